//! What is drawn on a page, as text: the same drawing always gives the same text.
//!
//! In: a laid-out frame. Out: a line for every run of glyphs, shape and picture, with its place.
//! Things that are not visible on paper are left out: tags, links, names, and places in the source.
//! This makes it possible to compare pages of different documents.

use crate::ground::digest;
use std::fmt::Write;
use typst::layout::{Abs, Frame, FrameItem, Transform};
use typst::text::TextItem;
use typst::visualize::{Image, ImageKind};

/// Describes everything that is drawn in `frame`.
pub(super) fn describe(frame: &Frame) -> String {
    let mut out = format!("{} {}\n", points(frame.width()), points(frame.height()));
    describe_into(frame, &mut out);
    out
}

fn describe_into(frame: &Frame, out: &mut String) {
    for (place, item) in frame.items() {
        let at = format!("{} {}", points(place.x), points(place.y));
        match item {
            FrameItem::Group(group) if is_empty(&group.frame) => {}
            FrameItem::Group(group) => {
                push(out, format_args!("group {at} {}", matrix(group.transform)));
                if let Some(clip) = &group.clip {
                    push(out, format_args!("clip {clip:?}"));
                }
                describe_into(&group.frame, out);
                push(out, format_args!("end"));
            }
            FrameItem::Text(text) => describe_text(&at, text, out),
            FrameItem::Shape(shape, _) => push(
                out,
                format_args!(
                    "shape {at} {:?} {:?} {:?} {:?}",
                    shape.geometry, shape.fill, shape.fill_rule, shape.stroke
                ),
            ),
            FrameItem::Image(image, size, _) => push(
                out,
                format_args!("image {at} {} {} {}", points(size.x), points(size.y), bytes(image)),
            ),
            FrameItem::Link(..) | FrameItem::Tag(_) => {}
        }
    }
}

/// Whether nothing is drawn in a frame.
fn is_empty(frame: &Frame) -> bool {
    frame.items().all(|(_, item)| match item {
        FrameItem::Group(group) => is_empty(&group.frame),
        FrameItem::Link(..) | FrameItem::Tag(_) => true,
        _ => false,
    })
}

fn describe_text(at: &str, text: &TextItem, out: &mut String) {
    let info = text.font.font().info();
    push(
        out,
        format_args!(
            "text {at} {} {:?} {:?} {} {:?} {:?}",
            info.family,
            info.variant,
            text.font.variations(),
            points(text.size),
            text.fill,
            text.stroke
        ),
    );
    for glyph in &text.glyphs {
        let lengths = [glyph.x_advance, glyph.x_offset, glyph.y_advance, glyph.y_offset]
            .map(|length| points(length.at(text.size)));
        push(out, format_args!("{} {}", glyph.id, lengths.join(" ")));
    }
}

fn bytes(image: &Image) -> String {
    match image.kind() {
        ImageKind::Raster(raster) => digest::sha256(raster.data()),
        ImageKind::Svg(svg) => digest::sha256(svg.data()),
        // Authors cannot use pages of PDF documents as pictures.
        ImageKind::Pdf(_) => String::new(),
    }
}

/// A length in points, to about a hundred-thousandth of an inch. Nobody can see less.
fn points(length: Abs) -> String {
    format!("{:.3}", length.to_pt())
}

fn matrix(transform: Transform) -> String {
    let Transform { sx, ky, kx, sy, tx, ty } = transform;
    let shares = [sx, ky, kx, sy].map(|share| format!("{:.6}", share.get()));
    format!("{} {} {}", shares.join(" "), points(tx), points(ty))
}

fn push(out: &mut String, line: std::fmt::Arguments<'_>) {
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{line}");
}
