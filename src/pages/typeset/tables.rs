//! Tables as Typst.
//!
//! In: a table, and how it fits the page. Out: a call of the layouts' table with column widths, or
//! of their stacked form, on a landscape page if the author wants one.

use super::blocks::{write_blocks, write_caption, write_label};
use super::columns::{Fit, cell_length, is_blank, setting};
use super::context::Context;
use super::fields::{cell_field, without_fields};
use super::inlines::{is_linked, write_inlines, write_notes};
use super::kept::{is_short, start_in_lines};
use super::literal::{Writer, literal};
use super::scope::Scope;
use crate::book::tree::{Align, Anchor, Block, BlockId, Cell, Inline, Table};
use crate::book::visit::notes_of_cells;

/// A caption, a header and two rows that need more lines than this may be divided.
const LARGEST_START: f64 = 20.0;
/// A row with more lines than this in one of its cells may be broken across pages.
const SHORT_ROW: f64 = 12.0;

pub(super) fn write_table(
    id: &BlockId,
    table: &Table<Inline>,
    anchor: Option<&Anchor>,
    context: &Context,
    writer: &mut Writer,
) {
    let (form, landscape) =
        setting(table, &context.manuscript.edition, context.page(), context.in_landscape);
    if landscape {
        writer.code("#landscape[");
    }
    if form == Fit::Stacked {
        // A caption must not be left alone when the first row moves to the next page.
        writer.code("#need-room(unit * 9)\n");
    }
    let captioned = !(table.label.is_empty() && table.caption.is_empty());
    let mut starts_with_room = false;
    // A short table is not divided; a longer one starts where its header and two rows fit.
    let is_whole = match &form {
        Fit::Columns { characters, .. } => {
            let is_whole = is_short(table, characters, context);
            if !is_whole && !landscape && captioned {
                let room = start_in_lines(table, characters);
                if room <= LARGEST_START {
                    writer.code(&format!("#need-room(unit * {room:.1}, above: space-block)\n"));
                    writer.code("#[#show figure: set block(above: 0pt)\n");
                    starts_with_room = true;
                }
            }
            is_whole
        }
        Fit::Stacked => false,
    };
    if is_whole {
        writer.code("#[#show figure: set block(breakable: false)\n");
    }
    if captioned {
        writer.code("#figure(kind: \"table\", outlined: false, ");
        write_caption(&table.label, &table.caption, context, writer);
        writer.code(")[");
    } else if let Some(anchor) = anchor {
        writer.code(&format!("#mark({})", literal(anchor.as_str())));
    }
    let cells = &context.in_table();
    match form {
        Fit::Columns { size, characters, divided } => {
            writer.code(&format!("#data-table(size: \"{size}\", divided: {divided}, "));
            writer.code(&format!("key: {}, name: {}, ", header_key(id), literal(&table.label)));
            if context.in_box {
                writer.code("boxed: true, ");
            }
            write_again(table, cells, writer);
            write_columns(table, &characters, cells, writer);
        }
        Fit::Stacked => {
            writer.code("#stacked-table(");
            write_again(table, cells, writer);
            write_stacked(table, cells, writer);
        }
    }
    let notes = notes_of_cells(table);
    if !notes.is_empty() && !context.has_endnotes() {
        // The engine would print them on another page if the table is divided near their rows.
        write_notes("\n#table-notes(", notes, context, writer);
    }
    if captioned {
        writer.code("]");
        write_label(anchor, writer);
    }
    if is_whole || starts_with_room {
        writer.code("]");
    }
    if landscape {
        writer.code("]");
    }
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
    write_header(table, context, writer);
    for (at, row) in table.rows.iter().enumerate() {
        let lines = row
            .iter()
            .zip(characters)
            .map(|(cell, room)| cell_length(cell, *room) / room)
            .fold(0.0, f64::max);
        writer.code(&format!(", (whole: {}, cells: ", lines <= SHORT_ROW));
        write_cells(table, Some(at), row_cells(row), context, writer);
        writer.code(")");
    }
    writer.code(")");
}

fn write_stacked(table: &Table<Inline>, context: &Context, writer: &mut Writer) {
    writer.code("header: ");
    write_header(table, context, writer);
    let room = context.characters_in_line();
    for (at, row) in table.rows.iter().enumerate() {
        let lines: f64 = row.iter().map(|cell| (cell_length(cell, room) / room).ceil()).sum();
        writer.code(&format!(", (whole: {}, cells: ", lines <= SHORT_ROW));
        write_cells(table, Some(at), row_cells(row), context, writer);
        writer.code(")");
    }
    writer.code(")");
}

/// The label of the first header, which tells it from those that are printed again.
fn header_key(id: &BlockId) -> String {
    format!("label({})", literal(&format!("{}.header", id.0)))
}

/// Writes the header as it is printed after its first time, if that makes a difference: links would
/// lead from more than one place, and a note would be there twice.
fn write_again(table: &Table<Inline>, context: &Context, writer: &mut Writer) {
    if !table.header.iter().any(|cell| is_linked(cell)) {
        return;
    }
    writer.code("again: ");
    writer.again = true;
    write_header(table, context, writer);
    writer.again = false;
    writer.code(", ");
}

/// Writes the cells of the header. They are printed again on the next page, and so hold no fields.
fn write_header(table: &Table<Inline>, context: &Context, writer: &mut Writer) {
    without_fields(writer, |writer| {
        write_cells(table, None, header_cells(table), context, writer);
    });
}

/// Writes the cells of a header, or those of a row.
fn write_cells<'c>(
    table: &Table<Inline>,
    row: Option<usize>,
    cells: impl IntoIterator<Item = CellContent<'c>>,
    context: &Context,
    writer: &mut Writer,
) {
    writer.code("(");
    for (column, cell) in cells.into_iter().enumerate() {
        writer.code("[");
        writer.form.iter_mut().for_each(Scope::begin);
        match cell {
            // In a form the cell itself is the blank.
            CellContent::Words(words) if table.form && is_blank(words) => {
                let words = &context.manuscript.words;
                let field = row.and_then(|row| cell_field(table, row, column, words, writer));
                writer.code(&match field {
                    Some(field) => format!("#form-space-to-fill({field})"),
                    None => "#form-space".to_owned(),
                });
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
