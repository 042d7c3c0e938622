//! Words: which of them two texts share, and which were added or removed.
//!
//! In: two texts. Out: how alike they are, and one row of segments that contains both. Words,
//! punctuation and spaces are separate, so that an added comma does not mark a word.

use serde::Serialize;
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::cmp::Ordering;
use std::collections::BTreeMap;
use unicode_segmentation::UnicodeSegmentation;

/// A piece of text that is in both texts, only in the older, or only in the newer. Without the added
/// pieces a row of segments is the older text; without the removed pieces it is the newer one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Segment {
    Same(String),
    Removed(String),
    Added(String),
}

impl Segment {
    pub fn text(&self) -> &str {
        match self {
            Self::Same(text) | Self::Removed(text) | Self::Added(text) => text,
        }
    }
}

/// The changes from one text to the other: a single `Same` if there are none, and no segments for two
/// empty texts.
pub fn segments(before: &str, after: &str) -> Vec<Segment> {
    let old: Vec<&str> = before.split_word_bounds().collect();
    let new: Vec<&str> = after.split_word_bounds().collect();
    let mut row = Row::default();
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        match op {
            DiffOp::Equal { old_index, len, .. } => row.same(&old[old_index..old_index + len]),
            DiffOp::Delete { old_index, old_len, .. } => {
                row.changed(&old[old_index..old_index + old_len], &[]);
            }
            DiffOp::Insert { new_index, new_len, .. } => {
                row.changed(&[], &new[new_index..new_index + new_len]);
            }
            DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                let (removed, added) =
                    (old_index..old_index + old_len, new_index..new_index + new_len);
                row.changed(&old[removed], &new[added]);
            }
        }
    }
    row.finish()
}

/// Segments in the making. A space between two changes belongs to both, so that three new words in a
/// row are one change.
#[derive(Default)]
struct Row {
    segments: Vec<Segment>,
    removed: String,
    added: String,
    /// Space after the current change, which may still become a part of it.
    space: String,
}

impl Row {
    fn same(&mut self, words: &[&str]) {
        let text = words.concat();
        let in_change = !(self.removed.is_empty() && self.added.is_empty());
        if in_change && !text.contains('\n') && text.trim().is_empty() {
            self.space.push_str(&text);
            return;
        }
        self.settle();
        self.push(Segment::Same(text));
    }

    fn changed(&mut self, removed: &[&str], added: &[&str]) {
        let space = std::mem::take(&mut self.space);
        self.removed.push_str(&space);
        self.added.push_str(&space);
        self.removed.push_str(&removed.concat());
        self.added.push_str(&added.concat());
    }

    /// Ends the current change.
    fn settle(&mut self) {
        let (removed, added) = (std::mem::take(&mut self.removed), std::mem::take(&mut self.added));
        let space = std::mem::take(&mut self.space);
        // A space at which both texts begin or end is not a change.
        let lead = shared(removed.chars(), added.chars());
        let (removed, added) = (&removed[lead.len()..], &added[lead.len()..]);
        let trail: String =
            shared(removed.chars().rev(), added.chars().rev()).chars().rev().collect();
        self.push(Segment::Same(lead));
        self.push(Segment::Removed(removed[..removed.len() - trail.len()].to_owned()));
        self.push(Segment::Added(added[..added.len() - trail.len()].to_owned()));
        self.push(Segment::Same(trail + &space));
    }

    fn push(&mut self, segment: Segment) {
        if segment.text().is_empty() {
            return;
        }
        if let (Some(Segment::Same(last)), Segment::Same(more)) =
            (self.segments.last_mut(), &segment)
        {
            last.push_str(more);
        } else {
            self.segments.push(segment);
        }
    }

    fn finish(mut self) -> Vec<Segment> {
        self.settle();
        self.segments
    }
}

/// The space with which both begin.
fn shared(one: impl Iterator<Item = char>, other: impl Iterator<Item = char>) -> String {
    one.zip(other).take_while(|(a, b)| a == b && a.is_whitespace()).map(|(a, _)| a).collect()
}

/// A number for each word, ignoring case.
#[derive(Default)]
pub(super) struct Vocabulary(BTreeMap<String, u32>);

impl Vocabulary {
    /// The words of a text in order, without punctuation.
    pub(super) fn words(&mut self, text: &str) -> Words {
        let in_order: Vec<u32> = text
            .unicode_words()
            .map(|word| {
                let next = self.0.len() as u32;
                *self.0.entry(word.to_lowercase()).or_insert(next)
            })
            .collect();
        let mut sorted = in_order.clone();
        sorted.sort_unstable();
        Words { in_order, sorted }
    }
}

/// The words of one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Words {
    pub(super) in_order: Vec<u32>,
    sorted: Vec<u32>,
}

impl Words {
    pub(super) fn len(&self) -> usize {
        self.in_order.len()
    }

    /// The share of words, from 0 to 1, that two texts have in common in the same order; none if it is
    /// less than `least`.
    pub(super) fn likeness(&self, other: &Self, least: f64) -> Option<f64> {
        let all = (self.len() + other.len()) as f64;
        let most = 2.0 * self.len().min(other.len()) as f64;
        if all == 0.0 || most / all < least || self.overlap(other) / all < least {
            return None;
        }
        let shared: usize = capture_diff_slices(Algorithm::Myers, &self.in_order, &other.in_order)
            .iter()
            .map(|op| match op {
                DiffOp::Equal { len, .. } => *len,
                _ => 0,
            })
            .sum();
        let likeness = 2.0 * shared as f64 / all;
        (likeness >= least).then_some(likeness)
    }

    /// How many words both have, in any order, counted in both.
    fn overlap(&self, other: &Self) -> f64 {
        let (mut one, mut two) = (self.sorted.iter().peekable(), other.sorted.iter().peekable());
        let mut shared = 0.0;
        while let (Some(a), Some(b)) = (one.peek(), two.peek()) {
            match a.cmp(b) {
                Ordering::Less => _ = one.next(),
                Ordering::Greater => _ = two.next(),
                Ordering::Equal => {
                    shared += 2.0;
                    one.next();
                    two.next();
                }
            }
        }
        shared
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(before: &str, after: &str) -> String {
        segments(before, after)
            .iter()
            .map(|segment| match segment {
                Segment::Same(text) => text.clone(),
                Segment::Removed(text) => format!("[-{text}-]"),
                Segment::Added(text) => format!("{{+{text}+}}"),
            })
            .collect()
    }

    #[test]
    fn words_punctuation_and_spaces_are_apart() {
        for (before, after, expected) in [
            ("", "", ""),
            ("Ask first.", "Ask first.", "Ask first."),
            ("Ask first", "Ask first.", "Ask first{+.+}"),
            ("within 30 days", "within 14 days", "within [-30-]{+14+} days"),
            ("the old house", "a new house", "[-the old-]{+a new+} house"),
            ("Ask them now", "Ask now", "Ask [-them -]now"),
            ("Ask now", "Ask them now", "Ask {+them +}now"),
            ("a b", "", "[-a b-]"),
            ("a ", "b ", "[-a-]{+b+} "),
            ("", "a b", "{+a b+}"),
            ("don’t ask", "do ask", "[-don’t-]{+do+} ask"),
            ("one | two\nthree", "one | 2\nthree", "one | [-two-]{+2+}\nthree"),
        ] {
            assert_eq!(marked(before, after), expected, "{before} → {after}");
        }
    }
}
