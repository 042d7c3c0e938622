//! What to do with each tag of a document.
//!
//! In: pages with the engine's tags. Out: the edits, and the elements that the titles
//! in them encode. Decides where sections start and end, and where notes are read:
//!
//! - A heading of the running text opens a section, which ends where its container ends or a
//!   heading of the same or a higher level follows. Headings in lists and tables open none.
//! - A note is read after the text under the heading that is above its call, so that it interrupts
//!   neither the sentence nor the paragraphs. Its call is a reference with a link to it, and its
//!   number is a label with a link back.
//! - The layout `groups.typ` marks groups, their titles and their labels.

use super::edit::{Edits, Own};
use super::element::{Element, MARK};
use crate::book::manuscript::{Manuscript, Role};
use crate::ground::own_words::Words;
use crate::pages::typeset::layout_file;
use std::collections::{HashMap, HashSet};
use std::num::NonZeroUsize;
use typst::ecow::EcoString;
use typst::foundations::{Content, Label, NativeElement, Smart, StyleChain, Value};
use typst::introspection::{Location, MetadataElem, Tag, TagFlags};
use typst::layout::{Frame, FrameItem, GridCell, GridElem, GroupItem};
use typst::model::{
    Attribution, FootnoteElem, FootnoteEntry, HeadingElem, LinkMarker, OutlineEntry, ParElem,
    QuoteElem,
};
use typst::pdf::PdfMarkerTag;
use typst::syntax::FileId;
use typst::text::TextElem;
use typst_layout::PagedDocument;

/// The layout that marks groups.
const GROUPS: &str = "groups.typ";
/// The layout that makes the links to and from notes.
const NOTES: &str = "notes.typ";
/// The levels of headings that PDF 1.7 has.
const LEVELS: usize = 6;
/// What a group may be. Anything else becomes the last of these.
const ROLES: [&str; 4] = ["Art", "Aside", "Sect", "Div"];
/// The marks of a title and of a label.
const TITLE: &str = "title";
const LABEL: &str = "label";

/// New tags for the engine, which may not put them into its index: nothing may find them there.
const FLAGS: TagFlags = TagFlags { introspectable: false, tagged: true };

/// Variants of places for further elements at the same place.
const SECTION_AT: usize = 1;
const NOTES_AT: usize = 2;
const REFERENCE_AT: usize = 3;

/// What to do with the tags of a document, and the elements that the engine does not have.
pub(super) fn plan(document: &PagedDocument, manuscript: &Manuscript) -> (Edits, Vec<Element>) {
    let parts = manuscript.sections.iter().filter(|section| section.role == Role::Part);
    let mut planner = Planner {
        groups: layout_file(GROUPS),
        notes: layout_file(NOTES),
        parts: parts.map(|section| section.anchor.as_str()).collect(),
        words: &manuscript.words,
        number: 0,
        level: NonZeroUsize::MIN,
        open: Vec::new(),
        unfinished: HashMap::new(),
        levels: HashMap::new(),
        in_notes: Vec::new(),
        waiting: Vec::new(),
        edits: Edits::default(),
        elements: Vec::new(),
    };
    for page in document.pages() {
        planner.visit(&page.frame);
    }
    let mut last = Vec::new();
    planner.end_sections(0, &mut last);
    planner.read_notes(&mut last);
    planner.edits.last = last;
    for (number, note, place) in std::mem::take(&mut planner.in_notes) {
        planner.level = planner.levels.get(&note).copied().unwrap_or(NonZeroUsize::MIN);
        let tag = planner.start_of("Reference", None, place);
        planner.edits.at(number).before.push(tag);
    }
    (planner.edits, planner.elements)
}

struct Planner<'a> {
    groups: Option<FileId>,
    notes: Option<FileId>,
    /// The anchors of parts.
    parts: HashSet<&'a str>,
    words: &'a Words,
    /// The number of the next tag.
    number: usize,
    /// The level of the last heading. Elements that the engine takes for headings get it too, so
    /// that it finds no gap between levels.
    level: NonZeroUsize,
    open: Vec<Open>,
    /// What is still open in a cell that continues elsewhere, by the cell.
    unfinished: HashMap<Location, Vec<Open>>,
    /// The level of the heading above each note, by the place of its call.
    levels: HashMap<Location, NonZeroUsize>,
    /// References inside notes: the number of the tag, the place of the note's call, and their own.
    /// Notes are printed before it is known where they are read, and so below which heading.
    in_notes: Vec<(usize, Location, Location)>,
    /// The tags of notes that have been called and not yet read.
    waiting: Vec<Tag>,
    edits: Edits,
    elements: Vec<Element>,
}

