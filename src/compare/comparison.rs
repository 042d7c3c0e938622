//! Comparing two releases, or a release with the working tree.
//!
//! In: a workspace and the versions of both. Out: their differences, and what maintainers have said
//! about the changes in each section. Writes nothing.

use super::candidate::ReleaseCandidate;
use super::changes::PendingChange;
use super::diff::{Comparison, compare};
use super::groups::Group;
use crate::assembly::workspace::Workspace;
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic, Outcome};
use crate::ground::version::Version;
use crate::project::history::{FrozenSection, History, Impact, ReleaseRecord, text_of};
use std::collections::BTreeMap;

/// One of the two texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Side {
    Release(Version, Date),
    /// The current content on disk.
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

/// What maintainers have said about the changes in a section.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Class {
    pub(crate) impact: Option<Impact>,
    pub(crate) law: bool,
    pub(crate) summaries: Vec<String>,
}

/// Two texts compared.
#[derive(Debug)]
pub(crate) struct Compared {
    pub(crate) work: String,
    pub(crate) title: String,
    pub(crate) language: String,
    pub(crate) before: Side,
    pub(crate) after: Side,
    pub(crate) comparison: Comparison,
    /// By section.
    pub(crate) classes: BTreeMap<String, Class>,
    /// What readers should know about the comparison itself.
    pub(crate) warnings: Vec<Diagnostic>,
}

impl Compared {
    pub(crate) fn class(&self, section: &str) -> Class {
        self.classes.get(section).cloned().unwrap_or_default()
    }

    pub(crate) fn group(&self, section: &str) -> Group {
        let class = self.class(section);
        Group::of(class.law, class.impact)
    }
}

/// Compares the release `before` with the release `after`, or with the working tree. With
/// `section`, only that section is kept.
///
/// # Errors
/// If a release, its text or the section does not exist, or the project is not sound.
pub(crate) fn compare_releases(
    workspace: &Workspace,
    before: &Version,
    after: Option<&Version>,
    section: Option<&str>,
) -> Outcome<Compared> {
    let one = |problem| vec![problem];
    let root = &workspace.project.root;
    let history = workspace.history()?;
    let old = history.record(before).map_err(one)?;
    let old_text = text_of(root, before).map_err(one)?;
    let mut classes = BTreeMap::new();
    let mut warnings = Vec::new();
    classes_between(history, before, after, &mut classes);
    let (new_sections, side) = match after {
        Some(version) => {
            let new = history.record(version).map_err(one)?;
            (text_of(root, version).map_err(one)?.sections, side(new))
        }
        None => (working_tree(workspace, &mut classes, &mut warnings)?, Side::WorkingTree),
    };
    let mut comparison = compare(&old_text.sections, &new_sections);
    if let Some(id) = section {
        let known: Vec<&str> =
            old_text.sections.iter().chain(&new_sections).map(|known| known.id.as_str()).collect();
        if !known.contains(&id) {
            let message = format!("neither text contains a section `{id}`");
            return Err(one(Diagnostic::error(Code::UnknownId, message).suggest(id, known)));
        }
        comparison.sections.retain(|section| section.id == id);
    }
    let book = &workspace.project.book;
    Ok(Compared {
        work: book.id.clone(),
        title: book.title.clone(),
        language: book.language.to_string(),
        before: self::side(old),
        after: side,
        comparison,
        classes,
        warnings,
    })
}

fn side(record: &ReleaseRecord) -> Side {
    Side::Release(record.version.clone(), record.date)
}

/// What the records after `before`, up to and including `after`, say about each section.
pub(crate) fn classes_between(
    history: &History,
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

/// What the draft says about each section.
pub(crate) fn classes_in_draft(changes: &[PendingChange], classes: &mut BTreeMap<String, Class>) {
    for change in changes {
        add(classes, &change.section, change.impact, change.law, change.summary.as_deref());
    }
}

/// Adds what is said about one change to what is said about others in the section. The greatest
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

/// The current text with its pages, and what the draft says about it.
fn working_tree(
    workspace: &Workspace,
    classes: &mut BTreeMap<String, Class>,
    warnings: &mut Vec<Diagnostic>,
) -> Outcome<Vec<FrozenSection>> {
    workspace.require_sound()?;
    let release = workspace.draft_release().map_err(|problem| vec![problem])?;
    let candidate = ReleaseCandidate::of(workspace, release.date)?;
    classes_in_draft(&candidate.changes, classes);
    Ok(candidate.placed(workspace, &release).unwrap_or_else(|_| {
        // Words can be compared even if the pages cannot be made.
        let message = "the working tree cannot be laid out, so its page numbers are missing";
        warnings.push(
            Diagnostic::warning(Code::Release, message).hint("run `bindery check` to see why"),
        );
        candidate.sections
    }))
}
