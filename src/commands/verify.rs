//! `bindery verify`.

use super::{Ended, Ending, fail, print, print_json, tell};
use crate::cli::{self, ListFormat};
use crate::ground::files;
use crate::verify::{Evidence, File, PublicKey, Report, Verdict, judge};
use serde_json::json;
use std::path::Path;

pub(super) fn run(arguments: &cli::Verify) -> Ended {
    let key = arguments.key.as_deref().map(read_key).transpose()?;
    let evidence = if arguments.record.is_empty() {
        Evidence::of_project(&arguments.root, key.as_ref())
    } else {
        Evidence::of_records(&arguments.record, key.as_ref())
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
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        let report = files::measure(path).and_then(|(length, sha256)| {
            let file = File { sha256, length, name: name.as_deref().unwrap_or_default() };
            judge(file, || files::bytes_at(path), &evidence)
        });
        match report {
            Ok(report) => reports.push((path, report)),
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
        Some(Verdict::ReSaved) => Ending::ReSaved,
        Some(Verdict::Superseded) => Ending::Superseded,
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

/// Reads a public key from a file, or from the argument itself.
fn read_key(given: &str) -> Result<PublicKey, Ending> {
    let path = Path::new(given);
    let key = match files::exists(path) {
        true => match files::text_at(path) {
            Ok(text) => PublicKey::read(&text),
            Err(problem) => Err(problem.message),
        },
        false => PublicKey::read(given).map_err(|why| format!("there is no such file, and {why}")),
    };
    key.map_err(|why| {
        tell(&format!("error: `{given}`: {why}\n"));
        tell(
            "  hint: give the public key file that `minisign -G` made, or the second line of it\n",
        );
        Ending::Usage
    })
}
