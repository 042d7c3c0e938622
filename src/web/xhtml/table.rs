//! Tables: caption, header cells with their scope, and the box in which each one scrolls.

use super::Writer;
use crate::book::tree::{Align, Block, Inline, InlineKind, Table, plain_text};

/// A table with this many columns is wider than a telephone and gets smaller type. So does every
/// table that has a landscape page in print.
const WIDE: usize = 4;

impl<'a> Writer<'a> {
    pub(super) fn table(
        &mut self,
        block: &'a Block<Inline>,
        table: &'a Table<Inline>,
        id: Option<String>,
    ) {
        self.holdings.tables += 1;
        let wide = table.landscape || table.columns.len() >= WIDE;
        let captioned = !table.label.is_empty() || !table.caption.is_empty();
        let caption_id = captioned.then(|| self.label_id());
        self.markup.open("div");
        self.markup.attr("class", if wide { "table wide" } else { "table" }).attr_if("id", id);
        // Large type makes every table wider than a telephone. A box that scrolls must have a name
        // and be reachable with a keyboard.
        self.markup.attr("role", "group").attr("tabindex", "0");
        match &caption_id {
            Some(caption) => self.markup.attr("aria-labelledby", caption),
            None => self.markup.attr("aria-label", self.own_words.text("label-table")),
        };
        self.markup.line().open("table");
        self.at_own_side(block);
        if table.form {
            self.markup.attr("class", "form");
        }
        self.markup.line();
        if captioned {
            self.markup.open("caption").attr_if("id", caption_id);
            self.numbered_label(&table.label);
            self.inlines(&table.caption);
            self.markup.close().line();
        }
        self.columns(table);
        if table.header.iter().any(|cell| !is_empty(cell)) {
            self.markup.open("thead").open("tr");
            for (at, cell) in table.header.iter().enumerate() {
                // A header cell needs text; the empty corner of a table is an ordinary cell.
                let scope = (!is_empty(cell)).then_some("col");
                self.open_cell(table, at, scope, false);
                self.inlines(cell);
                self.markup.close();
            }
            self.markup.close().close().line();
        }
        self.markup.open("tbody").line();
        for row in &table.rows {
            self.markup.open("tr");
            for (at, cell) in row.iter().enumerate() {
                let has_text = !cell.blocks().is_empty() || !is_empty(cell.words());
                let heads = table.row_headers && at == 0 && has_text;
                let is_written_in = is_blank(cell.words()) || (table.form && !has_text);
                self.open_cell(table, at, heads.then_some("row"), is_written_in);
                self.inlines(cell.words());
                if !cell.blocks().is_empty() {
                    self.markup.line();
                    self.blocks(cell.blocks());
                }
                self.markup.close();
            }
            self.markup.close().line();
        }
        self.markup.close().line().close().line().close().line();
    }

    fn columns(&mut self, table: &Table<Inline>) {
        let sum: u64 = table.widths.iter().map(|&width| u64::from(width)).sum();
        if sum == 0 || table.widths.len() != table.columns.len() {
            return;
        }
        self.markup.open("colgroup");
        for &width in &table.widths {
            let share = u64::from(width) * 1000 / sum;
            let style = format!("width: {}.{}%", share / 10, share % 10);
            self.markup.open("col").attr("style", style).close();
        }
        self.markup.close().line();
    }

    /// Opens a cell. One that `is_written_in` by hand keeps the width of a blank.
    fn open_cell(
        &mut self,
        table: &Table<Inline>,
        at: usize,
        scope: Option<&'static str>,
        is_written_in: bool,
    ) {
        let class = match table.columns.get(at) {
            Some(Align::Center) if is_written_in => Some("center write"),
            Some(Align::End) if is_written_in => Some("end write"),
            Some(Align::Center) => Some("center"),
            Some(Align::End) => Some("end"),
            Some(Align::Start) | None => is_written_in.then_some("write"),
        };
        self.markup.open(if scope.is_some() { "th" } else { "td" });
        self.markup.attr_if("scope", scope).attr_if("class", class);
    }

    /// "Figure 3.1" or "Table 3.1" before a caption.
    pub(super) fn numbered_label(&mut self, label: &str) {
        if !label.is_empty() {
            self.markup.open("span").attr("class", "label").text(label);
            self.markup.hidden(".").close().text(" ");
        }
    }
}

/// Whether a cell shows a blank to fill in and nothing else.
fn is_blank(cell: &[Inline]) -> bool {
    cell.iter().any(|inline| matches!(inline.kind, InlineKind::Blank(_)))
        && cell.iter().all(|inline| match &inline.kind {
            InlineKind::Blank(_) | InlineKind::Break => true,
            InlineKind::Text(text) => text.trim().is_empty(),
            _ => false,
        })
}

/// Whether a cell would show nothing. A picture's alternative text counts as its text.
fn is_empty(cell: &[Inline]) -> bool {
    plain_text(cell).trim().is_empty()
}
