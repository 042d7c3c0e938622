//! Imposition: pages become sheets that are folded, put together and cut.
//!
//! In: laid-out pages and how they are bound. Out: a document of sheets, and the ticket that
//! tells a person how to print it. `order` and `geometry` are numbers alone; `draw` places
//! frames by them.

mod draw;
mod geometry;
mod order;
mod ticket;

pub use geometry::{Mark, Placed, Side, side};
pub use order::{Folding, Half, PAGES_ON_SHEET, Sheet, Slot, sheets, signatures};
pub use ticket::Ticket;

use crate::project::{PageDesign, Sheets};
use crate::typeset::{SheetPages, Slip};
use typst::layout::Frame;
use typst_layout::PagedDocument;

/// Lays a book's pages on sheets, and fills up what is left of the last one.
pub fn impose(
    book: &PagedDocument,
    extra: &SheetPages,
    arrangement: &Sheets,
    design: &PageDesign,
) -> PagedDocument {
    let count = book.pages().len();
    let sheets = sheets(count, folding(arrangement));
    let added = sheets.len() * PAGES_ON_SHEET - count;
    let mut pages: Vec<&Frame> = book.pages().iter().map(|page| &page.frame).collect();
    for at in 0..added {
        let is_last = at + 1 == added;
        pages.extend(extra.filling(count + at, is_last));
    }
    let slips: Vec<&Frame> = extra.slips().collect();
    draw::draw(&sheets, &pages, &slips, arrangement, design)
}

/// How an edition's sheets are folded.
pub fn folding(arrangement: &Sheets) -> Folding {
    Folding {
        signature: arrangement.signature.map(usize::from),
        binding: arrangement.binding,
        duplex: arrangement.duplex,
    }
}

/// A line for the margin of every side of a book of `count` pages, front and back in turn.
pub fn slips(count: usize, arrangement: &Sheets) -> Vec<Slip> {
    sheets(count, folding(arrangement))
        .iter()
        .enumerate()
        .flat_map(|(at, sheet)| {
            [true, false].map(|is_front| Slip {
                sheet: at + 1,
                is_front,
                signature: sheet.signature + 1,
            })
        })
        .collect()
}
