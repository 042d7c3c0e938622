//! Writes a drawing again.
//!
//! In: a parsed drawing and its styles. Out: text with nothing in it that is not in the lists of
//! `allowed`, and everything that was left out.

use super::allowed::{self, Element, GEOMETRY};
use super::document::{DEEPEST, Lines, SVG, XLINK, address, is_svg};
use super::findings::{Findings, Part, short};
use super::size;
use super::styles::{Styles, needs_style};
use crate::book::manuscript::{DrawnText, MediaType};
use crate::book::pictures::embedded;
use crate::book::pictures::finding::Finding;
use crate::book::pictures::prepared::{Prepared, Setting};
use crate::ground::diagnostic::Severity;
use roxmltree::{Document, Node};
use simplecss::Selector;
use std::collections::BTreeMap;
use std::fmt::Write;

const XHTML: &str = "http://www.w3.org/1999/xhtml";
const MATHML: &str = "http://www.w3.org/1998/Math/MathML";
const XML: &str = "http://www.w3.org/XML/1998/namespace";

pub(super) struct Cleaner<'a> {
    root: Node<'a, 'a>,
    lines: &'a Lines,
    styles: &'a Styles,
    selectors: Vec<Option<Selector<'a>>>,
    setting: Setting<'a>,
    depth: usize,
    out: String,
    texts: Vec<DrawnText>,
    findings: Findings,
}

