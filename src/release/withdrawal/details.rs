//! Details of a person that the settings of the book repeat: those that somebody accepted in a
//! testimony, and names that only a testimony had.
//!
//! In: `book.toml`, and what was said. Out: the parts of the file that say it again, which go. Such a
//! detail is often a single word, which no run of words would find.

use super::lists::{without_items, without_table};
use super::parts::Part;
use crate::project::Project;
use crate::project::value::{Kind, Value, parse_toml};
use std::collections::BTreeMap;

/// The file.
pub(super) const BOOK: &str = "content/book.toml";

/// The parts of `book.toml` that repeat a detail. `texts` are the files that change.
pub(super) fn repeated(
    project: &Project,
    lines: &[String],
    texts: &BTreeMap<String, String>,
) -> Vec<Part> {
    let book = project.sources.each().find(|(_, file)| file.path == BOOK);
    let Some((file, source)) = book else { return Vec::new() };
    let value = parse_toml(&project.sources, file).ok();
    let Some(identity) = value.as_ref().and_then(|value| value.get("identity")) else {
        return Vec::new();
    };
    let said = lines.join("\n").to_lowercase();
    let small = |value: &Value| {
        let text = value.scalar().map(|scalar| scalar.text.trim().to_lowercase());
        text.filter(|text| !text.is_empty())
    };
    let is_said = |value: &Value| small(value).is_some_and(|text| said.contains(&text));
    // The reason may say as much as the detail.
    let is_accepted = |accepted: &Value| accepted.get("text").is_some_and(is_said);
    let accepted = items(identity.get("accepted"));
    let is_in_brackets = |own: &Value| source.text[own.span.start as usize..].starts_with('{');
    let mut parts = Vec::new();
    if accepted.iter().all(is_in_brackets) {
        parts.extend(without_items(&source.text, accepted, &is_accepted));
    } else {
        parts.extend(accepted.iter().filter(|own| is_accepted(own)).filter_map(|own| {
            let detail = own.get("text").and_then(small)?;
            without_table(&source.text, own, &detail)
        }));
    }
    let is_kept = |own: &str| {
        let mut others = project.sources.each().filter(|(_, file)| file.path.ends_with(".md"));
        others.any(|(_, file)| {
            let text = texts.get(&file.path).unwrap_or(&file.text);
            text.to_lowercase().contains(own)
        })
    };
    let is_theirs = |name: &Value| is_said(name) && small(name).is_some_and(|own| !is_kept(&own));
    parts.extend(without_items(&source.text, items(identity.get("names")), &is_theirs));
    parts
}

fn items(value: Option<&Value>) -> &[Value] {
    match value.map(|value| &value.kind) {
        Some(Kind::List(items)) => items,
        _ => &[],
    }
}
