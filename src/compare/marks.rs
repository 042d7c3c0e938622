//! What changed since an earlier release, prepared for editions that mark it.
//!
//! In: a project, its history, its frozen text. Out: the project's `Revisions`. Draws nothing.

use super::candidate::ReleaseCandidate;
use super::comparison::{Class, classes_between, classes_in_draft};
use super::copies::Copies;
use super::details::Scope;
use super::diff::{self, Comparison, EditKind, HeadPart, SectionChange};
use super::differing::CopiesSince;
use super::groups::Group;
use super::since::{Judge, Since, Verdict};
use super::wording::name;
use crate::assembly::workspace::Workspace;
use crate::book::revisions::{
    self, AffectedReaders, DetailRevision, Fate, Mark, RevisionGroup, Revisions, SectionRevision,
    head_id,
};
use crate::book::tree::BlockId;
use crate::ground::diagnostic::{Code, Diagnostic, Outcome};
use crate::ground::own_words::Words;
use crate::ground::version::Version;
use crate::project::history::{ReleaseRecord, text_of};
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
    let earlier;
    let text = if base.version == last.version {
        last_text
    } else {
        earlier = text_of(&workspace.project.root, &base.version).map_err(one)?;
        &earlier
    };
    let ReleaseCandidate { sections, copies, changes } = candidate;
    let recalled = history.recalled_sections(base);
    let words = &workspace.project.words();
    let text = Some(text);
    let since = Since { sections, copies, previous: base, text, recalled: &recalled, words };
    let comparison = since.compare();
    let mut classes = BTreeMap::new();
    classes_between(history, &base.version, Some(&last.version), &mut classes);
    classes_in_draft(changes, &mut classes);
    let mut revisions =
        revisions_of(&comparison, &classes, &base.version, &told_once(since, &comparison), words);
    let between = history
        .records
        .iter()
        .filter(|record| record.version > base.version && record.version <= last.version);
    let told = between.flat_map(|record| &record.changes).filter(|change| change.is_detail);
    let told = told.map(|change| (&change.section, &change.title));
    let pending = changes.iter().filter(|change| change.is_detail);
    let pending = pending.map(|change| (&change.section, &change.title));
    add_details(&mut revisions, &comparison, told.chain(pending), &classes, words);
    revisions.differ = differ(copies, base);
    Ok(Some(revisions))
}

/// The sections of which another entry says all that is new.
fn told_once(since: Since<'_>, comparison: &Comparison) -> BTreeSet<String> {
    let judge = Judge::new(since, comparison);
    let sections = comparison.sections.iter();
    let is_told = |change: &&SectionChange| {
        matches!(judge.verdict_of(&change.id), Some(Verdict::Repeats | Verdict::Reviewed))
    };
    sections.filter(is_told).map(|change| change.id.clone()).collect()
}

/// Adds what changed outside the sections. `told` are the ids and names of the details that some
/// record, or the draft, has an entry for.
fn add_details<'a>(
    revisions: &mut Revisions,
    comparison: &Comparison,
    told: impl Iterator<Item = (&'a String, &'a String)>,
    classes: &BTreeMap<String, Class>,
    words: &Words,
) {
    let names: BTreeMap<&String, &String> = told.collect();
    let mut groups: BTreeMap<Group, Vec<DetailRevision>> = BTreeMap::new();
    for (id, name) in names {
        let (partner, edition) = match Scope::of(id) {
            Scope::Everybody => (None, None),
            Scope::Partner(partner) => (Some(partner.to_owned()), None),
            Scope::Edition(edition) => (None, Some(edition.to_owned())),
            // Neither packs nor translations are marked.
            Scope::Pack(_) | Scope::Language(_) => continue,
        };
        let change = comparison.details.iter().find(|change| change.id == *id);
        let class = classes.get(id).cloned().unwrap_or_default();
        groups.entry(Group::of(class.law, class.impact)).or_default().push(DetailRevision {
            name: change.map_or(name, |change| &change.label).clone(),
            fate: match change.map(|change| change.edit) {
                Some(EditKind::Added) => Fate::New,
                Some(EditKind::Removed) => Fate::TakenOut,
                _ => Fate::Changed,
            },
            summaries: class.summaries,
            partner,
            edition,
        });
    }
    for (group, details) in groups {
        let title = words.text(group.title());
        match revisions.groups.iter_mut().find(|known| known.title == title) {
            Some(known) => known.details = details,
            None => revisions.groups.push(RevisionGroup { title, sections: Vec::new(), details }),
        }
    }
    let place = |known: &RevisionGroup| {
        Group::ALL.iter().position(|own| words.text(own.title()) == known.title)
    };
    revisions.groups.sort_by_key(place);
}

/// Whether each copy of the whole book differs from the one of a release, if that is known.
fn differ(copies: &Copies, base: &ReleaseRecord) -> BTreeMap<(String, String), bool> {
    let since = CopiesSince::new(copies, base);
    let whole = copies.content.keys().filter(|copy| copy.pack.is_none());
    let known = whole.filter_map(|copy| {
        Some(((copy.partner.clone(), copy.edition.clone()), since.differs(copy)?))
    });
    known.collect()
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
    told_once: &BTreeSet<String>,
    words: &Words,
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
        if told_once.contains(&section.id) {
            continue;
        }
        let class = classes.get(&section.id).cloned().unwrap_or_default();
        let gone = section.blocks.iter().filter_map(|block| match &block.after {
            Some(_) => block.lost.clone(),
            None if block.partners.is_empty() => Some(AffectedReaders::AllBut(BTreeSet::new())),
            None => Some(AffectedReaders::Only(block.partners.iter().cloned().collect())),
        });
        groups.entry(Group::of(class.law, class.impact)).or_default().push(SectionRevision {
            id: section.id.clone(),
            name: name(section.place(), words),
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
        .map(|(group, sections)| RevisionGroup {
            title: words.text(group.title()),
            sections,
            details: Vec::new(),
        })
        .collect();
    Revisions { since: since.to_string(), marks, touched, groups, ..Revisions::default() }
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
