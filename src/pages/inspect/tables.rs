//! Tables that a page break cuts so that one row is alone.
//!
//! In: pages. Out: findings.

use super::finding::{Finding, Kind, quoted};
use super::laid_out::Book;
use super::sheet::{Line, Sheet};
use std::collections::BTreeSet;
use typst::introspection::Location;

/// A row that fills more than this share of a page is not alone.
const TALL: f64 = 0.25;

pub(super) fn find(book: &Book) -> Vec<Finding> {
    let mut tables: Vec<Location> = Vec::new();
    for line in book.sheets.pages.iter().flat_map(Sheet::text) {
        let table = line.cell.map(|cell| cell.table);
        // The lines of a table follow each other.
        if let Some(table) = table.filter(|table| tables.last() != Some(table)) {
            tables.push(table);
        }
    }
    tables.iter().flat_map(|table| lone_rows(book, *table)).collect()
}

fn lone_rows(book: &Book, table: Location) -> Vec<Finding> {
    let mut parts: Vec<(&Sheet, Vec<&Line>)> = Vec::new();
    for sheet in &book.sheets.pages {
        let is_row =
            |line: &&Line| line.cell.is_some_and(|cell| cell.table == table && !cell.is_header);
        let lines: Vec<&Line> = sheet.text().filter(is_row).collect();
        if !lines.is_empty() {
            parts.push((sheet, lines));
        }
    }
    if parts.len() < 2 {
        return Vec::new();
    }
    let ends = [parts.first(), parts.last()];
    ends.into_iter()
        .flatten()
        .filter_map(|(sheet, lines)| {
            let rows: BTreeSet<usize> =
                lines.iter().filter_map(|line| line.cell.map(|cell| cell.row)).collect();
            let top = lines.iter().map(|line| line.top).fold(f64::INFINITY, f64::min);
            let foot = lines.iter().map(|line| line.foot).fold(0.0, f64::max);
            let is_tall = foot - top > TALL * book.text_height(sheet);
            (rows.len() == 1 && !is_tall).then(|| {
                Finding::new(Kind::LoneRow, sheet.number, quoted(&lines[0].text), lines[0].span)
            })
        })
        .collect()
}
