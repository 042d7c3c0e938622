//! What stays on one page.
//!
//! In: blocks in order. Out: how many of them belong together, and whether a block is short enough
//! to stay whole. The engine moves a block with its notes only if the block cannot be broken, and
//! forgets a heading before a line that it moves, so short pieces are kept whole from the start.

use super::columns::{cell_length, printed_length};
use super::context::Context;
use crate::book::tree::{Block, BlockKind, Inline, Table};
use crate::book::visit::{each_block, has_note, notes_in};

/// Paragraphs with notes, and paragraphs after a heading, of up to so many lines.
const PARAGRAPH: f64 = 8.0;
/// The height of a line of a note, compared to a line of text.
const NOTE_LINE: f64 = 0.8;
/// Items of lists that have notes.
const ITEM: f64 = 10.0;
/// Lists with notes after a heading.
const LIST: f64 = 12.0;
/// Tables of up to this share of a page, and those of up to three rows.
const TABLE: f64 = 0.28;
const SMALL_TABLE: f64 = 0.5;
/// The space around a row, in lines.
const ROW: f64 = 0.6;

/// A line to write on by hand, and a wallet card, in lines of running text.
const RULED_LINE: f64 = 1.7;
const CARD_LINES: f64 = 12.0;

/// How many blocks from the first on stay on one page: headings, and the words that they announce.
/// One if nothing has to be kept.
pub(super) fn together(blocks: &[Block<Inline>], context: &Context) -> usize {
    let is_heading = |block: &&Block<Inline>| matches!(block.kind, BlockKind::Heading { .. });
    let headings = blocks.iter().take_while(is_heading).count();
    let Some(next) = blocks.get(headings).filter(|_| headings > 0) else { return 1 };
    let is_kept = match &next.kind {
        BlockKind::Paragraph(words) => words_in_lines(words, context) <= PARAGRAPH,
        BlockKind::List(_) | BlockKind::Definitions(_) => {
            let own = std::slice::from_ref(next);
            has_notes(own) && lines(own, context.characters_in_line()) <= LIST
        }
        _ => false,
    };
    if is_kept { headings + 1 } else { 1 }
}

/// Whether a paragraph takes its notes along as one piece.
pub(super) fn keeps_notes(words: &[Inline], context: &Context) -> bool {
    has_note(words) && words_in_lines(words, context) <= PARAGRAPH
}

/// About how many lines a paragraph takes with its notes, if it has several. The engine takes care
/// that the first one is on the same page, but not the others.
pub(super) fn room_with_notes(words: &[Inline], context: &Context) -> Option<f64> {
    let notes = notes_in(words);
    if notes.len() < 2 || context.in_table || context.has_endnotes() {
        return None;
    }
    let room = context.characters_in_line() / NOTE_LINE;
    let own = notes.iter().map(|note| lines(&note.blocks, room).ceil() * NOTE_LINE);
    Some(words_in_lines(words, context) + own.sum::<f64>() + 1.0)
}

/// Whether the pieces of a list are set one by one, so that each takes its notes along.
pub(super) fn is_split<'b>(
    pieces: impl Iterator<Item = &'b [Block<Inline>]> + Clone,
    context: &Context,
) -> bool {
    let room = context.characters_in_line();
    pieces.clone().any(has_notes) && pieces.clone().all(|own| lines(own, room) <= ITEM)
}

/// Whether a table of columns with room for so many characters stays on one page.
pub(super) fn is_short(table: &Table<Inline>, characters: &[f64], context: &Context) -> bool {
    let lines = header_in_lines(table, characters)
        + rows_in_lines(table, characters, table.rows.len()).sum::<f64>();
    // However three rows are divided, one is alone.
    let share = if table.rows.len() <= 3 { SMALL_TABLE } else { TABLE };
    lines <= share * context.lines_on_page()
}

/// About how many lines the caption of a table, its header and its first two rows take.
pub(super) fn start_in_lines(table: &Table<Inline>, characters: &[f64]) -> f64 {
    let across: f64 = characters.iter().sum();
    let caption = (printed_length(&table.caption) as f64 / across.max(1.0)).ceil() + 1.0;
    caption + header_in_lines(table, characters) + rows_in_lines(table, characters, 2).sum::<f64>()
}

fn header_in_lines(table: &Table<Inline>, characters: &[f64]) -> f64 {
    tallest(table.header.iter().map(|words| printed_length(words) as f64), characters)
}

fn rows_in_lines<'t>(
    table: &'t Table<Inline>,
    characters: &'t [f64],
    count: usize,
) -> impl Iterator<Item = f64> + 't {
    table.rows.iter().take(count).map(move |row| {
        let lengths = row.iter().zip(characters).map(|(cell, room)| cell_length(cell, *room));
        tallest(lengths, characters)
    })
}

/// The lines of a row whose cells have so many characters, with the space around it.
fn tallest(cells: impl Iterator<Item = f64>, characters: &[f64]) -> f64 {
    cells.zip(characters).map(|(length, room)| (length / room).ceil()).fold(1.0, f64::max) + ROW
}

/// About how many lines words take.
fn words_in_lines(words: &[Inline], context: &Context) -> f64 {
    (printed_length(words) as f64 / context.characters_in_line()).ceil()
}

/// Whether a note is called in the blocks.
fn has_notes(blocks: &[Block<Inline>]) -> bool {
    let mut found = false;
    each_block(blocks, &mut |block| found |= block.text().into_iter().any(has_note));
    found
}

/// About how many lines blocks take.
pub(super) fn lines(blocks: &[Block<Inline>], room: f64) -> f64 {
    let text = |content: &[Inline]| (printed_length(content) as f64 / room).ceil();
    blocks
        .iter()
        .map(|block| {
            let own = match &block.kind {
                BlockKind::Heading { content, .. } => text(content) * 2.0,
                BlockKind::Paragraph(content) => text(content),
                BlockKind::List(list) => {
                    list.items.iter().map(|item| lines(&item.blocks, room)).sum()
                }
                BlockKind::Definitions(definitions) => {
                    definitions.iter().map(|own| 1.0 + lines(&own.details, room)).sum()
                }
                BlockKind::Quote(blocks)
                | BlockKind::Callout { blocks, .. }
                | BlockKind::Checklist { blocks, .. }
                | BlockKind::Letter { blocks, .. }
                | BlockKind::Testimony { blocks, .. }
                | BlockKind::Passage { readers: Some(_), blocks, .. } => 3.0 + lines(blocks, room),
                BlockKind::Passage { readers: None, blocks, .. } => lines(blocks, room),
                BlockKind::Answer { lines: ruled, blocks } => {
                    lines(blocks, room) + f64::from(*ruled) * RULED_LINE
                }
                BlockKind::Card { .. } => CARD_LINES,
                BlockKind::Code { text, .. } => text.lines().count() as f64,
                BlockKind::Rule => 2.0,
                BlockKind::Figure(_) => 25.0,
                BlockKind::Table(table) => {
                    let cells = table.rows.iter().flatten();
                    cells.map(|cell| (cell_length(cell, room) / room).ceil()).sum::<f64>() + 2.0
                }
            };
            own + 0.5
        })
        .sum()
}
