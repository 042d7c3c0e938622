//! Tables: caption, header rows that repeat on every page, and cells to fill in.

use super::paragraph::{Paragraph, value};
use super::writer::Writer;
use crate::book::tree::{Align, Block, Cell, Inline, InlineKind, Table, plain_text};

/// The shares of the columns of a table add up to this.
const WHOLE: u64 = 10_000;

impl<'a> Writer<'a, '_> {
    pub(super) fn table(&mut self, block: &'a Block<Inline>, table: &'a Table<Inline>) {
        self.begin();
        if table.label.is_empty() && table.caption.is_empty() {
            self.place_of(block);
        } else {
            self.open(Paragraph::of("Caption").kept());
            self.anchor(block);
            self.caption(&table.label, &table.caption);
            self.close();
        }
        // Cells have no boxes and no lists around them.
        let outer = (std::mem::take(&mut self.frames), std::mem::take(&mut self.list_depth));
        let indent = outer.0.iter().map(|frame| frame.indent).sum::<u32>();
        let has_header = table.header.iter().any(|cell| !plain_text(cell).trim().is_empty());
        let widths = self.widths(table, indent);
        self.markup.open("w:tbl");
        self.properties(table, has_header, indent, widths.iter().sum());
        self.markup.open("w:tblGrid");
        for width in &widths {
            self.markup.open("w:gridCol").attr("w:w", width.to_string()).close();
        }
        self.markup.close().line();
        if has_header {
            self.start_row(table, true);
            for (at, cell) in table.header.iter().enumerate() {
                self.cell(table, at, &widths, |writer, style| {
                    writer.open(style);
                    writer.looking(|run| run.is_bold = true, |own| own.inlines(cell));
                    writer.close();
                });
            }
            self.markup.close().line();
        }
        for row in &table.rows {
            self.start_row(table, false);
            for (at, cell) in row.iter().enumerate() {
                let is_head = table.row_headers && at == 0;
                self.asked = asked(table, row, at);
                self.cell(table, at, &widths, |writer, style| {
                    writer.content(cell, table.form, is_head, style);
                });
                self.asked = None;
            }
            self.markup.close().line();
        }
        self.markup.close().line();
        (self.frames, self.list_depth) = outer;
        self.gap();
    }

    fn properties(&mut self, table: &Table<Inline>, has_header: bool, indent: u32, width: u64) {
        let is_right_to_left = self.reads_right_to_left();
        let markup = &mut self.markup;
        markup.open("w:tblPr");
        value(markup, "w:tblStyle", if table.form { "FormTable" } else { "BrandTable" });
        if is_right_to_left {
            markup.open("w:bidiVisual").close();
        }
        markup.open("w:tblW").attr("w:w", width.to_string()).attr("w:type", "dxa").close();
        if indent > 0 {
            markup.open("w:tblInd").attr("w:w", indent.to_string()).attr("w:type", "dxa").close();
        }
        markup.open("w:tblLayout").attr("w:type", "fixed").close();
        // The names of these two attributes differ from all others of the kind.
        let flag = |is_set: bool| if is_set { "1" } else { "0" };
        markup.open("w:tblLook").attr("w:val", "04A0");
        markup.attr("w:firstRow", flag(has_header)).attr("w:lastRow", "0");
        markup.attr("w:firstColumn", flag(table.row_headers)).attr("w:lastColumn", "0");
        markup.attr("w:noHBand", "1").attr("w:noVBand", "1").close();
        let caption = plain_text(&table.caption);
        let name = match (table.label.as_str(), caption.trim()) {
            ("", "") => self.manuscript.words.text("label-table"),
            (label, "") => label.to_owned(),
            ("", caption) => caption.to_owned(),
            (label, caption) => self.manuscript.words.labelled(label, caption),
        };
        value(&mut self.markup, "w:tblCaption", &name);
        self.markup.close();
    }

    fn start_row(&mut self, table: &Table<Inline>, is_header: bool) {
        self.markup.open("w:tr").open("w:trPr").open("w:cantSplit").close();
        if table.form && !is_header {
            // Room to write by hand, for those who print it.
            self.markup.open("w:trHeight").attr("w:val", "560").attr("w:hRule", "atLeast").close();
        }
        if is_header {
            self.markup.open("w:tblHeader").close();
        }
        self.markup.close();
    }

    fn cell(
        &mut self,
        table: &Table<Inline>,
        at: usize,
        widths: &[u64],
        write: impl FnOnce(&mut Self, Paragraph),
    ) {
        let width = widths.get(at).copied().unwrap_or_default();
        self.markup.open("w:tc").open("w:tcPr").open("w:tcW");
        self.markup.attr("w:w", width.to_string()).attr("w:type", "dxa").close().close();
        let align = match table.columns.get(at) {
            Some(Align::Center) => Some("center"),
            Some(Align::End) => Some("right"),
            Some(Align::Start) | None => None,
        };
        write(self, Paragraph::of("TableText").aligned(align));
        self.markup.close();
    }

    fn content(&mut self, cell: &'a Cell<Inline>, is_form: bool, is_head: bool, style: Paragraph) {
        match cell {
            Cell::Words(words) => {
                self.open(style);
                if is_form && plain_text(words).trim().is_empty() {
                    self.blank(None);
                } else {
                    self.looking(|run| run.is_bold |= is_head, |own| own.inlines(words));
                }
                self.close();
            }
            Cell::Blocks(blocks) => {
                self.blocks(blocks);
                let ends_with_words = blocks.last().is_some_and(|last| {
                    matches!(last.kind, crate::book::tree::BlockKind::Paragraph(_))
                });
                // A cell must end with a paragraph.
                if !ends_with_words {
                    self.gap();
                }
            }
        }
    }

    /// The widths of the columns, in twips: as the author wants them, or by what is in them.
    fn widths(&self, table: &Table<Inline>, indent: u32) -> Vec<u64> {
        let room = u64::from(self.room(table.landscape).saturating_sub(indent));
        let written =
            table.widths.len() == table.columns.len() && table.widths.iter().any(|w| *w > 0);
        let shares: Vec<u64> = if written {
            table.widths.iter().map(|width| u64::from(*width).max(1)).collect()
        } else {
            (0..table.columns.len()).map(|at| share(table, at)).collect()
        };
        let sum: u64 = shares.iter().sum::<u64>().max(1);
        shares.iter().map(|share| room * (share * WHOLE / sum) / WHOLE).collect()
    }
}

