//! What the lints need to know about the entries in `sources.yml`.
//!
//! In: the file as values. Out: each entry's key, kind, title and addresses, with their places. Does
//! not know how an entry is cited: Hayagriva does.

use super::fields::Spanned;
use super::value::{Key, Kind, Value};

/// An entry of `sources.yml`.
#[derive(Debug, Clone)]
pub(crate) struct SourceEntry {
    pub(crate) key: Spanned<String>,
    /// Hayagriva's type, in lower case.
    kind: String,
    pub(crate) title: String,
    /// Every address in the entry.
    pub(crate) addresses: Vec<Spanned<String>>,
}

impl SourceEntry {
    /// Whether it is an Act, an instrument or a treaty.
    pub(crate) fn is_legislation(&self) -> bool {
        self.kind == "legislation"
    }

    /// Whether it is a judgment.
    pub(crate) fn is_case(&self) -> bool {
        self.kind == "case"
    }

    pub(crate) fn read(key: &Key, value: &Value) -> Self {
        let field = |name| value.get(name).and_then(text).map(|text| text.value);
        let mut addresses = Vec::new();
        collect_addresses(value, &mut addresses);
        Self {
            key: Spanned::new(key.span, key.name.clone()),
            kind: field("type").unwrap_or_default().to_lowercase(),
            title: field("title").unwrap_or_default(),
            addresses,
        }
    }
}

/// A field's text. Hayagriva accepts the text alone, or as `value` next to other details.
fn text(value: &Value) -> Option<Spanned<String>> {
    match &value.kind {
        Kind::Scalar { text, .. } => Some(Spanned::new(value.span, text.trim().to_owned())),
        Kind::Table(_) => value.get("value").and_then(text),
        Kind::List(_) => None,
    }
}

/// The addresses of an entry, and of what it is part of.
fn collect_addresses(value: &Value, found: &mut Vec<Spanned<String>>) {
    match &value.kind {
        Kind::Table(entries) => {
            for (key, inner) in entries {
                match (key.name.as_str(), text(inner)) {
                    ("url", Some(address)) => found.push(address),
                    _ => collect_addresses(inner, found),
                }
            }
        }
        Kind::List(items) => {
            for item in items {
                collect_addresses(item, found);
            }
        }
        Kind::Scalar { .. } => {}
    }
}
