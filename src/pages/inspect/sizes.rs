//! Text that is smaller than an edition promises.
//!
//! In: pages. Out: one finding for each size, on the first page that has it.

use super::finding::{Finding, Kind, quoted};
use super::laid_out::Book;
use super::sheet::{Line, Part};
use std::collections::BTreeMap;

/// The smallest text in points: on cards, in large print, and elsewhere.
const ON_CARDS: f64 = 7.0;
const IN_LARGE_PRINT: f64 = 18.0;
const ELSEWHERE: f64 = 8.0;
/// Running heads and feet of large print only repeat other text, and may be this small.
const LARGE_FURNITURE: f64 = 14.0;
/// Large print starts at this text size.
const LARGE: f64 = 16.0;
/// Sizes are products, and not exact.
const TOLERANCE: f64 = 0.05;

pub(super) fn find(book: &Book) -> Vec<Finding> {
    let is_large = book.design.text_size >= LARGE;
    let least = |line: &Line| match line.part {
        _ if book.is_for_cards => ON_CARDS,
        Part::Furniture if is_large => LARGE_FURNITURE,
        _ if is_large => IN_LARGE_PRINT.min(book.design.text_size),
        _ => ELSEWHERE.min(book.design.text_size),
    };
    let mut sizes: BTreeMap<i64, (usize, usize, &Line)> = BTreeMap::new();
    for sheet in &book.sheets.pages {
        for line in sheet.lines.iter().filter(|line| line.smallest < least(line) - TOLERANCE) {
            let size = (line.smallest * 10.0).round() as i64;
            let known = sizes.entry(size).or_insert((sheet.number, 0, line));
            known.1 += 1;
        }
    }
    let finding = |(size, (page, count, line)): (i64, (usize, usize, &Line))| {
        let times =
            if count == 1 { String::new() } else { format!(", {count} lines in all, first") };
        let what = format!("{} in {} points{times}", quoted(&line.text), size as f64 / 10.0);
        Finding::new(Kind::SmallText, page, what, line.span)
    };
    sizes.into_iter().map(finding).collect()
}
