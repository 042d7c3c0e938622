//! Whether a place is a shared store.
//!
//! In: a shelf. Out: whether a store was begun there, whether one may be begun, or whether the place
//! belongs to somebody else. Nothing else in a store is looked at.

use super::entry::MOST_ENTRY;
use super::shelf::{Refusal, Shelf};
use crate::ground::diagnostic::Diagnostic;
use crate::ground::files;

/// The file that every store has, and what is in it.
pub(super) const MARK: (&str, &str) = (
    "store.json",
    "{\"schema\": 1, \"what\": \"finished files that machines share, by Bindery\"}\n",
);

/// What a place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    Store,
    /// Nothing is there.
    Empty,
    /// Something is there that no store has put there.
    Other,
}

/// What a place is.
///
/// # Errors
/// If the place cannot be read.
pub(crate) fn standing(shelf: &dyn Shelf) -> Result<Standing, Diagnostic> {
    if is_marked(shelf)? {
        return Ok(Standing::Store);
    }
    // What a run that was interrupted left is nobody's.
    let is_used = shelf.names()?.iter().any(|name| !files::is_temporary(name));
    // Another machine may have begun the store in the meantime.
    Ok(match (is_used, is_marked(shelf)?) {
        (_, true) => Standing::Store,
        (false, false) => Standing::Empty,
        (true, false) => Standing::Other,
    })
}

fn is_marked(shelf: &dyn Shelf) -> Result<bool, Diagnostic> {
    match shelf.get(MARK.0, MOST_ENTRY) {
        Ok(bytes) => Ok(bytes.is_some_and(|bytes| bytes == MARK.1.as_bytes())),
        Err(Refusal::File(_)) => Ok(false),
        Err(Refusal::Store(cause)) => Err(cause),
    }
}
