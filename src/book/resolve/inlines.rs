//! Source blocks to resolved blocks, inline by inline.
//!
//! In: a chosen section, the outline and the values. Out: its blocks with nothing left to look
//! up, and a record of the terms and authorities that the text uses. Links are resolved in
//! `links`, notes and citations in `notes`, links out of a pack in `elsewhere`.

use super::citations::InText;
use super::cited::{Cited, CitedAt, Gathered};
use super::input::{Chosen, Input};
use super::library::Library;
use super::noted::{self, Noted};
use super::numbering::Outline;
use super::pack::Elsewhere;
use super::variables::Values;
use crate::book::foreign::Foreign;
use crate::book::source::SourceNote;
use crate::book::tree::{
    Anchor, Block, BlockKind, CalloutKind, Cell, Definition, Figure, Image, Inline, InlineKind,
    Item, List, Mark, SourceInline, SourceKind, Table, plain_text, source_text,
};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::language::Language;
use crate::ground::own_words::Words;
use crate::ground::source::Span;
use crate::project::{Missing, OwnCallout, Spanned, callout_label, open_points};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

type SourceBlock = Block<SourceInline>;

/// What the resolved text uses.
#[derive(Debug, Default)]
pub(super) struct Used {
    /// The ids of glossary terms.
    pub(super) terms: BTreeSet<String>,
    /// The keys of cited authorities.
    pub(super) authorities: BTreeSet<String>,
    /// The places to which the index leads, in the order of the text.
    pub(super) places: Vec<Noted>,
    /// Where they are cited, in the order of the text.
    pub(super) cited: Vec<CitedAt>,
    /// Citations in the text and the list of sources, if the style has them there.
    pub(super) in_text: Option<Arc<InText>>,
    /// What a pack points to in the full toolkit, and how.
    pub(super) elsewhere: BTreeMap<String, Missing>,
    /// Texts in another language, with their variables filled in.
    pub(super) foreign: Vec<(String, Language)>,
}

/// Resolves sections one after another.
pub(super) struct Resolver<'a> {
    pub(super) input: Input<'a>,
    pub(super) outline: &'a Outline,
    /// What a pack may point to in the full toolkit.
    pub(super) places: &'a BTreeMap<String, Elsewhere>,
    /// The other volumes, to which a volume may point.
    pub(super) library: Option<&'a Library>,
    values: &'a Values,
    /// The texts in other languages.
    foreign: Foreign,
    /// The tool's words and the variables in the languages of the passages and words around the
    /// current place, the innermost last.
    spoken: Vec<(Words, Values)>,
    pub(super) problems: &'a mut Vec<Diagnostic>,
    pub(super) used: Used,
    /// The ids of blocks that not every partner gets, once somebody has asked for them.
    pub(super) for_some: Option<BTreeSet<Anchor>>,
    /// The ids that belong to records of consent, once somebody has asked for them.
    pub(super) testimonies: Option<BTreeSet<String>>,
    /// Whether places are noted for an index.
    pub(super) has_index: bool,
    /// Whether the artefact has a glossary, perhaps in another volume.
    pub(super) has_glossary: bool,
    /// Whether the artefact has a table of authorities.
    pub(super) has_table: bool,
    /// Whether that is in this volume.
    pub(super) has_table_here: bool,
    // For the current section:
    pub(super) section: String,
    /// What readers call it: "chapter 3", or its title in quotation marks.
    pub(super) section_name: String,
    /// Its record of consent, if it is a testimony as a whole.
    pub(super) whole_testimony: Option<&'a Spanned<String>>,
    /// What each abbreviation stood for when this section last spelt it out.
    spelt: BTreeMap<String, String>,
    /// The places in the full toolkit that this section has pointed to.
    pub(super) pointed: BTreeSet<String>,
    pub(super) notes: Option<&'a BTreeMap<String, SourceNote>>,
    pub(super) numbered: BTreeMap<String, u32>,
    pub(super) next_note: u32,
    /// Notes cannot contain notes: a citation inside one becomes part of its text.
    pub(super) in_note: bool,
    /// The number of that note.
    pub(super) current_note: u32,
    /// What this section has cited so far.
    pub(super) cited: Cited,
    /// The citations in the text, so far.
    pub(super) gathered: Gathered,
    /// Whether the sentence goes on after the citation.
    pub(super) goes_on: bool,
    /// Inside a list, table or figure, whose citations may share notes.
    in_block: bool,
    /// A citation in a note has just ended, with a full stop of its own.
    pub(super) after_citation: bool,
    /// Headings are repeated in the contents and in running heads, so they carry no addresses.
    pub(super) in_heading: bool,
    /// The place of the heading that is being resolved.
    pub(super) heading: Option<Anchor>,
    pub(super) next_place: u32,
}

