//! Fields of forms as Typst.
//!
//! In: a blank, a box, an answer or a cell, and the form in which it is. Out: the argument that says
//! to a layout what the field is, which its link carries to the finished PDF. Nothing in editions
//! that are filled in with a pen, in headings and captions, and where words are printed again.

use super::literal::{Writer, literal, one_line};
use super::scope::{Scope, label_of, label_of_blocks, words_of};
use crate::book::manuscript::Manuscript;
use crate::book::tree::{Block, Cell, Inline, List, Table};
use crate::ground::own_words::Words;
use crate::project::Forms;

/// The form that a section is until a letter begins in it.
pub(super) fn form_of_section(anchor: &str, manuscript: &Manuscript) -> Option<Scope> {
    (manuscript.edition.forms == Forms::Fillable).then(|| Scope::of_section(anchor))
}

/// Writes what is in a letter, which is a form of its own.
pub(super) fn in_letter(
    letter: &Block<Inline>,
    writer: &mut Writer,
    write: impl FnOnce(&mut Writer),
) {
    let own = writer.form.as_ref().map(|form| form.in_letter(letter));
    let outer = std::mem::replace(&mut writer.form, own);
    write(writer);
    writer.form = outer;
}

/// Writes what is also read elsewhere, such as a heading, which is in the bookmarks too.
pub(super) fn without_fields(writer: &mut Writer, write: impl FnOnce(&mut Writer)) {
    let outer = writer.form.take();
    write(writer);
    writer.form = outer;
}

/// The field of a blank. Only labels that the author wrote make blanks one.
pub(super) fn blank_field(label: Option<&str>, writer: &mut Writer) -> Option<String> {
    let form = open_form(writer)?;
    let from_words = form.label_from_words();
    let (label, is_written) = match label {
        Some(label) => (label_of(label), true),
        None => (from_words, false),
    };
    Some(field("line", &label, form, &format!("shared: {}", form.shares && is_written)))
}

/// The fields of the boxes in a list, as an argument; empty if there are none.
pub(super) fn tick_arguments(list: &List<Inline>, writer: &mut Writer) -> String {
    let Some(form) = open_form(writer) else { return String::new() };
    let fields = list.items.iter().map(|item| {
        let Some(ticked) = item.task else { return "none, ".to_owned() };
        let words = item.blocks.first().map(std::slice::from_ref).unwrap_or_default();
        let field = field("tick", &label_of_blocks(words), form, &format!("ticked: {ticked}"));
        format!("{field}, ")
    });
    format!("fields: ({}), ", fields.collect::<String>())
}

/// The field of an answer, which the question names, as a further argument; empty if there is none.
pub(super) fn answer_argument(question: &[Block<Inline>], writer: &mut Writer) -> String {
    let Some(form) = open_form(writer) else { return String::new() };
    format!(", field: {}", field("area", &label_of_blocks(question), form, ""))
}

/// The field of an empty cell in a form, which its row and its column name. Both count from 0.
pub(super) fn cell_field(
    table: &Table<Inline>,
    row: usize,
    column: usize,
    words: &Words,
    writer: &mut Writer,
) -> Option<String> {
    let form = open_form(writer)?;
    let header = table.header.get(column).map_or_else(String::new, |cell| words_of(cell));
    let first = table.rows.get(row).and_then(|cells| cells.first()).filter(|_| column > 0);
    let first = first.map_or_else(String::new, |cell| match cell {
        Cell::Words(cell) => words_of(cell),
        Cell::Blocks(blocks) => label_of_blocks(blocks),
    });
    let (header, first) = (label_of(&header), label_of(&first));
    let has_words = |text: &str| text.chars().any(char::is_alphanumeric);
    let label = match (has_words(&first), has_words(&header)) {
        (true, true) => words.labelled(&first, &header),
        (true, false) => first,
        (false, true) => words
            .with("field-cell", [("column", header.as_str().into()), ("row", (row + 1).into())]),
        (false, false) => String::new(),
    };
    Some(field("cell", &label, form, ""))
}

/// The form, if there may be a field here.
fn open_form(writer: &mut Writer) -> Option<&mut Scope> {
    if writer.again { None } else { writer.form.as_mut() }
}

/// A dictionary of the engine's.
fn field(kind: &str, label: &str, form: &Scope, more: &str) -> String {
    format!(
        "(kind: \"{kind}\", key: {}, form: {}, label: {}, {more})",
        literal(&form.key),
        literal(&one_line(&form.form)),
        literal(&one_line(label)),
    )
}
