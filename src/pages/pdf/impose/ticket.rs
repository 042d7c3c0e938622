//! The job ticket: what the person at the printer needs to know about a file.
//!
//! In: an edition's arrangement and a number of pages. Out: a `Ticket`, which travels in the file
//! as one of its keywords and can be read from its bytes again.

use super::grid::{card_sheets, grid};
use super::order::{PAGES_ON_SHEET, signatures};
use crate::book::identity::Identity;
use crate::ground::language::Language;
use crate::pages::pdf::finished::FinishedPdf;
use crate::project::{Binding, Booklet, Duplex, PageDesign, Paper, Press, Sheets};
use serde::{Deserialize, Serialize};

/// The start of the keyword.
const START: &str = "job-ticket ";

/// What programs put between keywords.
const SEPARATORS: [char; 4] = [',', ';', ' ', '"'];

/// How to print a file, and what to do with the paper. Lengths are in millimetres.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Ticket {
    Booklet(BookletTicket),
    Cards(CardTicket),
    PrintShop(ShopTicket),
}

/// Sheets to fold.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BookletTicket {
    pub(crate) paper: Paper,
    pub(crate) duplex: Duplex,
    pub(crate) binding: Binding,
    /// How many sheets each signature has.
    pub signatures: Vec<usize>,
    /// Pages of the reading copy.
    pub(crate) pages: usize,
    /// How many pages are added at the end so that every sheet is full.
    pub added: usize,
    /// How much is cut off at head, foot and fore edge.
    pub(crate) trim: f64,
    /// The finished page: width and height.
    pub(crate) finished: (f64, f64),
}

/// Sheets of cards to cut.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CardTicket {
    pub(crate) paper: Paper,
    pub(crate) duplex: Duplex,
    pub(crate) sheets: usize,
    /// The number of different cards.
    pub(crate) cards: usize,
    pub(crate) columns: usize,
    pub(crate) rows: usize,
}

/// Pages for a print shop.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ShopTicket {
    pub(crate) pages: usize,
    /// The finished page: width and height.
    pub(crate) finished: (f64, f64),
    pub(crate) bleed: f64,
    pub(crate) marks: bool,
    /// Whether both sides of a leaf are printed.
    pub(crate) both_sides: bool,
    /// How the press makes it, if the file is in the colours of one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) press: Option<PressTicket>,
}

/// What a press needs to know about a file that is in its colours.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct PressTicket {
    /// The printing condition.
    pub(crate) condition: String,
    /// The most ink on one spot, in per cent.
    pub(crate) total_ink: f64,
    /// How the book is bound, if its cover is a file of its own.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) binding: Option<BindingTicket>,
}

/// How a book with a cover of its own is bound.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct BindingTicket {
    /// Whether it is glued; otherwise it is stapled through the fold.
    pub(crate) glued: bool,
    /// Whether this file is the cover; otherwise it is what is inside.
    pub(crate) is_cover: bool,
    /// Pages inside the cover.
    pub(crate) inner: usize,
    /// How many of them are blank and only fill up the last leaf or sheet.
    pub(crate) blank: usize,
    /// The width of the spine.
    pub(crate) spine: f64,
    /// How thick a leaf is.
    pub(crate) paper_thickness: f64,
}

impl BookletTicket {
    /// The ticket of a booklet of `pages` pages.
    pub fn new(pages: usize, sheets: &Sheets, booklet: &Booklet, design: &PageDesign) -> Self {
        let signatures = signatures(pages, booklet.signature.map(usize::from));
        let places = PAGES_ON_SHEET * signatures.iter().sum::<usize>();
        Self {
            paper: sheets.paper,
            duplex: sheets.duplex,
            binding: booklet.binding,
            added: places - pages,
            signatures,
            pages,
            trim: booklet.trim,
            finished: booklet.finished(design),
        }
    }
}

impl CardTicket {
    /// The ticket of `cards` different cards.
    pub(crate) fn new(cards: usize, sheets: &Sheets) -> Self {
        let grid = grid(sheets.paper);
        Self {
            paper: sheets.paper,
            duplex: sheets.duplex,
            sheets: card_sheets(cards, grid).len(),
            cards,
            columns: grid.columns,
            rows: grid.rows,
        }
    }
}

impl ShopTicket {
    /// The ticket of `pages` pages with bleed.
    pub(crate) fn new(pages: usize, press: &Press, design: &PageDesign) -> Self {
        Self {
            pages,
            finished: (design.width, design.height),
            bleed: press.bleed,
            marks: press.marks,
            both_sides: design.duplex,
            press: press.production.as_ref().map(|production| PressTicket {
                condition: production.profile.name().to_owned(),
                total_ink: production.total_ink,
                binding: None,
            }),
        }
    }

    /// The same for one of the files of a bound book.
    pub(crate) fn bound(mut self, binding: BindingTicket) -> Self {
        if let Some(press) = &mut self.press {
            press.binding = Some(binding);
        }
        self
    }
}

impl Ticket {
    /// How many sheets of paper one copy takes. `None` if the print shop decides.
    pub fn sheets(&self) -> Option<usize> {
        match self {
            Self::Booklet(ticket) => Some(ticket.signatures.iter().sum()),
            Self::Cards(ticket) => Some(ticket.sheets),
            Self::PrintShop(_) => None,
        }
    }

    /// How many pages a file for a print shop has.
    pub(crate) fn pages(&self) -> Option<usize> {
        match self {
            Self::PrintShop(ticket) => Some(ticket.pages),
            Self::Booklet(_) | Self::Cards(_) => None,
        }
    }

    /// The ticket as a keyword of a PDF.
    pub(crate) fn keyword(&self) -> String {
        let json = serde_json::to_string(self).expect("names and numbers always serialise");
        format!("{START}{json}")
    }

    /// The ticket that a PDF carries. `None` if it has no complete ticket.
    ///
    /// It is the last keyword, after the file's identity. Names and titles are keywords too, but
    /// they come before both, whatever they say.
    pub(crate) fn find(bytes: &[u8]) -> Option<Self> {
        Self::find_in(bytes).map(|(ticket, _)| ticket)
    }

    /// The same, with the language of the file.
    pub(crate) fn find_in(bytes: &[u8]) -> Option<(Self, Option<Language>)> {
        let pdf = FinishedPdf::open(bytes)?;
        let ticket = Self::in_keywords(&pdf.keywords()?)?;
        Some((ticket, pdf.language().and_then(|tag| Language::parse(&tag))))
    }

    fn in_keywords(keywords: &str) -> Option<Self> {
        let at = keywords.rfind(START)?;
        let before = keywords[..at].trim_end_matches(SEPARATORS);
        let last = before.rsplit(SEPARATORS).next()?;
        Identity::from_tag(last)?;
        serde_json::from_str(&keywords[at + START.len()..]).ok()
    }
}
