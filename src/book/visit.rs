//! Walks the tree: every block and every inline, in reading order.

use super::tree::{Block, BlockKind, Cell, Image, Inline, InlineKind, Note, SourceInline, Table};

impl<I> Block<I> {
    /// The lists of blocks inside this one.
    pub(crate) fn inner(&self) -> Vec<&[Block<I>]> {
        match &self.kind {
            BlockKind::Quote(blocks)
            | BlockKind::Callout { blocks, .. }
            | BlockKind::Checklist { blocks, .. }
            | BlockKind::Letter { blocks, .. }
            | BlockKind::Testimony { blocks, .. }
            | BlockKind::Answer { blocks, .. }
            | BlockKind::Passage { blocks, .. } => vec![blocks],
            BlockKind::Card { front, back, .. } => vec![front, back],
            BlockKind::List(list) => list.items.iter().map(|item| &item.blocks[..]).collect(),
            BlockKind::Definitions(items) => items.iter().map(|item| &item.details[..]).collect(),
            BlockKind::Figure(figure) => vec![&figure.description],
            BlockKind::Table(table) => table.rows.iter().flatten().map(Cell::blocks).collect(),
            BlockKind::Heading { .. }
            | BlockKind::Paragraph(_)
            | BlockKind::Code { .. }
            | BlockKind::Rule => Vec::new(),
        }
    }

    /// The same lists, to change. A cell that has only words has none.
    pub(crate) fn inner_mut(&mut self) -> Vec<&mut Vec<Self>> {
        match &mut self.kind {
            BlockKind::Quote(blocks)
            | BlockKind::Callout { blocks, .. }
            | BlockKind::Checklist { blocks, .. }
            | BlockKind::Letter { blocks, .. }
            | BlockKind::Testimony { blocks, .. }
            | BlockKind::Answer { blocks, .. }
            | BlockKind::Passage { blocks, .. } => vec![blocks],
            BlockKind::Card { front, back, .. } => vec![front, back],
            BlockKind::List(list) => list.items.iter_mut().map(|item| &mut item.blocks).collect(),
            BlockKind::Definitions(items) => {
                items.iter_mut().map(|item| &mut item.details).collect()
            }
            BlockKind::Figure(figure) => vec![&mut figure.description],
            BlockKind::Table(table) => {
                let cells = table.rows.iter_mut().flatten();
                let blocks = cells.filter_map(|cell| match cell {
                    Cell::Blocks(blocks) => Some(blocks),
                    Cell::Words(_) => None,
                });
                blocks.collect()
            }
            BlockKind::Heading { .. }
            | BlockKind::Paragraph(_)
            | BlockKind::Code { .. }
            | BlockKind::Rule => Vec::new(),
        }
    }

