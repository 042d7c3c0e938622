//! What the pages say, as data.
//!
//! In: the history of releases. Out: whether a release, or a section of it, is the newest, what
//! changed after it, and whether it was recalled. Pure; these types are the JSON files.

use crate::ground::date::Date;
use crate::ground::own_words::Words;
use crate::ground::version::Version;
use crate::project::history::{
    Change, FrozenText, History, Recall, ReleaseRecord, SCHEMA, SectionRecord,
};
use crate::project::{Moved, Successor as Replaced, address_parts};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Whether to rely on a copy. If several are true, the worst counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum CopyStatus {
    /// The newest release, or a section with the same text as in the newest release.
    Current,
    /// Replaced by a newer release, or a section that has changed since.
    Superseded,
    /// A section that the newest release does not contain.
    Withdrawn,
    Recalled,
}

/// The work, and where to get it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Work {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) publisher: String,
    pub(crate) language: String,
    pub(crate) homepage: String,
}

/// A release by its number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct ReleaseRef {
    pub(crate) version: Version,
    pub(crate) date: Date,
}

/// What was recalled of a release, when and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct RecallNotice {
    /// The section's id in this release; none if the whole release was recalled.
    pub(crate) section: Option<String>,
    pub(crate) title: Option<String>,
    /// The release that has the recalled text. The recall may name another one with the same text.
    pub(crate) version: Version,
    pub(crate) date: Date,
    pub(crate) reason: String,
}

/// A testimony in some copies of a release that the person behind it has taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct TestimonyNotice {
    /// The reference that is printed beside it.
    pub(crate) reference: String,
    pub(crate) date: Date,
}

/// A change that a later release made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct ChangeInRelease {
    pub(crate) version: Version,
    pub(crate) date: Date,
    #[serde(flatten)]
    pub(crate) change: Change,
}

/// One section in the list of a release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Part {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) status: CopyStatus,
    /// The release that last changed its substance, and its date, as of this release.
    pub(crate) changed: ReleaseRef,
}

/// Everything about a release, or about a section in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Status {
    pub(crate) schema: u32,
    pub(crate) work: Work,
    pub(crate) version: Version,
    pub(crate) date: Date,
    /// None for the whole release.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) section: Option<Part>,
    pub(crate) status: CopyStatus,
    pub(crate) newest: ReleaseRef,
    /// Whether the newest release, or this section in it, was recalled.
    #[serde(rename = "newest_recalled")]
    pub(crate) newest_is_recalled: bool,
    /// Sections of the newest release that were recalled, by id; only on the page of a release.
    #[serde(rename = "newest_recalled_sections", skip_serializing_if = "Vec::is_empty")]
    pub(crate) newest_recalled_sections: Vec<String>,
    /// The newest release in which nothing of this was recalled. It may be older than this one.
    pub(crate) safe: Option<ReleaseRef>,
    pub(crate) recalls: Vec<RecallNotice>,
    /// Testimonies that were taken back, and that the files of these readers hold.
    #[serde(rename = "testimonies_withdrawn", skip_serializing_if = "Vec::is_empty")]
    pub(crate) testimonies: Vec<TestimonyNotice>,
    /// What replaces the section, if it is gone and somebody has told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) successor: Option<Successor>,
    /// Later changes: the newest release first, and in each the changes to the law first.
    pub(crate) changes: Vec<ChangeInRelease>,
    /// The sections of a release.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) sections: Vec<Part>,
}

/// What replaces a section that the newest release does not contain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Successor {
    /// Sections of the newest release; none if nothing replaces it.
    pub(crate) sections: Vec<SuccessorSection>,
    /// What readers are told about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) note: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct SuccessorSection {
    pub(crate) id: String,
    pub(crate) title: String,
    /// Whether its text was recalled.
    #[serde(rename = "recalled", skip_serializing_if = "std::ops::Not::not")]
    pub(crate) is_recalled: bool,
}

/// Every release, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Overview {
    pub(crate) schema: u32,
    pub(crate) work: Work,
    pub(crate) newest: ReleaseRef,
    pub(crate) releases: Vec<Listed>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Listed {
    pub(crate) version: Version,
    pub(crate) date: Date,
    pub(crate) status: CopyStatus,
    /// The ids of sections of it that were recalled.
    pub(crate) recalled: Vec<String>,
}

