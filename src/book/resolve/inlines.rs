//! Source inlines to inlines: links, notes, citations, terms and variables settled.
//!
//! In: a chosen section, the outline and the values. Out: its blocks with nothing left to look
//! up. Collects which terms were used and which authorities were cited.

use super::citations::{Cite, Run};
use super::numbering::Outline;
use super::pack::Elsewhere;
use super::variables::Values;
use super::{Chosen, Input};
use crate::book::address;
use crate::book::markdown::SourceNote;
use crate::book::tree::{
    Anchor, Block, BlockId, BlockKind, Citation, Definition, Figure, Image, Inline, InlineKind,
    Item, LinkTarget, List, Note, NoteKind, Pointer, SourceInline, SourceKind, Table,
};
use crate::book::visit::each_block;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::Span;
use crate::project::{Links, Missing, References};
use std::collections::{BTreeMap, BTreeSet};

type SourceBlock = Block<SourceInline>;

pub(crate) struct Resolver<'a> {
    input: Input<'a>,
    outline: &'a Outline,
    /// What a pack may point to in the full toolkit.
    pub(super) places: &'a BTreeMap<String, Elsewhere>,
    values: &'a Values,
    pub(super) problems: &'a mut Vec<Diagnostic>,
    /// What the pack does point to, and how.
    pub(crate) elsewhere: BTreeMap<String, Missing>,
    pub(crate) used_terms: BTreeSet<String>,
    pub(crate) cited: BTreeSet<String>,
    // Of the section being read:
    section: String,
    /// The places in the full toolkit that this section has pointed to.
    pub(super) pointed: BTreeSet<String>,
    notes: Option<&'a BTreeMap<String, SourceNote>>,
    numbered: BTreeMap<String, u32>,
    next_note: u32,
    /// Inside a note there are no further notes: citations stand in its text.
    in_note: bool,
    /// A citation in a note has just ended, with a full stop of its own.
    after_citation: bool,
    /// Headings are repeated in the contents and in running heads, so they carry no addresses.
    pub(super) in_heading: bool,
}

impl<'a> Resolver<'a> {
    pub(crate) fn new(
        input: Input<'a>,
        outline: &'a Outline,
        places: &'a BTreeMap<String, Elsewhere>,
        values: &'a Values,
        problems: &'a mut Vec<Diagnostic>,
    ) -> Self {
        Self {
            input,
            outline,
            places,
            values,
            problems,
            elsewhere: BTreeMap::new(),
            used_terms: BTreeSet::new(),
            cited: BTreeSet::new(),
            section: String::new(),
            pointed: BTreeSet::new(),
            notes: None,
            numbered: BTreeMap::new(),
            next_note: 1,
            in_note: false,
            after_citation: false,
            in_heading: false,
        }
    }

    /// The blocks of a section.
    pub(crate) fn section(&mut self, chosen: &Chosen<'a>) -> Vec<Block<Inline>> {
        self.section = chosen.place.id.clone();
        self.notes = chosen.notes;
        self.pointed.clear();
        self.numbered.clear();
        self.next_note = 1;
        self.in_note = false;
        self.blocks(&chosen.blocks)
    }

    fn error(&mut self, code: Code, span: Span, message: impl Into<String>) -> &mut Diagnostic {
        self.problems.push(Diagnostic::error(code, message).at(span));
        self.problems.last_mut().expect("it was just pushed")
    }

    fn blocks(&mut self, blocks: &[SourceBlock]) -> Vec<Block<Inline>> {
        blocks.iter().map(|block| self.block(block)).collect()
    }

