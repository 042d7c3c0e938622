//! Lines of Markdown inside of other blocks.
//!
//! In: lines. Out: the same lines behind what makes them part of a list, a quotation or a note. Empty
//! lines stay empty.

/// Blocks with an empty line between two of them.
pub(super) fn joined_by_gaps(blocks: Vec<Vec<String>>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for block in blocks.into_iter().filter(|block| !block.is_empty()) {
        if !out.is_empty() {
            out.push(String::new());
        }
        out.extend(block);
    }
    out
}

/// Lines that start at the same column after a marker, of which the first follows it. `first` is
/// written after the marker and moves no other line.
pub(super) fn after(marker: &str, first: &str, lines: Vec<String>) -> Vec<String> {
    let mut lines = lines.into_iter();
    let head = format!("{marker}{first}{}", lines.next().unwrap_or_default());
    let mut out = vec![head.trim_end().to_owned()];
    out.extend(indented(&" ".repeat(marker.len()), lines.collect()));
    out
}

/// Lines after so many spaces.
pub(super) fn indented(spaces: &str, lines: Vec<String>) -> Vec<String> {
    let indent = |line: String| if line.is_empty() { line } else { format!("{spaces}{line}") };
    lines.into_iter().map(indent).collect()
}

/// Lines of a quotation.
pub(super) fn quoted(lines: Vec<String>) -> Vec<String> {
    let quote = |line: String| if line.is_empty() { ">".to_owned() } else { format!("> {line}") };
    lines.into_iter().map(quote).collect()
}
