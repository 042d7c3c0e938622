//! Comparing: what happened to each block and section, once blocks are matched.
//!
//! In: two texts and the pairs of their blocks. Out: a `Comparison`. Of the blocks that are in both
//! texts, as few words as possible count as moved.

use super::looks::{features, marks};
use super::matching::{Item, Matched, content, matched};
use super::moves::unmoved;
use super::words::{Segment, segments};
use super::{
    BlockChange, BlockPlace, Comparison, EditKind, HeadChange, HeadPart, SectionChange,
    SectionPlace,
};
use crate::book::revisions::AffectedReaders;
use crate::project::history::{FrozenBlock, FrozenSection};
use similar::{Algorithm, DiffTag, capture_diff_slices};
use std::collections::{BTreeMap, BTreeSet};

/// Compares two texts.
pub fn compare(before: &[FrozenSection], after: &[FrozenSection]) -> Comparison {
    let matched = matched(before, after);
    let comparer = Comparer { before, after, still: still(&matched, before, after), matched };
    comparer.comparison()
}

/// Whether each block of the newer text is where it was.
fn still(matched: &Matched<'_>, before: &[FrozenSection], after: &[FrozenSection]) -> Vec<bool> {
    let mut still = vec![false; matched.after.len()];
    let mut by_section: BTreeMap<usize, Vec<(usize, usize)>> = BTreeMap::new();
    for (new, old) in matched.origins.iter().enumerate() {
        let Some(old) = *old else { continue };
        let (section, origin) = (matched.after[new].section, matched.before[old].section);
        if after[section].id == before[origin].id {
            by_section.entry(section).or_default().push((old, new));
        }
    }
    for pairs in by_section.values() {
        let weighed: Vec<(usize, usize)> =
            pairs.iter().map(|&(old, _)| (old, matched.before[old].weight())).collect();
        for (&(_, new), is_still) in pairs.iter().zip(unmoved(&weighed)) {
            still[new] = is_still;
        }
    }
    still
}

struct Comparer<'a> {
    before: &'a [FrozenSection],
    after: &'a [FrozenSection],
    matched: Matched<'a>,
    still: Vec<bool>,
}

/// Where a change is listed in its section: after the block of the newer text that it follows.
type Order = (usize, usize);

