//! The ISBNs of all editions against one another and against the copies that would carry them.
//!
//! In: the book, its editions and its partners. Out: a problem for each number that two products
//! share, and for each number that no copy would carry.

use super::isbn::Isbn;
use super::{Book, Edition, Loader, PartnerFile, Spanned};
use crate::ground::diagnostic::{Code, Diagnostic, any_error};

impl Loader<'_> {
    /// Checks that each ISBN belongs to one edition, and that the publisher has copies of it.
    pub(super) fn check_isbns(
        &mut self,
        book: &Book,
        editions: &[Edition],
        partners: &[PartnerFile],
    ) {
        let numbered: Vec<(&Edition, &Spanned<Isbn>)> = editions
            .iter()
            .filter_map(|edition| edition.isbn.as_ref().map(|isbn| (edition, isbn)))
            .collect();
        // A partner that could not be read may be the publisher.
        let are_known = self.unread.partners.is_empty()
            && !partners.is_empty()
            && partners.iter().all(|file| !any_error(&file.problems));
        let has_own = partners.iter().any(|file| file.partner.name == book.publisher);
        for (at, (edition, isbn)) in numbered.iter().enumerate() {
            let is_same =
                |other: &&(&Edition, &Spanned<Isbn>)| other.1.value.digits() == isbn.value.digits();
            if let Some((first, _)) = numbered[..at].iter().find(is_same) {
                let message =
                    format!("the edition `{}` has the same ISBN, and each needs its own", first.id);
                self.problems.push(Diagnostic::error(Code::DuplicateId, message).at(isbn.span));
            }
            if edition.is_for_cards() {
                let message = "wallet cards are printed only for packs, and packs have no ISBN";
                let problem = Diagnostic::error(Code::InvalidValue, message).at(isbn.span);
                self.problems.push(problem.hint("remove the key `isbn`"));
            } else if are_known && !has_own && !book.publisher.is_empty() {
                let message = format!(
                    "no copy would carry this ISBN: it is for copies of the publisher, and no \
                     partner has the name `{}`",
                    book.publisher
                );
                self.problems
                    .push(Diagnostic::error(Code::InvalidValue, message).at(isbn.span).hint(
                    "write the publisher’s name in the same way in `content/book.toml` and in its \
                     brand, or remove the key `isbn`",
                ));
            }
        }
    }
}
