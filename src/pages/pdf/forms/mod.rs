//! Forms that readers fill in on a screen (AcroForm: ISO 32000-1, 12.7).
//!
//! In: a PDF in the engine's form, in which links with a scheme of their own mark the places of
//! fields. Out: the same pages with fields in place of these links, and in the tags a `Form` in place
//! of each `Link` (PDF/UA-1, 7.18.4). Nothing on the pages is drawn anew. Knows no manuscript.

mod appearance;
mod field;
mod font;
mod place;
mod write;

pub(super) use place::refuse_marks;

use super::objects::Document;
use super::plain::{self, Known, UnknownForm};
use crate::ground::own_words::Words;

/// The file with its fields, or `None` if there are none in it.
///
/// # Errors
/// If the file or the mark of a field has a form that is not known.
pub(super) fn with_fields(pdf: &[u8], words: &Words) -> Known<Option<Vec<u8>>> {
    let plain = plain::read(pdf)?;
    let mut document =
        Document::of_plain(&plain).ok_or_else(|| UnknownForm::of("one of its objects"))?;
    let places = place::places(&document)?;
    if places.is_empty() {
        return Ok(None);
    }
    let fields = field::fields(places, words);
    write::write_fields(&mut document, &fields)?;
    document.prune();
    Ok(Some(document.to_plain(plain.head)))
}
