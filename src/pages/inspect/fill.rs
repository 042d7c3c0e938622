//! Pages with too little on them.
//!
//! In: pages. Out: findings, with the reason if it is known.

use super::finding::{Finding, Kind};
use super::laid_out::{Book, points};
use super::sheet::{Line, Sheet};
use crate::ground::source::Span;

/// A page that is filled to less than this share is half empty.
const LEAST: f64 = 0.5;

pub(super) fn find(book: &Book) -> Vec<Finding> {
    let mut found = Vec::new();
    let last = book.stretches.last().map_or(0, |own| own.last);
    for (at, sheet) in book.sheets.pages.iter().enumerate() {
        let Some(stretch) = book.stretch_of(sheet.number) else { continue };
        if !sheet.is_drawn_on || sheet.text_end().is_none() && sheet.notes().next().is_none() {
            // A back cover has a leaf of its own.
            let is_between = sheet.number > stretch.last;
            if !(book.opens_recto && is_between) && sheet.number < last {
                found.push(Finding::new(Kind::BlankPage, sheet.number, "", None));
            }
            continue;
        }
        if sheet.number >= stretch.last || !stretch.is_text() || book.is_landscape(sheet) {
            continue;
        }
        let share = filled(book, sheet);
        if share < LEAST {
            let next = book.sheets.pages.get(at + 1);
            // The author wants a page for it.
            let starts = next.and_then(first_line).and_then(|line| line.span);
            if starts.is_some_and(|place| book.starts_own_page(place)) {
                continue;
            }
            let reason = next.and_then(|next| reason(book, sheet, next));
            let reason = reason.map_or(String::new(), |reason| format!(", before {reason},"));
            let what = format!("{:.0} % filled{reason}", share * 100.0);
            let line = next.and_then(|next| first_line(next)).and_then(|line| line.span);
            found.push(Finding::new(Kind::HalfEmpty, sheet.number, what, line));
        }
    }
    found
}

/// The share of a page that is filled with text, pictures and notes.
fn filled(book: &Book, sheet: &Sheet) -> f64 {
    let top = points(book.design.top);
    let text = sheet.text_end().map_or(0.0, |end| (end - top).max(0.0));
    let notes = sheet.notes().fold(None, |area: Option<(f64, f64)>, line| {
        let (top, foot) = area.unwrap_or((line.top, line.foot));
        Some((top.min(line.top), foot.max(line.foot)))
    });
    let notes = notes.map_or(0.0, |(top, foot)| foot - top);
    (text + notes) / book.text_height(sheet)
}

fn first_line(sheet: &Sheet) -> Option<&Line> {
    sheet.text().min_by(|one, other| one.top.total_cmp(&other.top))
}

/// What the next page starts with, and did not fit.
fn reason(book: &Book, sheet: &Sheet, next: &Sheet) -> Option<String> {
    if book.is_landscape(next) {
        return Some("a landscape page".to_owned());
    }
    let first = first_line(next)?.span?;
    let last = sheet.text().filter_map(|line| line.span).next_back();
    let holds = |block: Span, place: Span| {
        block.file == place.file && block.start <= place.start && place.start < block.end
    };
    let (_, kind) = book
        .blocks
        .iter()
        .find(|(block, _)| holds(*block, first) && last.is_none_or(|last| !holds(*block, last)))?;
    Some((*kind).to_owned())
}
