//! Font files for style sheets: family, weight and slope, read from the font itself.

use serde::Serialize;
use ttf_parser::{Face, name_id};

/// A face of an embedded font.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Typeface {
    pub(super) family: String,
    /// "400", or "200 800" for a variable font.
    pub(super) weight: String,
    /// "normal" or "italic".
    pub(super) style: &'static str,
    pub(super) href: String,
}

/// The face of a font file; none if it is not a single TrueType or OpenType font.
pub(super) fn read(bytes: &[u8], href: String) -> Option<Typeface> {
    let face = Face::parse(bytes, 0).ok()?;
    let name = |id| {
        face.names()
            .into_iter()
            .filter(|name| name.name_id == id)
            .find_map(|name| name.to_string().filter(|text| !text.trim().is_empty()))
    };
    let family = name(name_id::TYPOGRAPHIC_FAMILY).or_else(|| name(name_id::FAMILY))?;
    let weight = face
        .variation_axes()
        .into_iter()
        .find(|axis| axis.tag == ttf_parser::Tag::from_bytes(b"wght"))
        .map_or_else(
            || face.weight().to_number().to_string(),
            |axis| format!("{} {}", axis.min_value.round(), axis.max_value.round()),
        );
    let style = if face.is_italic() || face.is_oblique() { "italic" } else { "normal" };
    Some(Typeface { family, weight, style, href })
}

/// Whether a font file has PostScript outlines, which have a different media type.
pub(super) fn is_postscript(bytes: &[u8]) -> bool {
    bytes.starts_with(b"OTTO")
}

/// A name as a string in a style sheet.
pub(super) fn css_string(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 2);
    out.push('"');
    for character in name.chars() {
        match character {
            '"' | '\\' => {
                out.push('\\');
                out.push(character);
            }
            // A line end would close the string; `<`, `>` and `&` could be taken for markup.
            character if character.is_control() || matches!(character, '<' | '>' | '&') => {
                out.push_str(&format!("\\{:x} ", u32::from(character)));
            }
            character => out.push(character),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::{css_string, read};
    use crate::ground::fonts::{BUILT_IN, TEXT_FAMILY};

    #[test]
    fn the_design_fonts_say_what_they_are() {
        let face = |name: &str| {
            let file = BUILT_IN.iter().find(|file| file.name == name).expect("a font");
            read(file.bytes, String::new()).expect("a face")
        };
        let semibold = face("AtkinsonHyperlegibleNext-SemiBold.ttf");
        assert_eq!(
            (semibold.family.as_str(), semibold.weight.as_str(), semibold.style),
            (TEXT_FAMILY, "600", "normal")
        );
        assert_eq!(face("AtkinsonHyperlegibleNext-BoldItalic.ttf").style, "italic");
        assert_eq!(read(b"not a font", String::new()), None);
    }

    #[test]
    fn a_family_name_cannot_leave_its_string() {
        assert_eq!(css_string("a\"}b\\\n<"), "\"a\\\"}b\\\\\\a \\3c \"");
    }
}
