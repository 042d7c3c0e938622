//! Leaves that can be exchanged: what is on each, and in which release it last changed.
//!
//! In: a manuscript whose pages are numbered by chapter, and the leaves of the previous release.
//! Out: its pages, each with its number as a label and the release of its leaf at its foot, and a
//! record of every leaf. A leaf's release is the one in which the drawing on it last changed. The
//! line that names the release is left out of that comparison, so the book is first laid out
//! without those lines, and then with them.

use super::compiled::Compiled;
use super::drawing::describe;
use super::engine::{Engine, missing_glyphs};
use super::markup::generate_with_front;
use crate::book::folios::{TITLE, prefixes};
use crate::book::manuscript::{Manuscript, Section};
use crate::ground::diagnostic::{Code, Diagnostic, Outcome, any_error};
use crate::ground::digest;
use crate::project::PageDesign;
use crate::project::history::LeafRecord;
use std::collections::BTreeMap;
use typst::ecow::{EcoString, EcoVec};
use typst::model::{Document, Numbering, NumberingPattern};
use typst_layout::{Page, PagedDocument};

/// The section that the cover and the title page belong to.
pub const TITLE_LEAVES: &str = "title";
/// The name of the pages in front of a book.
const FRONT: &str = "front:";
/// The label with which layouts mark the cover.
const COVER_MARK: &str = "cover:";
/// The key instead of a page's number while no page has a line yet.
const BARE: &str = "bare";

/// A book on leaves.
#[derive(Debug, Clone)]
pub struct Leaves {
    pub compiled: Compiled,
    /// In filing order, without the pages in front of the book.
    pub leaves: Vec<LeafRecord>,
    /// How many pages are in front of the book.
    pub(crate) front: usize,
}

impl Engine {
    /// Lays out a book on leaves. `before` are the leaves of the same artefact in the previous
    /// release. Leaves that have not changed since then keep their release.
    pub fn compile_leaves(
        &self,
        manuscript: &Manuscript,
        before: &[LeafRecord],
    ) -> Outcome<Leaves> {
        self.leaves_with_front(&[], manuscript, before)
    }

    /// The same book with the sections in `front` on leaves of their own before the cover, each
    /// with what its page numbers begin with. They have no influence on the book.
    pub(crate) fn leaves_with_front(
        &self,
        front: &[(&str, Section)],
        manuscript: &Manuscript,
        before: &[LeafRecord],
    ) -> Outcome<Leaves> {
        let missing = missing_glyphs(manuscript);
        if any_error(&missing) {
            return Err(missing);
        }
        let mut generated = generate_with_front(front, manuscript);
        generated.set_leaf_releases(&BTreeMap::from([(BARE.to_owned(), String::new())]));
        let bare = self.compile_generated(generated, manuscript)?;
        // What only the copy before this one shares is not needed for the second layout.
        self.evict_between_layouts();
        let count = bare.page_count();
        let mut leaves = leaves_of(bare, front, manuscript);
        for leaf in &mut leaves.leaves {
            let kept = before.iter().find(|old| old.pages == leaf.pages);
            leaf.release = match kept {
                Some(kept) if kept.sha256 == leaf.sha256 => kept.release.clone(),
                _ => manuscript.release.version.clone(),
            };
        }
        let mut generated = generate_with_front(front, manuscript);
        generated.set_leaf_releases(&releases_by_page(&leaves, manuscript));
        let finished = self.compile_generated(generated, manuscript)?;
        if finished.page_count() != count {
            let message = "the line with a leaf's release moves what is printed on the leaf";
            return Err(vec![Diagnostic::error(Code::Typeset, message).in_path("layouts/")]);
        }
        leaves.compiled = finished;
        label_pages(&mut leaves, front, manuscript);
        Ok(leaves)
    }
}

