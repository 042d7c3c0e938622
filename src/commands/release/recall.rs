//! `bindery release recall`.

use super::super::table::{Side, table};
use super::super::{Ended, print, print_json, tell};
use super::{count, current, failed, out_of};
use crate::cli::{self, ListFormat};
use crate::release::{self, AffectedArtefact, RecallRequest};
use serde_json::json;

pub(super) fn run(arguments: &cli::ReleaseRecall) -> Ended {
    let request = RecallRequest {
        root: &arguments.root,
        version: arguments.version.clone(),
        section: arguments.section.clone(),
        reason: arguments.reason.clone(),
        date: arguments.date,
    };
    let recalled = release::recall(&request).map_err(failed)?;
    match arguments.format {
        ListFormat::Json => {
            let notices: Vec<&str> =
                recalled.notices.iter().map(|(path, _)| path.as_str()).collect();
            print_json(&json!({
                "recall": recalled.recall,
                "artefacts": recalled.affected,
                "notices": notices,
            }));
        }
        ListFormat::Human => {
            let rows: Vec<Vec<String>> = recalled.affected.iter().map(row).collect();
            let headings = [
                ("partner", Side::Left),
                ("edition", Side::Left),
                ("selection", Side::Left),
                ("version", Side::Left),
                ("file", Side::Left),
            ];
            print(&table(&headings, &rows));
        }
    }
    let what = match &recalled.title {
        Some(title) => format!("“{title}” of version {}", recalled.recall.version),
        None => format!("version {}", recalled.recall.version),
    };
    tell(&format!(
        "\n{what} is now recalled: {} affected\n",
        count(recalled.affected.len(), "file is", "files are")
    ));
    for (path, is_new) in &recalled.notices {
        if *is_new {
            tell(&format!("wrote {path}: edit this notice and send it to partners\n"));
        } else {
            tell(&format!("left {path} unchanged\n"));
        }
    }
    tell("commit content/releases, so that anyone who verifies a copy sees the recall\n");
    Ok(current::refresh(&arguments.root, &out_of(&arguments.root, None)))
}

fn row(holding: &AffectedArtefact) -> Vec<String> {
    vec![
        holding.partner.clone(),
        holding.edition.clone(),
        holding.pack.clone().unwrap_or_else(|| "book".to_owned()),
        holding.version.to_string(),
        holding.path.clone(),
    ]
}
