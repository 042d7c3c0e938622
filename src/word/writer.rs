//! The state of the writer of a part with text: the document or its notes.
//!
//! In: a manuscript and what the parts share. Out: paragraphs and runs. The files beside it give it
//! its methods: one for blocks, one for inlines, one for tables and so on.

use super::media::Media;
use super::numbering::Lists;
use super::paragraph::{Look, Paragraph, Run, STEP};
use crate::book::manuscript::Manuscript;
use crate::book::tree::{Anchor, Note};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::digest;
use crate::ground::direction::pieces;
use crate::ground::language::Language;
use crate::ground::source::Span;
use crate::web::xhtml::Markup;
use std::collections::{BTreeMap, BTreeSet};

/// The relationships of a part: what they are, and where they lead.
#[derive(Debug, Default)]
pub(super) struct Relations {
    list: Vec<Relation>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Relation {
    /// The last part of its type's address.
    pub(super) kind: &'static str,
    pub(super) target: String,
    pub(super) is_external: bool,
}

impl Relations {
    /// The id of a relationship, which is added if it is new.
    pub(super) fn id(&mut self, kind: &'static str, target: &str, is_external: bool) -> String {
        let wanted = Relation { kind, target: target.to_owned(), is_external };
        let known = self.list.iter().position(|own| *own == wanted);
        let at = known.unwrap_or_else(|| {
            self.list.push(wanted);
            self.list.len() - 1
        });
        format!("rId{}", at + 1)
    }

    /// All, with their ids.
    pub(super) fn each(&self) -> impl Iterator<Item = (String, &Relation)> {
        self.list.iter().enumerate().map(|(at, own)| (format!("rId{}", at + 1), own))
    }
}

/// What the document and its notes share: numbers that occur once in a file, lists, pictures.
#[derive(Debug, Default)]
pub(super) struct Shared<'a> {
    pub(super) lists: Lists,
    pub(super) media: Media,
    pub(super) diagnostics: Vec<Diagnostic>,
    /// The anchors that have a bookmark, by its name.
    marked: BTreeSet<String>,
    /// Where links lead, with the first link that leads there.
    led_to: BTreeMap<String, (String, Option<Span>)>,
    bookmarks: usize,
    pub(super) controls: usize,
    pub(super) drawings: usize,
    /// The notes called so far, in order.
    pub(super) notes: Vec<&'a Note>,
}

impl Shared<'_> {
    /// A complaint for each link whose target is nowhere in the file.
    pub(super) fn check_links(&mut self) {
        for (name, (anchor, span)) in &self.led_to {
            if !self.marked.contains(name) {
                let message = format!("the link target `{anchor}` is in no section");
                let problem = Diagnostic::error(Code::Internal, message);
                self.diagnostics.push(match span {
                    Some(span) => problem.at(*span),
                    None => problem,
                });
            }
        }
    }
}

/// A box around blocks, or only their distance from the start of the text.
#[derive(Debug, Clone, Default)]
pub(super) struct Frame {
    /// In twips.
    pub(super) indent: u32,
    pub(super) look: Option<Look>,
}

