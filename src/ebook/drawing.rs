//! Drawings as a reading system can show them.
//!
//! A drawing is shown as a picture, and a picture cannot use the book's fonts: a reading system
//! takes one of its own. If a drawing names only the book's family, that is often a serif that fits
//! badly. So each list of families that has no generic family gets one at its end. Nothing else is
//! changed.

use crate::ground::fonts;
use roxmltree::{Document, ParsingOptions};
use std::borrow::Cow;

const GENERIC: [&str; 6] = ["serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui"];

/// The drawing, with a generic family in every `font-family` attribute.
pub(super) fn with_generic_families(bytes: &[u8]) -> Cow<'_, [u8]> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let Ok(text) = std::str::from_utf8(bytes) else { return Cow::Borrowed(bytes) };
    let Ok(document) = Document::parse_with_options(text, options) else {
        return Cow::Borrowed(bytes);
    };
    let mut out = String::new();
    let mut kept = 0;
    for node in document.descendants() {
        for attribute in node.attributes().filter(|attribute| attribute.name() == "font-family") {
            let families = attribute.value();
            let end = attribute.range_value().end;
            let has_generic = families
                .split(',')
                .any(|family| GENERIC.contains(&family.trim().to_ascii_lowercase().as_str()));
            if has_generic || families.trim().is_empty() || end < kept {
                continue;
            }
            out.push_str(&text[kept..end]);
            out.push_str(if families.contains(fonts::CODE_FAMILY) {
                ", monospace"
            } else {
                ", sans-serif"
            });
            kept = end;
        }
    }
    if kept == 0 {
        return Cow::Borrowed(bytes);
    }
    out.push_str(&text[kept..]);
    Cow::Owned(out.into_bytes())
}

#[cfg(test)]
mod tests {
    use super::with_generic_families;

    fn after(drawing: &str) -> String {
        String::from_utf8(with_generic_families(drawing.as_bytes()).into_owned()).expect("text")
    }

    #[test]
    fn families_gain_a_generic_one_and_nothing_else_changes() {
        let drawing = "<svg><text font-family='Foo' x=\"1\">a</text>\
            <text font-family=\"Bar, Sans-Serif\"/><text font-family=\"Foo &amp; Co\"/>\
            <text font-family=\"Atkinson Hyperlegible Mono\"/></svg>";
        let expected = "<svg><text font-family='Foo, sans-serif' x=\"1\">a</text>\
            <text font-family=\"Bar, Sans-Serif\"/><text font-family=\"Foo &amp; Co, sans-serif\"/>\
            <text font-family=\"Atkinson Hyperlegible Mono, monospace\"/></svg>";
        assert_eq!(after(drawing), expected);
        for other in ["<svg><text>a</text></svg>", "<svg", ""] {
            assert_eq!(after(other), other);
        }
    }
}
