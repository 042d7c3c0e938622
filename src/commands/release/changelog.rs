//! `bindery release changelog`.

use super::super::{Ending, load, print, tell};
use super::failed;
use crate::cli;
use crate::release::{CHANGELOG, DraftFate, changelog};

pub(super) fn run(arguments: &cli::ReleaseChangelog) -> Ending {
    let workspace = match load(&arguments.root) {
        Ok(workspace) => workspace,
        Err(ending) => return ending,
    };
    let version = arguments.version.as_ref();
    let draft = match changelog(&workspace, version, arguments.write) {
        Ok(draft) => draft,
        Err(problems) => return failed(&workspace.failure(problems)),
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
