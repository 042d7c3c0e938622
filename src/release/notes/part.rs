//! The pieces of release notes before they have a form: headings, items and paragraphs.

use crate::compare::groups::remark_on;
use crate::project::history::Change;

/// A heading with what is under it.
pub(super) struct Part {
    pub(super) title: &'static str,
    pub(super) before: Vec<Line>,
    pub(super) entries: Vec<Entry>,
}

impl Part {
    pub(super) fn of(title: &'static str, entries: Vec<Entry>) -> Self {
        Self { title, before: Vec::new(), entries }
    }
}

/// An item in a list: what it is about, and the rest of the sentence.
pub(super) struct Entry {
    pub(super) title: String,
    /// " (new): A sentence about it."
    pub(super) rest: String,
}

/// A paragraph that may end in an address.
pub(super) struct Line {
    pub(super) words: String,
    pub(super) address: Option<String>,
}

impl Line {
    pub(super) fn of(words: impl Into<String>) -> Self {
        Self { words: words.into(), address: None }
    }

    pub(super) fn to(words: impl Into<String>, address: &str) -> Self {
        Self { words: words.into(), address: Some(address.to_owned()) }
    }
}

/// What maintainers say about a change.
pub(super) fn entry(change: &Change) -> Entry {
    let mut rest = String::new();
    if let Some(remark) = remark_on(change.kind) {
        rest.push_str(&format!(" ({remark})"));
    }
    if let Some(summary) = &change.summary {
        rest.push_str(&format!(": {summary}"));
    }
    Entry { title: change.shared_title().to_owned(), rest }
}
