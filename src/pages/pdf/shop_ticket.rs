//! The ticket of a file for a print shop.
//!
//! In: laid-out pages and their manuscript. Out: what the shop should know about them, and how the book
//! is taken apart if it is bound. Writes nothing.

use super::impose::{BindingTicket, ShopTicket, Ticket};
use super::inner::Inner;
use crate::book::manuscript::Manuscript;
use crate::pages::typeset::Compiled;
use crate::project::{Bound, Method};
use typst_layout::PagedDocument;

/// What a print shop should know about the pages, or `None` if the edition is not for one.
pub fn shop_ticket(compiled: &Compiled, manuscript: &Manuscript) -> Option<Ticket> {
    let (press, page) = manuscript.edition.press.as_ref().zip(manuscript.edition.page.as_ref())?;
    let Some(bound) = bound(manuscript) else {
        return Some(Ticket::PrintShop(ShopTicket::new(compiled.page_count(), press, page)));
    };
    let inner = inner(&compiled.document, manuscript, bound);
    let ticket = ShopTicket::new(inner.count(), press, page);
    Some(Ticket::PrintShop(ticket.bound(binding(&inner, bound, false))))
}

/// How the book is bound. A pack keeps its cover and is not.
pub(super) fn bound(manuscript: &Manuscript) -> Option<&Bound> {
    manuscript.edition.bound().filter(|_| manuscript.pack.is_none())
}

pub(super) fn inner<'a>(
    document: &'a PagedDocument,
    manuscript: &Manuscript,
    bound: &Bound,
) -> Inner<'a> {
    Inner::of(document, manuscript.cover.has_back, bound.method)
}

pub(super) fn binding(inner: &Inner<'_>, bound: &Bound, is_cover: bool) -> BindingTicket {
    BindingTicket {
        glued: bound.method == Method::Perfect,
        is_cover,
        inner: inner.count(),
        blank: inner.blank,
        spine: bound.spine(inner.count()),
        paper_thickness: bound.paper_thickness,
    }
}
