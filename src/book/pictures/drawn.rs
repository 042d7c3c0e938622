//! Drawings as pixels, for formats whose readers cannot be trusted to show drawings alike.
//!
//! In: a clean drawing. Out: the same as PNG on a white ground, in the tool's own fonts. The same
//! drawing gives the same bytes on every machine. Knows no output format.

use super::svg::laid_out;
use crate::book::manuscript::{MediaType, Resource};
use resvg::tiny_skia::{Color, Pixmap, Transform};

/// No picture has more pixels than this on a side.
const MOST: f32 = 4_000.0;

/// A drawing as PNG, about `width` pixels wide. `None` for what is no drawing or draws nothing.
pub(crate) fn drawn(resource: &Resource, width: u32) -> Option<Vec<u8>> {
    if resource.media_type != MediaType::Svg {
        return None;
    }
    let tree = laid_out(std::str::from_utf8(&resource.bytes).ok()?)?;
    let size = tree.size();
    let scale = (width as f32 / size.width()).min(MOST / size.width()).min(MOST / size.height());
    let pixels = |side: f32| (side * scale).ceil().max(1.0) as u32;
    let mut picture = Pixmap::new(pixels(size.width()), pixels(size.height()))?;
    picture.fill(Color::WHITE);
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut picture.as_mut());
    picture.encode_png().ok()
}
