//! `bindery consent withdraw`.

use super::super::table::{Side, table};
use super::super::{Ended, Ending, fail, print, print_json, store, tell};
use crate::assembly::store::{Standing, forget_testimony, standing};
use crate::cli::{self, ListFormat};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::files;
use crate::ground::words::counted;
use crate::publishing::StorePlace;
use crate::release::default_releases;
use crate::release::withdrawal::{WithdrawalRequest, WithdrawnTestimony, withdraw};
use serde::Serialize;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What a withdrawal changes, or would change.
#[derive(Serialize)]
struct Report {
    #[serde(flatten)]
    project: WithdrawnTestimony,
    /// What is removed from shared stores.
    stores: Vec<String>,
}

pub(super) fn run(arguments: &cli::ConsentWithdraw) -> Ended {
    let releases = arguments.releases.clone();
    let releases = releases.unwrap_or_else(|| default_releases(&arguments.root));
    let request = WithdrawalRequest {
        root: &arguments.root,
        releases: &releases,
        reference: &arguments.reference,
        date: arguments.on,
        is_dry: arguments.dry_run,
    };
    let places: Vec<_> = arguments
        .store
        .iter()
        .filter_map(|place| store::chosen(Some(place), &arguments.root, &releases).transpose())
        .collect::<Result<_, Ending>>()?;
    let mut project = withdraw(&request).map_err(fail)?;
    let mut stores = Vec::new();
    let mut ending = Ending::Fine;
    for place in &places {
        // What is done in the project is done: the report is shown whatever becomes of the stores.
        match forget(place, arguments) {
            Ok(names) => stores.extend(names),
            Err(problem) => ending = fail(problem),
        }
    }
    // A store in the project’s folder is no copy that somebody else has to look after.
    let gone: BTreeSet<PathBuf> =
        stores.iter().map(|name| files::absolute(Path::new(name))).collect();
    project.repeated.retain(|place| !gone.contains(&files::absolute(&arguments.root.join(place))));
    let report = Report { project, stores };
    match arguments.format {
        ListFormat::Json => print_json(&report),
        ListFormat::Human => print(&human(&report, arguments.dry_run)),
    }
    let what = match (report.project.is_done(), report.stores.is_empty()) {
        _ if arguments.dry_run => "nothing was changed",
        (true, true) => "nothing was left to do",
        (true, false) => "nothing was left to do in the project",
        (false, _) => "commit content/consent, content/releases and everything else that changed",
    };
    tell(&format!("{what}\n"));
    // What the tool could not reach is still there.
    let is_complete = report.project.missing.is_empty() && report.project.repeated.is_empty();
    Ok(ending.and(if is_complete { Ending::Fine } else { Ending::Content }))
}

/// Takes the testimony out of a store. Returns what is removed, or would be.
fn forget(place: &StorePlace, arguments: &cli::ConsentWithdraw) -> Result<Vec<String>, Diagnostic> {
    let shelf = place.open()?;
    let own = |problem| Diagnostic { code: Code::Store, ..problem };
    let place = shelf.shown("");
    match standing(&*shelf).map_err(own)? {
        Standing::Store => {}
        Standing::Other => return Err(store::no_store(&place)),
        Standing::Empty => {
            let problem = Diagnostic::error(Code::Store, "there is no store here").in_path(place);
            return Err(problem.hint("check the name, and that the drive is there"));
        }
    }
    let names = forget_testimony(&*shelf, &arguments.reference, arguments.dry_run).map_err(own)?;
    Ok(names.iter().map(|name| shelf.shown(name)).collect())
}

