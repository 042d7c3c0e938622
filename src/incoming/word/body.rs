//! The blocks of a Word file.
//!
//! In: the body, a note, a cell or a text box. Out: its paragraphs and tables in order, each with its
//! place for people.

use super::fields::Meaning;
use super::numbering::Numbering;
use super::relations::Relations;
use super::styles::{Styles, is_on, marks, numbering};
use crate::ground::diagnostic::Diagnostic;
use crate::incoming::change::{Change, ChangeKind};
use crate::incoming::findings::Findings;
use crate::incoming::model::{Block, Inline, ListPlace, Marker, Paragraph, Role, Run, words_of};
use crate::incoming::package::Package;
use crate::incoming::xml::{attribute, below, child, tag};
use roxmltree::Node;
use std::collections::{BTreeMap, BTreeSet};

/// A field that has begun and not ended.
#[derive(Debug, Clone, Default)]
pub(super) struct Field {
    pub(super) instruction: String,
    /// Set when its result begins.
    pub(super) meaning: Option<Meaning>,
    pub(super) is_ticked: bool,
}

/// What is true of the runs that are being read.
#[derive(Debug, Clone, Default)]
pub(super) struct Context {
    pub(super) change: Option<Change>,
    pub(super) link: Option<String>,
    pub(super) hidden: bool,
}

pub(super) struct Reader<'a, 'p> {
    pub(super) package: &'a Package<'p>,
    pub(super) styles: &'a Styles,
    numbering: Numbering,
    /// Those of the part that is being read.
    pub(super) relations: Relations,
    pub(super) findings: Findings,
    pub(super) pictures: BTreeMap<String, Vec<u8>>,
    /// Fields that are open here, the innermost last. They may go on over paragraphs.
    pub(super) fields: Vec<Field>,
    /// What the part is, in places; empty for the text itself.
    story: String,
    paragraphs: usize,
    pub(super) tables: usize,
    /// The row of a table or the text box that is being read, in places.
    pub(super) within: Vec<String>,
    unknown: BTreeSet<String>,
    /// Bookmarks between paragraphs, which belong to the next one.
    waiting: Vec<String>,
    /// A large first letter, which is a paragraph of its own before the one that it begins.
    initial: Vec<Run>,
}

impl<'a, 'p> Reader<'a, 'p> {
    pub(super) fn new(
        package: &'a Package<'p>,
        styles: &'a Styles,
        numbering: Numbering,
        relations: Relations,
        findings: Findings,
    ) -> Self {
        Self {
            package,
            styles,
            numbering,
            relations,
            findings,
            pictures: BTreeMap::new(),
            fields: Vec::new(),
            story: String::new(),
            paragraphs: 0,
            tables: 0,
            within: Vec::new(),
            unknown: BTreeSet::new(),
            waiting: Vec::new(),
            initial: Vec::new(),
        }
    }

    /// Goes on in another part.
    pub(super) fn enter(&mut self, relations: Relations) {
        self.relations = relations;
    }

    /// Begins a note.
    pub(super) fn begin_story(&mut self, story: &str) {
        self.story = story.to_owned();
        self.fields.clear();
        self.within.clear();
    }

    pub(super) fn finish(self) -> (BTreeMap<String, Vec<u8>>, Findings) {
        (self.pictures, self.findings)
    }

    /// Where the text that is being read is, for people.
    pub(super) fn place(&self) -> String {
        let own = if !self.story.is_empty() {
            self.story.clone()
        } else if self.within.iter().any(|own| own.starts_with("table")) {
            String::new()
        } else {
            format!("paragraph {}", self.paragraphs)
        };
        let own = (!own.is_empty()).then_some(own);
        own.into_iter().chain(self.within.iter().cloned()).collect::<Vec<_>>().join(", ")
    }

    /// The blocks in a node.
    ///
    /// # Errors
    /// If a picture in it cannot be unpacked.
    pub(super) fn blocks(&mut self, parent: Node<'_, '_>) -> Result<Vec<Block>, Box<Diagnostic>> {
        let mut out = Vec::new();
        self.blocks_into(parent, &mut out)?;
        Ok(out)
    }

