//! What changed since the last release: section by section, and outside the sections.
//!
//! In: the current text, frozen, and the readings of all copies; the last release's record and
//! text; the maintainer's draft. Out: each change with what is known about its impact, and when
//! each section last changed. A change that reaches no copy is none, and a copy that differs
//! without a change that says why is a change of its own. Pure.

use super::copies::Copies;
use super::details::is_root;
use super::diff::{DetailChange, EditKind};
use super::differing::CopiesSince;
use super::since::{Judge, Since, Verdict};
use super::typography::is_only_typography;
use super::wording::{self, extent};
use crate::ground::date::Date;
use crate::ground::digest;
use crate::ground::own_words::Words;
use crate::ground::version::Version;
use crate::project::history::{
    Change, ChangeKind, Draft, DraftEntry, FrozenSection, Impact, ReleaseRecord, SectionRecord,
};
use std::collections::BTreeMap;

/// How many digits of a digest a draft shows.
const SHOWN: usize = 16;
/// The change that consists of new dates of review.
const REVIEWS: &str = "book.reviews";
/// The change of a copy that no other change explains.
const OTHERS: &str = "book.other";

/// A change, with whatever a maintainer has said about it so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PendingChange {
    /// The id of the section, or of the detail.
    pub(crate) section: String,
    /// Whether it is about a detail: something that readers are told outside the sections.
    pub(crate) is_detail: bool,
    /// "Chapter 3: Asking", for people.
    pub(crate) name: String,
    pub(crate) title: String,
    pub(crate) kind: ChangeKind,
    /// What the draft says, or else what the text shows.
    pub(crate) impact: Option<Impact>,
    pub(crate) law: bool,
    pub(crate) summary: Option<String>,
    /// The first digits of the current text's digest.
    pub(crate) text: String,
    /// What happened, in words: "2 blocks reworded, 1 added".
    pub(crate) extent: String,
    /// The draft was written about an earlier wording.
    pub(crate) stale: bool,
}

impl PendingChange {
    /// The change for a record; none while its impact is not known.
    pub(crate) fn change(&self) -> Option<Change> {
        Some(Change {
            section: self.section.clone(),
            is_detail: self.is_detail,
            title: self.title.clone(),
            kind: self.kind,
            impact: self.impact?,
            law: self.law,
            summary: self.summary.clone(),
        })
    }

    /// Whether readers need a sentence about it and nobody has written one.
    pub(crate) fn lacks_summary(&self) -> bool {
        self.summary.is_none() && self.impact != Some(Impact::Typographic)
    }

    /// Adds what the draft says about it.
    fn described(mut self, entry: Option<&DraftEntry>) -> Self {
        let Some(entry) = entry else { return self };
        self.impact = entry.impact.or(self.impact.filter(|_| self.kind != ChangeKind::Changed));
        self.law = entry.law;
        self.summary.clone_from(&entry.summary);
        self.stale = entry.impact.is_some()
            && self.kind != ChangeKind::Removed
            && entry.text.as_ref().is_some_and(|text| text.value != self.text);
        self
    }
}

