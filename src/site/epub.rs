//! What a finished ebook says about itself: its accessibility and its cover.
//!
//! In: the bytes of a file of a release. Out: the sentence that its package states, and the picture
//! of its cover. Nothing is found in a file that another program has written differently.

use roxmltree::{Document, Node};
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// The package of the ebooks that this tool makes.
pub(super) const PACKAGE: &str = "EPUB/package.opf";
/// The picture of their cover.
const COVER: &str = "EPUB/images/cover.png";

/// What the package says about accessibility, in plain words.
pub(super) fn accessibility(bytes: &[u8]) -> Option<String> {
    let text = String::from_utf8(part(bytes, PACKAGE)?).ok()?;
    let document = Document::parse(&text).ok()?;
    let is_summary = |node: &Node<'_, '_>| {
        node.tag_name().name() == "meta"
            && node.attribute("property") == Some("schema:accessibilitySummary")
    };
    let node = document.descendants().find(is_summary)?;
    node.text().map(|text| text.trim().to_owned())
}

/// The picture of the cover, as PNG.
pub(super) fn cover(bytes: &[u8]) -> Option<Vec<u8>> {
    part(bytes, COVER)
}

/// A file in an ebook.
pub(super) fn part(bytes: &[u8], name: &str) -> Option<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut file = archive.by_name(name).ok()?;
    let mut out = Vec::new();
    file.read_to_end(&mut out).ok()?;
    Some(out)
}
