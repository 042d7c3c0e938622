//! The laid-out pages of one artefact.
//!
//! In: the engine's document, its warnings, and where everything in it came from. Out: answers
//! about pages. Lays out nothing.

use super::drawing::describe;
use super::source_map::SourceMap;
use crate::book::manuscript::Manuscript;
use crate::ground::diagnostic::Diagnostic;
use crate::ground::digest;
use typst::foundations::Label;
use typst::introspection::Introspector;
use typst::utils::PicoStr;
use typst_layout::PagedDocument;

/// The laid-out pages of one artefact.
#[derive(Debug, Clone)]
pub struct Compiled {
    pub document: PagedDocument,
    /// What a person should look at. Never errors.
    pub(crate) warnings: Vec<Diagnostic>,
    places: SourceMap,
}

impl Compiled {
    pub(super) fn new(
        document: PagedDocument,
        warnings: Vec<Diagnostic>,
        places: SourceMap,
    ) -> Self {
        Self { document, warnings, places }
    }

    /// The number of pages, including the cover and blank pages.
    pub fn page_count(&self) -> usize {
        self.document.pages().len()
    }

    /// The title of every section, and how many pages it takes. A section that starts on the page
    /// where another section ends counts from that page on.
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

    /// The page of something that can be linked to, counted from one.
    pub(crate) fn page_of(&self, anchor: &str) -> Option<usize> {
        let introspector = self.document.introspector();
        let name = Label::new(PicoStr::intern(anchor))?;
        let found = introspector.query_label(name).ok()?;
        Some(introspector.page(found.location()?)?.get())
    }

    /// A digest of everything that is drawn on a page, counted from one. Pages that look the same
    /// on paper have the same digest.
    pub fn drawn(&self, page: usize) -> Option<String> {
        let page = self.document.pages().get(page.checked_sub(1)?)?;
        Some(digest::sha256(describe(&page.frame).as_bytes()))
    }

    pub(crate) fn places(&self) -> &SourceMap {
        &self.places
    }
}
