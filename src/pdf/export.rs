//! Export of laid-out pages.
//!
//! In: compiled pages and the manuscript behind them. Out: the bytes of a PDF with metadata that
//! derives from names and the release alone, so that the same input gives the same bytes.

use super::note_links::name_note_links;
use super::pack::pack;
use super::subset::subset;
use crate::book::identity::Identity;
use crate::book::manuscript::Manuscript;
use crate::diagnostic::{Code, Diagnostic, Outcome};
use crate::typeset::{Compiled, datetime};
use std::collections::BTreeSet;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// Writes pages as PDF, accessible and fit for archives at once.
pub fn export(compiled: &Compiled, manuscript: &Manuscript) -> Outcome<Vec<u8>> {
    let facts = Facts {
        title: title(manuscript, &[]),
        identifier: identifier(manuscript),
        keywords: keywords(manuscript, Some(Identity::of(manuscript).tag())),
    };
    write(name_note_links(&compiled.document), facts, compiled, manuscript)
}

/// Writes only the pages whose numbers are in `pages`, counted from one. `what` says in a word or
/// two what they are. Tags, standards and drawing are those of the whole.
pub fn export_part(
    compiled: &Compiled,
    manuscript: &Manuscript,
    pages: &BTreeSet<usize>,
    what: &str,
) -> Outcome<Vec<u8>> {
    let facts = Facts {
        title: title(manuscript, &[what]),
        identifier: format!("{}/{what}", identifier(manuscript)),
        keywords: keywords(manuscript, None),
    };
    let document = subset(&name_note_links(&compiled.document), pages);
    write(document, facts, compiled, manuscript)
}

/// What the document says of itself besides what the work says.
struct Facts {
    title: String,
    identifier: String,
    keywords: Vec<String>,
}

fn write(
    mut document: PagedDocument,
    facts: Facts,
    compiled: &Compiled,
    manuscript: &Manuscript,
) -> Outcome<Vec<u8>> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_3a])
        .map_err(|error| vec![Diagnostic::error(Code::Typeset, error.message().to_string())])?;
    let options = PdfOptions {
        ident: Smart::Custom(facts.identifier),
        creator: Smart::Custom(Some(creator())),
        timestamp: None,
        page_ranges: None,
        standards,
        tagged: true,
        pretty: false,
    };
    let work = &manuscript.work;
    let info = document.info_mut();
    info.title = Some(facts.title.into());
    info.author = vec![work.publisher.as_str().into()];
    info.description =
        Some(work.subtitle.trim()).filter(|subtitle| !subtitle.is_empty()).map(Into::into);
    info.keywords = facts.keywords.into_iter().map(Into::into).collect();
    info.date = Smart::Custom(datetime(manuscript.release.date));
    let pdf = typst_pdf::pdf(&document, &options)
        .map_err(|errors| compiled.places().diagnostics(&errors))?;
    Ok(pack(pdf))
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
