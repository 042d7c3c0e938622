//! What is read from a drawing's elements wherever it is read.
//!
//! In: nodes of a parsed drawing. Out: whether they are SVG, what they refer to, and their lines.

use roxmltree::Node;

pub(super) const SVG: &str = "http://www.w3.org/2000/svg";
pub(super) const XLINK: &str = "http://www.w3.org/1999/xlink";

/// A drawing deeper than this was not made by a person.
pub(super) const DEEPEST: usize = 200;

/// Whether an element is drawn. A file without namespaces is SVG too: it was once part of a page.
pub(super) fn is_svg(node: Node<'_, '_>, root: Node<'_, '_>) -> bool {
    match node.tag_name().namespace() {
        Some(namespace) => namespace == SVG,
        None => root.tag_name().namespace().is_none(),
    }
}

/// The address that an element refers to.
pub(super) fn address<'a>(node: Node<'a, '_>) -> Option<&'a str> {
    let address = node.attribute("href").or_else(|| node.attribute((XLINK, "href")))?;
    Some(address.trim())
}

pub(super) fn blank_lines(text: &str) -> usize {
    let blank = text.len() - text.trim_start().len();
    text[..blank].matches('\n').count()
}

/// Where lines start.
pub(super) struct Lines {
    starts: Vec<usize>,
    before: usize,
}

impl Lines {
    pub(super) fn of(whole: &str, parsed: &str) -> Self {
        let starts = parsed.match_indices('\n').map(|(at, _)| at + 1).collect();
        Self { starts, before: blank_lines(whole) }
    }

    /// The number of the line that holds a byte.
    pub(super) fn at(&self, byte: usize) -> usize {
        self.before + self.starts.partition_point(|start| *start <= byte) + 1
    }

    pub(super) fn of_node(&self, node: Node<'_, '_>) -> usize {
        self.at(node.range().start)
    }
}
