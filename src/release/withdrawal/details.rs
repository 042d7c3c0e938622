//! Details of a person that the settings of the book repeat: those that somebody accepted in a
//! testimony, and names that only a testimony had.
//!
//! In: `book.toml`, and what was said. Out: the parts of the file that say it again. Such a detail is
//! often a single word, which no run of words would find.

use super::parts::Part;
use crate::project::Project;
use crate::project::value::{Kind, Value, parse_toml};
use std::collections::BTreeMap;

/// The file.
pub(super) const BOOK: &str = "content/book.toml";

/// The parts of `book.toml` that repeat a detail, with `word` in their place. `texts` are the files
/// that change.
pub(super) fn repeated(
    project: &Project,
    lines: &[String],
    texts: &BTreeMap<String, String>,
    word: &str,
) -> Vec<Part> {
    let mut parts = Vec::new();
    let book = project.sources.each().find(|(_, file)| file.path == BOOK);
    let value = book.and_then(|(file, _)| parse_toml(&project.sources, file).ok());
    let Some(identity) = value.as_ref().and_then(|value| value.get("identity")) else {
        return parts;
    };
    let said = lines.join("\n").to_lowercase();
    let is_said = |value: &Value| {
        let text = value.scalar().map(|scalar| scalar.text.trim().to_lowercase());
        text.is_some_and(|text| !text.is_empty() && said.contains(&text))
    };
    let mut replace = |value: &Value| {
        let (start, end) = (value.span.start as usize, value.span.end as usize);
        parts.push(Part { start, end, text: format!("\"{word}\"") });
    };
    for accepted in items(identity.get("accepted")) {
        if accepted.get("text").is_some_and(is_said) {
            // The reason may say as much as the detail.
            let own = ["text", "because"].into_iter().filter_map(|key| accepted.get(key));
            own.for_each(&mut replace);
        }
    }
    for name in items(identity.get("names")).iter().filter(|name| is_said(name)) {
        let own = name.scalar().map(|scalar| scalar.text.to_lowercase()).unwrap_or_default();
        let mut others = project.sources.each().filter(|(_, file)| file.path.ends_with(".md"));
        let is_kept = others.any(|(_, file)| {
            let text = texts.get(&file.path).unwrap_or(&file.text);
            text.to_lowercase().contains(&own)
        });
        if !is_kept {
            replace(name);
        }
    }
    parts
}

fn items(value: Option<&Value>) -> &[Value] {
    match value.map(|value| &value.kind) {
        Some(Kind::List(items)) => items,
        _ => &[],
    }
}