/// Writes one part.
pub(super) struct Writer<'a, 's> {
    pub(super) manuscript: &'a Manuscript,
    pub(super) shared: &'s mut Shared<'a>,
    pub(super) markup: Markup,
    pub(super) relations: Relations,
    /// The boxes around the current place, the innermost last.
    pub(super) frames: Vec<Frame>,
    /// The languages of the text around the current place, the innermost last.
    pub(super) languages: Vec<&'a Language>,
    /// What runs look like here.
    pub(super) run: Run,
    /// How many lists are around the current place.
    pub(super) list_depth: usize,
    /// Inside `w:hyperlink`, where another one would not be valid.
    pub(super) in_link: bool,
    /// In the text of notes, where no further note can be called.
    pub(super) in_notes: bool,
    /// In a letter, where boxes are ticked to choose.
    pub(super) in_letter: bool,
    /// Whether paragraphs stay on the page of what follows: a question with its answer.
    pub(super) keeps_next: bool,
    /// The depth of the section's title, to which the levels of its headings are added.
    pub(super) depth: u8,
    /// What is asked for at a place without a label of its own: the headers of a cell.
    pub(super) asked: Option<String>,
    /// A property of the first paragraph of an item, which replaces its own.
    pub(super) lead: Option<Lead>,
    /// Whether the file is a single letter, which has no pages around it.
    pub(super) is_letter: bool,
    /// Whether pages are wider than high here.
    pub(super) is_landscape: bool,
    /// What is above and below the text.
    pub(super) furniture: Furniture,
    /// The end of the pages before, which is written when something follows.
    pub(super) page_end: Option<PageEnd>,
    /// Whether nothing is on the current page yet.
    pub(super) is_fresh: bool,
    /// The block whose paragraphs are marked, and how many of them there were; nothing if the file is
    /// not for review.
    pub(super) marked: Option<(&'a str, usize)>,
}

/// What the pages of a section of the document are like, which stands at its end.
#[derive(Debug, Clone, Copy)]
pub(super) struct PageEnd {
    pub(super) surround: Surround,
    pub(super) is_right_to_left: bool,
    pub(super) is_landscape: bool,
}

/// What is above and below the text of a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Surround {
    /// Nothing: a title page, or a letter that is posted.
    Nothing,
    /// The title above, and below it whose copy it is and the number of the page.
    Running,
    /// The letterhead of the partner, on the first page only.
    Letterhead,
}

/// The relationships to the parts above and below the text.
#[derive(Debug, Clone, Default)]
pub(super) struct Furniture {
    pub(super) header: String,
    pub(super) footer: String,
    pub(super) empty_header: String,
    pub(super) empty_footer: String,
}

/// What opens an item of a list.
#[derive(Debug, Clone)]
pub(super) enum Lead {
    /// Its bullet or number.
    Number { level: usize, list: usize },
    /// The box of a task, with its name.
    Box { is_ticked: bool, name: String },
    /// The number of a note.
    Note,
}

/// What the names of paragraphs begin with in a file for review. No id of an author has a full stop.
const MARK: &str = "review.";

impl<'a, 's> Writer<'a, 's> {
    pub(super) fn new(manuscript: &'a Manuscript, shared: &'s mut Shared<'a>) -> Self {
        let mut writer = Self {
            manuscript,
            shared,
            markup: Markup::default(),
            relations: Relations::default(),
            frames: Vec::new(),
            languages: Vec::new(),
            run: Run::default(),
            list_depth: 0,
            in_link: false,
            in_notes: false,
            in_letter: false,
            keeps_next: false,
            depth: 1,
            asked: None,
            lead: None,
            is_letter: manuscript.pack.as_ref().is_some_and(|pack| pack.is_letter),
            is_landscape: false,
            furniture: Furniture::default(),
            page_end: None,
            is_fresh: true,
            marked: None,
        };
        writer.speak(&manuscript.work.language);
        writer
    }

    /// Everything from here on is in a language, until [`Writer::fall_silent`].
    pub(super) fn speak(&mut self, language: &'a Language) {
        self.languages.push(language);
        self.set_language();
    }

    pub(super) fn fall_silent(&mut self) {
        self.languages.pop();
        self.set_language();
    }

    fn set_language(&mut self) {
        let own = self.languages.last().copied();
        self.run.is_right_to_left = own.is_some_and(Language::is_right_to_left);
        let is_other = own.filter(|own| **own != self.manuscript.work.language);
        self.run.language = is_other.map(|own| own.tag().to_owned());
    }

    pub(super) fn reads_right_to_left(&self) -> bool {
        self.languages.last().is_some_and(|language| language.is_right_to_left())
    }

    /// How far text is from the start of the page here, in twips.
    pub(super) fn indent(&self) -> u32 {
        self.frames.iter().map(|frame| frame.indent).sum()
    }

