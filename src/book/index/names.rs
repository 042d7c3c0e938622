//! The names of entries in the index: what marks, terms and authorities are called there.
//!
//! In: the plan of the index and the glossary. Out: one key for each entry, however it is written.

use crate::project::{Project, Term, folded};

/// An entry's name as it is compared: a heading, and perhaps what is below it.
pub(crate) type Key = Vec<String>;

/// The key of an entry. Every form of a glossary term is the same heading, unless the plan of the
/// index has an entry for that form.
pub(crate) fn key_of(project: &Project, name: &[String]) -> Key {
    let mut parts = name.iter();
    let heading = parts.next().map(|words| heading_of(project, words));
    heading.into_iter().chain(parts.map(|part| folded(part))).collect()
}

fn heading_of(project: &Project, words: &str) -> String {
    let own = folded(words);
    if project.index.knows(&own) {
        return own;
    }
    project.glossary.called(words).map_or(own, |term| heading_of_term(project, term))
}

/// The heading of a term: its own name, or that of its forms which the plan has.
pub(crate) fn heading_of_term(project: &Project, term: &Term) -> String {
    let mut forms = std::iter::once(&term.term).chain(&term.also).map(|form| folded(form));
    forms.find(|form| project.index.knows(form)).unwrap_or_else(|| folded(&term.term))
}
