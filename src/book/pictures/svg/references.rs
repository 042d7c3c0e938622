//! What the elements of a drawing refer to.
//!
//! In: a drawing, and what of it is drawn. Out: an error for everything that is in another file, and
//! for parts that would be missing because the drawing does not have them.

use super::allowed::{self, Element};
use super::document::{Lines, address, is_svg};
use super::findings::{Findings, Part, short};
use super::shown::Shown;
use super::styles::Styles;
use crate::book::pictures::finding::Finding;
use roxmltree::Node;

pub(super) fn check(
    root: Node<'_, '_>,
    lines: &Lines,
    styles: &Styles,
    shown: &Shown,
    findings: &mut Findings,
) {
    for node in root.descendants().filter(|node| node.is_element() && is_svg(*node, root)) {
        let name = node.tag_name().name();
        let is_reference = match allowed::element(name) {
            Element::Keep => true,
            // Other text may only be a link.
            Element::Text => name == "textPath",
            _ => false,
        };
        let Some(target) = address(node).filter(|target| is_reference && !target.is_empty()) else {
            continue;
        };
        let line = lines.of_node(node);
        match target.strip_prefix('#') {
            None => findings.add(outside(target).on_line(line)),
            Some(id) if styles.names.ids.contains_key(id) || !shown.is_drawn(node) => {}
            Some(_) if matches!(name, "use" | "textPath") => findings.add(
                Finding::error(
                    format!("the SVG refers to a part that it does not have (`{}`)", short(target)),
                    "export the drawing whole: a part may have been lost when something was \
                     copied out of it",
                )
                .on_line(line),
            ),
            Some(_) => findings.left_out(Part::References, target, line),
        }
    }
}

pub(super) fn outside(target: &str) -> Finding {
    Finding::error(
        format!("the SVG points to another file (`{}`)", short(target)),
        "include everything that it shows in the file itself",
    )
}
