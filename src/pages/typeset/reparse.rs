//! Parses a changed file into the source it had before.
//!
//! In: the last source of a generated file and its new text. Out: a source of the new text in
//! which every line that stayed keeps its identity, so that the engine keeps what it laid out for
//! it. Every block is on a line of its own, so lines are what is compared. A single edit from the
//! first change to the last would renew all blocks in between, and with them every note of the
//! book, since the engine looks at all notes at once.

use similar::DiffOp;
use similar::algorithms::{Capture, myers};
use std::ops::Range;
use typst::syntax::Source;

/// If there are more pairs of lines than this, the lines are not compared one by one.
const MOST_PAIRS: usize = 4_000_000;

/// Changes `source` to `text` by as few and as small edits as lines allow.
pub(super) fn reparse(source: &mut Source, text: &str) {
    let old = source.text().to_owned();
    // From the end, so that earlier places stay right.
    for (range, with) in edits(&old, text).into_iter().rev() {
        source.edit(range, with);
    }
    debug_assert_eq!(source.text(), text);
}

/// The edits that turn `old` into `new`, in the order of the text.
fn edits<'a>(old: &str, new: &'a str) -> Vec<(Range<usize>, &'a str)> {
    let old_lines: Vec<&str> = old.split_inclusive('\n').collect();
    let new_lines: Vec<&str> = new.split_inclusive('\n').collect();
    let (old_starts, new_starts) = (starts(&old_lines), starts(&new_lines));
    let mut out = Vec::new();
    let (mut from_old, mut from_new) = (0, 0);
    let end = (old_lines.len(), new_lines.len(), 0);
    for (at_old, at_new, length) in kept(&old_lines, &new_lines).into_iter().chain([end]) {
        if from_old < at_old || from_new < at_new {
            let range = old_starts[from_old]..old_starts[at_old];
            out.push((range, &new[new_starts[from_new]..new_starts[at_new]]));
        }
        (from_old, from_new) = (at_old + length, at_new + length);
    }
    out
}

/// Where each line starts, and where the last one ends.
fn starts(lines: &[&str]) -> Vec<usize> {
    let mut end = 0;
    let ends = lines.iter().map(|line| {
        end += line.len();
        end
    });
    std::iter::once(0).chain(ends).collect()
}

/// The runs of lines that both have in common, as many lines as possible: where each run starts in
/// `old` and in `new`, and how long it is.
fn kept(old: &[&str], new: &[&str]) -> Vec<(usize, usize, usize)> {
    let head = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let most = old.len().min(new.len()) - head;
    let ends = old.iter().rev().zip(new.iter().rev());
    let tail = ends.take(most).take_while(|(a, b)| a == b).count();
    let (old_end, new_end) = (old.len() - tail, new.len() - tail);
    let mut runs = vec![(0, 0, head)];
    if (old_end - head) * (new_end - head) <= MOST_PAIRS {
        let mut capture = Capture::new();
        // The plain search: the quick ways to a difference that `similar` prefers may keep fewer
        // lines. Nothing that only captures can fail.
        let Ok(()) =
            myers::diff_deadline_raw(&mut capture, old, head..old_end, new, head..new_end, None);
        runs.extend(capture.into_ops().into_iter().filter_map(|change| match change {
            DiffOp::Equal { old_index, new_index, len } => Some((old_index, new_index, len)),
            _ => None,
        }));
    }
    runs.push((old_end, new_end, tail));
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(old: &str, new: &str) {
        let mut source = Source::detached(old);
        reparse(&mut source, new);
        assert_eq!(source.text(), new);
    }

    #[test]
    fn two_changes_are_two_edits() {
        let found = edits("a\nb\nc\nd\ne\n", "a\nB\nc\nd\n");
        assert_eq!(found, [(2..4, "B\n"), (8..10, "")]);
        assert!(edits("a\n", "a\n").is_empty());
    }

    #[test]
    fn ends_and_nothing() {
        for (old, new) in [("", "a"), ("a", ""), ("a", "a\n"), ("a\nb", "b"), ("b", "a\nb")] {
            check(old, new);
        }
    }

    /// The length of the longest common subsequence, slowly.
    fn longest(old: &[&str], new: &[&str]) -> usize {
        match (old.split_first(), new.split_first()) {
            (Some((a, old_rest)), Some((b, new_rest))) if a == b => 1 + longest(old_rest, new_rest),
            (Some((_, old_rest)), Some((_, new_rest))) => {
                longest(old_rest, new).max(longest(old, new_rest))
            }
            _ => 0,
        }
    }

    proptest! {
        #[test]
        fn as_many_lines_as_possible_are_kept(
            old in proptest::collection::vec("[abc]", 0..8),
            new in proptest::collection::vec("[abc]", 0..8),
        ) {
            let old: Vec<&str> = old.iter().map(String::as_str).collect();
            let new: Vec<&str> = new.iter().map(String::as_str).collect();
            let kept: usize = kept(&old, &new).iter().map(|(_, _, length)| length).sum();
            prop_assert_eq!(kept, longest(&old, &new));
        }

        #[test]
        fn any_text_becomes_any_other(old in "([ab]\n?){0,12}", new in "([ab]\n?){0,12}") {
            check(&old, &new);
        }
    }
}
