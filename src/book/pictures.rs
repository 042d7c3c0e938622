//! Pictures: what kind they are, how large, and whether they are safe to publish.
//!
//! In: a file's bytes. Out: a `Resource`, or why it cannot be used. An SVG may not reach outside
//! itself, run scripts or animate. Knows no output format.

use super::manuscript::{MediaType, Resource};
use crate::ground::digest;
use crate::project::Palette;
use std::sync::Arc;

/// In SVG figures, these two colours are replaced with the partner's accent and tint.
pub(crate) const FIGURE_ACCENT: &str = "#7a5cff";
pub(crate) const FIGURE_TINT: &str = "#efeaff";

/// Larger pictures are refused: neither a page nor a phone needs them.
const LARGEST_BYTES: usize = 12 << 20;
const LARGEST_SIDE: u32 = 20_000;

/// Reads a picture.
///
/// # Errors
/// If the picture cannot be used. The error is a message for the author, and what to do.
pub(crate) fn read(path: &str, bytes: Vec<u8>) -> Result<Resource, (String, &'static str)> {
    if bytes.len() > LARGEST_BYTES {
        return Err(("the picture is larger than 12 MiB".to_owned(), "save a smaller copy"));
    }
    let (media_type, width, height) = if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        let (width, height) = png_size(&bytes).ok_or_else(damaged)?;
        (MediaType::Png, width, height)
    } else if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
        let (width, height) = jpeg_size(&bytes).ok_or_else(damaged)?;
        (MediaType::Jpeg, width, height)
    } else if path.to_ascii_lowercase().ends_with(".svg") {
        let text = std::str::from_utf8(&bytes)
            .map_err(|_| ("the SVG is not UTF-8 text".to_owned(), "save it as UTF-8"))?;
        let (width, height) = check_svg(text)?;
        (MediaType::Svg, width, height)
    } else {
        return Err((
            "the picture is not SVG, PNG or JPEG".to_owned(),
            "save it in one of these formats",
        ));
    };
    if width == 0 || height == 0 || width > LARGEST_SIDE || height > LARGEST_SIDE {
        return Err((
            format!("the picture measures {width} by {height}"),
            "give it a size between 1 and 20000",
        ));
    }
    Ok(resource(media_type, bytes, width, height))
}

/// A resource from bytes that have been checked.
pub(crate) fn resource(media_type: MediaType, bytes: Vec<u8>, width: u32, height: u32) -> Resource {
    Resource { media_type, sha256: digest::sha256(&bytes), bytes: Arc::from(bytes), width, height }
}

/// The picture in a partner's colours.
pub(crate) fn in_colours(picture: &Resource, palette: &Palette) -> Resource {
    if picture.media_type != MediaType::Svg {
        return picture.clone();
    }
    let Ok(text) = std::str::from_utf8(&picture.bytes) else { return picture.clone() };
    // A device that shows the drawing without our fonts should at least choose a sans serif
    // that is no wider.
    let family = format!("font-family=\"{}\"", crate::ground::fonts::TEXT_FAMILY);
    let families =
        format!("font-family=\"{}, Arial, sans-serif\"", crate::ground::fonts::TEXT_FAMILY);
    let text = text
        .replace(&family, &families)
        .replace(FIGURE_ACCENT, &palette.accent.to_string())
        .replace(FIGURE_TINT, &palette.tint.to_string());
    resource(MediaType::Svg, text.into_bytes(), picture.width, picture.height)
}

fn damaged() -> (String, &'static str) {
    ("the picture is damaged: its size cannot be read".to_owned(), "save it again")
}

/// Width and height from the IHDR chunk (PNG specification, 11.2.2).
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let number = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
    (bytes.get(12..16)? == b"IHDR").then_some((number(16)?, number(20)?))
}

/// Width and height from the first start-of-frame segment (ITU-T T.81, B.2.2).
fn jpeg_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let short =
        |at: usize| Some(u32::from(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?)));
    let mut at = 2;
    loop {
        while *bytes.get(at)? != 0xff {
            at += 1;
        }
        let marker = *bytes.get(at + 1)?;
        if marker == 0xff {
            at += 1;
        } else if (0xc0..=0xcf).contains(&marker) && ![0xc4, 0xc8, 0xcc].contains(&marker) {
            return Some((short(at + 7)?, short(at + 5)?));
        } else {
            at += 2 + short(at + 2)? as usize;
        }
    }
}

