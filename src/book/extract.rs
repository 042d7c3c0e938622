//! Single blocks of a section, for packs.
//!
//! In: a section's blocks and an id. Out: the block, or a heading with everything under it.
//! Pure.

use super::tree::{Block, BlockKind, SourceInline};
use super::visit::each_block;

type SourceBlock = Block<SourceInline>;

/// What an id names inside a section.
#[derive(Debug, Clone)]
pub(crate) enum Extract {
    /// A heading's words and everything under it, in which headings start at level 1.
    Part {
        title: Vec<SourceInline>,
        blocks: Vec<SourceBlock>,
    },
    Block(Box<SourceBlock>),
}

impl Extract {
    /// The ids of the blocks inside.
    pub(crate) fn ids(&self) -> Vec<String> {
        let mut ids = Vec::new();
        let mut see = |block: &SourceBlock| {
            ids.extend(block.anchor.as_ref().map(|anchor| anchor.0.clone()));
        };
        match self {
            Self::Part { blocks, .. } => each_block(blocks, &mut see),
            Self::Block(block) => {
                block.inner().into_iter().for_each(|inner| each_block(inner, &mut see));
            }
        }
        ids
    }
}

/// What a block is called: its caption or its title, if it has one. `text` gives the words of a
/// caption.
pub(crate) fn title_of(
    block: &SourceBlock,
    text: impl Fn(&[SourceInline]) -> String,
) -> Option<String> {
    let title = match &block.kind {
        BlockKind::Table(table) => text(&table.caption),
        BlockKind::Figure(figure) => text(&figure.caption),
        BlockKind::Callout { title, .. } | BlockKind::Card { title, .. } => title.clone(),
        BlockKind::Checklist { title, .. } | BlockKind::Letter { title, .. } => title.clone()?,
        _ => return None,
    };
    // Only the first sentence of a caption makes a title.
    let first = title.split_inclusive(". ").next().unwrap_or(&title).trim().trim_end_matches('.');
    (!first.is_empty()).then(|| first.to_owned())
}

/// Finds a block by its id, however deep.
pub(crate) fn extract(blocks: &[SourceBlock], id: &str) -> Option<Extract> {
    for (at, block) in blocks.iter().enumerate() {
        if block.anchor.as_ref().is_some_and(|anchor| anchor.as_str() == id) {
            let BlockKind::Heading { level, content, .. } = &block.kind else {
                return Some(Extract::Block(Box::new(block.clone())));
            };
            let rest = &blocks[at + 1..];
            let ends = |block: &SourceBlock| matches!(&block.kind, BlockKind::Heading { level: other, .. } if other <= level);
            let end = rest.iter().position(ends).unwrap_or(rest.len());
            let blocks = rest[..end].iter().cloned().map(|block| raised(block, *level)).collect();
            return Some(Extract::Part { title: content.clone(), blocks });
        }
        if let Some(found) = block.inner().into_iter().find_map(|inner| extract(inner, id)) {
            return Some(found);
        }
    }
    None
}

/// Raises a heading that was below one of `level`, which is now the title.
fn raised(mut block: SourceBlock, level: u8) -> SourceBlock {
    if let BlockKind::Heading { level: own, .. } = &mut block.kind {
        *own = own.saturating_sub(level).max(1);
    }
    block
}
