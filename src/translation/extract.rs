//! Bringing the PO files of a language up to date with the text.
//!
//! In: a project and the files of a language. Out: the text of each file that changes. What did not
//! change stays as it is, and running it twice changes nothing. The dates in headers are those of the
//! project's text, never of the clock.

use super::catalogues::{Catalogues, Sheet, path_of};
use super::po::{Entry, PoFile};
use super::review::{REVIEWED, REVIEWER, REVISED};
use super::scope::Scope;
use super::unit::SourceUnit;
use super::units::units;
use crate::ground::diagnostic::Diagnostic;
use crate::ground::source::Sources;
use crate::project::Project;
use std::collections::BTreeSet;

/// What came of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Extraction {
    pub(crate) path: String,
    /// Its new text; nothing if it is up to date.
    pub(crate) text: Option<String>,
    pub(crate) is_new: bool,
    /// How many units are not translated, and of how many the source has changed.
    pub(crate) missing: usize,
    pub(crate) outdated: usize,
    /// How many translations of texts that have gone it keeps.
    pub(crate) gone: usize,
}

/// Brings the files of a language up to date, with the texts in `scope`. A file that cannot be read is
/// left alone and is among the problems.
pub(crate) fn extract(
    project: &Project,
    tag: &str,
    scope: &Scope,
    problems: &mut Vec<Diagnostic>,
    sources: &mut Sources,
) -> Vec<Extraction> {
    let all = units(project, tag);
    let mut units = scope.chosen(all.clone());
    let catalogues = Catalogues::read(project, tag, sources, problems);
    keep_known(&catalogues, all, &mut units);
    let sheets = catalogues.sheets(&units);
    let mut out = Vec::new();
    for (name, sheet) in sheets {
        let file = catalogues.files.get(&name);
        let old = match file {
            Some(file) => match &file.po {
                Some(po) => Some(po),
                None => continue,
            },
            None if !sheet.units.is_empty() => None,
            None => continue,
        };
        let new = file_of(project, tag, old, &sheet);
        let is_same = old.is_some_and(|old| without_lines(old) == without_lines(&new));
        let count = |is: &dyn Fn(&Entry) -> bool| new.entries.iter().filter(|own| is(own)).count();
        out.push(Extraction {
            path: path_of(tag, &name),
            text: (!is_same).then(|| new.to_text()),
            is_new: old.is_none(),
            missing: count(&|own| !own.is_obsolete && !own.has_translation()),
            outdated: count(&|own| !own.is_obsolete && own.has_translation() && own.is_fuzzy()),
            gone: count(&|own| own.is_obsolete),
        });
    }
    out
}

/// A file that has texts beyond those that are wanted was once asked for as a whole, and stays so.
fn keep_known(catalogues: &Catalogues, all: Vec<SourceUnit>, units: &mut Vec<SourceUnit>) {
    let key = |unit: &SourceUnit| (unit.span.file, unit.span.start);
    let wanted: BTreeSet<_> = units.iter().map(key).collect();
    let others: Vec<SourceUnit> =
        all.into_iter().filter(|unit| !wanted.contains(&key(unit))).collect();
    let mut whole: BTreeSet<&str> = BTreeSet::new();
    for (name, file) in &catalogues.files {
        let entries = file.po.iter().flat_map(|po| &po.entries).filter(|own| !own.is_obsolete);
        let known: BTreeSet<(&str, &str)> =
            entries.filter_map(|own| Some((own.context.as_deref()?, own.text.as_str()))).collect();
        let is_known = |unit: &&SourceUnit| {
            unit.catalogue == *name && known.contains(&(unit.context.as_str(), unit.text.as_str()))
        };
        if others.iter().any(|unit| is_known(&unit)) {
            whole.insert(name);
        }
    }
    units.extend(others.into_iter().filter(|unit| whole.contains(unit.catalogue.as_str())));
    units.sort_by_key(key);
}

/// A file to compare: where its lines are makes no difference.
fn without_lines(file: &PoFile) -> PoFile {
    let mut file = file.clone();
    file.header_lines.clear();
    for entry in &mut file.entries {
        (entry.lines, entry.text_line) = ((0, 0), 0);
        entry.line_starts.clear();
    }
    file
}

fn file_of(project: &Project, tag: &str, old: Option<&PoFile>, sheet: &Sheet<'_>) -> PoFile {
    let mut file = match old {
        Some(old) => PoFile { entries: Vec::new(), ..old.clone() },
        None => new_file(project, tag),
    };
    let mut entries = sheet.merged.entries.clone();
    for entry in &mut entries {
        (entry.notes, entry.places) = (Vec::new(), Vec::new());
    }
    for (unit, at) in sheet.units.iter().zip(&sheet.entry_of) {
        let entry = &mut entries[*at];
        if entry.notes.is_empty() {
            entry.notes.push(unit.kind.to_owned());
        }
        let notes = unit.notes.iter().filter(|note| !entry.notes.contains(note)).cloned();
        let notes: Vec<String> = notes.collect();
        entry.notes.extend(notes);
        let place = place(project, unit);
        if !entry.places.contains(&place) {
            entry.places.push(place);
        }
    }
    entries.extend(sheet.merged.gone.iter().cloned());
    file.entries = entries;
    let texts = |file: &PoFile| -> Vec<(Option<String>, String, bool)> {
        let one = |own: &Entry| (own.context.clone(), own.text.clone(), own.is_obsolete);
        file.entries.iter().map(one).collect()
    };
    if old.is_none_or(|old| texts(old) != texts(&file)) {
        file.set_field("POT-Creation-Date", &format!("{} 00:00+0000", project.book.updated));
    }
    file
}

fn new_file(project: &Project, tag: &str) -> PoFile {
    let mut file = PoFile::default();
    for (name, value) in [
        ("Project-Id-Version", project.book.id.as_str()),
        ("POT-Creation-Date", ""),
        (REVISED, ""),
        ("Last-Translator", ""),
        ("Language-Team", ""),
        ("Language", &tag.replace('-', "_")),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
        (REVIEWER, ""),
        (REVIEWED, ""),
    ] {
        file.set_field(name, value);
    }
    file
}

/// Where a unit is, as gettext writes it. A path with spaces is between two isolating marks.
fn place(project: &Project, unit: &SourceUnit) -> String {
    let path = &project.sources.file(unit.span.file).path;
    let line = project.sources.position(unit.span).line;
    match path.contains(' ') {
        true => format!("\u{2068}{path}\u{2069}:{line}"),
        false => format!("{path}:{line}"),
    }
}