impl Comparer<'_> {
    fn comparison(&self) -> Comparison {
        let mut blocks: BTreeMap<&str, Vec<(Order, BlockChange)>> = BTreeMap::new();
        let mut goals: Vec<Option<usize>> = vec![None; self.matched.before.len()];
        for (new, old) in self.matched.origins.iter().enumerate() {
            if let Some(old) = *old {
                goals[old] = Some(new);
            }
            if let Some(change) = self.block_change(new, *old) {
                let item = &self.matched.after[new];
                let changes = blocks.entry(&self.after[item.section].id).or_default();
                changes.push(((2 * item.at + 2, 0), change));
            }
        }
        // The block of the newer text that a removed block would follow.
        let mut anchor: Option<usize> = None;
        for (old, item) in self.matched.before.iter().enumerate() {
            if item.at == 0 {
                anchor = None;
            }
            let section = self.before[item.section].id.as_str();
            let (edit, after) = match goals[old] {
                None => (EditKind::Removed, None),
                Some(new) => {
                    let goal = &self.matched.after[new];
                    if self.after[goal.section].id == section {
                        if self.still[new] {
                            anchor = Some(goal.at);
                        }
                        continue;
                    }
                    (EditKind::MovedAway, Some(place(goal, self.after)))
                }
            };
            let order = (anchor.map_or(1, |at| 2 * at + 3), item.at);
            let change = self.gone(item, edit, after);
            blocks.entry(section).or_default().push((order, change));
        }
        for changes in blocks.values_mut() {
            changes.sort_by_key(|(order, _)| *order);
        }
        Comparison { sections: self.sections(blocks), details: Vec::new() }
    }

    /// What happened to a block of the newer text; none if it did not change.
    fn block_change(&self, new: usize, old: Option<usize>) -> Option<BlockChange> {
        let item = &self.matched.after[new];
        let after = Some(place(item, self.after));
        let Some(old) = old else {
            return Some(BlockChange { after, ..one_sided(item.block, EditKind::Added) });
        };
        let origin = &self.matched.before[old];
        let is_same = content(origin.block) == content(item.block)
            && readers(origin.block) == readers(item.block);
        let edit = match (self.still[new], is_same) {
            (true, true) => return None,
            (true, false) => EditKind::Reworded,
            (false, true) => EditKind::Moved,
            (false, false) => EditKind::MovedAndReworded,
        };
        let (one, other) = (origin.block, item.block);
        Some(BlockChange {
            edit,
            kind: other.kind.clone(),
            kind_before: (one.kind != other.kind).then(|| one.kind.clone()),
            before: Some(place(origin, self.before)),
            after,
            words: segments(
                &one.all_words(|wording| wording.text),
                &other.all_words(|wording| wording.text),
            ),
            marks: marks(one, other),
            features: features(one, other),
            notes: lists(&one.notes, &other.notes),
            links: links(&one.links, &other.links),
            picture: one.pictures != other.pictures,
            partners: other.partners.clone(),
            affected: affected(one, other),
            lost: lost(one, other),
        })
    }

    /// A block of the older text that is not where it was.
    fn gone(&self, item: &Item<'_>, edit: EditKind, after: Option<BlockPlace>) -> BlockChange {
        BlockChange { before: Some(place(item, self.before)), after, ..one_sided(item.block, edit) }
    }

    fn sections(
        &self,
        mut blocks: BTreeMap<&str, Vec<(Order, BlockChange)>>,
    ) -> Vec<SectionChange> {
        let find = |id: &str| self.before.iter().position(|section| section.id == id);
        let pairs: Vec<(usize, usize)> = self
            .after
            .iter()
            .enumerate()
            .filter_map(|(new, section)| Some((find(&section.id)?, new)))
            .collect();
        let weighed: Vec<(usize, usize)> = pairs.iter().map(|&(old, _)| (old, 1)).collect();
        // The place of an older section in the newer text, and whether it kept its order.
        let goals: BTreeMap<usize, (usize, bool)> = pairs
            .iter()
            .zip(unmoved(&weighed))
            .map(|(&(old, new), is_still)| (old, (new, is_still)))
            .collect();
        let mut rows: Vec<(Order, SectionChange)> = Vec::new();
        for (new, section) in self.after.iter().enumerate() {
            let old = find(&section.id);
            let is_still = old.and_then(|old| goals.get(&old)).is_some_and(|&(_, still)| still);
            let change = SectionChange {
                id: section.id.clone(),
                kind: section.kind.clone(),
                edit: EditKind::Reworded,
                before: old.map(|old| section_place(old, &self.before[old])),
                after: Some(section_place(new, section)),
                head: heads(old.map(|old| &self.before[old]), Some(section)),
                blocks: take(&mut blocks, &section.id),
            };
            let is_same = change.head.is_empty() && change.blocks.is_empty();
            let edit = match (old, is_still, is_same) {
                (None, ..) => EditKind::Added,
                (_, true, true) => continue,
                (_, true, false) => EditKind::Reworded,
                (_, false, true) => EditKind::Moved,
                (_, false, false) => EditKind::MovedAndReworded,
            };
            rows.push(((2 * new + 2, 0), SectionChange { edit, ..change }));
        }
        let mut anchor = None;
        for (old, section) in self.before.iter().enumerate() {
            match goals.get(&old) {
                Some(&(new, true)) => anchor = Some(new),
                Some(_) => {}
                None => {
                    let change = SectionChange {
                        id: section.id.clone(),
                        kind: section.kind.clone(),
                        edit: EditKind::Removed,
                        before: Some(section_place(old, section)),
                        after: None,
                        head: heads(Some(section), None),
                        blocks: take(&mut blocks, &section.id),
                    };
                    rows.push(((anchor.map_or(1, |new| 2 * new + 3), old), change));
                }
            }
        }
        rows.sort_by_key(|(order, _)| *order);
        rows.into_iter().map(|(_, change)| change).collect()
    }
}

/// The partners whose editions contain a block.
fn readers(block: &FrozenBlock) -> AffectedReaders {
    match block.partners.is_empty() {
        true => AffectedReaders::AllBut(block.absent.iter().cloned().collect()),
        false => AffectedReaders::Only(block.partners.iter().cloned().collect()),
    }
}

/// The readers of `one` who do not read `other`.
fn only_of(one: &FrozenBlock, other: &FrozenBlock) -> AffectedReaders {
    use AffectedReaders::{AllBut, Only};
    match (readers(one), readers(other)) {
        (AllBut(lack), AllBut(others)) => Only(&others - &lack),
        (AllBut(lack), Only(others)) => AllBut(&lack | &others),
        (Only(have), AllBut(lack)) => Only(&have & &lack),
        (Only(have), Only(others)) => Only(&have - &others),
    }
}

/// The partners who no longer have a block that others still have.
fn lost(before: &FrozenBlock, after: &FrozenBlock) -> Option<AffectedReaders> {
    let lost = only_of(before, after);
    (lost != AffectedReaders::Only(BTreeSet::new())).then_some(lost)
}

