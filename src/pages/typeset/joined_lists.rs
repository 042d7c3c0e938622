//! Lists that the layout sets item by item.
//!
//! In: laid-out pages. Out: the same pages, in whose tags the items of such a list belong to one
//! list. The layout sets every item as a list of its own inside the list, because only blocks of
//! their own take their notes with them to the next page. Only tags change, nothing that is drawn.

use std::collections::HashSet;
use typst::ecow::EcoVec;
use typst::foundations::Content;
use typst::introspection::{Location, Tag};
use typst::layout::{Frame, FrameItem};
use typst::model::{Document, EnumElem, ListElem, TermsElem};
use typst::pdf::{PdfMarkerTag, PdfMarkerTagKind};
use typst_layout::{Page, PagedDocument};

/// Takes the lists inside a list that are not in one of its items out of the tags.
pub(super) fn with_joined_lists(document: PagedDocument) -> PagedDocument {
    if !document.pages().iter().any(|page| has_list(&page.frame)) {
        return document;
    }
    let mut lists = Lists::default();
    let pages: EcoVec<Page> = document
        .pages()
        .iter()
        .cloned()
        .map(|mut page| {
            lists.join(&mut page.frame);
            page
        })
        .collect();
    PagedDocument::new(pages, document.info().clone())
}

fn is_list(content: &Content) -> bool {
    content.is::<ListElem>() || content.is::<EnumElem>() || content.is::<TermsElem>()
}

fn is_part_of_item(content: &Content) -> bool {
    let kind = content.to_packed::<PdfMarkerTag>().map(|marker| &marker.kind);
    matches!(kind, Some(PdfMarkerTagKind::ListItemLabel | PdfMarkerTagKind::ListItemBody))
}

fn has_list(frame: &Frame) -> bool {
    frame.items().any(|(_, item)| match item {
        FrameItem::Group(group) => has_list(&group.frame),
        FrameItem::Tag(Tag::Start(content, _)) => is_list(content),
        _ => false,
    })
}

/// The lists and items that are open, from the outside in, and the lists that were taken out.
#[derive(Default)]
struct Lists {
    open: Vec<(Location, bool)>,
    taken_out: HashSet<Location>,
}

impl Lists {
    fn join(&mut self, frame: &mut Frame) {
        frame.retain(|item| match item {
            FrameItem::Group(group) => {
                self.join(&mut group.frame);
                true
            }
            FrameItem::Tag(Tag::Start(content, _)) => self.starts(content),
            FrameItem::Tag(Tag::End(place, ..)) => self.ends(*place),
            _ => true,
        });
    }

    /// Whether the tag stays.
    fn starts(&mut self, content: &Content) -> bool {
        let Some(place) = content.location() else { return true };
        let is_list = is_list(content);
        if is_list && self.open.last().is_some_and(|(_, is_list)| *is_list) {
            self.taken_out.insert(place);
            return false;
        }
        if is_list || is_part_of_item(content) {
            self.open.push((place, is_list));
        }
        true
    }

    fn ends(&mut self, place: Location) -> bool {
        self.open.retain(|(open, _)| *open != place);
        !self.taken_out.contains(&place)
    }
}
