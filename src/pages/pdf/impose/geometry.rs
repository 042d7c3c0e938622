//! Where pages, cards and marks go on a side of paper.
//!
//! In: which of them go on a side, the paper, and what is cut off. Out: places in millimetres from
//! the upper left corner, with the side seen upright. Does not know what is on a page.

use super::grid::{Cell, Grid};
use super::order::{Half, Sheet, Slot};
use crate::project::{Booklet, CARD, PageDesign, Paper};

/// How far beyond a cut a page is still printed, in case its ground runs to its edge: a cut that is
/// a little too wide then shows no white.
const BLEED: f64 = 2.0;

/// Paper of this width beside a page need not be cut off, in millimetres.
pub(crate) const UNCUT: f64 = 1.0;

/// Where there is no room for a mark of this length beside the pages, a line along their edge takes
/// its place.
const SHORTEST_MARK: f64 = 2.0;
/// A strip that is narrower than this is none.
const NO_STRIP: f64 = 0.1;

/// The distance of marks from a card, and their length.
const OFF_CARD: f64 = 2.0;
const CARD_MARK: f64 = 4.0;

/// A rectangle, or the ends of a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Span {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Span {
    /// From the upper left corner to the lower right one.
    pub(crate) const fn new(left: f64, top: f64, right: f64, bottom: f64) -> Self {
        Self { left, top, right, bottom }
    }
}

/// A page or card on a side.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placed {
    /// The number of the page or card, counted from zero.
    pub page: usize,
    /// The upper left corner of the whole page.
    pub left: f64,
    pub(crate) top: f64,
    /// The part of it that is printed.
    pub shown: Span,
}

/// A mark that shows where to fold or cut.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
    pub line: Span,
    /// Marks for folds are dashed and marks for cuts are not.
    pub is_fold: bool,
}

/// One side, seen upright.
#[derive(Debug, Clone, PartialEq)]
pub struct Side {
    pub width: f64,
    pub height: f64,
    pub placed: Vec<Placed>,
    pub marks: Vec<Mark>,
    /// How far down the words for the printer start, at the left edge. `None` if there is no room.
    pub words: Option<f64>,
    /// Whether the whole side is head down in the file.
    pub turned: bool,
}

/// Lays out a side of a sheet of a booklet.
pub fn booklet_side(
    sheet: &Sheet,
    slots: [Slot; 2],
    booklet: &Booklet,
    paper: Paper,
    page: &PageDesign,
) -> Side {
    let (height, width) = paper.edges();
    let fold = width / 2.0;
    let trim = booklet.trim;
    let creep = booklet.paper_thickness * sheet.around as f64;
    // The paper around an inner sheet holds its fold away from the spine, and the cut goes through
    // all sheets at once, so less of its page is left. Page and marks move towards the spine, and
    // the outer margin keeps its width.
    let reach = page.width - trim - creep;
    let top = (height - page.height) / 2.0;
    let head = top + trim;
    let foot = top + page.height - trim;
    let bleed = BLEED.min(trim);
    let placed = slots.map(|slot| {
        let is_left = (slot.half == Half::Left) != slot.turned;
        let (left, shown_left, shown_right) = if is_left {
            (fold - page.width + creep, fold - reach - bleed, fold)
        } else {
            (fold - creep, fold, fold + reach + bleed)
        };
        let shown = Span::new(shown_left, head - bleed, shown_right, foot + bleed);
        Placed { page: slot.page, left, top, shown }
    });
    // Pages may be smaller than half a sheet: the paper around them is cut off as well.
    let above = top.max(0.0);
    let is_cut = trim > 0.0 || above > UNCUT || fold - page.width > UNCUT;
    let mut marks = Vec::new();
    if is_cut {
        let mut mark = |line, is_fold| marks.push(Mark { line, is_fold });
        let (near_head, near_foot) = (head - bleed, foot + bleed);
        let cuts = [fold - reach, fold + reach];
        for (at, is_fold) in [(fold, true), (cuts[0], false), (cuts[1], false)] {
            if near_head < SHORTEST_MARK && !is_fold {
                mark(Span::new(at, 0.0, at, height), is_fold);
                continue;
            }
            mark(Span::new(at, 0.0, at, near_head), is_fold);
            mark(Span::new(at, near_foot, at, height), is_fold);
        }
        let is_cut_above = head > NO_STRIP;
        for cut in [head, foot].into_iter().filter(|_| is_cut_above) {
            if cuts[0] - bleed < SHORTEST_MARK {
                mark(Span::new(0.0, cut, width, cut), false);
                continue;
            }
            mark(Span::new(0.0, cut, cuts[0] - bleed, cut), false);
            mark(Span::new(cuts[1] + bleed, cut, width, cut), false);
        }
    }
    Side {
        width,
        height,
        placed: placed.to_vec(),
        marks,
        // Between what may still show after an imprecise cut and the edge, which printers cannot
        // reach.
        words: (trim + above > BLEED).then_some(foot + bleed),
        turned: slots.iter().any(|slot| slot.turned),
    }
}

/// Lays out a side of a sheet of cards. Both sides have marks, which show whether fronts and backs
/// match.
pub fn card_side(cells: &[Cell], grid: Grid, paper: Paper, turned: bool) -> Side {
    let (width, height) = paper.edges();
    let (card_width, card_height) = CARD;
    let placed = cells
        .iter()
        .map(|cell| {
            let left = grid.left + card_width * cell.column as f64;
            let top = grid.top + card_height * cell.row as f64;
            let shown = Span::new(left, top, left + card_width, top + card_height);
            Placed { page: cell.card, left, top, shown }
        })
        .collect();
    let right = grid.left + card_width * grid.columns as f64;
    let bottom = grid.top + card_height * grid.rows as f64;
    let mut marks = Vec::new();
    let mut mark = |line| marks.push(Mark { line, is_fold: false });
    for column in 0..=grid.columns {
        let at = grid.left + card_width * column as f64;
        mark(Span::new(at, grid.top - CARD_MARK - OFF_CARD, at, grid.top - OFF_CARD));
        mark(Span::new(at, bottom + OFF_CARD, at, bottom + OFF_CARD + CARD_MARK));
    }
    for row in 0..=grid.rows {
        let at = grid.top + card_height * row as f64;
        mark(Span::new(grid.left - CARD_MARK - OFF_CARD, at, grid.left - OFF_CARD, at));
        mark(Span::new(right + OFF_CARD, at, right + OFF_CARD + CARD_MARK, at));
    }
    // Below the marks.
    let words = Some(height - 6.5);
    Side { width, height, placed, marks, words, turned }
}
