//! Printer's sheets: how an edition's pages lie on larger paper.
//!
//! In: the table `[sheets]` of an edition. Out: `Sheets`, checked against the page. Knows no page
//! and no printer; what it says is carried out by `pdf::impose`.

use super::fields::Fields;
use super::page::PageDesign;
use super::value::Value;
use crate::ground::diagnostic::{Code, Diagnostic};
use serde::{Deserialize, Serialize};

/// Paper with several pages on each side.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Sheets {
    pub(crate) paper: Paper,
    pub(crate) duplex: Duplex,
    pub(crate) arrangement: Arrangement,
}

/// What becomes of the sheets.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Arrangement {
    /// Two pages a side, folded once in the middle.
    Booklet(Booklet),
    /// Wallet cards of a pack, cut apart.
    Cards,
}

/// How a booklet is folded, put together and cut. Lengths are in millimetres.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Booklet {
    pub binding: Binding,
    /// The most sheets that are folded together; nothing for all of them.
    pub signature: Option<u16>,
    /// How thick one sheet of paper is: 0.1 for 80 g/m². Pages on inner sheets are moved towards
    /// the spine by this much for every sheet around theirs.
    pub paper_thickness: f64,
    /// What is cut off at head, foot and fore edge once the sheets are folded. Marks and words
    /// for the printer stand in it; where nothing is cut off there are none.
    pub trim: f64,
}

/// Paper that the sheets are printed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Paper {
    A4,
    A3,
}

impl Paper {
    /// Both with their names.
    pub(crate) const ALL: [(&'static str, Self); 2] = [("A4", Self::A4), ("A3", Self::A3)];

    /// The name people buy it by.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::A4 => "A4",
            Self::A3 => "A3",
        }
    }

    /// The short and the long edge (ISO 216).
    pub(crate) fn edges(self) -> (f64, f64) {
        match self {
            Self::A4 => (210.0, 297.0),
            Self::A3 => (297.0, 420.0),
        }
    }
}

/// The side of a closed book on which its spine is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Binding {
    Left,
    /// For a text that is read from right to left.
    Right,
}

/// The edge of the paper about which a printer turns it between its two sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Duplex {
    ShortEdge,
    LongEdge,
}

impl Duplex {
    /// The word in file names and editions.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::ShortEdge => "short-edge",
            Self::LongEdge => "long-edge",
        }
    }
}

/// A wallet card, in millimetres: width and height.
pub const CARD: (f64, f64) = (85.0, 54.0);

/// What a cut must leave of a margin, in millimetres.
const LEAST_MARGIN: f64 = 5.0;

impl Sheets {
    /// How the sheets are folded, where they are.
    pub fn booklet(&self) -> Option<&Booklet> {
        match &self.arrangement {
            Arrangement::Booklet(booklet) => Some(booklet),
            Arrangement::Cards => None,
        }
    }

    pub(super) fn read(
        value: &Value,
        page: Option<&PageDesign>,
        problems: &mut Vec<Diagnostic>,
    ) -> Self {
        let mut fields = Fields::new("`[sheets]`", value, value.span, problems);
        let paper = fields.choice("paper", &Paper::ALL);
        let duplex = fields.choice(
            "duplex",
            &[("short-edge", Duplex::ShortEdge), ("long-edge", Duplex::LongEdge)],
        );
        let is_cards = fields
            .optional_choice("arrange", &[("booklet", false), ("cards", true)])
            .unwrap_or(false);
        let arrangement = if is_cards {
            Arrangement::Cards
        } else {
            Arrangement::Booklet(Booklet::read(&mut fields))
        };
        fields.finish();
        if let (Some(page), Some(paper), Arrangement::Booklet(booklet)) =
            (page, paper, &arrangement)
        {
            booklet.check(value, paper, page, problems);
        }
        Self {
            paper: paper.unwrap_or(Paper::A4),
            duplex: duplex.unwrap_or(Duplex::ShortEdge),
            arrangement,
        }
    }
}

impl Booklet {
    /// The finished page, cut on three sides: width and height.
    pub(crate) fn finished(&self, page: &PageDesign) -> (f64, f64) {
        (page.width - self.trim, page.height - 2.0 * self.trim)
    }

    fn read(fields: &mut Fields<'_, '_>) -> Self {
        let binding = fields
            .optional_choice("binding", &[("left", Binding::Left), ("right", Binding::Right)])
            .unwrap_or(Binding::Left);
        let signature = fields.optional_number("signature", 1.0, 40.0).map(|most| most as u16);
        let paper_thickness = fields.optional_number("paper-thickness", 0.0, 0.5).unwrap_or(0.1);
        let trim = fields.optional_number("trim", 0.0, 20.0).unwrap_or(0.0);
        Self { binding, signature, paper_thickness, trim }
    }

    /// Whether the page fits the paper and keeps its margins when it is cut.
    fn check(
        &self,
        value: &Value,
        paper: Paper,
        page: &PageDesign,
        problems: &mut Vec<Diagnostic>,
    ) {
        let mut complain = |message: String, hint: &str| {
            problems.push(Diagnostic::error(Code::InvalidValue, message).at(value.span).hint(hint));
        };
        let (short, long) = paper.edges();
        let (width, height) = (page.width, page.height);
        if 2.0 * width > long || height > short {
            let paper = paper.name();
            complain(
                format!("two pages of {width} by {height} mm do not fit side by side on {paper}"),
                "two A5 pages fit on A4, two A4 pages on A3",
            );
        }
        if !page.duplex {
            complain(
                "pages that are bound need margins for both sides of a leaf".to_owned(),
                "write `duplex = true` under `[page]`",
            );
        }
        let least = page.outside.min(page.top).min(page.bottom);
        if self.trim > 0.0 && self.trim + LEAST_MARGIN > least {
            complain(
                format!(
                    "cutting off {} mm leaves a margin of less than {LEAST_MARGIN} mm",
                    self.trim
                ),
                "make `outside`, `top` and `bottom` larger, or `trim` smaller",
            );
        }
    }
}
