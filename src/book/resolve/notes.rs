//! Notes: their numbers, and the authors' own footnotes.
//!
//! In: the call of a footnote, or the text of another note. Out: a numbered note. What the notes of
//! citations say is decided in `citing`.

use super::citations::{Run, Shift};
use super::cited::entry_anchor;
use super::inlines::Resolver;
use crate::book::tree::{
    Anchor, Block, BlockId, BlockKind, Inline, InlineKind, Mark, Note, NoteKind, Pointer,
};
use crate::ground::address;
use crate::ground::diagnostic::Code;
use crate::ground::source::Span;

impl Resolver<'_> {
    /// An author's footnote: in full the first time it is called, by its number after that.
    pub(super) fn note(&mut self, name: &str, span: Span) -> Option<InlineKind> {
        if self.in_note {
            self.error(Code::Footnote, span, "a footnote cannot refer to another footnote");
            return None;
        }
        if let Some(&number) = self.numbered.get(name) {
            let target = self.note_anchor(number);
            return Some(InlineKind::NoteAgain { number, target });
        }
        // A call without a footnote stayed text and was reported when the Markdown was read.
        let source = self.notes?.get(name)?;
        let number = self.next_note;
        self.next_note += 1;
        self.numbered.insert(name.to_owned(), number);
        self.in_note = true;
        self.current_note = number;
        let blocks = self.blocks(&source.blocks);
        self.in_note = false;
        let anchor = self.note_anchor(number);
        Some(InlineKind::Note(Note { number, anchor, kind: NoteKind::Remark, blocks }))
    }

    /// The anchor of a note of the current section.
    pub(super) fn note_anchor(&self, number: u32) -> Anchor {
        note_anchor(&self.section, number)
    }

    pub(super) fn make_note(
        &mut self,
        kind: NoteKind,
        content: Vec<Inline>,
        span: Span,
    ) -> InlineKind {
        let number = self.next_note;
        self.next_note += 1;
        let anchor = self.note_anchor(number);
        let block = Block {
            id: BlockId(format!("{}.text", anchor.0)),
            anchor: None,
            span,
            conditions: Vec::new(),
            kind: BlockKind::Paragraph(content),
        };
        InlineKind::Note(Note { number, anchor, kind, blocks: vec![block] })
    }
}

fn note_anchor(section: &str, number: u32) -> Anchor {
    Anchor(format!("{section}.note-{number}"))
}

/// A formatted citation of a section as inlines.
pub(super) fn runs(runs: Vec<Run>, section: &str, span: Span) -> Vec<Inline> {
    runs.into_iter()
        .map(|run| {
            let text = Inline { span, kind: InlineKind::Text(run.text) };
            let text = match run.italic {
                true => Inline { span, kind: InlineKind::Emphasis(vec![text]) },
                false => text,
            };
            let text = match run.bold {
                true => Inline { span, kind: InlineKind::Strong(vec![text]) },
                false => text,
            };
            let marks = [
                run.small_capitals.then_some(Mark::SmallCapitals),
                run.underlined.then_some(Mark::Underlined),
                match run.shift {
                    Shift::None => None,
                    Shift::Raised => Some(Mark::Superscript),
                    Shift::Lowered => Some(Mark::Subscript),
                },
            ];
            let text = marks.into_iter().flatten().fold(text, |text, mark| Inline {
                span,
                kind: InlineKind::Marked { mark, content: vec![text] },
            });
            let kind = match (run.url, run.note, run.source) {
                (Some(url), _, _) => {
                    InlineKind::Link { url: address::normal(&url), content: vec![text] }
                }
                (None, Some(number), _) => {
                    let target = note_anchor(section, number);
                    InlineKind::NoteLink { number, target, content: vec![text] }
                }
                (None, None, Some(key)) => {
                    let (target, pointer) = (entry_anchor(&key), Pointer::None);
                    InlineKind::Reference { target, pointer, content: vec![text] }
                }
                (None, None, None) => text.kind,
            };
            Inline { span, kind }
        })
        .collect()
}
