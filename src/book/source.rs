//! The book as its authors wrote it: every section's tree, before anyone is chosen to read it.

use super::manuscript::Resource;
use super::tree::{Block, BlockId, SourceInline};
use crate::ground::source::Span;
use crate::project::Header;
use std::collections::BTreeMap;

/// The blocks of a file, and its footnotes by name.
#[derive(Debug, Clone, Default)]
pub struct Parsed {
    pub blocks: Vec<Block<SourceInline>>,
    pub notes: BTreeMap<String, SourceNote>,
    pub comments: Vec<Comment>,
}

/// An author's note, `<!-- … -->`. It is in no edition; checks read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    pub span: Span,
    /// The words between the marks, white space made single spaces.
    pub text: String,
    /// The block that follows it; nothing at the end of a list of blocks, or within a line.
    pub block: Option<BlockId>,
}

/// A footnote as written, before anything calls it.
#[derive(Debug, Clone)]
pub struct SourceNote {
    pub span: Span,
    pub blocks: Vec<Block<SourceInline>>,
}

/// Every section and picture of a project.
#[derive(Debug, Clone, Default)]
pub struct SourceBook {
    /// By section id.
    pub sections: BTreeMap<String, SourceSection>,
    /// Forewords by partner id.
    pub forewords: BTreeMap<String, Parsed>,
    /// By path below `content/`.
    pub pictures: BTreeMap<String, Resource>,
    /// Font files by path below the project root.
    pub fonts: BTreeMap<String, Resource>,
}

#[derive(Debug, Clone)]
pub struct SourceSection {
    pub header: Header,
    pub blocks: Vec<Block<SourceInline>>,
    pub notes: BTreeMap<String, SourceNote>,
    pub comments: Vec<Comment>,
}
