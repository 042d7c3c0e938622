//! Export of laid-out pages.
//!
//! In: compiled pages and their manuscript. Out: the bytes of a PDF. Its metadata come only from
//! names and the release, so that the same input gives the same bytes.

use super::bars::with_bars;
use super::boxes::with_bleed_box;
use super::compress::compress;
use super::forms::{refuse_marks, with_fields};
use super::impose::{self, BookletTicket, CardTicket, Ticket};
use super::plain::UnknownForm;
use super::press::for_press;
use super::shop_ticket::shop_ticket;
use super::stated_language::{to_state, with_language};
use super::structure::{Element, Structured, structured, with_roles};
use super::subset::subset;
use super::xmp::{Properties, Rights, with_properties};
use crate::book::identity::{Form, Identity};
use crate::book::manuscript::Manuscript;
use crate::ground::diagnostic::{Code, Diagnostic, Outcome};
use crate::ground::language::Language;
use crate::pages::typeset::{Compiled, Engine, card_count, datetime, sheet_pages};
use crate::project::{Arrangement, Contribution, Forms, Isbn, Licence, Press, Production};
use std::borrow::Cow;
use std::cell::Cell;
use std::collections::BTreeSet;
use typst::foundations::Smart;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// Writes pages as a PDF that is both accessible and fit for archives. For a print shop, the file
/// also has the marks that it needs around them, and its ticket.
///
/// # Errors
/// If the engine cannot write the pages.
pub(super) fn for_readers(compiled: &Compiled, manuscript: &Manuscript) -> Outcome<Vec<u8>> {
    let ticket = shop_ticket(compiled, manuscript);
    let form = Written {
        standards: &[PdfStandard::Ua_1, PdfStandard::A_3a],
        tagged: true,
        identifier: identifier(manuscript),
        title: title(manuscript, &[]),
        keywords: keywords(manuscript, Some(Identity::of(manuscript).tag())),
        ticket: ticket.as_ref(),
        isbn: manuscript.isbn.as_ref(),
    };
    let document = with_bars(&compiled.document, compiled, manuscript);
    let document = structured(&document, manuscript);
    write(document, form, compiled, manuscript)
}

/// Writes only the pages whose numbers are in `pages`, counted from one. `what` says in a word or
/// two what they are, for the file's identifier, and `name` says it to readers. Tags, standards and drawing are the same as in the whole book.
///
/// # Errors
/// If the engine cannot write the pages.
pub fn export_part(
    compiled: &Compiled,
    manuscript: &Manuscript,
    pages: &BTreeSet<usize>,
    what: &str,
    name: &str,
) -> Outcome<Vec<u8>> {
    let form = Written {
        standards: &[PdfStandard::Ua_1, PdfStandard::A_3a],
        tagged: true,
        identifier: format!("{}/{what}", identifier(manuscript)),
        title: title(manuscript, &[name]),
        // It is not an edition, and must not be mistaken for one.
        keywords: keywords(manuscript, None),
        ticket: None,
        isbn: None,
    };
    let document = with_bars(&compiled.document, compiled, manuscript);
    let document = structured(&subset(&document, pages), manuscript);
    write(document, form, compiled, manuscript)
}

/// A file of printer's sheets.
#[derive(Debug, Clone)]
pub struct SheetFile {
    pub(crate) bytes: Vec<u8>,
    /// How many sides there are.
    pub(crate) sides: usize,
    pub(crate) ticket: Ticket,
    /// What a person should look at. Never errors.
    pub(crate) warnings: Vec<Diagnostic>,
}

/// Lays pages or cards on sheets for a printer and writes them as a PDF that is fit for archives.
/// The file is not a copy to read, and says so. `None` for an edition without sheets.
///
/// # Errors
/// If the sheets cannot be laid out or written.
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
        title: manuscript.words.with("title-of-sheets", [("title", title(manuscript, &[]).into())]),
        keywords: keywords(
            manuscript,
            Some(Identity { form: Form::Sheets, ..Identity::of(manuscript) }.tag()),
        ),
        ticket: Some(&ticket),
        // The sheets are no product of their own.
        isbn: None,
    };
    let bytes = write(document, form, compiled, manuscript)?;
    Ok(Some(SheetFile { bytes, sides, ticket, warnings }))
}

/// The form in which a document is written, and what it says about itself.
pub(super) struct Written<'a> {
    pub(super) standards: &'static [PdfStandard],
    pub(super) tagged: bool,
    pub(super) identifier: String,
    pub(super) title: String,
    pub(super) keywords: Vec<String>,
    pub(super) ticket: Option<&'a Ticket>,
    pub(super) isbn: Option<&'a Isbn>,
}

