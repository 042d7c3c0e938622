//! The text of a section as HTML.
//!
//! In: blocks as one group of readers has them, and the words of their language. Out: elements without
//! pictures. The numbers of notes follow the block that calls them.

use crate::ground::own_words::{Piece, Words};
use crate::release::wording::{TextBlock, TextTable};
use crate::web::shell::direction_beside;
use crate::web::xhtml::escaped;

/// What a section says of itself.
pub(super) fn facts(facts: &[(String, String)]) -> String {
    if facts.is_empty() {
        return String::new();
    }
    let mut out = "<dl>\n".to_owned();
    for (label, value) in facts {
        out.push_str(&format!("<dt>{}</dt>\n<dd>{}</dd>\n", escaped(label), escaped(value)));
    }
    out.push_str("</dl>\n");
    out
}

/// The blocks of a section.
pub(super) fn blocks(blocks: &[TextBlock], words: &Words) -> String {
    let mut out = String::new();
    let mut is_in_list = false;
    let mut level = 1;
    for block in blocks {
        let is_item = block.kind == "list-item";
        if is_in_list && !is_item {
            out.push_str("</ul>\n");
        }
        if is_item && !is_in_list {
            out.push_str("<ul>\n");
        }
        is_in_list = is_item;
        out.push_str(&one(block, &mut level, words));
    }
    if is_in_list {
        out.push_str("</ul>\n");
    }
    out
}

/// A block as HTML. `level` is that of the last heading: none is left out between two.
fn one(block: &TextBlock, level: &mut u8, words: &Words) -> String {
    let language = match &block.language {
        Some(language) => format!(
            " lang=\"{}\"{}",
            escaped(language),
            direction_beside(language, words.language())
        ),
        None => String::new(),
    };
    let deep = |depth: u8| match depth {
        0 => String::new(),
        depth => format!(" class=\"in in-{}\"", depth.min(4)),
    };
    let class = deep(block.depth);
    let tail = format!("{}{}", calls(block, words), links(block));
    let text = escaped(&block.text).replace('\n', "<br/>");
    match block.kind.as_str() {
        "heading" => {
            *level = (block.level.unwrap_or(1) + 1).min(*level + 1).min(6);
            format!("<h{level}{language}>{text}{tail}</h{level}>\n")
        }
        "list-item" => {
            let class = deep(block.depth.saturating_sub(1));
            format!("<li{class}{language}>{text}{tail}</li>\n")
        }
        "quotation" => format!("<blockquote{language}><p>{text}{tail}</p></blockquote>\n"),
        "code" => format!("<pre{language}>{}</pre>\n", escaped(&block.text)),
        "figure" => {
            let pieces = words.parts("label-labelled", [], &["label", "title"]).into_iter();
            let text: String = pieces
                .map(|piece| match piece {
                    Piece::Text(label) => escaped(&label),
                    Piece::Variable { name } if name == "label" => {
                        format!("<strong>{}</strong>", escaped(&words.text("wording-figure")))
                    }
                    Piece::Variable { .. } => text.clone(),
                })
                .collect();
            format!("<p{class}{language}>{text}{tail}</p>\n")
        }
        "paragraph" | "definition" | "question" => {
            format!("<p{class}{language}>{text}{tail}</p>\n")
        }
        _ => match block.table() {
            Some(own) => table(&own, &language, &tail, words),
            None if block.kind == "table" => format!("<p{class}{language}>{text}{tail}</p>\n"),
            // The title of a container.
            None => format!("<p{class}{language}><strong>{text}</strong>{tail}</p>\n"),
        },
    }
}

fn table(table: &TextTable<'_>, language: &str, tail: &str, words: &Words) -> String {
    let mut out = format!(
        "<div class=\"wide\" tabindex=\"0\" role=\"region\"{}><table{language}>\n",
        match table.caption {
            Some(caption) => format!(" aria-label=\"{}\"", escaped(caption)),
            None => format!(" aria-label=\"{}\"", escaped(&words.text("label-table"))),
        }
    );
    if let Some(caption) = table.caption {
        out.push_str(&format!("<caption>{}</caption>\n", escaped(caption)));
    }
    for (at, row) in table.rows.iter().enumerate() {
        out.push_str("<tr>");
        for cell in row {
            let cell = escaped(cell);
            out.push_str(&match at {
                0 => format!("<th scope=\"col\">{cell}</th>"),
                _ => format!("<td>{cell}</td>"),
            });
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</table></div>\n");
    if !tail.is_empty() {
        out.push_str(&format!("<p>{}</p>\n", tail.trim_start()));
    }
    out
}

fn calls(block: &TextBlock, words: &Words) -> String {
    let calls = block.notes.iter().map(|number| {
        let pieces = words.parts("ebook-note", [], &["number"]).into_iter();
        let call: String = pieces
            .map(|piece| match piece {
                Piece::Text(text) => format!("<span class=\"hidden\">{}</span>", escaped(&text)),
                Piece::Variable { .. } => number.to_string(),
            })
            .collect();
        format!("<sup><a href=\"#note-{number}\">{call}</a></sup>")
    });
    calls.collect::<Vec<_>>().join(" ")
}

/// The addresses that a block links to. Only those that a browser opens as pages are links.
fn links(block: &TextBlock) -> String {
    let links = block.links.iter().map(|link| {
        let shown = escaped(link);
        let is_page =
            ["https://", "http://", "mailto:", "tel:"].iter().any(|s| link.starts_with(s));
        match is_page {
            true => format!(" &lt;<a href=\"{shown}\">{shown}</a>&gt;"),
            false => format!(" &lt;{shown}&gt;"),
        }
    });
    links.collect()
}
