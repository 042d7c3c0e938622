//! Blocks inside of others: in cells, notes and text boxes, where there are no headings and figures.

use super::Builder;
use super::headings::bold;
use crate::incoming::model::{Block, Paragraph};
use crate::incoming::piece::{Piece, Run, What, is_empty};

impl Builder<'_> {
    /// The pieces of blocks that are inside of another block.
    pub(super) fn inner(&mut self, blocks: &[Block]) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut at = 0;
        let outer = self.caption.take();
        while at < blocks.len() {
            at += self.next(&blocks[at..], &mut pieces, true);
        }
        self.caption = outer;
        pieces.into_iter().map(in_line).collect()
    }

    pub(super) fn inner_heading(&mut self, paragraph: &Paragraph, pieces: &mut Vec<Piece>) {
        let words = self.words(paragraph);
        if is_empty(&words) {
            return;
        }
        let place = self.named(&paragraph.place, &words);
        self.findings
            .changed("a heading inside a table, a note or a box, which became bold", place);
        pieces.push(Piece::Paragraph(bold(words)));
    }
}

/// A figure without a caption as a picture among words.
fn in_line(piece: Piece) -> Piece {
    match piece {
        Piece::Figure { picture, caption, .. } if caption.is_empty() => {
            Piece::Paragraph(vec![Run::of(What::Picture(picture))])
        }
        piece => piece,
    }
}
