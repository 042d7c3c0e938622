//! `content/glossary.toml`: terms and their definitions in plain English.

use super::fields::{Fields, wrong_id};
use super::value::Value;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::Span;
use crate::ground::words::brief;
use std::collections::BTreeMap;
use std::ops::Deref;

/// The terms in the order of their file.
#[derive(Debug, Clone, Default)]
pub struct Glossary {
    terms: Vec<Term>,
    /// The place in `terms` of each id.
    ids: BTreeMap<String, usize>,
    /// The place in `terms` of each name and other form, as `fold` writes it.
    forms: BTreeMap<String, usize>,
}

impl Glossary {
    /// The term with this id.
    pub(crate) fn find(&self, id: &str) -> Option<&Term> {
        self.ids.get(id).map(|&at| &self.terms[at])
    }

    /// The term that a marked text means: its name or another form of it, in upper or lower case,
    /// with any spaces between its words and either kind of apostrophe.
    pub(crate) fn called(&self, text: &str) -> Option<&Term> {
        self.forms.get(&fold(text)).map(|&at| &self.terms[at])
    }

    fn add(&mut self, term: Term) {
        let at = self.terms.len();
        self.ids.entry(term.id.clone()).or_insert(at);
        for form in std::iter::once(&term.term).chain(&term.also) {
            self.forms.entry(fold(form)).or_insert(at);
        }
        self.terms.push(term);
    }
}

impl Deref for Glossary {
    type Target = [Term];

    fn deref(&self) -> &[Term] {
        &self.terms
    }
}

/// A term, with its other forms and its definition.
#[derive(Debug, Clone)]
pub struct Term {
    pub(crate) id: String,
    pub(crate) term: String,
    pub(crate) also: Vec<String>,
    pub(crate) definition: String,
    pub(crate) span: Span,
}

/// A name as it is compared: in lower case, with single spaces and one kind of apostrophe.
fn fold(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase().replace('’', "'")
}

/// Reads the glossary, in the order of its file.
pub(crate) fn read(value: &Value, problems: &mut Vec<Diagnostic>) -> Glossary {
    let mut glossary = Glossary::default();
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
            if let Some(other) = glossary.called(form) {
                let message = format!("`{form}` is already a form of the term `{}`", other.id);
                problems.push(Diagnostic::error(Code::DuplicateId, message).at(key.span));
            }
        }
        glossary.add(new);
    }
    glossary
}
