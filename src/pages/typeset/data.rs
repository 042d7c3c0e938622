//! The data that layouts read.
//!
//! In: a manuscript. Out: files by path, all of them JSON except for one picture. What shapes
//! every page (`/edition.json`, `/type.json`) may be read while layouts load. Everything else
//! belongs to a partner or a release and must be read only inside `context` or show rules: the
//! engine then lays out again only what really shows it. For the same reason the files are small: what reads the
//! palette does not depend on a changed name.

use super::context::DEFAULT_PAGE;
use super::fontset::{Listed, family_lists};
use super::language::{head, string};
use super::paths::{format_name, resource_path};
use crate::book::identity::Identity;
use crate::book::manuscript::{ContactLine, ContentsEntry, Logo, Manuscript, Role, Work};
use crate::book::qr;
use crate::ground::address::shown;
use crate::ground::language::Language;
use crate::project::{
    Binding, Family, Format, Links, MainContents, Motif, PageDesign, References, Sheets,
};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// The words at the foot of each page about the release of its leaf, by the page's number in the
/// file.
pub(super) const LEAF_RELEASES: &str = "/leaves.json";

/// What the edition says about itself. The PDF carries it as an attachment.
pub(super) const IDENTITY: &str = "/bindery.json";

#[derive(Serialize)]
struct EditionData<'a> {
    page: &'a PageDesign,
    /// The side of the spine.
    binding: Binding,
    press: Option<PressData>,
    /// The sign before decimals.
    decimal: String,
    lang: &'a str,
    /// Whether the book reads from right to left.
    rtl: bool,
    region: Option<&'a str>,
    /// Whether landscape pages are turned and keep the format of the book.
    turned: bool,
    /// Read on a screen: words that are links look like links everywhere.
    live: bool,
    /// Whether there is a back cover.
    back: bool,
    /// Whether only the cover is wanted, for an ebook.
    ebook: bool,
    /// A selection: its front matter is short and its sections follow each other closely.
    pack: bool,
    /// How much is cut off at the fore edge after folding, in millimetres.
    trim: f64,
    /// Whether chapters have tabs at the outer edge.
    tabs: bool,
    /// Whether chapters list their headings where they open.
    chapter_contents: bool,
    /// Whether readers look up pages and not only links.
    pages: bool,
}

/// Lengths are in millimetres.
#[derive(Serialize)]
struct PressData {
    bleed: f64,
    /// How far the paper reaches beyond the trim.
    reach: f64,
    marks: bool,
    /// Whether the file is for the plates of a press.
    plates: bool,
}

#[derive(Serialize)]
struct ArtefactData<'a> {
    work: &'a Work,
    title: &'a str,
    subtitle: &'a str,
    volume: Option<&'a str>,
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
struct Names {
    partner: String,
    title: String,
    version: String,
}

fn names(manuscript: &Manuscript) -> Names {
    let title = title_in_heads(manuscript);
    Names {
        partner: head(&manuscript.partner.short_name, manuscript),
        title: head(&title, manuscript),
        version: head(&manuscript.title_page.version_line, manuscript),
    }
}

fn title_in_heads(manuscript: &Manuscript) -> String {
    match &manuscript.volume {
        Some(volume) => {
            let title = manuscript.title_page.title.as_str();
            let variables = [("title", title.into()), ("number", volume.number.into())];
            manuscript.words.with("title-of-volume", variables)
        }
        None => manuscript.title_page.title.clone(),
    }
}

/// The keys of what covers and title pages print in words.
const WORDS: [&str; 10] = [
    "title",
    "subtitle",
    "volume",
    "edition",
    "version",
    "name",
    "co_brand",
    "blurb",
    "publisher",
    "label",
];

/// Data whose words keep their order in a book that reads from right to left.
fn directed(value: &impl Serialize, manuscript: &Manuscript) -> String {
    if !manuscript.work.language.is_right_to_left() {
        return json(value);
    }
    let mut value = serde_json::to_value(value).expect("names, numbers and lists serialise");
    direct(&mut value, false, manuscript);
    json(&value)
}

