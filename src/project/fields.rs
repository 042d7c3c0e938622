//! Reading the fields of a table, and collecting every problem.
//!
//! In: a table with places. Out: typed values. Each missing, misspelt or malformed field becomes one
//! diagnostic at its place. A field is known because the code asks for it, so the list of known keys
//! always agrees with the code.

use super::value::{Key, Kind, Value};
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic, nearest};
use crate::ground::source::Span;
use crate::ground::version::Version;

/// A value and its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Spanned<T> {
    pub span: Span,
    pub value: T,
}

impl<T> Spanned<T> {
    pub fn new(span: Span, value: T) -> Self {
        Self { span, value }
    }
}

pub(crate) struct Fields<'v, 'p> {
    /// The name of the table in messages: "`book.toml`", "the header".
    what: String,
    /// The place to report if a field is missing.
    place: Span,
    entries: &'v [(Key, Value)],
    asked: Vec<&'static str>,
    problems: &'p mut Vec<Diagnostic>,
}

impl<'v, 'p> Fields<'v, 'p> {
    /// Starts to read a table. Anything else is a problem and reads as an empty table.
    pub(crate) fn new(
        what: impl Into<String>,
        value: &'v Value,
        place: Span,
        problems: &'p mut Vec<Diagnostic>,
    ) -> Self {
        let what = what.into();
        let entries = match value.table() {
            Some(entries) => entries,
            None => {
                let message = format!("{what} must be a table, not {}", value.type_name());
                problems.push(Diagnostic::error(Code::InvalidValue, message).at(value.span));
                &[]
            }
        };
        Self { what, place, entries, asked: Vec::new(), problems }
    }

    /// Reports every key that was not asked for.
    pub(crate) fn finish(self) {
        for (key, _) in self.entries {
            if !self.asked.contains(&key.name.as_str()) {
                let message = format!("{} has no key `{}`", self.what, key.name);
                self.problems.push(
                    Diagnostic::error(Code::UnknownKey, message)
                        .at(key.span)
                        .suggest(&key.name, self.asked.iter().copied()),
                );
            }
        }
    }

    /// Reports a key that was not asked for only if it looks like a slip: other tools, which read
    /// the same file, may use the others.
    pub(crate) fn finish_slips(self) {
        for (key, _) in self.entries {
            let known = self.asked.iter().copied();
            if !self.asked.contains(&key.name.as_str())
                && let Some(near) = nearest(&key.name, known)
            {
                let message = format!("{} has no key `{}`", self.what, key.name);
                self.problems.push(
                    Diagnostic::error(Code::UnknownKey, message)
                        .at(key.span)
                        .hint(format!("did you mean `{near}`?")),
                );
            }
        }
    }

    /// The raw value of a field that may be absent.
    pub(crate) fn value(&mut self, name: &'static str) -> Option<&'v Value> {
        self.asked.push(name);
        self.entries.iter().find(|(key, _)| key.name == name).map(|(_, value)| value)
    }

    /// Adds a problem at a place.
    pub(crate) fn problem(&mut self, code: Code, span: Span, message: impl Into<String>) {
        self.problems.push(Diagnostic::error(code, message).at(span));
    }

    /// The collected problems, to add one that needs more than `problem` offers.
    pub(crate) fn problems(&mut self) -> &mut Vec<Diagnostic> {
        self.problems
    }

    /// Reports a variable in a field, where it would be printed as it is written.
    fn refuse_variable(&mut self, text: &str, span: Span) {
        if text.contains("{{") {
            self.problems.push(variable_in(&self.what, span));
        }
    }

    fn missing(&mut self, name: &str) {
        let message = format!("{} needs the key `{name}`", self.what);
        self.problems.push(Diagnostic::error(Code::MissingKey, message).at(self.place));
    }

    /// Text that may be absent. If it is empty, that is a problem.
    pub(crate) fn optional_text(&mut self, name: &'static str) -> Option<Spanned<String>> {
        let value = self.value(name)?;
        match &value.kind {
            Kind::Scalar { text, .. } if !text.trim().is_empty() => {
                self.refuse_variable(text, value.span);
                Some(Spanned::new(value.span, text.trim().to_owned()))
            }
            Kind::Scalar { .. } => {
                self.problem(Code::InvalidValue, value.span, format!("`{name}` is empty"));
                None
            }
            _ => {
                let message = format!("`{name}` must be text, not {}", value.type_name());
                self.problem(Code::InvalidValue, value.span, message);
                None
            }
        }
    }

    /// Text that may be absent or blank, as in a form that has not been filled in yet.
    pub(crate) fn blank_text(&mut self, name: &'static str) -> Option<Spanned<String>> {
        match self.value(name).map(|value| &value.kind) {
            Some(Kind::Scalar { text, .. }) if text.trim().is_empty() => None,
            Some(_) => self.optional_text(name),
            None => None,
        }
    }

    /// Text that must be present. If there is a problem, it reads as empty text.
    pub(crate) fn text(&mut self, name: &'static str) -> Spanned<String> {
        let found = self.optional_text(name);
        if found.is_none() && !self.has(name) {
            self.missing(name);
        }
        found.unwrap_or_else(|| Spanned::new(self.place, String::new()))
    }

    /// Whether the field is present.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|(key, _)| key.name == name)
    }

