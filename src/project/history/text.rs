//! `text.json`: the frozen text of a release, block by block, on which every comparison is based.
//!
//! It contains what readers of the publisher's edition read, in reading order, and after it what only
//! readers of other partners' editions read. The numbers of notes, pages and chapters are left out
//! of the text, because they change even if nobody changes a word.

use super::Version;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenText {
    pub(crate) schema: u32,
    /// The work's id.
    pub(crate) work: String,
    pub(crate) version: Version,
    pub(crate) language: String,
    /// The partner and the edition that the page numbers refer to.
    pub(crate) partner: String,
    pub(crate) edition: String,
    pub(crate) sections: Vec<FrozenSection>,
}

impl FrozenText {
    pub(crate) fn section(&self, id: &str) -> Option<&FrozenSection> {
        self.sections.iter().find(|section| section.id == id)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenSection {
    pub id: String,
    /// For example "Chapter 3", if the section has a number.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub label: Option<String>,
    pub title: String,
    /// The role in the manuscript: `chapter`, `case-study`, `front-matter`, `glossary` …
    pub kind: String,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub summary: Option<String>,
    /// Facts that the text depends on ("Law as at", "Covers"), as label and value.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub facts: Vec<(String, String)>,
    /// Digest of title, summary, facts and blocks, without ids and pages.
    pub sha256: String,
    /// The number of its first page, as printed.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub page: Option<usize>,
    pub blocks: Vec<FrozenBlock>,
}

/// A block with words of its own. A container comes before the blocks inside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenBlock {
    /// The block's id in the tree: the author's, or one derived from its source text.
    pub id: String,
    /// `heading`, `paragraph`, `list-item`, `definition`, `quotation`, `code`, `checklist`,
    /// `letter`, `testimony`, `question`, `card`, `figure`, `table`, or the kind of a callout: `note`,
    /// `tip`, `key-point`, `warning`, `legal`. Other names may be added.
    pub kind: String,
    /// The level of a heading. 1 is the highest inside a section.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub level: Option<u8>,
    /// The number of containers and lists around it.
    #[serde(skip_serializing_if = "is_zero", default)]
    pub depth: u8,
    /// The words. The rows of a table are lines, and its cells are separated by ` | `.
    pub text: String,
    /// The footnotes and citations that it refers to, in order, without numbers.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub notes: Vec<String>,
    /// The targets of its links, in order: addresses, or `#id` inside the book.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub links: Vec<String>,
    /// Digests of its pictures, as the author supplied them.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub pictures: Vec<String>,
    /// A language tag, if it differs from the work's.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub language: Option<String>,
    /// The number of the page on which it starts, as printed.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub page: Option<usize>,
    /// The partners whose editions alone contain it; empty if the publisher's edition contains it.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub partners: Vec<String>,
    /// The partners whose editions do not contain it, although the publisher’s does.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub absent: Vec<String>,
    /// Different wordings for the readers of some partners, such as their own helpline.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub variants: Vec<Variant>,
}

/// A different wording of a block, and the partners whose editions have it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Variant {
    pub(crate) text: String,
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub(crate) notes: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub(crate) links: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub(crate) pictures: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub(crate) partners: Vec<String>,
}

/// What a reader finds in a block: words, notes, links and pictures.
pub type Wording<'a> = (&'a str, &'a [String], &'a [String], &'a [String]);

impl Variant {
    pub(crate) fn wording(&self) -> Wording<'_> {
        (&self.text, &self.notes, &self.links, &self.pictures)
    }
}

impl FrozenBlock {
    /// The wording for readers who do not have a variant of their own.
    pub(crate) fn wording(&self) -> Wording<'_> {
        (&self.text, &self.notes, &self.links, &self.pictures)
    }

    /// The wording for a partner’s readers.
    pub(crate) fn wording_for(&self, partner: &str) -> Wording<'_> {
        let is_own = |variant: &&Variant| variant.partners.iter().any(|own| own == partner);
        self.variants.iter().find(is_own).map_or(self.wording(), Variant::wording)
    }

    /// All its words, with each partner's variant on a separate line.
    pub(crate) fn all_words(&self) -> String {
        let mut words = self.text.clone();
        for variant in &self.variants {
            words.push_str(&format!("\n[{}] {}", variant.partners.join(", "), variant.text));
        }
        words
    }
}

fn is_zero(number: &u8) -> bool {
    *number == 0
}
