//! Where the places of a manuscript are, in reading order, and what they are called.
//!
//! In: finished sections. Out: for each place, its order, and the number or the name by which readers
//! without pages find it.

use crate::book::headings::headings;
use crate::book::manuscript::{Role, Section};
use crate::book::tree::{Anchor, Block, BlockKind, Inline, InlineKind, Locator, RangeEnd};
use crate::book::visit::each_inline;
use std::collections::BTreeMap;

/// A place.
#[derive(Debug, Clone)]
struct Spot {
    order: usize,
    /// "5.3", "Worksheet 4" or the title of a section.
    name: String,
    /// Where the pages end that are about it, if it is a section or a heading.
    end: Option<RangeEnd>,
}

/// The places of a manuscript.
#[derive(Debug, Default)]
pub(super) struct Spots(BTreeMap<String, Spot>);

impl Spots {
    pub(super) fn of(sections: &[Section]) -> Self {
        let mut spots = Self::default();
        for section in sections.iter().filter(|section| section.role != Role::Index) {
            let mut name = section.label.clone().unwrap_or_else(|| section.title.clone());
            let end = RangeEnd::Section(section.anchor.clone());
            spots.add(&section.anchor, &name, Some(end));
            let ends = ends(section);
            spots.blocks(&section.blocks, &mut name, &ends);
        }
        spots
    }

    /// A place by itself.
    pub(super) fn single(&self, target: &str) -> Option<(usize, Locator)> {
        let (order, locator) = self.range(target)?;
        Some((order, Locator { end: None, ..locator }))
    }

    /// A place with the pages that are about it.
    pub(super) fn range(&self, target: &str) -> Option<(usize, Locator)> {
        let spot = self.0.get(target)?;
        let locator = Locator {
            target: Anchor(target.to_owned()),
            end: spot.end.clone(),
            name: spot.name.clone(),
            is_definition: false,
        };
        Some((spot.order, locator))
    }

    fn add(&mut self, anchor: &Anchor, name: &str, end: Option<RangeEnd>) {
        let order = self.0.len();
        let spot = Spot { order, name: name.to_owned(), end };
        self.0.entry(anchor.0.clone()).or_insert(spot);
    }

    fn blocks(
        &mut self,
        blocks: &[Block<Inline>],
        name: &mut String,
        ends: &BTreeMap<&str, RangeEnd>,
    ) {
        for block in blocks {
            if let BlockKind::Heading { number: Some(number), .. } = &block.kind {
                name.clone_from(number);
            }
            if let Some(anchor) = &block.anchor {
                self.add(anchor, name, ends.get(anchor.as_str()).cloned());
            }
            if let BlockKind::Definitions(items) = &block.kind {
                for item in items {
                    item.anchor.iter().for_each(|anchor| self.add(anchor, name, None));
                }
            }
            for words in block.text() {
                self.words(words, name);
            }
            for inner in block.inner() {
                self.blocks(inner, name, ends);
            }
        }
    }

    fn words(&mut self, words: &[Inline], name: &str) {
        for inline in words {
            match &inline.kind {
                InlineKind::Place(anchor) => self.add(anchor, name, None),
                InlineKind::Note(note) => each_inline(&note.blocks, &mut |inline| {
                    if let InlineKind::Place(anchor) = &inline.kind {
                        self.add(anchor, name, None);
                    }
                }),
                kind => {
                    kind.content().into_iter().for_each(|content| self.words(content, name));
                }
            }
        }
    }
}

/// Where the text below each heading of a section ends.
fn ends(section: &Section) -> BTreeMap<&str, RangeEnd> {
    let headings = headings(&section.blocks);
    let end_of = |at: usize| {
        let next = headings[at + 1..].iter().find(|next| next.level <= headings[at].level);
        match next {
            Some(next) => RangeEnd::Before(next.anchor.clone()),
            None => RangeEnd::Section(section.anchor.clone()),
        }
    };
    headings.iter().enumerate().map(|(at, own)| (own.anchor.as_str(), end_of(at))).collect()
}
