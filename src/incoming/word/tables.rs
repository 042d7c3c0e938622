//! Tables of a Word file.

use super::body::{Reader, change_of, has};
use crate::ground::diagnostic::Diagnostic;
use crate::incoming::model::{Cell, Row, Table};
use crate::incoming::piece::Align;
use crate::incoming::xml::{attribute, child, tag};
use roxmltree::Node;

/// More columns are a mistake or an attack.
const MOST_COLUMNS: usize = 200;

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
        let look = child(node, "w", "tblPr").and_then(|own| child(own, "w", "tblLook"));
        let is_marked = |name: &str, bit: u32| {
            look.is_some_and(|own| match attribute(own, "w", name) {
                Some(on) => on == "1" || on == "true",
                None => {
                    let bits = attribute(own, "w", "val").unwrap_or_default();
                    u32::from_str_radix(bits, 16).is_ok_and(|bits| bits & bit != 0)
                }
            })
        };
        let mut table = Table {
            place: name.clone(),
            row_headers: false,
            knows_header: is_marked("firstRow", 0x20),
            rows: Vec::new(),
        };
        // Word marks the first column of every new table, so that alone says nothing.
        let has_header_column = is_marked("firstColumn", 0x80) && !table.knows_header;
        table.row_headers = has_header_column;
        let mut rows = Vec::new();
        rows_of(node, &mut rows);
        for (at, row) in rows.into_iter().enumerate() {
            self.within.push(format!("{name}, row {}", at + 1));
            let place = self.place();
            let own = self.row(row, place);
            self.within.pop();
            let own = own?;
            table.knows_header |= own.is_header;
            table.rows.push(own);
        }
        Ok(table)
    }

    fn row(&mut self, node: Node<'_, '_>, place: String) -> Result<Row, Box<Diagnostic>> {
        let properties = child(node, "w", "trPr");
        let change = properties.and_then(|own| own.children().find_map(change_of));
        let is_header = has(properties, "tblHeader");
        let mut cells = Vec::new();
        let before = properties.and_then(|own| child(own, "w", "gridBefore"));
        let before = before.and_then(|own| attribute(own, "w", "val")?.parse::<usize>().ok());
        for _ in 0..before.unwrap_or(0).min(MOST_COLUMNS) {
            cells.push(Cell {
                blocks: Vec::new(),
                span: 1,
                is_covered: false,
                align: Align::Start,
            });
        }
        let mut own = Vec::new();
        cells_of(node, &mut own);
        for cell in own {
            let properties = child(cell, "w", "tcPr");
            let value = |name: &str| {
                let own = properties.and_then(|own| child(own, "w", name))?;
                Some(attribute(own, "w", "val").unwrap_or_default())
            };
            let span = value("gridSpan").and_then(|span| span.parse().ok()).unwrap_or(1);
            let is_covered = value("vMerge").is_some_and(|kind| kind != "restart");
            let first = child(cell, "w", "p").and_then(|own| child(own, "w", "pPr"));
            let align = first.and_then(|own| child(own, "w", "jc"));
            let align = match align.and_then(|own| attribute(own, "w", "val")) {
                Some("center") => Align::Center,
                Some("right" | "end") => Align::End,
                _ => Align::Start,
            };
            let blocks = self.blocks(cell)?;
            cells.push(Cell { blocks, span: span.clamp(1, MOST_COLUMNS), is_covered, align });
        }
        Ok(Row { place, is_header, change, cells })
    }
}

/// The rows of a table, also those in content controls.
fn rows_of<'a, 'input>(node: Node<'a, 'input>, out: &mut Vec<Node<'a, 'input>>) {
    each(node, "tr", out);
}

fn cells_of<'a, 'input>(node: Node<'a, 'input>, out: &mut Vec<Node<'a, 'input>>) {
    each(node, "tc", out);
}

fn each<'a, 'input>(node: Node<'a, 'input>, name: &str, out: &mut Vec<Node<'a, 'input>>) {
    for own in node.children().filter(Node::is_element) {
        match tag(own) {
            ("w", found) if found == name => out.push(own),
            ("w", "sdt" | "sdtContent" | "customXml" | "ins" | "del") => each(own, name, out),
            _ => {}
        }
    }
}
