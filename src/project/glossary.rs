//! `content/glossary.toml`: terms and their definitions in plain English.

use super::fields::Fields;
use super::value::Value;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::Span;

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
        let what = format!("the term `{}`", key.name);
        if !super::fields::is_id(&key.name) {
            let message = format!("`{}` is not an id", key.name);
            problems.push(
                Diagnostic::error(Code::InvalidValue, message)
                    .at(key.span)
                    .hint("use lower-case letters, digits and hyphens, and start with a letter"),
            );
        }
        let mut fields = Fields::new(what, entry, key.span, problems);
        let term = fields.text("term").value;
        let also: Vec<String> = fields.texts("also").into_iter().map(|text| text.value).collect();
        let definition = fields.text("definition").value;
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
