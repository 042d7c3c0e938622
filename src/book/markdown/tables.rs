//! Tables, with and without a caption.
//!
//! In: a table from the parser, or a `table` container. Out: a table in which every row has as many
//! cells as there are columns.

use super::attributes::Opening;
use super::blocks::{Node, Place, Reader};
use super::containers::OpeningLine;
use crate::book::source::{Dialect, Suspect};
use crate::book::tree::{Align, Block, BlockKind, Cell, List, SourceInline, SourceKind, Table};
use crate::ground::diagnostic::Code;
use crate::ground::source::Span;
use comrak::nodes::{NodeValue, TableAlignment};
use std::collections::BTreeSet;

const WRITE_ROWS: &str = "write each row as a list inside the list: `- - first cell`, and below it \
                          `  - second cell`";

/// How many rows that are too long have a message each. More have one cause: the first row.
const FEW_ROWS: usize = 3;

impl Reader<'_> {
    pub(super) fn table<'a>(
        &mut self,
        node: Node<'a>,
        aligns: &[TableAlignment],
    ) -> Table<SourceInline> {
        let columns: Vec<Align> = aligns.iter().map(align).collect();
        let mut header = Vec::new();
        let mut rows = Vec::new();
        let mut too_long = Vec::new();
        let mut row_ids = Vec::new();
        for row in node.children() {
            let is_header = matches!(row.data.borrow().value, NodeValue::TableRow(true));
            let known = self.suspects.len();
            self.place = Place::Cell;
            let mut cells: Vec<_> = row.children().map(|cell| self.inlines(cell)).collect();
            self.place = Place::Text;
            cells.resize(columns.len(), Vec::new());
            let place = self.span(row.data.borrow().sourcepos);
            let written = cells_in(self.source.text.get(place.start as usize..place.end as usize));
            if written > columns.len() {
                too_long.push((place, written));
                // The bar may have cut code or words in two.
                let is_cut = |own: &Suspect| matches!(own.dialect, Dialect::Unclosed(_));
                let late = self.suspects.split_off(known);
                self.suspects.extend(late.into_iter().filter(|own| !is_cut(own)));
            }
            if is_header {
                header = cells;
            } else {
                row_ids.push(self.row_id(cells.first_mut()));
                rows.push(cells.into_iter().map(Cell::Words).collect());
            }
        }
        self.refuse_long_rows(&too_long, columns.len());
        header.resize(columns.len(), Vec::new());
        self.refuse_repeated(&row_ids);
        let row_ids = names_of(row_ids);
        Table {
            label: String::new(),
            caption: Vec::new(),
            columns,
            widths: Vec::new(),
            row_headers: false,
            form: false,
            landscape: false,
            row_ids,
            header,
            rows,
        }
    }

    /// The id of a row, written at the end of its first cell, from which it is removed.
    fn row_id(&mut self, cell: Option<&mut Vec<SourceInline>>) -> Option<(String, Span)> {
        let last = cell?.last_mut()?;
        let SourceKind::Text(text) = &mut last.kind else { return None };
        let at = text.rfind("{#")?;
        let id = text[at..].strip_prefix("{#")?.trim_end().strip_suffix('}')?.trim().to_owned();
        let written = format!("{{#{id}}}");
        let own = self.source.text.get(last.span.start as usize..last.span.end as usize)?;
        let start = last.span.start as usize + own.rfind(&written)?;
        let place = Span::new(self.file, start, start + written.len());
        let is_of_row =
            |suspect: &Suspect| suspect.span.start < place.end && place.start < suspect.span.end;
        text.truncate(text[..at].trim_end().len());
        self.suspects.retain(|suspect| !is_of_row(suspect));
        let id = self.own_id(Some(&id), place)?;
        Some((id, place))
    }

    fn refuse_repeated(&mut self, ids: &[Option<(String, Span)>]) {
        let mut seen = BTreeSet::new();
        for (id, place) in ids.iter().flatten() {
            if !seen.insert(id) {
                let message = format!("another row of this table has the id `{id}`");
                self.error(Code::DuplicateId, *place, message).hint =
                    Some("choose a different id".to_owned());
            }
        }
    }

    /// Reports rows with more cells than columns: each of a few, and many in one message.
    fn refuse_long_rows(&mut self, rows: &[(Span, usize)], columns: usize) {
        let shown = if rows.len() > FEW_ROWS { 1 } else { rows.len() };
        for (place, written) in &rows[..shown] {
            let mut message = format!(
                "this row has {written} cells and the table {columns} columns: the rest would be lost"
            );
            if shown < rows.len() {
                message += &format!(", here and in {} other rows", rows.len() - shown);
            }
            self.error(Code::TableCells, *place, message).hint = Some(
                "add a column to the first row, or write `\\|` for a bar in a cell, in code too"
                    .to_owned(),
            );
        }
    }

    /// A table with a caption.
    pub(super) fn captioned_table<'a>(
        &mut self,
        node: Node<'a>,
        opening: &Opening,
        line: OpeningLine,
    ) -> Option<Table<SourceInline>> {
        let span = line.span;
        let mut table = None;
        let mut has_failed = false;
        let mut caption = Vec::new();
        let form = opening.classes.iter().any(|class| class == "form");
        let outer = self.has_blanks;
        self.has_blanks |= form;
        let blocks = self.blocks(node);
        self.has_blanks = outer;
        for block in blocks {
            self.refuse_condition(&block, "the whole table or its caption");
            match block.kind {
                BlockKind::Table(found) if table.is_none() => table = Some(found),
                BlockKind::List(list) if table.is_none() => {
                    table = self.table_of_lists(list, block.span);
                    has_failed = table.is_none();
                }
                BlockKind::Paragraph(inlines) if caption.is_empty() => caption = inlines,
                _ => {
                    let message = "a table container can contain only one caption and one table";
                    self.error(Code::Container, block.span, message).hint =
                        Some("put the rest above or below it".to_owned());
                }
            }
        }
        let Some(mut table) = table else {
            if !has_failed {
                self.error(Code::Container, span, "this container has no table").hint =
                    Some("write a caption, an empty line and a Markdown table in it".to_owned());
            }
            return None;
        };
        if caption.is_empty() {
            self.error(Code::Container, span, "this table needs a caption").hint =
                Some("write it as a paragraph above the table".to_owned());
        }
        table.caption = caption;
        table.form = form;
        table.landscape = opening.classes.iter().any(|class| class == "landscape");
        table.row_headers = opening.classes.iter().any(|class| class == "row-headers");
        if let Some(widths) = opening.get("widths") {
            let parsed: Option<Vec<u32>> = widths
                .split_whitespace()
                .map(|width| width.parse().ok().filter(|width| (1..=100).contains(width)))
                .collect();
            match parsed {
                Some(parsed) if parsed.len() == table.columns.len() => table.widths = parsed,
                _ => {
                    let message = format!(
                        "`widths` needs {} numbers from 1 to 100, one for each column",
                        table.columns.len()
                    );
                    let place = line.place(opening.place("widths"));
                    self.error(Code::Attributes, place, message).hint =
                        Some("write for example `widths=\"2 1\"`".to_owned());
                }
            }
        }
        Some(table)
    }
}

