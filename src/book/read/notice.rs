//! The notice in the front of every edition.
//!
//! In: its Markdown, in `book.toml` or in a file of its own. Out: its blocks, and a problem for
//! everything that has no place in it: it holds paragraphs, lists and quotations.

use crate::book::markdown::{self, Syntax};
use crate::book::neighbours::Neighbours;
use crate::book::source::Parsed;
use crate::book::tree::{BlockKind, SourceKind};
use crate::book::visit::{each_block, each_source_inline};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::Span;
use crate::project::Project;

const WHAT: &str = "a notice holds paragraphs, lists and quotations";

/// Reads the notice, if the book has one.
pub(super) fn read(
    project: &Project,
    neighbours: &Neighbours<'_>,
    problems: &mut Vec<Diagnostic>,
) -> Option<Parsed> {
    let (file, start) = project.book.notice.as_ref()?.source?;
    let syntax = Syntax {
        has_blanks: false,
        mathematics: false,
        callouts: &project.book.vocabulary.callouts,
    };
    let sources = &project.sources;
    let parsed = markdown::parse(sources, file, start, "notice", syntax, neighbours, problems);
    let mut refuse = |span: Span, found: &str| {
        let length = sources.slice(span).lines().next().map_or(0, str::len);
        let first = Span::new(span.file, span.start as usize, span.start as usize + length);
        let message = format!("{found} cannot be in the notice");
        let hint = format!("{WHAT}; put anything else in a section of the front matter");
        problems.push(Diagnostic::error(Code::InvalidValue, message).at(first).hint(hint));
    };
    for include in &parsed.includes {
        refuse(include.line, "a part of a section");
    }
    each_block(&parsed.blocks, &mut |block| {
        let found = match &block.kind {
            BlockKind::Paragraph(_)
            | BlockKind::List(_)
            | BlockKind::Definitions(_)
            | BlockKind::Quote(_)
            | BlockKind::Passage { .. } => return,
            BlockKind::Heading { .. } => "a heading",
            BlockKind::Figure(_) => "a figure",
            BlockKind::Table(_) => "a table",
            _ => "a container",
        };
        refuse(block.span, found);
    });
    each_source_inline(&parsed.blocks, &mut |inline| {
        let found = match &inline.kind {
            SourceKind::Cite(_) => "a citation",
            SourceKind::NoteReference(_) => "a footnote",
            SourceKind::Image(_) => "a picture",
            _ => return,
        };
        refuse(inline.span, found);
    });
    for note in parsed.notes.values() {
        refuse(note.span, "a footnote");
    }
    Some(parsed)
}
