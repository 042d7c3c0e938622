//! Page breaks in the wrong place: single lines of a paragraph, pages with a single line, and
//! headings without their text.
//!
//! In: pages. Out: findings.

use super::finding::{Finding, Kind, quoted};
use super::laid_out::Book;
use super::sheet::{Line, Sheet};

pub(super) fn find(book: &Book) -> Vec<Finding> {
    let pages = &book.sheets.pages;
    let mut found = Vec::new();
    for (at, sheet) in pages.iter().enumerate() {
        let stretch = book.stretch_of(sheet.number);
        let Some(stretch) = stretch.filter(|own| own.is_text()) else { continue };
        found.extend(lone_line(sheet, sheet.number == stretch.last, stretch.first));
        if sheet.number < stretch.last {
            found.extend(stranded_heading(sheet));
            found.extend(pages.get(at + 1).into_iter().flat_map(|next| widows(sheet, next)));
        }
    }
    found
}

/// A page with one line, or the last page of a section with two.
fn lone_line(sheet: &Sheet, is_last: bool, first: usize) -> Option<Finding> {
    // What is side by side on a page is one line for the eye.
    let mut feet: Vec<&Line> = Vec::new();
    for line in sheet.text() {
        if feet.iter().all(|known| (known.base - line.base).abs() > 2.0) {
            feet.push(line);
        }
    }
    let line = *feet.first()?;
    if sheet.has_picture() || sheet.number == first {
        return None;
    }
    let what = quoted(&line.text);
    match feet.len() {
        1 => Some(Finding::new(Kind::LoneLine, sheet.number, what, line.span)),
        2 if is_last => Some(Finding::new(Kind::ShortEnd, sheet.number, what, line.span)),
        _ => None,
    }
}

/// A heading or a caption above nothing.
fn stranded_heading(sheet: &Sheet) -> Option<Finding> {
    let last = sheet.text().max_by(|one, other| one.foot.total_cmp(&other.foot))?;
    let is_below = |top: f64| top >= last.base - last.size * 0.5;
    let has_picture = sheet.areas.iter().any(|area| area.is_picture && is_below(area.top));
    (last.is_heading && !has_picture)
        .then(|| Finding::new(Kind::StrandedHeading, sheet.number, quoted(&last.text), last.span))
}

/// The paragraphs that are on both pages, with one line on either.
fn widows(sheet: &Sheet, next: &Sheet) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut seen = Vec::new();
    for line in sheet.text() {
        let Some(owner) = line.owner.filter(|owner| !seen.contains(owner)) else { continue };
        seen.push(owner);
        let of = |sheet: &Sheet| {
            sheet.text().filter(|own| own.owner == Some(owner)).cloned().collect::<Vec<Line>>()
        };
        let (here, there) = (of(sheet), of(next));
        let lone = match (here.len(), there.len()) {
            (_, 0) => continue,
            (1, _) => (sheet.number, &here[0]),
            (_, 1) => (next.number, &there[0]),
            _ => continue,
        };
        found.push(Finding::new(Kind::Widow, lone.0, quoted(&lone.1.text), lone.1.span));
    }
    found
}
