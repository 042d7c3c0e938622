//! A decoded picture, before it is decided what has to change.
//!
//! Shared by the readers of PNG and JPEG. Knows neither format.

use super::colours;
use super::finding::Finding;
use super::hidden::Hidden;
use image::DynamicImage;

/// More pixels than this are not even decoded.
const MOST_PIXELS: u64 = 120_000_000;

/// What a file holds.
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

/// `reason` is in words for everybody: those of the readers' libraries are for programmers.
pub(super) fn damaged(reason: &str) -> Finding {
    Finding::error(
        format!("the picture is damaged or cut short: {reason}"),
        "save or copy it again from the original",
    )
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

/// The profile without what it says of anybody's devices, if it describes colours of the picture's kind.
pub(super) fn fitting(profile: Option<Vec<u8>>, is_grey: bool) -> Option<Vec<u8>> {
    profile.and_then(|profile| colours::plain(&profile, is_grey))
}

/// Makes all pixels that nobody sees the same. Says whether they still held parts of a picture: a program
/// that rubs something out may only make it transparent.
pub(super) fn clear_unseen(image: &mut DynamicImage) -> bool {
    match image {
        DynamicImage::ImageRgba8(image) => clear(image.pixels_mut().map(|pixel| &mut pixel.0)),
        DynamicImage::ImageLumaA8(image) => clear(image.pixels_mut().map(|pixel| &mut pixel.0)),
        _ => false,
    }
}

fn clear<'p, const N: usize>(pixels: impl Iterator<Item = &'p mut [u8; N]>) -> bool {
    let mut first = None;
    let mut differ = false;
    for pixel in pixels.filter(|pixel| pixel.last() == Some(&0)) {
        differ |= *first.get_or_insert(*pixel) != *pixel;
        *pixel = [0; N];
    }
    differ
}
