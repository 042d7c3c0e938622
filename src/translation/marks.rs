//! What a translation must keep of its source.
//!
//! In: a translated project, and where its units are. Out: an error in the PO file for each translation
//! that lacks or adds a link, a citation, a variable or the like, or that is read as another kind of
//! block than its source.

use super::unit::{Form, Placed, SourceUnit};
use super::units::named;
use crate::book::markdown::{self, Syntax, variables_in};
use crate::book::neighbours::Neighbours;
use crate::book::source::{Unit, UnitKind};
use crate::ground::diagnostic::{Code, Diagnostic, nearest};
use crate::ground::source::{FileId, Span};
use crate::project::{Project, UnitState};
use std::collections::{BTreeMap, BTreeSet};

/// Compares every translation with its source.
pub(super) fn check(
    project: &Project,
    placed: &BTreeMap<String, Vec<Placed<'_>>>,
) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    // A text that is said twice has one translation.
    let mut seen: BTreeSet<(Span, String)> = BTreeSet::new();
    let mut add = |problem: Option<Diagnostic>| {
        if let Some(problem) = problem
            && let Some(span) = problem.span
            && seen.insert((span, problem.message.clone()))
        {
            problems.push(problem);
        }
    };
    let is_wanted = |path: &str| {
        let units = placed.get(path).map_or(&[][..], Vec::as_slice);
        units.iter().any(|own| own.state == UnitState::Translated)
    };
    let found = markdown_units(project, &is_wanted);
    for (path, units) in placed {
        let of_file = found.get(path).map_or(&[][..], Vec::as_slice);
        for own in units.iter().filter(|own| own.state == UnitState::Translated) {
            let Some(at) = own.at else { continue };
            let Form::Markdown(kind) = own.unit.form else {
                let start = own.start;
                let text = translated_value(project, path, start, own.end);
                add(compared(own, at, variables_in(&text)));
                continue;
            };
            let inside = |unit: &&Unit| {
                (own.start..own.end.max(own.start + 1)).contains(&(unit.span.start as usize))
            };
            let inner: Vec<&Unit> = of_file.iter().filter(inside).collect();
            match inner.as_slice() {
                [one] if one.kind == kind && one.span.end as usize >= own.end => {
                    let marks = one.marks.iter().map(|mark| named(mark.clone(), &project.glossary));
                    add(compared(own, at, marks.collect()));
                }
                _ => add(Some(wrong_structure(own, at))),
            }
        }
    }
    problems
}

/// The units of the Markdown files of the translated project that are wanted, in order.
fn markdown_units(
    project: &Project,
    is_wanted: &dyn Fn(&str) -> bool,
) -> BTreeMap<String, Vec<Unit>> {
    let neighbours = Neighbours::of(project);
    let mut out = BTreeMap::new();
    let mut add = |file: FileId, body: usize, name: &str, has_blanks: bool| {
        if !is_wanted(&project.sources.file(file).path) {
            return;
        }
        let syntax = Syntax {
            has_blanks,
            mathematics: project.book.mathematics,
            callouts: &project.book.vocabulary.callouts,
        };
        let mut problems = Vec::new();
        let parsed =
            markdown::parse(&project.sources, file, body, name, syntax, &neighbours, &mut problems);
        let mut units = parsed.units;
        units.sort_by_key(|unit| unit.span.start);
        out.insert(project.sources.file(file).path.clone(), units);
    };
    for (id, section) in &project.sections {
        let has_blanks = section.header.kind.has_blanks;
        add(section.file, section.body, id, has_blanks);
    }
    for file in &project.partners {
        if let Some(foreword) = file.foreword {
            add(foreword, 0, &format!("foreword-{}", file.partner.id), false);
        }
    }
    out
}

fn translated_value(project: &Project, path: &str, start: usize, end: usize) -> String {
    let file = project.sources.each().filter(|(_, file)| file.path == path).last();
    let text = file.and_then(|(_, file)| file.text.get(start..end));
    text.unwrap_or_default().to_owned()
}

/// What a translation lacks or adds.
fn compared(own: &Placed<'_>, at: Span, found: Vec<String>) -> Option<Diagnostic> {
    let mut missing = own.unit.marks.clone();
    let mut extra = Vec::new();
    for mark in found {
        match missing.iter().position(|wanted| *wanted == mark) {
            Some(at) => {
                missing.remove(at);
            }
            None => extra.push(mark),
        }
    }
    let list = |marks: &[String]| {
        let marks: Vec<String> = marks.iter().map(|mark| format!("`{mark}`")).collect();
        marks.join(", ")
    };
    let message = match (missing.as_slice(), extra.as_slice()) {
        ([], []) => return None,
        (missing, []) => format!("this translation lacks {}", list(missing)),
        ([], extra) => {
            format!("this translation has {}, which its source does not have", list(extra))
        }
        (missing, extra) => {
            format!("this translation lacks {}, and has {} instead", list(missing), list(extra))
        }
    };
    let near = extra.first().and_then(|extra| nearest(extra, missing.iter().map(String::as_str)));
    let hint = match (near, missing.as_slice(), extra.as_slice()) {
        (Some(near), _, _) => format!("did you mean `{near}`?"),
        (None, [first, ..], _) => format!("copy `{}` from the source", copied(first)),
        (None, [], _) => {
            "remove it, or write a backslash before it if it is only a sign".to_owned()
        }
    };
    Some(Diagnostic::error(Code::Translation, message).at(at).hint(hint))
}

/// A mark as a translator writes it: with words where it has some.
fn copied(mark: &str) -> String {
    mark.replacen("[]", "[…]", 1)
}

/// A translation of several lines in the place of what is always on one.
pub(super) fn more_than_a_line(unit: &SourceUnit, words: &str, at: Span) -> Option<Diagnostic> {
    let Form::Markdown(kind) = unit.form else { return None };
    let lines = words.trim().lines().filter(|line| !line.trim().is_empty()).count();
    (kind.is_one_line() && lines > 1).then(|| {
        let message = format!("the source is {}, and this translation has {lines} lines", a(unit));
        Diagnostic::error(Code::Translation, message).at(at).hint("write it on one line")
    })
}

/// What a unit is, with its article.
fn a(unit: &SourceUnit) -> String {
    let article = if unit.kind.starts_with(['a', 'i']) { "an" } else { "a" };
    match unit.form {
        Form::Markdown(UnitKind::Attribution) => "the name of a speaker".to_owned(),
        _ => format!("{article} {}", unit.kind),
    }
}

fn wrong_structure(own: &Placed<'_>, at: Span) -> Diagnostic {
    let message = format!("the source is {}, but this translation is not", a(own.unit));
    Diagnostic::error(Code::Translation, message).at(at).hint(
        "write it without empty lines, and a backslash before a sign at its start that begins a list, \
         a heading or a box",
    )
}
