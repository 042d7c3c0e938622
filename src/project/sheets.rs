//! Printer's sheets: how an edition's pages are arranged on larger paper.
//!
//! In: the table `[sheets]` of an edition. Out: `Sheets`, checked against the page design. Knows no
//! pages; `pages::pdf::impose` arranges them.

use super::fields::Fields;
use super::page::PageDesign;
use super::paper::Paper;
use super::value::Value;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::language::Language;
use serde::{Deserialize, Serialize};

/// Paper with several pages on each side.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Sheets {
    pub(crate) paper: Paper,
    pub(crate) duplex: Duplex,
    pub(crate) arrangement: Arrangement,
}

/// What is made of the sheets.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Arrangement {
    /// Two pages on each side, folded once in the middle.
    Booklet(Booklet),
    /// The wallet cards of a pack, cut apart.
    Cards,
}

/// How a booklet is folded, put together and cut. Lengths are in millimetres.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Booklet {
    pub binding: Binding,
    /// Whether the author did not choose a side, so that the language of an edition does.
    #[serde(skip)]
    pub follows_language: bool,
    /// The maximum number of sheets that are folded together, or nothing to fold all of them.
    pub signature: Option<u16>,
    /// The thickness of one sheet of paper, which is 0.1 for 80 g/m². Pages on inner sheets are moved
    /// towards the spine by this much for every sheet around their own.
    pub paper_thickness: f64,
    /// How much is cut off at the head, foot and fore edge after folding. This strip contains marks
    /// and words for the printer; if nothing is cut off, there are none.
    pub trim: f64,
}

/// The side of the spine on a closed book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Binding {
    Left,
    /// For text that is read from right to left.
    Right,
}

/// The edge about which a printer turns the paper between its two sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Duplex {
    ShortEdge,
    LongEdge,
}

impl Duplex {
    /// The name in file names and editions.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::ShortEdge => "short-edge",
            Self::LongEdge => "long-edge",
        }
    }
}

/// The width and height of a wallet card, in millimetres.
pub const CARD: (f64, f64) = (85.0, 54.0);

/// The least margin that must be left after cutting, in millimetres.
const LEAST_MARGIN: f64 = 5.0;

impl Sheets {
    /// How the sheets are folded, if they are.
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
        let paper = Paper::field(&mut fields, "paper");
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
        if let (Some(paper), Arrangement::Cards) = (paper, &arrangement) {
            check_cards(value, paper, problems);
        }
        Self {
            paper: paper.unwrap_or(Paper::A4),
            duplex: duplex.unwrap_or(Duplex::ShortEdge),
            arrangement,
        }
    }
}

impl Sheets {
    /// Binds a booklet on the side on which a language starts to read, unless its author chose one.
    pub(crate) fn bind_for(&mut self, language: &Language) {
        if let Arrangement::Booklet(booklet) = &mut self.arrangement
            && booklet.follows_language
        {
            booklet.binding = Binding::of(language);
        }
    }
}

impl Binding {
    /// The side of the spine in a book in this language.
    pub(crate) fn of(language: &Language) -> Self {
        if language.is_right_to_left() { Self::Right } else { Self::Left }
    }
}

/// The room around the cards on their paper, in millimetres: marks are printed there, and most
/// printers cannot print closer to the edge than half of it.
pub const AROUND_CARDS: f64 = 10.0;

/// Checks that the paper holds at least one card and the marks around it.
fn check_cards(value: &Value, paper: Paper, problems: &mut Vec<Diagnostic>) {
    let (width, height) = (CARD.0 + 2.0 * AROUND_CARDS, CARD.1 + 2.0 * AROUND_CARDS);
    let (short, long) = paper.edges();
    if short < width || long < height {
        let message = format!("a card and its marks do not fit on {}", paper.name());
        let hint = format!("use paper of at least {width} by {height} mm, such as A6");
        problems.push(Diagnostic::error(Code::InvalidValue, message).at(value.span).hint(hint));
    }
}

impl Booklet {
    /// The width and height of the finished page, cut on three sides.
    pub(crate) fn finished(&self, page: &PageDesign) -> (f64, f64) {
        (page.width - self.trim, page.height - 2.0 * self.trim)
    }

    fn read(fields: &mut Fields<'_, '_>) -> Self {
        let binding = fields
            .optional_choice("binding", &[("left", Binding::Left), ("right", Binding::Right)]);
        let follows_language = binding.is_none();
        let binding = binding.unwrap_or(Binding::Left);
        let signature = fields.optional_whole("signature", 1, 40).map(|most| most as u16);
        let paper_thickness = fields.optional_number("paper-thickness", 0.0, 0.5).unwrap_or(0.1);
        let trim = fields.optional_number("trim", 0.0, 20.0).unwrap_or(0.0);
        Self { binding, follows_language, signature, paper_thickness, trim }
    }

    /// Checks that the page fits the paper and keeps its margins after cutting.
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
        let (width, height) = (page.width, page.height);
        if !paper.holds_two(width, height) {
            let paper = paper.name();
            let hint = match Paper::for_two(width, height) {
                Some(larger) => format!("use {larger} paper, or smaller pages"),
                None => "use larger paper, or smaller pages".to_owned(),
            };
            complain(
                format!("two pages of {width} by {height} mm do not fit side by side on {paper}"),
                &hint,
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
                    "cutting off {} mm would leave a margin of less than {LEAST_MARGIN} mm",
                    self.trim
                ),
                "make `outside`, `top` and `bottom` larger, or `trim` smaller",
            );
        }
    }
}
