//! Lists, with real nesting, from paragraphs that each say their level and their number.

use super::Builder;
use crate::incoming::model::{Block, Inline, Marker, Paragraph, Role, words_of};
use crate::incoming::piece::{Item, Piece};

/// A paragraph of a list.
#[derive(Debug, Clone)]
struct Entry {
    list: String,
    level: u8,
    marker: Marker,
    task: Option<bool>,
    pieces: Vec<Piece>,
}

impl Builder<'_> {
    /// The lists at the start of blocks. Returns how many paragraphs they take.
    pub(super) fn lists(&mut self, blocks: &[Block], pieces: &mut Vec<Piece>) -> usize {
        let mut entries = Vec::new();
        let mut count = 0;
        for block in blocks {
            let Block::Paragraph(own) = block else { break };
            let Some(place) = own.list.as_ref().filter(|_| own.role != Role::Generated) else {
                break;
            };
            let (task, own) = without_tick(own);
            let mut inner = Vec::new();
            self.plain_paragraph(&own, &mut inner);
            entries.push(Entry {
                list: place.list.clone(),
                level: place.level,
                marker: place.marker,
                task,
                pieces: inner,
            });
            count += 1;
        }
        let lists = grouped(entries);
        for _ in lists.iter().filter(|piece| matches!(piece, Piece::List { .. })) {
            self.findings.kept("list");
        }
        pieces.extend(lists);
        count
    }

    /// Makes a list of tasks of the paragraphs that begin with boxes to tick. Returns how many there are.
    pub(super) fn tasks(&mut self, blocks: &[Block], pieces: &mut Vec<Piece>) -> usize {
        let count = tasks_in(blocks);
        if count == 0 {
            return 0;
        }
        let mut items = Vec::new();
        for block in &blocks[..count] {
            let Block::Paragraph(own) = block else { continue };
            let (task, own) = without_tick(own);
            let mut inner = Vec::new();
            self.plain_paragraph(&own, &mut inner);
            items.push(Item { task, pieces: inner });
        }
        self.findings.kept("list");
        pieces.push(Piece::List { start: None, items });
        count
    }
}

/// How many paragraphs in a row begin with boxes to tick and have words.
fn tasks_in(blocks: &[Block]) -> usize {
    let is_task = |block: &&Block| {
        matches!(block, Block::Paragraph(own)
            if own.list.is_none()
                && own.role == Role::Body
                && without_tick(own).0.is_some()
                && !words_of(&own.runs).trim().is_empty())
    };
    blocks.iter().take_while(is_task).count()
}

/// Whether a paragraph begins with a box to tick, and the paragraph without it.
fn without_tick(paragraph: &Paragraph) -> (Option<bool>, Paragraph) {
    let first = paragraph.runs.iter().position(|run| match &run.what {
        Inline::Text(text) => !text.trim().is_empty(),
        Inline::Bookmark(_) | Inline::CommentStart(_) | Inline::Comment(_) => false,
        _ => true,
    });
    let mut own = paragraph.clone();
    let tick = first.and_then(|at| match own.runs[at].what {
        Inline::Tick(is_ticked) => {
            own.runs.remove(at);
            Some(is_ticked)
        }
        _ => None,
    });
    (tick, own)
}

/// Entries as lists.
fn grouped(mut entries: Vec<Entry>) -> Vec<Piece> {
    let Some(base) = entries.iter().map(|entry| entry.level).min() else { return Vec::new() };
    // The first one opens the list, however deep it is.
    if let Some(first) = entries.first_mut() {
        first.level = base;
        if first.marker == Marker::None {
            let first = entries.remove(0);
            let mut pieces = first.pieces;
            pieces.extend(grouped(entries));
            return pieces;
        }
    }
    let mut out: Vec<Piece> = Vec::new();
    let mut rest = entries.into_iter().peekable();
    // The list of the last item, and the number after its own.
    let mut expected: Option<(String, u64)> = None;
    while let Some(head) = rest.next() {
        let mut item = Item { task: head.task, pieces: head.pieces };
        let mut inner = Vec::new();
        while let Some(next) = rest.next_if(|next| next.level > base || next.marker == Marker::None)
        {
            if next.marker == Marker::None && next.level <= base {
                item.pieces.extend(grouped(std::mem::take(&mut inner)));
                item.pieces.extend(next.pieces);
            } else {
                inner.push(next);
            }
        }
        item.pieces.extend(grouped(inner));
        let start = match head.marker {
            Marker::Number(number) => Some(number.min(999_999_999)),
            _ => None,
        };
        let goes_on = match (out.last(), start) {
            (Some(Piece::List { start: None, .. }), None) => true,
            // Items of the same list between them may have been left out.
            (Some(Piece::List { start: Some(_), .. }), Some(number)) => {
                expected.as_ref().is_some_and(|(list, next)| {
                    number == *next || (*list == head.list && number > *next)
                })
            }
            _ => false,
        };
        expected = start.map(|number| (head.list.clone(), number + 1));
        match out.last_mut() {
            Some(Piece::List { items, .. }) if goes_on => items.push(item),
            _ => out.push(Piece::List { start, items: vec![item] }),
        }
    }
    out
}
