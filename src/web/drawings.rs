//! Drawings on pages that may be light or dark.
//!
//! In: a clean drawing in the partner's colours. Out: the same drawing with a ground of its own and
//! a style for dark pages, in which every colour has a counterpart of the same hue. The ground is
//! part of the drawing: some reading systems darken the page without saying so and take away every
//! ground that a style sheet sets, and black lines would vanish there.

use crate::project::{Colour, Palette};
use roxmltree::{Document, Node};
use std::collections::BTreeSet;

/// Properties whose value is a colour.
const PAINTS: [&str; 4] = ["fill", "stroke", "stop-color", "color"];

/// Parts whose colours cannot be changed one by one.
const MIXED: [&str; 4] = ["image", "filter", "mask", "style"];

/// The drawing with a ground and with colours for dark pages. Nothing if it holds pictures or mixes
/// its colours: it must stay as it is.
pub(crate) fn for_every_page(drawing: &[u8], palette: &Palette) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(drawing).ok()?;
    let document = Document::parse(text).ok()?;
    let root = document.root_element();
    let is_mixed = |node: Node<'_, '_>| {
        MIXED.contains(&node.tag_name().name())
            || node.attribute("style").is_some_and(|style| style.contains("blend"))
    };
    if root.descendants().any(is_mixed) {
        return None;
    }
    let ground = ground(root)?;
    let first = root.first_child()?.range().start;
    let rules = rules(root, palette);
    let style = format!("<style>@media (prefers-color-scheme: dark) {{{rules}}}</style>");
    let (head, rest) = (text.get(..first)?, text.get(first..)?);
    Some(format!("{head}{style}{ground}{rest}").into_bytes())
}

/// A white ground below everything.
fn ground(root: Node<'_, '_>) -> Option<String> {
    let shown: Vec<f64> = root
        .attribute("viewBox")?
        .split([' ', ','])
        .filter(|number| !number.is_empty())
        .map(str::parse)
        .collect::<Result<_, _>>()
        .ok()?;
    let [x, y, width, height] = shown.as_slice() else { return None };
    Some(format!(
        "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{}\"/>",
        Colour::WHITE
    ))
}

/// A rule for every colour that occurs, and for the colour of what states none.
fn rules(root: Node<'_, '_>, palette: &Palette) -> String {
    let white = Colour::WHITE.to_string();
    let mut paints = BTreeSet::from([("fill", white.as_str())]);
    for node in root.descendants().filter(Node::is_element) {
        paints.extend(PAINTS.iter().filter_map(|name| Some((*name, node.attribute(*name)?))));
    }
    let black = Colour { red: 0, green: 0, blue: 0 }.on_dark();
    let mut rules = format!(":root:not([fill]) {{fill: {black}}} :root {{color: {black}}}");
    for (property, value) in paints {
        if let Some(dark) = counterpart(value, palette) {
            rules.push_str(&format!(" [{property}=\"{value}\"] {{{property}: {dark}}}"));
        }
    }
    rules
}

/// The colour that replaces another on dark pages; nothing for a value that is no colour.
fn counterpart(value: &str, palette: &Palette) -> Option<String> {
    let parsed = csscolorparser::parse(value).ok()?;
    let [red, green, blue, alpha] = parsed.to_rgba8();
    let colour = Colour { red, green, blue };
    let dark = match colour {
        own if own == palette.accent => palette.accent_on_dark,
        own if own == palette.tint => palette.tint_on_dark(),
        other => other.on_dark(),
    };
    Some(match alpha {
        255 => dark.to_string(),
        _ => format!(
            "rgba({}, {}, {}, {:.3})",
            dark.red,
            dark.green,
            dark.blue,
            f64::from(alpha) / 255.0
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn palette() -> Palette {
        Palette::derive(Colour { red: 0x6d, green: 0x2b, blue: 0x5e }, None).0
    }

    fn made(inner: &str) -> Option<String> {
        let drawing = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"64\" height=\"32\" \
             viewBox=\"0 0 640 320\">{inner}</svg>"
        );
        let bytes = for_every_page(drawing.as_bytes(), &palette())?;
        Some(String::from_utf8(bytes).expect("text"))
    }

    #[test]
    fn every_colour_has_a_counterpart_that_is_seen_on_a_dark_ground() {
        let made = made(
            "<path fill=\"none\" stroke=\"#6d2b5e\" d=\"M0 0h9\"/><text fill=\"#1a1a1a\">A</text>\
             <text>B</text>",
        )
        .expect("a drawing");
        Document::parse(&made).expect("well-formed");
        let accent = palette().accent_on_dark;
        for part in [
            "prefers-color-scheme: dark",
            "<rect x=\"0\" y=\"0\" width=\"640\" height=\"320\" fill=\"#ffffff\"/>",
            "[fill=\"#ffffff\"] {fill: #121212}",
            &format!("[stroke=\"#6d2b5e\"] {{stroke: {accent}}}"),
        ] {
            assert!(made.contains(part), "{part}\nnot in\n{made}");
        }
        assert!(!made.contains("[fill=\"none\"]"), "{made}");
        for dark in [Colour::INK.on_dark(), Colour { red: 0, green: 0, blue: 0 }.on_dark()] {
            assert!(dark.contrast(Colour::DARK_PAGE) > 12.0, "{dark}");
        }
    }

    #[test]
    fn a_drawing_with_a_photograph_stays_as_it_is() {
        assert_eq!(made("<image xlink:href=\"data:\" xmlns:xlink=\"x\"/>"), None);
        assert_eq!(made("<g style=\"mix-blend-mode:multiply\"><path d=\"M0 0h9\"/></g>"), None);
    }
}
