//! Where the pages of a printed edition begin in the text of another.
//!
//! In: the page on which each section and each block of the printed edition begins, and the
//! manuscript of the other. Out: the pages that begin before each of its sections and blocks. Knows
//! neither how pages are laid out nor how they are marked.

use super::manuscript::Manuscript;
use super::tree::{Block, BlockId, Inline};
use std::collections::{BTreeMap, BTreeSet};

/// The pages of a printed edition.
#[derive(Debug, Clone, Default)]
pub struct PrintedPages {
    /// What the edition is, or its number.
    pub(crate) source: String,
    /// The first page of each section, by its anchor. Pages are counted from one, cover included, as
    /// they are printed.
    pub(crate) sections: BTreeMap<String, usize>,
    /// The first page of each block.
    pub(crate) blocks: BTreeMap<BlockId, usize>,
    /// Pages with nothing on them.
    pub(crate) blank: BTreeSet<usize>,
}

/// The pages that begin before the sections and blocks of a manuscript.
#[derive(Debug, Clone, Default)]
pub struct PageList {
    /// What the printed edition is, or its number.
    pub(crate) source: String,
    sections: BTreeMap<String, Vec<usize>>,
    /// By the place of the section: the tool's own blocks may have the same id in two sections.
    blocks: BTreeMap<(usize, BlockId), Vec<usize>>,
}

impl PageList {
    /// Finds the pages in a manuscript. A page that begins within a block begins before the next
    /// one. A page on which no block begins begins together with the page after it.
    pub(crate) fn new(printed: &PrintedPages, manuscript: &Manuscript) -> Self {
        let mut list = Self { source: printed.source.clone(), ..Self::default() };
        // The cover and the title page come before every section.
        let sections = manuscript.sections.iter();
        let first = sections.filter_map(|section| printed.sections.get(section.anchor.as_str()));
        let Some(first) = first.min() else { return list };
        let mut walk = Walk { printed, last: first - 1 };
        for (at, section) in manuscript.sections.iter().enumerate() {
            let anchor = section.anchor.as_str();
            let pages = walk.reach(printed.sections.get(anchor).copied());
            if !pages.is_empty() {
                list.sections.insert(anchor.to_owned(), pages);
            }
            walk.blocks(at, &section.blocks, &mut list.blocks);
        }
        list
    }

    /// A list in which a page begins with every section, to try out layouts.
    pub(crate) fn trial(manuscript: &Manuscript) -> Self {
        let sections = manuscript.sections.iter().enumerate();
        let sections = sections.map(|(at, section)| (section.anchor.0.clone(), vec![at + 1]));
        Self { source: "A trial".to_owned(), sections: sections.collect(), ..Self::default() }
    }

    /// The pages that begin with a section.
    pub(crate) fn before_section(&self, anchor: &str) -> &[usize] {
        self.sections.get(anchor).map_or(&[], Vec::as_slice)
    }

    /// The pages that begin before a block of a section.
    pub(crate) fn before_block(&self, section: usize, id: &BlockId) -> &[usize] {
        self.blocks.get(&(section, id.clone())).map_or(&[], Vec::as_slice)
    }
}

/// A walk through a manuscript in reading order.
struct Walk<'a> {
    printed: &'a PrintedPages,
    /// The last page that has begun.
    last: usize,
}

impl Walk<'_> {
    /// The pages that begin up to `page`, if it is a later one.
    fn reach(&mut self, page: Option<usize>) -> Vec<usize> {
        let Some(page) = page.filter(|page| *page > self.last) else { return Vec::new() };
        let begun = (self.last + 1..=page).filter(|page| !self.printed.blank.contains(page));
        let begun = begun.collect();
        self.last = page;
        begun
    }

    fn blocks(
        &mut self,
        section: usize,
        blocks: &[Block<Inline>],
        found: &mut BTreeMap<(usize, BlockId), Vec<usize>>,
    ) {
        for block in blocks {
            let pages = self.reach(self.printed.blocks.get(&block.id).copied());
            if !pages.is_empty() {
                found.entry((section, block.id.clone())).or_default().extend(pages);
            }
            for inner in block.inner() {
                self.blocks(section, inner, found);
            }
        }
    }
}
