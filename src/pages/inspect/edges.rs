//! Text that leaves the page, or runs into its head or foot.
//!
//! In: pages. Out: findings. Lines that are wider than the measure are found while pages are laid
//! out: see `overfull`.

use super::finding::{Finding, Kind, quoted};
use super::laid_out::{Book, Stretch};
use super::sheet::{Line, Part, Sheet};

/// A letter may reach this far, in points, beyond its line.
const OVERHANG: f64 = 1.5;

pub(super) fn find(book: &Book) -> Vec<Finding> {
    book.sheets.pages.iter().flat_map(|sheet| on_page(book, sheet)).collect()
}

fn on_page(book: &Book, sheet: &Sheet) -> Vec<Finding> {
    let mut found = Vec::new();
    let furniture: Vec<&Line> = sheet.lines.iter().filter(|line| line.in_margin).collect();
    let has_furniture = book.stretch_of(sheet.number).is_some_and(Stretch::is_text);
    for line in &sheet.lines {
        // The base line and the height of letters without descenders: boxes of fonts overlap.
        let is_outside = line.left < -OVERHANG
            || line.right > sheet.width + OVERHANG
            || line.base - line.size * 0.7 < -OVERHANG
            || line.base > sheet.height + OVERHANG;
        let is_over = has_furniture
            && line.part != Part::Furniture
            && furniture.iter().any(|other| overlap(line, other));
        if is_outside || is_over {
            let what = quoted(&line.text);
            found.push(Finding::new(Kind::OutsidePage, sheet.number, what, line.span));
        }
    }
    found
}

fn overlap(one: &Line, other: &Line) -> bool {
    let is_beside = one.right < other.left || other.right < one.left;
    let (top, other_top) = (one.base - one.size * 0.7, other.base - other.size * 0.7);
    !is_beside && top < other.base && other_top < one.base
}
