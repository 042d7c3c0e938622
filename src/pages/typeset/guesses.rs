//! About where everything is, before the engine has laid out a page.
//!
//! In: a manuscript. Out: the likely page of each place to which something may lead. The engine lays a
//! book out several times, until every page number that it prints is right. The first time it knows
//! none, so a number that is as wide as the right one keeps lines and pages from moving the next
//! time. A wrong guess costs time and changes nothing else. Writes nothing.

use super::context::Context;
use super::kept::lines;
use super::run_on::runs_on;
use crate::book::manuscript::{Manuscript, Role, Section};
use crate::book::tree::{Anchor, Block, Inline, InlineKind};
use crate::book::visit::{each_block, each_inline};
use crate::project::Openings;
use std::collections::BTreeMap;

/// The cover and the title page.
const BEFORE: f64 = 2.0;
/// The height of a line of a note, compared to a line of text.
const NOTE_LINE: f64 = 0.8;
/// The share of a page that the opening of a chapter takes, and that of another section.
const CHAPTER_OPENING: f64 = 0.45;
const OPENING: f64 = 0.15;
/// The height of a row of the contents, in lines of text.
const ROW: f64 = 1.1;

/// The likely pages of all sections and blocks of a manuscript that have a name, counted from one.
pub(super) fn likely_pages(manuscript: &Manuscript) -> BTreeMap<&Anchor, usize> {
    let openings = manuscript.edition.page.as_ref().map(|page| page.openings);
    let mut pages = BTreeMap::new();
    // How many pages are full.
    let mut full = BEFORE;
    for (at, section) in manuscript.sections.iter().enumerate() {
        let context = Context::of_section(section, BTreeMap::new(), manuscript);
        if !runs_on(at, manuscript) {
            full = full.ceil();
            if openings == Some(Openings::Recto) && full % 2.0 == 1.0 {
                full += 1.0;
            }
        }
        pages.insert(&section.anchor, page_after(full));
        full += opening(section, manuscript, &context);
        for block in &section.blocks {
            each_block(std::slice::from_ref(block), &mut |own| {
                pages.extend(own.anchor.as_ref().map(|anchor| (anchor, page_after(full))));
            });
            full += height(block, &context) / context.lines_on_page();
        }
    }
    pages
}

/// The number of the page that begins after so many full ones.
fn page_after(full: f64) -> usize {
    full as usize + 1
}

/// What precedes the blocks of a section, in pages.
fn opening(section: &Section, manuscript: &Manuscript, context: &Context) -> f64 {
    let rows = |count: usize| count as f64 * ROW / context.lines_on_page();
    match section.role {
        Role::Part => 1.0,
        Role::Contents => {
            OPENING + rows(manuscript.contents.iter().filter(|entry| entry.shown).count())
        }
        Role::ListOfFigures => OPENING + rows(manuscript.figures.len()),
        Role::Chapter => CHAPTER_OPENING,
        _ => OPENING,
    }
}

/// About how many lines of text a block takes, with the notes that it calls.
fn height(block: &Block<Inline>, context: &Context) -> f64 {
    let own = std::slice::from_ref(block);
    let room = context.characters_in_line();
    let mut height = lines(own, room);
    each_inline(own, &mut |inline| {
        if let InlineKind::Note(note) = &inline.kind {
            height += lines(&note.blocks, room / NOTE_LINE) * NOTE_LINE;
        }
    });
    height
}
