//! What changed in the selection of packs.
//!
//! In: the records of two releases. Out: packs that are new or gone, and what was put into a pack or
//! taken out of it, each with what maintainers say about it. What changed in the words of a section in
//! a pack is listed with the sections.

use super::Context;
use super::part::{Entry, Span, entry};
use crate::ground::own_words::{Value, Words};
use crate::project::history::{Change, ReleaseRecord};
use std::collections::BTreeSet;

/// Whether a change is about a pack, which is listed here.
pub(super) fn is_about_packs(change: &Change) -> bool {
    change.section.starts_with("pack.")
}

pub(super) fn packs(
    previous: &ReleaseRecord,
    record: &ReleaseRecord,
    context: &Context<'_>,
) -> Vec<Entry> {
    let (names, words) = (&context.names, context.words);
    let (old, new) = (ids(previous), ids(record));
    let mut entries = Vec::new();
    let told: Vec<&Change> = record.changes.iter().filter(|own| is_about_packs(own)).collect();
    let mut used: BTreeSet<&str> = BTreeSet::new();
    for &id in old.union(&new) {
        let whole = format!("pack.{id}");
        let held = format!("{whole}.contents");
        let find = |wanted: &str| told.iter().copied().find(|change| change.section == wanted);
        let found = match (old.contains(id), new.contains(id)) {
            (false, true) => {
                let held = titles(record, &sections(record, id), words);
                let said: Said = match held.is_empty() {
                    true => ("notes-pack-new", Vec::new()),
                    false => ("notes-pack-new-with", vec![("sections", words.listed(&held))]),
                };
                Some((said, find(&whole)))
            }
            (true, false) => Some((("notes-pack-gone", Vec::new()), find(&whole))),
            (true, true) => contents(previous, record, id, words).map(|said| (said, find(&held))),
            (false, false) => None,
        };
        let Some(((message, variables), change)) = found else { continue };
        // A pack that is gone is named only where somebody was asked about it.
        let title = change.and_then(|own| name_in(&own.title, words)).filter(|_| !new.contains(id));
        let title = title.map_or_else(|| names.pack(id), str::to_owned);
        let variables = variables.into_iter().map(|(name, value)| (name, Value::from(value)));
        let mut entry = Entry::new(words, message, &title, variables);
        if let Some(change) = change {
            used.insert(&change.section);
            let summary = change.summary.as_ref().map(|summary| format!(" {summary}"));
            entry.0.extend(summary.map(Span::Plain));
        }
        entries.push(entry);
    }
    let others = told.into_iter().filter(|own| !used.contains(&*own.section));
    entries.extend(others.map(|own| entry(own, words)));
    entries
}

/// The name of a pack in the title of a change: `Pack “Trees”`.
fn name_in<'t>(title: &'t str, words: &Words) -> Option<&'t str> {
    let (before, after) = words.around("detail-pack", "name");
    title.strip_prefix(&before)?.strip_suffix(&after)
}

/// A message and its variables.
type Said = (&'static str, Vec<(&'static str, String)>);

/// What was put into a pack and what was taken out of it, if anything was.
fn contents(
    previous: &ReleaseRecord,
    record: &ReleaseRecord,
    id: &str,
    words: &Words,
) -> Option<Said> {
    let (before, after) = (sections(previous, id), sections(record, id));
    let added = titles(record, &after.difference(&before).copied().collect(), words);
    let removed = titles(previous, &before.difference(&after).copied().collect(), words);
    match (added.is_empty(), removed.is_empty()) {
        (true, true) => None,
        (false, true) => Some(("notes-pack-more", vec![("added", words.listed(&added))])),
        (true, false) => Some(("notes-pack-less", vec![("removed", words.listed(&removed))])),
        (false, false) => Some((
            "notes-pack-changed",
            vec![("added", words.listed(&added)), ("removed", words.listed(&removed))],
        )),
    }
}

fn ids(record: &ReleaseRecord) -> BTreeSet<&str> {
    record.artefacts.iter().filter_map(|artefact| artefact.pack.as_deref()).collect()
}

/// The sections in any file of a pack.
fn sections<'r>(record: &'r ReleaseRecord, pack: &str) -> BTreeSet<&'r str> {
    let own: BTreeSet<&str> = record
        .artefacts
        .iter()
        .filter(|artefact| artefact.pack.as_deref() == Some(pack))
        .map(|artefact| artefact.path.as_str())
        .collect();
    let is_in = |path: &String| own.contains(path.as_str());
    let sections = record.sections.iter().filter(|section| section.artefacts.iter().any(is_in));
    sections.map(|section| section.id.as_str()).collect()
}

/// Titles in reading order, in quotation marks.
fn titles(record: &ReleaseRecord, ids: &BTreeSet<&str>, words: &Words) -> Vec<String> {
    let own = record.sections.iter().filter(|section| ids.contains(section.id.as_str()));
    own.map(|section| words.with("quoted", [("title", section.title_in(words).into())])).collect()
}