    fn block(&mut self, block: &SourceBlock) -> Block<Inline> {
        let number = self.outline.numbers.get(&block.id.0).cloned();
        let kind = match &block.kind {
            BlockKind::Heading { level, content, .. } => {
                self.in_heading = true;
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
            BlockKind::Callout { kind, title, blocks } => BlockKind::Callout {
                kind: *kind,
                title: title.clone(),
                blocks: self.blocks(blocks),
            },
            BlockKind::Checklist { title, blocks } => {
                BlockKind::Checklist { title: title.clone(), blocks: self.blocks(blocks) }
            }
            BlockKind::Letter { title, blocks } => {
                BlockKind::Letter { title: title.clone(), blocks: self.blocks(blocks) }
            }
            BlockKind::Testimony { attribution, illustrative, blocks } => BlockKind::Testimony {
                attribution: attribution.clone(),
                illustrative: *illustrative,
                blocks: self.blocks(blocks),
            },
            BlockKind::Answer { lines, blocks } => {
                BlockKind::Answer { lines: *lines, blocks: self.blocks(blocks) }
            }
            BlockKind::Card { title, front, back } => BlockKind::Card {
                title: title.clone(),
                front: self.blocks(front),
                back: self.blocks(back),
            },
            BlockKind::Figure(figure) => BlockKind::Figure(Figure {
                label: number.unwrap_or_default(),
                image: figure.image.clone(),
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
                header: table.header.iter().map(|cell| self.inlines(cell)).collect(),
                rows: table
                    .rows
                    .iter()
                    .map(|row| row.iter().map(|cell| self.inlines(cell)).collect())
                    .collect(),
            }),
        };
        Block {
            id: block.id.clone(),
            anchor: block.anchor.clone(),
            span: block.span,
            conditions: Vec::new(),
            kind,
        }
    }

    fn inlines(&mut self, inlines: &[SourceInline]) -> Vec<Inline> {
        let mut out = Vec::new();
        for inline in inlines {
            self.inline(inline, &mut out);
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
                match self.values.fill(expression, span) {
                    Ok(text) => push_text(out, &text, span),
                    Err(problem) => self.problems.push(*problem),
                }
                return;
            }
            SourceKind::Emphasis(content) => InlineKind::Emphasis(self.inlines(content)),
            SourceKind::Strong(content) => InlineKind::Strong(self.inlines(content)),
            SourceKind::Strike(content) => InlineKind::Strike(self.inlines(content)),
            SourceKind::Code(text) => InlineKind::Code(text.clone()),
            SourceKind::Break => InlineKind::Break,
            SourceKind::Blank(label) => InlineKind::Blank(label.clone()),
            SourceKind::Image(image) => InlineKind::Image(image.clone()),
            SourceKind::Cite(citations) => return self.cite(citations, span, out),
            SourceKind::NoteReference(name) => match self.note(name, span) {
                Some(kind) => kind,
                None => return,
            },
            SourceKind::Link { target, content } => return self.link(target, content, span, out),
        };
        out.push(Inline { span, kind });
    }

    fn link(
        &mut self,
        target: &LinkTarget,
        content: &[SourceInline],
        span: Span,
        out: &mut Vec<Inline>,
    ) {
        let content = self.inlines(content);
        let words = crate::book::tree::plain_text(&content);
        if words.trim().is_empty() {
            self.error(Code::EmptyText, span, "this link has no words to follow").hint =
                Some("write what the reader will find: `[the guidance](…)`".to_owned());
            return;
        }
        let kind = match target {
            LinkTarget::Url(url) => return self.address(url, content, &words, span, out),
            LinkTarget::Id { id, missing } => {
                let Some(name) = self.outline.targets.get(id) else {
                    if let Some(pack) = self.input.pack
                        && self.places.contains_key(id)
                    {
                        return self.point_elsewhere(pack, id, *missing, content, span, out);
                    }
                    if self.input.project.unread.ids.contains(id) {
                        return;
                    }
                    let known: Vec<&str> =
                        self.outline.targets.keys().map(String::as_str).collect();
                    let elsewhere = self.input.project.sections.contains_key(id);
                    if elsewhere && self.input.project.unread.contents {
                        return;
                    }
                    let message = if self.is_for_others(id) {
                        format!(
                            "`#{id}` is not in the editions of `{}`, and this link is",
                            self.input.partner.partner.id
                        )
                    } else if elsewhere {
                        format!("`#{id}` is a section that the contents do not list")
                    } else {
                        format!("there is nothing with the id `{id}`")
                    };
                    let problem = Diagnostic::error(Code::LinkTarget, message).at(span);
                    let named = known.into_iter().filter(|id| !id.contains('.'));
                    self.problems.push(if self.is_for_others(id) {
                        problem.hint("put both or neither of them under the same `::: only`")
                    } else if elsewhere {
                        problem.hint("list it in `content/book.toml`, or remove the link")
                    } else {
                        problem.suggest(id, named)
                    });
                    return;
                };
                let pointer = match (self.input.edition.references, name) {
                    (References::Page, _) => Pointer::Page,
                    (References::Number, Some(name)) if !says(&words, name) => {
                        Pointer::Number(name.clone())
                    }
                    _ => Pointer::None,
                };
                InlineKind::Reference { target: Anchor(id.clone()), pointer, content }
            }
            LinkTarget::Term(id) => {
                let glossary = &self.input.project.glossary;
                let found = match id {
                    Some(id) => glossary.iter().find(|term| term.id == *id),
                    None => glossary.iter().find(|term| term.is_called(words.trim())),
                };
                let Some(term) = found else {
                    if glossary.is_empty() && self.input.project.unread.glossary {
                        return;
                    }
                    let wanted = id.as_deref().unwrap_or(words.trim());
                    let message = format!("the glossary does not define `{wanted}`");
                    let problem = Diagnostic::error(Code::UndefinedTerm, message).at(span);
                    let known: Vec<&str> = glossary
                        .iter()
                        .flat_map(|term| {
                            let forms = term.also.iter().map(String::as_str);
                            [term.term.as_str(), term.id.as_str()].into_iter().chain(forms)
                        })
                        .collect();
                    let near = crate::ground::diagnostic::nearest(wanted, known);
                    self.problems.push(match near {
                        Some(near) => problem.hint(format!("did you mean `{near}`?")),
                        None => problem.hint("define it in `content/glossary.toml`"),
                    });
                    return;
                };
                self.used_terms.insert(term.id.clone());
                InlineKind::Term { target: Anchor(format!("term-{}", term.id)), content }
            }
        };
        out.push(Inline { span, kind });
    }

