//! The words that every form of a comparison shares.

use crate::compare::comparison::Compared;
use crate::compare::diff::{
    BlockChange, BlockPlace, DetailChange, EditKind, HeadPart, SectionChange, SectionPlace, Segment,
};
use crate::compare::groups::Group;
use crate::compare::wording::{counts, name};
use crate::ground::own_words::{Piece, Value, Words};

/// Changes under one heading. There is no heading if no change has been classified.
pub(super) struct ChangeGroup<'a> {
    pub(super) title: Option<String>,
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
            title: Some(compared.words.text(group.title())),
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
pub(super) fn pages(before: Option<usize>, after: Option<usize>, words: &Words) -> Option<String> {
    let page = |page: usize| ("page", page.into());
    match (before, after) {
        (Some(before), Some(after)) if before != after => {
            let before = ("before", before.into());
            Some(words.with("comparison-page-was", [page(after), before]))
        }
        (_, Some(after)) => Some(words.with("comparison-page", [page(after)])),
        (Some(before), None) => Some(words.with("comparison-was-on-page", [page(before)])),
        (None, None) => None,
    }
}

pub(super) fn section_pages(section: &SectionChange, words: &Words) -> Option<String> {
    let page = |place: &Option<SectionPlace>| place.as_ref().and_then(|place| place.page);
    pages(page(&section.before), page(&section.after), words)
}

