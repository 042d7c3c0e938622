//! Words that many parts of a book share: versions, and titles in sentences.
//!
//! In: values. Out: text in the language of the words. Knows no book.

use super::{Piece, Words};
use crate::ground::version::ReleaseVersion;

/// Languages that write every noun with a capital letter.
const CAPITAL_NOUNS: [&str; 2] = ["de", "lb"];

impl Words {
    /// "Version 2026.11", or "Draft".
    pub(crate) fn version(&self, version: &ReleaseVersion) -> String {
        match version {
            ReleaseVersion::Draft => self.text("draft"),
            ReleaseVersion::Unnamed | ReleaseVersion::Numbered(_) => {
                self.with("version", [("version", version.to_string().into())])
            }
        }
    }

    /// The same inside a sentence: "version 2026.11", or "draft".
    pub(crate) fn version_in_sentence(&self, version: &ReleaseVersion) -> String {
        match version {
            ReleaseVersion::Draft => self.text("draft-in-sentence"),
            ReleaseVersion::Unnamed | ReleaseVersion::Numbered(_) => {
                self.with("version-in-sentence", [("version", version.to_string().into())])
            }
        }
    }

    /// An author's name for something, inside a sentence: "Print edition" is "print edition" there.
    pub(crate) fn in_sentence(&self, name: &str) -> String {
        if CAPITAL_NOUNS.contains(&self.language().primary()) {
            return name.to_owned();
        }
        let mut letters = name.chars();
        match (letters.next(), letters.as_str()) {
            // An abbreviation keeps its capitals.
            (Some(first), rest)
                if rest.starts_with(|next: char| next.is_lowercase() || next == ' ') =>
            {
                first.to_lowercase().chain(rest.chars()).collect()
            }
            _ => name.to_owned(),
        }
    }

    /// A title with its label before it, if it has one.
    pub(crate) fn titled(&self, label: Option<&str>, title: &str) -> String {
        match label {
            Some(label) => self.labelled(label, title),
            None => title.to_owned(),
        }
    }

    /// A label before what it is for: "Chapter 3: Asking".
    pub(crate) fn labelled(&self, label: &str, title: &str) -> String {
        self.with("label-labelled", [("label", label.into()), ("title", title.into())])
    }

    /// A title in quotation marks.
    pub(crate) fn quoted(&self, title: &str) -> String {
        self.with("quoted", [("title", title.into())])
    }

    /// The alternative text of a code to scan. `address` is as people type it.
    pub(crate) fn code_for(&self, address: &str) -> String {
        self.with("label-qr-code", [("address", address.into())])
    }

    /// A message without variables, for each of several things.
    pub(crate) fn texts<const COUNT: usize>(&self, ids: [&str; COUNT]) -> [String; COUNT] {
        ids.map(|id| self.text(id))
    }
}

/// A message in pieces, after other text.
pub(crate) fn before(text: &str, mut pieces: Vec<Piece>) -> Vec<Piece> {
    match pieces.first_mut() {
        Some(Piece::Text(first)) => first.insert_str(0, text),
        _ => pieces.insert(0, Piece::Text(text.to_owned())),
    }
    pieces
}

/// A message in pieces, followed by other text.
pub(crate) fn after(mut pieces: Vec<Piece>, text: &str) -> Vec<Piece> {
    match pieces.last_mut() {
        Some(Piece::Text(last)) => last.push_str(text),
        _ => pieces.push(Piece::Text(text.to_owned())),
    }
    pieces
}
