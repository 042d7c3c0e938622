//! `bindery release plan`.

use super::super::table::{Side, table};
use super::super::{Ended, Ending, print, print_json, tell};
use super::{count, failed, report_what_blocks};
use crate::cli::{self, ListFormat};
use crate::compare::PendingChange;
use crate::ground::diagnostic::{any_error, render};
use crate::ground::words::listed;
use crate::project::history::{ChangeKind, DRAFT, Impact};
use crate::release::{self, Planned, PlannedArtefact};
use serde_json::json;
use std::collections::BTreeSet;

pub(super) fn run(arguments: &cli::ReleasePlan) -> Ended {
    let planned = release::plan(&arguments.root, arguments.date).map_err(failed)?;
    match arguments.format {
        ListFormat::Json => print_json(&machine(&planned)),
        ListFormat::Human => human(&planned),
    }
    Ok(if any_error(&planned.problems) { Ending::Content } else { Ending::Fine })
}

fn human(planned: &Planned) {
    let date = planned.date.long();
    let mut out = match &planned.previous {
        None => format!("the first release: version {}, dated {date}\n", planned.version),
        Some(previous) => {
            format!(
                "the next release: version {}, dated {date}, after {previous}\n",
                planned.version
            )
        }
    };
    if planned.previous.is_some() {
        out.push('\n');
        if planned.changes.is_empty() {
            out.push_str("nothing that readers see has changed\n");
        } else {
            let rows: Vec<Vec<String>> = planned.changes.iter().map(row).collect();
            let headings = [
                ("what", Side::Left),
                ("change", Side::Left),
                ("impact", Side::Left),
                ("summary", Side::Left),
            ];
            out.push_str(&table(&headings, &rows));
        }
        let differing = planned.artefacts.iter().filter(|artefact| artefact.differs).count();
        let files = count(planned.artefacts.len(), "file", "files");
        out.push_str(&format!("\n{differing} of {files} will have new content\n"));
        if differing > 0 && differing < planned.artefacts.len() {
            let headings =
                [("", Side::Left), ("new content", Side::Left), ("unchanged", Side::Left)];
            out.push_str(&table(&headings, &differences(&planned.artefacts)));
        }
    }
    print(&out);
    for language in &planned.unreviewed_words {
        tell(&format!(
            "\nthe record will say that nobody has reviewed the words in `{language}`\n"
        ));
    }
    if !planned.left_out.is_empty() {
        let tags: Vec<String> = planned.left_out.iter().map(|tag| format!("`{tag}`")).collect();
        tell(&format!(
            "\nthe release leaves out the editions in {}: not all of the translation was reviewed\n",
            listed(&tags)
        ));
    }
    if planned.wrote_draft {
        tell(&format!("\nupdated {DRAFT}: say there what the changes mean for readers\n"));
    }
    tell("\n");
    report_what_blocks(&planned.problems, &planned.sources);
    if any_error(&planned.problems) {
        tell("these errors block the release\n");
    } else {
        tell("nothing blocks the release: run `bindery release cut`\n");
    }
}

fn row(change: &PendingChange) -> Vec<String> {
    let mut impact = change.impact.map_or("not classified", |impact| impact.name()).to_owned();
    if change.law {
        impact.push_str(", law");
    }
    if change.stale {
        impact.push_str(" (changed since)");
    }
    let summary = match &change.summary {
        Some(_) => "written",
        None if change.lacks_summary() => "missing",
        None => "",
    };
    vec![change.section.clone(), change.extent.clone(), impact, summary.to_owned()]
}

/// A row for the whole book and one for each pack: the editions with new content, and the others.
/// An edition that has new content for some partners only is followed by their names. If only some
/// volumes have it, they are listed one by one.
fn differences(artefacts: &[PlannedArtefact]) -> Vec<Vec<String>> {
    let mut works: Vec<&Option<String>> = Vec::new();
    for artefact in artefacts {
        if !works.contains(&&artefact.pack) {
            works.push(&artefact.pack);
        }
    }
    let row = |work: &Option<String>| {
        let of_work = || artefacts.iter().filter(|artefact| artefact.pack == *work);
        let is_uneven = |edition: &str| {
            let volumes = |differs| {
                let own = of_work()
                    .filter(|own| own.edition == edition && own.differs == differs)
                    .filter_map(|own| own.volume);
                own.collect::<BTreeSet<usize>>()
            };
            volumes(true) != volumes(false) && !volumes(true).is_empty()
        };
        // An edition, or one of its volumes.
        let editions: BTreeSet<(&str, Option<usize>)> = of_work()
            .map(|own| (own.edition.as_str(), own.volume.filter(|_| is_uneven(&own.edition))))
            .collect();
        let (mut new, mut old, mut is_partial) = (Vec::new(), Vec::new(), false);
        for (edition, volume) in editions {
            let partners = |differs: bool| -> BTreeSet<&str> {
                of_work()
                    .filter(|artefact| artefact.edition == edition && artefact.differs == differs)
                    .filter(|artefact| volume.is_none_or(|own| artefact.volume == Some(own)))
                    .map(|artefact| artefact.partner.as_str())
                    .collect()
            };
            let name = match volume {
                Some(volume) => format!("{edition} volume {volume}"),
                None => edition.to_owned(),
            };
            match (partners(true), partners(false)) {
                (changed, _) if changed.is_empty() => old.push(name),
                (_, same) if same.is_empty() => new.push(name),
                (changed, _) => {
                    is_partial = true;
                    let names: Vec<&str> = changed.into_iter().collect();
                    new.push(format!("{name} (for {})", names.join(", ")));
                }
            }
        }
        let name = work.as_ref().map_or("the whole book".to_owned(), |id| format!("pack {id}"));
        let is_split = !new.is_empty() && !old.is_empty() || is_partial;
        match is_split {
            true => vec![name, new.join(", "), old.join(", ")],
            false if new.is_empty() => vec![name, String::new(), "every edition".to_owned()],
            false => vec![name, "every edition".to_owned(), String::new()],
        }
    };
    works.into_iter().map(row).collect()
}

fn machine(planned: &Planned) -> serde_json::Value {
    let changes: Vec<_> = planned
        .changes
        .iter()
        .map(|change| {
            json!({
                "section": (!change.is_detail).then_some(&change.section),
                "detail": change.is_detail.then_some(&change.section),
                "title": change.title,
                "kind": kind(change.kind),
                "extent": change.extent,
                "impact": change.impact.map(Impact::name),
                "law": change.law,
                "summary": change.summary,
                "settled": change.impact.is_some() && !change.stale && !change.lacks_summary(),
            })
        })
        .collect();
    let artefacts: Vec<_> = planned
        .artefacts
        .iter()
        .map(|artefact| json!({ "path": artefact.path, "differs": artefact.differs }))
        .collect();
    let problems: Vec<serde_json::Value> =
        render::render(&planned.problems, &planned.sources, render::Style::Json)
            .lines()
            .filter_map(|line| serde_json::from_str(line).ok())
            .collect();
    json!({
        "version": planned.version,
        "date": planned.date,
        "previous": planned.previous,
        "changes": changes,
        "artefacts": artefacts,
        "problems": problems,
        "unreviewed_words": planned.unreviewed_words,
        "left_out": planned.left_out,
        "draft": DRAFT,
    })
}

fn kind(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Added => "added",
        ChangeKind::Changed => "changed",
        ChangeKind::Removed => "removed",
    }
}
