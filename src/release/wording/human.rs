//! The wording of a section for a terminal.

use super::data::{SectionText, TextBlock};
use crate::ground::own_words::Words;
use crate::ground::words::wrap;

const WIDTH: usize = 92;

/// The section in lines of at most 92 columns.
pub(crate) fn human(section: &SectionText, words: &Words) -> String {
    let mut out = String::new();
    add(&section.name(words), "", "", &mut out);
    add(&section.release(words), "", "", &mut out);
    for (label, value) in &section.facts {
        add(&words.labelled(label, value), "", "", &mut out);
    }
    for recall in &section.recalls {
        out.push('\n');
        let variables = [
            ("warning", words.text("wording-do-not-use").into()),
            ("date", words.date(recall.date).into()),
            ("reason", recall.reason.as_str().into()),
        ];
        add(&words.with("wording-recalled", variables), "! ", "! ", &mut out);
    }
    if let Some(summary) = &section.summary {
        out.push('\n');
        add(summary, "", "", &mut out);
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
        out.push_str(&format!("\n{}\n", words.text("label-notes").to_uppercase()));
    }
    for (number, note) in (1..).zip(&section.notes) {
        let first = format!("{number}. ");
        add(note, &first, &" ".repeat(first.len()), &mut out);
    }
    out
}

fn write_block(block: &TextBlock, words: &Words, out: &mut String) {
    let indent = "  ".repeat(usize::from(block.depth));
    match block.kind.as_str() {
        "heading" => {
            let text = match block.level {
                None | Some(1) => block.text.to_uppercase(),
                _ => block.text.clone(),
            };
            add(&format!("{text}{}", block.calls()), &indent, &indent, out);
        }
        "list-item" => {
            let outer = "  ".repeat(usize::from(block.depth).saturating_sub(1));
            let text = format!("{}{}", block.text, block.calls());
            add(&text, &format!("{outer}- "), &indent, out);
        }
        "figure" => {
            let own = block.text.replace('\n', " / ");
            let figure = words.labelled(&words.text("wording-figure"), &own);
            let text = format!("{figure}{}", block.calls());
            add(&text, &indent, &indent, out);
        }
        // The lines of code and of tables are their own.
        "code" | "table" => {
            for line in block.text.lines() {
                out.push_str(&format!("{indent}{line}\n"));
            }
            if !block.notes.is_empty() {
                add(block.calls().trim(), &indent, &indent, out);
            }
        }
        _ => {
            let last = block.text.lines().count().saturating_sub(1);
            for (at, line) in block.text.lines().enumerate() {
                let calls = if at == last { block.calls() } else { String::new() };
                add(&format!("{line}{calls}"), &indent, &indent, out);
            }
        }
    }
    for link in &block.links {
        out.push_str(&format!("{indent}<{link}>\n"));
    }
}

fn add(text: &str, first: &str, others: &str, out: &mut String) {
    for line in wrap(text, WIDTH, first, others) {
        out.push_str(&line);
        out.push('\n');
    }
}
