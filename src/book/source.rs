//! The book as its authors wrote it: every section's tree, before anything is selected for a
//! partner or for readers.

use super::manuscript::Resource;
use super::neighbours::FileTarget;
use super::tree::{Block, BlockId, SourceInline};
use crate::ground::source::Span;
use crate::project::Header;
use std::collections::{BTreeMap, BTreeSet};

/// The blocks of a file, and its footnotes by name.
#[derive(Debug, Clone, Default)]
pub(crate) struct Parsed {
    pub(crate) blocks: Vec<Block<SourceInline>>,
    pub(crate) notes: BTreeMap<String, SourceNote>,
    pub(crate) comments: Vec<Comment>,
    /// The links that name their targets by files.
    pub(crate) file_links: Vec<(Span, FileTarget)>,
}

/// An author's note, `<!-- … -->`. No edition contains it; checks read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Comment {
    pub(crate) span: Span,
    /// The words between the marks, with single spaces.
    pub(crate) text: String,
    /// The block that follows it; `None` at the end of a list of blocks, or within a line.
    pub(crate) block: Option<BlockId>,
}

/// A footnote as written, not yet numbered.
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
    /// The paths below `content/` that sections, forewords and brands name, readable or not.
    pub(crate) named_files: BTreeSet<String>,
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
