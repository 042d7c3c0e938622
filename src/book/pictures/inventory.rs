//! What is in a picture's file beside the picture, item by item, to say what a cleaned copy lacks.
//!
//! In: two files. Out: words for every item of the first that the second does not have: names of fields and
//! parts, never what they say. Reads files on its own and not as those who clean them do, so that it finds
//! what they would miss.

use super::formats::{Format, guess};
use crate::ground::digest;
use data_url::DataUrl;
use exif::{In, Reader, Tag};
use img_parts::Bytes;
use img_parts::jpeg::{Jpeg, markers};
use img_parts::png::Png;
use roxmltree::{Document, Node, ParsingOptions};
use std::collections::BTreeMap;

/// How often a file has each item.
type Items = BTreeMap<String, usize>;

/// Parts of a PNG without which there is no picture.
const PICTURE: [&[u8; 4]; 7] = [b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"iCCP", b"sRGB"];

/// What one file has and the other lacks, in the order of their names.
pub(crate) fn removed(before: &[u8], after: &[u8]) -> Vec<String> {
    let mut kept = Items::new();
    for (item, count) in items(before, 0, after) {
        // What tells items of the same name apart is not shown.
        let name = item.split('\0').next().unwrap_or_default().to_owned();
        *kept.entry(name).or_default() += count;
    }
    kept.into_iter()
        .map(|(item, count)| match count {
            1 => item,
            count => format!("{item} ({count} times)"),
        })
        .collect()
}

fn items(before: &[u8], depth: u8, after: &[u8]) -> Items {
    let left = inventory(after, depth);
    let all = inventory(before, depth).into_iter();
    let missing = all.map(|(item, count)| {
        let kept = left.get(&item).copied().unwrap_or(0);
        (item, count.saturating_sub(kept))
    });
    missing.filter(|(_, count)| *count > 0).collect()
}

fn inventory(bytes: &[u8], depth: u8) -> Items {
    let mut found = Items::new();
    match guess(bytes) {
        Format::Jpeg => jpeg(bytes, &mut found),
        Format::Png => png(bytes, &mut found),
        Format::Xml => svg(bytes, depth, &mut found),
        Format::Other(_) => {}
    }
    found
}

fn add(found: &mut Items, item: impl Into<String>) {
    *found.entry(item.into()).or_default() += 1;
}

fn jpeg(bytes: &[u8], found: &mut Items) {
    let Ok(parts) = Jpeg::from_bytes(Bytes::copy_from_slice(bytes)) else { return };
    for segment in parts.segments() {
        let contents = segment.contents();
        match segment.marker() {
            markers::APP0 => {
                let has_preview = contents.get(12..14).is_some_and(|size| size != [0, 0]);
                if has_preview || !contents.starts_with(b"JFIF\0") {
                    add(found, "preview (JFIF)");
                }
            }
            markers::APP1 if contents.starts_with(b"Exif\0\0") => {
                exif(contents.get(6..).unwrap_or_default(), found);
            }
            markers::APP1 => add(found, "XMP"),
            markers::APP2 if contents.starts_with(b"ICC_PROFILE\0") => {
                profile(contents.get(14..).unwrap_or_default(), found);
            }
            markers::APP2 => add(found, "other pictures (MPF)"),
            markers::APP13 => add(found, "IPTC and Photoshop data"),
            markers::APP14 => {}
            markers::COM => add(found, "comment"),
            marker if (markers::APP0..=markers::APP15).contains(&marker) => {
                add(
                    found,
                    format!("data of a camera or a program (APP{})", marker - markers::APP0),
                );
            }
            _ => {}
        }
        // In the coded pixels, the end of the picture is the first such pair.
        let coded = segment.clone().encoder().bytes();
        let end = memchr::memmem::find(&coded, &[markers::P, markers::EOI]);
        let rest = end.and_then(|end| coded.get(end + 2..)).unwrap_or_default();
        if segment.marker() == markers::SOS && rest.iter().any(|byte| *byte != 0) {
            add(found, "data after the picture");
        }
    }
}

fn png(bytes: &[u8], found: &mut Items) {
    let Ok(parts) = Png::from_bytes(Bytes::copy_from_slice(bytes)) else { return };
    for chunk in parts.chunks() {
        let kind = chunk.kind();
        let name = String::from_utf8_lossy(&kind).into_owned();
        match &kind {
            b"eXIf" => exif(chunk.contents(), found),
            b"tEXt" | b"zTXt" | b"iTXt" => {
                let keyword = chunk.contents().split(|byte| *byte == 0).next().unwrap_or_default();
                let keyword = String::from_utf8_lossy(keyword);
                add(found, format!("text `{}`", keyword.escape_debug()));
            }
            b"tIME" => add(found, "time of the last change"),
            kind if PICTURE.contains(&kind) => {}
            _ => add(found, format!("part `{}`", name.escape_debug())),
        }
    }
    if let Some(own) = img_parts::ImageICC::icc_profile(&parts) {
        profile(&own, found);
    }
    let rest = bytes.get(parts.len()..).unwrap_or_default();
    if rest.iter().any(|byte| *byte != 0) {
        add(found, "data after the picture");
    }
}

