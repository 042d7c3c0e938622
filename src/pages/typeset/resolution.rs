//! How finely a photograph is printed.
//!
//! In: the pictures of a manuscript and the pages of its edition. Out: for each picture of pixels, how
//! many of them there are to an inch of paper. The layouts follow the same rules (`figures.typ`).
//! Writes nothing.

use super::context::points;
use crate::book::manuscript::{Manuscript, MediaType};
use crate::book::tree::{Image, PictureWidth};
use crate::book::visit::each_image;
use crate::ground::source::Span;
use crate::project::PageDesign;

/// Points to a pixel if nobody says how large a picture should be.
const PIXEL: f64 = 0.75;
/// No picture is higher than this share of the text area.
const HIGHEST: f64 = 0.6;
/// A picture among words that is no higher than this, in pixels, stays in their line.
const SMALL: u32 = 48;
/// Points in an inch.
const INCH: f64 = 72.0;

/// How a picture is printed.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Resolution {
    pub(crate) span: Span,
    pub(crate) path: String,
    /// How wide it is printed, in millimetres.
    pub(crate) width: f64,
    /// Its width in pixels.
    pub(crate) pixels: u32,
    /// Pixels to an inch.
    pub(crate) per_inch: f64,
}

/// Every picture of pixels in a manuscript. Nothing for an edition without pages.
pub(crate) fn resolutions(manuscript: &Manuscript) -> Vec<Resolution> {
    let Some(page) = &manuscript.edition.page else { return Vec::new() };
    let mut found = Vec::new();
    for section in &manuscript.sections {
        each_image(&section.blocks, &mut |image| {
            let picture = manuscript.resources.get(&image.path);
            let picture = picture
                .filter(|picture| matches!(picture.media_type, MediaType::Png | MediaType::Jpeg));
            let Some(picture) = picture.filter(|p| p.width > 0 && p.height > 0) else { return };
            let width = printed(image, picture.width, picture.height, page);
            found.push(Resolution {
                span: image.span,
                path: image.path.clone(),
                width: width * 25.4 / INCH,
                pixels: picture.width,
                per_inch: f64::from(picture.width) / (width / INCH),
            });
        });
    }
    found
}

/// How wide a picture is printed, in points.
fn printed(image: &Image, width: u32, height: u32, page: &PageDesign) -> f64 {
    let room = points(page.width - page.inside - page.outside);
    let area = points(page.height - page.top - page.bottom);
    let (across, down) = (f64::from(width), f64::from(height));
    let own = match image.width {
        Some(PictureWidth::Share(share)) => room * f64::from(share) / 100.0,
        Some(PictureWidth::Length(tenths)) => points(f64::from(tenths) / 10.0),
        None if height <= SMALL => (down * PIXEL).min(1.5 * page.text_size) * across / down,
        None => across * PIXEL,
    };
    own.min(room).min(area * HIGHEST * across / down)
}
