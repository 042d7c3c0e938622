//! `content/index.toml`: entries of the index that no mark in the text makes.
//!
//! In: the file as values. Out: an `IndexPlan`: names, places by id, and references from one entry to
//! another. Does not know what the book contains.

use super::Loader;
use super::fields::{Fields, Spanned};
use super::value::{Key, Kind, Value};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::Span;
use crate::ground::words::brief;
use std::collections::BTreeMap;

/// The longest name of an entry, in characters.
const LONGEST: usize = 120;

/// The entries in the order of their file.
#[derive(Debug, Clone, Default)]
pub struct IndexPlan {
    entries: Vec<IndexEntry>,
    /// The place in `entries` of each name, as it is compared.
    names: BTreeMap<Vec<String>, usize>,
}

impl IndexPlan {
    pub(crate) fn entries(&self) -> &[IndexEntry] {
        &self.entries
    }

    /// The entry with this name, as it is compared.
    pub(crate) fn find(&self, name: &[String]) -> Option<&IndexEntry> {
        self.names.get(name).and_then(|&at| self.entries.get(at))
    }

    /// Whether it has an entry of this name, or one below it.
    pub(crate) fn knows(&self, name: &str) -> bool {
        self.names.keys().any(|own| own.first().is_some_and(|first| first == name))
    }
}

/// An entry, with the words of its name: a heading, and perhaps what is below it.
#[derive(Debug, Clone)]
pub struct IndexEntry {
    pub(crate) name: Vec<String>,
    /// How it is sorted, if not by its name.
    pub(crate) sort: Option<String>,
    /// The ids of sections, headings, tables and figures.
    pub(crate) at: Vec<Spanned<String>>,
    /// The entry that has the places instead.
    pub(crate) see: Option<Spanned<String>>,
    pub(crate) see_also: Vec<Spanned<String>>,
    /// A term or an authority that the index leaves out.
    pub(crate) omit: bool,
    pub(crate) span: Span,
}

/// A name as it is compared: in lower case, with single spaces and one kind of apostrophe.
pub(crate) fn folded(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").to_lowercase().replace('’', "'")
}

/// The parts of a written name: `eVisas/wrong name`.
///
/// # Errors
/// If a part is missing, or there are too many.
pub(crate) fn parts(written: &str) -> Result<Vec<String>, &'static str> {
    let parts: Vec<String> = written
        .split('/')
        .map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    if parts.iter().any(String::is_empty) {
        return Err("a part of the name is empty");
    }
    if parts.len() > 2 {
        return Err("an entry can have one level below it, and not more");
    }
    if written.chars().count() > LONGEST {
        return Err("the name is too long: at most 120 characters");
    }
    Ok(parts)
}

/// Reads the plan, in the order of its file.
pub(crate) fn read(value: &Value, problems: &mut Vec<Diagnostic>) -> IndexPlan {
    let mut plan = IndexPlan::default();
    for (key, value) in value.table().unwrap_or_default() {
        let name = match parts(&key.name) {
            Ok(name) => name,
            Err(reason) => {
                let message = format!("`{}` cannot be an entry: {reason}", brief(&key.name));
                let problem = Diagnostic::error(Code::Index, message).at(key.span);
                problems.push(problem.hint("write `\"heading\"` or `\"heading/entry below it\"`"));
                continue;
            }
        };
        let entry = read_entry(key, name, value, problems);
        let folded: Vec<String> = entry.name.iter().map(|part| folded(part)).collect();
        if plan.names.contains_key(&folded) {
            let message = format!("the index has the entry `{}` twice", brief(&key.name));
            let problem = Diagnostic::error(Code::DuplicateId, message).at(key.span);
            problems.push(problem.hint("put all places into one of the two"));
            continue;
        }
        plan.names.insert(folded, plan.entries.len());
        plan.entries.push(entry);
    }
    plan
}

/// Reads an entry: a list of places, or a table.
fn read_entry(
    key: &Key,
    name: Vec<String>,
    value: &Value,
    problems: &mut Vec<Diagnostic>,
) -> IndexEntry {
    let what = format!("the entry `{}`", brief(&key.name));
    let mut entry = IndexEntry {
        name,
        sort: None,
        at: Vec::new(),
        see: None,
        see_also: Vec::new(),
        omit: false,
        span: key.span,
    };
    // A list is the short form of a table with nothing but places.
    if let Kind::List(_) = &value.kind {
        let at = Key { span: key.span, name: "at".to_owned() };
        let table = Value { span: value.span, kind: Kind::Table(vec![(at, value.clone())]) };
        let mut fields = Fields::new(what, &table, key.span, problems);
        entry.at = fields.some_listing("at");
        fields.finish();
        return entry;
    }
    let mut fields = Fields::new(what, value, key.span, problems);
    entry.sort = fields.optional_text("sort").map(|sort| sort.value);
    entry.at = fields.listing("at");
    entry.see = fields.optional_text("see");
    entry.see_also = fields.texts("see-also");
    entry.omit = fields.optional_flag("omit").unwrap_or(false);
    fields.finish();
    let has_places = !entry.at.is_empty() || !entry.see_also.is_empty();
    if let Some(see) = entry.see.as_ref().filter(|_| has_places) {
        let message = "an entry with `see` has no places and no `see-also` of its own";
        let problem = Diagnostic::error(Code::Index, message).at(see.span);
        problems.push(problem.hint("write `see-also` instead, or move the places"));
    }
    if entry.omit && (has_places || entry.see.is_some() || entry.sort.is_some()) {
        let message = "an entry that is left out cannot have anything else";
        let problem = Diagnostic::error(Code::Index, message).at(key.span);
        problems.push(problem.hint("remove `omit`, or everything but `omit`"));
    }
    entry
}

impl Loader<'_> {
    /// The plan of the index; empty if there is none.
    pub(super) fn index(&mut self) -> IndexPlan {
        let path = "content/index.toml";
        let value = if self.root.exists(path) { self.toml(path) } else { None };
        value.map(|value| read(&value, &mut self.problems)).unwrap_or_default()
    }
}
