//! `bindery serve`: a finished site on this machine.

use super::{Ending, fail, print, tell};
use crate::cli;
use crate::publishing::preview_site;
use std::path::{Path, PathBuf};

pub(super) fn run(arguments: &cli::Serve) -> Ending {
    let site = site_folder(&arguments.root, arguments.site.as_deref());
    let ready = |address: &str| {
        tell(&format!("showing {} on this machine; press Ctrl-C to stop\n", site.display()));
        print(&format!("{address}\n"));
    };
    match preview_site(&site, arguments.port, &ready) {
        Ok(()) => {
            tell("stopped\n");
            Ending::Fine
        }
        Err(failure) => fail(failure),
    }
}

/// The folder of a finished site: the one that is named, or the usual one of a project.
pub(super) fn site_folder(root: &Path, named: Option<&Path>) -> PathBuf {
    named.map_or_else(|| root.join("output").join("site"), Path::to_owned)
}
