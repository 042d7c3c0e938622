//! `bindery release verify`.

use super::super::progress::{Progress, lanes};
use super::super::{Ending, print, tell};
use super::{count, failed, out_of};
use crate::assembly::build::Event;
use crate::cli::{self, ListFormat};
use crate::release::{self, Mismatch, ReleaseFolders};
use serde_json::json;

pub(super) fn run(arguments: &cli::ReleaseVerify) -> Ending {
    let out = out_of(&arguments.root, arguments.releases.as_ref());
    let folders = ReleaseFolders { root: &arguments.root, releases: &out };
    let jobs = arguments.jobs.map_or_else(lanes, usize::from);
    let progress = Progress::new(None);
    let listen = |event: Event<'_>| progress.hear(event);
    let result = release::rebuild(&folders, &arguments.version, jobs, &listen);
    progress.clear();
    let rebuilt = match result {
        Ok(rebuilt) => rebuilt,
        Err(failure) => return failed(&failure),
    };
    let is_same = rebuilt.differences.is_empty();
    match arguments.format {
        ListFormat::Json => {
            let result = json!({
                "version": rebuilt.version,
                "reproduced": is_same,
                "same": rebuilt.same,
                "differences": rebuilt.differences,
                "tool": rebuilt.tool,
            });
            let text = serde_json::to_string_pretty(&result).expect("a result is plain data");
            print(&format!("{text}\n"));
        }
        ListFormat::Human => {
            for difference in &rebuilt.differences {
                print(&format!("{}: {}\n", difference.path, words(difference.what)));
            }
        }
    }
    if let Some(tool) = &rebuilt.tool {
        tell(&format!("note: {tool}\n"));
    }
    let version = &rebuilt.version;
    let files = count(rebuilt.same, "file", "files");
    if is_same {
        tell(&format!(
            "version {version} was made again: all {files} are the same, byte by byte\n"
        ));
        return Ending::Fine;
    }
    let differing = count(rebuilt.differences.len(), "file", "files");
    tell(&format!("version {version} was made again: {files} are the same, {differing} not\n"));
    Ending::Content
}

fn words(what: Mismatch) -> &'static str {
    match what {
        Mismatch::Altered => "altered: its bytes are not those that the release lists",
        Mismatch::Missing => "missing: the release lists it",
        Mismatch::NotReproduced => "not reproduced: the archived source makes other bytes",
        Mismatch::Unlisted => "unlisted: it is no part of the release",
    }
}
