//! Everything in a folder of a project, whether or not anything reads it.
//!
//! In: a folder below the root. Out: the sorted paths of the files in it and in its folders. Hidden
//! files are nobody's business. Knows no names.

use super::{Root, is_below, read_error};
use crate::ground::diagnostic::Diagnostic;
use std::fs;
use std::path::Path;

/// Folders that are nested more deeply than this can only come from a link that leads in a circle.
const DEEPEST: usize = 32;

impl Root {
    /// The sorted paths, from the root, of all files below a folder; none if it does not exist. A
    /// link that leads out of the project, in a circle or nowhere is listed and not followed.
    ///
    /// # Errors
    /// If a folder cannot be listed.
    pub(crate) fn files_under(&self, folder: &str) -> Result<Vec<String>, Diagnostic> {
        let mut found = Vec::new();
        if self.exists(folder) {
            self.collect(folder, 0, &mut found)?;
        }
        found.sort_unstable();
        Ok(found)
    }

    /// The sorted names of everything directly in the root.
    ///
    /// # Errors
    /// If it cannot be listed.
    pub(crate) fn names(&self) -> Result<Vec<String>, Diagnostic> {
        self.names_in(".", |_, name| !name.starts_with('.'))
    }

    fn collect(
        &self,
        folder: &str,
        depth: usize,
        found: &mut Vec<String>,
    ) -> Result<(), Diagnostic> {
        let place = self.real.join(folder);
        for entry in fs::read_dir(&place).map_err(|error| read_error(folder, &error))? {
            let entry = entry.map_err(|error| read_error(folder, &error))?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with('.') {
                continue;
            }
            let path = format!("{folder}/{name}");
            if depth < DEEPEST && self.is_own_folder(&entry.path()) {
                self.collect(&path, depth + 1, found)?;
            } else {
                found.push(path);
            }
        }
        Ok(())
    }

    fn is_own_folder(&self, path: &Path) -> bool {
        path.is_dir() && is_below(path, &self.real)
    }
}
