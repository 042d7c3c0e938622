//! Marks for the index: `[words](index:)`.
//!
//! In: a link whose address starts with `index:`. Out: its words, with the entry that they make, or a
//! problem that says how to write it.

use super::blocks::Reader;
use crate::book::tree::{SourceInline, SourceKind, source_text};
use crate::ground::diagnostic::Code;
use crate::ground::source::Span;
use crate::project::index_parts;

/// How the address of a mark starts.
pub(super) const INDEX: &str = "index:";

impl Reader<'_> {
    /// A mark; `entry` is what follows `index:`.
    pub(super) fn indexed(
        &mut self,
        entry: &str,
        content: Vec<SourceInline>,
        span: Span,
    ) -> SourceKind {
        let words = source_text(&content);
        if words.trim().is_empty() {
            self.error(Code::EmptyText, span, "this mark for the index has no words").hint =
                Some("put it around words of the text: `[eVisas](index:)`".to_owned());
        }
        if entry.contains("{{") {
            self.error(Code::Variable, span, "an entry of the index cannot have a variable").hint =
                Some("write the words themselves".to_owned());
            return SourceKind::Indexed { name: Vec::new(), content };
        }
        // The words themselves may have a stroke in them.
        let entry = entry.trim();
        let has_variable = |inline: &SourceInline| matches!(inline.kind, SourceKind::Variable(_));
        if entry.is_empty() && content.iter().any(has_variable) {
            self.error(Code::Variable, span, "an entry of the index cannot have a variable").hint =
                Some("name the entry: `[words](<index:partner organisations>)`".to_owned());
        }
        let name = if entry.is_empty() {
            Vec::new()
        } else {
            match index_parts(entry) {
                Ok(name) => name,
                Err(reason) => {
                    let message = format!("this mark for the index names no entry: {reason}");
                    self.error(Code::Index, span, message).hint =
                        Some("write `[words](<index:heading/entry below it>)`".to_owned());
                    Vec::new()
                }
            }
        };
        SourceKind::Indexed { name, content }
    }
}
