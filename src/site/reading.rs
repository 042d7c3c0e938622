//! The text of a partner's edition as web pages, one for each section.
//!
//! In: a manuscript. Out: the HTML of each section, the pictures that occur, and the headings by
//! their permanent addresses. The markup is that of ebooks, so both say the same.

use super::address::page;
use crate::book::manuscript::{Manuscript, MediaType, Resource, Role, Section};
use crate::book::tree::{Block, BlockKind, Inline, plain_text};
use crate::book::visit::each_block;
use crate::ground::diagnostic::Diagnostic;
use crate::project::Citations;
use crate::web::drawings;
use crate::web::html::{Styles, html};
use crate::web::pictures;
use crate::web::xhtml::{self, LinkMap, Surroundings, fragment};
use std::collections::{BTreeMap, BTreeSet};

/// The folder of a site from which sections see its other files.
const UP: &str = "../";

/// The text of one manuscript.
pub(super) struct Reading {
    /// In reading order.
    pub(super) sections: Vec<ReadSection>,
    /// The pictures that occur, by their path in the site.
    pub(super) pictures: BTreeMap<String, Vec<u8>>,
    pub(super) styles: Styles,
    pub(super) problems: Vec<Diagnostic>,
}

/// One section.
pub(super) struct ReadSection {
    /// Its place in the manuscript.
    pub(super) at: usize,
    pub(super) id: String,
    pub(super) body: String,
    /// Its headings of the first two levels.
    pub(super) headings: Vec<Heading>,
    /// The number of its words.
    pub(super) words: usize,
    pub(super) has_notes: bool,
    /// Every address in it.
    pub(super) anchors: BTreeSet<String>,
}

/// A heading with an address.
#[derive(Debug, Clone)]
pub(super) struct Heading {
    pub(super) id: String,
    pub(super) level: u8,
    pub(super) number: Option<String>,
    pub(super) title: String,
}

impl Reading {
    /// `name` gives a picture its file name by its path and its bytes, so that it can be cached for
    /// ever.
    ///
    /// The sections in `left_out` were recalled: neither their words nor their pictures are kept.
    pub(super) fn of(
        manuscript: &Manuscript,
        left_out: &BTreeSet<String>,
        name: impl Fn(&str, &[u8]) -> String,
    ) -> Option<Self> {
        let sections = &manuscript.sections;
        let files: Vec<String> =
            sections.iter().map(|section| format!("{UP}{}", page(&section.id))).collect();
        let mut drawn: BTreeMap<&str, Vec<u8>> = BTreeMap::new();
        let mut addresses = BTreeMap::new();
        for (path, resource) in &manuscript.resources {
            if resource.media_type == MediaType::Font {
                continue;
            }
            let bytes = adapted(path, resource, manuscript);
            let href = name(path, &bytes);
            drawn.insert(path, bytes);
            let picture = pictures::picture(resource, format!("{UP}{href}"));
            addresses.insert(path.as_str(), picture);
        }
        let links = LinkMap::new(sections, files, addresses);
        let around = Surroundings {
            words: &manuscript.words,
            revisions: manuscript.revisions.as_ref(),
            contact: manuscript.partner.contact.first(),
            page_list: None,
            foreign: &manuscript.foreign,
            has_endnotes: manuscript.edition.citations == Citations::Endnotes,
        };
        let mut reading = Self {
            sections: Vec::new(),
            pictures: BTreeMap::new(),
            styles: Styles::default(),
            problems: Vec::new(),
        };
        let mut used: BTreeSet<&str> = BTreeSet::new();
        for (at, section) in sections.iter().enumerate() {
            let is_list =
                matches!(section.role, Role::Contents | Role::ListOfFigures | Role::Finder);
            if is_list || left_out.contains(&section.id) {
                continue;
            }
            let body = xhtml::body(section, at, &links, around);
            used.extend(body.pictures.iter().copied());
            reading.problems.extend(body.diagnostics);
            reading.sections.push(ReadSection {
                at,
                id: section.id.clone(),
                headings: headings(section),
                words: words(&section.blocks),
                has_notes: body.holdings.notes > 0,
                anchors: anchors(section),
                body: html(&body.markup, &mut reading.styles)?,
            });
        }
        let logos = [&manuscript.partner.logo, &manuscript.partner.logo_on_dark];
        let logos = logos.into_iter().flatten().map(|logo| logo.path.as_str());
        for path in used.into_iter().chain(logos) {
            if let Some(bytes) = drawn.get(path) {
                reading.pictures.insert(name(path, bytes), bytes.clone());
            }
        }
        Some(reading)
    }

    pub(super) fn section(&self, id: &str) -> Option<&ReadSection> {
        self.sections.iter().find(|section| section.id == id)
    }
}

/// A picture as it is shown on light and dark pages.
fn adapted(path: &str, resource: &Resource, manuscript: &Manuscript) -> Vec<u8> {
    let partner = &manuscript.partner;
    let logos = [&partner.logo, &partner.logo_on_dark];
    let is_logo = logos.into_iter().flatten().any(|logo| logo.path == path);
    let is_fixed = is_logo || path.starts_with(pictures::GENERATED);
    let adapted = (resource.media_type == MediaType::Svg && !is_fixed)
        .then(|| drawings::for_every_page(&resource.bytes, &partner.palette))
        .flatten();
    adapted.unwrap_or_else(|| resource.bytes.to_vec())
}

fn headings(section: &Section) -> Vec<Heading> {
    let mut found = Vec::new();
    for block in &section.blocks {
        if let BlockKind::Heading { level, number, content } = &block.kind
            && let Some(anchor) = &block.anchor
            && *level <= 2
        {
            found.push(Heading {
                id: fragment(anchor.as_str()).into_owned(),
                level: *level,
                number: number.clone(),
                title: plain_text(content),
            });
        }
    }
    found
}

fn anchors(section: &Section) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    each_block(&section.blocks, &mut |block| {
        found.extend(block.anchor.iter().map(|anchor| anchor.as_str().to_owned()));
    });
    found
}

fn words(blocks: &[Block<Inline>]) -> usize {
    let own = |block: &Block<Inline>| {
        let text: usize = block
            .text()
            .into_iter()
            .map(|inlines| plain_text(inlines).split_whitespace().count())
            .sum();
        text + block.inner().into_iter().map(words).sum::<usize>()
    };
    blocks.iter().map(own).sum()
}
