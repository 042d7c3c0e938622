//! Export of laid-out pages.
//!
//! In: compiled pages and the manuscript behind them. Out: the bytes of a PDF with metadata that
//! derives from names and the release alone, so that the same input gives the same bytes.

use super::bars::with_bars;
use super::boxes::with_bleed_box;
use super::compress::{compress, keep};
use super::impose::{self, BookletTicket, CardTicket, ShopTicket, Ticket};
use super::note_links::name_note_links;
use super::subset::subset;
use crate::book::identity::{Form, Identity};
use crate::book::manuscript::Manuscript;
use crate::ground::diagnostic::{Code, Diagnostic, Outcome};
use crate::pages::typeset::{Compiled, Engine, card_count, datetime, sheet_pages};
use crate::project::Arrangement;
use std::collections::BTreeSet;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// Writes pages as PDF, accessible and fit for archives at once. What a print shop needs around
/// them is in the file, and its ticket with it.
///
/// # Errors
/// What the engine cannot write.
pub fn export(compiled: &Compiled, manuscript: &Manuscript) -> Outcome<Vec<u8>> {
    let ticket = shop_ticket(compiled, manuscript);
    let form = Written {
        standards: &[PdfStandard::Ua_1, PdfStandard::A_3a],
        tagged: true,
        identifier: identifier(manuscript),
        title: title(manuscript, &[]),
        keywords: keywords(manuscript, Some(Identity::of(manuscript).tag())),
        ticket: ticket.as_ref(),
    };
    let document = with_bars(&compiled.document, compiled, manuscript);
    write(name_note_links(&document), form, compiled, manuscript)
}

/// Writes only the pages whose numbers are in `pages`, counted from one. `what` says in a word or
/// two what they are. Tags, standards and drawing are those of the whole.
///
/// # Errors
/// What the engine cannot write.
pub fn export_part(
    compiled: &Compiled,
    manuscript: &Manuscript,
    pages: &BTreeSet<usize>,
    what: &str,
) -> Outcome<Vec<u8>> {
    let form = Written {
        standards: &[PdfStandard::Ua_1, PdfStandard::A_3a],
        tagged: true,
        identifier: format!("{}/{what}", identifier(manuscript)),
        title: title(manuscript, &[what]),
        // It is no edition, and must not pass for one.
        keywords: keywords(manuscript, None),
        ticket: None,
    };
    let document = with_bars(&compiled.document, compiled, manuscript);
    let document = subset(&name_note_links(&document), pages);
    write(document, form, compiled, manuscript)
}

/// What a print shop should know of the pages; nothing for an edition that goes to none.
pub fn shop_ticket(compiled: &Compiled, manuscript: &Manuscript) -> Option<Ticket> {
    let (press, page) = manuscript.edition.press.as_ref().zip(manuscript.edition.page.as_ref())?;
    Some(Ticket::PrintShop(ShopTicket::new(compiled.page_count(), press, page)))
}

/// A file of printer's sheets.
#[derive(Debug, Clone)]
pub struct SheetFile {
    pub(crate) bytes: Vec<u8>,
    /// How many sides there are.
    pub(crate) sides: usize,
    pub(crate) ticket: Ticket,
    /// What somebody should look at; never errors.
    pub(crate) warnings: Vec<Diagnostic>,
}

