//! `bindery release`, one verb a file.

mod current;
mod cut;
mod plan;
mod recall;
mod update;
mod verify;

use super::{Ending, ending_of, report};
use crate::cli::{self, ReleaseVerb};
use crate::release::Failure;
use std::path::{Path, PathBuf};

pub(super) fn run(arguments: &cli::Release) -> Ending {
    match &arguments.verb {
        ReleaseVerb::Plan(arguments) => plan::run(arguments),
        ReleaseVerb::Cut(arguments) => cut::run(arguments),
        ReleaseVerb::Verify(arguments) => verify::run(arguments),
        ReleaseVerb::Recall(arguments) => recall::run(arguments),
        ReleaseVerb::Current(arguments) => current::run(arguments),
        ReleaseVerb::UpdatePack(arguments) => update::run(arguments),
    }
}

/// The folder of all releases.
fn out_of(root: &Path, out: Option<&PathBuf>) -> PathBuf {
    out.cloned().unwrap_or_else(|| root.join("output").join("releases"))
}

/// Reports what went wrong.
fn failed((sources, problems): &Failure) -> Ending {
    report(problems, sources);
    ending_of(problems)
}

/// "1 file", "3 files".
fn count(number: usize, one: &str, many: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {many}") }
}
