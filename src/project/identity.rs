//! `[identity]` in `book.toml`: which details of people the book may show.
//!
//! In: the table. Out: names that a testimony may contain, and single details that somebody accepted,
//! each with the reason. What counts as a detail is known to `check`.

use super::fields::{Fields, Spanned};
use super::value::{Kind, Value};
use crate::ground::diagnostic::{Code, Diagnostic};

/// What the book may show of people.
#[derive(Debug, Clone, Default)]
pub(crate) struct Identity {
    /// Names of people, places and organisations that a testimony may contain.
    pub(crate) names: Vec<String>,
    pub(crate) accepted: Vec<Accepted>,
}

/// A detail that stays in the text, because somebody decided so.
#[derive(Debug, Clone)]
pub(crate) struct Accepted {
    /// The detail, as the text has it.
    pub(crate) text: Spanned<String>,
    /// The id of the section, or the path of the file.
    pub(crate) place: String,
}

impl Identity {
    pub(crate) fn read(value: &Value, problems: &mut Vec<Diagnostic>) -> Self {
        let mut fields = Fields::new("`[identity]`", value, value.span, problems);
        let names = fields.texts("names").into_iter().map(|name| name.value).collect();
        let accepted = fields.value("accepted");
        fields.finish();
        let accepted = accepted.map(|value| read_accepted(value, problems)).unwrap_or_default();
        Self { names, accepted }
    }
}

fn read_accepted(value: &Value, problems: &mut Vec<Diagnostic>) -> Vec<Accepted> {
    let Kind::List(items) = &value.kind else {
        let message = "`accepted` must be written as `[[identity.accepted]]`, once for each detail";
        problems.push(Diagnostic::error(Code::InvalidValue, message).at(value.span));
        return Vec::new();
    };
    let read = |item: &Value| {
        let mut fields = Fields::new("`[[identity.accepted]]`", item, item.span, problems);
        let text = fields.text("text");
        let place = fields.text("where").value;
        // Nothing reads the reason but people: it must be there.
        fields.text("because");
        fields.finish();
        Accepted { text, place }
    };
    items.iter().map(read).collect()
}
