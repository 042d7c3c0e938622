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
        let Elsewhere { volume, name } = place;
        let is_named = says(&plain_text(&content), name.trim_matches(['“', '”']));
        let target = anchor(*volume);
        let pointer = Pointer::None;
        out.push(Inline { span, kind: InlineKind::Reference { target, pointer, content } });
        // The contents and the running heads repeat headings.
        if !self.in_heading {
            let name = if is_named { String::new() } else { format!("{name} ") };
            push_text(out, &format!(" ({name}in volume {volume})"), span);
        }
    }
}
