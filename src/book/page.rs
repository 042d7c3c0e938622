//! Builds the blocks of a section that the tool writes.
//!
//! In: words. Out: ordinary blocks under stable ids, so that writers treat them as they treat an
//! author's text. Knows neither editions nor output formats.

use super::tree::{
    Align, Anchor, Block, BlockId, BlockKind, Cell, Definition, Image, Inline, InlineKind, Item,
    List, Table,
};
use crate::ground::own_words::Piece;
use crate::ground::source::Span;

/// Collects the blocks of a generated section.
pub(crate) struct Page {
    /// The section's id, with which the ids of its blocks begin.
    pub(crate) section: String,
    /// The place in the project that the section is made from.
    pub(crate) span: Span,
    pub(crate) blocks: Vec<Block<Inline>>,
}

impl Page {
    pub(crate) fn new(section: &str, span: Span) -> Self {
        Self { section: section.to_owned(), span, blocks: Vec::new() }
    }

    pub(crate) fn push(&mut self, kind: BlockKind<Inline>) {
        let block = self.block(self.blocks.len(), kind);
        self.blocks.push(block);
    }

    /// A block that is not yet on the page. Its id ends in `number`.
    pub(crate) fn block(&self, number: usize, kind: BlockKind<Inline>) -> Block<Inline> {
        Block {
            id: BlockId(format!("{}.{number}", self.section)),
            anchor: None,
            span: self.span,
            conditions: Vec::new(),
            kind,
        }
    }

    pub(crate) fn inline(&self, kind: InlineKind) -> Inline {
        Inline { span: self.span, kind }
    }

    pub(crate) fn text(&self, words: impl Into<String>) -> Inline {
        self.inline(InlineKind::Text(words.into()))
    }

    /// A sentence with links or emphasis in it: what stands apart, by the names of its variables.
    pub(crate) fn sentence(
        &self,
        pieces: Vec<Piece>,
        apart: &[(&str, Vec<Inline>)],
    ) -> Vec<Inline> {
        let content = pieces.into_iter().flat_map(|piece| match piece {
            Piece::Text(text) => vec![self.text(text)],
            Piece::Variable { name } => {
                let found = apart.iter().find(|(own, _)| *own == name);
                found.map(|(_, content)| content.clone()).unwrap_or_default()
            }
        });
        content.collect()
    }

    /// A link out of the book.
    pub(crate) fn link(&self, url: &str, words: &str) -> Inline {
        let content = vec![self.text(words)];
        self.inline(InlineKind::Link { url: crate::ground::address::normal(url), content })
    }

    /// A link whose words are its address, as a person types it from paper.
    pub(crate) fn address(&self, url: &str) -> Inline {
        self.link(url, crate::ground::address::shown(url))
    }

    pub(crate) fn image(&self, path: &str, alt: String) -> Inline {
        self.inline(InlineKind::Image(Image {
            path: path.to_owned(),
            alt,
            fills: false,
            width: None,
            span: self.span,
        }))
    }

    pub(crate) fn paragraph(&mut self, content: Vec<Inline>) {
        self.push(BlockKind::Paragraph(content));
    }

    pub(crate) fn heading(&mut self, words: &str) {
        let content = vec![self.text(words)];
        self.push(BlockKind::Heading { level: 1, number: None, content });
    }

    /// A heading that can be linked to.
    pub(crate) fn linked_heading(&mut self, words: &str) {
        self.heading(words);
        if let Some(block) = self.blocks.last_mut() {
            block.anchor = Some(Anchor(block.id.0.clone()));
        }
    }

    /// Label and text pairs.
    pub(crate) fn definitions(&mut self, items: Vec<(String, Vec<Inline>)>) {
        let base = self.blocks.len();
        let items = items
            .into_iter()
            .enumerate()
            .map(|(index, (label, content))| Definition {
                anchor: None,
                term: vec![self.text(label)],
                details: vec![self.block(base * 100 + index, BlockKind::Paragraph(content))],
            })
            .collect();
        self.push(BlockKind::Definitions(items));
    }

    /// A numbered list, one paragraph an item.
    pub(crate) fn numbered(&mut self, items: &[&str]) {
        let item = |(index, words): (usize, &&str)| Item {
            task: None,
            blocks: vec![self.block(100 + index, BlockKind::Paragraph(vec![self.text(*words)]))],
        };
        let items = items.iter().enumerate().map(item).collect();
        self.push(BlockKind::List(List { start: Some(1), tight: false, items }));
    }

    /// A table of plain text with columns of these relative widths.
    pub(crate) fn table(&mut self, header: &[&str], widths: &[u32], rows: Vec<Vec<String>>) {
        let cells = |row: Vec<String>| {
            row.into_iter().map(|cell| Cell::Words(vec![self.text(cell)])).collect()
        };
        let table = Table {
            label: String::new(),
            caption: Vec::new(),
            columns: vec![Align::Start; header.len()],
            widths: widths.to_vec(),
            row_headers: false,
            form: false,
            landscape: false,
            row_ids: Vec::new(),
            header: header.iter().map(|cell| vec![self.text(*cell)]).collect(),
            rows: rows.into_iter().map(cells).collect(),
        };
        self.push(BlockKind::Table(table));
    }
}
