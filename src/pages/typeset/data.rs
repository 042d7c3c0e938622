//! The data that layouts read.
//!
//! In: a manuscript. Out: files by path, JSON but for one picture. What shapes every page
//! (`/edition.json`, `/type.json`) may be read while layouts load. All the rest belongs to a
//! partner or a release and must be read only inside `context` or show rules: the engine then
//! lays out again only what really shows it. For the same reason it is cut small: what reads the
//! palette does not care for a changed name.

use super::fontset::family_lists;
use super::markup::{format_name, resource_path};
use crate::book::identity::Identity;
use crate::book::manuscript::{ContactLine, ContentsEntry, Manuscript, Role, Work};
use crate::project::{Binding, ColourMode, Emphasis, Folios, Openings, PageDesign, Sheets};
use serde::Serialize;
use std::collections::BTreeMap;

/// What the foot of each page says of the release of its leaf, by the page's number in the file.
pub(super) const LEAF_RELEASES: &str = "/leaves.json";

/// The page of a cover picture for an edition without pages, and the fallback of layouts.
pub(super) const DEFAULT_PAGE: PageDesign = PageDesign {
    width: 210.0,
    height: 297.0,
    inside: 30.0,
    outside: 30.0,
    top: 25.0,
    bottom: 25.0,
    duplex: false,
    openings: Openings::Recto,
    text_size: 11.0,
    leading: 0.7,
    emphasis: Emphasis::Italic,
    colour: ColourMode::Brand,
    folios: Folios::Continuous,
};

/// What the edition says of itself, which the PDF carries as an attachment.
pub(super) const IDENTITY: &str = "/bindery.json";

#[derive(Serialize)]
struct EditionData<'a> {
    page: &'a PageDesign,
    /// The side of the spine.
    binding: Binding,
    press: Option<PressData>,
    lang: &'a str,
    region: Option<&'a str>,
    /// A selection: its front matter is short and its sections follow each other closely.
    pack: bool,
}

/// Lengths are in millimetres.
#[derive(Serialize)]
struct PressData {
    bleed: f64,
    /// How far the paper reaches beyond the trim.
    reach: f64,
    marks: bool,
}

#[derive(Serialize)]
struct ArtefactData<'a> {
    work: &'a Work,
    title: &'a str,
    subtitle: &'a str,
    edition: &'a str,
    version: &'a str,
    date: &'a str,
    fingerprint: &'a str,
    fill_in: &'a [String],
    qr: bool,
    qr_url: &'a str,
    partner: PartnerData<'a>,
}

/// What running heads and feet say.
#[derive(Serialize)]
struct Names<'a> {
    partner: &'a str,
    title: &'a str,
    version: &'a str,
}

fn names(manuscript: &Manuscript) -> Names<'_> {
    Names {
        partner: &manuscript.partner.short_name,
        title: &manuscript.title_page.title,
        version: &manuscript.title_page.version_line,
    }
}

#[derive(Serialize)]
struct PartnerData<'a> {
    name: &'a str,
    co_brand: Option<&'a str>,
    legal: Option<&'a str>,
    contact: &'a [ContactLine],
    logo: Option<LogoData<'a>>,
}

#[derive(Serialize)]
struct LogoData<'a> {
    path: String,
    format: &'static str,
    alt: &'a str,
    width: u32,
    height: u32,
}

#[derive(Serialize)]
struct EntryData<'a> {
    target: &'a str,
    depth: u8,
    label: Option<&'a str>,
    title: &'a str,
    /// Whether it is a section and not a heading or a figure.
    section: bool,
    /// Whether it opens a part.
    part: bool,
}

