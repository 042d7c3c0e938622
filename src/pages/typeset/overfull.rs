//! Text that runs beyond the measure.
//!
//! In: laid-out pages. Out: a warning for each author's line that ends in the margin, with its
//! place. Looks only at what an author wrote: covers and page furniture may be anywhere.

use super::compiled::Compiled;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::Span;
use crate::project::{Binding, Edition, Sheets};
use std::collections::BTreeSet;
use typst::layout::{Abs, Frame, FrameItem, Transform};

/// Less than this, in points, is a letter's own overhang.
const TOLERANCE: f64 = 1.0;

/// A warning for each author's span whose text leaves the measure.
pub(super) fn overfull_lines(compiled: &Compiled, edition: &Edition) -> Vec<Diagnostic> {
    let Some(design) = &edition.page else { return Vec::new() };
    let binding = edition.sheets.as_ref().and_then(Sheets::booklet).map(|booklet| booklet.binding);
    let mut spans = BTreeSet::new();
    for (index, page) in compiled.document.pages().iter().enumerate() {
        // Pages that are printed on one side are bound on the left.
        let is_verso = index % 2 == 1;
        let is_left = design.duplex && is_verso != (binding == Some(Binding::Right));
        let right = if is_left { design.inside } else { design.outside };
        let limit = page.frame.width() - Abs::mm(right) + Abs::pt(TOLERANCE);
        visit(&page.frame, Transform::identity(), limit, compiled, &mut spans);
    }
    spans
        .into_iter()
        .map(|span| {
            Diagnostic::warning(Code::Overfull, "this text runs into the margin")
                .at(span)
                .hint("shorten it, or break it where a line may end")
        })
        .collect()
}

fn visit(
    frame: &Frame,
    transform: Transform,
    limit: Abs,
    compiled: &Compiled,
    spans: &mut BTreeSet<Span>,
) {
    for (position, item) in frame.items() {
        let moved = transform.pre_concat(Transform::translate(position.x, position.y));
        match item {
            FrameItem::Group(group) => {
                let inner = moved.pre_concat(group.transform);
                visit(&group.frame, inner, limit, compiled, spans);
            }
            FrameItem::Text(text) if moved.tx + text.width() > limit => {
                let glyph = text.glyphs.iter().find(|glyph| !glyph.span.0.is_detached());
                let span = glyph.and_then(|glyph| compiled.places().span(glyph.span.0.into()));
                // A space at the end of a line may hang over.
                let visible = !text.text.trim().is_empty();
                spans.extend(span.filter(|_| visible));
            }
            _ => {}
        }
    }
}