impl<'a> Cleaner<'a> {
    pub(super) fn new(
        root: Node<'a, 'a>,
        lines: &'a Lines,
        styles: &'a Styles,
        setting: Setting<'a>,
        findings: Findings,
    ) -> Self {
        Self {
            root,
            lines,
            styles,
            selectors: styles.selectors(),
            setting,
            depth: 0,
            out: String::new(),
            texts: Vec::new(),
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
    pub(super) fn finish(mut self, root: Node<'a, 'a>) -> Result<Prepared, Vec<Finding>> {
        let mut properties = self.properties(root);
        let backdrop = properties.remove("background-color");
        let backdrop = properties.remove("background").or(backdrop);
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
        let id = self.styles.id(root).map(str::to_owned);
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
        if let Some(colour) = backdrop.filter(|it| it != "none" && it != "transparent") {
            let [x, y, w, h] = [shown.x, shown.y, shown.w, shown.h];
            let rect = format!("<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\"");
            text.push_str(&rect);
            attribute(&mut text, "fill", &colour);
            text.push_str("/>");
        }
        text.push_str(&body);
        text.push_str("</svg>\n");
        let findings = self.findings.finish();
        if findings.iter().any(|finding| finding.severity == Severity::Error) {
            return Err(findings);
        }
        let Self { texts, .. } = self;
        Ok(Prepared {
            media_type: MediaType::Svg,
            bytes: text.into_bytes(),
            width: size.width,
            height: size.height,
            texts,
            findings,
        })
    }

    fn children(&mut self, node: Node<'a, 'a>, in_text: bool) {
        for child in node.children() {
            if child.is_element() {
                self.element(child, in_text);
            } else if child.is_text() && in_text {
                let text = child.text().unwrap_or_default();
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

    fn element(&mut self, node: Node<'a, 'a>, in_text: bool) {
        let line = self.lines.of_node(node);
        let name = node.tag_name().name();
        if self.depth > DEEPEST {
            self.findings.add(
                Finding::error(
                    format!("the SVG has groups inside groups, more than {DEEPEST} deep"),
                    "ungroup its parts, or save it as PNG",
                )
                .on_line(line),
            );
            return;
        }
        if !is_svg(node, self.root) {
            // Editors keep their own data in namespaces of their own. HTML would be seen.
            if matches!(node.tag_name().namespace(), Some(XHTML | MATHML)) {
                self.findings.left_out(Part::Unknown, name, line);
            }
            return;
        }
        match allowed::element(name) {
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

    fn properties(&mut self, node: Node<'a, 'a>) -> BTreeMap<String, String> {
        let line = self.lines.of_node(node);
        self.styles.of(node, &self.selectors, line, &mut self.findings)
    }

    fn tag(&mut self, name: &str, node: Node<'a, 'a>, with_text: bool) {
        self.open(name, node, None);
        let start = self.out.len();
        self.out.push('>');
        self.depth += 1;
        self.children(node, with_text);
        self.depth -= 1;
        if self.out.len() == start + 1 {
            self.out.truncate(start);
            self.out.push_str("/>");
        } else {
            // Writing to a string cannot fail.
            let _ = write!(self.out, "</{name}>");
        }
    }

    /// Writes the start of a tag, up to the angle bracket. `picture` is what an `image` shows.
    fn open(&mut self, name: &str, node: Node<'a, 'a>, picture: Option<&str>) {
        let mut properties = self.properties(node);
        properties.remove("background");
        properties.remove("background-color");
        self.out.push('<');
        self.out.push_str(name);
        if let Some(id) = self.styles.id(node) {
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
        if let Some(id) = target.strip_prefix('#') {
            if let Some(id) = self.styles.names.ids.get(id) {
                attribute(&mut self.out, "xlink:href", &format!("#{id}"));
            }
        } else if !target.is_empty() {
            self.outside(target, self.lines.of_node(node));
        }
    }

    fn outside(&mut self, target: &str, line: usize) {
        self.findings.add(
            Finding::error(
                format!("the SVG points to another file (`{}`)", short(target)),
                "include everything that it shows in the file itself",
            )
            .on_line(line),
        );
    }

    fn write_properties(&mut self, properties: &BTreeMap<String, String>) {
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
            self.outside(target, line);
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
        }
    }

    /// Writes the first alternative that a picture can show.
    fn switch(&mut self, node: Node<'a, 'a>) {
        let chosen = node.children().filter(Node::is_element).find(|child| self.suits(*child));
        let foreign = node
            .children()
            .find(|child| child.is_element() && child.tag_name().name() == "foreignObject");
        if let Some(foreign) = foreign {
            let line = self.lines.of_node(foreign);
            match chosen {
                None => self.lost_words(foreign, line),
                Some(chosen) => self.compare_words(foreign, chosen, line),
            }
        }
        let Some(chosen) = chosen else { return };
        self.open("g", node, None);
        self.out.push('>');
        self.depth += 1;
        self.element(chosen, false);
        self.depth -= 1;
        self.out.push_str("</g>");
    }

    fn suits(&self, node: Node<'a, 'a>) -> bool {
        let is_shown = is_svg(node, self.root)
            && !matches!(
                allowed::element(node.tag_name().name()),
                Element::Foreign | Element::Silent | Element::LeftOut(_) | Element::Lost
            );
        let in_language = node.attribute("systemLanguage").is_none_or(|languages| {
            languages.split(',').any(|language| {
                let language = language.trim().to_ascii_lowercase();
                let book = self.setting.language.to_ascii_lowercase();
                let main = |tag: &str| tag.split('-').next().map(str::to_owned);
                !language.is_empty() && main(&language) == main(&book)
            })
        });
        is_shown
            && in_language
            && node.attribute("requiredExtensions").is_none()
            && node.attribute("requiredFeatures").is_none_or(|features| !features.is_empty())
    }

    /// HTML in a drawing, with nothing in its place.
    fn lost_words(&mut self, node: Node<'a, 'a>, line: usize) {
        let words = words_of(node);
        if words.is_empty() && !node.descendants().any(|it| it.tag_name().name() == "img") {
            return;
        }
        self.findings.add(
            Finding::error(
                format!(
                    "the SVG has text that is HTML (`{}`), and pages cannot show it",
                    short(&words)
                ),
                "export the drawing with plain text: in draw.io switch off `Formatted Text`, in \
                 Mermaid set `htmlLabels: false`",
            )
            .on_line(line),
        );
    }

    /// HTML in a drawing, and the plain text in its place.
    fn compare_words(&mut self, foreign: Node<'a, 'a>, chosen: Node<'a, 'a>, line: usize) {
        let (html, plain) = (words_of(foreign), words_of(chosen));
        let packed = |text: &str| text.split_whitespace().collect::<String>();
        if packed(&html) == packed(&plain) {
            return;
        }
        let message = if plain.is_empty() {
            format!("the label `{}` is shown as a picture of it, or not at all", short(&html))
        } else {
            format!("the label `{}` is shown as `{}`", short(&html), short(&plain))
        };
        self.findings.add(
            Finding::left_out(
                message,
                "export the drawing with plain text: in draw.io switch off `Formatted Text`",
            )
            .on_line(line),
        );
    }
}

/// All words in an element.
fn words_of(node: Node<'_, '_>) -> String {
    let texts = node.descendants().filter(Node::is_text).filter_map(|text| text.text());
    let words: Vec<&str> = texts.flat_map(str::split_whitespace).collect();
    words.join(" ")
}

fn attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape(out, value, true);
    out.push('"');
}

fn escape(out: &mut String, text: &str, is_value: bool) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' if is_value => out.push_str("&quot;"),
            // A parser turns these into spaces in a value, and a carriage return into a new line.
            '\n' | '\t' if is_value => out.push(' '),
            '\r' => out.push_str("&#13;"),
            character => out.push(character),
        }
    }
}