fn human(report: &Report, is_dry: bool) -> String {
    let Report { project: report, stores } = report;
    let would = |did: &'static str, would: &'static str| if is_dry { would } else { did };
    let WithdrawnTestimony { reference, date, .. } = report;
    let mut out = format!("{reference} {} withdrawn on {}\n", would("is", "would be"), date.long());
    let mut section = |title: &str, lines: &[String]| {
        if !lines.is_empty() {
            out.push_str(&format!("\n{title}:\n"));
            lines.iter().for_each(|line| out.push_str(&format!("  {line}\n")));
        }
    };
    section("Named in, where a stub keeps its place", &report.places);
    section(would("Written", "Would be written"), &report.written);
    section(would("Deleted", "Would be deleted"), &report.deleted);
    let archives: Vec<String> = report.archives.iter().map(ToString::to_string).collect();
    section(
        would("Words taken out of the archives of", "Words would be taken out of the archives of"),
        &archives,
    );
    if !report.held.is_empty() {
        out.push_str(&format!(
            "\nReleased files that held it ({} {} now; their digests stay in the records):\n{}",
            counted(report.held.iter().filter(|own| own.deleted).count(), "file"),
            would("deleted", "would be deleted"),
            held(report)
        ));
    }
    let mut section = |title: &str, lines: &[String]| {
        if !lines.is_empty() {
            out.push_str(&format!("\n{title}:\n"));
            lines.iter().for_each(|line| out.push_str(&format!("  {line}\n")));
        }
    };
    section(would("Removed from shared stores", "Would be removed from shared stores"), stores);
    section("Notices to partners, to be edited and sent", &report.notices);
    let missing: Vec<String> = report.missing.iter().map(ToString::to_string).collect();
    section(
        "Not in the folder of releases, so they still hold it: run this again with --releases",
        &missing,
    );
    section(
        "These places repeat some of its words: read them, take the words out yourself, and delete copies",
        &report.repeated,
    );
    section("What to do now", &plan(report));
    section("What nobody can call back", &BEYOND_RECALL.map(str::to_owned));
    out
}

/// Every released file that held the testimony.
fn held(report: &WithdrawnTestimony) -> String {
    let rows: Vec<Vec<String>> = report
        .held
        .iter()
        .map(|own| {
            let made = &own.artefact;
            vec![
                made.version.to_string(),
                made.partner.clone(),
                made.edition.clone(),
                made.pack.clone().unwrap_or_else(|| "book".to_owned()),
                made.language.clone(),
                made.path.clone(),
            ]
        })
        .collect();
    let headings = [
        ("version", Side::Left),
        ("partner", Side::Left),
        ("edition", Side::Left),
        ("selection", Side::Left),
        ("language", Side::Left),
        ("file", Side::Left),
    ];
    table(&headings, &rows)
}

/// The commands that bring readers a text without the testimony.
fn plan(report: &WithdrawnTestimony) -> Vec<String> {
    let mut steps = vec!["bindery check".to_owned()];
    if let Some(latest) = report.latest.as_ref().filter(|_| !report.held.is_empty()) {
        steps.extend([
            "bindery release plan        # the testimony is listed as a change: classify it"
                .to_owned(),
            "bindery release cut         # a correction, without the testimony".to_owned(),
        ]);
        if report.is_in_binders {
            steps.push(format!(
                "bindery release update-pack {latest}        # after the correction: leaves for binders"
            ));
        }
        steps.push(
            "bindery release status --key FILE        # if you sign the status: it has the recall"
                .to_owned(),
        );
        steps.push("send each partner its notice".to_owned());
    }
    if report.is_on_site || !report.held.is_empty() {
        steps.push(
            "bindery site, then bindery publish        # the pages and the search still show it"
                .to_owned(),
        );
    }
    steps.push("tell the person what was done, and what cannot be".to_owned());
    steps
}

/// What stays where nobody can reach it.
const BEYOND_RECALL: [&str; 5] = [
    "printed copies",
    "files that somebody has downloaded or been sent",
    "shared stores (`--store`) that this command was not given, and copies of them: run it again with \
     each, or empty them",
    "copies that search engines and web archives have made: ask them to remove the pages",
    "the history of the project in Git, and every clone of it: `git filter-repo --replace-text FILE` \
     removes words, and `git filter-repo --invert-paths --path PATH` a picture; then everybody has to \
     clone again, and the host has to delete what it caches",
];
