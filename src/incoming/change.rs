//! A tracked change.

/// Something that was changed while a program recorded it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Change {
    pub(super) kind: ChangeKind,
    /// As the file gives it; empty if it does not.
    pub(super) author: String,
    /// As the file gives it: a date and a time.
    pub(super) date: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ChangeKind {
    Inserted,
    Deleted,
}

impl Change {
    /// Who made it, and when, for people: “by Ann, 2026-11-30”.
    pub(super) fn by(&self) -> String {
        by(&self.author, &self.date)
    }
}

/// Who did something, and on what day, as far as it is known.
pub(super) fn by(author: &str, date: &str) -> String {
    let author = crate::ground::words::brief(&super::text::cleaned(author.trim()));
    let day: String = date.chars().take(10).filter(|c| c.is_ascii_digit() || *c == '-').collect();
    match (author.is_empty(), day.len() == 10) {
        (true, true) => format!("on {day}"),
        (true, false) => String::new(),
        (false, true) => format!("by {author}, {day}"),
        (false, false) => format!("by {author}"),
    }
}
