//! How large a drawing is.
//!
//! In: the attributes of its root, or all that it draws. Out: its size in pixels of CSS, and the box
//! of its own units that is shown. The same for every reader, whatever the window.

use super::findings::short;
use crate::ground::fonts::{BUILT_IN, TEXT_FAMILY};
use std::str::FromStr;
use std::sync::{Arc, LazyLock};
use svgtypes::{Length, LengthUnit, ViewBox};

/// Drawings larger than this are shown smaller; smaller ones lose their shape in whole pixels.
const LARGEST: f64 = 20_000.0;
const SMALLEST: f64 = 32.0;
/// No program that draws uses larger numbers, and PDF cannot hold them.
const MOST_UNITS: f64 = 1e9;

/// The room around a drawing whose size is taken from what it draws.
const MARGIN: f64 = 2.0;

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Size {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) view_box: ViewBox,
}

/// The size that the root states, if it states one.
pub(super) fn stated(
    view_box: Option<&str>,
    width: Option<&str>,
    height: Option<&str>,
) -> Option<Size> {
    let view_box = view_box
        .and_then(|text| ViewBox::from_str(text.trim()).ok())
        .filter(|it| [it.x, it.y, it.w, it.h].iter().all(|number| number.is_finite()));
    let (width, height) = (pixels(width), pixels(height));
    match (view_box, width, height) {
        (Some(shown), width, height) => {
            let (width, height) = match (width, height) {
                (Some(width), Some(height)) => (width, height),
                (Some(width), None) => (width, width * shown.h / shown.w),
                (None, Some(height)) => (height * shown.w / shown.h, height),
                (None, None) => (shown.w, shown.h),
            };
            size(width, height, shown)
        }
        (None, Some(width), Some(height)) => size(width, height, view(0.0, 0.0, width, height)),
        _ => None,
    }
}

/// Words for each statement about the size that cannot be followed.
pub(super) fn ignored(
    view_box: Option<&str>,
    width: Option<&str>,
    height: Option<&str>,
) -> Vec<String> {
    let is_length = |text: &str| {
        let text = text.trim();
        matches!(text, "" | "auto")
            || Length::from_str(text)
                .is_ok_and(|length| length.number > 0.0 && length.number < 1e30)
    };
    let is_box = |text: &str| text.trim().is_empty() || ViewBox::from_str(text.trim()).is_ok();
    [
        ("viewBox", view_box.filter(|text| !is_box(text))),
        ("width", width.filter(|text| !is_length(text))),
        ("height", height.filter(|text| !is_length(text))),
    ]
    .into_iter()
    .filter_map(|(name, text)| {
        let text = short(text?);
        Some(format!("the SVG's `{name}` is `{text}`, which is not a size, so it is ignored"))
    })
    .collect()
}

fn view(x: f64, y: f64, w: f64, h: f64) -> ViewBox {
    ViewBox { x, y, w, h }
}

/// The size of everything that a drawing draws. `None` if it draws nothing.
pub(super) fn measured(drawing: &str) -> Option<Size> {
    let tree = laid_out(drawing)?;
    if !tree.root().has_children() {
        return None;
    }
    let drawn = tree.root().abs_layer_bounding_box();
    let [x, y, w, h] = [drawn.x(), drawn.y(), drawn.width(), drawn.height()].map(f64::from);
    let (left, top) = ((x - MARGIN).floor(), (y - MARGIN).floor());
    let (w, h) = ((x + w + MARGIN).ceil() - left, (y + h + MARGIN).ceil() - top);
    size(w, h, view(left, top, w, h))
}

