//! Tables as Typst, and how they fit the page.
//!
//! In: a table and the page's measure. Out: a call of the layouts' table with column widths, or of
//! their stacked form if columns would be too narrow to read. Widths come from the text: a column
//! is at least as wide as its longest word, and the fuller columns share what is left.

use super::blocks::{write_blocks, write_caption, write_label};
use super::context::{CHARACTER, Context, points};
use super::inlines::{is_linked, write_inlines};
use super::literal::{Writer, literal};
use crate::book::tree::{Align, Anchor, Block, BlockId, Cell, Inline, InlineKind, Pointer, Table};
use crate::book::visit::each_block;
use crate::project::PageDesign;

/// Space at the sides of a cell, in characters.
const SIDES: f64 = 2.5;
/// A word longer than this may be broken in a cell.
const LONGEST_WORD: usize = 16;
/// Cells up to this length are kept on one line if there is room.
const ONE_LINE: usize = 16;
/// How much wider bold type is.
const BOLD: f64 = 1.07;
/// A row with more lines than this in one of its cells may be broken across pages.
const SHORT_ROW: f64 = 12.0;
/// More columns than this are stacked in large print.
const LARGE_PRINT_COLUMNS: usize = 3;
/// Text of this size and above is large print; the layouts use the same.
const LARGE_PRINT: f64 = 16.0;
/// Type sizes of tables as shares of the text size; the layouts use the same.
const SIZES: [(&str, f64); 2] = [("normal", 0.92), ("small", 0.8)];

/// How a table is set.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Fit {
    /// In columns.
    Columns {
        size: &'static str,
        /// How many characters each column holds. The widths are in the same proportion.
        characters: Vec<f64>,
        /// Whether some words are too long for their column and must be divided.
        divided: bool,
    },
    /// Row by row, with each cell after its header.
    Stacked,
}

pub(super) fn write_table(
    id: &BlockId,
    table: &Table<Inline>,
    anchor: Option<&Anchor>,
    context: &Context,
    writer: &mut Writer,
) {
    let form = fit(table, context.page());
    if form == Fit::Stacked {
        // A caption must not be left alone when the first row moves to the next page.
        writer.code("#need-room(unit * 9)\n");
    }
    let captioned = !(table.label.is_empty() && table.caption.is_empty());
    if captioned {
        writer.code("#figure(kind: \"table\", outlined: false, ");
        write_caption(&table.label, &table.caption, context, writer);
        writer.code(")[");
    } else if let Some(anchor) = anchor {
        writer.code(&format!("#mark({})", literal(anchor.as_str())));
    }
    match form {
        Fit::Columns { size, characters, divided } => {
            writer.code(&format!("#data-table(size: \"{size}\", divided: {divided}, "));
            write_again(id, table, context, writer);
            write_columns(table, &characters, context, writer);
        }
        Fit::Stacked => {
            writer.code("#stacked-table(");
            write_again(id, table, context, writer);
            write_stacked(table, context, writer);
        }
    }
    if captioned {
        writer.code("]");
        write_label(anchor, writer);
    }
}

/// Chooses a form for a table on a page.
pub(super) fn fit(table: &Table<Inline>, page: &PageDesign) -> Fit {
    let measure = points(page.width - page.inside - page.outside);
    let text_size = page.text_size.max(1.0);
    if text_size >= LARGE_PRINT && table.columns.len() > LARGE_PRINT_COLUMNS {
        return Fit::Stacked;
    }
    let count = table.columns.len();
    let wide: Vec<(f64, f64)> = (0..count).map(|at| column(table, at, ONE_LINE)).collect();
    let tight: Vec<(f64, f64)> = (0..count).map(|at| column(table, at, 0)).collect();
    let sum = |columns: &[(f64, f64)]| columns.iter().map(|(least, _)| least).sum::<f64>();
    for (size, share) in SIZES {
        let room = measure / (text_size * share * CHARACTER);
        if sum(&tight) > room {
            continue;
        }
        let columns = if sum(&wide) <= room { &wide } else { &tight };
        let characters = match chosen_widths(table) {
            Some(widths) if fits(&widths, &tight, room) => {
                let sum: f64 = widths.iter().sum();
                widths.iter().map(|width| width / sum * room).collect()
            }
            _ => spread(columns, room),
        };
        let divided = (0..count).any(|at| longest_word(table, at) + SIDES > characters[at]);
        return Fit::Columns { size, characters, divided };
    }
    Fit::Stacked
}

