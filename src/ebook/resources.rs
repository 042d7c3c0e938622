//! Pictures and fonts: which of them go into the package, and under which names.

use super::typeface::{self, Typeface};
use super::{Cover, File, Files};
use crate::book::manuscript::{Manuscript, MediaType, Resource};
use crate::ground::fonts;
use crate::web::xhtml::{Holdings, LinkMap, Picture, fragment};
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

fn picture_type(media_type: MediaType) -> Option<(&'static str, &'static str)> {
    match media_type {
        MediaType::Svg => Some(("image/svg+xml", "svg")),
        MediaType::Png => Some(("image/png", "png")),
        MediaType::Jpeg => Some(("image/jpeg", "jpg")),
        MediaType::Font => None,
    }
}

/// Adds the cover, the pictures that occur and the fonts. Returns the faces for the style sheet.
pub(super) fn add<'a>(
    manuscript: &'a Manuscript,
    cover: Cover<'a>,
    used: &BTreeSet<&str>,
    holdings: Holdings,
    links: &LinkMap<'_>,
    files: &mut Files<'a>,
) -> Vec<Typeface> {
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
            let bytes = Cow::Borrowed(&resource.bytes[..]);
            files.insert(picture.href.clone(), File { media_type, bytes, properties: "" });
        }
    }
    let mut typefaces = Vec::new();
    for font in fonts::BUILT_IN.iter().filter(|font| font.design) {
        let href = format!("fonts/{}", font.name);
        let Some(face) = typeface::read(font.bytes, href.clone()) else { continue };
        if face.family == fonts::CODE_FAMILY && holdings.code == 0 {
            continue;
        }
        files.insert(href, file("font/ttf", font.bytes));
        typefaces.push(face);
    }
    for (name, font) in &manuscript.partner.font_files {
        typefaces.extend(add_brand_font(name, font, files));
    }
    typefaces
}

/// None if the font cannot be read; the loader of brands has already complained about it.
fn add_brand_font<'a>(name: &str, font: &'a Resource, files: &mut Files<'a>) -> Option<Typeface> {
    let (media_type, extension) = if typeface::is_postscript(&font.bytes) {
        ("font/otf", "otf")
    } else {
        ("font/ttf", "ttf")
    };
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let href = format!("fonts/brand-{}.{extension}", fragment(&super::file_stem(stem)));
    let face = typeface::read(&font.bytes, href.clone())?;
    files.insert(href, file(media_type, &font.bytes));
    Some(face)
}

fn file<'a>(media_type: &'static str, bytes: &'a [u8]) -> File<'a> {
    File { media_type, bytes: Cow::Borrowed(bytes), properties: "" }
}