/// An element whose end has not come.
#[derive(Clone, Copy)]
struct Open {
    place: Location,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A section under a heading of the level.
    Section(NonZeroUsize),
    /// A container of running text.
    Container,
    /// A grid, which puts things side by side, or one of its cells. It may hold titles but no
    /// sections.
    Grid,
    /// What the layout marks, which has become another element.
    Marked {
        is_container: bool,
    },
    /// A footnote at its call.
    Call,
    /// A footnote where it is printed, and whether its number has come.
    Note(bool),
    /// The rest of an element that is continued elsewhere.
    Rest,
    /// A link between a note and its call, with an element around it.
    NoteLink(Location),
    /// An entry of the contents.
    Entry,
    /// A paragraph whose tags are removed.
    Dropped,
    Other,
}

impl Planner<'_> {
    fn visit(&mut self, frame: &Frame) {
        for (_, item) in frame.items() {
            match item {
                FrameItem::Group(group) => self.visit_group(group),
                FrameItem::Tag(tag) => {
                    let number = self.number;
                    self.number += 1;
                    match tag {
                        Tag::Start(content, flags) if flags.tagged => {
                            self.start(number, content, *flags);
                        }
                        Tag::End(place, key, flags) if flags.tagged => {
                            self.end(number, *place, *key, *flags);
                        }
                        _ => {}
                    }
                }
                _ => {}
            }
        }
    }

    /// A group with a parent belongs to that element and not to the elements around it: a footnote
    /// to its call, the rest of a cell to the cell.
    fn visit_group(&mut self, group: &GroupItem) {
        let Some(parent) = group.parent else { return self.visit(&group.frame) };
        let mut around = vec![Open { place: parent.location, kind: Kind::Rest }];
        around.extend(self.unfinished.remove(&parent.location).into_iter().flatten());
        let outer = std::mem::replace(&mut self.open, around);
        self.visit(&group.frame);
        let open = std::mem::replace(&mut self.open, outer);
        let rest: Vec<Open> = open.into_iter().skip(1).collect();
        if !rest.is_empty() {
            self.unfinished.insert(parent.location, rest);
        }
    }

    fn start(&mut self, number: usize, content: &Content, flags: TagFlags) {
        let Some(place) = content.location() else { return };
        let kind = if let Some(heading) = content.to_packed::<HeadingElem>() {
            self.heading(number, content, heading, place);
            Kind::Other
        } else if content.is::<FootnoteElem>() {
            self.edits.at(number).own = Own::Goes;
            self.waiting.push(Tag::Start(content.clone(), flags));
            Kind::Call
        } else if content.is::<FootnoteEntry>() {
            Kind::Note(false)
        } else if content.is::<OutlineEntry>() {
            Kind::Entry
        } else if let Some(quote) = content.to_packed::<QuoteElem>() {
            if self.groups.is_some() && content.span().id() == self.groups {
                self.marked(number, quote, place)
            } else if quote.block.get(StyleChain::default()) {
                Kind::Container
            } else {
                Kind::Other
            }
        } else if content.is::<LinkMarker>() {
            if self.notes.is_some() && content.span().id() == self.notes {
                self.note_link(number, content, place, flags)
            } else {
                self.named_link(number, content, place, flags);
                Kind::Other
            }
        } else if content.is::<ParElem>() && self.open.iter().any(|open| open.kind == Kind::Entry) {
            // A link is part of a line, and holds no paragraphs.
            self.edits.at(number).own = Own::Goes;
            Kind::Dropped
        } else if content.is::<GridElem>() || content.is::<GridCell>() {
            Kind::Grid
        } else {
            Kind::Other
        };
        self.open.push(Open { place, kind });
    }

    fn end(&mut self, number: usize, place: Location, key: u128, flags: TagFlags) {
        let Some(at) = self.open.iter().rposition(|open| open.place == place) else { return };
        match self.open[at].kind {
            Kind::Container | Kind::Marked { is_container: true } => {
                let mut ends = Vec::new();
                self.end_sections(at + 1, &mut ends);
                self.edits.at(number).before.extend(ends);
            }
            _ => {}
        }
        match self.open.remove(at).kind {
            Kind::Marked { .. } => {
                self.edits.at(number).own = Own::Becomes(Tag::End(place, key, FLAGS));
            }
            Kind::Call => {
                self.edits.at(number).own = Own::Goes;
                self.waiting.push(Tag::End(place, key, flags));
            }
            Kind::NoteLink(around) => self.edits.at(number).after.push(end_of(around)),
            Kind::Dropped => self.edits.at(number).own = Own::Goes,
            _ => {}
        }
    }

    /// A heading in the running text ends the sections that are not above it and opens its own.
    fn heading(
        &mut self,
        number: usize,
        content: &Content,
        heading: &HeadingElem,
        place: Location,
    ) {
        let level = heading.resolve_level(StyleChain::default());
        if !self.open.iter().all(|open| {
            let kind = open.kind;
            matches!(kind, Kind::Section(_) | Kind::Container | Kind::Marked { is_container: true })
        }) {
            self.level = level;
            return;
        }
        let mut before = Vec::new();
        let is_ended = |open: &Open| matches!(open.kind, Kind::Section(own) if own >= level);
        let inner = self.open.iter().rev().take_while(|open| is_ended(open)).count();
        self.read_notes(&mut before);
        self.end_sections(self.open.len() - inner, &mut before);
        self.level = level;
        let label = content.label().map(Label::resolve);
        let is_part = label.is_some_and(|label| self.parts.contains(label.as_str()));
        let section = place.variant(SECTION_AT);
        let role = if is_part { "Part" } else { "Sect" };
        before.push(self.start_of(role, None, section));
        self.edits.at(number).before.extend(before);
        self.open.push(Open { place: section, kind: Kind::Section(level) });
    }

    /// Ends the sections among the open elements from `first` on.
    fn end_sections(&mut self, first: usize, tags: &mut Vec<Tag>) {
        let inner = self.open.split_off(first);
        let is_section = |open: &Open| matches!(open.kind, Kind::Section(_));
        if inner.iter().any(is_section) {
            self.read_notes(tags);
        }
        for open in inner.into_iter().rev() {
            if is_section(&open) {
                tags.push(end_of(open.place));
            }
        }
    }

    /// Puts the notes that are waiting where a reader comes to them.
    fn read_notes(&mut self, tags: &mut Vec<Tag>) {
        let waiting = std::mem::take(&mut self.waiting);
        let Some(first) = waiting.first() else { return };
        let place = first.location().variant(NOTES_AT);
        tags.push(self.start_of("Div", Some(self.words.text("label-notes")), place));
        self.levels.extend(waiting.iter().map(|tag| (tag.location(), self.level)));
        tags.extend(waiting);
        tags.push(end_of(place));
    }

    /// What the layout marks becomes the element for which the mark stands.
    fn marked(&mut self, number: usize, quote: &QuoteElem, place: Location) -> Kind {
        let (role, name) = mark_of(quote).unwrap_or_default();
        let level = self.level_of_title();
        let (tag, is_container) = match (role.as_str(), level) {
            // A heading needs words for screen readers.
            (TITLE, Some(level)) if !name.is_empty() => {
                (start(heading_of(&name, level), place), false)
            }
            (TITLE | LABEL, _) => (start(ParElem::new(quote.body.clone()).pack(), place), false),
            (role, _) => {
                let role = ROLES.into_iter().find(|known| *known == role).unwrap_or("Div");
                (self.start_of(role, Some(name).filter(|name| !name.is_empty()), place), true)
            }
        };
        self.edits.at(number).own = Own::Becomes(tag);
        Kind::Marked { is_container }
    }

    /// The level of a title inside a group: below the heading of its section. `None` if there are no
    /// headings of that level, or if a title there cannot be one.
    fn level_of_title(&self) -> Option<NonZeroUsize> {
        let mut level = None;
        for (at, open) in self.open.iter().enumerate() {
            match open.kind {
                Kind::Section(own) => level = Some(own),
                // A grid that is broken over pages. The sections around it are not among the open
                // elements, and the last of them has the last heading.
                Kind::Rest if self.is_in_grid(at, open.place) => level = Some(self.level),
                Kind::Container | Kind::Grid | Kind::Marked { is_container: true } => {}
                _ => return None,
            }
        }
        level.and_then(|level| level.checked_add(1)).filter(|level| level.get() <= LEVELS)
    }

    fn is_in_grid(&self, at: usize, cell: Location) -> bool {
        let next = self.open.get(at + 1);
        next.is_some_and(|next| next.place == cell && next.kind == Kind::Grid)
    }

    /// A link to an address or a telephone number says so, and a link to a place names its page. The
    /// engine does, too, but in English in languages for which it has no word.
    fn named_link(&mut self, number: usize, content: &Content, place: Location, flags: TagFlags) {
        let mut named = content.clone();
        let Some(marker) = named.to_packed_mut::<LinkMarker>() else { return };
        let said = marker.alt.as_deref().unwrap_or_default();
        let Some(said) = said_of(said, self.words) else { return };
        marker.alt = Some(said.into());
        named.set_location(place);
        self.edits.at(number).own = Own::Becomes(Tag::Start(named, flags));
    }

    /// A link between a note and its call is called "Footnote 3". The engine would call it "page
    /// 12", as it does for any link to a place. Its own footnotes have the right words, but they
    /// also ask its counter, which would make every note depend on every other note while pages are
    /// laid out.
    fn note_link(
        &mut self,
        number: usize,
        content: &Content,
        place: Location,
        flags: TagFlags,
    ) -> Kind {
        let mut named = content.clone();
        if let Some(marker) = named.to_packed_mut::<LinkMarker>() {
            marker.alt = Some(name_of(&marker.body.plain_text(), self.words));
        }
        let around = place.variant(REFERENCE_AT);
        let unnumbered = self.open.iter_mut().find(|open| open.kind == Kind::Note(false));
        let tag = if let Some(note) = unnumbered {
            note.kind = Kind::Note(true);
            start(PdfMarkerTag::Label(Content::empty()), around)
        } else if self.open.iter().any(|open| open.kind == Kind::Note(true))
            && let Some(note) = self.open.first()
        {
            self.in_notes.push((number, note.place, around));
            self.edits.at(number).own = Own::Becomes(Tag::Start(named, flags));
            return Kind::NoteLink(around);
        } else {
            self.start_of("Reference", None, around)
        };
        let edit = self.edits.at(number);
        edit.before.push(tag);
        edit.own = Own::Becomes(Tag::Start(named, flags));
        Kind::NoteLink(around)
    }

    /// The start of an element that the engine does not have.
    fn start_of(&mut self, role: &'static str, name: Option<String>, place: Location) -> Tag {
        let title = format!("{}{MARK}", self.elements.len());
        self.elements.push(Element { role, name });
        start(heading_of(&title, self.level), place)
    }
}

