//! The entries in `sources.yml`: their keys, and what the lints need to know about them.
//!
//! In: the file as values. Out: each entry's key, kind, title and addresses, with their places, what
//! a reader would miss in it, and a problem for every key or value that the format (Hayagriva's)
//! does not have: the library would pass over it without a word. Does not know how an entry is
//! cited.

use super::Loader;
use super::fields::{Fields, LINE, PARAGRAPH, Spanned, check_address, text_of, word_of};
use super::value::{Key, Kind, Value};
use crate::ground::address;
use crate::ground::date::days_in_month;
use crate::ground::diagnostic::{Code, Diagnostic, any_error, nearest};
use crate::ground::source::FileId;
use crate::ground::words::brief;

/// An entry of `sources.yml`.
#[derive(Debug, Clone)]
pub(crate) struct SourceEntry {
    pub(crate) key: Spanned<String>,
    /// Hayagriva's type, in lower case.
    kind: String,
    pub(crate) title: String,
    /// Every address in the entry.
    pub(crate) addresses: Vec<Spanned<String>>,
    /// What readers need to find the source but the entry does not say, and how to say it.
    pub(crate) missing: Vec<(&'static str, &'static str)>,
}

/// The types of a source.
const TYPES: [&str; 30] = [
    "anthology",
    "anthos",
    "article",
    "artwork",
    "audio",
    "blog",
    "book",
    "case",
    "chapter",
    "conference",
    "entry",
    "exhibition",
    "legislation",
    "manuscript",
    "misc",
    "newspaper",
    "original",
    "patent",
    "performance",
    "periodical",
    "post",
    "proceedings",
    "reference",
    "report",
    "repository",
    "scene",
    "thesis",
    "thread",
    "video",
    "web",
];

/// What people call the types that lawyers use most.
const OTHER_NAMES: [(&str, &str); 19] = [
    ("act", "legislation"),
    ("bill", "legislation"),
    ("convention", "legislation"),
    ("directive", "legislation"),
    ("instrument", "legislation"),
    ("law", "legislation"),
    ("order", "legislation"),
    ("regulation", "legislation"),
    ("regulations", "legislation"),
    ("rules", "legislation"),
    ("statute", "legislation"),
    ("treaty", "legislation"),
    ("decision", "case"),
    ("judgment", "case"),
    ("judgement", "case"),
    ("guidance", "web"),
    ("page", "web"),
    ("webpage", "web"),
    ("website", "web"),
];

/// The types that are on the web, so that a reader needs their address.
const ON_THE_WEB: [&str; 5] = ["blog", "post", "repository", "thread", "web"];

