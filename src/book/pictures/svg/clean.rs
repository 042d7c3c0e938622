//! Writes a drawing again.
//!
//! In: a parsed drawing and its styles. Out: text with nothing in it that is not in the lists of
//! `allowed`, and everything that was left out.

use super::allowed::{self, Element, GEOMETRY};
use super::document::{Lines, SVG, XLINK, address, is_svg};
use super::findings::{Findings, Part, short};
use super::references::outside;
use super::shown::Shown;
use super::size;
use super::styles::{Properties, Styles, needs_style};
use super::write::{attribute, escape};
use crate::book::manuscript::{DrawnText, MediaType};
use crate::book::pictures::embedded;
use crate::book::pictures::finding::Finding;
use crate::book::pictures::prepared::{Prepared, Setting};
use crate::ground::diagnostic::Severity;
use roxmltree::{Document, Node, NodeId};
use std::fmt::Write;

const XHTML: &str = "http://www.w3.org/1999/xhtml";
const MATHML: &str = "http://www.w3.org/1998/Math/MathML";
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// A drawing that was written again.
pub(super) struct Clean {
    pub(super) drawing: Prepared,
    /// The elements `text` of the file, in the order in which they were written.
    pub(super) written: Vec<NodeId>,
}

pub(super) struct Cleaner<'a> {
    pub(super) root: Node<'a, 'a>,
    pub(super) lines: &'a Lines,
    styles: &'a Styles,
    shown: &'a Shown,
    pub(super) setting: Setting<'a>,
    pub(super) out: String,
    texts: Vec<DrawnText>,
    /// Every element `text`, in order.
    written: Vec<NodeId>,
    pub(super) findings: Findings,
}

impl<'a> Cleaner<'a> {
    pub(super) fn new(
        root: Node<'a, 'a>,
        lines: &'a Lines,
        styles: &'a Styles,
        shown: &'a Shown,
        setting: Setting<'a>,
        findings: Findings,
    ) -> Self {
        Self {
            root,
            lines,
            styles,
            shown,
            setting,
            out: String::new(),
            texts: Vec::new(),
            written: Vec::new(),
            findings,
        }
    }

    /// Reports style sheets in other files.
    pub(super) fn processing_instructions(&mut self, document: &Document<'_>) {
        for node in document.descendants().filter(Node::is_pi) {
            if let Some(instruction) = node.pi()
                && instruction.target.eq_ignore_ascii_case("xml-stylesheet")
            {
                let value = instruction.value.unwrap_or_default();
                self.findings.left_out(Part::StyleSheets, value, self.lines.of_node(node));
            }
        }
    }

