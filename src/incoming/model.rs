//! A text file of another program, as it is: a sequence of paragraphs and tables in which nothing has
//! been decided yet.
//!
//! Tracked changes, hidden words and text boxes are in it with their places, and so are comments with the
//! words that they are about, bookmarks, content controls and the properties of the document. An import
//! and a review both work from it. Knows no format and no Markdown.

use super::change::Change;
use super::findings::Findings;
use super::piece::Align;
use std::collections::BTreeMap;

#[derive(Debug, Clone, Default)]
pub(super) struct Document {
    pub(super) properties: Properties,
    pub(super) blocks: Vec<Block>,
    /// Footnotes and endnotes by the names that calls have.
    pub(super) notes: BTreeMap<String, Vec<Block>>,
    pub(super) comments: BTreeMap<String, Comment>,
    /// Pictures by their names in the file.
    pub(super) pictures: BTreeMap<String, Vec<u8>>,
    /// What the reader of the format found and could not keep.
    pub(super) findings: Findings,
}

/// What a file says about itself.
#[derive(Debug, Clone, Default)]
pub(super) struct Properties {
    pub(super) title: String,
    /// The tag of the language of the text; empty if it does not say.
    pub(super) language: String,
}

#[derive(Debug, Clone)]
pub(super) struct Comment {
    pub(super) author: String,
    pub(super) date: String,
    pub(super) text: String,
}

#[derive(Debug, Clone)]
pub(super) enum Block {
    Paragraph(Paragraph),
    Table(Table),
}

#[derive(Debug, Clone, Default)]
pub(super) struct Paragraph {
    /// For people: “paragraph 12”.
    pub(super) place: String,
    pub(super) role: Role,
    pub(super) list: Option<ListPlace>,
    pub(super) runs: Vec<Run>,
    /// The change of the end of the paragraph: if it goes, so does the border to the next one.
    pub(super) end: Option<Change>,
    /// What it was before its formatting was changed, if that was recorded.
    pub(super) former: Option<(Role, Change)>,
}

/// What a paragraph is, by its style.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) enum Role {
    #[default]
    Body,
    Title,
    Subtitle,
    /// From 1.
    Heading(u8),
    Quote,
    Code,
    Caption,
    Term,
    Definition,
    /// A box of the book, by name.
    Callout(String),
    /// An entry of a table of contents or an index that the program made.
    Generated,
    /// A line across the text.
    Rule,
}

/// The place of a paragraph in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ListPlace {
    /// What tells lists apart.
    pub(super) list: String,
    /// From 0.
    pub(super) level: u8,
    pub(super) marker: Marker,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Marker {
    Bullet,
    Number(u64),
    /// It belongs to the item before it.
    None,
}

/// Some of the words of a paragraph, or something else in its line.
#[derive(Debug, Clone, Default)]
pub(super) struct Run {
    pub(super) what: Inline,
    pub(super) format: Format,
    /// An address, or `#` and the name of a bookmark.
    pub(super) link: Option<String>,
    pub(super) change: Option<Change>,
    /// How it looked before its formatting was changed, if that was recorded.
    pub(super) former: Option<(Format, Change)>,
    pub(super) hidden: bool,
}

#[derive(Debug, Clone)]
pub(super) enum Inline {
    Text(String),
    Break,
    /// The call of a note, by name.
    Note(String),
    /// A picture by its name in the file, with the words that describe it.
    Picture {
        name: String,
        alt: String,
    },
    TextBox(Vec<Block>),
    Bookmark(String),
    /// Where the words begin that a comment is about.
    CommentStart(String),
    /// Where a comment is.
    Comment(String),
    /// A box to tick.
    Tick(bool),
}

impl Default for Inline {
    fn default() -> Self {
        Self::Text(String::new())
    }
}

/// What marks words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Format {
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) strike: bool,
    pub(super) raised: bool,
    pub(super) lowered: bool,
    pub(super) code: bool,
    pub(super) language: Option<String>,
}

#[derive(Debug, Clone, Default)]
pub(super) struct Table {
    pub(super) place: String,
    pub(super) rows: Vec<Row>,
    /// Whether its first column is marked as headers.
    pub(super) row_headers: bool,
    /// Whether the file says which rows are headers.
    pub(super) knows_header: bool,
}

#[derive(Debug, Clone, Default)]
pub(super) struct Row {
    pub(super) place: String,
    pub(super) is_header: bool,
    pub(super) change: Option<Change>,
    pub(super) cells: Vec<Cell>,
}

#[derive(Debug, Clone)]
pub(super) struct Cell {
    pub(super) blocks: Vec<Block>,
    /// How many columns it takes, at least one.
    pub(super) span: usize,
    /// Whether it is the lower part of a cell above it.
    pub(super) is_covered: bool,
    pub(super) align: Align,
}

/// The words of runs, as they are.
pub(super) fn words_of(runs: &[Run]) -> String {
    let words = runs.iter().map(|run| match &run.what {
        Inline::Text(text) => text.as_str(),
        Inline::Break => " ",
        _ => "",
    });
    words.collect()
}

/// The words of blocks, with a space between two of them.
pub(super) fn words_in(blocks: &[Block]) -> String {
    let words = blocks.iter().map(|block| match block {
        Block::Paragraph(paragraph) => words_of(&paragraph.runs),
        Block::Table(table) => {
            let cells = table.rows.iter().flat_map(|row| &row.cells);
            cells.map(|cell| words_in(&cell.blocks)).collect::<Vec<_>>().join(" ")
        }
    });
    words.collect::<Vec<_>>().join(" ")
}
