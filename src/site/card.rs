//! The picture that is shown beside a shared link: the cover on the partner's colour.
//!
//! In: a cover as PNG, and the palette. Out: a picture in the shape that most services show. The
//! same cover gives the same bytes.

use crate::project::Palette;
use image::imageops::{FilterType, overlay, resize};
use image::{ImageFormat, Rgba, RgbaImage};
use std::io::Cursor;

/// Its size in pixels.
const SIZE: (u32, u32) = (1200, 630);
/// The room above and below the cover, in pixels.
const AIR: u32 = 32;

/// The picture as PNG; `None` if the cover is none.
pub(super) fn card(cover: &[u8], palette: &Palette) -> Option<Vec<u8>> {
    let cover = image::load_from_memory_with_format(cover, ImageFormat::Png).ok()?.to_rgba8();
    let ground = palette.ground;
    let mut card =
        RgbaImage::from_pixel(SIZE.0, SIZE.1, Rgba([ground.red, ground.green, ground.blue, 255]));
    let height = SIZE.1 - 2 * AIR;
    let width = u64::from(cover.width()) * u64::from(height) / u64::from(cover.height().max(1));
    let width = u32::try_from(width).ok()?.clamp(1, SIZE.0 - 2 * AIR);
    let small = resize(&cover, width, height, FilterType::Lanczos3);
    // A cover in the colour of the ground would have no edge.
    let frame = RgbaImage::from_pixel(width + 4, height + 4, Rgba([255, 255, 255, 255]));
    let left = i64::from((SIZE.0 - width) / 2);
    overlay(&mut card, &frame, left - 2, i64::from(AIR) - 2);
    overlay(&mut card, &small, left, i64::from(AIR));
    let mut out = Cursor::new(Vec::new());
    card.write_to(&mut out, ImageFormat::Png).ok()?;
    Some(out.into_inner())
}
