//! `bindery release current`.

use super::super::{Ending, print, tell};
use super::{count, failed, out_of};
use crate::cli;
use crate::currency::{CURRENT, Published, publish_current};
use std::path::Path;

pub(super) fn run(arguments: &cli::ReleaseCurrent) -> Ending {
    let default = || out_of(&arguments.root, None).join(CURRENT);
    let out = arguments.out.clone().unwrap_or_else(default);
    match publish_current(&arguments.root, &out) {
        Ok(published) => {
            tell(&format!(
                "wrote {} that say whether a copy is current: publish them at the short address\n",
                count(published.files, "file", "files")
            ));
            print(&format!("{}\n", out.display()));
            missing(published)
        }
        Err(failure) => failed(failure),
    }
}

/// Updates these pages after a release or a recall.
pub(super) fn refresh(root: &Path, releases: &Path) -> Ending {
    match publish_current(root, &releases.join(CURRENT)) {
        Ok(published) => missing(published),
        Err(failure) => {
            let ending = failed(failure);
            tell(
                "the pages that say whether a copy is current were not updated: run `bindery release \
                 current`\n",
            );
            ending
        }
    }
}

/// Reports the releases whose wording is not on the pages, and the languages in which there are none.
fn missing(published: Published) -> Ending {
    let Published { problems, missing_languages, .. } = published;
    if !missing_languages.is_empty() {
        failed(missing_languages);
    }
    if problems.is_empty() {
        return Ending::Fine;
    }
    let ending = failed(problems);
    tell("the pages were written without the wording of these releases\n");
    ending
}