    /// The lists of inlines directly in this block, to change.
    pub(crate) fn text_mut(&mut self) -> Vec<&mut Vec<I>> {
        match &mut self.kind {
            BlockKind::Heading { content, .. } | BlockKind::Paragraph(content) => vec![content],
            BlockKind::Definitions(items) => items.iter_mut().map(|item| &mut item.term).collect(),
            BlockKind::Figure(figure) => vec![&mut figure.caption],
            BlockKind::Testimony { withdrawal, .. } => vec![withdrawal],
            BlockKind::Table(table) => {
                let cells = table.rows.iter_mut().flatten();
                let words = cells.filter_map(|cell| match cell {
                    Cell::Words(words) => Some(words),
                    Cell::Blocks(_) => None,
                });
                std::iter::once(&mut table.caption).chain(&mut table.header).chain(words).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The lists of inlines directly in this block.
    pub fn text(&self) -> Vec<&[I]> {
        match &self.kind {
            BlockKind::Heading { content, .. } | BlockKind::Paragraph(content) => vec![content],
            BlockKind::Definitions(items) => items.iter().map(|item| &item.term[..]).collect(),
            BlockKind::Figure(figure) => vec![&figure.caption],
            BlockKind::Testimony { withdrawal, .. } => vec![withdrawal],
            BlockKind::Table(table) => std::iter::once(&table.caption)
                .chain(&table.header)
                .map(Vec::as_slice)
                .chain(table.rows.iter().flatten().map(Cell::words))
                .collect(),
            _ => Vec::new(),
        }
    }
}

/// Calls `see` for every block, each outer one before those inside it.
pub fn each_block<'b, I>(blocks: &'b [Block<I>], see: &mut impl FnMut(&'b Block<I>)) {
    for block in blocks {
        see(block);
        for inner in block.inner() {
            each_block(inner, see);
        }
    }
}

/// Calls `see` for every source inline, each outer one before those inside it.
pub(crate) fn each_source_inline(
    blocks: &[Block<SourceInline>],
    see: &mut impl FnMut(&SourceInline),
) {
    each_block(blocks, &mut |block| {
        for inlines in block.text() {
            within(inlines, see);
        }
    });
}

fn within(inlines: &[SourceInline], see: &mut impl FnMut(&SourceInline)) {
    for inline in inlines {
        see(inline);
        inline.kind.content().into_iter().for_each(|content| within(content, see));
    }
}

/// Calls `change` for every source inline, each outer one before those inside it.
pub(crate) fn each_source_inline_mut(
    blocks: &mut [Block<SourceInline>],
    change: &mut impl FnMut(&mut SourceInline),
) {
    fn within(inlines: &mut [SourceInline], change: &mut impl FnMut(&mut SourceInline)) {
        for inline in inlines {
            change(inline);
            inline.kind.content_mut().into_iter().for_each(|content| within(content, change));
        }
    }
    for block in blocks {
        block.text_mut().into_iter().for_each(|line| within(line, change));
        block.inner_mut().into_iter().for_each(|inner| each_source_inline_mut(inner, change));
    }
}

/// Calls `see` for every inline of the blocks, including those in notes.
pub(crate) fn each_inline(blocks: &[Block<Inline>], see: &mut impl FnMut(&Inline)) {
    each_block(blocks, &mut |block| {
        for inlines in block.text() {
            within_inlines(inlines, see);
        }
    });
}

fn within_inlines(inlines: &[Inline], see: &mut impl FnMut(&Inline)) {
    for inline in inlines {
        see(inline);
        match &inline.kind {
            InlineKind::Note(note) => each_inline(&note.blocks, see),
            kind => kind.content().into_iter().for_each(|content| within_inlines(content, see)),
        }
    }
}

/// Calls `see` for every picture.
pub(crate) fn each_image(blocks: &[Block<Inline>], see: &mut impl FnMut(&Image)) {
    each_block(blocks, &mut |block| {
        if let BlockKind::Figure(figure) = &block.kind {
            see(&figure.image);
        }
    });
    each_inline(blocks, &mut |inline| {
        if let InlineKind::Image(image) = &inline.kind {
            see(image);
        }
    });
}

/// The notes that the inlines call.
pub(crate) fn notes_in(inlines: &[Inline]) -> Vec<Note> {
    let mut notes = Vec::new();
    within_inlines(inlines, &mut |inline| {
        if let InlineKind::Note(note) = &inline.kind {
            notes.push(note.clone());
        }
    });
    notes
}

/// The notes that the cells of a table call.
pub(crate) fn notes_of_cells(table: &Table<Inline>) -> Vec<Note> {
    let mut notes: Vec<Note> = table.header.iter().flat_map(|words| notes_in(words)).collect();
    for cell in table.rows.iter().flatten() {
        match cell {
            Cell::Words(words) => notes.extend(notes_in(words)),
            Cell::Blocks(blocks) => each_inline(blocks, &mut |inline| {
                if let InlineKind::Note(note) = &inline.kind {
                    notes.push(note.clone());
                }
            }),
        }
    }
    notes
}

/// Whether the inlines contain a note.
pub(crate) fn has_note(inlines: &[Inline]) -> bool {
    let mut found = false;
    within_inlines(inlines, &mut |inline| {
        found |= matches!(inline.kind, InlineKind::Note(_) | InlineKind::NoteAgain { .. });
    });
    found
}

/// Every line of text to change: paragraphs, headings, terms, captions and cells, those in notes
/// included.
pub(crate) fn each_line_mut(
    blocks: &mut [Block<Inline>],
    change: &mut impl FnMut(&mut Vec<Inline>),
) {
    for block in blocks {
        block.text_mut().into_iter().for_each(|line| line_mut(line, change));
        block.inner_mut().into_iter().for_each(|inner| each_line_mut(inner, change));
    }
}

fn line_mut(inlines: &mut Vec<Inline>, change: &mut impl FnMut(&mut Vec<Inline>)) {
    for inline in inlines.iter_mut() {
        if let InlineKind::Note(note) = &mut inline.kind {
            each_line_mut(&mut note.blocks, change);
        } else if let Some(content) = inline.kind.content_mut() {
            line_mut(content, change);
        }
    }
    change(inlines);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::tree::{Anchor, BlockId, Item, List, Note, NoteKind};
    use crate::ground::source::{FileId, Span};

    fn block(kind: BlockKind<Inline>) -> Block<Inline> {
        let span = Span::new(FileId(0), 0, 0);
        let id = BlockId("a".to_owned());
        Block { id, anchor: None, span, conditions: Vec::new(), kind }
    }

    fn inline(kind: InlineKind) -> Inline {
        Inline { span: Span::new(FileId(0), 0, 0), kind }
    }

    #[test]
    fn a_picture_in_a_list_in_a_note_is_seen() {
        let span = Span::new(FileId(0), 0, 0);
        let image = Image {
            path: "a.png".to_owned(),
            alt: "A".to_owned(),
            fills: false,
            width: None,
            span,
        };
        let paragraph = block(BlockKind::Paragraph(vec![inline(InlineKind::Image(image))]));
        let items = vec![Item { task: None, blocks: vec![paragraph] }];
        let note = Note {
            number: 1,
            anchor: Anchor("a.note-1".to_owned()),
            kind: NoteKind::Remark,
            blocks: vec![block(BlockKind::List(List { start: None, tight: true, items }))],
        };
        let text = block(BlockKind::Paragraph(vec![inline(InlineKind::Note(note))]));
        let mut seen = Vec::new();
        each_image(&[text], &mut |image| seen.push(image.path.clone()));
        assert_eq!(seen, ["a.png"]);
    }
}
