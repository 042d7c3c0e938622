//! Which card lies where on which sheet.
//!
//! In: a number of cards, the paper, how it is turned. Out: sheets whose fronts and backs meet.
//! Numbers alone: knows nothing of what is on a card.

use crate::project::{CARD, Paper};

/// The least room for marks around the cards, in millimetres; most printers reach no closer than
/// half of it to the edge.
const EDGE: f64 = 10.0;

/// Rows and columns of cards on upright paper, in its middle, so that front and back meet
/// whichever way the paper is turned.
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
    let fit = |room: f64, card: f64| ((room - 2.0 * EDGE) / card).floor().max(1.0) as usize;
    let (columns, rows) = (fit(width, CARD.0), fit(height, CARD.1));
    Grid {
        columns,
        rows,
        left: (width - CARD.0 * columns as f64) / 2.0,
        top: (height - CARD.1 * rows as f64) / 2.0,
    }
}

/// A place on a side as one looks at it upright, and the card that lies there.
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

/// Lays cards on sheets, row by row. Places that are left over on the last sheet get the first
/// cards again. No sheet at all for no card.
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
                            // Seen from behind, what was on the left is on the right.
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
