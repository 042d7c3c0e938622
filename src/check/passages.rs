//! The words of a text as readers read them, with their places.
//!
//! In: blocks as the authors wrote them. Out: one `Unit` for each block at the top level of a
//! section, and in it one `Passage` for each paragraph, heading, caption and cell, in reading order.
//! Code, variables and pictures are replaced with a mark; citations, notes and blanks are left out.
//! Knows which words are read and which are other people's, but no rules about them.

use crate::book::source::{Comment, SourceBook, SourceNote, Suspect};
use crate::book::tree::{
    Block, BlockKind, CalloutKind, Citation, LinkTarget, Mark, SourceInline, SourceKind,
};
use crate::ground::source::{Sources, Span, floor_boundary};
use crate::project::{Header, Project};
use std::collections::BTreeMap;
use std::ops::Range;

/// Replaces something that is read like a word but is not text: a variable, code or a picture.
pub(super) const MARK: char = '\u{fffc}';

/// What a passage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Heading,
    /// Running text, list items included.
    Paragraph,
    /// What a definition list defines.
    Term,
    Caption,
    Cell,
}

/// Words that are read as one unit.
#[derive(Debug)]
pub(super) struct Passage {
    pub(crate) form: Form,
    /// Whether it is in a letter, a card or another text for readers to use themselves.
    pub(crate) is_template: bool,
    /// Whether it is in somebody else's words: a testimony or a quotation.
    pub(crate) is_quoted: bool,
    /// Whether it is in a box of open points.
    pub(crate) is_unsettled: bool,
    /// Whether there are rules for words and sentences in its language.
    pub(crate) is_measured: bool,
    pub(crate) text: String,
    /// The byte in `text` at which each inline starts, and the place of the inline in its file.
    runs: Vec<(usize, Span)>,
    /// The places of marked terms, with the ids that they give.
    pub(crate) terms: Vec<(Range<usize>, Option<String>)>,
    /// The places of links.
    pub(crate) links: Vec<Range<usize>>,
    /// The places of links to other places in the book.
    pub(crate) references: Vec<Range<usize>>,
    /// The places of marked abbreviations, whose meanings are printed.
    pub(crate) abbreviations: Vec<Range<usize>>,
}

/// A block at the top level of a section, with everything in it.
#[derive(Debug)]
pub(super) struct Unit<'a> {
    pub(crate) block: &'a Block<SourceInline>,
    pub(crate) passages: Vec<Passage>,
    pub(crate) citations: Vec<&'a Citation>,
}

/// A section or a foreword.
pub(super) struct Text<'a> {
    pub(crate) id: &'a str,
    /// The header, which a foreword does not have.
    pub(crate) header: Option<&'a Header>,
    pub(crate) blocks: &'a [Block<SourceInline>],
    pub(crate) units: Vec<Unit<'a>>,
    /// The footnotes, in the order of their names.
    pub(crate) notes: Vec<Unit<'a>>,
    pub(crate) comments: &'a [Comment],
    pub(crate) suspects: &'a [Suspect],
}

impl Text<'_> {
    /// Every passage, footnotes last.
    pub(crate) fn passages(&self) -> impl Iterator<Item = &Passage> {
        self.units.iter().chain(&self.notes).flat_map(|unit| &unit.passages)
    }
}

/// Every section in the order of their ids, then every foreword.
pub(super) fn texts<'a>(project: &'a Project, book: &'a SourceBook) -> Vec<Text<'a>> {
    let setting =
        Setting { is_measured: project.book.language.is_measured(), ..Setting::default() };
    let sections = book.sections.iter().map(|(id, section)| {
        let (blocks, own_notes) = section.as_written();
        Text {
            id,
            header: Some(&section.header),
            blocks,
            units: units(blocks, setting),
            notes: notes(own_notes, setting),
            comments: &section.comments,
            suspects: &section.suspects,
        }
    });
    let forewords = project.partners.iter().filter_map(|file| {
        let (id, parsed) = book.forewords.get_key_value(&file.partner.id)?;
        Some(Text {
            id,
            header: None,
            blocks: &parsed.blocks,
            units: units(&parsed.blocks, setting),
            notes: notes(&parsed.notes, setting),
            comments: &parsed.comments,
            suspects: &parsed.suspects,
        })
    });
    let notice = book.notice.iter().map(move |parsed| Text {
        id: "notice",
        header: None,
        blocks: &parsed.blocks,
        units: units(&parsed.blocks, setting),
        notes: Vec::new(),
        comments: &parsed.comments,
        suspects: &parsed.suspects,
    });
    sections.chain(forewords).chain(notice).collect()
}

fn notes(notes: &BTreeMap<String, SourceNote>, setting: Setting) -> Vec<Unit<'_>> {
    notes.values().flat_map(|note| units(&note.blocks, setting)).collect()
}

fn units(blocks: &[Block<SourceInline>], setting: Setting) -> Vec<Unit<'_>> {
    blocks.iter().map(|block| Unit::within(block, setting)).collect()
}

/// What the blocks around a passage say about it.
#[derive(Debug, Clone, Copy, Default)]
struct Setting {
    is_template: bool,
    is_quoted: bool,
    is_unsettled: bool,
    is_measured: bool,
}

impl<'a> Unit<'a> {
    pub(crate) fn new(block: &'a Block<SourceInline>) -> Self {
        Self::within(block, Setting { is_measured: true, ..Setting::default() })
    }

