//! Our own reader of Markdown, to which everything that an import writes is given before anybody sees
//! it.
//!
//! In: Markdown. Out: what the reader of the book makes of it, and everything that it complains about.

use crate::book::markdown::{self, Syntax};
use crate::book::neighbours::Neighbours;
use crate::book::source::Parsed;
use crate::ground::diagnostic::Diagnostic;
use crate::ground::source::Sources;
use crate::project::Callout;

/// The reader, set as it is for the section that is to be written.
pub(super) struct Gate<'a> {
    pub(super) neighbours: Neighbours<'a>,
    pub(super) callouts: &'a [Callout],
    pub(super) has_blanks: bool,
    pub(super) mathematics: bool,
}

impl Gate<'_> {
    /// Reads the body of a section.
    pub(super) fn read(&self, text: &str) -> (Parsed, Vec<Diagnostic>) {
        let mut sources = Sources::default();
        let file = sources.add("content/chapters/imported.md", text);
        let mut problems = Vec::new();
        let syntax = Syntax {
            has_blanks: self.has_blanks,
            mathematics: self.mathematics,
            callouts: self.callouts,
        };
        let parsed =
            markdown::parse(&sources, file, 0, "x", syntax, &self.neighbours, &mut problems);
        (parsed, problems)
    }
}
