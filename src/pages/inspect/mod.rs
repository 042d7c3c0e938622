//! What is wrong with laid-out pages, found as a proofreader would find it: by looking at them.
//!
//! In: the engine's pages and their manuscript. Out: findings by kind, each with its page and the
//! author's place, and how long the lines are. One file finds one family of faults on `Sheet`s,
//! which the tests can also make by hand. Changes nothing, and knows neither PDF nor the layouts.

mod breaks;
mod contents;
mod edges;
mod fill;
mod finding;
mod laid_out;
mod measure;
mod notes;
mod numbers;
mod sheet;
mod sizes;
mod tables;
#[cfg(test)]
mod tests;

pub(crate) use finding::Kind;

use crate::book::manuscript::Manuscript;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::pages::typeset::{Compiled, artefact_in_words};
use finding::Finding;
use laid_out::Book;
use std::collections::BTreeMap;

/// What was found on the pages of one artefact.
#[derive(Debug)]
pub(crate) struct Inspection {
    pub(crate) pages: usize,
    /// How many characters a full line of running text has on average, if there are any.
    pub(crate) characters_in_line: Option<f64>,
    /// How many findings there are of each kind; kinds without any are left out.
    pub(crate) counts: BTreeMap<Kind, usize>,
    /// Every finding, in the order of the pages.
    pub(crate) problems: Vec<Diagnostic>,
}

impl Inspection {
    /// How many findings there are of a kind.
    pub(crate) fn count(&self, kind: Kind) -> usize {
        self.counts.get(&kind).copied().unwrap_or(0)
    }
}

/// Looks for every kind of fault on the pages of a manuscript.
pub(crate) fn inspect(compiled: &Compiled, manuscript: &Manuscript) -> Inspection {
    let mut counts = BTreeMap::new();
    let mut problems = Vec::new();
    let mut characters_in_line = None;
    if let Some(design) = &manuscript.edition.page {
        let book = Book::new(compiled, manuscript, design);
        characters_in_line = measure::mean(&book);
        for finding in findings(&book) {
            *counts.entry(finding.kind).or_default() += 1;
            problems.push(finding.diagnostic(&manuscript.edition, &artefact_in_words(manuscript)));
        }
    }
    // What the engine itself says is passed on, such as that it found no final arrangement.
    for warning in &compiled.warnings {
        if warning.code == Code::Overfull {
            *counts.entry(Kind::Overfull).or_default() += 1;
        }
        problems.push(warning.clone());
    }
    Inspection { pages: compiled.page_count(), characters_in_line, counts, problems }
}

/// Every finding, in the order of the pages.
fn findings(book: &Book) -> Vec<Finding> {
    let finders = [
        notes::find,
        breaks::find,
        tables::find,
        fill::find,
        edges::find,
        numbers::find,
        sizes::find,
        contents::find,
        measure::find,
    ];
    let mut found: Vec<Finding> = finders.iter().flat_map(|find| find(book)).collect();
    found.sort_by_key(|finding| (finding.page, finding.kind));
    found
}
