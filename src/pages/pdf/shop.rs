//! Files for a print shop: the pages of a book, and the sheet around it if it is bound.
//!
//! In: compiled pages and their manuscript. Out: files in the colours of the shop's press, each with
//! its ticket, and a warning if they take more ink than the paper does. Knows no Markdown.

use super::bars::with_bars;
use super::export::{SheetFile, Written, for_readers, identifier, keywords, title, write_for};
use super::impose::{ShopTicket, Ticket, place_face};
use super::preflight::Preflight;
use super::shop_ticket::{binding, bound, inner, shop_ticket};
use super::subset::without_links;
use crate::book::identity::{Form, Identity};
use crate::book::manuscript::Manuscript;
use crate::ground::diagnostic::{Code, Diagnostic, Outcome};
use crate::pages::typeset::{Compiled, Engine, cover_wrap};
use crate::project::{Binding, Production};
use typst::ecow::EcoVec;
use typst::layout::{Abs, Point};
use typst::model::Document;
use typst_layout::{Page, PagedDocument};
use typst_pdf::PdfStandard;

/// Writes pages as a PDF: for a press if the edition is made on one, and otherwise for readers.
///
/// # Errors
/// If the engine cannot write the pages.
pub fn export(compiled: &Compiled, manuscript: &Manuscript) -> Outcome<Vec<u8>> {
    match manuscript.edition.production() {
        Some(production) => for_shop(compiled, manuscript, production),
        None => for_readers(compiled, manuscript),
    }
}

/// Writes pages for a press: in its inks, and without tags and links, which are for readers on a
/// screen and not allowed on the pages of PDF/X-4. The cover of a bound book is left out.
fn for_shop(
    compiled: &Compiled,
    manuscript: &Manuscript,
    production: &Production,
) -> Outcome<Vec<u8>> {
    let ticket = shop_ticket(compiled, manuscript);
    let form = Written {
        standards: &[PdfStandard::A_3b],
        tagged: false,
        identifier: identifier(manuscript),
        title: title(manuscript, &[]),
        keywords: keywords(manuscript, Some(Identity::of(manuscript).tag())),
        ticket: ticket.as_ref(),
        isbn: manuscript.isbn.as_ref(),
    };
    let whole = with_bars(&compiled.document, compiled, manuscript);
    let document = match bound(manuscript) {
        Some(bound) => inner(&whole, manuscript, bound).document(&whole),
        None => whole,
    };
    write_for(Some(production), without_links(&document), form, compiled, manuscript)
}

/// Writes the sheet around a bound book: the back, the spine and the front of its cover, and what is
/// printed inside the cover. `None` for a book that is not bound.
///
/// # Errors
/// If the sheet cannot be laid out or written.
pub fn export_cover(
    engine: &Engine,
    compiled: &Compiled,
    manuscript: &Manuscript,
) -> Outcome<Option<SheetFile>> {
    let edition = &manuscript.edition;
    let (Some(bound), Some(production)) = (bound(manuscript), edition.production()) else {
        return Ok(None);
    };
    let (Some(press), Some(page)) = (&edition.press, &edition.page) else { return Ok(None) };
    let inner = inner(&compiled.document, manuscript, bound);
    let binding = binding(&inner, bound, true);
    let wrap = cover_wrap(engine, manuscript, binding.spine, inner.front.is_some())?;
    let mut sides: EcoVec<Page> = wrap.document.pages().iter().cloned().collect();
    if let (Some(front), Some(inside)) = (inner.front, sides.make_mut().get_mut(1)) {
        // Opened, the sheet shows the inside of the front on the side on which pages are turned.
        let is_right = manuscript.binding() == Binding::Right;
        let width = Abs::mm(page.width);
        let x = if is_right { width + Abs::mm(binding.spine) } else { Abs::zero() };
        place_face(&mut inside.frame, front, Point::with_x(x), Abs::mm(press.bleed), is_right);
    }
    let count = sides.len();
    let mut ticket = ShopTicket::new(count, press, page);
    ticket.finished.0 = 2.0 * page.width + binding.spine;
    ticket.both_sides = count > 1;
    let ticket = Ticket::PrintShop(ticket.bound(binding));
    let document = PagedDocument::new(sides, wrap.document.info().clone());
    let form = Written {
        standards: &[PdfStandard::A_3b],
        tagged: false,
        identifier: format!("{}/cover", identifier(manuscript)),
        title: title(manuscript, &[&manuscript.words.text("title-of-cover")]),
        keywords: keywords(
            manuscript,
            Some(Identity { form: Form::Cover, ..Identity::of(manuscript) }.tag()),
        ),
        ticket: Some(&ticket),
        // The cover is no product of its own.
        isbn: None,
    };
    let document = without_links(&document);
    let bytes = write_for(Some(production), document, form, &wrap, manuscript)?;
    Ok(Some(SheetFile { bytes, sides: count, ticket, warnings: wrap.warnings }))
}

/// A warning if a finished file takes more ink than the press lays on one spot.
pub fn too_much_ink(bytes: &[u8], manuscript: &Manuscript) -> Option<Diagnostic> {
    let production = manuscript.edition.production()?;
    let found = Preflight::of(bytes)?;
    let over = found.pages_over(production.total_ink);
    let (most, page) = found.most_ink()?;
    let first = over.first()?;
    let message = format!(
        "{} of the edition `{}` {} more than {} % of ink on one spot",
        match over.as_slice() {
            [_] => format!("page {first}"),
            [_, rest @ ..] => format!("page {first} and {} more", rest.len()),
            [] => return None,
        },
        manuscript.edition.id,
        if over.len() == 1 { "takes" } else { "take" },
        production.total_ink,
    );
    Some(
        Diagnostic::warning(Code::TotalInk, message)
            .in_path(format!("content/editions/{}.toml", manuscript.edition.id))
            .occurring(": ", format!("{most} % on page {page} for `{}`", manuscript.partner.id))
            .hint(
                "choose lighter colours for the grounds under black text, or set `total-ink` to \
                 what the print shop allows for its paper",
            ),
    )
}
