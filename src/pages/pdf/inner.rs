//! What is inside the cover of a bound book, and what belongs to the cover.
//!
//! In: laid-out pages, the first of which is the front of the cover. Out: the pages that are bound
//! into it, with blank ones at the end so that every leaf or sheet is whole, and the pages that are
//! printed inside the cover. Pages keep their numbers.

use crate::project::Method;
use typst::ecow::EcoVec;
use typst::foundations::{Content, Smart};
use typst::introspection::{Location, Tag};
use typst::layout::{Frame, FrameItem};
use typst::model::Document;
use typst::pdf::ArtifactElem;
use typst_layout::{Page, PagedDocument};

/// A book that was taken apart.
pub(super) struct Inner<'a> {
    /// The pages that are bound.
    pages: &'a [Page],
    /// How many blank pages follow them.
    pub(super) blank: usize,
    /// What is printed inside the front of the cover, if anything.
    pub(super) front: Option<&'a Frame>,
}

impl<'a> Inner<'a> {
    /// Takes a book apart. `has_back` says whether its last page is the back of the cover.
    pub(super) fn of(document: &'a PagedDocument, has_back: bool, method: Method) -> Self {
        let all = document.pages();
        let front = all.get(1).map(|page| &page.frame).filter(|frame| !is_blank(frame));
        let mut pages = all.get(2..).unwrap_or_default();
        if has_back {
            pages = pages.split_last().map_or(pages, |(_, rest)| rest);
            // The page before the back cover is inside it if nothing else needs it.
            if pages.len() % 2 == 1
                && let Some((last, rest)) = pages.split_last()
                && is_blank(&last.frame)
            {
                pages = rest;
            }
        }
        let at_once = method.pages_at_once();
        let blank = pages.len().div_ceil(at_once) * at_once - pages.len();
        Self { pages, blank, front }
    }

    /// How many pages are bound.
    pub(super) fn count(&self) -> usize {
        self.pages.len() + self.blank
    }

    /// The bound pages as a document.
    pub(super) fn document(&self, whole: &PagedDocument) -> PagedDocument {
        let mut pages: EcoVec<Page> = self.pages.iter().cloned().collect();
        if let Some(last) = self.pages.last() {
            for number in 0..self.blank {
                pages.push(Page {
                    frame: Frame::hard(last.frame.size()),
                    bleed: last.bleed,
                    fill: Smart::Auto,
                    numbering: None,
                    supplement: Content::empty(),
                    number: last.number + number as u64 + 1,
                });
            }
        }
        PagedDocument::new(pages, whole.info().clone())
    }
}

/// Whether a page shows nothing but what surrounds every page: marks, running heads and folios,
/// which the engine marks as artefacts.
fn is_blank(frame: &Frame) -> bool {
    !shows(frame, &mut Vec::new())
}

/// `open` are the artefacts that have not ended.
fn shows(frame: &Frame, open: &mut Vec<Location>) -> bool {
    frame.items().any(|(_, item)| match item {
        FrameItem::Tag(tag) => {
            match tag {
                Tag::Start(content, _) if content.is::<ArtifactElem>() => open.push(tag.location()),
                Tag::Start(..) => {}
                Tag::End(place, ..) => open.retain(|own| own != place),
            }
            false
        }
        FrameItem::Link(..) => false,
        FrameItem::Group(group) => shows(&group.frame, open),
        FrameItem::Text(_) | FrameItem::Image(..) | FrameItem::Shape(..) => open.is_empty(),
    })
}
