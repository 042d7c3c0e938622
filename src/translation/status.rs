//! What is missing, outdated or not reviewed in a language.
//!
//! In: a project and the PO files of a language. Out: a line for each unit that needs somebody, and
//! counts for each file. Knows no command.

use super::catalogues::{Catalogues, place_of, state};
use super::review;
use super::scope::Scope;
use super::unit::SourceUnit;
use super::units::units;
use crate::ground::diagnostic::Diagnostic;
use crate::ground::source::{Sources, Span};
use crate::ground::words::brief;
use crate::project::{Progress, Project, UnitState};
use serde::Serialize;

/// A unit that needs somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct StatusLine {
    pub(crate) section: String,
    /// `missing`, `outdated` or `unreviewed`.
    pub(crate) state: &'static str,
    /// Where the text is.
    pub(crate) source: String,
    /// Where its translation is, if its file has it.
    pub(crate) place: String,
    pub(crate) context: String,
    pub(crate) text: String,
}

/// How far a file is.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Statistics {
    pub(crate) language: String,
    pub(crate) section: String,
    pub(crate) units: usize,
    pub(crate) translated: usize,
    pub(crate) outdated: usize,
    pub(crate) missing: usize,
    pub(crate) words: usize,
    pub(crate) translated_words: usize,
    /// Of the words, how many in a hundred are translated.
    pub(crate) percent: f64,
    pub(crate) translator: String,
    pub(crate) review: String,
}

/// Every unit that needs somebody, by file and in the order of its lines.
pub(crate) fn status(
    project: &Project,
    tag: &str,
    scope: &Scope,
    problems: &mut Vec<Diagnostic>,
    sources: &mut Sources,
) -> Vec<StatusLine> {
    let units = scope.chosen(units(project, tag));
    let catalogues = Catalogues::read(project, tag, sources, problems);
    let mut lines = Vec::new();
    for (name, sheet) in catalogues.sheets(&units) {
        let file = catalogues.files.get(&name);
        let mut of_file = Vec::new();
        for (number, unit) in sheet.units.iter().enumerate() {
            let entry = sheet.entry(number);
            let po = file.and_then(|file| file.po.as_ref());
            let needs = match state(entry) {
                UnitState::Missing => "missing",
                UnitState::Outdated => "outdated",
                UnitState::Translated if po.is_none_or(|po| !review::is_reviewed(entry, po)) => {
                    "unreviewed"
                }
                UnitState::Translated => continue,
            };
            let place = file
                .filter(|_| entry.lines.0 > 0)
                .map(|file| shown(sources, place_of(sources, file.file, entry)));
            let line = StatusLine {
                section: name.clone(),
                state: needs,
                source: shown(&project.sources, unit.span),
                place: place.unwrap_or_default(),
                context: unit.context.clone(),
                text: brief(&unit.text),
            };
            // What the file does not have yet follows, in the order of the text.
            let at = if entry.lines.0 > 0 { entry.lines.0 } else { usize::MAX };
            of_file.push((at, line));
        }
        of_file.sort_by_key(|(at, _)| *at);
        lines.extend(of_file.into_iter().map(|(_, line)| line));
    }
    lines
}

/// Counts for each file, in the order of their names.
pub(crate) fn statistics(
    project: &Project,
    tag: &str,
    scope: &Scope,
    problems: &mut Vec<Diagnostic>,
    sources: &mut Sources,
) -> Vec<Statistics> {
    let units = scope.chosen(units(project, tag));
    let catalogues = Catalogues::read(project, tag, sources, problems);
    let mut out = Vec::new();
    for (name, sheet) in catalogues.sheets(&units) {
        let po = catalogues.files.get(&name).and_then(|file| file.po.as_ref());
        let progress = review::progress(&sheet, po);
        let all: usize = sheet.units.iter().map(|unit| words(unit)).sum();
        let translated = (0..sheet.units.len())
            .filter(|unit| state(sheet.entry(*unit)) == UnitState::Translated)
            .map(|unit| words(sheet.units[unit]))
            .sum();
        out.push(line(tag, &name, &progress, all, translated));
    }
    out
}

fn line(tag: &str, name: &str, progress: &Progress, words: usize, translated: usize) -> Statistics {
    let Progress { outdated, missing, translator, review, .. } = progress;
    let review = match review {
        Some(review) => format!("{}, {}", review.reviewer, review.date),
        None if progress.translated > 0 => "unreviewed".to_owned(),
        None => String::new(),
    };
    Statistics {
        language: tag.to_owned(),
        section: name.to_owned(),
        units: progress.translated + outdated + missing,
        translated: progress.translated,
        outdated: *outdated,
        missing: *missing,
        words,
        translated_words: translated,
        percent: percent(translated, words),
        translator: translator.clone().unwrap_or_default(),
        review,
    }
}

/// A share in per cent, with one decimal. All is 100, and nothing but all.
pub(crate) fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 || part == whole {
        return 100.0;
    }
    let share = (part as f64 * 1000.0 / whole as f64).floor() / 10.0;
    share.min(99.9)
}

fn words(unit: &SourceUnit) -> usize {
    unit.text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

fn shown(sources: &Sources, span: Span) -> String {
    format!("{}:{}", sources.file(span.file).path, sources.position(span).line)
}
