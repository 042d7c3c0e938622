//! Selection: which blocks a partner's edition contains.
//!
//! In: a section's blocks with their conditions. Out: the blocks that are for this partner, without
//! any trace of the others. Pure.

use crate::book::tree::{Block, BlockKind, Condition};
use crate::project::{Partner, Readers};

/// The blocks that `partner` may print for `readers`.
pub(crate) fn select<I: Clone>(
    blocks: &[Block<I>],
    partner: &Partner,
    readers: Readers,
) -> Vec<Block<I>> {
    blocks
        .iter()
        .filter(|block| block.conditions.iter().all(|condition| holds(condition, partner, readers)))
        .map(|block| {
            let mut block = block.clone();
            block.conditions.clear();
            for inner in inner_blocks(&mut block.kind) {
                *inner = select(inner, partner, readers);
            }
            block
        })
        .collect()
}

fn holds(condition: &Condition, partner: &Partner, readers: Readers) -> bool {
    let is_named = condition.partners.is_empty() || condition.partners.contains(&partner.id);
    let is_theirs = condition.readers.is_none_or(|wanted| wanted == readers);
    is_named && is_theirs && condition.has.iter().all(|detail| partner.detail(detail).is_some())
}

fn inner_blocks<I>(kind: &mut BlockKind<I>) -> Vec<&mut Vec<Block<I>>> {
    match kind {
        BlockKind::Quote(blocks)
        | BlockKind::Callout { blocks, .. }
        | BlockKind::Checklist { blocks, .. }
        | BlockKind::Letter { blocks, .. }
        | BlockKind::Testimony { blocks, .. }
        | BlockKind::Answer { blocks, .. } => vec![blocks],
        BlockKind::Card { front, back, .. } => vec![front, back],
        BlockKind::List(list) => list.items.iter_mut().map(|item| &mut item.blocks).collect(),
        BlockKind::Definitions(items) => items.iter_mut().map(|item| &mut item.details).collect(),
        BlockKind::Figure(figure) => vec![&mut figure.description],
        BlockKind::Heading { .. }
        | BlockKind::Paragraph(_)
        | BlockKind::Code { .. }
        | BlockKind::Rule
        | BlockKind::Table(_) => Vec::new(),
    }
}
