//! The levels of headings when some of a book's pages are left out.
//!
//! In: pages. Out: the same pages, with headings that start at level one and skip no level
//! (PDF/UA-1, 7.4.2). A chapter whose part is left out moves up, and the headings below it stay
//! below it. Only tags change, nothing that is drawn.

use std::num::NonZeroUsize;
use typst::foundations::{Smart, StyleChain};
use typst::introspection::Tag;
use typst::layout::{Frame, FrameItem};
use typst::model::HeadingElem;
use typst_layout::Page;

/// Gives the headings on the pages levels without gaps.
pub(super) fn close_gaps(pages: &mut [Page]) {
    let mut levels = Levels::default();
    for page in pages {
        if has_heading(&page.frame) {
            close_in(&mut page.frame, &mut levels);
        }
    }
}

/// The levels in the book of the headings around the next one.
#[derive(Default)]
struct Levels {
    open: Vec<NonZeroUsize>,
}

impl Levels {
    /// The level that the next heading gets.
    fn next(&mut self, level: NonZeroUsize) -> NonZeroUsize {
        while self.open.last().is_some_and(|open| *open >= level) {
            self.open.pop();
        }
        self.open.push(level);
        NonZeroUsize::new(self.open.len()).unwrap_or(NonZeroUsize::MIN)
    }
}

fn is_heading(item: &FrameItem) -> bool {
    matches!(item, FrameItem::Tag(Tag::Start(content, _)) if content.is::<HeadingElem>())
}

fn has_heading(frame: &Frame) -> bool {
    frame.items().any(|(_, item)| match item {
        FrameItem::Group(group) => has_heading(&group.frame),
        item => is_heading(item),
    })
}

fn close_in(frame: &mut Frame, levels: &mut Levels) {
    frame.retain(|item| {
        match item {
            FrameItem::Group(group) if has_heading(&group.frame) => {
                close_in(&mut group.frame, levels);
            }
            FrameItem::Tag(Tag::Start(content, _)) => {
                if let Some(heading) = content.to_packed_mut::<HeadingElem>() {
                    let level = heading.resolve_level(StyleChain::default());
                    heading.level.set(Smart::Custom(levels.next(level)));
                }
            }
            _ => {}
        }
        true
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_level_is_skipped_and_what_is_below_stays_below() {
        let levels_of = |levels: &[usize]| {
            let mut open = Levels::default();
            let level =
                |level: &usize| open.next(NonZeroUsize::new(*level).expect("a level")).get();
            levels.iter().map(level).collect::<Vec<_>>()
        };
        assert_eq!(levels_of(&[1, 2, 3, 3, 2, 1]), [1, 2, 3, 3, 2, 1]);
        assert_eq!(levels_of(&[3, 2, 3, 4, 1, 3]), [1, 1, 2, 3, 1, 2]);
        assert_eq!(levels_of(&[1, 4, 3, 2]), [1, 2, 2, 2]);
    }
}