/// How the value of a key may be written.
#[derive(Clone, Copy)]
enum Shape {
    /// A number, a range, a language: one value, which the library checks.
    Word,
    /// Text, or a table that must have the first key and may have the second keys.
    Text(Option<&'static str>, &'static [&'static str]),
    /// A person, or a list of them.
    People,
    /// People with their parts in the work, or a list of them.
    Affiliated,
    Date,
    /// An address, or a table with the address and the date on which it was checked.
    Address,
    /// A number of any kind, or a table of numbers with names of their own.
    Serial,
}

const TITLE: Shape = Shape::Text(Some("value"), &TITLE_KEYS);
const TITLE_KEYS: [&str; 3] = ["value", "short", "verbatim"];

/// Every key of an entry but `type` and `parent`.
const KEYS: [(&str, Shape); 26] = [
    ("title", TITLE),
    ("author", Shape::People),
    ("date", Shape::Date),
    ("editor", Shape::People),
    ("affiliated", Shape::Affiliated),
    ("publisher", Shape::Text(None, &["name", "location"])),
    ("location", TITLE),
    ("organization", TITLE),
    ("issue", Shape::Word),
    ("chapter", Shape::Word),
    ("volume", Shape::Word),
    ("volume-total", Shape::Word),
    ("edition", Shape::Word),
    ("page-range", Shape::Word),
    ("page-total", Shape::Word),
    ("time-range", Shape::Word),
    ("runtime", Shape::Word),
    ("url", Shape::Address),
    ("serial-number", Shape::Serial),
    ("serial", Shape::Serial),
    ("language", Shape::Word),
    ("archive", TITLE),
    ("archive-location", TITLE),
    ("call-number", TITLE),
    ("note", TITLE),
    ("genre", TITLE),
];

const PERSON: [&str; 6] = ["name", "given-name", "prefix", "suffix", "comma-suffix", "alias"];

impl SourceEntry {
    /// Whether it is an Act, an instrument or a treaty.
    pub(crate) fn is_legislation(&self) -> bool {
        self.kind == "legislation"
    }

    /// Whether it is a judgment.
    pub(crate) fn is_case(&self) -> bool {
        self.kind == "case"
    }

    pub(crate) fn read(key: &Key, value: &Value, problems: &mut Vec<Diagnostic>) -> Self {
        let what = format!("the source `{}`", brief(&key.name));
        let known = problems.len();
        let mut reader = Reader { addresses: Vec::new(), problems };
        reader.entry(&what, key, value, true);
        let addresses = reader.addresses;
        let field = |name| value.get(name).and_then(text).unwrap_or_default().to_owned();
        let kind = field("type").to_lowercase();
        // What is there but cannot be read is not missing.
        let missing = if problems.len() == known { missing(&kind, value) } else { Vec::new() };
        let title = field("title");
        Self { key: Spanned::new(key.span, key.name.clone()), kind, title, addresses, missing }
    }
}

struct Reader<'p> {
    addresses: Vec<Spanned<String>>,
    problems: &'p mut Vec<Diagnostic>,
}

impl Reader<'_> {
    /// Reads an entry, or what it is part of.
    fn entry(&mut self, what: &str, key: &Key, value: &Value, is_whole: bool) {
        let mut fields = Fields::new(what, value, key.span, self.problems);
        let kind = fields.value("type");
        let parent = fields.value("parent");
        let values = KEYS.map(|(name, shape)| (name, shape, fields.value(name)));
        // Long, and never printed.
        let summary = fields.value("abstract");
        if is_whole {
            let lacks = |message: String| Diagnostic::error(Code::Citation, message).at(key.span);
            fields.missing_with("type", lacks(format!("{what} has no type")).hint(types()));
            fields.missing_with("title", lacks(format!("{what} has no title")));
        }
        fields.finish();
        if let Some(summary) = summary {
            self.text("abstract", summary, (Some("value"), &TITLE_KEYS), PARAGRAPH);
        }
        if let Some(kind) = kind {
            self.kind(kind);
        }
        for (name, shape, value) in values {
            let Some(value) = value else { continue };
            if several(value).is_empty() {
                let message = format!("`{name}` is empty");
                self.problems.push(Diagnostic::error(Code::InvalidValue, message).at(value.span));
            }
            self.shaped(name, shape, value);
        }
        for parent in parent.map(several).unwrap_or_default() {
            self.entry("`parent`", &Key { span: parent.span, name: String::new() }, parent, false);
        }
    }

    fn kind(&mut self, value: &Value) {
        let Some(kind) = word_of("type", value, self.problems) else { return };
        // The library takes both `web` and `Web`.
        let mut small = kind.value.clone();
        if let Some(first) = small.get_mut(..1) {
            first.make_ascii_lowercase();
        }
        if TYPES.contains(&small.as_str()) {
            return;
        }
        let folded = small.to_lowercase();
        let other = OTHER_NAMES.iter().find(|(name, _)| *name == folded).map(|(_, kind)| *kind);
        let near = other.or_else(|| nearest(&folded, TYPES));
        let hint = match near {
            Some(near) => format!("did you mean `{near}`? {}", types()),
            None => types(),
        };
        let message = format!("`{}` is not a type of source", brief(&kind.value));
        self.problems.push(Diagnostic::error(Code::Citation, message).at(kind.span).hint(hint));
    }

