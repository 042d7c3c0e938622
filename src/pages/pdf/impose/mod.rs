//! Imposition: pages become sheets that are folded, put together and cut.
//!
//! In: laid-out pages and how they are bound, or cards. Out: a document of sheets, and the ticket
//! that explains how to print it. `order` and `grid` decide what goes on which side and `geometry`
//! decides where, in numbers only. `draw` places frames accordingly.

mod draw;
mod geometry;
mod grid;
mod order;
mod ticket;

pub(crate) use draw::place_face;
pub(crate) use geometry::UNCUT;
pub use geometry::{Mark, Placed, Side, Span, booklet_side, card_side};
pub use grid::{CardSheet, Cell, Grid, card_sheets, grid};
pub use order::{Folding, Half, PAGES_ON_SHEET, Sheet, Slot, sheets, signatures};
pub(crate) use ticket::{BindingTicket, PressTicket};
pub use ticket::{BookletTicket, CardTicket, ShopTicket, Ticket};

use crate::pages::typeset::{SheetPages, Slip};
use crate::project::{Booklet, Duplex, PageDesign, Sheets};
use typst::layout::Frame;
use typst_layout::PagedDocument;

/// Lays a book's pages on sheets and fills up the last one.
pub fn impose(
    book: &PagedDocument,
    extra: &SheetPages,
    arrangement: &Sheets,
    booklet: &Booklet,
    design: &PageDesign,
) -> PagedDocument {
    let count = book.pages().len();
    let sheets = sheets(count, folding(booklet, arrangement.duplex));
    let added = sheets.len() * PAGES_ON_SHEET - count;
    let mut pages: Vec<&Frame> = book.pages().iter().map(|page| &page.frame).collect();
    let start = extra.fills_from(count);
    let filling =
        (start..start + added).filter_map(|at| extra.filling(at, at + 1 == start + added));
    pages.splice(start..start, filling);
    let sides: Vec<Side> = sheets
        .iter()
        .flat_map(|sheet| {
            [sheet.front, sheet.back]
                .map(|slots| booklet_side(sheet, slots, booklet, arrangement.paper, design))
        })
        .collect();
    draw::draw(&sides, &pages, &extra.slips().collect::<Vec<_>>())
}

/// Lays cards on sheets.
pub fn impose_cards(extra: &SheetPages, arrangement: &Sheets) -> PagedDocument {
    let grid = grid(arrangement.paper);
    let faces: Vec<&Frame> = extra.faces().collect();
    // The paper is upright. If it is turned about its short edge, the back is printed head down.
    let turned = arrangement.duplex == Duplex::ShortEdge;
    let sides: Vec<Side> = card_sheets(faces.len() / 2, grid)
        .iter()
        .flat_map(|sheet| {
            let face = |cells: &[Cell], is_back: bool| -> Vec<Cell> {
                cells
                    .iter()
                    .map(|cell| Cell { card: 2 * cell.card + usize::from(is_back), ..*cell })
                    .collect()
            };
            [
                card_side(&face(&sheet.front, false), grid, arrangement.paper, false),
                card_side(&face(&sheet.back, true), grid, arrangement.paper, turned),
            ]
        })
        .collect();
    draw::draw(&sides, &faces, &extra.slips().collect::<Vec<_>>())
}

/// How a booklet's sheets are folded.
pub(crate) fn folding(booklet: &Booklet, duplex: Duplex) -> Folding {
    Folding { signature: booklet.signature.map(usize::from), binding: booklet.binding, duplex }
}

/// A line for the margin of every side, front and back in turn. `signatures` has the number of
/// sheets in each signature.
pub fn slips(signatures: &[usize]) -> Vec<Slip> {
    let of_sheets = signatures
        .iter()
        .enumerate()
        .flat_map(|(signature, count)| std::iter::repeat_n(signature + 1, *count));
    of_sheets
        .enumerate()
        .flat_map(|(at, signature)| {
            [true, false].map(|is_front| Slip { sheet: at + 1, is_front, signature })
        })
        .collect()
}
