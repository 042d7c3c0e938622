//! Files for a print shop, in the inks of its press (PDF/X-4, ISO 15930-7).
//!
//! The engine writes colours of the screen. Here a finished file is converted as a whole, so that
//! text, layouts, drawings and photographs are treated alike, whoever made them. Knows no manuscript.

mod content;
mod file;
mod inks;
mod intent;
mod pictures;
mod shadings;

use super::plain::{Known, UnknownForm};
use crate::project::{Production, SpotInk};
use file::Converting;
use inks::Inks;
use lopdf::Document;

/// The version of PDF on which PDF/X-4 is based. The engine's files use nothing newer.
const VERSION: &str = "1.6";

/// Converts a file of the engine.
///
/// # Errors
/// If it has a form that is not known.
pub(super) fn for_press(
    pdf: &[u8],
    production: &Production,
    spots: &[SpotInk],
) -> Known<Vec<u8>> {
    let inks = Inks::new(&production.profile, spots);
    let inks = inks.ok_or_else(|| UnknownForm::of("the profile of the press"))?;
    let mut converting = Converting::new(pdf, &inks)?;
    converting.convert()?;
    let mut document = converting.document;
    intent::conform(&mut document, &production.profile)?;
    plain(document)
}

/// The file in the engine's plain form, which the compressor reads.
fn plain(mut document: Document) -> Known<Vec<u8>> {
    document.prune_objects();
    document.renumber_objects();
    document.version = VERSION.to_owned();
    document.binary_mark = vec![0x80; 4];
    for key in [b"Prev".as_slice(), b"Type", b"W", b"Index", b"Filter", b"Length"] {
        document.trailer.remove(key);
    }
    let mut out = Vec::new();
    document.save_to(&mut out).map_err(|_| UnknownForm::of("the list of its objects"))?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_keeps_what_its_catalogue_names_and_has_the_form_that_is_compressed() {
        let mut document = Document::with_version("1.7");
        document.add_object(lopdf::Object::Integer(7));
        let root = document.add_object(lopdf::dictionary! { "Type" => "Catalog" });
        document.trailer.set("Root", root);
        let bytes = plain(document).expect("a file");
        assert!(bytes.starts_with(b"%PDF-1.6\n"));
        let read = super::super::plain::read(&bytes);
        let read = read.map_err(|cause| cause.to_string()).expect("the plain form");
        assert_eq!(read.objects.iter().map(|object| object.number).collect::<Vec<_>>(), [1]);
    }
}
