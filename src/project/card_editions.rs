//! Editions of wallet cards against the packs that they print.
//!
//! In: editions and packs. Out: a problem for each edition of cards that no pack asks for.

use super::{Edition, Loader, Pack};
use crate::ground::diagnostic::{Code, Diagnostic};

impl Loader<'_> {
    /// Cards are printed for packs: a card edition that no pack asks for would make nothing.
    pub(super) fn check_card_editions(&mut self, editions: &[Edition], packs: &[Pack]) {
        for edition in editions.iter().filter(|edition| edition.is_for_cards()) {
            if !packs.iter().any(|pack| pack.comes_in(&edition.id)) {
                let message = "this edition prints the wallet cards of packs, but no pack lists it";
                let hint = format!("add `\"{}\"` to the `editions` of a pack", edition.id);
                self.problems.push(
                    Diagnostic::error(Code::InvalidValue, message)
                        .in_path(format!("content/editions/{}.toml", edition.id))
                        .hint(hint),
                );
            }
        }
    }
}
