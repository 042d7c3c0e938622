//! From the paragraphs and tables of another program to the pieces of a section.
//!
//! In: a document in which nothing is open any more, and the pictures that could be cleaned. Out: the
//! title, the pieces, the footnotes, and remarks. Levels of headings are shifted and gaps closed here;
//! what only looks like a heading or a list is suggested and never turned into one.

mod comments;
mod headings;
mod inner;
mod language;
mod links;
mod lists;
mod looks;
mod tables;
mod words;

pub(super) use headings::levelled;
pub(super) use links::{each_mut, named_by_calls, resolved, slug};
use looks::without_label;

use super::findings::Findings;
use super::model::{Block, Document, Paragraph, Role};
use super::piece::{Piece, Run, is_empty, plain};
use super::text::opening;
use crate::ground::language::Language;
use comments::Remarks;
use std::collections::{BTreeMap, BTreeSet};

/// What is known before the blocks are read.
pub(super) struct Setting<'a> {
    /// The id of the section, with which the ids of its parts begin.
    pub(super) id: &'a str,
    /// The paths of the pictures that the section can show, by their names in the file.
    pub(super) pictures: &'a BTreeMap<String, String>,
    /// The language of the book.
    pub(super) language: &'a Language,
}

/// A section without its header.
#[derive(Debug, Default)]
pub(super) struct Structured {
    /// Empty if the text has none.
    pub(super) title: String,
    pub(super) pieces: Vec<Piece>,
    pub(super) notes: BTreeMap<String, Vec<Piece>>,
    pub(super) findings: Findings,
}

/// Makes pieces of a document.
pub(super) fn structured(document: Document, setting: &Setting<'_>) -> Structured {
    let Document { properties, blocks, notes, comments, findings, .. } = document;
    let own = Language::parse(&language::main(&blocks, &properties.language));
    let is_other = own
        .as_ref()
        .is_some_and(|own| own.primary() != setting.language.primary() && own.is_known());
    let mut builder = Builder {
        setting,
        findings,
        language: own.as_ref().map_or("", Language::primary).to_owned(),
        remarks: Remarks::of(comments),
        targets: BTreeSet::new(),
        ids: BTreeMap::new(),
        taken: BTreeSet::new(),
        title: None,
        caption: None,
    };
    if let Some(own) = own.filter(|_| is_other) {
        builder.findings.look(
            format!(
                "most of the file is marked as `{own}`, and the book is in `{}`",
                setting.language
            ),
            "",
        );
    }
    links::targets_in(&blocks, &mut builder.targets);
    notes.values().for_each(|blocks| links::targets_in(blocks, &mut builder.targets));
    let mut pieces = builder.top(&blocks);
    let mut own_notes = BTreeMap::new();
    for (name, blocks) in &notes {
        own_notes.insert(name.clone(), builder.inner(blocks));
    }
    builder.flush_remarks(&mut pieces);
    let rest = builder.remarks.rest();
    pieces.extend(rest.into_iter().map(Piece::Comment));
    let Builder { mut findings, ids, title, .. } = builder;
    let resolve = |words: &mut Vec<Run>, findings: &mut Findings| resolved(words, &ids, findings);
    each_mut(&mut pieces, &mut |words| resolve(words, &mut findings));
    for own in own_notes.values_mut() {
        each_mut(own, &mut |words| resolve(words, &mut findings));
    }
    let title = title.unwrap_or_default();
    let (title, pieces) = levelled(title, pieces, &mut findings);
    let (pieces, notes) = named_by_calls(pieces, own_notes, &mut findings);
    Structured { title, pieces, notes, findings }
}

pub(super) struct Builder<'a> {
    setting: &'a Setting<'a>,
    findings: Findings,
    /// The primary language of the document.
    language: String,
    remarks: Remarks,
    /// The names of places to which links lead.
    targets: BTreeSet<String>,
    /// The ids of the blocks that have these names.
    ids: BTreeMap<String, String>,
    taken: BTreeSet<String>,
    title: Option<String>,
    /// A caption above what it belongs to, with the names of its place.
    caption: Option<(Vec<Run>, Vec<String>, String)>,
}

