//! Selection: which blocks a partner's edition contains.
//!
//! In: a section's blocks with their conditions. Out: the blocks that are for this partner, without
//! any trace of the others. Pure.

use crate::book::tree::{Block, BlockId, BlockKind, Condition};
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
            for inner in block.inner_mut() {
                *inner = select(inner, partner, readers);
            }
            block
        })
        .collect()
}

/// The blocks with those for facilitators put together, so that everybody sees for whom they are.
pub(crate) fn labelled<I: Clone>(blocks: &[Block<I>]) -> Vec<Block<I>> {
    let is_theirs = |condition: &&Condition| condition.readers == Some(Readers::Facilitators);
    let container =
        |block: &Block<I>| block.conditions.iter().find(is_theirs).map(|condition| condition.span);
    let mut out = Vec::new();
    for run in blocks.chunk_by(|a, b| container(a) == container(b)) {
        match (run.first(), run.first().and_then(container)) {
            (Some(first), Some(span)) => out.push(Block {
                id: BlockId(format!("{}.readers", first.id.0)),
                anchor: None,
                span,
                conditions: first.conditions.clone(),
                kind: BlockKind::Passage {
                    language: None,
                    readers: Some(Readers::Facilitators),
                    blocks: run.to_vec(),
                },
            }),
            _ => out.extend(run.iter().map(|block| {
                let mut block = block.clone();
                for inner in block.inner_mut() {
                    *inner = labelled(inner);
                }
                block
            })),
        }
    }
    out
}

fn holds(condition: &Condition, partner: &Partner, readers: Readers) -> bool {
    let is_named = condition.partners.is_empty() || condition.partners.contains(&partner.id);
    let is_theirs = condition.readers.is_none_or(|wanted| wanted == readers);
    is_named && is_theirs && condition.has.iter().all(|detail| partner.detail(detail).is_some())
}
