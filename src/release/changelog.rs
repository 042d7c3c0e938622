//! Drafts for `content/CHANGELOG.md`, which people edit.
//!
//! In: what changed in a release, or since the last one, and the file so far. Out: a draft in the
//! form of Keep a Changelog (<https://keepachangelog.com/en/1.1.0/>), with "Law changed" first and
//! "Recalled" for what was recalled, and the file with the draft in it. A person's words are never
//! changed: if there are any under a release, nothing is added to them.

use crate::assembly::workspace::Workspace;
use crate::compare::candidate::ReleaseCandidate;
use crate::compare::changes::PendingChange;
use crate::compare::groups::Heading;
use crate::ground::diagnostic::Outcome;
use crate::ground::files;
use crate::ground::own_words::Words;
use crate::ground::version::Version;
use crate::ground::words::in_one_line;
use crate::project::history::{Change, ChangeKind, History, Impact, Recall};
use crate::web::markdown::escaped;
use std::collections::BTreeMap;

/// The file below the project's root.
pub(crate) const CHANGELOG: &str = "content/CHANGELOG.md";
/// The heading of what is not released yet, as Keep a Changelog has it in English.
const UNRELEASED: &str = "Unreleased";

/// A draft, and what happened to the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ChangelogDraft {
    /// The entry's heading and its text, as in the file.
    pub(crate) text: String,
    /// "Unreleased", or the version.
    pub(crate) name: String,
    pub(crate) fate: DraftFate,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DraftFate {
    /// The draft was not to be written.
    Shown,
    Written,
    /// Somebody has already written there.
    Kept,
}

/// Drafts the entry of a release, or of what is to be released next. With `write` it goes into the
/// file, unless somebody has already written there.
///
/// # Errors
/// If the project or its history cannot be read, or the file cannot be written.
pub(crate) fn changelog(
    workspace: &Workspace,
    version: Option<&Version>,
    write: bool,
) -> Outcome<ChangelogDraft> {
    let one = |problem| vec![problem];
    let entry = match version {
        Some(version) => released(workspace, version)?,
        None => unreleased(workspace)?,
    };
    let text = entry.markdown();
    let unreleased = || entry.words.text("changelog-unreleased");
    let name = entry.version.as_ref().map_or_else(unreleased, ToString::to_string);
    if !write {
        return Ok(ChangelogDraft { text, name, fate: DraftFate::Shown });
    }
    let root = &workspace.project.root;
    let existing = match root.exists(CHANGELOG) {
        true => Some(root.read_text(CHANGELOG).map_err(one)?),
        false => None,
    };
    let fate = match inserted(existing.as_deref(), &entry) {
        Some(new) => {
            files::write_text(&root.path().join(CHANGELOG), &new).map_err(one)?;
            DraftFate::Written
        }
        None => DraftFate::Kept,
    };
    Ok(ChangelogDraft { text, name, fate })
}

fn released(workspace: &Workspace, version: &Version) -> Outcome<Entry> {
    let history = workspace.history()?;
    let record = history.record(version).map_err(|problem| vec![problem])?;
    let mut entry = Entry {
        version: Some(version.clone()),
        heading: format!("{version} - {}", record.date),
        groups: BTreeMap::new(),
        words: workspace.project.words(),
    };
    if record.previous.is_none() {
        entry.add(Heading::Added, entry.words.text("changelog-first-release"));
    }
    for change in &record.changes {
        entry.add_change(change);
    }
    entry.add_recalls(history);
    Ok(entry)
}

fn unreleased(workspace: &Workspace) -> Outcome<Entry> {
    workspace.require_sound()?;
    let history = workspace.history()?;
    let release = workspace.draft_release().map_err(|problem| vec![problem])?;
    let candidate = ReleaseCandidate::of(workspace, release.date)?;
    let words = workspace.project.words();
    let heading = words.text("changelog-unreleased");
    let mut entry = Entry { version: None, heading, groups: BTreeMap::new(), words };
    if history.latest().is_none() {
        entry.add(Heading::Added, entry.words.text("changelog-first-release"));
    }
    for change in &candidate.changes {
        entry.add_change(&drafted(change, &entry.words.clone()));
    }
    entry.add_recalls(history);
    Ok(entry)
}

