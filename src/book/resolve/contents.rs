//! The table of contents and the list of figures, made from the numbered sections.

use crate::book::headings::headings;
use crate::book::manuscript::{ContentsEntry, Role, Section};
use crate::book::tree::{Anchor, BlockKind, plain_text};
use crate::book::visit::each_block;
use crate::project::{Edition, MainContents, USUAL_DEPTH};
use std::collections::{BTreeMap, BTreeSet};

/// A heading that so many chapters have is the plan of every chapter and helps nobody to find one.
const REPEATED: usize = 3;

/// Sections and their headings, in reading order, as deep as the edition says. A pack shows the first
/// level of headings even if the whole book shows none: it is short, and its chapters have no contents
/// of their own.
pub(super) fn contents(
    sections: &[Section],
    edition: &Edition,
    is_whole: bool,
) -> Vec<ContentsEntry> {
    let mut entries = Vec::new();
    let repeated = if is_whole { repeated(sections) } else { BTreeSet::new() };
    let deepest = match (edition.contents, is_whole) {
        (MainContents::Headings, _) => edition.contents_depth,
        (MainContents::Sections, true) => 1,
        (MainContents::Sections, false) => edition.contents_depth.min(USUAL_DEPTH),
    };
    for (index, section) in sections.iter().enumerate() {
        if matches!(section.role, Role::CopyrightPage | Role::Contents) {
            continue;
        }
        entries.push(ContentsEntry {
            target: section.anchor.clone(),
            section: index,
            depth: section.depth,
            label: section.label.clone(),
            title: section.title.clone(),
            shown: true,
        });
        if !has_headings(section) {
            continue;
        }
        for heading in headings(&section.blocks) {
            if heading.level < edition.contents_depth {
                let title = plain_text(heading.content);
                let shown = heading.level < deepest
                    && !repeated.contains(&(kind_of(section), folded(&title)));
                entries.push(ContentsEntry {
                    target: heading.anchor.clone(),
                    section: index,
                    depth: section.depth + heading.level,
                    label: heading.number.cloned(),
                    title,
                    shown,
                });
            }
        }
    }
    entries
}

/// Whether the contents go into a section.
fn has_headings(section: &Section) -> bool {
    section.kind.as_ref().is_some_and(|kind| kind.is_deep)
}

/// The id of a section's kind.
fn kind_of(section: &Section) -> &str {
    section.kind.as_ref().map_or("", |kind| kind.id.as_str())
}

/// The headings that most sections of a kind have in common.
fn repeated(sections: &[Section]) -> BTreeSet<(&str, String)> {
    let mut of_kind: BTreeMap<&str, usize> = BTreeMap::new();
    let mut with_title: BTreeMap<(&str, String), usize> = BTreeMap::new();
    for section in sections.iter().filter(|section| has_headings(section)) {
        let kind = kind_of(section);
        *of_kind.entry(kind).or_default() += 1;
        let own = headings(&section.blocks).into_iter();
        let titles: BTreeSet<String> =
            own.map(|heading| folded(&plain_text(heading.content))).collect();
        for title in titles {
            *with_title.entry((kind, title)).or_default() += 1;
        }
    }
    let is_repeated = |(kind, count): (&str, usize)| {
        count >= REPEATED && count * 2 > of_kind.get(kind).copied().unwrap_or(0)
    };
    let all = with_title.into_iter();
    all.filter(|((kind, _), count)| is_repeated((kind, *count))).map(|(title, _)| title).collect()
}

/// A title as it is compared.
fn folded(title: &str) -> String {
    title.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Every figure with its caption.
pub(super) fn figures(sections: &[Section]) -> Vec<ContentsEntry> {
    let mut entries = Vec::new();
    for (index, section) in sections.iter().enumerate() {
        each_block(&section.blocks, &mut |block| {
            if let BlockKind::Figure(figure) = &block.kind {
                entries.push(ContentsEntry {
                    target: block.anchor.clone().unwrap_or_else(|| Anchor(block.id.0.clone())),
                    section: index,
                    depth: 1,
                    label: Some(figure.label.clone()),
                    title: plain_text(&figure.caption),
                    shown: true,
                });
            }
        });
    }
    entries
}
