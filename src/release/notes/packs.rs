//! What changed in the selection of packs.
//!
//! In: the records of two releases. Out: packs that are new or gone, and what was put into a pack or
//! taken out of it. What changed in the words of a section in a pack is listed with the sections.

use super::names::Names;
use super::part::{Entry, entry};
use crate::ground::words::listed;
use crate::project::history::{Change, ReleaseRecord};
use std::collections::BTreeSet;

/// Whether a change is of a pack, which is listed here.
pub(super) fn is_about_packs(change: &Change) -> bool {
    change.section.starts_with("pack.")
}

pub(super) fn packs(previous: &ReleaseRecord, record: &ReleaseRecord, names: &Names) -> Vec<Entry> {
    let (old, new) = (ids(previous), ids(record));
    let mut entries = Vec::new();
    // What maintainers say about a pack replaces what follows from the records.
    let told: Vec<&Change> = record.changes.iter().filter(|own| is_about_packs(own)).collect();
    let is_told = |id: &str, what: &str| {
        let own = format!("pack.{id}{what}");
        told.iter().any(|change| change.section == own)
    };
    for &id in old.union(&new) {
        let title = names.pack(id);
        match (old.contains(id), new.contains(id)) {
            (false, true) if !is_told(id, "") => {
                let held = titles(record, &sections(record, id));
                let rest = match held.is_empty() {
                    true => " (new)".to_owned(),
                    false => format!(" (new) contains {}.", listed(&held)),
                };
                entries.push(Entry { title, rest });
            }
            (true, false) if !is_told(id, "") => {
                entries.push(Entry { title, rest: " is no longer published.".to_owned() });
            }
            (true, true) if !is_told(id, ".contents") => {
                entries.extend(contents(previous, record, id, title));
            }
            _ => {}
        }
    }
    entries.extend(told.into_iter().map(entry));
    entries
}

/// What was put into a pack and what was taken out of it, if anything was.
fn contents(
    previous: &ReleaseRecord,
    record: &ReleaseRecord,
    id: &str,
    title: String,
) -> Option<Entry> {
    let (before, after) = (sections(previous, id), sections(record, id));
    let added = titles(record, &after.difference(&before).copied().collect());
    let removed = titles(previous, &before.difference(&after).copied().collect());
    let rest = match (added.is_empty(), removed.is_empty()) {
        (true, true) => return None,
        (false, true) => format!(" now also contains {}.", listed(&added)),
        (true, false) => format!(" no longer contains {}.", listed(&removed)),
        (false, false) => format!(
            " now also contains {}. It no longer contains {}.",
            listed(&added),
            listed(&removed)
        ),
    };
    Some(Entry { title, rest })
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
fn titles(record: &ReleaseRecord, ids: &BTreeSet<&str>) -> Vec<String> {
    let own = record.sections.iter().filter(|section| ids.contains(section.id.as_str()));
    own.map(|section| format!("“{}”", section.shared_title())).collect()
}
