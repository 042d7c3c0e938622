//! Tables of an OpenDocument text (OpenDocument 1.3 part 3, 9).

use super::body::Reader;
use crate::ground::diagnostic::Diagnostic;
use crate::incoming::model::{Cell, Row, Table};
use crate::incoming::piece::Align;
use crate::incoming::xml::{attribute, tag};
use roxmltree::Node;

/// More columns, or rows without an end, are a mistake or an attack.
const MOST_COLUMNS: usize = 200;
const MOST_REPEATED: usize = 100;

impl Reader<'_, '_> {
    /// # Errors
    /// If a picture in it cannot be unpacked.
    pub(super) fn table(&mut self, node: Node<'_, '_>) -> Result<Table, Box<Diagnostic>> {
        let is_nested = self.within.iter().any(|own| own.starts_with("table"));
        if !is_nested {
            self.tables += 1;
        }
        let name =
            if is_nested { "table in it".to_owned() } else { format!("table {}", self.tables) };
        let mut rows = Vec::new();
        rows_of(node, false, &mut rows);
        let mut table = Table { place: name.clone(), ..Table::default() };
        table.knows_header = rows.iter().any(|(_, is_header)| *is_header);
        for (row, is_header) in rows {
            self.within.push(format!("{name}, row {}", table.rows.len() + 1));
            let place = self.place();
            let cells = self.cells(row);
            self.within.pop();
            let row = Row { place, is_header, change: None, cells: cells? };
            table.rows.push(row);
        }
        Ok(table)
    }

    fn cells(&mut self, row: Node<'_, '_>) -> Result<Vec<Cell>, Box<Diagnostic>> {
        let mut cells = Vec::new();
        for node in row.children().filter(Node::is_element) {
            let is_covered = match tag(node) {
                ("table", "table-cell") => false,
                ("table", "covered-table-cell") => true,
                _ => continue,
            };
            let blocks = self.blocks(node)?;
            let align = blocks.first().map_or(Align::Start, |_| self.alignment(node));
            let repeated = attribute(node, "table", "number-columns-repeated");
            let repeated: usize = repeated.and_then(|count| count.parse().ok()).unwrap_or(1);
            for _ in 0..repeated.clamp(1, MOST_COLUMNS) {
                if cells.len() < MOST_COLUMNS {
                    cells.push(Cell { blocks: blocks.clone(), span: 1, is_covered, align });
                }
            }
        }
        // Cells without an end fill up what the table does not use.
        while cells.len() > 1
            && cells.last().is_some_and(|last| last.blocks.is_empty() && !last.is_covered)
            && cells.len() > 50
        {
            cells.pop();
        }
        Ok(cells)
    }

    fn alignment(&self, cell: Node<'_, '_>) -> Align {
        let first = cell.children().find(|own| tag(*own) == ("text", "p"));
        let style = first.and_then(|own| attribute(own, "text", "style-name"));
        match self.styles.alignment(style) {
            Some("center") => Align::Center,
            Some("end" | "right") => Align::End,
            _ => Align::Start,
        }
    }
}

/// The rows of a table, and whether they are headers. A row that is repeated is there as often, within
/// reason.
fn rows_of<'a, 'input>(
    node: Node<'a, 'input>,
    is_header: bool,
    out: &mut Vec<(Node<'a, 'input>, bool)>,
) {
    for own in node.children().filter(Node::is_element) {
        match tag(own) {
            ("table", "table-row") => {
                let repeated = attribute(own, "table", "number-rows-repeated");
                let repeated: usize = repeated.and_then(|count| count.parse().ok()).unwrap_or(1);
                let repeated = repeated.clamp(1, MOST_REPEATED);
                out.extend(std::iter::repeat_n((own, is_header), repeated));
            }
            ("table", "table-header-rows") => rows_of(own, true, out),
            ("table", "table-rows" | "table-row-group") => rows_of(own, is_header, out),
            _ => {}
        }
    }
}