/// A section in all releases, by its id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct SectionHistory {
    pub(crate) schema: u32,
    pub(crate) work: Work,
    pub(crate) id: String,
    pub(crate) title: String,
    /// In the newest release that contains it.
    pub(crate) status: CopyStatus,
    pub(crate) newest: ReleaseRef,
    #[serde(rename = "newest_recalled")]
    pub(crate) newest_is_recalled: bool,
    /// The newest release with a text of it that was not recalled.
    pub(crate) safe: Option<ReleaseRef>,
    /// The newest release that contains it.
    pub(crate) latest: ReleaseRef,
    pub(crate) changed: ReleaseRef,
    /// The recalls of its text in any release, the newest release first.
    pub(crate) recalls: Vec<RecallNotice>,
    /// What replaces it, if it is gone and somebody has told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) successor: Option<Successor>,
    /// Every change to it, newest first.
    pub(crate) changes: Vec<ChangeInRelease>,
}

/// The history, its frozen texts, the words of its language, and what replaces the sections that are
/// gone.
#[derive(Clone, Copy)]
pub(crate) struct About<'a> {
    pub(crate) history: &'a History,
    pub(crate) texts: &'a BTreeMap<Version, FrozenText>,
    pub(crate) words: &'a Words,
    pub(crate) moved: &'a Moved,
}

impl Overview {
    /// None if there is no release.
    pub(crate) fn new(about: About<'_>) -> Option<Self> {
        let newest = about.history.latest()?;
        let releases = about.history.records.iter().rev().map(|record| Listed {
            version: record.version.clone(),
            date: record.date,
            status: copy_status(about, record),
            recalled: recalled_sections(about, record),
        });
        Some(Self {
            schema: SCHEMA,
            work: work(newest),
            newest: named(newest),
            releases: releases.collect(),
        })
    }
}

impl Status {
    pub(crate) fn of_release(about: About<'_>, record: &ReleaseRecord) -> Option<Self> {
        let parts = record.sections.iter().map(|section| part(about, record, section));
        Some(Self {
            changes: later(about, &record.version, |_| true),
            sections: parts.collect(),
            ..Self::about(about, record, |_| true)?
        })
    }

    /// What is the same for a release and for a section in it: the release's status, and the recalls
    /// of the release and of the `wanted` sections.
    fn about(
        about: About<'_>,
        record: &ReleaseRecord,
        wanted: impl Fn(&SectionRecord) -> bool,
    ) -> Option<Self> {
        let newest = about.history.latest()?;
        Some(Self {
            schema: SCHEMA,
            work: work(newest),
            version: record.version.clone(),
            date: record.date,
            section: None,
            status: copy_status(about, record),
            newest: named(newest),
            newest_is_recalled: is_recalled(about, newest),
            newest_recalled_sections: recalled_sections(about, newest),
            safe: safe(about, |record| {
                !is_recalled(about, record) && recalled_sections(about, record).is_empty()
            }),
            recalls: recalls(about, record, wanted),
            testimonies: testimonies(about, record),
            successor: None,
            changes: Vec::new(),
            sections: Vec::new(),
        })
    }

    pub(crate) fn of_section(
        about: About<'_>,
        record: &ReleaseRecord,
        section: &SectionRecord,
    ) -> Option<Self> {
        let part = part(about, record, section);
        let newest = about.history.latest()?;
        let newest_is_recalled = is_section_recalled(about, newest, &section.id);
        let mut testimonies = testimonies(about, record);
        testimonies.retain(|own| is_mentioned(about, record, section, &own.reference));
        Some(Self {
            status: part.status,
            section: Some(part),
            testimonies,
            newest_is_recalled,
            newest_recalled_sections: Vec::new(),
            safe: safe_section(about, &section.id),
            successor: successor(about, &section.id),
            changes: later(about, &record.version, |change| change.section == section.id),
            ..Self::about(about, record, |own| own.id == section.id)?
        })
    }
}

