//! What is translated: every text of a project that a reader can meet, in units.
//!
//! In: a project. Out: its units, each with the file of translations that it belongs to, the name
//! of its context, its place, and how a translation is written in its place. Reads no translation.

use super::unit::{Form, SourceUnit};
use super::{hidden, settings};
use crate::book::markdown::{self, Syntax, TERM_BY_WORDS};
use crate::book::neighbours::Neighbours;
use crate::book::source::{Parsed, Unit, UnitKind};
use crate::book::tree::{Block, BlockKind, SourceInline};
use crate::book::visit::each_block;
use crate::ground::source::{FileId, Span};
use crate::project::{Glossary, Project, REST};
use std::collections::BTreeMap;

/// Every unit of a project that may be translated into a language, in the order of files and places.
pub(super) fn units(project: &Project, tag: &str) -> Vec<SourceUnit> {
    units_for(project, Some(tag))
}

/// Every unit, even of testimony that may be in no other language.
pub(super) fn all_units(project: &Project) -> Vec<SourceUnit> {
    units_for(project, None)
}

fn units_for(project: &Project, tag: Option<&str>) -> Vec<SourceUnit> {
    let mut units = settings::units(project);
    let neighbours = Neighbours::of(project);
    for (id, section) in &project.sections {
        let whole = section.header.consent.as_ref();
        if whole.zip(tag).is_some_and(|(own, tag)| hidden::is_hidden(project, tag, &own.value)) {
            continue;
        }
        units.extend(settings::header(project, id, section.file));
        let syntax = Syntax {
            has_blanks: section.header.kind.has_blanks,
            mathematics: project.book.mathematics,
            callouts: &project.book.vocabulary.callouts,
        };
        let parsed = parsed(project, section.file, section.body, id, syntax, &neighbours);
        units.extend(of_markdown(project, tag, (id, id), parsed));
    }
    for file in &project.partners {
        let Some(foreword) = file.foreword else { continue };
        let name = format!("foreword-{}", file.partner.id);
        let syntax = Syntax {
            has_blanks: false,
            mathematics: project.book.mathematics,
            callouts: &project.book.vocabulary.callouts,
        };
        let parsed = parsed(project, foreword, 0, &name, syntax, &neighbours);
        units.extend(of_markdown(project, tag, (REST, &name), parsed));
    }
    units.extend(notice(project, tag, &neighbours));
    // Tables are read in the order of their keys.
    units.sort_by_key(|unit| (unit.span.file, unit.span.start));
    units
}

/// The units of a notice in a file of its own. One in `book.toml` is a value like others there.
fn notice(project: &Project, tag: Option<&str>, neighbours: &Neighbours<'_>) -> Vec<SourceUnit> {
    const BOOK: &str = "content/book.toml";
    const NAME: &str = "notice";
    let source = project.book.notice.as_ref().and_then(|notice| notice.source);
    let own = source.filter(|(file, _)| project.sources.file(*file).path != BOOK);
    let Some((file, start)) = own else { return Vec::new() };
    let syntax = Syntax {
        has_blanks: false,
        mathematics: false,
        callouts: &project.book.vocabulary.callouts,
    };
    let parsed = parsed(project, file, start, NAME, syntax, neighbours);
    of_markdown(project, tag, (REST, NAME), parsed)
}

/// The blocks of a file. What is wrong with it was reported when the book was read.
fn parsed(
    project: &Project,
    file: FileId,
    body: usize,
    section: &str,
    syntax: Syntax<'_>,
    neighbours: &Neighbours<'_>,
) -> Parsed {
    let mut problems = Vec::new();
    let sources = &project.sources;
    markdown::parse(sources, file, body, section, syntax, neighbours, &mut problems)
}