    /// Whether a listed section has this id in a block that this partner does not get.
    fn is_for_others(&self, id: &str) -> bool {
        let project = self.input.project;
        let listed = project.book.listed().filter_map(|id| self.input.book.sections.get(&id.value));
        let mut found = false;
        for section in listed {
            each_block(&section.blocks, &mut |block| {
                found |= !block.conditions.is_empty()
                    && block.anchor.as_ref().is_some_and(|anchor| anchor.as_str() == id);
            });
        }
        found
    }

    /// A link out of the book. On paper its address follows in a note, or in a note's own text.
    fn address(
        &mut self,
        url: &str,
        content: Vec<Inline>,
        words: &str,
        span: Span,
        out: &mut Vec<Inline>,
    ) {
        let filled = match self.values.fill_text(url, span) {
            Ok(filled) => filled,
            Err(problem) => return self.problems.push(*problem),
        };
        // An address without variables was checked where it was read.
        if url.contains("{{")
            && let Err(reason) = address::check(&filled)
        {
            let message = format!("the address `{}` {reason}", filled.escape_debug());
            self.error(Code::LinkAddress, span, message);
            return;
        }
        let url = address::normal(&filled);
        let shown = printed(&filled);
        let on_paper = self.input.edition.links == Links::Notes
            && !self.in_heading
            && url.starts_with("http")
            && printed(words.trim()) != shown;
        let link = |content| Inline { span, kind: InlineKind::Link { url: url.clone(), content } };
        out.push(link(content));
        if !on_paper {
            return;
        }
        let text = vec![Inline { span, kind: InlineKind::Text(shown) }];
        if self.in_note {
            push_text(out, " (", span);
            out.push(link(text));
            push_text(out, ")", span);
        } else {
            let kind = self.make_note(NoteKind::Address, vec![link(text)], span);
            out.push(Inline { span, kind });
        }
    }

    fn cite(&mut self, citations: &[Citation], span: Span, out: &mut Vec<Inline>) {
        let authorities = self.input.authorities;
        let mut cites = Vec::new();
        for citation in citations {
            if authorities.contains(&citation.key) {
                self.cited.insert(citation.key.clone());
                let pinpoint = citation.pinpoint.as_deref();
                cites.push(Cite { key: &citation.key, pinpoint });
            } else if !self.input.project.unread.sources {
                let message = format!("`sources.yml` has no source `{}`", citation.key);
                let problem = Diagnostic::error(Code::Citation, message).at(citation.span);
                self.problems.push(problem.suggest(&citation.key, authorities.keys()));
            }
        }
        if cites.is_empty() {
            return;
        }
        let text = runs(authorities.note(&cites), span);
        if self.in_note {
            let before = crate::book::tree::plain_text(out);
            if !before.is_empty() && !before.ends_with(char::is_whitespace) {
                push_text(out, " ", span);
            }
            out.extend(text);
            self.after_citation = true;
        } else {
            let kind = self.make_note(NoteKind::Citation, text, span);
            out.push(Inline { span, kind });
        }
    }

