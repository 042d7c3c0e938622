//! The PO files of one language.
//!
//! In: the folder of a language. Out: every file by the name of what it translates, and everything
//! that is wrong with them. Also what the files say about units: which translation each has.

use super::merge::{Key, Merged, merge};
use super::po::{self, PoFile};
use super::unit::SourceUnit;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::language::Language;
use crate::ground::source::{FileId, Sources, Span};
use crate::project::{Project, REST, TRANSLATIONS, UnitState};
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

/// One file.
#[derive(Debug, Clone)]
pub(super) struct Catalogue {
    pub(super) file: FileId,
    /// Nothing if it cannot be read.
    pub(super) po: Option<PoFile>,
}

/// The files of a language, by the id of their section.
#[derive(Debug, Clone, Default)]
pub(crate) struct Catalogues {
    pub(super) files: BTreeMap<String, Catalogue>,
}

/// What a language says about the texts of one file.
#[derive(Debug, Default)]
pub(super) struct Sheet<'a> {
    /// The units in their order.
    pub(super) units: Vec<&'a SourceUnit>,
    /// The place in `merged.entries` of each unit's entry.
    pub(super) entry_of: Vec<usize>,
    pub(super) merged: Merged,
}

impl Sheet<'_> {
    pub(super) fn entry(&self, unit: usize) -> &po::Entry {
        &self.merged.entries[self.entry_of[unit]]
    }
}

/// How far an entry is translated.
pub(super) fn state(entry: &po::Entry) -> UnitState {
    match (entry.has_translation(), entry.is_fuzzy()) {
        (false, _) => UnitState::Missing,
        (true, true) => UnitState::Outdated,
        (true, false) => UnitState::Translated,
    }
}

/// The path of a file of translations.
pub(super) fn path_of(tag: &str, name: &str) -> String {
    format!("{TRANSLATIONS}/{tag}/{name}.po")
}

/// The languages that have a folder.
pub(crate) fn tags(project: &Project) -> Vec<String> {
    let below = format!("{TRANSLATIONS}/");
    let tags: BTreeSet<String> = project
        .files
        .iter()
        .filter_map(|path| Some(path.strip_prefix(&below)?.split_once('/')?.0.to_owned()))
        .collect();
    tags.into_iter().collect()
}

impl Catalogues {
    /// Reads the files of a language. Their texts are added to `sources`.
    pub(crate) fn read(
        project: &Project,
        tag: &str,
        sources: &mut Sources,
        problems: &mut Vec<Diagnostic>,
    ) -> Self {
        let folder = format!("{TRANSLATIONS}/{tag}/");
        let mut files = BTreeMap::new();
        for path in project.files.iter().filter(|path| path.starts_with(&folder)) {
            let Some(name) = path[folder.len()..].strip_suffix(".po") else { continue };
            if name.contains('/') {
                continue;
            }
            let text = match project.root.read_text(path) {
                Ok(text) => text,
                Err(problem) => {
                    problems.push(problem);
                    continue;
                }
            };
            let read = PoFile::parse(&text);
            let file = sources.add(path.clone(), text);
            let po = match read {
                Ok(po) => Some(po),
                Err(bad) => {
                    problems.extend(bad.into_iter().map(|bad| {
                        let at = line(sources, file, bad.line);
                        Diagnostic::error(Code::Translation, bad.message).at(at).hint(bad.hint)
                    }));
                    None
                }
            };
            if let Some(po) = &po {
                check_language(po, tag, line(sources, file, po.line_of("Language")), problems);
                check_doubles(po, sources, file, problems);
            }
            if name != REST && !project.sections.contains_key(name) {
                let message = format!("there is no section `{name}` for this file of translations");
                let problem = Diagnostic::error(Code::UnknownId, message).at(Span::start_of(file));
                let known = project.sections.keys().map(String::as_str).chain([REST]);
                problems.push(problem.suggest(name, known));
            }
            files.insert(name.to_owned(), Catalogue { file, po });
        }
        Self { files }
    }

    /// What the files say about each text, by file. Units are in the order of `units`.
    pub(super) fn sheets<'a>(&self, units: &'a [SourceUnit]) -> BTreeMap<String, Sheet<'a>> {
        let mut sheets: BTreeMap<String, Sheet<'a>> = BTreeMap::new();
        for unit in units {
            sheets.entry(unit.catalogue.clone()).or_default().units.push(unit);
        }
        for (name, sheet) in &mut sheets {
            let mut keys: Vec<Key> = Vec::new();
            let mut known: BTreeMap<Key, usize> = BTreeMap::new();
            for unit in &sheet.units {
                let key = Key { context: unit.context.clone(), text: unit.text.clone() };
                let at = *known.entry(key.clone()).or_insert_with(|| {
                    keys.push(key);
                    keys.len() - 1
                });
                sheet.entry_of.push(at);
            }
            let po = self.files.get(name).and_then(|file| file.po.as_ref());
            sheet.merged = merge(po.map_or(&[][..], |po| &po.entries), &keys);
        }
        sheets
    }
}

/// The place of a line, without its line break.
pub(super) fn line(sources: &Sources, file: FileId, number: usize) -> Span {
    let own = sources.file(file);
    let start = own.line_start(number);
    Span::new(file, start, start + own.line(number).len())
}

/// The place of the translation in an entry.
pub(super) fn place_of(sources: &Sources, file: FileId, entry: &po::Entry) -> Span {
    let (first, last) = entry.lines;
    let start = line(sources, file, first).start as usize;
    Span::new(file, start, line(sources, file, last).end as usize)
}

/// Reports entries that nothing reads: a text that is in the file again, and a header that is not at
/// its head.
fn check_doubles(po: &PoFile, sources: &Sources, file: FileId, problems: &mut Vec<Diagnostic>) {
    let mut known: BTreeMap<(Option<&str>, &str), usize> = BTreeMap::new();
    for entry in po.entries.iter().filter(|entry| !entry.is_obsolete) {
        let mut report = |message: String, hint: &str| {
            let at = line(sources, file, entry.text_line);
            problems.push(Diagnostic::error(Code::Translation, message).at(at).hint(hint));
        };
        if entry.text.is_empty() && entry.context.is_none() {
            let message = match po.header.is_empty() {
                true => "the header of this file is not its first entry",
                false => "this file has a second header",
            };
            report(message.to_owned(), "keep one header, above every other entry");
            continue;
        }
        match known.entry((entry.context.as_deref(), &entry.text)) {
            Entry::Vacant(free) => {
                free.insert(entry.text_line);
            }
            Entry::Occupied(first) => {
                let first = first.get();
                let message = format!(
                    "this text is in the file twice: it has an entry on line {first} already"
                );
                report(message, "keep the entry with the better translation, and remove the other");
            }
        }
    }
}

/// Reports a file whose header names another language than its folder.
fn check_language(po: &PoFile, tag: &str, place: Span, problems: &mut Vec<Diagnostic>) {
    let Some(written) = po.field("Language") else { return };
    // Gettext writes `pt_BR`, and may add a variant after `@`.
    let own = written.split('@').next().unwrap_or_default().replace('_', "-");
    let primary = |tag: &str| Language::parse(tag).map(|own| own.primary().to_owned());
    if primary(&own).is_none_or(|own| Some(own) != primary(tag)) {
        let message =
            format!("the header says that the language is `{written}`, and the folder `{tag}`");
        problems.push(
            Diagnostic::error(Code::Translation, message)
                .at(place)
                .hint(format!("write `\"Language: {tag}\\n\"`, or move the file")),
        );
    }
}
