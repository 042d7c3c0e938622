//! What only the person who imports a file can decide, and what is still open.

/// What becomes of tracked changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum ChangesDecision {
    /// The text as it is after all changes
    Accept,
    /// The text as it was before them
    Reject,
}

/// What becomes of hidden words, or of text boxes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum KeepDecision {
    /// Part of the text
    Keep,
    /// Left out
    Drop,
}

#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Decisions {
    pub(crate) changes: Option<ChangesDecision>,
    pub(crate) hidden: Option<KeepDecision>,
    pub(crate) boxes: Option<KeepDecision>,
}

/// What a file has that nobody has decided about, item by item, with places.
#[derive(Debug, Clone, Default)]
pub(crate) struct Undecided {
    pub(crate) changes: Vec<String>,
    pub(crate) hidden: Vec<String>,
    pub(crate) boxes: Vec<String>,
}

impl Undecided {
    pub(crate) fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.hidden.is_empty() && self.boxes.is_empty()
    }
}
