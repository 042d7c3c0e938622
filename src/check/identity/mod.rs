//! Details that could tell readers who somebody is.
//!
//! In: everything that readers see of a project, and what the project says in public. Out:
//! `identity-reference`, `identity-contact`, `identity-date`, `identity-place`, `identity-name`: warnings
//! in public text, and errors in testimony whatever the book sets, unless `[[identity.accepted]]` accepts
//! the detail with a reason; `unused-acceptance` for an acceptance of nothing. Messages do not repeat the
//! detail, because reports are copied to places where it must not be.
//!
//! `readings` gathers the texts, `folded` reads them in one way, `known` is what is public; `formats`,
//! `courts`, `contacts`, `dates`, `places` and `names` are the rules. What they cannot see is said in the
//! guide for contributors.

mod contacts;
mod courts;
mod dates;
mod finding;
mod folded;
mod formats;
mod known;
mod names;
mod places;
mod readings;
mod tokens;

use super::{Code, Diagnostic};
use crate::book::source::SourceBook;
use crate::ground::source::Sources;
use crate::project::{Accepted, Project};
use finding::Detail;
use folded::{Folded, bare};
use known::Known;
use readings::{Part, Reading, Setting, readings};
use std::collections::BTreeSet;

/// Reports details in a project, and acceptances of what it does not have.
pub(super) fn check(project: &Project, book: &SourceBook, problems: &mut Vec<Diagnostic>) {
    let used = details(project, book, problems);
    let accepted = project.book.identity.accepted.iter().enumerate();
    problems.extend(accepted.filter(|(at, _)| !used.contains(at)).map(|(_, accepted)| {
        Diagnostic::warning(Code::UnusedAcceptance, "this accepts a detail that is not in the text")
            .at(accepted.text.span)
            .hint("remove it, or give `text` and `where` as they are now")
    }));
}

/// Reports details in a translation.
pub(super) fn check_translation(
    project: &Project,
    book: &SourceBook,
    problems: &mut Vec<Diagnostic>,
) {
    details(project, book, problems);
}

/// Reports details, and returns which acceptances were used.
fn details(
    project: &Project,
    book: &SourceBook,
    problems: &mut Vec<Diagnostic>,
) -> BTreeSet<usize> {
    let readings = readings(project, book);
    let known = Known::new(project, &readings);
    let folded: Vec<Folded> = readings.iter().map(|reading| Folded::of(&reading.text)).collect();
    let in_testimony = |reading: &&Reading| reading.setting == Setting::Testimony;
    let nationalities: BTreeSet<usize> = readings
        .iter()
        .zip(&folded)
        .filter(|(reading, folded)| {
            in_testimony(reading) && places::names_nationality(folded, &known)
        })
        .map(|(reading, _)| reading.testimony)
        .collect();
    let mut used = BTreeSet::new();
    for (reading, folded) in readings.iter().zip(&folded) {
        let has_nationality = nationalities.contains(&reading.testimony);
        for detail in found(reading, folded, &known, has_nationality) {
            let accepted = &project.book.identity.accepted;
            match accepted.iter().position(|own| accepts(own, reading, &detail, &project.sources)) {
                Some(at) => {
                    used.insert(at);
                }
                None => problems.push(report(reading, &detail, &project.sources)),
            }
        }
    }
    used
}

/// The details in a text, each once: what is a reference is no telephone number.
fn found(reading: &Reading, folded: &Folded, known: &Known, has_nationality: bool) -> Vec<Detail> {
    let mut all = Vec::new();
    if folded.has_digit() || reading.text.contains('<') {
        formats::find(reading, folded, &mut all);
        courts::find(reading, folded, known, &mut all);
    }
    dates::find(reading, folded, &mut all);
    contacts::find(reading, folded, known, &mut all);
    places::find(reading, folded, known, has_nationality, &mut all);
    names::find(reading, folded, known, &mut all);
    let mut kept: Vec<Detail> = Vec::new();
    for detail in all {
        let is_free = |own: &Detail| {
            detail.range.end <= own.range.start || own.range.end <= detail.range.start
        };
        if kept.iter().all(is_free) {
            kept.push(detail);
        }
    }
    kept
}

fn accepts(accepted: &Accepted, reading: &Reading, detail: &Detail, sources: &Sources) -> bool {
    let text = reading.text.get(detail.range.clone()).unwrap_or("");
    let file = &sources.file(reading.place(sources, &detail.range).file).path;
    let is_there = accepted.place == reading.section || accepted.place == *file;
    is_there && bare(&accepted.text.value) == bare(text)
}

fn report(reading: &Reading, detail: &Detail, sources: &Sources) -> Diagnostic {
    let is_testimony = reading.setting == Setting::Testimony;
    let place = match (&reading.drawing, reading.part) {
        (Some((path, line)), _) => format!("`{path}`, line {line}: "),
        (None, Part::FileName) => "in the name of the picture’s file: ".to_owned(),
        (None, _) => String::new(),
    };
    let whose = match is_testimony {
        true => ", which could identify the person whose testimony this is",
        false => ", which could identify somebody",
    };
    let message = format!("{place}this looks like {}{whose}", detail.what);
    let hint = match detail.code {
        Code::IdentityName => {
            "leave it out or change it; if it may be published, add it to `names` in `[identity]` of \
             `content/book.toml`"
        }
        _ => {
            "leave it out or change it; if it may be published, say why in an \
             `[[identity.accepted]]` of `content/book.toml`"
        }
    };
    let found = Diagnostic::warning(detail.code, message)
        .at(reading.place(sources, &detail.range))
        .hint(hint);
    if is_testimony { found.whatever_the_book_sets() } else { found }
}
