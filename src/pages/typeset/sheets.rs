//! What printer's sheets need besides the book's own pages.
//!
//! In: a manuscript of an edition with sheets, and a line for each of their sides. Out: the faces
//! of its wallet cards, or ruled pages and a back cover to fill up the last sheet, and the words in
//! the margin of every side, laid out by `layouts/sheets.typ` and `layouts/cards.typ`. Knows no
//! imposition.

use super::blocks::write_blocks;
use super::compiled::Compiled;
use super::context::Context;
use super::engine::Engine;
use super::generated::Generated;
use super::language::string;
use super::literal::{SpanMap, Writer, literal};
use crate::book::manuscript::Manuscript;
use crate::book::tree::{Block, BlockKind, Inline};
use crate::ground::diagnostic::{Code, Diagnostic, Outcome};
use crate::project::{Arrangement, Sheets};
use serde::Serialize;
use typst::foundations::{Label, Selector};
use typst::introspection::{Introspector, MetadataElem};
use typst::layout::Frame;
use typst::utils::PicoStr;
use typst_layout::PagedDocument;

/// The engine's path of the file that compiles these pages.
pub(super) const SHEETS: &str = "/sheets.typ";

/// How many pages there are to fill up a booklet: a ruled recto, a ruled verso and a back cover.
const FILLING: usize = 3;

/// The label of what the layout notes about a face whose words do not fit at the smallest size.
const EXCESS: &str = "card-excess";

/// The smallest size of words on a card, and the distance between its lines, in points.
const SMALLEST_ON_CARD: f64 = 7.0;
const LINE_ON_CARD: f64 = 8.3;

/// What the margin of a side says about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Slip {
    /// Counted from one.
    pub(crate) sheet: usize,
    pub(crate) is_front: bool,
    /// Which signature the sheet belongs to, counted from one.
    pub(crate) signature: usize,
}

/// What the layout reads.
#[derive(Serialize)]
struct SheetData<'a> {
    paper: String,
    /// The width of a side, and how much is cut off at its foot, in millimetres.
    width: f64,
    strip: f64,
    /// Whether a fold in the middle must stay free.
    folded: bool,
    duplex: &'static str,
    sheets: usize,
    signatures: usize,
    slips: &'a [Slip],
}

impl<'a> SheetData<'a> {
    fn new(sheets: &Sheets, slips: &'a [Slip]) -> Self {
        let (short, long) = sheets.paper.edges();
        let (width, strip) = match &sheets.arrangement {
            Arrangement::Booklet(booklet) => (long, booklet.trim),
            Arrangement::Cards => (short, 0.0),
        };
        Self {
            paper: sheets.paper.name(),
            width,
            strip,
            folded: sheets.booklet().is_some(),
            duplex: sheets.duplex.name(),
            sheets: slips.iter().map(|slip| slip.sheet).max().unwrap_or(0),
            signatures: slips.iter().map(|slip| slip.signature).max().unwrap_or(0),
            slips,
        }
    }
}

/// Laid-out pages that fill up sheets, faces of cards, and words for margins.
#[derive(Debug, Clone)]
pub struct SheetPages {
    document: PagedDocument,
    /// How many pages come before the words.
    before: usize,
    /// Whether the book's own last page is its back cover.
    has_back: bool,
    /// What a person should look at. Never errors.
    pub(crate) warnings: Vec<Diagnostic>,
}

impl SheetPages {
    /// The place of the first page that fills up a booklet of so many pages, counted from zero. A
    /// back cover stays the last page.
    pub(crate) fn fills_from(&self, pages: usize) -> usize {
        if self.has_back { pages.saturating_sub(1) } else { pages }
    }

    /// The page that fills place `index` of a booklet, counted from zero in the whole book.
    pub(crate) fn filling(&self, index: usize, is_last: bool) -> Option<&Frame> {
        let page = if is_last && !self.has_back { 2 } else { index % 2 };
        self.document.pages().get(page).map(|page| &page.frame)
    }

    /// The front and back of every card in turn.
    pub fn faces(&self) -> impl Iterator<Item = &Frame> {
        self.document.pages().iter().take(self.before).map(|page| &page.frame)
    }

    /// The words for the sides of the sheets, in the order of the slips.
    pub(crate) fn slips(&self) -> impl Iterator<Item = &Frame> {
        self.document.pages().iter().skip(self.before).map(|page| &page.frame)
    }
}

/// A card of a manuscript: its block, its title, its front and its back.
type Card<'a> = (&'a Block<Inline>, &'a str, &'a [Block<Inline>], &'a [Block<Inline>]);

/// The cards of a manuscript in reading order.
fn cards(manuscript: &Manuscript) -> Vec<Card<'_>> {
    let mut found = Vec::new();
    for section in &manuscript.sections {
        collect(&section.blocks, &mut found);
    }
    found
}

