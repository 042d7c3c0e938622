//! How long a text is, in words.
//!
//! In: blocks. Out: the number of words in them, as they are between spaces.

use super::manuscript::Manuscript;
use super::tree::{Block, Inline, plain_text};

/// The number of words in blocks and in the blocks inside them.
pub(crate) fn words(blocks: &[Block<Inline>]) -> usize {
    let own = |block: &Block<Inline>| {
        let text: usize = block
            .text()
            .into_iter()
            .map(|inlines| plain_text(inlines).split_whitespace().count())
            .sum();
        text + block.inner().into_iter().map(words).sum::<usize>()
    };
    blocks.iter().map(own).sum()
}

/// The number of words in the sections of a manuscript.
pub(crate) fn words_of(manuscript: &Manuscript) -> usize {
    manuscript.sections.iter().map(|section| words(&section.blocks)).sum()
}
