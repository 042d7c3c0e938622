//! A detail that could tell readers who somebody is.
//!
//! Shared by the rules, which find them, and by `check`, which reports them.

use crate::ground::diagnostic::Code;
use std::ops::Range;

/// What was found in a text.
#[derive(Debug, Clone)]
pub(super) struct Detail {
    pub(super) code: Code,
    /// What it is, with its article: “a passport number”.
    pub(super) what: &'static str,
    /// The bytes of the text.
    pub(super) range: Range<usize>,
}