/// How much room a column asks for: its longest word must fit, and long texts get more.
fn share(table: &Table<Inline>, at: usize) -> u64 {
    let head = table.header.get(at).map(|cell| plain_text(cell));
    let cells = table.rows.iter().filter_map(|row| row.get(at)).map(|cell| match cell {
        Cell::Words(words) => plain_text(words),
        Cell::Blocks(blocks) => {
            blocks.iter().map(super::block::first_words).collect::<Vec<_>>().join(" ")
        }
    });
    let texts: Vec<String> = head.into_iter().chain(cells).collect();
    let words = texts.iter().flat_map(|text| text.split_whitespace());
    let longest = words.map(|word| word.chars().count()).max().unwrap_or(1).min(24) as u64;
    let most = texts.iter().map(|text| text.chars().count()).max().unwrap_or(1) as u64;
    // The square root keeps one long text from taking the room of all others.
    longest + most.isqrt()
}

/// What a blank in a cell asks for: the header of its column, and the words that its row begins with.
fn asked(table: &Table<Inline>, row: &[Cell<Inline>], at: usize) -> Option<String> {
    let column = table.header.get(at).map(|cell| plain_text(cell)).unwrap_or_default();
    let first = row.first().filter(|_| at > 0).map(Cell::words).unwrap_or_default();
    let is_blank = first.iter().any(|inline| matches!(inline.kind, InlineKind::Blank(_)));
    let start = if is_blank { String::new() } else { plain_text(first) };
    let parts: Vec<&str> =
        [column.trim(), start.trim()].into_iter().filter(|part| !part.is_empty()).collect();
    (!parts.is_empty()).then(|| parts.join(": "))
}
