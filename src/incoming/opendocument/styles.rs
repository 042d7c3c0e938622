//! The styles of an OpenDocument text: what paragraphs and words are by the styles that they name
//! (OpenDocument 1.3 part 3, 16).

use crate::incoming::marks::Marks;
use crate::incoming::model::Role;
use crate::incoming::word::{is_usual, role_named};
use crate::incoming::xml::{attribute, child, tag};
use roxmltree::Node;
use std::collections::BTreeMap;

#[derive(Debug, Clone, Default)]
struct Style {
    name: String,
    parent: Option<String>,
    outline: Option<u8>,
    list: Option<String>,
    marks: Marks,
    align: Option<String>,
}

/// A level of a style of lists.
#[derive(Debug, Clone, Copy)]
pub(super) struct Level {
    /// The first number; nothing for a bullet.
    pub(super) start: Option<u64>,
    /// Whether its numbers are letters or Roman.
    pub(super) has_letters: bool,
}

#[derive(Debug, Clone, Default)]
pub(super) struct Styles {
    paragraphs: BTreeMap<String, Style>,
    words: BTreeMap<String, Style>,
    lists: BTreeMap<String, BTreeMap<usize, Level>>,
    pub(super) language: String,
    mapped: BTreeMap<String, Role>,
}

impl Styles {
    pub(super) fn new(mapped: &BTreeMap<String, Role>) -> Self {
        Self { mapped: mapped.clone(), ..Self::default() }
    }

    /// Adds the styles of a part.
    pub(super) fn add(&mut self, root: Node<'_, '_>) {
        for node in root.descendants().filter(Node::is_element) {
            match tag(node) {
                ("style", "style") => self.add_style(node),
                ("style", "default-style")
                    if attribute(node, "style", "family") == Some("paragraph") =>
                {
                    self.language = marks(node).language.unwrap_or_default();
                }
                ("text", "list-style") => {
                    let Some(name) = attribute(node, "style", "name") else { continue };
                    let levels = node.children().filter_map(level).collect();
                    self.lists.insert(name.to_owned(), levels);
                }
                _ => {}
            }
        }
    }

    fn add_style(&mut self, node: Node<'_, '_>) {
        let Some(id) = attribute(node, "style", "name") else { return };
        let value = |name: &str| attribute(node, "style", name).map(str::to_owned);
        let paragraph = child(node, "style", "paragraph-properties");
        let style = Style {
            name: value("display-name").unwrap_or_else(|| id.replace("_20_", " ")),
            parent: value("parent-style-name"),
            outline: value("default-outline-level").and_then(|level| level.parse().ok()),
            list: value("list-style-name").filter(|name| !name.is_empty()),
            marks: marks(node),
            align: paragraph.and_then(|own| attribute(own, "fo", "text-align")).map(str::to_owned),
        };
        match attribute(node, "style", "family") {
            Some("paragraph") => self.paragraphs.insert(id.to_owned(), style),
            Some("text") => self.words.insert(id.to_owned(), style),
            _ => None,
        };
    }