/// Everything that changed: first the sections that exist, in reading order, then those that were
/// removed, then what surrounds them.
pub(crate) fn changes(since: Since<'_>, draft: Option<&Draft>) -> Vec<PendingChange> {
    let Since { sections, copies, previous, text, recalled: _, words } = since;
    let comparison = since.compare();
    let judge = Judge::new(since, &comparison);
    let entry = |id: &str| draft.and_then(|draft| draft.entry(id));
    let mut found = Vec::new();
    let mut repeating: BTreeMap<String, usize> = BTreeMap::new();
    let mut reviewed = Vec::new();
    for section in sections {
        let before = text.and_then(|text| text.section(&section.id));
        let Some(known) = previous.section(&section.id) else {
            found.push(added(section, entry(&section.id), words));
            continue;
        };
        match judge.verdict(known, section) {
            Verdict::Same => {}
            Verdict::Reviewed => reviewed.push(section),
            Verdict::Repeats => {
                for detail in judge.details_in(&section.id) {
                    *repeating.entry(detail).or_default() += 1;
                }
            }
            Verdict::Changed => {
                let change = judge.change_of(&section.id);
                let extent = change
                    .map_or_else(|| words.text("change-changed"), |change| extent(change, words));
                let entry = entry(&section.id);
                let coarse = judge.coarse(&section.id).unwrap_or(section);
                found.push(PendingChange {
                    extent,
                    ..changed(section, coarse, before, entry, words)
                });
            }
        }
    }
    for known in &previous.sections {
        if sections.iter().all(|section| section.id != known.id) {
            found.push(removed(known, words).described(entry(&known.id)));
        }
    }
    let repeats = |id: &str| repeating.get(id).copied().unwrap_or(0);
    let surroundings =
        comparison.details.iter().map(|change| pending(change, repeats(&change.id), copies, words));
    let reviews = (!reviewed.is_empty()).then(|| reviews(&reviewed, words));
    for change in surroundings.chain(reviews) {
        let entry = entry(&change.section);
        found.push(change.described(entry));
    }
    let copies = CopiesSince::new(copies, previous);
    // What has an address of its own is always told if it is new or gone.
    let has_address = |change: &PendingChange| !change.is_detail || is_root(&change.section);
    found.retain(|change| {
        change.kind != ChangeKind::Changed && has_address(change)
            || copies.notice(&change.section, change.is_detail)
    });
    let others = others(&copies, &found, words);
    found.extend(others.map(|change| change.described(entry(OTHERS))));
    found
}

fn added(section: &FrozenSection, entry: Option<&DraftEntry>, words: &Words) -> PendingChange {
    let change = PendingChange {
        kind: ChangeKind::Added,
        impact: Some(Impact::Substantive),
        // The section's own summary tells readers what they need to know.
        summary: section.summary.clone(),
        extent: words.text("change-new"),
        ..found(section, words)
    };
    // Whatever it says now is new.
    PendingChange { stale: false, ..change.described(entry) }
}

fn removed(known: &SectionRecord, words: &Words) -> PendingChange {
    PendingChange {
        section: known.id.clone(),
        is_detail: false,
        name: known.title.clone(),
        title: known.title.clone(),
        kind: ChangeKind::Removed,
        impact: Some(Impact::Substantive),
        law: false,
        summary: None,
        text: String::new(),
        extent: words.text("change-removed"),
        stale: false,
    }
}

fn changed(
    section: &FrozenSection,
    coarse: &FrozenSection,
    before: Option<&FrozenSection>,
    entry: Option<&DraftEntry>,
    words: &Words,
) -> PendingChange {
    // Earlier tools wrote the label in English in every language.
    let label = words.text("fact-law-as-at");
    let law_date = |section: &FrozenSection| {
        let own = section.law_label.as_deref();
        let is_own = |known: &str| Some(known) == own || known == label || known == "Law as at";
        let fact = section.facts.iter().find(|(known, _)| is_own(known));
        fact.map(|(_, date)| date.clone())
    };
    let change = PendingChange {
        impact: before
            .is_some_and(|before| is_only_typography(before, coarse))
            .then_some(Impact::Typographic),
        law: before.is_some_and(|before| law_date(before) != law_date(section)),
        ..found(section, words)
    };
    let mut change = change.described(entry);
    // A draft that was begun with an earlier tool names the digest of the words.
    let coarse = shown(&section.sha256);
    change.stale &=
        entry.and_then(|entry| entry.text.as_ref()).is_none_or(|text| text.value != coarse);
    change
}

fn found(section: &FrozenSection, words: &Words) -> PendingChange {
    let name = words.titled(section.label.as_deref(), &section.title);
    PendingChange {
        section: section.id.clone(),
        is_detail: false,
        name,
        title: section.title.clone(),
        kind: ChangeKind::Changed,
        impact: None,
        law: false,
        summary: None,
        text: shown(section.exact.as_ref().unwrap_or(&section.sha256)),
        extent: String::new(),
        stale: false,
    }
}

