//! What a catalogue lists: one publication for each edition, pack, volume and language.
//!
//! In: the downloads of one partner. Out: publications with everything that catalogues say about
//! them. Files for printers come with the copy for readers; files for print shops are left out. In
//! the place of a file that was recalled is the newest one that may be used, if there is any. Knows
//! no format of a catalogue.

use super::package::{Accessibility, Package, Picture, covers};
use crate::assembly::workspace::Workspace;
use crate::ebook::identifier_of;
use crate::ground::date::Date;
use crate::ground::files;
use crate::ground::language::Language;
use crate::project::history::{ArtefactRecord, History, ReleaseRecord};
use crate::project::{Contribution, Edition, Format, Pack};
use crate::site::address::hashed;
use crate::site::contents::Contents;
use crate::site::downloads::Download;
use crate::site::latest::{Issued, Latest};
use crate::site::released::Released;
use std::collections::BTreeMap;

/// The size of type in points from which on print counts as large.
const LARGE: f64 = 16.0;

/// Something to read.
#[derive(Debug)]
pub(super) struct Publication<'a> {
    /// The same in every version.
    pub(super) id: String,
    pub(super) title: String,
    pub(super) subtitle: String,
    /// The title of the whole work, if this is a part of it.
    pub(super) work: Option<String>,
    pub(super) edition: &'a Edition,
    pub(super) pack: Option<&'a Pack>,
    pub(super) volume: Option<usize>,
    pub(super) language: Language,
    pub(super) authors: Vec<String>,
    /// Everyone else who is named, with the MARC code of what they did.
    pub(super) contributors: Vec<(String, &'static str)>,
    pub(super) description: Option<String>,
    pub(super) subjects: Vec<String>,
    /// The name of the licence, and its address.
    pub(super) rights: Option<String>,
    pub(super) isbn: Option<String>,
    /// When it was first released, in any version.
    pub(super) published: Date,
    /// The copy for readers.
    pub(super) file: &'a Download,
    /// The release that the copy belongs to.
    pub(super) record: &'a ReleaseRecord,
    /// The same for printers.
    pub(super) for_printers: Vec<&'a Download>,
    /// The cover, as it is and small.
    pub(super) covers: Option<[Picture; 2]>,
    pub(super) accessibility: Accessibility,
}

impl Publication<'_> {
    pub(super) fn is_pack(&self) -> bool {
        self.pack.is_some()
    }

    /// Its page, below the root of the site in a language.
    pub(super) fn page(&self) -> String {
        match self.pack {
            Some(pack) => format!("packs/{}/index.html", pack.id),
            None => format!("editions/{}/index.html", self.edition.id),
        }
    }
}

/// Everything that a partner's readers can get, in the order of the project, with its covers.
pub(crate) struct Shelf<'a> {
    pub(super) publications: Vec<Publication<'a>>,
}

impl<'a> Shelf<'a> {
    pub(crate) fn fill(
        released: &'a Released,
        history: &History,
        partner: &str,
        downloads: &'a [Download],
        latest: &Latest<'a>,
        contents: &mut Contents,
    ) -> Self {
        let record = released.record();
        let offered: Vec<Issued<'a>> = downloads
            .iter()
            .filter_map(|file| match file.is_offered() {
                true => Some(Issued { record, file }),
                false => latest.safe(file).filter(|_| file.recalled.is_some()),
            })
            .collect();
        let ebooks = ebooks(&offered, contents);
        let mut publications = Vec::new();
        let for_readers = offered.iter().copied().filter(|own| {
            // A catalogue lists what people read, not what they edit.
            !own.file.artefact.is_sheets() && own.file.artefact.format != "docx"
        });
        for Issued { record, file } in for_readers {
            let Some(language) = Language::parse(&file.artefact.language) else { continue };
            let workspace = released.newest.workspace.in_language(&language);
            let for_printers = offered
                .iter()
                .map(|own| own.file)
                .filter(|own| own.artefact.is_sheets())
                .filter(|own| is_same_product(&own.artefact, &file.artefact))
                .collect();
            let published = first_released(history, &file.artefact);
            let place = (workspace, language, partner);
            if let Some(own) = publication(place, (record, file), for_printers, published, &ebooks)
            {
                publications.push(own);
            }
        }
        let place = |own: &Publication<'_>| {
            let project = &released.newest.workspace.project;
            let pack = own.pack.map(|own| project.packs.iter().position(|pack| pack.id == own.id));
            let edition = project.editions.iter().position(|edition| edition.id == own.edition.id);
            (pack, edition, own.volume)
        };
        publications.sort_by_key(place);
        Self { publications }
    }
}

/// What the ebooks among the downloads say, by their paths.
type Ebooks<'a> = BTreeMap<&'a str, Ebook<'a>>;

struct Ebook<'a> {
    artefact: &'a ArtefactRecord,
    package: Package,
    covers: Option<[Picture; 2]>,
}

fn ebooks<'a>(offered: &[Issued<'a>], contents: &mut Contents) -> Ebooks<'a> {
    let mut found = Ebooks::new();
    let own = offered.iter().map(|own| own.file).filter(|own| own.artefact.format == "epub");
    for download in own {
        let Some(bytes) = download.file.as_deref().and_then(files::bytes_of) else { continue };
        let covers = covers(&bytes, |stem, bytes| hashed(stem, bytes, "png"));
        let covers = covers.map(|both| {
            both.map(|(picture, bytes)| {
                contents.add(picture.path.clone(), bytes);
                picture
            })
        });
        let package = Package::of(&bytes).unwrap_or_default();
        let artefact = &download.artefact;
        found.insert(&artefact.path, Ebook { artefact, package, covers });
    }
    found
}

