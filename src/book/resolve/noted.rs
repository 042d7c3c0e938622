//! The places to which an index leads, as they are noted while the text is resolved.

use super::input::Input;
use crate::book::index::names::Key;
use crate::book::tree::Anchor;
use crate::ground::version::ReleaseVersion;
use crate::project::INDEX;

/// A place to which an entry leads, noted while the text was resolved.
#[derive(Debug)]
pub(super) struct Noted {
    pub(super) key: Key,
    /// The entry's name in words.
    pub(super) name: Vec<String>,
    pub(super) target: Anchor,
    /// Whether it is the name of a case.
    pub(super) is_case: bool,
}

/// Whether an artefact has an index, for which places have to be noted.
pub(super) fn is_wanted(input: Input<'_>) -> bool {
    input.pack.is_none()
        && input.release.version != ReleaseVersion::Unnamed
        && input.project.book.listed().any(|id| id.value == INDEX)
}
