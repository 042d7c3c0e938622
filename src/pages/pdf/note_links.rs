//! What screen readers say about links to footnotes.
//!
//! In: laid-out pages. Out: the same pages, in which a link between a footnote and its call is
//! called "Footnote 3". The engine would call it "page 12", as it does for any link to a place. Its
//! own footnotes have the right words, but they also ask its counter, which would make every note
//! depend on every other note while pages are laid out.

use crate::pages::typeset::layout_file;
use typst::ecow::{EcoString, EcoVec, eco_format};
use typst::introspection::Tag;
use typst::layout::{Frame, FrameItem};
use typst::model::{Document, LinkMarker};
use typst::syntax::FileId;
use typst_layout::{Page, PagedDocument};

/// The layout that makes the links.
const NOTES: &str = "notes.typ";

/// The document with its note links named.
pub(super) fn name_note_links(document: &PagedDocument) -> PagedDocument {
    let Some(notes) = layout_file(NOTES) else { return document.clone() };
    let pages: EcoVec<Page> = document
        .pages()
        .iter()
        .cloned()
        .map(|mut page| {
            if has_note_link(&page.frame, notes) {
                name_in_frame(&mut page.frame, notes);
            }
            page
        })
        .collect();
    PagedDocument::new(pages, document.info().clone())
}

fn note_link(item: &FrameItem, notes: FileId) -> bool {
    let FrameItem::Tag(Tag::Start(element, _)) = item else { return false };
    element.is::<LinkMarker>() && element.span().id() == Some(notes)
}

/// Frames are shared with the engine's cache, and only those that change are copied.
fn has_note_link(frame: &Frame, notes: FileId) -> bool {
    frame.items().any(|(_, item)| match item {
        FrameItem::Group(group) => has_note_link(&group.frame, notes),
        item => note_link(item, notes),
    })
}

/// "Footnote 3" for the number alone and for "n 3". "ibid" gives no number.
fn name_of(words: &str) -> EcoString {
    match words.rsplit(|character: char| !character.is_ascii_digit()).next() {
        Some(number) if !number.is_empty() => eco_format!("Footnote {number}"),
        _ => "The note before".into(),
    }
}

fn name_in_frame(frame: &mut Frame, notes: FileId) {
    frame.retain(|item| {
        let named = note_link(item, notes);
        match item {
            FrameItem::Group(group) if has_note_link(&group.frame, notes) => {
                name_in_frame(&mut group.frame, notes);
            }
            FrameItem::Tag(Tag::Start(element, _)) if named => {
                if let Some(marker) = element.to_packed_mut::<LinkMarker>() {
                    marker.alt = Some(name_of(&marker.body.plain_text()));
                }
            }
            _ => {}
        }
        true
    });
}