/// The words at the foot of each page, by its number in the file.
fn releases_by_page(leaves: &Leaves, manuscript: &Manuscript) -> BTreeMap<String, String> {
    let mut words: BTreeMap<String, String> = (1..=leaves.front)
        .map(|page| (page.to_string(), manuscript.title_page.version_line.clone()))
        .collect();
    let mut page = leaves.front;
    for leaf in &leaves.leaves {
        for _ in &leaf.pages {
            page += 1;
            let release = manuscript.words.version(&leaf.release);
            words.insert(page.to_string(), release);
        }
    }
    words
}

/// Where page numbers start again: the first page, what its numbers begin with, and the section.
fn starts(
    compiled: &Compiled,
    front: &[(&str, Section)],
    manuscript: &Manuscript,
) -> Vec<(usize, String, String)> {
    let mut starts = Vec::new();
    let mut note = |anchor: &str, prefix: &str, id: &str| {
        if let Some(page) = compiled.page_of(anchor) {
            starts.push((page, prefix.to_owned(), id.to_owned()));
        }
    };
    for (prefix, section) in front {
        note(section.anchor.as_str(), prefix, FRONT);
    }
    note(COVER_MARK, TITLE, TITLE_LEAVES);
    for (section, prefix) in manuscript.sections.iter().zip(prefixes(manuscript)) {
        let id = if prefix == TITLE { TITLE_LEAVES } else { section.id.as_str() };
        note(section.anchor.as_str(), &prefix, id);
    }
    starts
}

/// What each page's number begins with, and the section it belongs to.
fn folios(
    compiled: &Compiled,
    front: &[(&str, Section)],
    manuscript: &Manuscript,
) -> Vec<(String, String)> {
    let starts = starts(compiled, front, manuscript);
    (1..=compiled.page_count())
        .map(|page| {
            let start = starts.iter().rev().find(|(first, _, _)| *first <= page);
            start.map_or_else(
                || (TITLE.to_owned(), TITLE_LEAVES.to_owned()),
                |(_, prefix, id)| (prefix.clone(), id.clone()),
            )
        })
        .collect()
}

fn leaves_of(compiled: Compiled, front: &[(&str, Section)], manuscript: &Manuscript) -> Leaves {
    let folios = folios(&compiled, front, manuscript);
    let in_front = folios.iter().take_while(|(_, id)| id == FRONT).count();
    let pages: Vec<_> = compiled.document.pages().iter().zip(&folios).skip(in_front).collect();
    let on_leaf = manuscript.edition.page.as_ref().map_or(1, PageDesign::pages_on_leaf);
    let leaves = pages
        .chunks(on_leaf)
        .map(|pages| {
            let drawn: String = pages.iter().map(|(page, _)| describe(&page.frame)).collect();
            LeafRecord {
                section: pages[0].1.1.clone(),
                pages: pages
                    .iter()
                    .map(|(page, (prefix, _))| format!("{prefix}-{}", page.number))
                    .collect(),
                sha256: digest::sha256(drawn.as_bytes()),
                release: manuscript.release.version.clone(),
            }
        })
        .collect();
    Leaves { compiled, leaves, front: in_front }
}

/// Gives each page its printed number as the label that reader programs show.
fn label_pages(leaves: &mut Leaves, front: &[(&str, Section)], manuscript: &Manuscript) {
    let Ok(plain) = "1".parse::<NumberingPattern>() else { return };
    let folios = folios(&leaves.compiled, front, manuscript);
    let document = &leaves.compiled.document;
    let pages: EcoVec<Page> = document
        .pages()
        .iter()
        .cloned()
        .zip(folios)
        .map(|(mut page, (prefix, _))| {
            let mut pattern = plain.clone();
            for (before, _) in pattern.pieces.make_mut() {
                *before = EcoString::from(format!("{prefix}-"));
            }
            page.numbering = Some(Numbering::Pattern(pattern));
            page
        })
        .collect();
    leaves.compiled.document = PagedDocument::new(pages, document.info().clone());
}
