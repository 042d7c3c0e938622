//! `content/glossary.toml`: terms and their definitions in plain English.

use super::Loader;
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

    /// Knows each term by its names in the source too: text that was not translated calls it so.
    pub(crate) fn also_called_as_in(&mut self, source: &Self) {
        for term in &source.terms {
            let Some(&at) = self.ids.get(&term.id) else { continue };
            for form in std::iter::once(&term.term).chain(&term.also) {
                self.forms.entry(fold(form)).or_insert(at);
            }
        }
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
        let also = fields.texts("also");
        let definition = fields.paragraph("definition").value;
        fields.finish();
        let forms = std::iter::once((&term, key.span));
        let forms = forms.chain(also.iter().map(|form| (&form.value, form.span)));
        // The same word in a list twice is reported there.
        let mut own: BTreeMap<String, &String> = BTreeMap::new();
        for (form, span) in forms.filter(|(form, _)| !form.is_empty()) {
            let again =
                own.insert(fold(form), form).filter(|again| *again != form || *form == term);
            let owner = glossary.called(form).map(|other| other.id.as_str());
            if let Some(owner) = owner.or(again.map(|_| key.name.as_str())) {
                let message =
                    format!("`{}` is already a form of the term `{}`", brief(form), brief(owner));
                problems.push(
                    Diagnostic::error(Code::DuplicateId, message)
                        .at(span)
                        .hint("delete one of the two: upper and lower case make no difference"),
                );
            }
        }
        let also = also.into_iter().map(|form| form.value).collect();
        glossary.add(Term { id: key.name.clone(), term, also, definition, span: key.span });
    }
    glossary
}

impl Loader<'_> {
    /// The terms; none if there is no file.
    pub(super) fn glossary(&mut self) -> Glossary {
        let path = "content/glossary.toml";
        if !self.root.exists(path) {
            return Glossary::default();
        }
        match self.toml(path) {
            Some(value) => read(&value, &mut self.problems),
            None => {
                self.unread.glossary = true;
                Glossary::default()
            }
        }
    }
}
