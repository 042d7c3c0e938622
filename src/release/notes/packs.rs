//! What changed in the selection of packs.
//!
//! In: the records of two releases. Out: packs that are new or gone, and what was put into a pack or
//! taken out of it, each with what maintainers say about it. What changed in the words of a section in
//! a pack is listed with the sections.

use super::names::Names;
use super::part::{Entry, entry};
use crate::ground::words::listed;
use crate::project::history::{Change, ReleaseRecord};
use std::collections::BTreeSet;

/// Whether a change is about a pack, which is listed here.
pub(super) fn is_about_packs(change: &Change) -> bool {
    change.section.starts_with("pack.")
}

pub(super) fn packs(previous: &ReleaseRecord, record: &ReleaseRecord, names: &Names) -> Vec<Entry> {
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
                let held = titles(record, &sections(record, id));
                let rest = match held.is_empty() {
                    true => " (new)".to_owned(),
                    false => format!(" (new) contains {}.", listed(&held)),
                };
                Some((rest, find(&whole)))
            }
            (true, false) => Some((" is no longer published.".to_owned(), find(&whole))),
            (true, true) => contents(previous, record, id).map(|rest| (rest, find(&held))),
            (false, false) => None,
        };
        let Some((mut rest, change)) = found else { continue };
        if let Some(change) = change {
            used.insert(&change.section);
            rest.extend(change.summary.as_ref().map(|summary| format!(" {summary}")));
        }
        // A pack that is gone is named only where somebody was asked about it.
        let title = change.and_then(|change| quoted(&change.title)).filter(|_| !new.contains(id));
        entries.push(Entry { title: title.map_or_else(|| names.pack(id), str::to_owned), rest });
    }
    entries.extend(told.into_iter().filter(|own| !used.contains(&*own.section)).map(entry));
    entries
}

/// What is in quotation marks: `Pack “Trees”`.
fn quoted(title: &str) -> Option<&str> {
    title.split_once('“')?.1.strip_suffix('”')
}

/// What was put into a pack and what was taken out of it, if anything was.
fn contents(previous: &ReleaseRecord, record: &ReleaseRecord, id: &str) -> Option<String> {
    let (before, after) = (sections(previous, id), sections(record, id));
    let added = titles(record, &after.difference(&before).copied().collect());
    let removed = titles(previous, &before.difference(&after).copied().collect());
    match (added.is_empty(), removed.is_empty()) {
        (true, true) => None,
        (false, true) => Some(format!(" now also contains {}.", listed(&added))),
        (true, false) => Some(format!(" no longer contains {}.", listed(&removed))),
        (false, false) => Some(format!(
            " now also contains {}. It no longer contains {}.",
            listed(&added),
            listed(&removed)
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
fn titles(record: &ReleaseRecord, ids: &BTreeSet<&str>) -> Vec<String> {
    let own = record.sections.iter().filter(|section| ids.contains(section.id.as_str()));
    own.map(|section| format!("“{}”", section.shared_title())).collect()
}
