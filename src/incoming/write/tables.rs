//! Tables as Markdown: with bars, or as a list of rows if a cell has more than words in one line.
//!
//! In: a table. Out: its lines, in a container if it has a caption or needs one.

use super::lines::joined_by_gaps;
use super::proof::Place;
use super::{DEEPEST, Writer, opening_line};
use crate::incoming::piece::{Align, Item, Piece, Run, Table, What, plain};
use crate::incoming::text::opening;

impl Writer<'_> {
    pub(super) fn table(&mut self, table: &Table, depth: usize) -> Vec<String> {
        let is_simple = table.rows.iter().flatten().all(|cell| is_one_line(cell));
        if !is_simple && depth + 3 > DEEPEST {
            return self.flat_table(table, depth);
        }
        let lines = if is_simple { self.with_bars(table) } else { self.as_list(table, depth) };
        let needs_container = !is_simple || table.row_headers || table.id.is_some();
        let mut caption = self.paragraph(&table.caption);
        if caption.is_empty() {
            if !needs_container {
                return lines;
            }
            self.findings.look(
                "a table that needs a caption: write it in place of `…`",
                opening(&table.header.first().map(|cell| plain(cell)).unwrap_or_default()),
            );
            caption = vec!["…".to_owned()];
        }
        let classes: &[&str] = if table.row_headers { &["row-headers"] } else { &[] };
        let mut first = opening_line("table", table.id.as_deref(), &[], 3);
        if let Some(class) = classes.first() {
            first = match first.strip_suffix('}') {
                Some(open) => format!("{open} .{class}}}"),
                None => format!("{first} {{.{class}}}"),
            };
        }
        let inner = joined_by_gaps(vec![caption, lines]);
        let mut out = vec![first];
        out.extend(inner);
        out.push(":::".to_owned());
        out
    }

    fn with_bars(&mut self, table: &Table) -> Vec<String> {
        let header: Vec<String> =
            table.header.iter().map(|cell| self.words(cell, Place::Cell)).collect();
        let rule = table.aligns.iter().map(|align| match align {
            Align::Start => "---",
            Align::Center => ":-:",
            Align::End => "--:",
        });
        let mut lines = vec![row(&header), format!("|{}|", rule.collect::<Vec<_>>().join("|"))];
        for cells in &table.rows {
            let cells: Vec<String> = cells
                .iter()
                .map(|cell| match cell.first() {
                    Some(Piece::Paragraph(words)) => self.words(words, Place::Cell),
                    _ => String::new(),
                })
                .collect();
            lines.push(row(&cells));
        }
        lines
    }

    /// A list of rows, each a list of cells.
    fn as_list(&mut self, table: &Table, depth: usize) -> Vec<String> {
        let paragraph = |words: &Vec<Run>| match words.is_empty() {
            true => Vec::new(),
            false => vec![Piece::Paragraph(in_one_line(words))],
        };
        let header: Vec<Vec<Piece>> = table.header.iter().map(paragraph).collect();
        let rows = std::iter::once(&header).chain(&table.rows);
        let items = rows.map(|cells| {
            let cells = cells.iter().map(|cell| Item { task: None, pieces: cell.clone() });
            let cells = Piece::List { start: None, items: cells.collect() };
            Item { task: None, pieces: vec![cells] }
        });
        let list = Piece::List { start: None, items: items.collect() };
        self.piece(&list, depth + 1, None)
    }

    /// The words of a table for which there is no room, row by row.
    fn flat_table(&mut self, table: &Table, depth: usize) -> Vec<String> {
        let first = table.header.first().map(|cell| plain(cell)).unwrap_or_default();
        self.findings
            .changed("a table that is nested too deeply became paragraphs", opening(&first));
        let mut blocks = vec![self.paragraph(&table.caption)];
        for cell in &table.header {
            blocks.push(self.paragraph(cell));
        }
        for cell in table.rows.iter().flatten() {
            blocks.extend(self.pieces(cell, depth));
        }
        joined_by_gaps(blocks)
    }
}

/// Words without line breaks.
fn in_one_line(words: &[Run]) -> Vec<Run> {
    let without = |run: &Run| match run.what {
        What::Break => Run::text(" "),
        _ => run.clone(),
    };
    words.iter().map(without).collect()
}

/// Whether a cell has nothing but words in one line.
fn is_one_line(cell: &[Piece]) -> bool {
    match cell {
        [] => true,
        [Piece::Paragraph(words)] => words.iter().all(|run| run.what != What::Break),
        _ => false,
    }
}

fn row(cells: &[String]) -> String {
    let cells = cells.iter().map(|cell| match cell.as_str() {
        "" => " ".to_owned(),
        cell => format!(" {cell} "),
    });
    format!("|{}|", cells.collect::<Vec<_>>().join("|"))
}