impl Reader<'_> {
    /// A table that is written as a list of rows, each a list of cells. The first row is the header.
    fn table_of_lists(
        &mut self,
        list: List<SourceInline>,
        span: Span,
    ) -> Option<Table<SourceInline>> {
        let mut rows: Vec<Vec<Vec<Block<SourceInline>>>> = Vec::new();
        for item in list.items {
            let place = item.blocks.first().map_or(span, |block| block.span);
            for block in &item.blocks {
                self.refuse_condition(block, "a row");
            }
            let mut blocks = item.blocks.into_iter();
            let (Some(BlockKind::List(cells)), None) =
                (blocks.next().map(|block| block.kind), blocks.next())
            else {
                self.error(Code::Container, place, "this row is not a list of cells").hint =
                    Some(WRITE_ROWS.to_owned());
                return None;
            };
            let cells: Vec<_> = cells.items.into_iter().map(|item| item.blocks).collect();
            let wanted = rows.first().map_or(cells.len(), Vec::len);
            if cells.len() != wanted {
                let message = format!(
                    "this row has {} where the first has {}",
                    count(cells.len()),
                    count(wanted)
                );
                self.error(Code::TableCells, place, message).hint =
                    Some("write an empty cell as a hyphen alone".to_owned());
                return None;
            }
            rows.push(cells);
        }
        let mut rows = rows.into_iter();
        let first = rows.next()?;
        let mut header = Vec::new();
        for cell in first {
            if cell.iter().any(|block| self.refuse_condition(block, "a cell of the header")) {
                return None;
            }
            match self.only_words(cell) {
                Cell::Words(words) => header.push(words),
                Cell::Blocks(blocks) => {
                    let place = blocks.first().map_or(span, |block| block.span);
                    let message = "a cell of the header can have one paragraph and nothing else";
                    self.error(Code::Container, place, message).hint =
                        Some("move the rest into the rows below".to_owned());
                    return None;
                }
            }
        }
        let mut rows: Vec<Vec<_>> =
            rows.map(|row| row.into_iter().map(|cell| self.only_words(cell)).collect()).collect();
        let mut row_ids = Vec::new();
        for row in &mut rows {
            row_ids.push(match row.first_mut() {
                Some(Cell::Words(words)) => self.row_id(Some(words)),
                _ => None,
            });
        }
        self.refuse_repeated(&row_ids);
        Some(Table {
            label: String::new(),
            caption: Vec::new(),
            columns: vec![Align::Start; header.len()],
            widths: Vec::new(),
            row_headers: false,
            form: false,
            landscape: false,
            row_ids: names_of(row_ids),
            header,
            rows,
        })
    }
}

