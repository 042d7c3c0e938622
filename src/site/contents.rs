//! The files of a site in the making.
//!
//! In: pages, data and downloads by their paths. Out: a folder on disk, which replaces an older one
//! as a whole. A folder that holds anything else is never touched.

use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::files::{self, Lock};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The file that marks a folder as one that was made here.
pub(super) const MARK: &str = ".made-by-bindery";

/// Keeps other runs from writing the same site until the lock is dropped.
///
/// # Errors
/// If another run holds the lock, or there is no place for it.
pub(super) fn lock(out: &Path) -> Result<Lock, Diagnostic> {
    files::lock(&beside(out, "lock"))?.ok_or_else(|| {
        Diagnostic::error(Code::Output, "another run is making this site")
            .in_path(out.display().to_string())
            .hint("wait until that run has finished")
    })
}

/// A hidden place beside a folder.
fn beside(out: &Path, state: &str) -> PathBuf {
    let name = out.file_name().map(|name| name.to_string_lossy().into_owned());
    out.with_file_name(format!(".{}-{state}", name.unwrap_or_default()))
}

/// One file.
#[derive(Debug, Clone)]
pub(super) enum Content {
    Bytes(Vec<u8>),
    /// A file of a release, which is copied.
    File(PathBuf),
}

/// The files of a site by their paths from its root.
#[derive(Debug, Default)]
pub(super) struct Contents {
    files: BTreeMap<String, Content>,
    /// Pages that search engines should leave out.
    unlisted: BTreeSet<String>,
}

impl Contents {
    /// Adds a page or data.
    pub(super) fn add(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.files.insert(path.into(), Content::Bytes(bytes.into()));
    }

    /// Leaves a page out of what search engines are told.
    pub(super) fn unlist(&mut self, path: &str) {
        self.unlisted.insert(path.to_owned());
    }

    /// The pages that search engines are told of.
    pub(super) fn listed(&self) -> impl Iterator<Item = &str> {
        let pages = self.paths().filter(|path| path.ends_with(".html"));
        pages.filter(|path| !self.unlisted.contains(*path))
    }

    /// Adds a download.
    pub(super) fn add_file(&mut self, path: impl Into<String>, file: PathBuf) {
        self.files.insert(path.into(), Content::File(file));
    }

    /// Everything that was made for the site, in the order of the paths: not the downloads.
    pub(super) fn made(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().filter_map(|(path, content)| match content {
            Content::Bytes(bytes) => Some((path.as_str(), bytes.as_slice())),
            Content::File(_) => None,
        })
    }

    /// Whether search engines are not told of a page.
    pub(super) fn is_unlisted(&self, path: &str) -> bool {
        self.unlisted.contains(path)
    }

    /// Whether there is a file at a path.
    pub(super) fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// Puts the files of another site into a folder of this one.
    pub(super) fn nest(&mut self, folder: &str, others: Self) {
        for (path, content) in others.files {
            self.files.insert(format!("{folder}/{path}"), content);
        }
        let unlisted = others.unlisted.into_iter();
        self.unlisted.extend(unlisted.map(|path| format!("{folder}/{path}")));
    }

    /// Writes the files beside `out`, then puts the new folder in its place. `held` is what its mark says
    /// of testimonies.
    pub(super) fn write(&self, out: &Path, held: &str) -> Result<(), Diagnostic> {
        let (new, old) = (beside(out, "new"), beside(out, "old"));
        files::remove(&new)?;
        if files::is_free(out) {
            // An earlier run may have moved the folder away and not replaced it.
            files::remove(out)?;
        } else if !files::exists(&out.join(MARK)) {
            let message = "the folder contains other files, which would be lost";
            return Err(Diagnostic::error(Code::Output, message)
                .in_path(out.display().to_string())
                .hint("choose a new folder, or one that this command made"));
        }
        for (path, content) in &self.files {
            match content {
                Content::Bytes(bytes) => files::write_staged(&new.join(path), bytes)?,
                Content::File(file) => files::copy_staged(file, &new.join(path))?,
            }
        }
        let mark = format!("This folder was made by `bindery site`.\n{held}");
        files::write_staged(&new.join(MARK), mark.as_bytes())?;
        files::remove(&old)?;
        if files::exists(out) {
            files::move_folder(out, &old)?;
        }
        files::move_folder(&new, out)?;
        files::remove(&old)
    }
}
