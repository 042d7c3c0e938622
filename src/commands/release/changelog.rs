//! `bindery release changelog`.

use super::super::{Ended, Ending, load, print, tell};
use super::failed;
use crate::cli;
use crate::release::{CHANGELOG, DraftFate, changelog};

pub(super) fn run(arguments: &cli::ReleaseChangelog) -> Ended {
    let mut workspace = load(&arguments.root)?;
    workspace.leave_out_unreviewed();
    let draft = changelog(&workspace, arguments.version.as_ref(), arguments.write);
    let draft = draft.map_err(|problems| failed(workspace.failure(problems)))?;
    match draft.fate {
        DraftFate::Shown => print(&draft.text),
        DraftFate::Written => {
            tell(&format!("drafted the entry {} in {CHANGELOG}: edit it there\n", draft.name));
        }
        DraftFate::Kept => {
            print(&draft.text);
            tell(&format!(
                "nothing was written: {CHANGELOG} already has text under {}\n",
                draft.name
            ));
        }
    }
    Ok(Ending::Fine)
}
