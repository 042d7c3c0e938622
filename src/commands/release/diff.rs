//! `bindery release diff`.

use super::super::{Ended, Ending, colour_on_stdout, load, print_exactly, report};
use super::failed;
use crate::cli::{self, DiffFormat};
use crate::compare::{compare_releases, report as forms};

pub(super) fn run(arguments: &cli::ReleaseDiff) -> Ended {
    let mut workspace = load(&arguments.root)?;
    workspace.leave_out_unreviewed();
    let section = arguments.section.as_deref();
    let compared =
        compare_releases(&workspace, &arguments.before, arguments.after.as_ref(), section);
    let compared = compared.map_err(|problems| failed(workspace.failure(problems)))?;
    if !compared.warnings.is_empty() {
        report(&compared.warnings, &workspace.project.sources);
    }
    print_exactly(&match arguments.format {
        DiffFormat::Human => forms::human(&compared, colour_on_stdout(), section.is_some()),
        DiffFormat::Markdown => forms::markdown(&compared, section.is_some()),
        DiffFormat::Json => forms::json(&compared),
        DiffFormat::Html => forms::html(&compared),
    });
    Ok(Ending::Fine)
}
