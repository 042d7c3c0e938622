//! Photographs and screenshots, made ready for every edition.
//!
//! In: the bytes of a PNG or JPEG file. Out: the same picture upright, in grey or RGB, with 8 bits
//! for each channel, no larger than a page can show, and with nothing hidden in it. Pixels that need
//! no change are not encoded again. Knows no output format.

use super::hidden::{self, Hidden};
use super::{Finding, colours, jpeg, png};
use crate::book::manuscript::MediaType;
use image::metadata::Orientation;
use image::{DynamicImage, imageops};

/// A page of A3 at 300 dots to the inch. More pixels than that only make files larger.
const LONGEST_SIDE: u32 = 5_000;

/// More pixels than this are not even decoded.
const MOST_PIXELS: u64 = 120_000_000;

/// The quality at which a photograph that has to change is encoded again.
pub(super) const QUALITY: u8 = 92;

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

/// What a file holds, before it is decided what has to change.
pub(super) struct Decoded {
    pub(super) image: DynamicImage,
    /// The profile of the image's colours, if it is one that fits them.
    pub(super) profile: Option<Vec<u8>>,
    pub(super) exif: Option<Vec<u8>>,
    pub(super) hidden: Hidden,
    pub(super) was_cmyk: bool,
    /// The same file without what is hidden in it, if its pixels can stay as they are.
    pub(super) clean: Option<Vec<u8>>,
}

pub(super) fn read_png(bytes: Vec<u8>) -> Result<Raster, Finding> {
    finish(MediaType::Png, png::decode(bytes)?)
}

pub(super) fn read_jpeg(bytes: Vec<u8>) -> Result<Raster, Finding> {
    finish(MediaType::Jpeg, jpeg::decode(bytes)?)
}

/// Refuses a picture with too many pixels before they take up memory.
pub(super) fn check_size(width: u32, height: u32) -> Result<(), Finding> {
    if width == 0 || height == 0 {
        return Err(Finding::error("the picture is empty", "save it again"));
    }
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(Finding::error(
            format!("the picture has {width} by {height} pixels, more than 120 million"),
            "save a smaller copy: 5000 pixels on the longer side fill any page",
        ));
    }
    Ok(())
}

pub(super) fn damaged(reason: impl std::fmt::Display) -> Finding {
    Finding::error(
        format!("the picture is damaged or cut short: {reason}"),
        "save or copy it again from the original",
    )
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
            .map_err(damaged)?
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

/// Eight bits for each channel.
pub(super) fn eight_bits(image: DynamicImage) -> DynamicImage {
    match image {
        DynamicImage::ImageLuma16(_) => DynamicImage::ImageLuma8(image.into_luma8()),
        DynamicImage::ImageLumaA16(_) => DynamicImage::ImageLumaA8(image.into_luma_alpha8()),
        DynamicImage::ImageRgb16(_) => DynamicImage::ImageRgb8(image.into_rgb8()),
        DynamicImage::ImageRgba16(_) => DynamicImage::ImageRgba8(image.into_rgba8()),
        image => image,
    }
}

/// The profile, if it describes colours of the picture's kind.
pub(super) fn fitting(profile: Option<Vec<u8>>, is_grey: bool) -> Option<Vec<u8>> {
    profile.filter(|profile| colours::describes(profile, is_grey))
}
