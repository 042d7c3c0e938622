//! The book as its authors wrote it: every section's tree, before anyone is chosen to read it.

use super::manuscript::Resource;
use super::tree::{Block, BlockId, SourceInline};
use crate::ground::source::Span;
use crate::project::Header;
use std::collections::BTreeMap;

/// The blocks of a file, and its footnotes by name.
#[derive(Debug, Clone, Default)]
pub(crate) struct Parsed {
    pub(crate) blocks: Vec<Block<SourceInline>>,
    pub(crate) notes: BTreeMap<String, SourceNote>,
    pub(crate) comments: Vec<Comment>,
}

/// An author's note, `<!-- … -->`. It is in no edition; checks read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Comment {
    pub(crate) span: Span,
    /// The words between the marks, white space made single spaces.
    pub(crate) text: String,
    /// The block that follows it; nothing at the end of a list of blocks, or within a line.
    pub(crate) block: Option<BlockId>,
}

/// A footnote as written, before anything calls it.
#[derive(Debug, Clone)]
pub(crate) struct SourceNote {
    pub(crate) span: Span,
    pub(crate) blocks: Vec<Block<SourceInline>>,
}

/// Every section and picture of a project.
#[derive(Debug, Clone, Default)]
pub struct SourceBook {
    /// By section id.
    pub sections: BTreeMap<String, SourceSection>,
    /// Forewords by partner id.
    pub(crate) forewords: BTreeMap<String, Parsed>,
    /// By path below `content/`.
    pub(crate) pictures: BTreeMap<String, Resource>,
    /// Font files by path below the project root.
    pub fonts: BTreeMap<String, Resource>,
}

#[derive(Debug, Clone)]
pub struct SourceSection {
    pub(crate) header: Header,
    pub blocks: Vec<Block<SourceInline>>,
    pub(crate) notes: BTreeMap<String, SourceNote>,
    pub(crate) comments: Vec<Comment>,
}