/// Checks an SVG and reads its size in user units.
fn check_svg(text: &str) -> Result<(u32, u32), (String, &'static str)> {
    let document = roxmltree::Document::parse(text).map_err(|error| {
        (format!("the SVG cannot be read: {error}"), "save it again as plain SVG")
    })?;
    let root = document.root_element();
    if root.tag_name().name() != "svg" {
        return Err(("the file is XML but not SVG".to_owned(), "save it as SVG"));
    }
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        let name = node.tag_name().name();
        if ["script", "foreignObject", "animate", "animateTransform", "animateMotion", "set", "a"]
            .contains(&name)
        {
            return Err((
                format!("the SVG has the element `{name}`"),
                "remove scripts, animation, links and foreign content: a figure is a still drawing",
            ));
        }
        for attribute in node.attributes() {
            let (key, value) = (attribute.name(), attribute.value().trim());
            if key.to_ascii_lowercase().starts_with("on") {
                return Err((format!("the SVG has the script `{key}`"), "remove it"));
            }
            let is_embedded =
                ["data:image/png", "data:image/jpeg"].iter().any(|start| value.starts_with(start));
            if key == "href" && !value.starts_with('#') && !is_embedded {
                return Err((
                    "the SVG points to another file".to_owned(),
                    "include everything that it shows in the file itself",
                ));
            }
            if value.contains("url(") && !value.replace(['"', '\'', ' '], "").contains("url(#") {
                return Err((
                    "the SVG points to another file".to_owned(),
                    "include everything that it shows in the file itself",
                ));
            }
        }
        if name == "style" {
            let style = node.text().unwrap_or("");
            if style.contains("@import") || style.replace("url(#", "").contains("url(") {
                return Err((
                    "the SVG's style points to another file".to_owned(),
                    "use presentation attributes such as `fill`",
                ));
            }
        }
    }
    svg_size(&root).ok_or((
        "the SVG does not say how large it is".to_owned(),
        "give it a `viewBox`, or `width` and `height`",
    ))
}

fn svg_size(root: &roxmltree::Node<'_, '_>) -> Option<(u32, u32)> {
    let from_box = root.attribute("viewBox").and_then(|view_box| {
        let numbers: Vec<f64> = view_box
            .split([' ', ','])
            .filter(|part| !part.is_empty())
            .map(str::parse)
            .collect::<Result<_, _>>()
            .ok()?;
        (numbers.len() == 4).then(|| (numbers[2], numbers[3]))
    });
    let (width, height) = from_box.or_else(|| {
        let length = |name| {
            let text = root.attribute(name)?;
            text.trim().trim_end_matches("px").parse::<f64>().ok()
        };
        Some((length("width")?, length("height")?))
    })?;
    let whole = |value: f64| value.is_finite().then(|| value.ceil().clamp(0.0, 1e9) as u32);
    Some((whole(width)?, whole(height)?))
}

#[cfg(test)]
mod tests {
    use super::read;

    fn svg(inner: &str) -> Vec<u8> {
        format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 200">{inner}</svg>"#)
            .into_bytes()
    }

    #[test]
    fn a_still_drawing_is_read_and_measured() {
        let picture = read("a.svg", svg(r#"<rect fill="url(#g)"/>"#)).expect("a picture");
        assert_eq!((picture.width, picture.height), (640, 200));
    }

    #[test]
    fn an_svg_that_reaches_out_is_refused() {
        for inner in [
            "<script>1</script>",
            r#"<rect onclick="1"/>"#,
            r#"<image href="https://example.org/a.png"/>"#,
            r#"<image href="file:///etc/passwd"/>"#,
            r#"<rect fill="url(http://example.org/#a)"/>"#,
            "<style>@import 'x'</style>",
        ] {
            assert!(read("a.svg", svg(inner)).is_err(), "{inner}");
        }
    }
}
