//! Export of laid-out pages.
//!
//! In: compiled pages and the manuscript behind them. Out: the bytes of a PDF with metadata that
//! derives from names and the release alone, so that the same input gives the same bytes.

use super::bars::with_bars;
use super::note_links::name_note_links;
use super::pack::pack;
use crate::book::identity::Identity;
use crate::book::manuscript::Manuscript;
use crate::diagnostic::{Code, Diagnostic, Outcome};
use crate::typeset::{Compiled, datetime};
use typst::foundations::Smart;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// Writes pages as PDF, accessible and fit for archives at once.
pub fn export(compiled: &Compiled, manuscript: &Manuscript) -> Outcome<Vec<u8>> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_3a])
        .map_err(|error| vec![Diagnostic::error(Code::Typeset, error.message().to_string())])?;
    let options = PdfOptions {
        ident: Smart::Custom(identifier(manuscript)),
        creator: Smart::Custom(Some(creator())),
        timestamp: None,
        page_ranges: None,
        standards,
        tagged: true,
        pretty: false,
    };
    let mut document = name_note_links(&with_bars(&compiled.document, compiled, manuscript));
    let work = &manuscript.work;
    let info = document.info_mut();
    info.title = Some(title(manuscript).into());
    info.author = vec![work.publisher.as_str().into()];
    info.description =
        Some(work.subtitle.trim()).filter(|subtitle| !subtitle.is_empty()).map(Into::into);
    info.keywords = keywords(manuscript).into_iter().map(Into::into).collect();
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
    let identity = Identity::of(manuscript).tag();
    [
        &manuscript.work.publisher,
        &manuscript.partner.name,
        &manuscript.edition.title,
        &manuscript.title_page.version_line,
        &manuscript.work.licence_name,
        &identity,
    ]
    .into_iter()
    .filter(|word| !word.trim().is_empty())
    .cloned()
    .collect()
}

/// A name for the document that is the same whenever it is made again.
fn identifier(manuscript: &Manuscript) -> String {
    let mut parts = vec![
        manuscript.work.id.as_str(),
        &manuscript.partner.id,
        &manuscript.edition.id,
        &manuscript.work.language,
        &manuscript.release.version,
    ];
    parts.extend(manuscript.pack.as_ref().map(|pack| pack.id.as_str()));
    parts.join("/")
}

fn creator() -> String {
    format!("Bindery {} (Typst {})", env!("CARGO_PKG_VERSION"), typst::utils::version().raw())
}
