//! The page engine alone: what the same pages cost without the tool.
//!
//! In: a bundle of generated files, layouts, pictures and fonts. Out: a PDF that conforms to the
//! same standards, made in the shortest way that the engine offers. Shares no code with the tool.

use super::bundle::Bundle;
use std::collections::HashMap;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// A PDF: how many pages it has, and its bytes.
pub(crate) struct Pdf {
    pub pages: usize,
    pub bytes: Vec<u8>,
}

/// Makes a PDF of a bundle.
pub(crate) fn pdf(bundle: Bundle) -> Result<Pdf, String> {
    let title = bundle.title.clone();
    let world = BareWorld::new(bundle)?;
    let date = world.today;
    let mut document = typst::compile::<PagedDocument>(&world)
        .output
        .map_err(|errors| format!("the bare engine: {:?}", errors.first()))?;
    let info = document.info_mut();
    info.title = Some(title.into());
    info.date = Smart::Custom(date);
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_3a])
        .map_err(|error| error.message().to_string())?;
    let options = PdfOptions { standards, ..PdfOptions::default() };
    let bytes = typst_pdf::pdf(&document, &options)
        .map_err(|errors| format!("the bare engine's export: {:?}", errors.first()))?;
    Ok(Pdf { pages: document.pages().len(), bytes })
}

struct BareWorld {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: FileId,
    sources: HashMap<FileId, Source>,
    files: HashMap<FileId, Bytes>,
    today: Option<Datetime>,
}

impl BareWorld {
    fn new(bundle: Bundle) -> Result<Self, String> {
        let fonts: Vec<Font> =
            bundle.fonts.into_iter().flat_map(|bytes| Font::iter(Bytes::new(bytes))).collect();
        let mut sources = HashMap::new();
        let mut files = HashMap::new();
        for (path, bytes) in bundle.files {
            let id = file_id(&path)?;
            if path.ends_with(".typ") {
                let text = String::from_utf8(bytes).map_err(|error| error.to_string())?;
                sources.insert(id, Source::new(id, text));
            } else {
                files.insert(id, Bytes::new(bytes));
            }
        }
        let features = std::iter::once(Feature::A11yExtras).collect();
        let (year, month, day) = bundle.date;
        Ok(Self {
            library: LazyHash::new(Library::builder().with_features(features).build()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            main: file_id("main.typ")?,
            sources,
            files,
            today: Datetime::from_ymd(year, month, day),
        })
    }
}

fn file_id(path: &str) -> Result<FileId, String> {
    let path = VirtualPath::new(path).map_err(|error| format!("{path}: {error}"))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for BareWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.get(&id).cloned().ok_or_else(|| not_found(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or_else(|| not_found(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        self.today
    }
}

fn not_found(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}
