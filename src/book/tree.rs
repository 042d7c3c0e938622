//! The tree of a book: blocks and inlines.
//!
//! `Block` is generic over its inlines: the Markdown reader makes `Block<SourceInline>` (links,
//! citations and variables as the author wrote them), and the resolver turns it into
//! `Block<Inline>` (targets, numbers and notes resolved). A writer therefore cannot meet an
//! unresolved link: the type has no room for one. Knows no Markdown and no output format.

use super::formula::Formula;
use crate::ground::language::Language;
use crate::ground::source::Span;
pub use crate::project::CalloutKind;
use crate::project::{Missing, OwnCallout, Readers};
use serde::Serialize;

/// A link target: unique in the book, in small letters, digits, `-` and `.`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct Anchor(pub String);

/// Whether to leave a flag out, so that a tree without it serialises as it did before it existed.
fn is_false(flag: &bool) -> bool {
    !flag
}

impl Anchor {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The permanent name of a block: the author's id if there is one, otherwise an id derived from
/// the section and the block's text, so that it survives edits elsewhere in the section.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct BlockId(pub String);

/// Who may see a block. All of its parts must hold.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Condition {
    /// The partners whose editions contain the block; empty for all.
    pub(crate) partners: Vec<String>,
    /// Details that the partner must have given, for example `helpline`.
    pub(crate) has: Vec<String>,
    /// The people at a workshop for whom the block is; `None` for everybody.
    pub(crate) readers: Option<Readers>,
    /// The record of consent to which the block belongs.
    pub(crate) consent: Option<String>,
    /// Whether an edition that must not show the block fails.
    pub(crate) is_essential: bool,
    #[serde(skip)]
    pub(crate) span: Span,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Block<I> {
    pub id: BlockId,
    /// Set if something may link here; writers make it a destination.
    pub anchor: Option<Anchor>,
    #[serde(skip)]
    pub span: Span,
    /// The conditions of the containers around it; after selection only those that name a record of
    /// consent.
    #[serde(skip)]
    pub conditions: Vec<Condition>,
    pub kind: BlockKind<I>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub enum BlockKind<I> {
    /// `level` 1 is the first level inside a section; levels are never skipped.
    Heading {
        level: u8,
        number: Option<String>,
        content: Vec<I>,
    },
    Paragraph(Vec<I>),
    List(List<I>),
    Definitions(Vec<Definition<I>>),
    Quote(Vec<Block<I>>),
    Code {
        language: Option<String>,
        text: String,
    },
    /// A thematic break.
    Rule,
    Callout {
        kind: CalloutKind,
        /// What the book says of it, if it is not as shipped.
        #[serde(skip_serializing_if = "Option::is_none")]
        own: Option<Box<OwnCallout>>,
        title: String,
        blocks: Vec<Block<I>>,
    },
    Checklist {
        title: Option<String>,
        blocks: Vec<Block<I>>,
    },
    Letter {
        title: Option<String>,
        /// Whether it has pages of its own, without running heads and page numbers, to be signed
        /// and posted.
        #[serde(skip_serializing_if = "is_false")]
        own_page: bool,
        blocks: Vec<Block<I>>,
    },
    Testimony {
        attribution: String,
        illustrative: bool,
        /// How the person takes it back; empty before the text is resolved, and for an invented one.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        withdrawal: Vec<I>,
        blocks: Vec<Block<I>>,
    },
    /// A question with room for an answer in handwriting.
    Answer {
        /// Ruled lines to write on.
        lines: u8,
        blocks: Vec<Block<I>>,
    },
    /// A wallet card, 85 by 54 mm.
    Card {
        title: String,
        front: Vec<Block<I>>,
        /// Empty for a card that is printed on one side.
        back: Vec<Block<I>>,
    },
    Figure(Figure<I>),
    Table(Table<I>),
    /// Blocks about which something must be said: what language they are in, or for whom they are.
    Passage {
        /// The language, if it differs from that of the text around it.
        language: Option<Language>,
        /// The people at a workshop for whom it is, if others read it too and should know.
        readers: Option<Readers>,
        blocks: Vec<Block<I>>,
    },
}

/// A list; `start` is set for an ordered one.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct List<I> {
    pub(crate) start: Option<u64>,
    pub(crate) tight: bool,
    pub(crate) items: Vec<Item<I>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub(crate) struct Item<I> {
    /// A task's state: `Some(true)` when ticked.
    pub(crate) task: Option<bool>,
    pub(crate) blocks: Vec<Block<I>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Definition<I> {
    /// Set in the glossary, where terms are link targets.
    pub anchor: Option<Anchor>,
    pub(crate) term: Vec<I>,
    pub(crate) details: Vec<Block<I>>,
}

/// A figure. `label` ("Figure 3.1") is empty until the book is numbered.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Figure<I> {
    pub(crate) label: String,
    pub(crate) image: Image,
    pub(crate) caption: Vec<I>,
    /// A long description, if the picture shows data.
    pub description: Vec<Block<I>>,
}

/// A picture in the project. Alternative text is never empty.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Image {
    /// The path below `content/`, with forward slashes; a key of the manuscript's resources.
    pub(crate) path: String,
    pub(crate) alt: String,
    /// Whether the alternative text has variables; not after resolution.
    #[serde(skip)]
    pub(crate) fills: bool,
    /// How wide the author wants it; `None` to let the layout decide.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) width: Option<PictureWidth>,
    #[serde(skip)]
    pub(crate) span: Span,
}

/// How wide a picture is. None is wider than the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum PictureWidth {
    /// A share of the width of the text, from 1 to 100 per cent.
    Share(u8),
    /// A length in tenths of a millimetre.
    Length(u32),
}