/// A change that may not be classified yet. If nobody has summed it up, its extent is its summary.
fn drafted(change: &PendingChange, words: &Words) -> Change {
    let extent = || {
        let extent = ("words", change.extent.as_str().into());
        (change.kind == ChangeKind::Changed).then(|| words.with("sentence", [extent]))
    };
    Change {
        section: change.section.clone(),
        is_detail: change.is_detail,
        title: change.title.clone(),
        kind: change.kind,
        impact: change.impact.unwrap_or(Impact::Substantive),
        law: change.law,
        summary: change.summary.clone().or_else(extent),
    }
}

/// The entry of one release.
struct Entry {
    version: Option<Version>,
    heading: String,
    groups: BTreeMap<Heading, Vec<String>>,
    /// In the language of the work.
    words: Words,
}

impl Entry {
    fn add(&mut self, heading: Heading, line: String) {
        self.groups.entry(heading).or_default().push(line);
    }

    fn add_change(&mut self, change: &Change) {
        let title = format!("**{}**", plain(&change.title_in(&self.words)));
        self.add(
            Heading::of(change),
            match &change.summary {
                Some(summary) => self.words.labelled(&title, &plain(summary)),
                None => title,
            },
        );
    }

    /// Adds what was recalled between the previous release and this one.
    fn add_recalls(&mut self, history: &History) {
        let reported_by = |recall: &Recall| {
            let mut later = history.records.iter();
            later
                .find(|record| record.version > recall.version && record.date > recall.date)
                .map(|record| &record.version)
        };
        let recalls = &history.recalls.entries;
        let version = self.version.clone();
        for recall in recalls.iter().filter(|recall| reported_by(recall) == version.as_ref()) {
            let title = recall.section.as_ref().map(|id| {
                let known = history.find(&recall.version).and_then(|record| record.section(id));
                plain(&known.map_or_else(|| id.clone(), |section| section.title_in(&self.words)))
            });
            let recalled = match title {
                Some(title) => self.words.with(
                    "changelog-section-in-version",
                    [
                        ("section", format!("**{title}**").into()),
                        ("version", recall.version.to_string().into()),
                    ],
                ),
                None => {
                    let version = [("version", recall.version.to_string().into())];
                    let id = match recall.testimony {
                        Some(_) => "recall-testimony",
                        None => "changelog-version",
                    };
                    format!("**{}**", self.words.with(id, version))
                }
            };
            let line = self.words.labelled(&recalled, &plain(&recall.reason));
            self.add(Heading::Withdrawn, line);
        }
    }

    /// The entry as in a new file.
    fn markdown(&self) -> String {
        let mut out = format!("## {}\n", self.heading);
        for (heading, lines) in &self.groups {
            out.push_str(&format!("\n### {}\n\n{}", self.title(*heading), list(lines)));
        }
        out
    }

    fn title(&self, heading: Heading) -> String {
        self.words.text(heading.title())
    }

    /// Whether a heading in the file belongs to this entry.
    fn is_headed(&self, heading: &str) -> bool {
        let first = heading.split_whitespace().next().unwrap_or_default();
        let first = first.trim_matches(['[', ']', '(', ')']);
        match &self.version {
            Some(version) => version_of(first).as_ref() == Some(version),
            None => {
                first.eq_ignore_ascii_case(UNRELEASED)
                    || heading.trim_matches(['[', ']']).to_lowercase()
                        == self.heading.to_lowercase()
            }
        }
    }
}

fn version_of(text: &str) -> Option<Version> {
    Version::parse(text.trim_matches(['[', ']']))
}

fn list(lines: &[String]) -> String {
    lines.iter().map(|line| format!("- {line}\n")).collect()
}

/// Text as Markdown on one line.
fn plain(text: &str) -> String {
    escaped(&in_one_line(text))
}

