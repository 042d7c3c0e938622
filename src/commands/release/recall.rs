//! `bindery release recall`.

use super::super::table::{Side, table};
use super::super::{Ended, print, print_json, tell};
use super::key::read_key;
use super::{count, current, failed, out_of, status};
use crate::cli::{self, ListFormat};
use crate::ground::version::Version;
use crate::release::{self, AffectedArtefact, Decisions, RecallRequest, Sharing};
use serde_json::json;
use std::collections::BTreeSet;
use std::io::{BufRead, IsTerminal};

pub(super) fn run(arguments: &cli::ReleaseRecall) -> Ended {
    let section = arguments.section.as_deref();
    let key = arguments.key.as_deref().map(|path| read_key(path, &arguments.root)).transpose()?;
    let mut decisions = Decisions {
        also: arguments.also.clone(),
        except: arguments.except.clone(),
        all: arguments.yes,
    };
    let is_asked = !arguments.yes
        && arguments.format == ListFormat::Human
        && std::io::stdin().is_terminal()
        && std::io::stderr().is_terminal();
    if is_asked {
        let scope = release::recall_scope(&arguments.root, &arguments.version, section);
        ask(&scope.map_err(failed)?, &mut decisions);
    }
    let request = RecallRequest {
        root: &arguments.root,
        version: arguments.version.clone(),
        section: arguments.section.clone(),
        reason: arguments.reason.clone(),
        date: arguments.date,
        decisions,
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
        ListFormat::Human => print(&files(&recalled.affected)),
    }
    let what = match &recalled.title {
        Some(title) => format!("“{title}” of version {}", recalled.recall.version),
        None => format!("version {}", recalled.recall.version),
    };
    tell(&format!(
        "\n{what} is now recalled: {} affected\n",
        count(recalled.affected.len(), "file is", "files are")
    ));
    for shared in &recalled.recall.shared {
        let decision = if shared.recalled { "recalled, too" } else { "not recalled" };
        tell(&format!("{decision}: {}\n", shared.words()));
    }
    for (path, is_new) in &recalled.notices {
        if *is_new {
            tell(&format!("wrote {path}: edit this notice and send it to that partner\n"));
        } else {
            tell(&format!("left {path} unchanged\n"));
        }
    }
    tell("commit content/releases, so that anyone who verifies a copy sees the recall\n");
    let releases = out_of(&arguments.root, None);
    let signed = status::after_a_change(&arguments.root, &releases, key.as_ref());
    Ok(signed.and(current::refresh(&arguments.root, &releases)))
}

/// Asks about every release that shares the text and may have been corrected, once for each.
fn ask(scope: &[Sharing], decisions: &mut Decisions) {
    let is_open = |sharing: &&Sharing| {
        let version = &sharing.shared.version;
        sharing.is_open && !decisions.also.contains(version) && !decisions.except.contains(version)
    };
    let open: Vec<&Sharing> = scope.iter().filter(is_open).collect();
    let versions: BTreeSet<&Version> = open.iter().map(|sharing| &sharing.shared.version).collect();
    for version in versions {
        for sharing in open.iter().filter(|sharing| sharing.shared.version == *version) {
            tell(&format!("not decided: {}\n", sharing.shared.words()));
        }
        tell(&format!("Also recall version {version}? [y/n] "));
        let mut answer = String::new();
        // Without an answer it stays undecided, and nothing is recalled.
        let _ = std::io::stdin().lock().read_line(&mut answer);
        match answer.trim().to_lowercase().as_str() {
            "y" | "yes" => decisions.also.push(version.clone()),
            "n" | "no" => decisions.except.push(version.clone()),
            _ => {}
        }
    }
}

fn files(affected: &[AffectedArtefact]) -> String {
    // A column that says the same everywhere says nothing.
    let languages: BTreeSet<&str> = affected.iter().map(|own| own.language.as_str()).collect();
    let mut headings = vec![
        ("partner", Side::Left),
        ("edition", Side::Left),
        ("selection", Side::Left),
        ("version", Side::Left),
        ("file", Side::Left),
    ];
    if languages.len() > 1 {
        headings.insert(3, ("language", Side::Left));
    }
    let row = |own: &AffectedArtefact| {
        let mut row = vec![
            own.partner.clone(),
            match own.volume {
                Some(volume) => format!("{}, volume {volume}", own.edition),
                None => own.edition.clone(),
            },
            own.pack.clone().unwrap_or_else(|| "book".to_owned()),
            own.version.to_string(),
            own.path.clone(),
        ];
        if languages.len() > 1 {
            row.insert(3, own.language.clone());
        }
        row
    };
    table(&headings, &affected.iter().map(row).collect::<Vec<_>>())
}
