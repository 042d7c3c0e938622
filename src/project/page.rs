//! The design of a page: its size, margins, type and numbers.
//!
//! In: the table `[page]` of an edition. Out: `PageDesign`, with every measure checked. Knows no
//! edition.

use super::fields::Fields;
use super::value::Value;
use crate::ground::diagnostic::Diagnostic;
use serde::Serialize;

/// Text of this size or more is large print.
pub(crate) const LARGE: f64 = 16.0;
/// All that a reader must read in large print has this size, unless the text itself is smaller.
const LARGEST_NEEDED: f64 = 18.0;
/// The least lettering that most people can read in print.
const LEGIBLE: f64 = 7.0;

/// How pages look. Lengths are in millimetres, type sizes in points.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PageDesign {
    pub width: f64,
    pub height: f64,
    /// The margin at the spine, or the left margin if `duplex` is off.
    pub inside: f64,
    pub outside: f64,
    pub top: f64,
    pub bottom: f64,
    /// Whether it is printed on both sides: margins are mirrored, and chapters start on a recto.
    pub duplex: bool,
    pub openings: Openings,
    pub text_size: f64,
    /// The least size of lettering in drawings, if the edition sets one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub figure_text_size: Option<f64>,
    /// The space from the foot of one line to the head of the next, as a share of the text size.
    pub leading: f64,
    pub emphasis: Emphasis,
    pub colour: ColourMode,
    pub folios: Folios,
    /// Whether chapters have tabs at the outer edge, to find them with the thumb.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub tabs: bool,
}

/// The least outer margin for tabs in millimetres: what a tab takes of it, and some air before the
/// text.
pub(super) const LEAST_FOR_TABS: f64 = 10.0;
/// What office printers leave white at the edge of the paper, in millimetres.
pub(super) const UNPRINTED: f64 = 5.0;

/// How pages are numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Folios {
    /// From the cover to the last page.
    Continuous,
    /// Separately in each section, which starts on its own leaf: 3-1, 3-2. Leaves can then be
    /// exchanged, and each leaf says in which release it last changed.
    ByChapter,
}

/// Where sections start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Openings {
    /// On a right-hand page. The page before it may stay blank.
    Recto,
    /// On the next page, which saves paper. Case studies follow each other on the same page.
    NextPage,
    /// Below the section before, if there is room on its last page, which saves most.
    RunOn,
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
    /// Brand colours that stay legible on a black-and-white printer: hue carries no meaning, and
    /// there are no large dark areas.
    PrintSafe,
    /// Black on white, without any colour or solid area, tints and logos included.
    LowInk,
}

impl PageDesign {
    /// How many pages are printed on one leaf.
    pub(crate) fn pages_on_leaf(&self) -> usize {
        if self.duplex { 2 } else { 1 }
    }

    /// The least size of lettering in drawings, in points: that of the text in large print, and
    /// otherwise what an advised reader can just read.
    pub(crate) fn least_lettering(&self) -> f64 {
        self.figure_text_size.unwrap_or(if self.text_size >= LARGE {
            self.text_size.min(LARGEST_NEEDED)
        } else {
            self.text_size.min(LEGIBLE)
        })
    }

    /// Whether a letter with a page of its own can be posted as it is: the page is not a booklet's,
    /// and is not filed by its number.
    pub(crate) fn has_room_to_post(&self) -> bool {
        self.height >= 290.0 && self.folios == Folios::Continuous
    }

    pub(super) fn read(value: &Value, problems: &mut Vec<Diagnostic>) -> Self {
        let mut fields = Fields::new("`[page]`", value, value.span, problems);
        let size = fields.choice(
            "size",
            &[("A4", (210.0, 297.0)), ("A5", (148.0, 210.0)), ("A3", (297.0, 420.0))],
        );
        let (width, height) = size.unwrap_or((210.0, 297.0));
        let margin = |fields: &mut Fields<'_, '_>, name| {
            let most = width / 3.0;
            fields.number(name, 5.0, most).unwrap_or(20.0)
        };
        let design = Self {
            width,
            height,
            inside: margin(&mut fields, "inside"),
            outside: margin(&mut fields, "outside"),
            top: margin(&mut fields, "top"),
            bottom: margin(&mut fields, "bottom"),
            duplex: fields.optional_flag("duplex").unwrap_or(false),
            openings: fields
                .optional_choice(
                    "openings",
                    &[
                        ("recto", Openings::Recto),
                        ("next-page", Openings::NextPage),
                        ("run-on", Openings::RunOn),
                    ],
                )
                .unwrap_or(Openings::Recto),
            text_size: fields.number("text-size", 7.0, 36.0).unwrap_or(11.0),
            figure_text_size: fields.optional_number("figure-text-size", 4.0, 36.0),
            leading: fields.number("leading", 0.3, 1.5).unwrap_or(0.7),
            emphasis: fields
                .optional_choice(
                    "emphasis",
                    &[("italic", Emphasis::Italic), ("bold", Emphasis::Bold)],
                )
                .unwrap_or(Emphasis::Italic),
            colour: fields
                .optional_choice(
                    "colour",
                    &[
                        ("brand", ColourMode::Brand),
                        ("print-safe", ColourMode::PrintSafe),
                        ("low-ink", ColourMode::LowInk),
                    ],
                )
                .unwrap_or(ColourMode::Brand),
            folios: fields
                .optional_choice(
                    "folios",
                    &[("continuous", Folios::Continuous), ("by-chapter", Folios::ByChapter)],
                )
                .unwrap_or(Folios::Continuous),
            tabs: fields.optional_flag("tabs").unwrap_or(false),
        };
        fields.finish();
        design
    }
}
