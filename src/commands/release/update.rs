//! `bindery release update-pack`.

use super::super::table::{Side, table};
use super::super::{Ended, Ending, print, print_json, tell};
use super::{count, failed, out_of};
use crate::assembly::plan::{Artefact, Choice};
use crate::binder::{Update, UpdateFate, UpdateRequest, update_packs};
use crate::cli::{self, ListFormat};
use serde_json::{Value, json};

pub(super) fn run(arguments: &cli::ReleaseUpdate) -> Ended {
    let releases = out_of(&arguments.root, arguments.releases.as_ref());
    let default = || arguments.root.join("output").join("updates");
    let out = arguments.out.clone().unwrap_or_else(default);
    let choice = Choice {
        partners: arguments.partner.clone(),
        editions: arguments.edition.clone(),
        no_packs: true,
        ..Choice::default()
    };
    let request = UpdateRequest {
        root: &arguments.root,
        releases: &releases,
        out: &out,
        from: arguments.from.clone(),
        to: arguments.to.clone(),
        choice,
    };
    let updates = update_packs(&request).map_err(failed)?;
    match arguments.format {
        ListFormat::Json => {
            print_json(&updates.iter().map(machine).collect::<Vec<_>>());
        }
        ListFormat::Human => {
            let rows: Vec<Vec<String>> = updates.iter().map(row).collect();
            let headings = [
                ("partner", Side::Left),
                ("edition", Side::Left),
                ("take out", Side::Right),
                ("put in", Side::Right),
                ("length", Side::Right),
                ("file", Side::Left),
            ];
            print(&table(&headings, &rows));
        }
    }
    let made = |update: &&Update| matches!(update.fate, UpdateFate::Made { .. });
    let made = updates.iter().filter(made).count();
    let to = match &arguments.to {
        Some(to) => format!("version {to}"),
        None => "the current text".to_owned(),
    };
    tell(&format!(
        "\nmade {} from version {} to {to}\n",
        count(made, "update", "updates"),
        arguments.from
    ));
    Ok(Ending::Fine)
}

/// An update as data: numbers of leaves and pages, and the file if there is one.
fn machine(update: &Update) -> Value {
    let Artefact { partner, edition, .. } = &update.artefact;
    let (state, leaves) = match &update.fate {
        UpdateFate::Made { out, put, pages, .. } => ("made", Some((out, put, pages))),
        UpdateFate::Nothing => ("nothing-changed", None),
        UpdateFate::NoBinder => ("no-binder", None),
    };
    let path = match &update.fate {
        UpdateFate::Made { path, .. } => Some(path.display().to_string()),
        _ => None,
    };
    json!({
        "partner": partner,
        "edition": edition,
        "state": state,
        "take_out": leaves.map(|(out, _, _)| out),
        "put_in": leaves.map(|(_, put, _)| put),
        "pages": leaves.map(|(_, _, pages)| pages),
        "file": path,
    })
}

fn row(update: &Update) -> Vec<String> {
    let leaves = |leaves: usize| count(leaves, "leaf", "leaves");
    let (out, put, length, file) = match &update.fate {
        UpdateFate::Made { path, out, put, pages } => {
            (leaves(*out), leaves(*put), format!("{pages} pages"), path.display().to_string())
        }
        UpdateFate::Nothing => {
            (String::new(), String::new(), String::new(), "nothing has changed".to_owned())
        }
        UpdateFate::NoBinder => {
            let words = "nothing to update: that release had no such edition";
            (String::new(), String::new(), String::new(), words.to_owned())
        }
    };
    vec![update.artefact.partner.clone(), update.artefact.edition.clone(), out, put, length, file]
}
