//! Editions of wallet cards: what is left of a book when only its cards are wanted.
//!
//! In: the chosen sections. Out: those with cards, without anything else in them, and the pages
//! that say what the edition is. Knows no output format.

use super::Chosen;
use crate::book::manuscript::Role;
use crate::book::tree::{Block, BlockKind, SourceInline};
use crate::diagnostic::{Code, Diagnostic};
use crate::project::Edition;

/// Leaves only the cards. An edition without a single one is a mistake.
pub(super) fn keep_only_cards(
    chosen: &mut Vec<Chosen<'_>>,
    edition: &Edition,
    problems: &mut Vec<Diagnostic>,
) {
    chosen.retain_mut(|section| match section.place.role {
        Role::CopyrightPage | Role::Glossary | Role::Authorities | Role::Colophon => true,
        _ => {
            let mut cards = Vec::new();
            take_cards(std::mem::take(&mut section.blocks), &mut cards);
            section.blocks = cards;
            // There are no parts to stand in.
            section.place.depth = 1;
            !section.blocks.is_empty()
        }
    });
    if chosen.iter().all(|section| section.blocks.is_empty()) {
        problems.push(
            Diagnostic::error(
                Code::InvalidValue,
                "this edition is made of cards, and there are none",
            )
            .in_path(format!("content/editions/{}.toml", edition.id))
            .hint("write cards into a worksheet, or remove the edition"),
        );
    }
}

fn take_cards(blocks: Vec<Block<SourceInline>>, cards: &mut Vec<Block<SourceInline>>) {
    for block in blocks {
        if matches!(block.kind, BlockKind::Card { .. }) {
            cards.push(block);
        } else {
            for inner in block.inner() {
                take_cards(inner.to_vec(), cards);
            }
        }
    }
}
