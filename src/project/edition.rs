//! Editions: the product shapes under `content/editions/`.
//!
//! In: a TOML file's values. Out: `Edition`, with every measure checked. Knows no partner.

use serde::Serialize;

/// A product shape: screen, print, large print, ebook.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Edition {
    pub id: String,
    /// What readers call it, for example "Large print edition".
    pub title: String,
    pub format: Format,
    /// How links out of the book appear.
    pub links: Links,
    /// What a reference inside the book gains.
    pub references: References,
    /// A QR code to the online copy on the title page.
    pub qr_code: bool,
    /// Page geometry and type; only for `Format::Pdf`.
    pub page: Option<PageDesign>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    Pdf,
    Epub,
}

impl Format {
    /// The file name's ending, without a dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Epub => "epub",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Links {
    /// The words are a link.
    Live,
    /// The address stands in a numbered note as well, for paper.
    Notes,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum References {
    /// Nothing: the link is enough.
    Link,
    /// The page: "(page 12)".
    Page,
    /// The number: "(chapter 3)".
    Number,
}

/// How pages look. Lengths are in millimetres, type sizes in points.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PageDesign {
    pub width: f64,
    pub height: f64,
    /// The margin at the spine; the left one where `duplex` is off.
    pub inside: f64,
    pub outside: f64,
    pub top: f64,
    pub bottom: f64,
    /// Printed on both sides: margins are mirrored and chapters start on a recto.
    pub duplex: bool,
    pub text_size: f64,
    /// Space between lines as a share of the text size, from one line's foot to the next's head.
    pub leading: f64,
    pub emphasis: Emphasis,
    pub colour: ColourMode,
}

/// How emphasised words are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Emphasis {
    Italic,
    /// Large print avoids italics, which are harder to read.
    Bold,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ColourMode {
    /// The partner's palette.
    Brand,
    /// Brand colours that stay legible on a black-and-white printer: no meaning in hue, no large
    /// dark areas.
    PrintSafe,
}
