//! `text.json`: the frozen text of a release, block by block, the basis of every comparison.
//!
//! It holds what readers of the publisher's edition read, in reading order, followed by what only
//! other partners' readers read. The text leaves out the numbers of notes, pages and chapters,
//! because they change even if nobody changes a word.

use crate::ground::version::Version;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How closely this tool freezes a text. Texts that were frozen before there was a number have 1:
/// they know the words, and neither how they are marked nor what surrounds the sections.
pub(crate) const DETAIL: u32 = 2;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenText {
    pub(crate) schema: u32,
    /// How closely the text was frozen. Two texts are compared as closely as the coarser one
    /// allows.
    #[serde(default = "first_detail", skip_serializing_if = "is_first_detail")]
    pub(crate) detail: u32,
    /// The work's id.
    pub(crate) work: String,
    pub(crate) version: Version,
    pub(crate) language: String,
    /// The partner and the edition that the page numbers are from.
    pub(crate) partner: String,
    pub(crate) edition: String,
    pub(crate) sections: Vec<FrozenSection>,
    /// What readers are told outside the sections, by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) details: Vec<FrozenDetail>,
}

/// Something that readers are told outside the text of sections: the title of the book, a
/// partner's helpline, what a pack contains.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct FrozenDetail {
    /// For example `book.title` or `partner.alder.helpline`. No section has an id with a point.
    pub(crate) id: String,
    /// For example "Helpline of Alder Advice".
    pub(crate) label: String,
    pub(crate) value: String,
}

impl FrozenText {
    pub(crate) fn section(&self, id: &str) -> Option<&FrozenSection> {
        self.sections.iter().find(|section| section.id == id)
    }
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenSection {
    pub id: String,
    /// "Chapter 3", if it has a number.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub label: Option<String>,
    pub title: String,
    /// The role in the manuscript: `chapter`, `case-study`, `front-matter`, `glossary` …
    pub kind: String,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub summary: Option<String>,
    /// Lines about the text's scope and date ("Covers", "Law as at"): label and value.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub facts: Vec<(String, String)>,
    /// The label of the line that dates the law, if it is not "Law as at".
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub law_label: Option<String>,
    /// Lines about how the section is looked after ("Reviewed"): label and value.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub care: Vec<(String, String)>,
    /// Digest of the words of title, summary, facts and blocks, without ids and pages. Every
    /// version of the tool calculates it in the same way.
    pub sha256: String,
    /// Digest of everything in it that readers see, whoever they are.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub exact: Option<String>,
    /// The number of its first page, as printed.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub page: Option<usize>,
    pub blocks: Vec<FrozenBlock>,
}

/// A block with words of its own. A container comes before the blocks in it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrozenBlock {
    /// The block's id in the tree: the author's, or derived from its source text.
    pub id: String,
    /// `heading`, `paragraph`, `list-item`, `definition`, `quotation`, `code`, `checklist`,
    /// `letter`, `testimony`, `question`, `card`, `figure`, `table`, or the kind of a callout:
    /// `note`, `tip`, `key-point`, `warning`, `legal`, `unsettled`. Other names may be added.
    pub kind: String,
    /// The level of a heading: 1 is the first inside a section.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub level: Option<u8>,
    /// The number of containers and lists around it.
    #[serde(skip_serializing_if = "is_zero", default)]
    pub depth: u8,
    /// The words. Each row of a table is a line, with ` | ` between its cells.
    pub text: String,
    /// The words with marks for how they appear, as in Markdown, if any is marked.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub marked: Option<String>,
    /// What else can be seen of it, by name: the number of a list item, whether it is ticked.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", default)]
    pub features: Features,
    /// The footnotes and citations that it refers to, without numbers, in order.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub notes: Vec<String>,
    /// The targets of its links, in order: addresses, or `#id` inside the book.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub links: Vec<String>,
    /// Digests of its picture files, as the author supplied them.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub pictures: Vec<String>,
    /// A language tag, if it differs from the work's.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub language: Option<String>,
    /// The number of the page on which it starts, as printed.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub page: Option<usize>,
    /// The only partners whose editions have it; empty if the publisher's has it. Only
    /// `participants` if it is for participants of workshops.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub partners: Vec<String>,
    /// The partners whose editions lack it although the publisher's has it; `participants` if it is
    /// for facilitators only.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub absent: Vec<String>,
    /// Versions of it with different words for some partners, such as their own helpline.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub variants: Vec<Variant>,
}

/// A version of a block with different words, and the partners whose editions have it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Variant {
    pub(crate) text: String,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) marked: Option<String>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty", default)]
    pub(crate) features: Features,
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub(crate) notes: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub(crate) links: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub(crate) pictures: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub(crate) partners: Vec<String>,
}

/// What can be seen of a block beside its words, by name.
pub type Features = BTreeMap<String, String>;

/// What a reader finds in a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Wording<'a> {
    pub(crate) text: &'a str,
    /// The words with their marks.
    pub(crate) marked: &'a str,
    pub(crate) features: &'a Features,
    pub(crate) notes: &'a [String],
    pub(crate) links: &'a [String],
    pub(crate) pictures: &'a [String],
}

impl Variant {
    pub(crate) fn wording(&self) -> Wording<'_> {
        Wording {
            text: &self.text,
            marked: self.marked.as_deref().unwrap_or(&self.text),
            features: &self.features,
            notes: &self.notes,
            links: &self.links,
            pictures: &self.pictures,
        }
    }
}

impl FrozenBlock {
    /// What readers without a variant of their own find in it.
    pub(crate) fn wording(&self) -> Wording<'_> {
        Wording {
            text: &self.text,
            marked: self.marked.as_deref().unwrap_or(&self.text),
            features: &self.features,
            notes: &self.notes,
            links: &self.links,
            pictures: &self.pictures,
        }
    }

    /// Whether a partner's copies have it, or the publisher's if no partner is named.
    pub(crate) fn is_read_by(&self, partner: Option<&str>) -> bool {
        let has = |list: &[String], id: &str| list.iter().any(|own| own == id);
        match partner {
            None => self.partners.is_empty(),
            Some(id) => {
                (self.partners.is_empty() || has(&self.partners, id)) && !has(&self.absent, id)
            }
        }
    }

    /// What a partner's readers find in it. A partner's participants of workshops find what its
    /// other readers do, unless they are named apart.
    pub(crate) fn wording_for(&self, readers: &str) -> Wording<'_> {
        let of = |name: &str| {
            self.variants.iter().find(|variant| variant.partners.iter().any(|own| own == name))
        };
        let partner = readers.split_once('/').map(|(partner, _)| partner);
        let own = of(readers).or_else(|| partner.and_then(of));
        own.map_or(self.wording(), Variant::wording)
    }

    /// All its words, with those of partners on separate lines. `of` chooses them: with marks or
    /// without.
    pub(crate) fn all_words<'a>(&'a self, of: impl Fn(Wording<'a>) -> &'a str) -> String {
        let own = of(self.wording());
        let mut words = own.to_owned();
        for variant in self.variants.iter().filter(|variant| of(variant.wording()) != own) {
            let partners = variant.partners.join(", ");
            words.push_str(&format!("\n[{partners}] {}", of(variant.wording())));
        }
        words
    }
}

fn is_zero(number: &u8) -> bool {
    *number == 0
}

fn first_detail() -> u32 {
    1
}

fn is_first_detail(detail: &u32) -> bool {
    *detail == first_detail()
}
