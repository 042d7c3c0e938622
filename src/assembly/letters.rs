//! Letters as files of their own: one for each letter that has an id.
//!
//! In: a project and its book, and the editions that ask for it. Out: a pack for each letter, which is
//! planned, made and recorded like every other. Only letters that everybody gets are made so: others
//! come in the whole book and in packs.

use crate::book::source::SourceBook;
use crate::book::tree::{Block, BlockKind, SourceInline};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::project::{Edition, Pack, Project, Spanned};

type SourceBlock = Block<SourceInline>;

/// Adds the packs of letters.
pub(super) fn add(project: &mut Project, book: &SourceBook, problems: &mut Vec<Diagnostic>) {
    let named = |edition: &Edition| Some(Spanned::new(edition.letters_apart?, edition.id.clone()));
    let editions: Vec<Spanned<String>> = project.editions.iter().filter_map(named).collect();
    if editions.is_empty() {
        return;
    }
    let mut packs = Vec::new();
    for id in project.book.listed() {
        let Some(section) = book.sections.get(&id.value) else { continue };
        each_letter(&section.blocks, &mut |block, title| {
            let Some(anchor) = &block.anchor else { return };
            let id = Spanned::new(block.span, anchor.0.clone());
            let title = title.unwrap_or(&section.header.title).to_owned();
            let purpose = section.header.summary.clone();
            packs.push(Pack::of_letter(id, title, purpose, editions.clone()));
        });
    }
    for pack in packs {
        if project.pack(&pack.id).is_some() {
            let message = format!("a pack has the id of the letter `{}`", pack.id);
            let problem = Diagnostic::error(Code::DuplicateId, message).at(pack.span);
            problems.push(problem.hint("give one of them another id: each is a file of its own"));
            continue;
        }
        project.packs.push(pack);
    }
}

/// Every letter that everybody gets, with its title.
fn each_letter<'b>(
    blocks: &'b [SourceBlock],
    see: &mut dyn FnMut(&'b SourceBlock, Option<&'b str>),
) {
    for block in blocks.iter().filter(|block| block.conditions.is_empty()) {
        if let BlockKind::Letter { title, .. } = &block.kind {
            see(block, title.as_deref().filter(|title| !title.trim().is_empty()));
        } else {
            block.inner().into_iter().for_each(|inner| each_letter(inner, see));
        }
    }
}
