//! Matching: which block of the newer text corresponds to which of the older text.
//!
//! In: the blocks of both. Out: pairs. Blocks are paired by id, then by the same content, then by
//! likeness: first between neighbours that are already matched, then in the section, then in the
//! whole book. All other blocks were added or removed.

use super::moves::unmoved;
use super::words::{Vocabulary, Words};
use crate::project::history::{FrozenBlock, FrozenSection, Variant, Wording};
use std::collections::{BTreeMap, VecDeque};

/// How alike two blocks of one section must be if they have the same neighbours.
const BETWEEN_NEIGHBOURS: f64 = 0.4;
/// … if also nothing else is between those neighbours.
const ALONE_BETWEEN_NEIGHBOURS: f64 = 0.25;
/// … anywhere in a section.
const IN_SECTION: f64 = 0.6;
/// … in different sections.
const ACROSS: f64 = 0.7;
/// With fewer words than this a block cannot be followed from one section to another.
const TELLING: usize = 4;
const TELLING_IF_REWORDED: usize = 8;
/// Three words in a row that occur more often than this do not identify a block.
const COMMON: usize = 24;

/// A block and its place.
pub(super) struct Item<'a> {
    /// The section's place in its text.
    pub(super) section: usize,
    /// The block's place in its section.
    pub(super) at: usize,
    pub(super) block: &'a FrozenBlock,
    words: Words,
}

impl Item<'_> {
    /// Its weight when the lighter of two blocks counts as moved.
    pub(super) fn weight(&self) -> usize {
        1 + self.words.len()
    }
}

/// Everything in a block that readers can see.
pub(crate) type Content<'a> = (&'a str, Option<u8>, Wording<'a>, Vec<Wording<'a>>, Option<&'a str>);

pub(crate) fn content(block: &FrozenBlock) -> Content<'_> {
    (
        &block.kind,
        block.level,
        block.wording(),
        block.variants.iter().map(Variant::wording).collect(),
        block.language.as_deref(),
    )
}

/// All blocks of both texts in reading order, and for each newer block its place among the older.
pub(super) struct Matched<'a> {
    pub(super) before: Vec<Item<'a>>,
    pub(super) after: Vec<Item<'a>>,
    pub(super) origins: Vec<Option<usize>>,
}

/// Matches the blocks of two texts.
pub(super) fn matched<'a>(before: &'a [FrozenSection], after: &'a [FrozenSection]) -> Matched<'a> {
    let mut vocabulary = Vocabulary::default();
    let before_items = items(before, &mut vocabulary);
    let after_items = items(after, &mut vocabulary);
    let mut matcher = Matcher {
        taken: vec![false; before_items.len()],
        origins: vec![None; after_items.len()],
        before: before_items,
        after: after_items,
    };
    let ids: Vec<Option<usize>> = after
        .iter()
        .map(|section| before.iter().position(|other| other.id == section.id))
        .collect();
    matcher.by_id();
    matcher.by_content(|matcher, old, new| {
        ids[matcher.after[new].section] == Some(matcher.before[old].section)
    });
    matcher.by_content(|matcher, _, new| {
        matcher.after[new].words.len() >= TELLING || !matcher.after[new].block.pictures.is_empty()
    });
    matcher.with_neighbours();
    for (new, old) in ids.iter().enumerate() {
        if let Some(old) = old {
            matcher.by_likeness(*old, new);
        }
    }
    matcher.by_likeness_anywhere();
    Matched { before: matcher.before, after: matcher.after, origins: matcher.origins }
}

fn items<'a>(sections: &'a [FrozenSection], vocabulary: &mut Vocabulary) -> Vec<Item<'a>> {
    let mut items = Vec::new();
    for (section, frozen) in sections.iter().enumerate() {
        for (at, block) in frozen.blocks.iter().enumerate() {
            items.push(Item { section, at, block, words: vocabulary.words(&block.text) });
        }
    }
    items
}

struct Matcher<'a> {
    before: Vec<Item<'a>>,
    after: Vec<Item<'a>>,
    taken: Vec<bool>,
    origins: Vec<Option<usize>>,
}

