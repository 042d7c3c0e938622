//! `bindery release plan`.

use super::super::table::{Side, table};
use super::super::{Ending, print, tell};
use super::{count, failed, report_what_blocks};
use crate::cli::{self, ListFormat};
use crate::diagnostic::{any_error, render};
use crate::project::releases::{ChangeKind, DRAFT};
use crate::release::{self, Found, Planned};
use serde_json::json;

pub(super) fn run(arguments: &cli::ReleasePlan) -> Ending {
    let planned = match release::plan(&arguments.root, arguments.date) {
        Ok(planned) => planned,
        Err(failure) => return failed(&failure),
    };
    match arguments.format {
        ListFormat::Json => print(&machine(&planned)),
        ListFormat::Human => human(&planned),
    }
    if any_error(&planned.problems) { Ending::Content } else { Ending::Fine }
}

fn human(planned: &Planned) {
    let date = planned.date.long();
    let mut out = match &planned.previous {
        None => format!("the first release: version {} of {date}\n", planned.version),
        Some(previous) => {
            format!("the next release: version {} of {date}, after {previous}\n", planned.version)
        }
    };
    if planned.previous.is_some() {
        out.push('\n');
        if planned.changes.is_empty() {
            out.push_str("no section has changed\n");
        } else {
            let rows: Vec<Vec<String>> = planned.changes.iter().map(row).collect();
            let headings = [
                ("section", Side::Left),
                ("change", Side::Left),
                ("impact", Side::Left),
                ("summary", Side::Left),
            ];
            out.push_str(&table(&headings, &rows));
        }
        let differing = planned.artefacts.iter().filter(|(_, differs)| *differs).count();
        out.push_str(&format!(
            "\n{differing} of {} say something new\n",
            count(planned.artefacts.len(), "edition", "editions")
        ));
        if differing < planned.artefacts.len() {
            for (path, _) in planned.artefacts.iter().filter(|(_, differs)| *differs) {
                out.push_str(&format!("  {path}\n"));
            }
        }
    }
    print(&out);
    if planned.wrote_draft {
        tell(&format!("\nwritten: {DRAFT}: say there what the changes mean for readers\n"));
    }
    tell("\n");
    report_what_blocks(&planned.problems, &planned.sources);
    if any_error(&planned.problems) {
        tell("the errors block the release\n");
    } else {
        tell("nothing is in the way: run `bindery release cut`\n");
    }
}

fn row(change: &Found) -> Vec<String> {
    let mut impact = change.impact.map_or("not classed", |impact| impact.name()).to_owned();
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

fn machine(planned: &Planned) -> String {
    let changes: Vec<_> = planned
        .changes
        .iter()
        .map(|change| {
            json!({
                "section": change.section,
                "title": change.title,
                "kind": kind(change.kind),
                "extent": change.extent,
                "impact": change.impact.map(|impact| impact.name()),
                "law": change.law,
                "summary": change.summary,
                "settled": change.impact.is_some() && !change.stale && !change.lacks_summary(),
            })
        })
        .collect();
    let artefacts: Vec<_> = planned
        .artefacts
        .iter()
        .map(|(path, differs)| json!({ "path": path, "differs": differs }))
        .collect();
    let problems: Vec<serde_json::Value> =
        render::render(&planned.problems, &planned.sources, render::Style::Json)
            .lines()
            .filter_map(|line| serde_json::from_str(line).ok())
            .collect();
    let plan = json!({
        "version": planned.version,
        "date": planned.date,
        "previous": planned.previous,
        "changes": changes,
        "artefacts": artefacts,
        "problems": problems,
        "draft": DRAFT,
    });
    format!("{}\n", serde_json::to_string_pretty(&plan).expect("a plan is plain data"))
}

fn kind(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Added => "added",
        ChangeKind::Changed => "changed",
        ChangeKind::Removed => "removed",
    }
}
