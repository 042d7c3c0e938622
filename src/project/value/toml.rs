//! TOML as values.
//!
//! In: a TOML file. Out: its table, or every mistake in it.

use super::mistake::Mistake;
use super::toml_mistakes::mistakes;
use super::{Form, Key, Kind, Scalar, Value};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::{FileId, Sources, Span};

/// Parses a TOML file. It reports several mistakes at once.
pub(crate) fn parse_toml(sources: &Sources, file: FileId) -> Result<Value, Vec<Diagnostic>> {
    let text = &sources.file(file).text;
    let (table, errors) = toml::de::DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        let complaints = errors.iter().map(|error| (error.message(), error.span()));
        let found = mistakes(text, complaints.collect());
        let problem = |mistake: Mistake| {
            let span = Span::new(file, mistake.place.start, mistake.place.end);
            Diagnostic::error(Code::Syntax, mistake.message).at(span).hint(mistake.hint)
        };
        return Err(found.into_iter().map(problem).collect());
    }
    Ok(Value {
        span: Span::new(file, 0, text.len()),
        kind: Kind::Table(read_table(file, table.get_ref())),
    })
}

fn read_table(file: FileId, table: &toml::de::DeTable<'_>) -> Vec<(Key, Value)> {
    let mut entries: Vec<(Key, Value)> = table
        .iter()
        .map(|(key, value)| {
            let range = key.span();
            let key = Key {
                span: Span::new(file, range.start, range.end),
                name: key.get_ref().to_string(),
            };
            (key, read_value(file, value))
        })
        .collect();
    // The parser's map is sorted by name. Sorting by place restores the author's order.
    entries.sort_by_key(|(key, _)| key.span.start);
    entries
}

fn read_value(file: FileId, value: &toml::Spanned<toml::de::DeValue<'_>>) -> Value {
    use toml::de::DeValue;
    let range = value.span();
    let scalar = |form, text: String| Kind::Scalar(Scalar { text, form, cut: None });
    let kind = match value.get_ref() {
        DeValue::String(text) => scalar(Form::Quoted, text.to_string()),
        DeValue::Integer(number) => scalar(Form::Number, number.to_string()),
        DeValue::Float(number) => scalar(Form::Number, number.to_string()),
        DeValue::Boolean(flag) => scalar(Form::Flag, flag.to_string()),
        DeValue::Datetime(date) => scalar(Form::Date, date.to_string()),
        DeValue::Array(items) => {
            Kind::List(items.iter().map(|item| read_value(file, item)).collect())
        }
        DeValue::Table(table) => Kind::Table(read_table(file, table)),
    };
    Value { span: Span::new(file, range.start, range.end), kind }
}
