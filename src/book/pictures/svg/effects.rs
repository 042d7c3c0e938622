//! How much work the filters of a drawing are.
//!
//! In: a drawing. Out: an error for each filter that would take minutes to draw, on any machine and
//! in any reading system: its work grows with the pixels that it covers and with its settings.

use super::document::Lines;
use super::findings::Findings;
use crate::book::pictures::finding::Finding;
use roxmltree::Node;

/// The largest useful value of each setting that makes a filter slow.
const SETTINGS: [(&str, &str, f64); 3] = [
    ("feTurbulence", "numOctaves", 10.0),
    ("feMorphology", "radius", 50.0),
    ("feConvolveMatrix", "order", 15.0),
];
/// The widest region of a filter, in widths of the part that has it.
const MOST_WIDTHS: f64 = 5.0;
/// The same in units of the drawing.
const MOST_UNITS: f64 = 10_000.0;
const MOST_STEPS: usize = 40;
const MOST_FILTERED: usize = 100;

pub(super) fn check(root: Node<'_, '_>, lines: &Lines, findings: &mut Findings) {
    let mut filtered = 0;
    for node in root.descendants().filter(Node::is_element) {
        let name = node.tag_name().name();
        for (element, setting, most) in SETTINGS {
            if name == element && numbers(node, setting).any(|number| number.abs() > most) {
                let hint = format!("set `{setting}` to {most} or less, or save the drawing as PNG");
                findings.add(too_slow(hint, lines.of_node(node)));
            }
        }
        if name == "filter" {
            let is_in_units = node.attribute("filterUnits") == Some("userSpaceOnUse");
            let most = if is_in_units { MOST_UNITS } else { MOST_WIDTHS };
            let sides = ["x", "y", "width", "height"];
            let is_wide = sides.iter().any(|side| numbers(node, side).any(|it| it.abs() > most));
            if is_wide || node.children().filter(Node::is_element).count() > MOST_STEPS {
                let hint =
                    "give the filter a smaller region and fewer steps, or save the drawing as PNG";
                findings.add(too_slow(hint.to_owned(), lines.of_node(node)));
            }
        }
        let styled = node.attribute("style").is_some_and(|style| style.contains("filter"));
        filtered += usize::from(styled || node.has_attribute("filter"));
        if filtered == MOST_FILTERED + 1 {
            let hint = "filter groups instead of single parts, or save the drawing as PNG";
            findings.add(too_slow(hint.to_owned(), lines.of_node(node)));
        }
    }
}

fn too_slow(hint: String, line: usize) -> Finding {
    Finding::error("the SVG has a filter that takes too long to draw", hint).on_line(line)
}

/// The numbers in an attribute; a percentage is a part of one.
fn numbers<'n>(node: Node<'n, '_>, name: &'static str) -> impl Iterator<Item = f64> + use<'n> {
    let value = node.attribute(name).unwrap_or_default();
    value.split([' ', ',', '\t', '\n']).filter_map(|part| match part.strip_suffix('%') {
        Some(percent) => percent.parse::<f64>().ok().map(|number| number / 100.0),
        None => part.trim_end_matches("px").parse().ok(),
    })
}