/// The author's widths, if every column has one above zero.
fn chosen_widths(table: &Table<Inline>) -> Option<Vec<f64>> {
    let widths: Vec<f64> = table.widths.iter().map(|&width| f64::from(width)).collect();
    (widths.len() == table.columns.len() && widths.iter().all(|&width| width > 0.0))
        .then_some(widths)
}

/// Whether every column gets at least its longest word.
fn fits(widths: &[f64], columns: &[(f64, f64)], room: f64) -> bool {
    let sum: f64 = widths.iter().sum();
    widths.iter().zip(columns).all(|(width, (least, _))| width / sum * room >= *least)
}

/// The longest word of a column in characters, however long.
fn longest_word(table: &Table<Inline>, at: usize) -> f64 {
    let cells = table.rows.iter().filter_map(|row| row.get(at)).map(cell_text);
    let texts = table.header.get(at).map(|cell| printed_text(cell)).into_iter().chain(cells);
    let words = texts
        .map(|text| text.split([' ', '-']).map(|part| part.chars().count()).max().unwrap_or(0));
    words.max().unwrap_or(0) as f64
}

/// A cell as it is printed.
fn cell_text(cell: &Cell<Inline>) -> String {
    match cell {
        Cell::Words(words) => printed_text(words),
        Cell::Blocks(blocks) => {
            let mut texts = Vec::new();
            each_block(blocks, &mut |block| {
                texts.extend(block.text().into_iter().map(printed_text));
            });
            texts.join(" ")
        }
    }
}

/// About how many characters a cell prints. Each paragraph and item after the first starts a new
/// line, of which `room` characters fit on one.
pub(super) fn cell_length(cell: &Cell<Inline>, room: f64) -> f64 {
    let mut lines = 0;
    each_block(cell.blocks(), &mut |block| lines += block.text().len());
    cell_text(cell).chars().count() as f64 + lines.saturating_sub(1) as f64 * room / 2.0
}

/// About how many characters inlines print.
pub(super) fn printed_length(inlines: &[Inline]) -> usize {
    printed_text(inlines).chars().count()
}

/// Inlines as they are printed, including what print adds after references.
fn printed_text(inlines: &[Inline]) -> String {
    let mut out = String::new();
    push_printed(inlines, &mut out);
    out
}

fn push_printed(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match &inline.kind {
            InlineKind::Text(text) | InlineKind::Code(text) => out.push_str(text),
            InlineKind::Reference { pointer, content, .. } => {
                push_printed(content, out);
                match pointer {
                    Pointer::None => {}
                    Pointer::Page => out.push_str(" (page\u{a0}000)"),
                    Pointer::Number(words) => out.push_str(&format!(" ({words})")),
                }
            }
            InlineKind::Formula(formula) => out.push_str(&formula.reading()),
            InlineKind::Break => out.push(' '),
            InlineKind::Blank(_) => out.push_str(" ________________ "),
            InlineKind::Image(_) => out.push_str("__"),
            // A raised number is small.
            InlineKind::Note(_) | InlineKind::NoteAgain { .. } => out.push('_'),
            kind => kind.content().into_iter().for_each(|content| push_printed(content, out)),
        }
    }
}

/// The smallest and the wanted width of a column in characters. A cell of up to `one_line`
/// characters counts as one word.
fn column(table: &Table<Inline>, at: usize, one_line: usize) -> (f64, f64) {
    let (mut word, mut whole) = (1.0_f64, 1.0_f64);
    let header = table.header.get(at).map(|cell| (true, printed_text(cell)));
    let cells = table.rows.iter().map(|row| {
        let text = match row.get(at) {
            // An empty cell to write in takes the room that is left.
            Some(cell) if table.form && is_blank(cell.words()) => "___".to_owned(),
            cell => cell.map(cell_text).unwrap_or_default(),
        };
        (table.row_headers && at == 0, text)
    });
    for (bold, text) in header.into_iter().chain(cells) {
        let stretch = if bold { BOLD } else { 1.0 };
        let length = text.chars().count();
        let longest = text.split([' ', '-']).map(|part| part.chars().count()).max().unwrap_or(0);
        let kept = if length <= one_line { length } else { longest.min(LONGEST_WORD) };
        whole = whole.max(length as f64 * stretch);
        word = word.max(kept as f64 * stretch);
    }
    (word + SIDES, whole + SIDES)
}