impl Builder<'_> {
    /// The pieces of the text itself, with the comments in front of what they are about.
    fn top(&mut self, blocks: &[Block]) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut at = 0;
        while at < blocks.len() {
            let known = pieces.len();
            at += self.next(&blocks[at..], &mut pieces, false);
            let remarks: Vec<Piece> = self.remarks.take().into_iter().map(Piece::Comment).collect();
            let place = known.min(pieces.len());
            pieces.splice(place..place, remarks);
        }
        self.drop_caption(&mut pieces);
        pieces
    }

    fn flush_remarks(&mut self, pieces: &mut Vec<Piece>) {
        pieces.extend(self.remarks.take().into_iter().map(Piece::Comment));
    }

    /// Reads the next blocks that belong together. Returns how many there are.
    fn next(&mut self, blocks: &[Block], pieces: &mut Vec<Piece>, is_inner: bool) -> usize {
        let paragraph = match &blocks[0] {
            Block::Table(table) if is_inner => {
                self.nested_table(table, pieces);
                return 1;
            }
            Block::Table(table) => {
                self.table(table, pieces);
                return 1;
            }
            Block::Paragraph(paragraph) => paragraph,
        };
        if paragraph.list.is_some() && !matches!(paragraph.role, Role::Generated) {
            return self.lists(blocks, pieces);
        }
        let alike = |role: &Role| {
            let is_like = |block: &&Block| matches!(block, Block::Paragraph(own) if own.role == *role && own.list.is_none());
            blocks.iter().take_while(is_like).count().max(1)
        };
        match &paragraph.role {
            Role::Generated => {
                let place = paragraph.place.clone();
                self.findings.lost("a table of contents, which the book makes itself", place);
                1
            }
            Role::Rule => {
                pieces.push(Piece::Rule);
                1
            }
            Role::Quote | Role::Callout(_) => {
                let count = alike(&paragraph.role);
                let mut inner = Vec::new();
                for block in &blocks[..count] {
                    if let Block::Paragraph(own) = block {
                        self.plain_paragraph(own, &mut inner);
                    }
                }
                if !inner.is_empty() {
                    if paragraph.role == Role::Quote {
                        self.findings.kept("quotation");
                    }
                    pieces.push(match &paragraph.role {
                        Role::Callout(name) => {
                            let (name, title) = (name.clone(), String::new());
                            Piece::Callout { name, title, pieces: inner }
                        }
                        _ => Piece::Quote(inner),
                    });
                }
                count
            }
            Role::Code => {
                let count = alike(&Role::Code);
                self.code(&blocks[..count], pieces);
                count
            }
            Role::Term | Role::Definition => self.definitions(blocks, pieces),
            Role::Caption if !is_inner => {
                self.caption(paragraph, &blocks[1..], pieces);
                1
            }
            Role::Title | Role::Heading(_) if !is_inner => {
                self.heading(paragraph, pieces);
                1
            }
            Role::Title | Role::Heading(_) => {
                self.inner_heading(paragraph, pieces);
                1
            }
            _ => {
                let tasks = self.tasks(blocks, pieces);
                if tasks == 0 {
                    self.paragraph(paragraph, pieces, is_inner);
                }
                tasks.max(1)
            }
        }
    }

    /// A paragraph that may be a picture or look like something else.
    fn paragraph(&mut self, paragraph: &Paragraph, pieces: &mut Vec<Piece>, is_inner: bool) {
        if paragraph.role == Role::Subtitle {
            let place = paragraph.place.clone();
            self.findings.changed("a subtitle, which became a paragraph", place);
        }
        if !is_inner {
            self.look_at(paragraph);
        }
        self.plain_paragraph(paragraph, pieces);
    }

    /// A paragraph; its pictures become figures if it has nothing else.
    fn plain_paragraph(&mut self, paragraph: &Paragraph, pieces: &mut Vec<Piece>) {
        let words = self.words(paragraph);
        if is_empty(&words) {
            return;
        }
        let figures = words::only_pictures(&words);
        match figures {
            Some(figures) => {
                for picture in figures {
                    let caption = self.caption.take();
                    let (caption, names) = match caption {
                        Some((caption, names, _)) => (caption, names),
                        None => (Vec::new(), Vec::new()),
                    };
                    let id = self.id_of(&names, &plain(&caption));
                    pieces.push(Piece::Figure { id, picture, caption });
                }
            }
            None => pieces.push(Piece::Paragraph(words)),
        }
    }

    /// A caption, which belongs to the figure or the table beside it.
    fn caption(&mut self, paragraph: &Paragraph, after: &[Block], pieces: &mut Vec<Piece>) {
        let names = links::bookmarks(&paragraph.runs);
        let words = self.words(paragraph);
        if let Some(pictures) = words::only_pictures(&words) {
            for picture in pictures {
                pieces.push(Piece::Figure { id: None, picture, caption: Vec::new() });
            }
            return;
        }
        if is_empty(&words) {
            return;
        }
        let (words, pictures) = words::without_pictures(words);
        for picture in pictures {
            pieces.push(Piece::Figure { id: None, picture, caption: Vec::new() });
        }
        let (words, is_shorter) = without_label(words);
        if is_shorter {
            let place = paragraph.place.clone();
            self.findings.changed("the numbers of captions, which the book makes itself", place);
        }
        let next = after.iter().find(|block| match block {
            Block::Paragraph(own) => !own.runs.is_empty(),
            Block::Table(_) => true,
        });
        let is_before = match next {
            Some(Block::Table(_)) => true,
            Some(Block::Paragraph(own)) => words::has_only_pictures(&own.runs),
            None => false,
        };
        let id = self.id_of(&names, &plain(&words));
        match pieces.last_mut() {
            Some(Piece::Figure { caption, id: own, .. }) if caption.is_empty() => {
                *caption = words;
                *own = id;
            }
            Some(Piece::Table(table)) if table.caption.is_empty() && !is_before => {
                table.caption = words;
                table.id = id;
            }
            _ if is_before => {
                self.drop_caption(pieces);
                self.caption = Some((words, names, paragraph.place.clone()));
            }
            _ => {
                let place = paragraph.place.clone();
                self.findings.changed(
                    "a caption beside no picture or table, which became a paragraph",
                    place,
                );
                pieces.push(Piece::Paragraph(words));
            }
        }
    }

    /// A caption to which nothing belongs becomes a paragraph.
    fn drop_caption(&mut self, pieces: &mut Vec<Piece>) {
        if let Some((words, _, place)) = self.caption.take() {
            self.findings
                .changed("a caption beside no picture or table, which became a paragraph", place);
            pieces.push(Piece::Paragraph(words));
        }
    }

    fn code(&mut self, blocks: &[Block], pieces: &mut Vec<Piece>) {
        let mut lines = Vec::new();
        for block in blocks {
            if let Block::Paragraph(own) = block {
                lines.push(words::as_code(&own.runs));
                // Comments in it are kept.
                self.words(own);
            }
        }
        let text = lines.join("\n");
        let text = text.trim_matches('\n').trim_end().to_owned();
        if !text.trim().is_empty() {
            pieces.push(Piece::Code { language: None, text });
        }
    }

    fn definitions(&mut self, blocks: &[Block], pieces: &mut Vec<Piece>) -> usize {
        let mut items: Vec<(Vec<Run>, Vec<Piece>)> = Vec::new();
        let mut count = 0;
        for block in blocks {
            let Block::Paragraph(own) = block else { break };
            match own.role {
                Role::Term => {
                    let words = self.words(own);
                    items.push((words, Vec::new()));
                }
                Role::Definition => {
                    if items.is_empty() {
                        self.plain_paragraph(own, pieces);
                    } else if let Some((_, details)) = items.last_mut() {
                        let mut inner = std::mem::take(details);
                        self.plain_paragraph(own, &mut inner);
                        if let Some((_, details)) = items.last_mut() {
                            *details = inner;
                        }
                    }
                }
                _ => break,
            }
            count += 1;
        }
        // A term without a definition is a paragraph.
        let mut full = Vec::new();
        for (term, details) in items {
            if details.is_empty() || is_empty(&term) {
                if !full.is_empty() {
                    pieces.push(Piece::Definitions(std::mem::take(&mut full)));
                }
                if !is_empty(&term) {
                    pieces.push(Piece::Paragraph(term));
                }
                pieces.extend(details);
            } else {
                full.push((term, details));
            }
        }
        if !full.is_empty() {
            pieces.push(Piece::Definitions(full));
        }
        count.max(1)
    }

    /// The id of a block to which links lead by one of these names.
    fn id_of(&mut self, names: &[String], words: &str) -> Option<String> {
        let names: Vec<&String> =
            names.iter().filter(|name| self.targets.contains(*name)).collect();
        if names.is_empty() {
            return None;
        }
        let stem = format!("{}-{}", self.setting.id, slug(words));
        let stem = stem.trim_end_matches('-').to_owned();
        let numbered = (2..).map(|number| format!("{stem}-{number}"));
        let free = std::iter::once(stem.clone()).chain(numbered);
        let id = free.into_iter().find(|id| !self.taken.contains(id)).unwrap_or(stem);
        self.taken.insert(id.clone());
        for name in names {
            self.ids.insert(name.clone(), id.clone());
        }
        Some(id)
    }

    fn heading(&mut self, paragraph: &Paragraph, pieces: &mut Vec<Piece>) {
        let names = links::bookmarks(&paragraph.runs);
        let words = self.words(paragraph);
        if let Some(pictures) = words::only_pictures(&words) {
            for picture in pictures {
                pieces.push(Piece::Figure { id: None, picture, caption: Vec::new() });
            }
            return;
        }
        if is_empty(&words) {
            return;
        }
        let is_first = !pieces.iter().any(|piece| !matches!(piece, Piece::Comment(_)));
        if paragraph.role == Role::Title && self.title.is_none() && is_first {
            self.title = Some(plain(&words));
            let has_marks = words.iter().any(|run| {
                !matches!(run.what, super::piece::What::Text(_) | super::piece::What::Break)
            });
            if has_marks {
                let place = paragraph.place.clone();
                self.findings.lost("notes and pictures in the title, which is plain text", place);
            }
            return;
        }
        let level = match paragraph.role {
            Role::Heading(level) => level,
            _ => 1,
        };
        let (words, pictures) = words::without_pictures(words);
        let id = self.id_of(&names, &plain(&words));
        looks::typed_number(&words, &paragraph.place, &mut self.findings);
        pieces.push(Piece::Heading { level, id, words });
        for picture in pictures {
            pieces.push(Piece::Figure { id: None, picture, caption: Vec::new() });
        }
    }

    fn look_at(&mut self, paragraph: &Paragraph) {
        looks::look_at(paragraph, &mut self.findings);
    }

    fn named(&self, place: &str, words: &[Run]) -> String {
        format!("{place} ({})", opening(&plain(words)))
    }
}
