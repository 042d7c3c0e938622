//! What kind of picture a file is, by its first bytes: names of files lie.
//!
//! In: bytes. Out: a format that can be read, or words for one that cannot.

use super::finding::Finding;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Png,
    Jpeg,
    /// Perhaps a drawing.
    Xml,
    /// Its name, if it is known.
    Other(Option<&'static str>),
}

pub(super) fn guess(bytes: &[u8]) -> Format {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Format::Png;
    }
    if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
        return Format::Jpeg;
    }
    let known: [(&[u8], &str); 8] = [
        (b"GIF8", "a GIF picture"),
        (b"BM", "a BMP picture"),
        (b"II*\0", "a TIFF picture"),
        (b"MM\0*", "a TIFF picture"),
        (b"%PDF", "a PDF document"),
        (b"\x1f\x8b", "a compressed SVG (SVGZ)"),
        (b"8BPS", "a Photoshop document"),
        (b"%!PS", "an EPS drawing"),
    ];
    if let Some((_, name)) = known.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Format::Other(Some(name));
    }
    match (bytes.get(..4), bytes.get(4..8), bytes.get(8..12)) {
        (Some(b"RIFF"), _, Some(b"WEBP")) => return Format::Other(Some("a WebP picture")),
        (_, Some(b"ftyp"), Some(b"avif" | b"avis")) => {
            return Format::Other(Some("an AVIF picture"));
        }
        (_, Some(b"ftyp"), _) => return Format::Other(Some("a HEIC photograph or a video")),
        _ => {}
    }
    // Markup, in whatever encoding, perhaps after a byte order mark or blank lines.
    let mut start = bytes.iter().copied().filter(|byte| {
        !byte.is_ascii_whitespace() && !matches!(byte, 0 | 0xef | 0xbb | 0xbf | 0xfe | 0xff)
    });
    if start.next() == Some(b'<') { Format::Xml } else { Format::Other(None) }
}

pub(super) fn refuse(name: Option<&str>) -> Finding {
    match name {
        Some(name) => Finding::error(
            format!("the file is {name}, and only SVG, PNG and JPEG can be used"),
            "export it in one of these formats",
        ),
        None => {
            Finding::error("the picture is not SVG, PNG or JPEG", "save it in one of these formats")
        }
    }
}
