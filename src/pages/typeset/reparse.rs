//! A changed file, parsed into the one before.
//!
//! In: the last source of a generated file and its new text. Out: a source of the new text in
//! which every line that stayed keeps its identity, so that the engine keeps what it laid out for
//! it. Blocks stand on lines of their own, so lines are what is compared. One edit that spans
//! everything between the first and the last change would renew all blocks in between, and with
//! them every note of the book, since the engine looks at all notes at once.

use std::ops::Range;
use typst::syntax::Source;

/// More line pairs than this are not compared one by one.
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
    let (old_lines, new_lines) = (lines(old), lines(new));
    let ends = old_lines.iter().rev().zip(new_lines.iter().rev());
    let starts = old_lines.iter().zip(&new_lines);
    let head = starts.take_while(|((_, a), (_, b))| a == b).count();
    let most = old_lines.len().min(new_lines.len()) - head;
    let tail = ends.take_while(|((_, a), (_, b))| a == b).count().min(most);
    let old_middle = &old_lines[head..old_lines.len() - tail];
    let new_middle = &new_lines[head..new_lines.len() - tail];
    let kept = if old_middle.len() * new_middle.len() > MOST_PAIRS {
        Vec::new()
    } else {
        common(old_middle, new_middle)
    };

    let offset = |lines: &[(usize, &str)], at: usize, whole: &str| {
        lines.get(head + at).map_or(whole.len(), |(start, _)| *start)
    };
    let mut out = Vec::new();
    let (mut from_old, mut from_new) = (0, 0);
    for (at_old, at_new) in kept.into_iter().chain([(old_middle.len(), new_middle.len())]) {
        if from_old < at_old || from_new < at_new {
            let range = offset(&old_lines, from_old, old)..offset(&old_lines, at_old, old);
            let with = offset(&new_lines, from_new, new)..offset(&new_lines, at_new, new);
            out.push((range, &new[with]));
        }
        (from_old, from_new) = (at_old + 1, at_new + 1);
    }
    out
}

/// Lines with their starts, line ends included.
fn lines(text: &str) -> Vec<(usize, &str)> {
    let mut start = 0;
    text.split_inclusive('\n')
        .map(|line| {
            let own = (start, line);
            start += line.len();
            own
        })
        .collect()
}

/// The longest common subsequence, as pairs of places.
fn common(old: &[(usize, &str)], new: &[(usize, &str)]) -> Vec<(usize, usize)> {
    let width = new.len() + 1;
    let mut longest = vec![0_u32; (old.len() + 1) * width];
    for (i, (_, a)) in old.iter().enumerate().rev() {
        for (j, (_, b)) in new.iter().enumerate().rev() {
            longest[i * width + j] = if a == b {
                longest[(i + 1) * width + j + 1] + 1
            } else {
                longest[(i + 1) * width + j].max(longest[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, Vec::new());
    while i < old.len() && j < new.len() {
        if old[i].1 == new[j].1 {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if longest[(i + 1) * width + j] >= longest[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
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

    proptest! {
        #[test]
        fn any_text_becomes_any_other(old in "([ab]\n?){0,12}", new in "([ab]\n?){0,12}") {
            check(&old, &new);
        }
    }
}
