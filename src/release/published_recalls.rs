//! The recalls beside the releases that people publish.
//!
//! In: the project's list of recalls. Out: a copy of it in the folder of all releases and in the
//! folder of each one, so that whoever gets any of these folders can verify a copy with it. The
//! copies are not part of a release: they are replaced after every cut and every recall.

use super::folders::ReleaseFolders;
use crate::ground::diagnostic::Diagnostic;
use crate::ground::files;
use crate::ground::version::Version;
use crate::project::history::{RECALLS, RECALLS_NAME};

/// Copies the recalls beside the releases, if there are any.
///
/// # Errors
/// If a copy cannot be written.
pub(crate) fn publish_recalls(folders: &ReleaseFolders<'_>) -> Result<(), Diagnostic> {
    let list = folders.root.join(RECALLS);
    if !files::exists(&list) || !files::exists(folders.releases) {
        return Ok(());
    }
    let text = files::text_at(&list)?;
    let releases = files::folder_names(folders.releases);
    let releases = releases.iter().filter_map(|name| Version::parse(name));
    let own = releases.map(|version| folders.release_folder(&version));
    for folder in own.chain([folders.releases.to_owned()]) {
        files::write_whole(&folder.join(RECALLS_NAME), text.as_bytes())?;
    }
    Ok(())
}
