//! The structure of a PDF as a screen reader presents it.
//!
//! In: laid-out pages with the engine's own tags. Out: the same pages, in which sections nest under
//! their headings, callouts, letters, figures and other pieces are groups with names, and notes
//! come after the text that calls them. Only tags change, nothing that is drawn.
//!
//! The engine has no elements for sections and groups. It writes headings instead, whose titles say
//! which element each of them encodes, and `roles` gives these elements their true names when
//! the file is finished.

mod edit;
mod element;
mod plan;
mod roles;

pub(super) use element::Element;
pub(super) use roles::with_roles;

use crate::book::manuscript::Manuscript;
use edit::apply;
use plan::plan;
use typst::model::Document;
use typst_layout::PagedDocument;

/// Pages with all their tags.
pub(super) struct Structured {
    pub(super) document: PagedDocument,
    /// The elements that the titles in the document encode, by number.
    pub(super) elements: Vec<Element>,
}

/// Gives a document its structure.
pub(super) fn structured(document: &PagedDocument, manuscript: &Manuscript) -> Structured {
    let (edits, elements) = plan(document, manuscript);
    let pages = apply(document, edits);
    Structured { document: PagedDocument::new(pages, document.info().clone()), elements }
}

/// Pages that nobody reads as a text.
impl From<PagedDocument> for Structured {
    fn from(document: PagedDocument) -> Self {
        Self { document, elements: Vec::new() }
    }
}
