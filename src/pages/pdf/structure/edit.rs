//! Changing the tags on pages.
//!
//! In: pages, and what to do with each of their tags, which are counted in the order in which the
//! engine reads them. Out: the pages with the other tags. Frames are shared with the engine's cache,
//! and only those that change are copied.

use std::collections::BTreeMap;
use typst::ecow::EcoVec;
use typst::introspection::Tag;
use typst::layout::{Frame, FrameItem, Point};
use typst_layout::{Page, PagedDocument};

/// What happens to a tag.
#[derive(Debug, Default)]
pub(super) struct Edit {
    pub(super) before: Vec<Tag>,
    pub(super) own: Own,
    pub(super) after: Vec<Tag>,
}

#[derive(Debug, Default)]
pub(super) enum Own {
    #[default]
    Stays,
    Goes,
    Becomes(Tag),
}

#[derive(Debug, Default)]
pub(super) struct Edits {
    /// By the number of the tag.
    pub(super) tags: BTreeMap<usize, Edit>,
    /// What follows everything else.
    pub(super) last: Vec<Tag>,
}

impl Edits {
    pub(super) fn at(&mut self, number: usize) -> &mut Edit {
        self.tags.entry(number).or_default()
    }
}

/// The pages with their tags changed.
pub(super) fn apply(document: &PagedDocument, mut edits: Edits) -> EcoVec<Page> {
    let mut pages: EcoVec<Page> = EcoVec::with_capacity(document.pages().len());
    let mut number = 0;
    for page in document.pages() {
        let mut page = page.clone();
        apply_in(&mut page.frame, &mut number, &mut edits.tags);
        pages.push(page);
    }
    if let Some(page) = pages.make_mut().last_mut() {
        let last = edits.last.into_iter().map(|tag| (Point::zero(), FrameItem::Tag(tag)));
        page.frame.push_multiple(last);
    }
    pages
}

/// How many tags a frame holds.
fn count(frame: &Frame) -> usize {
    let inside = frame.items().map(|(_, item)| match item {
        FrameItem::Group(group) => count(&group.frame),
        FrameItem::Tag(_) => 1,
        _ => 0,
    });
    inside.sum()
}

fn apply_in(frame: &mut Frame, number: &mut usize, edits: &mut BTreeMap<usize, Edit>) {
    let end = *number + count(frame);
    if edits.range(*number..end).next().is_none() {
        *number = end;
        return;
    }
    // Where further tags come, in the order of their places.
    let mut further: Vec<(usize, Tag)> = Vec::new();
    let mut place = 0;
    frame.retain(|item| {
        let stays = match item {
            FrameItem::Group(group) => {
                apply_in(&mut group.frame, number, edits);
                true
            }
            FrameItem::Tag(tag) => {
                let edit = edits.remove(number).unwrap_or_default();
                *number += 1;
                further.extend(edit.before.into_iter().map(|tag| (place, tag)));
                let stays = match edit.own {
                    Own::Stays => true,
                    Own::Goes => false,
                    Own::Becomes(other) => {
                        *tag = other;
                        true
                    }
                };
                let next = place + usize::from(stays);
                further.extend(edit.after.into_iter().map(|tag| (next, tag)));
                stays
            }
            _ => true,
        };
        place += usize::from(stays);
        stays
    });
    for (place, tag) in further.into_iter().rev() {
        frame.insert(place, Point::zero(), FrameItem::Tag(tag));
    }
}
