//! PDF: the text of pages, and every string and stream of the file.

use super::{Decoder, LEAST};
use crate::pages::pdf::{FinishedPdf, Part};

impl Decoder<'_, '_> {
    /// Searches everything that a PDF holds.
    pub(super) fn pdf(&mut self, bytes: &[u8]) {
        let Some(file) = FinishedPdf::open(bytes) else { return };
        file.each_part(&mut |part| match part {
            Part::Page(number, text) => {
                self.inside(format!("page {}", number + 1), |own| own.plain("", text));
            }
            Part::Drawing(text) => self.plain("in a drawing", text),
            Part::String(_, text) if text.len() < LEAST => {}
            Part::String(key, text) => self.plain(&named(key), text),
            Part::Data(b"font", data) => self.raw("a font", data),
            Part::Data(key, data) => self.inside(named(key), |own| own.file(data)),
        });
    }
}

/// What people call the value of a key.
fn named(key: &[u8]) -> String {
    let known = match key {
        b"Alt" => "an alternative text",
        b"ActualText" => "a text for reading aloud",
        b"E" => "the meaning of an abbreviation",
        b"T" => "the title of an element or a field",
        b"TU" => "the label of a field",
        b"Title" => "a title or a bookmark",
        b"Contents" => "an annotation",
        b"URI" => "an address",
        b"V" | b"DV" => "the value of a field",
        b"Metadata" => "metadata",
        b"EmbeddedFile" | b"Desc" | b"UF" | b"F" => "an attachment",
        b"Author" | b"Subject" | b"Keywords" | b"Creator" | b"Producer" => {
            "information about the file"
        }
        other => return format!("`{}`", String::from_utf8_lossy(other)),
    };
    known.to_owned()
}
