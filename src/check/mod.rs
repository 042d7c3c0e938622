//! Checks of what the content says: lints, each with a level that the book sets.
//!
//! In: a project and its book. Out: diagnostics with the codes in [`LINTS`](crate::project::LINTS),
//! judged by their levels; the statements that somebody still has to check; and how hard each section
//! is to read. Problems that depend on a partner or an edition are found while resolving.
//!
//! Each file looks after one family of lints: `acronyms`, `authorities` (with `names`, which finds
//! them in a text), `files`, `fonts`, `formulas`, `generated`, `identity`, `lead_ins`, `links`, `markup`, `nations`, `pictures`,
//! `reading` (with `sentences` and `syllables`), `skeleton`, `unconfirmed`, `unused`, `words`. They read the
//! book through `passages`. A false alarm costs more than a miss, because nobody reads a report full of false
//! alarms: if a rule cannot be sure, it stays silent.

mod acronyms;
mod authorities;
pub(crate) mod files;
mod fonts;
mod formulas;
mod generated;
mod identity;
mod lead_ins;
mod links;
mod markup;
mod names;
mod nations;
mod passages;
mod pictures;
mod reading;
mod sentences;
mod skeleton;
mod syllables;
mod unconfirmed;
mod unused;
mod words;

pub(crate) use fonts::{faults as font_faults, missing_faces};
pub(crate) use reading::{Reading, reading};
pub(crate) use unconfirmed::{Marked, statements};

use crate::book::source::SourceBook;
use crate::ground::diagnostic::{Code, Diagnostic, Severity};
use crate::ground::source::Span;
use crate::project::{Level, Lints, Project, SourceEntry, Strictness};
use passages::Text;

/// What every family of lints works on.
struct Subject<'a> {
    project: &'a Project,
    book: &'a SourceBook,
    texts: Vec<Text<'a>>,
}

impl Subject<'_> {
    /// The entries of `sources.yml`.
    fn entries(&self) -> &[SourceEntry] {
        self.project.authorities.as_ref().map_or(&[], |(_, entries)| entries)
    }

    /// The first line of a block, which is the opening line of a container.
    fn first_line(&self, span: Span) -> Span {
        let length = self.project.sources.slice(span).lines().next().map_or(0, str::len);
        Span::new(span.file, span.start as usize, span.start as usize + length)
    }
}

/// Everything that the lints find, before it is judged.
pub(crate) fn check(project: &Project, book: &SourceBook) -> Vec<Diagnostic> {
    let subject = Subject { project, book, texts: passages::texts(project, book) };
    let mut problems = Vec::new();
    unused::check(project, book, &mut problems);
    files::check(&subject, &mut problems);
    overdue(project, &mut problems);
    acronyms::check(&subject, &mut problems);
    authorities::check(&subject, &mut problems);
    nations::check(&subject, &mut problems);
    links::check(&subject, &mut problems);
    pictures::check(&subject, &mut problems);
    markup::check(&subject, &mut problems);
    markup::fields(&subject, &mut problems);
    formulas::check(project, &mut problems);
    generated::check(&subject, &mut problems);
    reading::check(&subject, &mut problems);
    unconfirmed::check(&subject, &mut problems);
    lead_ins::check(&subject, &mut problems);
    skeleton::check(&subject, &mut problems);
    words::check(&subject, &mut problems);
    identity::check(project, book, &mut problems);
    problems
}

/// What the lints find in a translation. Those that judge what the text says, such as its law and its
/// sources, have judged the source; those that are made for English are silent in other languages.
pub(crate) fn check_translation(project: &Project, book: &SourceBook) -> Vec<Diagnostic> {
    let subject = Subject { project, book, texts: passages::texts(project, book) };
    let mut problems = Vec::new();
    acronyms::check(&subject, &mut problems);
    links::check(&subject, &mut problems);
    pictures::check(&subject, &mut problems);
    markup::check(&subject, &mut problems);
    markup::fields(&subject, &mut problems);
    formulas::check(project, &mut problems);
    reading::check(&subject, &mut problems);
    skeleton::check(&subject, &mut problems);
    identity::check_translation(project, book, &mut problems);
    problems
}

/// Gives each diagnostic the severity that the book sets, and drops those that are allowed. The codes
/// in `denied` are errors, whatever the book says; so is what could harm the person of a testimony.
pub(crate) fn judge(
    lints: &Lints,
    strictness: Strictness,
    denied: &[String],
    problems: Vec<Diagnostic>,
) -> Vec<Diagnostic> {
    let mut judged = Vec::with_capacity(problems.len());
    for mut problem in problems {
        let is_denied = denied.iter().any(|name| name == problem.code.name());
        problem.severity = match lints.level(problem.code, strictness) {
            _ if is_denied || problem.is_fixed => Severity::Error,
            None => problem.severity,
            Some(Level::Allow) => continue,
            Some(Level::Warn) => Severity::Warning,
            Some(Level::Deny) => Severity::Error,
        };
        judged.push(problem);
    }
    judged
}

/// Finds sections whose review was due before the date of the text.
fn overdue(project: &Project, problems: &mut Vec<Diagnostic>) {
    for section in project.sections.values() {
        if let Some(review_by) = &section.header.review_by
            && review_by.value < project.book.updated
            // A date before the review itself is a different mistake, which is reported elsewhere.
            && section.header.reviewed.is_none_or(|reviewed| reviewed < review_by.value)
        {
            let message = format!(
                "`{}` was due for review on {}, before the date of this text ({})",
                section.header.id.value, review_by.value, project.book.updated
            );
            problems.push(
                Diagnostic::warning(Code::OverdueReview, message)
                    .at(review_by.span)
                    .hint("review the section, then update `reviewed` and `review-by`"),
            );
        }
    }
}
