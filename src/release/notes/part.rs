//! The pieces of release notes before they have a form: headings, items and paragraphs.

use crate::ground::own_words::{Piece, Value, Words};
use crate::project::history::{Change, ChangeKind};

/// A heading with what is under it.
pub(super) struct Part {
    pub(super) title: String,
    pub(super) before: Vec<Line>,
    pub(super) entries: Vec<Entry>,
}

impl Part {
    pub(super) fn of(title: String, entries: Vec<Entry>) -> Self {
        Self { title, before: Vec::new(), entries }
    }
}

/// A part of a sentence.
pub(super) enum Span {
    Plain(String),
    /// What an item in a list is about.
    Title(String),
    /// An address to which the sentence leads.
    Address(String),
}

/// An item in a list.
pub(super) struct Entry(pub(super) Vec<Span>);

impl Entry {
    /// A message about `$title`.
    pub(super) fn new<'v>(
        words: &Words,
        id: &str,
        title: &str,
        variables: impl IntoIterator<Item = (&'static str, Value<'v>)>,
    ) -> Self {
        Self(spans(words, id, variables, "title", || Span::Title(title.to_owned())))
    }
}

/// A paragraph that may have an address in it.
pub(super) struct Line(pub(super) Vec<Span>);

impl Line {
    pub(super) fn of(words: impl Into<String>) -> Self {
        Self(vec![Span::Plain(words.into())])
    }

    /// A message with `$address`.
    pub(super) fn to<'v>(
        words: &Words,
        id: &str,
        variables: impl IntoIterator<Item = (&'static str, Value<'v>)>,
        address: &str,
    ) -> Self {
        Self(spans(words, id, variables, "address", || Span::Address(address.to_owned())))
    }
}

/// A message in which one variable is set apart.
fn spans<'v>(
    words: &Words,
    id: &str,
    variables: impl IntoIterator<Item = (&'static str, Value<'v>)>,
    apart: &'static str,
    span: impl Fn() -> Span,
) -> Vec<Span> {
    let pieces = words.parts(id, variables, &[apart]).into_iter();
    pieces
        .map(|piece| match piece {
            Piece::Text(text) => Span::Plain(text),
            Piece::Variable { .. } => span(),
        })
        .collect()
}

/// What maintainers say about a change.
pub(super) fn entry(change: &Change, words: &Words) -> Entry {
    let title = change.title_in(words);
    let summary = change.summary.as_deref().map(|summary| ("summary", summary.into()));
    let id = match (change.kind, summary.is_some()) {
        (ChangeKind::Added, true) => "notes-new-with-summary",
        (ChangeKind::Added, false) => "notes-new",
        (ChangeKind::Removed, true) => "notes-removed-with-summary",
        (ChangeKind::Removed, false) => "notes-removed",
        (ChangeKind::Changed, true) => "notes-changed-with-summary",
        (ChangeKind::Changed, false) => "notes-changed",
    };
    Entry::new(words, id, &title, summary)
}
