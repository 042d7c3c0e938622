//! The wording of a section as Markdown that any reader of CommonMark shows as it is.

use super::data::{SectionText, TextBlock, TextTable};
use crate::web::markdown::{escaped, escaped_part};

pub(crate) fn markdown(section: &SectionText) -> String {
    let mut out = format!("# {}\n\n", escaped(&section.name()));
    let of = match &section.partner {
        Some(partner) => format!(", as copies of {partner} have it"),
        None => String::new(),
    };
    let release =
        format!("{}, version {} of {}{of}", section.work, section.version, section.date.long());
    out.push_str(&format!("{}\n", escaped(&release)));
    for recall in &section.recalls {
        let reason = escaped_part(&recall.reason);
        let date = recall.date.long();
        out.push_str(&format!("\n> **Do not use**: this text was recalled on {date}: {reason}\n"));
    }
    if !section.facts.is_empty() {
        out.push('\n');
    }
    for (label, value) in &section.facts {
        out.push_str(&format!("- **{}**: {}\n", escaped(label), escaped_part(value)));
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
        write_block(block, &mut out);
        was_item = is_item;
    }
    if !section.notes.is_empty() {
        out.push_str("\n## Notes\n\n");
    }
    for (number, note) in (1..).zip(&section.notes) {
        out.push_str(&format!("{number}. {}\n", escaped(&note.replace('\n', " "))));
    }
    out
}

fn write_block(block: &TextBlock, out: &mut String) {
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
            let text = escaped(&block.text.replace('\n', " / "));
            out.push_str(&format!("{quote}Figure: {text}{tail}\n"));
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
