//! Which paragraph of one text is which paragraph of another.
//!
//! In: two lists of paragraphs. Out: pairs. Paragraphs with the same mark belong together, then those
//! with the same words, and between two pairs those with similar words. A pair that is out of order was
//! moved. Knows no files.

use super::words::{likeness, plain};
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::collections::{BTreeMap, BTreeSet};

/// What pairs are found by.
pub(super) struct Side {
    /// What marks the paragraph in its file: names that no other paragraph of it has.
    pub(super) marks: Vec<String>,
    pub(super) words: String,
}

/// Two paragraphs that are the same one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Pair {
    pub(super) old: usize,
    pub(super) new: usize,
    /// Whether it has another place among its neighbours.
    pub(super) is_moved: bool,
}

/// How much two paragraphs without a common mark must have in common.
const SIMILAR: f64 = 0.5;
/// How much paragraphs with the same mark must have in common if they are far from each other.
const RELATED: f64 = 0.15;

/// The pairs of two texts, in the order of the old one.
pub(super) fn pairs(old: &[Side], new: &[Side]) -> Vec<Pair> {
    let mut found: BTreeMap<usize, usize> = BTreeMap::new();
    let mut taken: BTreeSet<usize> = BTreeSet::new();
    let plain_old: Vec<String> = old.iter().map(|side| plain(&side.words)).collect();
    let plain_new: Vec<String> = new.iter().map(|side| plain(&side.words)).collect();
    by_marks(old, new, &mut found, &mut taken);
    // The same words in the same order.
    for op in capture_diff_slices(Algorithm::Patience, &plain_old, &plain_new) {
        let DiffOp::Equal { old_index, new_index, len } = op else { continue };
        for at in 0..len {
            let (o, n) = (old_index + at, new_index + at);
            if !plain_old[o].is_empty() && !found.contains_key(&o) && !taken.contains(&n) {
                found.insert(o, n);
                taken.insert(n);
            }
        }
    }
    // The same words elsewhere.
    for (o, words) in plain_old.iter().enumerate() {
        if found.contains_key(&o) || words.chars().count() < 12 {
            continue;
        }
        let same = (0..new.len()).find(|n| !taken.contains(n) && plain_new[*n] == *words);
        if let Some(n) = same {
            found.insert(o, n);
            taken.insert(n);
        }
    }
    by_likeness(old, new, &mut found, &mut taken);
    let order = in_order(&found);
    found.iter().map(|(&old, &new)| Pair { old, new, is_moved: !order.contains(&old) }).collect()
}

fn by_marks(
    old: &[Side],
    new: &[Side],
    found: &mut BTreeMap<usize, usize>,
    taken: &mut BTreeSet<usize>,
) {
    let mut places: BTreeMap<&str, Option<usize>> = BTreeMap::new();
    for (at, side) in new.iter().enumerate() {
        for mark in &side.marks {
            // A mark that is there twice tells nothing.
            places.entry(mark).and_modify(|place| *place = None).or_insert(Some(at));
        }
    }
    for (at, side) in old.iter().enumerate() {
        let place = side.marks.iter().find_map(|mark| *places.get(mark.as_str())?);
        let Some(place) = place.filter(|place| !taken.contains(place)) else { continue };
        // Some programs leave marks behind when words move.
        let is_near = likeness(&side.words, &new[place].words) >= RELATED
            || new.iter().all(|other| likeness(&side.words, &other.words) < SIMILAR);
        if is_near {
            found.insert(at, place);
            taken.insert(place);
        }
    }
}

/// Pairs similar paragraphs that are between the same neighbours.
fn by_likeness(
    old: &[Side],
    new: &[Side],
    found: &mut BTreeMap<usize, usize>,
    taken: &mut BTreeSet<usize>,
) {
    for (at, own) in old.iter().enumerate() {
        if found.contains_key(&at) || own.words.trim().is_empty() {
            continue;
        }
        let after = found.range(..at).next_back().map_or(0, |(_, &new)| new + 1);
        let before = found.range(at..).next().map_or(new.len(), |(_, &new)| new);
        let free = (after..before.max(after)).filter(|place| !taken.contains(place));
        let rated = free.map(|place| (likeness(&own.words, &new[place].words), place));
        // The first of equally good ones.
        let best = rated.fold(None, |best: Option<(f64, usize)>, own| match best {
            Some(best) if best.0 >= own.0 => Some(best),
            _ => Some(own),
        });
        if let Some((rate, place)) = best
            && rate >= SIMILAR
        {
            found.insert(at, place);
            taken.insert(place);
        }
    }
}

/// The old paragraphs of the longest run of pairs that kept their order.
fn in_order(found: &BTreeMap<usize, usize>) -> BTreeSet<usize> {
    let all: Vec<(usize, usize)> = found.iter().map(|(&old, &new)| (old, new)).collect();
    let mut length = vec![1_usize; all.len()];
    let mut previous: Vec<Option<usize>> = vec![None; all.len()];
    for at in 0..all.len() {
        for before in 0..at {
            if all[before].1 < all[at].1 && length[before] + 1 > length[at] {
                length[at] = length[before] + 1;
                previous[at] = Some(before);
            }
        }
    }
    let mut out = BTreeSet::new();
    let mut at = (0..all.len()).max_by_key(|at| (length[*at], std::cmp::Reverse(*at)));
    while let Some(own) = at {
        out.insert(all[own].0);
        at = previous[own];
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Pair, Side, pairs};

    fn side(mark: &str, words: &str) -> Side {
        let marks = if mark.is_empty() { Vec::new() } else { vec![mark.to_owned()] };
        Side { marks, words: words.to_owned() }
    }

    fn pair(old: usize, new: usize, is_moved: bool) -> Pair {
        Pair { old, new, is_moved }
    }

    #[test]
    fn a_mark_is_stronger_than_words() {
        let old = [side("a", "Send it today."), side("b", "Keep the envelope.")];
        let new = [side("a", "Post the form this week."), side("b", "Keep the envelope.")];
        assert_eq!(pairs(&old, &new), [pair(0, 0, false), pair(1, 1, false)]);
    }

    #[test]
    fn without_marks_similar_words_between_the_same_neighbours_are_a_pair() {
        let old =
            [side("", "One."), side("", "The form must arrive in 14 days."), side("", "Two.")];
        let new = [
            side("", "One."),
            side("", "Quite new words here."),
            side("", "The form has to arrive in 28 days."),
            side("", "Two."),
        ];
        assert_eq!(pairs(&old, &new), [pair(0, 0, false), pair(1, 2, false), pair(2, 3, false)]);
    }

    #[test]
    fn a_paragraph_that_changed_places_was_moved_and_its_neighbours_were_not() {
        let old = [
            "The first thing to do.",
            "The second thing to do.",
            "The third one.",
            "The end of it.",
        ];
        let old: Vec<Side> = old.iter().map(|words| side("", words)).collect();
        let new = [
            "The second thing to do.",
            "The third one.",
            "The first thing to do.",
            "The end of it.",
        ];
        let new: Vec<Side> = new.iter().map(|words| side("", words)).collect();
        let moved: Vec<usize> =
            pairs(&old, &new).into_iter().filter(|own| own.is_moved).map(|own| own.old).collect();
        assert_eq!(moved, [0]);
    }

    #[test]
    fn a_new_text_has_no_pair() {
        let old = [side("", "Send it today.")];
        let new = [side("", "Send it today."), side("", "Something else entirely.")];
        assert_eq!(pairs(&old, &new), [pair(0, 0, false)]);
    }
}