/// The history of every section that any release contains, by id.
pub(crate) fn section_histories(about: About<'_>) -> Vec<SectionHistory> {
    let Some(newest) = about.history.latest() else { return Vec::new() };
    let mut histories: Vec<SectionHistory> = Vec::new();
    for record in about.history.records.iter().rev() {
        for section in &record.sections {
            if histories.iter().any(|known| known.id == section.id) {
                continue;
            }
            let part = part(about, record, section);
            histories.push(SectionHistory {
                schema: SCHEMA,
                work: work(newest),
                id: part.id,
                title: part.title,
                status: part.status,
                newest: named(newest),
                newest_is_recalled: is_section_recalled(about, newest, &section.id),
                safe: safe_section(about, &section.id),
                latest: named(record),
                changed: part.changed,
                recalls: (about.history.records.iter().rev())
                    .filter(|record| record.section(&section.id).is_some())
                    .flat_map(|record| recalls(about, record, |own| own.id == section.id))
                    .collect(),
                successor: successor(about, &section.id),
                changes: changes_of(about, about.history.records.iter(), |change| {
                    change.section == section.id
                }),
            });
        }
    }
    histories.sort_by(|one, other| one.id.cmp(&other.id));
    histories
}

/// What replaces a section, unless the newest release that was not recalled still contains it.
fn successor(about: About<'_>, id: &str) -> Option<Successor> {
    let mut records = about.history.records.iter().rev();
    let usable = records.find(|record| !is_recalled(about, record));
    let newest = usable.or(about.history.latest())?;
    let replaced = about.moved.successor(id).filter(|_| newest.section(id).is_none())?;
    let mut sections = Vec::new();
    let mut seen = BTreeSet::from([id]);
    // What replaced it may be gone, too. The next one is last.
    let mut waiting = sections_of(replaced);
    while let Some(id) = waiting.pop() {
        if !seen.insert(id) {
            continue;
        }
        if let Some(section) = newest.section(id) {
            sections.push(SuccessorSection {
                id: id.to_owned(),
                title: section.title_in(about.words),
                is_recalled: is_section_recalled(about, newest, id),
            });
        } else if let Some(replaced) = about.moved.successor(id) {
            waiting.extend(sections_of(replaced));
        }
    }
    // It may be replaced by something that no release contains yet.
    let is_told = !sections.is_empty() || replaced.to.is_empty();
    is_told.then(|| Successor { sections, note: replaced.note.clone() })
}

/// The ids of the sections that replace one, the last one first.
fn sections_of(replaced: &Replaced) -> Vec<&str> {
    replaced.to.iter().rev().map(|to| address_parts(&to.value).0).collect()
}

fn work(newest: &ReleaseRecord) -> Work {
    let work = &newest.work;
    Work {
        id: work.id.clone(),
        title: work.title.clone(),
        publisher: work.publisher.clone(),
        language: work.language.clone(),
        homepage: work.homepage.clone(),
    }
}

fn named(record: &ReleaseRecord) -> ReleaseRef {
    ReleaseRef { version: record.version.clone(), date: record.date }
}

fn is_recalled(about: About<'_>, record: &ReleaseRecord) -> bool {
    about.history.recalls_of(record).next().is_some()
}

/// Whether a section of a release was recalled, by itself or with the whole release.
fn is_section_recalled(about: About<'_>, record: &ReleaseRecord, id: &str) -> bool {
    !recalls(about, record, |own| own.id == id).is_empty()
}

/// The sections of a release that were recalled by themselves.
fn recalled_sections(about: About<'_>, record: &ReleaseRecord) -> Vec<String> {
    let is_recalled = |own: &&SectionRecord| {
        about.history.section_recalls_of(record).any(|(_, section)| section.id == own.id)
    };
    record.sections.iter().filter(is_recalled).map(|own| own.id.clone()).collect()
}

/// The newest release that may be used.
fn safe(about: About<'_>, is_safe: impl Fn(&ReleaseRecord) -> bool) -> Option<ReleaseRef> {
    about.history.records.iter().rev().find(|record| is_safe(record)).map(named)
}

/// The newest release with a text of a section that may be used.
fn safe_section(about: About<'_>, id: &str) -> Option<ReleaseRef> {
    safe(about, |record| record.section(id).is_some() && !is_section_recalled(about, record, id))
}

