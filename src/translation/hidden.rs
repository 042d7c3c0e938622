//! What translators are not given: testimony that may not be in their language.
//!
//! In: the blocks of a text, and what the people behind testimonies agreed to. Out: the places of
//! what is hidden, with the notes that nothing else calls.

use crate::book::source::Parsed;
use crate::book::tree::{Block, SourceInline, SourceKind};
use crate::book::visit::{each_block, each_source_inline};
use crate::ground::source::Span;
use crate::project::Project;
use std::collections::BTreeSet;

/// Whether a testimony must not be given to translators into a language.
pub(super) fn is_hidden(project: &Project, tag: &str, reference: &str) -> bool {
    let ledger = &project.ledger;
    let is_agreed = ledger.records.get(reference).is_some_and(|own| own.scope.languages.holds(tag));
    !is_agreed || ledger.ended(reference, project.book.updated).is_some()
}

/// The places in a text that are hidden.
pub(super) fn places(project: &Project, tag: &str, parsed: &Parsed) -> Vec<Span> {
    let is_hidden_block = |block: &Block<SourceInline>| {
        let mut references = block.conditions.iter().filter_map(|own| own.consent.as_deref());
        references.any(|reference| is_hidden(project, tag, reference))
    };
    let mut hidden = Vec::new();
    each_block(&parsed.blocks, &mut |block| {
        if is_hidden_block(block) {
            hidden.push(block.span);
        }
    });
    if hidden.is_empty() {
        return hidden;
    }
    let is_inside =
        |span: Span| hidden.iter().any(|own| own.start <= span.start && span.end <= own.end);
    let (mut inside, mut outside) = (BTreeSet::new(), BTreeSet::new());
    each_source_inline(&parsed.blocks, &mut |inline| {
        if let SourceKind::NoteReference(name) = &inline.kind {
            let calls = if is_inside(inline.span) { &mut inside } else { &mut outside };
            calls.insert(name.clone());
        }
    });
    let notes = inside.difference(&outside).filter_map(|name| parsed.notes.get(name));
    let notes: Vec<Span> = notes.map(|note| note.span).collect();
    hidden.extend(notes);
    hidden
}
