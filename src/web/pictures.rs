//! Pictures of a manuscript as ebooks and web pages show them.

use super::xhtml::Picture;
use crate::book::manuscript::{MediaType, Resource};

/// How the paths of the tool's own pictures start, all of which are codes to scan.
pub(crate) const GENERATED: &str = "generated/";

/// Nobody looks at a drawing that is wider, in tenths of the size of the text.
const MOST_TENTHS: f64 = 1000.0;

/// A picture with its address.
pub(crate) fn picture(resource: &Resource, href: String) -> Picture {
    Picture {
        href,
        width: resource.width,
        height: resource.height,
        scalable: resource.media_type == MediaType::Svg,
        legible_width: legible_width(resource),
    }
}

/// How wide a drawing must be so that its smallest letters are four fifths as large as the text.
fn legible_width(resource: &Resource) -> Option<u32> {
    let tenths = 8.0 / resource.lettering.as_ref()?.share;
    (tenths.is_finite() && tenths < MOST_TENTHS).then_some(tenths.ceil() as u32)
}

/// The media type and the ending of a picture; `None` for a font.
pub(crate) fn picture_type(media_type: MediaType) -> Option<(&'static str, &'static str)> {
    match media_type {
        MediaType::Svg => Some(("image/svg+xml", "svg")),
        MediaType::Png => Some(("image/png", "png")),
        MediaType::Jpeg => Some(("image/jpeg", "jpg")),
        MediaType::Font => None,
    }
}
