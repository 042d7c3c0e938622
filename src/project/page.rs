//! The design of a page: its size, margins, type and numbers.
//!
//! In: the table `[page]` of an edition. Out: `PageDesign`, with every measure checked. Knows no
//! edition.

use super::fields::Fields;
use super::paper::Paper;
use super::value::Value;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::Span;
use serde::Serialize;

/// Text of this size or more is large print.
pub(crate) const LARGE: f64 = 16.0;
/// All that a reader must read in large print has this size, unless the text itself is smaller.
const LARGEST_NEEDED: f64 = 18.0;
/// The least lettering that most people can read in print.
const LEGIBLE: f64 = 7.0;

/// The least margin that is chosen if none is given, in millimetres: printers cannot reach the edge.
const LEAST_USUAL: f64 = 12.0;
/// The shortest line in multiples of the text size, and the fewest lines of a page.
const LEAST_LINE: f64 = 11.0;
const LEAST_LINES: f64 = 9.0;

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
    /// Whether its type counts as large print.
    pub(crate) fn is_large_print(&self) -> bool {
        self.text_size >= LARGE
    }

    /// The size of a page.
    pub(crate) fn paper(&self) -> Paper {
        Paper { width: self.width, height: self.height }
    }

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

    /// The width of the text on a landscape page. The margins of a page that will be turned stay
    /// where they are.
    pub(crate) fn landscape_measure(&self, is_turned: bool) -> f64 {
        self.height - if is_turned { self.top + self.bottom } else { self.inside + self.outside }
    }

    /// Whether a letter with a page of its own can be posted as it is: the page is not a booklet's,
    /// and is not filed by its number.
    pub(crate) fn has_room_to_post(&self) -> bool {
        // Letter paper is wider than A4 and less high.
        self.height >= 275.0 && self.width >= 205.0 && self.folios == Folios::Continuous
    }

    /// Reports margins that leave too little room for text of this size: a line needs some words,
    /// and a page some lines.
    fn check_room(&self, place: Span, problems: &mut Vec<Diagnostic>) {
        let point = 25.4 / 72.0;
        let (width, height) =
            (self.width - self.inside - self.outside, self.height - self.top - self.bottom);
        let (narrow, low) = (
            LEAST_LINE * self.text_size * point,
            LEAST_LINES * self.text_size * (0.67 + self.leading) * point,
        );
        let mut no = |what: &str, left: f64, needed: f64, text: &str| {
            let message = format!(
                "the margins leave {left:.0} mm {what}, and {text} of {} points needs at least \
                 {needed:.0} mm",
                self.text_size
            );
            let hint = "make the margins or `text-size` smaller, or the page larger";
            problems.push(Diagnostic::error(Code::InvalidValue, message).at(place).hint(hint));
        };
        if width < narrow {
            no("for a line", width, narrow.ceil(), "text");
        }
        if height < low {
            no("from the first line to the last", height, low.ceil(), "text");
        }
    }

    pub(super) fn read(value: &Value, problems: &mut Vec<Diagnostic>) -> Self {
        let mut fields = Fields::new("`[page]`", value, value.span, problems);
        let size = Paper::field(&mut fields, "size");
        let (width, height) = size.unwrap_or(Paper::A4).edges();
        // A margin that is not given is that of an office print, in proportion to the page.
        let margin = |fields: &mut Fields<'_, '_>, name, share: f64| {
            let most = (width / 3.0).floor();
            let usual = (width * share).round().max(LEAST_USUAL);
            fields.optional_number(name, 5.0, most).unwrap_or(usual)
        };
        let design = Self {
            width,
            height,
            inside: margin(&mut fields, "inside", 0.13),
            outside: margin(&mut fields, "outside", 0.105),
            top: margin(&mut fields, "top", 0.12),
            bottom: margin(&mut fields, "bottom", 0.12),
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
        design.check_room(value.span, problems);
        design
    }
}
