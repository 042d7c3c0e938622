//! Comparing two releases, or a release with the working tree.
//!
//! In: a project's folder and the names of both. Out: their difference, and for each section what
//! maintainers have said of its changes. Writes nothing.

use super::changes::Found;
use super::diff::{Comparison, compare};
use super::groups::Group;
use super::make::Failure;
use super::study::Study;
use crate::diagnostic::{Code, Diagnostic};
use crate::files::Root;
use crate::prepare::Prepared;
use crate::project::Date;
use crate::project::releases::{
    Draft, FrozenSection, Impact, ReleaseRecord, Releases, Version, text_of,
};
use crate::source::Sources;
use std::collections::BTreeMap;
use std::path::Path;

/// One of the two texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Side {
    Release(Version, Date),
    /// The content as it is on disk now.
    WorkingTree,
}

impl std::fmt::Display for Side {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Release(version, _) => version.fmt(f),
            Self::WorkingTree => f.write_str("working tree"),
        }
    }
}

/// What maintainers have said of the changes in a section.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Class {
    pub impact: Option<Impact>,
    pub law: bool,
    pub summaries: Vec<String>,
}

/// Two texts compared.
#[derive(Debug)]
pub struct Compared {
    pub work: String,
    pub title: String,
    pub language: String,
    pub before: Side,
    pub after: Side,
    pub comparison: Comparison,
    /// By section.
    pub classes: BTreeMap<String, Class>,
    /// What somebody should know of the comparison itself.
    pub warnings: Vec<Diagnostic>,
    pub sources: Sources,
}

impl Compared {
    pub fn class(&self, section: &str) -> Class {
        self.classes.get(section).cloned().unwrap_or_default()
    }

    pub fn group(&self, section: &str) -> Group {
        let class = self.class(section);
        Group::of(class.law, class.impact)
    }
}

/// Compares the release `before` with the release `after`, or with the working tree. With
/// `section` only that section is kept.
///
/// # Errors
/// Where a release, its text or the section does not exist, or the project cannot be read.
pub fn compare_releases(
    folder: &Path,
    before: &Version,
    after: Option<&Version>,
    section: Option<&str>,
) -> Result<Compared, Failure> {
    let bare = |problem| (Sources::default(), vec![problem]);
    let root = Root::open(folder).map_err(bare)?;
    let mut prepared = Prepared::load(folder)?;
    let history = Releases::load(&root, &mut prepared.project.sources);
    let history = history.map_err(|problems| (prepared.project.sources.clone(), problems))?;
    let old = record(&history, before).map_err(bare)?;
    let old_text = text_of(&root, before).map_err(bare)?;
    let mut classes = BTreeMap::new();
    let mut warnings = Vec::new();
    let (new_sections, side) = match after {
        Some(version) => {
            let new = record(&history, version).map_err(bare)?;
            said_between(&history, before, Some(version), &mut classes);
            (text_of(&root, version).map_err(bare)?.sections, side(new))
        }
        None => {
            said_between(&history, before, None, &mut classes);
            let tree = Tree { root: &root, history: &history };
            let sections = tree.sections(&mut prepared, &mut classes, &mut warnings);
            match sections {
                Ok(sections) => (sections, Side::WorkingTree),
                Err(problems) => return Err((prepared.project.sources, problems)),
            }
        }
    };
    let mut comparison = compare(&old_text.sections, &new_sections);
    if let Some(id) = section {
        let known: Vec<&str> =
            old_text.sections.iter().chain(&new_sections).map(|known| known.id.as_str()).collect();
        if !known.contains(&id) {
            let message = format!("neither text has a section `{id}`");
            let problem = Diagnostic::error(Code::UnknownId, message).suggest(id, known);
            return Err(bare(problem));
        }
        comparison.sections.retain(|section| section.id == id);
    }
    let book = &prepared.project.book;
    Ok(Compared {
        work: book.id.clone(),
        title: book.title.clone(),
        language: book.language.clone(),
        before: self::side(old),
        after: side,
        comparison,
        classes,
        warnings,
        sources: prepared.project.sources,
    })
}

fn side(record: &ReleaseRecord) -> Side {
    Side::Release(record.version.clone(), record.date)
}

/// The record of a release.
///
/// # Errors
/// Where there is none.
pub(super) fn record<'a>(
    history: &'a Releases,
    version: &Version,
) -> Result<&'a ReleaseRecord, Diagnostic> {
    history.find(version).ok_or_else(|| {
        let known: Vec<String> =
            history.records.iter().map(|record| record.version.to_string()).collect();
        let problem =
            Diagnostic::error(Code::UnknownId, format!("there is no release `{version}`"));
        if known.is_empty() {
            problem.hint(
                "the project has no releases yet: `bindery release plan` tells what is missing",
            )
        } else {
            problem.suggest(&version.to_string(), known.iter().map(String::as_str))
        }
    })
}

/// What the records after `before` up to `after` say of each section.
pub(super) fn said_between(
    history: &Releases,
    before: &Version,
    after: Option<&Version>,
    classes: &mut BTreeMap<String, Class>,
) {
    let between = history.records.iter().filter(|record| {
        record.version > *before && after.is_none_or(|after| record.version <= *after)
    });
    for change in between.flat_map(|record| &record.changes) {
        add(classes, &change.section, Some(change.impact), change.law, change.summary.as_deref());
    }
}

/// What the draft says of each section.
pub(super) fn said_of(changes: &[Found], classes: &mut BTreeMap<String, Class>) {
    for found in changes {
        add(classes, &found.section, found.impact, found.law, found.summary.as_deref());
    }
}

/// Adds what is said of one change to what is said of others in the section: the weightiest
/// impact counts.
fn add(
    classes: &mut BTreeMap<String, Class>,
    section: &str,
    impact: Option<Impact>,
    law: bool,
    summary: Option<&str>,
) {
    let class = classes.entry(section.to_owned()).or_default();
    class.impact = class.impact.max(impact);
    class.law |= law;
    class.summaries.extend(summary.map(str::to_owned));
}

/// The working tree beside its history.
struct Tree<'a> {
    root: &'a Root,
    history: &'a Releases,
}

impl Tree<'_> {
    /// The text as it is now, with its pages, and what the draft says of it.
    fn sections(
        &self,
        prepared: &mut Prepared,
        classes: &mut BTreeMap<String, Class>,
        warnings: &mut Vec<Diagnostic>,
    ) -> Result<Vec<FrozenSection>, Vec<Diagnostic>> {
        let one = |problem| vec![problem];
        if !prepared.is_sound() {
            return Err(prepared.problems.clone());
        }
        let previous = self.history.latest();
        let text =
            previous.map(|record| text_of(self.root, &record.version)).transpose().map_err(one)?;
        let draft = Draft::load(self.root, &mut prepared.project.sources)?;
        let release =
            prepared.draft().map_err(|message| one(Diagnostic::error(Code::Release, message)))?;
        let study = Study::new(prepared, previous, text.as_ref(), draft.as_ref(), release.date);
        said_of(&study.changes, classes);
        match study.placed(prepared, &release) {
            Ok(sections) => Ok(sections),
            // Words can be compared where no page can be made.
            Err(_) => {
                let message = "the working tree cannot be laid out, so its pages are not known";
                warnings.push(
                    Diagnostic::warning(Code::Release, message)
                        .hint("run `bindery check` to see why"),
                );
                Ok(study.sections)
            }
        }
    }
}
