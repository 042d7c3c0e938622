//! The fonts that come with the tool, as bytes in the binary.
//!
//! In: the files under `fonts/`. Out: their bytes, names and licences. System fonts are never read,
//! so that a page is the same on every machine.

/// A font file that comes with the tool.
#[derive(Debug, Clone, Copy)]
pub struct FontFile {
    pub(crate) name: &'static str,
    pub bytes: &'static [u8],
    /// Whether it is part of the design, and embedded in ebooks, or only a fallback for rare
    /// characters.
    pub(crate) design: bool,
}

/// The font family for running text and headings.
pub(crate) const TEXT_FAMILY: &str = "Atkinson Hyperlegible Next";
/// The font family for code.
pub(crate) const CODE_FAMILY: &str = "Atkinson Hyperlegible Mono";
/// Font families for signs and rare characters that the design's own fonts lack, in the order in
/// which they are tried, after those of a script.
pub(crate) const FALLBACK_FAMILIES: [&str; 5] =
    ["DejaVu Sans", "DejaVu Sans Mono", EMOJI_FAMILY, "Noto Sans Symbols", "Noto Sans Symbols2"];
/// The font family for emoji, in one colour.
pub(crate) const EMOJI_FAMILY: &str = "Noto Emoji";

/// A font family for the letters of one script or a few.
#[derive(Debug)]
pub(crate) struct ScriptFamily {
    pub(crate) name: &'static str,
    /// The only characters for which it is used, each range with its first and its last.
    pub(crate) letters: &'static [(char, char)],
    /// The same as a regular expression.
    pub(crate) covers: &'static str,
}

impl ScriptFamily {
    /// Whether it is used for a character.
    pub(crate) fn is_for(&self, character: char) -> bool {
        self.letters.iter().any(|(first, last)| (*first..=*last).contains(&character))
    }
}

/// Names the letters of a script once, for the tool and for the page engine.
macro_rules! script {
    ($name:literal, $($first:literal - $last:literal),+) => {
        ScriptFamily {
            name: $name,
            letters: &[$(($first, $last)),+],
            covers: concat!("[", $($first, "-", $last),+, "]"),
        }
    };
}

/// Font families for scripts, in the order in which they are tried. Families for signs have some of
/// these letters, too, in a poorer form.
pub(crate) static SCRIPT_FAMILIES: [ScriptFamily; 7] = [
    script!(
        "Noto Sans Arabic",
        '\u{600}' - '\u{6ff}',
        '\u{750}' - '\u{77f}',
        '\u{870}' - '\u{8ff}',
        '\u{fb50}' - '\u{fdff}',
        '\u{fe70}' - '\u{fefc}'
    ),
    script!("Noto Sans Hebrew", '\u{590}' - '\u{5ff}', '\u{fb1d}' - '\u{fb4f}'),
    script!(
        "Noto Sans Ethiopic",
        '\u{1200}' - '\u{139f}',
        '\u{2d80}' - '\u{2ddf}',
        '\u{ab00}' - '\u{ab2f}'
    ),
    script!(
        "Noto Sans Devanagari",
        '\u{900}' - '\u{97f}',
        '\u{1cd0}' - '\u{1cff}',
        '\u{a8e0}' - '\u{a8ff}'
    ),
    // The full stop of these two is in the block of Devanagari.
    script!("Noto Sans Bengali", '\u{964}' - '\u{965}', '\u{980}' - '\u{9ff}'),
    script!("Noto Sans Gurmukhi", '\u{964}' - '\u{965}', '\u{a00}' - '\u{a7f}'),
    script!(
        "Noto Sans",
        // Latin letters of Vietnam, West Africa and others.
        '\u{100}' - '\u{24f}',
        '\u{1e00}' - '\u{1eff}',
        // Greek
        '\u{370}' - '\u{3ff}',
        '\u{1f00}' - '\u{1fff}',
        // Cyrillic
        '\u{400}' - '\u{52f}',
        '\u{1c80}' - '\u{1c8f}',
        '\u{2de0}' - '\u{2dff}',
        '\u{a640}' - '\u{a69f}'
    ),
];

/// The family for languages that are written in Latin letters, many of which the family for running
/// text lacks: words should not be set in two fonts.
pub(crate) const WIDE_LATIN_FAMILY: &str = "Noto Sans";

