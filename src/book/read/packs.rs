//! Whether packs can be made from what they name.
//!
//! In: a project and its book. Out: what is wrong with the contents of packs: ids that do not
//! exist, sections that no edition contains, and blocks that would appear twice.

use crate::book::extract::extract;
use crate::book::source::SourceBook;
use crate::book::tree::{Block, SourceInline};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::project::{Pack, Project};
use std::collections::{BTreeMap, BTreeSet};

/// Checks the contents of every pack.
pub(super) fn check(project: &Project, book: &SourceBook, problems: &mut Vec<Diagnostic>) {
    if project.packs.is_empty() {
        return;
    }
    // Whether the contents of the book list each id.
    let mut known: BTreeMap<&str, bool> = BTreeMap::new();
    let listed: BTreeSet<&str> = project.book.listed().map(|id| id.value.as_str()).collect();
    for (id, section) in &book.sections {
        let is_listed = listed.contains(id.as_str());
        known.insert(id, is_listed);
        each_id(&section.blocks, &mut |id| {
            known.insert(id, is_listed);
        });
    }
    for pack in &project.packs {
        for item in &pack.contents {
            let problem = match known.get(item.value.as_str()) {
                Some(true) => continue,
                // The part of `book.toml` that could not be read may list it.
                Some(false) if project.unread.contents => continue,
                Some(false) => {
                    let message = format!(
                        "the contents of the book list neither `{}` nor a section that contains it",
                        item.value
                    );
                    Diagnostic::error(Code::UnknownId, message)
                        .at(item.span)
                        .hint("list it in `content/book.toml`")
                }
                None if project.unread.ids.contains(&item.value) => continue,
                None => {
                    let message = format!("there is no section or block `{}`", item.value);
                    Diagnostic::error(Code::UnknownId, message)
                        .at(item.span)
                        .suggest(&item.value, known.keys().copied())
                }
            };
            problems.push(problem);
        }
        check_twice(pack, book, problems);
    }
}

/// Reports blocks that are part of something else that the pack lists.
fn check_twice(pack: &Pack, book: &SourceBook, problems: &mut Vec<Diagnostic>) {
    for outer in &pack.contents {
        let mut held = BTreeSet::new();
        match book.sections.get(&outer.value) {
            Some(section) => each_id(&section.blocks, &mut |id| {
                held.insert(id.to_owned());
            }),
            None => {
                let found = book.sections.values();
                let found =
                    found.into_iter().find_map(|section| extract(&section.blocks, &outer.value));
                held.extend(found.map(|found| found.ids()).unwrap_or_default());
            }
        }
        for item in &pack.contents {
            if item.value != outer.value && held.contains(&item.value) {
                let message = format!("`{}` is already part of `{}`", item.value, outer.value);
                problems.push(
                    Diagnostic::error(Code::DuplicateId, message)
                        .at(item.span)
                        .hint("remove one of them"),
                );
            }
        }
    }
}

/// Calls `see` with every id that an author gave to a block.
pub(super) fn each_id<'a>(blocks: &'a [Block<SourceInline>], see: &mut impl FnMut(&'a str)) {
    for block in blocks {
        if let Some(anchor) = &block.anchor
            && !anchor.as_str().contains('.')
        {
            see(anchor.as_str());
        }
        for inner in block.inner() {
            each_id(inner, see);
        }
    }
}
