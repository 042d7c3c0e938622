//! Sections that have changed their place.
//!
//! In: the records of two releases, whose sections are in reading order. Out: the fewest sections
//! that have to be moved to get from one order to the other, each with its new place.

use super::part::Entry;
use crate::ground::own_words::Words;
use crate::project::history::{ReleaseRecord, SectionRecord};

pub(super) fn moved(previous: &ReleaseRecord, record: &ReleaseRecord, words: &Words) -> Vec<Entry> {
    let old = |section: &SectionRecord| previous.sections.iter().position(|o| o.id == section.id);
    let now: Vec<(usize, usize)> = record
        .sections
        .iter()
        .enumerate()
        .filter_map(|(at, section)| Some((at, old(section)?)))
        .collect();
    let places: Vec<usize> = now.iter().map(|&(_, old)| old).collect();
    let stays = in_order(&places);
    let moved = now.iter().zip(&stays).filter(|(_, stays)| !**stays);
    moved
        .map(|(&(at, _), _)| {
            let title = record.sections[at].title_in(words);
            match at.checked_sub(1).and_then(|before| record.sections.get(before)) {
                Some(before) => {
                    let before = [("before", before.title_in(words).into())];
                    Entry::new(words, "notes-moved-after", &title, before)
                }
                None => Entry::new(words, "notes-moved-to-start", &title, []),
            }
        })
        .collect()
}

/// For each place, whether it belongs to the longest run of places that are in order.
fn in_order(places: &[usize]) -> Vec<bool> {
    let mut longest: Vec<usize> = Vec::with_capacity(places.len());
    let mut before: Vec<Option<usize>> = Vec::with_capacity(places.len());
    for (at, place) in places.iter().enumerate() {
        // The first of several runs of the same length, so that the answer is always the same.
        let best = (0..at)
            .filter(|&other| places[other] < *place)
            .max_by_key(|&other| (longest[other], std::cmp::Reverse(other)));
        longest.push(1 + best.map_or(0, |best| longest[best]));
        before.push(best);
    }
    let mut stays = vec![false; places.len()];
    let mut last = (0..places.len()).max_by_key(|&at| (longest[at], std::cmp::Reverse(at)));
    while let Some(at) = last {
        stays[at] = true;
        last = before[at];
    }
    stays
}

#[cfg(test)]
mod tests {
    use super::in_order;

    #[test]
    fn as_few_things_as_possible_have_moved() {
        assert_eq!(in_order(&[0, 1, 2]), [true, true, true]);
        assert_eq!(in_order(&[1, 2, 3, 0]), [true, true, true, false]);
        assert_eq!(in_order(&[3, 0, 1, 2]), [false, true, true, true]);
        assert_eq!(in_order(&[1, 0]).iter().filter(|stays| **stays).count(), 1);
        assert_eq!(in_order(&[]), [false; 0]);
    }
}
