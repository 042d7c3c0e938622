//! The manuscript: the selected and resolved text of one artefact.
//!
//! Made once by `resolve` from the book, a partner and an edition. Both writers (pages and XHTML)
//! read it and decide nothing about its content. Knows no output format.

pub use super::role::Role;

use super::display::Display;
use super::foreign::Foreign;
use super::revisions::Revisions;
use super::tree::{Anchor, Block, BlockId, Inline};
use crate::ground::date::Date;
use crate::ground::language::Language;
use crate::ground::own_words::Words;
use crate::ground::version::{ReleaseVersion, Version};
use crate::project::{
    Binding, Catalogue, Contribution, Edition, Family, Isbn, Licence, MainContents, Motif, Notice,
    Palette, Readers, SectionKind, Sheets, SpotInk, Standing,
};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

#[derive(Debug, Clone, Serialize)]
pub struct Manuscript {
    /// The tool's own words in the language of the work.
    #[serde(skip)]
    pub(crate) words: Words,
    pub(crate) work: Work,
    pub release: Release,
    pub(crate) partner: PartnerFacts,
    pub edition: Edition,
    /// The pack that this is; `None` for the whole book.
    pub(crate) pack: Option<PackFacts>,
    /// The volume that this is, if the whole book is divided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) volume: Option<VolumeFacts>,
    /// The number of this product: only the publisher's own copies of the whole book have one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) isbn: Option<Isbn>,
    pub title_page: TitlePage,
    pub(crate) cover: Cover,
    /// Every section in reading order, including generated ones. The title page is not a section.
    pub sections: Vec<Section>,
    /// The sections of the whole book that have text in this artefact, in reading order: its own,
    /// those from which a pack took single blocks, and those that a pack sums up.
    #[serde(skip)]
    pub(crate) holds: Vec<Held>,
    /// The records of consent whose testimonies are in it.
    #[serde(skip)]
    pub(crate) testimonies: BTreeSet<String>,
    /// The table of contents: sections and their headings, as deep as the edition says.
    pub contents: Vec<ContentsEntry>,
    /// The list of figures; empty if there are none.
    pub figures: Vec<ContentsEntry>,
    /// Pictures by path below `content/`, in the partner's colours.
    pub resources: BTreeMap<String, Resource>,
    /// How figures are displayed whose lettering would be too small otherwise.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) displays: BTreeMap<BlockId, Display>,
    /// The texts without inlines that are in another language than the work.
    #[serde(skip_serializing_if = "Foreign::is_empty")]
    pub(crate) foreign: Foreign,
    /// What has changed since an earlier release, if the edition marks it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revisions: Option<Revisions>,
    /// The digest of all the above, in groups of four hexadecimal digits. The colophon prints it.
    pub(crate) fingerprint: String,
}

impl Manuscript {
    /// What a catalogue says about this book; for a pack, what the pack is for.
    pub(crate) fn description(&self) -> Option<&str> {
        match self.pack {
            Some(_) => Some(self.title_page.subtitle.as_str()),
            None => self.work.catalogue.description.as_deref(),
        }
    }
}

impl Manuscript {
    /// The side of the spine.
    pub(crate) fn binding(&self) -> Binding {
        let booklet = self.edition.sheets.as_ref().and_then(Sheets::booklet);
        booklet.map_or_else(|| Binding::of(&self.work.language), |booklet| booklet.binding)
    }

    /// Whether there is an index, which leads to places and to the ends of sections.
    pub(crate) fn has_index(&self) -> bool {
        self.sections.iter().any(|section| section.role == Role::Index)
    }

    /// The headings that a chapter lists where it opens, because the contents of the book do not list
    /// them. Empty if there are too few to choose from.
    pub(crate) fn chapter_contents(&self, section: usize) -> Vec<&ContentsEntry> {
        const FEWEST: usize = 3;
        let lists = self.edition.contents == MainContents::Sections && self.pack.is_none();
        let Some(own) = self.sections.get(section).filter(|_| lists) else { return Vec::new() };
        if !own.kind.as_ref().is_some_and(|kind| kind.opens_with_contents) {
            return Vec::new();
        }
        let is_own =
            |entry: &&ContentsEntry| entry.section == section && entry.target != own.anchor;
        let entries: Vec<&ContentsEntry> = self.contents.iter().filter(is_own).collect();
        if entries.len() < FEWEST { Vec::new() } else { entries }
    }
}

impl Section {
    /// What stands above the list of its headings, where it opens.
    pub(crate) fn contents_title(&self, words: &Words) -> String {
        let is_chapter = self.kind.as_ref().is_some_and(|kind| kind.is_shipped("chapter"));
        words.text(if is_chapter { "in-this-chapter" } else { "in-this-section" })
    }
}

