//! Which parts of a text are somebody's testimony.
//!
//! In: a block, and whether what is around it is testimony. Out: whether its words are those of a
//! real person, whom a detail could harm. Every check that is stricter there asks here.

use super::tree::{Block, BlockKind};

/// Whether the inside of a block is testimony. An example that its author made up is not.
pub(crate) fn is_testimony<I>(block: &Block<I>, around: bool) -> bool {
    around || matches!(block.kind, BlockKind::Testimony { illustrative: false, .. })
}