    /// An author's footnote: in full where it is first called, by number afterwards.
    fn note(&mut self, name: &str, span: Span) -> Option<InlineKind> {
        if self.in_note {
            self.error(Code::Footnote, span, "a footnote cannot call another footnote");
            return None;
        }
        if let Some(&number) = self.numbered.get(name) {
            let target = Anchor(format!("{}.note-{number}", self.section));
            return Some(InlineKind::NoteAgain { number, target });
        }
        // The parser left calls without a footnote as text and reported them.
        let source = self.notes?.get(name)?;
        let number = self.next_note;
        self.next_note += 1;
        self.numbered.insert(name.to_owned(), number);
        self.in_note = true;
        let blocks = self.blocks(&source.blocks);
        self.in_note = false;
        let anchor = Anchor(format!("{}.note-{number}", self.section));
        Some(InlineKind::Note(Note { number, anchor, kind: NoteKind::Remark, blocks }))
    }

    fn make_note(&mut self, kind: NoteKind, content: Vec<Inline>, span: Span) -> InlineKind {
        let number = self.next_note;
        self.next_note += 1;
        let anchor = Anchor(format!("{}.note-{number}", self.section));
        let block = Block {
            id: BlockId(format!("{}.text", anchor.0)),
            anchor: None,
            span,
            conditions: Vec::new(),
            kind: BlockKind::Paragraph(content),
        };
        InlineKind::Note(Note { number, anchor, kind, blocks: vec![block] })
    }
}

/// An address as a person types it from paper.
fn printed(url: &str) -> String {
    let url = url.strip_prefix("https://").or(url.strip_prefix("http://")).unwrap_or(url);
    url.strip_suffix('/').unwrap_or(url).to_owned()
}

/// Whether the words name the place already, so that print need not repeat it.
fn says(words: &str, name: &str) -> bool {
    words.to_lowercase().contains(&name.to_lowercase())
}

/// A formatted citation as inlines.
pub(super) fn runs(runs: Vec<Run>, span: Span) -> Vec<Inline> {
    runs.into_iter()
        .map(|run| {
            let text = Inline { span, kind: InlineKind::Text(run.text) };
            let kind = match run.url {
                Some(url) => InlineKind::Link { url: address::normal(&url), content: vec![text] },
                None if run.italic => InlineKind::Emphasis(vec![text]),
                None => text.kind,
            };
            Inline { span, kind }
        })
        .collect()
}

/// Adds text, joining it to text before it.
pub(super) fn push_text(out: &mut Vec<Inline>, text: &str, span: Span) {
    if let Some(Inline { kind: InlineKind::Text(before), .. }) = out.last_mut() {
        before.push_str(text);
    } else if !text.is_empty() {
        out.push(Inline { span, kind: InlineKind::Text(text.to_owned()) });
    }
}

/// Calls `see` for every inline of the blocks, those in notes among them.
pub(super) fn each_inline(blocks: &[Block<Inline>], see: &mut impl FnMut(&Inline)) {
    each_block(blocks, &mut |block| {
        for inlines in block.text() {
            within(inlines, see);
        }
    });
}

fn within(inlines: &[Inline], see: &mut impl FnMut(&Inline)) {
    for inline in inlines {
        see(inline);
        match &inline.kind {
            InlineKind::Emphasis(content)
            | InlineKind::Strong(content)
            | InlineKind::Strike(content)
            | InlineKind::Link { content, .. }
            | InlineKind::Reference { content, .. }
            | InlineKind::Term { content, .. } => within(content, see),
            InlineKind::Note(note) => {
                for block in &note.blocks {
                    for inlines in block.text() {
                        within(inlines, see);
                    }
                }
            }
            _ => {}
        }
    }
}

/// Calls `see` for every picture.
pub(super) fn each_image(blocks: &[Block<Inline>], see: &mut impl FnMut(&Image)) {
    each_block(blocks, &mut |block| {
        if let BlockKind::Figure(figure) = &block.kind {
            see(&figure.image);
        }
    });
    each_inline(blocks, &mut |inline| {
        if let InlineKind::Image(image) = &inline.kind {
            see(image);
        }
    });
}

/// Whether a note stands among the inlines.
pub(super) fn has_note(inlines: &[Inline]) -> bool {
    let mut found = false;
    within(inlines, &mut |inline| {
        found |= matches!(inline.kind, InlineKind::Note(_) | InlineKind::NoteAgain { .. });
    });
    found
}
