//! The names of files in a bundle.

/// The instructions.
pub(super) const START: &str = "START-HERE.txt";
/// The digests of all other files.
pub(super) const OWN_SUMS: &str = "BUNDLE-SHA256SUMS";
/// The folder of notices, also below the folder of records.
pub(super) const NOTICES: &str = "notices";