/// What happened to a block, in one word or a few.
pub(super) fn label(block: &BlockChange, words: &Words) -> String {
    words.text(match block.edit {
        _ if block.is_only_looks() => "comparison-marked-differently",
        EditKind::Added => "comparison-added",
        EditKind::Removed => "comparison-removed",
        EditKind::Moved => "comparison-moved",
        EditKind::Reworded => "comparison-reworded",
        EditKind::MovedAndReworded => "comparison-moved-and-reworded",
        EditKind::MovedAway => "comparison-moved-away",
    })
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
pub(super) fn place(block: &BlockChange, compared: &Compared) -> String {
    let words = &compared.words;
    let kind = match &block.kind_before {
        Some(before) => words.with(
            "comparison-kind-was",
            [("kind", named(&block.kind, words).into()), ("before", named(before, words).into())],
        ),
        None => named(&block.kind, words),
    };
    let kind = ("kind", kind.into());
    let (before, after) = (block.before.as_ref(), block.after.as_ref());
    let page = |place: Option<&BlockPlace>| place.and_then(|place| place.page);
    let is_moved =
        matches!(block.edit, EditKind::Moved | EditKind::MovedAndReworded | EditKind::MovedAway);
    let mut parts = match (before, after) {
        (Some(before), Some(after)) if is_moved => {
            let is_apart = before.section != after.section;
            let from = ("from", spot(before, is_apart, compared).into());
            let to = ("to", spot(after, is_apart, compared).into());
            vec![words.with("comparison-from-to", [kind, from, to])]
        }
        _ => {
            let under = after.or(before).and_then(|place| place.under.as_ref());
            let what = match under {
                Some(under) => {
                    words.with("comparison-under", [kind, ("heading", under.as_str().into())])
                }
                None => words.with("comparison-kind", [kind]),
            };
            [what].into_iter().chain(pages(page(before), page(after), words)).collect()
        }
    };
    if !block.partners.is_empty() {
        let partners = block.partners.join(&words.text("label-between-items"));
        parts.push(words.with("comparison-only-for", [("partners", partners.into())]));
    }
    parts.join(&words.text("label-between-items"))
}

/// A place that a block moved from or to.
fn spot(place: &BlockPlace, with_section: bool, compared: &Compared) -> String {
    let (words, sections) = (&compared.words, &compared.comparison.sections);
    let section = sections.iter().find(|section| section.id == place.section);
    let heading = |heading: &str| ("heading", Value::from(heading.to_owned()));
    let out = match (&place.under, section.filter(|_| with_section)) {
        (Some(under), Some(section)) => {
            let section = ("section", name(section.place(), words).into());
            words.with("comparison-heading-in-section", [heading(under), section])
        }
        (None, Some(section)) => name(section.place(), words),
        (Some(under), None) => words.with("quoted", [("title", under.as_str().into())]),
        (None, None) => words.text("comparison-start-of-section"),
    };
    match place.page {
        Some(page) => {
            words.with("comparison-place-on-page", [("place", out.into()), ("page", page.into())])
        }
        None => out,
    }
}

/// What a frozen text calls a kind of block, or something that can be seen of it, in the words of
/// the reader. Kinds that a book defines have the name that it gives them.
fn named(kind: &str, words: &Words) -> String {
    let known = KINDS.iter().find(|(known, _)| *known == kind);
    known.map_or_else(|| kind.replace('-', " "), |(_, id)| words.text(id))
}

/// Kinds and features of blocks in frozen texts, each with its message.
const KINDS: [(&str, &str); 16] = [
    ("box", "block-box"),
    ("caption", "block-caption"),
    ("checklist", "block-checklist"),
    ("code", "block-code"),
    ("definition", "block-definition"),
    ("figure", "block-figure"),
    ("form", "block-form"),
    ("heading", "block-heading"),
    ("letter", "block-letter"),
    ("list", "block-list"),
    ("list-item", "block-list-item"),
    ("paragraph", "block-paragraph"),
    ("question", "block-question"),
    ("quotation", "block-quotation"),
    ("table", "block-table"),
    ("testimony", "block-testimony"),
];

/// A label and a value that are written out already. `plain` writes what the message adds.
pub(super) fn labelled(
    words: &Words,
    label: &str,
    value: &str,
    plain: impl Fn(&str) -> String,
) -> String {
    let pieces = words.parts("label-labelled", [], &["label", "title"]).into_iter();
    let pieces = pieces.map(|piece| match piece {
        Piece::Text(text) => plain(&text),
        Piece::Variable { name } if name == "label" => label.to_owned(),
        Piece::Variable { .. } => value.to_owned(),
    });
    pieces.collect()
}

/// Changes other than those of a block's words, each with what it is about.
pub(super) fn details(block: &BlockChange, words: &Words) -> Vec<(String, Vec<Segment>)> {
    let mut details: Vec<(String, Vec<Segment>)> = Vec::new();
    // If the words are the same, they are shown once, with their marks.
    if !block.marks.is_empty() && !block.is_only_looks() {
        details.push((words.text("comparison-with-marks"), block.marks.clone()));
    }
    details.extend(block.features.iter().map(|own| (named(&own.name, words), own.value.clone())));
    details.extend(block.notes.iter().map(|note| (words.text("comparison-note"), note.clone())));
    // The links of a new block are as new as its words, so only those of an old one are listed.
    if matches!(block.edit, EditKind::Reworded | EditKind::MovedAndReworded) {
        for link in &block.links {
            details.push((words.text("comparison-link"), vec![link.clone()]));
        }
    }
    if block.picture {
        let other = Segment::Added(words.text("comparison-different-picture"));
        details.push((words.text("comparison-picture"), vec![other]));
    }
    details
}

/// The words of a block to show: with marks if nothing else changed in them.
pub(super) fn words(block: &BlockChange) -> &[Segment] {
    if block.is_only_looks() && !block.marks.is_empty() { &block.marks } else { &block.words }
}

/// What happened to a detail, in a word.
pub(super) fn detail_label(change: &DetailChange, words: &Words) -> String {
    words.text(match change.edit {
        EditKind::Added => "change-new",
        EditKind::Removed => "change-removed",
        _ => "change-changed",
    })
}

/// The name of a part of a section's head.
pub(super) fn part(part: &HeadPart, words: &Words) -> String {
    match part {
        HeadPart::Title => words.text("comparison-title-of-section"),
        HeadPart::Summary => words.text("comparison-summary"),
        HeadPart::Fact(label) => label.clone(),
    }
}

/// How much changed, in a sentence or two.
pub(super) fn summary(compared: &Compared) -> String {
    let words = &compared.words;
    let sections = &compared.comparison.sections;
    if compared.comparison.is_empty() {
        return words.text("comparison-no-differences");
    }
    let number = |number: usize| ("number", number.into());
    let mut sentences = Vec::new();
    let of = |edit: EditKind| sections.iter().filter(|section| section.edit == edit).count();
    let (added, removed) = (of(EditKind::Added), of(EditKind::Removed));
    let changed = sections.len() - added - removed;
    let mut parts: Vec<String> = Vec::new();
    // The first one says what is counted.
    for (count, first, next) in [
        (changed, "comparison-sections-changed", "comparison-and-changed"),
        (added, "comparison-sections-added", "comparison-and-added"),
        (removed, "comparison-sections-removed", "comparison-and-removed"),
    ] {
        if count > 0 {
            let id = if parts.is_empty() { first } else { next };
            parts.push(words.with(id, [number(count)]));
        }
    }
    let comma = words.text("label-between-items");
    if !parts.is_empty() {
        sentences.push(words.with("sentence", [("words", parts.join(&comma).into())]));
    }
    let inside = sections
        .iter()
        .filter(|section| !matches!(section.edit, EditKind::Added | EditKind::Removed));
    let blocks = counts(inside, words);
    if !blocks.is_empty() {
        let blocks = ("blocks", blocks.join(&comma).into());
        sentences.push(words.with("comparison-in-changed-sections", [number(changed), blocks]));
    }
    let outside = compared.comparison.details.len();
    if outside > 0 {
        sentences.push(words.with("comparison-outside", [number(outside)]));
    }
    sentences.join(" ")
}
