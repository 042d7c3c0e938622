//! The page engine, set up once for a whole run.
//!
//! In: fonts and layouts at construction, then manuscripts. Out: laid-out pages, or complaints
//! at the author's place. One engine serves every artefact and every thread of a run: what two
//! artefacts have in common is laid out once.

use super::drawing::describe;
use super::fontset::{PartnerFont, font_store};
use super::glyphs::missing_glyphs;
use super::layouts::BUILT_IN_LAYOUTS;
use super::markup::{Generated, MAIN, generate};
use super::overfull::overfull_lines;
use super::reparse::reparse;
use super::source_map::SourceMap;
use super::world::{PageWorld, file_id};
use crate::book::manuscript::Manuscript;
use crate::ground::diagnostic::{Code, Diagnostic, Outcome, any_error};
use crate::ground::digest;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, PoisonError};
use typst::foundations::Label;
use typst::introspection::Introspector;
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::{LazyHash, PicoStr};
use typst::{Feature, Library, LibraryExt};
use typst_kit::fonts::FontStore;
use typst_layout::PagedDocument;

/// How many versions of a generated file are kept, so that a build which goes from partner to
/// partner and back finds the parsed file again.
const KEPT_VERSIONS: usize = 8;

/// Fonts, layouts and caches of one run.
pub struct Engine {
    library: LazyHash<Library>,
    fonts: FontStore,
    layouts: HashMap<FileId, Source>,
    sources: Mutex<HashMap<FileId, Vec<Source>>>,
}

/// The laid-out pages of one artefact.
#[derive(Debug, Clone)]
pub struct Compiled {
    pub document: PagedDocument,
    /// What somebody should look at; never errors.
    pub(crate) warnings: Vec<Diagnostic>,
    places: SourceMap,
}

impl Compiled {
    /// How many pages there are, cover and blank pages counted.
    pub fn page_count(&self) -> usize {
        self.document.pages().len()
    }

    /// How many pages every section takes, with its title. A section that starts on the page
    /// where another ends counts from that page on.
    pub(crate) fn section_pages(&self, manuscript: &Manuscript) -> Vec<(String, usize)> {
        let mut starts = Vec::new();
        for section in &manuscript.sections {
            let page = self.page_of(section.anchor.as_str());
            starts.extend(page.map(|page| (section.title.clone(), page)));
        }
        let ends: Vec<usize> =
            starts.iter().skip(1).map(|(_, page)| *page).chain([self.page_count() + 1]).collect();
        starts
            .into_iter()
            .zip(ends)
            .map(|((title, start), end)| (title, end.saturating_sub(start)))
            .collect()
    }

    /// The page on which something that can be linked to stands, counted from one.
    pub(super) fn page_of(&self, anchor: &str) -> Option<usize> {
        let introspector = self.document.introspector();
        let name = Label::new(PicoStr::intern(anchor))?;
        let found = introspector.query_label(name).ok()?;
        Some(introspector.page(found.location()?)?.get())
    }

    /// Digest of everything that is drawn on a page, counted from one: the same for pages that
    /// look the same on paper.
    pub fn drawn(&self, page: usize) -> Option<String> {
        let page = self.document.pages().get(page.checked_sub(1)?)?;
        Some(digest::sha256(describe(&page.frame).as_bytes()))
    }

    pub(crate) fn places(&self) -> &SourceMap {
        &self.places
    }
}

impl Engine {
    /// An engine with the tool's fonts and the partners', and the tool's layouts, of which any
    /// may be replaced by a project's file of the same name.
    pub fn new(fonts: &[PartnerFont], layouts: &BTreeMap<String, String>) -> Outcome<Self> {
        let fonts = font_store(fonts)?;
        let unknown: Vec<Diagnostic> = layouts
            .keys()
            .filter(|name| !BUILT_IN_LAYOUTS.iter().any(|(known, _)| known == name))
            .filter(|name| file_id(&layout_path(name)).is_none())
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
                let id = file_id(&layout_path(name))?;
                Some((id, Source::new(id, text.to_owned())))
            })
            .collect();
        let features = std::iter::once(Feature::A11yExtras).collect();
        let library = LazyHash::new(Library::builder().with_features(features).build());
        Ok(Self { library, fonts, layouts, sources: Mutex::default() })
    }

    /// Every character of the manuscript that no font of its family lists has.
    pub(crate) fn missing_glyphs(&self, manuscript: &Manuscript) -> Vec<Diagnostic> {
        missing_glyphs(manuscript, &self.fonts)
    }

    /// Lays out a whole book.
    pub fn compile(&self, manuscript: &Manuscript) -> Outcome<Compiled> {
        let missing = self.missing_glyphs(manuscript);
        if any_error(&missing) {
            return Err(missing);
        }
        self.compile_generated(generate(manuscript), manuscript)
    }

    /// Lays out a whole book that is written as Typst already.
    pub(super) fn compile_generated(
        &self,
        generated: Generated,
        manuscript: &Manuscript,
    ) -> Outcome<Compiled> {
        let mut compiled = self.lay_out(MAIN, generated, manuscript)?;
        let overfull = overfull_lines(&compiled, &manuscript.edition);
        compiled.warnings.extend(overfull);
        Ok(compiled)
    }

    /// Lays out whatever `main` asks for.
    pub(super) fn lay_out(
        &self,
        main: &str,
        generated: Generated,
        manuscript: &Manuscript,
    ) -> Outcome<Compiled> {
        let Some(world) = PageWorld::new(self, main, &generated, manuscript) else {
            return Err(vec![Diagnostic::error(Code::Typeset, "the main file has no name")]);
        };
        let warned = typst::compile::<PagedDocument>(&world);
        let places = world.places(generated);
        match warned.output {
            Ok(document) => {
                let warnings = places.diagnostics(&warned.warnings);
                Ok(Compiled { document, warnings, places })
            }
            Err(errors) => Err(places.diagnostics(&errors)),
        }
    }

    /// Lets go of results that nothing has asked for since the last call but `rounds`. A watch
    /// calls it with a small number after every attempt, so that its memory stays level.
    pub fn evict_unused(&self, rounds: usize) {
        comemo::evict(rounds);
    }

    /// The parsed form of a generated file. The same text gives the same source as before; a
    /// changed text is parsed into the last one, so that what did not change keeps its identity
    /// and the engine its results.
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

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<FileId, Vec<Source>>> {
        // A panic elsewhere cannot leave the map half changed in a way that matters.
        self.sources.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn layouts(&self) -> &HashMap<FileId, Source> {
        &self.layouts
    }

    pub(super) fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    pub(super) fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    pub(super) fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }
}

fn layout_path(name: &str) -> String {
    format!("/layouts/{name}")
}
