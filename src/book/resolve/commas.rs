//! Commas between the calls of two notes at the same place, which would read as one number.
//!
//! In: resolved blocks. Out: the same, with a comma before each call that follows another.

use crate::book::tree::{Block, Inline, InlineKind, Mark, plain_text};

/// Separates the calls in every paragraph, heading, caption and cell.
pub(super) fn separate(blocks: &mut [Block<Inline>]) {
    for block in blocks {
        block.text_mut().into_iter().for_each(line);
        block.inner_mut().into_iter().for_each(|inner| separate(inner));
    }
}

fn line(inlines: &mut Vec<Inline>) {
    within(inlines, &mut false);
}

/// `follows` says whether the call of a note is the last thing before these inlines, and then
/// whether it is the last thing in them.
fn within(inlines: &mut Vec<Inline>, follows: &mut bool) {
    let is_call = |inline: &Inline| {
        matches!(
            inline.kind,
            // A place marks the call after it.
            InlineKind::Note(_) | InlineKind::NoteAgain { .. } | InlineKind::Place(_)
        )
    };
    // A space between two calls is not printed before the second.
    let mut between = 1;
    while between + 1 < inlines.len() {
        let is_space =
            matches!(&inlines[between].kind, InlineKind::Text(text) if text.trim().is_empty());
        if is_space && is_call(&inlines[between - 1]) && is_call(&inlines[between + 1]) {
            inlines.remove(between);
        } else {
            between += 1;
        }
    }
    let mut at = 0;
    while at < inlines.len() {
        let inline = &mut inlines[at];
        match &mut inline.kind {
            InlineKind::Note(_) | InlineKind::NoteAgain { .. } => {
                if let InlineKind::Note(note) = &mut inline.kind {
                    separate(&mut note.blocks);
                }
                if *follows {
                    let span = inlines[at].span;
                    inlines.insert(at, Inline { span, kind: InlineKind::NoteComma });
                    at += 1;
                }
                *follows = true;
            }
            // A raised number would read as part of the note's.
            InlineKind::Marked { mark: Mark::Superscript, content } => {
                within(content, follows);
                *follows |= plain_text(content).ends_with(|c: char| c.is_ascii_digit());
            }
            InlineKind::Text(text) if text.is_empty() => {}
            InlineKind::Place(_) => {}
            kind => match kind.content_mut() {
                Some(content) => within(content, follows),
                None => *follows = false,
            },
        }
        at += 1;
    }
}
