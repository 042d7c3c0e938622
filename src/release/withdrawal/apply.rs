//! Putting a withdrawal into effect.
//!
//! In: files to write and to delete. Out: all new files beside their places, then the renames, then
//! the deletions, in an order in which a second run can finish what a first one began: the record of
//! consent first, so that nothing can be made with the testimony any more; the text last, because it
//! says what to look for. What is to be deleted is noted before.

use super::journal::{self, Journal};
use crate::ground::diagnostic::Diagnostic;
use crate::ground::files::{self, StagedFiles, require_writable};
use crate::release::folders::ReleaseFolders;
use crate::release::published_recalls::publish_recalls;
use crate::release::recall::testimony::TestimonyRecall;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Every change outside the list of recalls.
#[derive(Debug)]
pub(super) struct Changes<'a> {
    root: &'a Path,
    first: Vec<(PathBuf, Vec<u8>)>,
    /// Lists of withdrawals and archives.
    releases_changed: Vec<(PathBuf, Vec<u8>)>,
    last: Vec<(PathBuf, Vec<u8>)>,
    deleted: Vec<PathBuf>,
}

impl<'a> Changes<'a> {
    pub(super) fn new(root: &'a Path) -> Self {
        let (first, releases_changed, last) = (Vec::new(), Vec::new(), Vec::new());
        Self { root, first, releases_changed, last, deleted: Vec::new() }
    }

    /// Writes a file of a release, unless it is there already.
    pub(super) fn write(&mut self, path: PathBuf, bytes: Vec<u8>) {
        if files::bytes_of(&path).as_ref() != Some(&bytes) {
            self.releases_changed.push((path, bytes));
        }
    }

    /// Writes files of the project, `record` first. Lines end as they do in the file that is there.
    pub(super) fn write_texts(&mut self, texts: BTreeMap<String, Vec<u8>>, record: &str) {
        for (path, bytes) in texts {
            let place = self.root.join(&path);
            let known = files::bytes_of(&place).unwrap_or_default();
            let has_carriage_returns = known.windows(2).any(|end| end == b"\r\n");
            let bytes = match String::from_utf8(bytes) {
                Ok(text) if has_carriage_returns => text.replace('\n', "\r\n").into_bytes(),
                Ok(text) => text.into_bytes(),
                Err(error) => error.into_bytes(),
            };
            if bytes == known || has_same_text(&known, &bytes) {
                continue;
            }
            match path == record {
                true => self.first.push((place, bytes)),
                false => self.last.push((place, bytes)),
            }
        }
        // The text says which translations and pictures belong to the testimony.
        self.last.sort_by_key(|(path, _)| path.extension().is_some_and(|own| own == "md"));
    }

    /// Deletes a file of a release.
    pub(super) fn delete(&mut self, path: PathBuf) {
        self.deleted.push(path);
    }

    pub(super) fn has_deleted(&self, path: &Path) -> bool {
        self.deleted.iter().any(|own| own == path)
    }

    /// The paths of the files that are written: below the root, or as they were given.
    pub(super) fn written(&self) -> Vec<String> {
        let all = self.first.iter().chain(&self.releases_changed).chain(&self.last);
        all.map(|(path, _)| self.shown(path)).collect()
    }

    fn shown(&self, path: &Path) -> String {
        let own = path.strip_prefix(self.root).unwrap_or(path);
        own.to_string_lossy().replace('\\', "/")
    }

    /// Makes every change.
    ///
    /// # Errors
    /// If something cannot be written; then nothing was changed, unless the file system failed
    /// halfway.
    pub(super) fn apply(
        self,
        places: &[ReleaseFolders<'_>],
        reference: &str,
        recall: Option<&TestimonyRecall>,
        journal: Journal,
    ) -> Result<(), Diagnostic> {
        let Self { root, first, releases_changed, last, deleted } = self;
        let own: Vec<PathBuf> = journal.delete.iter().map(|path| root.join(path)).collect();
        for path in deleted.iter().chain(&own) {
            require_writable(path)?;
        }
        let (mut record, mut rest) = (StagedFiles::default(), StagedFiles::default());
        for (path, bytes) in &first {
            record.add(path, bytes)?;
        }
        for (path, bytes) in releases_changed.iter().chain(&last) {
            rest.add(path, bytes)?;
        }
        if !journal.delete.is_empty() {
            journal.note(root, reference)?;
        }
        record.put_in_place()?;
        if let Some(recall) = recall {
            recall.write(root)?;
        }
        rest.put_in_place()?;
        for path in &deleted {
            files::remove_file(path)?;
        }
        for path in &own {
            files::remove_file(path)?;
        }
        for folders in places {
            publish_recalls(folders)?;
        }
        files::remove_file(&journal::place(root, reference))
    }
}

/// Whether a file differs only in what reading drops: a byte order mark and carriage returns.
fn has_same_text(known: &[u8], new: &[u8]) -> bool {
    let bare = |bytes: &[u8]| {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        files::with_unix_lines(bytes.to_vec())
    };
    bare(known) == bare(new)
}