/// Divides `room` among columns. If all fit, each gets what it wants. Otherwise each gets its
/// smallest width, and the rest is divided by how much each lacks, damped so that one very full
/// column does not take everything.
fn spread(columns: &[(f64, f64)], room: f64) -> Vec<f64> {
    let wanted: f64 = columns.iter().map(|(_, wanted)| wanted).sum();
    if wanted <= room {
        return columns.iter().map(|(_, own)| own * room / wanted).collect();
    }
    let least: f64 = columns.iter().map(|(least, _)| least).sum();
    let lack = |&(least, wanted): &(f64, f64)| (wanted - least).powf(0.7);
    let lacks: f64 = columns.iter().map(lack).sum::<f64>().max(f64::MIN_POSITIVE);
    columns.iter().map(|own| own.0 + (room - least) * lack(own) / lacks).collect()
}

fn write_columns(
    table: &Table<Inline>,
    characters: &[f64],
    context: &Context,
    writer: &mut Writer,
) {
    writer.code("columns: (");
    for width in characters {
        writer.code(&format!("{width:.2}fr, "));
    }
    writer.code("), align: (");
    for align in &table.columns {
        writer.code(match align {
            Align::Start => "start, ",
            Align::Center => "center, ",
            Align::End => "end, ",
        });
    }
    writer.code(&format!("), row-headers: {}, form: {}, header: ", table.row_headers, table.form));
    write_cells(table, header_cells(table), context, writer);
    for row in &table.rows {
        let lines = row
            .iter()
            .zip(characters)
            .map(|(cell, room)| cell_length(cell, *room) / room)
            .fold(0.0, f64::max);
        writer.code(&format!(", (whole: {}, cells: ", lines <= SHORT_ROW));
        write_cells(table, row_cells(row), context, writer);
        writer.code(")");
    }
    writer.code(")");
}

fn write_stacked(table: &Table<Inline>, context: &Context, writer: &mut Writer) {
    writer.code("header: ");
    write_cells(table, header_cells(table), context, writer);
    let room = context.characters_in_line();
    for row in &table.rows {
        let lines: f64 = row.iter().map(|cell| (cell_length(cell, room) / room).ceil()).sum();
        writer.code(&format!(", (whole: {}, cells: ", lines <= SHORT_ROW));
        write_cells(table, row_cells(row), context, writer);
        writer.code(")");
    }
    writer.code(")");
}

/// Writes the header as it is printed after its first time, if that makes a difference: links would
/// lead from more than one place, and a note would be there twice.
fn write_again(id: &BlockId, table: &Table<Inline>, context: &Context, writer: &mut Writer) {
    if !table.header.iter().any(|cell| is_linked(cell)) {
        return;
    }
    let key = literal(&format!("{}.header", id.0));
    writer.code(&format!("key: label({key}), again: "));
    writer.again = true;
    write_cells(table, header_cells(table), context, writer);
    writer.again = false;
    writer.code(", ");
}

/// Writes the cells of a header, or those of a row.
fn write_cells<'c>(
    table: &Table<Inline>,
    cells: impl IntoIterator<Item = CellContent<'c>>,
    context: &Context,
    writer: &mut Writer,
) {
    writer.code("(");
    for cell in cells {
        writer.code("[");
        match cell {
            // In a form the cell itself is the blank.
            CellContent::Words(words) if table.form && is_blank(words) => {
                writer.code("#form-space");
            }
            CellContent::Words(words) => write_inlines(words, context, writer),
            CellContent::Blocks(blocks) => write_blocks(blocks, context, writer),
        }
        writer.code("], ");
    }
    writer.code(")");
}

/// What is in a cell, be it in the header or below it.
enum CellContent<'c> {
    Words(&'c [Inline]),
    Blocks(&'c [Block<Inline>]),
}

fn header_cells(table: &Table<Inline>) -> impl Iterator<Item = CellContent<'_>> {
    table.header.iter().map(|words| CellContent::Words(words))
}

fn row_cells(row: &[Cell<Inline>]) -> impl Iterator<Item = CellContent<'_>> {
    row.iter().map(|cell| match cell {
        Cell::Words(words) => CellContent::Words(words),
        Cell::Blocks(blocks) => CellContent::Blocks(blocks),
    })
}

/// Whether there is only an empty space to write in.
fn is_blank(words: &[Inline]) -> bool {
    matches!(words, [Inline { kind: InlineKind::Blank(None), .. }])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn room_is_shared_without_loss() {
        let columns = [(8.0, 10.0), (10.0, 300.0), (6.0, 20.0)];
        let widths = spread(&columns, 80.0);
        assert!((widths.iter().sum::<f64>() - 80.0).abs() < 1e-9);
        assert!(widths.iter().zip(&columns).all(|(width, (least, _))| width >= least));
        let easy = spread(&[(3.0, 5.0), (3.0, 5.0)], 80.0);
        assert!((easy[0] - 40.0).abs() < 1e-9);
    }
}
