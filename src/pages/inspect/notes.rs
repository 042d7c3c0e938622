//! Notes that are not on the page of their call, and notes that are continued on another page.
//!
//! In: pages. Out: findings.

use super::finding::{Finding, Kind, quoted};
use super::laid_out::Book;
use super::sheet::Part;
use std::collections::HashMap;
use typst::introspection::Location;

/// The words of a note on one of its pages.
struct Piece {
    page: usize,
    words: String,
}

pub(super) fn find(book: &Book) -> Vec<Finding> {
    let mut pieces: HashMap<Location, Vec<Piece>> = HashMap::new();
    for sheet in &book.sheets.pages {
        for line in &sheet.lines {
            let Part::Note(note) = line.part else { continue };
            let known = pieces.entry(note).or_default();
            if known.last().is_none_or(|last| last.page != sheet.number) {
                known.push(Piece { page: sheet.number, words: line.text.clone() });
            }
        }
    }
    let mut found = Vec::new();
    for (call, (page, span)) in &book.sheets.calls {
        // A note that is on two pages is one fault.
        let apart = pieces.get(call).into_iter().flatten().find(|piece| piece.page != *page);
        if let Some(piece) = apart {
            let what = format!("{} (called on page {page})", quoted(&piece.words));
            found.push(Finding::new(Kind::NoteApart, piece.page, what, *span));
        }
    }
    found.sort_by(|one, other| (one.page, &one.what).cmp(&(other.page, &other.what)));
    found
}
