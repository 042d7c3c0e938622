//! Comparing two releases, or a release with the working tree.
//!
//! In: a workspace and the versions of both. Out: their differences, and what maintainers have said
//! about the changes in each section. Writes nothing.

use super::candidate::ReleaseCandidate;
use super::changes::PendingChange;
use super::copies::Copies;
use super::details::details_of;
use super::diff::Comparison;
use super::groups::Group;
use super::since::Since;
use crate::assembly::workspace::Workspace;
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic, Outcome};
use crate::ground::own_words::Words;
use crate::ground::version::Version;
use crate::project::history::{FrozenSection, FrozenText, History, Impact, ReleaseRecord, text_of};
use std::collections::{BTreeMap, BTreeSet};

/// One of the two texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Side {
    Release(Version, Date),
    /// The current content on disk.
    WorkingTree,
}

impl Side {
    /// "2026.10", or "working tree".
    pub(crate) fn name(&self, words: &Words) -> String {
        match self {
            Self::Release(version, _) => version.to_string(),
            Self::WorkingTree => words.text("comparison-working-tree"),
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
    /// The tool's own words in the language of the work, in which every report is written.
    pub(crate) words: Words,
    pub(crate) before: Side,
    pub(crate) after: Side,
    pub(crate) comparison: Comparison,
    /// By section.
    pub(crate) classes: BTreeMap<String, Class>,
    /// What readers should know about the comparison itself.
    pub(crate) warnings: Vec<Diagnostic>,
}

impl Compared {
    /// "A handbook: 2026.10 → 2026.11".
    pub(crate) fn heading(&self) -> String {
        let words = &self.words;
        let variables = [
            ("work", self.title.as_str().into()),
            ("before", self.before.name(words).into()),
            ("after", self.after.name(words).into()),
        ];
        words.with("comparison-title", variables)
    }

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
    let mut copies = Copies::default();
    let (sections, side) = match after {
        Some(version) => {
            let new = history.record(version).map_err(one)?;
            let text = text_of(root, version).map_err(one)?;
            copies.details = details_of(new, Some(&text), &[]).0;
            (text.sections, side(new))
        }
        None => {
            let (sections, found) = working_tree(workspace, &mut classes, &mut warnings)?;
            copies = found;
            (sections, Side::WorkingTree)
        }
    };
    let (text, recalled) = (Some(&old_text), BTreeSet::new());
    let words = workspace.project.words();
    let since = Since {
        sections: &sections,
        copies: &copies,
        previous: old,
        text,
        recalled: &recalled,
        words: &words,
    };
    let mut comparison = since.compare();
    inherit_classes(&comparison, since, &mut classes);
    if let Some(id) = section {
        comparison.details.clear();
        let known: Vec<&str> =
            old_text.sections.iter().chain(&sections).map(|known| known.id.as_str()).collect();
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
        words,
        before: self::side(old),
        after: side,
        comparison,
        classes,
        warnings,
    })
}

/// A release with its text, as some readers have it.
#[derive(Clone, Copy)]
pub(crate) struct Published<'a> {
    pub(crate) record: &'a ReleaseRecord,
    pub(crate) text: &'a FrozenText,
}

/// Compares two releases as some readers have them. `history` holds what they are told about each.
pub(crate) fn compare_published(
    before: Published<'_>,
    after: Published<'_>,
    history: &History,
    words: &Words,
) -> Compared {
    let mut classes = BTreeMap::new();
    let (old, new) = (before.record, after.record);
    classes_between(history, &old.version, Some(&new.version), &mut classes);
    let details = details_of(new, Some(after.text), &[]).0;
    let copies = Copies { details, ..Copies::default() };
    let recalled = BTreeSet::new();
    let since = Since {
        sections: &after.text.sections,
        copies: &copies,
        previous: old,
        text: Some(before.text),
        recalled: &recalled,
        words,
    };
    let comparison = since.compare();
    inherit_classes(&comparison, since, &mut classes);
    Compared {
        work: new.work.id.clone(),
        title: new.work.title.clone(),
        words: words.clone(),
        before: side(old),
        after: side(new),
        comparison,
        classes,
        warnings: Vec::new(),
    }
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

/// Gives a section that only repeats a new detail the class of that detail.
pub(crate) fn inherit_classes(
    comparison: &Comparison,
    since: Since<'_>,
    classes: &mut BTreeMap<String, Class>,
) {
    for (section, details) in since.repeating(comparison) {
        if classes.contains_key(&section) {
            continue;
        }
        let mut class = Class::default();
        for known in details.iter().filter_map(|id| classes.get(id)) {
            class.impact = class.impact.max(known.impact);
            class.law |= known.law;
        }
        classes.insert(section, class);
    }
}

/// The current text with its pages, what surrounds it, and what the draft says about it.
fn working_tree(
    workspace: &Workspace,
    classes: &mut BTreeMap<String, Class>,
    warnings: &mut Vec<Diagnostic>,
) -> Outcome<(Vec<FrozenSection>, Copies)> {
    workspace.require_sound()?;
    let release = workspace.draft_release().map_err(|problem| vec![problem])?;
    let candidate = ReleaseCandidate::of(workspace, release.date)?;
    classes_in_draft(&candidate.changes, classes);
    let sections = candidate.placed(workspace, &release).unwrap_or_else(|_| {
        // Words can be compared even if the pages cannot be made.
        let message = "the working tree cannot be laid out, so its page numbers are missing";
        warnings.push(
            Diagnostic::warning(Code::Release, message).hint("run `bindery check` to see why"),
        );
        candidate.sections
    });
    Ok((sections, candidate.copies))
}
