//! Locks: only one run works in a folder at a time.
//!
//! In: the path of a file to lock. Out: a lock, held until it is dropped or the process ends. What
//! was made for the lock (its file, and folders that are empty again) goes with it.

use super::folders::{failed, make_folder};
use crate::ground::diagnostic::Diagnostic;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// A lock on a folder, held until this value is dropped or the process ends.
#[derive(Debug)]
pub(crate) struct Lock {
    /// The open file is the lock. Nothing where the file system knows no locks.
    file: Option<File>,
    path: PathBuf,
    /// The folders that were made for the file, innermost first.
    made: Vec<PathBuf>,
}

/// Takes a lock, for which it makes a file. Returns nothing if another process holds the lock.
///
/// # Errors
/// If the file cannot be made.
pub(crate) fn lock(path: &Path) -> Result<Option<Lock>, Diagnostic> {
    take(path, &mut |file| match file.try_lock() {
        Ok(()) => Ok(true),
        Err(TryLockError::WouldBlock) => Ok(false),
        Err(TryLockError::Error(error)) => Err(error),
    })
}

/// Takes a lock, and waits for it while another process holds it. `waits` is called before that.
///
/// # Errors
/// If the file cannot be made.
pub(crate) fn wait_for_lock(path: &Path, waits: &dyn Fn()) -> Result<Lock, Diagnostic> {
    let mut is_first = true;
    let taken = take(path, &mut |file| {
        match file.try_lock() {
            Ok(()) => return Ok(true),
            Err(TryLockError::WouldBlock) => {}
            Err(TryLockError::Error(error)) => return Err(error),
        }
        if std::mem::take(&mut is_first) {
            waits();
        }
        file.lock().map(|()| true)
    })?;
    // The closure above never gives up.
    taken.ok_or_else(|| failed("cannot lock", path, &io::Error::from(io::ErrorKind::WouldBlock)))
}

fn take(
    path: &Path,
    attempt: &mut dyn FnMut(&File) -> io::Result<bool>,
) -> Result<Option<Lock>, Diagnostic> {
    loop {
        let made = missing_folders(path);
        if let Some(folder) = path.parent() {
            make_folder(folder)?;
        }
        let is_other = path.symlink_metadata().is_ok_and(|there| !there.is_file());
        if is_other {
            let there = io::Error::from(io::ErrorKind::AlreadyExists);
            return Err(failed("cannot lock", path, &there));
        }
        let file = File::options().create(true).truncate(false).write(true).open(path);
        let file = match file {
            // Another process, which had the lock, removed the folder that it had made for it.
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            file => file.map_err(|error| failed("cannot write", path, &error))?,
        };
        match attempt(&file) {
            Ok(false) => return Ok(None),
            // A process that had the lock before removed the file: this is a lock on nothing.
            Ok(true) if !is_there(&file, path) => {}
            Ok(true) => return Ok(Some(Lock { file: Some(file), path: path.to_owned(), made })),
            Err(error) if error.kind() == io::ErrorKind::Unsupported => {
                return Ok(Some(Lock { file: None, path: path.to_owned(), made }));
            }
            Err(error) => return Err(failed("cannot lock", path, &error)),
        }
    }
}

/// The folders above a path that do not exist yet, innermost first.
fn missing_folders(path: &Path) -> Vec<PathBuf> {
    let above = path.ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty());
    above.take_while(|folder| folder.symlink_metadata().is_err()).map(Path::to_owned).collect()
}

/// Whether the open file is the one at the path.
#[cfg(unix)]
fn is_there(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), fs::symlink_metadata(path)) {
        (Ok(open), Ok(there)) => (open.dev(), open.ino()) == (there.dev(), there.ino()),
        _ => false,
    }
}

/// Elsewhere the file is never removed.
#[cfg(not(unix))]
fn is_there(_: &File, _: &Path) -> bool {
    true
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while it is still locked, so that nobody else can hold it.
        if cfg!(unix) {
            let _ = fs::remove_file(&self.path);
            for folder in &self.made {
                if fs::remove_dir(folder).is_err() {
                    break;
                }
            }
        }
        drop(self.file.take());
    }
}
