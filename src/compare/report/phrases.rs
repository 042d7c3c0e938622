//! The words that every form of a comparison shares.

use crate::compare::comparison::Compared;
use crate::compare::diff::{
    BlockChange, BlockPlace, Comparison, DetailChange, EditKind, HeadPart, SectionChange,
    SectionPlace, Segment,
};
use crate::compare::groups::Group;
use crate::compare::wording::{count, counts, name};

/// Changes under one heading. There is no heading if no change has been classified.
pub(super) struct ChangeGroup<'a> {
    pub(super) title: Option<&'static str>,
    pub(super) sections: Vec<&'a SectionChange>,
    /// What changed outside the sections.
    pub(super) details: Vec<&'a DetailChange>,
}

/// The sections with changes, grouped, in reading order, and what changed outside them.
pub(super) fn groups(compared: &Compared) -> Vec<ChangeGroup<'_>> {
    let sections = &compared.comparison.sections;
    let details = &compared.comparison.details;
    let mut ids = sections.iter().map(|own| &own.id).chain(details.iter().map(|own| &own.id));
    if !ids.any(|id| compared.group(id) != Group::Unclassified) {
        return vec![ChangeGroup {
            title: None,
            sections: sections.iter().collect(),
            details: details.iter().collect(),
        }];
    }
    Group::ALL
        .into_iter()
        .map(|group| ChangeGroup {
            title: Some(group.title()),
            sections: sections
                .iter()
                .filter(|section| compared.group(&section.id) == group)
                .collect(),
            details: details.iter().filter(|detail| compared.group(&detail.id) == group).collect(),
        })
        .filter(|group| !group.sections.is_empty() || !group.details.is_empty())
        .collect()
}

/// "page 12", "page 12 (was page 11)", or nothing.
pub(super) fn pages(before: Option<usize>, after: Option<usize>) -> Option<String> {
    match (before, after) {
        (Some(before), Some(after)) if before != after => {
            Some(format!("page {after} (was page {before})"))
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
pub(super) fn label(block: &BlockChange) -> &'static str {
    if block.is_only_looks() {
        return "Marked differently";
    }
    match block.edit {
        EditKind::Added => "Added",
        EditKind::Removed => "Removed",
        EditKind::Moved => "Moved",
        EditKind::Reworded => "Reworded",
        EditKind::MovedAndReworded => "Moved and reworded",
        EditKind::MovedAway => "Moved away",
    }
}

/// The same as a sign at the start of a line.
pub(super) fn sign(edit: EditKind) -> char {
    match edit {
        EditKind::Added => '+',
        EditKind::Removed => '-',
        EditKind::Moved | EditKind::MovedAway => '>',
        EditKind::Reworded | EditKind::MovedAndReworded => '~',
    }
}

/// What a block is, and where: "paragraph under “Time limits”, page 12 (was page 11)".
pub(super) fn place(block: &BlockChange, comparison: &Comparison) -> String {
    let kind = |kind: &str| kind.replace('-', " ");
    let mut parts = vec![match &block.kind_before {
        Some(before) => format!("{} (was {})", kind(&block.kind), kind(before)),
        None => kind(&block.kind),
    }];
    let (before, after) = (block.before.as_ref(), block.after.as_ref());
    let page = |place: Option<&BlockPlace>| place.and_then(|place| place.page);
    let is_moved =
        matches!(block.edit, EditKind::Moved | EditKind::MovedAndReworded | EditKind::MovedAway);
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

/// A place that a block moved from or to.
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

/// Changes other than those of a block's words, each with what it is about.
pub(super) fn details(block: &BlockChange) -> Vec<(&str, Vec<Segment>)> {
    let mut details: Vec<(&str, Vec<Segment>)> = Vec::new();
    // If the words are the same, they are shown once, with their marks.
    if !block.marks.is_empty() && !block.is_only_looks() {
        details.push(("with marks", block.marks.clone()));
    }
    details.extend(block.features.iter().map(|own| (own.name.as_str(), own.value.clone())));
    details.extend(block.notes.iter().map(|note| ("note", note.clone())));
    // The links of a new block are as new as its words, so only those of an old one are listed.
    if matches!(block.edit, EditKind::Reworded | EditKind::MovedAndReworded) {
        for link in &block.links {
            details.push(("link", vec![link.clone()]));
        }
    }
    if block.picture {
        details.push(("picture", vec![Segment::Added("a different picture".to_owned())]));
    }
    details
}

/// The words of a block to show: with marks if nothing else changed in them.
pub(super) fn words(block: &BlockChange) -> &[Segment] {
    if block.is_only_looks() && !block.marks.is_empty() { &block.marks } else { &block.words }
}

/// What happened to a detail, in a word.
pub(super) fn detail_label(change: &DetailChange) -> &'static str {
    match change.edit {
        EditKind::Added => "new",
        EditKind::Removed => "removed",
        _ => "changed",
    }
}

/// The name of a part of a section's head.
pub(super) fn part(part: &HeadPart) -> &str {
    match part {
        HeadPart::Title => "Title",
        HeadPart::Summary => "Summary",
        HeadPart::Fact(label) => label,
    }
}

/// How much changed, in a sentence or two.
pub(super) fn summary(compared: &Compared) -> String {
    let sections = &compared.comparison.sections;
    if compared.comparison.is_empty() {
        return "There are no differences.".to_owned();
    }
    let outside = match compared.comparison.details.len() {
        0 => None,
        number => Some(format!(
            "{} outside the sections.",
            count(number, "thing has changed", "things have changed")
        )),
    };
    if sections.is_empty() {
        return outside.unwrap_or_default();
    }
    let of = |edit: EditKind| sections.iter().filter(|section| section.edit == edit).count();
    let (added, removed) = (of(EditKind::Added), of(EditKind::Removed));
    let changed = sections.len() - added - removed;
    let mut parts: Vec<String> = Vec::new();
    for (number, word) in [(changed, "changed"), (added, "added"), (removed, "removed")] {
        match (number, parts.is_empty()) {
            (0, _) => {}
            (_, true) => parts.push(format!("{} {word}", count(number, "section", "sections"))),
            (_, false) => parts.push(format!("{number} {word}")),
        }
    }
    let mut out = format!("{}.", parts.join(", "));
    let inside = sections
        .iter()
        .filter(|section| !matches!(section.edit, EditKind::Added | EditKind::Removed));
    let blocks = counts(inside);
    if !blocks.is_empty() {
        let place = match changed {
            1 => "In the changed section",
            _ => "In the changed sections",
        };
        out.push_str(&format!(" {place}: {}.", blocks.join(", ")));
    }
    if let Some(outside) = outside {
        out.push_str(&format!(" {outside}"));
    }
    out
}
