//! The headings of a section to which something may lead.
//!
//! In: resolved blocks. Out: their headings with numbers and places. Knows no output format.

use super::tree::{Anchor, Block, BlockKind, Inline};

/// A heading that has a place of its own.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Heading<'a> {
    /// 1 is the first level inside a section.
    pub(crate) level: u8,
    pub(crate) number: Option<&'a String>,
    pub(crate) content: &'a [Inline],
    pub(crate) anchor: &'a Anchor,
}

/// The headings among blocks, and in passages, which are no containers of their own here.
pub(crate) fn headings(blocks: &[Block<Inline>]) -> Vec<Heading<'_>> {
    let mut out = Vec::new();
    for block in blocks {
        match (&block.kind, &block.anchor) {
            (BlockKind::Passage { blocks, .. }, _) => out.extend(headings(blocks)),
            (BlockKind::Heading { level, number, content }, Some(anchor)) => {
                out.push(Heading { level: *level, number: number.as_ref(), content, anchor });
            }
            _ => {}
        }
    }
    out
}
