//! Amounts in words for the person at the printer. Knows no ticket.

use crate::ground::own_words::Words;

/// "210 by 297 mm".
pub(super) fn size((width, height): (f64, f64), words: &Words) -> String {
    let tenths = |length: f64| words.decimal((length * 10.0).round() / 10.0);
    words.with("size", [("width", tenths(width).into()), ("height", tenths(height).into())])
}
