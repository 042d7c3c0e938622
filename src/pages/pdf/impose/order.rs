//! Which page goes where on which sheet.
//!
//! In: a number of pages and how they are folded. Out: sheets, each with two sides of two pages.
//! Works in numbers only: knows no paper, no millimetres, and not what is on a page.

use crate::project::{Binding, Duplex};

/// Pages on one sheet: two on each side.
pub const PAGES_ON_SHEET: usize = 4;

/// How sheets become a book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Folding {
    /// The largest number of sheets that are folded together, or `None` for all of them.
    pub signature: Option<usize>,
    pub binding: Binding,
    pub duplex: Duplex,
}

/// A half of a side, as it appears in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Half {
    Left,
    Right,
}

/// The place of a page on a side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// Counted from zero. At or beyond the number of pages, it is a page that fills up the sheet.
    pub page: usize,
    pub half: Half,
    /// Whether the page is head down, because the printer turns the paper about its long edge.
    pub turned: bool,
}

/// One sheet of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sheet {
    /// The signature it belongs to, counted from zero.
    pub signature: usize,
    /// How many sheets of its signature are folded around it.
    pub around: usize,
    pub front: [Slot; 2],
    pub back: [Slot; 2],
}

/// How many sheets each signature has. They differ by at most one sheet, with the larger ones
/// first, so that none is too thin to hold a thread.
pub fn signatures(pages: usize, most: Option<usize>) -> Vec<usize> {
    let sheets = pages.div_ceil(PAGES_ON_SHEET);
    let most = most.unwrap_or(sheets).max(1);
    let count = sheets.div_ceil(most);
    (0..count).map(|at| sheets / count + usize::from(at < sheets % count)).collect()
}

/// Lays pages on sheets, signature by signature, and in each from the outermost sheet inwards.
pub fn sheets(pages: usize, folding: Folding) -> Vec<Sheet> {
    let mut sheets = Vec::new();
    let mut first = 0;
    for (signature, count) in signatures(pages, folding.signature).into_iter().enumerate() {
        let last = first + PAGES_ON_SHEET * count - 1;
        for around in 0..count {
            let (low, high) = (first + 2 * around, last - 2 * around);
            sheets.push(Sheet {
                signature,
                around,
                // The outside of the folded sheet: its first page is at the front and its last at
                // the back.
                front: side(high, low, folding.binding, false),
                back: side(low + 1, high - 1, folding.binding, folding.duplex == Duplex::LongEdge),
            });
        }
        first = last + 1;
    }
    sheets
}

/// The slots of a side. `left` and `right` are its pages in a book that is bound on the left.
fn side(left: usize, right: usize, binding: Binding, turned: bool) -> [Slot; 2] {
    let (left, right) = match binding {
        Binding::Left => (left, right),
        Binding::Right => (right, left),
    };
    // Turning a side head down swaps its halves.
    let (left, right) = if turned { (right, left) } else { (left, right) };
    [Slot { page: left, half: Half::Left, turned }, Slot { page: right, half: Half::Right, turned }]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signatures_are_even_and_hold_every_page() {
        assert_eq!(signatures(0, None), Vec::<usize>::new());
        assert_eq!(signatures(1, None), [1]);
        assert_eq!(signatures(33, None), [9]);
        assert_eq!(signatures(33, Some(4)), [3, 3, 3]);
        assert_eq!(signatures(40, Some(4)), [4, 3, 3]);
    }

    #[test]
    fn the_outermost_sheet_has_the_first_and_the_last_page() {
        let folding =
            Folding { signature: None, binding: Binding::Left, duplex: Duplex::ShortEdge };
        let sheets = sheets(8, folding);
        let pages = |side: [Slot; 2]| side.map(|slot| slot.page);
        assert_eq!((pages(sheets[0].front), pages(sheets[0].back)), ([7, 0], [1, 6]));
        assert_eq!((pages(sheets[1].front), pages(sheets[1].back)), ([5, 2], [3, 4]));
    }
}
