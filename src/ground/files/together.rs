//! Writing several files so that either all of them are new or none is, as far as a file system
//! allows.
//!
//! In: paths and bytes. Out: first every new file beside its place, which finds a full disk and a
//! folder that nobody may write to, and then one rename for each. What fails before the first rename
//! leaves everything as it was.

use super::{reason, temporary};
use crate::ground::diagnostic::{Code, Diagnostic};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// New files beside their places.
#[derive(Debug, Default)]
pub(crate) struct StagedFiles {
    files: Vec<(NamedTempFile, PathBuf)>,
}

impl StagedFiles {
    /// Writes a new file beside its place. Missing parent folders are made.
    ///
    /// # Errors
    /// If it cannot be written, or may not be replaced.
    pub(crate) fn add(&mut self, path: &Path, bytes: &[u8]) -> Result<(), Diagnostic> {
        require_writable(path)?;
        let file = temporary(path, bytes)?;
        self.files.push((file, path.to_owned()));
        Ok(())
    }

    /// Puts every file in its place, in the order in which they were added.
    ///
    /// # Errors
    /// If one cannot be moved. Those before it are in their places.
    pub(crate) fn put_in_place(self) -> Result<(), Diagnostic> {
        for (file, path) in self.files {
            file.persist(&path).map_err(|error| {
                let message = format!("cannot write: {}", reason(&error.error));
                Diagnostic::error(Code::Output, message).in_path(path.display().to_string())
            })?;
        }
        Ok(())
    }
}

/// Refuses to replace or to remove a file that somebody protected.
///
/// # Errors
/// If it is read-only.
pub(crate) fn require_writable(path: &Path) -> Result<(), Diagnostic> {
    match path.symlink_metadata() {
        Ok(metadata) if metadata.is_file() && metadata.permissions().readonly() => {
            Err(Diagnostic::error(Code::Output, "cannot write: the file is read-only")
                .in_path(path.display().to_string())
                .hint("make it writable, and run this again"))
        }
        _ => Ok(()),
    }
}
