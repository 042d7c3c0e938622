//! Drawings, read from whatever program wrote them and written again clean.
//!
//! In: an SVG file. Out: the same still drawing in UTF-8, made only of elements, attributes and
//! values that are known to draw something, with its styles worked out, its size stated, and no way
//! to reach outside itself; and a finding for everything that was left out. Both writers show the
//! result, so a page and an ebook have the same drawing. Sanitisers such as `svg-hush` drop things
//! without a word or a line number, which is why the lists are here.

mod allowed;
mod alternatives;
mod clean;
mod covered;
mod css;
mod document;
mod effects;
mod findings;
mod labels;
mod lettering;
mod references;
mod sheet;
mod shown;
mod size;
mod source;
mod state;
mod styles;
mod uses;
mod write;

pub(super) use lettering::smallest as lettering;
pub(super) use size::laid_out;

use super::finding::Finding;
use super::prepared::{Prepared, Setting};
use document::{DEEPEST, Lines, blank_lines, is_svg};
use findings::Findings;
use roxmltree::{Document, Error, Node, ParsingOptions};

/// Larger drawings take too long to lay out.
const MOST_NODES: u32 = 500_000;

/// Reads a drawing.
///
/// # Errors
/// If the drawing cannot be shown whole. The errors come with everything else that was found.
pub(super) fn read(bytes: &[u8], setting: Setting<'_>) -> Result<Prepared, Vec<Finding>> {
    let text = source::read(bytes).map_err(|problem| vec![problem])?;
    let options = ParsingOptions { nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text.trim_start(), options)
        .map_err(|error| vec![unreadable(&error, blank_lines(&text))])?;
    let lines = Lines::of(&text, document.input_text());
    let root = document.root_element();
    if root.tag_name().name() != "svg" || !is_svg(root, root) {
        return Err(vec![Finding::error("the file is XML but not SVG", "save it as SVG")]);
    }
    let mut findings = Findings::default();
    deep(root, &lines, &mut findings);
    uses::check(root, &lines, &mut findings);
    effects::check(root, &lines, &mut findings);
    if findings.has_errors() {
        return Err(findings.finish());
    }
    let styles = styles::Styles::read(root, &lines, &mut findings);
    let mut shown = shown::Shown::of(root, &styles, setting.language);
    references::check(root, &lines, &styles, &shown, &mut findings);
    let write = |shown: &shown::Shown, findings: Findings| {
        let mut cleaner = clean::Cleaner::new(root, &lines, &styles, shown, setting, findings);
        cleaner.processing_instructions(&document);
        cleaner.finish()
    };
    let clean = write(&shown, findings.clone())?;
    let unseen = match std::str::from_utf8(&clean.drawing.bytes) {
        Ok(drawing) if !clean.written.is_empty() => covered::unseen(drawing),
        _ => Vec::new(),
    };
    if unseen.is_empty() {
        return Ok(clean.drawing);
    }
    let written = |index: &usize| document.get_node(*clean.written.get(*index)?);
    unseen.iter().filter_map(written).for_each(|node| shown.hide(node));
    Ok(write(&shown, findings)?.drawing)
}

/// Refuses groups inside groups that no person made.
fn deep(root: Node<'_, '_>, lines: &Lines, findings: &mut Findings) {
    let is_deep = |node: &Node<'_, '_>| {
        node.is_element() && is_svg(*node, root) && node.ancestors().nth(DEEPEST + 1).is_some()
    };
    if let Some(node) = root.descendants().find(is_deep) {
        findings.add(
            Finding::error(
                format!("the SVG has groups inside groups, more than {DEEPEST} deep"),
                "ungroup its parts, or save it as PNG",
            )
            .on_line(lines.of_node(node)),
        );
    }
}

fn unreadable(error: &Error, before: usize) -> Finding {
    let line = error.pos().row as usize + before;
    let finding = match error {
        Error::UnknownEntityReference(name, _) => Finding::error(
            format!("the SVG uses the entity `&{name};`, and entities are not allowed"),
            "save it again as plain SVG, without the program's own editing data: in Illustrator \
             choose `File > Export > Export As`, or switch off `Preserve Illustrator Editing \
             Capabilities` when you save it",
        ),
        Error::UnknownNamespace(prefix, _) => Finding::error(
            format!("the SVG uses the prefix `{prefix}:` but does not declare it"),
            if prefix == "xlink" {
                "write `xmlns:xlink=\"http://www.w3.org/1999/xlink\"` in its first tag"
            } else {
                "save it again as plain SVG"
            },
        ),
        Error::NodesLimitReached => Finding::error(
            format!("the SVG has more than {MOST_NODES} parts"),
            "simplify the drawing, or save it as PNG",
        ),
        error => {
            let message = error.to_string();
            let message = message.trim_end_matches(&format!(" at {}", error.pos())).to_owned();
            Finding::error(
                format!("the SVG cannot be read: {message}"),
                "save it again as plain SVG",
            )
        }
    };
    finding.on_line(line)
}
