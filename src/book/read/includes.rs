//! Parts of sections that other sections include.
//!
//! In: every section as it was read, and what each of them includes. Out: the same sections with
//! copies of those parts in place. A copy has no ids of its own but the one that its author gave to
//! the include, and knows from which section it comes, so that a recall of that section reaches it.
//! Runs before anything is chosen for a partner, so everything later finds ordinary blocks.

use crate::book::source::{Include, SourceBook, SourceNote, Written};
use crate::book::tree::{Block, BlockId, BlockKind, Condition, SourceInline, SourceKind, Table};
use crate::book::visit::{each_block, each_source_inline_mut};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::project::Project;
use std::collections::{BTreeMap, BTreeSet};

/// A part that can be included, with the section that it belongs to.
struct Part {
    section: String,
    block: Block<SourceInline>,
}

/// A part as it appears where it is included.
struct Copied {
    section: String,
    block: Block<SourceInline>,
    notes: BTreeMap<String, SourceNote>,
}

/// Puts copies of what the sections include in place. `includes` are those of each section.
pub(super) fn expand(
    project: &Project,
    book: &mut SourceBook,
    includes: BTreeMap<String, Vec<Include>>,
    problems: &mut Vec<Diagnostic>,
) {
    if includes.is_empty() {
        return;
    }
    let holders: BTreeSet<&BlockId> = includes.values().flatten().map(|own| &own.block).collect();
    let parts = parts(book);
    let mut copies: BTreeMap<&BlockId, Copied> = BTreeMap::new();
    for include in includes.values().flatten() {
        let copied = match parts.get(&include.of.id) {
            Some(part) if !is_published(project, part, include, problems) => None,
            Some(part) => copy(part, book, include, &holders, problems),
            None => {
                refuse(project, book, &parts, include, problems);
                None
            }
        };
        copies.extend(copied.map(|copied| (&include.block, copied)));
    }
    for (id, own) in &includes {
        let Some(section) = book.sections.get_mut(id) else { continue };
        let mut blocks = section.blocks.clone();
        replace(&mut blocks, &holders, &mut |_| None);
        let (notes, own) = (section.notes.clone(), own.clone());
        section.written = Some(Written { blocks, notes, includes: own });
        let (included, notes) = (&mut section.included, &mut section.notes);
        replace(&mut section.blocks, &holders, &mut |holder| {
            let copied = copies.remove(&holder.id)?;
            included.insert(holder.id.clone(), copied.section);
            notes.extend(copied.notes);
            Some(adopted(copied.block, holder))
        });
    }
}

/// Every block with an id of its own that can be included.
fn parts(book: &SourceBook) -> BTreeMap<String, Part> {
    let mut parts = BTreeMap::new();
    for (id, section) in &book.sections {
        each_block(&section.blocks, &mut |block| {
            if let Some(anchor) = block.anchor.clone()
                && !matches!(block.kind, BlockKind::Heading { .. })
            {
                let mut block = block.clone();
                if let Some(condition) = section.whole_testimony() {
                    belong(&mut block, &condition);
                }
                let part = Part { section: id.clone(), block };
                parts.insert(anchor.as_str().to_owned(), part);
            }
        });
    }
    parts
}

/// Lets a block belong to a testimony, with everything in it.
fn belong(block: &mut Block<SourceInline>, condition: &Condition) {
    block.conditions.insert(0, condition.clone());
    for inner in block.inner_mut() {
        inner.iter_mut().for_each(|block| belong(block, condition));
    }
}

/// Whether readers get the section that a part belongs to. Text that is kept out of every edition must
/// not return through another section.
fn is_published(
    project: &Project,
    part: &Part,
    include: &Include,
    problems: &mut Vec<Diagnostic>,
) -> bool {
    let is_listed = project.book.listed().any(|id| id.value == part.section);
    if is_listed || project.unread.contents {
        return true;
    }
    let message = format!(
        "`{}` is in the section `{}`, which the contents of the book do not list",
        include.of.id, part.section
    );
    problems.push(
        Diagnostic::error(Code::UnknownId, message)
            .at(include.of.span)
            .hint("list the section in `content/book.toml`, or move the part to a listed one"),
    );
    false
}

