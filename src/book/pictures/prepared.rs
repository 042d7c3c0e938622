//! A picture that is ready for every edition, and what is needed to make one ready.
//!
//! Shared by every reader, because drawings contain pictures of all kinds.

use super::finding::Finding;
use crate::book::manuscript::{DrawnText, MediaType};

pub(super) struct Prepared {
    pub(super) media_type: MediaType,
    pub(super) bytes: Vec<u8>,
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) texts: Vec<DrawnText>,
    pub(super) findings: Vec<Finding>,
}

/// Makes a picture ready. If any of the findings is an error, there is no picture.
pub(super) type Prepare = fn(Vec<u8>, Setting<'_>) -> Result<Prepared, Vec<Finding>>;

/// Where a picture is.
#[derive(Clone, Copy)]
pub(super) struct Setting<'a> {
    /// The book's language, for drawings that hold several.
    pub(super) language: &'a str,
    /// How many drawings contain the picture.
    pub(super) level: u8,
    /// How pictures inside it are made ready.
    pub(super) prepare: Prepare,
}
