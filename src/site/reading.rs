//! The text of a partner's edition as web pages, one for each section, and several for a long list.
//!
//! In: a manuscript. Out: the HTML of each section, the pictures that occur, and the headings by
//! their permanent addresses. The markup is that of ebooks, so both say the same.

use super::address::page;
use super::divided::{Part, divide};
use crate::book::length::words;
use crate::book::manuscript::{Manuscript, MediaType, Resource, Role, Section};
use crate::book::tree::{Anchor, Block, BlockKind, Inline, plain_text};
use crate::book::visit::each_block;
use crate::ground::diagnostic::Diagnostic;
use crate::web::drawings;
use crate::web::html::{Styles, html};
use crate::web::pictures;
use crate::web::xhtml::{self, LinkMap, NoteForm, Picture, Surroundings, fragment};
use std::collections::{BTreeMap, BTreeSet};

/// The root of a site as the front page, sections and their parts see it.
const ROOTS: [&str; 3] = ["", "../", "../../"];

/// The text of one manuscript.
pub(super) struct Reading {
    /// In reading order.
    pub(super) sections: Vec<ReadSection>,
    /// The pictures that occur, by their path in the site.
    pub(super) pictures: BTreeMap<String, Vec<u8>>,
    /// The styles that all pages share.
    pub(super) styles: Styles,
    /// What readers must know first, without its title, for the front page.
    pub(super) notice: Option<String>,
    pub(super) problems: Vec<Diagnostic>,
}

/// One section.
pub(super) struct ReadSection {
    /// Its place in the manuscript.
    pub(super) at: usize,
    pub(super) id: String,
    /// Empty if it has several pages.
    pub(super) body: String,
    /// The styles of its elements.
    pub(super) styles: Styles,
    /// Its pages, if it has several.
    pub(super) parts: Vec<ReadPart>,
    /// Its headings of the first two levels.
    pub(super) headings: Vec<Heading>,
    /// The number of its words.
    pub(super) words: usize,
    pub(super) has_notes: bool,
    /// Every address in it.
    pub(super) anchors: BTreeSet<String>,
}

/// A part of a section with a page of its own.
pub(super) struct ReadPart {
    /// The path of its page.
    pub(super) path: String,
    pub(super) title: String,
    pub(super) body: String,
    pub(super) styles: Styles,
    /// The id of the heading that it begins with. Its address is on the page of the section.
    pub(super) heading: Option<String>,
    /// The ids of entries whose addresses were on the page of the section, and last.
    pub(super) entries: Vec<String>,
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
        let pictures = Pictures::of(manuscript, &name);
        let around = Surroundings {
            words: &manuscript.words,
            revisions: manuscript.revisions.as_ref(),
            contact: manuscript.partner.contact.first(),
            page_list: None,
            foreign: &manuscript.foreign,
            notes: NoteForm::Web,
        };
        let whole = links(&manuscript.sections, ROOTS[1], &pictures);
        let parts: BTreeMap<usize, Vec<Part>> = manuscript
            .sections
            .iter()
            .enumerate()
            .filter(|(_, section)| !left_out.contains(&section.id))
            .map(|(at, section)| {
                let bytes = |blocks: &[Block<Inline>]| {
                    let own = Section { blocks: blocks.to_vec(), ..section.clone() };
                    xhtml::body(&own, at, &whole, around).markup.len()
                };
                (at, divide(section, around.words, bytes))
            })
            .filter(|(_, parts)| !parts.is_empty())
            .collect();
        let sections = with_parts(&manuscript.sections, &parts);
        let [from_front, from_sections, from_parts] =
            ROOTS.map(|root| links(&sections, root, &pictures));
        let mut reading = Self {
            sections: Vec::new(),
            pictures: BTreeMap::new(),
            styles: Styles::default(),
            notice: None,
            problems: Vec::new(),
        };
        let mut used: BTreeSet<&str> = BTreeSet::new();
        for (at, section) in manuscript.sections.iter().enumerate() {
            if is_way_in(section) || left_out.contains(&section.id) {
                continue;
            }
            let mut own = ReadSection {
                at,
                id: section.id.clone(),
                headings: headings(section),
                words: words(&section.blocks),
                has_notes: false,
                anchors: anchors(section),
                body: String::new(),
                styles: Styles::default(),
                parts: Vec::new(),
            };
            let pages = sections.iter().enumerate().skip(manuscript.sections.len());
            let pages: Vec<(usize, &Section)> =
                pages.filter(|(_, page)| is_part_of(page, section)).collect();
            if pages.is_empty() {
                let body = xhtml::body(section, at, &from_sections, around);
                used.extend(body.pictures.iter().copied());
                reading.problems.extend(body.diagnostics);
                own.has_notes = body.holdings.notes > 0;
                own.body = html(&body.markup, &section.id, &mut own.styles)?;
                reading.styles.add(&own.styles.shared());
            } else {
                own.headings.clear();
            }
            for ((place, part), cut) in pages.into_iter().zip(parts.get(&at).into_iter().flatten())
            {
                let body = xhtml::body(part, place, &from_parts, around);
                used.extend(body.pictures.iter().copied());
                reading.problems.extend(body.diagnostics);
                let anchor = cut.heading.as_ref().and_then(|heading| heading.anchor.as_ref());
                let mut styles = Styles::default();
                let body = html(&body.markup, &section.id, &mut styles)?;
                reading.styles.add(&styles.shared());
                let is_lasting = section.role == Role::Authorities;
                own.parts.push(ReadPart {
                    path: page(&part.id),
                    title: part.title.clone(),
                    body,
                    styles,
                    heading: anchor.map(|anchor| fragment(anchor.as_str()).into_owned()),
                    // The entries of an index are numbered anew in each release.
                    entries: anchors(part)
                        .iter()
                        .filter(|_| is_lasting)
                        .map(|anchor| fragment(anchor).into_owned())
                        .collect(),
                });
            }
            reading.sections.push(own);
        }
        let notice = notice_of(manuscript);
        if let Some((at, notice)) = &notice {
            let body = xhtml::body(notice, *at, &from_front, around);
            used.extend(body.pictures.iter().copied());
            reading.problems.extend(body.diagnostics);
            reading.notice = Some(html(&body.markup, &notice.id, &mut reading.styles)?);
        }
        let logos = [&manuscript.partner.logo, &manuscript.partner.logo_on_dark];
        let logos = logos.into_iter().flatten().map(|logo| logo.path.as_str());
        for path in used.into_iter().chain(logos) {
            if let Some((bytes, href)) = pictures.drawn.get(path) {
                reading.pictures.insert(href.clone(), bytes.clone());
            }
        }
        Some(reading)
    }

    pub(super) fn section(&self, id: &str) -> Option<&ReadSection> {
        self.sections.iter().find(|section| section.id == id)
    }
}

