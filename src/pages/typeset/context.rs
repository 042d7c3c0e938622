//! What a section's blocks need to know of the whole book.
//!
//! In: a manuscript, and a section's depth and role. Out: answers for the writers of blocks, such
//! as how many characters a line holds. Writes nothing.

use crate::book::manuscript::{Manuscript, Role, Section};
use crate::book::tree::Anchor;
use crate::ground::language::Language;
use crate::project::{Citations, ColourMode, Emphasis, Folios, Openings, PageDesign};
use std::collections::BTreeMap;

/// The page of the cover picture of an edition without pages. Layouts fall back on it.
pub(super) const DEFAULT_PAGE: PageDesign = PageDesign {
    width: 210.0,
    height: 297.0,
    inside: 30.0,
    outside: 30.0,
    top: 25.0,
    bottom: 25.0,
    duplex: false,
    openings: Openings::Recto,
    text_size: 11.0,
    figure_text_size: None,
    leading: 0.7,
    emphasis: Emphasis::Italic,
    colour: ColourMode::Brand,
    folios: Folios::Continuous,
    tabs: false,
};

/// The mean width of a character in the tool's text typeface, as a share of the type size.
pub(super) const CHARACTER: f64 = 0.52;

/// Millimetres as points.
pub(super) fn points(millimetres: f64) -> f64 {
    millimetres * 72.0 / 25.4
}

/// What a section's blocks need to know of the whole.
pub(super) struct Context<'a> {
    /// Targets of the table of contents and of the list of figures, and whether the list shows them.
    listed: BTreeMap<&'a Anchor, bool>,
    pub(super) manuscript: &'a Manuscript,
    /// The page on which each place is likely to be, if that is known.
    likely_pages: Option<&'a BTreeMap<&'a Anchor, usize>>,
    depth: u8,
    pub(super) role: Role,
    /// Inside a letter, where boxes are ticked to choose.
    pub(super) in_letter: bool,
    /// On landscape pages: of a section, or of a figure or table with its heading.
    pub(super) in_landscape: bool,
    /// Inside a callout, a checklist or a letter, which says on each page that it continues.
    pub(super) in_box: bool,
    /// Inside a table, whose notes are printed below it.
    pub(super) in_table: bool,
    /// Whether the words around read from right to left.
    pub(super) is_right_to_left: bool,
}

impl<'a> Context<'a> {
    /// For the blocks of `section`. Lists lead to the targets in `listed`.
    pub(super) fn of_section(
        section: &Section,
        listed: BTreeMap<&'a Anchor, bool>,
        manuscript: &'a Manuscript,
    ) -> Self {
        Self {
            listed,
            manuscript,
            likely_pages: None,
            depth: section.depth,
            role: section.role,
            in_letter: false,
            in_landscape: section.landscape,
            in_box: false,
            in_table: false,
            is_right_to_left: section
                .language
                .as_ref()
                .unwrap_or(&manuscript.work.language)
                .is_right_to_left(),
        }
    }

    /// For wallet cards, to which nothing in the book leads.
    pub(super) fn of_cards(manuscript: &'a Manuscript) -> Self {
        Self {
            listed: BTreeMap::new(),
            manuscript,
            likely_pages: None,
            depth: 1,
            role: Role::Worksheet,
            in_letter: false,
            in_landscape: false,
            in_box: false,
            in_table: false,
            is_right_to_left: manuscript.work.language.is_right_to_left(),
        }
    }

    /// The same, with the page on which each place is likely to be.
    pub(super) fn with_likely_pages(self, pages: &'a BTreeMap<&'a Anchor, usize>) -> Self {
        Self { likely_pages: Some(pages), ..self }
    }

    /// How many figures the number of a place's page is likely to have, but at least two.
    pub(super) fn figures_of_page(&self, target: &Anchor) -> usize {
        let page = self.likely_pages.and_then(|pages| pages.get(target));
        page.map_or(2, |page| page.to_string().len().max(2))
    }

    /// For the cells of a table.
    pub(super) fn in_table(&self) -> Self {
        Self { in_table: true, listed: self.listed.clone(), ..*self }
    }

    /// For what is on a landscape page.
    pub(super) fn in_landscape(&self) -> Self {
        Self { in_landscape: true, listed: self.listed.clone(), ..*self }
    }

    /// For what is in a callout, a checklist or the frame of a letter.
    pub(super) fn in_box(&self) -> Self {
        Self { in_box: true, listed: self.listed.clone(), ..*self }
    }

    /// For what is in a letter.
    pub(super) fn in_letter(&self) -> Self {
        Self { in_letter: true, listed: self.listed.clone(), ..*self }
    }

    /// For words in a language.
    pub(super) fn in_language(&self, language: &Language) -> Self {
        let is_right_to_left = language.is_right_to_left();
        Self { is_right_to_left, listed: self.listed.clone(), ..*self }
    }

    /// Whether the contents or the list of figures lead to `anchor`.
    pub(super) fn is_listed(&self, anchor: Option<&Anchor>) -> bool {
        anchor.and_then(|anchor| self.listed.get(anchor)).copied().unwrap_or(false)
    }

    /// How a heading is listed, as arguments: in the contents, among the bookmarks alone, or nowhere.
    pub(super) fn listing(&self, anchor: Option<&Anchor>) -> &'static str {
        match anchor.and_then(|anchor| self.listed.get(anchor)) {
            Some(true) => "outlined: true",
            Some(false) => "outlined: false, bookmarked: true",
            None => "outlined: false",
        }
    }

    /// About how many characters a line of running text holds.
    pub(super) fn characters_in_line(&self) -> f64 {
        let page = self.page();
        let measure = if self.in_landscape {
            page.landscape_measure(self.manuscript.edition.turns_landscape_pages())
        } else {
            page.width - page.inside - page.outside
        };
        (points(measure) / (page.text_size * CHARACTER)).max(1.0)
    }

    /// About how many lines of running text a page holds.
    pub(super) fn lines_on_page(&self) -> f64 {
        let page = self.page();
        let height = match (self.in_landscape, self.manuscript.edition.turns_landscape_pages()) {
            (true, true) => page.width - page.inside - page.outside,
            (true, false) => page.width - page.top - page.bottom,
            (false, _) => page.height - page.top - page.bottom,
        };
        points(height) / (page.text_size * (0.67 + page.leading).max(0.1)).max(1.0)
    }

    /// Whether notes are at the end of their section.
    pub(super) fn has_endnotes(&self) -> bool {
        self.manuscript.edition.citations == Citations::Endnotes
    }

    pub(super) fn page(&self) -> &PageDesign {
        self.manuscript.edition.page.as_ref().unwrap_or(&DEFAULT_PAGE)
    }

    /// The level that a heading inside the section has in the outline.
    pub(super) fn outline_level(&self, level: u8) -> u8 {
        // The deepest heading tag of PDF 1.7.
        self.depth.saturating_add(level).clamp(1, 6)
    }
}
