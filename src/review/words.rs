//! Words, spaces and signs, one by one: what two versions of a paragraph are compared by.
//!
//! In: a text. Out: its tokens, and what differs between two lists of them. Signs that programs swap for
//! one another without being asked, such as straight and curly quotation marks, count as equal. Knows
//! neither Word nor Markdown.

use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// A word, a run of spaces or a sign, and where it is in its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) text: String,
    /// In bytes.
    pub(super) at: Range<usize>,
    /// What it is compared by.
    key: String,
}

impl Token {
    pub(super) fn is_space(&self) -> bool {
        self.key == " "
    }
}

/// The tokens of a text. Several spaces are one.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::new();
    for (start, part) in text.split_word_bound_indices() {
        let at = start..start + part.len();
        let key = key(part);
        match out.last_mut() {
            Some(last) if last.is_space() && key == " " => {
                last.at.end = at.end;
                last.text.push_str(part);
            }
            _ => out.push(Token { text: part.to_owned(), at, key }),
        }
    }
    out
}

fn key(part: &str) -> String {
    if part.chars().all(char::is_whitespace) {
        return " ".to_owned();
    }
    let plain =
        part.chars().filter(|c| !matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}'));
    plain
        .map(|c| match c {
            '‘' | '’' | 'ʼ' => '\'',
            '“' | '”' | '„' => '"',
            '‐' | '\u{2011}' => '-',
            c => c,
        })
        .collect()
}

/// What a text is compared by as a whole.
pub(super) fn plain(text: &str) -> String {
    let tokens = tokens(text);
    let keys: String = tokens.iter().map(|token| token.key.as_str()).collect();
    keys.trim().to_owned()
}

/// Tokens of two lists: `old` became `new`. Both are empty at once in no edit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Edit {
    pub(super) old: Range<usize>,
    pub(super) new: Range<usize>,
}

/// What differs between two texts, in order. Edits that only a space divides are one.
pub(super) fn edits(old: &[Token], new: &[Token]) -> Vec<Edit> {
    let mut out: Vec<Edit> = Vec::new();
    for edit in single_edits(old, new) {
        match out.last_mut() {
            Some(last)
                if edit.old.start - last.old.end <= 1 && edit.new.start - last.new.end <= 1 =>
            {
                let is_small = old[last.old.end..edit.old.start].iter().all(Token::is_space);
                if is_small {
                    last.old.end = edit.old.end;
                    last.new.end = edit.new.end;
                } else {
                    out.push(edit);
                }
            }
            _ => out.push(edit),
        }
    }
    out
}

fn single_edits(old: &[Token], new: &[Token]) -> Vec<Edit> {
    let keys = |tokens: &[Token]| tokens.iter().map(|token| token.key.clone()).collect::<Vec<_>>();
    let ops = capture_diff_slices(Algorithm::Myers, &keys(old), &keys(new));
    let edits = ops.into_iter().filter(|op| !matches!(op, DiffOp::Equal { .. }));
    edits.map(|op| Edit { old: op.old_range(), new: op.new_range() }).collect()
}

/// Pairs of equal tokens of two lists, by their places.
pub(super) fn equal(old: &[Token], new: &[Token]) -> Vec<(usize, usize)> {
    let keys = |tokens: &[Token]| tokens.iter().map(|token| token.key.clone()).collect::<Vec<_>>();
    let ops = capture_diff_slices(Algorithm::Myers, &keys(old), &keys(new));
    let mut out = Vec::new();
    for op in ops {
        if let DiffOp::Equal { old_index, new_index, len } = op {
            out.extend((0..len).map(|at| (old_index + at, new_index + at)));
        }
    }
    out
}

/// The share of words that two texts have in common, from 0 to 1. Spaces and signs do not count.
pub(super) fn likeness(one: &str, other: &str) -> f64 {
    let words = |text: &str| -> Vec<String> {
        text.unicode_words().map(|word| key(&word.to_lowercase())).collect()
    };
    let (one, other) = (words(one), words(other));
    if one.is_empty() || other.is_empty() {
        return if one.len() == other.len() { 1.0 } else { 0.0 };
    }
    let ops = capture_diff_slices(Algorithm::Myers, &one, &other);
    let same: usize = ops
        .iter()
        .map(|op| match op {
            DiffOp::Equal { len, .. } => *len,
            _ => 0,
        })
        .sum();
    2.0 * same as f64 / (one.len() + other.len()) as f64
}

/// The text of some tokens.
pub(super) fn text_of(tokens: &[Token]) -> String {
    tokens.iter().map(|token| token.text.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use super::{edits, likeness, plain, tokens};

    #[test]
    fn signs_that_programs_swap_are_no_edit() {
        let old = tokens("The client’s “last day”");
        let new = tokens("The  client's \"last\u{a0}day\"");
        assert_eq!(edits(&old, &new), []);
        assert_eq!(plain(" a\u{a0} b "), "a b");
    }

    #[test]
    fn edits_that_only_a_space_divides_are_one() {
        let old = tokens("Ask within one month of it.");
        let new = tokens("Ask within 28 days of it.");
        let found = edits(&old, &new);
        assert_eq!(found.len(), 1, "{found:?}");
    }

    #[test]
    fn likeness_is_about_words() {
        assert!(likeness("Send the letter today.", "Send the letter tomorrow!") > 0.7);
        assert!(likeness("Send the letter.", "Nothing else is here") < 0.2);
    }
}