    fn blocks_into(
        &mut self,
        parent: Node<'_, '_>,
        out: &mut Vec<Block>,
    ) -> Result<(), Box<Diagnostic>> {
        for node in parent.children().filter(Node::is_element) {
            match tag(node) {
                ("w", "p") => {
                    let paragraph = self.paragraph(node)?;
                    out.extend(paragraph.map(Block::Paragraph));
                }
                ("w", "tbl") => {
                    self.lone_initial(out);
                    let table = self.table(node)?;
                    out.push(Block::Table(table));
                }
                ("w", "sdt") => {
                    let gallery = below(node, "w", "docPartGallery");
                    let gallery = gallery.and_then(|own| attribute(own, "w", "val"));
                    if gallery == Some("Table of Contents") {
                        let place = format!("after {}", self.place());
                        self.findings
                            .lost("a table of contents, which the book makes itself", place);
                    } else if let Some(content) = child(node, "w", "sdtContent") {
                        self.blocks_into(content, out)?;
                    }
                }
                ("w", "customXml" | "ins" | "moveTo" | "del" | "moveFrom" | "smartTag") => {
                    self.blocks_into(node, out)?;
                }
                ("mc", "AlternateContent") => {
                    let own = child(node, "mc", "Choice").or(child(node, "mc", "Fallback"));
                    if let Some(own) = own {
                        self.blocks_into(own, out)?;
                    }
                }
                ("w", "bookmarkStart") => {
                    self.waiting.extend(attribute(node, "w", "name").map(str::to_owned));
                }
                ("w", "altChunk") => {
                    let place = format!("after {}", self.place());
                    self.findings.lost("an embedded document, which was not opened", place);
                }
                _ => {}
            }
        }
        self.lone_initial(out);
        Ok(())
    }

    /// A large first letter to which no paragraph belongs is a paragraph.
    fn lone_initial(&mut self, out: &mut Vec<Block>) {
        let runs = std::mem::take(&mut self.initial);
        if !runs.is_empty() {
            let place = self.place();
            out.push(Block::Paragraph(Paragraph { place, runs, ..Paragraph::default() }));
        }
    }

    /// A paragraph; nothing if it belongs to something that is left out.
    fn paragraph(&mut self, node: Node<'_, '_>) -> Result<Option<Paragraph>, Box<Diagnostic>> {
        let properties = child(node, "w", "pPr");
        let value = |name: &str| {
            properties
                .and_then(|own| child(own, "w", name))
                .and_then(|own| attribute(own, "w", "val"))
        };
        let style = value("pStyle");
        let is_dropped = self.drops();
        let (mut role, unknown) = self.styles.role(style);
        let unknown = unknown.map(str::to_owned);
        let outline = value("outlineLvl").and_then(|level| level.parse::<u8>().ok());
        if let (Role::Body, Some(level @ 0..=8)) = (&role, outline) {
            role = Role::Heading(level + 1);
        }
        if self.within.is_empty() && self.story.is_empty() {
            self.paragraphs += 1;
        }
        let mut runs: Vec<Run> = std::mem::take(&mut self.waiting)
            .into_iter()
            .map(|name| Run { what: Inline::Bookmark(name), ..Run::default() })
            .collect();
        runs.append(&mut self.initial);
        let hidden = self.styles.is_hidden(style);
        self.inlines(node, &Context { hidden, ..Context::default() }, &mut runs)?;
        let frame = properties.and_then(|own| child(own, "w", "framePr"));
        let is_initial =
            frame.and_then(|own| attribute(own, "w", "dropCap")).is_some_and(|kind| kind != "none");
        if is_initial {
            self.initial = runs;
            let is_counted = self.within.is_empty() && self.story.is_empty();
            self.paragraphs -= usize::from(is_counted);
            return Ok(None);
        }
        let has_words = runs.iter().any(|run| !matches!(run.what, Inline::Bookmark(_)));
        if !has_words && self.within.is_empty() && self.story.is_empty() {
            // People count only paragraphs in which they see something.
            self.paragraphs -= 1;
        }
        // A field that began earlier and goes on is left out with all that it holds.
        if is_dropped && !has_words {
            return Ok(None);
        }
        let place = self.place();
        if let Some(name) = unknown.filter(|_| has_words)
            && self.unknown.insert(name.clone())
        {
            let what = format!(
                "the style “{name}”, which became ordinary text (`--style` says what it is)",
                name = crate::ground::words::brief(&name)
            );
            self.findings.changed(what, place.clone());
        }
        let mark = properties.and_then(|own| child(own, "w", "rPr"));
        let end = mark.and_then(|own| {
            own.children().find_map(|node| {
                change_of(node)
                    .filter(|_| matches!(tag(node).1, "ins" | "del" | "moveTo" | "moveFrom"))
            })
        });
        let former = properties.and_then(|own| child(own, "w", "pPrChange")).and_then(|own| {
            let change = change(own, ChangeKind::Inserted);
            let before = child(own, "w", "pPr").and_then(|own| child(own, "w", "pStyle"));
            let (before, _) = self.styles.role(before.and_then(|own| attribute(own, "w", "val")));
            (before != role).then_some((before, change))
        });
        let own_list = properties.and_then(|own| child(own, "w", "numPr"));
        let (list, task) = match self.list(own_list, style, &role, &place, has_words) {
            Some((list, task)) => (Some(list), task),
            None => (None, None),
        };
        if let Some(is_ticked) = task {
            runs.insert(0, Run::from(Inline::Tick(is_ticked)));
        }
        let is_line = mark.is_some_and(|own| marks(Some(own)).hidden == Some(true))
            && words_of(&runs).is_empty()
            && runs.is_empty();
        if is_line {
            return Ok(None);
        }
        let has_rule = below(node, "v", "rect").is_some_and(|own| {
            attribute(own, "o", "hr").is_some_and(|on| on == "t" || on == "true")
        });
        if has_rule && words_of(&runs).trim().is_empty() {
            role = Role::Rule;
        }
        Ok(Some(Paragraph { place, role, list, runs, end, former }))
    }

