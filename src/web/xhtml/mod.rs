//! XHTML from the tree: the text of one section, ready for a page shell.
//!
//! In: a manuscript's section, and a `LinkMap`, which knows the file of every link target and
//! picture. Out: a `Body`: markup, what it contains, and complaints. All text and attribute values go
//! through `Markup`, the only place that escapes, so that nothing an author writes can become
//! markup. Knows no EPUB package, style sheet or file on disk.

mod block;
mod formula;
mod inline;
mod link_map;
mod markup;
mod note;
mod page_breaks;
mod revised;
mod table;

#[cfg(test)]
mod tests;

pub(crate) use block::longest_word;
pub use link_map::{LinkMap, Picture, fragment};
pub(crate) use markup::{Markup, escape, escaped};
pub(crate) use page_breaks::page_id;
pub(crate) use revised::before_change;

use crate::book::foreign::Foreign;
use crate::book::manuscript::{ContactLine, Role, Section};
use crate::book::page_list::PageList;
use crate::book::revisions::Revisions;
use crate::book::tree::{Anchor, Note};
use crate::ground::diagnostic::Diagnostic;
use crate::ground::language::Language;
use crate::ground::own_words::Words;
use std::collections::{BTreeSet, HashMap};

/// A section's blocks and notes as XHTML.
#[derive(Debug)]
pub(crate) struct Body<'a> {
    pub(crate) markup: String,
    pub(crate) holdings: Holdings,
    /// The pictures that occur, by path.
    pub(crate) pictures: BTreeSet<&'a str>,
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// The printed pages that begin in its blocks, in order.
    pub(crate) pages: Vec<usize>,
}

/// What a text contains, for the statement about accessibility.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Holdings {
    pub(crate) headings: usize,
    /// Headings more than one level below the previous one; the tree does not allow any.
    pub(crate) skipped_levels: usize,
    pub(crate) pictures: usize,
    /// Pictures without alternative text; the tree does not allow any.
    pub(crate) pictures_without_text: usize,
    /// Figures with a long description.
    pub(crate) descriptions: usize,
    pub(crate) tables: usize,
    pub(crate) notes: usize,
    /// Terms that link to the glossary.
    pub(crate) terms: usize,
    /// Runs or blocks of code.
    pub(crate) code: usize,
    pub(crate) formulas: usize,
}

impl Holdings {
    /// Adds what another text contains.
    pub(crate) fn add(&mut self, other: Self) {
        self.headings += other.headings;
        self.skipped_levels += other.skipped_levels;
        self.pictures += other.pictures;
        self.pictures_without_text += other.pictures_without_text;
        self.descriptions += other.descriptions;
        self.tables += other.tables;
        self.notes += other.notes;
        self.terms += other.terms;
        self.code += other.code;
        self.formulas += other.formulas;
    }
}

/// How the notes of a section are given at its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoteForm {
    /// One by one, for reading systems that show each of them where it is called.
    Footnotes,
    /// As a part of the section with a heading.
    Endnotes,
    /// As endnotes on a web page, where the number of a note leads back to its call.
    Web,
}

/// What a section's writer needs to know of the whole manuscript.
#[derive(Clone, Copy)]
pub(crate) struct Surroundings<'a> {
    /// The tool's own words in the work's language.
    pub(crate) words: &'a Words,
    /// The blocks that are marked.
    pub(crate) revisions: Option<&'a Revisions>,
    /// The first way to reach the partner, for wallet cards.
    pub(crate) contact: Option<&'a ContactLine>,
    /// The pages of a printed edition that begin in the text.
    pub(crate) page_list: Option<&'a PageList>,
    pub(crate) notes: NoteForm,
    /// The texts without inlines that are in another language.
    pub(crate) foreign: &'a Foreign,
}

/// Writes a section's blocks, then its notes. `at` is its place among the manuscript's sections.
pub(crate) fn body<'a>(
    section: &'a Section,
    at: usize,
    links: &'a LinkMap<'a>,
    around: Surroundings<'a>,
) -> Body<'a> {
    let mut writer = Writer {
        markup: Markup::default(),
        links,
        section: at,
        in_glossary: section.role == Role::Glossary,
        in_link: false,
        in_letter: false,
        own_words: around.words,
        foreign: around.foreign,
        languages: vec![section.language.as_ref().unwrap_or(around.words.language())],
        calls_after_link: Vec::new(),
        notes: Vec::new(),
        calls: HashMap::new(),
        heading_level: 0,
        labels: 0,
        holdings: Holdings::default(),
        pictures: BTreeSet::new(),
        diagnostics: Vec::new(),
        revisions: around.revisions,
        contact: around.contact,
        page_list: around.page_list,
        pages: Vec::new(),
        is_revised: false,
        form: around.notes,
        place_ahead: None,
        call_ids: HashMap::new(),
    };
    writer.blocks(&section.blocks);
    writer.notes(around.notes);
    Body {
        markup: writer.markup.finish(),
        holdings: writer.holdings,
        pictures: writer.pictures,
        diagnostics: writer.diagnostics,
        pages: writer.pages,
    }
}

struct Writer<'a> {
    markup: Markup,
    links: &'a LinkMap<'a>,
    section: usize,
    in_glossary: bool,
    /// Inside a letter, where boxes are ticked to choose.
    in_letter: bool,
    /// The tool's own words in the work's language.
    own_words: &'a Words,
    /// The texts without inlines that are in another language.
    foreign: &'a Foreign,
    /// The languages of the passages around the current place, the innermost last.
    languages: Vec<&'a Language>,
    /// Inside `a`, where another `a` would not be valid.
    in_link: bool,
    /// Calls of notes that were inside a link, to be written after it.
    calls_after_link: Vec<(u32, &'a str)>,
    /// Notes called so far, in order, to be written at the section's end.
    notes: Vec<&'a Note>,
    /// How often each note has been called.
    calls: HashMap<&'a str, usize>,
    /// The level of the previous heading; 0 for the section's title.
    heading_level: u8,
    /// How many ids for labels have been used.
    labels: usize,
    holdings: Holdings,
    pictures: BTreeSet<&'a str>,
    diagnostics: Vec<Diagnostic>,
    revisions: Option<&'a Revisions>,
    contact: Option<&'a ContactLine>,
    page_list: Option<&'a PageList>,
    /// The printed pages that begin in the text so far.
    pages: Vec<usize>,
    /// Inside something that is already marked.
    is_revised: bool,
    form: NoteForm,
    /// A place right before what comes next.
    place_ahead: Option<&'a Anchor>,
    /// The ids of calls of notes that carry a place, by their number and their note.
    call_ids: HashMap<(usize, &'a str), String>,
}

impl Writer<'_> {
    /// An id for an element that labels another element. No anchor's fragment starts like this.
    fn label_id(&mut self) -> String {
        self.labels += 1;
        format!("_l{}", self.labels)
    }
}
