//! What an ebook's own package says about it, for catalogues.
//!
//! In: the bytes of an ebook of a release. Out: its accessibility in the properties of schema.org, its
//! number, and the picture of its cover in two sizes. Nothing is found in a file that another program
//! has written differently.

use crate::site::epub::{PACKAGE, cover, part};
use image::{DynamicImage, GenericImageView, ImageFormat};
use roxmltree::{Document, Node};
use serde::Serialize;
use std::io::Cursor;

/// The longer side of a small cover in pixels.
const SMALL: u32 = 320;

/// The properties of the same names at schema.org.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Accessibility {
    pub(super) modes: Vec<String>,
    /// The sets of senses that are enough to read it, each a comma-separated list.
    pub(super) sufficient: Vec<String>,
    pub(super) features: Vec<String>,
    pub(super) hazards: Vec<String>,
    pub(super) summary: Option<String>,
}

/// What a package says.
#[derive(Debug, Clone, Default)]
pub(super) struct Package {
    pub(super) accessibility: Accessibility,
    /// `urn:isbn:…`.
    pub(super) isbn: Option<String>,
}

impl Package {
    pub(super) fn of(bytes: &[u8]) -> Option<Self> {
        let text = String::from_utf8(part(bytes, PACKAGE)?).ok()?;
        let document = Document::parse(&text).ok()?;
        let values = |property: &str| -> Vec<String> {
            let is_own = |node: &Node<'_, '_>| {
                node.tag_name().name() == "meta" && node.attribute("property") == Some(property)
            };
            let nodes = document.descendants().filter(is_own);
            nodes.filter_map(|node| node.text()).map(|text| text.trim().to_owned()).collect()
        };
        let mut numbers = document.descendants().filter(|node| {
            node.tag_name().name() == "identifier" && node.attribute("id") == Some("isbn")
        });
        Some(Self {
            accessibility: Accessibility {
                modes: values("schema:accessMode"),
                sufficient: values("schema:accessModeSufficient"),
                features: values("schema:accessibilityFeature"),
                hazards: values("schema:accessibilityHazard"),
                summary: values("schema:accessibilitySummary").into_iter().next(),
            },
            isbn: numbers.find_map(|node| node.text()).map(str::to_owned),
        })
    }
}

/// A picture of a cover.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Picture {
    /// Its path in the site.
    pub(super) path: String,
    pub(super) width: u32,
    pub(super) height: u32,
}

/// The cover of an ebook, as it is and small, each with its bytes.
pub(super) fn covers(
    bytes: &[u8],
    name: impl Fn(&str, &[u8]) -> String,
) -> Option<[(Picture, Vec<u8>); 2]> {
    let png = cover(bytes)?;
    let picture = image::load_from_memory_with_format(&png, ImageFormat::Png).ok()?;
    let small = picture.thumbnail(SMALL, SMALL);
    let mut out = Cursor::new(Vec::new());
    // Covers are opaque.
    let opaque = DynamicImage::ImageRgb8(small.to_rgb8());
    opaque.write_to(&mut out, ImageFormat::Png).ok()?;
    let placed = |stem: &str, size: (u32, u32), bytes: Vec<u8>| {
        let path = name(stem, &bytes);
        (Picture { path, width: size.0, height: size.1 }, bytes)
    };
    Some([
        placed("cover", picture.dimensions(), png),
        placed("cover-small", small.dimensions(), out.into_inner()),
    ])
}
