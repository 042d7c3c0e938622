//! Whether the lettering of drawings can be read in print, and what is shown if it cannot.
//!
//! In: the page design of an edition and a drawing. Out: the size of the drawing's smallest text on
//! that page, and how the figure is displayed: higher than usual, as the second drawing that comes
//! with the first, on a landscape page, or in words. Pure.

use super::display::Display;
use super::manuscript::{Manuscript, MediaType, Resource};
use super::tree::{Block, BlockId, BlockKind, Figure, Inline};
use super::visit::each_block;
use crate::ground::source::Span;
use crate::project::{Edition, PageDesign};
use std::collections::BTreeMap;

/// The path of the second drawing of a figure, for readers who need large letters.
pub(crate) fn large_path(path: &str) -> Option<String> {
    path.strip_suffix(".svg").map(|stem| format!("{stem}.large.svg"))
}

/// Decides how each figure of an edition is displayed, and replaces pictures with their second
/// drawings. Figures that are displayed as usual are left out of the result.
pub(crate) fn arrange(
    blocks: &mut [Block<Inline>],
    pictures: &BTreeMap<String, Resource>,
    edition: &Edition,
) -> BTreeMap<BlockId, Display> {
    let mut displays = BTreeMap::new();
    if let Some(page) = &edition.page {
        let mut decider = Decider { pictures, edition, page, displays: &mut displays };
        decider.blocks(blocks, true);
    }
    displays
}

struct Decider<'a> {
    pictures: &'a BTreeMap<String, Resource>,
    edition: &'a Edition,
    page: &'a PageDesign,
    displays: &'a mut BTreeMap<BlockId, Display>,
}

impl Decider<'_> {
    /// `are_outer` says whether no container is around the blocks: only there can a page begin.
    fn blocks(&mut self, blocks: &mut [Block<Inline>], are_outer: bool) {
        for block in blocks {
            if let BlockKind::Figure(figure) = &mut block.kind {
                let display = self.figure(figure, are_outer);
                if display != Display::Usual {
                    self.displays.insert(block.id.clone(), display);
                }
            }
            block.inner_mut().into_iter().for_each(|inner| self.blocks(inner, false));
        }
    }

    fn figure(&self, figure: &mut Figure<Inline>, is_outer: bool) -> Display {
        let Some(picture) = self.pictures.get(&figure.image.path) else { return Display::Usual };
        let least = self.page.least_lettering();
        let is_legible = |picture: &Resource, display| {
            size_of(figure, picture, self.edition, display).is_none_or(|size| reaches(size, least))
        };
        if is_legible(picture, Display::Usual) {
            return Display::Usual;
        }
        if is_legible(picture, Display::Tall) {
            return Display::Tall;
        }
        let large = large_path(&figure.image.path);
        let large = large.and_then(|path| self.pictures.get_key_value(&path));
        if let Some((path, _)) = large.filter(|(_, large)| is_legible(large, Display::Tall)) {
            figure.image.path.clone_from(path);
            return Display::Tall;
        }
        if is_outer && is_legible(picture, Display::Landscape) {
            return Display::Landscape;
        }
        if figure.description.is_empty() { Display::Tall } else { Display::Words }
    }
}

/// Whether a size reaches the least one, but for a rounding.
fn reaches(size: f64, least: f64) -> bool {
    size + 0.05 >= least
}

/// The size of the smallest text of a drawing on the page, in points; nothing if it has no text.
fn size_of(
    figure: &Figure<Inline>,
    picture: &Resource,
    edition: &Edition,
    display: Display,
) -> Option<f64> {
    let (page, lettering) = (edition.page.as_ref()?, picture.lettering.as_ref()?);
    Some(lettering.share * printed_width(figure, picture, page, edition, display))
}

/// The printed width of a picture, in points, as the layouts work it out.
fn printed_width(
    figure: &Figure<Inline>,
    picture: &Resource,
    page: &PageDesign,
    edition: &Edition,
    display: Display,
) -> f64 {
    const POINTS: f64 = 72.0 / 25.4;
    let measure = page.width - page.inside - page.outside;
    let height = page.height - page.top - page.bottom;
    let (room, tallest) = match display {
        Display::Usual | Display::Words => (measure, height * 0.6),
        Display::Tall => (measure, height * 0.8),
        Display::Landscape if edition.turns_landscape_pages() => (height, measure * 0.75),
        Display::Landscape => {
            (page.height - page.inside - page.outside, (page.width - page.top - page.bottom) * 0.75)
        }
    };
    let by_height = tallest * f64::from(picture.width.max(1)) / f64::from(picture.height.max(1));
    let wanted = figure.image.width.filter(|_| display == Display::Usual);
    let wanted = wanted.map_or(room, |wanted| wanted.of_room(room));
    room.min(by_height).min(wanted) * POINTS
}

/// A drawing whose lettering is too small for an edition.
pub(crate) struct SmallLettering {
    pub(crate) span: Span,
    pub(crate) path: String,
    pub(crate) words: String,
    /// The size in points, at its largest.
    pub(crate) size: f64,
    pub(crate) least: f64,
    pub(crate) is_in_words: bool,
}

/// The figures of a manuscript that cannot be read in its edition, or are displayed in words.
pub(crate) fn small_lettering(manuscript: &Manuscript) -> Vec<SmallLettering> {
    let mut small = Vec::new();
    let Some(page) = &manuscript.edition.page else { return small };
    let least = page.least_lettering();
    for section in &manuscript.sections {
        each_block(&section.blocks, &mut |block| {
            let BlockKind::Figure(figure) = &block.kind else { return };
            let Some(picture) = manuscript.resources.get(&figure.image.path) else { return };
            let Some(lettering) = &picture.lettering else { return };
            let display = manuscript.displays.get(&block.id).copied().unwrap_or(Display::Usual);
            let is_in_words = display == Display::Words;
            let shown = if is_in_words { Display::Tall } else { display };
            let size = size_of(figure, picture, &manuscript.edition, shown);
            let Some(size) = size.filter(|size| is_in_words || !reaches(*size, least)) else {
                return;
            };
            if picture.media_type == MediaType::Svg {
                small.push(SmallLettering {
                    span: figure.image.span,
                    path: figure.image.path.clone(),
                    words: lettering.words.clone(),
                    size,
                    least,
                    is_in_words,
                });
            }
        });
    }
    small
}
