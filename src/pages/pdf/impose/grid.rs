//! Which card goes where on which sheet.
//!
//! In: a number of cards, and the paper. Out: sheets whose fronts and backs match. Works in numbers
//! only: does not know what is on a card.

use crate::project::{AROUND_CARDS, CARD, Paper};

/// Rows and columns of cards in the middle of upright paper, so that front and back match whichever
/// way the paper is turned.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Grid {
    pub columns: usize,
    pub rows: usize,
    /// The upper left corner of the first card, in millimetres.
    pub(crate) left: f64,
    pub(crate) top: f64,
}

/// The places of cards on a sheet of paper.
pub fn grid(paper: Paper) -> Grid {
    let (width, height) = paper.edges();
    let fit = |room: f64, card: f64| ((room - 2.0 * AROUND_CARDS) / card).floor().max(1.0) as usize;
    let (columns, rows) = (fit(width, CARD.0), fit(height, CARD.1));
    Grid {
        columns,
        rows,
        left: (width - CARD.0 * columns as f64) / 2.0,
        top: (height - CARD.1 * rows as f64) / 2.0,
    }
}

/// A place on a side that is seen upright, and the card that goes there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    pub card: usize,
    pub(crate) column: usize,
    pub(crate) row: usize,
}

/// One sheet of cards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardSheet {
    pub front: Vec<Cell>,
    pub back: Vec<Cell>,
}

/// Lays cards on sheets, row by row. Places that are left over on the last sheet get cards from the
/// beginning again. Without cards there is no sheet.
pub fn card_sheets(cards: usize, grid: Grid) -> Vec<CardSheet> {
    let places = grid.columns * grid.rows;
    (0..cards.div_ceil(places))
        .map(|sheet| {
            let cells = |is_back: bool| {
                (0..places)
                    .map(|place| {
                        let column = place % grid.columns;
                        Cell {
                            card: (sheet * places + place) % cards,
                            // On the back, what was on the left is on the right.
                            column: if is_back { grid.columns - 1 - column } else { column },
                            row: place / grid.columns,
                        }
                    })
                    .collect()
            };
            CardSheet { front: cells(false), back: cells(true) }
        })
        .collect()
}
