//! `bindery verify`.

use super::{Ended, Ending, fail, print, print_json, public_key, tell};
use crate::cli::{self, ListFormat};
use crate::ground::files;
use crate::verify::{Basis, Evidence, Report, Verdict, judge};
use serde_json::json;
use std::path::Path;

pub(super) fn run(arguments: &cli::Verify) -> Ended {
    let keys = arguments.key.iter().map(|key| public_key(key)).collect::<Result<Vec<_>, _>>()?;
    let basis = Basis {
        keys: &keys,
        status: &arguments.status,
        on: arguments.on.or_else(crate::ground::clock::today),
    };
    let evidence = if arguments.record.is_empty() {
        Evidence::of_project(&arguments.root, &basis)
    } else {
        Evidence::of_records(&arguments.record, &basis)
    };
    let evidence = evidence.map_err(|failure| match fail(failure) {
        Ending::Environment => Ending::Environment,
        _ => Ending::Usage,
    })?;
    if evidence.known.is_empty() {
        tell(
            "note: there are no release records here: name a project with --root, or a \
             release.json with --record\n",
        );
    }
    let mut reports = Vec::new();
    let mut unread = false;
    for path in &arguments.files {
        match files::bytes_at(path) {
            Ok(bytes) => {
                let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
                reports.push((path, judge(&bytes, &name.unwrap_or_default(), &evidence)));
            }
            Err(problem) => {
                fail(problem);
                unread = true;
            }
        }
    }
    match arguments.format {
        ListFormat::Json => {
            let all: Vec<_> = reports
                .iter()
                .map(|(path, report)| {
                    let mut value = json!(report);
                    value["file"] = json!(path.display().to_string());
                    value
                })
                .collect();
            print_json(&all);
        }
        ListFormat::Human => {
            for (path, report) in &reports {
                print(&human(path, report));
            }
        }
    }
    if unread {
        return Err(Ending::Usage);
    }
    Ok(match reports.iter().map(|(_, report)| report.verdict).max() {
        None | Some(Verdict::Genuine) => Ending::Fine,
        Some(Verdict::Superseded) => Ending::Superseded,
        Some(Verdict::Unsettled) => Ending::Unsettled,
        Some(Verdict::Unknown) => Ending::Unknown,
        Some(Verdict::Recalled) => Ending::Recalled,
        Some(Verdict::Altered | Verdict::Unproved) => Ending::Content,
    })
}

fn human(path: &Path, report: &Report) -> String {
    let mut out = format!("{}: {}\n", path.display(), report.verdict.name());
    if let Some(what) = &report.what {
        out.push_str(&format!("  {what}\n"));
    }
    for reason in &report.reasons {
        out.push_str(&format!("  {reason}\n"));
    }
    out
}
