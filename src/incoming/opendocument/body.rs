//! The blocks of an OpenDocument text.
//!
//! In: the text, a note, a cell or a text box. Out: its paragraphs and tables in order, each with its
//! place for people.

use super::styles::Styles;
use crate::ground::diagnostic::Diagnostic;
use crate::incoming::change::Change;
use crate::incoming::findings::Findings;
use crate::incoming::model::{Block, Comment, Inline, ListPlace, Paragraph, Role, Run, words_of};
use crate::incoming::package::Package;
use crate::incoming::xml::{attribute, tag};
use roxmltree::Node;
use std::collections::{BTreeMap, BTreeSet};

/// What is true of the words that are being read.
#[derive(Debug, Clone, Default)]
pub(super) struct Context {
    pub(super) marks: crate::incoming::marks::Marks,
    pub(super) link: Option<String>,
    pub(super) hidden: bool,
    /// A change that contains all of them, as the content of a deletion.
    pub(super) change: Option<Change>,
}

pub(super) struct Reader<'a, 'p> {
    pub(super) package: &'a Package<'p>,
    pub(super) styles: &'a Styles,
    pub(super) findings: Findings,
    pub(super) pictures: BTreeMap<String, Vec<u8>>,
    pub(super) notes: BTreeMap<String, Vec<Block>>,
    pub(super) comments: BTreeMap<String, Comment>,
    /// The tracked changes by their ids.
    pub(super) changes: BTreeMap<String, Change>,
    /// Insertions that have begun and not ended.
    pub(super) open: Vec<String>,
    /// What was deleted, by the id of the change.
    pub(super) deleted: BTreeMap<String, Vec<Block>>,
    /// The names of comments that have an end of their own.
    pub(super) ended: BTreeSet<String>,
    pub(super) story: String,
    pub(super) paragraphs: usize,
    pub(super) tables: usize,
    pub(super) within: Vec<String>,
    /// The last number of each style of lists, for lists that continue.
    pub(super) last_numbers: BTreeMap<String, u64>,
    pub(super) lists: usize,
    unknown: BTreeSet<String>,
    pub(super) is_hidden: bool,
}

impl<'a, 'p> Reader<'a, 'p> {
    pub(super) fn new(package: &'a Package<'p>, styles: &'a Styles, findings: Findings) -> Self {
        Self {
            package,
            styles,
            findings,
            pictures: BTreeMap::new(),
            notes: BTreeMap::new(),
            comments: BTreeMap::new(),
            changes: BTreeMap::new(),
            open: Vec::new(),
            deleted: BTreeMap::new(),
            ended: BTreeSet::new(),
            story: String::new(),
            paragraphs: 0,
            tables: 0,
            within: Vec::new(),
            last_numbers: BTreeMap::new(),
            lists: 0,
            unknown: BTreeSet::new(),
            is_hidden: false,
        }
    }

    /// Where the text that is being read is, for people.
    pub(super) fn place(&self) -> String {
        let own = if !self.story.is_empty() {
            Some(self.story.clone())
        } else if self.within.iter().any(|own| own.starts_with("table")) {
            None
        } else {
            Some(format!("paragraph {}", self.paragraphs))
        };
        own.into_iter().chain(self.within.iter().cloned()).collect::<Vec<_>>().join(", ")
    }

    /// # Errors
    /// If a picture in it cannot be unpacked.
    pub(super) fn blocks(&mut self, parent: Node<'_, '_>) -> Result<Vec<Block>, Box<Diagnostic>> {
        let mut out = Vec::new();
        self.blocks_into(parent, &mut out)?;
        Ok(out)
    }

    pub(super) fn blocks_into(
        &mut self,
        parent: Node<'_, '_>,
        out: &mut Vec<Block>,
    ) -> Result<(), Box<Diagnostic>> {
        for node in parent.children().filter(Node::is_element) {
            self.block(node, None, out)?;
        }
        Ok(())
    }