    fn shaped(&mut self, name: &'static str, shape: Shape, value: &Value) {
        match shape {
            Shape::Word => {
                word_of(name, value, self.problems);
            }
            Shape::Text(needed, keys) => self.text(name, value, (needed, keys), LINE),
            Shape::People => {
                for person in several(value) {
                    self.text(name, person, (Some("name"), &PERSON), LINE);
                }
            }
            Shape::Affiliated => {
                for group in several(value) {
                    let mut fields = Fields::new("`affiliated`", group, group.span, self.problems);
                    let names = fields.value("names");
                    fields.text("role");
                    fields.finish();
                    for person in names.map(several).unwrap_or_default() {
                        self.text("names", person, (Some("name"), &PERSON), LINE);
                    }
                }
            }
            Shape::Date => self.date(name, value),
            Shape::Address => self.address(value),
            Shape::Serial => match value.table() {
                Some(entries) => {
                    for (key, value) in entries {
                        text_of(&brief(&key.name), value, LINE, self.problems);
                    }
                }
                None => {
                    text_of(name, value, LINE, self.problems);
                }
            },
        }
    }

    /// Text, or a table with some keys, one of which may be needed.
    fn text(
        &mut self,
        name: &str,
        value: &Value,
        (needed, keys): (Option<&'static str>, &[&'static str]),
        most: usize,
    ) {
        if value.table().is_none() {
            text_of(name, value, most, self.problems);
            return;
        }
        let mut fields = Fields::new(format!("`{name}`"), value, value.span, self.problems);
        let mut found = Vec::new();
        for &key in keys {
            match key {
                "comma-suffix" | "verbatim" => {
                    fields.optional_flag(key);
                }
                _ => found.extend(fields.value(key).map(|value| (key, value))),
            }
        }
        if let Some(needed) = needed {
            let message = format!("`{name}` needs the key `{needed}`");
            fields
                .missing_with(needed, Diagnostic::error(Code::MissingKey, message).at(value.span));
        }
        fields.finish();
        for (key, value) in found {
            text_of(key, value, most, self.problems);
        }
    }

    fn address(&mut self, value: &Value) {
        let mut address = Some(value);
        if value.table().is_some() {
            let mut fields = Fields::new("`url`", value, value.span, self.problems);
            address = fields.value("value");
            let date = fields.value("date");
            let message = "`url` needs the key `value`";
            fields
                .missing_with("value", Diagnostic::error(Code::MissingKey, message).at(value.span));
            fields.finish();
            if let Some(date) = date {
                self.date("date", date);
            }
        }
        let Some(address) = address else { return };
        let text = text_of("url", address, LINE * 4, self.problems);
        self.addresses
            .extend(text.and_then(|text| check_address("url", text, address::web, self.problems)));
    }

    /// A year, with the month and the day if they are known.
    fn date(&mut self, name: &str, value: &Value) {
        let Some(text) = word_of(name, value, self.problems) else { return };
        let message = match date_mistake(&text.value) {
            Some(mistake) => format!("the date `{}` {mistake}", brief(&text.value)),
            None => return,
        };
        self.problems.push(
            Diagnostic::error(Code::InvalidValue, message)
                .at(text.span)
                .hint("write as much as is known: `2026`, `2026-11` or `2026-11-24`"),
        );
    }
}

/// Why a date of a source cannot be right, if it cannot.
fn date_mistake(text: &str) -> Option<&'static str> {
    let mut parts = text.trim_matches('~').split('-');
    let part = |text: &str, length: usize| -> Option<u16> {
        let is_number = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| text.parse().ok()).flatten()
    };
    let form = "is not a date";
    let Some(year) = parts.next().and_then(|year| part(year, 4)) else { return Some(form) };
    if !(1000..=2099).contains(&year) {
        return Some("is in a year that cannot be right");
    }
    let month = parts.next()?;
    let Some(month) = part(month, 2) else { return Some(form) };
    if !(1..=12).contains(&month) {
        return Some("has a month that does not exist");
    }
    let day = parts.next()?;
    let Some(day) = part(day, 2) else { return Some(form) };
    let days = u16::from(days_in_month(i32::from(year), month as u8));
    if parts.next().is_some() {
        return Some(form);
    }
    (!(1..=days).contains(&day)).then_some("is a day that does not exist")
}

/// "the types are article, book, …".
fn types() -> String {
    format!("the types are {}", TYPES.join(", "))
}

/// The items of a list, or the value alone.
fn several(value: &Value) -> &[Value] {
    match &value.kind {
        Kind::List(items) => items,
        _ => std::slice::from_ref(value),
    }
}

