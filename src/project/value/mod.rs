//! Configuration as values with places, in either notation.
//!
//! In: the text of a TOML or YAML file. Out: one tree of values, each with its place, so that every
//! later diagnostic can point to the exact characters. A scalar remembers how it was written, so
//! that a number or an empty value never passes for text, and what a comment took from it. Does not
//! know which keys a file may have.

mod mistake;
mod toml;
mod toml_mistakes;
mod yaml;
mod yaml_mistakes;

pub(crate) use self::toml::parse_toml;
pub(crate) use yaml::parse_yaml;

use crate::ground::source::Span;

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Value {
    pub(crate) span: Span,
    pub(crate) kind: Kind,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Kind {
    Scalar(Scalar),
    List(Vec<Value>),
    Table(Vec<(Key, Value)>),
}

/// A single value as it is written.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Scalar {
    pub(crate) text: String,
    pub(crate) form: Form,
    /// What a comment on the same line takes from unquoted text, or from a value that is empty
    /// without it: `Campaign #metoo`, `#cc0000`.
    pub(crate) cut: Option<Cut>,
}

/// The text that YAML reads as a comment.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Cut {
    pub(crate) span: Span,
    pub(crate) text: String,
}

/// What a scalar is, judged by how it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// Text in quotation marks, or a block of text in YAML.
    Quoted,
    /// A word or text without quotation marks in YAML, which may be a number or a date as well.
    Plain,
    /// Nothing, `~` or `null` in YAML.
    Empty,
    /// A number in TOML, or one in YAML that is no text, such as `.nan`.
    Number,
    /// `true` or `false` without quotation marks.
    Flag,
    /// A date or a time in TOML.
    Date,
    /// What cannot be read, and was reported.
    Reported,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Key {
    pub(crate) span: Span,
    pub(crate) name: String,
}

impl Value {
    pub(crate) fn table(&self) -> Option<&[(Key, Value)]> {
        match &self.kind {
            Kind::Table(entries) => Some(entries),
            _ => None,
        }
    }

    pub(crate) fn get(&self, name: &str) -> Option<&Value> {
        self.table()?.iter().find(|(key, _)| key.name == name).map(|(_, value)| value)
    }

    pub(crate) fn scalar(&self) -> Option<&Scalar> {
        match &self.kind {
            Kind::Scalar(scalar) => Some(scalar),
            _ => None,
        }
    }

    /// Whether it cannot be read and was reported: one mistake, one message.
    pub(crate) fn is_reported(&self) -> bool {
        self.scalar().is_some_and(|scalar| scalar.form == Form::Reported)
    }

    /// The value as a whole number, if it is one.
    pub(crate) fn whole(&self) -> Option<u64> {
        self.scalar().filter(|scalar| scalar.form != Form::Quoted)?.text.parse().ok()
    }

    /// The kind of value, for messages.
    pub(crate) fn type_name(&self) -> &'static str {
        match &self.kind {
            Kind::Scalar(scalar) => match scalar.form {
                Form::Quoted | Form::Plain => "text",
                Form::Empty => "nothing",
                Form::Number => "a number",
                Form::Flag => "`true` or `false`",
                Form::Date => "a date",
                Form::Reported => "what was reported",
            },
            Kind::List(_) => "a list",
            Kind::Table(_) => "a table",
        }
    }
}
