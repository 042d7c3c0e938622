//! Photographs and screenshots, made ready for every edition.
//!
//! In: the bytes of a PNG or JPEG file. Out: the same picture upright, in grey or RGB, with 8 bits
//! for each channel, no larger than a page can show, and with nothing hidden in it. Pixels that need
//! no change are not encoded again. Knows no output format.

use super::decoded::{Decoded, damaged};
use super::finding::Finding;
use super::hidden::{self, Hidden};
use super::{jpeg, png};
use crate::book::manuscript::MediaType;
use image::metadata::Orientation;
use image::{DynamicImage, imageops};

/// A page of A3 at 300 dots to the inch. More pixels than that only make files larger.
const LONGEST_SIDE: u32 = 5_000;

/// A picture that is ready for every edition.
pub(super) struct Raster {
    pub(super) media_type: MediaType,
    pub(super) bytes: Vec<u8>,
    pub(super) width: u32,
    pub(super) height: u32,
    /// What was in the file beside the picture.
    pub(super) hidden: Hidden,
    /// Whether its colours were converted from those of a printing press.
    pub(super) was_cmyk: bool,
}

pub(super) fn read_png(bytes: Vec<u8>) -> Result<Raster, Finding> {
    finish(MediaType::Png, png::decode(bytes)?)
}

pub(super) fn read_jpeg(bytes: Vec<u8>) -> Result<Raster, Finding> {
    finish(MediaType::Jpeg, jpeg::decode(bytes)?)
}

fn finish(media_type: MediaType, decoded: Decoded) -> Result<Raster, Finding> {
    let Decoded { mut image, profile, exif, mut hidden, was_cmyk, clean } = decoded;
    let exif = exif.as_deref().map(hidden::read_exif).unwrap_or_default();
    let orientation = exif.orientation;
    hidden.add_exif(exif);
    let is_large = image.width().max(image.height()) > LONGEST_SIDE;
    let bytes = match clean {
        Some(clean) if orientation == Orientation::NoTransforms && !is_large => clean,
        _ => {
            image.apply_orientation(orientation);
            if is_large {
                image = smaller(&image);
            }
            match media_type {
                MediaType::Jpeg => jpeg::encode(&image, profile),
                _ => png::encode(&image, profile),
            }
            .map_err(|_| damaged("it cannot be encoded again"))?
        }
    };
    let (width, height) = (image.width(), image.height());
    Ok(Raster { media_type, bytes, width, height, hidden, was_cmyk })
}

/// The picture with [`LONGEST_SIDE`] pixels on its longer side. Each new pixel is the mean of those
/// it replaces, in whole numbers, so that every machine makes the same one.
fn smaller(image: &DynamicImage) -> DynamicImage {
    let (width, height) = (u64::from(image.width()), u64::from(image.height()));
    let longest = width.max(height).max(1);
    let scaled = |side: u64| {
        let side = (side * u64::from(LONGEST_SIDE) + longest / 2) / longest;
        u32::try_from(side).unwrap_or(LONGEST_SIDE).max(1)
    };
    let (width, height) = (scaled(width), scaled(height));
    match image {
        DynamicImage::ImageLuma8(image) => imageops::thumbnail(image, width, height).into(),
        DynamicImage::ImageLumaA8(image) => imageops::thumbnail(image, width, height).into(),
        DynamicImage::ImageRgb8(image) => imageops::thumbnail(image, width, height).into(),
        image => imageops::thumbnail(&image.to_rgba8(), width, height).into(),
    }
}
