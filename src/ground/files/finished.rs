//! Folders of finished files: one to read from, and any to look through before it is changed.
//!
//! In: a folder. Out: every file in it with its size, the place of a file by its path, and its
//! bytes. Nothing outside the folder can be reached: a link that leads out is not followed. Does not
//! know what the files are.

use super::regular::{self, MOST_BYTES};
use super::{TEMPORARY, is_inside, read_error};
use crate::ground::clock::Moment;
use crate::ground::diagnostic::{Code, Diagnostic};
use std::fs;
use std::path::{Path, PathBuf};

/// Folders that are nested more deeply than this hold no finished files.
const DEEPEST: usize = 64;

/// How many letters and digits a temporary file has after the start of its name.
const CHANCE: usize = 6;

/// A folder of finished files, through which nothing outside it can be read.
#[derive(Debug, Clone)]
pub(crate) struct Finished {
    /// The path with every link resolved.
    real: PathBuf,
}

/// What is at a path in a folder of finished files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Found {
    /// A file, and its place with every link resolved.
    File(PathBuf),
    Folder,
}

/// A file in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    /// From the folder, with forward slashes. Parts that are not UTF-8 text are shown as far as
    /// possible.
    pub(crate) path: String,
    pub(crate) bytes: u64,
    /// When it was last written, if the system knows.
    pub(crate) written: Option<Moment>,
    pub(crate) kind: EntryKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum EntryKind {
    File,
    /// A link, which is not followed.
    Link,
    /// A pipe, a device, or a file whose name is not UTF-8 text.
    Odd,
}

impl Finished {
    /// Opens the folder.
    ///
    /// # Errors
    /// If it does not exist, is no folder or cannot be opened.
    pub(crate) fn open(path: &Path) -> Result<Self, Diagnostic> {
        let shown = path.display().to_string();
        let real = fs::canonicalize(path).map_err(|error| match regular::is_absent(&error) {
            true => Diagnostic::error(Code::FileMissing, "there is no such folder").in_path(&shown),
            false => read_error(&shown, &error),
        })?;
        if !real.is_dir() {
            let message = "this is a file and not a folder";
            return Err(Diagnostic::error(Code::FileUnreadable, message)
                .in_path(shown)
                .hint("name the folder that `bindery site` wrote"));
        }
        Ok(Self { real })
    }

    /// What is at a path, if it is in the folder even with every link resolved.
    pub(crate) fn find(&self, relative: &str) -> Option<Found> {
        let path = match relative {
            "" => self.real.clone(),
            _ if is_inside(relative) => fs::canonicalize(self.real.join(relative)).ok()?,
            _ => return None,
        };
        if !path.starts_with(&self.real) {
            return None;
        }
        let there = fs::metadata(&path).ok()?;
        match () {
            () if there.is_file() => Some(Found::File(path)),
            () if there.is_dir() => Some(Found::Folder),
            () => None,
        }
    }

    /// The length and the digest of a file.
    ///
    /// # Errors
    /// If it cannot be read, or is not in the folder.
    pub(crate) fn measure(&self, relative: &str) -> Result<(u64, String), Diagnostic> {
        regular::measure(&self.place(relative)?).map_err(|problem| problem.in_path(relative))
    }

    /// The bytes of a file.
    ///
    /// # Errors
    /// If it cannot be read, or is not in the folder.
    pub(crate) fn read(&self, relative: &str) -> Result<Vec<u8>, Diagnostic> {
        regular::read(&self.place(relative)?, relative, MOST_BYTES)
    }

    fn place(&self, relative: &str) -> Result<PathBuf, Diagnostic> {
        let problem = |code, message: &str| Err(Diagnostic::error(code, message).in_path(relative));
        match self.find(relative) {
            Some(Found::File(place)) => Ok(place),
            Some(Found::Folder) => problem(Code::FileUnreadable, "this is a folder and not a file"),
            None if self.real.join(relative).symlink_metadata().is_ok_and(|it| it.is_symlink()) => {
                let message = "this link leads out of its folder, or nowhere";
                problem(Code::FileUnreadable, message)
            }
            None => problem(Code::FileMissing, "the file does not exist"),
        }
    }

    /// The files in the folder and in its folders, sorted by path.
    ///
    /// # Errors
    /// If a folder cannot be listed.
    pub(crate) fn entries(&self) -> Result<Vec<Entry>, Diagnostic> {
        entries_below(&self.real)
    }
}

/// Every file below a folder, hidden ones included, sorted by path. Links are listed and not
/// followed. There are none if the folder does not exist.
///
/// # Errors
/// If a folder cannot be listed.
pub(crate) fn entries_below(folder: &Path) -> Result<Vec<Entry>, Diagnostic> {
    let mut found = Vec::new();
    match fs::read_dir(folder) {
        Err(error) if regular::is_absent(&error) => {}
        Err(error) => return Err(read_error(&folder.display().to_string(), &error)),
        Ok(_) => collect(folder, "", 0, &mut found)?,
    }
    found.sort_unstable_by(|one, other| one.path.cmp(&other.path));
    Ok(found)
}

fn collect(
    folder: &Path,
    prefix: &str,
    depth: usize,
    found: &mut Vec<Entry>,
) -> Result<(), Diagnostic> {
    let shown = folder.display().to_string();
    if depth > DEEPEST {
        let message = "folders are nested too deeply here";
        return Err(Diagnostic::error(Code::FileUnreadable, message).in_path(shown));
    }
    for entry in fs::read_dir(folder).map_err(|error| read_error(&shown, &error))? {
        let entry = entry.map_err(|error| read_error(&shown, &error))?;
        let name = entry.file_name();
        let path = format!("{prefix}{}", name.to_string_lossy());
        let there = match fs::symlink_metadata(entry.path()) {
            Ok(there) => there,
            // Somebody has just removed it.
            Err(error) if regular::is_absent(&error) => continue,
            Err(error) => return Err(read_error(&path, &error)),
        };
        if there.is_dir() {
            collect(&entry.path(), &format!("{path}/"), depth + 1, found)?;
            continue;
        }
        let kind = match () {
            () if there.is_symlink() => EntryKind::Link,
            () if there.is_file() && name.to_str().is_some_and(is_inside) => EntryKind::File,
            () => EntryKind::Odd,
        };
        let written = there.modified().ok();
        found.push(Entry { path, bytes: there.len(), written, kind });
    }
    Ok(())
}

/// Whether a path is that of a temporary file which a killed run of this tool left behind.
pub(crate) fn is_temporary(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.strip_prefix(TEMPORARY).is_some_and(|rest| {
        rest.len() == CHANCE && rest.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

#[cfg(test)]
mod tests {
    use super::is_temporary;

    #[test]
    fn only_names_that_the_tool_makes_are_temporary() {
        assert!(is_temporary("a/.bindery-a1B2c3"));
        for other in [".bindery-notes", ".bindery-notes.txt", ".bindery.json", "a.bindery-a1B2c3"] {
            assert!(!is_temporary(other), "{other}");
        }
    }
}
