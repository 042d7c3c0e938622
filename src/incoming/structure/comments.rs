//! Comments, which become authors' notes.
//!
//! In: the words of a text in order, with the places where comments begin and end. Out: a line for each
//! comment, with its author, its date and the words that it is about.

use crate::incoming::change::by;
use crate::incoming::model::Comment;
use crate::incoming::text::opening;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Debug, Default)]
pub(super) struct Remarks {
    comments: BTreeMap<String, Comment>,
    /// Comments that have begun, with the words since.
    open: BTreeMap<String, String>,
    /// Lines that have no place yet.
    waiting: Vec<String>,
    used: BTreeSet<String>,
}

impl Remarks {
    pub(super) fn of(comments: BTreeMap<String, Comment>) -> Self {
        Self { comments, ..Self::default() }
    }

    pub(super) fn begin(&mut self, id: &str) {
        self.open.insert(id.to_owned(), String::new());
    }

    pub(super) fn words(&mut self, words: &str) {
        self.open.values_mut().for_each(|own| own.push_str(words));
    }

    /// Ends a comment.
    pub(super) fn end(&mut self, id: &str) {
        let about = self.open.remove(id).unwrap_or_default();
        if self.comments.contains_key(id) && self.used.insert(id.to_owned()) {
            let line = self.line(id, &about);
            self.waiting.extend(line);
        }
    }

    /// The lines of the comments that have ended.
    pub(super) fn take(&mut self) -> Vec<String> {
        std::mem::take(&mut self.waiting)
    }

    /// The comments that have no place in the text.
    pub(super) fn rest(&self) -> Vec<String> {
        let unused = self.comments.keys().filter(|id| !self.used.contains(*id));
        unused.filter_map(|id| self.line(id, "")).collect()
    }

    fn line(&self, id: &str, about: &str) -> Option<String> {
        let comment = self.comments.get(id)?;
        let by = by(&comment.author, &comment.date);
        let by = if by.is_empty() { by } else { format!(" {by}") };
        let about = about.trim();
        let about =
            if about.is_empty() { String::new() } else { format!(", on {}", opening(about)) };
        Some(format!("Comment{by}{about}: {}", comment.text.trim()))
    }
}
