//! `text.json`: the frozen text of a release, block by block, the base of every comparison.
//!
//! It holds what readers of the publisher's edition read, in reading order, and behind it what
//! only other partners' readers read. Numbers of notes, pages and chapters are left out of the
//! text, because they move without anybody changing a word.

use crate::ground::version::Version;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenText {
    pub(crate) schema: u32,
    /// The work's id.
    pub(crate) work: String,
    pub(crate) version: Version,
    pub(crate) language: String,
    /// The partner and the edition whose pages are named.
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
    /// "Chapter 3", where it has a number.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub label: Option<String>,
    pub title: String,
    /// The role in the manuscript: `chapter`, `case-study`, `front-matter`, `glossary` …
    pub kind: String,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub summary: Option<String>,
    /// Lines of standing that the text depends on ("Law as at", "Covers"): label and value.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub facts: Vec<(String, String)>,
    /// Digest of title, summary, facts and blocks, without ids and pages.
    pub sha256: String,
    /// The first page, as printed.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub page: Option<usize>,
    pub blocks: Vec<FrozenBlock>,
}

/// A block that has words of its own. Containers come before the blocks in them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenBlock {
    /// The block's id in the tree: the author's, or derived from its source text.
    pub id: String,
    /// `heading`, `paragraph`, `list-item`, `definition`, `quotation`, `code`, `checklist`,
    /// `letter`, `testimony`, `question`, `card`, `figure`, `table`, or what a callout is: `note`, `tip`,
    /// `key-point`, `warning`, `legal`; other names may join them.
    pub kind: String,
    /// The level of a heading: 1 is the first inside a section.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub level: Option<u8>,
    /// How many containers and lists it stands in.
    #[serde(skip_serializing_if = "is_zero", default)]
    pub depth: u8,
    /// The words. A table's rows are lines, its cells apart by ` | `.
    pub text: String,
    /// The footnotes and citations that it calls, without numbers, in order.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub notes: Vec<String>,
    /// Where its links lead: addresses, and `#id` inside the book, in order.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub links: Vec<String>,
    /// Digests of its pictures, as the author gave them.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub pictures: Vec<String>,
    /// A language tag where it differs from the work's.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub language: Option<String>,
    /// The page on which it starts, as printed.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub page: Option<usize>,
    /// The partners whose editions alone carry it; empty where the publisher's does.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub partners: Vec<String>,
    /// The partners whose editions lack it, though the publisher’s has it.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub absent: Vec<String>,
    /// Where some partners’ readers read other words in it, such as their own helpline.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub variants: Vec<Variant>,
}

/// Other words of a block, and the partners whose editions have them.
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

/// What somebody reads in a block: words, notes, links and pictures.
pub type Wording<'a> = (&'a str, &'a [String], &'a [String], &'a [String]);

impl Variant {
    pub(crate) fn wording(&self) -> Wording<'_> {
        (&self.text, &self.notes, &self.links, &self.pictures)
    }
}

impl FrozenBlock {
    /// What readers read who have no variant of their own.
    pub(crate) fn wording(&self) -> Wording<'_> {
        (&self.text, &self.notes, &self.links, &self.pictures)
    }

    /// What a partner’s readers read.
    pub(crate) fn wording_for(&self, partner: &str) -> Wording<'_> {
        let is_own = |variant: &&Variant| variant.partners.iter().any(|own| own == partner);
        self.variants.iter().find(is_own).map_or(self.wording(), Variant::wording)
    }

    /// All its words, those of partners in lines of their own.
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
