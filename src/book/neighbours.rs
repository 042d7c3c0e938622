//! The files around a Markdown file, as far as its paths may name them.
//!
//! In: a path as an author wrote it, and the file that contains it. Out: the picture or the section
//! that it means. A path starts from the folder of its file, as in every editor; one that names
//! nothing there may also start from `content`, so that text can be moved between folders. Knows no
//! Markdown.

use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::files::{self, Root};
use crate::project::{CONTENT, Project, below_content};
use std::collections::BTreeMap;

/// The files of a project that Markdown may name.
pub(crate) struct Neighbours<'a> {
    root: &'a Root,
    /// The ids of sections by the paths of their files.
    sections: BTreeMap<&'a str, &'a str>,
}

impl<'a> Neighbours<'a> {
    pub(crate) fn of(project: &'a Project) -> Self {
        let path = |file| project.sources.file(file).path.as_str();
        let sections =
            project.sections.iter().map(|(id, section)| (path(section.file), id.as_str()));
        Self { root: &project.root, sections: sections.collect() }
    }

    /// The files of a folder in which no section has been read.
    #[cfg(test)]
    pub(crate) fn in_folder(root: &'a Root) -> Self {
        Self { root, sections: BTreeMap::new() }
    }

    /// The path below `content` of the picture that the file `from` calls `written`. If there is no
    /// such picture, the path where it should be.
    pub(crate) fn picture(&self, from: &str, written: &str) -> String {
        let (candidates, meant) = candidates(from, written);
        let is_there = |path: &&String| self.root.exists(path);
        let has_folder = |path: &&String| {
            path.rsplit_once('/').is_some_and(|(folder, _)| self.root.exists(folder))
        };
        let found = candidates.iter().find(is_there).or(candidates.iter().find(has_folder));
        below_content(found.unwrap_or(&candidates[meant]))
    }

    /// Whether the project has the picture that the file `from` calls `written`.
    pub(crate) fn has_picture(&self, from: &str, written: &str) -> bool {
        candidates(from, written).0.iter().any(|path| self.root.exists(path))
    }

    /// The id that a link from the file `from` to the address `written` leads to, and the section
    /// that must have it; nothing if the address is not that of a Markdown file.
    ///
    /// # Errors
    /// If the project has no such section.
    pub(crate) fn section(
        &self,
        from: &str,
        written: &str,
    ) -> Option<Result<FileTarget, Box<Diagnostic>>> {
        let (path, id) = match written.split_once('#') {
            Some((path, id)) => (path, Some(id).filter(|id| !id.is_empty())),
            None => (written, None),
        };
        let lower = path.to_ascii_lowercase();
        let is_text = [".md", ".markdown"].iter().any(|ending| lower.ends_with(ending));
        if !is_text || path.contains(':') {
            return None;
        }
        let (candidates, _) = candidates(from, path);
        let section = candidates.iter().find_map(|path| self.sections.get(path.as_str()));
        Some(match section {
            Some(section) => Ok(FileTarget {
                section: (*section).to_owned(),
                id: id.unwrap_or(section).to_owned(),
            }),
            None => {
                let message = format!("there is no section in the file `{}`", candidates[0]);
                let problem = Diagnostic::error(Code::LinkTarget, message);
                let known = self.sections.keys().copied();
                Err(Box::new(problem.suggest(&candidates[0], known)))
            }
        })
    }
}

/// A place that a link names by its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FileTarget {
    pub(crate) section: String,
    pub(crate) id: String,
}

/// What a path may mean, from the project's root, likeliest first; and the place in that list of
/// what it means if there is nothing anywhere.
fn candidates(from: &str, written: &str) -> (Vec<String>, usize) {
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut folders = vec![folder];
    if !written.starts_with('.') {
        folders.push(CONTENT);
    }
    let decoded = files::decoded(written);
    let spellings = std::iter::once(written).chain(decoded.as_deref());
    let found = spellings.flat_map(|path| folders.iter().map(|folder| files::beside(folder, path)));
    (found.collect(), folders.len() - 1)
}