fn write(
    document: impl Into<Structured>,
    form: Written<'_>,
    compiled: &Compiled,
    manuscript: &Manuscript,
) -> Outcome<Vec<u8>> {
    write_for(None, document, form, compiled, manuscript)
}

/// Writes a document, in the inks of a press if there is one.
pub(super) fn write_for(
    production: Option<&Production>,
    document: impl Into<Structured>,
    form: Written<'_>,
    compiled: &Compiled,
    manuscript: &Manuscript,
) -> Outcome<Vec<u8>> {
    let Structured { mut document, elements } = document.into();
    let standards = PdfStandards::new(form.standards)
        .map_err(|error| vec![Diagnostic::error(Code::Typeset, error.message().to_string())])?;
    let options = PdfOptions {
        ident: Smart::Custom(form.identifier.clone()),
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
    info.author = work.authors().into_iter().map(Into::into).collect();
    let description = manuscript.description().unwrap_or(work.subtitle.trim());
    info.description = Some(description).filter(|text| !text.is_empty()).map(Into::into);
    info.keywords =
        form.keywords.into_iter().chain(form.ticket.map(Ticket::keyword)).map(Into::into).collect();
    info.date = Smart::Custom(datetime(manuscript.release.date));
    let pdf = typst_pdf::pdf(&document, &options)
        .map_err(|errors| compiled.places().diagnostics(&errors))?;
    let language = to_state(&manuscript.work.language);
    let properties = Properties {
        language: language.map(ToString::to_string),
        ..properties(manuscript, form.isbn, production.is_some())
    };
    let pages = document.pages().len();
    let press = manuscript.edition.press.as_ref();
    let elements = form.tagged.then_some(elements.as_slice());
    let in_inks = match production {
        Some(production) => for_press(&pdf, production, &manuscript.partner.inks).map(Cow::Owned),
        None => Ok(Cow::Borrowed(pdf.as_slice())),
    };
    let with_forms = match manuscript.edition.forms {
        Forms::Paper => in_inks,
        Forms::Fillable => in_inks
            .and_then(|pdf| Ok(with_fields(&pdf, &manuscript.words)?.map_or(pdf, Cow::Owned))),
    };
    with_forms
        .and_then(|pdf| finish(&pdf, press, elements, language, Some(&properties), pages))
        .map_err(|cause| vec![refusal(&form.identifier, &cause)])
}

/// Compresses a file, gives the elements of its structure their true names, states its language, and adds `properties` to
/// its metadata. For a print shop, every one of its `pages` gets a bleed box.
fn finish(
    pdf: &[u8],
    press: Option<&Press>,
    elements: Option<&[Element]>,
    language: Option<&Language>,
    properties: Option<&Properties>,
    pages: usize,
) -> Result<Vec<u8>, UnknownForm> {
    let (boxes, metadata) = (Cell::new(0), Cell::new(0));
    let bytes = compress(pdf, pages, &|object| {
        refuse_marks(object)?;
        if let Some(press) = press
            && let Some(page) = with_bleed_box(object, press)?
        {
            boxes.set(boxes.get() + 1);
            return Ok(Some(page));
        }
        if let Some(elements) = elements
            && let Some(element) = with_roles(object, elements)?
        {
            return Ok(Some(element));
        }
        if let Some(language) = language
            && let Some(catalogue) = with_language(object, language)?
        {
            return Ok(Some(catalogue));
        }
        let Some(properties) = properties else { return Ok(None) };
        let changed = with_properties(object, properties)?;
        metadata.set(metadata.get() + usize::from(changed.is_some()));
        Ok(changed)
    })?;
    if press.is_some() && boxes.get() != pages {
        return Err(UnknownForm::of("the list of its pages"));
    }
    if properties.is_some() && metadata.get() != 1 {
        return Err(UnknownForm::of("its metadata"));
    }
    Ok(bytes)
}

/// What catalogues read beside the title, the authors and the description.
fn properties(manuscript: &Manuscript, isbn: Option<&Isbn>, is_for_press: bool) -> Properties {
    let catalogue = &manuscript.work.catalogue;
    let mut contributors: Vec<String> = Vec::new();
    for contributor in &catalogue.contributors {
        if contributor.role != Contribution::Author && !contributors.contains(&contributor.name) {
            contributors.push(contributor.name.clone());
        }
    }
    Properties {
        publisher: Some(&manuscript.work.publisher)
            .filter(|name| !name.trim().is_empty())
            .cloned()
            .into_iter()
            .collect(),
        subjects: catalogue.subjects.clone(),
        contributors,
        rights: rights(&manuscript.work.licence),
        identifier: isbn.map(Isbn::urn),
        language: None,
        press_date: is_for_press.then(|| format!("{}T00:00:00Z", manuscript.release.date)),
    }
}

/// What the licence says, as the package of an ebook has it.
fn rights(licence: &Licence) -> Option<Rights> {
    let parts = [licence.name.trim(), licence.url.as_str()].into_iter();
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    (!parts.is_empty()).then(|| Rights {
        statement: parts.join(", "),
        address: licence.url.clone(),
        is_marked: !licence.is_waiver,
    })
}

/// The complaint about a file that the engine wrote in an unknown form.
fn refusal(identifier: &str, cause: &UnknownForm) -> Diagnostic {
    let message =
        format!("the PDF `{identifier}` has a form that this tool does not know: {cause}");
    Diagnostic::error(Code::Internal, message).hint(
        "the defect is in the tool and not in your text: report it with this message and the \
         output of `bindery --version`",
    )
}

/// What reader programs show in their title bar.
pub(super) fn title(manuscript: &Manuscript, more: &[&str]) -> String {
    let page = &manuscript.title_page;
    let parts = [page.title.trim(), page.partner_name.trim(), page.edition_name.trim()];
    let parts = parts.into_iter().chain(more.iter().copied());
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    match parts.split_first() {
        Some((title, [])) => (*title).to_owned(),
        Some((title, rest)) => {
            format!("{title} ({})", rest.join(&manuscript.words.text("label-between-items")))
        }
        None => manuscript.work.id.clone(),
    }
}

pub(super) fn keywords(manuscript: &Manuscript, identity: Option<String>) -> Vec<String> {
    let subjects = manuscript.work.catalogue.subjects.iter();
    let names = [
        &manuscript.work.publisher,
        &manuscript.partner.name,
        &manuscript.edition.title,
        &manuscript.title_page.version_line,
        &manuscript.work.licence.name,
    ];
    subjects.chain(names).filter(|word| !word.trim().is_empty()).cloned().chain(identity).collect()
}

/// A name for the document that stays the same each time it is made.
pub(super) fn identifier(manuscript: &Manuscript) -> String {
    let version = manuscript.release.version.to_string();
    let mut parts = vec![
        manuscript.work.id.as_str(),
        &manuscript.partner.id,
        &manuscript.edition.id,
        manuscript.work.language.tag(),
        &version,
    ];
    parts.extend(manuscript.pack.as_ref().map(|pack| pack.id.as_str()));
    let volume = manuscript.volume.as_ref().map(|volume| format!("volume-{}", volume.number));
    parts.extend(volume.as_deref());
    parts.join("/")
}

fn creator() -> String {
    format!("Bindery {} (Typst {})", env!("CARGO_PKG_VERSION"), typst::utils::version().raw())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_form_is_refused_with_and_without_bleed() {
        let press = Press { bleed: 3.0, marks: true, production: None };
        for press in [None, Some(&press)] {
            let cause =
                finish(b"%PDF-1.7 nonsense", press, None, None, None, 1).expect_err("a refusal");
            let said = refusal("guide/org/print-shop/en/draft", &cause);
            assert_eq!(said.code, Code::Internal);
            assert_eq!(
                said.message,
                "the PDF `guide/org/print-shop/en/draft` has a form that this tool does not know: \
                 its cross-reference table cannot be read"
            );
        }
    }

    #[test]
    fn a_file_for_a_print_shop_needs_a_bleed_box_on_every_page() {
        let mut pdf = b"%PDF-1.7\n".to_vec();
        let mut table = "xref\n0 4\n0000000000 65535 f\r\n".to_owned();
        for body in [
            "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n",
            "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n",
            "3 0 obj\n<</Type/Page/Parent 2 0 R/TrimBox[0 0 9 9]>>\nendobj\n",
        ] {
            table.push_str(&format!("{:010} 00000 n\r\n", pdf.len()));
            pdf.extend(body.bytes());
        }
        let start = pdf.len();
        let rest = format!("{table}trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n{start}\n%%EOF");
        pdf.extend(rest.into_bytes());
        let press = Press { bleed: 3.0, marks: true, production: None };
        assert!(finish(&pdf, Some(&press), None, None, None, 1).is_ok());
        assert!(finish(&pdf, Some(&press), None, None, None, 2).is_err());
        assert!(finish(&pdf, None, None, None, None, 1).is_ok());
        assert!(finish(&pdf, None, None, None, None, 2).is_err());
        // It has no metadata to which anything could be added.
        let refused = finish(&pdf, None, None, None, Some(&Properties::default()), 1);
        assert_eq!(refused, Err(UnknownForm::of("its metadata")));
    }
}
