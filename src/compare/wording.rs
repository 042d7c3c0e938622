//! Changes in words: what reports, release plans and marked editions share.
//!
//! In: changes of a comparison. Out: a few words about each.

use super::diff::{DetailChange, EditKind, HeadPart, SectionChange, SectionPlace};
use std::collections::BTreeMap;

/// "Chapter 3: Asking".
pub(super) fn name(place: &SectionPlace) -> String {
    match &place.label {
        Some(label) => format!("{label}: {}", place.title),
        None => place.title.clone(),
    }
}

/// "1 block", "3 blocks".
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {many}") }
}

/// "2 blocks added, 1 moved": what happened to the blocks of these sections.
pub(super) fn counts<'a>(sections: impl IntoIterator<Item = &'a SectionChange>) -> Vec<String> {
    let mut counts: BTreeMap<EditKind, usize> = BTreeMap::new();
    for block in sections.into_iter().flat_map(|section| &section.blocks) {
        *counts.entry(block.edit).or_default() += 1;
    }
    let mut counted = Vec::new();
    for (edit, words) in [
        (EditKind::Reworded, "reworded"),
        (EditKind::Added, "added"),
        (EditKind::Removed, "removed"),
        (EditKind::Moved, "moved"),
        (EditKind::MovedAndReworded, "moved and reworded"),
    ] {
        if let Some(&number) = counts.get(&edit) {
            let number = match counted.is_empty() {
                true => count(number, "block", "blocks"),
                false => number.to_string(),
            };
            counted.push(format!("{number} {words}"));
        }
    }
    counted
}

/// What happened in a section, in words: "2 blocks reworded, 1 added".
pub(super) fn extent(section: &SectionChange) -> String {
    match section.edit {
        EditKind::Added => return "new".to_owned(),
        EditKind::Removed => return "removed".to_owned(),
        _ => {}
    }
    let mut parts = Vec::new();
    if matches!(section.edit, EditKind::Moved | EditKind::MovedAndReworded) {
        parts.push("moved within the book".to_owned());
    }
    for change in &section.head {
        parts.push(match &change.part {
            HeadPart::Title => "title changed".to_owned(),
            HeadPart::Summary => "summary changed".to_owned(),
            HeadPart::Fact(label) => format!("“{label}” changed"),
        });
    }
    parts.extend(counts([section]));
    let away = section.blocks.iter().filter(|block| block.edit == EditKind::MovedAway).count();
    if away > 0 {
        parts.push(format!("{} moved to another section", count(away, "block", "blocks")));
    }
    parts.join(", ")
}

/// The length of values that are shown as they are.
const SHORT: usize = 40;

/// What happened to a detail, in words: "“0800 1” is now “0800 2”".
pub(super) fn detail_extent(change: &DetailChange) -> String {
    let is_short = |value: &str| !value.contains('\n') && value.chars().count() <= SHORT;
    match change.edit {
        EditKind::Added => "new".to_owned(),
        EditKind::Removed => "removed".to_owned(),
        _ if is_short(&change.before) && is_short(&change.after) => {
            format!("“{}” is now “{}”", change.before, change.after)
        }
        _ => "changed".to_owned(),
    }
}
