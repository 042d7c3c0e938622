//! What the pages say, as data.
//!
//! In: the history of releases. Out: for a release or a section of it whether it is the newest,
//! what came after it, and whether it was recalled. Pure; the JSON files are these types.

use crate::project::Date;
use crate::project::releases::{
    Change, Recall, ReleaseRecord, Releases, SCHEMA, SectionRecord, Version,
};
use serde::Serialize;

/// Whether to rely on a copy. The worst that is true counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// The newest there is; a section says the same in the newest release.
    Current,
    /// A newer release has taken its place; a section says something else by now.
    Superseded,
    /// The section is no longer part of the work.
    Withdrawn,
    /// It was taken back.
    Recalled,
}

/// The work and where to get it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Work {
    pub id: String,
    pub title: String,
    pub publisher: String,
    pub language: String,
    pub homepage: String,
}

/// A release by its number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Named {
    pub version: Version,
    pub date: Date,
}

/// What was taken back, when and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Taken {
    /// The section's id; nothing for the whole release.
    pub section: Option<String>,
    pub title: Option<String>,
    pub version: Version,
    pub date: Date,
    pub reason: String,
}

/// A change that a later release made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Later {
    pub version: Version,
    pub date: Date,
    #[serde(flatten)]
    pub change: Change,
}

/// One section in the list of a release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Part {
    pub id: String,
    pub title: String,
    pub status: Standing,
    /// The release that last changed its substance, and its date, as of this release.
    pub changed: Named,
}

/// All there is to say of a release, or of a section in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Status {
    pub schema: u32,
    pub work: Work,
    pub version: Version,
    pub date: Date,
    /// The section's id and title; nothing for the whole release.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<Part>,
    pub status: Standing,
    pub newest: Named,
    pub recalls: Vec<Taken>,
    /// Changes since, the newest release first, changes of the law first within it.
    pub changes: Vec<Later>,
    /// The sections of a release.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<Part>,
}

/// Every release, the newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Overview {
    pub schema: u32,
    pub work: Work,
    pub newest: Named,
    pub releases: Vec<Listed>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Listed {
    pub version: Version,
    pub date: Date,
    pub status: Standing,
    /// The ids of sections of it that were recalled.
    pub recalled: Vec<String>,
}

/// A section through all releases, by its id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Story {
    pub schema: u32,
    pub work: Work,
    pub id: String,
    pub title: String,
    /// Of the newest release that has it.
    pub status: Standing,
    pub newest: Named,
    /// The newest release that has it.
    pub latest: Named,
    pub changed: Named,
    pub recalls: Vec<Taken>,
    /// Every change to it, the newest first.
    pub changes: Vec<Later>,
}

