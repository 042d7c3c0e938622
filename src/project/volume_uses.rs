//! The volumes of editions, against the book that they divide.
//!
//! In: the editions and the contents of the book. Out: the volumes of an edition, or a problem for
//! each division that cannot be made.

use super::book::Book;
use super::edition::{Edition, Marking};
use super::volumes::Volume;
use super::{Loader, Project};
use crate::ground::diagnostic::{Code, Diagnostic};

impl Project {
    /// The volumes of an edition of the whole book; none if it is not divided.
    pub fn volumes(&self, edition: &Edition) -> Vec<Volume> {
        edition.division.as_ref().map_or_else(Vec::new, |division| division.volumes(&self.book))
    }
}

impl Loader<'_> {
    /// Checks that volumes start where the book has something, and that there is a book to divide.
    pub(super) fn check_volumes(&mut self, book: &Book, editions: &[Edition]) {
        for edition in editions.iter().filter(|edition| edition.marking != Marking::Twin) {
            let Some(division) = &edition.division else { continue };
            if edition.is_for_cards() {
                let message = "wallet cards are printed only for packs, and packs have no volumes";
                let problem = Diagnostic::error(Code::InvalidValue, message).at(division.span);
                self.problems.push(problem.hint("remove the key `volumes`"));
            } else {
                division.check(book, &mut self.problems);
            }
        }
    }
}
