//! Pictures and fonts: which of them go into the package, and under which names.

use super::typefaces::{self, Typefaces};
use super::{Cover, File, Files};
use crate::book::manuscript::{Manuscript, MediaType, Resource};
use crate::web::drawings;
use crate::web::xhtml::{Holdings, LinkMap, Picture};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// The cover's picture.
pub(super) const COVER: &str = "images/cover.png";

/// Every picture of the manuscript, used or not, with its address in the package.
pub(super) fn pictures(manuscript: &Manuscript) -> BTreeMap<&str, Picture> {
    let mut pictures = BTreeMap::new();
    for (path, resource) in &manuscript.resources {
        let Some((_, extension)) = picture_type(resource.media_type) else { continue };
        let picture = Picture {
            href: format!("images/{}", picture_name(path, extension)),
            width: resource.width,
            height: resource.height,
            scalable: resource.media_type == MediaType::Svg,
            legible_width: legible_width(resource),
        };
        pictures.insert(path.as_str(), picture);
    }
    pictures
}

/// A picture's path as one file name, whose ending says what its bytes are. The underscore in front
/// keeps it apart from the cover's name.
fn picture_name(path: &str, extension: &str) -> String {
    let ending = path.rsplit_once('.').map(|(_, ending)| ending);
    let right = match ending {
        Some("jpeg") => extension == "jpg",
        ending => ending == Some(extension),
    };
    let segments: Vec<String> = path.split('/').map(super::file_stem).collect();
    let name = segments.join("__");
    if right { format!("_{name}") } else { format!("_{name}.{extension}") }
}

/// How wide a drawing must be so that its smallest letters are four fifths as large as the text.
fn legible_width(resource: &Resource) -> Option<u32> {
    let tenths = 8.0 / resource.lettering.as_ref()?.share;
    (tenths.is_finite() && tenths < MOST_TENTHS).then_some(tenths.ceil() as u32)
}

/// How the paths of the tool's own pictures start, all of which are codes to scan.
const GENERATED: &str = "generated/";

/// Nobody looks at a drawing that is wider, in tenths of the size of the text.
const MOST_TENTHS: f64 = 1000.0;

fn picture_type(media_type: MediaType) -> Option<(&'static str, &'static str)> {
    match media_type {
        MediaType::Svg => Some(("image/svg+xml", "svg")),
        MediaType::Png => Some(("image/png", "png")),
        MediaType::Jpeg => Some(("image/jpeg", "jpg")),
        MediaType::Font => None,
    }
}

/// Adds the cover, the pictures that occur and the fonts. Returns what the style sheet says of the fonts.
pub(super) fn add<'a>(
    manuscript: &'a Manuscript,
    cover: Cover<'a>,
    used: &BTreeSet<&str>,
    holdings: Holdings,
    links: &LinkMap<'_>,
    files: &mut Files<'a>,
) -> Typefaces {
    files.insert(
        COVER.to_owned(),
        File {
            media_type: "image/png",
            bytes: Cow::Borrowed(cover.png),
            properties: "cover-image",
        },
    );
    let logo = manuscript.partner.logo.as_ref().map(|logo| logo.path.as_str());
    for path in used.iter().copied().chain(logo) {
        if let Some(resource) = manuscript.resources.get(path)
            && let Some(picture) = links.picture(path)
            && let Some((media_type, _)) = picture_type(resource.media_type)
        {
            // A logo has the colours of its owner, and scanners expect a dark code on a light ground.
            let is_fixed = Some(path) == logo || path.starts_with(GENERATED);
            let adapted = (resource.media_type == MediaType::Svg && !is_fixed)
                .then(|| drawings::for_every_page(&resource.bytes, &manuscript.partner.palette))
                .flatten();
            let bytes = adapted.map_or(Cow::Borrowed(&resource.bytes[..]), Cow::Owned);
            files.insert(picture.href.clone(), File { media_type, bytes, properties: "" });
        }
    }
    let typefaces = typefaces::typefaces(manuscript, holdings.code > 0, holdings.formulas > 0);
    for font in &typefaces.files {
        let bytes = Cow::Owned(font.bytes.as_ref().to_vec());
        files
            .insert(font.href.clone(), File { media_type: font.media_type, bytes, properties: "" });
    }
    typefaces
}