/// A clean drawing with everything in its place, and text in the tool's own fonts.
pub(in crate::book::pictures) fn laid_out(drawing: &str) -> Option<usvg::Tree> {
    static FONTS: LazyLock<Arc<usvg::fontdb::Database>> = LazyLock::new(|| {
        let mut fonts = usvg::fontdb::Database::new();
        for font in &BUILT_IN {
            fonts.load_font_data(font.bytes.to_vec());
        }
        fonts.set_sans_serif_family(TEXT_FAMILY);
        Arc::new(fonts)
    });
    let options = usvg::Options {
        font_family: TEXT_FAMILY.to_owned(),
        fontdb: Arc::clone(&FONTS),
        ..Default::default()
    };
    usvg::Tree::from_str(drawing, &options).ok()
}

fn size(width: f64, height: f64, view_box: ViewBox) -> Option<Size> {
    if !(width.is_finite() && height.is_finite() && width > 0.0 && height > 0.0) {
        return None;
    }
    let ViewBox { x, y, w, h } = view_box;
    if [width, height, x, y, w, h].iter().any(|number| number.abs() > MOST_UNITS) {
        return None;
    }
    // Shapes such as 1 to 1000000 would vanish in any size.
    if width / height > LARGEST || height / width > LARGEST {
        return None;
    }
    let shrink = (LARGEST / width.max(height)).min(1.0);
    let grow = (SMALLEST / width.min(height)).max(1.0);
    let scale = if shrink < 1.0 { shrink } else { grow.min(LARGEST / width.max(height)) };
    let whole = |side: f64| (side * scale).round().clamp(1.0, LARGEST) as u32;
    Some(Size { width: whole(width), height: whole(height), view_box })
}

/// A length in pixels, if it does not depend on its surroundings (CSS Values, chapter 6).
fn pixels(text: Option<&str>) -> Option<f64> {
    let length = Length::from_str(text?.trim()).ok()?;
    let per_unit = match length.unit {
        LengthUnit::None | LengthUnit::Px => 1.0,
        LengthUnit::Pt => 96.0 / 72.0,
        LengthUnit::Pc => 16.0,
        LengthUnit::In => 96.0,
        LengthUnit::Cm => 96.0 / 2.54,
        LengthUnit::Mm => 96.0 / 25.4,
        LengthUnit::Em => 16.0,
        LengthUnit::Ex => 8.0,
        LengthUnit::Percent => return None,
    };
    Some(length.number * per_unit).filter(|pixels| pixels.is_finite() && *pixels > 0.0)
}

#[cfg(test)]
mod tests {
    use super::{measured, stated};

    fn sides(view_box: Option<&str>, width: &str, height: &str) -> Option<(u32, u32)> {
        stated(view_box, Some(width), Some(height)).map(|size| (size.width, size.height))
    }

    #[test]
    fn sizes_come_from_units_or_from_the_box() {
        assert_eq!(sides(None, "640", "200"), Some((640, 200)));
        assert_eq!(sides(None, "25.4mm", "1in"), Some((96, 96)));
        assert_eq!(sides(None, "72pt", " 6pc "), Some((96, 96)));
        assert_eq!(sides(None, "100%", "200"), None);
        assert_eq!(sides(Some("0 0 640 200"), "100%", "100%"), Some((640, 200)));
        assert_eq!(sides(Some("0,0,640,200"), "320px", "auto"), Some((320, 100)));
        assert_eq!(sides(Some("0 0 1 2"), "", ""), Some((32, 64)));
        assert_eq!(sides(Some("0 0 0 0"), "", ""), None);
        assert_eq!(sides(None, "-5", "5"), None);
        assert_eq!(sides(None, "1e9", "1e8"), Some((20_000, 2_000)));
    }

    #[test]
    fn a_drawing_without_a_size_is_measured() {
        let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\">\
            <rect x=\"10\" y=\"20\" width=\"100\" height=\"50\"/></svg>";
        let size = measured(drawing).expect("a size");
        assert_eq!((size.width, size.height), (104, 54));
        assert_eq!((size.view_box.x, size.view_box.y), (8.0, 18.0));
        assert_eq!(measured("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), None);
    }
}