/// The units of a text in Markdown, which is in a catalogue, and whose contexts are called `name` if no
/// id is nearer.
fn of_markdown(
    project: &Project,
    tag: Option<&str>,
    (catalogue, name): (&str, &str),
    parsed: Parsed,
) -> Vec<SourceUnit> {
    let ids = Ids::of(&parsed);
    let hidden = tag.map(|tag| hidden::places(project, tag, &parsed)).unwrap_or_default();
    let Parsed { mut units, comments, .. } = parsed;
    units.sort_by_key(|unit| unit.span.start);
    let mut hints = comments.iter().filter_map(|comment| {
        let words = comment.text.trim().strip_prefix("translators:")?;
        Some((comment.span.start, words.trim().to_owned()))
    });
    let mut next = hints.next();
    let mut out = Vec::new();
    for Unit { span, kind, text, marks, has_words } in units {
        let mut notes = Vec::new();
        while let Some((_, words)) = next.take_if(|(at, _)| *at < span.start) {
            notes.push(words);
            next = hints.next();
        }
        if !has_words || hidden.iter().any(|own| own.start <= span.start && span.end <= own.end) {
            continue;
        }
        let glossary = &project.glossary;
        let marks: Vec<String> = marks.into_iter().map(|mark| named(mark, glossary)).collect();
        out.push(SourceUnit {
            catalogue: catalogue.to_owned(),
            context: format!("{}:{}", ids.near(span).unwrap_or(name), slug(kind)),
            text: with_terms(&text, &marks),
            kind: kind.name(),
            notes,
            span,
            form: Form::Markdown(kind),
            marks,
        });
    }
    out
}

/// What a unit is, in the name of its context.
fn slug(kind: UnitKind) -> &'static str {
    match kind {
        UnitKind::Heading => "heading",
        UnitKind::Paragraph => "paragraph",
        UnitKind::Item => "item",
        UnitKind::Cell => "cell",
        UnitKind::Caption => "caption",
        UnitKind::Picture => "picture",
        UnitKind::Term => "term",
        UnitKind::Footnote => "footnote",
        UnitKind::Title | UnitKind::AlertTitle => "title",
        UnitKind::Attribution => "attribution",
    }
}

/// A mark of a term that is found by its words, with the id of the term: the words of a translation
/// are others.
pub(super) fn named(mark: String, glossary: &Glossary) -> String {
    let words = mark.strip_prefix(TERM_BY_WORDS).and_then(|rest| rest.strip_suffix(')'));
    match words.and_then(|words| glossary.called(words)) {
        Some(term) => format!("[](term:{})", term.id),
        None => mark,
    }
}

/// A text whose marks of terms all name their terms.
fn with_terms(text: &str, marks: &[String]) -> String {
    const UNNAMED: &str = "](term:)";
    let mut out = String::with_capacity(text.len());
    let mut terms =
        marks.iter().filter_map(|mark| mark.strip_prefix("[](term:")?.strip_suffix(')'));
    let mut rest = text;
    while let Some(at) = rest.find("](term:") {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let id = terms.next().filter(|id| !id.starts_with('='));
        match (rest.strip_prefix(UNNAMED), id) {
            (Some(after), Some(id)) => {
                out.push_str(&format!("](term:{id})"));
                rest = after;
            }
            _ => {
                out.push_str("](term:");
                rest = &rest["](term:".len()..];
            }
        }
    }
    out + rest
}

/// The ids that authors gave in a text, with their places.
struct Ids {
    /// From a heading to the end of the text.
    headings: BTreeMap<u32, String>,
    /// Of containers.
    within: Vec<(Span, String)>,
}

impl Ids {
    fn of(parsed: &Parsed) -> Self {
        let mut ids = Self { headings: BTreeMap::new(), within: Vec::new() };
        each_block(&parsed.blocks, &mut |block: &Block<SourceInline>| {
            // An id with a full stop is made from a text.
            let own = block.anchor.as_ref().filter(|id| !id.as_str().contains('.'));
            let Some(id) = own.map(|id| id.as_str().to_owned()) else { return };
            match block.kind {
                BlockKind::Heading { .. } => {
                    ids.headings.insert(block.span.start, id);
                }
                _ => ids.within.push((block.span, id)),
            }
        });
        ids
    }

    /// The id nearest to a place: of the innermost container around it, or of the heading above.
    fn near(&self, span: Span) -> Option<&str> {
        let contains = |own: &Span| own.start <= span.start && span.end <= own.end;
        let around = self.within.iter().filter(|(own, _)| contains(own));
        let inner = around.max_by_key(|(own, _)| own.start).map(|(_, id)| id.as_str());
        let above = || self.headings.range(..=span.start).next_back().map(|(_, id)| id.as_str());
        inner.or_else(above)
    }
}
