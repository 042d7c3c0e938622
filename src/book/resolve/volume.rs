//! References from one volume to another: words that say where to look.

use super::inlines::{Resolver, push_text};
use super::library::{Elsewhere, anchor};
use super::links::says;
use crate::book::tree::{Inline, InlineKind, Pointer, plain_text};
use crate::ground::source::Span;

impl Resolver<'_> {
    /// Writes a link whose target is in another volume: its words, and where to look.
    pub(super) fn point_to_volume(
        &self,
        place: &Elsewhere,
        content: Vec<Inline>,
        span: Span,
        out: &mut Vec<Inline>,
    ) {
        let Elsewhere { volume, name, bare } = place;
        let is_named = says(&plain_text(&content), bare);
        let target = anchor(*volume);
        let pointer = Pointer::None;
        out.push(Inline { span, kind: InlineKind::Reference { target, pointer, content } });
        // The contents and the running heads repeat headings.
        if !self.in_heading {
            let words = self.words();
            let volume = ("number", (*volume).into());
            let pointer = match is_named {
                true => words.with("in-volume", [volume]),
                false => words.with("place-in-volume", [("place", name.as_str().into()), volume]),
            };
            push_text(out, &format!(" {pointer}"), span);
        }
    }
}
