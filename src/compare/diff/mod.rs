//! The difference between two texts, block by block and word by word. Pure.
//!
//! In: the frozen text of two releases, or of a release and the working tree. Out: every block that
//! was added, removed, moved or reworded, with its place in both texts, and the same for sections
//! and their heads.

mod comparer;
mod looks;
mod matching;
mod moves;
mod words;

pub use comparer::compare;
pub use words::{Segment, segments};

use crate::book::revisions::AffectedReaders;
use serde::Serialize;
use std::collections::BTreeSet;

/// What happened to a block or a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum EditKind {
    Added,
    Removed,
    /// Elsewhere, with the same content.
    Moved,
    /// In the same place, with different content.
    Reworded,
    MovedAndReworded,
    /// Now in a different section, where it is listed as moved.
    MovedAway,
}

/// Everything that differs between two texts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comparison {
    /// The sections with changes, in reading order. Removed sections are listed where they were.
    pub sections: Vec<SectionChange>,
    /// What readers are told outside the sections, by id.
    pub(crate) details: Vec<DetailChange>,
}

impl Comparison {
    pub(crate) fn is_empty(&self) -> bool {
        self.sections.is_empty() && self.details.is_empty()
    }

    /// The sections whose places in the book need no other mention: they are new, gone or moved.
    pub(crate) fn places_told(&self) -> BTreeSet<&str> {
        let told = self.sections.iter().filter(|section| section.edit != EditKind::Reworded);
        told.map(|section| section.id.as_str()).collect()
    }
}

/// A detail that differs between two texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DetailChange {
    pub(crate) id: String,
    /// "Helpline of Alder Advice": what it is called now, or was if it is gone.
    pub(crate) label: String,
    /// `Added`, `Removed` or `Reworded`.
    pub(crate) edit: EditKind,
    pub(crate) before: String,
    pub(crate) after: String,
    pub(crate) words: Vec<Segment>,
}

/// A section with changes in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionChange {
    pub id: String,
    /// The role in the manuscript: `chapter`, `glossary` …
    pub(crate) kind: String,
    /// `Reworded` if it is in the same place in both texts, for any change inside it.
    pub edit: EditKind,
    /// Its place in the older text.
    pub(crate) before: Option<SectionPlace>,
    /// Its place in the newer text.
    pub after: Option<SectionPlace>,
    /// Title, summary and facts that were added, removed or reworded.
    pub head: Vec<HeadChange>,
    pub blocks: Vec<BlockChange>,
}

impl SectionChange {
    /// Its place in the newer text, or else in the older one.
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
    /// "Chapter 3", if it has a number.
    pub(crate) label: Option<String>,
    pub(crate) title: String,
    /// The first page, if it is known.
    pub(crate) page: Option<usize>,
}

/// A change above a section's first block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HeadChange {
    pub part: HeadPart,
    pub words: Vec<Segment>,
}

/// What a section shows above its first block.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum HeadPart {
    Title,
    Summary,
    /// A fact about the section, such as when it was reviewed, by its label.
    Fact(String),
}

/// A block that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BlockChange {
    #[serde(rename = "change")]
    pub edit: EditKind,
    /// As in the frozen text: `paragraph`, `heading` … If the kind changed, the newer one.
    pub kind: String,
    /// The older kind, if it changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) kind_before: Option<String>,
    pub before: Option<BlockPlace>,
    pub after: Option<BlockPlace>,
    /// Its words.
    pub words: Vec<Segment>,
    /// Its words with marks as in Markdown, if these changed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) marks: Vec<Segment>,
    /// What else changed that can be seen of it, by name: its number in a list, for example.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) features: Vec<FeatureChange>,
    /// Changed notes that are called in it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) notes: Vec<Vec<Segment>>,
    /// Addresses that it no longer links to, and new ones.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) links: Vec<Segment>,
    /// Whether its picture changed.
    #[serde(skip_serializing_if = "is_false")]
    pub(crate) picture: bool,
    /// The only partners whose editions contain it now; empty if all do.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) partners: Vec<String>,
    /// The partners whose readers find different words.
    #[serde(skip)]
    pub(crate) affected: AffectedReaders,
    /// The partners whose readers no longer have it, if others still do.
    #[serde(skip)]
    pub(crate) lost: Option<AffectedReaders>,
}

impl BlockChange {
    /// Whether it has the same words, which look different.
    pub(crate) fn is_only_looks(&self) -> bool {
        let is_same = |words: &Segment| matches!(words, Segment::Same(_));
        self.edit == EditKind::Reworded
            && self.words.iter().all(is_same)
            && self.kind_before.is_none()
            && self.notes.is_empty()
            && self.links.is_empty()
            && !self.picture
            && !(self.marks.is_empty() && self.features.is_empty())
    }
}

/// Something that can be seen of a block beside its words, and that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FeatureChange {
    pub(crate) name: String,
    /// From the older value to the newer one.
    pub(crate) value: Vec<Segment>,
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
    /// The words of the heading above it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) under: Option<String>,
    /// The page on which it starts, if it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<usize>,
}
