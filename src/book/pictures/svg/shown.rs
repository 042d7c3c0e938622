//! Which parts of a drawing are drawn.
//!
//! In: a parsed drawing and the properties of its elements. Out: the elements and the pieces of text
//! that leave a trace somewhere, and those that others refer to. Whatever else a file holds, a
//! hidden layer or a withdrawn name, would stay readable in an ebook.

use super::allowed::{self, Element, takes_reference};
use super::document::{address, is_svg};
use super::labels;
use super::state::State;
use super::styles::{Properties, Styles};
use roxmltree::{Node, NodeId};
use std::collections::{HashMap, HashSet};
use std::str::FromStr;
use svgtypes::Transform;

#[derive(Default)]
pub(super) struct Shown {
    /// Elements that are drawn, or that contain or describe what is drawn.
    reached: HashSet<NodeId>,
    /// Pieces of text that are drawn.
    words: HashSet<NodeId>,
    /// Elements of text with such a piece.
    speaking: HashSet<NodeId>,
    /// Elements that something drawn refers to.
    named: HashSet<NodeId>,
    /// What is around those.
    holders: HashSet<NodeId>,
    /// Whether any shape or picture leaves a trace.
    has_shapes: bool,
}

impl Shown {
    pub(super) fn of<'a>(root: Node<'a, 'a>, styles: &Styles, language: &str) -> Self {
        let mut parts = HashMap::new();
        for node in root.descendants().filter(Node::is_element) {
            if let Some(id) = styles.id(node) {
                parts.insert(id, node);
            }
        }
        let mut walk = Walk {
            root,
            styles,
            language,
            parts,
            shown: Self::default(),
            visited: HashSet::new(),
            defined: HashSet::new(),
        };
        walk.element(root, State::default());
        walk.shown
    }

    /// Whether an element is written.
    pub(super) fn keeps(&self, node: Node<'_, '_>) -> bool {
        let id = node.id();
        self.named.contains(&id)
            || self.holders.contains(&id)
            || match allowed::element(node.tag_name().name()) {
                Element::Text => self.speaking.contains(&id),
                _ => self.reached.contains(&id),
            }
    }

    /// Whether anything can be seen.
    pub(super) fn draws(&self) -> bool {
        self.has_shapes || !self.words.is_empty()
    }

    /// Whether an element is drawn, or describes something that is.
    pub(super) fn is_drawn(&self, node: Node<'_, '_>) -> bool {
        self.reached.contains(&node.id())
    }

    /// Whether a piece of text is drawn.
    pub(super) fn has(&self, text: Node<'_, '_>) -> bool {
        self.words.contains(&text.id())
    }

    /// Whether something refers to an element.
    pub(super) fn is_named(&self, node: Node<'_, '_>) -> bool {
        self.named.contains(&node.id())
    }

    /// Takes out the text in an element.
    pub(super) fn hide(&mut self, node: Node<'_, '_>) {
        for inner in node.descendants() {
            self.words.remove(&inner.id());
            self.speaking.remove(&inner.id());
        }
    }
}

struct Walk<'a, 's> {
    root: Node<'a, 'a>,
    styles: &'s Styles,
    language: &'s str,
    /// Elements by the id that is written.
    parts: HashMap<&'s str, Node<'a, 'a>>,
    shown: Shown,
    visited: HashSet<(NodeId, State)>,
    defined: HashSet<NodeId>,
}