/// What the engine says of a link, in the words of the language. `None` if it is not in English.
fn said_of(said: &str, words: &Words) -> Option<String> {
    let with = |id: &str, name: &'static str, value: &str| words.with(id, [(name, value.into())]);
    if let Some(address) = said.strip_prefix("Email ") {
        return Some(with("link-email", "address", address));
    }
    if let Some(telephone) = said.strip_prefix("Telephone ") {
        return Some(with("link-telephone", "address", telephone));
    }
    if let Some(page) = said.strip_prefix("page ") {
        return Some(with("label-page", "number", page));
    }
    // "Section, page 3", of which the layouts have given the first word.
    let (what, page) = said.rsplit_once(", page ")?;
    let page = with("label-page", "number", page);
    Some([what, &page].join(&words.text("label-between-items")))
}

/// "Footnote 3" for the number alone and for "n 3". "ibid" gives no number.
fn name_of(link: &str, words: &Words) -> EcoString {
    match link.rsplit(|character: char| !character.is_ascii_digit()).next() {
        Some(number) if !number.is_empty() => {
            words.with("footnote", [("number", number.into())]).into()
        }
        _ => words.text("note-before").into(),
    }
}

fn heading_of(title: &str, level: NonZeroUsize) -> Content {
    HeadingElem::new(TextElem::packed(title)).with_level(Smart::Custom(level)).pack()
}

fn start(mut content: Content, place: Location) -> Tag {
    content.set_location(place);
    Tag::Start(content, FLAGS)
}

/// The engine uses the key of an end only in its index.
fn end_of(place: Location) -> Tag {
    Tag::End(place, 0, FLAGS)
}

/// The role and the name that a mark holds.
fn mark_of(quote: &QuoteElem) -> Option<(String, String)> {
    let Some(Attribution::Content(content)) = quote.attribution.get_ref(StyleChain::default())
    else {
        return None;
    };
    let Value::Dict(mark) = &content.to_packed::<MetadataElem>()?.value else { return None };
    let words = |key: &str| match mark.get(key) {
        Ok(Value::Str(text)) => text.to_string(),
        Ok(Value::Content(content)) => content.plain_text().to_string(),
        _ => String::new(),
    };
    // A long string has places at which it may be broken.
    let name = words("name").replace('\u{200b}', "");
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    Some((words("role"), name))
}
