//! Facts that editions print: about the work, the partner, and each section.
//!
//! In: the project and the release. Out: plain data for the manuscript. Knows no text.

use super::input::Input;
use crate::book::manuscript::{
    BrandFile, BrandFonts, ContactLine, Cover, Fact, Logo, PartnerFacts, Release, Work,
};
use crate::book::source::SourceBook;
use crate::ground::words::listed;
use crate::project::{CaseStatus, Header, Isbn, Partner, Project};

pub(super) fn work(project: &Project) -> Work {
    let book = &project.book;
    Work {
        id: book.id.clone(),
        title: book.title.clone(),
        subtitle: book.subtitle.clone(),
        noun: book.noun.clone(),
        notice: book.notice.clone(),
        publisher: book.publisher.clone(),
        language: book.language.clone(),
        licence: book.licence.clone(),
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
        fonts: brand_fonts(partner, input.book),
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

/// The partner's contact lines in printing order.
fn contact(input: Input<'_>) -> Vec<ContactLine> {
    let partner = &input.partner.partner;
    let line = |label: &str, value: &Option<String>, url: &dyn Fn(&str) -> Option<String>| {
        let value = value.clone()?;
        Some(ContactLine { label: label.to_owned(), url: url(&value), value })
    };
    let lines = [
        line("Helpline", &partner.helpline, &telephone),
        line("Email", &partner.email, &|text| Some(format!("mailto:{text}"))),
        line("Telephone", &partner.phone, &telephone),
        line("Website", &partner.website, &|text| Some(text.to_owned())),
        line("Address", &partner.address, &|_| None),
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

/// The label of the line that names the parties of a case.
pub(crate) const PARTIES: &str = "Parties";
const REVIEWED: &str = "Reviewed";
const REVIEW_DUE: &str = "Review due";
const LAST_CHANGED: &str = "Last changed";

/// Whether a line under a section's title is about how the section is looked after, and not about
/// what it says.
pub(crate) fn is_about_care(fact: &Fact) -> bool {
    [REVIEWED, REVIEW_DUE, LAST_CHANGED].contains(&fact.label.as_str())
}

/// The lines under a section's title.
pub(super) fn of_section(header: &Header, release: &Release) -> Vec<Fact> {
    let fact = |label: &str, value: String| Fact { label: label.to_owned(), value };
    let mut facts = Vec::new();
    if !header.jurisdiction.is_empty() {
        facts.push(fact("Covers", listed(&header.jurisdiction)));
    }
    if let Some(date) = header.law_as_at {
        facts.push(fact("Law as at", date.long()));
    }
    if let Some(status) = header.status {
        let status = match status {
            CaseStatus::Open => "Open",
            CaseStatus::Decided => "Decided",
        };
        facts.push(fact("Status", status.to_owned()));
    }
    if !header.parties.is_empty() {
        facts.push(fact(PARTIES, header.parties.join("; ")));
    }
    if let (Some(reviewed), Some(review_by)) = (header.reviewed, &header.review_by) {
        facts.push(fact(REVIEWED, reviewed.long()));
        facts.push(fact(REVIEW_DUE, review_by.value.long()));
    }
    if let Some(last) = release.last_changes.get(&header.id.value) {
        let value = format!("Version {}, {}", last.version, last.date.long());
        facts.push(fact(LAST_CHANGED, value));
    }
    if !header.contributors.is_empty() {
        facts.push(fact("With thanks to", listed(&header.contributors)));
    }
    facts
}