    /// A block; a paragraph may be in a list.
    pub(super) fn block(
        &mut self,
        node: Node<'_, '_>,
        list: Option<ListPlace>,
        out: &mut Vec<Block>,
    ) -> Result<(), Box<Diagnostic>> {
        match tag(node) {
            ("text", "p" | "h") => self.paragraph(node, list, out)?,
            ("text", "list") => self.list(node, out)?,
            ("table", "table") => {
                let table = self.table(node)?;
                out.push(Block::Table(table));
            }
            ("text", "section") => {
                let outer = self.is_hidden;
                self.is_hidden |= attribute(node, "text", "display") == Some("none");
                if node.children().any(|own| tag(own) == ("text", "section-source")) {
                    let place = format!("after {}", self.place());
                    self.findings.lost("a part in another file, which was not opened", place);
                }
                let read = self.blocks_into(node, out);
                self.is_hidden = outer;
                read?;
            }
            ("text", "table-of-content") => {
                let place = format!("after {}", self.place());
                self.findings.lost("a table of contents, which the book makes itself", place);
            }
            (
                "text",
                "illustration-index" | "table-index" | "object-index" | "user-index"
                | "alphabetical-index",
            ) => {
                let place = format!("after {}", self.place());
                self.findings.lost("an index, which the book makes itself", place);
            }
            ("text", "index-body" | "bibliography" | "numbered-paragraph") => {
                self.blocks_into(node, out)?;
            }
            ("text", "change-start" | "change-end" | "change" | "bookmark" | "bookmark-start") => {
                let mut runs = Vec::new();
                self.inline(node, &Context::default(), &mut runs, out)?;
                if runs.iter().any(|run| !words_of(std::slice::from_ref(run)).is_empty()) {
                    out.push(Block::Paragraph(Paragraph {
                        place: self.place(),
                        runs,
                        ..Paragraph::default()
                    }));
                }
            }
            ("draw", _) => {
                let mut runs = Vec::new();
                self.inline(node, &Context::default(), &mut runs, out)?;
                if !runs.is_empty() {
                    out.push(Block::Paragraph(Paragraph {
                        place: self.place(),
                        runs,
                        ..Paragraph::default()
                    }));
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn paragraph(
        &mut self,
        node: Node<'_, '_>,
        list: Option<ListPlace>,
        out: &mut Vec<Block>,
    ) -> Result<(), Box<Diagnostic>> {
        let style = attribute(node, "text", "style-name");
        let (mut role, unknown) = self.styles.role(style);
        if tag(node).1 == "h" {
            let level =
                attribute(node, "text", "outline-level").and_then(|level| level.parse().ok());
            role = match role {
                Role::Title => Role::Title,
                _ => Role::Heading(level.unwrap_or(1).clamp(1, 9)),
            };
        }
        let is_counted = self.within.is_empty() && self.story.is_empty();
        if is_counted {
            self.paragraphs += 1;
        }
        let marks = self.styles.paragraph_marks(style);
        // A heading is bold by its style.
        let marks = match role {
            Role::Body => marks,
            _ => crate::incoming::marks::Marks::hidden_as(&marks),
        };
        let hidden = self.is_hidden || marks.hidden == Some(true);
        let context = Context { marks, hidden, ..Context::default() };
        let mut runs = Vec::new();
        let before = out.len();
        self.inlines(node, &context, &mut runs, out)?;
        let has_words = runs.iter().any(|run| match &run.what {
            Inline::Bookmark(_) => false,
            Inline::Text(text) => !text.trim().is_empty(),
            _ => true,
        });
        if !has_words && is_counted && out.len() == before {
            self.paragraphs -= 1;
        }
        if role == Role::Rule && has_words {
            role = Role::Body;
        }
        let place = self.place();
        if let Some(name) = unknown.filter(|_| has_words && tag(node).1 == "p")
            && self.unknown.insert(name.clone())
        {
            let what = format!(
                "the style “{}”, which became ordinary text (`--style` says what it is)",
                crate::ground::words::brief(&name)
            );
            self.findings.changed(what, place.clone());
        }
        let end = self.open.last().and_then(|id| self.changes.get(id)).cloned();
        let list = list.filter(|_| !matches!(role, Role::Heading(_) | Role::Title));
        out.push(Block::Paragraph(Paragraph { place, role, list, runs, end, former: None }));
        Ok(())
    }

    /// A run of what is in a line, with what is true of it.
    pub(super) fn run(&self, what: Inline, context: &Context) -> Run {
        let inserted = self.open.last().and_then(|id| self.changes.get(id));
        Run {
            what,
            format: context.marks.format(),
            link: context.link.clone(),
            change: context.change.clone().or_else(|| inserted.cloned()),
            former: None,
            hidden: context.hidden || context.marks.hidden == Some(true),
        }
    }
}