impl<'a> Resolver<'a> {
    pub(super) fn new(
        input: Input<'a>,
        outline: &'a Outline,
        places: &'a BTreeMap<String, Elsewhere>,
        library: Option<&'a Library>,
        values: &'a Values,
        problems: &'a mut Vec<Diagnostic>,
    ) -> Self {
        Self {
            input,
            outline,
            places,
            library,
            values,
            foreign: Foreign::of(input.project.translation.as_ref()),
            spoken: Vec::new(),
            problems,
            used: Used::default(),
            for_some: None,
            testimonies: None,
            has_index: noted::is_wanted(input),
            has_glossary: false,
            has_table: false,
            has_table_here: false,
            section: String::new(),
            section_name: String::new(),
            whole_testimony: None,
            spelt: BTreeMap::new(),
            pointed: BTreeSet::new(),
            notes: None,
            numbered: BTreeMap::new(),
            next_note: 1,
            in_note: false,
            current_note: 0,
            cited: Cited::default(),
            gathered: Gathered::default(),
            goes_on: false,
            in_block: false,
            after_citation: false,
            in_heading: false,
            heading: None,
            next_place: 0,
        }
    }

    /// The blocks of a section.
    pub(super) fn section(&mut self, chosen: &Chosen<'a>) -> Vec<Block<Inline>> {
        self.section = chosen.place.id.clone();
        self.section_name = match (&chosen.place.label, &chosen.place.name) {
            (Some(_), Some(name)) => name.clone(),
            _ => self.input.words().quoted(&chosen.place.title),
        };
        self.notes = chosen.notes;
        self.pointed.clear();
        self.spelt.clear();
        self.numbered.clear();
        self.next_note = 1;
        self.next_place = 0;
        self.in_note = false;
        self.cited = Cited::default();
        self.gathered.start(&self.section);
        self.whole_testimony = chosen.header.and_then(|header| header.consent.as_ref());
        let mut blocks = self.blocks(&chosen.blocks);
        if let Some(reference) = self.whole_testimony {
            blocks.extend(self.withdrawal(reference));
        }
        blocks
    }

    pub(super) fn error(
        &mut self,
        code: Code,
        span: Span,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        self.problems.push(Diagnostic::error(code, message).at(span));
        self.problems.last_mut().expect("it was just pushed")
    }

    pub(super) fn blocks(&mut self, blocks: &[SourceBlock]) -> Vec<Block<Inline>> {
        blocks.iter().map(|block| self.block(block)).collect()
    }

    /// Citations of one paragraph, list, table or figure may share notes.
    fn block(&mut self, block: &SourceBlock) -> Block<Inline> {
        let is_whole = matches!(
            block.kind,
            BlockKind::List(_)
                | BlockKind::Definitions(_)
                | BlockKind::Table(_)
                | BlockKind::Figure(_)
                | BlockKind::Paragraph(_)
                | BlockKind::Heading { .. }
        );
        if self.in_block || self.in_note || !is_whole {
            return self.resolved(block);
        }
        self.cited.start_block();
        self.in_block = true;
        let resolved = self.resolved(block);
        self.in_block = false;
        resolved
    }