fn collect<'a>(blocks: &'a [Block<Inline>], found: &mut Vec<Card<'a>>) {
    for block in blocks {
        if let BlockKind::Card { title, front, back } = &block.kind {
            found.push((block, title, front, back));
        } else {
            for inner in block.inner() {
                collect(inner, found);
            }
        }
    }
}

/// How many wallet cards a manuscript has.
pub fn card_count(manuscript: &Manuscript) -> usize {
    cards(manuscript).len()
}

/// Lays out what the sheets of a manuscript need.
///
/// # Errors
/// If the layout cannot set them.
pub fn sheet_pages(
    engine: &Engine,
    manuscript: &Manuscript,
    sheets: &Sheets,
    slips: &[Slip],
) -> Outcome<SheetPages> {
    let cards = match &sheets.arrangement {
        Arrangement::Booklet(_) => None,
        Arrangement::Cards => Some(cards(manuscript)),
    };
    let before = cards.as_ref().map_or(FILLING, |cards| 2 * cards.len());
    let mut generated = Generated::with_data(manuscript);
    let data = serde_json::to_string_pretty(&SheetData::new(sheets, slips))
        .expect("names and numbers always serialise");
    generated.add("/sheets.json", (data, SpanMap::default()));
    generated.add(SHEETS, write_main(cards.as_deref(), manuscript));
    let compiled = engine.lay_out(SHEETS, generated, manuscript)?;
    let (found, expected) = (compiled.page_count(), before + slips.len());
    if found != expected {
        return Err(vec![unfit(found, expected)]);
    }
    let too_long = cards.map_or_else(Vec::new, |cards| too_long(&cards, &compiled));
    if !too_long.is_empty() {
        return Err(too_long);
    }
    let warnings = compiled.warnings.clone();
    let has_back = manuscript.cover.has_back;
    Ok(SheetPages { document: compiled.document, before, has_back, warnings })
}

/// The complaint about sheets with a page too many or too few: every page after it would be in the
/// wrong place.
fn unfit(found: usize, expected: usize) -> Diagnostic {
    let message = format!("the sheets need {expected} pages, but their layout makes {found}");
    Diagnostic::error(Code::Typeset, message)
        .in_path("layouts/")
        .hint("check `sheets.typ` and `cards.typ`: each part must fit on one page")
}

fn write_main(cards: Option<&[Card<'_>]>, manuscript: &Manuscript) -> (String, SpanMap) {
    let mut writer = Writer::default();
    let Some(cards) = cards else {
        writer.code("#import \"/layouts/sheets.typ\": booklet-sheets\n#booklet-sheets()\n");
        return writer.finish();
    };
    writer.code("#import \"/layouts/blocks.typ\": *\n#import \"/layouts/cards.typ\": *\n");
    writer.code("#show: card-sheets\n");
    let context = Context::of_cards(manuscript);
    for (_, title, front, back) in cards {
        let title = literal(&string(title, manuscript));
        writer.code(&format!("#card-front({title})[\n"));
        write_blocks(front, &context, &mut writer);
        writer.code(&format!("]\n#card-back({title}, {})[\n", !back.is_empty()));
        write_blocks(back, &context, &mut writer);
        writer.code("]\n");
    }
    writer.code("#card-slips()\n");
    writer.finish()
}

/// An error for each face whose words do not fit at the smallest size.
fn too_long(cards: &[Card<'_>], compiled: &Compiled) -> Vec<Diagnostic> {
    let introspector = compiled.document.introspector();
    let Some(label) = Label::new(PicoStr::intern(EXCESS)) else { return Vec::new() };
    let notes = introspector.query(&Selector::Label(label));
    notes
        .iter()
        .filter_map(|note| {
            let page = introspector.page(note.location()?)?.get() - 1;
            let (block, ..) = cards.get(page / 2)?;
            let excess = note.to_packed::<MetadataElem>()?.value.clone().cast::<f64>().ok()?;
            let face = if page % 2 == 0 { "front" } else { "back" };
            let lines = (excess / LINE_ON_CARD).ceil().max(1.0);
            let message = format!(
                "the {face} of this card does not fit at {SMALLEST_ON_CARD} points, the smallest \
                 size that can be read"
            );
            let lines = if lines > 1.0 { format!("{lines} lines") } else { "1 line".to_owned() };
            let amount =
                format!("about {lines} ({:.0} mm) too much", (excess * 25.4 / 72.0).max(1.0));
            let problem = Diagnostic::error(Code::Overfull, message).at(block.span);
            Some(problem.occurring(": ", amount).hint("shorten the card, or split it into two"))
        })
        .collect()
}
