//! What a change is called: the words that every form of a comparison shares.

use crate::compare::comparison::Compared;
use crate::compare::diff::{
    BlockChange, BlockPlace, Comparison, EditKind, HeadPart, SectionChange, SectionPlace, Segment,
};
use crate::compare::groups::Group;
use std::collections::BTreeMap;

/// Changes under one heading; none of them has a heading where nobody has said anything of any.
pub(super) struct ChangeGroup<'a> {
    pub(super) title: Option<&'static str>,
    pub(super) sections: Vec<&'a SectionChange>,
}

/// The sections with changes in the order of reading.
pub(super) fn heaps(compared: &Compared) -> Vec<ChangeGroup<'_>> {
    let sections = &compared.comparison.sections;
    let is_classed = sections.iter().any(|section| compared.group(&section.id) != Group::Unclassed);
    if !is_classed {
        return vec![ChangeGroup { title: None, sections: sections.iter().collect() }];
    }
    Group::ALL
        .into_iter()
        .map(|group| ChangeGroup {
            title: Some(group.title()),
            sections: sections
                .iter()
                .filter(|section| compared.group(&section.id) == group)
                .collect(),
        })
        .filter(|heap| !heap.sections.is_empty())
        .collect()
}

/// "Chapter 3: Asking".
pub(in crate::compare) fn name(place: &SectionPlace) -> String {
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
        *counts.entry(block.what).or_default() += 1;
    }
    let mut counted = Vec::new();
    for (what, words) in [
        (EditKind::Reworded, "reworded"),
        (EditKind::Added, "added"),
        (EditKind::Removed, "removed"),
        (EditKind::Moved, "moved"),
        (EditKind::MovedAndReworded, "moved and reworded"),
    ] {
        if let Some(&number) = counts.get(&what) {
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
pub(in crate::compare) fn extent(section: &SectionChange) -> String {
    match section.what {
        EditKind::Added => return "new".to_owned(),
        EditKind::Removed => return "taken out".to_owned(),
        _ => {}
    }
    let mut parts = Vec::new();
    if matches!(section.what, EditKind::Moved | EditKind::MovedAndReworded) {
        parts.push("moved in the book".to_owned());
    }
    for change in &section.head {
        parts.push(match &change.part {
            HeadPart::Title => "another title".to_owned(),
            HeadPart::Summary => "another summary".to_owned(),
            HeadPart::Fact(label) => format!("another “{label}”"),
        });
    }
    parts.extend(counts([section]));
    let away = section.blocks.iter().filter(|block| block.what == EditKind::MovedAway).count();
    if away > 0 {
        parts.push(format!("{} moved to another section", count(away, "block", "blocks")));
    }
    parts.join(", ")
}

/// "page 12", "page 12, was 11", or nothing.
pub(super) fn pages(before: Option<usize>, after: Option<usize>) -> Option<String> {
    match (before, after) {
        (Some(before), Some(after)) if before != after => {
            Some(format!("page {after}, was {before}"))
        }
        (_, Some(after)) => Some(format!("page {after}")),
        (Some(before), None) => Some(format!("was on page {before}")),
        (None, None) => None,
    }
}

pub(super) fn section_pages(section: &SectionChange) -> Option<String> {
    let page = |place: &Option<SectionPlace>| place.as_ref().and_then(|place| place.page);
    pages(page(&section.before), page(&section.after))
}

/// What happened to a block, in one word or a few.
pub(super) fn label(what: EditKind) -> &'static str {
    match what {
        EditKind::Added => "Added",
        EditKind::Removed => "Removed",
        EditKind::Moved => "Moved",
        EditKind::Reworded => "Reworded",
        EditKind::MovedAndReworded => "Moved and reworded",
        EditKind::MovedAway => "Moved away",
    }
}

/// A sign that stands for the same at the start of a line.
pub(super) fn sign(what: EditKind) -> char {
    match what {
        EditKind::Added => '+',
        EditKind::Removed => '-',
        EditKind::Moved | EditKind::MovedAway => '>',
        EditKind::Reworded | EditKind::MovedAndReworded => '~',
    }
}

/// Where a block stands and stood: "paragraph under “Time limits”, page 12, was 11".
pub(super) fn place(block: &BlockChange, comparison: &Comparison) -> String {
    let kind = |kind: &str| kind.replace('-', " ");
    let mut parts = vec![match &block.kind_before {
        Some(before) => format!("{}, was a {}", kind(&block.kind), kind(before)),
        None => kind(&block.kind),
    }];
    let (before, after) = (block.before.as_ref(), block.after.as_ref());
    let page = |place: Option<&BlockPlace>| place.and_then(|place| place.page);
    let is_moved =
        matches!(block.what, EditKind::Moved | EditKind::MovedAndReworded | EditKind::MovedAway);
    match (before, after) {
        (Some(before), Some(after)) if is_moved => {
            let is_apart = before.section != after.section;
            parts[0].push_str(&format!(" from {}", spot(before, is_apart, comparison)));
            parts.push(format!("to {}", spot(after, is_apart, comparison)));
        }
        _ => {
            if let Some(under) = after.or(before).and_then(|place| place.under.as_ref()) {
                parts[0].push_str(&format!(" under “{under}”"));
            }
            parts.extend(pages(page(before), page(after)));
        }
    }
    if !block.partners.is_empty() {
        parts.push(format!("only for {}", block.partners.join(", ")));
    }
    parts.join(", ")
}

/// A place as the start or the goal of a move.
fn spot(place: &BlockPlace, with_section: bool, comparison: &Comparison) -> String {
    let section = comparison.sections.iter().find(|section| section.id == place.section);
    let mut out = match (&place.under, section.filter(|_| with_section)) {
        (Some(under), Some(section)) => format!("“{under}” in {}", name(section.place())),
        (None, Some(section)) => name(section.place()),
        (Some(under), None) => format!("“{under}”"),
        (None, None) => "the start of the section".to_owned(),
    };
    if let Some(page) = place.page {
        out.push_str(&format!(" (page {page})"));
    }
    out
}

/// Lines below a block's words, each with what it is about.
pub(super) fn details(block: &BlockChange) -> Vec<(&'static str, Vec<Segment>)> {
    let mut details: Vec<(&'static str, Vec<Segment>)> =
        block.notes.iter().map(|note| ("note", note.clone())).collect();
    // A new block brings its links; only those that changed in an old one are news.
    if matches!(block.what, EditKind::Reworded | EditKind::MovedAndReworded) {
        for link in &block.links {
            details.push(("link", vec![link.clone()]));
        }
    }
    if block.picture {
        details.push(("picture", vec![Segment::Added("another picture".to_owned())]));
    }
    details
}

/// The name of a part of a section's head.
pub(super) fn part(part: &HeadPart) -> &str {
    match part {
        HeadPart::Title => "Title",
        HeadPart::Summary => "Summary",
        HeadPart::Fact(label) => label,
    }
}

/// The sentence over everything: how much changed.
pub(super) fn summary(compared: &Compared) -> String {
    let sections = &compared.comparison.sections;
    if sections.is_empty() {
        return "Nothing differs.".to_owned();
    }
    let of = |what: EditKind| sections.iter().filter(|section| section.what == what).count();
    let (new, gone) = (of(EditKind::Added), of(EditKind::Removed));
    let mut parts = Vec::new();
    match sections.len() - new - gone {
        0 => {}
        changed => parts.push(format!("{} changed", count(changed, "section", "sections"))),
    }
    if new > 0 {
        parts.push(format!("{} new", count(new, "section", "sections")));
    }
    if gone > 0 {
        parts.push(format!("{} taken out", count(gone, "section", "sections")));
    }
    let inside = sections
        .iter()
        .filter(|section| !matches!(section.what, EditKind::Added | EditKind::Removed));
    let blocks = counts(inside);
    if blocks.is_empty() {
        format!("{}.", parts.join(", "))
    } else {
        format!("{}: {}.", parts.join(", "), blocks.join(", "))
    }
}
