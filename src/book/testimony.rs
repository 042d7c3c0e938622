//! Which parts of a text are somebody's testimony.
//!
//! In: a section or a block, and whether what is around it is testimony. Out: whether its words are those
//! of a real person, whom a detail could harm. Every check that is stricter there asks here.

use super::tree::{Block, BlockKind};
use crate::project::Header;

/// Whether a whole section is somebody's testimony: it names a record of consent.
pub(crate) fn is_whole(header: &Header) -> bool {
    header.consent.is_some()
}

/// Whether the inside of a block is testimony: it is one, or it names a record of consent. An example that
/// its author made up is not.
pub(crate) fn is_testimony<I>(block: &Block<I>, around: bool) -> bool {
    around
        || matches!(block.kind, BlockKind::Testimony { illustrative: false, .. })
        || block.conditions.iter().any(|condition| condition.consent.is_some())
}