fn publication<'a>(
    (workspace, language, partner): (&'a Workspace, Language, &str),
    (record, file): (&'a ReleaseRecord, &'a Download),
    for_printers: Vec<&'a Download>,
    published: Option<Date>,
    ebooks: &Ebooks<'_>,
) -> Option<Publication<'a>> {
    let project = &workspace.project;
    let book = &project.book;
    let artefact = &file.artefact;
    let edition = project.edition(&artefact.edition).filter(|own| own.press.is_none())?;
    let pack = match &artefact.pack {
        Some(id) => Some(project.pack(id)?),
        None => None,
    };
    let words = project.words();
    let number = artefact.volume.map(|number| format!("volume {number}"));
    let mut parts = vec![book.id.as_str(), partner, &edition.id, language.tag()];
    parts.extend(pack.map(|pack| pack.id.as_str()));
    parts.extend(number.as_deref());
    let whole = pack.map_or(&book.title, |pack| &pack.title);
    let mut title = words.labelled(whole, &edition.title);
    if let Some(number) = artefact.volume {
        title = words
            .with("title-of-volume", [("title", title.as_str().into()), ("number", number.into())]);
    }
    let licence = &book.licence;
    let named = book.catalogue.contributors.iter();
    let others = named.filter(|own| own.role != Contribution::Author);
    let mut contributors: Vec<(String, &'static str)> =
        others.map(|own| (own.name.clone(), own.role.code())).collect();
    let name = &project.partner(partner)?.partner.name;
    if *name != book.publisher {
        contributors.push((name.clone(), "dst"));
    }
    let mut authors: Vec<String> =
        book.catalogue.names(Contribution::Author).map(str::to_owned).collect();
    if authors.is_empty() {
        authors.push(book.publisher.clone());
    }
    let own = ebooks.get(artefact.path.as_str());
    let is_in = |ebook: &&Ebook<'_>| ebook.artefact.pack == artefact.pack && ebook.covers.is_some();
    let with_cover = own.filter(is_in).or_else(|| {
        let is_read = |ebook: &&Ebook<'_>| ebook.artefact.language == artefact.language;
        let whole = |ebook: &&Ebook<'_>| ebook.artefact.pack.is_none() && ebook.covers.is_some();
        let in_language = ebooks.values().filter(is_in).find(is_read);
        // Catalogues show a picture for everything: a pack without an ebook has that of the book.
        in_language
            .or_else(|| ebooks.values().find(is_in))
            .or_else(|| ebooks.values().filter(whole).find(is_read))
            .or_else(|| ebooks.values().find(whole))
    });
    Some(Publication {
        id: identifier_of(&parts),
        title,
        subtitle: pack.map_or(&book.subtitle, |pack| &pack.purpose).clone(),
        work: (pack.is_some() || artefact.volume.is_some()).then(|| book.title.clone()),
        description: match pack {
            Some(pack) => Some(pack.purpose.clone()),
            None => book.catalogue.description.clone(),
        },
        subjects: book.catalogue.subjects.clone(),
        rights: (!licence.name.is_empty()).then(|| match licence.url.is_empty() {
            true => licence.name.clone(),
            false => format!("{}, {}", licence.name, licence.url),
        }),
        isbn: own.and_then(|own| own.package.isbn.clone()),
        published: published?,
        covers: with_cover.and_then(|own| own.covers.clone()),
        accessibility: match own {
            Some(own) => own.package.accessibility.clone(),
            None => of_pages(edition, words.text("site-accessible-pdf")),
        },
        volume: artefact.volume,
        edition,
        pack,
        language,
        authors,
        contributors,
        file,
        record,
        for_printers,
    })
}

/// What every PDF for readers is: tagged, with a reading order, bookmarks and descriptions of
/// pictures.
fn of_pages(edition: &Edition, summary: String) -> Accessibility {
    let is_large = edition.page.as_ref().is_some_and(|page| page.text_size >= LARGE);
    let mut features = vec!["alternativeText", "bookmarks"];
    features.extend(is_large.then_some("largePrint"));
    features.extend(["readingOrder", "structuralNavigation", "taggedPDF", "unlocked"]);
    let owned = |values: &[&str]| values.iter().map(|own| (*own).to_owned()).collect();
    match edition.format {
        Format::Pdf => Accessibility {
            modes: owned(&["textual"]),
            sufficient: owned(&["textual"]),
            features: owned(&features),
            hazards: Vec::new(),
            summary: Some(summary),
        },
        Format::Epub | Format::Docx => Accessibility::default(),
    }
}

fn is_same_product(one: &ArtefactRecord, other: &ArtefactRecord) -> bool {
    (&one.edition, &one.pack, one.volume, &one.language)
        == (&other.edition, &other.pack, other.volume, &other.language)
}

/// When the readers of a partner got the first version of a file.
fn first_released(history: &History, artefact: &ArtefactRecord) -> Option<Date> {
    let is_own = |own: &ArtefactRecord| {
        own.partner == artefact.partner && !own.is_sheets() && is_same_product(own, artefact)
    };
    let first = history.records.iter().find(|record| record.artefacts.iter().any(is_own));
    first.map(|record| record.date)
}