    /// A list of texts. An absent list reads as an empty one. A single text instead of a list, which
    /// some YAML formats allow, is a problem.
    pub(crate) fn texts(&mut self, name: &'static str) -> Vec<Spanned<String>> {
        let Some(value) = self.value(name) else { return Vec::new() };
        let Kind::List(items) = &value.kind else {
            let message = format!("`{name}` must be a list, not {}", value.type_name());
            let hint = format!("write `{name} = [\"…\"]` in TOML, or `{name}: [\"…\"]` in YAML");
            self.problems
                .push(Diagnostic::error(Code::InvalidValue, message).at(value.span).hint(hint));
            return Vec::new();
        };
        let mut texts = Vec::new();
        for item in items {
            match &item.kind {
                Kind::Scalar { text, .. } if !text.trim().is_empty() => {
                    self.refuse_variable(text, item.span);
                    texts.push(Spanned::new(item.span, text.trim().to_owned()));
                }
                _ => {
                    let message =
                        format!("every item of `{name}` must be a text that is not empty");
                    self.problem(Code::InvalidValue, item.span, message);
                }
            }
        }
        texts
    }

    /// A list of texts that must not be empty.
    pub(crate) fn some_texts(&mut self, name: &'static str) -> Vec<Spanned<String>> {
        let texts = self.texts(name);
        match self.entries.iter().find(|(key, _)| key.name == name) {
            None => self.missing(name),
            Some((_, value)) if matches!(&value.kind, Kind::List(items) if items.is_empty()) => {
                self.problem(Code::InvalidValue, value.span, format!("`{name}` is empty"));
            }
            Some(_) => {}
        }
        texts
    }

    /// A list whose items come from a known set.
    pub(crate) fn choices(&mut self, name: &'static str, known: &[&str]) -> Vec<String> {
        let texts = self.some_texts(name);
        let mut chosen = Vec::new();
        for text in texts {
            if known.contains(&text.value.as_str()) {
                chosen.push(text.value);
            } else {
                let message = format!("`{}` is not a possible value of `{name}`", text.value);
                let problem = Diagnostic::error(Code::InvalidValue, message).at(text.span);
                self.problems.push(problem.suggest(&text.value, known.iter().copied()));
            }
        }
        chosen
    }

    /// One of a known set. If it is absent or there is a problem, it reads as nothing.
    pub(crate) fn optional_choice<T: Copy>(
        &mut self,
        name: &'static str,
        known: &[(&str, T)],
    ) -> Option<T> {
        let text = self.optional_text(name)?;
        let found = known.iter().find(|(word, _)| *word == text.value);
        if found.is_none() {
            let message = format!("`{name}` cannot be `{}`", text.value);
            let problem = Diagnostic::error(Code::InvalidValue, message).at(text.span);
            self.problems.push(problem.suggest(&text.value, known.iter().map(|(word, _)| *word)));
        }
        found.map(|(_, value)| *value)
    }

    /// One of a known set, which must be present.
    pub(crate) fn choice<T: Copy>(&mut self, name: &'static str, known: &[(&str, T)]) -> Option<T> {
        let found = self.optional_choice(name, known);
        if !self.has(name) {
            self.missing(name);
        }
        found
    }

