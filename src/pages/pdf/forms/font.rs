//! The font in which readers type.
//!
//! In: the labels of the fields. Out: a font in the file. Fonts of the pages hold only the letters
//! that the pages show, and PDF/A wants every font embedded, so this one has all letters that readers
//! of the language are likely to need for names and addresses, those of other languages too.

use super::super::objects::{Dictionary, Document, Object, ObjectId, Stream, deflated};
use super::super::plain::{Known, UnknownForm};
use crate::ground::fonts::{BUILT_IN, SCRIPT_FAMILIES, ScriptFamily};
use std::collections::BTreeMap;
use std::fmt::Write;
use subsetter::{GlyphRemapper, subset};
use ttf_parser::{Face, GlyphId, name_id};

/// A range of characters, with its first and its last.
type Range = (char, char);

/// What every form needs: Latin letters of western Europe, figures and signs.
const COMMON: [Range; 6] = [
    (' ', '~'),
    ('\u{a0}', '\u{ff}'),
    ('\u{2010}', '\u{2027}'),
    ('\u{2030}', '\u{203a}'),
    ('\u{20ac}', '\u{20ac}'),
    ('\u{2116}', '\u{2122}'),
];
/// Further letters of the family for Latin, Greek and Cyrillic.
const WIDE: [Range; 9] = [
    // Europe, Turkey, Azerbaijan, Vietnam
    ('\u{100}', '\u{17f}'),
    ('\u{1a0}', '\u{1b0}'),
    ('\u{218}', '\u{21b}'),
    ('\u{259}', '\u{259}'),
    ('\u{1e80}', '\u{1e85}'),
    ('\u{1ea0}', '\u{1ef9}'),
    // Greek
    ('\u{386}', '\u{3ce}'),
    // Cyrillic, with the letters of central Asia
    ('\u{400}', '\u{45f}'),
    ('\u{490}', '\u{4f9}'),
];
const WIDE_FILE: &str = "NotoSans-Regular.ttf";
/// The only file that has Latin letters beside those of a script from right to left.
const RIGHT_TO_LEFT_FILE: &str = "DejaVuSans.ttf";
const RIGHT_TO_LEFT: [&str; 2] = ["Noto Sans Arabic", "Noto Sans Hebrew"];

/// The units in which PDF measures letters, for each em.
const EM: f64 = 1000.0;
/// Flags of a font whose letters are not those of one of PDF's own encodings.
const SYMBOLIC: i64 = 4;

/// Adds the font for a form with these labels.
///
/// # Errors
/// If the tool's own font cannot be read.
pub(super) fn add_font(document: &mut Document, labels: &str) -> Known<ObjectId> {
    let (file, ranges) = choice(labels);
    add(document, file, &ranges).ok_or_else(|| UnknownForm::of(format!("the font `{file}`")))
}

/// The file for the script of most letters, and the characters that it should have.
fn choice(labels: &str) -> (&'static str, Vec<Range>) {
    let count = |family: &ScriptFamily| labels.chars().filter(|own| family.is_for(*own)).count();
    let counts = SCRIPT_FAMILIES.iter().map(|family| (count(family), family));
    let script = counts.max_by_key(|(count, _)| *count).filter(|(count, family)| {
        let is_latin = |own: &char| own.is_ascii_alphabetic();
        let file = file_of(family);
        file != WIDE_FILE && *count > labels.chars().filter(is_latin).count()
    });
    match script {
        Some((_, family)) => {
            let letters = family.letters.iter().copied();
            (file_of(family), COMMON.into_iter().chain(letters).collect())
        }
        None => (WIDE_FILE, COMMON.into_iter().chain(WIDE).collect()),
    }
}

fn file_of(family: &ScriptFamily) -> &'static str {
    if RIGHT_TO_LEFT.contains(&family.name) {
        return RIGHT_TO_LEFT_FILE;
    }
    let name = format!("{}-Regular.ttf", family.name.replace(' ', ""));
    BUILT_IN.iter().map(|file| file.name).find(|own| *own == name).unwrap_or(WIDE_FILE)
}