impl<'a, 's> Walk<'a, 's> {
    fn properties(&self, node: Node<'a, 'a>) -> &'s Properties {
        self.styles.properties(node)
    }

    /// An element where it is drawn.
    fn element(&mut self, node: Node<'a, 'a>, outer: State) {
        if !is_svg(node, self.root) || !self.visited.insert((node.id(), outer)) {
            return;
        }
        let properties = self.properties(node);
        if !outer.shows(properties) || is_flat(node, properties) {
            return;
        }
        let state = outer.under(properties);
        let name = node.tag_name().name();
        match allowed::element(name) {
            Element::Text => {
                if name == "textPath"
                    && let Some(path) = self.target(node)
                {
                    self.refer(path);
                }
                self.text(node, state);
            }
            Element::Link if self.is_in_text(node) => self.text(node, state),
            Element::Image if state.is_visible => self.shown.has_shapes = true,
            Element::Image => return,
            Element::Switch => {
                if let Some(chosen) = labels::chosen(node, self.root, self.language) {
                    self.element(chosen, state);
                }
            }
            Element::Link => self.children(node, state),
            Element::Keep => match name {
                "svg" | "g" => self.children(node, state),
                "use" => {
                    if let Some(target) = self.target(node) {
                        self.refer(target);
                        self.instance(target, state);
                    }
                }
                "path" | "rect" | "circle" | "ellipse" | "line" | "polyline" | "polygon" => {
                    if !state.is_visible {
                        return;
                    }
                    // A marker or a filter draws something of its own.
                    let adds = ["filter", "marker-start", "marker-mid", "marker-end"];
                    let has_more = adds.iter().any(|name| properties.contains_key(*name));
                    self.shown.has_shapes |= state.paints() || has_more;
                }
                // Definitions, which are drawn where something refers to them.
                _ => return,
            },
            _ => return,
        }
        self.shown.reached.insert(node.id());
        self.references(properties);
    }

    fn children(&mut self, node: Node<'a, 'a>, state: State) {
        for child in node.children().filter(Node::is_element) {
            self.element(child, state);
        }
    }

    fn text(&mut self, node: Node<'a, 'a>, state: State) {
        for child in node.children() {
            if child.is_element() {
                self.element(child, state);
            } else if child.is_text()
                && state.writes()
                && !child.text().unwrap_or_default().trim().is_empty()
            {
                self.shown.words.insert(child.id());
                self.shown.speaking.extend(child.ancestors().map(|node| node.id()));
            }
        }
    }

    fn is_in_text(&self, node: Node<'a, 'a>) -> bool {
        node.ancestors().any(|node| allowed::element(node.tag_name().name()) == Element::Text)
    }

    /// What a `use` shows.
    fn instance(&mut self, node: Node<'a, 'a>, outer: State) {
        if node.tag_name().name() != "symbol" {
            self.element(node, outer);
            return;
        }
        let properties = self.properties(node);
        if outer.shows(properties) {
            self.shown.reached.insert(node.id());
            self.references(properties);
            self.children(node, outer.under(properties));
        }
    }

    /// The part of the drawing to which an element refers.
    fn target(&self, node: Node<'a, 'a>) -> Option<Node<'a, 'a>> {
        let id = address(node)?.strip_prefix('#')?;
        self.parts.get(self.styles.names.ids.get(id)?.as_str()).copied()
    }

    fn refer(&mut self, node: Node<'a, 'a>) {
        self.shown.named.insert(node.id());
        self.shown.holders.extend(node.ancestors().skip(1).map(|node| node.id()));
    }

    /// Follows the properties that name other parts.
    fn references(&mut self, properties: &Properties) {
        for (_, value) in properties.iter().filter(|(name, _)| takes_reference(name)) {
            // The values were written again, so there is one way to refer to a part.
            for rest in value.split("url(#").skip(1) {
                let id = rest.split(')').next().unwrap_or_default();
                if let Some(&part) = self.parts.get(id) {
                    self.define(part);
                }
            }
        }
    }

    /// A gradient, pattern, filter, mask, marker or clip path that is used.
    fn define(&mut self, node: Node<'a, 'a>) {
        self.refer(node);
        if !self.defined.insert(node.id()) {
            return;
        }
        self.references(self.properties(node));
        let mut around: Vec<Node<'a, 'a>> = node.ancestors().filter(Node::is_element).collect();
        around.reverse();
        let state =
            around.iter().fold(State::default(), |state, node| state.under(self.properties(*node)));
        match node.tag_name().name() {
            "clipPath" => self.children(node, state.in_clip()),
            "mask" | "marker" => self.children(node, state),
            "pattern" => {
                self.template(node);
                self.children(node, state);
            }
            "linearGradient" | "radialGradient" | "filter" | "solidColor" | "solidcolor" => {
                self.template(node);
                for inner in node.descendants().filter(Node::is_element) {
                    self.shown.reached.insert(inner.id());
                    if inner.tag_name().name() == "feImage"
                        && let Some(target) = self.target(inner)
                    {
                        self.refer(target);
                        self.instance(target, State::default());
                    }
                }
            }
            _ => {}
        }
    }

    /// The pattern or gradient from which another takes what it does not say itself.
    fn template(&mut self, node: Node<'a, 'a>) {
        if let Some(target) = self.target(node) {
            self.define(target);
        }
    }
}

/// Whether an element is squeezed to nothing.
fn is_flat(node: Node<'_, '_>, properties: &Properties) -> bool {
    let written = properties.get("transform").map(String::as_str);
    let Some(written) = written.or_else(|| node.attribute("transform")) else { return false };
    Transform::from_str(written).is_ok_and(|it| it.a * it.d - it.b * it.c == 0.0)
}
