//! `content/glossary.toml`: terms and their definitions in plain English.

use super::fields::{Fields, wrong_id};
use super::value::Value;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::Span;
use crate::ground::words::brief;

/// A term, with its other forms and its definition.
#[derive(Debug, Clone)]
pub struct Term {
    pub(crate) id: String,
    pub(crate) term: String,
    pub(crate) also: Vec<String>,
    pub(crate) definition: String,
    pub(crate) span: Span,
}

impl Term {
    /// Whether a marked text means this term: it is its name or another form of it, in upper or lower
    /// case, with any spaces between its words and either kind of apostrophe.
    pub(crate) fn is_called(&self, text: &str) -> bool {
        let text = fold(text);
        fold(&self.term) == text || self.also.iter().any(|form| fold(form) == text)
    }
}

fn fold(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase().replace('’', "'")
}

/// Reads the glossary, in the order of its file.
pub(crate) fn read(value: &Value, problems: &mut Vec<Diagnostic>) -> Vec<Term> {
    let mut terms: Vec<Term> = Vec::new();
    for (key, entry) in value.table().unwrap_or_default() {
        let what = format!("the term `{}`", brief(&key.name));
        problems.extend(wrong_id(&key.name, key.span));
        let mut fields = Fields::new(what, entry, key.span, problems);
        let term = fields.text("term").value;
        let also: Vec<String> = fields.texts("also").into_iter().map(|text| text.value).collect();
        let definition = fields.paragraph("definition").value;
        fields.finish();
        let new = Term { id: key.name.clone(), term, also, definition, span: key.span };
        let forms = std::iter::once(&new.term).chain(&new.also);
        for form in forms {
            if let Some(other) = terms.iter().find(|other| other.is_called(form)) {
                let message = format!("`{form}` is already a form of the term `{}`", other.id);
                problems.push(Diagnostic::error(Code::DuplicateId, message).at(key.span));
            }
        }
        terms.push(new);
    }
    terms
}