/// The sections of a manuscript, and behind them the parts of those that have several pages. A
/// section that is divided keeps its headings, which are addresses on its own page.
fn with_parts(sections: &[Section], parts: &BTreeMap<usize, Vec<Part>>) -> Vec<Section> {
    let mut all = sections.to_vec();
    for (at, parts) in parts {
        all[*at].blocks = parts.iter().filter_map(|part| part.heading.clone()).collect();
        let section = &sections[*at];
        for part in parts {
            let id = format!("{}/{}", section.id, part.folder);
            all.push(Section {
                anchor: Anchor(id.clone()),
                id,
                title: part.title.clone(),
                blocks: part.blocks.clone(),
                ..section.clone()
            });
        }
    }
    all
}

/// Whether a section is a part of another: its folder is in the other's.
fn is_part_of(part: &Section, section: &Section) -> bool {
    part.id.strip_prefix(&section.id).is_some_and(|rest| rest.starts_with('/'))
}

/// The words of the notice as a section.
pub(super) fn notice_of(manuscript: &Manuscript) -> Option<(usize, Section)> {
    let notice = manuscript.work.notice.as_ref()?;
    manuscript.sections.iter().enumerate().find_map(|(at, section)| {
        let blocks = section.blocks.iter().find_map(|block| match &block.kind {
            BlockKind::Callout { title, blocks, .. } if *title == notice.title => Some(blocks),
            _ => None,
        });
        let blocks = blocks.filter(|_| section.role == Role::CopyrightPage)?.clone();
        Some((at, Section { blocks, ..section.clone() }))
    })
}

/// Whether a section only leads to others. The page of contents takes its place.
fn is_way_in(section: &Section) -> bool {
    matches!(section.role, Role::Contents | Role::ListOfFigures | Role::Finder)
}

/// Where sections and pictures are, as seen from a page with `root`.
fn links<'s>(sections: &'s [Section], root: &str, pictures: &Pictures<'s>) -> LinkMap<'s> {
    let folder = |section: &Section| match is_way_in(section) {
        true => page("contents"),
        false => page(&section.id),
    };
    let files = sections.iter().map(|section| format!("{root}{}", folder(section))).collect();
    let addresses = pictures.known.iter().map(|(path, picture)| {
        (*path, Picture { href: format!("{root}{}", picture.href), ..picture.clone() })
    });
    LinkMap::new(sections, files, addresses.collect())
}

/// The pictures of a manuscript, by their paths in it.
struct Pictures<'m> {
    /// Their addresses from the root of the site, and their sizes.
    known: BTreeMap<&'m str, Picture>,
    /// Their bytes on the site, and the same addresses.
    drawn: BTreeMap<&'m str, (Vec<u8>, String)>,
}

impl<'m> Pictures<'m> {
    fn of(manuscript: &'m Manuscript, name: impl Fn(&str, &[u8]) -> String) -> Self {
        let mut own = Self { known: BTreeMap::new(), drawn: BTreeMap::new() };
        for (path, resource) in &manuscript.resources {
            if resource.media_type == MediaType::Font {
                continue;
            }
            let bytes = adapted(path, resource, manuscript);
            let href = name(path, &bytes);
            own.known.insert(path, pictures::picture(resource, href.clone()));
            own.drawn.insert(path, (bytes, href));
        }
        own
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

/// Every address in a section, but not those of places among words.
fn anchors(section: &Section) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    each_block(&section.blocks, &mut |block| {
        found.extend(block.anchor.iter().map(|anchor| anchor.as_str().to_owned()));
    });
    found
}
