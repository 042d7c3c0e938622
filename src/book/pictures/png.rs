//! PNG files.
//!
//! In: a file. Out: its pixels, and the file with nothing in it but the picture.

use super::decoded::{Decoded, check_size, damaged, eight_bits, fitting};
use super::finding::Finding;
use super::hidden::{Hidden, Kind};
use image::codecs::png::{PngDecoder, PngEncoder};
use image::{DynamicImage, ImageDecoder, ImageEncoder, ImageError};
use img_parts::Bytes;
use img_parts::png::Png;
use std::io::Cursor;

/// Parts that say what the pixels are (PNG specification, chapter 11).
const PICTURE: [&[u8; 4]; 9] =
    [b"IHDR", b"PLTE", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"IDAT", b"IEND"];

/// Parts that say how the pixels were made or are best shown, and nothing about anybody.
const HARMLESS: [&[u8; 4]; 8] =
    [b"pHYs", b"sBIT", b"bKGD", b"hIST", b"sPLT", b"tIME", b"oFFs", b"cICP"];

const CUT: &str = "it stops before its end";
const UNREAD: &str = "its pixels cannot all be read";

pub(super) fn decode(bytes: Vec<u8>) -> Result<Decoded, Finding> {
    let file = Bytes::from(bytes);
    let mut parts = Png::from_bytes(file.clone()).map_err(|error| match error {
        img_parts::Error::Truncated => damaged(CUT),
        _ => damaged("its parts cannot be read"),
    })?;
    if parts.chunk_by_type(*b"IEND").is_none() {
        return Err(damaged(CUT));
    }
    let mut decoder =
        PngDecoder::new(Cursor::new(&file)).map_err(|_| damaged("its header cannot be read"))?;
    let (width, height) = decoder.dimensions();
    check_size(width, height)?;
    let profile = decoder.icc_profile().ok().flatten().filter(|profile| !profile.is_empty());
    let image = DynamicImage::from_decoder(decoder).map_err(|_| damaged(UNREAD))?;
    let is_grey = !image.color().has_color();
    let had_profile = profile.is_some();
    let profile = fitting(profile, is_grey);
    let is_deep = image.color().bits_per_pixel() / u16::from(image.color().channel_count()) > 8;

    let mut hidden = Hidden::default();
    let mut exif = None;
    for chunk in parts.chunks() {
        let kind = chunk.kind();
        match &kind {
            b"eXIf" => exif = Some(chunk.contents().to_vec()),
            b"tEXt" | b"zTXt" | b"iTXt" => {
                words(chunk.contents()).into_iter().for_each(|kind| hidden.add(kind));
            }
            b"acTL" | b"fcTL" | b"fdAT" => hidden.add(Kind::More),
            kind if PICTURE.contains(&kind) || HARMLESS.contains(&kind) => {}
            _ => hidden.add(Kind::More),
        }
    }
    let rest = file.get(parts.len()..).unwrap_or_default();
    if rest.iter().any(|byte| *byte != 0) {
        hidden.add(Kind::More);
    }
    let drops_profile = had_profile && profile.is_none();
    parts.chunks_mut().retain(|chunk| {
        let kind = chunk.kind();
        PICTURE.contains(&&kind) && !(drops_profile && &kind == b"iCCP")
    });
    let clean = (!is_deep).then(|| parts.encoder().bytes().to_vec());
    Ok(Decoded { image: eight_bits(image), profile, exif, hidden, was_cmyk: false, clean })
}

/// What text in a PNG is, by its keyword. The name of a program says nothing about anybody.
fn words(text: &[u8]) -> Option<Kind> {
    let keyword = text.split(|byte| *byte == 0).next().unwrap_or_default();
    if keyword == b"XML:com.adobe.xmp" || keyword.starts_with(b"Raw profile type") {
        Some(Kind::Editing)
    } else if keyword == b"Software" || keyword.starts_with(b"date:") {
        None
    } else {
        Some(Kind::Words)
    }
}

pub(super) fn encode(
    image: &DynamicImage,
    profile: Option<Vec<u8>>,
) -> Result<Vec<u8>, ImageError> {
    let mut out = Vec::new();
    let mut encoder = PngEncoder::new(&mut out);
    if let Some(profile) = profile {
        // The encoder can always store a profile.
        let _ = encoder.set_icc_profile(profile);
    }
    image.write_with_encoder(encoder)?;
    Ok(out)
}
