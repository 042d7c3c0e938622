//! The package document: what the book is, what it contains and in which order.

use super::accessibility::Statement;
use super::pages::{Book, direction};
use super::{File, Files, NAVIGATION};
use crate::book::identity::Identity;
use crate::book::manuscript::{Manuscript, PartnerFacts, Release, TitlePage, Work};
use crate::ground::diagnostic::Diagnostic;
use crate::project::{Contribution, Isbn};
use crate::web::render::Renderer;
use serde::Serialize;
use std::borrow::Cow;
use uuid::Uuid;

/// The package document's name.
pub(super) const PACKAGE: &str = "package.opf";

/// The name space of the identifiers. It was chosen at random once and must never change.
const NAMESPACE: Uuid = Uuid::from_u128(0x6f1d_2c0e_95b4_4a7b_8e37_52c9_d0a4_b613);

/// The identifier of an ebook in all its versions. `dcterms:modified` says which version it is.
pub(super) fn identifier(manuscript: &Manuscript) -> String {
    let mut parts = vec![
        manuscript.work.id.as_str(),
        &manuscript.partner.id,
        &manuscript.edition.id,
        manuscript.work.language.tag(),
    ];
    parts.extend(manuscript.pack.as_ref().map(|pack| pack.id.as_str()));
    identifier_of(&parts)
}

/// A name-based UUID of a product: of the work, the partner, the edition, the language and the pack,
/// if it is one. What is no ebook has a part with a space in it, which no id has.
pub(crate) fn identifier_of(parts: &[&str]) -> String {
    format!("urn:uuid:{}", Uuid::new_v5(&NAMESPACE, parts.join("\n").as_bytes()))
}

#[derive(Serialize)]
struct Package<'a> {
    identifier: &'a str,
    work: &'a Work,
    title_page: &'a TitlePage,
    partner: &'a PartnerFacts,
    /// Whether this is a selection from the work.
    is_pack: bool,
    /// Who wrote the text.
    authors: Vec<&'a str>,
    description: Option<&'a str>,
    subjects: &'a [String],
    /// Everyone else who is named, with the code of what they did.
    contributors: Vec<CreditValues<'a>>,
    /// `urn:isbn:…`, if the ebook has a number.
    isbn: Option<String>,
    /// Whether the partner is not the publisher.
    has_contributor: bool,
    release: &'a Release,
    /// The printed edition to whose pages the page list leads.
    page_source: Option<&'a str>,
    /// What the edition is, in one line.
    identity: String,
    accessibility: &'a Statement,
    direction: Option<&'static str>,
    items: Vec<Item<'a>>,
    spine: Vec<String>,
}

#[derive(Serialize)]
struct CreditValues<'a> {
    name: &'a str,
    code: &'static str,
}

#[derive(Serialize)]
struct Item<'a> {
    id: String,
    href: &'a str,
    media_type: &'static str,
    properties: &'static str,
}

/// Adds the package document, which lists all other files.
pub(super) fn add(
    book: &Book<'_>,
    identifier: &str,
    accessibility: &Statement,
    renderer: &Renderer<'_>,
    files: &mut Files<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let manuscript = book.manuscript;
    let items = files
        .iter()
        .map(|(href, file)| Item {
            id: item_id(href),
            href,
            media_type: file.media_type,
            properties: file.properties,
        })
        .collect();
    let sections = 0..manuscript.sections.len();
    let spine = ["cover.xhtml", "title-page.xhtml"]
        .into_iter()
        .chain(sections.filter_map(|at| book.links.file(at)))
        .map(item_id)
        .collect();
    let package = Package {
        identifier,
        work: &manuscript.work,
        title_page: &manuscript.title_page,
        partner: &manuscript.partner,
        is_pack: manuscript.pack.is_some(),
        authors: manuscript.work.authors(),
        description: manuscript.description(),
        subjects: &manuscript.work.catalogue.subjects,
        contributors: credits(manuscript),
        isbn: manuscript.isbn.as_ref().map(Isbn::urn),
        has_contributor: manuscript.partner.name != manuscript.work.publisher,
        release: &manuscript.release,
        page_source: book
            .page_list
            .filter(|_| !book.pages.is_empty())
            .map(|list| list.source.as_str()),
        identity: Identity::of(manuscript).tag(),
        accessibility,
        direction: direction(&manuscript.work.language),
        items,
        spine,
    };
    match renderer.fill("epub/package.opf", package) {
        Ok(text) => {
            let file = File {
                media_type: "application/oebps-package+xml",
                bytes: Cow::Owned(text.into_bytes()),
                properties: "",
            };
            files.insert(PACKAGE.to_owned(), file);
        }
        Err(error) => diagnostics.push(error),
    }
}

/// Everyone who is named and is not an author.
fn credits(manuscript: &Manuscript) -> Vec<CreditValues<'_>> {
    let named = manuscript.work.catalogue.contributors.iter();
    named
        .filter(|contributor| contributor.role != Contribution::Author)
        .map(|contributor| CreditValues { name: &contributor.name, code: contributor.role.code() })
        .collect()
}

/// The manifest id of a file. The slash is the only character in names that an id cannot contain.
fn item_id(name: &str) -> String {
    if name == NAVIGATION {
        return "nav".to_owned();
    }
    format!("file-{}", name.replace('/', "--"))
}
