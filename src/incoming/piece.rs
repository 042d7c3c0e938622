//! Text that is ready to be written in our Markdown.
//!
//! What other programs can say and our Markdown cannot is not in this tree: whoever makes it has to
//! decide, and to say so. Knows neither formats of files nor Markdown.

use crate::ground::unseen::is_blank;
use std::collections::BTreeSet;

/// A block.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Piece {
    /// `level` 1 is the first level inside a section. Levels are not skipped.
    Heading {
        level: u8,
        id: Option<String>,
        words: Vec<Run>,
    },
    Paragraph(Vec<Run>),
    /// `start` is set for a list with numbers.
    List {
        start: Option<u64>,
        items: Vec<Item>,
    },
    Quote(Vec<Piece>),
    Code {
        language: Option<String>,
        text: String,
    },
    /// A line across the text.
    Rule,
    Figure {
        id: Option<String>,
        picture: Picture,
        caption: Vec<Run>,
    },
    Table(Table),
    Definitions(Vec<(Vec<Run>, Vec<Piece>)>),
    /// A box of the book, by the name of its container.
    Callout {
        name: String,
        title: String,
        pieces: Vec<Piece>,
    },
    /// What only authors see.
    Comment(String),
}

/// An item of a list. `task` is set if there is a box to tick, which may be ticked.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Item {
    pub(super) task: Option<bool>,
    pub(super) pieces: Vec<Piece>,
}

/// A table. Every row, and the header, has as many cells as `aligns`.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Table {
    pub(super) id: Option<String>,
    /// Empty if there is none.
    pub(super) caption: Vec<Run>,
    pub(super) aligns: Vec<Align>,
    /// Whether the first column holds headers.
    pub(super) row_headers: bool,
    pub(super) header: Vec<Vec<Run>>,
    pub(super) rows: Vec<Vec<Vec<Piece>>>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Align {
    #[default]
    Start,
    Center,
    End,
}

/// A picture of the section. Its place is its number among those that the file has.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Picture {
    /// Its path as the section names it.
    pub(super) path: String,
    /// What it shows; empty if the file does not say.
    pub(super) alt: String,
}

/// Some of the words of a block, with everything that is true of them.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Run {
    pub(super) what: What,
    pub(super) styles: BTreeSet<Style>,
    /// The address that they lead to: of the web, or `#` and an id.
    pub(super) link: Option<String>,
}

impl Run {
    /// Words without any mark.
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::of(What::Text(text.into()))
    }

    pub(super) fn of(what: What) -> Self {
        Self { what, styles: BTreeSet::new(), link: None }
    }
}

/// What is in a line.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum What {
    Text(String),
    Break,
    /// The call of a footnote, by its name.
    Note(String),
    Picture(Picture),
}

/// What marks words.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Style {
    /// By its tag.
    Language(String),
    Strike,
    Strong,
    Emphasis,
    Raised,
    Lowered,
    Code,
}

/// The words without their marks.
pub(super) fn plain(words: &[Run]) -> String {
    let texts = words.iter().map(|run| match &run.what {
        What::Text(text) => text.as_str(),
        What::Break => " ",
        What::Note(_) | What::Picture(_) => "",
    });
    texts.collect()
}

/// Whether there is nothing to read or to see.
pub(super) fn is_empty(words: &[Run]) -> bool {
    words.iter().all(|run| match &run.what {
        What::Text(text) => is_blank(text),
        What::Break => true,
        What::Note(_) | What::Picture(_) => false,
    })
}

/// The words of a block and of everything in it.
pub(super) fn all_words<'a>(pieces: &'a [Piece], each: &mut dyn FnMut(&'a [Run])) {
    for piece in pieces {
        match piece {
            Piece::Heading { words, .. } | Piece::Paragraph(words) => each(words),
            Piece::Figure { caption, .. } => each(caption),
            Piece::List { items, .. } => {
                items.iter().for_each(|item| all_words(&item.pieces, each));
            }
            Piece::Quote(inner) | Piece::Callout { pieces: inner, .. } => all_words(inner, each),
            Piece::Definitions(items) => {
                for (term, details) in items {
                    each(term);
                    all_words(details, each);
                }
            }
            Piece::Table(table) => {
                each(&table.caption);
                table.header.iter().for_each(|cell| each(cell));
                table.rows.iter().flatten().for_each(|cell| all_words(cell, each));
            }
            Piece::Code { .. } | Piece::Rule | Piece::Comment(_) => {}
        }
    }
}
