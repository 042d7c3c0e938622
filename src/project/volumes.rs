//! Volumes: an edition that is too thick for one binding, divided between parts or sections.
//!
//! In: the keys `volumes` and `volume-lists` of an edition, and the contents of the book. Out: the
//! volumes in reading order, each with its title and its sections, or a problem for each beginning
//! that the book does not have. Knows no text and no pages, so that every volume has its name
//! before anything is laid out.

use super::book::Book;
use super::fields::{Fields, Spanned};
use super::texts::{LINE, text_of};
use super::value::{Kind, Value};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::Span;
use crate::ground::words::listed;
use serde::Serialize;
use std::ops::Range;

/// Where an edition is divided, as its file says.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Division {
    pub(crate) span: Span,
    starts: Starts,
    pub(crate) lists: VolumeLists,
}

#[derive(Debug, Clone, PartialEq)]
enum Starts {
    /// Each part is a volume.
    Parts,
    /// A volume starts at each of these.
    At(Vec<Start>),
}

/// The beginning of a volume.
#[derive(Debug, Clone, PartialEq)]
struct Start {
    /// The title of a part, or the id of a section.
    from: Spanned<String>,
    title: Option<String>,
}

/// Which volumes have the glossary and the table of authorities.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum VolumeLists {
    /// Every volume has its own, with what its text uses.
    Each,
    /// The last volume has one for all volumes.
    Last,
}

/// One volume of an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Volume {
    /// Counted from one.
    pub number: usize,
    pub of: usize,
    pub title: String,
    /// The parts from which it has sections, by their place in the book.
    pub(crate) parts: Range<usize>,
    /// Whether the first of these began in the volume before.
    pub(crate) is_continued: bool,
    /// The ids of its sections in reading order, without front matter and back matter.
    pub(crate) sections: Vec<String>,
    pub(crate) lists: VolumeLists,
}

impl Volume {
    pub(crate) fn is_last(&self) -> bool {
        self.number == self.of
    }
}

impl Division {
    /// Reads both keys of an edition.
    pub(super) fn read(fields: &mut Fields<'_, '_>) -> Option<Self> {
        let value = fields.value("volumes");
        let lists_place = fields.value("volume-lists").map(|value| value.span);
        let lists = fields.optional_choice(
            "volume-lists",
            &[("each", VolumeLists::Each), ("last", VolumeLists::Last)],
        );
        let Some(value) = value else {
            if let Some(place) = lists_place {
                let message = "`volume-lists` is only for an edition with `volumes`";
                fields.problems().push(
                    Diagnostic::error(Code::InvalidValue, message)
                        .at(place)
                        .hint("add `volumes = \"parts\"`, or remove this key"),
                );
            }
            return None;
        };
        let starts = read_starts(value, fields.problems())?;
        Some(Self { span: value.span, starts, lists: lists.unwrap_or(VolumeLists::Each) })
    }

    /// Checks the beginnings against the contents of the book.
    pub(super) fn check(&self, book: &Book, problems: &mut Vec<Diagnostic>) {
        let body = Body::of(book);
        if body.sections.is_empty() {
            // The book has been told that it has no sections.
            return;
        }
        // A book with a single part is not divided into parts.
        let Starts::At(starts) = &self.starts else { return };
        let mut last: Option<(usize, &str)> = None;
        for (number, start) in starts.iter().enumerate() {
            let (from, span) = (start.from.value.as_str(), start.from.span);
            let Some(place) = body.place_of(from) else {
                let message =
                    format!("no part has the title “{from}”, and no section in a part has this id");
                let known = body.names();
                problems.push(
                    Diagnostic::error(Code::UnknownId, message).at(span).suggest(from, known),
                );
                continue;
            };
            let mut complain = |message: String, hint: &str| {
                problems.push(Diagnostic::error(Code::InvalidValue, message).at(span).hint(hint));
            };
            match last {
                None if number == 0 && place > 0 => {
                    let message = format!("`{from}` is not the beginning of the first part");
                    let hint = format!("start the first volume at `{}`", body.parts[0].0);
                    complain(message, &hint);
                }
                Some((before, name)) if place == before => {
                    let message = format!("`{from}` starts at the same place as `{name}`");
                    complain(message, "name each beginning once");
                }
                Some((before, name)) if place < before => {
                    let message = format!("`{from}` comes before `{name}` in the book");
                    complain(message, "list the volumes in reading order");
                }
                _ => {}
            }
            last = Some((place, from));
        }
    }

