//! Where a unit of words is among the blocks of its file, line by line: what can be taken out, and where
//! something new can follow.
//!
//! In: a text and its tree. Out: places in bytes. A place that cannot be found for certain is none.

use super::file::ReadText;
use crate::book::tree::{Block, BlockKind, SourceInline};
use std::ops::Range;

/// What is around a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) kind: SpotKind,
    /// The lines of the unit, without the end of the last one.
    pub(super) lines: Range<usize>,
    /// Where a block can follow: the end of the last line of its list, table or figure.
    pub(super) end: usize,
    /// Whether only some readers see it.
    pub(super) is_conditional: bool,
    /// Whether it is somebody's testimony.
    pub(super) is_testimony: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum SpotKind {
    /// A paragraph or a heading of its own.
    Alone,
    /// An item of a list, with what is before its words in their line.
    Item { before: String },
    /// A part of something else: a cell, a term, a quotation.
    Part,
}

/// The place of a unit.
pub(super) fn spot(text: &str, read: &ReadText, unit: usize) -> Option<Spot> {
    let at = read.units.get(unit)?.at.clone();
    let found = find(&read.parsed.blocks, at.start, usize::MAX)?;
    let lines = line_start(text, at.start)..line_end(text, at.end);
    let before = text.get(lines.start..at.start)?;
    let kind = match &found.block.kind {
        BlockKind::Heading { .. } if before.trim_start_matches('#').trim().is_empty() => {
            SpotKind::Alone
        }
        BlockKind::Paragraph(_) if before.trim().is_empty() => SpotKind::Alone,
        BlockKind::List(_) if is_item(before) => SpotKind::Item { before: before.to_owned() },
        _ => SpotKind::Part,
    };
    let end = match kind {
        SpotKind::Alone => lines.end,
        _ => end_of(text, read, found.block, found.until),
    };
    Some(Spot {
        kind,
        lines,
        end,
        is_conditional: !found.block.conditions.is_empty(),
        is_testimony: found.is_testimony,
    })
}

struct Found<'b> {
    block: &'b Block<SourceInline>,
    /// Where the next block outside of it begins.
    until: usize,
    is_testimony: bool,
}

/// The innermost block with this place that is not divided into lines of its own.
fn find(blocks: &[Block<SourceInline>], at: usize, until: usize) -> Option<Found<'_>> {
    let place = blocks.iter().rposition(|block| block.span.start as usize <= at)?;
    let block = &blocks[place];
    let until = blocks.get(place + 1).map_or(until, |next| next.span.start as usize);
    let is_consented = block.conditions.iter().any(|own| own.consent.is_some());
    let is_testimony = is_consented || matches!(block.kind, BlockKind::Testimony { .. });
    let inner = match &block.kind {
        BlockKind::Callout { blocks, .. }
        | BlockKind::Checklist { blocks, .. }
        | BlockKind::Letter { blocks, .. }
        | BlockKind::Testimony { blocks, .. }
        | BlockKind::Answer { blocks, .. }
        | BlockKind::Passage { blocks, .. } => find(blocks, at, until),
        _ => None,
    };
    Some(match inner {
        Some(inner) => Found { is_testimony: is_testimony || inner.is_testimony, ..inner },
        None => Found { block, until, is_testimony },
    })
}

/// The end of the last line of a block.
fn end_of(text: &str, read: &ReadText, block: &Block<SourceInline>, until: usize) -> usize {
    let start = block.span.start as usize;
    let own = read.units.iter().filter(|unit| (start..until).contains(&unit.at.start));
    let last = own.map(|unit| unit.at.end).max().unwrap_or(start);
    let end = line_end(text, last);
    let opening = &text[line_start(text, start)..line_end(text, start)];
    let colons = opening.len() - opening.trim_start_matches(':').len();
    if colons < 3 {
        return end;
    }
    // A container ends with its own line.
    let mut at = end;
    while at < text.len().min(until) {
        let next = at + 1;
        let line = &text[next.min(text.len())..line_end(text, next)];
        if line.trim_end() == ":".repeat(colons) {
            return line_end(text, next);
        }
        at = line_end(text, next);
    }
    end
}

fn is_item(before: &str) -> bool {
    let own = before.trim_start();
    let task = ["[ ] ", "[x] ", "[X] "].iter().find_map(|task| own.strip_suffix(task));
    let marker = task.unwrap_or(own).trim_end();
    matches!(marker, "-" | "*" | "+") || number_of(marker).is_some()
}

/// The number of a marker such as `3.`, and its sign.
pub(super) fn number_of(marker: &str) -> Option<(u64, char)> {
    let sign = marker.chars().next_back().filter(|sign| matches!(sign, '.' | ')'))?;
    let digits = marker.strip_suffix(sign)?;
    let is_number = !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit());
    if is_number { Some((digits.parse().ok()?, sign)) } else { None }
}

pub(super) fn line_start(text: &str, at: usize) -> usize {
    text[..at.min(text.len())].rfind('\n').map_or(0, |end| end + 1)
}

pub(super) fn line_end(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    text[at..].find('\n').map_or(text.len(), |end| at + end)
}

/// The numbers of the items that follow a line in its list, each one more or one less: what to replace.
pub(super) fn renumbered(
    text: &str,
    after: usize,
    before: &str,
    is_more: bool,
) -> Vec<(Range<usize>, String)> {
    let indent = before.len() - before.trim_start().len();
    let marker = before.trim_start().split(' ').next().unwrap_or_default();
    let Some((_, sign)) = number_of(marker) else { return Vec::new() };
    let mut out = Vec::new();
    let mut at = line_end(text, after);
    while at < text.len() {
        let start = at + 1;
        let line = &text[start.min(text.len())..line_end(text, start)];
        at = line_end(text, start);
        let own = line.len() - line.trim_start().len();
        if line.trim().is_empty() || own > indent {
            continue;
        }
        let first = line.trim_start().split(' ').next().unwrap_or_default();
        match number_of(first).filter(|(_, own_sign)| own == indent && *own_sign == sign) {
            Some((number, _)) => {
                let number = if is_more { number + 1 } else { number.saturating_sub(1) };
                let from = start + indent;
                out.push((from..from + first.len() - 1, number.to_string()));
            }
            None => break,
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{is_item, number_of, renumbered};

    #[test]
    fn items_are_known_by_their_markers() {
        for marker in ["- ", "* ", "  - ", "1. ", "12) ", "- [ ] ", "  3. "] {
            assert!(is_item(marker), "{marker:?}");
        }
        for other in ["", "> ", "| ", ": ", "## "] {
            assert!(!is_item(other), "{other:?}");
        }
        assert_eq!(number_of("12)"), Some((12, ')')));
    }

    #[test]
    fn only_the_items_that_follow_in_the_same_list_get_other_numbers() {
        let text = "1. One\n2. Two\n   more of it\n\n3. Three\n\nText.\n\n4. Other\n";
        let found = renumbered(text, 0, "1. ", true);
        let numbers: Vec<&str> = found.iter().map(|(_, number)| number.as_str()).collect();
        assert_eq!(numbers, ["3", "4"]);
        assert_eq!(&text[found[0].0.clone()], "2");
    }
}
