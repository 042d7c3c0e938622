//! The book as its authors wrote it: every section's tree, before anything is selected for a
//! partner or for readers.

use super::manuscript::Resource;
use super::neighbours::FileTarget;
use super::tree::{Block, BlockId, Condition, SourceInline};
use crate::ground::source::Span;
use crate::project::Header;
use std::collections::{BTreeMap, BTreeSet};

/// The blocks of a file, and its footnotes by name.
#[derive(Debug, Clone, Default)]
pub(crate) struct Parsed {
    pub(crate) blocks: Vec<Block<SourceInline>>,
    pub(crate) notes: BTreeMap<String, SourceNote>,
    pub(crate) comments: Vec<Comment>,
    /// The links that name their targets by files.
    pub(crate) file_links: Vec<(Span, FileTarget)>,
    pub(crate) suspects: Vec<Suspect>,
    pub(crate) includes: Vec<Include>,
    /// The words that translators translate, each as a whole.
    pub(crate) units: Vec<Unit>,
}

/// Words that are translated as a whole: a paragraph, an item, a heading, a cell, a title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unit {
    /// What a translation replaces.
    pub(crate) span: Span,
    pub(crate) kind: UnitKind,
    /// In Markdown as the author wrote it, with the lines of a paragraph joined.
    pub(crate) text: String,
    /// What a translation must keep: links, citations, variables and the like, in order.
    pub(crate) marks: Vec<String>,
    /// Whether there is anything to translate.
    pub(crate) has_words: bool,
}

/// What a unit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum UnitKind {
    Heading,
    Paragraph,
    Item,
    Cell,
    Caption,
    Picture,
    Term,
    Footnote,
    /// The title of a container, a value in its opening line.
    Title,
    /// Who said a testimony, a value in the opening line.
    Attribution,
    /// The title of an alert, at the end of its first line.
    AlertTitle,
}

impl UnitKind {
    /// Whether it is always written on a single line.
    pub(crate) fn is_one_line(self) -> bool {
        matches!(
            self,
            Self::Heading | Self::Cell | Self::Title | Self::AlertTitle | Self::Attribution
        )
    }

    /// Its name for translators.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Heading => "heading",
            Self::Paragraph => "paragraph",
            Self::Item => "list item",
            Self::Cell => "cell of a table",
            Self::Caption => "caption",
            Self::Picture => "alternative text of a picture",
            Self::Term => "term",
            Self::Footnote => "footnote",
            Self::Title | Self::AlertTitle => "title of a box",
            Self::Attribution => "who said it",
        }
    }
}

/// A part of a section that another one includes.
#[derive(Debug, Clone)]
pub(crate) struct Include {
    /// The block that keeps its place until every section has been read.
    pub(crate) block: BlockId,
    /// The id that its author gave it.
    pub(crate) anchor: Option<String>,
    /// The conditions of the containers around it.
    pub(crate) conditions: Vec<Condition>,
    /// The opening line.
    pub(crate) line: Span,
    /// The whole container.
    pub(crate) place: Span,
    /// What is included.
    pub(crate) of: Included,
    /// The rows of a table; `None` for all.
    pub(crate) rows: Option<Vec<Included>>,
    /// The numbers of its columns, as written; `None` for all.
    pub(crate) columns: Option<Vec<Included>>,
    /// The caption; empty for the table's own.
    pub(crate) caption: Vec<SourceInline>,
}

/// Something that is named in order to be included.
#[derive(Debug, Clone)]
pub(crate) struct Included {
    pub(crate) id: String,
    pub(crate) span: Span,
}

/// Text that an author may have meant as markup of another tool.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Suspect {
    pub(crate) span: Span,
    pub(crate) dialect: Dialect,
    /// As it is written.
    pub(crate) text: String,
}

