//! Texts in settings and headers that a reader can meet.
//!
//! In: the TOML and YAML files of a project. Out: units, by lists of the keys whose values readers
//! see. Knows no Markdown.

use super::unit::{Form, SourceUnit};
use crate::book::markdown::variables_in;
use crate::ground::source::{FileId, Span};
use crate::project::value::{Kind, Value, parse_toml, parse_yaml};
use crate::project::{Project, REST, header_yaml, place_message};

/// The keys of `book.toml` whose values readers see, wherever they are in it.
const BOOK: [&str; 10] = [
    "title",
    "subtitle",
    "noun",
    "description",
    "text",
    "blurb",
    "alt",
    "summary",
    "label",
    "plural",
];
/// The tables of `book.toml` that readers never see.
const HIDDEN: [&str; 4] = ["lints", "quotes", "translations", "revisions"];
/// The keys of packs and editions whose values readers see.
const TITLES: [&str; 2] = ["title", "purpose"];
/// The keys of the glossary whose values readers see.
const TERMS: [&str; 2] = ["term", "definition"];
/// The keys of brands whose values readers see. Names stay.
const BRAND: [&str; 2] = ["legal", "alt"];
/// Details of partners that may have words beside a number.
const DETAILS: [&str; 2] = ["helpline", "phone"];
/// The fields of headers whose values readers see.
const HEADER: [&str; 3] = ["title", "summary", "parties"];

/// The units of every settings file.
pub(super) fn units(project: &Project) -> Vec<SourceUnit> {
    let mut out = Vec::new();
    let files: Vec<(FileId, String)> =
        project.sources.each().map(|(id, file)| (id, file.path.clone())).collect();
    let mut seen = std::collections::BTreeSet::new();
    for (file, path) in files {
        let Some(below) = path.strip_prefix("content/") else { continue };
        if !seen.insert(path.clone()) {
            continue;
        }
        let parts: Vec<&str> = below.split('/').collect();
        let toml = || parse_toml(&project.sources, file).ok();
        match parts.as_slice() {
            ["book.toml"] => {
                let value = toml();
                out.extend(value.iter().flat_map(places));
                walk_all(value, "book", &BOOK, &mut out);
            }
            ["glossary.toml"] => walk_all(toml(), "glossary", &TERMS, &mut out),
            ["packs", name] => walk_all(toml(), &within("pack", name), &TITLES, &mut out),
            ["editions", name] => walk_all(toml(), &within("edition", name), &TITLES, &mut out),
            ["index.toml"] => {
                if let Some(value) = toml() {
                    entries(&value, &mut out);
                }
            }
            ["partners", partner, "_brand.yml"] => {
                let text = &project.sources.file(file).text;
                let value = parse_yaml(file, text, 0, &mut Vec::new());
                if let Some(value) = value {
                    let name = format!("partner/{partner}");
                    walk(&value, &name, &BRAND, false, &mut out);
                    details(&value, &name, &mut out);
                }
            }
            _ => {}
        }
    }
    out
}

fn walk_all(value: Option<Value>, name: &str, keys: &[&str], out: &mut Vec<SourceUnit>) {
    if let Some(value) = value {
        walk(&value, name, keys, false, out);
    }
}

/// The names of the jurisdictions that a book defines. The tool has words for those that it knows.
fn places(book: &Value) -> Vec<SourceUnit> {
    let defined = book.get("vocabulary").and_then(|own| own.get("jurisdictions"));
    let Some(Value { kind: Kind::List(items), .. }) = defined else { return Vec::new() };
    let names = items.iter().filter_map(|item| {
        let name = item.get("name").unwrap_or(item);
        let text = name.scalar()?.text.clone();
        let is_own = text.contains(char::is_alphabetic) && place_message(&text).is_none();
        let context = "book:vocabulary.jurisdictions".to_owned();
        let unit = SourceUnit { kind: "name of a place", ..quoted(&text, context, name.span) };
        is_own.then_some(SourceUnit { form: Form::Name, marks: Vec::new(), ..unit })
    });
    names.collect()
}

