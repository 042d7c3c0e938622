//! Export of laid-out pages.
//!
//! In: compiled pages and the manuscript behind them. Out: the bytes of a PDF with metadata that
//! derives from names and the release alone, so that the same input gives the same bytes.

use super::impose::{self, Ticket};
use super::note_links::name_note_links;
use super::pack::pack;
use crate::book::manuscript::Manuscript;
use crate::diagnostic::{Code, Diagnostic, Outcome};
use crate::typeset::{Compiled, Engine, datetime, sheet_pages};
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// Writes pages as PDF, accessible and fit for archives at once.
pub fn export(compiled: &Compiled, manuscript: &Manuscript) -> Outcome<Vec<u8>> {
    let form = Written {
        standards: &[PdfStandard::Ua_1, PdfStandard::A_2a],
        tagged: true,
        identifier: identifier(manuscript),
        title: title(manuscript),
        keywords: keywords(manuscript),
    };
    write(name_note_links(&compiled.document), form, compiled, manuscript)
}

/// Lays the pages on sheets for a printer and writes those as PDF, fit for archives. They are no
/// copy to read, and say so. Nothing for an edition without sheets.
///
/// # Errors
/// What the layout of the sheets' margins does not allow.
pub fn export_sheets(
    engine: &Engine,
    compiled: &Compiled,
    manuscript: &Manuscript,
) -> Outcome<Option<(Vec<u8>, Ticket)>> {
    let edition = &manuscript.edition;
    let (Some(sheets), Some(page)) = (&edition.sheets, &edition.page) else { return Ok(None) };
    let ticket = Ticket::new(compiled.page_count(), sheets, page);
    let slips = impose::slips(compiled.page_count(), sheets);
    let extra = sheet_pages(engine, manuscript, sheets, &slips)?;
    let document = impose::impose(&compiled.document, &extra, sheets, page);
    let mut keywords = keywords(manuscript);
    keywords.push(ticket.keyword());
    let form = Written {
        standards: &[PdfStandard::A_2b],
        tagged: false,
        identifier: format!("{}/sheets", identifier(manuscript)),
        title: format!("{}: printer\u{2019}s sheets, not for reading on screen", title(manuscript)),
        keywords,
    };
    Ok(Some((write(document, form, compiled, manuscript)?, ticket)))
}

/// In which form a document is written, and what it says of itself.
struct Written {
    standards: &'static [PdfStandard],
    tagged: bool,
    identifier: String,
    title: String,
    keywords: Vec<String>,
}

fn write(
    mut document: PagedDocument,
    form: Written,
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
    info.keywords = form.keywords.into_iter().map(Into::into).collect();
    info.date = Smart::Custom(datetime(manuscript.release.date));
    let pdf = typst_pdf::pdf(&document, &options)
        .map_err(|errors| compiled.places().diagnostics(&errors))?;
    Ok(pack(pdf))
}

/// What reader programs show in their title bar.
fn title(manuscript: &Manuscript) -> String {
    let page = &manuscript.title_page;
    let parts = [page.title.trim(), page.partner_name.trim(), page.edition_name.trim()];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    match parts.split_first() {
        Some((title, [])) => (*title).to_owned(),
        Some((title, rest)) => format!("{title} ({})", rest.join(", ")),
        None => manuscript.work.id.clone(),
    }
}

fn keywords(manuscript: &Manuscript) -> Vec<String> {
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
    .collect()
}

/// A name for the document that is the same whenever it is made again.
fn identifier(manuscript: &Manuscript) -> String {
    [
        manuscript.work.id.as_str(),
        &manuscript.partner.id,
        &manuscript.edition.id,
        &manuscript.work.language,
        &manuscript.release.version,
    ]
    .join("/")
}

fn creator() -> String {
    format!("Bindery {} (Typst {})", env!("CARGO_PKG_VERSION"), typst::utils::version().raw())
}
