//! Updates for ring binders: the leaves that changed between two releases, with instructions.
//!
//! In: the leaves of the release that a binder contains, and the book as it is now. Out: a PDF with
//! instructions, the list of live pages, and the leaves to put in. These leaves look exactly as in
//! the complete edition: they are the same pages of the same book, laid out again after the
//! instructions.

mod filing;
mod request;
mod sections;

pub use filing::{Step, ends, is_same, prefix, steps};
pub(crate) use request::{Update, UpdateFate, UpdateRequest, update_packs};

use crate::book::folios::{TITLE, prefixes};
use crate::book::manuscript::Manuscript;
use crate::ground::diagnostic::{Code, Diagnostic, Outcome};
use crate::ground::own_words::Words;
use crate::ground::source::Span;
use crate::ground::version::{ReleaseVersion, Version};
use crate::pages::pdf;
use crate::pages::typeset::{Compiled, Engine};
use crate::project::history::LeafRecord;
use std::collections::{BTreeMap, BTreeSet};

/// The binder to update.
#[derive(Debug, Clone, Copy)]
pub struct Binder<'a> {
    pub version: &'a Version,
    pub leaves: &'a [LeafRecord],
    /// The titles of its sections by id.
    pub titles: &'a BTreeMap<String, String>,
}

/// An update after layout.
#[derive(Debug, Clone)]
pub struct LaidOut {
    pub compiled: Compiled,
    /// The pages that belong to the update, counted from one, among those of the instructions and
    /// the whole book.
    pub pages: BTreeSet<usize>,
    /// How many of them are front pages: the instructions and the list of live pages.
    pub front: usize,
    /// How many leaves to take out, and how many to put in.
    pub(crate) out: usize,
    pub put: usize,
}

/// Lays out the update of a binder to `manuscript`, whose leaves are `leaves`; `last` are those of
/// the release before it. Returns `None` if the binder is already up to date.
///
/// # Errors
/// If the pages cannot be laid out.
pub fn lay_out(
    engine: &Engine,
    manuscript: &Manuscript,
    leaves: &[LeafRecord],
    last: &[LeafRecord],
    binder: Binder<'_>,
) -> Outcome<Option<LaidOut>> {
    let steps = steps(binder.leaves, leaves);
    if steps.is_empty() {
        return Ok(None);
    }
    let update = BinderUpdate::new(manuscript, leaves, binder);
    let book = engine.leaves_with_front(&sections::sections(&update, &steps), manuscript, last)?;
    if book.leaves != leaves {
        let message = "the instructions in front of the book change the content of its leaves";
        return Err(vec![Diagnostic::error(Code::Typeset, message).in_path("layouts/")]);
    }
    let put: BTreeSet<&str> = steps
        .iter()
        .flat_map(|step| step.put)
        .filter_map(|leaf| leaf.pages.first())
        .map(String::as_str)
        .collect();
    let mut pages: BTreeSet<usize> = (1..=book.front).collect();
    let mut page = book.front;
    for leaf in leaves {
        let is_put = leaf.pages.first().is_some_and(|first| put.contains(first.as_str()));
        for _ in &leaf.pages {
            page += 1;
            if is_put {
                pages.insert(page);
            }
        }
    }
    Ok(Some(LaidOut {
        compiled: book.compiled,
        pages,
        front: book.front,
        out: steps.iter().map(|step| step.out.len()).sum(),
        put: steps.iter().map(|step| step.put.len()).sum(),
    }))
}

/// Writes an update as PDF.
///
/// # Errors
/// If the exporter refuses it.
pub fn export(update: &LaidOut, manuscript: &Manuscript, from: &Version) -> Outcome<Vec<u8>> {
    let what = format!("update from {from}");
    let name = manuscript.words.with("update-title", [("version", from.to_string().into())]);
    pdf::export_part(&update.compiled, manuscript, &update.pages, &what, &name)
}

/// The change from one binder to the next, with the names of their chapters.
struct BinderUpdate<'a> {
    from_version: &'a Version,
    version: &'a ReleaseVersion,
    edition_name: &'a str,
    partner_name: &'a str,
    from: &'a [LeafRecord],
    leaves: &'a [LeafRecord],
    pages_on_leaf: usize,
    titles: BTreeMap<String, String>,
    /// In the language of the book.
    words: &'a Words,
    span: Span,
}

impl<'a> BinderUpdate<'a> {
    fn new(manuscript: &'a Manuscript, leaves: &'a [LeafRecord], binder: Binder<'a>) -> Self {
        let words = &manuscript.words;
        let mut titles = BTreeMap::new();
        for leaf in binder.leaves {
            let title = binder.titles.get(&leaf.section);
            let title = title.map(|title| {
                words.with("update-no-longer-in-book", [("title", title.as_str().into())])
            });
            titles.entry(prefix(leaf).to_owned()).or_insert_with(|| title.unwrap_or_default());
        }
        for (section, prefix) in manuscript.sections.iter().zip(prefixes(manuscript)) {
            titles.insert(prefix, words.titled(section.label.as_deref(), &section.title));
        }
        titles.insert(TITLE.to_owned(), words.text("update-cover-and-title-page"));
        Self {
            from_version: binder.version,
            version: &manuscript.release.version,
            edition_name: &manuscript.title_page.edition_name,
            partner_name: &manuscript.partner.name,
            from: binder.leaves,
            leaves,
            pages_on_leaf: manuscript
                .edition
                .page
                .as_ref()
                .map_or(1, crate::project::PageDesign::pages_on_leaf),
            titles,
            words,
            span: manuscript
                .sections
                .iter()
                .flat_map(|section| &section.blocks)
                .map(|block| block.span)
                .next()
                .unwrap_or(Span::start_of(crate::ground::source::FileId(0))),
        }
    }

    /// The name of a chapter, by the prefix of its page numbers.
    fn name_of(&self, prefix: &str) -> String {
        match self.titles.get(prefix).map(String::as_str) {
            None | Some("") => self.words.with("update-pages", [("pages", prefix.into())]),
            Some(title) => title.to_owned(),
        }
    }

    /// Whether the chapters that stay are in a different order.
    fn is_reordered(&self) -> bool {
        fn order<'l>(leaves: &'l [LeafRecord], other: &[LeafRecord]) -> Vec<&'l str> {
            let is_in = |name: &str| other.iter().any(|leaf| prefix(leaf) == name);
            let mut order: Vec<&str> =
                leaves.iter().map(prefix).filter(|name| is_in(name)).collect();
            order.dedup();
            order
        }
        order(self.from, self.leaves) != order(self.leaves, self.from)
    }
}
