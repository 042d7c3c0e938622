//! The fonts that come with the tool, as bytes in the binary.
//!
//! In: the files under `fonts/`. Out: their bytes, names and licences. No system font is ever
//! read, so that a page is the same on every machine.

/// A font file of the tool.
#[derive(Debug, Clone, Copy)]
pub struct FontFile {
    pub(crate) name: &'static str,
    pub bytes: &'static [u8],
    /// Part of the design (embedded in ebooks), rather than a fallback for rare characters.
    pub(crate) design: bool,
}

/// The family of running text and headings.
pub(crate) const TEXT_FAMILY: &str = "Atkinson Hyperlegible Next";
/// The family of code.
pub(crate) const CODE_FAMILY: &str = "Atkinson Hyperlegible Mono";
/// Families tried, in order, for characters that the design's own fonts lack.
pub(crate) const FALLBACK_FAMILIES: [&str; 2] = ["DejaVu Sans", "DejaVu Sans Mono"];

/// What the colophon says of the fonts and their licences.
pub(crate) const CREDITS: &str = "Atkinson Hyperlegible Next and Atkinson Hyperlegible Mono \
    (SIL Open Font License 1.1); DejaVu fonts for rare characters (Bitstream Vera licence)";

macro_rules! font {
    ($folder:literal, $name:literal, $design:literal) => {
        FontFile {
            name: $name,
            bytes: include_bytes!(concat!("../../fonts/", $folder, "/", $name)),
            design: $design,
        }
    };
}

/// Every font file, in a fixed order.
pub const BUILT_IN: [FontFile; 10] = [
    font!("atkinson-hyperlegible-next", "AtkinsonHyperlegibleNext-Regular.ttf", true),
    font!("atkinson-hyperlegible-next", "AtkinsonHyperlegibleNext-Italic.ttf", true),
    font!("atkinson-hyperlegible-next", "AtkinsonHyperlegibleNext-SemiBold.ttf", true),
    font!("atkinson-hyperlegible-next", "AtkinsonHyperlegibleNext-Bold.ttf", true),
    font!("atkinson-hyperlegible-next", "AtkinsonHyperlegibleNext-BoldItalic.ttf", true),
    font!("atkinson-hyperlegible-mono", "AtkinsonHyperlegibleMono-Regular.ttf", true),
    font!("atkinson-hyperlegible-mono", "AtkinsonHyperlegibleMono-Bold.ttf", true),
    font!("dejavu", "DejaVuSans.ttf", false),
    font!("dejavu", "DejaVuSans-Bold.ttf", false),
    font!("dejavu", "DejaVuSansMono.ttf", false),
];
