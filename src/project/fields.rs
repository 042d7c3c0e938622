//! Reading the fields of a table, and collecting every problem.
//!
//! In: a table with places. Out: typed values. Each missing, misspelt or malformed field becomes one
//! diagnostic at its place. A field is known because the code asks for it, so the list of known keys
//! always agrees with the code. Every field is read through `text_of` or one of the typed readers,
//! so none can accept a value of another type, an empty or cut value, or one without end.

use super::value::{Form, Key, Kind, Scalar, Value};
use crate::ground::address;
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic, nearest};
use crate::ground::source::Span;
use crate::ground::version::Version;
use crate::ground::words::brief;

pub(crate) use super::texts::{
    ITEMS, LINE, Limit, PARAGRAPH, check_address, path_of, text_of, word_of, wrong_id,
};
pub use super::texts::{Spanned, is_id};
use super::texts::{described, repeated, scalar_text};

pub(crate) struct Fields<'v, 'p> {
    /// The name of the table in messages: "`book.toml`", "the header".
    what: String,
    /// The place to report if a field is missing.
    place: Span,
    entries: &'v [(Key, Value)],
    /// Whether it is a table at all. If not, its fields are not missing.
    has_table: bool,
    asked: Vec<&'static str>,
    /// The required fields that are not there, which are reported at the end: a misspelt key may be
    /// meant for one of them.
    missing: Vec<(&'static str, Diagnostic)>,
    problems: &'p mut Vec<Diagnostic>,
}

impl Drop for Fields<'_, '_> {
    fn drop(&mut self) {
        let missing = std::mem::take(&mut self.missing);
        self.problems.extend(missing.into_iter().map(|(_, problem)| problem));
    }
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
                if !value.is_reported() {
                    let message = format!("{what} must be a table, not {}", described(value));
                    problems.push(Diagnostic::error(Code::InvalidValue, message).at(value.span));
                }
                &[]
            }
        };
        let has_table = value.table().is_some();
        Self { what, place, entries, has_table, asked: Vec::new(), missing: Vec::new(), problems }
    }

    /// Reports every key that was not asked for.
    pub(crate) fn finish(mut self) {
        for (key, _) in self.entries {
            if !self.asked.contains(&key.name.as_str()) {
                let message = format!("{} has no key `{}`", self.what, brief(&key.name));
                let problem = Diagnostic::error(Code::UnknownKey, message).at(key.span);
                let problem = match self.meant(key) {
                    Some(near) => problem.hint(format!("did you mean `{near}`?")),
                    None => problem.suggest(&key.name, self.asked.iter().copied()),
                };
                self.problems.push(problem);
            }
        }
    }

    /// The required field that a misspelt key is meant for, which is then not missing.
    fn meant(&mut self, key: &Key) -> Option<&'static str> {
        let near = nearest(&key.name, self.missing.iter().map(|(name, _)| *name))?;
        let at = self.missing.iter().position(|(name, _)| *name == near)?;
        Some(self.missing.remove(at).0)
    }

    /// Reports a key that was not asked for only if it looks like a slip: other tools, which read
    /// the same file, may use the others.
    pub(crate) fn finish_slips(mut self) {
        for (key, _) in self.entries {
            if !self.asked.contains(&key.name.as_str())
                && let Some(near) =
                    self.meant(key).or_else(|| nearest(&key.name, self.asked.iter().copied()))
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
        let found = self.entries.iter().find(|(key, _)| key.name == name);
        found.map(|(_, value)| value).filter(|value| !value.is_reported())
    }

    /// Adds a problem at a place.
    pub(crate) fn problem(&mut self, code: Code, span: Span, message: impl Into<String>) {
        self.problems.push(Diagnostic::error(code, message).at(span));
    }

    /// The collected problems, to add one that needs more than `problem` offers.
    pub(crate) fn problems(&mut self) -> &mut Vec<Diagnostic> {
        self.problems
    }

    fn missing(&mut self, name: &'static str) {
        let message = format!("{} needs the key `{name}`", self.what);
        let problem = Diagnostic::error(Code::MissingKey, message).at(self.place);
        self.missing_with(name, problem);
    }

    /// Notes that a field is missing if it is, with a problem of the caller's.
    pub(crate) fn missing_with(&mut self, name: &'static str, problem: Diagnostic) {
        if self.has_table && !self.has(name) {
            self.missing.push((name, problem));
        }
    }

    /// Notes that a field is missing if it is.
    pub(crate) fn require(&mut self, name: &'static str) {
        if !self.has(name) {
            self.missing(name);
        }
    }

    /// Reports a field that is there and must not be, and why.
    pub(crate) fn absent(&mut self, name: &'static str, reason: &str, hint: &str) {
        self.asked.push(name);
        if let Some((key, _)) = self.entries.iter().find(|(key, _)| key.name == name) {
            let message = format!("{} cannot have the key `{name}`: {reason}", self.what);
            self.problems
                .push(Diagnostic::error(Code::UnknownKey, message).at(key.span).hint(hint));
        }
    }

    /// One line of text that may be absent. If it is empty, that is a problem.
    pub(crate) fn optional_text(&mut self, name: &'static str) -> Option<Spanned<String>> {
        let value = self.value(name)?;
        text_of(name, value, LINE, self.problems)
    }

    /// The path of a file of the project that may be absent.
    pub(crate) fn optional_path(&mut self, name: &'static str) -> Option<Spanned<String>> {
        let text = self.optional_text(name)?;
        path_of(text, self.problems)
    }

    /// A paragraph that may be absent.
    pub(crate) fn optional_paragraph(&mut self, name: &'static str) -> Option<Spanned<String>> {
        let value = self.value(name)?;
        text_of(name, value, PARAGRAPH, self.problems)
    }

    /// Markdown that may be absent.
    pub(crate) fn optional_markdown(&mut self, name: &'static str) -> Option<Spanned<String>> {
        let value = self.value(name)?;
        scalar_text(&format!("`{name}`"), name, value, Limit::Markdown, self.problems)
    }

    /// A paragraph that may be absent or blank, as in a form that has not been filled in yet.
    pub(crate) fn blank_paragraph(&mut self, name: &'static str) -> Option<Spanned<String>> {
        let value = self.value(name)?;
        match value.scalar() {
            Some(Scalar { text, form: Form::Quoted, .. }) if text.trim().is_empty() => None,
            _ => text_of(name, value, PARAGRAPH, self.problems),
        }
    }

    /// A word that is checked against what it may be, so that a comment after it takes nothing away.
    fn optional_word(&mut self, name: &'static str) -> Option<Spanned<String>> {
        let value = self.value(name)?;
        word_of(name, value, self.problems)
    }

    /// A paragraph that must be present. If there is a problem, it reads as empty text.
    pub(crate) fn paragraph(&mut self, name: &'static str) -> Spanned<String> {
        let found = self.optional_paragraph(name);
        self.required(name, found)
    }

    fn required(&mut self, name: &'static str, found: Option<Spanned<String>>) -> Spanned<String> {
        if found.is_none() && !self.has(name) {
            self.missing(name);
        }
        found.unwrap_or_else(|| Spanned::new(self.place, String::new()))
    }

    /// One line of text that must be present. If there is a problem, it reads as empty text.
    pub(crate) fn text(&mut self, name: &'static str) -> Spanned<String> {
        let found = self.optional_text(name);
        self.required(name, found)
    }

    /// Whether the field is present.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|(key, _)| key.name == name)
    }

    /// A list of texts. An absent list reads as an empty one. A single text instead of a list, which
    /// some YAML formats allow, is a problem.
    pub(crate) fn texts(&mut self, name: &'static str) -> Vec<Spanned<String>> {
        let texts = self.list(name, Limit::Text(LINE));
        repeated(name, &texts, self.problems);
        texts
    }

    /// A list of ids, of which the caller finds those that occur twice.
    pub(crate) fn listing(&mut self, name: &'static str) -> Vec<Spanned<String>> {
        self.list(name, Limit::Text(LINE))
    }

    fn list(&mut self, name: &'static str, limit: Limit) -> Vec<Spanned<String>> {
        let Some(value) = self.value(name) else { return Vec::new() };
        let Kind::List(items) = &value.kind else {
            let message = format!("`{name}` must be a list, not {}", described(value));
            let hint = format!("write `{name} = [\"…\"]` in TOML, or `{name}: [\"…\"]` in YAML");
            self.problems
                .push(Diagnostic::error(Code::InvalidValue, message).at(value.span).hint(hint));
            return Vec::new();
        };
        if items.len() > ITEMS {
            let message =
                format!("`{name}` has {} items, and at most {ITEMS} are allowed", items.len());
            self.problem(Code::InvalidValue, value.span, message);
            return Vec::new();
        }
        let what = format!("an item of `{name}`");
        items
            .iter()
            .filter_map(|item| scalar_text(&what, name, item, limit, self.problems))
            .collect()
    }

    /// A list of texts that must not be empty.
    pub(crate) fn some_texts(&mut self, name: &'static str) -> Vec<Spanned<String>> {
        let texts = self.some(name, Limit::Text(LINE));
        repeated(name, &texts, self.problems);
        texts
    }

    /// A list of texts that may be absent, but not empty.
    pub(crate) fn optional_some_texts(
        &mut self,
        name: &'static str,
    ) -> Option<Vec<Spanned<String>>> {
        if self.has(name) {
            return Some(self.some_texts(name));
        }
        // Asked for, so that a misspelt key gets a suggestion.
        self.value(name);
        None
    }

    /// A list of texts that may be absent or empty, with its place.
    pub(crate) fn optional_texts(
        &mut self,
        name: &'static str,
    ) -> Option<Spanned<Vec<Spanned<String>>>> {
        let place = self.value(name)?.span;
        Some(Spanned::new(place, self.texts(name)))
    }

    /// As [`Fields::listing`], for a list that must not be empty.
    pub(crate) fn some_listing(&mut self, name: &'static str) -> Vec<Spanned<String>> {
        self.some(name, Limit::Text(LINE))
    }

    fn some(&mut self, name: &'static str, limit: Limit) -> Vec<Spanned<String>> {
        let texts = self.list(name, limit);
        match self.entries.iter().find(|(key, _)| key.name == name) {
            None => self.missing(name),
            Some((_, value)) if matches!(&value.kind, Kind::List(items) if items.is_empty()) => {
                self.problem(Code::InvalidValue, value.span, format!("`{name}` is empty"));
            }
            Some(_) => {}
        }
        texts
    }

    /// A list whose items come from a known set, which must not be empty.
    pub(crate) fn choices(&mut self, name: &'static str, known: &[&str]) -> Vec<String> {
        let texts = self.some(name, Limit::Word);
        self.known(name, texts, known).into_iter().map(|text| text.value).collect()
    }

    /// A list whose items come from a known set. It may be absent or empty.
    pub(crate) fn words(&mut self, name: &'static str, known: &[&str]) -> Vec<Spanned<String>> {
        let texts = self.list(name, Limit::Word);
        self.known(name, texts, known)
    }

    /// The texts that are in a known set. Others, and those that are repeated, are problems.
    fn known(
        &mut self,
        name: &'static str,
        texts: Vec<Spanned<String>>,
        known: &[&str],
    ) -> Vec<Spanned<String>> {
        repeated(name, &texts, self.problems);
        let mut chosen = Vec::new();
        for text in texts {
            if known.contains(&text.value.as_str()) {
                chosen.push(text);
            } else {
                let message =
                    format!("`{}` is not a possible value of `{name}`", brief(&text.value));
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
        let text = self.optional_word(name)?;
        let found = known.iter().find(|(word, _)| *word == text.value);
        if found.is_none() {
            let message = format!("`{name}` cannot be `{}`", brief(&text.value));
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
        let value = self.value(name)?;
        let text = match value.scalar() {
            Some(scalar) if scalar.form == Form::Date => {
                Spanned::new(value.span, scalar.text.clone())
            }
            _ => scalar_text(&format!("`{name}`"), name, value, Limit::Date, self.problems)?,
        };
        match Date::read(&text.value) {
            Ok(date) => Some(Spanned::new(text.span, date)),
            Err(hint) => {
                let message = format!("`{name}` is not a date: `{}`", brief(&text.value));
                self.problems
                    .push(Diagnostic::error(Code::InvalidValue, message).at(text.span).hint(hint));
                None
            }
        }
    }

    pub(crate) fn date(&mut self, name: &'static str) -> Option<Spanned<Date>> {
        let date = self.optional_date(name);
        if !self.has(name) {
            self.missing(name);
        }
        date
    }

    /// The version of a release, which must be present.
    pub(crate) fn version(&mut self, name: &'static str) -> Option<Spanned<Version>> {
        let found = self.optional_word(name);
        let text = self.required(name, found);
        if text.value.is_empty() {
            return None;
        }
        let version = Version::parse(&text.value);
        if version.is_none() {
            let message = format!("`{name}` is not a version: `{}`", brief(&text.value));
            self.problems.push(
                Diagnostic::error(Code::InvalidValue, message).at(text.span).hint(Version::FORM),
            );
        }
        version.map(|version| Spanned::new(text.span, version))
    }

    pub(crate) fn optional_flag(&mut self, name: &'static str) -> Option<bool> {
        let value = self.value(name)?;
        match value.scalar() {
            Some(Scalar { text, form: Form::Flag, .. }) => Some(text.eq_ignore_ascii_case("true")),
            _ => {
                let message =
                    format!("`{name}` must be `true` or `false`, not {}", described(value));
                self.problem(Code::InvalidValue, value.span, message);
                None
            }
        }
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
        let Some(value) = self.value(name) else {
            self.missing(name);
            return None;
        };
        let number = match value.scalar() {
            Some(Scalar { text, form: Form::Number | Form::Plain, .. }) => text.parse().ok(),
            _ => None,
        };
        let number = number.filter(|number| (low..=high).contains(number));
        if number.is_none() {
            let message =
                format!("`{name}` must be a number from {low} to {high}, not {}", described(value));
            self.problem(Code::InvalidValue, value.span, message);
        }
        number
    }

    /// A whole number between two bounds that may be absent.
    pub(crate) fn optional_whole(
        &mut self,
        name: &'static str,
        low: u64,
        high: u64,
    ) -> Option<u64> {
        let value = self.value(name)?;
        let number = value.whole().filter(|number| (low..=high).contains(number));
        if number.is_none() {
            let message = format!(
                "`{name}` must be a whole number from {low} to {high}, not {}",
                described(value)
            );
            self.problem(Code::InvalidValue, value.span, message);
        }
        number
    }

    /// A full `https://` address that may be absent.
    pub(crate) fn optional_url(&mut self, name: &'static str) -> Option<String> {
        self.optional_address(name, address::secure).map(|text| text.value)
    }

    /// An address that may be absent, of the kind that `check` knows.
    pub(crate) fn optional_address(
        &mut self,
        name: &'static str,
        check: fn(&str) -> Result<(), String>,
    ) -> Option<Spanned<String>> {
        let text = self.optional_text(name)?;
        check_address(name, text, check, self.problems)
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
        let found = self.optional_word(name);
        let text = self.required(name, found);
        if !text.value.is_empty() {
            self.problems.extend(wrong_id(&text.value, text.span));
        }
        text
    }

    /// The schema number of a file. Only 1 exists so far.
    pub(crate) fn schema(&mut self) {
        let Some(value) = self.value("schema") else { return self.missing("schema") };
        if value.whole() != Some(1) {
            let message = format!("this tool reads schema 1, not {}", described(value));
            self.problems.push(
                Diagnostic::error(Code::UnknownSchema, message)
                    .at(value.span)
                    .hint("use a newer version of the tool, or write `schema = 1`"),
            );
        }
    }
}
