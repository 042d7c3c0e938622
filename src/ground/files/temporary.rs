//! Folders in the system's folder for temporary files.
//!
//! In: nothing. Out: a folder of this process alone, which goes with its value. A process that is stopped
//! from outside cannot remove its folder, in which a release may be unpacked with words that somebody has
//! taken back since. The next one does: a file in each folder is locked for as long as its process lives.

use super::reason;
use crate::ground::diagnostic::{Code, Diagnostic};
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

/// How the names of the folders start.
const PREFIX: &str = "bindery-";
/// The file that is locked.
const LOCK: &str = "in-use";
/// The folder for what is unpacked.
const INSIDE: &str = "files";

/// A folder that is removed when this value is dropped.
#[derive(Debug)]
pub(crate) struct TemporaryFolder {
    /// Open, and locked, for as long as the folder is in use. Dropped first, because some systems remove
    /// no file that is open. Nothing where the file system knows no locks.
    held: Option<File>,
    folder: tempfile::TempDir,
    path: PathBuf,
}

impl TemporaryFolder {
    /// Makes a new folder in the system's folder for temporary files.
    ///
    /// # Errors
    /// If it cannot be made.
    pub(crate) fn new() -> Result<Self, Diagnostic> {
        Self::made().map_err(|error| {
            let message = format!("cannot make a temporary folder: {}", reason(&error));
            Diagnostic::error(Code::Output, message)
        })
    }

    fn made() -> io::Result<Self> {
        let folder = tempfile::Builder::new().prefix(PREFIX).tempdir()?;
        let held = hold(folder.path()).ok();
        let path = folder.path().join(INSIDE);
        fs::create_dir(&path)?;
        Ok(Self { held, folder, path })
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for TemporaryFolder {
    fn drop(&mut self) {
        // Whoever sees the folder without its lock removes it as this does.
        drop(self.held.take());
        let _ = fs::remove_dir_all(self.folder.path());
    }
}

/// Locks a folder that was just made. The file appears only when it is locked, so that no other process
/// takes the folder for one of a process that has ended.
fn hold(folder: &Path) -> io::Result<File> {
    let first = folder.join(format!(".{LOCK}"));
    let file = File::create_new(&first)?;
    match file.try_lock() {
        Ok(()) => {}
        Err(fs::TryLockError::WouldBlock) => return Err(io::ErrorKind::WouldBlock.into()),
        Err(fs::TryLockError::Error(error)) => return Err(error),
    }
    fs::rename(first, folder.join(LOCK))?;
    Ok(file)
}

/// Removes the folders of processes that ended before they could do so themselves. What cannot be removed
/// stays: it is not this run that failed.
pub(crate) fn remove_leftovers() {
    let Ok(entries) = fs::read_dir(std::env::temp_dir()) else { return };
    for entry in entries.flatten() {
        let is_ours = entry.file_name().to_string_lossy().starts_with(PREFIX)
            && entry.file_type().is_ok_and(|kind| kind.is_dir());
        if is_ours && is_left(&entry.path()) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// Whether the process that made a folder has ended.
fn is_left(folder: &Path) -> bool {
    let lock = folder.join(LOCK);
    // A link is nothing that this program makes.
    let is_file = lock.symlink_metadata().is_ok_and(|there| there.is_file());
    is_file && File::open(lock).is_ok_and(|file| file.try_lock().is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_folder_of_an_ended_process_is_left() {
        let folder = TemporaryFolder::new().expect("a folder");
        let outer = folder.folder.path().to_owned();
        assert!(folder.path().is_dir() && !is_left(&outer));
        let file = folder.held.as_ref().expect("a lock");
        file.unlock().expect("a lock");
        assert!(is_left(&outer));
        drop(folder);
        assert!(!outer.exists());
    }

    #[test]
    fn a_folder_without_a_lock_is_somebody_elses() {
        let folder = tempfile::tempdir().expect("a folder");
        assert!(!is_left(folder.path()));
    }
}
