//! PNG files.
//!
//! In: a file. Out: its pixels, and the file with nothing in it but the picture.

use super::decoded::{Decoded, check_size, clear_unseen, damaged, eight_bits, fitting};
use super::finding::Finding;
use super::hidden::{Hidden, Kind};
use flate2::{Decompress, FlushDecompress, Status};
use image::codecs::png::{PngDecoder, PngEncoder};
use image::{DynamicImage, ImageDecoder, ImageEncoder, ImageError};
use img_parts::png::Png;
use img_parts::{Bytes, ImageICC};
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
    parts.chunks_mut().retain(|chunk| PICTURE.contains(&&chunk.kind()));
    // The part has a name too, which may be that of a person's screen.
    parts.set_icc_profile(profile.clone().map(Bytes::from));
    let mut image = eight_bits(image);
    let holds_more = holds_more(&parts);
    if holds_more {
        hidden.add(Kind::More);
    }
    let is_rubbed_out = clear_unseen(&mut image);
    if is_rubbed_out {
        hidden.add(Kind::Unseen);
    }
    let is_clean = !is_deep && !holds_more && !is_rubbed_out;
    let clean = is_clean.then(|| parts.encoder().bytes().to_vec());
    Ok(Decoded { image, profile, exif, hidden, was_cmyk: false, clean })
}

/// Whether there is more than the picture in its compressed pixels: programs that crop a picture in its own
/// file have left the rest of the old one there.
fn holds_more(parts: &Png) -> bool {
    let data: Vec<u8> =
        parts.chunks_by_type(*b"IDAT").flat_map(|chunk| chunk.contents().to_vec()).collect();
    let mut pixels = Decompress::new(true);
    let mut scratch = vec![0; 1 << 16];
    let at = |count: u64| usize::try_from(count).unwrap_or(usize::MAX);
    loop {
        let rest = data.get(at(pixels.total_in())..).unwrap_or_default();
        let before = (pixels.total_in(), pixels.total_out());
        match pixels.decompress(rest, &mut scratch, FlushDecompress::None) {
            Ok(Status::StreamEnd) => break,
            // The decoder has read the picture: what cannot be read is not part of it.
            Err(_) => return true,
            Ok(_) if before == (pixels.total_in(), pixels.total_out()) => return false,
            Ok(_) => {}
        }
    }
    at(pixels.total_in()) < data.len() || stored(parts).is_some_and(|it| it != pixels.total_out())
}

/// The bytes of all rows of pixels, if they are stored from top to bottom (PNG specification, 11.2.1).
fn stored(parts: &Png) -> Option<u64> {
    let header = parts.chunk_by_type(*b"IHDR")?.contents();
    let number = |at: usize| {
        let bytes: [u8; 4] = header.get(at..at + 4)?.try_into().ok()?;
        Some(u64::from(u32::from_be_bytes(bytes)))
    };
    let [depth, colours, _, _, interlaced] = *header.get(8..13)? else { return None };
    let channels = match colours {
        2 => 3,
        4 => 2,
        6 => 4,
        _ => 1,
    };
    let row = (number(0)? * u64::from(depth) * channels).div_ceil(8) + 1;
    (interlaced == 0).then(|| row * number(4).unwrap_or(0))
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
