//! A mistake in a settings file, and those that are the same in every notation.
//!
//! In: the text of a file that cannot be parsed. Out: what is wrong in it, in words for authors.

use std::ops::Range;

/// A mistake: its place in the text in bytes, what is wrong, and what to do.
#[derive(Debug)]
pub(super) struct Mistake {
    pub(super) place: Range<usize>,
    pub(super) message: String,
    pub(super) hint: String,
}

impl Mistake {
    pub(super) fn new(
        place: Range<usize>,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) -> Self {
        Self { place, message: message.into(), hint: hint.into() }
    }
}

/// What to do about a backslash.
pub(super) const ESCAPE: &str = "write the character itself; for a backslash, write two, or put \
                                 the text in single quotation marks";

/// The mark of the first unfinished merge in a text.
pub(super) fn conflict(text: &str) -> Option<Mistake> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> ") {
            return Some(Mistake::new(
                at..at + line.trim_end().len(),
                "this line is left over from a merge that nobody has finished",
                "keep one of the two versions, and delete the lines that start with `<<<<<<<`, \
                 `=======` and `>>>>>>>`",
            ));
        }
        at += line.len();
    }
    None
}
