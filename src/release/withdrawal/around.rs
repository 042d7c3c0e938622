//! Finding what repeats a testimony beside the content: layouts and word catalogues, the text files of
//! the project, copies, and drafts that were made in other folders.
//!
//! In: the project's folder and the words of the testimony. Out: the places that have some of them, for
//! a person to look at. Nothing here is the tool's own, so it changes nothing.

use super::output::{Traces, recorded, without_tags};
use super::runs::Runs;
use crate::assembly::record::FILE_NAME;
use crate::ground::files;
use std::collections::BTreeSet;
use std::path::Path;

/// Folders that hold no text of the project, whatever is in them.
const SKIPPED: [&str; 6] = [".git", ".hg", ".jj", ".svn", "node_modules", "target"];
/// How deep folders are looked into.
const DEEPEST: usize = 24;

/// What to look for around the content.
pub(super) struct Around<'a> {
    pub(super) root: &'a Path,
    /// What gives a copy away.
    pub(super) traces: &'a Traces<'a>,
    /// Every run of words of the testimony.
    pub(super) runs: &'a Runs,
    /// Whether something is looked after elsewhere, by its path below the root.
    pub(super) is_other: &'a dyn Fn(&str) -> bool,
}

impl Around<'_> {
    /// The places that repeat the testimony: a path below the root, with the line if it is a text.
    pub(super) fn repeating(&self) -> Vec<String> {
        let mut found = Vec::new();
        self.folder("", 0, &mut found);
        found
    }

    fn folder(&self, below: &str, depth: usize, found: &mut Vec<String>) {
        let folder = self.root.join(below);
        let path = |name: &String| match below {
            "" => name.clone(),
            below => format!("{below}/{name}"),
        };
        let names = files::file_names(&folder);
        // A build records which of its files hold the testimony.
        let recorded = match names.iter().any(|name| name == FILE_NAME) {
            true => recorded(&folder, self.traces),
            false => BTreeSet::new(),
        };
        for name in &recorded {
            found.push(path(name));
        }
        for own in names.iter().map(path).filter(|own| !(self.is_other)(own)) {
            if !found.contains(&own) {
                found.extend(self.place_in(&own));
            }
        }
        for name in files::folder_names(&folder) {
            let own = path(&name);
            if depth < DEEPEST && !SKIPPED.contains(&name.as_str()) && !(self.is_other)(&own) {
                self.folder(&own, depth + 1, found);
            }
        }
    }

    /// The place in a file where it repeats the testimony.
    fn place_in(&self, path: &str) -> Option<String> {
        let bytes = files::bytes_of(&self.root.join(path))?;
        if bytes.starts_with(b"%PDF") || bytes.starts_with(b"PK") {
            return self.traces.are_in(&bytes, 0).then(|| path.to_owned());
        }
        let text = std::str::from_utf8(&bytes).ok()?;
        let in_words = || self.runs.line_in(&without_tags(text));
        match self.runs.line_in(text).or_else(in_words) {
            Some(line) => Some(format!("{path}:{line}")),
            None => self.traces.are_in(&bytes, 0).then(|| path.to_owned()),
        }
    }
}