impl Work {
    /// Who wrote the text: the authors, or else the publisher.
    pub(crate) fn authors(&self) -> Vec<&str> {
        let authors: Vec<&str> = self.catalogue.names(Contribution::Author).collect();
        if authors.is_empty() { vec![self.publisher.as_str()] } else { authors }
    }
}

/// What is the same for every partner.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Work {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) subtitle: String,
    /// What the text calls the whole work: a handbook, a guide.
    pub(crate) noun: String,
    /// What every edition tells its readers before they rely on it.
    pub(crate) notice: Option<Notice>,
    pub(crate) publisher: String,
    pub(crate) language: Language,
    pub(crate) licence: Licence,
    /// What catalogues say about it.
    #[serde(skip_serializing_if = "Catalogue::is_empty")]
    pub(crate) catalogue: Catalogue,
    /// What the back cover says about it, if that is not its description.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) blurb: Option<String>,
    pub(crate) contact: String,
    pub(crate) homepage: String,
    /// The beginning of short addresses, which an id completes.
    pub(crate) short_address: Option<String>,
    /// Of what it is a translation; `None` for the text itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) translation: Option<TranslationFacts>,
}

impl Work {
    /// The short address of the page about a release or a section; none if the work has none. A
    /// translated copy leads to the page in its own language.
    pub(crate) fn short_address_of(&self, id: &str) -> Option<String> {
        let base = self.short_address.as_ref()?;
        Some(match &self.translation {
            None => format!("{base}{id}"),
            Some(_) => format!("{base}{id}/index.{}.html", self.language.tag()),
        })
    }
}

/// What a copy in another language than its source says about its translation.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TranslationFacts {
    /// The language of the text that was translated.
    pub(crate) source: Language,
    pub(crate) translators: Vec<String>,
    pub(crate) reviewers: Vec<String>,
    /// Whether nobody has reviewed some of it.
    pub(crate) is_unreviewed: bool,
    /// Whether the source of some of it has changed since.
    pub(crate) is_changed: bool,
}

#[derive(Debug, Clone, Serialize)]
pub struct Release {
    pub version: ReleaseVersion,
    /// The date that every artefact carries. It never comes from the clock.
    pub date: Date,
    /// When each section last changed in substance, by its id; empty in a draft.
    #[serde(rename = "standing")]
    pub last_changes: BTreeMap<String, LastChange>,
}

/// The version of a section: the release that last changed its substance.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct LastChange {
    pub(crate) version: Version,
    pub(crate) date: Date,
}

impl Release {
    /// A release whose version and date stay variables, as the author wrote them.
    pub(crate) fn unnamed(date: Date) -> Self {
        Self { version: ReleaseVersion::Unnamed, date, last_changes: BTreeMap::new() }
    }
}

/// A selection for an occasion.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PackFacts {
    pub(crate) id: String,
    pub(crate) readers: Readers,
    /// Whether it is a single letter.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(crate) is_letter: bool,
}

/// One volume of several.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct VolumeFacts {
    /// Counted from one.
    pub(crate) number: usize,
    pub(crate) of: usize,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct PartnerFacts {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) short_name: String,
    pub(crate) palette: Palette,
    /// The inks that a print shop mixes for the brand, in a file for its press.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) inks: Vec<SpotInk>,
    #[serde(flatten)]
    pub(crate) fonts: BrandFonts,
    pub(crate) logo: Option<Logo>,
    /// The logo for dark grounds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) logo_on_dark: Option<Logo>,
    pub(crate) co_brand_publisher: bool,
    pub(crate) legal: Option<String>,
    /// Contact lines in printing order: label ("Helpline"), value, address to link to.
    pub(crate) contact: Vec<ContactLine>,
}

/// The fonts that a partner brings along.
#[derive(Debug, Clone, Default, Serialize)]
pub struct BrandFonts {
    /// The families for headings, running text and code, if the brand names any.
    pub(crate) heading_font: Option<String>,
    pub(crate) body_font: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) code_font: Option<String>,
    /// Font files by path below the project root.
    pub font_files: BTreeMap<String, BrandFile>,
    /// Every family with files, in the order of the brand file.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) font_families: Vec<String>,
}

