//! What the pages say, as data.
//!
//! In: the history of releases. Out: whether a release, or a section of it, is the newest, what
//! changed after it, and whether it was recalled. Pure; these types are the JSON files.

use crate::ground::date::Date;
use crate::ground::version::Version;
use crate::project::history::{Change, History, Recall, ReleaseRecord, SCHEMA, SectionRecord};
use serde::Serialize;

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

/// What was recalled, when and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct RecallNotice {
    /// The section's id; none if the whole release was recalled.
    pub(crate) section: Option<String>,
    pub(crate) title: Option<String>,
    pub(crate) version: Version,
    pub(crate) date: Date,
    pub(crate) reason: String,
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
    /// Later changes: the newest release first, and in each the changes to the law first.
    pub(crate) changes: Vec<ChangeInRelease>,
    /// The sections of a release.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) sections: Vec<Part>,
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
    pub(crate) recalls: Vec<RecallNotice>,
    /// Every change to it, newest first.
    pub(crate) changes: Vec<ChangeInRelease>,
}

impl Overview {
    /// None if there is no release.
    pub(crate) fn new(history: &History) -> Option<Self> {
        let newest = history.latest()?;
        let releases = history.records.iter().rev().map(|record| Listed {
            version: record.version.clone(),
            date: record.date,
            status: copy_status(history, record),
            recalled: recalled_sections(history, record),
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
    pub(crate) fn of_release(history: &History, record: &ReleaseRecord) -> Option<Self> {
        let parts = record.sections.iter().map(|section| part(history, record, section));
        Some(Self {
            changes: later(history, &record.version, |_| true),
            sections: parts.collect(),
            ..Self::about(history, record, |_| true)?
        })
    }

    /// What is the same for a release and for a section in it: the release's status, and the recalls
    /// of the release and of the `wanted` sections.
    fn about(
        history: &History,
        record: &ReleaseRecord,
        wanted: impl Fn(&SectionRecord) -> bool,
    ) -> Option<Self> {
        let newest = history.latest()?;
        Some(Self {
            schema: SCHEMA,
            work: work(newest),
            version: record.version.clone(),
            date: record.date,
            section: None,
            status: copy_status(history, record),
            newest: named(newest),
            newest_is_recalled: is_recalled(history, newest),
            newest_recalled_sections: recalled_sections(history, newest),
            safe: safe(history, |record| !is_recalled(history, record)),
            recalls: recalls(history, record, wanted),
            changes: Vec::new(),
            sections: Vec::new(),
        })
    }

    pub(crate) fn of_section(
        history: &History,
        record: &ReleaseRecord,
        section: &SectionRecord,
    ) -> Option<Self> {
        let part = part(history, record, section);
        let newest = history.latest()?;
        let newest_is_recalled = is_section_recalled(history, newest, &section.id);
        Some(Self {
            status: part.status,
            section: Some(part),
            newest_is_recalled,
            newest_recalled_sections: Vec::new(),
            safe: safe_section(history, &section.id),
            changes: later(history, &record.version, |change| change.section == section.id),
            ..Self::about(history, record, |own| own.id == section.id)?
        })
    }
}

/// The history of every section that any release contains, by id.
pub(crate) fn section_histories(history: &History) -> Vec<SectionHistory> {
    let Some(newest) = history.latest() else { return Vec::new() };
    let mut histories: Vec<SectionHistory> = Vec::new();
    for record in history.records.iter().rev() {
        for section in &record.sections {
            if histories.iter().any(|known| known.id == section.id) {
                continue;
            }
            let part = part(history, record, section);
            histories.push(SectionHistory {
                schema: SCHEMA,
                work: work(newest),
                id: part.id,
                title: part.title,
                status: part.status,
                newest: named(newest),
                newest_is_recalled: is_section_recalled(history, newest, &section.id),
                safe: safe_section(history, &section.id),
                latest: named(record),
                changed: part.changed,
                recalls: recalls(history, record, |own| own.id == section.id),
                changes: changes_of(history.records.iter(), |change| change.section == section.id),
            });
        }
    }
    histories.sort_by(|one, other| one.id.cmp(&other.id));
    histories
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

fn is_recalled(history: &History, record: &ReleaseRecord) -> bool {
    history.recalls_of(record).next().is_some()
}

/// Whether a section of a release was recalled, by itself or with the whole release.
fn is_section_recalled(history: &History, record: &ReleaseRecord, id: &str) -> bool {
    !recalls(history, record, |own| own.id == id).is_empty()
}

/// The sections of a release that were recalled by themselves.
fn recalled_sections(history: &History, record: &ReleaseRecord) -> Vec<String> {
    let is_recalled = |own: &&SectionRecord| {
        history.section_recalls_of(record).any(|(_, section)| section.id == own.id)
    };
    record.sections.iter().filter(is_recalled).map(|own| own.id.clone()).collect()
}

/// The newest release that may be used.
fn safe(history: &History, is_safe: impl Fn(&ReleaseRecord) -> bool) -> Option<ReleaseRef> {
    history.records.iter().rev().find(|record| is_safe(record)).map(named)
}

/// The newest release with a text of a section that may be used.
fn safe_section(history: &History, id: &str) -> Option<ReleaseRef> {
    safe(history, |record| {
        record.section(id).is_some() && !is_section_recalled(history, record, id)
    })
}

fn copy_status(history: &History, record: &ReleaseRecord) -> CopyStatus {
    let is_newest = history.latest().is_some_and(|newest| newest.version == record.version);
    if is_recalled(history, record) {
        CopyStatus::Recalled
    } else if is_newest {
        CopyStatus::Current
    } else {
        CopyStatus::Superseded
    }
}

fn part(history: &History, record: &ReleaseRecord, section: &SectionRecord) -> Part {
    let now = history.latest().and_then(|newest| newest.section(&section.id));
    let is_recalled = is_section_recalled(history, record, &section.id);
    let status = match now {
        _ if is_recalled => CopyStatus::Recalled,
        None => CopyStatus::Withdrawn,
        Some(now) if now.has_text_as(section) => CopyStatus::Current,
        Some(_) => CopyStatus::Superseded,
    };
    Part {
        id: section.id.clone(),
        title: section.shared_title().to_owned(),
        status,
        changed: ReleaseRef { version: section.version.clone(), date: section.date },
    }
}

/// The recalls of a release as a whole, and of its `wanted` sections.
fn recalls(
    history: &History,
    record: &ReleaseRecord,
    wanted: impl Fn(&SectionRecord) -> bool,
) -> Vec<RecallNotice> {
    let whole = history.recalls_of(record).map(|recall| notice(recall, None));
    let of_sections = history
        .section_recalls_of(record)
        .filter(|(_, section)| wanted(section))
        .map(|(recall, section)| notice(recall, Some(section.shared_title())));
    whole.chain(of_sections).collect()
}

fn notice(recall: &Recall, title: Option<&str>) -> RecallNotice {
    RecallNotice {
        section: recall.section.clone(),
        title: title.map(str::to_owned),
        version: recall.version.clone(),
        date: recall.date,
        reason: recall.reason.clone(),
    }
}

/// The changes of every release after `version`.
fn later(
    history: &History,
    version: &Version,
    wanted: impl Fn(&Change) -> bool,
) -> Vec<ChangeInRelease> {
    changes_of(history.records.iter().filter(|record| record.version > *version), wanted)
}

fn changes_of<'r>(
    records: impl DoubleEndedIterator<Item = &'r ReleaseRecord>,
    wanted: impl Fn(&Change) -> bool,
) -> Vec<ChangeInRelease> {
    let mut changes = Vec::new();
    for record in records.rev() {
        let mut own: Vec<&Change> = record.changes.iter().filter(|change| wanted(change)).collect();
        own.sort_by_key(|change| (!change.law, std::cmp::Reverse(change.impact)));
        changes.extend(own.into_iter().map(|change| ChangeInRelease {
            version: record.version.clone(),
            date: record.date,
            change: Change { title: change.shared_title().to_owned(), ..change.clone() },
        }));
    }
    changes
}
