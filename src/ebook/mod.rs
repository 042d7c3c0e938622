//! The ebook: a manuscript as an EPUB 3.3 container.
//!
//! In: a `Manuscript`, the picture of its cover, the layouts. Out: the container's bytes and facts
//! about them, or every complaint. The same input gives the same bytes: names come from ids, dates
//! from the release, the identifier from names. Knows no page engine and no file on disk.
//!
//! There is one XHTML file for each section, in reading order, all in one folder:
//!
//! ```text
//! mimetype
//! META-INF/bindery.json   which edition it is, and when its sections last changed
//! META-INF/container.xml
//! EPUB/package.opf        what the book is and contains
//! EPUB/nav.xhtml          the contents, for the reading system and as a page
//! EPUB/cover.xhtml, title-page.xhtml, section-<id>.xhtml …
//! EPUB/book.css, fonts/, images/
//! ```

mod accessibility;
mod check;
mod container;
mod finished;
mod navigation;
mod package;
mod pages;
mod resources;
mod typefaces;

pub(crate) use finished::FinishedEpub;
pub(crate) use package::identifier_of;

#[cfg(test)]
mod tests;

use crate::book::identity::Identity;
use crate::book::manuscript::{Manuscript, Role, Section};
use crate::book::page_list::PageList;
use crate::ground::diagnostic::{Code, Diagnostic, Outcome, any_error};
use crate::ground::layouts::Layouts;
use crate::project::Citations;
use crate::web::render::Renderer;
use crate::web::xhtml::{self, Holdings, LinkMap, NoteForm, Surroundings, fragment};

use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// The picture of the cover page, as PNG.
#[derive(Debug, Clone, Copy)]
pub struct Cover<'a> {
    pub png: &'a [u8],
    pub width: u32,
    pub height: u32,
}

/// A finished ebook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Epub {
    pub bytes: Vec<u8>,
    pub(crate) facts: Facts,
}

/// What an ebook contains, for reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Facts {
    /// Sections in reading order; cover and title page are not counted.
    pub(crate) sections: usize,
    pub(crate) pictures: usize,
    pub(crate) tables: usize,
    pub(crate) notes: usize,
    /// Files in the container.
    pub(crate) files: usize,
    /// The package's identifier, `urn:uuid:…`.
    pub(crate) identifier: String,
}

/// The folder of the package inside the container.
const FOLDER: &str = "EPUB";

/// A file of the package, by its name below `FOLDER`.
type Files<'a> = BTreeMap<String, File<'a>>;

#[derive(Debug)]
struct File<'a> {
    media_type: &'static str,
    bytes: std::borrow::Cow<'a, [u8]>,
    /// The `properties` of its manifest item.
    properties: &'static str,
}

/// Makes an ebook. Its page list leads to the pages of a printed edition.
pub fn assemble(
    manuscript: &Manuscript,
    cover: Cover<'_>,
    page_list: Option<&PageList>,
    layouts: &Layouts,
) -> Outcome<Epub> {
    let sections = &manuscript.sections;
    let contents_page = sections.iter().position(|section| section.role == Role::Contents);
    let names = file_names(sections, contents_page);
    let links = LinkMap::new(sections, names, resources::pictures(manuscript));
    let around = Surroundings {
        foreign: &manuscript.foreign,
        words: &manuscript.words,
        revisions: manuscript.revisions.as_ref(),
        contact: manuscript.partner.contact.first(),
        page_list,
        notes: match manuscript.edition.citations {
            Citations::Endnotes => NoteForm::Endnotes,
            _ => NoteForm::Footnotes,
        },
    };
    let bodies: Vec<xhtml::Body<'_>> = sections
        .iter()
        .enumerate()
        .map(|(at, section)| xhtml::body(section, at, &links, around))
        .collect();

    let mut diagnostics = Vec::new();
    let mut holdings = Holdings::default();
    let mut used = BTreeSet::new();
    for body in &bodies {
        holdings.add(body.holdings);
        used.extend(body.pictures.iter().copied());
        diagnostics.extend(body.diagnostics.iter().cloned());
    }

    let mut files = Files::new();
    let typefaces = resources::add(manuscript, cover, &used, holdings, &links, &mut files);
    let identifier = package::identifier(manuscript);
    let labels = pages::labels(&manuscript.words);
    let book = pages::Book {
        manuscript,
        links: &links,
        contents_page,
        toc: navigation::tree(manuscript, &links),
        figures: navigation::list(&manuscript.figures, manuscript, &links),
        pages: navigation::pages(page_list, manuscript, &bodies, &links),
        page_list,
        landmarks: navigation::landmarks(manuscript, &links, contents_page),
        labels: &labels,
    };
    let renderer = Renderer::new(layouts, LAYOUTS)?.knowing(&manuscript.foreign);
    pages::add(&book, bodies, cover, &typefaces, &renderer, &mut files, &mut diagnostics);
    let accessibility =
        accessibility::statement(manuscript, holdings, &used, !book.pages.is_empty(), layouts);
    package::add(&book, &identifier, &accessibility, &renderer, &mut files, &mut diagnostics);
    if any_error(&diagnostics) {
        return Err(diagnostics);
    }
    diagnostics.extend(check::check(&files, layouts));
    if any_error(&diagnostics) {
        return Err(diagnostics);
    }
    let identity = Identity::of(manuscript);
    let bytes = container::write(&files, &identity.to_json()).map_err(|error| {
        vec![Diagnostic::error(Code::Internal, format!("the ebook cannot be packed: {error}"))]
    })?;
    let facts = Facts {
        sections: sections.len(),
        pictures: holdings.pictures,
        tables: holdings.tables,
        notes: holdings.notes,
        files: files.len() + container::OWN_FILES,
        identifier,
    };
    Ok(Epub { bytes, facts })
}

/// Whether the project has its own layouts for ebooks, which may do anything.
fn has_own_layouts(layouts: &Layouts) -> bool {
    Layouts::names()
        .filter(|name| name.starts_with(LAYOUTS))
        .any(|name| layouts.is_overridden(name))
}

/// How the names of the layouts for ebooks start.
const LAYOUTS: &str = "epub/";

/// The navigation document, which is also the contents page.
const NAVIGATION: &str = "nav.xhtml";

/// A file name for each section, from its id. The prefix keeps it apart from the package's own files
/// and from names that some systems reserve.
fn file_names(sections: &[Section], contents_page: Option<usize>) -> Vec<String> {
    sections
        .iter()
        .enumerate()
        .map(|(at, section)| {
            if contents_page == Some(at) {
                NAVIGATION.to_owned()
            } else {
                format!("section-{}.xhtml", file_stem(&section.id))
            }
        })
        .collect()
}

/// A name as part of a file name: in ASCII, different for different names even where case does not
/// count, and short enough for every file system.
fn file_stem(name: &str) -> String {
    const LONGEST: usize = 96;
    let mut out = String::with_capacity(name.len());
    for character in fragment(name).chars() {
        if character.is_ascii_uppercase() {
            let _ = write!(out, "_{:02x}", u32::from(character));
        } else {
            out.push(character);
        }
    }
    if out.len() > LONGEST {
        let digest = Sha256::digest(name.as_bytes());
        out.truncate(LONGEST - 18);
        out.push_str("__");
        for byte in &digest[..8] {
            let _ = write!(out, "{byte:02x}");
        }
    }
    out
}
