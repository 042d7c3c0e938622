//! A place to publish to, whatever it is.
//!
//! In: files. Out: what is there, and files put in place or removed, each completely or not at all.
//! What is published, and in which order, is decided elsewhere.

use crate::ground::diagnostic::Diagnostic;
use std::any::Any;

/// A file that is at the place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Present {
    pub(super) path: String,
    pub(super) bytes: u64,
    /// The entity tag, where there are any.
    pub(super) tag: Option<String>,
    /// Whether its size and tag do not show that it is as it was when the record was written.
    pub(super) is_doubtful: bool,
    /// Whether it can only be somebody else's: a link, or a name that no site can have.
    pub(super) is_odd: bool,
}

/// What a run holds while it works; others are kept out until it is dropped.
pub(super) type Hold = Box<dyn Any + Send + Sync>;

/// A folder or a bucket.
pub(super) trait Place: Sync {
    /// The place in messages.
    fn name(&self) -> String;

    /// Keeps other runs out. `tell` is called with a message if that takes time.
    ///
    /// # Errors
    /// If another run is at work, or the place cannot be written to.
    fn hold(&self, tell: &dyn Fn(&str)) -> Result<Hold, Diagnostic>;

    /// Whether this run may go on: it is not asked to stop, and still holds the place.
    ///
    /// # Errors
    /// If it must stop.
    fn may_go_on(&self) -> Result<(), Diagnostic>;

    /// The bytes of the record, if there is one.
    ///
    /// # Errors
    /// If it cannot be read.
    fn record(&self) -> Result<Option<Vec<u8>>, Diagnostic>;

    /// Everything that is there, by path, without what this tool keeps there for itself.
    ///
    /// # Errors
    /// If it cannot be listed.
    fn list(&self) -> Result<Vec<Present>, Diagnostic>;

    /// The digest of a file that is there.
    ///
    /// # Errors
    /// If it cannot be read.
    fn digest(&self, path: &str) -> Result<Option<String>, Diagnostic>;

    /// Puts a file in place, and returns its entity tag if it has one.
    ///
    /// # Errors
    /// If that fails; what was there before is then still there.
    fn put(&self, path: &str, bytes: Vec<u8>, sha256: &str) -> Result<Option<String>, Diagnostic>;

    /// Puts the record in place.
    ///
    /// # Errors
    /// As for `put`.
    fn put_record(&self, bytes: Vec<u8>) -> Result<(), Diagnostic>;

    /// Removes a file. It is no error if there is none.
    ///
    /// # Errors
    /// If it cannot be removed.
    fn remove(&self, path: &str) -> Result<(), Diagnostic>;
}
