//! `bindery list`.

use super::table::{Side, table};
use super::{Ending, load, print, report, tell};
use crate::check::Reading;
use crate::cli::{self, ListFormat, Listed};
use crate::plan::{Choice, plan};
use crate::prepare::Prepared;
use crate::project::releases::{ReleaseRecord, Releases};
use crate::project::{LINTS, Lint, Strictness};
use serde_json::{Value, json};

pub(super) fn run(arguments: &cli::List) -> Ending {
    let prepared = match load(&arguments.root) {
        Ok(prepared) => prepared,
        Err(ending) => return ending,
    };
    let items = match arguments.what {
        Listed::Partners => partners(&prepared),
        Listed::Editions => editions(&prepared),
        Listed::Packs => packs(&prepared),
        Listed::Sections => sections(&prepared),
        Listed::Releases => match releases(&prepared) {
            Ok(items) => items,
            Err(ending) => return ending,
        },
        Listed::Lints => lints(&prepared),
        Listed::Unconfirmed => unconfirmed(&prepared),
        Listed::Reading => reading(&prepared),
        Listed::Artefacts => match artefacts(&prepared) {
            Ok(items) => items,
            Err(ending) => return ending,
        },
    };
    match arguments.format {
        ListFormat::Json => {
            let text = serde_json::to_string_pretty(&items).expect("a list is plain data");
            print(&format!("{text}\n"));
        }
        ListFormat::Human => print(&human(arguments.what, &items)),
    }
    if prepared.is_sound() {
        Ending::Fine
    } else {
        tell("the project has errors, so this list may lack something: run `bindery check`\n");
        Ending::Content
    }
}

/// The order in which people read the columns of some lists.
const COLUMNS: [(Listed, &[&str]); 4] = [
    (Listed::Lints, &["lint", "draft", "release", "about"]),
    (Listed::Unconfirmed, &["place", "what"]),
    (Listed::Reading, &["section", "words", "sentences", "mean", "longest", "grade", "age"]),
    (Listed::Releases, &["version", "date", "standing", "sections", "changes", "artefacts"]),
];

/// The items as a table, its columns in their own order or else in that of the alphabet.
fn human(what: Listed, items: &[Value]) -> String {
    let Some(first) = items.first().and_then(Value::as_object) else { return String::new() };
    let own = COLUMNS.iter().find(|(listed, _)| *listed == what);
    let keys: Vec<&str> = match own {
        Some((_, keys)) => keys.to_vec(),
        None => first.keys().map(String::as_str).collect(),
    };
    let rows: Vec<Vec<String>> = items
        .iter()
        .map(|item| {
            keys.iter()
                .map(|key| match &item[*key] {
                    Value::String(text) => text.clone(),
                    Value::Null => String::new(),
                    Value::Number(number) if number.is_f64() => {
                        format!("{:.1}", number.as_f64().unwrap_or_default())
                    }
                    other => other.to_string(),
                })
                .collect()
        })
        .collect();
    let is_number = |key: &str| items.iter().any(|item| item[key].is_number());
    let side = |key: &str| if is_number(key) { Side::Right } else { Side::Left };
    let headings: Vec<(&str, Side)> = keys.iter().map(|key| (*key, side(key))).collect();
    table(&headings, &rows)
}

fn partners(prepared: &Prepared) -> Vec<Value> {
    let partners = prepared.project.partners.iter();
    partners.map(|file| json!({ "id": file.partner.id, "name": file.partner.name })).collect()
}

fn editions(prepared: &Prepared) -> Vec<Value> {
    let editions = prepared.project.editions.iter();
    editions
        .map(
            |edition| json!({ "id": edition.id, "format": edition.format, "title": edition.title }),
        )
        .collect()
}

fn packs(prepared: &Prepared) -> Vec<Value> {
    let packs = prepared.project.packs.iter();
    packs
        .map(|pack| {
            let editions: Vec<&str> =
                pack.editions.iter().map(|edition| edition.value.as_str()).collect();
            json!({
                "id": pack.id,
                "for": pack.readers.name(),
                "editions": editions.join(", "),
                "title": pack.title,
                "purpose": pack.purpose,
            })
        })
        .collect()
}

