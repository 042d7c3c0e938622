//! A font file: what it calls itself, how it looks, which characters it draws, and whether it is
//! whole.
//!
//! In: a file's bytes. Out: a `Typeface`, or the faults for which a book cannot use the file. Knows
//! neither pages nor ebooks.

use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::raw::FileRef;
use skrifa::raw::tables::compute_checksum;
use skrifa::{FontRef, MetadataProvider, Tag};
use ttf_parser::{Face, Permissions, name_id};

/// From this weight on, a face is bold.
const BOLD: u16 = 600;

/// Tables without which no text can be set.
const NEEDED: [&[u8; 4]; 6] = [b"cmap", b"head", b"hhea", b"hmtx", b"maxp", b"name"];

/// What a font file says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Typeface {
    /// The names under which the family may be known, the typographic one first.
    pub(crate) families: Vec<String>,
    /// The lightest and the heaviest weight; they are the same unless the font is variable.
    pub(crate) weight: (u16, u16),
    pub(crate) italic: bool,
    /// Its width as a class from 1 to 9.
    pub(crate) width: u16,
}

impl Typeface {
    /// Whether text that is not bold can be set in it.
    pub(crate) fn is_light(&self) -> bool {
        self.weight.0 < BOLD
    }

    /// Whether bold text can be set in it.
    pub(crate) fn is_bold(&self) -> bool {
        self.weight.1 >= BOLD
    }

    /// The name of the style, such as "Bold Italic".
    pub(crate) fn style_name(&self) -> &'static str {
        match (self.is_light(), self.italic) {
            (true, false) => "Regular",
            (true, true) => "Italic",
            (false, false) => "Bold",
            (false, true) => "Bold Italic",
        }
    }
}

/// Why a font file cannot be used, or should be looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fault {
    /// What is wrong, as the end of a sentence that starts with the file.
    pub(crate) message: String,
    pub(crate) hint: &'static str,
    /// Whether the file can be used all the same.
    pub(crate) is_usable: bool,
}

const GET_AGAIN: &str = "copy the file again from where you got it";
const GET_OTHER: &str =
    "use a font whose licence allows embedding, or ask the maker for a file that allows it";

impl Fault {
    fn new(message: impl Into<String>, hint: &'static str) -> Self {
        Self { message: message.into(), hint, is_usable: false }
    }
}

/// What a font file says about itself; nothing if it cannot be read.
pub(crate) fn read(bytes: &[u8]) -> Option<Typeface> {
    let face = Face::parse(bytes, 0).ok()?;
    let name = |id| {
        face.names()
            .into_iter()
            .filter(|name| name.name_id == id)
            .find_map(|name| name.to_string().filter(|text| !text.trim().is_empty()))
    };
    let mut families: Vec<String> =
        name(name_id::TYPOGRAPHIC_FAMILY).into_iter().chain(name(name_id::FAMILY)).collect();
    families.dedup();
    let weights = face.variation_axes().into_iter().find(|axis| axis.tag == tag(b"wght"));
    let own = face.weight().to_number();
    let weight = weights
        .map_or((own, own), |axis| (axis.min_value.round() as u16, axis.max_value.round() as u16));
    let italic = face.is_italic() || face.is_oblique();
    (!families.is_empty()).then(|| Typeface {
        families,
        weight,
        italic,
        width: face.width().to_number(),
    })
}

fn tag(name: &[u8; 4]) -> ttf_parser::Tag {
    ttf_parser::Tag::from_bytes(name)
}

/// Whether the font has PostScript outlines, which have a different media type.
pub(crate) fn is_postscript(bytes: &[u8]) -> bool {
    bytes.starts_with(b"OTTO")
}

/// Whether the font allows being embedded whole in a document that can be edited.
pub(crate) fn may_be_embedded(bytes: &[u8]) -> bool {
    let Ok(face) = Face::parse(bytes, 0) else { return false };
    // A font that says nothing forbids nothing.
    face.permissions()
        .is_none_or(|own| matches!(own, Permissions::Installable | Permissions::Editable))
}

/// Whether the font draws a character itself. Some fonts list characters for which they only have
/// the sign for a missing character.
pub(crate) fn draws(bytes: &[u8], character: char) -> bool {
    Face::parse(bytes, 0)
        .ok()
        .and_then(|face| face.glyph_index(character))
        .is_some_and(|glyph| glyph.0 != 0)
}