    /// The volumes; none if the division is wrong, which has been reported.
    pub(crate) fn volumes(&self, book: &Book) -> Vec<Volume> {
        let body = Body::of(book);
        let mut starts: Vec<(usize, Option<&str>)> = match &self.starts {
            Starts::Parts => body.parts.iter().map(|(_, place)| (*place, None)).collect(),
            Starts::At(starts) => starts
                .iter()
                .filter_map(|start| {
                    Some((body.place_of(&start.from.value)?, start.title.as_deref()))
                })
                .collect(),
        };
        starts.dedup_by_key(|(place, _)| *place);
        if starts.len() < 2 || starts[0].0 != 0 || !starts.is_sorted_by_key(|(place, _)| *place) {
            return Vec::new();
        }
        let of = starts.len();
        let ends = starts[1..].iter().map(|(place, _)| *place).chain([body.sections.len()]);
        let ends: Vec<usize> = ends.collect();
        starts
            .into_iter()
            .zip(ends)
            .enumerate()
            .map(|(index, ((start, title), end))| {
                let (first, last) = (body.sections[start].0, body.sections[end - 1].0);
                let is_continued = body.parts[first].1 < start;
                let title =
                    title.map_or_else(|| body.title(first..last + 1, is_continued), str::to_owned);
                Volume {
                    number: index + 1,
                    of,
                    title,
                    parts: body.place_in_book(first)..body.place_in_book(last) + 1,
                    is_continued,
                    sections: body.sections[start..end]
                        .iter()
                        .map(|(_, id)| (*id).to_owned())
                        .collect(),
                    lists: self.lists,
                }
            })
            .collect()
    }
}

fn read_starts(value: &Value, problems: &mut Vec<Diagnostic>) -> Option<Starts> {
    const HOW: &str = "write \"parts\" for a volume for each part, or a list of the titles of parts \
                       and the ids of sections at which volumes start";
    let wrong = |message: String, problems: &mut Vec<Diagnostic>| {
        problems.push(Diagnostic::error(Code::InvalidValue, message).at(value.span).hint(HOW));
        None
    };
    let items = match &value.kind {
        Kind::List(items) => items,
        Kind::Scalar(scalar) if scalar.text == "parts" => return Some(Starts::Parts),
        Kind::Scalar(scalar) => {
            return wrong(format!("`volumes` cannot be `{}`", scalar.text), problems);
        }
        Kind::Table(_) => return wrong("`volumes` cannot be a table".to_owned(), problems),
    };
    if items.len() < 2 {
        return wrong(
            "`volumes` must name the beginnings of at least two volumes".to_owned(),
            problems,
        );
    }
    let before = problems.len();
    let starts = items.iter().filter_map(|item| read_start(item, problems)).collect();
    (problems.len() == before).then_some(Starts::At(starts))
}

fn read_start(value: &Value, problems: &mut Vec<Diagnostic>) -> Option<Start> {
    if value.table().is_none() {
        let from = text_of("volumes", value, LINE, problems)?;
        return Some(Start { from, title: None });
    }
    let mut fields = Fields::new("a volume", value, value.span, problems);
    let from = fields.text("from");
    let title = fields.optional_text("title").map(|title| title.value);
    fields.finish();
    (!from.value.is_empty()).then_some(Start { from, title })
}

/// The parts and sections of a book that volumes divide: all but front matter and back matter.
struct Body<'b> {
    /// The title of each part that has sections, and the place of its first one.
    parts: Vec<(&'b str, usize)>,
    /// The place of each such part in the book.
    places: Vec<usize>,
    /// The part of each section, by its place in `parts`, and its id.
    sections: Vec<(usize, &'b str)>,
}

impl<'b> Body<'b> {
    fn of(book: &'b Book) -> Self {
        let mut body = Self { parts: Vec::new(), places: Vec::new(), sections: Vec::new() };
        for (place, part) in book.parts.iter().enumerate() {
            if part.sections.is_empty() {
                continue;
            }
            body.parts.push((&part.title, body.sections.len()));
            body.places.push(place);
            let number = body.parts.len() - 1;
            body.sections.extend(part.sections.iter().map(|id| (number, id.value.as_str())));
        }
        body
    }

    fn place_of(&self, name: &str) -> Option<usize> {
        let part = self.parts.iter().find(|(title, _)| *title == name);
        let section = || self.sections.iter().position(|(_, id)| *id == name);
        part.map(|(_, place)| *place).or_else(section)
    }

    fn place_in_book(&self, part: usize) -> usize {
        self.places[part]
    }

    fn names(&self) -> impl Iterator<Item = &'b str> {
        let titles = self.parts.iter().map(|(title, _)| *title);
        titles.chain(self.sections.iter().map(|(_, id)| *id))
    }

    /// The titles of parts, as the title of a volume.
    fn title(&self, parts: Range<usize>, is_continued: bool) -> String {
        let mut titles: Vec<String> =
            self.parts[parts].iter().map(|(title, _)| (*title).to_owned()).collect();
        if let (true, Some(first)) = (is_continued, titles.first_mut()) {
            first.push_str(" (continued)");
        }
        listed(&titles)
    }
}
