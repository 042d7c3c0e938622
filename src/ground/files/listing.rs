//! Everything in a folder of a project, whether or not anything reads it.
//!
//! In: a folder below the root. Out: the sorted paths of the files in it and in its folders. Hidden
//! files are nobody's business. Knows no names.

use super::{Root, decoded, is_below, read_error};
use crate::ground::diagnostic::{Code, Diagnostic, nearest};
use std::fs;
use std::path::{Path, PathBuf};

/// Folders that are nested more deeply than this can only come from a link that leads in a circle.
const DEEPEST: usize = 32;

impl Root {
    /// The sorted paths, from the root, of all files below a folder; none if it does not exist. A
    /// link that leads out of the project or nowhere is listed and not followed. A folder that
    /// cannot be listed and a link that leads in a circle are problems, each once.
    pub(crate) fn files_under(&self, folder: &str, problems: &mut Vec<Diagnostic>) -> Vec<String> {
        let mut found = Vec::new();
        if self.exists(folder) {
            let above: Vec<PathBuf> =
                fs::canonicalize(self.real.join(folder)).into_iter().collect();
            self.collect(folder, &above, &mut found, problems);
        }
        found.sort_unstable();
        found
    }

    /// The sorted names of everything directly in the root.
    ///
    /// # Errors
    /// If it cannot be listed.
    pub(crate) fn names(&self) -> Result<Vec<String>, Diagnostic> {
        self.names_in(".", |_, name| !name.starts_with('.'))
    }

    /// The path of something in the project that is nearest to one that does not exist.
    pub(crate) fn similar(&self, relative: &str) -> Option<String> {
        if let Some(plain) = decoded(relative).filter(|plain| self.exists(plain)) {
            return Some(plain);
        }
        let mut at = String::new();
        let join = |at: &str, name: &str| {
            if at.is_empty() { name.to_owned() } else { format!("{at}/{name}") }
        };
        for part in relative.split('/') {
            let next = join(&at, part);
            if self.exists(&next) {
                at = next;
                continue;
            }
            let folder = if at.is_empty() { "." } else { &at };
            let names = self.names_in(folder, |_, name| !name.starts_with('.')).ok()?;
            at = join(&at, nearest(part, names.iter().map(String::as_str))?);
        }
        (at != relative).then_some(at)
    }

    /// Lists a folder, whose real path is the last of `above`.
    fn collect(
        &self,
        folder: &str,
        above: &[PathBuf],
        found: &mut Vec<String>,
        problems: &mut Vec<Diagnostic>,
    ) {
        let entries = match fs::read_dir(self.real.join(folder)) {
            Ok(entries) => entries,
            Err(error) => return problems.push(read_error(folder, &error)),
        };
        for entry in entries {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => return problems.push(read_error(folder, &error)),
            };
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with('.') {
                continue;
            }
            let path = format!("{folder}/{name}");
            if !self.is_own_folder(&entry.path()) {
                found.push(path);
                continue;
            }
            let Ok(real) = fs::canonicalize(entry.path()) else { continue };
            if above.contains(&real) || above.len() > DEEPEST {
                let message = "this link leads to a folder that contains it";
                let problem = Diagnostic::error(Code::FileUnreadable, message).in_path(path);
                problems.push(problem.hint("remove the link"));
                continue;
            }
            let mut above = above.to_vec();
            above.push(real);
            self.collect(&path, &above, found, problems);
        }
    }

    fn is_own_folder(&self, path: &Path) -> bool {
        path.is_dir() && is_below(path, &self.real)
    }
}
