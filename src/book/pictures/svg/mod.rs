//! Drawings, read from whatever program wrote them and written again clean.
//!
//! In: an SVG file. Out: the same still drawing in UTF-8, made only of elements, attributes and
//! values that are known to draw something, with its styles worked out, its size stated, and no way
//! to reach outside itself; and a finding for everything that was left out. Both writers show the
//! result, so a page and an ebook have the same drawing. Sanitisers such as `svg-hush` drop things
//! without a word or a line number, which is why the lists are here.

mod allowed;
mod clean;
mod css;
mod findings;
mod sheet;
mod size;
mod source;
mod styles;
mod uses;

use super::{Finding, embedded};
use crate::book::manuscript::DrawnText;
use findings::Findings;
use roxmltree::{Document, Error, Node, ParsingOptions};

pub(super) const SVG: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";

/// A drawing deeper than this was not made by a person.
const DEEPEST: usize = 200;

/// Larger drawings take too long to lay out.
const MOST_NODES: u32 = 500_000;

/// A drawing that is safe to publish.
pub(super) struct Drawing {
    pub(super) text: String,
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) texts: Vec<DrawnText>,
    pub(super) findings: Vec<Finding>,
}

/// Reads a drawing. `language` is the book's; `level` counts how many drawings contain this one.
///
/// # Errors
/// If the drawing cannot be shown whole. The errors come with everything else that was found.
pub(super) fn read(bytes: &[u8], language: &str, level: u8) -> Result<Drawing, Vec<Finding>> {
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
    uses::check(root, &lines, &mut findings);
    let styles = styles::Styles::read(root, &lines, &mut findings);
    let mut cleaner = clean::Cleaner::new(root, &lines, &styles, language, level, findings);
    cleaner.processing_instructions(&document);
    cleaner.finish(root)
}

/// Whether an element is drawn. A file without namespaces is SVG too: it was once part of a page.
fn is_svg(node: Node<'_, '_>, root: Node<'_, '_>) -> bool {
    match node.tag_name().namespace() {
        Some(namespace) => namespace == SVG,
        None => root.tag_name().namespace().is_none(),
    }
}

/// The address that an element refers to.
fn address<'a>(node: Node<'a, '_>) -> Option<&'a str> {
    let address = node.attribute("href").or_else(|| node.attribute((XLINK, "href")))?;
    Some(address.trim())
}

fn blank_lines(text: &str) -> usize {
    let blank = text.len() - text.trim_start().len();
    text[..blank].matches('\n').count()
}

fn unreadable(error: &Error, before: usize) -> Finding {
    let line = error.pos().row as usize + before;
    let finding = match error {
        Error::UnknownEntityReference(name, _) => Finding::error(
            format!("the SVG uses the entity `&{name};`, and entities are not allowed"),
            "save it again as plain SVG, without the program's own editing data",
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

/// Where lines start.
struct Lines {
    starts: Vec<usize>,
    before: usize,
}

impl Lines {
    fn of(whole: &str, parsed: &str) -> Self {
        let starts = parsed.match_indices('\n').map(|(at, _)| at + 1).collect();
        Self { starts, before: blank_lines(whole) }
    }

    /// The number of the line that holds a byte.
    fn at(&self, byte: usize) -> usize {
        self.before + self.starts.partition_point(|start| *start <= byte) + 1
    }

    fn of_node(&self, node: Node<'_, '_>) -> usize {
        self.at(node.range().start)
    }
}
