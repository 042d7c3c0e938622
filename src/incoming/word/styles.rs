//! The styles of a Word file: what a paragraph is by its style, and how words look.
//!
//! In: `styles.xml`. Out: a role for each style of paragraphs, by its name in English (which every
//! translation of Word keeps in the file) or its level in the outline, and the marks of styles of words
//! (ECMA-376-1, 17.7).

use crate::incoming::marks::Marks;
use crate::incoming::model::Role;
use crate::incoming::xml::{attribute, child, tag};
use roxmltree::Node;
use std::collections::BTreeMap;

/// A property that is on if it is there and not said to be off.
pub(super) fn is_on(node: Node<'_, '_>) -> bool {
    !matches!(attribute(node, "w", "val"), Some("0" | "false" | "off" | "none"))
}

/// The marks in the properties of a run, without its style.
pub(super) fn marks(properties: Option<Node<'_, '_>>) -> Marks {
    let mut marks = Marks::default();
    let Some(properties) = properties else { return marks };
    let mut languages = (None, None);
    for node in properties.children().filter(Node::is_element) {
        let value = attribute(node, "w", "val").unwrap_or_default();
        match tag(node) {
            ("w", "b") => marks.bold = Some(is_on(node)),
            ("w", "i") => marks.italic = Some(is_on(node)),
            ("w", "strike" | "dstrike") => {
                marks.strike = Some(is_on(node) || marks.strike == Some(true));
            }
            ("w", "vanish" | "specVanish" | "webHidden") if tag(node).1 == "vanish" => {
                marks.hidden = Some(is_on(node));
            }
            ("w", "vertAlign") => {
                marks.shift = Some(match value {
                    "superscript" => 1,
                    "subscript" => -1,
                    _ => 0,
                });
            }
            ("w", "lang") => {
                languages = (attribute(node, "w", "val"), attribute(node, "w", "bidi"));
            }
            ("w", "rtl") => marks.is_right_to_left = is_on(node),
            ("w", "u") if is_on(node) => {
                marks.others.insert("underlining");
            }
            ("w", "highlight") if is_on(node) => {
                marks.others.insert("highlighting");
            }
            ("w", "smallCaps") if is_on(node) => {
                marks.others.insert("small capitals");
            }
            ("w", "caps") if is_on(node) => {
                marks.others.insert("words set in capitals");
            }
            ("w", "color") if value.eq_ignore_ascii_case("ffffff") => {
                marks.others.insert("white words");
            }
            ("w", "color") if !matches!(value, "auto" | "000000" | "") => {
                marks.others.insert("colours of words");
            }
            _ => {}
        }
    }
    let language = if marks.is_right_to_left { languages.1 } else { languages.0 };
    marks.language = language.map(str::to_owned);
    marks
}

#[derive(Debug, Clone, Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    outline: Option<u8>,
    numbering: Option<(Option<String>, Option<u8>)>,
    marks: Marks,
}

#[derive(Debug, Clone, Default)]
pub(super) struct Styles {
    styles: BTreeMap<String, Style>,
    /// The style of paragraphs that name none.
    usual: Option<String>,
    /// The language of words that name none.
    pub(super) language: String,
    /// What the user says about styles, by their names in small letters.
    mapped: BTreeMap<String, Role>,
}

impl Styles {
    /// Those of a file that has none.
    pub(super) fn without(mapped: BTreeMap<String, Role>) -> Self {
        Self { mapped, ..Self::default() }
    }

    /// Reads the root of `styles.xml`.
    pub(super) fn read(root: Node<'_, '_>, mapped: BTreeMap<String, Role>) -> Self {
        let mut styles = Self { mapped, ..Self::default() };
        let defaults = root.descendants().find(|node| tag(*node) == ("w", "rPrDefault"));
        let defaults = defaults.and_then(|node| child(node, "w", "rPr"));
        styles.language = marks(defaults).language.unwrap_or_default();
        for node in root.children().filter(|node| tag(*node) == ("w", "style")) {
            let Some(id) = attribute(node, "w", "styleId") else { continue };
            let value = |name: &str| {
                child(node, "w", name).and_then(|own| attribute(own, "w", "val")).map(str::to_owned)
            };
            let properties = child(node, "w", "pPr");
            let outline = properties.and_then(|own| child(own, "w", "outlineLvl"));
            let style = Style {
                name: value("name").unwrap_or_else(|| id.to_owned()),
                based_on: value("basedOn"),
                outline: outline
                    .and_then(|own| attribute(own, "w", "val"))
                    .and_then(|level| level.parse().ok()),
                numbering: properties.and_then(|own| child(own, "w", "numPr")).map(numbering),
                marks: marks(child(node, "w", "rPr")),
            };
            let is_usual = attribute(node, "w", "default")
                .is_some_and(|on| on == "1" || on == "true")
                && attribute(node, "w", "type") == Some("paragraph");
            if is_usual {
                styles.usual = Some(id.to_owned());
            }
            styles.styles.insert(id.to_owned(), style);
        }
        styles
    }

    /// A style and those that it is based on, the nearest first.
    fn chain(&self, id: Option<&str>) -> Vec<&Style> {
        let mut chain = Vec::new();
        let mut next = id.or(self.usual.as_deref());
        while let Some(style) = next.and_then(|id| self.styles.get(id)) {
            // One that is based on itself is damaged.
            if chain.len() == 20 {
                break;
            }
            chain.push(style);
            next = style.based_on.as_deref();
        }
        chain
    }