/// The file with the entry in it. Nothing if somebody has already written under its heading, or if
/// there is nothing to add.
fn inserted(existing: Option<&str>, entry: &Entry) -> Option<String> {
    let Some(text) = existing.filter(|text| !text.trim().is_empty()) else {
        let words = &entry.words;
        let (title, about) = (words.text("changelog-title"), words.text("changelog-about"));
        return Some(format!("# {title}\n\n{about}\n\n{}", entry.markdown()));
    };
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let lines: Vec<&str> = text.lines().collect();
    let headings = headings(&lines);
    let own = headings.iter().position(|&(_, heading)| entry.is_headed(heading));
    let new = match own {
        Some(at) => {
            let from = headings[at].0 + 1;
            let to = headings.get(at + 1).map_or(lines.len(), |&(line, _)| line);
            let body = filled(&lines[from..to], entry)?;
            [&lines[..from], &body.iter().map(String::as_str).collect::<Vec<_>>(), &lines[to..]]
                .concat()
                .join(end)
        }
        None => {
            // The newest comes first, and what is not released yet before everything.
            let older = |&(_, heading): &(usize, &str)| match &entry.version {
                None => true,
                Some(version) => heading
                    .split_whitespace()
                    .next()
                    .and_then(version_of)
                    .is_some_and(|other| other < *version),
            };
            let place = headings.iter().find(|heading| older(heading));
            let place = place.map_or(lines.len(), |&(line, _)| line);
            let (before, after) = lines.split_at(place);
            let mut new: Vec<&str> = before.to_vec();
            if new.last().is_some_and(|line| !line.trim().is_empty()) {
                new.push("");
            }
            let own = entry.markdown();
            new.extend(own.lines());
            if !after.is_empty() {
                new.push("");
            }
            new.extend(after);
            new.join(end)
        }
    };
    let new = format!("{new}{end}");
    (new != text).then_some(new)
}

/// The headings of the second level, with the line of each; code blocks are left out.
fn headings<'a>(lines: &[&'a str]) -> Vec<(usize, &'a str)> {
    let mut headings = Vec::new();
    let mut is_code = false;
    for (at, line) in lines.iter().enumerate() {
        if line.trim_start().starts_with("```") {
            is_code = !is_code;
        } else if let Some(words) = line.strip_prefix("## ").filter(|_| !is_code) {
            headings.push((at, words.trim()));
        }
    }
    headings
}

/// The lines under a heading, with the entry in them. Nothing if somebody has written there.
fn filled(body: &[&str], entry: &Entry) -> Option<Vec<String>> {
    let is_heading = |line: &str| line.starts_with("### ");
    if entry.groups.is_empty()
        || body.iter().any(|line| !line.trim().is_empty() && !is_heading(line))
    {
        return None;
    }
    // Empty headings that somebody has prepared stay in their order.
    let prepared: Vec<&str> = body.iter().filter(|line| is_heading(line)).copied().collect();
    let name = |line: &str| line.trim_start_matches("### ").trim().to_lowercase();
    let mut out = vec![String::new()];
    let mut push = |heading: &str, lines: &[String]| {
        out.push(heading.to_owned());
        out.push(String::new());
        if !lines.is_empty() {
            out.extend(lines.iter().map(|line| format!("- {line}")));
            out.push(String::new());
        }
    };
    for heading in &prepared {
        let is_own = |known: Heading| entry.title(known).to_lowercase() == name(heading);
        let group = entry.groups.iter().find(|(known, _)| is_own(**known));
        push(heading, group.map_or(&[], |(_, lines)| lines));
    }
    for (heading, lines) in &entry.groups {
        let title = entry.title(*heading);
        if prepared.iter().all(|line| name(line) != title.to_lowercase()) {
            push(&format!("### {title}"), lines);
        }
    }
    // The file ends with one line end.
    let is_last = body.last().is_none_or(|line| !line.trim().is_empty());
    if is_last {
        out.pop();
    }
    Some(out)
}
