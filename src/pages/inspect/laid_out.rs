//! The pages of a book with what is known of them: its design, its sections and its blocks.
//!
//! In: the engine's pages and their manuscript. Out: a `Book` for finders to look at. Judges nothing.

use super::sheet::{Sheet, Sheets};
use crate::book::manuscript::{Manuscript, Role};
use crate::book::tree::BlockKind;
use crate::book::visit::each_block;
use crate::ground::source::Span;
use crate::pages::typeset::{Compiled, runs_on};
use crate::project::{Edition, Openings, PageDesign};

/// A section on pages.
#[derive(Debug, Clone)]
pub(super) struct Stretch {
    pub(super) role: Role,
    /// The first and the last page with anything on it, counted from one.
    pub(super) first: usize,
    pub(super) last: usize,
}

impl Stretch {
    /// Whether it holds running text. A part's page, the copyright page and lists of what is in the
    /// book do not.
    pub(super) fn is_text(&self) -> bool {
        use Role::{Contents, CopyrightPage, ListOfFigures, Part};
        !matches!(self.role, Part | CopyrightPage | Contents | ListOfFigures)
    }

    /// Whether it is looked up and not read. Its lines may be short.
    pub(super) fn is_looked_up(&self) -> bool {
        self.role.is_looked_up()
    }
}

/// Pages with what is known of them.
#[derive(Debug)]
pub(super) struct Book {
    pub(super) design: PageDesign,
    pub(super) is_for_cards: bool,
    pub(super) turns_pages: bool,
    /// Whether blank pages before a section are asked for.
    pub(super) opens_recto: bool,
    pub(super) sheets: Sheets,
    pub(super) stretches: Vec<Stretch>,
    /// The blocks of the text with their kind in words, each outer one before those inside it.
    pub(super) blocks: Vec<(Span, &'static str)>,
    /// The letters that have pages of their own.
    pub(super) on_own_pages: Vec<Span>,
}

impl Book {
    pub(super) fn new(compiled: &Compiled, manuscript: &Manuscript, design: &PageDesign) -> Self {
        let sheets = Sheets::read(compiled);
        let mut blocks = Vec::new();
        let mut on_own_pages = Vec::new();
        for section in &manuscript.sections {
            each_block(&section.blocks, &mut |block| {
                blocks.push((block.span, kind_in_words(&block.kind)));
                if matches!(block.kind, BlockKind::Letter { own_page: true, .. }) {
                    on_own_pages.push(block.span);
                }
            });
        }
        Self {
            design: design.clone(),
            is_for_cards: manuscript.edition.is_for_cards(),
            turns_pages: manuscript.edition.turns_landscape_pages(),
            opens_recto: opens_recto(&manuscript.edition, design, manuscript.pack.is_some()),
            stretches: stretches(compiled, manuscript, &sheets),
            sheets,
            blocks,
            on_own_pages,
        }
    }

    /// Whether a place is in a letter that has pages of its own.
    pub(super) fn starts_own_page(&self, place: Span) -> bool {
        self.on_own_pages.iter().any(|letter| {
            letter.file == place.file && letter.start <= place.start && place.start < letter.end
        })
    }

    pub(super) fn stretch_of(&self, page: usize) -> Option<&Stretch> {
        self.stretches.iter().rev().find(|own| own.first <= page)
    }

    /// Whether a page was laid out wider than high, and may have been turned since.
    pub(super) fn is_landscape(&self, sheet: &Sheet) -> bool {
        let has_lines = sheet.text().next().is_some();
        sheet.width > sheet.height || (self.turns_pages && sheet.is_drawn_on && !has_lines)
    }

    /// The height of the text on a page, in points.
    pub(super) fn text_height(&self, sheet: &Sheet) -> f64 {
        sheet.height - points(self.design.top) - points(self.design.bottom)
    }
}

fn opens_recto(edition: &Edition, design: &PageDesign, is_pack: bool) -> bool {
    design.duplex && (edition.is_by_chapter() || (design.openings == Openings::Recto && !is_pack))
}

fn stretches(compiled: &Compiled, manuscript: &Manuscript, sheets: &Sheets) -> Vec<Stretch> {
    let mut out: Vec<Stretch> = Vec::new();
    for (at, section) in manuscript.sections.iter().enumerate() {
        // Sections that share pages are one to the eye.
        if runs_on(at, manuscript) {
            continue;
        }
        let Some(first) = compiled.page_of(section.anchor.as_str()) else { continue };
        out.push(Stretch { role: section.role, first, last: first });
    }
    out.sort_by_key(|own| own.first);
    let ends: Vec<usize> =
        out.iter().skip(1).map(|own| own.first - 1).chain([sheets.pages.len()]).collect();
    let count = out.len();
    for (at, (own, mut end)) in out.iter_mut().zip(ends).enumerate() {
        // What follows a blank page after the last section is the back cover.
        if at + 1 == count {
            let is_blank =
                |page: &usize| sheets.pages.get(page - 1).is_some_and(|sheet| !sheet.is_drawn_on);
            end = (own.first..=end).find(is_blank).map_or(end, |blank| blank - 1);
        }
        let text = |page: &usize| {
            let sheet = sheets.pages.get(page - 1);
            sheet.is_some_and(|sheet| sheet.text_end().is_some())
        };
        own.last = (own.first..=end).rev().find(text).unwrap_or(own.first);
    }
    out
}

/// Millimetres as points.
pub(super) fn points(millimetres: f64) -> f64 {
    millimetres * 72.0 / 25.4
}

/// What authors call a block.
fn kind_in_words<I>(kind: &BlockKind<I>) -> &'static str {
    match kind {
        BlockKind::Heading { .. } => "a heading",
        BlockKind::Paragraph(_) => "a paragraph",
        BlockKind::List(_) => "a list",
        BlockKind::Definitions(_) => "a list of definitions",
        BlockKind::Quote(_) => "a quotation",
        BlockKind::Code { .. } => "code",
        BlockKind::Rule => "a break",
        BlockKind::Figure(_) => "a figure",
        BlockKind::Table(_) => "a table",
        BlockKind::Callout { .. } => "a callout",
        BlockKind::Checklist { .. } => "a checklist",
        BlockKind::Letter { .. } => "a letter",
        BlockKind::Testimony { .. } => "a testimony",
        BlockKind::Answer { .. } => "room for an answer",
        BlockKind::Card { .. } => "a card",
        BlockKind::Passage { .. } => "a passage",
    }
}