/// The change of copies that differ although no change is in them.
fn others(
    copies: &CopiesSince<'_>,
    changes: &[PendingChange],
    words: &Words,
) -> Option<PendingChange> {
    let differing = copies.differing_without(|copy| {
        changes.iter().any(|change| copies.is_in(&change.section, change.is_detail, copy))
    });
    let first = differing.first()?;
    let readings: Vec<&str> = differing.iter().filter_map(|copy| copies.reading(copy)).collect();
    let extent = match differing.len() {
        1 => first.to_string(),
        all => {
            let first = ("file", first.to_string().into());
            words.with("change-and-more-files", [first, ("number", (all - 1).into())])
        }
    };
    let label = words.text("detail-other");
    Some(PendingChange { extent, ..detail(OTHERS, &label, &readings.join("\n")) })
}

fn shown(digest: &str) -> String {
    digest.chars().take(SHOWN).collect()
}

/// A change outside the sections, of which nothing is known yet.
fn detail(id: &str, label: &str, value: &str) -> PendingChange {
    PendingChange {
        section: id.to_owned(),
        is_detail: true,
        name: label.to_owned(),
        title: label.to_owned(),
        kind: ChangeKind::Changed,
        impact: None,
        law: false,
        summary: None,
        text: shown(&digest::sha256(value.as_bytes())),
        extent: String::new(),
        stale: false,
    }
}

/// A change of a detail. `repeats` is in how many sections it is repeated.
fn pending(change: &DetailChange, repeats: usize, copies: &Copies, words: &Words) -> PendingChange {
    let is_thing = change.edit != EditKind::Reworded && is_root(&change.id);
    let purpose = || {
        let id = format!("{}.purpose", change.id);
        copies.details.iter().find(|detail| detail.id == id).map(|detail| detail.value.clone())
    };
    let kind = match change.edit {
        EditKind::Added => ChangeKind::Added,
        EditKind::Removed => ChangeKind::Removed,
        _ => ChangeKind::Changed,
    };
    let mut extent = wording::detail_extent(change, words);
    if repeats > 0 {
        let variables = [("change", extent.into()), ("number", repeats.into())];
        extent = words.with("change-and-in-sections", variables);
    }
    PendingChange {
        kind,
        impact: is_thing.then_some(Impact::Substantive),
        summary: (is_thing && kind == ChangeKind::Added).then(|| {
            purpose().unwrap_or_else(|| {
                words.with("change-now-available", [("name", change.label.as_str().into())])
            })
        }),
        extent,
        ..detail(&change.id, &change.label, &change.after)
    }
}

/// The change of sections that were reviewed and left as they were.
fn reviews(sections: &[&FrozenSection], words: &Words) -> PendingChange {
    let titles: Vec<&str> = sections.iter().map(|section| section.title.as_str()).collect();
    let dates: Vec<String> = sections.iter().map(|section| format!("{:?}", section.care)).collect();
    PendingChange {
        impact: Some(Impact::Clarifying),
        summary: Some(words.with(
            "change-reviewed",
            [("sections", titles.join(&words.text("between-groups")).into())],
        )),
        extent: words.with("change-sections-reviewed", [("number", sections.len().into())]),
        ..detail(REVIEWS, &words.text("detail-reviews"), &dates.join("\n"))
    }
}

/// When each section last changed: its version and date change only with its substance.
pub(crate) fn last_changes(
    sections: &[FrozenSection],
    previous: Option<&ReleaseRecord>,
    changes: &[PendingChange],
    version: &Version,
    date: Date,
) -> BTreeMap<String, (Version, Date)> {
    let mut last_changes = BTreeMap::new();
    for section in sections {
        let change = changes.iter().find(|change| change.section == section.id);
        let is_new = change.is_some_and(|change| change.impact == Some(Impact::Substantive));
        let known = previous.and_then(|record| record.section(&section.id));
        let own = match known {
            Some(known) if !is_new => (known.version.clone(), known.date),
            _ => (version.clone(), date),
        };
        last_changes.insert(section.id.clone(), own);
    }
    last_changes
}
