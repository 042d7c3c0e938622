//! Tables, whose cells all have one row and one column here.

use super::Builder;
use crate::ground::unseen::is_blank;
use crate::incoming::model::words_in;
use crate::incoming::model::{Block, Table};
use crate::incoming::piece::{self, Align, Piece, Run, is_empty, plain};

impl Builder<'_> {
    pub(super) fn table(&mut self, table: &Table, pieces: &mut Vec<Piece>) {
        let caption = self.caption.take();
        let columns = table
            .rows
            .iter()
            .map(|row| row.cells.iter().map(|cell| cell.span).sum::<usize>())
            .max()
            .unwrap_or(0);
        let is_single = table.rows.len() == 1 && table.rows[0].cells.len() == 1;
        if is_single {
            let what = "a table of a single cell, which became ordinary text";
            self.findings.changed(what, table.place.clone());
            if let Some((words, _, _)) = caption {
                pieces.push(Piece::Paragraph(words));
            }
            let inner = self.inner(&table.rows[0].cells[0].blocks);
            pieces.extend(inner);
            return;
        }
        let mut rows: Vec<Vec<Vec<Piece>>> = Vec::new();
        let mut aligns: Vec<Vec<Align>> = vec![Vec::new(); columns];
        for row in &table.rows {
            let mut cells: Vec<Vec<Piece>> = Vec::with_capacity(columns);
            for cell in &row.cells {
                if cell.span > 1 || cell.is_covered {
                    let what = "merged cells: the words are in the first of them, and the others are empty";
                    self.findings.changed(what, row.place.clone());
                }
                if let Some(own) = aligns.get_mut(cells.len())
                    && !is_blank(&words_in(&cell.blocks))
                    && !std::ptr::eq(row, &table.rows[0])
                {
                    own.push(cell.align);
                }
                cells.push(self.inner(&cell.blocks));
                cells.extend((1..cell.span).map(|_| Vec::new()));
            }
            cells.resize(columns, Vec::new());
            rows.push(cells);
        }
        let has_words = rows.iter().flatten().any(|cell| !cell.is_empty());
        if columns == 0 || !has_words {
            self.findings.lost("an empty table", table.place.clone());
            return;
        }
        let headers = table.rows.iter().take_while(|row| row.is_header).count();
        if headers > 1 {
            let what = "further rows of headers, which became ordinary rows";
            self.findings.changed(what, table.place.clone());
        }
        if !table.knows_header {
            let what =
                "a table whose file does not say that the first row is its header: it is now";
            self.findings.look(what, table.place.clone());
        }
        let first = rows.remove(0);
        let mut header = Vec::with_capacity(columns);
        for cell in first {
            header.push(self.in_one_line(cell, &table.place));
        }
        let aligns = aligns.into_iter().map(|own| match own.first() {
            Some(first) if own.iter().all(|one| one == first) => *first,
            _ => Align::Start,
        });
        let (caption, names) = match caption {
            Some((words, names, _)) => (words, names),
            None => (Vec::new(), Vec::new()),
        };
        let id = self.id_of(&names, &plain(&caption));
        self.findings.kept("table");
        pieces.push(Piece::Table(piece::Table {
            id,
            caption,
            aligns: aligns.collect(),
            row_headers: table.row_headers,
            header,
            rows,
        }));
    }

    /// The words of a cell of the header, which has one line.
    fn in_one_line(&mut self, cell: Vec<Piece>, place: &str) -> Vec<Run> {
        let is_simple = matches!(cell.as_slice(), [] | [Piece::Paragraph(_)]);
        if !is_simple {
            let what = "a cell of a header with several lines, which became one line";
            self.findings.changed(what, place);
        }
        let mut words: Vec<Run> = Vec::new();
        piece::all_words(&cell, &mut |own| {
            if !words.is_empty() && !is_empty(own) {
                words.push(Run::text(" "));
            }
            words.extend(own.iter().cloned());
        });
        words
    }

    /// A table inside another one, or in a note: its cells one after the other.
    pub(super) fn nested_table(&mut self, table: &Table, pieces: &mut Vec<Piece>) {
        let place = table.rows.first().map_or(table.place.clone(), |row| row.place.clone());
        self.findings.changed("a table inside another one, which became paragraphs", place);
        for cell in table.rows.iter().flat_map(|row| &row.cells) {
            let blocks: &[Block] = &cell.blocks;
            let inner = self.inner(blocks);
            pieces.extend(inner);
        }
    }
}