fn exif(bytes: &[u8], found: &mut Items) {
    let read = Reader::new().continue_on_error(true).read_raw(bytes.to_vec());
    let exif = match read {
        Ok(exif) => exif,
        Err(exif::Error::PartialResult(partial)) => partial.into_inner().0,
        Err(_) => return add(found, "EXIF that cannot be read"),
    };
    for field in exif.fields() {
        let turned = field.tag == Tag::Orientation && field.value.get_uint(0) != Some(1);
        match field.ifd_num {
            In::PRIMARY if turned => {
                add(found, "EXIF `Orientation`: the picture was turned upright");
            }
            In::PRIMARY => add(found, format!("EXIF `{}`", field.tag)),
            _ => add(found, "EXIF preview"),
        }
    }
}

/// What a colour profile says in words.
fn profile(bytes: &[u8], found: &mut Items) {
    let Ok(profile) = moxcms::ColorProfile::new_from_slice(bytes) else { return };
    let texts = [
        ("description", &profile.description),
        ("maker", &profile.device_manufacturer),
        ("model", &profile.device_model),
    ];
    for (name, text) in texts {
        if let Some(text) = text {
            // Two texts that differ are different items, but nobody sees them here.
            let own = digest::sha256(format!("{text:?}").as_bytes());
            add(found, format!("{name} of the colour profile\0{own}"));
        }
    }
}

fn svg(bytes: &[u8], depth: u8, found: &mut Items) {
    let text = String::from_utf8_lossy(bytes);
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let Ok(drawing) = Document::parse_with_options(text.trim_start(), options) else { return };
    let root = drawing.root_element().tag_name().namespace();
    for _ in text.matches("<!ENTITY") {
        add(found, "entity");
    }
    for node in drawing.descendants() {
        if node.is_comment() {
            add(found, "comment");
        } else if node.is_pi() {
            add(found, "processing instruction");
        } else if node.is_text() {
            words(&node, root, found);
        } else if node.is_element() {
            element(&node, root, found);
            picture(&node, depth, found);
        }
    }
}

/// Text that a drawing may show, and comments in its styles. What a cleaned copy lacks was not drawn.
fn words(node: &Node<'_, '_>, root: Option<&str>, found: &mut Items) {
    let text = node.text().unwrap_or_default();
    let around = node.parent_element().filter(|own| own.tag_name().namespace() == root);
    match around.map(|own| own.tag_name().name()) {
        Some("style") => {
            text.matches("/*").for_each(|_| add(found, "comment in a style"));
        }
        Some("text" | "tspan" | "textPath" | "a" | "tref") if !text.trim().is_empty() => {
            let words: Vec<&str> = text.split_whitespace().collect();
            let own = digest::sha256(words.join(" ").as_bytes());
            add(found, format!("text that is not drawn\0{own}"));
        }
        _ => {}
    }
}

fn element(node: &Node<'_, '_>, root: Option<&str>, found: &mut Items) {
    let name = node.tag_name().name();
    if node.tag_name().namespace() != root {
        return add(found, format!("element of a program `{name}`"));
    }
    match name {
        "metadata" | "title" | "desc" | "script" | "view" | "cursor" | "color-profile" => {
            add(found, format!("element `{name}`"));
        }
        "image" => add(found, "picture that is not drawn"),
        "circle" | "ellipse" | "line" | "path" | "polygon" | "polyline" | "rect" => {
            add(found, "shape that is not drawn");
        }
        _ => {}
    }
    for attribute in node.attributes() {
        let name = attribute.name();
        let is_program = attribute.namespace().is_some_and(|namespace| {
            !namespace.ends_with("/xlink") && !namespace.ends_with("XML/1998/namespace")
        });
        let is_label = name.starts_with("data-")
            || name.starts_with("aria-")
            || matches!(name, "title" | "role" | "name" | "alt");
        if is_program {
            add(found, format!("attribute of a program `{name}`"));
        } else if is_label || matches!(name, "id" | "class") || name.starts_with("on") {
            add(found, format!("attribute `{name}`"));
        }
    }
}

/// What is in a picture inside a drawing.
fn picture(node: &Node<'_, '_>, depth: u8, found: &mut Items) {
    let address = node.attributes().find(|own| own.name() == "href").map(|own| own.value());
    let Some(address) = address.filter(|own| own.starts_with("data:") && depth == 0) else {
        return;
    };
    let Some((bytes, _)) = DataUrl::process(address).ok().and_then(|url| url.decode_to_vec().ok())
    else {
        return;
    };
    for (item, count) in inventory(&bytes, depth + 1) {
        *found.entry(format!("in a picture in it: {item}")).or_default() += count;
    }
}
