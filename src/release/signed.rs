//! The signed files of a project, and where they are published.
//!
//! In: a project. Out: its signed status and its list of keys, and copies of them beside the
//! published releases. Knows nothing of what they say.

use crate::ground::diagnostic::Diagnostic;
use crate::ground::files;
use crate::project::history::FOLDER;
use crate::verify::keys::KEYS;
use crate::verify::status::STATUS;
use std::path::Path;

/// Copies the signed files of a project to the folder of releases. Those that do not exist are
/// left out.
pub(super) fn publish_signed(root: &Path, releases: &Path) -> Result<(), Diagnostic> {
    for (name, text) in signed_files(root)? {
        files::write_text(&releases.join(name), &text)?;
    }
    Ok(())
}

/// The signed files of a project by name: the status and the list of keys, as far as they exist.
pub(crate) fn signed_files(root: &Path) -> Result<Vec<(&'static str, String)>, Diagnostic> {
    let mut found = Vec::new();
    for name in [STATUS, KEYS] {
        let path = root.join(FOLDER).join(name);
        if files::exists(&path) {
            found.push((name, files::text_at(&path)?));
        }
    }
    Ok(found)
}
