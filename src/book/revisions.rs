//! What changed since an earlier release, as editions show it.
//!
//! Made from a comparison of two texts, cut down by `resolve` to what one artefact holds. Knows
//! neither releases on disk nor how a mark looks.

use super::tree::BlockId;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Everything that changed since a release.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Revisions {
    /// The release, for example `2026.10`.
    pub(crate) since: String,
    /// Blocks, and parts of sections' heads (see [`head_id`]), with what happened to them.
    pub marks: BTreeMap<BlockId, Mark>,
    /// The marks that do not hold for every partner.
    #[serde(skip)]
    pub(crate) touched: BTreeMap<BlockId, AffectedReaders>,
    /// Sections with changes, in the order in which readers learn of them.
    pub groups: Vec<RevisionGroup>,
}

/// What happened to a block that is there to be marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    Reworded,
    Added,
    Moved,
}

/// The partners whose readers a change concerns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AffectedReaders {
    AllBut(BTreeSet<String>),
    Only(BTreeSet<String>),
}

impl AffectedReaders {
    pub(crate) fn concerns(&self, partner: &str) -> bool {
        match self {
            Self::AllBut(spared) => !spared.contains(partner),
            Self::Only(partners) => partners.contains(partner),
        }
    }
}

/// Sections whose changes mean the same to readers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RevisionGroup {
    /// "Changes of the law".
    pub(crate) title: String,
    pub sections: Vec<SectionRevision>,
}

/// A section with changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SectionRevision {
    pub(crate) id: String,
    /// "Chapter 3: Asking", as it is now, or as it was where it was taken out.
    pub(crate) name: String,
    pub(crate) fate: Fate,
    /// What maintainers say of it, a sentence each.
    pub(crate) summaries: Vec<String>,
    /// For each block that was taken out the partners whose readers had it.
    #[serde(skip)]
    pub gone: Vec<AffectedReaders>,
}

/// What became of a section as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Fate {
    New,
    Changed,
    /// It stands elsewhere in the book.
    Moved,
    TakenOut,
}

impl Revisions {
    pub(crate) fn mark(&self, block: &BlockId) -> Option<Mark> {
        self.marks.get(block).copied()
    }

    /// The mark of a block in a partner's editions.
    pub(crate) fn mark_for(&self, block: &BlockId, partner: &str) -> Option<Mark> {
        let concerns = self.touched.get(block).is_none_or(|touched| touched.concerns(partner));
        self.mark(block).filter(|_| concerns)
    }

    /// What a mark says to somebody who cannot see it.
    pub(crate) fn description(&self) -> String {
        format!("Changed since version {}", self.since)
    }
}

/// The name of a part of a section's head among blocks: its title, its summary, or a line of
/// standing by its label.
pub(crate) fn head_id(section: &str, part: HeadPart<'_>) -> BlockId {
    BlockId(match part {
        HeadPart::Title => format!("{section}#title"),
        HeadPart::Summary => format!("{section}#summary"),
        HeadPart::Fact(label) => format!("{section}#fact-{label}"),
    })
}

/// What stands above a section's first block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum HeadPart<'a> {
    Title,
    Summary,
    Fact(&'a str),
}
