//! Pictures and fonts: which of them go into the package, and under which names.

use super::typefaces::{self, Typefaces};
use super::{Cover, File, Files};
use crate::book::manuscript::{Manuscript, MediaType};
use crate::web::drawings;
use crate::web::pictures::{GENERATED, picture, picture_type};
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
        let href = format!("images/{}", picture_name(path, extension));
        pictures.insert(path.as_str(), picture(resource, href));
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
