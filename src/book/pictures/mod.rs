//! Pictures, made ready once for every edition.
//!
//! In: a file's bytes. Out: the one picture that pages and ebooks both show, upright, in colours
//! for screens, with nothing hidden in it and no way to reach outside itself; and everything that a
//! person should know about it. Knows no output format.

mod colours;
mod decoded;
mod drawn;
mod embedded;
mod finding;
mod formats;
mod hidden;
pub(crate) mod inventory;
mod jpeg;
mod passes;
mod png;
mod prepared;
mod raster;
mod svg;

pub(crate) use drawn::drawn;
pub(crate) use finding::Finding;

use super::manuscript::{MediaType, Resource};
use crate::ground::digest;
use crate::ground::language::Language;
use crate::project::Palette;
use prepared::{Prepared, Setting};
use std::sync::Arc;

/// The height in pixels up to which a picture among words is a sign in their line, such as an icon. A
/// higher one would not be legible there, and has lines of its own.
pub(crate) const TALLEST_SIGN: u32 = 48;

/// In SVG figures, these two colours are replaced with the partner's accent and tint.
pub(crate) const FIGURE_ACCENT: &str = "#7a5cff";
pub(crate) const FIGURE_TINT: &str = "#efeaff";

/// Larger files are refused: neither a page nor a phone needs them.
const LARGEST_BYTES: usize = 48 << 20;

/// Reads a picture. `language` is the book's, for drawings that hold several. The findings come
/// with the picture, unless one of them is an error.
pub(crate) fn read(bytes: Vec<u8>, language: &str) -> (Option<Resource>, Vec<Finding>) {
    let file_sha256 = digest::sha256(&bytes);
    match prepare(bytes, Setting { language, level: 0, prepare }) {
        Ok(Prepared { media_type, bytes, width, height, texts, findings }) => {
            let drawing = std::str::from_utf8(&bytes).ok();
            let drawing = drawing.filter(|_| media_type == MediaType::Svg);
            let lettering = drawing.and_then(svg::lettering);
            let resource = Resource {
                file_sha256,
                lettering,
                texts: Arc::from(texts),
                ..resource(media_type, bytes, width, height)
            };
            (Some(resource), findings)
        }
        Err(findings) => (None, findings),
    }
}

/// A picture with nothing beside it, for the project's folder.
pub(crate) struct CleanCopy {
    pub(crate) bytes: Vec<u8>,
    /// How the name of such a file ends.
    pub(crate) ending: &'static str,
    pub(crate) findings: Vec<Finding>,
}

/// Makes a clean copy: what every edition shows of a picture.
///
/// # Errors
/// If the picture cannot be used, or is a drawing in several languages: a copy would lose all but one.
pub(crate) fn clean(bytes: Vec<u8>) -> Result<CleanCopy, Vec<Finding>> {
    let holds_languages = memchr::memmem::find(&bytes, b"systemLanguage").is_some();
    if holds_languages && matches!(formats::guess(&bytes), formats::Format::Xml) {
        return Err(vec![Finding::error(
            "the drawing holds its words in several languages, of which a clean copy would have one",
            "save a drawing for each language and clean each of them; or remove what is hidden in \
             it in the program that drew it, and put it into `content/figures` yourself",
        )]);
    }
    let prepared = prepare(bytes, Setting { language: "und", level: 0, prepare })?;
    let ending = match prepared.media_type {
        MediaType::Png => "png",
        MediaType::Jpeg => "jpg",
        _ => "svg",
    };
    Ok(CleanCopy { bytes: prepared.bytes, ending, findings: prepared.findings })
}

fn prepare(bytes: Vec<u8>, setting: Setting<'_>) -> Result<Prepared, Vec<Finding>> {
    if bytes.len() > LARGEST_BYTES {
        let limit = LARGEST_BYTES >> 20;
        return Err(vec![Finding::error(
            format!("the picture is larger than {limit} MiB"),
            "save a smaller copy",
        )]);
    }
    let raster = match formats::guess(&bytes) {
        formats::Format::Png => raster::read_png(bytes),
        formats::Format::Jpeg => raster::read_jpeg(bytes),
        formats::Format::Xml => return svg::read(&bytes, setting),
        formats::Format::Other(name) => return Err(vec![formats::refuse(name)]),
    };
    let raster = raster.map_err(|problem| vec![problem])?;
    let mut findings = Vec::new();
    if let Some(words) = raster.hidden.words() {
        findings.push(Finding::hidden(
            format!("the file holds {words}, which no edition will contain"),
            "remove it from the file too if nobody should see it: the source that is published \
             with a release holds the file as it is",
        ));
    }
    if raster.was_cmyk {
        findings.push(Finding::left_out(
            "the picture is in the colours of a printing press (CMYK), which were converted to RGB",
            "save it as RGB (sRGB) to choose its colours yourself",
        ));
    }
    let raster::Raster { media_type, bytes, width, height, .. } = raster;
    Ok(Prepared { media_type, bytes, width, height, texts: Vec::new(), findings })
}

/// Says in which language the words of a drawing are, unless it says so itself.
pub(crate) fn set_language(own: &mut Resource, language: &Language) {
    let has_words = own.media_type == MediaType::Svg && !own.texts.is_empty();
    let Some(drawing) = std::str::from_utf8(&own.bytes).ok().filter(|_| has_words) else { return };
    let Some(start) = drawing.find("<svg").map(|at| at + "<svg".len()) else { return };
    let root = &drawing[start..start + drawing[start..].find('>').unwrap_or(0)];
    if root.contains("lang=") {
        return;
    }
    let (before, after) = drawing.split_at(start);
    let marked = format!("{before} xml:lang=\"{language}\"{after}").into_bytes();
    own.sha256 = digest::sha256(&marked);
    own.bytes = Arc::from(marked);
}

/// A resource from bytes that are ready.
pub(crate) fn resource(media_type: MediaType, bytes: Vec<u8>, width: u32, height: u32) -> Resource {
    let sha256 = digest::sha256(&bytes);
    Resource {
        media_type,
        file_sha256: sha256.clone(),
        sha256,
        bytes: Arc::from(bytes),
        width,
        height,
        lettering: None,
        texts: Arc::from([]),
    }
}

/// The picture in a partner's colours.
pub(crate) fn in_colours(picture: &Resource, palette: &Palette) -> Resource {
    if picture.media_type != MediaType::Svg {
        return picture.clone();
    }
    let Ok(text) = std::str::from_utf8(&picture.bytes) else { return picture.clone() };
    let text = text
        .replace(FIGURE_ACCENT, &palette.accent.to_string())
        .replace(FIGURE_TINT, &palette.tint.to_string());
    let bytes = text.into_bytes();
    Resource { sha256: digest::sha256(&bytes), bytes: Arc::from(bytes), ..picture.clone() }
}
