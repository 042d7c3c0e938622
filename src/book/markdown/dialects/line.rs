//! A line of a paragraph, as the rules about dialects look at it.

/// A line of a paragraph, without the marks of quotations around it.
pub(super) struct Line<'a> {
    /// The byte of the paragraph at which it starts.
    pub(super) at: usize,
    pub(super) text: &'a str,
    /// Whether the author ends the line here, so that it is printed as a line.
    pub(super) is_broken: bool,
}