    fn within(block: &'a Block<SourceInline>, setting: Setting) -> Self {
        let mut unit = Unit { block, passages: Vec::new(), citations: Vec::new() };
        unit.add(block, setting);
        unit
    }

    fn add(&mut self, block: &'a Block<SourceInline>, mut setting: Setting) {
        match &block.kind {
            BlockKind::Letter { .. } | BlockKind::Card { .. } => setting.is_template = true,
            BlockKind::Testimony { .. } | BlockKind::Quote(_) => setting.is_quoted = true,
            BlockKind::Callout { kind: CalloutKind::Unsettled, .. } => setting.is_unsettled = true,
            BlockKind::Passage { language: Some(language), .. } => {
                setting.is_measured = language.is_measured();
            }
            _ => {}
        }
        match &block.kind {
            // A term comes before its details.
            BlockKind::Definitions(items) => {
                for item in items {
                    self.passage(Form::Term, &item.term, setting);
                    for block in &item.details {
                        self.add(block, setting);
                    }
                }
            }
            BlockKind::Table(table) => {
                self.passage(Form::Caption, &table.caption, setting);
                for cell in &table.header {
                    self.passage(Form::Cell, cell, setting);
                }
                for cell in table.rows.iter().flatten() {
                    self.passage(Form::Cell, cell.words(), setting);
                    for block in cell.blocks() {
                        self.add(block, setting);
                    }
                }
            }
            kind => {
                let form = match kind {
                    BlockKind::Heading { .. } => Form::Heading,
                    BlockKind::Figure(_) => Form::Caption,
                    _ => Form::Paragraph,
                };
                for inlines in block.text() {
                    self.passage(form, inlines, setting);
                }
                for inner in block.inner() {
                    for block in inner {
                        self.add(block, setting);
                    }
                }
            }
        }
    }

    fn passage(&mut self, form: Form, inlines: &'a [SourceInline], setting: Setting) {
        let mut passage = Passage {
            form,
            is_template: setting.is_template,
            is_quoted: setting.is_quoted,
            is_unsettled: setting.is_unsettled,
            is_measured: setting.is_measured,
            text: String::new(),
            runs: Vec::new(),
            terms: Vec::new(),
            links: Vec::new(),
            references: Vec::new(),
            abbreviations: Vec::new(),
        };
        passage.add(inlines, &mut self.citations);
        if !passage.text.trim().is_empty() {
            self.passages.push(passage);
        }
    }
}

impl Passage {
    fn add<'a>(&mut self, inlines: &'a [SourceInline], citations: &mut Vec<&'a Citation>) {
        for inline in inlines {
            let start = self.text.len();
            self.runs.push((start, inline.span));
            match &inline.kind {
                SourceKind::Text(text) => self.text.push_str(text),
                // Words for which there are no rules.
                SourceKind::Marked { mark: Mark::Language(language), .. }
                    if self.is_measured && !language.is_measured() =>
                {
                    self.text.push(MARK);
                }
                // A number in a chemical formula.
                SourceKind::Marked { mark: Mark::Subscript, .. } => self.text.push(MARK),
                SourceKind::Marked { mark: Mark::Abbreviation(meaning), content } => {
                    self.add(content, citations);
                    self.abbreviations.push(start..self.text.len());
                    self.text.push_str(&format!(" ({meaning})"));
                }
                SourceKind::Link { target, content } => {
                    self.add(content, citations);
                    self.links.push(start..self.text.len());
                    match target {
                        LinkTarget::Term(id) => {
                            self.terms.push((start..self.text.len(), id.clone()));
                        }
                        LinkTarget::Id { .. } => self.references.push(start..self.text.len()),
                        LinkTarget::Url(_) => {}
                    }
                }
                SourceKind::Cite(cited) => citations.extend(cited),
                SourceKind::Code(_)
                | SourceKind::Formula(_)
                | SourceKind::Variable(_)
                | SourceKind::Image(_) => {
                    self.text.push(MARK);
                }
                SourceKind::Break => self.text.push('\n'),
                kind => kind.content().into_iter().for_each(|own| self.add(own, citations)),
            }
        }
    }

    /// The place of a range of the text in its file.
    pub(crate) fn place(&self, sources: &Sources, range: Range<usize>) -> Span {
        let text = self.text.get(range.clone()).unwrap_or("");
        let first = text.split_whitespace().next().unwrap_or("");
        let last = text.split_whitespace().next_back().unwrap_or("");
        let start = self.word(sources, range.start, first);
        let end = self.word(sources, range.end.saturating_sub(last.len()), last);
        Span::new(start.file, start.start as usize, end.end.max(start.end) as usize)
    }

    /// The place in the file of the word at a byte of the text. Escapes and line breaks in the source
    /// shift it, so the nearest occurrence is used.
    fn word(&self, sources: &Sources, at: usize, word: &str) -> Span {
        let run = self.runs.partition_point(|(start, _)| *start <= at).max(1) - 1;
        let Some((start, span)) = self.runs.get(run).copied() else {
            return Span::start_of(crate::ground::source::FileId(0));
        };
        let written = sources.slice(span);
        let near = at - start;
        let found = written.match_indices(word).map(|(found, _)| found);
        match found.min_by_key(|found| found.abs_diff(near)) {
            Some(found) if !word.is_empty() => {
                let from = span.start as usize + found;
                Span::new(span.file, from, from + word.len())
            }
            _ => {
                let from = floor_boundary(written, near.min(written.len()));
                Span::new(span.file, span.start as usize + from, span.end as usize)
            }
        }
    }
}
