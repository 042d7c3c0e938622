//! Changes in words: what reports, release plans and marked editions share.
//!
//! In: changes of a comparison. Out: a few words about each.

use super::diff::{DetailChange, EditKind, HeadPart, SectionChange, SectionPlace};
use crate::ground::own_words::Words;
use std::collections::BTreeMap;

/// "Chapter 3: Asking".
pub(super) fn name(place: &SectionPlace, words: &Words) -> String {
    words.titled(place.label.as_deref(), &place.title)
}

/// "2 blocks added", "1 moved": what happened to the blocks of these sections.
pub(super) fn counts<'a>(
    sections: impl IntoIterator<Item = &'a SectionChange>,
    words: &Words,
) -> Vec<String> {
    let mut counts: BTreeMap<EditKind, usize> = BTreeMap::new();
    for block in sections.into_iter().flat_map(|section| &section.blocks) {
        *counts.entry(block.edit).or_default() += 1;
    }
    let mut counted = Vec::new();
    // The first one says what is counted.
    for (edit, first, next) in [
        (EditKind::Reworded, "change-blocks-reworded", "change-and-reworded"),
        (EditKind::Added, "change-blocks-added", "change-and-added"),
        (EditKind::Removed, "change-blocks-removed", "change-and-removed"),
        (EditKind::Moved, "change-blocks-moved", "change-and-moved"),
        (EditKind::MovedAndReworded, "change-blocks-moved-reworded", "change-and-moved-reworded"),
    ] {
        if let Some(&number) = counts.get(&edit) {
            let id = if counted.is_empty() { first } else { next };
            counted.push(words.with(id, [("number", number.into())]));
        }
    }
    counted
}

/// What happened in a section, in words: "2 blocks reworded, 1 added".
pub(super) fn extent(section: &SectionChange, words: &Words) -> String {
    match section.edit {
        EditKind::Added => return words.text("change-new"),
        EditKind::Removed => return words.text("change-removed"),
        _ => {}
    }
    let mut parts = Vec::new();
    if matches!(section.edit, EditKind::Moved | EditKind::MovedAndReworded) {
        parts.push(words.text("change-moved-in-book"));
    }
    for change in &section.head {
        parts.push(match &change.part {
            HeadPart::Title => words.text("change-title"),
            HeadPart::Summary => words.text("change-summary"),
            HeadPart::Fact(label) => words.with("change-fact", [("label", label.as_str().into())]),
        });
    }
    parts.extend(counts([section], words));
    let away = section.blocks.iter().filter(|block| block.edit == EditKind::MovedAway).count();
    if away > 0 {
        parts.push(words.with("change-blocks-moved-away", [("number", away.into())]));
    }
    parts.join(&words.text("label-between-items"))
}

/// The length of values that are shown as they are.
const SHORT: usize = 40;

/// What happened to a detail, in words: "“0800 1” is now “0800 2”".
pub(super) fn detail_extent(change: &DetailChange, words: &Words) -> String {
    let is_short = |value: &str| !value.contains('\n') && value.chars().count() <= SHORT;
    match change.edit {
        EditKind::Added => words.text("change-new"),
        EditKind::Removed => words.text("change-removed"),
        _ if is_short(&change.before) && is_short(&change.after) => {
            let (before, after) = (change.before.as_str(), change.after.as_str());
            words.with("change-from-to", [("before", before.into()), ("after", after.into())])
        }
        _ => words.text("change-changed"),
    }
}