impl Reader<'_> {
    /// Reports a condition of its own on something that must be there whenever the table is, and
    /// returns whether there is one.
    pub(super) fn refuse_condition(&mut self, block: &Block<SourceInline>, what: &str) -> bool {
        let own = block.conditions.get(self.conditions.len()..).unwrap_or_default();
        let Some(span) = own.first().map(|own| own.span) else { return false };
        let message = format!("a condition cannot be on {what}");
        self.error(Code::Container, span, message).hint = Some(
            "put the condition around the whole container, or around text in a cell".to_owned(),
        );
        true
    }

    /// A cell of words if it has a single paragraph or nothing. A paragraph with a condition of its
    /// own keeps it.
    fn only_words(&self, mut blocks: Vec<Block<SourceInline>>) -> Cell<SourceInline> {
        let is_plain = |block: &Block<SourceInline>| {
            matches!(block.kind, BlockKind::Paragraph(_))
                && block.anchor.is_none()
                && block.conditions.len() == self.conditions.len()
        };
        if blocks.len() > 1 || !blocks.iter().all(is_plain) {
            return Cell::Blocks(blocks);
        }
        match blocks.pop().map(|block| block.kind) {
            Some(BlockKind::Paragraph(words)) => Cell::Words(words),
            _ => Cell::Words(Vec::new()),
        }
    }
}

/// The names of rows; nothing if none has one.
fn names_of(ids: Vec<Option<(String, Span)>>) -> Vec<Option<String>> {
    if ids.iter().all(Option::is_none) {
        return Vec::new();
    }
    ids.into_iter().map(|id| id.map(|(id, _)| id)).collect()
}

fn count(cells: usize) -> String {
    if cells == 1 { "1 cell".to_owned() } else { format!("{cells} cells") }
}

fn align(align: &TableAlignment) -> Align {
    match align {
        TableAlignment::None | TableAlignment::Left => Align::Start,
        TableAlignment::Center => Align::Center,
        TableAlignment::Right => Align::End,
    }
}

/// How many cells the author wrote in a row, up to the last that is not empty: the parser drops those
/// that have no column.
fn cells_in(row: Option<&str>) -> usize {
    let row = row.unwrap_or("").trim();
    let mut row = row.strip_prefix('|').unwrap_or(row);
    while let Some(inner) = row.strip_suffix('|').filter(|inner| !inner.ends_with('\\')) {
        row = inner.trim_end();
    }
    let mut escaped = false;
    let bars = row.chars().filter(|&c| {
        let counts = c == '|' && !escaped;
        escaped = c == '\\' && !escaped;
        counts
    });
    1 + bars.count()
}
