//! What printer's sheets need besides the book's own pages.
//!
//! In: a manuscript of an edition with sheets, and a line for every side of them. Out: ruled
//! pages and a back cover that fill up the last sheet, and the words in the margin of every side,
//! laid out by `layouts/sheets.typ`. Knows no imposition.

use super::engine::Engine;
use super::markup::{SHEETS, generate_sheets};
use crate::book::manuscript::Manuscript;
use crate::diagnostic::Outcome;
use crate::project::Sheets;
use serde::Serialize;
use typst::layout::Frame;
use typst_layout::PagedDocument;

/// What the margin of one side says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Slip {
    /// Counted from one.
    pub sheet: usize,
    pub is_front: bool,
    /// Which signature the sheet belongs to, counted from one.
    pub signature: usize,
}

/// What the layout reads.
#[derive(Serialize)]
pub(super) struct SheetData<'a> {
    paper: &'static str,
    /// The width of a side and the height of what may be printed of what is cut off.
    width: f64,
    strip: f64,
    duplex: &'static str,
    sheets: usize,
    signatures: usize,
    slips: &'a [Slip],
}

impl<'a> SheetData<'a> {
    fn new(sheets: &Sheets, slips: &'a [Slip]) -> Self {
        Self {
            paper: sheets.paper.name(),
            width: sheets.paper.edges().1,
            strip: sheets.trim,
            duplex: sheets.duplex.name(),
            sheets: slips.iter().map(|slip| slip.sheet).max().unwrap_or(0),
            signatures: slips.iter().map(|slip| slip.signature).max().unwrap_or(0),
            slips: if sheets.trim > 0.0 { slips } else { &[] },
        }
    }
}

/// Laid-out pages that fill up sheets, and words for their margins.
#[derive(Debug, Clone)]
pub struct SheetPages {
    document: PagedDocument,
}

/// How many pages stand in front of the slips: ruled pages for a recto and a verso, a back cover.
const FILLING: usize = 3;

impl SheetPages {
    /// The page that fills the place `index`, counted from nought in the whole book.
    pub fn filling(&self, index: usize, is_last: bool) -> Option<&Frame> {
        let page = if is_last { 2 } else { index % 2 };
        self.document.pages().get(page).map(|page| &page.frame)
    }

    /// The words for the sides of the sheets, in the order in which they were asked for.
    pub fn slips(&self) -> impl Iterator<Item = &Frame> {
        self.document.pages().iter().skip(FILLING).map(|page| &page.frame)
    }
}

/// Lays out what the sheets of a manuscript need.
///
/// # Errors
/// What the layout does not allow.
pub fn sheet_pages(
    engine: &Engine,
    manuscript: &Manuscript,
    sheets: &Sheets,
    slips: &[Slip],
) -> Outcome<SheetPages> {
    let data = SheetData::new(sheets, slips);
    let generated = generate_sheets(manuscript, &data);
    let compiled = engine.lay_out(SHEETS, generated, manuscript)?;
    Ok(SheetPages { document: compiled.document })
}