impl PictureWidth {
    /// The width in millimetres, where the text is `room` wide.
    pub(crate) fn of_room(self, room: f64) -> f64 {
        match self {
            Self::Share(share) => room * f64::from(share) / 100.0,
            Self::Length(tenths) => f64::from(tenths) / 10.0,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Align {
    Start,
    Center,
    End,
}

/// A table. `label` ("Table 3.1") is empty for a table without a caption.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Table<I> {
    pub(crate) label: String,
    pub(crate) caption: Vec<I>,
    pub(crate) columns: Vec<Align>,
    /// Relative column widths; empty to let the layout decide.
    pub(crate) widths: Vec<u32>,
    /// The first column holds headers.
    pub(crate) row_headers: bool,
    /// A form to fill in by hand: tall rows, and a frame around every cell.
    pub(crate) form: bool,
    /// On pages it has a page of its own, turned so that there is more room for columns.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(crate) landscape: bool,
    pub(crate) header: Vec<Vec<I>>,
    /// The names by which other sections include rows, one for each row; empty if no row has one.
    #[serde(skip)]
    pub(crate) row_ids: Vec<Option<String>>,
    /// Every row has as many cells as there are columns.
    pub(crate) rows: Vec<Vec<Cell<I>>>,
}

/// A cell of a table, below its header.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(untagged)]
pub(crate) enum Cell<I> {
    Words(Vec<I>),
    /// Several paragraphs, or lists.
    Blocks(Vec<Block<I>>),
}

impl<I> Cell<I> {
    /// The words of a cell that has only words; none if it has blocks.
    pub(crate) fn words(&self) -> &[I] {
        match self {
            Self::Words(words) => words,
            Self::Blocks(_) => &[],
        }
    }

    /// The blocks of a cell that has blocks; none if it has only words.
    pub(crate) fn blocks(&self) -> &[Block<I>] {
        match self {
            Self::Words(_) => &[],
            Self::Blocks(blocks) => blocks,
        }
    }
}

/// What a mark says about the words in it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    Superscript,
    Subscript,
    /// Small capitals, as a citation style has them. Authors do not write it.
    SmallCapitals,
    /// Words with a line below them, as a citation style has them. Authors do not write it.
    Underlined,
    /// A key to press, or several.
    Keys,
    /// An abbreviation, with what it stands for.
    Abbreviation(String),
    /// Words in another language.
    Language(Language),
    /// Characters that are printed exactly as they are, because the author escaped them.
    AsTyped,
    /// Words that read from left to right in a line that does not. Authors do not write it.
    LeftToRight,
    /// The same the other way round.
    RightToLeft,
}

/// An inline as the author wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct SourceInline {
    #[serde(skip)]
    pub(crate) span: Span,
    pub(crate) kind: SourceKind,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub(crate) enum SourceKind {
    Text(String),
    Emphasis(Vec<SourceInline>),
    Strong(Vec<SourceInline>),
    Strike(Vec<SourceInline>),
    Marked {
        mark: Mark,
        content: Vec<SourceInline>,
    },
    Code(String),
    Formula(Box<Formula>),
    Break,
    /// A blank to fill in, perhaps with a label.
    Blank(Option<String>),
    Image(Image),
    Link {
        target: LinkTarget,
        content: Vec<SourceInline>,
    },
    Cite(Vec<Citation>),
    /// Words that the index leads to. The entry is the words themselves if it has no name.
    Indexed {
        name: Vec<String>,
        content: Vec<SourceInline>,
    },
    /// What the author wrote between `{{` and `}}`.
    Variable(String),
    NoteReference(String),
}

impl SourceKind {
    /// The words inside it; none if it has no inlines of its own.
    pub(crate) fn content(&self) -> Option<&[SourceInline]> {
        match self {
            Self::Emphasis(content)
            | Self::Strong(content)
            | Self::Strike(content)
            | Self::Marked { content, .. }
            | Self::Indexed { content, .. }
            | Self::Link { content, .. } => Some(content),
            _ => None,
        }
    }