    /// Writes the whole drawing.
    ///
    /// # Errors
    /// If the drawing cannot be shown whole.
    pub(super) fn finish(mut self) -> Result<Clean, Vec<Finding>> {
        let root = self.root;
        let mut properties = self.styles.properties(root).clone();
        let backdrop = properties.remove("background-color");
        let backdrop = properties.remove("background").or(backdrop);
        let backdrop = backdrop.filter(|it| it != "none" && it != "transparent");
        self.children(root, false);
        if !self.texts.is_empty() && !properties.contains_key("font-family") {
            properties.insert("font-family".to_owned(), "sans-serif".to_owned());
        }
        let body = std::mem::take(&mut self.out);
        let kept = ["preserveAspectRatio"].map(|name| (name, root.attribute(name)));
        for (name, value) in kept {
            if let Some(value) = value {
                attribute(&mut self.out, name, value);
            }
        }
        if root.attribute((XML, "space")) == Some("preserve") {
            self.out.push_str(" xml:space=\"preserve\"");
        }
        self.write_properties(&properties);
        let attributes = std::mem::take(&mut self.out);
        let id = self.id(root).map(str::to_owned);
        let open = |extra: &str| {
            let mut out = format!("<svg xmlns=\"{}\"", SVG);
            if body.contains("xlink:href=") {
                out.push_str(&format!(" xmlns:xlink=\"{XLINK}\""));
            }
            if let Some(id) = &id {
                attribute(&mut out, "id", id);
            }
            out + extra + &attributes + ">"
        };
        let stated = size::stated(
            root.attribute("viewBox"),
            root.attribute("width"),
            root.attribute("height"),
        );
        let size = match stated {
            Some(size) => Some(size),
            None => {
                let size = size::measured(&format!("{}{body}</svg>", open("")));
                if size.is_some() {
                    let message =
                        "the SVG does not say how large it is, so it is as large as what it draws";
                    self.findings.add(
                        Finding::left_out(message, "give it a `viewBox`, or `width` and `height`")
                            .on_line(self.lines.of_node(root)),
                    );
                }
                size
            }
        };
        for words in size::ignored(
            root.attribute("viewBox"),
            root.attribute("width"),
            root.attribute("height"),
        ) {
            self.findings.add(
                Finding::left_out(
                    words,
                    "give it positive numbers, such as `viewBox=\"0 0 640 200\"`",
                )
                .on_line(self.lines.of_node(root)),
            );
        }
        let Some(size) = size else {
            self.findings.add(
                Finding::error(
                    "the SVG does not say how large it is",
                    "give it a `viewBox`, or `width` and `height`",
                )
                .on_line(self.lines.of_node(root)),
            );
            return Err(self.findings.finish());
        };
        let shown = size.view_box;
        let mut text = open(&format!(
            " width=\"{}\" height=\"{}\" viewBox=\"{} {} {} {}\"",
            size.width, size.height, shown.x, shown.y, shown.w, shown.h
        ));
        if let Some(colour) = &backdrop {
            let [x, y, w, h] = [shown.x, shown.y, shown.w, shown.h];
            let rect = format!("<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\"");
            text.push_str(&rect);
            attribute(&mut text, "fill", colour);
            text.push_str("/>");
        }
        text.push_str(&body);
        text.push_str("</svg>\n");
        if !self.shown.draws() && backdrop.is_none() && !self.findings.has_errors() {
            self.findings.add(
                Finding::left_out(
                    "the SVG draws nothing that can be seen",
                    "export it again, with its layers switched on",
                )
                .on_line(self.lines.of_node(root)),
            );
        }
        let findings = self.findings.finish();
        if findings.iter().any(|finding| finding.severity == Severity::Error) {
            return Err(findings);
        }
        let Self { texts, written, .. } = self;
        let drawing = Prepared {
            media_type: MediaType::Svg,
            bytes: text.into_bytes(),
            width: size.width,
            height: size.height,
            texts,
            findings,
        };
        Ok(Clean { drawing, written })
    }

    fn children(&mut self, node: Node<'a, 'a>, in_text: bool) {
        for child in node.children() {
            if child.is_element() {
                self.element(child, in_text);
            } else if child.is_text() && in_text {
                let text = child.text().unwrap_or_default();
                if !text.trim().is_empty() && !self.shown.has(child) {
                    self.unseen(child);
                    continue;
                }
                escape(&mut self.out, text, false);
                if !text.trim().is_empty() {
                    let line = self.lines.of_node(child);
                    let leading = text.len() - text.trim_start().len();
                    let line = line + text[..leading].matches('\n').count();
                    self.texts.push(DrawnText { line, text: text.trim().to_owned() });
                }
            }
        }
    }

    pub(super) fn element(&mut self, node: Node<'a, 'a>, in_text: bool) {
        let line = self.lines.of_node(node);
        let name = node.tag_name().name();
        if !is_svg(node, self.root) {
            // Editors keep their own data in namespaces of their own. HTML would be seen.
            if matches!(node.tag_name().namespace(), Some(XHTML | MATHML)) {
                self.findings.left_out(Part::Unknown, name, line);
            }
            return;
        }
        let kind = allowed::element(name);
        let is_drawing = matches!(
            kind,
            Element::Keep | Element::Text | Element::Image | Element::Switch | Element::Link
        );
        if is_drawing && !self.shown.keeps(node) {
            self.unseen(node);
            return;
        }
        match kind {
            Element::Keep if in_text => self.findings.left_out(Part::Unknown, name, line),
            Element::Keep => self.tag(name, node, false),
            Element::Text => self.tag(name, node, true),
            Element::Image => self.image(node, line),
            Element::Switch => self.switch(node),
            Element::Link => {
                if let Some(target) = address(node).filter(|target| !target.is_empty()) {
                    self.findings.left_out(Part::Links, short(target), line);
                }
                self.tag(if in_text { "tspan" } else { "g" }, node, in_text);
            }
            Element::Foreign => self.lost_words(node, line),
            Element::Silent => {}
            Element::LeftOut(part) => self.findings.left_out(part, name, line),
            Element::Lost => self.findings.add(
                Finding::error(
                    format!("pages and ebooks cannot show the element `{name}`"),
                    "convert it in the drawing program: text to plain text, gradients to simple \
                     ones",
                )
                .on_line(line),
            ),
        }
    }

