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
/// Font families for characters that the design's own fonts lack, in the order in which they are
/// tried.
pub(crate) const FALLBACK_FAMILIES: [&str; 5] =
    ["DejaVu Sans", "DejaVu Sans Mono", EMOJI_FAMILY, "Noto Sans Symbols", "Noto Sans Symbols2"];
/// The font family for emoji, in one colour.
pub(crate) const EMOJI_FAMILY: &str = "Noto Emoji";

/// The font family for formulas.
pub(crate) const MATHS_FAMILY: &str = "NewComputerModern Math";

/// What the colophon says about the fonts and their licences.
pub(crate) const CREDITS: &str = "Atkinson Hyperlegible Next and Mono, Noto Emoji and Noto Sans \
    Symbols (SIL Open Font License 1.1); DejaVu (Bitstream Vera licence)";

/// The same for a book with formulas.
pub(crate) const CREDITS_WITH_MATHS: &str = "Atkinson Hyperlegible Next and Mono, Noto Emoji and \
    Noto Sans Symbols (SIL Open Font License 1.1); DejaVu (Bitstream Vera licence); New Computer \
    Modern Math (GUST Font License 1.0)";

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
pub const BUILT_IN: [FontFile; 15] = [
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
];
