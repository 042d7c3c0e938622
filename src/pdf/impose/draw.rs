//! Sheets as pages of their own.
//!
//! In: laid-out pages, pages that fill up, words for the margin of every side. Out: a document
//! whose pages are sides of paper. Pages are placed as they are, at their own size, as vectors;
//! what only a reader on a screen needs (links, structure) is left behind.

use super::geometry::{BLEED, Side, Span, side};
use super::order::{Sheet, Slot};
use crate::project::{PageDesign, Sheets};
use typst::ecow::EcoVec;
use typst::foundations::{Content, Smart};
use typst::layout::{Abs, Frame, FrameItem, GroupItem, Point, Ratio, Sides, Size, Transform};
use typst::model::DocumentInfo;
use typst::syntax::Span as Origin;
use typst::visualize::{Color, Curve, FixedStroke, Geometry};
use typst_layout::{Page, PagedDocument};

/// Draws every side of every sheet, front and back in turn. `pages` has a frame for every slot,
/// `slips` one for every side: the words that stand in what is cut off at the foot.
pub fn draw(
    sheets: &[Sheet],
    pages: &[&Frame],
    slips: &[&Frame],
    arrangement: &Sheets,
    design: &PageDesign,
) -> PagedDocument {
    let sides = sheets.iter().flat_map(|sheet| [(sheet, sheet.front), (sheet, sheet.back)]);
    let drawn: EcoVec<Page> = sides
        .enumerate()
        .map(|(number, (sheet, slots))| {
            let side = side(sheet, slots, arrangement, design);
            let frame =
                draw_side(&side, slots, pages, slips.get(number).copied(), arrangement, design);
            plain_page(frame, number)
        })
        .collect();
    PagedDocument::new(drawn, DocumentInfo::default())
}

fn plain_page(frame: Frame, number: usize) -> Page {
    Page {
        frame,
        bleed: Sides::splat(Abs::zero()),
        fill: Smart::Auto,
        numbering: None,
        supplement: Content::empty(),
        number: number as u64 + 1,
    }
}

fn draw_side(
    side: &Side,
    slots: [Slot; 2],
    pages: &[&Frame],
    slip: Option<&Frame>,
    arrangement: &Sheets,
    design: &PageDesign,
) -> Frame {
    let (height, width) = arrangement.paper.edges();
    let size = Size::new(Abs::mm(width), Abs::mm(height));
    let mut upright = Frame::hard(size);
    for placed in side.pages {
        let Some(page) = pages.get(placed.page) else { continue };
        let corner = Point::new(Abs::mm(placed.left), Abs::mm(placed.top));
        place_clipped(&mut upright, bare(page), corner, placed.shown);
    }
    for mark in &side.marks {
        draw_mark(&mut upright, mark.line, mark.is_fold);
    }
    if let Some(slip) = slip {
        // Between what may still show after a slack cut and the edge where printers fail.
        let foot = (height + design.height) / 2.0 - arrangement.trim + BLEED;
        upright.push_frame(Point::with_y(Abs::mm(foot)), bare(slip));
    }
    if !slots.iter().any(|slot| slot.turned) {
        return upright;
    }
    let half = Ratio::new(-1.0);
    let mut group = GroupItem::new(upright);
    group.transform = Transform::scale_at(half, half, size.x / 2.0, size.y / 2.0);
    let mut turned = Frame::hard(size);
    turned.push(Point::zero(), FrameItem::Group(group));
    turned
}

/// Places a frame at `corner`, of which only what lies in `shown` is printed.
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
        stroke.dash = Some(typst::visualize::DashPattern {
            array: vec![Abs::pt(2.5), Abs::pt(2.0)],
            phase: Abs::zero(),
        });
    }
    let shape = Geometry::Line(to - from).stroked(stroke);
    onto.push(from, FrameItem::Shape(shape, Origin::detached()));
}

/// The frame without links and structure, which on a sheet would lead nowhere.
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
