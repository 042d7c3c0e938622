//! Pictures in a finished file: their pixels, and the most ink that one of them takes.
//!
//! In: a picture. Out: its measures. Knows no page.

use super::super::objects::{Document, Object, Stream};
use super::colours::{Plates, Shares};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

/// One pixel of so many may have more ink: specks, which photographs in JPEG have at edges, do no harm.
const SPECKS: usize = 1000;

#[derive(Debug, Clone)]
pub(super) struct Measured {
    pub(super) width: usize,
    pub(super) height: usize,
    /// The inks of the pixel that takes most, apart from specks; nothing if its colours are those of a screen.
    pub(super) most: Option<Shares>,
}

pub(super) fn measure(
    picture: &Stream,
    plates: &mut Plates,
    document: &Document,
) -> Option<Measured> {
    let size = |key: &[u8]| {
        usize::try_from(picture.dict.get(key).ok()?.as_i64().ok()?).ok().filter(|size| *size > 0)
    };
    let (width, height) = (size(b"Width")?, size(b"Height")?);
    let space = picture.dict.get_deref(b"ColorSpace", document).ok()?;
    let most = match space.as_name().unwrap_or_default() {
        b"DeviceCMYK" => most_of(picture, 4),
        b"DeviceGray" => most_of(picture, 1),
        _ => None,
    };
    if let Some(most) = &most {
        plates.print(most);
    }
    Some(Measured { width, height, most })
}

fn most_of(picture: &Stream, channels: usize) -> Option<Shares> {
    let is_turned = match picture.dict.get(b"Decode").and_then(Object::as_array) {
        Ok(list) => list.first().and_then(|first| first.as_float().ok()) == Some(1.0),
        Err(_) => false,
    };
    let samples = match picture.filters().as_slice() {
        [b"DCTDecode"] => {
            let space = if channels == 4 { ColorSpace::CMYK } else { ColorSpace::Luma };
            let options = DecoderOptions::default().jpeg_set_out_colorspace(space);
            let cursor = ZCursor::new(picture.content.as_slice());
            JpegDecoder::new_with_options(cursor, options).decode().ok()?
        }
        _ => picture.decoded().ok()?,
    };
    let ink = |sample: u8| if is_turned { u8::MAX - sample } else { sample };
    if channels == 1 {
        let darkest = samples.iter().map(|sample| ink(*sample)).min()?;
        let black = f64::from(u8::MAX - darkest) / 255.0;
        return Some(Shares::of_process([0.0, 0.0, 0.0, black]));
    }
    let total = |pixel: &[u8]| pixel.iter().map(|s| usize::from(ink(*s))).sum::<usize>();
    let mut counts = vec![0_usize; 4 * usize::from(u8::MAX) + 1];
    samples.chunks_exact(4).for_each(|pixel| counts[total(pixel)] += 1);
    let mut room = samples.len() / 4 / SPECKS;
    let limit = (0..counts.len()).rev().find(|total| {
        let fits = counts[*total] <= room;
        room = room.saturating_sub(counts[*total]);
        !fits
    })?;
    let most = samples.chunks_exact(4).find(|pixel| total(pixel) == limit)?;
    let share = |at: usize| f64::from(ink(most[at])) / 255.0;
    Some(Shares::of_process([share(0), share(1), share(2), share(3)]))
}