/// A kind of markup that other tools read and this one prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dialect {
    /// `[words][name]`, where nothing defines the name.
    ReferenceLink,
    /// `](…)` in text: the end of a link whose address has a space or a mark that is not closed.
    BrokenLink,
    /// The number of an item that does not follow on, with the number that would be printed.
    Number { printed: u64 },
    /// `[[page]]`.
    WikiLink,
    /// `^[words]`.
    InlineNote,
    /// `[TOC]`.
    Contents,
    /// A mark that needs a second one.
    Unclosed(&'static str),
    /// `@key`, perhaps followed by ` [p. 3]`.
    Citation { has_pinpoint: bool },
    /// `$x$` or `$$x$$`.
    Formula,
    /// `$x^2` or `$$`, where formulas are read and this one is never closed.
    OpenFormula,
    /// `{.class}` and the like, where nothing takes attributes.
    Attributes,
    /// `Heading{#id}`, without a space before the id.
    TightId,
    /// Bold words or a link in a block that is code only because it is indented.
    Indented,
    /// `{name}`.
    Placeholder,
    /// `{% … %}`.
    Template,
    /// `{++words++}` and the like.
    Edit,
    /// `==words==`.
    Highlight,
    /// `++words++`.
    Insertion,
    /// `%%words%%`.
    Comment,
    /// `:smile:`.
    ShortCode,
    /// `\name{…}`.
    TexCommand,
    /// `[/b]`.
    BracketTag,
    /// `[!kind]` in a quotation, where there is no such kind.
    Alert,
    /// `!!! note`.
    Admonition,
    /// `.. note::`.
    Directive,
    /// Rows without the line of hyphens below the first, or a table drawn with plus signs.
    Table,
    /// `*[HTML]: meaning`.
    Abbreviation,
    /// `##Heading`, without a space, or with too many number signs.
    Heading,
    /// An item of a list that is not written as Markdown writes it.
    List(ListFault),
    /// `[] words` and the like, where a task may be meant.
    Task,
    /// The first row of a table whose line of hyphens has another number of cells.
    TableRule,
    /// `[words] (address)`.
    SpacedLink,
    /// `(words)[address]`.
    SwappedLink,
    /// `[^a note]`, with a space in its name.
    SpacedNote,
    /// `&name;` for a character that has no such name.
    Entity,
    /// Two backticks for a quotation mark.
    TexQuotes,
    /// Two or three hyphens between words.
    Dash,
    /// Five words or more with no-break spaces between them.
    JoinedWords,
    /// `\(x\)` or `\[x\]`, whose backslashes would not be printed.
    FormulaBrackets,
    /// A block of code in the language `math`, which is a formula on GitHub and GitLab.
    FormulaCode,
    /// A backslash at the end of a paragraph.
    LastBackslash,
    /// Emphasis between letters or digits, as in `3*4*5`, whose asterisks would not be printed.
    InnerEmphasis,
    /// Markup in a text of plain words, such as the title of a container.
    InPlainText,
    /// The sign after `[!NOTE]` with which Obsidian folds a callout.
    Fold,
}

/// How an item of a list is written instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ListFault {
    /// With a bullet: `• item`.
    Bullet,
    /// With a dash or another sign that could begin a sentence, on two lines or more.
    Dash,
    /// With letters or numbers in brackets: `a) item`, `(1) item`.
    Letters,
    /// Without a space: `1.item`.
    NoSpace,
    /// Without an empty line before the first item.
    NoGap,
}

/// An author's note, `<!-- … -->`. No edition contains it; checks read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Comment {
    pub(crate) span: Span,
    /// The words between the marks, with single spaces.
    pub(crate) text: String,
    /// The block that follows it; `None` at the end of a list of blocks, or within a line.
    pub(crate) block: Option<BlockId>,
}

/// A footnote as written, not yet numbered.
#[derive(Debug, Clone)]
pub(crate) struct SourceNote {
    pub(crate) span: Span,
    pub(crate) blocks: Vec<Block<SourceInline>>,
}

/// Every section and picture of a project.
#[derive(Debug, Clone, Default)]
pub struct SourceBook {
    /// By section id.
    pub sections: BTreeMap<String, SourceSection>,
    /// Forewords by partner id.
    pub(crate) forewords: BTreeMap<String, Parsed>,
    /// What readers must know before they rely on the text.
    pub(crate) notice: Option<Parsed>,
    /// By path below `content/`.
    pub(crate) pictures: BTreeMap<String, Resource>,
    /// The paths below `content/` that sections, forewords and brands name, readable or not.
    pub(crate) named_files: BTreeSet<String>,
    /// Font files by path below the project root.
    pub fonts: BTreeMap<String, Resource>,
}

#[derive(Debug, Clone)]
pub struct SourceSection {
    pub(crate) header: Header,
    pub blocks: Vec<Block<SourceInline>>,
    pub(crate) notes: BTreeMap<String, SourceNote>,
    pub(crate) comments: Vec<Comment>,
    pub(crate) suspects: Vec<Suspect>,
    /// The text without what it includes, if it includes anything.
    pub(crate) written: Option<Written>,
    /// The sections from which included blocks come, by the ids of those blocks.
    pub(crate) included: BTreeMap<BlockId, String>,
}

impl SourceSection {
    /// The condition of everything in a section that is a testimony as a whole.
    pub(crate) fn whole_testimony(&self) -> Option<Condition> {
        let consent = self.header.consent.as_ref()?;
        Some(Condition {
            partners: Vec::new(),
            has: Vec::new(),
            readers: None,
            consent: Some(consent.value.clone()),
            is_essential: false,
            span: consent.span,
        })
    }

    /// What its author wrote here. What is included is judged where it was written.
    pub(crate) fn as_written(&self) -> (&[Block<SourceInline>], &BTreeMap<String, SourceNote>) {
        match &self.written {
            Some(own) => (&own.blocks, &own.notes),
            None => (&self.blocks, &self.notes),
        }
    }
}

/// The text of a section before anything was included.
#[derive(Debug, Clone)]
pub(crate) struct Written {
    pub(crate) blocks: Vec<Block<SourceInline>>,
    pub(crate) notes: BTreeMap<String, SourceNote>,
    /// What was to be included.
    pub(crate) includes: Vec<Include>,
}
