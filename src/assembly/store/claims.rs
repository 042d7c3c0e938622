//! What a finished file says about itself, compared with what it should say.
//!
//! In: the bytes of a file, its record, and the artefact that it should be. Out: the first thing in which
//! they disagree. Proves nothing about the rest of the file.

use super::entry::Wanted;
use crate::assembly::record::Made;
use crate::book::identity::{FILE_NAME, Identity};
use crate::ebook::FinishedEpub;
use crate::pages::pdf::{FinishedPdf, Ticket};
use crate::project::Format;
use crate::word::FinishedWord;

/// In what a file differs from its record or from the artefact.
///
/// # Errors
/// The difference, as a sentence without a full stop.
pub(super) fn require_claims(
    bytes: &[u8],
    made: &Made,
    wanted: &Wanted<'_>,
) -> Result<(), &'static str> {
    let identity = Identity { form: wanted.artefact.form, ..Identity::of(wanted.manuscript) };
    let is_same = match wanted.artefact.format {
        Format::Pdf => {
            let pdf = FinishedPdf::open(bytes).ok_or("its file is no PDF that can be read")?;
            if made.pages != Some(pdf.page_count()) {
                return Err("its file has a different number of pages than its record says");
            }
            if Ticket::find(bytes) != made.ticket || made.sections.is_some() {
                return Err("its file is to be printed in another way than its record says");
            }
            match pdf.attachment(FILE_NAME) {
                Some(record) => record == identity.to_json().as_bytes(),
                None => pdf.keywords().is_some_and(|keywords| names(&keywords, &identity)),
            }
        }
        Format::Epub => {
            let epub = FinishedEpub::open(bytes).ok_or("its file is no ebook that can be read")?;
            if made.sections != Some(wanted.manuscript.sections.len()) || made.pages.is_some() {
                return Err("its record has another number of sections than the text");
            }
            epub.identity_file() == Some(identity.to_json().as_bytes())
        }
        Format::Docx => {
            let word = FinishedWord::open(bytes).ok_or("its file is no Word file")?;
            if made.sections != Some(wanted.manuscript.sections.len()) || made.pages.is_some() {
                return Err("its record has another number of sections than the text");
            }
            word.identity_file().as_deref() == Some(identity.to_json().as_bytes())
        }
    };
    if is_same { Ok(()) } else { Err("its file says that it is something else") }
}

/// Whether keywords have the short form of an identity.
fn names(keywords: &str, identity: &Identity) -> bool {
    let tag = identity.tag();
    keywords.split([',', ';', ' ', '"']).any(|keyword| keyword == tag)
}