/// The partners whose readers find new words in a block, or did not have it before.
fn affected(before: &FrozenBlock, after: &FrozenBlock) -> AffectedReaders {
    if content(before) == content(after) {
        return only_of(after, before);
    }
    let variants = before.variants.iter().chain(&after.variants);
    let named: BTreeSet<&String> = variants.flat_map(|variant| &variant.partners).collect();
    let is_same = |partner: &&&String| before.wording_for(partner) == after.wording_for(partner);
    let owned = |partner: &String| partner.clone();
    if !before.variants.is_empty() || !after.variants.is_empty() {
        if before.wording() == after.wording() {
            return AffectedReaders::Only(
                named.iter().filter(|partner| !is_same(partner)).copied().map(owned).collect(),
            );
        }
        return AffectedReaders::AllBut(named.iter().filter(is_same).copied().map(owned).collect());
    }
    AffectedReaders::AllBut(BTreeSet::new())
}

fn take(blocks: &mut BTreeMap<&str, Vec<(Order, BlockChange)>>, id: &str) -> Vec<BlockChange> {
    blocks.remove(id).unwrap_or_default().into_iter().map(|(_, change)| change).collect()
}

fn section_place(index: usize, section: &FrozenSection) -> SectionPlace {
    SectionPlace {
        index,
        label: section.label.clone(),
        title: section.title.clone(),
        page: section.page,
    }
}

fn place(item: &Item<'_>, sections: &[FrozenSection]) -> BlockPlace {
    let section = &sections[item.section];
    let heading = section.blocks[..item.at].iter().rev().find(|block| block.kind == "heading");
    BlockPlace {
        section: section.id.clone(),
        index: item.at,
        id: item.block.id.clone(),
        under: heading.filter(|_| item.block.kind != "heading").map(|block| block.text.clone()),
        page: item.block.page,
    }
}

/// A block that is in one text only, without its places.
fn one_sided(block: &FrozenBlock, edit: EditKind) -> BlockChange {
    let (words, notes, links) = match edit {
        EditKind::Added => {
            (segments("", &block.text), lists(&[], &block.notes), links(&[], &block.links))
        }
        EditKind::MovedAway => (segments(&block.text, &block.text), Vec::new(), Vec::new()),
        _ => (segments(&block.text, ""), lists(&block.notes, &[]), links(&block.links, &[])),
    };
    BlockChange {
        edit,
        kind: block.kind.clone(),
        kind_before: None,
        before: None,
        after: None,
        words,
        marks: Vec::new(),
        features: Vec::new(),
        notes,
        links,
        picture: false,
        partners: block.partners.clone(),
        affected: AffectedReaders::AllBut(BTreeSet::new()),
        lost: None,
    }
}

/// What changed in a list of texts, without those that are the same.
fn lists(before: &[String], after: &[String]) -> Vec<Vec<Segment>> {
    let mut changed = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, before, after) {
        let (old, new) = (&before[op.old_range()], &after[op.new_range()]);
        if op.tag() == DiffTag::Equal {
            continue;
        }
        for at in 0..old.len().max(new.len()) {
            let text = |texts: &[String]| texts.get(at).cloned().unwrap_or_default();
            changed.push(segments(&text(old), &text(new)));
        }
    }
    changed
}

/// Addresses that were added and removed.
fn links(before: &[String], after: &[String]) -> Vec<Segment> {
    let mut changed = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, before, after) {
        if op.tag() != DiffTag::Equal {
            changed.extend(before[op.old_range()].iter().cloned().map(Segment::Removed));
            changed.extend(after[op.new_range()].iter().cloned().map(Segment::Added));
        }
    }
    changed
}

/// What changed above the first block. If the section was added or removed, the whole head is listed.
fn heads(before: Option<&FrozenSection>, after: Option<&FrozenSection>) -> Vec<HeadChange> {
    let parts = |section: Option<&FrozenSection>| -> Vec<(HeadPart, String)> {
        let Some(section) = section else { return Vec::new() };
        let title = std::iter::once((HeadPart::Title, section.title.clone()));
        let summary = section.summary.iter().map(|text| (HeadPart::Summary, text.clone()));
        let facts = section.facts.iter().chain(&section.care);
        let facts = facts.map(|(label, value)| (HeadPart::Fact(label.clone()), value.clone()));
        title.chain(summary).chain(facts).collect()
    };
    let (old, new) = (parts(before), parts(after));
    let value = |parts: &[(HeadPart, String)], part: &HeadPart| -> Option<String> {
        parts.iter().find(|(known, _)| known == part).map(|(_, text)| text.clone())
    };
    let mut all: Vec<&HeadPart> = new.iter().map(|(part, _)| part).collect();
    all.extend(old.iter().map(|(part, _)| part).filter(|part| value(&new, part).is_none()));
    all.into_iter()
        .map(|part| (part, value(&old, part), value(&new, part)))
        .filter(|(_, one, other)| one != other)
        .map(|(part, one, other)| HeadChange {
            part: part.clone(),
            words: segments(&one.unwrap_or_default(), &other.unwrap_or_default()),
        })
        .collect()
}
