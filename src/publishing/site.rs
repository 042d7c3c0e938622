//! A finished site on this machine.
//!
//! In: its folder. Out: the path, size and digest of every file that is published, and the bytes of
//! each. Hidden files are left out, as editors and file managers make them, except those that the web
//! has a use for. Knows no place to publish to.

use super::order::INDEX;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::digest::sha256;
use crate::ground::files::{EntryKind, Finished, Found};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Hidden files that the web has a use for: what RFC 8615 reserves, and the sign to some hosts that
/// they must serve the files as they are.
const WANTED: [&str; 2] = [".well-known", ".nojekyll"];

/// A file of a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) bytes: u64,
    pub(super) sha256: String,
}

/// A finished site.
#[derive(Debug)]
pub(super) struct Site {
    folder: Finished,
    shown: PathBuf,
    pub(super) files: BTreeMap<String, Item>,
}

impl Site {
    /// Reads a site, file by file.
    ///
    /// # Errors
    /// If the folder holds no site, or a file cannot be read.
    pub(super) fn read(path: &Path) -> Result<Self, Vec<Diagnostic>> {
        let folder = open_site(path).map_err(|problem| vec![problem])?;
        let mut files = BTreeMap::new();
        let mut problems = Vec::new();
        for entry in folder.entries().map_err(|problem| vec![problem])? {
            if is_hidden(&entry.path) {
                continue;
            }
            if entry.kind == EntryKind::Odd {
                let message = "a site cannot contain this: its name is not valid UTF-8, or it is a pipe \
                               or a device";
                problems.push(Diagnostic::error(Code::Publish, message).in_path(entry.path));
                continue;
            }
            match folder.measure(&entry.path) {
                Ok((bytes, sha256)) => {
                    files.insert(entry.path, Item { bytes, sha256 });
                }
                Err(problem) => problems.push(problem),
            }
        }
        if problems.is_empty() {
            Ok(Self { folder, shown: path.to_owned(), files })
        } else {
            Err(problems)
        }
    }

    /// The bytes of a file, which must still be those that were measured.
    ///
    /// # Errors
    /// If it cannot be read, or has changed.
    pub(super) fn bytes(&self, path: &str, item: &Item) -> Result<Vec<u8>, Diagnostic> {
        let bytes = self.folder.read(path)?;
        if sha256(&bytes) == item.sha256 {
            return Ok(bytes);
        }
        let message = "this file changed while the site was being published";
        Err(Diagnostic::error(Code::Output, message)
            .in_path(self.shown.join(path).display().to_string())
            .hint("wait until the site is complete, and run the same command again"))
    }
}

/// Opens the folder of a site.
///
/// # Errors
/// If there is none, or it holds no site.
pub(super) fn open_site(path: &Path) -> Result<Finished, Diagnostic> {
    let shown = path.display().to_string();
    let hint = "make the site first, or name its folder with `--site DIR`";
    let folder = Finished::open(path).map_err(|problem| match problem.code {
        Code::FileMissing => {
            Diagnostic::error(Code::FileMissing, "there is no site here").in_path(&shown).hint(hint)
        }
        _ => problem,
    })?;
    match folder.find(INDEX) {
        Some(Found::File(_)) => Ok(folder),
        _ => {
            let message =
                format!("this folder does not contain a finished site: it has no `{INDEX}`");
            Err(Diagnostic::error(Code::Publish, message).in_path(shown).hint(hint))
        }
    }
}

/// Whether a path of a site is hidden, and not one that the web has a use for.
pub(super) fn is_hidden(path: &str) -> bool {
    path.split('/').any(|name| name.starts_with('.') && !WANTED.contains(&name))
}
