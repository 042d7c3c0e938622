//! The file of a section, read again and again while changes are tried in it.
//!
//! In: its text. Out: its tree and units with their places, and how much is wrong with it.

use super::leaves::{Written, written};
use crate::book::markdown::{self, Syntax};
use crate::book::neighbours::Neighbours;
use crate::book::source::Parsed;
use crate::ground::diagnostic::Diagnostic;
use crate::ground::source::Sources;
use crate::project::Project;

/// What does not change while changes are tried.
pub(super) struct SectionFile<'a> {
    project: &'a Project,
    neighbours: Neighbours<'a>,
    pub(super) id: &'a str,
    /// From the project's folder.
    pub(super) path: String,
    pub(super) text: String,
    /// Where the text begins after the header.
    pub(super) body: usize,
    pub(super) has_blanks: bool,
}

/// A text of the file as it was read.
pub(super) struct ReadText {
    pub(super) parsed: Parsed,
    pub(super) units: Vec<Written>,
    /// The complaints of the reader, without their places.
    pub(super) complaints: Vec<String>,
}

impl<'a> SectionFile<'a> {
    /// The file of a section. `None` if there is no such section.
    pub(super) fn of(project: &'a Project, id: &'a str) -> Option<Self> {
        let own = project.sections.get(id)?;
        let file = project.sources.file(own.file);
        Some(Self {
            project,
            neighbours: Neighbours::of(project),
            id,
            path: file.path.clone(),
            text: file.text.clone(),
            body: own.body,
            has_blanks: own.header.kind.has_blanks,
        })
    }

    /// Reads a text as that of the file, whose header is as long as before.
    pub(super) fn read(&self, text: &str) -> ReadText {
        let mut sources = Sources::default();
        let file = sources.add(self.path.clone(), text);
        let syntax = Syntax {
            has_blanks: self.has_blanks,
            mathematics: self.project.book.mathematics,
            callouts: &self.project.book.vocabulary.callouts,
        };
        let mut problems = Vec::new();
        let parsed = markdown::parse(
            &sources,
            file,
            self.body,
            self.id,
            syntax,
            &self.neighbours,
            &mut problems,
        );
        let units = written(&parsed);
        let mut complaints: Vec<String> =
            problems.iter().filter(|own| own.is_error()).map(message).collect();
        complaints.extend(parsed.suspects.iter().map(|suspect| suspect.text.clone()));
        complaints.sort();
        ReadText { parsed, units, complaints }
    }
}

fn message(problem: &Diagnostic) -> String {
    problem.message.clone()
}