    fn resolved(&mut self, block: &SourceBlock) -> Block<Inline> {
        let number = self.outline.numbers.get(&block.id.0).cloned();
        let kind = match &block.kind {
            BlockKind::Heading { level, content, .. } => {
                self.in_heading = true;
                self.heading.clone_from(&block.anchor);
                let content = self.inlines(content);
                self.in_heading = false;
                BlockKind::Heading { level: *level, number, content }
            }
            BlockKind::Paragraph(content) => BlockKind::Paragraph(self.inlines(content)),
            BlockKind::List(list) => BlockKind::List(List {
                start: list.start,
                tight: list.tight,
                items: list
                    .items
                    .iter()
                    .map(|item| Item { task: item.task, blocks: self.blocks(&item.blocks) })
                    .collect(),
            }),
            BlockKind::Definitions(items) => BlockKind::Definitions(
                items
                    .iter()
                    .map(|item| Definition {
                        anchor: item.anchor.clone(),
                        term: self.inlines(&item.term),
                        details: self.blocks(&item.details),
                    })
                    .collect(),
            ),
            BlockKind::Quote(blocks) => BlockKind::Quote(self.blocks(blocks)),
            BlockKind::Code { language, text } => {
                BlockKind::Code { language: language.clone(), text: text.clone() }
            }
            BlockKind::Rule => BlockKind::Rule,
            BlockKind::Callout { kind, own, title, blocks } => BlockKind::Callout {
                kind: *kind,
                own: own.clone(),
                title: self.callout_title(*kind, own.as_deref(), title, block.span),
                blocks: self.blocks(blocks),
            },
            BlockKind::Checklist { title, blocks } => BlockKind::Checklist {
                title: title.as_ref().map(|title| self.filled(title, block.span)),
                blocks: self.blocks(blocks),
            },
            BlockKind::Letter { title, own_page, blocks } => BlockKind::Letter {
                own_page: *own_page,
                title: title.as_ref().map(|title| self.filled(title, block.span)),
                blocks: self.blocks(blocks),
            },
            BlockKind::Testimony { attribution, illustrative, blocks, .. } => {
                BlockKind::Testimony {
                    attribution: self.filled(attribution, block.span),
                    illustrative: *illustrative,
                    withdrawal: self.withdrawal_of(block),
                    blocks: self.blocks(blocks),
                }
            }
            BlockKind::Answer { lines, blocks } => {
                BlockKind::Answer { lines: *lines, blocks: self.blocks(blocks) }
            }
            BlockKind::Card { title, front, back } => BlockKind::Card {
                title: self.filled(title, block.span),
                front: self.blocks(front),
                back: self.blocks(back),
            },
            BlockKind::Figure(figure) => BlockKind::Figure(Figure {
                label: number.unwrap_or_default(),
                image: self.image(&figure.image),
                caption: self.inlines(&figure.caption),
                description: self.blocks(&figure.description),
            }),
            BlockKind::Table(table) => BlockKind::Table(Table {
                label: number.unwrap_or_default(),
                caption: self.inlines(&table.caption),
                columns: table.columns.clone(),
                widths: table.widths.clone(),
                row_headers: table.row_headers,
                form: table.form,
                landscape: table.landscape,
                row_ids: Vec::new(),
                header: table.header.iter().map(|cell| self.inlines(cell)).collect(),
                rows: table
                    .rows
                    .iter()
                    .map(|row| row.iter().map(|cell| self.cell(cell)).collect())
                    .collect(),
            }),
            BlockKind::Passage { language, readers, blocks } => BlockKind::Passage {
                language: language.clone(),
                readers: *readers,
                blocks: self.in_language(language.as_ref(), |inner| inner.blocks(blocks)),
            },
        };
        Block {
            id: block.id.clone(),
            anchor: block.anchor.clone(),
            span: block.span,
            conditions: Vec::new(),
            kind,
        }
    }

    /// What an abbreviation stands for, at its first use in a section: on paper nobody can ask.
    fn spelt_out(&mut self, mark: &Mark, content: &[Inline], before: &[Inline]) -> Option<String> {
        let Mark::Abbreviation(meaning) = mark else { return None };
        // One that means something else from here on is spelt out again.
        if self.in_heading {
            return None;
        }
        let last = self.spelt.insert(plain_text(content), meaning.clone());
        if last.is_some() {
            return (last.as_ref() != Some(meaning)).then(|| meaning.clone());
        }
        // The words themselves may have come just before: "Data Protection Act (DPA)".
        (!plain_text(before).contains(meaning.as_str())).then(|| meaning.clone())
    }

    fn cell(&mut self, cell: &Cell<SourceInline>) -> Cell<Inline> {
        match cell {
            Cell::Words(words) => Cell::Words(self.inlines(words)),
            Cell::Blocks(blocks) => Cell::Blocks(self.blocks(blocks)),
        }
    }

    /// A text in an attribute, with its variables filled in. The place is the opening line.
    fn filled(&mut self, text: &str, span: Span) -> String {
        let written = self.input.project.sources.slice(span);
        let line = written.lines().next().map_or(0, str::len);
        let start = span.start as usize;
        self.fill_in(text, Span::new(span.file, start, start + line))
    }

    /// The title of a callout: the author's own, or else words of the tool.
    fn callout_title(
        &mut self,
        kind: CalloutKind,
        own: Option<&OwnCallout>,
        title: &str,
        span: Span,
    ) -> String {
        match kind {
            CalloutKind::Unsettled => open_points(title, &self.input.words()),
            _ if title.is_empty() => callout_label(kind, own, &self.input.words()),
            _ => self.filled(title, span),
        }
    }

    fn fill_in(&mut self, text: &str, span: Span) -> String {
        let language = self.foreign.language_of(text).cloned();
        let filled =
            self.in_language(language.as_ref(), |inner| inner.values().fill_all(text, span));
        let filled = filled.unwrap_or_else(|problem| {
            self.problems.push(*problem);
            text.to_owned()
        });
        self.used.foreign.extend(language.map(|language| (filled.clone(), language)));
        filled
    }

