//! How a table fits its page.
//!
//! In: a table, and the room that a page has for it. Out: the widths of its columns, or the stacked
//! form if columns would be too narrow to read. Widths come from the text: a column is at least as
//! wide as its longest word, and the fuller columns share what is left. Writes nothing.

use super::context::{CHARACTER, points};
use crate::book::manuscript::Manuscript;
use crate::book::tree::{BlockKind, Cell, Inline, InlineKind, Pointer, Table};
use crate::book::visit::each_block;
use crate::ground::source::Span;
use crate::ground::telephone::whole_numbers;
use crate::project::{Edition, PageDesign};

/// Space at the sides of a cell, in characters.
const SIDES: f64 = 2.5;
/// A word longer than this may be broken in a cell.
const LONGEST_WORD: usize = 16;
/// Cells up to this length are kept on one line if there is room.
const ONE_LINE: usize = 16;
/// How much wider bold type is.
const BOLD: f64 = 1.07;
/// More columns than this are stacked in large print, unless they have a landscape page.
const LARGE_PRINT_COLUMNS: usize = 3;
/// Text of this size and above is large print; the layouts use the same.
const LARGE_PRINT: f64 = 16.0;
/// The smallest text in large print; the layouts use the same.
const LARGE_PRINT_LEAST: f64 = 18.0;
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

/// The room that a page has for a table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    /// How wide it is, in points.
    measure: f64,
    /// The size of running text, in points.
    text_size: f64,
    most_columns: usize,
}

impl Room {
    /// On an upright page.
    pub(super) fn upright(page: &PageDesign) -> Self {
        let text_size = page.text_size.max(1.0);
        let is_large = text_size >= LARGE_PRINT;
        Self {
            measure: points(page.width - page.inside - page.outside),
            text_size,
            most_columns: if is_large { LARGE_PRINT_COLUMNS } else { usize::MAX },
        }
    }

    /// On a landscape page.
    pub(super) fn landscape(edition: &Edition, page: &PageDesign) -> Self {
        let measure = points(page.landscape_measure(edition.turns_landscape_pages()));
        Self { measure, most_columns: usize::MAX, ..Self::upright(page) }
    }
}

/// How a table is set in an edition, and whether that is on a landscape page. A table that would
/// have to be stacked there as well needs no such page. `in_landscape` says whether it is in a
/// section whose pages are all landscape.
pub(super) fn setting(
    table: &Table<Inline>,
    edition: &Edition,
    page: &PageDesign,
    in_landscape: bool,
) -> (Fit, bool) {
    if in_landscape {
        return (fit(table, Room::landscape(edition, page)), false);
    }
    if table.landscape {
        let form = fit(table, Room::landscape(edition, page));
        if form != Fit::Stacked {
            return (form, true);
        }
    }
    (fit(table, Room::upright(page)), false)
}

/// Whether a table fits the pages of an edition in columns.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct TableFit {
    pub(crate) span: Span,
    /// The room for it, in type sizes.
    pub(crate) room: f64,
    pub(crate) in_columns: bool,
    /// Whether it would fit a landscape page, which it may have already.
    pub(crate) in_landscape: bool,
}

/// How each table of a manuscript fits its pages. Large print, where tables are stacked sooner, and
/// ebooks have none.
pub(crate) fn table_fits(manuscript: &Manuscript) -> Vec<TableFit> {
    let edition = &manuscript.edition;
    let Some(page) = edition.page.as_ref().filter(|page| page.text_size < LARGE_PRINT) else {
        return Vec::new();
    };
    let (upright, landscape) = (Room::upright(page), Room::landscape(edition, page));
    let mut fits = Vec::new();
    for section in &manuscript.sections {
        each_block(&section.blocks, &mut |block| {
            let BlockKind::Table(table) = &block.kind else { return };
            let is_in_columns = |room| fit(table, room) != Fit::Stacked;
            let in_landscape = is_in_columns(landscape);
            let is_wide = table.landscape || section.landscape;
            let in_columns = (is_wide && in_landscape) || is_in_columns(upright);
            let room = upright.measure / upright.text_size;
            fits.push(TableFit { span: block.span, room, in_columns, in_landscape });
        });
    }
    fits
}

/// Chooses a form for a table.
fn fit(table: &Table<Inline>, room: Room) -> Fit {
    let Room { measure, text_size, most_columns } = room;
    if table.columns.len() > most_columns {
        return Fit::Stacked;
    }
    let count = table.columns.len();
    let wide: Vec<(f64, f64)> = (0..count).map(|at| column(table, at, ONE_LINE)).collect();
    let tight: Vec<(f64, f64)> = (0..count).map(|at| column(table, at, 0)).collect();
    let sum = |columns: &[(f64, f64)]| columns.iter().map(|(least, _)| least).sum::<f64>();
    for (size, share) in SIZES {
        let least = if text_size >= LARGE_PRINT { text_size.min(LARGE_PRINT_LEAST) } else { 0.0 };
        let room = measure / ((text_size * share).max(least) * CHARACTER);
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
        let numbers = whole_numbers(&text).into_iter();
        let number = numbers.map(|range| text[range].chars().count()).max().unwrap_or(0);
        let longest = text.split([' ', '-']).map(|part| part.chars().count()).max().unwrap_or(0);
        // A number is never divided, however long it is.
        let longest = longest.min(LONGEST_WORD).max(number);
        let kept = if length <= one_line { length } else { longest };
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

/// Whether there is only an empty space to write in.
pub(super) fn is_blank(words: &[Inline]) -> bool {
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
