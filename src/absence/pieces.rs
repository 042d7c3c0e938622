//! The words that a file is searched for, and the words that are allowed in it.
//!
//! A piece is one text of the project: a paragraph, a title, a telephone number, a comment. Its
//! scope says in which copies it may be.

use super::letters::Letters;
use crate::book::tree::Condition;
use crate::ground::source::Span;

/// A text of the project.
#[derive(Debug)]
pub(super) struct Piece {
    pub(super) letters: Letters,
    pub(super) scope: ScopeId,
    pub(super) place: Place,
    /// Whether it is an address or a number, which is found as a whole even if it is short.
    pub(super) is_detail: bool,
}

/// A picture of the project, which a file may hold as it is.
#[derive(Debug)]
pub(super) struct Picture {
    /// Those of every block that shows it.
    pub(super) scopes: Vec<ScopeId>,
    /// The first place where it is shown.
    pub(super) place: Place,
}

/// Where a piece was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    /// The id of its block, if it is in one.
    pub(super) block: Option<String>,
    pub(super) at: At,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum At {
    /// A place in a file that was read as text.
    Text(Span),
    /// A line of any other file, counted from one.
    Line(String, usize),
    /// A text of the tool itself.
    Tool,
}

/// A number in the list of scopes.
pub(super) type ScopeId = usize;

/// In which copies a piece may be.
#[derive(Debug)]
pub(super) enum Scope {
    /// In every copy: settings, the glossary, sources, the tool's own words.
    Everywhere,
    /// In none: what authors and editors wrote to each other.
    Nowhere,
    /// In the copies of one partner: its telephone number, its address.
    Partner(String),
    /// In copies in a language, by its tag.
    Language(String),
    /// In copies that contain a section, whole or in part: its title and its summary.
    Header(String),
    Block(BlockScope),
    /// A footnote: in copies that contain one of the blocks that call it.
    Note(Vec<ScopeId>),
}

/// Where a block belongs.
#[derive(Debug)]
pub(super) struct BlockScope {
    pub(super) home: Home,
    /// The ids by which a pack may ask for it: its own, those of the blocks around it and of the
    /// headings above it.
    pub(super) ids: Vec<String>,
    /// Its own conditions and those of the blocks around it.
    pub(super) conditions: Vec<Condition>,
    pub(super) is_heading: bool,
}

/// The text that a block belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Home {
    Section(String),
    /// What readers must know before they rely on the text.
    Notice,
    /// The foreword of a partner.
    Foreword(String),
}

/// Why a piece is not in a copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// Nobody agreed that it may be there, or agreement was withdrawn or has ended.
    Testimony,
    /// It is for other people at a workshop.
    Readers,
    /// It is for other partners.
    Partners,
    /// It is the address or the number of another partner.
    Detail,
    /// It is a translation into another language.
    Draft,
    /// It is a comment, or was left in a file by an editor.
    Comment,
    /// Its section, or its part of a section, is not in the copy.
    Section,
}

impl Kind {
    /// Its name in a sentence.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Testimony => "testimony that may not be shown there",
            Self::Readers => "text for other readers",
            Self::Partners => "text for other partners",
            Self::Detail => "a detail of another partner",
            Self::Draft => "a translation into another language",
            Self::Comment => "a comment",
            Self::Section => "text from outside its sections",
        }
    }
}

/// How much of a piece shows that it is in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Evidence {
    /// So many letters in a row of a longer piece.
    pub(super) letters: usize,
    /// A shorter piece as a whole, if it has so many letters.
    pub(super) least: usize,
}

impl Kind {
    /// What shows that a piece of this kind is in a file. Sentences of other sections and comments on
    /// the text resemble what a copy says itself, so less than a sentence shows nothing.
    pub(super) fn evidence(self) -> Evidence {
        match self {
            Self::Testimony | Self::Readers | Self::Partners | Self::Draft => {
                Evidence { letters: 28, least: 12 }
            }
            Self::Detail => Evidence { letters: 28, least: 8 },
            Self::Comment => Evidence { letters: 39, least: 24 },
            Self::Section => Evidence { letters: 64, least: 48 },
        }
    }
}

/// Whether a piece may be in a copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    Included,
    Excluded(Kind),
}
