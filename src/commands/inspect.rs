//! `bindery check --pages`: what is wrong with laid-out pages, and how much of it.
//!
//! In: a sound workspace and a choice of artefacts. Out: diagnostics, and a table of counts.

use super::progress::Progress;
use super::table::{Side, table};
use super::{Ending, print, print_exactly, report, tell};
use crate::assembly::build::Event;
use crate::assembly::inspect::{inspect_artefact, with_pages};
use crate::assembly::plan::{Artefact, Choice, plan};
use crate::assembly::workspace::Workspace;
use crate::book::manuscript::Release;
use crate::cli::{self, Format};
use crate::ground::diagnostic::Diagnostic;
use crate::ground::diagnostic::once::each_once;
use crate::pages::inspect::{Inspection, Kind};
use serde_json::{Map, Value, json};

/// What was found on the pages of a choice of artefacts.
pub(super) struct Inspected {
    pub(super) problems: Vec<Diagnostic>,
    rows: Vec<(Artefact, Inspection)>,
}

/// Lays out what the command line chooses, and inspects it.
pub(super) fn inspect_pages(
    workspace: &Workspace,
    release: &Release,
    arguments: &cli::Check,
) -> Result<Inspected, Ending> {
    let choice = Choice {
        languages: arguments.language.clone(),
        partners: arguments.partner.clone(),
        editions: arguments.edition.clone(),
        packs: arguments.pack.clone(),
        no_packs: arguments.no_packs,
        marked: false,
    };
    let artefacts = plan(&workspace.project, &choice, &release.version.to_string());
    let artefacts = artefacts.map_err(|problems| {
        report(&problems, &workspace.project.sources);
        Ending::Usage
    })?;
    let artefacts: Vec<&Artefact> = with_pages(&artefacts).collect();
    let progress = Progress::new(Some(artefacts.len()));
    let mut problems = Vec::new();
    let mut rows = Vec::new();
    for artefact in artefacts {
        progress.hear(Event::Started(artefact));
        match inspect_artefact(workspace, artefact, release) {
            Ok(Some(mut inspection)) => {
                problems.append(&mut inspection.problems);
                rows.push((artefact.clone(), inspection));
            }
            Ok(None) => {}
            Err(refused) => problems.extend(refused),
        }
        progress.step(artefact);
    }
    progress.clear();
    Ok(Inspected { problems: each_once(problems), rows })
}

impl Inspected {
    /// Prints the counts: as data if the report is for people or is JSON, otherwise as a message.
    pub(super) fn print_counts(&self, format: Format) {
        match format {
            Format::Human => print(&self.table()),
            Format::Json => self.rows.iter().for_each(|row| print_exactly(&as_json(row))),
            Format::Short | Format::Github => tell(&self.table()),
        }
    }

    /// A row for each artefact, with a column for each kind of which there is any.
    fn table(&self) -> String {
        let kinds: Vec<Kind> = Kind::ALL
            .into_iter()
            .filter(|kind| self.rows.iter().any(|(_, own)| own.counts.contains_key(kind)))
            .collect();
        // In a project of a single language, a column for it would say nothing.
        let first = self.rows.first().map(|(artefact, _)| &artefact.language);
        let has_languages = self.rows.iter().any(|(artefact, _)| Some(&artefact.language) != first);
        let left = ["partner", "edition", "selection", "language"];
        let left = left[..if has_languages { 4 } else { 3 }].iter();
        let left = left.map(|heading| (*heading, Side::Left));
        let right = ["pages", "line"].map(|heading| (heading, Side::Right));
        let kind_names = kinds.iter().map(|kind| (kind.code().name(), Side::Right));
        let headings: Vec<(&str, Side)> = left.into_iter().chain(right).chain(kind_names).collect();
        let rows: Vec<Vec<String>> = self
            .rows
            .iter()
            .map(|(artefact, own)| {
                let line = own.characters_in_line.map(|mean| format!("{mean:.0}"));
                let mut row = vec![
                    artefact.partner.clone(),
                    artefact.edition.clone(),
                    match (&artefact.pack, artefact.volume) {
                        (Some(pack), _) => pack.clone(),
                        (None, Some(volume)) => format!("volume {volume}"),
                        (None, None) => "book".to_owned(),
                    },
                ];
                row.extend(has_languages.then(|| artefact.language.tag().to_owned()));
                row.extend([own.pages.to_string(), line.unwrap_or_else(|| "-".to_owned())]);
                row.extend(kinds.iter().map(|kind| own.count(*kind).to_string()));
                row
            })
            .collect();
        table(&headings, &rows)
    }
}

/// The counts of an artefact as a line of JSON.
fn as_json((artefact, own): &(Artefact, Inspection)) -> String {
    let counts: Map<String, Value> = Kind::ALL
        .into_iter()
        .map(|kind| (kind.code().name().to_owned(), own.count(kind).into()))
        .collect();
    let line = json!({
        "partner": artefact.partner,
        "edition": artefact.edition,
        "pack": artefact.pack,
        "volume": artefact.volume,
        "language": artefact.language,
        "pages": own.pages,
        "characters_in_line": own.characters_in_line.map(|mean| (mean * 10.0).round() / 10.0),
        "counts": counts,
    });
    format!("{line}\n")
}
