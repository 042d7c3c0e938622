//! Running text.
//!
//! In: words. Out: literals, with places where a line may end, and numbers that no line divides.

use super::breaks::pieces;
use super::literal::{Writer, one_line};
use crate::ground::telephone::whole_numbers;

/// Writes running text, with the places at which a long string may be broken.
pub(super) fn write_text(text: &str, writer: &mut Writer) {
    let text = one_line(text);
    let mut from = 0;
    for number in whole_numbers(&text) {
        write_pieces(&text[from..number.start], writer);
        // A box is not broken, and what is copied from it is what the author wrote.
        writer.code("#telephone(");
        writer.literal(&text[number.clone()]);
        writer.code(")");
        from = number.end;
    }
    write_pieces(&text[from..], writer);
}

/// Writes text in pieces between which a line may end.
fn write_pieces(text: &str, writer: &mut Writer) {
    for (index, piece) in pieces(text).into_iter().enumerate() {
        if index > 0 {
            writer.code("#z");
        }
        if !piece.is_empty() {
            writer.code("#");
            writer.literal(piece);
        }
    }
}
