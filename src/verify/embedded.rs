//! The identity that a file carries, even if the file was renamed or damaged.
//!
//! In: the bytes of a PDF or an EPUB. Out: its identity, as far as it can be read. The tool writes
//! an identity in several places, and all of them are searched, so that one broken byte does not
//! hide where a file comes from. An identity proves nothing; only the file's digest does.

use crate::book::identity::Identity;
use flate2::read::ZlibDecoder;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// The first bytes of an identity record.
const START: &[u8] = b"{\n  \"bindery\": ";
/// The greatest length of an identity that is read.
const LONGEST: u64 = 4 << 20;
/// A stream's dictionary is within this many bytes before its data.
const DICTIONARY: usize = 512;

/// The identity that a file carries.
pub(crate) fn embedded_identity(bytes: &[u8]) -> Option<Identity> {
    let is_pdf = bytes.starts_with(b"%PDF");
    let record = if is_pdf { attached(bytes) } else { stored(bytes) };
    record.or_else(|| Identity::find_tag(bytes)).or_else(|| packed(bytes))
}

/// The record in an attachment of a PDF.
fn attached(bytes: &[u8]) -> Option<Identity> {
    let opening = b"stream\n";
    let mut from = 0;
    while let Some(at) = find(&bytes[from..], opening).map(|at| from + at) {
        from = at + opening.len();
        let dictionary = &bytes[at.saturating_sub(DICTIONARY)..at];
        let own = rfind(dictionary, b" obj").map_or(dictionary, |start| &dictionary[start..]);
        if find(own, b"/EmbeddedFile").is_none() {
            continue;
        }
        let data = &bytes[from..];
        let identity = if find(own, b"/FlateDecode").is_some() {
            let mut text = Vec::new();
            let _ = ZlibDecoder::new(data).take(LONGEST).read_to_end(&mut text);
            parse(&text)
        } else {
            parse(data)
        };
        if identity.is_some() {
            return identity;
        }
    }
    None
}

/// A record that is stored uncompressed, as in an EPUB.
fn stored(bytes: &[u8]) -> Option<Identity> {
    parse(&bytes[find(bytes, START)?..])
}

/// The short form in an EPUB's package document.
fn packed(bytes: &[u8]) -> Option<Identity> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut package = Vec::new();
    let file = archive.by_name("EPUB/package.opf").ok()?;
    file.take(LONGEST).read_to_end(&mut package).ok()?;
    Identity::find_tag(&package)
}

/// The record at the start of `bytes`; anything after it is ignored.
fn parse(bytes: &[u8]) -> Option<Identity> {
    let mut values = serde_json::Deserializer::from_slice(bytes).into_iter::<Identity>();
    values.next()?.ok().filter(|identity| identity.bindery == 1)
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

fn rfind(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).rposition(|window| window == wanted)
}