    /// The place of a paragraph in a list, and its box to tick, if that is its sign.
    fn list(
        &mut self,
        own: Option<Node<'_, '_>>,
        style: Option<&str>,
        role: &Role,
        place: &str,
        has_words: bool,
    ) -> Option<(ListPlace, Option<bool>)> {
        let by_style = self.styles.numbering(style);
        let (list, level) = match own.map(numbering) {
            Some((Some(list), level)) => (list, level.unwrap_or(0)),
            Some((None, level)) => {
                let (list, usual) = by_style?;
                (list, level.unwrap_or(usual))
            }
            None if self.styles.continues_list(style) => {
                let marker = Marker::None;
                return Some((ListPlace { list: String::new(), level: 0, marker }, None));
            }
            None => by_style?,
        };
        if list == "0" || !has_words {
            return None;
        }
        let marked = self.numbering.next(&list, level)?;
        if matches!(role, Role::Heading(_) | Role::Title) {
            if matches!(marked.marker, Marker::Number(_)) {
                self.findings.lost("numbers of headings, which the book makes itself", place);
            }
            return None;
        }
        if let Some(remark) = marked.remark {
            self.findings.changed(remark, place);
        }
        Some((ListPlace { list, level, marker: marked.marker }, marked.task))
    }

    /// Whether what is read now belongs to a field that is left out.
    pub(super) fn drops(&self) -> bool {
        self.fields.iter().any(|field| matches!(field.meaning, Some(Meaning::Dropped(_))))
    }

    /// Whether instructions are read now, and no text.
    pub(super) fn is_instruction(&self) -> bool {
        self.fields.iter().any(|field| field.meaning.is_none())
    }
}

/// The change that an element records.
pub(super) fn change_of(node: Node<'_, '_>) -> Option<Change> {
    match tag(node) {
        ("w", "ins" | "moveTo") => Some(change(node, ChangeKind::Inserted)),
        ("w", "del" | "moveFrom") => Some(change(node, ChangeKind::Deleted)),
        _ => None,
    }
}

pub(super) fn change(node: Node<'_, '_>, kind: ChangeKind) -> Change {
    let value = |name| attribute(node, "w", name).unwrap_or_default().to_owned();
    Change { kind, author: value("author"), date: value("date") }
}

/// Whether a property of a row or a table is on.
pub(super) fn has(properties: Option<Node<'_, '_>>, name: &str) -> bool {
    properties.and_then(|own| child(own, "w", name)).is_some_and(is_on)
}
