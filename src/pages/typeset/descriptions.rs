//! What figures say to readers who do not see them.
//!
//! In: a figure. Out: its name, its long description as one text, and whether an edition prints that
//! description. Writes nothing.

use super::context::Context;
use super::literal::one_line;
use crate::book::tree::{Block, Figure, Inline, plain_text};
use crate::book::visit::each_block;
use crate::ground::own_words::Words;
use crate::project::Links;

/// The text size in points from which an edition is large print.
const LARGE: f64 = 16.0;

/// Whether long descriptions of figures are set for everyone to read. They are on screens and in
/// large print, but not in other print editions, where they would only repeat the picture.
pub(super) fn shows_descriptions(context: &Context) -> bool {
    context.manuscript.edition.links == Links::Live || context.page().text_size >= LARGE
}

/// Blocks as a single text for screen readers.
pub(super) fn spoken(blocks: &[Block<Inline>]) -> String {
    let mut parts: Vec<String> = Vec::new();
    each_block(blocks, &mut |block| {
        for inlines in block.text() {
            let text = plain_text(inlines);
            let text = text.trim();
            if !text.is_empty() {
                let stop = if text.ends_with(['.', '!', '?', ':', ';']) { "" } else { "." };
                parts.push(format!("{text}{stop}"));
            }
        }
    });
    parts.join(" ")
}

/// What a screen reader calls a figure with all its texts.
pub(super) fn figure_name(figure: &Figure<Inline>, words: &Words) -> String {
    let caption = plain_text(&figure.caption);
    one_line(&match (figure.label.trim(), caption.trim()) {
        (label, "") => label.to_owned(),
        ("", caption) => caption.to_owned(),
        (label, caption) => words.labelled(label, caption),
    })
}