    /// Resolves something in a language: dates and references are those of the words around them.
    fn in_language<T>(
        &mut self,
        language: Option<&Language>,
        run: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let Some(language) = language else { return run(self) };
        let words = self.input.words().beside(Some(language));
        let values = self.values.in_words(self.input.release, &words);
        self.spoken.push((words, values));
        let done = run(self);
        self.spoken.pop();
        done
    }

    /// The tool's own words in the language of the current place.
    pub(super) fn words(&self) -> Words {
        self.spoken.last().map_or_else(|| self.input.words(), |(words, _)| words.clone())
    }

    /// The variables in the language of the current place.
    pub(super) fn values(&self) -> &Values {
        self.spoken.last().map_or(self.values, |(_, values)| values)
    }

    fn image(&mut self, image: &Image) -> Image {
        let alt =
            if image.fills { self.fill_in(&image.alt, image.span) } else { image.alt.clone() };
        Image { alt, fills: false, ..image.clone() }
    }

    pub(super) fn inlines(&mut self, inlines: &[SourceInline]) -> Vec<Inline> {
        let mut out = Vec::new();
        let mut at = 0;
        while let Some(inline) = inlines.get(at) {
            if matches!(inline.kind, SourceKind::Cite(_)) {
                self.after_citation = false;
                let (citations, taken) = self.together(inlines, at);
                self.goes_on = goes_on(inlines.get(at + taken));
                self.cite(&citations, inline.span, &mut out);
                at += taken;
            } else {
                self.inline(inline, &mut out);
                at += 1;
            }
        }
        out
    }

    fn inline(&mut self, inline: &SourceInline, out: &mut Vec<Inline>) {
        let span = inline.span;
        let has_stop = std::mem::take(&mut self.after_citation);
        let kind = match &inline.kind {
            SourceKind::Text(text) => {
                let text = text.strip_prefix('.').filter(|_| has_stop).unwrap_or(text);
                return push_text(out, text, span);
            }
            SourceKind::Variable(expression) => {
                match self.values().fill(expression, span) {
                    Ok(text) => push_text(out, &text, span),
                    Err(problem) => self.problems.push(*problem),
                }
                return;
            }
            SourceKind::Emphasis(content) => InlineKind::Emphasis(self.inlines(content)),
            SourceKind::Strong(content) => InlineKind::Strong(self.inlines(content)),
            SourceKind::Strike(content) => InlineKind::Strike(self.inlines(content)),
            SourceKind::Marked { mark, content } => {
                let language = match mark {
                    Mark::Language(language) => Some(language),
                    _ => None,
                };
                let content = self.in_language(language, |inner| inner.inlines(content));
                let meaning = self.spelt_out(mark, &content, out);
                out.push(Inline { span, kind: InlineKind::Marked { mark: mark.clone(), content } });
                if let Some(meaning) = meaning {
                    out.push(Inline { span, kind: InlineKind::Text(format!(" ({meaning})")) });
                }
                return;
            }
            SourceKind::Indexed { name, content } => {
                let name = match name.is_empty() {
                    true => vec![source_text(content).trim().to_owned()],
                    false => name.clone(),
                };
                self.note_place(name, false, span, out);
                self.after_citation = has_stop;
                return content.iter().for_each(|inline| self.inline(inline, out));
            }
            SourceKind::Code(text) => InlineKind::Code(text.clone()),
            SourceKind::Formula(formula) => InlineKind::Formula(formula.clone()),
            SourceKind::Break => InlineKind::Break,
            SourceKind::Blank(label) => InlineKind::Blank(label.clone()),
            SourceKind::Image(image) => InlineKind::Image(self.image(image)),
            // Citations are resolved with those beside them.
            SourceKind::Cite(citations) => return self.cite(citations, span, out),
            SourceKind::NoteReference(name) => match self.note(name, span) {
                Some(kind) => kind,
                None => return,
            },
            SourceKind::Link { target, content } => return self.link(target, content, span, out),
        };
        out.push(Inline { span, kind });
    }
}

/// Whether a sentence goes on with these words.
fn goes_on(next: Option<&SourceInline>) -> bool {
    match next.map(|next| &next.kind) {
        Some(SourceKind::Text(text)) => text.trim_start().starts_with(char::is_lowercase),
        _ => false,
    }
}

/// Adds text, joining it to any text that it follows.
pub(super) fn push_text(out: &mut Vec<Inline>, text: &str, span: Span) {
    if let Some(Inline { kind: InlineKind::Text(before), .. }) = out.last_mut() {
        before.push_str(text);
    } else if !text.is_empty() {
        out.push(Inline { span, kind: InlineKind::Text(text.to_owned()) });
    }
}