    /// Opens a paragraph with the look of the box that it is in.
    pub(super) fn open(&mut self, paragraph: Paragraph) {
        self.begin();
        let mut own = paragraph;
        own.is_right_to_left = self.reads_right_to_left();
        own.keeps_next |= self.keeps_next;
        own.look = self.frames.iter().rev().find_map(|frame| frame.look.clone());
        let base = self.indent() + self.list_depth as u32 * STEP;
        let lead = self.lead.take();
        match &lead {
            Some(Lead::Number { level, list }) => {
                own.number = Some((*level, *list));
                own.indent = Some((base, STEP));
            }
            Some(Lead::Box { .. }) => own.indent = Some((base, STEP)),
            Some(Lead::Note) | None if base > 0 => {
                let (left, hanging) = own.indent.unwrap_or_default();
                own.indent = Some((base + left, hanging));
            }
            Some(Lead::Note) | None => {}
        }
        own.open(&mut self.markup);
        match lead {
            Some(Lead::Box { is_ticked, name }) => {
                self.tick_box(is_ticked, &name);
                self.markup.open("w:r").open("w:tab").close().close();
            }
            Some(Lead::Note) => self.note_number(),
            Some(Lead::Number { .. }) | None => {}
        }
        self.mark();
    }

    /// In a file for review, the name by which the paragraph is known when it comes back: the id of its
    /// block, and its number in it.
    fn mark(&mut self) {
        let Some((block, number)) = self.marked.take() else { return };
        self.marked = Some((block, number + 1));
        self.bookmark(&Anchor(format!("{MARK}{block}.{number}")));
    }

    pub(super) fn close(&mut self) {
        self.markup.close().line();
    }

    /// A paragraph of words that have no tree.
    pub(super) fn line(&mut self, paragraph: Paragraph, text: &str) {
        self.open(paragraph);
        self.string(text);
        self.close();
    }

    /// A run of text, as runs look here.
    pub(super) fn text(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        self.markup.open("w:r");
        self.run.write(&mut self.markup);
        self.markup.open("w:t").attr("xml:space", "preserve").text(text).close().close();
    }

    /// Words that have no tree, such as a title.
    pub(super) fn string(&mut self, text: &str) {
        let manuscript = self.manuscript;
        let language = manuscript.foreign.language_of(text);
        let is_other = language.is_some() && language != self.languages.last().copied();
        if let Some(language) = language.filter(|_| is_other) {
            self.speak(language);
            self.text(text);
            self.fall_silent();
            return;
        }
        let is_right_to_left = self.run.is_right_to_left;
        for (piece, is_apart) in pieces(text, is_right_to_left) {
            self.run.is_right_to_left = is_right_to_left != is_apart;
            self.text(piece);
        }
        self.run.is_right_to_left = is_right_to_left;
    }

    /// What `write` adds looks as `change` says.
    pub(super) fn looking(&mut self, change: impl FnOnce(&mut Run), write: impl FnOnce(&mut Self)) {
        let before = self.run.clone();
        change(&mut self.run);
        write(self);
        self.run = before;
    }

    /// A bookmark at the current place.
    pub(super) fn bookmark(&mut self, anchor: &Anchor) {
        if let Some(id) = self.start_bookmark(anchor) {
            self.markup.open("w:bookmarkEnd").attr("w:id", id).close();
        }
    }

    /// Starts the bookmark of an anchor and gives its id; nothing if it has one already.
    pub(super) fn start_bookmark(&mut self, anchor: &Anchor) -> Option<String> {
        let name = bookmark_name(anchor.as_str());
        if !self.shared.marked.insert(name.clone()) {
            return None;
        }
        let id = self.shared.bookmarks.to_string();
        self.shared.bookmarks += 1;
        self.markup.open("w:bookmarkStart").attr("w:id", &id).attr("w:name", name).close();
        Some(id)
    }

    /// The name of the bookmark to which a link leads.
    pub(super) fn lead_to(&mut self, anchor: &Anchor, span: Option<Span>) -> String {
        let name = bookmark_name(anchor.as_str());
        let first = || (anchor.as_str().to_owned(), span);
        self.shared.led_to.entry(name.clone()).or_insert_with(first);
        name
    }
}

/// The name of an anchor's bookmark: hidden in Word, because it starts with `_`, at most 40 letters
/// long, and different for different anchors.
fn bookmark_name(anchor: &str) -> String {
    const LONGEST: usize = 27;
    let plain = |letter: char| if letter.is_ascii_alphanumeric() { letter } else { '_' };
    let stem: String = anchor.chars().take(LONGEST).map(plain).collect();
    format!("_{stem}_{}", &digest::sha256(anchor.as_bytes())[..10])
}
