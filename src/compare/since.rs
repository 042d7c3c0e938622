//! A text compared with that of an earlier release.
//!
//! In: frozen sections with what surrounds them, the earlier record and text. Out: everything that
//! differs, and what it means for those who could read the earlier release. Pure.

use super::copies::Copies;
use super::details::{between, details_of};
use super::diff::{BlockChange, Comparison, EditKind, HeadPart, SectionChange, compare};
use super::explained::Replacements;
use super::freeze::{PARTICIPANTS, coarsened, partner_of};
use crate::ground::own_words::Words;
use crate::project::history::{FrozenSection, FrozenText, ReleaseRecord, SectionRecord};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// A text on its way to a release, and the release before it.
#[derive(Clone, Copy)]
pub(crate) struct Since<'a> {
    pub(crate) sections: &'a [FrozenSection],
    pub(crate) copies: &'a Copies,
    pub(crate) previous: &'a ReleaseRecord,
    /// The frozen text of `previous`, which shows more than digests.
    pub(crate) text: Option<&'a FrozenText>,
    /// The sections of `previous` whose text was recalled.
    pub(crate) recalled: &'a BTreeSet<String>,
    /// In the language of the work.
    pub(crate) words: &'a Words,
}

impl<'a> Since<'a> {
    /// The sections as closely as the text before was frozen.
    fn now(self) -> Cow<'a, [FrozenSection]> {
        self.text.map_or(Cow::Borrowed(self.sections), |text| coarsened(self.sections, text))
    }

    /// Everything that differs.
    pub(crate) fn compare(self) -> Comparison {
        let mut comparison =
            compare(self.text.map_or(&[], |text| text.sections.as_slice()), &self.now());
        let (before, after) = details_of(self.previous, self.text, &self.copies.details);
        comparison.details = between(&before, &after, &comparison.places_told(), self.words);
        comparison
    }

    /// The sections that say nothing new beside new values of details, each with the ids of these.
    pub(crate) fn repeating(self, comparison: &Comparison) -> BTreeMap<String, Vec<String>> {
        let judge = Judge::new(self, comparison);
        let sections = comparison.sections.iter().filter_map(|change| {
            let repeats = judge.verdict_of(&change.id) == Some(Verdict::Repeats);
            repeats.then(|| (change.id.clone(), judge.details_in(&change.id)))
        });
        sections.collect()
    }
}

/// What is known about the sections.
pub(crate) struct Judge<'a> {
    comparison: &'a Comparison,
    replacements: Replacements,
    /// The sections as closely as the text before was frozen.
    now: Cow<'a, [FrozenSection]>,
    since: Since<'a>,
    /// Everybody who could read the last release.
    readers: BTreeSet<String>,
}

/// What happened to a section that is in both texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    Same,
    /// Nothing but the dates of its review.
    Reviewed,
    /// Nothing but new values of details, about which somebody is asked already.
    Repeats,
    Changed,
}

impl<'a> Judge<'a> {
    pub(crate) fn new(since: Since<'a>, comparison: &'a Comparison) -> Self {
        let publisher = since.text.map_or("", |text| text.partner.as_str());
        let replacements = Replacements::of(&comparison.details, publisher);
        Self { comparison, replacements, now: since.now(), since, readers: readers(since) }
    }

    pub(crate) fn change_of(&self, id: &str) -> Option<&SectionChange> {
        self.comparison.sections.iter().find(|change| change.id == id)
    }

    /// The section as closely as the text before was frozen.
    pub(crate) fn coarse(&self, id: &str) -> Option<&FrozenSection> {
        self.now.iter().find(|section| section.id == id)
    }

