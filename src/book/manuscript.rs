//! The manuscript: the selected and resolved text of one artefact.
//!
//! Made once by `resolve` from the book, a partner and an edition; both writers (pages and
//! XHTML) read it and decide nothing about its content. Knows no output format.

use super::revisions::Revisions;
use super::tree::{Anchor, Block, Inline};
use crate::ground::date::Date;
use crate::ground::version::{ReleaseVersion, Version};
use crate::project::{Edition, Palette, Readers};
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;

#[derive(Debug, Clone, Serialize)]
pub struct Manuscript {
    pub work: Work,
    pub release: Release,
    pub partner: PartnerFacts,
    pub edition: Edition,
    /// The pack that this is; nothing for the whole book.
    pub pack: Option<PackFacts>,
    pub title_page: TitlePage,
    /// Every section in reading order, generated ones among them. The title page is not one.
    pub sections: Vec<Section>,
    /// The sections of the whole book of which there is text in this artefact, in reading order:
    /// its own, those that a pack took single blocks from, and those that it sums up.
    #[serde(skip)]
    pub holds: Vec<Held>,
    /// The table of contents: sections and their first level of headings.
    pub contents: Vec<ContentsEntry>,
    /// The list of figures; empty where there are none.
    pub figures: Vec<ContentsEntry>,
    /// Pictures by path below `content/`, in the partner's colours.
    pub resources: BTreeMap<String, Resource>,
    /// What changed since an earlier release, where the edition marks it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revisions: Option<Revisions>,
    /// Digest of all the above, in groups of four hexadecimal digits: the colophon prints it.
    pub fingerprint: String,
}

/// What is the same for every partner.
#[derive(Debug, Clone, Serialize)]
pub struct Work {
    pub id: String,
    pub title: String,
    pub subtitle: String,
    pub publisher: String,
    /// A language tag of BCP 47.
    pub language: String,
    pub licence_name: String,
    pub licence_url: String,
    pub contact: String,
    pub homepage: String,
    /// What ids are put behind to make short addresses.
    pub short_address: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
pub struct Release {
    pub version: ReleaseVersion,
    /// The date that every artefact carries; never the clock's.
    pub date: Date,
    /// When each section last changed in substance, by its id; empty in a draft.
    #[serde(rename = "standing")]
    pub last_changes: BTreeMap<String, LastChange>,
}

/// The version of a section: the release that last changed its substance.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct LastChange {
    pub version: Version,
    pub date: Date,
}

impl Release {
    /// A release whose version and date stay as the author wrote them, as variables.
    pub fn unnamed(date: Date) -> Self {
        Self { version: ReleaseVersion::Unnamed, date, last_changes: BTreeMap::new() }
    }
}

/// A selection for an occasion.
#[derive(Debug, Clone, Serialize)]
pub struct PackFacts {
    pub id: String,
    pub readers: Readers,
}

#[derive(Debug, Clone, Serialize)]
pub struct PartnerFacts {
    pub id: String,
    pub name: String,
    pub short_name: String,
    pub palette: Palette,
    /// Font families of the brand, where it has its own.
    pub heading_font: Option<String>,
    pub body_font: Option<String>,
    /// The font files behind those families, by file name.
    pub font_files: BTreeMap<String, Resource>,
    pub logo: Option<Logo>,
    pub co_brand_publisher: bool,
    pub legal: Option<String>,
    /// Contact lines in printing order: label ("Helpline"), value, address to link to.
    pub contact: Vec<ContactLine>,
}

#[derive(Debug, Clone, Serialize)]
pub struct ContactLine {
    pub label: String,
    pub value: String,
    pub url: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
pub struct Logo {
    /// A key of the manuscript's resources.
    pub path: String,
    pub alt: String,
}

#[derive(Debug, Clone, Serialize)]
pub struct TitlePage {
    pub title: String,
    pub subtitle: String,
    /// The name under which the edition appears.
    pub partner_name: String,
    /// "with Open Rights Group", where the brand shows both.
    pub co_brand: Option<String>,
    /// For example "Print edition".
    pub edition_name: String,
    /// For example "Version 2026.11" or "Draft".
    pub version_line: String,
    /// For example "24 November 2026".
    pub date_line: String,
    /// What is filled in by hand on the cover of a pack: "Place", "Date".
    pub fill_in: Vec<String>,
    /// A code that leads to the online copy, where the edition wants one.
    pub qr: Option<QrCode>,
}

/// A QR code as a square of modules, row by row, true for dark.
#[derive(Debug, Clone, Serialize)]
pub struct QrCode {
    pub url: String,
    pub size: usize,
    pub modules: Vec<bool>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    CopyrightPage,
    Contents,
    ListOfFigures,
    /// What changed since an earlier release.
    Changes,
    Foreword,
    FrontMatter,
    /// Opens a part; has a title and no blocks.
    Part,
    Chapter,
    CaseStudy,
    Worksheet,
    Glossary,
    Authorities,
    BackMatter,
    /// What a pack leaves in the full toolkit, with addresses.
    Elsewhere,
    Colophon,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Section {
    /// The author's id, or the name of a generated section (`glossary`, `part-1`).
    pub id: String,
    pub anchor: Anchor,
    pub role: Role,
    /// Depth of the section's title in the outline: 1, or 2 inside a part. A heading of level n
    /// in its blocks stands at depth + n.
    pub depth: u8,
    /// "3" for chapter 3, "2" for case study 2.
    pub number: Option<String>,
    /// "Chapter 3", "Case study 2", "Part 1".
    pub label: Option<String>,
    pub title: String,
    pub summary: Option<String>,
    /// Lines of standing: law as at, nations, reviewed, review due, status, parties.
    pub facts: Vec<Fact>,
    /// A BCP 47 tag where it differs from the work's.
    pub language: Option<String>,
    /// People photocopy it: its leaf holds nothing else.
    pub copies: bool,
    pub blocks: Vec<Block<Inline>>,
}

/// A section of the whole book, whole or in part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    pub id: String,
    pub title: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Fact {
    pub label: String,
    pub value: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct ContentsEntry {
    pub target: Anchor,
    /// The section it stands in, by index into `Manuscript::sections`.
    pub section: usize,
    /// 1 for a part or a section outside parts, 2 for a section in a part, then its headings.
    pub depth: u8,
    /// "Chapter 3", "3.2", "Figure 3.1", or nothing.
    pub label: Option<String>,
    pub title: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Resource {
    pub media_type: MediaType,
    /// Digest of the bytes, which stand in for them in fingerprints.
    pub sha256: String,
    #[serde(skip)]
    pub bytes: Arc<[u8]>,
    /// Pixels or SVG user units.
    pub width: u32,
    pub height: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum MediaType {
    Svg,
    Png,
    Jpeg,
    Font,
}
