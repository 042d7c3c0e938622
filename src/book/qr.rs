//! QR codes: from an address to a square of modules, and from that to a drawing.
//!
//! In: an address. Out: the code, as data for the manuscript and as SVG for pages. Knows neither
//! where a code is printed nor what its address leads to.

use super::manuscript::{MediaType, QrCode, Resource};
use super::pictures;

/// The quiet zone that scanners need around a code, in modules.
const QUIET: usize = 4;

/// 24 mm in SVG user units, of which 96 make an inch.
const PRINTED_SIDE: u32 = 91;

/// A QR code (ISO/IEC 18004) with medium error correction; `None` for an address that is too
/// long for one.
pub(crate) fn code(url: &str) -> Option<QrCode> {
    let code = qrcode::QrCode::with_error_correction_level(url, qrcode::EcLevel::M).ok()?;
    let modules =
        code.to_colors().into_iter().map(|colour| colour == qrcode::Color::Dark).collect();
    Some(QrCode { url: url.to_owned(), size: code.width(), modules })
}

/// A code for running text, 24 mm wide.
pub(crate) fn picture(url: &str) -> Option<Resource> {
    let code = code(url)?;
    let svg = svg(code.size, &code.modules, Some(PRINTED_SIDE));
    Some(pictures::resource(MediaType::Svg, svg.into_bytes(), PRINTED_SIDE, PRINTED_SIDE))
}

/// A code for a layout, which decides its size; without a code, an empty drawing.
pub(crate) fn drawing(code: Option<&QrCode>) -> String {
    code.map_or_else(|| svg(0, &[], None), |code| svg(code.size, &code.modules, None))
}

/// A drawing of squares, one user unit each, in its quiet zone. `width` is how wide it is shown.
fn svg(size: usize, modules: &[bool], width: Option<u32>) -> String {
    let side = size + 2 * QUIET;
    let width = width.map_or_else(|| side.to_string(), |width| width.to_string());
    let mut path = String::new();
    for (at, _) in modules.iter().enumerate().filter(|(_, dark)| **dark) {
        let (column, row) = (at % size.max(1) + QUIET, at / size.max(1) + QUIET);
        path.push_str(&format!("M{column} {row}h1v1h-1z"));
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" \
         width=\"{width}\" height=\"{width}\" shape-rendering=\"crispEdges\">\
         <path fill=\"#000\" d=\"{path}\"/></svg>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_a_quiet_zone_in_every_drawing() {
        let code = code("https://example.org/").expect("a short address");
        let box_of_code = format!("viewBox=\"0 0 {0} {0}\"", code.size + 8);
        let in_text = picture("https://example.org/").expect("a picture");
        let in_text = std::str::from_utf8(&in_text.bytes).expect("text");
        assert!(in_text.contains(&box_of_code) && in_text.contains("width=\"91\""), "{in_text}");
        let in_layout = drawing(Some(&code));
        assert!(in_layout.contains(&box_of_code), "{in_layout}");
        // The first finder pattern starts in the corner of the quiet zone.
        assert!(in_layout.contains("d=\"M4 4h1v1h-1z"), "{in_layout}");
    }

    #[test]
    fn without_a_code_there_is_an_empty_drawing() {
        assert!(drawing(None).contains("viewBox=\"0 0 8 8\""));
        assert!(code(&"x".repeat(3000)).is_none());
    }
}
