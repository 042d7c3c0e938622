//! Editions of wallet cards.
//!
//! In: the sections of a pack that comes in such an edition. Out: a problem if none of them has a
//! card. Knows no output format.

use super::input::Chosen;
use crate::book::tree::BlockKind;
use crate::book::visit::each_block;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::project::{Edition, Pack};

/// Reports an edition of cards for a pack that has no cards.
pub(super) fn check(
    chosen: &[Chosen<'_>],
    pack: &Pack,
    edition: &Edition,
    problems: &mut Vec<Diagnostic>,
) {
    let mut has_card = false;
    for section in chosen {
        each_block(&section.blocks, &mut |block| {
            has_card |= matches!(block.kind, BlockKind::Card { .. });
        });
    }
    if edition.is_for_cards() && !has_card {
        let named = pack.editions.iter().find(|named| named.value == edition.id);
        let message =
            format!("the edition `{}` prints wallet cards, but this pack has none", edition.id);
        problems.push(
            Diagnostic::error(Code::InvalidValue, message)
                .at(named.map_or(pack.span, |named| named.span))
                .hint("add a worksheet with cards to its `contents`, or remove the edition"),
        );
    }
}