/// Lays pages or cards on sheets for a printer and writes those as PDF, fit for archives. They
/// are no copy to read, and say so. Nothing for an edition without sheets.
///
/// # Errors
/// What the layout of the sheets does not allow.
pub fn export_sheets(
    engine: &Engine,
    compiled: &Compiled,
    manuscript: &Manuscript,
) -> Outcome<Option<SheetFile>> {
    let edition = &manuscript.edition;
    let (Some(sheets), Some(page)) = (&edition.sheets, &edition.page) else { return Ok(None) };
    let (ticket, document, warnings) = match &sheets.arrangement {
        Arrangement::Booklet(booklet) => {
            let ticket = BookletTicket::new(compiled.page_count(), sheets, booklet, page);
            let slips = impose::slips(&ticket.signatures);
            let extra = sheet_pages(engine, manuscript, sheets, &slips)?;
            let pages = with_bars(&compiled.document, compiled, manuscript);
            let document = impose::impose(&pages, &extra, sheets, booklet, page);
            (Ticket::Booklet(ticket), document, extra.warnings)
        }
        Arrangement::Cards => {
            let ticket = CardTicket::new(card_count(manuscript), sheets);
            let slips = impose::slips(&[ticket.sheets]);
            let extra = sheet_pages(engine, manuscript, sheets, &slips)?;
            let document = impose::impose_cards(&extra, sheets);
            (Ticket::Cards(ticket), document, extra.warnings)
        }
    };
    let sides = document.pages().len();
    let form = Written {
        standards: &[PdfStandard::A_2b],
        tagged: false,
        identifier: format!("{}/sheets", identifier(manuscript)),
        title: format!(
            "{}: printer\u{2019}s sheets, not for reading on screen",
            title(manuscript, &[])
        ),
        keywords: keywords(
            manuscript,
            Some(Identity { form: Form::Sheets, ..Identity::of(manuscript) }.tag()),
        ),
        ticket: Some(&ticket),
    };
    let bytes = write(document, form, compiled, manuscript)?;
    Ok(Some(SheetFile { bytes, sides, ticket, warnings }))
}

/// In which form a document is written, and what it says of itself.
struct Written<'a> {
    standards: &'static [PdfStandard],
    tagged: bool,
    identifier: String,
    title: String,
    keywords: Vec<String>,
    ticket: Option<&'a Ticket>,
}

fn write(
    mut document: PagedDocument,
    form: Written<'_>,
    compiled: &Compiled,
    manuscript: &Manuscript,
) -> Outcome<Vec<u8>> {
    let standards = PdfStandards::new(form.standards)
        .map_err(|error| vec![Diagnostic::error(Code::Typeset, error.message().to_string())])?;
    let options = PdfOptions {
        ident: Smart::Custom(form.identifier),
        creator: Smart::Custom(Some(creator())),
        timestamp: None,
        page_ranges: None,
        standards,
        tagged: form.tagged,
        pretty: false,
    };
    let work = &manuscript.work;
    let info = document.info_mut();
    info.title = Some(form.title.into());
    info.author = vec![work.publisher.as_str().into()];
    info.description =
        Some(work.subtitle.trim()).filter(|subtitle| !subtitle.is_empty()).map(Into::into);
    info.keywords =
        form.keywords.into_iter().chain(form.ticket.map(Ticket::keyword)).map(Into::into).collect();
    info.date = Smart::Custom(datetime(manuscript.release.date));
    let pdf = typst_pdf::pdf(&document, &options)
        .map_err(|errors| compiled.places().diagnostics(&errors))?;
    match &manuscript.edition.press {
        None => Ok(compress(pdf, &keep)),
        Some(press) => Ok(compress(pdf, &|object| with_bleed_box(object, press))),
    }
}

/// What reader programs show in their title bar.
fn title(manuscript: &Manuscript, more: &[&str]) -> String {
    let page = &manuscript.title_page;
    let parts = [page.title.trim(), page.partner_name.trim(), page.edition_name.trim()];
    let parts = parts.into_iter().chain(more.iter().copied());
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    match parts.split_first() {
        Some((title, [])) => (*title).to_owned(),
        Some((title, rest)) => format!("{title} ({})", rest.join(", ")),
        None => manuscript.work.id.clone(),
    }
}

fn keywords(manuscript: &Manuscript, identity: Option<String>) -> Vec<String> {
    [
        &manuscript.work.publisher,
        &manuscript.partner.name,
        &manuscript.edition.title,
        &manuscript.title_page.version_line,
        &manuscript.work.licence_name,
    ]
    .into_iter()
    .filter(|word| !word.trim().is_empty())
    .cloned()
    .chain(identity)
    .collect()
}

/// A name for the document that is the same whenever it is made again.
fn identifier(manuscript: &Manuscript) -> String {
    let version = manuscript.release.version.to_string();
    let mut parts = vec![
        manuscript.work.id.as_str(),
        &manuscript.partner.id,
        &manuscript.edition.id,
        manuscript.work.language.tag(),
        &version,
    ];
    parts.extend(manuscript.pack.as_ref().map(|pack| pack.id.as_str()));
    parts.join("/")
}

fn creator() -> String {
    format!("Bindery {} (Typst {})", env!("CARGO_PKG_VERSION"), typst::utils::version().raw())
}
