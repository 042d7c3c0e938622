//! Revision bars: a bar in the outer margin beside every block that changed.
//!
//! In: laid-out pages, and which blocks changed. Out: the same pages with bars drawn on them.
//! Nothing is laid out for the bars: they are drawn from the places of the blocks, so an edition
//! costs the same with bars as without. The engine marks every plain shape as an artefact of the
//! page, so screen readers skip it.

use crate::book::manuscript::Manuscript;
use crate::book::tree::{Block, BlockId, BlockKind, Inline};
use crate::book::visit::each_block;
use crate::pages::typeset::{BlockPlace, Compiled, block_places};
use crate::project::{Binding, PageDesign};
use std::collections::BTreeMap;
use typst::ecow::EcoVec;
use typst::layout::{Abs, FrameItem, Point, Size};
use typst::model::Document;
use typst::syntax::Span;
use typst::visualize::{Color, Geometry};
use typst_layout::{Page, PagedDocument};

/// The ink of the text, so that a bar is just as clear in black and white.
const INK: (u8, u8, u8) = (0x1a, 0x1a, 0x1a);
/// How thick a bar is, as a share of the type size.
const THICKNESS: f64 = 0.16;
/// Its distance from the text as a share of the outer margin, and the largest distance in type
/// sizes.
const DISTANCE: f64 = 0.4;
const MOST_DISTANCE: f64 = 1.1;
/// Bars that are at most this many lines apart are joined.
const JOINED: f64 = 1.1;

/// The part of a page beside which there is a bar, in points from the page's upper edge.
type Stretch = (f64, f64);

/// Draws bars beside the blocks that the manuscript marks as changed.
pub fn with_bars(
    document: &PagedDocument,
    compiled: &Compiled,
    manuscript: &Manuscript,
) -> PagedDocument {
    let (Some(revisions), Some(design)) = (&manuscript.revisions, &manuscript.edition.page) else {
        return document.clone();
    };
    if revisions.marks.is_empty() {
        return document.clone();
    }
    let places = block_places(compiled);
    let pictures = pictures(manuscript);
    let marked = revisions.marks.keys().filter_map(|id| {
        places.get(id).or_else(|| pictures.get(id).and_then(|picture| places.get(*picture)))
    });
    let marked = marked.flatten();
    let stretches = stretches(marked, design);
    let is_bound_right = manuscript.binding() == Binding::Right;
    let pages: EcoVec<Page> = document
        .pages()
        .iter()
        .cloned()
        .enumerate()
        .map(|(index, mut page)| {
            // The side of the outer margin.
            let is_left = if design.duplex {
                (index + 1).is_multiple_of(2) != is_bound_right
            } else {
                manuscript.work.language.is_right_to_left()
            };
            for stretch in stretches.get(&(index + 1)).into_iter().flatten() {
                let (point, item) = bar(*stretch, is_left, page.frame.size(), design);
                page.frame.push(point, item);
            }
            page
        })
        .collect();
    PagedDocument::new(pages, document.info().clone())
}

/// The figure that each block of a long description is about. If descriptions are spoken and not
/// printed, the bar is beside the figure.
fn pictures(manuscript: &Manuscript) -> BTreeMap<BlockId, &BlockId> {
    let mut pictures = BTreeMap::new();
    let mut figures = Vec::new();
    manuscript.sections.iter().for_each(|section| figures_in(&section.blocks, &mut figures));
    for (id, description) in figures {
        each_block(description, &mut |block| {
            pictures.insert(block.id.clone(), id);
        });
    }
    pictures
}

fn figures_in<'a>(
    blocks: &'a [Block<Inline>],
    figures: &mut Vec<(&'a BlockId, &'a [Block<Inline>])>,
) {
    for block in blocks {
        match &block.kind {
            BlockKind::Figure(figure) => figures.push((&block.id, &figure.description)),
            _ => block.inner().into_iter().for_each(|inner| figures_in(inner, figures)),
        }
    }
}

/// Where the bars are, by page. Bars that are close together are joined.
fn stretches<'a>(
    places: impl Iterator<Item = &'a BlockPlace>,
    design: &PageDesign,
) -> BTreeMap<usize, Vec<Stretch>> {
    let mut all: Vec<&BlockPlace> = places.collect();
    all.sort_by(|a, b| {
        (a.page, a.top).partial_cmp(&(b.page, b.top)).unwrap_or(std::cmp::Ordering::Equal)
    });
    let line = design.text_size * (0.67 + design.leading);
    let mut stretches: BTreeMap<usize, Vec<Stretch>> = BTreeMap::new();
    for place in all {
        let on_page = stretches.entry(place.page).or_default();
        match on_page.last_mut() {
            Some((_, bottom)) if place.top - *bottom <= JOINED * line => {
                *bottom = bottom.max(place.bottom);
            }
            _ => on_page.push((place.top, place.bottom)),
        }
    }
    stretches
}

/// A bar on a page, which is counted from one.
fn bar(
    (top, bottom): Stretch,
    is_left: bool,
    size: Size,
    design: &PageDesign,
) -> (Point, FrameItem) {
    let outside = design.outside * 72.0 / 25.4;
    let thickness = design.text_size * THICKNESS;
    let distance = (outside * DISTANCE).min(design.text_size * MOST_DISTANCE);
    let left =
        if is_left { outside - distance - thickness } else { size.x.to_pt() - outside + distance };
    let (red, green, blue) = INK;
    let shape = Geometry::Rect(Size::new(Abs::pt(thickness), Abs::pt(bottom - top)))
        .filled(Color::from_u8(red, green, blue, 255));
    (Point::new(Abs::pt(left), Abs::pt(top)), FrameItem::Shape(shape, Span::detached()))
}
