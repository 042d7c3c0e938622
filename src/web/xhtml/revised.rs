//! Marks on what changed since an earlier release: `ins`, with words for people who cannot see it.
//!
//! A run of blocks that all changed is marked once, so that the words are not repeated for each.

use super::Writer;
use crate::book::revisions::Revisions;
use crate::book::tree::{Block, BlockId, BlockKind, Inline};
use crate::ground::own_words::Words;

/// Neighbouring blocks that all changed, or that all did not.
pub(super) struct Run<'a> {
    pub(super) blocks: &'a [Block<Inline>],
    pub(super) is_revised: bool,
}

impl<'a> Writer<'a> {
    /// Divides blocks into runs.
    pub(super) fn runs(&self, blocks: &'a [Block<Inline>]) -> Vec<Run<'a>> {
        let Some(revisions) = self.revisions.filter(|_| !self.is_revised) else {
            return vec![Run { blocks, is_revised: false }];
        };
        blocks
            .chunk_by(|one, other| is_whole(one, revisions) == is_whole(other, revisions))
            .map(|blocks| {
                let is_revised = blocks.first().is_some_and(|block| is_whole(block, revisions));
                Run { blocks, is_revised }
            })
            .collect()
    }

    /// Marks the blocks that `write` adds, if they changed.
    pub(super) fn revised(&mut self, is_revised: bool, write: impl FnOnce(&mut Self)) {
        let Some(revisions) = self.revisions.filter(|_| is_revised) else { return write(self) };
        self.markup.open("ins").attr("class", "revised").line();
        let start = self.before_change(revisions);
        self.markup.open("p").attr("class", "hidden").text(&start).close().line();
        self.is_revised = true;
        write(self);
        self.is_revised = false;
        let end = self.own_words.text("ebook-end-of-change");
        self.markup.open("p").attr("class", "hidden").text(&end).close().line();
        self.markup.close().line();
    }

    /// Marks the words that `write` adds, if their block changed.
    pub(super) fn revised_words(&mut self, id: &BlockId, write: impl FnOnce(&mut Self)) {
        let revisions = self.revisions.filter(|_| !self.is_revised);
        let Some(revisions) = revisions.filter(|revisions| revisions.mark(id).is_some()) else {
            return write(self);
        };
        self.markup.open("ins").attr("class", "revised-words");
        let start = self.before_change(revisions);
        self.markup.hidden(&format!("{start} "));
        self.is_revised = true;
        write(self);
        self.is_revised = false;
        self.markup.close();
    }

    /// What is read out before something that changed.
    fn before_change(&self, revisions: &Revisions) -> String {
        before_change(self.own_words, revisions)
    }
}

/// What is read out before something that changed.
pub(crate) fn before_change(words: &Words, revisions: &Revisions) -> String {
    words.with("ebook-before-change", [("change", revisions.description(words).into())])
}

/// Whether a block changed as a whole.
fn is_whole(block: &Block<Inline>, revisions: &Revisions) -> bool {
    let own = revisions.mark(&block.id).is_some();
    let inner = || {
        let mut blocks = block.inner().into_iter().flatten().peekable();
        blocks.peek().is_some() && blocks.all(|block| is_whole(block, revisions))
    };
    let has_title = |title: Option<&String>| title.is_some_and(|title| !title.trim().is_empty());
    match &block.kind {
        BlockKind::Heading { .. }
        | BlockKind::Paragraph(_)
        | BlockKind::Code { .. }
        | BlockKind::Rule
        | BlockKind::Table(_)
        | BlockKind::Figure(_) => own,
        BlockKind::List(_)
        | BlockKind::Quote(_)
        | BlockKind::Answer { .. }
        | BlockKind::Passage { .. } => inner(),
        // A term without details has no block of its own, only that of the whole list.
        BlockKind::Definitions(_) => own || inner(),
        BlockKind::Callout { title, .. }
        | BlockKind::Card { title, .. }
        | BlockKind::Testimony { attribution: title, .. } => {
            (own || !has_title(Some(title))) && inner()
        }
        BlockKind::Checklist { title, .. } | BlockKind::Letter { title, .. } => {
            (own || !has_title(title.as_ref())) && inner()
        }
    }
}
