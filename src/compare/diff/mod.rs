//! The difference between two texts, block by block and word by word. Pure.
//!
//! In: the frozen text of two releases, or of one and the working tree. Out: every block that was
//! added, removed, moved or reworded, with its place in both; sections and their heads likewise.

mod comparer;
mod matching;
mod moves;
mod words;

pub use comparer::compare;
pub use words::{Segment, segments};

use crate::book::revisions::AffectedReaders;
use serde::Serialize;

/// What became of a block or a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum EditKind {
    Added,
    Removed,
    /// It stands elsewhere and says the same.
    Moved,
    /// It stands where it did and says something else.
    Reworded,
    MovedAndReworded,
    /// It stands in another section now, where it is listed as moved.
    MovedAway,
}

/// Everything that differs between two texts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comparison {
    /// The sections with changes in reading order; those that are gone stand where they stood.
    pub sections: Vec<SectionChange>,
}

/// A section with changes in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionChange {
    pub id: String,
    /// The role in the manuscript: `chapter`, `glossary` …
    pub(crate) kind: String,
    /// `Reworded` where it is in both texts at the same place, whatever happened in it.
    pub edit: EditKind,
    /// Where it stands in either text.
    pub(crate) before: Option<SectionPlace>,
    pub after: Option<SectionPlace>,
    /// Title, summary and lines of standing that were added, removed or reworded.
    pub head: Vec<HeadChange>,
    pub blocks: Vec<BlockChange>,
}

impl SectionChange {
    /// Its place in the newer text, or else in the older.
    pub(crate) fn place(&self) -> &SectionPlace {
        static NOWHERE: SectionPlace =
            SectionPlace { index: 0, label: None, title: String::new(), page: None };
        self.after.as_ref().or(self.before.as_ref()).unwrap_or(&NOWHERE)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SectionPlace {
    /// Its place among the sections, from zero.
    pub index: usize,
    /// "Chapter 3", where it has a number.
    pub(crate) label: Option<String>,
    pub(crate) title: String,
    /// The first page, where it is known.
    pub(crate) page: Option<usize>,
}

/// A change above a section's first block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HeadChange {
    pub part: HeadPart,
    pub words: Vec<Segment>,
}

/// What stands above a section's first block.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum HeadPart {
    Title,
    Summary,
    /// A line of standing, by its label.
    Fact(String),
}

/// A block that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BlockChange {
    #[serde(rename = "change")]
    pub edit: EditKind,
    /// As in the frozen text: `paragraph`, `heading` …; the newer kind where it changed.
    pub kind: String,
    /// The kind that it had, where that is another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) kind_before: Option<String>,
    pub before: Option<BlockPlace>,
    pub after: Option<BlockPlace>,
    /// Its words.
    pub words: Vec<Segment>,
    /// The notes that it calls and that changed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) notes: Vec<Vec<Segment>>,
    /// Addresses that it links to no more, and those that are new.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) links: Vec<Segment>,
    /// Another picture.
    #[serde(skip_serializing_if = "is_false")]
    pub(crate) picture: bool,
    /// The partners whose editions alone carry it now; empty where all do.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) partners: Vec<String>,
    /// The partners whose readers find other words.
    #[serde(skip)]
    pub(crate) affected: AffectedReaders,
    /// The partners whose readers had it and have it no more, where others still do.
    #[serde(skip)]
    pub(crate) lost: Option<AffectedReaders>,
}

fn is_false(flag: &bool) -> bool {
    !*flag
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BlockPlace {
    /// The section's id.
    pub section: String,
    /// The block's place among those of its section, from zero.
    pub index: usize,
    pub(crate) id: String,
    /// The words of the heading that it stands under.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) under: Option<String>,
    /// The page on which it starts, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<usize>,
}