fn within(kind: &str, name: &str) -> String {
    format!("{kind}/{}", name.trim_end_matches(".toml"))
}

/// The units in the header of a section.
pub(super) fn header(project: &Project, section: &str, file: FileId) -> Vec<SourceUnit> {
    let mut out = Vec::new();
    if let Some(value) = header_yaml(&project.sources, file) {
        walk(&value, section, &HEADER, false, &mut out);
    }
    out.iter_mut().for_each(|unit| section.clone_into(&mut unit.catalogue));
    out
}

/// Adds the texts under the given keys, however deep. `is_read` says whether the key of the value
/// is one of them.
fn walk(value: &Value, name: &str, keys: &[&str], is_read: bool, out: &mut Vec<SourceUnit>) {
    match &value.kind {
        Kind::Table(entries) => {
            for (key, inner) in entries {
                if name == "book" && HIDDEN.contains(&key.name.as_str()) {
                    continue;
                }
                let joint = if name.contains(':') { '.' } else { ':' };
                // The id of a term is part of the name of its context, as that of a pack is.
                let joint = if name == "glossary" { '/' } else { joint };
                // The labels of the lines under a title have keys of their own.
                let is_label = name == "book:vocabulary.labels";
                let is_key = is_label || keys.contains(&key.name.as_str());
                walk(inner, &format!("{name}{joint}{}", key.name), keys, is_key, out);
            }
        }
        Kind::List(items) => items.iter().for_each(|item| walk(item, name, keys, is_read, out)),
        Kind::Scalar(scalar) => {
            if is_read && scalar.text.contains(char::is_alphabetic) {
                out.push(quoted(&scalar.text, name.to_owned(), value.span));
            }
        }
    }
}

fn quoted(text: &str, context: String, span: Span) -> SourceUnit {
    let kind = match context.rsplit([':', '.']).next() {
        Some("title") => "title",
        Some("subtitle") => "subtitle",
        Some("summary") => "summary of the section",
        Some("purpose") => "purpose of the pack",
        Some("term") => "glossary term",
        Some("definition") => "definition of a glossary term",
        Some("alt") => "alternative text of a picture",
        Some("legal") => "legal words of the partner",
        _ => "short text",
    };
    SourceUnit {
        catalogue: REST.to_owned(),
        context,
        text: text.trim().to_owned(),
        kind,
        notes: Vec::new(),
        span,
        form: Form::Quoted,
        marks: variables_in(text),
    }
}

/// Telephone numbers with words, such as the hours of a helpline.
fn details(brand: &Value, name: &str, out: &mut Vec<SourceUnit>) {
    let own = brand.get("defaults").and_then(|defaults| defaults.get("bindery"));
    let tables = [own, own.and_then(|own| own.get("contact"))];
    for table in tables.into_iter().flatten() {
        for key in DETAILS {
            let found = table.get(key).and_then(|value| Some((value.span, value.scalar()?)));
            if let Some((span, scalar)) = found
                && scalar.text.contains(char::is_alphabetic)
            {
                out.push(quoted(&scalar.text, format!("{name}:{key}"), span));
            }
        }
    }
}

/// The names of the entries of the index, which are keys, and the names to which they point.
fn entries(value: &Value, out: &mut Vec<SourceUnit>) {
    let mut entry = |name: &str, span: Span| {
        if name.contains(char::is_alphabetic) {
            let kind = "entry of the index";
            out.push(SourceUnit { kind, ..quoted(name, "index:entry".to_owned(), span) });
        }
    };
    for (key, target) in value.table().unwrap_or_default() {
        entry(&key.name, key.span);
        for pointer in ["see", "see-also"].into_iter().filter_map(|name| target.get(name)) {
            match &pointer.kind {
                Kind::Scalar(scalar) => entry(&scalar.text, pointer.span),
                Kind::List(items) => {
                    for item in items {
                        if let Some(scalar) = item.scalar() {
                            entry(&scalar.text, item.span);
                        }
                    }
                }
                Kind::Table(_) => {}
            }
        }
    }
}
