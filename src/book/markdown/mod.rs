//! From Markdown to the tree.
//!
//! In: the body of a Markdown file. Out: blocks of source inlines with places, the footnotes by
//! name, and every problem. Links, citations and variables stay as the author wrote them, except for
//! paths to files; `resolve` finds out what they mean. Knows no other section's text and no output
//! format.
//!
//! The parser is `comrak` (CommonMark with extensions). Raw HTML is refused. Comments are
//! not part of the tree: they are kept separately for the checks.

mod attributes;
mod blocks;
mod characters;
mod containers;
mod dialects;
mod formulas;
mod guard;
mod html;
mod ids;
mod includes;
mod index_marks;
mod inlines;
mod landscape;
mod marks;
mod notes;
mod plain;
mod tables;
mod text;
mod units;

pub(crate) use self::plain::markup_in;
pub(crate) use self::units::{TERM_BY_WORDS, variables_in};

use self::characters::{blank_controls, refuse_controls};
use self::guard::guard_colons;
use crate::book::neighbours::Neighbours;
use crate::book::source::Parsed;
use crate::ground::diagnostic::Diagnostic;
use crate::ground::source::{FileId, Sources};
use crate::project::Callout;
use comrak::{Arena, Options};

/// What is read in a file apart from what is read in every file.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Syntax<'a> {
    /// Runs of underscores are blanks to fill in.
    pub(crate) has_blanks: bool,
    /// Text between dollar signs is a formula.
    pub(crate) mathematics: bool,
    /// The callouts that the book has.
    pub(crate) callouts: &'a [Callout],
}

/// Whether plain text has what would be a formula in the text of a section, and where.
pub(crate) fn formula_in(text: &str) -> Option<std::ops::Range<usize>> {
    dialects::formula_in(text)
}

/// Parses the body of `file`, which starts at byte `body`. The ids of blocks to which the author
/// gave none begin with `section`. `neighbours` are the files that its paths may name.
pub(crate) fn parse(
    sources: &Sources,
    file: FileId,
    body: usize,
    section: &str,
    syntax: Syntax<'_>,
    neighbours: &Neighbours<'_>,
    problems: &mut Vec<Diagnostic>,
) -> Parsed {
    let source = sources.file(file);
    let text = &source.text[body..];
    refuse_controls(file, body, text, problems);
    let guarded = guard_colons(&blank_controls(text));
    let arena = Arena::new();
    let root = comrak::parse_document(&arena, &guarded, &options(syntax.mathematics));
    let mut reader = blocks::Reader::new(source, file, body, section, neighbours, problems);
    reader.has_blanks = syntax.has_blanks;
    reader.mathematics = syntax.mathematics;
    reader.callouts = syntax.callouts;
    reader.read(root)
}

fn options(mathematics: bool) -> Options<'static> {
    let mut options = Options::default();
    options.extension.math_dollars = mathematics;
    options.extension.table = true;
    options.extension.footnotes = true;
    options.extension.strikethrough = true;
    options.extension.subscript = true;
    options.extension.superscript = true;
    options.extension.tasklist = true;
    options.extension.description_lists = true;
    options.extension.alerts = true;
    options.extension.header_attributes = true;
    options.extension.link_attributes = true;
    options.extension.block_directive = true;
    options.parse.leave_footnote_definitions = true;
    options.parse.escaped_char_spans = true;
    options
}