    /// The words inside it, to change.
    pub(crate) fn content_mut(&mut self) -> Option<&mut Vec<SourceInline>> {
        match self {
            Self::Emphasis(content)
            | Self::Strong(content)
            | Self::Strike(content)
            | Self::Marked { content, .. }
            | Self::Indexed { content, .. }
            | Self::Link { content, .. } => Some(content),
            _ => None,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub(crate) enum LinkTarget {
    /// An address outside the book.
    Url(String),
    /// `#id`, without the `#`; and what happens to the link in a pack that lacks the target, if the
    /// author says so: `[words](#id){missing="summary"}`.
    Id { id: String, missing: Option<Missing> },
    /// `term:` with the term's id, or without one.
    Term(Option<String>),
}

/// One source in `[@key, pinpoint]`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub(crate) struct Citation {
    pub(crate) key: String,
    pub(crate) pinpoint: Option<String>,
    #[serde(skip)]
    pub(crate) span: Span,
}

/// An inline with everything resolved.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Inline {
    #[serde(skip)]
    pub span: Span,
    pub kind: InlineKind,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub enum InlineKind {
    Text(String),
    Emphasis(Vec<Inline>),
    Strong(Vec<Inline>),
    Strike(Vec<Inline>),
    Marked {
        mark: Mark,
        content: Vec<Inline>,
    },
    Code(String),
    Formula(Box<Formula>),
    Break,
    /// A blank to fill in, perhaps with a label.
    Blank(Option<String>),
    Image(Image),
    /// A link out of the book.
    Link {
        url: String,
        content: Vec<Inline>,
    },
    /// A link to a place in the book.
    Reference {
        target: Anchor,
        pointer: Pointer,
        content: Vec<Inline>,
    },
    /// A glossary term, linked to its definition.
    Term {
        target: Anchor,
        content: Vec<Inline>,
    },
    /// A footnote, where it is first called.
    Note(Note),
    /// A further call of a footnote that is elsewhere in the section.
    NoteAgain {
        number: u32,
        target: Anchor,
    },
    /// What separates the numbers of two notes that are called at the same place.
    NoteComma,
    /// A reference to another note of the section: "n 7", "ibid".
    NoteLink {
        number: u32,
        target: Anchor,
        content: Vec<Inline>,
    },
    /// A place to which a list leads. It shows nothing.
    Place(Anchor),
    /// The numbers of the pages on which these places are.
    Pages(Vec<Anchor>),
    /// Where an entry of the index leads.
    Locators(Vec<Locator>),
}

impl InlineKind {
    /// The words inside it; none if it has no inlines of its own. The text of a note is apart.
    pub(crate) fn content(&self) -> Option<&[Inline]> {
        match self {
            Self::Emphasis(content)
            | Self::Strong(content)
            | Self::Strike(content)
            | Self::Marked { content, .. }
            | Self::Link { content, .. }
            | Self::Reference { content, .. }
            | Self::Term { content, .. }
            | Self::NoteLink { content, .. } => Some(content),
            _ => None,
        }
    }

    /// As [`InlineKind::content`], to change them.
    pub(crate) fn content_mut(&mut self) -> Option<&mut Vec<Inline>> {
        match self {
            Self::Emphasis(content)
            | Self::Strong(content)
            | Self::Strike(content)
            | Self::Marked { content, .. }
            | Self::Link { content, .. }
            | Self::Reference { content, .. }
            | Self::Term { content, .. }
            | Self::NoteLink { content, .. } => Some(content),
            _ => None,
        }
    }
}

/// A place to which an entry of the index leads.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Locator {
    pub(crate) target: Anchor,
    /// If it is about several pages, where these end.
    pub(crate) end: Option<RangeEnd>,
    /// What the place is called where there are no pages: "5.3" or "Worksheet 4".
    pub(crate) name: String,
    /// Whether it is the definition of a term.
    pub(crate) is_definition: bool,
}

/// Where a range of pages ends.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub(crate) enum RangeEnd {
    /// Before this heading.
    Before(Anchor),
    /// With this section.
    Section(Anchor),
}

/// What print adds after a reference, so that readers on paper can follow it too.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub enum Pointer {
    /// Nothing: the link is enough, or its words already name the place.
    None,
    /// "page N"; the page is known only when pages exist.
    Page,
    /// The number of the target, as printed: for example "chapter 3".
    Number(String),
}

