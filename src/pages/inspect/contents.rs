//! A list of contents that nobody can take in.
//!
//! In: pages. Out: findings.

use super::finding::{Finding, Kind};
use super::laid_out::Book;
use crate::book::manuscript::Role;

/// The contents fit into an opening of a book: two pages that face each other.
const MOST: usize = 2;

pub(super) fn find(book: &Book) -> Vec<Finding> {
    let lists = book.stretches.iter().filter(|own| own.role == Role::Contents);
    let long = lists.filter(|own| own.last + 1 - own.first > MOST);
    long.map(|own| {
        let what = format!("{} pages from here", own.last + 1 - own.first);
        Finding::new(Kind::LongContents, own.first, what, None)
    })
    .collect()
}
