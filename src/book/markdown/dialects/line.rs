//! A paragraph as the lines that it is written on.

/// A line of a paragraph, without the marks of quotations around it.
pub(super) struct Line<'a> {
    /// The byte of the paragraph at which it starts.
    pub(super) at: usize,
    pub(super) text: &'a str,
    /// Whether the author ends the line here, so that it is printed as a line.
    pub(super) is_broken: bool,
}

pub(super) fn lines(paragraph: &str) -> Vec<Line<'_>> {
    let mut start = 0;
    let read = paragraph.split_inclusive('\n').map(|line| {
        let at = start;
        start += line.len();
        let bare = line.trim_start_matches([' ', '\t', '>']);
        let text = bare.trim_end();
        let ending = bare.trim_end_matches('\n');
        Line {
            at: at + line.len() - bare.len(),
            text,
            is_broken: ending.ends_with("  ") || text.ends_with('\\'),
        }
    });
    read.collect()
}
