//! Where a shared store keeps its files, whatever it is.
//!
//! In: names and bytes. Out: what is there under a name, and bytes put there completely or not at all.
//! Whoever asks may use it from several threads and waits for each answer. Must not know what the
//! files are.

use crate::ground::diagnostic::Diagnostic;

/// Why a file of a store cannot be read or written.
#[derive(Debug)]
pub(crate) enum Refusal {
    /// Something is wrong with this file alone; the text says what.
    File(String),
    /// The whole store cannot be used, and nothing else is to be asked of it.
    Store(Diagnostic),
}

/// A folder or a bucket. Names are paths with forward slashes.
pub(crate) trait Shelf: Send + Sync {
    /// A name in messages, with the store that it is in.
    fn shown(&self, name: &str) -> String;

    /// The bytes under a name, if there are any. Of more than `most` bytes, only the first `most` + 1
    /// are read, so that nobody can fill the memory.
    ///
    /// # Errors
    /// If they cannot be read.
    fn get(&self, name: &str, most: u64) -> Result<Option<Vec<u8>>, Refusal>;

    /// Puts bytes under a name, in place of those that are there.
    ///
    /// # Errors
    /// If that fails. What was there before is then still there.
    fn put(&self, name: &str, bytes: &[u8]) -> Result<(), Refusal>;

    /// Every name that is there, sorted, also those that an interrupted run left.
    ///
    /// # Errors
    /// If they cannot be listed.
    fn names(&self) -> Result<Vec<String>, Diagnostic>;

    /// Removes what is under a name. It is no error if there is nothing.
    ///
    /// # Errors
    /// If it cannot be removed.
    fn remove(&self, name: &str) -> Result<(), Diagnostic>;
}