/// A font file and the family that it belongs to.
#[derive(Debug, Clone, Serialize)]
pub struct BrandFile {
    pub(crate) family: String,
    #[serde(flatten)]
    pub resource: Resource,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct ContactLine {
    pub(crate) label: String,
    pub(crate) value: String,
    pub(crate) url: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct Logo {
    /// A key of the manuscript's resources.
    pub(crate) path: String,
    pub(crate) alt: String,
}

/// How the front looks, and whether there is a back.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct Cover {
    pub(crate) family: Family,
    pub(crate) motif: Motif,
    /// The author's own picture in place of the drawing; its alternative text is empty if it is a
    /// decoration.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) art: Option<Logo>,
    /// Whether the title is in that picture.
    pub(crate) holds_title: bool,
    pub(crate) has_back: bool,
}

#[derive(Debug, Clone, Serialize)]
pub struct TitlePage {
    pub title: String,
    pub(crate) subtitle: String,
    /// The name under which the edition appears.
    pub(crate) partner_name: String,
    /// For example "with Open Rights Group", if the brand shows both names.
    pub(crate) co_brand: Option<String>,
    /// For example "Volume 2 of 5: Your client's data".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) volume_line: Option<String>,
    /// For example "Print edition".
    pub(crate) edition_name: String,
    /// For example "Version 2026.11" or "Draft".
    pub version_line: String,
    /// For example "24 November 2026".
    pub(crate) date_line: String,
    /// What people fill in by hand on the cover of a pack: "Place", "Date".
    pub(crate) fill_in: Vec<String>,
    /// A code that leads to the online copy, if the edition has one.
    pub qr: Option<QrCode>,
}

/// A QR code as a square of modules, row by row, true for dark.
#[derive(Debug, Clone, Serialize)]
pub struct QrCode {
    pub url: String,
    pub(crate) size: usize,
    pub(crate) modules: Vec<bool>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Section {
    /// The author's id, or the name of a generated section (`glossary`, `part-1`).
    pub id: String,
    pub anchor: Anchor,
    pub role: Role,
    /// Depth of the section's title in the outline: 1, or 2 inside a part. A heading of level n
    /// in its blocks is at depth + n.
    pub depth: u8,
    /// "3" for chapter 3, "2" for case study 2.
    pub number: Option<String>,
    /// For example "Chapter 3", "Case study 2" or "Part 1".
    pub label: Option<String>,
    pub title: String,
    pub summary: Option<String>,
    /// The lines under the title: nations, law as at, status, reviewed, review due and so on.
    pub facts: Vec<Fact>,
    /// The language, if it differs from the work's.
    pub language: Option<Language>,
    /// People photocopy it, so nothing else is printed on its leaves.
    pub copies: bool,
    /// Its pages are wider than high.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub landscape: bool,
    /// The kind of an author's section. What readers see of it is above.
    #[serde(skip)]
    pub kind: Option<Arc<SectionKind>>,
    pub blocks: Vec<Block<Inline>>,
}

/// A section of the whole book that an artefact contains, whole or in part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Held {
    pub(crate) id: String,
    pub(crate) title: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Fact {
    pub(crate) label: String,
    pub(crate) value: String,
    /// Which of the standing fields it is.
    #[serde(skip)]
    pub(crate) standing: Option<Standing>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct ContentsEntry {
    pub target: Anchor,
    /// The section that contains it, as an index into `Manuscript::sections`.
    pub section: usize,
    /// 1 for a part or a section outside parts, 2 for a section in a part, then its headings.
    pub depth: u8,
    /// For example "Chapter 3", "3.2" or "Figure 3.1".
    pub label: Option<String>,
    pub title: String,
    /// Whether the list itself shows it. Bookmarks and the menus of reading systems have it anyway.
    pub shown: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Resource {
    pub(crate) media_type: MediaType,
    /// The digest of the bytes. Fingerprints use it instead of them.
    pub(crate) sha256: String,
    #[serde(skip)]
    pub bytes: Arc<[u8]>,
    /// The digest of the file from which they were made.
    #[serde(skip)]
    pub(crate) file_sha256: String,
    /// Pixels, of the picture or of CSS.
    pub(crate) width: u32,
    pub(crate) height: u32,
    /// The smallest text in a drawing.
    #[serde(skip)]
    pub(crate) lettering: Option<Lettering>,
    /// The text in a drawing.
    #[serde(skip)]
    pub(crate) texts: Arc<[DrawnText]>,
}

/// The smallest text in a drawing.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Lettering {
    /// Its size as a share of the drawing's width.
    pub(crate) share: f64,
    pub(crate) words: String,
}

/// A piece of text in a drawing.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DrawnText {
    /// Its line in the drawing's own file, counted from one.
    pub(crate) line: usize,
    pub(crate) text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum MediaType {
    Svg,
    Png,
    Jpeg,
    Font,
}