fn direct(value: &mut Value, is_words: bool, manuscript: &Manuscript) {
    match value {
        Value::String(text) if is_words => *text = string(text, manuscript),
        Value::Array(items) => items.iter_mut().for_each(|item| direct(item, is_words, manuscript)),
        Value::Object(entries) => {
            for (key, inner) in entries {
                direct(inner, WORDS.contains(&key.as_str()), manuscript);
            }
        }
        _ => {}
    }
}

/// Texts in another language than the work, each with the settings of its language.
#[derive(Serialize)]
struct ForeignData<'a> {
    /// Each text with the tag of its language.
    texts: BTreeMap<&'a str, &'a str>,
    languages: BTreeMap<&'a str, LanguageData<'a>>,
}

#[derive(Serialize)]
struct LanguageData<'a> {
    lang: &'a str,
    region: Option<&'a str>,
    rtl: bool,
}

fn foreign(manuscript: &Manuscript) -> ForeignData<'_> {
    let own = || manuscript.foreign.each();
    ForeignData {
        texts: own().map(|(text, language)| (text, language.tag())).collect(),
        languages: own()
            .map(|(_, language): (&str, &Language)| {
                let data = LanguageData {
                    lang: language.primary(),
                    region: language.country(),
                    rtl: language.is_right_to_left(),
                };
                (language.tag(), data)
            })
            .collect(),
    }
}

/// What wallet cards say about their code.
#[derive(Serialize)]
struct CardData<'a> {
    address: &'a str,
}

#[derive(Serialize)]
struct PartnerData<'a> {
    name: &'a str,
    co_brand: Option<&'a str>,
    legal: Option<&'a str>,
    contact: &'a [ContactLine],
    logo: Option<LogoData<'a>>,
    logo_on_dark: Option<LogoData<'a>>,
}

/// How the cover and the openings of parts look.
#[derive(Serialize)]
struct CoverData<'a> {
    family: Family,
    motif: Motif,
    /// What the drawing is grown from: the same work always has the same drawing.
    seed: String,
    art: Option<LogoData<'a>>,
    /// Whether the title is in the picture.
    holds_title: bool,
    /// For the back cover.
    blurb: Option<&'a str>,
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
    /// 0 for a section, and the level of a heading in it.
    level: u8,
    label: Option<String>,
    title: String,
    /// Whether it is a section and not a heading or a figure.
    section: bool,
    /// Whether it opens a part.
    part: bool,
    /// Whether the next entry is below it, so that both belong on one page.
    leads: bool,
}

/// Every data file of a manuscript.
pub(super) fn data_files(manuscript: &Manuscript) -> BTreeMap<&'static str, String> {
    let lists = family_lists(manuscript);
    let homepage = &manuscript.work.homepage;
    BTreeMap::from([
        ("/edition.json", json(&edition(manuscript))),
        ("/words.json", json(&manuscript.words.for_layouts())),
        (
            "/type.json",
            json(&EarlyFamilies { body: &lists.body, joining: &lists.joining, code: &lists.code }),
        ),
        ("/heading-type.json", json(&lists.heading)),
        ("/palette.json", json(&manuscript.partner.palette)),
        ("/names.json", json(&names(manuscript))),
        ("/artefact.json", directed(&artefact(manuscript), manuscript)),
        ("/cover.json", directed(&cover(manuscript), manuscript)),
        ("/foreign.json", json(&foreign(manuscript))),
        (IDENTITY, Identity::of(manuscript).to_json()),
        // Layouts find the file whether or not there is a code.
        ("/qr.svg", qr::drawing(manuscript.title_page.qr.as_ref())),
        ("/card.json", json(&CardData { address: shown(homepage) })),
        // The same in every release, so that a leaf with cards stays the same.
        ("/card-qr.svg", qr::drawing(qr::code(homepage).as_ref())),
        (
            "/contents.json",
            json(&entries(manuscript.contents.iter().filter(|entry| entry.shown), manuscript)),
        ),
        (LEAF_RELEASES, "{}".to_owned()),
        ("/figures.json", json(&entries(manuscript.figures.iter(), manuscript))),
    ])
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).expect("names, numbers and lists always serialise")
}