fn add(document: &mut Document, file: &str, ranges: &[Range]) -> Option<ObjectId> {
    let bytes = BUILT_IN.iter().find(|own| own.name == file)?.bytes;
    let face = Face::parse(bytes, 0).ok()?;
    let mut remapper = GlyphRemapper::new();
    // The characters of the new glyphs, each with the glyph's old number.
    let mut letters: BTreeMap<u16, (char, GlyphId)> = BTreeMap::new();
    for letter in ranges.iter().flat_map(|(first, last)| *first..=*last) {
        if let Some(glyph) = face.glyph_index(letter).filter(|glyph| glyph.0 != 0) {
            letters.entry(remapper.remap(glyph.0)).or_insert((letter, glyph));
        }
    }
    let data = subset(bytes, 0, &remapper).ok()?;
    let scale = EM / f64::from(face.units_per_em());
    let units = |length: i16| Object::Integer((f64::from(length) * scale).round() as i64);
    let name = face.names().into_iter().filter(|name| name.name_id == name_id::POST_SCRIPT_NAME);
    let name = name.filter_map(|name| name.to_string()).next()?;
    let bounds = face.global_bounding_box();
    let program = Dictionary::default()
        .with("Filter", Object::name("FlateDecode"))
        .with("Length1", i64::try_from(data.len()).ok()?);
    let program = document.add_object(Stream::new(program, deflated(&data)?));
    let descriptor = Dictionary::default()
        .with("Type", Object::name("FontDescriptor"))
        .with("FontName", Object::name(&name))
        .with("Flags", SYMBOLIC)
        .with(
            "FontBBox",
            [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max].map(units).to_vec(),
        )
        .with("ItalicAngle", 0_i64)
        .with("Ascent", units(face.ascender()))
        .with("Descent", units(face.descender()))
        .with("CapHeight", units(face.capital_height().unwrap_or(face.ascender())))
        .with("StemV", 80_i64)
        .with("FontFile2", program);
    let descriptor = document.add_object(descriptor);
    let width = |glyph: GlyphId| {
        let width = f64::from(face.glyph_hor_advance(glyph).unwrap_or(0)) * scale;
        Object::Real((width * 1000.0).round() / 1000.0)
    };
    let widths: Vec<Object> = letters.values().map(|(_, glyph)| width(*glyph)).collect();
    let system = Dictionary::default()
        .with("Registry", Object::String(b"Adobe".to_vec()))
        .with("Ordering", Object::String(b"Identity".to_vec()))
        .with("Supplement", 0_i64);
    let descendant = Dictionary::default()
        .with("Type", Object::name("Font"))
        .with("Subtype", Object::name("CIDFontType2"))
        .with("BaseFont", Object::name(&name))
        .with("CIDSystemInfo", system)
        .with("CIDToGIDMap", Object::name("Identity"))
        .with("FontDescriptor", descriptor)
        .with("DW", width(GlyphId(0)))
        // New glyphs are numbered from 1 without gaps, in this order.
        .with("W", vec![Object::Integer(1), Object::Array(widths)]);
    let descendant = document.add_object(descendant);
    let codes: Vec<(u16, char)> =
        letters.iter().map(|(code, (letter, _))| (*code, *letter)).collect();
    let map = Dictionary::default().with("Filter", Object::name("FlateDecode"));
    let map = document.add_object(Stream::new(map, deflated(map_of(&codes).as_bytes())?));
    let font = Dictionary::default()
        .with("Type", Object::name("Font"))
        .with("Subtype", Object::name("Type0"))
        .with("BaseFont", Object::name(&name))
        .with("Encoding", Object::name("Identity-H"))
        .with("DescendantFonts", vec![Object::Reference(descendant)])
        .with("ToUnicode", map);
    Some(document.add_object(font))
}

/// Which character each code means (ISO 32000-1, 9.10.3).
fn map_of(codes: &[(u16, char)]) -> String {
    let mut out = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
                   /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n\
                   /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
                   1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n"
        .to_owned();
    for part in codes.chunks(100) {
        // Writing to memory cannot fail.
        let _ = writeln!(out, "{} beginbfchar", part.len());
        for (code, letter) in part {
            let _ = write!(out, "<{code:04x}> <");
            for unit in letter.encode_utf16(&mut [0; 2]) {
                let _ = write!(out, "{unit:04x}");
            }
            out.push_str(">\n");
        }
        out.push_str("endbfchar\n");
    }
    out.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_font_has_the_script_of_the_labels_and_latin_letters() {
        for (labels, expected) in [
            ("full name", "NotoSans-Regular.ttf"),
            ("Повне ім’я", "NotoSans-Regular.ttf"),
            ("نام کامل", "DejaVuSans.ttf"),
            ("שם מלא", "DejaVuSans.ttf"),
            ("ሙሉ ስም", "NotoSansEthiopic-Regular.ttf"),
            ("নাম", "NotoSansBengali-Regular.ttf"),
            ("", "NotoSans-Regular.ttf"),
        ] {
            let (file, ranges) = choice(labels);
            assert_eq!(file, expected, "{labels}");
            let bytes = BUILT_IN.iter().find(|own| own.name == file).expect("it is there").bytes;
            let face = Face::parse(bytes, 0).expect("a font");
            let needed = labels.chars().filter(|own| own.is_alphabetic()).chain('A'..='z');
            for letter in needed.filter(|own| own.is_alphabetic()) {
                assert!(
                    ranges.iter().any(|(from, to)| (*from..=*to).contains(&letter)),
                    "{letter}"
                );
                // The families of some scripts have no Latin letters, for which programs use others.
                let is_there = face.glyph_index(letter).is_some();
                assert!(is_there || letter.is_ascii_alphabetic(), "{letter} in {file}");
            }
        }
    }

    #[test]
    fn a_few_words_in_another_script_change_nothing() {
        assert_eq!(choice("full name (نام)").0, WIDE_FILE);
    }
}