    /// The text of a section before, unless it is not kept.
    fn before(&self, id: &str) -> Option<&'a FrozenSection> {
        let before = self.since.text.and_then(|text| text.section(id));
        // An archive does not keep the words of a section that was recalled, so they decide nothing
        // before there is an archive, either.
        let recalled = self.since.recalled;
        before.filter(|before| !before.blocks.is_empty() && !recalled.contains(id))
    }

    /// The details whose values were in a section before.
    pub(crate) fn details_in(&self, id: &str) -> Vec<String> {
        let before = self.before(id);
        let found = before.into_iter().flat_map(|before| self.replacements.details_in(before));
        found.map(str::to_owned).collect()
    }

    /// What changed in the section for anybody who had it in the last release. The digest alone
    /// cannot say: it does not depend on who reads which words, and a new partner adds new words.
    pub(crate) fn verdict(&self, known: &SectionRecord, section: &FrozenSection) -> Verdict {
        let differs = !known.has_text_of(section);
        let otherwise = if differs { Verdict::Changed } else { Verdict::Same };
        let Some(before) = self.before(&section.id) else { return otherwise };
        let Some(change) = self.change_of(&section.id) else { return otherwise };
        self.verdict_on(change, before, differs)
    }

    /// What changed in a section that is in both texts.
    pub(crate) fn verdict_of(&self, id: &str) -> Option<Verdict> {
        Some(self.verdict_on(self.change_of(id)?, self.before(id)?, true))
    }

    fn verdict_on(&self, change: &SectionChange, before: &FrozenSection, differs: bool) -> Verdict {
        let Some(coarse) = self.coarse(&change.id) else { return Verdict::Changed };
        let is_moved = matches!(change.edit, EditKind::Moved | EditKind::MovedAndReworded);
        let head = change.head.iter().filter(|head| !is_care(&head.part, before, coarse));
        let blocks = change.blocks.iter().filter(|block| self.matters(block, differs));
        let rest = SectionChange {
            head: head.cloned().collect(),
            blocks: blocks.cloned().collect(),
            ..change.clone()
        };
        match (is_moved, rest.head.is_empty() && rest.blocks.is_empty()) {
            (true, _) => Verdict::Changed,
            (false, true) if change.head.is_empty() => Verdict::Same,
            (false, true) => Verdict::Reviewed,
            _ if self.replacements.explain(&rest, before, coarse, &self.readers) => {
                Verdict::Repeats
            }
            _ => Verdict::Changed,
        }
    }

    /// Whether a change in a block concerns anybody who read the last release.
    fn matters(&self, block: &BlockChange, differs: bool) -> bool {
        let readers = &self.readers;
        let is_known = |named: &[String]| {
            named.is_empty()
                || named.iter().any(|own| {
                    let partner = partner_of(own);
                    partner.is_none_or(|partner| readers.contains(partner))
                })
        };
        match block.edit {
            EditKind::Reworded | EditKind::MovedAndReworded => {
                let lost = |own: &str| block.lost.as_ref().is_some_and(|lost| lost.concerns(own));
                readers.iter().any(|own| block.affected.concerns(own) || lost(own))
            }
            EditKind::Added | EditKind::Removed => is_known(&block.partners),
            EditKind::Moved | EditKind::MovedAway => differs,
        }
    }
}

/// Whether a part of a section's head is only about how the section is looked after.
fn is_care(part: &HeadPart, before: &FrozenSection, after: &FrozenSection) -> bool {
    let HeadPart::Fact(label) = part else { return false };
    before.care.iter().chain(&after.care).any(|(known, _)| known == label)
}

/// Everybody who could read the last release.
fn readers(since: Since<'_>) -> BTreeSet<String> {
    let artefacts = since.previous.artefacts.iter();
    let mut readers: BTreeSet<String> = artefacts.map(|own| own.partner.clone()).collect();
    let participants: Vec<String> =
        readers.iter().map(|partner| format!("{partner}/{PARTICIPANTS}")).collect();
    readers.extend(participants);
    readers.insert(PARTICIPANTS.to_owned());
    // The publisher's own are listed without its name.
    if let Some(text) = since.text {
        readers.remove(&format!("{}/{PARTICIPANTS}", text.partner));
    }
    readers
}