impl Overview {
    /// Nothing where there is no release.
    pub fn new(history: &Releases) -> Option<Self> {
        let newest = history.latest()?;
        let releases = history.records.iter().rev().map(|record| Listed {
            version: record.version.clone(),
            date: record.date,
            status: standing(history, record),
            recalled: record
                .sections
                .iter()
                .filter(|own| history.section_recalls_of(record).any(|(_, it)| it.id == own.id))
                .map(|own| own.id.clone())
                .collect(),
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
    pub fn of_release(history: &Releases, record: &ReleaseRecord) -> Option<Self> {
        let parts = record.sections.iter().map(|section| part(history, record, section));
        Some(Self {
            changes: later(history, &record.version, |_| true),
            sections: parts.collect(),
            ..Self::about(history, record, |_| true)?
        })
    }

    /// What is told of a release whatever is asked: its standing, and the recalls of it and of
    /// those of its sections that are `wanted`.
    fn about(
        history: &Releases,
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
            status: standing(history, record),
            newest: named(newest),
            recalls: recalls(history, record, wanted),
            changes: Vec::new(),
            sections: Vec::new(),
        })
    }

    pub fn of_section(
        history: &Releases,
        record: &ReleaseRecord,
        section: &SectionRecord,
    ) -> Option<Self> {
        let part = part(history, record, section);
        Some(Self {
            status: part.status,
            section: Some(part),
            changes: later(history, &record.version, |change| change.section == section.id),
            ..Self::about(history, record, |own| own.id == section.id)?
        })
    }
}

/// Every section that ever was, by id.
pub fn stories(history: &Releases) -> Vec<Story> {
    let Some(newest) = history.latest() else { return Vec::new() };
    let mut stories: Vec<Story> = Vec::new();
    for record in history.records.iter().rev() {
        for section in &record.sections {
            if stories.iter().any(|story| story.id == section.id) {
                continue;
            }
            let part = part(history, record, section);
            stories.push(Story {
                schema: SCHEMA,
                work: work(newest),
                id: part.id,
                title: part.title,
                status: part.status,
                newest: named(newest),
                latest: named(record),
                changed: part.changed,
                recalls: recalls(history, record, |own| own.id == section.id),
                changes: changes_of(history.records.iter(), |change| change.section == section.id),
            });
        }
    }
    stories.sort_by(|one, other| one.id.cmp(&other.id));
    stories
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

fn named(record: &ReleaseRecord) -> Named {
    Named { version: record.version.clone(), date: record.date }
}

fn standing(history: &Releases, record: &ReleaseRecord) -> Standing {
    let is_newest = history.latest().is_some_and(|newest| newest.version == record.version);
    if history.recalls_of(record).next().is_some() {
        Standing::Recalled
    } else if is_newest {
        Standing::Current
    } else {
        Standing::Superseded
    }
}

fn part(history: &Releases, record: &ReleaseRecord, section: &SectionRecord) -> Part {
    let now = history.latest().and_then(|newest| newest.section(&section.id));
    let is_recalled = !recalls(history, record, |own| own.id == section.id).is_empty();
    let status = match now {
        _ if is_recalled => Standing::Recalled,
        None => Standing::Withdrawn,
        Some(now) if now.sha256 == section.sha256 => Standing::Current,
        Some(_) => Standing::Superseded,
    };
    Part {
        id: section.id.clone(),
        title: section.title.clone(),
        status,
        changed: Named { version: section.version.clone(), date: section.date },
    }
}

/// The recalls of a release as a whole, and of those of its sections that are wanted.
fn recalls(
    history: &Releases,
    record: &ReleaseRecord,
    wanted: impl Fn(&SectionRecord) -> bool,
) -> Vec<Taken> {
    let whole = history.recalls_of(record).map(|recall| taken(recall, None));
    let of_sections = history
        .section_recalls_of(record)
        .filter(|(_, section)| wanted(section))
        .map(|(recall, section)| taken(recall, Some(&section.title)));
    whole.chain(of_sections).collect()
}

fn taken(recall: &Recall, title: Option<&String>) -> Taken {
    Taken {
        section: recall.section.clone(),
        title: title.cloned(),
        version: recall.version.clone(),
        date: recall.date,
        reason: recall.reason.clone(),
    }
}

/// The changes of every release after `version`.
fn later(history: &Releases, version: &Version, wanted: impl Fn(&Change) -> bool) -> Vec<Later> {
    changes_of(history.records.iter().filter(|record| record.version > *version), wanted)
}

fn changes_of<'r>(
    records: impl DoubleEndedIterator<Item = &'r ReleaseRecord>,
    wanted: impl Fn(&Change) -> bool,
) -> Vec<Later> {
    let mut changes = Vec::new();
    for record in records.rev() {
        let mut own: Vec<&Change> = record.changes.iter().filter(|change| wanted(change)).collect();
        own.sort_by_key(|change| (!change.law, std::cmp::Reverse(change.impact)));
        changes.extend(own.into_iter().map(|change| Later {
            version: record.version.clone(),
            date: record.date,
            change: change.clone(),
        }));
    }
    changes
}
