//! How the person behind a testimony takes it back, said beside every one.
//!
//! In: the record to which a testimony belongs, and whom the book names. Out: a line of text. Pure.

use super::inlines::Resolver;
use super::input::Input;
use crate::book::tree::{Block, BlockId, BlockKind, Inline, InlineKind, SourceInline};
use crate::ground::own_words::Piece;
use crate::ground::source::Span;
use crate::project::{Spanned, Withdrawal};

impl Resolver<'_> {
    /// How a testimony is taken back. A section that is one as a whole says it at its end.
    pub(super) fn withdrawal_of(&self, block: &Block<SourceInline>) -> Vec<Inline> {
        let reference = block.conditions.iter().find_map(|own| own.consent.as_deref());
        let Some(reference) = reference.filter(|_| self.whole_testimony.is_none()) else {
            return Vec::new();
        };
        self.withdrawal_line(reference, block.span)
    }

    /// The last paragraph of a section that is a testimony as a whole.
    pub(super) fn withdrawal(&self, reference: &Spanned<String>) -> Option<Block<Inline>> {
        let line = self.withdrawal_line(&reference.value, reference.span);
        (!line.is_empty()).then(|| Block {
            id: BlockId(format!("{}.withdrawal", self.section)),
            anchor: None,
            span: reference.span,
            conditions: Vec::new(),
            kind: BlockKind::Paragraph(line),
        })
    }

    fn withdrawal_line(&self, reference: &str, span: Span) -> Vec<Inline> {
        let withdrawal = self.input.project.book.withdrawal.as_ref();
        withdrawal.map_or_else(Vec::new, |own| line(self.input, own, reference, span))
    }
}

/// The line that tells the person behind a testimony how to withdraw it.
fn line(input: Input<'_>, withdrawal: &Withdrawal, reference: &str, span: Span) -> Vec<Inline> {
    let inline = |kind| Inline { span, kind };
    let text = |text: String| inline(InlineKind::Text(text));
    let words = input.words();
    let mut contacts = Vec::new();
    if let Some(address) = &withdrawal.address {
        contacts.push(inline(InlineKind::Link {
            url: format!("mailto:{address}"),
            content: vec![text(address.clone())],
        }));
    }
    if let Some(telephone) = &withdrawal.telephone {
        contacts.push(text(telephone.clone()));
    }
    let message = match contacts.len() {
        2 => "testimony-withdraw-either",
        _ => "testimony-withdraw",
    };
    let set = [("reference", reference.to_owned().into())];
    let mut out = Vec::new();
    for piece in words.parts(message, set, &["first", "second"]) {
        match piece {
            Piece::Text(own) => out.push(text(own)),
            Piece::Variable { name } => {
                out.extend(contacts.get(usize::from(name == "second")).cloned());
            }
        }
    }
    out
}
