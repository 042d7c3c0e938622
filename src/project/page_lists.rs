//! The page lists of ebooks: the editions to whose pages they point.
//!
//! In: the editions. Out: a problem for each page list that cannot be made.

use super::page::Folios;
use super::{Edition, Format, Loader};
use crate::ground::diagnostic::{Code, Diagnostic};

impl Loader<'_> {
    /// Checks that each page list names an edition with pages that can be counted.
    pub(super) fn check_page_lists(&mut self, editions: &[Edition]) {
        for edition in editions {
            let Some(named) = &edition.page_list else { continue };
            if edition.format != Format::Epub {
                let message = "only an EPUB edition has a page list: remove `page-list`";
                self.problems.push(Diagnostic::error(Code::InvalidValue, message).at(named.span));
                continue;
            }
            let Some(printed) = editions.iter().find(|other| other.id == named.value) else {
                let message = format!("there is no edition `{}`", named.value);
                let known = editions.iter().filter(|other| other.page.is_some());
                let known = known.map(|other| other.id.as_str());
                let problem = Diagnostic::error(Code::UnknownId, message).at(named.span);
                self.problems.push(problem.suggest(&named.value, known));
                continue;
            };
            let Some(why) = why_not(printed) else { continue };
            let message =
                format!("a page list cannot point to the edition `{}`: {why}", printed.id);
            let hint = "name an edition whose pages are numbered from the cover to the end, such \
                        as the print edition";
            self.problems
                .push(Diagnostic::error(Code::InvalidValue, message).at(named.span).hint(hint));
        }
    }
}

/// Why an edition has no pages that a page list could point to.
fn why_not(edition: &Edition) -> Option<&'static str> {
    let page = edition.page.as_ref();
    if page.is_none() {
        Some("it has no pages")
    } else if page.is_some_and(|page| page.folios == Folios::ByChapter) {
        Some("its pages are numbered by chapter")
    } else if edition.is_for_cards() {
        Some("it is made only for packs")
    } else if edition.division.is_some() {
        Some("it is divided into volumes")
    } else {
        None
    }
}