    fn chain<'a>(styles: &'a BTreeMap<String, Style>, id: Option<&str>) -> Vec<&'a Style> {
        let mut chain = Vec::new();
        let mut next = id.and_then(|id| styles.get(id));
        while let Some(style) = next {
            // One that is its own parent is damaged.
            if chain.len() == 20 {
                break;
            }
            chain.push(style);
            next = style.parent.as_deref().and_then(|parent| styles.get(parent));
        }
        chain
    }

    /// What a paragraph of this style is. The second is the name of a style that nobody knows.
    pub(super) fn role(&self, id: Option<&str>) -> (Role, Option<String>) {
        let chain = Self::chain(&self.paragraphs, id);
        for style in &chain {
            let name = style.name.trim().to_lowercase();
            if let Some(role) = self.mapped.get(&name) {
                return (role.clone(), None);
            }
            if let Some(role) = role_named(&name) {
                return (role, None);
            }
            if let Some(level) = style.outline.filter(|level| (1..=9).contains(level)) {
                return (Role::Heading(level), None);
            }
        }
        // Styles that a program made for one paragraph have no name that anybody gave.
        let is_made = |name: &str| {
            name.strip_prefix('P').is_some_and(|rest| rest.chars().all(|c| c.is_ascii_digit()))
        };
        let own = chain.iter().map(|style| style.name.as_str()).find(|name| !is_made(name));
        (Role::Body, own.filter(|name| !is_usual(&name.to_lowercase())).map(str::to_owned))
    }

    /// Whether the words of a paragraph are hidden, and its marks of bold and the like, if they are not
    /// those of a named style.
    pub(super) fn paragraph_marks(&self, id: Option<&str>) -> Marks {
        let chain = Self::chain(&self.paragraphs, id);
        let hidden = chain.iter().find_map(|style| style.marks.hidden);
        // A style without a name of its own stands for what somebody set by hand.
        let by_hand =
            chain.first().filter(|style| style.parent.is_some() || style.name.starts_with('P'));
        let is_made = by_hand.is_some_and(|style| {
            style
                .name
                .strip_prefix('P')
                .is_some_and(|rest| rest.chars().all(|c| c.is_ascii_digit()))
        });
        let own = match by_hand {
            Some(style) if is_made => style.marks.clone(),
            _ => Marks::default(),
        };
        Marks { hidden, ..own }
    }

    pub(super) fn alignment(&self, id: Option<&str>) -> Option<&str> {
        Self::chain(&self.paragraphs, id).iter().find_map(|style| style.align.as_deref())
    }

    /// The style of lists that a style of paragraphs names.
    pub(super) fn list_of(&self, id: Option<&str>) -> Option<String> {
        Self::chain(&self.paragraphs, id).iter().find_map(|style| style.list.clone())
    }

    /// The marks of a style of words.
    pub(super) fn word_marks(&self, id: Option<&str>) -> Marks {
        let chain = Self::chain(&self.words, id);
        let mut marks = chain.iter().rev().fold(Marks::default(), |all, own| all.with(&own.marks));
        for style in &chain {
            let name = style.name.to_lowercase();
            if ["source text", "teletype", "user entry", "example", "verbatim char", "source_text"]
                .contains(&name.as_str())
            {
                marks.code = Some(true);
            }
            if name.contains("internet link")
                || name.contains("footnote")
                || name.contains("endnote")
            {
                return Marks {
                    language: marks.language,
                    hidden: marks.hidden,
                    ..Marks::default()
                };
            }
        }
        marks
    }

    pub(super) fn level(&self, list: &str, level: usize) -> Option<Level> {
        self.lists.get(list)?.get(&(level + 1)).copied()
    }
}

fn level(node: Node<'_, '_>) -> Option<(usize, Level)> {
    let at = attribute(node, "text", "level")?.parse().ok()?;
    let is_number = tag(node) == ("text", "list-level-style-number");
    let format = attribute(node, "style", "num-format").unwrap_or_default();
    let start = attribute(node, "text", "start-value").and_then(|start| start.parse().ok());
    let level = Level {
        start: (is_number && !format.is_empty()).then(|| start.unwrap_or(1)),
        has_letters: matches!(format, "a" | "A" | "i" | "I"),
    };
    Some((at, level))
}

fn marks(style: Node<'_, '_>) -> Marks {
    let mut marks = Marks::default();
    let Some(own) = child(style, "style", "text-properties") else { return marks };
    let value = |space: &str, name: &str| attribute(own, space, name);
    marks.bold = value("fo", "font-weight").map(|weight| match weight {
        "bold" => true,
        weight => weight.parse::<u32>().is_ok_and(|weight| weight >= 600),
    });
    marks.italic = value("fo", "font-style").map(|style| style != "normal");
    marks.strike = value("style", "text-line-through-style").map(|style| style != "none");
    marks.hidden = value("text", "display").map(|display| display == "none");
    marks.shift = value("style", "text-position").map(|position| {
        let first = position.split_whitespace().next().unwrap_or_default();
        match first {
            "super" => 1,
            "sub" => -1,
            share => match share.trim_end_matches('%').parse::<f32>() {
                Ok(share) if share > 0.0 => 1,
                Ok(share) if share < 0.0 => -1,
                _ => 0,
            },
        }
    });
    let is_tag = |part: &&str| !matches!(*part, "" | "none" | "zxx");
    marks.language = value("fo", "language").filter(is_tag).map(|language| {
        let country = value("fo", "country").filter(is_tag);
        country.map_or_else(|| language.to_owned(), |country| format!("{language}-{country}"))
    });
    let is_set =
        |given: Option<&str>| given.is_some_and(|given| !matches!(given, "none" | "normal"));
    if is_set(value("style", "text-underline-style")) {
        marks.others.insert("underlining");
    }
    if value("fo", "background-color").is_some_and(|colour| colour != "transparent") {
        marks.others.insert("highlighting");
    }
    if value("fo", "font-variant") == Some("small-caps") {
        marks.others.insert("small capitals");
    }
    if value("fo", "text-transform") == Some("uppercase") {
        marks.others.insert("words set in capitals");
    }
    match value("fo", "color").map(str::to_ascii_lowercase).as_deref() {
        Some("#ffffff") => {
            marks.others.insert("white words");
        }
        Some("#000000") | None => {}
        Some(_) => {
            marks.others.insert("colours of words");
        }
    }
    marks
}
