//! The kinds of callouts: boxes beside the text that readers recognise.
//!
//! In: `[[vocabulary.callout]]`. Out: what each is called, which of the built-in looks it has, and its
//! icon. Knows no layout and no Markdown.

use super::labels::Written;
use super::names::{CalloutKind, titled};
use super::shipped;
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::own_words::Words;
use crate::project::fields::Fields;
use crate::project::value::{Kind, Value};
use serde::{Serialize, Serializer};

/// The names of icons for callouts. Layouts draw them.
const ICONS: [&str; 14] = [
    "information",
    "bulb",
    "key",
    "alert",
    "scales",
    "question",
    "phone",
    "clock",
    "people",
    "house",
    "letter",
    "coin",
    "star",
    "none",
];

/// Containers that are no callouts, so that no callout can have their names.
pub(crate) const CONTAINERS: [&str; 12] = [
    "checklist",
    "letter",
    "testimony",
    "figure",
    "description",
    "table",
    "answer",
    "card",
    "include",
    "lang",
    "passage",
    "only",
];

/// A kind of callout.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Callout {
    /// The name of its containers.
    pub(crate) id: String,
    pub(crate) kind: CalloutKind,
    /// What `book.toml` says of it; `None` if it is as shipped.
    pub(crate) own: Option<Box<OwnCallout>>,
}

/// What a book says of a callout of its own.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct OwnCallout {
    /// What readers see above it; `None` for the label of the shipped callout.
    label: Option<String>,
    /// The name of its icon; `None` for that of its role.
    pub(crate) icon: Option<&'static str>,
}

impl Serialize for OwnCallout {
    /// Readers read the label.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.label.serialize(serializer)
    }
}

/// What readers see above a callout.
pub(crate) fn callout_label(kind: CalloutKind, own: Option<&OwnCallout>, words: &Words) -> String {
    match own.and_then(OwnCallout::label) {
        Some(label) => label.to_owned(),
        None => words.text(shipped::callout_label(kind)),
    }
}

/// The title of a box of open points, from its date. Without one, which is an error, there is none.
pub(crate) fn open_points(date: &str, words: &Words) -> String {
    match Date::read(date) {
        Ok(date) => words.with("not-settled-at", [("date", words.date(date).into())]),
        Err(_) => String::new(),
    }
}

impl OwnCallout {
    /// The label that the book writes, if it writes one.
    pub(crate) fn label(&self) -> Option<&str> {
        self.label.as_deref()
    }

    /// Changes the label that the book writes, if it writes one.
    pub(crate) fn change_label(&mut self, change: &mut impl FnMut(&mut String)) {
        self.label.iter_mut().for_each(change);
    }
}

impl Callout {
    /// The same look under words of a text's own, without the label of the callout.
    pub(crate) fn under(self, label: &str) -> Self {
        let icon = self.own.and_then(|own| own.icon);
        let own = OwnCallout { label: Some(label.to_owned()), icon };
        Self { own: Some(Box::new(own)), ..self }
    }

    /// What readers see above it.
    pub(super) fn label(&self, words: &Words) -> String {
        callout_label(self.kind, self.own.as_deref(), words)
    }
}

/// The callouts of a book that defines none.
pub(super) fn all_shipped() -> Vec<Callout> {
    let callout = |(id, kind): (&str, CalloutKind)| Callout { id: id.to_owned(), kind, own: None };
    CalloutKind::ALL.into_iter().map(callout).collect()
}

/// Reads `[[vocabulary.callout]]`, and notes where each has its label.
pub(super) fn read(
    value: &Value,
    written: &mut Vec<Written>,
    problems: &mut Vec<Diagnostic>,
) -> Vec<Callout> {
    let Kind::List(items) = &value.kind else {
        let message = "`callout` must be written as `[[vocabulary.callout]]`, once for each kind";
        problems.push(Diagnostic::error(Code::InvalidValue, message).at(value.span));
        return all_shipped();
    };
    if items.is_empty() {
        let message = "`callout` is empty";
        problems.push(Diagnostic::error(Code::InvalidValue, message).at(value.span));
    }
    let mut callouts: Vec<Callout> = Vec::new();
    for item in items {
        let mut fields = Fields::new("`[[vocabulary.callout]]`", item, item.span, problems);
        let id = fields.id("id");
        let shipped = CalloutKind::ALL.iter().find(|(name, _)| *name == id.value);
        let label = fields.optional_text("label");
        let role = fields.optional_choice("role", &CalloutKind::ALL);
        let icon = fields.optional_choice("icon", &ICONS.map(|icon| (icon, icon)));
        if callouts.iter().any(|known| known.id == id.value) {
            let message = format!("there are two callouts `{}`", id.value);
            fields.problem(Code::DuplicateId, id.span, message);
        } else if CONTAINERS.contains(&id.value.as_str()) {
            let message = format!("`{}` is another kind of container", id.value);
            fields.problems().push(
                Diagnostic::error(Code::DuplicateId, message)
                    .at(id.span)
                    .hint("choose another id for the callout"),
            );
        }
        let kind = role.or(shipped.map(|(_, kind)| *kind)).unwrap_or(CalloutKind::Note);
        fields.finish();
        if id.value.is_empty() {
            continue;
        }
        let is_as_shipped = label.is_none()
            && icon.is_none()
            && shipped.is_some_and(|(_, shipped)| *shipped == kind);
        let at = label.as_ref().map_or(id.span, |label| label.span);
        let is_labelled = label.is_some();
        let label = match label {
            Some(label) => Some(label.value),
            None if shipped.is_some_and(|(_, shipped)| *shipped == kind) => None,
            None => Some(titled(&id.value)),
        };
        let is_made = !is_labelled && label.is_some();
        if callouts.iter().all(|known| known.id != id.value) {
            written.push(Written { id: id.value.clone(), at, is_made });
        }
        let own = (!is_as_shipped).then(|| Box::new(OwnCallout { label, icon }));
        callouts.push(Callout { id: id.value, kind, own });
    }
    if callouts.is_empty() { all_shipped() } else { callouts }
}
