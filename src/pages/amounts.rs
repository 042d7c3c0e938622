//! Amounts in words for the person at the printer. Knows no ticket.

/// "210 by 297 mm".
pub(super) fn size((width, height): (f64, f64)) -> String {
    format!("{width} by {height} mm")
}

/// "1 sheet", "3 sheets".
pub(crate) fn counted(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}
