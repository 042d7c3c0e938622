//! Amounts in words for the person at the printer. Knows no ticket.

/// "210 by 297 mm".
pub(super) fn size((width, height): (f64, f64)) -> String {
    let tenths = |length: f64| (length * 10.0).round() / 10.0;
    format!("{} by {} mm", tenths(width), tenths(height))
}

/// "1 sheet", "3 sheets".
pub(crate) fn counted(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}