/// A field's text, given alone or as `value` next to other details.
fn text(value: &Value) -> Option<&str> {
    match &value.kind {
        Kind::Scalar(scalar) => Some(scalar.text.trim()),
        Kind::Table(_) => value.get("value").and_then(text),
        Kind::List(_) => None,
    }
}

/// What a reader needs to find a source of this kind but the entry does not say.
fn missing(kind: &str, entry: &Value) -> Vec<(&'static str, &'static str)> {
    let has = |names: &[&str]| {
        let parents = entry.get("parent").map(several).unwrap_or_default();
        std::iter::once(entry)
            .chain(parents)
            .any(|part| names.iter().any(|name| part.get(name).is_some()))
    };
    let mut missing = Vec::new();
    match kind {
        "case" => {
            let is_reported = has(&["serial-number", "serial"]);
            let is_dated_by_court = has(&["organization"]) && has(&["date"]);
            if !is_reported && !is_dated_by_court {
                missing.push((
                    "citation",
                    "write its neutral citation or report, such as `serial-number: \"[2024] EWHC \
                     994 (Admin)\"`, or for an unreported case the court and the day: \
                     `organization: …` and `date: …`",
                ));
            }
        }
        "legislation" => {
            let title = entry.get("title").and_then(text).unwrap_or_default();
            let is_year =
                |word: &str| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
            let has_year = title.split(|c: char| !c.is_ascii_alphanumeric()).any(is_year);
            if !has_year && !has(&["date", "serial-number", "serial"]) {
                missing.push((
                    "year",
                    "write the short title with its year, such as `title: Data Protection Act \
                     2018`, or the `date`",
                ));
            }
        }
        _ => {
            if !has(&["author", "editor", "organization", "publisher", "affiliated"])
                && entry.get("parent").is_none()
            {
                missing.push((
                    "author or publisher",
                    "write `author`, `editor`, `organization` or `publisher`",
                ));
            }
            let checked = entry.get("url").and_then(|url| url.get("date"));
            if !has(&["date"]) && checked.is_none() {
                missing.push((
                    "date",
                    "write as much as is known: `date: 2026`, `2026-11` or `2026-11-24`; for an \
                     undated page, the date on which you checked it, in `url`",
                ));
            }
            if ON_THE_WEB.contains(&kind) && !has(&["url"]) {
                missing.push((
                    "address",
                    "write `url: { value: \"https://…\", date: 2026-11-24 }`, with the date on \
                     which you checked it",
                ));
            }
        }
    }
    missing
}

impl Loader<'_> {
    /// Reads the file of sources, if there is one.
    pub(super) fn authorities(&mut self) -> Option<(FileId, Vec<SourceEntry>)> {
        let path = "content/sources.yml";
        if !self.root.exists(path) {
            return None;
        }
        let known = self.problems.len();
        let read = self.yaml(path);
        self.unread.sources = read.is_none();
        let (file, value) = read?;
        if value.table().is_none() {
            let message =
                format!("`sources.yml` must be a table of sources, not {}", value.type_name());
            self.problems.push(
                Diagnostic::error(Code::InvalidValue, message)
                    .at(value.span)
                    .hint("write the key of each source at the start of a line: `dpa-2018:`"),
            );
        }
        let entries = value.table().unwrap_or_default().iter();
        let entries =
            entries.map(|(key, value)| SourceEntry::read(key, value, &mut self.problems)).collect();
        // What cannot be read here would be reported again by the library, at a worse place.
        self.unread.sources |= any_error(&self.problems[known..]);
        Some((file, entries))
    }
}

#[cfg(test)]
mod tests {
    use super::date_mistake;

    #[test]
    fn dates_of_sources_have_up_to_three_parts() {
        for good in ["1689", "2026-02", "2024-02-29", "~1951", "2026-11-24"] {
            assert_eq!(date_mistake(good), None, "{good}");
        }
        for bad in [
            "",
            "26",
            "2206",
            "0000",
            "2026-13",
            "2026-02-30",
            "2026-1",
            "May 2026",
            "2026-01-01-01",
        ] {
            assert!(date_mistake(bad).is_some(), "{bad}");
        }
    }
}
