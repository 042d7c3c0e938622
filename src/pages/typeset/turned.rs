//! Landscape pages in a bound book.
//!
//! In: laid-out pages, some of them wider than the book. Out: the same pages, each in the format of
//! the book. A landscape page is turned a quarter to the left, so that a table has its head at the
//! left, on rectos and versos alike; in a book that reads from right to left, it is turned to the
//! right. The layout has set the running head and the page number the other way, so that they end
//! up where they are on every page. Nothing is laid out again.

use crate::book::manuscript::Manuscript;
use crate::project::Edition;
use typst::ecow::EcoVec;
use typst::layout::{Abs, Frame, FrameItem, GroupItem, Point, Ratio, Size, Transform};
use typst::model::Document;
use typst_layout::{Page, PagedDocument};

/// Whether a page is wider than the book and has not been turned yet.
pub(super) fn is_landscape(page: &Page, edition: &Edition) -> bool {
    let upright = edition.page.as_ref().map_or(Abs::inf(), |design| Abs::mm(design.width));
    page.frame.width() > upright + Abs::pt(1.0)
}

/// Turns the landscape pages of an edition that is bound.
pub(super) fn with_turned_pages(document: PagedDocument, manuscript: &Manuscript) -> PagedDocument {
    let edition = &manuscript.edition;
    let turned = match manuscript.work.language.is_right_to_left() {
        true => turned_right,
        false => turned_left,
    };
    let is_turned = |page: &Page| edition.turns_landscape_pages() && is_landscape(page, edition);
    if !document.pages().iter().any(is_turned) {
        return document;
    }
    let pages: EcoVec<Page> = document
        .pages()
        .iter()
        .cloned()
        .map(|mut page| {
            if is_turned(&page) {
                page.frame = turned(page.frame);
            }
            page
        })
        .collect();
    PagedDocument::new(pages, document.info().clone())
}

/// A frame turned a quarter to the left: its upper edge is on the left.
fn turned_left(frame: Frame) -> Frame {
    let size = frame.size();
    let turn = Transform {
        sx: Ratio::zero(),
        ky: -Ratio::one(),
        kx: Ratio::one(),
        sy: Ratio::zero(),
        tx: Abs::zero(),
        ty: size.x,
    };
    placed(frame, turn)
}

/// A frame turned a quarter to the right: its upper edge is on the right.
fn turned_right(frame: Frame) -> Frame {
    let size = frame.size();
    let turn = Transform {
        sx: Ratio::zero(),
        ky: Ratio::one(),
        kx: -Ratio::one(),
        sy: Ratio::zero(),
        tx: size.y,
        ty: Abs::zero(),
    };
    placed(frame, turn)
}

/// A frame in another one whose sides are exchanged.
fn placed(frame: Frame, turn: Transform) -> Frame {
    let size = frame.size();
    let mut group = GroupItem::new(frame);
    group.transform = turn;
    let mut out = Frame::hard(Size::new(size.y, size.x));
    out.push(Point::zero(), FrameItem::Group(group));
    out
}
