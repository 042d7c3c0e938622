//! What the engine may see while it lays out one artefact.
//!
//! In: generated files, layouts, pictures and fonts, all in memory. Out: the engine's view of
//! them. It reaches no disk, network, system font or clock.

use super::drawn_text::in_fonts;
use super::fontset::family_lists;
use super::generated::Generated;
use super::paths::{file_id, resource_path};
use super::source_map::SourceMap;
use super::supplies::Supplies;
use crate::book::manuscript::{Manuscript, MediaType};
use crate::ground::date::Date;
use crate::ground::source::Span;
use std::collections::HashMap;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, World};

/// One artefact's files, as the engine sees them.
pub(super) struct PageWorld<'a> {
    supplies: &'a Supplies,
    main: FileId,
    sources: HashMap<FileId, Source>,
    files: HashMap<FileId, Bytes>,
    today: Option<Datetime>,
}

impl<'a> PageWorld<'a> {
    /// A world whose main file is `main`, or `None` if the engine cannot name that file.
    pub(super) fn new(
        supplies: &'a Supplies,
        main: &str,
        generated: &Generated,
        manuscript: &Manuscript,
    ) -> Option<Self> {
        let mut sources = supplies.layouts.clone();
        let mut files = HashMap::new();
        for (path, file) in &generated.files {
            let Some(id) = file_id(path) else { continue };
            if path.ends_with(".typ") {
                sources.insert(id, supplies.source(id, &file.text));
            } else {
                files.insert(id, Bytes::from_string(file.text.clone()));
            }
        }
        let lists = family_lists(manuscript);
        for (path, resource) in &manuscript.resources {
            let Some(id) = file_id(&resource_path(path)) else { continue };
            let set = match resource.media_type {
                MediaType::Svg => in_fonts(&resource.bytes, &lists, &supplies.fonts),
                _ => None,
            };
            let bytes = match set {
                Some(set) => Bytes::new(set),
                None => Bytes::new(SharedBytes(resource.bytes.clone())),
            };
            files.insert(id, bytes);
        }
        let today = datetime(manuscript.release.date);
        Some(Self { supplies, main: file_id(main)?, sources, files, today })
    }

    /// The places of everything in this world, for complaints.
    pub(super) fn places(&self, generated: Generated) -> SourceMap {
        let mut pictures: HashMap<FileId, Span> = HashMap::new();
        for (path, span) in generated.files.values().flat_map(|file| file.map.pictures()) {
            if let Some(id) = file_id(path) {
                pictures.entry(id).or_insert(span);
            }
        }
        let maps = generated
            .files
            .into_iter()
            .filter_map(|(path, file)| Some((file_id(&path)?, file.map)))
            .collect();
        SourceMap::new(self.sources.clone(), maps, pictures)
    }
}

/// A date in the engine's form.
pub(crate) fn datetime(date: Date) -> Option<Datetime> {
    Datetime::from_ymd(date.year, date.month, date.day)
}

/// The bytes of a picture, shared with the manuscript instead of copied.
struct SharedBytes(std::sync::Arc<[u8]>);

impl AsRef<[u8]> for SharedBytes {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl World for PageWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.supplies.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.supplies.fonts.book()
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
        self.supplies.fonts.font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        self.today
    }
}

fn not_found(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}