/// A footnote. Numbers start at 1 in each section.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Note {
    pub(crate) number: u32,
    pub(crate) anchor: Anchor,
    pub(crate) kind: NoteKind,
    pub blocks: Vec<Block<Inline>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub(crate) enum NoteKind {
    /// Written by the author.
    Remark,
    /// A citation of authorities.
    Citation,
    /// The printed address of a link.
    Address,
}

/// The plain text of inlines as written, without citations, blanks and notes.
pub(crate) fn source_text(inlines: &[SourceInline]) -> String {
    filled_text(inlines, &|_| None)
}

/// The same, with the text that `fill` gives for a variable.
pub(crate) fn filled_text(
    inlines: &[SourceInline],
    fill: &dyn Fn(&str) -> Option<String>,
) -> String {
    let mut out = String::new();
    for inline in inlines {
        match &inline.kind {
            SourceKind::Text(text) | SourceKind::Code(text) => out.push_str(text),
            SourceKind::Formula(formula) => out.push_str(&formula.reading()),
            SourceKind::Image(image) => out.push_str(&image.alt),
            SourceKind::Break => out.push(' '),
            SourceKind::Variable(name) => {
                out.push_str(&fill(name).unwrap_or_else(|| format!("{{{{ {name} }}}}")));
            }
            kind => {
                let content = kind.content().into_iter();
                content.for_each(|content| out.push_str(&filled_text(content, fill)));
            }
        }
    }
    out
}

/// The plain text of inlines, without notes.
pub fn plain_text(inlines: &[Inline]) -> String {
    let mut out = String::new();
    push_plain(inlines, &mut out);
    out
}

fn push_plain(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match &inline.kind {
            InlineKind::Text(text) | InlineKind::Code(text) => out.push_str(text),
            InlineKind::Formula(formula) => out.push_str(&formula.reading()),
            InlineKind::Break => out.push(' '),
            InlineKind::Blank(label) => {
                out.push_str("____");
                if let Some(label) = label {
                    out.push_str(&format!(" ({label})"));
                }
            }
            InlineKind::Image(image) => out.push_str(&image.alt),
            kind => kind.content().into_iter().for_each(|content| push_plain(content, out)),
        }
    }
}
