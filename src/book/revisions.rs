//! What changed since an earlier release, as editions show it.
//!
//! Made from a comparison of two texts, and reduced by `resolve` to what one artefact contains.
//! Knows neither releases on disk nor how a mark looks.

use super::tree::BlockId;
use crate::ground::own_words::Words;
use crate::project::TWIN;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Everything that has changed since a release.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Revisions {
    /// The release, for example `2026.10`.
    pub(crate) since: String,
    /// Blocks, and parts of section heads (see [`head_id`]), with what happened to them.
    pub marks: BTreeMap<BlockId, Mark>,
    /// For marks that do not apply to every partner: the partners to whom they do.
    #[serde(skip)]
    pub(crate) touched: BTreeMap<BlockId, AffectedReaders>,
    /// Sections with changes, in the order in which the edition lists them.
    pub groups: Vec<RevisionGroup>,
    /// Whether a copy of the whole book, by partner and edition, differs from that of the release
    /// in anything that its readers read. A copy is missing if that is not known.
    #[serde(skip)]
    pub(crate) differ: BTreeMap<(String, String), bool>,
}

/// What happened to a block that is still in the text.
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

/// Sections whose changes have the same importance for readers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RevisionGroup {
    /// For example "Changes of the law".
    pub(crate) title: String,
    pub sections: Vec<SectionRevision>,
    /// What changed outside the sections.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) details: Vec<DetailRevision>,
}

/// A change in what readers are told outside the sections.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DetailRevision {
    /// For example "Helpline of Alder Advice".
    pub(crate) name: String,
    pub(crate) fate: Fate,
    /// What maintainers say about it, one sentence each.
    pub(crate) summaries: Vec<String>,
    /// The only partner, and the only edition, whose readers it concerns.
    #[serde(skip)]
    pub(crate) partner: Option<String>,
    #[serde(skip)]
    pub(crate) edition: Option<String>,
}

impl DetailRevision {
    /// Whether it concerns the readers of a partner's copies of an edition.
    pub(crate) fn concerns(&self, partner: &str, edition: &str) -> bool {
        let is_of = |own: &str| own == edition || edition.strip_suffix(TWIN) == Some(own);
        self.partner.as_deref().is_none_or(|own| own == partner)
            && self.edition.as_deref().is_none_or(is_of)
    }
}

/// A section with changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SectionRevision {
    pub(crate) id: String,
    /// For example "Chapter 3: Asking": its present name, or its last one if it was removed.
    pub(crate) name: String,
    pub(crate) fate: Fate,
    /// What maintainers say about it, one sentence each.
    pub(crate) summaries: Vec<String>,
    /// For each block that was removed, the partners whose readers had it.
    #[serde(skip)]
    pub gone: Vec<AffectedReaders>,
}

/// What happened to a section as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Fate {
    New,
    Changed,
    /// It is now in a different place in the book.
    Moved,
    TakenOut,
}

impl Revisions {
    pub(crate) fn mark(&self, block: &BlockId) -> Option<Mark> {
        self.marks.get(block).copied()
    }

    /// The mark of a block in one partner's editions.
    pub(crate) fn mark_for(&self, block: &BlockId, partner: &str) -> Option<Mark> {
        let concerns = self.touched.get(block).is_none_or(|touched| touched.concerns(partner));
        self.mark(block).filter(|_| concerns)
    }

    /// What a mark says to a reader who cannot see it.
    pub(crate) fn description(&self, words: &Words) -> String {
        words.with("changed-since", [("version", self.since.as_str().into())])
    }
}

/// The block id of a part of a section's head: its title, its summary, or one of the facts under
/// its title, named by its label.
pub(crate) fn head_id(section: &str, part: HeadPart<'_>) -> BlockId {
    BlockId(match part {
        HeadPart::Title => format!("{section}#title"),
        HeadPart::Summary => format!("{section}#summary"),
        HeadPart::Fact(label) => format!("{section}#fact-{label}"),
    })
}

/// A part of what appears above a section's first block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum HeadPart<'a> {
    Title,
    Summary,
    Fact(&'a str),
}
