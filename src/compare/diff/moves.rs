//! Moves: which of the items that are in both orders kept their place, and which moved.

/// Which items kept their place: the heaviest selection whose old places rise with the new ones. All
/// other items moved. Items are given in their new order, as old place and weight; no two have the
/// same old place.
pub(super) fn unmoved(items: &[(usize, usize)]) -> Vec<bool> {
    let mut places: Vec<usize> = items.iter().map(|&(place, _)| place).collect();
    places.sort_unstable();
    // A Fenwick tree of the heaviest chain that ends at or before a place.
    let mut tree: Vec<Option<(usize, usize)>> = vec![None; places.len() + 1];
    let mut before: Vec<Option<usize>> = Vec::with_capacity(items.len());
    let mut best: Option<(usize, usize)> = None;
    for (index, &(place, weight)) in items.iter().enumerate() {
        let rank = places.partition_point(|&other| other < place);
        let mut chain: Option<(usize, usize)> = None;
        let mut at = rank;
        while at > 0 {
            chain = heavier(chain, tree[at]);
            at &= at - 1;
        }
        before.push(chain.map(|(_, last)| last));
        let own = Some((chain.map_or(0, |(sum, _)| sum) + weight, index));
        best = heavier(best, own);
        let mut at = rank + 1;
        while at < tree.len() {
            tree[at] = heavier(tree[at], own);
            at += at & at.wrapping_neg();
        }
    }
    let mut still = vec![false; items.len()];
    let mut last = best.map(|(_, index)| index);
    while let Some(index) = last {
        still[index] = true;
        last = before[index];
    }
    still
}

/// The heavier chain; the first if both are equally heavy.
fn heavier(one: Option<(usize, usize)>, other: Option<(usize, usize)>) -> Option<(usize, usize)> {
    match (one, other) {
        (Some(a), Some(b)) => Some(if b.0 > a.0 { b } else { a }),
        (one, other) => one.or(other),
    }
}

#[cfg(test)]
mod tests {
    use super::unmoved;

    #[test]
    fn the_lightest_things_are_those_that_moved() {
        assert_eq!(unmoved(&[]), [] as [bool; 0]);
        assert_eq!(unmoved(&[(0, 1), (1, 1), (2, 1)]), [true, true, true]);
        assert_eq!(unmoved(&[(2, 1), (0, 1), (1, 1)]), [false, true, true]);
        assert_eq!(unmoved(&[(2, 9), (0, 1), (1, 1)]), [true, false, false]);
        assert_eq!(unmoved(&[(5, 1), (1, 1), (9, 1), (3, 1)]), [true, false, true, false]);
    }
}
