//! A folder to publish to, such as the one that a web server on this machine serves.
//!
//! In: files. Out: the same files in the folder. Each is written beside its place and then moved over
//! it, so that a reader gets the old file or the new one, and a run that is killed leaves no half of
//! one. Links in the folder are never followed out of it.

use super::place::{Hold, Place, Present};
use super::record::{LOCK, RECORD};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::files::{self, EntryKind};
use std::path::{Path, PathBuf};

/// A folder on this machine.
#[derive(Debug)]
pub(super) struct Folder {
    path: PathBuf,
}

impl Folder {
    /// The folder at a path, which need not exist yet.
    ///
    /// # Errors
    /// If a file is in its place, or it is the site itself or shares files with it.
    pub(super) fn open(path: &Path, site: &Path) -> Result<Self, Diagnostic> {
        let shown = path.display().to_string();
        let problem = |message: &str, hint: &str| {
            Err(Diagnostic::error(Code::Publish, message).in_path(&shown).hint(hint))
        };
        files::require_no_file_at(path)
            .map_err(|problem| Diagnostic { code: Code::Publish, ..problem })?;
        let other = "name a folder outside the site that does not contain it";
        if files::is_same_folder(path, site) {
            return problem("this is the folder of the site itself", other);
        }
        if files::would_be_below(path, site) {
            return problem("this folder is inside the folder of the site", other);
        }
        if files::would_be_below(site, path) {
            return problem("the folder of the site is inside this folder", other);
        }
        Ok(Self { path: path.to_owned() })
    }

    fn at(&self, path: &str) -> PathBuf {
        self.path.join(path)
    }
}

impl Place for Folder {
    fn name(&self) -> String {
        self.path.display().to_string()
    }

    fn hold(&self, _tell: &dyn Fn(&str)) -> Result<Hold, Diagnostic> {
        let lock = files::lock(&self.at(LOCK))?.ok_or_else(|| {
            Diagnostic::error(Code::Output, "another run is publishing to this folder")
                .in_path(self.name())
                .hint("wait until that run has finished")
        })?;
        // Nobody else is at work, so these belong to a run that was killed.
        for entry in files::entries_below(&self.path)? {
            if files::is_temporary(&entry.path) && entry.kind == EntryKind::File {
                files::remove_file(&self.at(&entry.path))?;
            }
        }
        Ok(Box::new(lock))
    }

    /// The system releases the lock of a run that is stopped.
    fn may_go_on(&self) -> Result<(), Diagnostic> {
        Ok(())
    }

    fn record(&self) -> Result<Option<Vec<u8>>, Diagnostic> {
        let path = self.at(RECORD);
        if files::exists(&path) { files::bytes_at(&path).map(Some) } else { Ok(None) }
    }

    fn list(&self) -> Result<Vec<Present>, Diagnostic> {
        let entries = files::entries_below(&self.path)?;
        let recorded = entries.iter().find(|entry| entry.path == RECORD);
        let recorded = recorded.and_then(|entry| entry.written);
        let own = |path: &str| [RECORD, LOCK].contains(&path) || files::is_temporary(path);
        let present = entries.into_iter().filter(|entry| !own(&entry.path)).map(|entry| Present {
            is_doubtful: match (entry.written, recorded) {
                (Some(written), Some(recorded)) => written >= recorded,
                _ => true,
            },
            path: entry.path,
            bytes: entry.bytes,
            tag: None,
            is_odd: entry.kind != EntryKind::File,
        });
        Ok(present.collect())
    }

    fn digest(&self, path: &str) -> Result<Option<String>, Diagnostic> {
        match files::exists(&self.at(path)) {
            true => files::measure(&self.at(path)).map(|(_, digest)| Some(digest)),
            false => Ok(None),
        }
    }

    fn put(&self, path: &str, bytes: Vec<u8>, _sha256: &str) -> Result<Option<String>, Diagnostic> {
        let place = self.at(path);
        let folder = place.parent().unwrap_or(&self.path);
        if !files::would_be_below(folder, &self.path) {
            let message = "a link in the path of this file leads out of the folder";
            return Err(Diagnostic::error(Code::Publish, message)
                .in_path(place.display().to_string())
                .hint("replace the link with a folder"));
        }
        files::write_whole(&place, &bytes).map(|()| None)
    }

    fn put_record(&self, bytes: Vec<u8>) -> Result<(), Diagnostic> {
        files::write_whole(&self.at(RECORD), &bytes)
    }

    fn remove(&self, path: &str) -> Result<(), Diagnostic> {
        files::remove_file(&self.at(path))?;
        let folders = Path::new(path).ancestors().skip(1);
        for folder in folders.filter(|folder| !folder.as_os_str().is_empty()) {
            files::remove_if_empty(&self.path.join(folder));
        }
        Ok(())
    }
}