/// Two blocks that may be the same.
struct Candidate {
    score: f64,
    distance: usize,
    old: usize,
    new: usize,
}

impl<'a> Matcher<'a> {
    fn pair(&mut self, old: usize, new: usize) {
        self.taken[old] = true;
        self.origins[new] = Some(old);
    }

    fn free_before(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.before.len()).filter(|&old| !self.taken[old])
    }

    fn free_after(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.after.len()).filter(|&new| self.origins[new].is_none())
    }

    fn by_id(&mut self) {
        let mut known: BTreeMap<&'a str, VecDeque<usize>> = BTreeMap::new();
        for (old, item) in self.before.iter().enumerate() {
            known.entry(&item.block.id).or_default().push_back(old);
        }
        for new in 0..self.after.len() {
            let block = self.after[new].block;
            let Some(olds) = known.get_mut(block.id.as_str()) else { continue };
            let Some(&old) = olds.front() else { continue };
            // If an author gave the id to something different, it is a different block.
            if self.before[old].block.kind == block.kind || self.likeness(old, new, 0.5).is_some() {
                olds.pop_front();
                self.pair(old, new);
            }
        }
    }

    /// Pairs blocks with the same content, in order, if `allowed` says so.
    fn by_content(&mut self, allowed: impl Fn(&Self, usize, usize) -> bool) {
        let mut known: BTreeMap<Content<'a>, VecDeque<usize>> = BTreeMap::new();
        for old in self.free_before() {
            known.entry(content(self.before[old].block)).or_default().push_back(old);
        }
        let free: Vec<usize> = self.free_after().collect();
        for new in free {
            let Some(olds) = known.get_mut(&content(self.after[new].block)) else { continue };
            let fit = olds.iter().position(|&old| allowed(self, old, new));
            if let Some(old) = fit.and_then(|at| olds.remove(at)) {
                self.pair(old, new);
            }
        }
    }

    /// Pairs the neighbours of blocks that moved to a different section, if they have the same content
    /// there: they may be too short to be followed alone.
    fn with_neighbours(&mut self) {
        for new in 0..self.origins.len() {
            let Some(old) = self.origins[new] else { continue };
            for step in [1, -1] {
                let mut pair = (old, new);
                while let Some(next) = self.next_pair(pair, step) {
                    self.pair(next.0, next.1);
                    pair = next;
                }
            }
        }
    }

    /// The neighbours of a pair, if neither is paired yet and both have the same content.
    fn next_pair(&self, (old, new): (usize, usize), step: isize) -> Option<(usize, usize)> {
        let next = (old.checked_add_signed(step)?, new.checked_add_signed(step)?);
        let (one, other) = (self.before.get(next.0)?, self.after.get(next.1)?);
        let is_near =
            one.section == self.before[old].section && other.section == self.after[new].section;
        let is_free = !self.taken[next.0] && self.origins[next.1].is_none();
        (is_near && is_free && content(one.block) == content(other.block)).then_some(next)
    }

    /// How alike two blocks are; none if less than `least`.
    fn likeness(&self, old: usize, new: usize, least: f64) -> Option<f64> {
        let (one, other) = (&self.before[old], &self.after[new]);
        let are_headings = [one, other].map(|item| item.block.kind == "heading");
        if are_headings[0] != are_headings[1] {
            return None;
        }
        let pictures = &one.block.pictures;
        if !pictures.is_empty() && *pictures == other.block.pictures {
            return Some(1.0);
        }
        let penalty = if one.block.kind == other.block.kind { 0.0 } else { 0.1 };
        one.words.likeness(&other.words, least + penalty).map(|likeness| likeness - penalty)
    }

    /// Pairs blocks of one section that were reworded.
    fn by_likeness(&mut self, old_section: usize, new_section: usize) {
        let olds: Vec<usize> =
            self.free_before().filter(|&old| self.before[old].section == old_section).collect();
        let news: Vec<usize> =
            self.free_after().filter(|&new| self.after[new].section == new_section).collect();
        if olds.is_empty() || news.is_empty() {
            return;
        }
        let anchors = self.anchors(old_section, new_section);
        // The anchors between which a block is.
        let gap = |of: &dyn Fn(&(usize, usize)) -> bool| anchors.partition_point(of);
        let old_gaps: Vec<usize> = olds.iter().map(|&old| gap(&|pair| pair.0 < old)).collect();
        let new_gaps: Vec<usize> = news.iter().map(|&new| gap(&|pair| pair.1 < new)).collect();
        let (old_counts, new_counts) = (counts(&old_gaps), counts(&new_gaps));
        let mut candidates = Vec::new();
        for (&old, &old_gap) in olds.iter().zip(&old_gaps) {
            for (&new, &new_gap) in news.iter().zip(&new_gaps) {
                let is_same_gap = old_gap == new_gap;
                let is_alone = is_same_gap
                    && old_counts.get(&old_gap) == Some(&1)
                    && new_counts.get(&new_gap) == Some(&1);
                let least = match (is_alone, is_same_gap) {
                    (true, _) => ALONE_BETWEEN_NEIGHBOURS,
                    (_, true) => BETWEEN_NEIGHBOURS,
                    _ => IN_SECTION,
                };
                if let Some(likeness) = self.likeness(old, new, least) {
                    let score = likeness + if is_same_gap { 0.2 } else { 0.0 };
                    let distance = self.before[old].at.abs_diff(self.after[new].at);
                    candidates.push(Candidate { score, distance, old, new });
                }
            }
        }
        self.choose(candidates);
    }

    /// Pairs of one section that are in the same order in both texts.
    fn anchors(&self, old_section: usize, new_section: usize) -> Vec<(usize, usize)> {
        let pairs: Vec<(usize, usize)> = self
            .origins
            .iter()
            .enumerate()
            .filter(|&(new, _)| self.after[new].section == new_section)
            .filter_map(|(new, old)| old.map(|old| (old, new)))
            .filter(|&(old, _)| self.before[old].section == old_section)
            .collect();
        let weighed: Vec<(usize, usize)> =
            pairs.iter().map(|&(old, _)| (old, self.before[old].weight())).collect();
        let still = unmoved(&weighed);
        pairs.into_iter().zip(still).filter(|&(_, still)| still).map(|(pair, _)| pair).collect()
    }

    /// Pairs blocks that moved to a different section and were reworded there. Only blocks that share
    /// three words in a row are considered.
    fn by_likeness_anywhere(&mut self) {
        let mut known: BTreeMap<&[u32], Vec<usize>> = BTreeMap::new();
        for old in self.free_before().filter(|&old| self.is_telling(&self.before[old])) {
            for three in self.before[old].words.in_order.windows(3) {
                known.entry(three).or_default().push(old);
            }
        }
        let mut candidates = Vec::new();
        for new in self.free_after().filter(|&new| self.is_telling(&self.after[new])) {
            let threes = self.after[new].words.in_order.windows(3);
            let mut olds: Vec<usize> = threes
                .filter_map(|three| known.get(three))
                .filter(|olds| olds.len() <= COMMON)
                .flatten()
                .copied()
                .collect();
            olds.sort_unstable();
            olds.dedup();
            for old in olds {
                if let Some(score) = self.likeness(old, new, ACROSS) {
                    let distance = old.abs_diff(new);
                    candidates.push(Candidate { score, distance, old, new });
                }
            }
        }
        self.choose(candidates);
    }

    fn is_telling(&self, item: &Item<'_>) -> bool {
        item.words.len() >= TELLING_IF_REWORDED
    }

    /// Pairs the most alike first; if several are equally alike, the nearest.
    fn choose(&mut self, mut candidates: Vec<Candidate>) {
        candidates.sort_by(|a, b| {
            b.score
                .total_cmp(&a.score)
                .then_with(|| (a.distance, a.old, a.new).cmp(&(b.distance, b.old, b.new)))
        });
        for Candidate { old, new, .. } in candidates {
            if !self.taken[old] && self.origins[new].is_none() {
                self.pair(old, new);
            }
        }
    }
}

fn counts(gaps: &[usize]) -> BTreeMap<usize, usize> {
    let mut counts = BTreeMap::new();
    for gap in gaps {
        *counts.entry(*gap).or_default() += 1;
    }
    counts
}
