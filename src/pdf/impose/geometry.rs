//! Where pages and marks stand on a side of paper.
//!
//! In: a side's slots, the paper, the page, what is cut off. Out: places in millimetres from the
//! upper left corner, the side seen upright. Knows nothing of what is on a page.

use super::order::{Half, Sheet, Slot};
use crate::project::{PageDesign, Sheets};

/// What lies beyond a cut and is still printed, where a page's ground runs to its edge: a cut a
/// little too wide shows no white.
pub const BLEED: f64 = 2.0;

/// A rectangle or the ends of a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Span {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Span {
    pub const fn new(left: f64, top: f64, right: f64, bottom: f64) -> Self {
        Self { left, top, right, bottom }
    }
}

/// A page on a side.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placed {
    pub page: usize,
    /// The upper left corner of the whole page.
    pub left: f64,
    pub top: f64,
    /// What of it is printed.
    pub shown: Span,
}

/// A mark that tells where to fold or to cut.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
    pub line: Span,
    /// A fold is dashed, a cut is not.
    pub is_fold: bool,
}

/// One side, seen upright.
#[derive(Debug, Clone, PartialEq)]
pub struct Side {
    pub pages: [Placed; 2],
    pub marks: Vec<Mark>,
}

/// Lays out a side of a sheet.
pub fn side(sheet: &Sheet, slots: [Slot; 2], sheets: &Sheets, page: &PageDesign) -> Side {
    let (height, width) = sheets.paper.edges();
    let fold = width / 2.0;
    let creep = sheets.paper_thickness * sheet.around as f64;
    // The fold of an inner sheet stands off from the spine by the paper around it, and the cut
    // goes through all sheets at once: so there is less of its page left. Page and marks move
    // towards the spine, and the outer margin stays as wide as it was.
    let reach = page.width - sheets.trim - creep;
    let top = (height - page.height) / 2.0;
    let head = top + sheets.trim;
    let foot = top + page.height - sheets.trim;
    let bleed = BLEED.min(sheets.trim);
    let pages = slots.map(|slot| {
        let is_left = (slot.half == Half::Left) != slot.turned;
        let (left, shown_left, shown_right) = if is_left {
            (fold - page.width + creep, fold - reach - bleed, fold)
        } else {
            (fold - creep, fold, fold + reach + bleed)
        };
        let shown = Span::new(shown_left, head - bleed, shown_right, foot + bleed);
        Placed { page: slot.page, left, top, shown }
    });
    let mut marks = Vec::new();
    if sheets.trim > 0.0 {
        let mut mark = |line, is_fold| marks.push(Mark { line, is_fold });
        let (near_top, near_foot) = (head - bleed, foot + bleed);
        mark(Span::new(fold, 0.0, fold, near_top), true);
        mark(Span::new(fold, near_foot, fold, height), true);
        let cuts = [fold - reach, fold + reach];
        for cut in cuts {
            mark(Span::new(cut, 0.0, cut, near_top), false);
            mark(Span::new(cut, near_foot, cut, height), false);
        }
        for cut in [head, foot] {
            mark(Span::new(0.0, cut, cuts[0] - bleed, cut), false);
            mark(Span::new(cuts[1] + bleed, cut, width, cut), false);
        }
    }
    Side { pages, marks }
}