/// Reports an id that names no part.
fn refuse(
    project: &Project,
    book: &SourceBook,
    parts: &BTreeMap<String, Part>,
    include: &Include,
    problems: &mut Vec<Diagnostic>,
) {
    let id = &include.of.id;
    if project.unread.ids.contains(id) {
        return;
    }
    let mut is_heading = false;
    for section in book.sections.values() {
        each_block(&section.blocks, &mut |block| {
            is_heading |= block.anchor.as_ref().is_some_and(|own| own.as_str() == id);
        });
    }
    if is_heading || book.sections.contains_key(id) {
        let what = if is_heading { "heading" } else { "section" };
        let message = format!("`{id}` is a {what}, which cannot be included");
        problems.push(
            Diagnostic::error(Code::UnknownId, message)
                .at(include.of.span)
                .hint("include a container with an id, such as a table, or link to it"),
        );
        return;
    }
    let message = format!("nothing has the id `{id}`");
    let problem = Diagnostic::error(Code::UnknownId, message).at(include.of.span);
    problems.push(problem.suggest(id, parts.keys().map(String::as_str)));
}

/// The part as it appears where it is included, with the rows and columns that were chosen.
fn copy(
    part: &Part,
    book: &SourceBook,
    include: &Include,
    holders: &BTreeSet<&BlockId>,
    problems: &mut Vec<Diagnostic>,
) -> Option<Copied> {
    let mut is_nested = false;
    each_block(std::slice::from_ref(&part.block), &mut |block| {
        is_nested |= holders.contains(&block.id);
    });
    if is_nested {
        let message = format!("`{}` contains an include itself", include.of.id);
        problems.push(
            Diagnostic::error(Code::Container, message)
                .at(include.of.span)
                .hint("include what it includes, by the id of that"),
        );
        return None;
    }
    let mut block = part.block.clone();
    let is_right = match &mut block.kind {
        BlockKind::Table(table) => choose(table, include, problems),
        _ => has_room(include, problems),
    };
    if !is_right {
        return None;
    }
    let notes = copied_notes(book, part, &mut block, &include.block);
    if let BlockKind::Table(table) = &mut block.kind
        && !include.caption.is_empty()
    {
        table.caption.clone_from(&include.caption);
    }
    Some(Copied { section: part.section.clone(), block, notes })
}

/// Whether an include of something that is not a table asks for nothing that only tables have.
fn has_room(include: &Include, problems: &mut Vec<Diagnostic>) -> bool {
    let asked = [
        ("rows", include.rows.is_some()),
        ("columns", include.columns.is_some()),
        ("a caption of its own", !include.caption.is_empty()),
    ];
    let wrong: Vec<&str> =
        asked.into_iter().filter(|(_, is_asked)| *is_asked).map(|(what, _)| what).collect();
    if !wrong.is_empty() {
        let message =
            format!("`{}` is not a table, so it cannot have {}", include.of.id, wrong.join(" or "));
        problems.push(
            Diagnostic::error(Code::Attributes, message)
                .at(include.line)
                .hint("remove that, or include a table"),
        );
    }
    wrong.is_empty()
}

/// Keeps the chosen rows and columns of a table, rows in the order in which they are named. Returns
/// whether everything that is named exists.
fn choose(
    table: &mut Table<SourceInline>,
    include: &Include,
    problems: &mut Vec<Diagnostic>,
) -> bool {
    let known = problems.len();
    if let Some(wanted) = &include.rows {
        let names: Vec<&str> = table.row_ids.iter().flatten().map(String::as_str).collect();
        let mut rows = Vec::new();
        for name in wanted {
            let at = table.row_ids.iter().position(|own| own.as_ref() == Some(&name.id));
            match at.and_then(|at| table.rows.get(at)) {
                Some(row) => rows.push(row.clone()),
                None => {
                    let message = format!("`{}` has no row `{}`", include.of.id, name.id);
                    let problem = Diagnostic::error(Code::UnknownId, message).at(name.span);
                    problems.push(match names.is_empty() {
                        true => problem
                            .hint("name rows at the end of their first cells: `| words {#id} |`"),
                        false => problem.suggest(&name.id, names.iter().copied()),
                    });
                }
            }
        }
        table.rows = rows;
    }
    if let Some(wanted) = &include.columns {
        let mut kept = Vec::new();
        for number in wanted {
            match number.id.parse::<usize>() {
                Ok(own) if (1..=table.columns.len()).contains(&own) => kept.push(own - 1),
                _ => {
                    let message = format!(
                        "`{}` has columns from 1 to {}, and not `{}`",
                        include.of.id,
                        table.columns.len(),
                        number.id
                    );
                    problems.push(Diagnostic::error(Code::Attributes, message).at(number.span));
                }
            }
        }
        if problems.len() == known {
            keep_columns(table, &kept);
        }
    }
    table.row_ids.clear();
    problems.len() == known
}

