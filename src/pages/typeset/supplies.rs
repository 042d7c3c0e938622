//! What all artefacts of a run share: the engine's library, fonts, layouts and parsed files.
//!
//! In: fonts and layouts at construction, then generated text. Out: sources that keep their
//! identity for as long as their text stays the same, so that the engine finds its results again.
//! Knows no manuscript.

use super::fontset::font_store;
use super::layouts::BUILT_IN_LAYOUTS;
use super::paths::layout_file;
use super::reparse::reparse;
use crate::book::manuscript::BrandFonts;
use crate::ground::diagnostic::{Code, Diagnostic, Outcome};
use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, MutexGuard, PoisonError};
use typst::syntax::{FileId, Source};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt};
use typst_kit::fonts::FontStore;

/// How many versions of a generated file are kept, so that a build that goes from partner to
/// partner and back finds the parsed file again.
const KEPT_VERSIONS: usize = 8;

/// Library, fonts, layouts and parsed files of one run.
pub(super) struct Supplies {
    pub(super) library: LazyHash<Library>,
    pub(super) fonts: FontStore,
    pub(super) layouts: HashMap<FileId, Source>,
    sources: Mutex<HashMap<FileId, Vec<Source>>>,
}

impl Supplies {
    /// The tool's fonts and the partners', and the tool's layouts, any of which a project's file
    /// of the same name replaces.
    pub(super) fn new(fonts: &[BrandFonts], layouts: &BTreeMap<String, String>) -> Outcome<Self> {
        let fonts = font_store(fonts);
        let unknown: Vec<Diagnostic> = layouts
            .keys()
            .filter(|name| layout_file(name).is_none())
            .map(|name| {
                Diagnostic::error(Code::Typeset, "this layout's name cannot be used")
                    .in_path(format!("layouts/{name}"))
            })
            .collect();
        if !unknown.is_empty() {
            return Err(unknown);
        }
        let built_in = BUILT_IN_LAYOUTS.iter().map(|&(name, text)| (name, text));
        let own = layouts.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        let layouts = built_in
            .chain(own)
            .filter_map(|(name, text)| {
                let id = layout_file(name)?;
                Some((id, Source::new(id, text.to_owned())))
            })
            .collect();
        let features = std::iter::once(Feature::A11yExtras).collect();
        let library = LazyHash::new(Library::builder().with_features(features).build());
        Ok(Self { library, fonts, layouts, sources: Mutex::default() })
    }

    /// The parsed form of a generated file. The same text gives the same source as before. A
    /// changed text is parsed into the last one, so that the parts that did not change keep their
    /// identity and the engine keeps its results for them.
    pub(super) fn source(&self, id: FileId, text: &str) -> Source {
        let mut sources = self.lock();
        let versions = sources.entry(id).or_default();
        if let Some(at) = versions.iter().position(|source| source.text() == text) {
            let source = versions.remove(at);
            versions.push(source.clone());
            return source;
        }
        let source = match versions.last() {
            Some(last) => {
                let mut source = last.clone();
                reparse(&mut source, text);
                source
            }
            None => Source::new(id, text.to_owned()),
        };
        if versions.len() == KEPT_VERSIONS {
            versions.remove(0);
        }
        versions.push(source.clone());
        source
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<FileId, Vec<Source>>> {
        // A panic elsewhere cannot leave the map half changed in a way that matters.
        self.sources.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
