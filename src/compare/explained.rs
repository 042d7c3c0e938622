//! Changes in sections that only repeat a change elsewhere.
//!
//! A partner's helpline may be in fifteen sections. When it changes, somebody should be asked about
//! it once. In: the details that changed, and what changed in a section. Out: whether the section
//! says anything new beside the new values of those details. Pure.

use super::details::Scope;
use super::diff::{BlockChange, DetailChange, EditKind, HeadPart, SectionChange, Segment};
use super::freeze::{partner_of, reads};
use crate::project::history::{FrozenSection, Wording};
use std::collections::BTreeSet;

/// Old values of details with the new ones.
#[derive(Debug, Default)]
pub(crate) struct Replacements {
    all: Vec<Replacement>,
    /// The partner whose readers find the unvaried words of blocks.
    publisher: String,
}

#[derive(Debug)]
struct Replacement {
    detail: String,
    before: String,
    after: String,
}

impl Replacements {
    pub(crate) fn of(details: &[DetailChange], publisher: &str) -> Self {
        let mut all = Vec::new();
        for change in details.iter().filter(|change| change.edit == EditKind::Reworded) {
            let (old, new): (Vec<&str>, Vec<&str>) =
                (change.before.lines().collect(), change.after.lines().collect());
            if old.len() != new.len() {
                continue;
            }
            for (before, after) in old.into_iter().zip(new) {
                // The lines of a licence and of a notice begin with the names of their parts.
                let same = |name: &str| after.strip_prefix(name);
                let part = before.split_inclusive(": ").next().unwrap_or_default();
                let (before, after) = match same(part).filter(|_| change.id.starts_with("book.")) {
                    Some(rest) => (&before[part.len()..], rest),
                    None => (before, after),
                };
                if before != after && !before.is_empty() && !after.is_empty() {
                    all.push(Replacement {
                        detail: change.id.clone(),
                        before: before.to_owned(),
                        after: after.to_owned(),
                    });
                }
            }
        }
        Self { all, publisher: publisher.to_owned() }
    }

    /// Whether everything that changed in a section for these readers follows from the details.
    pub(crate) fn explain(
        &self,
        change: &SectionChange,
        before: &FrozenSection,
        after: &FrozenSection,
        readers: &BTreeSet<String>,
    ) -> bool {
        !self.all.is_empty()
            && change.edit == EditKind::Reworded
            && change.head.iter().all(|head| {
                let (old, new) = both(&head.words);
                head.part == HeadPart::Title && self.lead(&old, &new, &self.publisher, false)
            })
            && change.blocks.iter().all(|block| self.explain_block(block, before, after, readers))
    }

    fn explain_block(
        &self,
        change: &BlockChange,
        before: &FrozenSection,
        after: &FrozenSection,
        readers: &BTreeSet<String>,
    ) -> bool {
        let (Some(old), Some(new), EditKind::Reworded) =
            (&change.before, &change.after, change.edit)
        else {
            return false;
        };
        let (Some(old), Some(new)) = (before.blocks.get(old.index), after.blocks.get(new.index))
        else {
            return false;
        };
        let is_same_kind = (&old.kind, old.level, &old.language, &old.partners, &old.absent)
            == (&new.kind, new.level, &new.language, &new.partners, &new.absent);
        is_same_kind
            && readers.iter().filter(|readers| reads(readers, old)).all(|readers| {
                let partner = partner_of(readers).unwrap_or(&self.publisher);
                self.lead_to(old.wording_for(readers), new.wording_for(readers), partner)
            })
    }

    fn lead_to(&self, old: Wording<'_>, new: Wording<'_>, partner: &str) -> bool {
        let lists = |one: &[String], other: &[String]| {
            one.len() == other.len()
                && one.iter().zip(other).all(|(one, other)| self.lead(one, other, partner, true))
        };
        old.features == new.features
            && old.pictures == new.pictures
            && self.lead(old.text, new.text, partner, false)
            && self.lead(old.marked, new.marked, partner, false)
            && lists(old.notes, new.notes)
            && lists(old.links, new.links)
    }

    /// Whether one text becomes the other if values are replaced in it, each wherever it is or only
    /// in some places. Sources are named in notes only.
    fn lead(&self, one: &str, other: &str, partner: &str, is_note: bool) -> bool {
        if one == other {
            return true;
        }
        let own: Vec<&Replacement> = self
            .all
            .iter()
            .filter(|replacement| match Scope::of(&replacement.detail) {
                Scope::Everybody => is_note || replacement.detail.starts_with("book."),
                Scope::Partner(id) => id == partner,
                Scope::Edition(_) | Scope::Pack(_) | Scope::Language(_) => false,
            })
            .collect();
        let mut waiting = BTreeSet::from([(0, 0)]);
        while let Some((at, to)) = waiting.pop_first() {
            let (rest, goal) = (&one[at..], &other[to..]);
            if rest.is_empty() && goal.is_empty() {
                return true;
            }
            for Replacement { before, after, .. } in &own {
                if rest.starts_with(before.as_str()) && goal.starts_with(after.as_str()) {
                    waiting.insert((at + before.len(), to + after.len()));
                }
            }
            if let Some(letter) = rest.chars().next().filter(|letter| goal.starts_with(*letter)) {
                waiting.insert((at + letter.len_utf8(), to + letter.len_utf8()));
            }
        }
        false
    }

    /// The details whose old value is in the text of a section.
    pub(crate) fn details_in<'a>(
        &'a self,
        section: &'a FrozenSection,
    ) -> impl Iterator<Item = &'a str> {
        let is_in = |value: &str| {
            section.title.contains(value)
                || section.blocks.iter().any(|block| {
                    let variants = block.variants.iter();
                    let texts = variants.flat_map(|own| [&own.text].into_iter().chain(&own.notes));
                    let all = texts.chain([&block.text]).chain(&block.notes).chain(&block.links);
                    all.into_iter().any(|text| text.contains(value))
                })
        };
        let found: BTreeSet<&str> = self
            .all
            .iter()
            .filter(|replacement| is_in(&replacement.before))
            .map(|replacement| replacement.detail.as_str())
            .collect();
        found.into_iter()
    }
}

/// The older and the newer text of a row of segments.
fn both(words: &[Segment]) -> (String, String) {
    let (mut old, mut new) = (String::new(), String::new());
    for segment in words {
        if !matches!(segment, Segment::Added(_)) {
            old.push_str(segment.text());
        }
        if !matches!(segment, Segment::Removed(_)) {
            new.push_str(segment.text());
        }
    }
    (old, new)
}
