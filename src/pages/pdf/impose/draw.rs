//! Sheets as the pages of a document.
//!
//! In: the places on each side, the pages for them, and words for the margins. Out: a document
//! whose pages are sides of paper. Pages are placed unchanged, at their own size, as vectors. What
//! only readers on a screen need (links, structure) is left out.

use super::geometry::{Side, Span};
use typst::ecow::EcoVec;
use typst::foundations::{Content, Smart};
use typst::layout::{Abs, Frame, FrameItem, GroupItem, Point, Ratio, Sides, Size, Transform};
use typst::model::DocumentInfo;
use typst::syntax::Span as Origin;
use typst::visualize::{Color, Curve, DashPattern, FixedStroke, Geometry};
use typst_layout::{Page, PagedDocument};

/// Draws sides in order. `pages` has a frame for every number on them, and `slips` has one for
/// every side: its words for the printer.
pub(crate) fn draw(sides: &[Side], pages: &[&Frame], slips: &[&Frame]) -> PagedDocument {
    let drawn: EcoVec<Page> = sides
        .iter()
        .enumerate()
        .map(|(number, side)| Page {
            frame: draw_side(side, pages, slips.get(number).copied()),
            bleed: Sides::splat(Abs::zero()),
            fill: Smart::Auto,
            numbering: None,
            supplement: Content::empty(),
            number: number as u64 + 1,
        })
        .collect();
    PagedDocument::new(drawn, DocumentInfo::default())
}

fn draw_side(side: &Side, pages: &[&Frame], slip: Option<&Frame>) -> Frame {
    let size = Size::new(Abs::mm(side.width), Abs::mm(side.height));
    let mut upright = Frame::hard(size);
    for placed in &side.placed {
        let Some(page) = pages.get(placed.page) else { continue };
        let corner = Point::new(Abs::mm(placed.left), Abs::mm(placed.top));
        place_clipped(&mut upright, bare(page), corner, placed.shown);
    }
    for mark in &side.marks {
        draw_mark(&mut upright, mark.line, mark.is_fold);
    }
    if let (Some(slip), Some(top)) = (slip, side.words) {
        upright.push_frame(Point::with_y(Abs::mm(top)), bare(slip));
    }
    if !side.turned {
        return upright;
    }
    let back = Ratio::new(-1.0);
    let mut group = GroupItem::new(upright);
    group.transform = Transform::scale_at(back, back, size.x / 2.0, size.y / 2.0);
    let mut turned = Frame::hard(size);
    turned.push(Point::zero(), FrameItem::Group(group));
    turned
}

/// Places a face inside a cover. It has bleed on every side except the one at the spine.
pub(crate) fn place_face(
    onto: &mut Frame,
    face: &Frame,
    corner: Point,
    bleed: Abs,
    spine_is_left: bool,
) {
    let millimetres = |length: Abs| length.to_mm();
    let (left, right) = if spine_is_left { (Abs::zero(), bleed) } else { (bleed, Abs::zero()) };
    let shown = Span {
        left: millimetres(corner.x - left),
        top: millimetres(corner.y - bleed),
        right: millimetres(corner.x + face.size().x + right),
        bottom: millimetres(corner.y + face.size().y + bleed),
    };
    place_clipped(onto, bare(face), corner, shown);
}

/// Places a frame at `corner` and prints only the part of it inside `shown`.
fn place_clipped(onto: &mut Frame, frame: Frame, corner: Point, shown: Span) {
    let window = Point::new(Abs::mm(shown.left), Abs::mm(shown.top));
    let size = Size::new(Abs::mm(shown.right - shown.left), Abs::mm(shown.bottom - shown.top));
    let mut inner = Frame::soft(size);
    inner.push(corner - window, FrameItem::Group(GroupItem::new(frame)));
    let mut group = GroupItem::new(inner);
    group.clip = Some(Curve::rect(size));
    onto.push(window, FrameItem::Group(group));
}

fn draw_mark(onto: &mut Frame, line: Span, is_fold: bool) {
    let from = Point::new(Abs::mm(line.left), Abs::mm(line.top));
    let to = Point::new(Abs::mm(line.right), Abs::mm(line.bottom));
    let mut stroke = FixedStroke::from_pair(Color::BLACK, Abs::pt(0.4));
    if is_fold {
        stroke.dash =
            Some(DashPattern { array: vec![Abs::pt(2.5), Abs::pt(2.0)], phase: Abs::zero() });
    }
    let shape = Geometry::Line(to - from).stroked(stroke);
    onto.push(from, FrameItem::Shape(shape, Origin::detached()));
}

/// The frame without links and structure, which mean nothing on a sheet.
fn bare(frame: &Frame) -> Frame {
    let mut out = Frame::new(frame.size(), frame.kind());
    for (position, item) in frame.items() {
        let item = match item {
            FrameItem::Tag(_) | FrameItem::Link(..) => continue,
            FrameItem::Group(group) => {
                let mut bared = GroupItem::new(bare(&group.frame));
                bared.transform = group.transform;
                bared.clip = group.clip.clone();
                FrameItem::Group(bared)
            }
            item => item.clone(),
        };
        out.push(*position, item);
    }
    out
}
