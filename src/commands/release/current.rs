//! `bindery release current`.

use super::super::{Ending, print, tell};
use super::{count, failed, out_of};
use crate::cli;
use crate::currency::{CURRENT, publish_current};
use std::path::Path;

pub(super) fn run(arguments: &cli::ReleaseCurrent) -> Ending {
    let default = || out_of(&arguments.root, None).join(CURRENT);
    let out = arguments.out.clone().unwrap_or_else(default);
    match publish_current(&arguments.root, &out) {
        Ok(files) => {
            tell(&format!(
                "wrote {} that say whether a copy is current: publish them at the short address\n",
                count(files, "file", "files")
            ));
            print(&format!("{}\n", out.display()));
            Ending::Fine
        }
        Err(failure) => failed(failure),
    }
}

/// Updates these pages after a release or a recall.
pub(super) fn refresh(root: &Path, releases: &Path) -> Ending {
    match publish_current(root, &releases.join(CURRENT)) {
        Ok(_) => Ending::Fine,
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
