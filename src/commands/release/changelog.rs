//! `bindery release changelog`.

use super::super::{Ending, print, tell};
use super::failed;
use crate::cli;
use crate::release::{CHANGELOG, DraftFate, changelog};

pub(super) fn run(arguments: &cli::ReleaseChangelog) -> Ending {
    let version = arguments.version.as_ref();
    let draft = match changelog(&arguments.root, version, arguments.write) {
        Ok(draft) => draft,
        Err(failure) => return failed(&failure),
    };
    match draft.fate {
        DraftFate::Shown => print(&draft.text),
        DraftFate::Written => {
            tell(&format!("written: {} in {CHANGELOG}: a draft, to be edited\n", draft.name));
        }
        DraftFate::Kept => {
            print(&draft.text);
            tell(&format!(
                "{CHANGELOG} has words under {} already, so nothing was written\n",
                draft.name
            ));
        }
    }
    Ending::Fine
}