    /// The id of an element to which something refers. Other ids may be names of layers.
    fn id(&self, node: Node<'a, 'a>) -> Option<&'a str> {
        self.styles.id(node).filter(|_| self.shown.is_named(node))
    }

    /// Reports the words and pictures in a part that is not drawn.
    fn unseen(&mut self, node: Node<'a, 'a>) {
        for inner in node.descendants() {
            let line = self.lines.of_node(inner);
            let element = if inner.is_text() { inner.parent() } else { Some(inner) };
            let Some(element) = element.filter(|it| it.is_element() && is_svg(*it, self.root))
            else {
                continue;
            };
            match allowed::element(element.tag_name().name()) {
                Element::Text | Element::Link if inner.is_text() => {
                    let text = inner.text().unwrap_or_default();
                    let leading = text.len() - text.trim_start().len();
                    if leading < text.len() {
                        let line = line + text[..leading].matches('\n').count();
                        self.findings.left_out(Part::Words, text.trim(), line);
                    }
                }
                Element::Image if address(inner).is_some() => {
                    self.findings.left_out(Part::Pictures, "", line);
                }
                // What would show it is left out too.
                Element::LeftOut(part @ Part::Animation) if inner.is_element() => {
                    self.findings.left_out(part, inner.tag_name().name(), line);
                }
                _ => {}
            }
        }
    }

    fn tag(&mut self, name: &str, node: Node<'a, 'a>, with_text: bool) {
        self.open(name, node, None);
        let start = self.out.len();
        self.out.push('>');
        self.children(node, with_text);
        if self.out.len() == start + 1 {
            self.out.truncate(start);
            self.out.push_str("/>");
        } else {
            // Writing to a string cannot fail.
            let _ = write!(self.out, "</{name}>");
        }
    }

    /// Writes the start of a tag, up to the angle bracket. `picture` is what an `image` shows.
    pub(super) fn open(&mut self, name: &str, node: Node<'a, 'a>, picture: Option<&str>) {
        let mut properties = self.styles.properties(node).clone();
        if name == "text" {
            self.written.push(node.id());
        }
        properties.remove("background");
        properties.remove("background-color");
        self.out.push('<');
        self.out.push_str(name);
        if let Some(id) = self.id(node) {
            attribute(&mut self.out, "id", id);
        }
        for it in node.attributes().filter(|it| it.namespace().is_none()) {
            if it.name().starts_with("on") && it.name().len() > 2 {
                let line = self.lines.of_node(node);
                self.findings.left_out(Part::Scripts, it.name(), line);
            } else if GEOMETRY.contains(&it.name())
                && !properties.contains_key(it.name())
                // The words of a link are only styled like it.
                && (it.name() == "transform" || name != "g")
            {
                attribute(&mut self.out, it.name(), it.value());
            }
        }
        if node.attribute((XML, "space")) == Some("preserve") {
            self.out.push_str(" xml:space=\"preserve\"");
        }
        match picture {
            Some(picture) => attribute(&mut self.out, "xlink:href", picture),
            None => self.reference(name, node),
        }
        self.write_properties(&properties);
    }

    /// The part of the drawing to which an element refers.
    fn reference(&mut self, name: &str, node: Node<'a, 'a>) {
        let Some(target) = address(node).filter(|_| !matches!(name, "g" | "tspan" | "text")) else {
            return;
        };
        let id = target.strip_prefix('#').and_then(|id| self.styles.names.ids.get(id));
        if let Some(id) = id {
            attribute(&mut self.out, "xlink:href", &format!("#{id}"));
        }
    }

    fn write_properties(&mut self, properties: &Properties) {
        let mut style = Vec::new();
        for (property, value) in properties {
            if needs_style(property) {
                style.push(format!("{property}:{value}"));
            } else {
                attribute(&mut self.out, property, value);
            }
        }
        if !style.is_empty() {
            attribute(&mut self.out, "style", &style.join(";"));
        }
    }

    fn image(&mut self, node: Node<'a, 'a>, line: usize) {
        let Some(target) = address(node).filter(|target| !target.is_empty()) else { return };
        if !target.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("data:")) {
            self.findings.add(outside(target).on_line(line));
            return;
        }
        let read = embedded::read(target, self.setting);
        for finding in read.findings {
            self.findings.add(finding.in_picture(line));
        }
        self.texts.extend(read.texts.into_iter().map(|it| DrawnText { line, ..it }));
        if let Some(address) = read.address {
            self.open("image", node, Some(&address));
            self.out.push_str("/>");
            for child in node.children().filter(Node::is_element) {
                if let Element::LeftOut(part) = allowed::element(child.tag_name().name()) {
                    let line = self.lines.of_node(child);
                    self.findings.left_out(part, child.tag_name().name(), line);
                }
            }
        }
    }
}
