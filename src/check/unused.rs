//! What is written but never used: sources, terms and footnotes.
//!
//! In: a project and its book. Out: `unused-source`, `unused-term` and `footnote`. Reports no unused
//! sources and terms if a section could not be read, because that section may use them.

use crate::book::source::SourceBook;
use crate::book::tree::{LinkTarget, SourceInline, SourceKind};
use crate::book::visit::each_source_inline;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::project::{Project, SourceEntry};
use std::collections::BTreeSet;

/// What the authors refer to anywhere.
#[derive(Default)]
pub(super) struct Used {
    pub(super) sources: BTreeSet<String>,
    pub(super) terms: BTreeSet<String>,
}

pub(super) fn check(project: &Project, book: &SourceBook, problems: &mut Vec<Diagnostic>) {
    let mut used = Used::default();
    for section in book.sections.values() {
        let mut called = BTreeSet::new();
        let notes = section.notes.values().map(|note| &note.blocks[..]);
        for blocks in std::iter::once(&section.blocks[..]).chain(notes) {
            each_source_inline(blocks, &mut |inline| {
                used.see(project, inline);
                if let SourceKind::NoteReference(name) = &inline.kind {
                    called.insert(name.clone());
                }
            });
        }
        for (name, note) in &section.notes {
            if !called.contains(name) {
                let message = format!("the footnote `{name}` is written, but nothing refers to it");
                problems.push(Diagnostic::warning(Code::Footnote, message).at(note.span));
            }
        }
    }
    for parsed in book.forewords.values() {
        each_source_inline(&parsed.blocks, &mut |inline| used.see(project, inline));
    }
    if !project.unread.ids.is_empty() {
        return;
    }
    if let Some((_, entries)) = &project.authorities {
        for SourceEntry { key, .. } in entries {
            if !used.sources.contains(&key.value) {
                let message = format!("nothing cites the source `{}`", key.value);
                let hint =
                    format!("cite it with `[@{}]`, or remove it from `sources.yml`", key.value);
                problems
                    .push(Diagnostic::warning(Code::UnusedSource, message).at(key.span).hint(hint));
            }
        }
    }
    for term in project.glossary.iter() {
        if !used.terms.contains(&term.id) {
            let message = format!("no section marks the term `{}`", term.id);
            let hint = format!("mark it at its first use: `[{}](term:)`", term.term);
            problems.push(Diagnostic::warning(Code::UnusedTerm, message).at(term.span).hint(hint));
        }
    }
}

impl Used {
    pub(super) fn see(&mut self, project: &Project, inline: &SourceInline) {
        match &inline.kind {
            SourceKind::Cite(citations) => {
                self.sources.extend(citations.iter().map(|citation| citation.key.clone()));
            }
            SourceKind::Link { target: LinkTarget::Term(Some(id)), .. } => {
                self.terms.insert(id.clone());
            }
            SourceKind::Link { target: LinkTarget::Term(None), content } => {
                let words: String = content
                    .iter()
                    .filter_map(|inline| match &inline.kind {
                        SourceKind::Text(text) => Some(text.as_str()),
                        _ => None,
                    })
                    .collect();
                let found = project.glossary.called(words.trim());
                self.terms.extend(found.map(|term| term.id.clone()));
            }
            _ => {}
        }
    }
}
