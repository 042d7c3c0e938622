//! `bindery release`, one verb in each file.

mod assemble;
mod attest;
mod bundle;
mod changelog;
mod corrected;
mod current;
mod cut;
mod diff;
mod key;
mod keys;
mod plan;
mod recall;
mod show;
mod status;
mod update;
mod verify;

use super::{Ended, Ending, ending_of, report, tell};
use crate::cli::{self, ReleaseVerb};
use crate::ground::diagnostic::{Code, Diagnostic, Failure};
use crate::ground::source::Sources;
use crate::release::default_releases;
use std::path::{Path, PathBuf};

pub(super) fn run(arguments: &cli::Release) -> Ended {
    match &arguments.verb {
        ReleaseVerb::Plan(arguments) => plan::run(arguments),
        ReleaseVerb::Cut(arguments) => cut::run(arguments),
        ReleaseVerb::Assemble(arguments) => assemble::run(arguments),
        ReleaseVerb::Attest(arguments) => attest::run(arguments),
        ReleaseVerb::Diff(arguments) => diff::run(arguments),
        ReleaseVerb::Show(arguments) => show::run(arguments),
        ReleaseVerb::Changelog(arguments) => changelog::run(arguments),
        ReleaseVerb::Verify(arguments) => verify::run(arguments),
        ReleaseVerb::Bundle(arguments) => bundle::run(arguments),
        ReleaseVerb::Recall(arguments) => recall::run(arguments),
        ReleaseVerb::Corrected(arguments) => corrected::run(arguments),
        ReleaseVerb::Current(arguments) => Ok(current::run(arguments)),
        ReleaseVerb::Status(arguments) => status::run(arguments),
        ReleaseVerb::Keys(arguments) => keys::run(arguments),
        ReleaseVerb::UpdatePack(arguments) => update::run(arguments),
    }
}

/// The folder that holds all releases.
fn out_of(root: &Path, out: Option<&PathBuf>) -> PathBuf {
    out.cloned().unwrap_or_else(|| default_releases(root))
}

/// Reports what went wrong.
fn failed(failure: impl Into<Failure>) -> Ending {
    let failure = failure.into();
    report_what_blocks(&failure.problems, &failure.sources);
    ending_of(&failure.problems)
}

/// Reports errors, and warnings about the release itself and the shared store. Other warnings are about the content:
/// they are only counted, and `bindery check` shows them.
fn report_what_blocks(problems: &[Diagnostic], sources: &Sources) {
    let (shown, others): (Vec<Diagnostic>, Vec<Diagnostic>) = problems
        .iter()
        .cloned()
        .partition(|problem| problem.is_error() || is_about_the_making(problem.code));
    if !shown.is_empty() {
        report(&shown, sources);
    }
    if !others.is_empty() {
        let number = count(others.len(), "warning", "warnings");
        tell(&format!("{number} about the content: run `bindery check` to see them\n"));
    }
}

/// Whether a problem is with the release or with a shared store, and not with the content.
fn is_about_the_making(code: Code) -> bool {
    matches!(code, Code::Release | Code::Store)
}

/// A number with its noun: "1 file", "3 files".
fn count(number: usize, one: &str, many: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {many}") }
}
