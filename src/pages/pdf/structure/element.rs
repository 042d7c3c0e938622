//! Elements that the engine does not have.
//!
//! The engine writes a heading for each of them, whose title is the number of the element and a
//! mark.

/// The end of a title that encodes an element. The character is in no text: the engine refuses
/// to write it in a PDF/A file.
pub(super) const MARK: char = '\u{fffe}';

/// What an element is, and what readers call it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct Element {
    pub(super) role: &'static str,
    pub(super) name: Option<String>,
}