/// Listed sections in reading order, then those that no edition has.
fn sections(prepared: &Prepared) -> Vec<Value> {
    let project = &prepared.project;
    let listed: Vec<&str> = project.book.listed().map(|id| id.value.as_str()).collect();
    let unlisted = project.sections.keys().map(String::as_str).filter(|id| !listed.contains(id));
    listed
        .iter()
        .copied()
        .chain(unlisted)
        .map(|id| match project.sections.get(id) {
            Some(section) => json!({
                "id": id,
                "kind": section.header.kind.name(),
                "title": section.header.title,
                "file": project.sources.file(section.file).path,
            }),
            None => {
                json!({ "id": id, "kind": "generated", "title": Value::Null, "file": Value::Null })
            }
        })
        .collect()
}

fn artefacts(prepared: &Prepared) -> Result<Vec<Value>, Ending> {
    let planned = plan(&prepared.project, &Choice::default(), "draft").map_err(|problems| {
        report(&problems, &prepared.project.sources);
        Ending::Usage
    })?;
    Ok(planned
        .iter()
        .map(|artefact| {
            json!({
                "partner": artefact.partner,
                "edition": artefact.edition,
                "pack": artefact.pack,
                "format": artefact.format,
                "form": artefact.form,
                "language": artefact.language,
                "path": artefact.path,
            })
        })
        .collect())
}

/// Releases, the newest first.
fn releases(prepared: &Prepared) -> Result<Vec<Value>, Ending> {
    let mut sources = prepared.project.sources.clone();
    let history = Releases::load(&prepared.project.root, &mut sources).map_err(|problems| {
        report(&problems, &sources);
        Ending::Content
    })?;
    let latest = history.latest().map(|record| record.version.clone());
    let item = |record: &ReleaseRecord| {
        let whole = history.recalls_of(record).next().map(|_| "all".to_owned());
        let parts = history.section_recalls_of(record).map(|(_, section)| section.id.clone());
        let mut recalled: Vec<String> = whole.into_iter().chain(parts).collect();
        recalled.dedup();
        let standing = match (recalled.as_slice(), latest.as_ref() == Some(&record.version)) {
            ([], true) => "current".to_owned(),
            ([], false) => "superseded".to_owned(),
            (recalled, _) => format!("recalled: {}", recalled.join(", ")),
        };
        json!({
            "version": record.version,
            "date": record.date,
            "standing": standing,
            "sections": record.sections.len(),
            "changes": record.changes.len(),
            "artefacts": record.artefacts.len(),
            "commit": record.source.commit,
        })
    };
    Ok(history.records.iter().rev().map(item).collect())
}

/// Every lint, and what it does in drafts and in releases.
fn lints(prepared: &Prepared) -> Vec<Value> {
    let level = |lint: &Lint, strictness| {
        let level = prepared.project.book.lints.level(lint.code, strictness);
        level.unwrap_or(lint.level).name()
    };
    LINTS
        .iter()
        .map(|lint| {
            json!({
                "lint": lint.code.name(),
                "draft": level(lint, Strictness::Draft),
                "release": level(lint, Strictness::Release),
                "about": lint.about,
            })
        })
        .collect()
}

/// The statements that are marked as unconfirmed, file by file.
fn unconfirmed(prepared: &Prepared) -> Vec<Value> {
    let sources = &prepared.project.sources;
    crate::check::statements(&prepared.project, &prepared.book)
        .iter()
        .map(|statement| {
            let line = sources.position(statement.span).line;
            let place = format!("{}:{line}", sources.file(statement.span.file).path);
            json!({ "place": place, "section": statement.section, "what": statement.what })
        })
        .collect()
}

/// How hard each section is to read, and the whole book.
fn reading(prepared: &Prepared) -> Vec<Value> {
    let (sections, total) = crate::check::reading(&prepared.project, &prepared.book);
    let tenths = |number: Option<f64>| number.map(|number| (number * 10.0).round() / 10.0);
    let row = |id: &str, reading: Reading| {
        json!({
            "section": id,
            "words": reading.words,
            "sentences": reading.sentences,
            "mean": tenths(reading.mean()),
            "longest": reading.longest,
            "grade": tenths(reading.grade()),
            "age": tenths(reading.age()),
        })
    };
    let sections = sections.iter().map(|section| row(&section.id, section.reading));
    sections.chain([row("the whole book", total)]).collect()
}
