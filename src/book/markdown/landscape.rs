//! Tables with a landscape page of their own, and letters with a page of their own: where they may
//! be.
//!
//! In: the blocks of a section. Out: an error for each of them inside a block that cannot be divided
//! by a page. Knows no pages.

use super::blocks::{Reader, SourceBlock};
use crate::book::tree::BlockKind;
use crate::ground::diagnostic::Code;
use crate::ground::source::Span;
use crate::project::Readers;

/// What has a page of its own, and what to do about it.
struct Apart {
    what: &'static str,
    hint: &'static str,
}

const TABLE: Apart = Apart {
    what: "a table with a landscape page",
    hint: "put the table above or below it, or leave out `.landscape`",
};
const LETTER: Apart = Apart {
    what: "a letter with a page of its own",
    hint: "put the letter above or below it, or leave out `.own-page`",
};

impl Reader<'_> {
    /// Reports tables and letters with pages of their own that are inside other blocks, or in a note. A passage in another
    /// language is no frame, and neither is `only`, unless its blocks are labelled.
    pub(super) fn check_landscape(&mut self, blocks: &[SourceBlock]) {
        let mut found = Vec::new();
        for block in blocks {
            collect(block, None, &mut found);
        }
        for note in self.notes().values() {
            for block in &note.blocks {
                collect(block, Some("a note"), &mut found);
            }
        }
        for (span, apart, holder) in found {
            let place = self.first_line_of(span);
            let message = format!("{} cannot be inside {holder}", apart.what);
            self.error(Code::Container, place, message).hint = Some(apart.hint.to_owned());
        }
    }
}

/// Adds what has a page of its own in a block that is inside `holder`.
fn collect(
    block: &SourceBlock,
    holder: Option<&'static str>,
    found: &mut Vec<(Span, Apart, &'static str)>,
) {
    let is_labelled = |readers| readers == Some(Readers::Facilitators);
    let is_labelled = block.conditions.iter().any(|condition| is_labelled(condition.readers));
    let holder = holder.or(is_labelled.then_some("blocks for facilitators"));
    let apart = match &block.kind {
        BlockKind::Table(table) if table.landscape => Some(TABLE),
        BlockKind::Letter { own_page: true, .. } => Some(LETTER),
        _ => None,
    };
    if let Some((apart, holder)) = apart.zip(holder) {
        found.push((block.span, apart, holder));
    }
    let inner = match &block.kind {
        BlockKind::Passage { .. } => holder,
        kind => holder.or(Some(name(kind))),
    };
    for block in block.inner().into_iter().flatten() {
        collect(block, inner, found);
    }
}

/// What an author calls a block that holds others.
fn name<I>(kind: &BlockKind<I>) -> &'static str {
    match kind {
        BlockKind::List(_) => "a list",
        BlockKind::Definitions(_) => "a definition list",
        BlockKind::Quote(_) => "a quotation",
        BlockKind::Checklist { .. } => "a checklist",
        BlockKind::Letter { .. } => "a letter",
        BlockKind::Testimony { .. } => "a testimony",
        BlockKind::Answer { .. } => "an answer",
        BlockKind::Card { .. } => "a card",
        BlockKind::Figure(_) => "the description of a figure",
        BlockKind::Table(_) => "a table",
        _ => "another container",
    }
}