fn edition(manuscript: &Manuscript) -> EditionData<'_> {
    let language = &manuscript.work.language;
    let page = manuscript.edition.page.as_ref().unwrap_or(&DEFAULT_PAGE);
    let booklet = manuscript.edition.sheets.as_ref().and_then(Sheets::booklet);
    EditionData {
        page,
        binding: manuscript.binding(),
        press: manuscript.edition.press.as_ref().map(|press| PressData {
            bleed: press.bleed,
            reach: press.reach(),
            marks: press.marks,
            plates: press.production.is_some(),
        }),
        decimal: manuscript.words.decimal_sign(),
        lang: language.primary(),
        rtl: language.is_right_to_left(),
        region: language.country(),
        turned: manuscript.edition.turns_landscape_pages(),
        live: manuscript.edition.links == Links::Live,
        back: manuscript.cover.has_back,
        ebook: manuscript.edition.format == Format::Epub,
        pack: manuscript.pack.is_some(),
        trim: booklet.map_or(0.0, |booklet| booklet.trim),
        tabs: manuscript.pack.is_none() && page.tabs,
        chapter_contents: manuscript.edition.contents == MainContents::Sections,
        pages: manuscript.edition.references == References::Page,
    }
}

fn artefact(manuscript: &Manuscript) -> ArtefactData<'_> {
    let title_page = &manuscript.title_page;
    let partner = &manuscript.partner;
    ArtefactData {
        work: &manuscript.work,
        title: &title_page.title,
        subtitle: &title_page.subtitle,
        volume: title_page.volume_line.as_deref(),
        // The cover says in a line of its own which volume it is.
        edition: match &manuscript.volume {
            Some(_) => &manuscript.edition.title,
            None => &title_page.edition_name,
        },
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
            logo: partner.logo.as_ref().and_then(|logo| picture(logo, manuscript)),
            logo_on_dark: partner.logo_on_dark.as_ref().and_then(|logo| picture(logo, manuscript)),
        },
    }
}

/// A logo or the cover's picture, if its file was read.
fn picture<'a>(logo: &'a Logo, manuscript: &Manuscript) -> Option<LogoData<'a>> {
    let resource = manuscript.resources.get(&logo.path)?;
    Some(LogoData {
        path: resource_path(&logo.path),
        format: format_name(resource.media_type),
        alt: &logo.alt,
        width: resource.width.max(1),
        height: resource.height.max(1),
    })
}

fn cover(manuscript: &Manuscript) -> CoverData<'_> {
    let work = &manuscript.work;
    // A pack says what it is for.
    let own = work.blurb.as_deref().filter(|_| manuscript.pack.is_none());
    let pack = manuscript.pack.as_ref().map_or("", |pack| &pack.id);
    CoverData {
        family: manuscript.cover.family,
        motif: manuscript.cover.motif,
        seed: format!("{} {pack}", work.id),
        art: manuscript.cover.art.as_ref().and_then(|art| picture(art, manuscript)),
        holds_title: manuscript.cover.holds_title,
        blurb: own.or(manuscript.description()),
    }
}

/// The families that shape every line. A brand's heading typeface is read late, with its colours.
#[derive(Serialize)]
struct EarlyFamilies<'a> {
    body: &'a [Listed],
    joining: &'a [Listed],
    code: &'a [Listed],
}

fn entries<'a>(
    entries: impl Iterator<Item = &'a ContentsEntry>,
    manuscript: &'a Manuscript,
) -> Vec<EntryData<'a>> {
    let entries: Vec<&ContentsEntry> = entries.collect();
    let next_depths = entries.iter().skip(1).map(|entry| entry.depth).chain([0]);
    entries
        .iter()
        .zip(next_depths)
        .map(|(entry, next_depth)| {
            let section = manuscript.sections.get(entry.section);
            let opens = section.is_some_and(|section| section.anchor == entry.target);
            EntryData {
                target: entry.target.as_str(),
                depth: entry.depth,
                level: section.map_or(0, |section| entry.depth.saturating_sub(section.depth)),
                label: entry.label.as_ref().map(|label| string(label, manuscript)),
                title: string(&entry.title, manuscript),
                section: opens,
                part: opens && section.is_some_and(|section| section.role == Role::Part),
                leads: next_depth > entry.depth,
            }
        })
        .collect()
}
