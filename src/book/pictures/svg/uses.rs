//! How often a drawing repeats its parts.
//!
//! In: a drawing. Out: an error if it repeats parts so often that nobody could lay it out: ten parts
//! that each use the next ten times are ten thousand million.

use super::document::{Lines, address};
use super::findings::Findings;
use crate::book::pictures::finding::Finding;
use roxmltree::{Node, NodeId};
use std::collections::HashMap;

const MOST_REPEATED: u64 = 200_000;
const DEEPEST: usize = 256;

pub(super) fn check(root: Node<'_, '_>, lines: &Lines, findings: &mut Findings) {
    let mut ids = HashMap::new();
    for node in root.descendants() {
        if let Some(id) = node.attribute("id") {
            ids.entry(id).or_insert(node);
        }
    }
    let mut count = Count { ids, weights: HashMap::new(), open: Vec::new() };
    for node in root.descendants().filter(|node| node.tag_name().name() == "use") {
        if count.weight(node) > MOST_REPEATED {
            findings.add(
                Finding::error(
                    "the SVG repeats a part too often, or in itself (`use`)",
                    "draw the parts themselves, or save the drawing as PNG",
                )
                .on_line(lines.of_node(node)),
            );
            return;
        }
    }
}

struct Count<'a, 'input> {
    ids: HashMap<&'a str, Node<'a, 'input>>,
    weights: HashMap<NodeId, u64>,
    open: Vec<NodeId>,
}

impl Count<'_, '_> {
    /// How many elements an element becomes once everything it uses is written out.
    fn weight(&mut self, node: Node<'_, '_>) -> u64 {
        if let Some(weight) = self.weights.get(&node.id()) {
            return *weight;
        }
        if self.open.len() > DEEPEST || self.open.contains(&node.id()) {
            return u64::MAX;
        }
        self.open.push(node.id());
        let mut weight: u64 = 1;
        for child in node.children().filter(Node::is_element) {
            weight = weight.saturating_add(self.weight(child));
        }
        if node.tag_name().name() == "use"
            && let Some(id) = address(node).and_then(|address| address.strip_prefix('#'))
            && let Some(&used) = self.ids.get(id)
        {
            weight = weight.saturating_add(self.weight(used));
        }
        self.open.pop();
        self.weights.insert(node.id(), weight);
        weight
    }
}
