//! What changed since an earlier release, prepared for editions that mark it.
//!
//! In: a project, its history, its frozen text. Out: the project's `Revisions`. Draws nothing.

use super::candidate::ReleaseCandidate;
use super::comparison::{Class, classes_between, classes_in_draft};
use super::diff::{self, Comparison, EditKind, HeadPart, SectionChange, compare};
use super::groups::Group;
use super::wording::name;
use crate::assembly::workspace::Workspace;
use crate::book::revisions::{
    self, AffectedReaders, Fate, Mark, RevisionGroup, Revisions, SectionRevision, head_id,
};
use crate::book::tree::BlockId;
use crate::ground::diagnostic::{Code, Diagnostic, Outcome};
use crate::ground::version::Version;
use crate::project::history::text_of;
use std::collections::{BTreeMap, BTreeSet};

/// Compares the text with the release `since`, or else with the one that the book names, or else
/// with the last. None if there is no earlier release.
///
/// # Errors
/// If the named release does not exist, is not earlier, or has no text.
pub(crate) fn revisions(
    workspace: &Workspace,
    candidate: &ReleaseCandidate,
    since: Option<&Version>,
) -> Outcome<Option<Revisions>> {
    let one = |problem| vec![problem];
    let history = workspace.history()?;
    let (Some(last), Some(last_text)) = (history.latest(), workspace.last_text()?) else {
        return Ok(None);
    };
    let named = workspace.project.book.marked_since.as_ref();
    let base = match (since, named) {
        (Some(since), _) => history.record(since).map_err(one)?,
        (None, Some(named)) => {
            history.record(&named.value).map_err(|problem| one(problem.at(named.span)))?
        }
        (None, None) => last,
    };
    if base.version > last.version {
        let message = format!("version {} is not an earlier release", base.version);
        let problem = Diagnostic::error(Code::Release, message)
            .hint("name a release before the one that is being cut");
        return Err(one(match named {
            Some(named) => problem.at(named.span),
            None => problem,
        }));
    }
    let comparison = if base.version == last.version {
        compare(&last_text.sections, &candidate.sections)
    } else {
        let text = text_of(&workspace.project.root, &base.version).map_err(one)?;
        compare(&text.sections, &candidate.sections)
    };
    let mut classes = BTreeMap::new();
    classes_between(history, &base.version, Some(&last.version), &mut classes);
    classes_in_draft(&candidate.changes, &mut classes);
    Ok(Some(revisions_of(&comparison, &classes, &base.version)))
}

/// Compares the project's text with a release and keeps the result in the workspace, so that
/// every edition that is built from it shows the changes.
///
/// # Errors
/// If there is no release to compare with, or it cannot be read.
pub fn mark_changes(workspace: &mut Workspace, since: Option<&Version>) -> Outcome<()> {
    let date = workspace.draft_release().map_err(|problem| vec![problem])?.date;
    let candidate = ReleaseCandidate::of(workspace, date)?;
    let revisions = revisions(workspace, &candidate, since)?.ok_or_else(|| {
        let message = "there is no release yet, so no change can be marked";
        vec![Diagnostic::error(Code::Release, message).hint("build without `--marked`")]
    })?;
    workspace.revisions = Some(revisions);
    Ok(())
}

/// A comparison in the form in which editions show it.
fn revisions_of(
    comparison: &Comparison,
    classes: &BTreeMap<String, Class>,
    since: &Version,
) -> Revisions {
    let mut marks = BTreeMap::new();
    let mut touched = BTreeMap::new();
    let mut groups: BTreeMap<Group, Vec<SectionRevision>> = BTreeMap::new();
    for section in &comparison.sections {
        mark_section(section, &mut marks);
        for block in &section.blocks {
            if let (Some(place), EditKind::Reworded) = (&block.after, block.edit) {
                touched.insert(BlockId(place.id.clone()), block.affected.clone());
            }
        }
        let class = classes.get(&section.id).cloned().unwrap_or_default();
        let gone = section.blocks.iter().filter_map(|block| match &block.after {
            Some(_) => block.lost.clone(),
            None if block.partners.is_empty() => Some(AffectedReaders::AllBut(BTreeSet::new())),
            None => Some(AffectedReaders::Only(block.partners.iter().cloned().collect())),
        });
        groups.entry(Group::of(class.law, class.impact)).or_default().push(SectionRevision {
            id: section.id.clone(),
            name: name(section.place()),
            fate: match section.edit {
                EditKind::Added => Fate::New,
                EditKind::Removed => Fate::TakenOut,
                EditKind::Moved | EditKind::MovedAndReworded => Fate::Moved,
                EditKind::Reworded | EditKind::MovedAway => Fate::Changed,
            },
            summaries: class.summaries,
            gone: gone.collect(),
        });
    }
    let groups = groups
        .into_iter()
        .map(|(group, sections)| RevisionGroup { title: group.title().to_owned(), sections })
        .collect();
    Revisions { since: since.to_string(), marks, touched, groups }
}

fn mark_section(section: &SectionChange, marks: &mut BTreeMap<BlockId, Mark>) {
    let is_new = section.edit == EditKind::Added;
    for change in &section.head {
        // There is nothing to mark where a fact was removed.
        let is_there = change.words.iter().any(|words| !matches!(words, diff::Segment::Removed(_)));
        if section.after.is_some() && is_there {
            let part = match &change.part {
                HeadPart::Title => revisions::HeadPart::Title,
                HeadPart::Summary => revisions::HeadPart::Summary,
                HeadPart::Fact(label) => revisions::HeadPart::Fact(label),
            };
            let mark = if is_new { Mark::Added } else { Mark::Reworded };
            marks.insert(head_id(&section.id, part), mark);
        }
    }
    for block in &section.blocks {
        let mark = match block.edit {
            EditKind::Added => Mark::Added,
            EditKind::Moved => Mark::Moved,
            EditKind::Reworded | EditKind::MovedAndReworded => Mark::Reworded,
            EditKind::Removed | EditKind::MovedAway => continue,
        };
        if let Some(place) = &block.after {
            marks.insert(BlockId(place.id.clone()), mark);
        }
    }
}
