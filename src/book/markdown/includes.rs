//! `::: include`: a part of another section that appears in this one as well.
//!
//! In: the container and its opening line. Out: what to include, and a block that keeps its place until
//! every section has been read. Knows nothing of the part itself.

use super::attributes::Opening;
use super::blocks::{Node, Reader, SourceBlock};
use super::containers::OpeningLine;
use crate::book::source::{Include, Included};
use crate::book::tree::{BlockKind, SourceInline};
use crate::ground::diagnostic::Code;
use crate::ground::source::Span;
use crate::ground::words::brief;

impl Reader<'_> {
    /// An `include` container, and the block that keeps its place.
    pub(super) fn include<'a>(
        &mut self,
        node: Node<'a>,
        opening: &Opening,
        line: OpeningLine,
        span: Span,
        own: Option<String>,
    ) -> Option<SourceBlock> {
        self.allow(opening, line, &["id", "rows", "columns"], &[]);
        let named = line.place(opening.value_place("id"));
        let Some(id) = opening.get("id").map(str::trim).filter(|id| !id.is_empty()) else {
            self.error(Code::Container, line.span, "this container does not say what to include")
                .hint = Some("write `::: include {id=\"tab-limits\"}`".to_owned());
            return None;
        };
        let rows = self.words_of(opening, line, "rows");
        let columns = self.words_of(opening, line, "columns");
        let caption = self.include_caption(node);
        let kind = BlockKind::Passage { language: None, readers: None, blocks: Vec::new() };
        let block = self.make(span, own.clone(), kind);
        // A stub takes its place if what it includes is withdrawn.
        self.ids.passing.push(span);
        self.includes.push(Include {
            block: block.id.clone(),
            anchor: own,
            conditions: block.conditions.clone(),
            line: line.span,
            place: span,
            of: Included { id: id.to_owned(), span: named },
            rows,
            columns,
            caption,
        });
        Some(block)
    }

    /// The words in the value of a key, each with its place; nothing if there is no such key.
    fn words_of(
        &mut self,
        opening: &Opening,
        line: OpeningLine,
        key: &str,
    ) -> Option<Vec<Included>> {
        let value = opening.get(key)?;
        let range = opening.value_place(key).unwrap_or_default();
        let mut words = Vec::new();
        for word in value.split_whitespace() {
            let at = range.start + (word.as_ptr() as usize - value.as_ptr() as usize);
            // A value with escapes is not as long as it is written.
            let exact = range.len() == value.len();
            let place = if exact { at..at + word.len() } else { range.clone() };
            let span = line.place(Some(place));
            if words.iter().any(|known: &Included| known.id == word) {
                let message = format!("`{}` is named twice", brief(word));
                self.error(Code::Attributes, span, message).hint =
                    Some("remove one of them".to_owned());
            }
            words.push(Included { id: word.to_owned(), span });
        }
        if words.is_empty() {
            let place = line.place(opening.place(key));
            self.error(Code::Attributes, place, format!("`{key}` names nothing")).hint =
                Some(format!("name what to include, or remove `{key}` to include everything"));
        }
        Some(words)
    }

    /// The caption in the container, which takes the place of the table's own.
    fn include_caption<'a>(&mut self, node: Node<'a>) -> Vec<SourceInline> {
        let mut caption = Vec::new();
        for block in self.blocks(node) {
            self.refuse_condition(&block, "a caption");
            match block.kind {
                BlockKind::Paragraph(inlines) if caption.is_empty() => caption = inlines,
                _ => {
                    let message = "an include can contain only a caption of one paragraph";
                    self.error(Code::Container, block.span, message).hint =
                        Some("put the rest above or below it".to_owned());
                }
            }
        }
        caption
    }
}
