//! Amounts in words for the person at the printer. Knows no ticket.

use crate::ground::own_words::Words;

/// "210 by 297 mm".
pub(super) fn size((width, height): (f64, f64), words: &Words) -> String {
    let width = ("width", width.to_string().into());
    words.with("size", [width, ("height", height.to_string().into())])
}
