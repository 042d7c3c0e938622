//! Invisible characters in settings: names and titles are printed in places where such characters
//! are not allowed, or where they do harm.
//!
//! In: a value that was read. Out: a problem for each text and key with such a character in it.

use super::value::{Kind, Scalar, Value};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::Span;
use crate::ground::unseen::{is_blank, unseen};

/// Reports every text and every key that contains an invisible character which its language does
/// not need. Line ends and tabs are spaces.
pub(super) fn controls(value: &Value, problems: &mut Vec<Diagnostic>) {
    match &value.kind {
        Kind::Scalar(Scalar { text, .. }) => refuse("the text", text, value.span, problems),
        Kind::List(items) => items.iter().for_each(|item| controls(item, problems)),
        Kind::Table(entries) => {
            for (key, item) in entries {
                refuse("the key", &key.name, key.span, problems);
                controls(item, problems);
            }
        }
    }
}

fn refuse(what: &str, text: &str, span: Span, problems: &mut Vec<Diagnostic>) {
    // A text with nothing to see is reported as empty, where it is read.
    if let Some(c) = unseen(text).filter(|_| !is_blank(text)) {
        let message = format!("{what} has the invisible character U+{:04X}", u32::from(c));
        let hint = "delete it: such characters often come from text copied from another program";
        problems.push(Diagnostic::error(Code::Syntax, message).at(span).hint(hint));
    }
}