/// Whether the font draws a few characters that belong together, such as a letter and its accent,
/// or the parts of an emoji.
pub(crate) fn draws_together(bytes: &[u8], characters: &str) -> bool {
    let Some(face) = rustybuzz::Face::from_slice(bytes, 0) else { return false };
    let mut buffer = rustybuzz::UnicodeBuffer::new();
    buffer.push_str(characters);
    buffer.guess_segment_properties();
    buffer.set_flags(rustybuzz::BufferFlags::REMOVE_DEFAULT_IGNORABLES);
    rustybuzz::shape(&face, &[], buffer).glyph_infos().iter().all(|glyph| glyph.glyph_id != 0)
}

/// Reads the whole file once, as far as every letter. Returns the reasons why a book cannot use it.
pub(crate) fn faults(bytes: &[u8]) -> Vec<Fault> {
    if bytes.starts_with(b"wOFF") || bytes.starts_with(b"wOF2") {
        return vec![Fault::new("is a font for web pages (WOFF)", "convert it to TTF or OTF")];
    }
    let font = match FileRef::new(bytes) {
        Ok(FileRef::Font(font)) => font,
        Ok(FileRef::Collection(_)) => {
            return vec![Fault::new(
                "is a collection of several fonts",
                "save each font that you need as a TTF or OTF file of its own",
            )];
        }
        Err(_) => {
            return vec![Fault::new("is not a font that can be read", "use a TTF or OTF file")];
        }
    };
    if let Some(fault) = cut_off(&font, bytes).or_else(|| incomplete(&font)) {
        return vec![fault];
    }
    if read(bytes).is_none() {
        return vec![Fault::new("is not a font that can be read", GET_AGAIN)];
    }
    if let Some(fault) = bad_outline(&font) {
        return vec![fault];
    }
    closed(bytes).or_else(|| altered(&font)).into_iter().collect()
}

/// A table that the file lists and does not hold.
fn cut_off(font: &FontRef<'_>, bytes: &[u8]) -> Option<Fault> {
    let directory = font.table_directory();
    let listed = usize::from(directory.num_tables());
    let records = directory.table_records();
    let is_whole = records.len() == listed
        && records.iter().all(|record| {
            let end = u64::from(record.offset()) + u64::from(record.length());
            end <= bytes.len() as u64
        });
    (!is_whole).then(|| Fault::new("is cut off: its end is missing", GET_AGAIN))
}

fn incomplete(font: &FontRef<'_>) -> Option<Fault> {
    let has = |name: &[u8; 4]| font.table_data(Tag::new(name)).is_some();
    let missing = NEEDED.iter().find(|name| !has(name)).map(|name| {
        let name = String::from_utf8_lossy(*name).into_owned();
        Fault::new(format!("is damaged: its table `{name}` is missing"), GET_AGAIN)
    });
    let has_outlines = (has(b"glyf") && has(b"loca")) || has(b"CFF ") || has(b"CFF2");
    missing.or_else(|| {
        (!has_outlines).then(|| {
            Fault::new("has no outlines, only pictures of letters", "use a font with outlines")
        })
    })
}

/// A pen that draws nowhere.
struct NoPen;

impl OutlinePen for NoPen {
    fn move_to(&mut self, _: f32, _: f32) {}
    fn line_to(&mut self, _: f32, _: f32) {}
    fn quad_to(&mut self, _: f32, _: f32, _: f32, _: f32) {}
    fn curve_to(&mut self, _: f32, _: f32, _: f32, _: f32, _: f32, _: f32) {}
    fn close(&mut self) {}
}

/// The first character whose outline cannot be drawn.
fn bad_outline(font: &FontRef<'_>) -> Option<Fault> {
    let outlines = font.outline_glyphs();
    let mut mappings: Vec<(u32, skrifa::GlyphId)> = font.charmap().mappings().collect();
    if mappings.is_empty() {
        return Some(Fault::new("is damaged: it has no characters", GET_AGAIN));
    }
    mappings.sort_unstable_by_key(|(character, _)| *character);
    let (number, _) = mappings.into_iter().find(|(_, glyph)| {
        let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
        let drawn = outlines.get(*glyph).map(|outline| outline.draw(settings, &mut NoPen));
        !matches!(drawn, Some(Ok(_)))
    })?;
    let character = char::from_u32(number).filter(|character| !character.is_control());
    let what = character.map_or_else(String::new, |character| format!("`{character}` "));
    let message = format!("is damaged: its character {what}(U+{number:04X}) cannot be drawn");
    Some(Fault::new(message, GET_AGAIN))
}

