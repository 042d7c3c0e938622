//! What changed since an earlier release, made ready for editions that mark it.
//!
//! In: a project, its history, its frozen text. Out: the project's `Revisions`. Draws nothing.

use super::compare::{Class, record, said_between, said_of};
use super::diff::{self, Comparison, HeadPart, SectionChange, What, compare};
use super::groups::Group;
use super::make::Failure;
use super::report::name;
use super::study::Study;
use crate::book::revisions::{
    self, Fate, Mark, RevisionGroup, Revisions, SectionRevision, Touched, head_id,
};
use crate::book::tree::BlockId;
use crate::diagnostic::{Code, Diagnostic};
use crate::prepare::Prepared;
use crate::project::releases::{Draft, Releases, Version, text_of};
use std::collections::{BTreeMap, BTreeSet};

/// What is known of the text that is to be marked.
pub(super) struct Now<'a> {
    pub history: &'a Releases,
    /// The release that is being cut, of whose successors nothing is known; none for a draft.
    pub version: Option<&'a Version>,
    pub study: &'a Study,
}

/// Compares the text with the release `since`, or else with the one that the book names, or the
/// last. Nothing where there is no earlier release.
///
/// # Errors
/// Where the release that is named does not exist, or is not earlier, or has no text.
pub(super) fn revisions(
    prepared: &Prepared,
    now: &Now<'_>,
    since: Option<&Version>,
) -> Result<Option<Revisions>, Diagnostic> {
    let last = match now.version {
        Some(version) => now.history.before(version),
        None => now.history.latest(),
    };
    let Some(last) = last else { return Ok(None) };
    let named = prepared.project.book.marked_since.as_ref();
    let base = match (since, named) {
        (Some(since), _) => record(now.history, since)?,
        (None, Some(named)) => {
            record(now.history, &named.value).map_err(|problem| problem.at(named.span))?
        }
        (None, None) => last,
    };
    if base.version > last.version {
        let message = format!("{} is no earlier release", base.version);
        let problem = Diagnostic::error(Code::Release, message)
            .hint("changes are marked since a release before the one that is cut");
        return Err(match named {
            Some(named) => problem.at(named.span),
            None => problem,
        });
    }
    let text = text_of(&prepared.project.root, &base.version)?;
    let comparison = compare(&text.sections, &now.study.sections);
    let mut classes = BTreeMap::new();
    said_between(now.history, &base.version, Some(&last.version), &mut classes);
    said_of(&now.study.changes, &mut classes);
    Ok(Some(drawn(&comparison, &classes, &base.version)))
}

/// Compares the project's text with a release and keeps the result in it, so that every edition
/// that is built from it is marked.
///
/// # Errors
/// Where there is no release to compare with, or it cannot be read.
pub fn mark_changes(prepared: &mut Prepared, since: Option<&Version>) -> Result<(), Failure> {
    let root = prepared.project.root.clone();
    let history = Releases::load(&root, &mut prepared.project.sources);
    let result = history.and_then(|history| {
        let previous = history.latest();
        let one = |problem| vec![problem];
        let text = previous.map(|record| text_of(&root, &record.version));
        let text = text.transpose().map_err(one)?;
        let draft = Draft::load(&root, &mut prepared.project.sources)?;
        let release =
            prepared.draft().map_err(|message| one(Diagnostic::error(Code::Release, message)))?;
        let study = Study::new(prepared, previous, text.as_ref(), draft.as_ref(), release.date);
        let now = Now { history: &history, version: None, study: &study };
        revisions(prepared, &now, since).map_err(one)?.ok_or_else(|| {
            let message = "there is no release yet, so no change can be marked";
            one(Diagnostic::error(Code::Release, message).hint("build without `--marked`"))
        })
    });
    match result {
        Ok(revisions) => {
            prepared.revisions = Some(revisions);
            Ok(())
        }
        Err(problems) => Err((prepared.project.sources.clone(), problems)),
    }
}

/// A comparison as editions show it.
fn drawn(comparison: &Comparison, classes: &BTreeMap<String, Class>, since: &Version) -> Revisions {
    let mut marks = BTreeMap::new();
    let mut touched = BTreeMap::new();
    let mut groups: BTreeMap<Group, Vec<SectionRevision>> = BTreeMap::new();
    for section in &comparison.sections {
        mark_section(section, &mut marks);
        for block in &section.blocks {
            if let (Some(place), What::Reworded) = (&block.after, block.what) {
                touched.insert(BlockId(place.id.clone()), block.touched.clone());
            }
        }
        let class = classes.get(&section.id).cloned().unwrap_or_default();
        let gone = section.blocks.iter().filter_map(|block| match &block.after {
            Some(_) => block.lost.clone(),
            None if block.partners.is_empty() => Some(Touched::AllBut(BTreeSet::new())),
            None => Some(Touched::Only(block.partners.iter().cloned().collect())),
        });
        groups.entry(Group::of(class.law, class.impact)).or_default().push(SectionRevision {
            id: section.id.clone(),
            name: name(section.place()),
            fate: match section.what {
                What::Added => Fate::New,
                What::Removed => Fate::TakenOut,
                What::Moved | What::MovedAndReworded => Fate::Moved,
                What::Reworded | What::MovedAway => Fate::Changed,
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
    let is_new = section.what == What::Added;
    for change in &section.head {
        // A line of standing that is gone leaves nothing to stand beside.
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
        let mark = match block.what {
            What::Added => Mark::Added,
            What::Moved => Mark::Moved,
            What::Reworded | What::MovedAndReworded => Mark::Reworded,
            What::Removed | What::MovedAway => continue,
        };
        if let Some(place) = &block.after {
            marks.insert(BlockId(place.id.clone()), mark);
        }
    }
}
