//! How long the lines of running text are.
//!
//! In: pages. Out: the mean number of characters in a full line, and a finding if that is not
//! between 60 and 75.

use super::finding::{Finding, Kind};
use super::laid_out::{Book, Stretch};
use super::sheet::{Line, Sheet};
use std::collections::HashMap;
use typst::introspection::Location;

/// What is easy to read.
const SHORTEST: f64 = 60.0;
const LONGEST: f64 = 75.0;
/// A page is not wide enough for as many large letters.
const SHORTEST_IN_LARGE_PRINT: f64 = 40.0;
const LARGE: f64 = 16.0;
/// Fewer lines than this say nothing about a book.
const FEWEST: usize = 20;

/// How many characters each full line of running text has.
fn lengths(book: &Book) -> Vec<usize> {
    let mut out = Vec::new();
    for sheet in &book.sheets.pages {
        let is_read = |own: &Stretch| own.is_text() && !own.is_looked_up();
        if !book.stretch_of(sheet.number).is_some_and(is_read) {
            continue;
        }
        for lines in paragraphs(sheet) {
            // The last line is as long as it happens to be.
            let full = &lines[..lines.len() - 1];
            out.extend(full.iter().map(|line| line.text.trim().chars().count()));
        }
    }
    out
}

/// The lines of each paragraph of running text on a page, in the size of the text.
fn paragraphs(sheet: &Sheet) -> Vec<Vec<&Line>> {
    let mut order: Vec<Location> = Vec::new();
    let mut known: HashMap<Location, Vec<&Line>> = HashMap::new();
    for line in sheet.text() {
        let is_running = line.is_paragraph
            && !line.is_heading
            && !line.is_caption
            && !line.in_list
            && !line.in_outline
            && line.cell.is_none();
        if let Some(owner) = line.owner.filter(|_| is_running) {
            if !known.contains_key(&owner) {
                order.push(owner);
            }
            known.entry(owner).or_default().push(line);
        }
    }
    order.into_iter().filter_map(|owner| known.remove(&owner)).collect()
}

/// The mean, if there is enough text to tell.
pub(super) fn mean(book: &Book) -> Option<f64> {
    let lengths = lengths(book);
    let sum: usize = lengths.iter().sum();
    (lengths.len() >= FEWEST).then(|| sum as f64 / lengths.len() as f64)
}

pub(super) fn find(book: &Book) -> Vec<Finding> {
    let is_large = book.design.text_size >= LARGE;
    let shortest = if is_large { SHORTEST_IN_LARGE_PRINT } else { SHORTEST };
    let lengths = lengths(book);
    let Some(mean) = mean(book).filter(|mean| !(shortest..=LONGEST).contains(mean)) else {
        return Vec::new();
    };
    let is_bad = |length: &&usize| !(shortest..=LONGEST).contains(&(**length as f64));
    let share = lengths.iter().filter(is_bad).count() * 100 / lengths.len();
    let what = format!("{mean:.0} characters on average, {share} % of lines out of range, from");
    let first = book.stretches.iter().find(|own| own.is_text()).map_or(1, |own| own.first);
    vec![Finding::new(Kind::LineLength, first, what, None)]
}
