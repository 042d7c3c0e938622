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
mod containers;
mod dialects;
mod formulas;
mod guard;
mod html;
mod inlines;
mod landscape;
mod marks;
mod tables;
mod text;

use self::guard::guard_colons;
use crate::book::neighbours::Neighbours;
use crate::book::source::Parsed;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::{FileId, Sources, Span};
use comrak::{Arena, Options};

/// What is read in a file apart from what is read in every file.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Syntax {
    /// Runs of underscores are blanks to fill in.
    pub(crate) has_blanks: bool,
    /// Text between dollar signs is a formula.
    pub(crate) mathematics: bool,
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
    syntax: Syntax,
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

/// Reports control characters: they mean nothing in a book, and XML does not allow them. A carriage
/// return at the end of a line was removed when the file was read.
fn refuse_controls(file: FileId, body: usize, text: &str, problems: &mut Vec<Diagnostic>) {
    let controls = text.char_indices().filter(|(_, c)| is_refused(*c));
    for (at, c) in controls.take(20) {
        problems.push(
            Diagnostic::error(
                Code::Syntax,
                format!("the text has the invisible character U+{:04X}", u32::from(c)),
            )
            .at(Span::new(file, body + at, body + at + c.len_utf8()))
            .hint("delete it"),
        );
    }
}

/// Replaces control characters with spaces: they are reported already, and should not cause other
/// problems. Each becomes as many spaces as it has bytes, so that columns stay right.
fn blank_controls(text: &str) -> std::borrow::Cow<'_, str> {
    if !text.contains(is_refused) {
        return text.into();
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if is_refused(c) {
            out.extend(std::iter::repeat_n(' ', c.len_utf8()));
        } else {
            out.push(c);
        }
    }
    out.into()
}

fn is_refused(c: char) -> bool {
    (c.is_control() && !['\t', '\n'].contains(&c))
        || ('\u{fdd0}'..='\u{fdef}').contains(&c)
        || (u32::from(c) & 0xfffe) == 0xfffe
}
