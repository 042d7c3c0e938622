//! Filing: which leaves to take out of a binder, and which to put in.
//!
//! In: the leaves of two releases, each in filing order. Out: a step for every run of leaves that
//! differ. Leaves are matched by their printed page numbers, as a person matches them. Knows
//! nothing of how leaves are laid out, and reads and writes no files.

use crate::ground::own_words::Words;
use crate::project::history::LeafRecord;

/// One thing to do: take out a run of leaves, put in a run of leaves, or both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step<'a> {
    /// The prefix of the page numbers of these leaves.
    pub(crate) prefix: &'a str,
    pub out: &'a [LeafRecord],
    pub put: &'a [LeafRecord],
}

/// Every step, in filing order; none if the binders are the same.
pub fn steps<'a>(from: &'a [LeafRecord], to: &'a [LeafRecord]) -> Vec<Step<'a>> {
    let (from, to) = (chapters(from), chapters(to));
    let mut order: Vec<&str> = to.iter().map(|(prefix, _)| *prefix).collect();
    // A chapter that is gone follows the chapter that it used to follow.
    for (index, (prefix, _)) in from.iter().enumerate() {
        if !order.contains(prefix) {
            let previous = index.checked_sub(1).map(|previous| from[previous].0);
            let at = previous.and_then(|name| order.iter().position(|known| *known == name));
            order.insert(at.map_or(0, |at| at + 1), prefix);
        }
    }
    let find = |chapters: &[(&'a str, &'a [LeafRecord])], prefix: &str| -> &'a [LeafRecord] {
        chapters.iter().find(|(known, _)| *known == prefix).map_or(&[], |(_, leaves)| leaves)
    };
    let mut steps = Vec::new();
    for prefix in order {
        let (old, new) = (find(&from, prefix), find(&to, prefix));
        let length = old.len().max(new.len());
        let differs = |at: usize| match (old.get(at), new.get(at)) {
            (Some(old), Some(new)) => !is_same(old, new),
            _ => true,
        };
        let mut at = 0;
        while at < length {
            let start = at;
            while at < length && differs(at) {
                at += 1;
            }
            if at > start {
                steps.push(Step { prefix, out: part(old, start, at), put: part(new, start, at) });
            }
            at += 1;
        }
    }
    steps
}

/// Whether two leaves are interchangeable.
pub fn is_same(one: &LeafRecord, other: &LeafRecord) -> bool {
    one.pages == other.pages && one.sha256 == other.sha256 && one.release == other.release
}

/// The prefix of a leaf's page numbers: `3` for `3-1`.
pub fn prefix(leaf: &LeafRecord) -> &str {
    let first = leaf.pages.first().map_or("", String::as_str);
    first.rsplit_once('-').map_or(first, |(prefix, _)| prefix)
}

/// The leaves of each chapter.
fn chapters(leaves: &[LeafRecord]) -> Vec<(&str, &[LeafRecord])> {
    leaves
        .chunk_by(|one, other| prefix(one) == prefix(other))
        .map(|leaves| (prefix(&leaves[0]), leaves))
        .collect()
}

fn part(leaves: &[LeafRecord], start: usize, end: usize) -> &[LeafRecord] {
    &leaves[start.min(leaves.len())..end.min(leaves.len())]
}

/// The first and the last page of a run of leaves; none if there are no leaves.
pub fn ends(leaves: &[LeafRecord]) -> Option<(&str, &str)> {
    let mut pages = leaves.iter().flat_map(|leaf| &leaf.pages).map(String::as_str);
    let first = pages.next()?;
    Some((first, pages.next_back().unwrap_or(first)))
}

/// "3-5 to 3-8": the pages of a run of leaves.
pub(crate) fn pages(leaves: &[LeafRecord], words: &Words) -> String {
    match ends(leaves) {
        None => words.text("update-nothing"),
        Some((only, last)) if only == last => only.to_owned(),
        Some((first, last)) => {
            words.with("update-range", [("first", first.into()), ("last", last.into())])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::ground::version::ReleaseVersion;

    fn leaf(number: &str, drawing: &str) -> LeafRecord {
        let (prefix, first) = number.rsplit_once('-').expect("a page number");
        let first: usize = first.parse().expect("a number");
        LeafRecord {
            section: prefix.to_owned(),
            pages: vec![format!("{prefix}-{first}"), format!("{prefix}-{}", first + 1)],
            sha256: drawing.to_owned(),
            release: ReleaseVersion::Draft,
        }
    }

    fn shown(from: &[LeafRecord], to: &[LeafRecord]) -> Vec<String> {
        let words = Words::english();
        steps(from, to)
            .iter()
            .map(|step| format!("{} | {}", pages(step.out, &words), pages(step.put, &words)))
            .collect()
    }

    #[test]
    fn runs_of_changed_leaves_are_one_step() {
        let from = [leaf("1-1", "a"), leaf("1-3", "b"), leaf("1-5", "c"), leaf("2-1", "d")];
        assert_eq!(shown(&from, &from), [""; 0]);
        let to = [leaf("1-1", "a"), leaf("1-3", "x"), leaf("1-5", "y"), leaf("1-7", "z")];
        assert_eq!(shown(&from, &to), ["1-3 to 1-6 | 1-3 to 1-8", "2-1 to 2-2 | nothing"]);
        let apart = [leaf("1-1", "x"), leaf("1-3", "b"), leaf("1-5", "y"), leaf("2-1", "d")];
        assert_eq!(shown(&from, &apart), ["1-1 to 1-2 | 1-1 to 1-2", "1-5 to 1-6 | 1-5 to 1-6"]);
        assert_eq!(shown(&[], &from), ["nothing | 1-1 to 1-6", "nothing | 2-1 to 2-2"]);
    }

    #[test]
    fn a_chapter_that_is_gone_is_taken_out_at_its_old_place() {
        let from = [leaf("1-1", "a"), leaf("2-1", "b"), leaf("G-1", "c")];
        let to = [leaf("1-1", "x"), leaf("G-1", "y")];
        let prefixes: Vec<&str> = steps(&from, &to).iter().map(|step| step.prefix).collect();
        assert_eq!(prefixes, ["1", "2", "G"]);
    }
}
