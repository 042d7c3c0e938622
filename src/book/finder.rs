//! The finder: a table that its author wants on the inside of the cover.
//!
//! In: the id that `book.toml` names, and the book as written. Out: a problem if there is nothing with
//! that id, or nothing that can be moved to a page of its own.

use super::source::SourceBook;
use super::tree::{Block, BlockKind, LinkTarget, SourceInline, SourceKind};
use super::visit::{each_block, each_source_inline};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::project::Project;

/// Checks the finder that the book names.
pub(crate) fn check(project: &Project, book: &SourceBook, problems: &mut Vec<Diagnostic>) {
    let Some(named) = &project.book.finder else { return };
    let id = named.value.as_str();
    let mut error = |message: String, hint: &str| {
        let problem = Diagnostic::error(Code::InvalidValue, message).at(named.span);
        problems.push(problem.hint(hint.to_owned()));
    };
    if book.sections.contains_key(id) {
        let message = format!("`{id}` is a whole section, which is too much for the finder");
        return error(message, "name a table, or a heading with a short list below it");
    }
    let listed = project.book.listed().filter_map(|id| book.sections.get(&id.value));
    let mut ids = Vec::new();
    for section in listed {
        let found = taken(&section.blocks, id);
        if found.is_empty() {
            each_block(&section.blocks, &mut |block| {
                ids.extend(block.anchor.iter().map(|anchor| anchor.0.clone()));
            });
            continue;
        }
        each_source_inline(found, &mut |inline| {
            let what = match &inline.kind {
                SourceKind::Cite(_) => "a citation",
                SourceKind::NoteReference(_) => "a footnote",
                SourceKind::Link { target: LinkTarget::Url(_), .. } => "a link out of the book",
                _ => return,
            };
            let message = format!("the finder has {what}, for which there is no note on its page");
            let problem = Diagnostic::error(Code::InvalidValue, message).at(inline.span);
            problems.push(problem.hint("move it into the text, and link to that"));
        });
        return;
    }
    if project.unread.ids.contains(id) || project.unread.contents {
        return;
    }
    let message = format!("there is nothing with the id `{id}` for the finder");
    let problem = Diagnostic::error(Code::UnknownId, message).at(named.span);
    let known = ids.iter().map(String::as_str).filter(|id| !id.contains('.'));
    let mut problem = problem.suggest(id, known);
    if problem.hint.is_none() {
        problem.hint = Some("name a table, a container or a heading of a section".to_owned());
    }
    problems.push(problem);
}

/// The blocks that an id names, among blocks: one block, or a heading with all that is under it.
fn taken<'a>(blocks: &'a [Block<SourceInline>], id: &str) -> &'a [Block<SourceInline>] {
    match range(blocks, id) {
        Some(range) => &blocks[range],
        None => &[],
    }
}

/// Which blocks an id names. Only blocks that are in no other block can be moved.
pub(crate) fn range<I>(blocks: &[Block<I>], id: &str) -> Option<std::ops::Range<usize>> {
    let is_named = |block: &Block<I>| block.anchor.as_ref().is_some_and(|own| own.as_str() == id);
    let at = blocks.iter().position(is_named)?;
    let level = |block: &Block<I>| match &block.kind {
        BlockKind::Heading { level, .. } => Some(*level),
        _ => None,
    };
    let Some(own) = level(&blocks[at]) else { return Some(at..at + 1) };
    let is_next = |block: &Block<I>| level(block).is_some_and(|next| next <= own);
    let end = blocks[at + 1..].iter().position(is_next);
    Some(at..end.map_or(blocks.len(), |end| at + 1 + end))
}
