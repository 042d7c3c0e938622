//! Footnotes.
//!
//! In: the definition of a footnote. Out: its blocks by its name, which calls find. A note is shown
//! wherever it is called, so it may have no conditions of its own.

use super::blocks::{Node, Reader, SourceBlock};
use crate::book::source::SourceNote;
use crate::book::tree::BlockKind;
use crate::book::visit::each_block;
use crate::ground::diagnostic::Code;
use crate::ground::source::Span;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

impl Reader<'_> {
    /// A footnote that has been read, by its name.
    pub(super) fn note_named(&self, name: &str) -> Option<&SourceNote> {
        self.notes.get(&note_name(name))
    }

    pub(super) fn note<'a>(&mut self, node: Node<'a>, name: String, span: Span) {
        // The conditions belong to the calls of a note, not to the note itself.
        let conditions = std::mem::take(&mut self.conditions);
        let name = note_name(&name);
        let outer = self.ids.note.replace(name.clone());
        let blocks = self.blocks(node);
        self.ids.note = outer;
        self.refuse_conditions(&blocks);
        self.conditions = conditions;
        if node.first_child().is_none() {
            self.refuse_empty("footnote", span);
        }
        match self.notes.entry(name) {
            Entry::Vacant(place) => {
                place.insert(SourceNote { span, blocks });
            }
            Entry::Occupied(place) => {
                let message = format!("the footnote `{}` is defined twice", place.key());
                self.error(Code::Footnote, span, message).hint =
                    Some("give one of them another name, or remove it".to_owned());
            }
        }
    }

    /// Reports conditions and testimonies in a footnote: a note is shown wherever it is called.
    fn refuse_conditions(&mut self, blocks: &[SourceBlock]) {
        let mut found: BTreeMap<Span, &'static str> = BTreeMap::new();
        each_block(blocks, &mut |block| {
            found.extend(block.conditions.iter().map(|own| (own.span, "a condition")));
            if matches!(block.kind, BlockKind::Testimony { .. }) {
                found.insert(self.first_line_of(block.span), "a testimony");
            }
        });
        for (span, what) in found {
            let message = format!("{what} cannot be inside a footnote");
            self.error(Code::Container, span, message).hint = Some(
                "put the sentence that calls the note into the container: its note belongs to it"
                    .to_owned(),
            );
        }
    }
}

/// The name of a footnote, in small letters: names that differ only in case are the same.
pub(super) fn note_name(name: &str) -> String {
    name.trim().to_lowercase()
}
