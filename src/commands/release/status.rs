//! `bindery release status`.

use super::super::{Ended, Ending, print, tell};
use super::key::read_key;
use super::{current, failed, out_of};
use crate::cli;
use crate::project::history::FOLDER;
use crate::release::status::DAYS;
use crate::release::{self, StatusRequest};
use crate::verify::SecretKey;
use crate::verify::status::STATUS;
use std::path::Path;

pub(super) fn run(arguments: &cli::ReleaseStatus) -> Ended {
    let key = read_key(&arguments.key, &arguments.root)?;
    let releases = out_of(&arguments.root, arguments.releases.as_ref());
    let request = StatusRequest {
        root: &arguments.root,
        releases: &releases,
        key: &key,
        date: arguments.date,
        days: arguments.days,
    };
    sign(&request)?;
    print(&format!("{}\n", releases.join(STATUS).display()));
    Ok(current::refresh(&arguments.root, &releases))
}

/// Signs the status after a release or a recall if there is a key, and otherwise says that an
/// existing status is out of date.
pub(super) fn after_a_change(root: &Path, releases: &Path, key: Option<&SecretKey>) -> Ending {
    match key {
        Some(key) => {
            let request = StatusRequest { root, releases, key, date: None, days: DAYS };
            sign(&request).map_or_else(|ending| ending, |()| Ending::Fine)
        }
        None => {
            // Whatever cannot be read is reported where it is needed.
            if release::is_status_behind(root).unwrap_or(false) {
                tell(
                    "readers with a key do not know about this yet: sign it with `bindery release \
                     status --key FILE`\n",
                );
            }
            Ending::Fine
        }
    }
}

fn sign(request: &StatusRequest<'_>) -> Result<(), Ending> {
    let (status, is_new) = release::sign_status(request).map_err(failed)?;
    let what = if is_new { "signed" } else { "left unchanged:" };
    tell(&format!(
        "{what} status {} of {}, which readers may rely on until {}\n",
        status.number,
        status.date.long(),
        status.expires.long()
    ));
    if is_new {
        tell(&format!("commit {FOLDER}/{STATUS}, and publish the copy beside the releases\n"));
    }
    Ok(())
}