    pub(crate) fn optional_date(&mut self, name: &'static str) -> Option<Spanned<Date>> {
        let text = self.optional_text(name)?;
        match Date::parse(&text.value) {
            Some(date) => Some(Spanned::new(text.span, date)),
            None => {
                let message = format!("`{name}` is not a date: `{}`", text.value);
                self.problems.push(
                    Diagnostic::error(Code::InvalidValue, message)
                        .at(text.span)
                        .hint("write the year, month and day, such as 2026-11-24"),
                );
                None
            }
        }
    }

    pub(super) fn date(&mut self, name: &'static str) -> Option<Spanned<Date>> {
        let date = self.optional_date(name);
        if !self.has(name) {
            self.missing(name);
        }
        date
    }

    /// The version of a release, which must be present.
    pub(crate) fn version(&mut self, name: &'static str) -> Option<Spanned<Version>> {
        let text = self.text(name);
        if text.value.is_empty() {
            return None;
        }
        let version = Version::parse(&text.value);
        if version.is_none() {
            let message = format!("`{name}` is not a version: `{}`", text.value);
            self.problems.push(Diagnostic::error(Code::InvalidValue, message).at(text.span).hint(
                "write the year and month, such as `2026.11`, and for a correction also a number, \
                 such as `2026.11.1`",
            ));
        }
        version.map(|version| Spanned::new(text.span, version))
    }

    pub(crate) fn optional_flag(&mut self, name: &'static str) -> Option<bool> {
        self.optional_choice(name, &[("true", true), ("false", false)])
    }

    /// A number that may be absent, between two bounds.
    pub(crate) fn optional_number(
        &mut self,
        name: &'static str,
        low: f64,
        high: f64,
    ) -> Option<f64> {
        if self.has(name) {
            return self.number(name, low, high);
        }
        // Asked for, so that a misspelt key gets a suggestion.
        self.value(name);
        None
    }

    /// A number between two bounds, both of which are allowed.
    pub(crate) fn number(&mut self, name: &'static str, low: f64, high: f64) -> Option<f64> {
        let Some(text) = self.optional_text(name) else {
            if !self.has(name) {
                self.missing(name);
            }
            return None;
        };
        match text.value.parse::<f64>() {
            Ok(number) if (low..=high).contains(&number) => Some(number),
            _ => {
                let message = format!("`{name}` must be a number from {low} to {high}");
                self.problem(Code::InvalidValue, text.span, message);
                None
            }
        }
    }

    /// A full `https://` address that may be absent.
    pub(crate) fn optional_url(&mut self, name: &'static str) -> Option<String> {
        let text = self.optional_text(name)?;
        if text.value.starts_with("https://") && text.value.len() > "https://".len() {
            return Some(text.value);
        }
        let message = format!("`{name}` must be a full `https://` address");
        self.problem(Code::LinkAddress, text.span, message);
        None
    }

    pub(crate) fn url(&mut self, name: &'static str) -> String {
        let url = self.optional_url(name);
        if !self.has(name) {
            self.missing(name);
        }
        url.unwrap_or_default()
    }

    /// An id: lower-case letters, digits and single hyphens, starting with a letter.
    pub(crate) fn id(&mut self, name: &'static str) -> Spanned<String> {
        let text = self.text(name);
        if !text.value.is_empty() && !is_id(&text.value) {
            self.problems.push(
                Diagnostic::error(Code::InvalidValue, format!("`{}` is not an id", text.value))
                    .at(text.span)
                    .hint("use lower-case letters, digits and hyphens, and start with a letter"),
            );
        }
        text
    }

    /// The schema number of a file. Only 1 exists so far.
    pub(crate) fn schema(&mut self) {
        let schema = self.text("schema");
        if !schema.value.is_empty() && schema.value != "1" {
            let message = format!("this tool reads schema 1, not `{}`", schema.value);
            self.problems.push(
                Diagnostic::error(Code::UnknownSchema, message)
                    .at(schema.span)
                    .hint("use a newer version of the tool, or write `schema = 1`"),
            );
        }
    }
}

/// A variable where it would be printed as it is written.
pub(crate) fn variable_in(what: &str, span: Span) -> Diagnostic {
    Diagnostic::error(Code::Variable, format!("{what} cannot have a variable"))
        .at(span)
        .hint("write the words themselves: only the text of sections has variables")
}

/// Whether a text is an id.
pub fn is_id(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && !text.ends_with('-')
        && !text.contains("--")
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}
