//! The wording of a section as Markdown that any reader of CommonMark shows as it is.

use super::data::{SectionText, TextBlock, TextTable};
use crate::ground::own_words::{Piece, Words};
use crate::web::markdown::{escaped, escaped_part};

pub(crate) fn markdown(section: &SectionText, words: &Words) -> String {
    let mut out = format!("# {}\n\n", escaped(&section.name(words)));
    out.push_str(&format!("{}\n", escaped(&section.release(words))));
    for recall in &section.recalls {
        let variables =
            [("date", words.date(recall.date).into()), ("reason", recall.reason.as_str().into())];
        let pieces = words.parts("wording-recalled", variables, &["warning"]).into_iter();
        let text: String = pieces
            .map(|piece| match piece {
                Piece::Text(text) => escaped_part(&text),
                Piece::Variable { .. } => {
                    format!("**{}**", escaped(&words.text("wording-do-not-use")))
                }
            })
            .collect();
        out.push_str(&format!("\n> {text}\n"));
    }
    if !section.facts.is_empty() {
        out.push('\n');
    }
    for (label, value) in &section.facts {
        let pieces = words.parts("label-labelled", [], &["label", "title"]).into_iter();
        let text: String = pieces
            .map(|piece| match piece {
                Piece::Text(text) => escaped_part(&text),
                Piece::Variable { name } if name == "label" => format!("**{}**", escaped(label)),
                Piece::Variable { .. } => escaped_part(value),
            })
            .collect();
        out.push_str(&format!("- {text}\n"));
    }
    if let Some(summary) = &section.summary {
        out.push_str(&format!("\n{}\n", escaped(summary)));
    }
    let mut was_item = false;
    for block in &section.blocks {
        let is_item = block.kind == "list-item";
        if !(is_item && was_item) {
            out.push('\n');
        }
        write_block(block, words, &mut out);
        was_item = is_item;
    }
    if !section.notes.is_empty() {
        out.push_str(&format!("\n## {}\n\n", escaped(&words.text("label-notes"))));
    }
    for (number, note) in (1..).zip(&section.notes) {
        out.push_str(&format!("{number}. {}\n", escaped(&note.replace('\n', " "))));
    }
    out
}

fn write_block(block: &TextBlock, words: &Words, out: &mut String) {
    // What a container or a list holds is quoted as deep as it lies in it; Markdown's own
    // indentation would make code of it.
    let quote = "> ".repeat(usize::from(block.depth.min(4)));
    let tail = tail(block);
    match block.kind.as_str() {
        "heading" => {
            let hashes = "#".repeat(usize::from(block.level.unwrap_or(1).min(5)) + 1);
            out.push_str(&format!("{hashes} {}{tail}\n", escaped(&block.text)));
        }
        "list-item" => {
            let outer = "  ".repeat(usize::from(block.depth).saturating_sub(1).min(4));
            out.push_str(&format!("{outer}- {}{tail}\n", escaped(&block.text)));
        }
        "figure" => {
            let own = block.text.replace('\n', " / ");
            let text = escaped(&words.labelled(&words.text("wording-figure"), &own));
            out.push_str(&format!("{quote}{text}{tail}\n"));
        }
        "code" => {
            let fence = fence(&block.text);
            out.push_str(&format!("{fence}\n{}\n{fence}\n", block.text));
        }
        _ => match block.table() {
            Some(table) => write_table(&table, &tail, out),
            None => {
                let lines: Vec<String> = block.text.lines().map(escaped).collect();
                out.push_str(&format!("{quote}{}{tail}\n", lines.join(&format!("\\\n{quote}"))));
            }
        },
    }
}

fn write_table(table: &TextTable<'_>, tail: &str, out: &mut String) {
    if let Some(caption) = table.caption {
        out.push_str(&format!("**{}**\n\n", escaped(caption)));
    }
    for (at, row) in table.rows.iter().enumerate() {
        let cells: Vec<String> = row.iter().map(|cell| escaped(cell)).collect();
        out.push_str(&format!("| {} |\n", cells.join(" | ")));
        if at == 0 {
            out.push_str(&format!("|{}\n", " --- |".repeat(row.len())));
        }
    }
    if !tail.is_empty() {
        out.push_str(&format!("\n{}\n", tail.trim_start()));
    }
}

/// The numbers of a block's notes, and its addresses.
fn tail(block: &TextBlock) -> String {
    let mut tail = block.calls().replace('[', "\\[").replace(']', "\\]");
    for link in &block.links {
        match link.contains([' ', '<', '>', '\n']) {
            true => tail.push_str(&format!(" {}", escaped_part(link))),
            false => tail.push_str(&format!(" <{link}>")),
        }
    }
    tail
}

/// A fence that the text does not contain.
fn fence(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    "`".repeat(longest.max(2) + 1)
}
