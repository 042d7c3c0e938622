//! `bindery release corrected`.

use super::super::{Ended, Ending, tell};
use super::failed;
use crate::cli;
use crate::release::{self, CorrectionRequest};

pub(super) fn run(arguments: &cli::ReleaseCorrected) -> Ended {
    let request = CorrectionRequest {
        root: &arguments.root,
        version: arguments.version.clone(),
        section: arguments.section.clone(),
        reason: arguments.reason.clone(),
        date: arguments.date,
    };
    let correction = release::corrected(&request).map_err(failed)?;
    let what = match &correction.section {
        Some(id) => format!("`{id}` of version {}", correction.version),
        None => format!("version {}", correction.version),
    };
    let passages =
        super::count(correction.gone.len(), "recalled passage is", "recalled passages are");
    tell(&format!(
        "the recall of {what} no longer blocks a release: {passages} gone and may not come back\n"
    ));
    tell("commit content/releases, so that the next release is made with this decision\n");
    Ok(Ending::Fine)
}