    /// What a paragraph of this style is. The second is the name of a style that nobody knows.
    pub(super) fn role(&self, id: Option<&str>) -> (Role, Option<&str>) {
        for style in self.chain(id) {
            let name = style.name.trim().to_lowercase();
            if let Some(role) = self.mapped.get(&name) {
                return (role.clone(), None);
            }
            if let Some(role) = role_named(&name) {
                return (role, None);
            }
            if let Some(level) = style.outline.filter(|level| *level < 9) {
                return (Role::Heading(level + 1), None);
            }
        }
        let own = id.and_then(|id| self.styles.get(id)).map(|style| style.name.as_str());
        (Role::Body, own.filter(|name| !is_usual(&name.to_lowercase())))
    }

    /// The numbering that a style gives, as its list and its level.
    pub(super) fn numbering(&self, id: Option<&str>) -> Option<(String, u8)> {
        let chain = self.chain(id);
        let list = chain.iter().find_map(|style| style.numbering.as_ref()?.0.clone())?;
        let level = chain.iter().find_map(|style| style.numbering.as_ref()?.1);
        Some((list, level.unwrap_or(0)))
    }

    /// Whether a style of paragraphs hides its words.
    pub(super) fn is_hidden(&self, id: Option<&str>) -> bool {
        self.chain(id).iter().find_map(|style| style.marks.hidden).unwrap_or(false)
    }

    /// Whether a style says that its paragraphs continue the item of a list.
    pub(super) fn continues_list(&self, id: Option<&str>) -> bool {
        let name = id.and_then(|id| self.styles.get(id)).map(|style| style.name.to_lowercase());
        name.is_some_and(|name| name.starts_with("list continue"))
    }

    /// The marks of a style of words.
    pub(super) fn word_marks(&self, id: Option<&str>) -> Marks {
        let Some(id) = id else { return Marks::default() };
        let chain = self.chain(Some(id));
        let mut marks = chain.iter().rev().fold(Marks::default(), |all, own| all.with(&own.marks));
        let names = || chain.iter().map(|style| style.name.to_lowercase());
        if names().any(|name| is_code(&name)) {
            marks.code = Some(true);
        }
        // Links and calls of notes look as our layouts have them.
        let is_ours = |name: &str| {
            matches!(
                name,
                "hyperlink" | "followedhyperlink" | "internet link" | "visited internet link"
            ) || name.contains("reference")
                || name.contains("characters")
                || name.contains("anchor")
        };
        if names().any(|name| is_ours(&name)) {
            return Marks { language: marks.language, hidden: marks.hidden, ..Marks::default() };
        }
        // Colours of a style are a matter of its looks.
        marks.others.retain(|other| *other == "white words");
        marks
    }
}

/// The list and the level in numbering properties.
pub(super) fn numbering(node: Node<'_, '_>) -> (Option<String>, Option<u8>) {
    let value = |name: &str| child(node, "w", name).and_then(|own| attribute(own, "w", "val"));
    let level = value("ilvl").and_then(|level| level.parse().ok());
    (value("numId").map(str::to_owned), level)
}

fn is_code(name: &str) -> bool {
    [
        "verbatim char",
        "source text",
        "html code",
        "html typewriter",
        "html keyboard",
        "html sample",
        "inline code",
    ]
    .contains(&name)
}

/// What a paragraph is by the name of its style, in small letters. LibreOffice and pandoc have names of
/// their own.
pub(in crate::incoming) fn role_named(name: &str) -> Option<Role> {
    if let Some(level) = name.strip_prefix("heading ").and_then(|level| level.parse().ok()) {
        return (1..=9).contains(&level).then_some(Role::Heading(level));
    }
    let is_generated = name.starts_with("toc ")
        || name.starts_with("contents ")
        || (name.starts_with("index ") && name != "index link")
        || matches!(
            name,
            "toc heading" | "contents heading" | "table of figures" | "index heading"
        );
    if is_generated {
        return Some(Role::Generated);
    }
    match name {
        "title" => Some(Role::Title),
        "subtitle" => Some(Role::Subtitle),
        "quote" | "intense quote" | "block text" | "quotations" | "block quotation"
        | "blockquote" => Some(Role::Quote),
        "caption" | "table caption" | "image caption" | "tablecaption" | "imagecaption"
        | "table" | "figure" | "illustration" | "drawing" => Some(Role::Caption),
        "source code" | "sourcecode" | "html preformatted" | "preformatted text" | "code"
        | "macro text" => Some(Role::Code),
        "definition term" | "list heading" => Some(Role::Term),
        "definition" | "list contents" => Some(Role::Definition),
        "horizontal line" => Some(Role::Rule),
        _ => None,
    }
}

/// Names of styles for ordinary text.
pub(in crate::incoming) fn is_usual(name: &str) -> bool {
    let starts =
        ["body text", "list", "footnote", "endnote", "text body", "numbering", "table ", "frame"];
    let names = [
        "normal",
        "standard",
        "default",
        "default paragraph style",
        "no spacing",
        "compact",
        "first paragraph",
        "plain text",
        "normal (web)",
        "text",
        "date",
        "author",
        "abstract",
        "header",
        "footer",
        "comment text",
        "annotation text",
        "captioned figure",
        "normal indent",
        "closing",
        "signature",
        "salutation",
        "bibliography",
        "first line indent",
        "hanging indent",
    ];
    names.contains(&name) || starts.iter().any(|start| name.starts_with(start))
}