fn copy_status(about: About<'_>, record: &ReleaseRecord) -> CopyStatus {
    let is_newest = about.history.latest().is_some_and(|newest| newest.version == record.version);
    if is_recalled(about, record) {
        CopyStatus::Recalled
    } else if is_newest {
        CopyStatus::Current
    } else {
        CopyStatus::Superseded
    }
}

fn part(about: About<'_>, record: &ReleaseRecord, section: &SectionRecord) -> Part {
    let now = about.history.latest().and_then(|newest| newest.section(&section.id));
    let is_recalled = is_section_recalled(about, record, &section.id);
    let status = match now {
        _ if is_recalled => CopyStatus::Recalled,
        None => CopyStatus::Withdrawn,
        Some(now) if now.has_text_as(section) => CopyStatus::Current,
        Some(_) => CopyStatus::Superseded,
    };
    Part {
        id: section.id.clone(),
        title: section.title_in(about.words),
        status,
        changed: ReleaseRef { version: section.version.clone(), date: section.date },
    }
}

/// The recalls of a release as a whole, and of its `wanted` sections.
fn recalls(
    about: About<'_>,
    record: &ReleaseRecord,
    wanted: impl Fn(&SectionRecord) -> bool,
) -> Vec<RecallNotice> {
    let notice = |recall: &Recall, section: Option<&SectionRecord>| RecallNotice {
        section: section.map(|own| own.id.clone()),
        title: section.map(|own| own.title_in(about.words)),
        version: record.version.clone(),
        date: recall.date,
        reason: recall.reason.clone(),
    };
    let whole = about.history.recalls_of(record).map(|recall| notice(recall, None));
    let of_sections = about
        .history
        .section_recalls_of(record)
        .filter(|(_, section)| wanted(section))
        .map(|(recall, section)| notice(recall, Some(section)));
    whole.chain(of_sections).collect()
}

/// The testimonies in files of a release that were taken back.
fn testimonies(about: About<'_>, record: &ReleaseRecord) -> Vec<TestimonyNotice> {
    let mut found: Vec<TestimonyNotice> = Vec::new();
    for recall in &about.history.recalls.entries {
        let Some(reference) = &recall.testimony else { continue };
        let is_held = record.artefacts.iter().any(|made| recall.is_of_testimony_in(made));
        if is_held && found.iter().all(|known| known.reference != *reference) {
            found.push(TestimonyNotice { reference: reference.clone(), date: recall.date });
        }
    }
    found
}

/// Whether a section of a release has the place of a testimony. If its text cannot be read, it may
/// have.
fn is_mentioned(
    about: About<'_>,
    record: &ReleaseRecord,
    section: &SectionRecord,
    reference: &str,
) -> bool {
    let text = about.texts.get(&record.version);
    let frozen = text.and_then(|text| text.sections.iter().find(|own| own.id == section.id));
    frozen.is_none_or(|own| own.blocks.iter().any(|block| block.text.contains(reference)))
}

/// The changes of every release after `version`.
fn later(
    about: About<'_>,
    version: &Version,
    wanted: impl Fn(&Change) -> bool,
) -> Vec<ChangeInRelease> {
    changes_of(
        about,
        about.history.records.iter().filter(|record| record.version > *version),
        wanted,
    )
}

fn changes_of<'r>(
    about: About<'_>,
    records: impl DoubleEndedIterator<Item = &'r ReleaseRecord>,
    wanted: impl Fn(&Change) -> bool,
) -> Vec<ChangeInRelease> {
    let is_described = |record: &ReleaseRecord, change: &Change| {
        !is_recalled(about, record) && !is_section_recalled(about, record, &change.section)
    };
    let mut changes = Vec::new();
    for record in records.rev() {
        let mut own: Vec<&Change> = record.changes.iter().filter(|change| wanted(change)).collect();
        own.sort_by_key(|change| (!change.law, std::cmp::Reverse(change.impact)));
        changes.extend(own.into_iter().map(|change| ChangeInRelease {
            version: record.version.clone(),
            date: record.date,
            change: Change {
                title: change.title_in(about.words),
                // What was said about text that was recalled may be what was wrong with it.
                summary: change.summary.clone().filter(|_| is_described(record, change)),
                ..change.clone()
            },
        }));
    }
    changes
}
