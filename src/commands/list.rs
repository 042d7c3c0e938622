//! `bindery list`.

use super::table::{Side, table};
use super::{Ended, Ending, fail, load_text, print, print_json, report, tell};
use crate::assembly::plan::{Choice, plan};
use crate::assembly::workspace::Workspace;
use crate::book::resolve::Style;
use crate::check::Reading;
use crate::cli::{self, ListFormat, Listed};
use crate::ground::files;
use crate::project::history::{FOLDER, ReleaseRecord};
use crate::project::{LINTS, Lint, Spanned, Strictness};
use crate::release::attestations::attestations;
use crate::verify::sums::SUMS;
use serde_json::{Value, json};

pub(super) fn run(arguments: &cli::List) -> Ended {
    if !arguments.language.is_empty() && arguments.what != Listed::Artefacts {
        tell("error: `--language` chooses artefacts\n");
        tell("  hint: run `bindery list artefacts --language TAG`\n");
        return Err(Ending::Usage);
    }
    let workspace = load_text(&arguments.root)?;
    let items = match arguments.what {
        Listed::Partners => partners(&workspace),
        Listed::Editions => editions(&workspace),
        Listed::Packs => packs(&workspace),
        Listed::Sections => sections(&workspace),
        Listed::Releases => releases(&workspace)?,
        Listed::Lints => lints(&workspace),
        Listed::Unconfirmed => unconfirmed(&workspace),
        Listed::Reading => reading(&workspace),
        Listed::Styles => styles(),
        Listed::Artefacts => artefacts(&workspace, &arguments.language)?,
    };
    match arguments.format {
        ListFormat::Json => print_json(&items),
        ListFormat::Human => print(&human(arguments.what, &items)),
    }
    let language = &workspace.project.book.language;
    if arguments.what == Listed::Reading && !language.is_measured() {
        tell(&format!(
            "there is no measure of how hard a text in `{language}` is to read: only passages that are \
             marked as English are counted\n"
        ));
    }
    if workspace.is_sound() {
        return Ok(Ending::Fine);
    }
    tell("the project has errors, so this list may be incomplete: run `bindery check`\n");
    Ok(Ending::Content)
}

/// The order in which people read the columns of some lists.
const COLUMNS: [(Listed, &[&str]); 6] = [
    (Listed::Partners, &["id", "name", "editions", "packs"]),
    (Listed::Styles, &["style", "cites", "title"]),
    (Listed::Lints, &["lint", "draft", "release", "about"]),
    (Listed::Unconfirmed, &["place", "note", "what"]),
    (Listed::Reading, &["section", "words", "sentences", "mean", "longest", "grade", "age"]),
    (
        Listed::Releases,
        &["version", "date", "status", "sections", "changes", "artefacts", "attested_by"],
    ),
];