/// Every data file of a manuscript.
pub(super) fn data_files(manuscript: &Manuscript) -> BTreeMap<&'static str, String> {
    BTreeMap::from([
        ("/edition.json", json(&edition(manuscript))),
        ("/type.json", json(&early_families(manuscript))),
        ("/heading-type.json", json(&family_lists(&manuscript.partner).heading)),
        ("/palette.json", json(&manuscript.partner.palette)),
        ("/names.json", json(&names(manuscript))),
        ("/artefact.json", json(&artefact(manuscript))),
        (IDENTITY, Identity::of(manuscript).to_json()),
        ("/qr.svg", qr_picture(manuscript)),
        ("/contents.json", json(&entries(&manuscript.contents, manuscript))),
        (LEAF_RELEASES, "{}".to_owned()),
        ("/figures.json", json(&entries(&manuscript.figures, manuscript))),
    ])
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).expect("names, numbers and lists always serialise")
}

fn edition(manuscript: &Manuscript) -> EditionData<'_> {
    let language = &manuscript.work.language;
    EditionData {
        page: manuscript.edition.page.as_ref().unwrap_or(&DEFAULT_PAGE),
        binding: manuscript
            .edition
            .sheets
            .as_ref()
            .and_then(Sheets::booklet)
            .map_or(Binding::Left, |booklet| booklet.binding),
        press: manuscript.edition.press.as_ref().map(|press| PressData {
            bleed: press.bleed,
            reach: press.reach(),
            marks: press.marks,
        }),
        lang: language.primary(),
        region: language.country(),
        pack: manuscript.pack.is_some(),
    }
}

fn artefact(manuscript: &Manuscript) -> ArtefactData<'_> {
    let title_page = &manuscript.title_page;
    let partner = &manuscript.partner;
    let logo = partner.logo.as_ref().and_then(|logo| {
        let resource = manuscript.resources.get(&logo.path)?;
        Some(LogoData {
            path: resource_path(&logo.path),
            format: format_name(resource.media_type),
            alt: &logo.alt,
            width: resource.width.max(1),
            height: resource.height.max(1),
        })
    });
    ArtefactData {
        work: &manuscript.work,
        title: &title_page.title,
        subtitle: &title_page.subtitle,
        edition: &title_page.edition_name,
        version: &title_page.version_line,
        date: &title_page.date_line,
        fingerprint: &manuscript.fingerprint,
        fill_in: &title_page.fill_in,
        qr: title_page.qr.is_some(),
        qr_url: title_page.qr.as_ref().map_or("", |code| &code.url),
        partner: PartnerData {
            name: &title_page.partner_name,
            co_brand: title_page.co_brand.as_deref(),
            legal: partner.legal.as_deref(),
            contact: &partner.contact,
            logo,
        },
    }
}

/// The QR code as a picture of squares with the quiet zone that scanners need; an empty one where
/// there is no code, so that layouts find the file in any case.
fn qr_picture(manuscript: &Manuscript) -> String {
    let (size, modules) =
        manuscript.title_page.qr.as_ref().map_or((0, &[][..]), |code| (code.size, &code.modules));
    let side = size + 8;
    let mut path = String::new();
    for (at, _) in modules.iter().enumerate().filter(|(_, dark)| **dark) {
        path.push_str(&format!("M{} {}h1v1h-1z", at % size.max(1) + 4, at / size.max(1) + 4));
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" \
         width=\"{side}\" height=\"{side}\" shape-rendering=\"crispEdges\">\
         <path fill=\"#000\" d=\"{path}\"/></svg>"
    )
}

#[derive(Serialize)]
struct EarlyFamilies {
    body: Vec<String>,
    code: Vec<String>,
}

/// The families that shape every line. A brand's heading face is read late, with its colours.
fn early_families(manuscript: &Manuscript) -> EarlyFamilies {
    let lists = family_lists(&manuscript.partner);
    EarlyFamilies { body: lists.body, code: lists.code }
}

fn entries<'a>(entries: &'a [ContentsEntry], manuscript: &'a Manuscript) -> Vec<EntryData<'a>> {
    entries
        .iter()
        .map(|entry| {
            let section = manuscript.sections.get(entry.section);
            let opens = section.is_some_and(|section| section.anchor == entry.target);
            EntryData {
                target: entry.target.as_str(),
                depth: entry.depth,
                label: entry.label.as_deref(),
                title: &entry.title,
                section: opens,
                part: opens && section.is_some_and(|section| section.role == Role::Part),
            }
        })
        .collect()
}