fn keep_columns(table: &mut Table<SourceInline>, kept: &[usize]) {
    fn picked<T: Clone>(from: &[T], kept: &[usize]) -> Vec<T> {
        kept.iter().filter_map(|at| from.get(*at).cloned()).collect()
    }
    table.columns = picked(&table.columns, kept);
    table.widths = picked(&table.widths, kept);
    table.header = picked(&table.header, kept);
    for row in &mut table.rows {
        *row = picked(row, kept);
    }
    table.row_headers &= kept.first() == Some(&0);
}

/// Replaces every block that keeps the place of an include with what `with` gives, or with nothing.
fn replace(
    blocks: &mut Vec<Block<SourceInline>>,
    holders: &BTreeSet<&BlockId>,
    with: &mut impl FnMut(&Block<SourceInline>) -> Option<Block<SourceInline>>,
) {
    let mut kept = Vec::with_capacity(blocks.len());
    for mut block in std::mem::take(blocks) {
        if holders.contains(&block.id) {
            kept.extend(with(&block));
            continue;
        }
        for inner in block.inner_mut() {
            replace(inner, holders, with);
        }
        kept.push(block);
    }
    *blocks = kept;
}

/// A copy with the id and the conditions of the block that it replaces. The blocks in it have ids that
/// exist nowhere else, and are no targets of links.
fn adopted(mut copy: Block<SourceInline>, holder: &Block<SourceInline>) -> Block<SourceInline> {
    adopt(&mut copy, holder);
    copy.id = holder.id.clone();
    copy.anchor.clone_from(&holder.anchor);
    copy
}

fn adopt(block: &mut Block<SourceInline>, holder: &Block<SourceInline>) {
    block.id = BlockId(copied_name(&holder.id, &block.id.0));
    block.anchor = None;
    // Pages of their own are for the originals. A copy may be in a box, which has no room for them.
    match &mut block.kind {
        BlockKind::Table(table) => table.landscape = false,
        BlockKind::Letter { own_page, .. } => *own_page = false,
        _ => {}
    }
    let own = std::mem::take(&mut block.conditions);
    block.conditions = holder.conditions.iter().cloned().chain(own).collect();
    for inner in block.inner_mut() {
        inner.iter_mut().for_each(|block| adopt(block, holder));
    }
}

/// The name of something that comes with a copy.
fn copied_name(holder: &BlockId, name: &str) -> String {
    format!("{}.{name}", holder.0)
}

/// The footnotes to which a copy refers. They get new names, here and in the copy.
fn copied_notes(
    book: &SourceBook,
    part: &Part,
    block: &mut Block<SourceInline>,
    holder: &BlockId,
) -> BTreeMap<String, SourceNote> {
    let mut notes = BTreeMap::new();
    let Some(section) = book.sections.get(&part.section) else { return notes };
    each_source_inline_mut(std::slice::from_mut(block), &mut |inline| {
        let SourceKind::NoteReference(name) = &mut inline.kind else { return };
        let own = copied_name(holder, name);
        if let Some(note) = section.notes.get(name.as_str()) {
            let mut note = note.clone();
            for block in &mut note.blocks {
                block.id = BlockId(copied_name(holder, &block.id.0));
                block.anchor = None;
            }
            notes.insert(own.clone(), note);
        }
        *name = own;
    });
    notes
}
