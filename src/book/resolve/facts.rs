//! Facts that editions print: about the work, the partner, and each section.
//!
//! In: the project and the release. Out: plain data for the manuscript. Knows no text.

use super::input::Input;
use crate::book::manuscript::{
    BrandFile, BrandFonts, ContactLine, Cover, Fact, Logo, PartnerFacts, Release, Work,
};
use crate::book::source::SourceBook;
use crate::ground::fonts::{WIDE_LATIN_FAMILY, WIDE_LATIN_LANGUAGES};
use crate::ground::language::Language;
use crate::ground::own_words::Words;
use crate::project::{CaseStatus, Header, Isbn, Partner, Project, Standing};

pub(super) fn work(project: &Project) -> Work {
    let book = &project.book;
    Work {
        id: book.id.clone(),
        title: book.title.clone(),
        subtitle: book.subtitle.clone(),
        noun: project.noun(),
        notice: book.notice.clone(),
        publisher: book.publisher.clone(),
        language: book.language.clone(),
        licence: book.licence.in_words(&project.words()),
        catalogue: book.catalogue.clone(),
        blurb: book.cover.blurb.clone(),
        contact: book.contact.clone(),
        homepage: book.homepage.clone(),
        short_address: book.short_address.clone(),
        translation: None,
    }
}

/// The number of an artefact. A partner's copies and packs are products of their own.
pub(super) fn isbn(input: Input<'_>) -> Option<Isbn> {
    let is_own = input.partner.partner.name == input.project.book.publisher;
    let isbn = input.edition.isbn.as_ref().filter(|_| is_own && input.pack.is_none());
    isbn.map(|isbn| isbn.value.clone())
}

pub(super) fn partner(input: Input<'_>) -> PartnerFacts {
    let partner = &input.partner.partner;
    PartnerFacts {
        id: partner.id.clone(),
        name: partner.name.clone(),
        short_name: partner.short_name.clone(),
        palette: input.palette(),
        inks: input.edition.production().map(|_| partner.inks.clone()).unwrap_or_default(),
        fonts: fonts_for(&input.project.book.language, brand_fonts(partner, input.book)),
        logo: partner
            .logo
            .as_ref()
            // A logo without its colours and solid areas is no longer that logo: editions that
            // save ink print the name instead.
            .filter(|_| !input.edition.is_low_ink())
            .map(|logo| Logo { path: logo.path.clone(), alt: logo.alt.clone() }),
        logo_on_dark: partner
            .logo
            .as_ref()
            .filter(|_| !input.edition.is_low_ink())
            .and_then(|logo| logo.dark.clone())
            .map(|(path, alt)| Logo { path, alt }),
        co_brand_publisher: partner.co_brand && partner.name != input.project.book.publisher,
        legal: partner.legal.clone(),
        contact: contact(input),
    }
}

/// How the front looks: a partner's own picture comes before the work's.
pub(super) fn cover(input: Input<'_>) -> Cover {
    let design = &input.project.book.cover;
    let own = input.partner.partner.cover.as_ref();
    // A picture may need any amount of ink. That of the whole work has its title, not a pack's.
    let art = own
        .or(design.art.as_ref())
        .filter(|art| !input.edition.is_low_ink() && (input.pack.is_none() || !art.holds_title));
    let is_folded = input.edition.sheets.as_ref().is_some_and(|sheets| sheets.booklet().is_some());
    Cover {
        family: design.family,
        motif: design.motif,
        art: art.map(|art| Logo { path: art.path.clone(), alt: art.alt.clone() }),
        holds_title: art.is_some_and(|art| art.holds_title),
        // Every page of a pack is printed for everybody who comes.
        has_back: input.edition.back_cover && (input.pack.is_none() || is_folded),
    }
}

/// The fonts that a partner brings along, as far as they were read.
pub(crate) fn brand_fonts(partner: &Partner, book: &SourceBook) -> BrandFonts {
    let mut fonts = BrandFonts {
        heading_font: partner.heading_font.clone(),
        body_font: partner.body_font.clone(),
        code_font: partner.code_font.clone(),
        ..BrandFonts::default()
    };
    for file in &partner.font_files {
        let Some(resource) = book.fonts.get(&file.path) else { continue };
        if !fonts.font_families.contains(&file.family) {
            fonts.font_families.push(file.family.clone());
        }
        let own = BrandFile { family: file.family.clone(), resource: resource.clone() };
        fonts.font_files.entry(file.path.clone()).or_insert(own);
    }
    fonts
}