/// The items as a table, with the columns in the order above, or else in alphabetical order.
fn human(what: Listed, items: &[Value]) -> String {
    let Some(first) = items.first().and_then(Value::as_object) else { return String::new() };
    let own = COLUMNS.iter().find(|(listed, _)| *listed == what);
    let keys: Vec<&str> = match own {
        Some((_, keys)) => keys.to_vec(),
        None => first.keys().map(String::as_str).collect(),
    };
    // A column says something only if somebody chooses.
    let is_choice = |key: &str| match what {
        Listed::Partners => ["editions", "packs"].contains(&key),
        Listed::Packs => key == "partners",
        _ => false,
    };
    let is_empty = |key: &str| items.iter().all(|item| item[key].is_null());
    let keys: Vec<&str> =
        keys.into_iter().filter(|key| !(is_choice(key) && is_empty(key))).collect();
    let rows: Vec<Vec<String>> = items
        .iter()
        .map(|item| {
            keys.iter()
                .map(|key| match &item[*key] {
                    Value::String(text) => text.clone(),
                    Value::Null if is_choice(key) => "all".to_owned(),
                    Value::Null if what == Listed::Reading => "-".to_owned(),
                    Value::Null => String::new(),
                    Value::Array(ids) if ids.is_empty() => "none".to_owned(),
                    Value::Array(ids) => {
                        ids.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", ")
                    }
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

/// The citation styles that come with the tool.
fn styles() -> Vec<Value> {
    let styles = Style::all().into_iter();
    styles
        .map(|own| json!({ "style": own.name, "cites": own.kind.name(), "title": own.title }))
        .collect()
}

fn partners(workspace: &Workspace) -> Vec<Value> {
    let partners = workspace.project.partners.iter().map(|file| &file.partner);
    partners
        .map(|partner| {
            json!({
                "id": partner.id,
                "name": partner.name,
                "editions": chosen(partner.editions.as_ref()),
                "packs": chosen(partner.packs.as_ref()),
            })
        })
        .collect()
}

/// The ids that are named; null where everything is meant.
fn chosen(list: Option<&Vec<Spanned<String>>>) -> Value {
    let ids = |list: &Vec<Spanned<String>>| list.iter().map(|id| json!(id.value)).collect();
    list.map_or(Value::Null, |list| Value::Array(ids(list)))
}

fn editions(workspace: &Workspace) -> Vec<Value> {
    let editions = workspace.project.editions.iter();
    editions
        .map(
            |edition| json!({ "id": edition.id, "format": edition.format, "title": edition.title }),
        )
        .collect()
}

fn packs(workspace: &Workspace) -> Vec<Value> {
    let packs = workspace.project.packs.iter();
    packs
        .map(|pack| {
            let editions: Vec<&str> =
                pack.editions.iter().map(|edition| edition.value.as_str()).collect();
            json!({
                "id": pack.id,
                "for": pack.readers.name(),
                "editions": editions.join(", "),
                "partners": chosen(pack.partners.as_ref()),
                "title": pack.title,
                "purpose": pack.purpose,
            })
        })
        .collect()
}

/// Listed sections in reading order, then sections that no edition contains.
fn sections(workspace: &Workspace) -> Vec<Value> {
    let project = &workspace.project;
    let listed: Vec<&str> = project.book.listed().map(|id| id.value.as_str()).collect();
    let unlisted = project.sections.keys().map(String::as_str).filter(|id| !listed.contains(id));
    listed
        .iter()
        .copied()
        .chain(unlisted)
        .map(|id| match project.sections.get(id) {
            Some(section) => json!({
                "id": id,
                "kind": section.header.kind.id,
                "title": section.header.title,
                "file": project.sources.file(section.file).path,
            }),
            None => {
                json!({ "id": id, "kind": "generated", "title": Value::Null, "file": Value::Null })
            }
        })
        .collect()
}

fn artefacts(workspace: &Workspace, languages: &[String]) -> Result<Vec<Value>, Ending> {
    let choice = Choice { languages: languages.to_vec(), ..Choice::default() };
    let planned = plan(&workspace.project, &choice, "draft").map_err(|problems| {
        report(&problems, &workspace.project.sources);
        Ending::Usage
    })?;
    Ok(planned
        .iter()
        .map(|artefact| {
            json!({
                "partner": artefact.partner,
                "edition": artefact.edition,
                "pack": artefact.pack,
                "volume": artefact.volume,
                "format": artefact.format,
                "form": artefact.form,
                "language": artefact.language,
                "path": artefact.path,
            })
        })
        .collect())
}

/// Releases, newest first.
fn releases(workspace: &Workspace) -> Result<Vec<Value>, Ending> {
    let history = workspace.history().map_err(|problems| fail(workspace.failure(problems)))?;
    let latest = history.latest().map(|record| record.version.clone());
    let root = workspace.project.root.path();
    let item = |record: &ReleaseRecord| {
        let folder = root.join(FOLDER).join(record.version.to_string());
        let listed = files::text_of(&folder.join(SUMS)).unwrap_or_default();
        let attested: Vec<String> =
            attestations(&[folder], &listed, None).into_iter().map(|own| own.name).collect();
        let whole = history.recalls_of(record).next().map(|_| "all".to_owned());
        let parts = history.section_recalls_of(record).map(|(_, section)| section.id.clone());
        let withdrawn =
            history.recalls.entries.iter().filter(|recall| {
                record.artefacts.iter().any(|made| recall.is_of_testimony_in(made))
            });
        let withdrawn = withdrawn.filter_map(|recall| recall.testimony.clone());
        let mut recalled: Vec<String> = whole.into_iter().chain(parts).chain(withdrawn).collect();
        recalled.dedup();
        let status = match (recalled.as_slice(), latest.as_ref() == Some(&record.version)) {
            ([], true) => "current".to_owned(),
            ([], false) => "superseded".to_owned(),
            (recalled, _) => format!("recalled: {}", recalled.join(", ")),
        };
        json!({
            "version": record.version,
            "date": record.date,
            "status": status,
            "sections": record.sections.len(),
            "changes": record.changes.len(),
            "artefacts": record.artefacts.len(),
            "attested_by": attested.join(", "),
            "commit": record.source.commit,
        })
    };
    Ok(history.records.iter().rev().map(item).collect())
}

/// Every lint, with its level in drafts and in releases.
fn lints(workspace: &Workspace) -> Vec<Value> {
    let level = |lint: &Lint, strictness| {
        let level = workspace.project.book.lints.level(lint.code, strictness);
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

/// The statements that somebody still has to check, file by file.
fn unconfirmed(workspace: &Workspace) -> Vec<Value> {
    let sources = &workspace.project.sources;
    crate::check::statements(&workspace.project, &workspace.book)
        .iter()
        .map(|statement| {
            let line = sources.position(statement.span).line;
            let place = format!("{}:{line}", sources.file(statement.span.file).path);
            json!({
                "place": place,
                "section": statement.section,
                "note": statement.marked.word(),
                "what": statement.what,
            })
        })
        .collect()
}

/// How hard each section and the whole book are to read.
fn reading(workspace: &Workspace) -> Vec<Value> {
    let (sections, total) = crate::check::reading(&workspace.project, &workspace.book);
    let tenths = |number: Option<f64>| number.map(|number| (number * 10.0).round() / 10.0);
    // Of a text in a language without a measure, nothing was counted.
    let is_measured = workspace.project.book.language.is_measured();
    let row = |id: &str, reading: Reading| {
        let counted = |count: usize| (is_measured || reading.words > 0).then_some(count);
        json!({
            "section": id,
            "words": counted(reading.words),
            "sentences": counted(reading.sentences),
            "mean": tenths(reading.mean()),
            "longest": counted(reading.longest),
            "grade": tenths(reading.grade()),
            "age": tenths(reading.age()),
        })
    };
    let sections = sections.iter().map(|section| row(&section.id, section.reading));
    sections.chain([row("the whole book", total)]).collect()
}