/// The languages that are set in that family.
pub(crate) const WIDE_LATIN_LANGUAGES: [&str; 8] = ["vi", "yo", "ig", "ha", "ee", "az", "ff", "bm"];

/// The font family for formulas.
pub(crate) const MATHS_FAMILY: &str = "NewComputerModern Math";

/// The licence of most fonts, by its own name.
pub(crate) const OPEN_FONT_LICENCE: &str = "SIL Open Font License 1.1";

/// The font for formulas and its licence, by their own names.
pub(crate) const MATHS_CREDIT: (&str, &str) = ("New Computer Modern Math", "GUST Font License 1.0");

macro_rules! font {
    ($folder:literal, $name:literal, $design:literal) => {
        FontFile {
            name: $name,
            bytes: include_bytes!(concat!("../../fonts/", $folder, "/", $name)),
            design: $design,
        }
    };
}

/// The font file for formulas. No other text is ever set in it.
pub(crate) static MATHS_FILES: [FontFile; 1] =
    [font!("new-computer-modern-math", "NewCMMath-Book.otf", false)];

/// Every font file, in a fixed order.
pub(crate) fn all() -> impl Iterator<Item = &'static FontFile> {
    BUILT_IN.iter().chain(&MATHS_FILES)
}

/// The font files for text, in a fixed order.
pub const BUILT_IN: [FontFile; 31] = [
    font!("atkinson-hyperlegible-next", "AtkinsonHyperlegibleNext-Regular.ttf", true),
    font!("atkinson-hyperlegible-next", "AtkinsonHyperlegibleNext-Italic.ttf", true),
    font!("atkinson-hyperlegible-next", "AtkinsonHyperlegibleNext-SemiBold.ttf", true),
    font!("atkinson-hyperlegible-next", "AtkinsonHyperlegibleNext-Bold.ttf", true),
    font!("atkinson-hyperlegible-next", "AtkinsonHyperlegibleNext-BoldItalic.ttf", true),
    font!("atkinson-hyperlegible-mono", "AtkinsonHyperlegibleMono-Regular.ttf", true),
    font!("atkinson-hyperlegible-mono", "AtkinsonHyperlegibleMono-Italic.ttf", true),
    font!("atkinson-hyperlegible-mono", "AtkinsonHyperlegibleMono-Bold.ttf", true),
    font!("atkinson-hyperlegible-mono", "AtkinsonHyperlegibleMono-BoldItalic.ttf", true),
    font!("dejavu", "DejaVuSans.ttf", false),
    font!("dejavu", "DejaVuSans-Bold.ttf", false),
    font!("dejavu", "DejaVuSansMono.ttf", false),
    font!("noto-sans-symbols", "NotoSansSymbols-Regular.ttf", false),
    font!("noto-sans-symbols-2", "NotoSansSymbols2-Regular.ttf", false),
    font!("noto-emoji", "NotoEmoji-Regular.ttf", false),
    font!("noto-sans-arabic", "NotoSansArabic-Regular.ttf", false),
    font!("noto-sans-arabic", "NotoSansArabic-Bold.ttf", false),
    font!("noto-sans-hebrew", "NotoSansHebrew-Regular.ttf", false),
    font!("noto-sans-hebrew", "NotoSansHebrew-Bold.ttf", false),
    font!("noto-sans-ethiopic", "NotoSansEthiopic-Regular.ttf", false),
    font!("noto-sans-ethiopic", "NotoSansEthiopic-Bold.ttf", false),
    font!("noto-sans-devanagari", "NotoSansDevanagari-Regular.ttf", false),
    font!("noto-sans-devanagari", "NotoSansDevanagari-Bold.ttf", false),
    font!("noto-sans-bengali", "NotoSansBengali-Regular.ttf", false),
    font!("noto-sans-bengali", "NotoSansBengali-Bold.ttf", false),
    font!("noto-sans-gurmukhi", "NotoSansGurmukhi-Regular.ttf", false),
    font!("noto-sans-gurmukhi", "NotoSansGurmukhi-Bold.ttf", false),
    font!("noto-sans", "NotoSans-Regular.ttf", false),
    font!("noto-sans", "NotoSans-Italic.ttf", false),
    font!("noto-sans", "NotoSans-Bold.ttf", false),
    font!("noto-sans", "NotoSans-BoldItalic.ttf", false),
];
