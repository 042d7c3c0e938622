//! The lists of a Word file: `numbering.xml` (ECMA-376-1, 17.9).
//!
//! In: which list and level each paragraph has, in the order of the text. Out: its marker, with the number
//! that Word prints, so that lists continue and start again as they do there.

use crate::incoming::model::Marker;
use crate::incoming::xml::{attribute, child, tag};
use roxmltree::Node;
use std::collections::{BTreeMap, BTreeSet};

const LEVELS: usize = 9;

#[derive(Debug, Clone, Default)]
struct Level {
    format: String,
    start: u64,
    /// With `%1` for the number of the first level.
    text: String,
}

#[derive(Debug, Clone, Default)]
struct List {
    /// What it shares its numbers with.
    family: String,
    levels: Vec<Level>,
    /// Levels that start at a number of their own when the list is first used.
    starts: BTreeMap<usize, u64>,
}

#[derive(Debug, Clone, Default)]
pub(super) struct Numbering {
    lists: BTreeMap<String, List>,
    /// The last number of each level, by family.
    counters: BTreeMap<String, [Option<u64>; LEVELS]>,
    used: BTreeSet<String>,
}

/// What a paragraph of a list begins with.
pub(super) struct Marked {
    pub(super) marker: Marker,
    /// Set if its sign is a box to tick.
    pub(super) task: Option<bool>,
    /// What is special about its number, for people.
    pub(super) remark: Option<&'static str>,
}

impl Numbering {
    /// Reads the root of `numbering.xml`.
    pub(super) fn read(root: Node<'_, '_>) -> Self {
        let mut families: BTreeMap<&str, Vec<Level>> = BTreeMap::new();
        let mut links: BTreeMap<&str, &str> = BTreeMap::new();
        let mut styles: BTreeMap<&str, &str> = BTreeMap::new();
        for node in root.children().filter(|node| tag(*node) == ("w", "abstractNum")) {
            let Some(id) = attribute(node, "w", "abstractNumId") else { continue };
            let value =
                |name: &str| child(node, "w", name).and_then(|own| attribute(own, "w", "val"));
            if let Some(style) = value("styleLink") {
                styles.insert(style, id);
            }
            if let Some(style) = value("numStyleLink") {
                links.insert(id, style);
            }
            families.insert(id, levels(node));
        }
        let mut numbering = Self::default();
        for node in root.children().filter(|node| tag(*node) == ("w", "num")) {
            let Some(id) = attribute(node, "w", "numId") else { continue };
            let family =
                child(node, "w", "abstractNumId").and_then(|own| attribute(own, "w", "val"));
            let Some(family) = family else { continue };
            let family = links.get(family).and_then(|style| styles.get(style)).unwrap_or(&family);
            let mut list = List {
                family: (*family).to_owned(),
                levels: families.get(family).cloned().unwrap_or_default(),
                starts: BTreeMap::new(),
            };
            for change in node.children().filter(|node| tag(*node) == ("w", "lvlOverride")) {
                let at = attribute(change, "w", "ilvl").and_then(|at| at.parse::<usize>().ok());
                let Some(at) = at.filter(|at| *at < LEVELS) else { continue };
                let start = child(change, "w", "startOverride");
                let start = start.and_then(|own| attribute(own, "w", "val"));
                if let Some(start) = start.and_then(|start| start.parse().ok()) {
                    list.starts.insert(at, start);
                }
                if let Some(own) = child(change, "w", "lvl") {
                    list.levels.resize(list.levels.len().max(at + 1), Level::default());
                    list.levels[at] = level(own);
                }
            }
            numbering.lists.insert(id.to_owned(), list);
        }
        numbering
    }

    /// The marker of the next paragraph of a list at a level.
    pub(super) fn next(&mut self, list: &str, level: u8) -> Option<Marked> {
        let own = self.lists.get(list)?;
        let at = usize::from(level).min(LEVELS - 1);
        let shape = own.levels.get(at).cloned().unwrap_or_default();
        let is_blank = shape.text.trim().is_empty();
        let plain = |marker| Some(Marked { marker, task: None, remark: None });
        if shape.format == "none" || (shape.format == "bullet" && is_blank) {
            return plain(Marker::None);
        }
        if shape.format == "bullet" || shape.format.is_empty() {
            let task = match shape.text.trim() {
                "☐" | "□" | "❏" | "❑" | "❒" => Some(false),
                "☑" | "☒" => Some(true),
                _ => return plain(Marker::Bullet),
            };
            return Some(Marked { marker: Marker::Bullet, task, remark: None });
        }
        let counters = self.counters.entry(own.family.clone()).or_default();
        if self.used.insert(list.to_owned()) {
            for (level, start) in &own.starts {
                counters[*level] = Some(start.saturating_sub(1));
            }
        }
        let number = match counters[at] {
            Some(last) => last + 1,
            None => own.starts.get(&at).copied().unwrap_or(shape.start),
        };
        counters[at] = Some(number);
        counters[at + 1..].fill(None);
        let has_words = shape.text.chars().any(char::is_alphabetic);
        let remark = if has_words {
            Some("the words beside the numbers of a list")
        } else if shape.text.matches('%').count() > 1 {
            Some("numbers of several levels, such as 1.1: each list counts for itself")
        } else if shape.format.contains("Letter") || shape.format.contains("Roman") {
            Some("letters or Roman numerals of a list, which became numbers")
        } else {
            None
        };
        Some(Marked { marker: Marker::Number(number), task: None, remark })
    }
}

fn levels(family: Node<'_, '_>) -> Vec<Level> {
    let mut levels = vec![Level::default(); LEVELS];
    for node in family.children().filter(|node| tag(*node) == ("w", "lvl")) {
        let at = attribute(node, "w", "ilvl").and_then(|at| at.parse::<usize>().ok());
        if let Some(place) = at.and_then(|at| levels.get_mut(at)) {
            *place = level(node);
        }
    }
    levels
}

fn level(node: Node<'_, '_>) -> Level {
    let value = |name: &str| child(node, "w", name).and_then(|own| attribute(own, "w", "val"));
    Level {
        format: value("numFmt").unwrap_or("decimal").to_owned(),
        start: value("start").and_then(|start| start.parse().ok()).unwrap_or(1),
        text: value("lvlText").unwrap_or_default().to_owned(),
    }
}
