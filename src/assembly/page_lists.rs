//! The pages of printed editions to which the page lists of ebooks lead.
//!
//! In: the pages that a run lays out anyway, or a printed edition to lay out. Out: where its
//! sections and blocks begin. Each printed edition of a partner is laid out once for all ebooks, and
//! not at all if no ebook has to be made.

use super::workspace::Workspace;
use crate::book::manuscript::{Manuscript, Release};
use crate::book::page_list::PrintedPages;
use crate::ground::diagnostic::{Outcome, any_error};
use crate::pages::typeset::{Compiled, printed_pages};
use crate::project::{Edition, PartnerFile};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// The printed pages of a run, by the digest of what they are made from.
#[derive(Default)]
pub(super) struct PageLists {
    known: Mutex<BTreeMap<String, Arc<PrintedPages>>>,
}

impl PageLists {
    /// Whether the page list of an ebook leads to this edition.
    pub(super) fn are_wanted(workspace: &Workspace, edition: &Edition) -> bool {
        let mut editions = workspace.project.editions.iter();
        editions
            .any(|other| other.page_list.as_ref().is_some_and(|named| named.value == edition.id))
    }

    /// The printed edition to which the page list of an ebook leads. Packs have no page lists: they
    /// have other pages than the book.
    pub(super) fn printed(
        workspace: &Workspace,
        partner: &PartnerFile,
        edition: &Edition,
        release: &Release,
    ) -> Outcome<Option<Manuscript>> {
        let named = edition.page_list.as_ref();
        let Some(printed) = named.and_then(|named| workspace.project.edition(&named.value)) else {
            return Ok(None);
        };
        // There is no page to go to in an edition that the partner does not have.
        if !partner.partner.takes_edition(printed) {
            return Ok(None);
        }
        let (manuscript, problems) = workspace.selected(partner, printed, None, release);
        if any_error(&problems) { Err(problems) } else { Ok(Some(manuscript)) }
    }

    /// Notes the pages of an edition that was laid out.
    pub(super) fn note(&self, inputs: &str, compiled: &Compiled, manuscript: &Manuscript) {
        let pages = Arc::new(printed_pages(compiled, manuscript));
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.insert(inputs.to_owned(), pages);
    }

    /// The pages of a printed edition, which is laid out if this has not happened yet.
    pub(super) fn of(
        &self,
        workspace: &Workspace,
        inputs: &str,
        manuscript: &Manuscript,
    ) -> Outcome<Arc<PrintedPages>> {
        let known = |lists: &Self| {
            let known = lists.known.lock().unwrap_or_else(PoisonError::into_inner);
            known.get(inputs).cloned()
        };
        if let Some(pages) = known(self) {
            return Ok(pages);
        }
        let compiled = workspace.engine()?.compile(manuscript)?;
        self.note(inputs, &compiled, manuscript);
        Ok(known(self).unwrap_or_default())
    }
}
