//! Walking the tree: every block and every list of inlines, in reading order.

use super::tree::{Block, BlockKind, SourceInline, SourceKind};

impl<I> Block<I> {
    /// The lists of blocks inside this one.
    pub(crate) fn inner(&self) -> Vec<&[Block<I>]> {
        match &self.kind {
            BlockKind::Quote(blocks)
            | BlockKind::Callout { blocks, .. }
            | BlockKind::Checklist { blocks, .. }
            | BlockKind::Letter { blocks, .. }
            | BlockKind::Testimony { blocks, .. }
            | BlockKind::Answer { blocks, .. } => vec![blocks],
            BlockKind::Card { front, back, .. } => vec![front, back],
            BlockKind::List(list) => list.items.iter().map(|item| &item.blocks[..]).collect(),
            BlockKind::Definitions(items) => items.iter().map(|item| &item.details[..]).collect(),
            BlockKind::Figure(figure) => vec![&figure.description],
            BlockKind::Heading { .. }
            | BlockKind::Paragraph(_)
            | BlockKind::Code { .. }
            | BlockKind::Rule
            | BlockKind::Table(_) => Vec::new(),
        }
    }

    /// The lists of inlines that stand directly in this block.
    pub fn text(&self) -> Vec<&[I]> {
        match &self.kind {
            BlockKind::Heading { content, .. } | BlockKind::Paragraph(content) => vec![content],
            BlockKind::Definitions(items) => items.iter().map(|item| &item.term[..]).collect(),
            BlockKind::Figure(figure) => vec![&figure.caption],
            BlockKind::Table(table) => std::iter::once(&table.caption)
                .chain(&table.header)
                .chain(table.rows.iter().flatten())
                .map(Vec::as_slice)
                .collect(),
            _ => Vec::new(),
        }
    }
}

/// Calls `see` for every block, outer before inner.
pub fn each_block<I>(blocks: &[Block<I>], see: &mut impl FnMut(&Block<I>)) {
    for block in blocks {
        see(block);
        for inner in block.inner() {
            each_block(inner, see);
        }
    }
}

/// Calls `see` for every source inline, outer before inner.
pub(crate) fn each_source_inline(
    blocks: &[Block<SourceInline>],
    see: &mut impl FnMut(&SourceInline),
) {
    each_block(blocks, &mut |block| {
        for inlines in block.text() {
            within(inlines, see);
        }
    });
}

fn within(inlines: &[SourceInline], see: &mut impl FnMut(&SourceInline)) {
    for inline in inlines {
        see(inline);
        match &inline.kind {
            SourceKind::Emphasis(content)
            | SourceKind::Strong(content)
            | SourceKind::Strike(content)
            | SourceKind::Link { content, .. } => within(content, see),
            _ => {}
        }
    }
}