/// Rights that the font's maker has kept.
fn closed(bytes: &[u8]) -> Option<Fault> {
    let face = Face::parse(bytes, 0).ok()?;
    // A font without the table says nothing about rights.
    face.tables().os2?;
    if face.permissions() == Some(Permissions::Restricted) {
        return Some(Fault::new(
            "may not be embedded: its maker has set \u{201c}restricted licence embedding\u{201d}",
            GET_OTHER,
        ));
    }
    if !face.is_outline_embedding_allowed() {
        let message = "may only be embedded as pictures of letters, which cannot be read out";
        return Some(Fault::new(message, GET_OTHER));
    }
    if !face.is_subsetting_allowed() {
        let message = "may only be embedded whole, and a PDF holds only the letters that it shows";
        return Some(Fault::new(message, GET_OTHER));
    }
    None
}

/// A table that is not as its maker left it. Some programs write wrong sums, so the font may be
/// sound all the same.
fn altered(font: &FontRef<'_>) -> Option<Fault> {
    let records = font.table_directory().table_records();
    let record = records.iter().find(|record| {
        // The sum of this table counts a field of its own as zero.
        record.tag() != Tag::new(b"head")
            && font
                .table_data(record.tag())
                .is_some_and(|data| compute_checksum(data.as_bytes()) != record.checksum())
    })?;
    let name = record.tag();
    let message = format!("may be damaged: the checksum of its table `{name}` is wrong");
    Some(Fault { is_usable: true, ..Fault::new(message, GET_AGAIN) })
}

#[cfg(test)]
mod tests {
    use super::{draws, draws_together, faults, read};
    use crate::ground::fonts::{BUILT_IN, TEXT_FAMILY};

    fn font(name: &str) -> &'static [u8] {
        BUILT_IN.iter().find(|file| file.name == name).expect("a font").bytes
    }

    #[test]
    fn the_design_fonts_say_what_they_are() {
        let semibold = read(font("AtkinsonHyperlegibleNext-SemiBold.ttf")).expect("a face");
        assert_eq!(semibold.families[0], TEXT_FAMILY);
        assert_eq!((semibold.weight, semibold.italic), ((600, 600), false));
        assert!(semibold.is_bold() && !semibold.is_light());
        let italic = read(font("AtkinsonHyperlegibleNext-BoldItalic.ttf")).expect("a face");
        assert_eq!(italic.style_name(), "Bold Italic");
        assert_eq!(read(b"not a font"), None);
    }

    #[test]
    fn the_tools_fonts_have_no_faults() {
        for file in &BUILT_IN {
            assert_eq!(faults(file.bytes), [], "{}", file.name);
        }
    }

    #[test]
    fn a_font_that_is_cut_anywhere_is_found() {
        let whole = font("AtkinsonHyperlegibleMono-Regular.ttf");
        for share in 0..40 {
            let cut = &whole[..whole.len() * share / 40];
            assert!(!faults(cut).is_empty(), "{} of {} bytes", cut.len(), whole.len());
        }
        assert!(!faults(&whole[..whole.len() - 4]).is_empty());
    }

    #[test]
    fn a_byte_that_changed_in_any_table_is_found() {
        let whole = font("AtkinsonHyperlegibleMono-Regular.ttf");
        let directory = skrifa::FontRef::new(whole).expect("a font");
        for record in directory.table_directory().table_records() {
            let mut bytes = whole.to_vec();
            bytes[(record.offset() + record.length() / 2) as usize] ^= 0x55;
            let is_found = !faults(&bytes).is_empty();
            assert!(is_found || record.tag() == "head", "{}", record.tag());
        }
    }

    #[test]
    fn characters_are_drawn_alone_and_together() {
        let emoji = font("NotoEmoji-Regular.ttf");
        assert!(draws(emoji, '\u{1f600}') && !draws(emoji, '\u{12000}'));
        for together in ["\u{1f469}\u{200d}\u{1f4bb}", "1\u{fe0f}\u{20e3}", "\u{1f1ec}\u{1f1e7}"] {
            assert!(draws_together(emoji, together), "{together}");
        }
        assert!(!draws_together(font("DejaVuSans.ttf"), "1\u{fe0f}\u{20e3}"));
    }
}