/// The fonts of a brand, with a family that has all letters of a language unless the brand chose one.
fn fonts_for(language: &Language, mut fonts: BrandFonts) -> BrandFonts {
    if WIDE_LATIN_LANGUAGES.contains(&language.primary()) && fonts.body_font.is_none() {
        fonts.heading_font.get_or_insert_with(|| WIDE_LATIN_FAMILY.to_owned());
        fonts.body_font = Some(WIDE_LATIN_FAMILY.to_owned());
    }
    fonts
}

/// The partner's contact lines in printing order.
fn contact(input: Input<'_>) -> Vec<ContactLine> {
    let partner = &input.partner.partner;
    let words = input.words();
    let line = |label: &str, value: &Option<String>, url: &dyn Fn(&str) -> Option<String>| {
        let value = value.clone()?;
        Some(ContactLine { label: words.text(label), url: url(&value), value })
    };
    let lines = [
        line("contact-helpline", &partner.helpline, &telephone),
        line("contact-email", &partner.email, &|text| Some(format!("mailto:{text}"))),
        line("contact-telephone", &partner.phone, &telephone),
        line("contact-website", &partner.website, &|text| Some(text.to_owned())),
        line("contact-address", &partner.address, &|_| None),
    ];
    lines.into_iter().flatten().collect()
}

/// The address that dials a number. A helpline may be words ("weekdays 10 to 4"), which nobody
/// can dial.
fn telephone(text: &str) -> Option<String> {
    let is_number = text.chars().filter(char::is_ascii_digit).count() >= 5
        && text.chars().all(|c| c.is_ascii_digit() || " +()-".contains(c));
    let number = text.replace(|c: char| !c.is_ascii_digit() && c != '+', "");
    is_number.then(|| format!("tel:{number}"))
}

/// The label of the line that names the parties of a case, in texts that the first tools froze: they
/// knew no other language.
pub(crate) const PARTIES: &str = "Parties";

/// The lines under a section's title, in the order of its kind.
pub(super) fn of_section(header: &Header, input: Input<'_>) -> Vec<Fact> {
    let vocabulary = &input.project.book.vocabulary;
    let words = input.words();
    let lines = header.kind.standing.iter().filter_map(|&standing| {
        let value = match standing {
            Standing::Jurisdiction => {
                let places = header.jurisdiction.iter();
                let places: Vec<String> =
                    places.map(|place| input.project.place_name(place)).collect();
                Some(words.listed(&places)).filter(|text| !text.is_empty())
            }
            _ => standing_value(header, standing, input.release, &words),
        }?;
        let label = vocabulary.standing_label(standing, &words);
        Some(Fact { label, value, standing: Some(standing) })
    });
    lines.collect()
}

fn standing_value(
    header: &Header,
    standing: Standing,
    release: &Release,
    words: &Words,
) -> Option<String> {
    let some = |text: String| Some(text).filter(|text| !text.is_empty());
    match standing {
        // The names of places are those of a project.
        Standing::Jurisdiction => None,
        Standing::LawAsAt => header.law_as_at.map(|date| words.date(date)),
        Standing::Status => header.status.map(|status| match status {
            CaseStatus::Open => words.text("status-open"),
            CaseStatus::Decided => words.text("status-decided"),
        }),
        Standing::Parties => some(header.parties.join(&words.text("between-groups"))),
        Standing::Reviewed => header.reviewed.map(|date| words.date(date)),
        Standing::ReviewBy => header.review_by.as_ref().map(|date| words.date(date.value)),
        Standing::LastChanged => {
            let last = release.last_changes.get(&header.id.value)?;
            let version = ("version", last.version.to_string().into());
            Some(words.with("version-of-date", [version, ("date", words.date(last.date).into())]))
        }
        Standing::Contributors => some(words.listed(&header.contributors)),
    }
}
