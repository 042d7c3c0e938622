//! Invisible characters in settings: names and titles are printed in places where such characters
//! are not allowed, or where they do harm.
//!
//! In: a value that was read. Out: a problem for each text with a control character in it.

use super::value::{Kind, Scalar, Value};
use crate::ground::diagnostic::{Code, Diagnostic};

/// Reports every text that contains a control character. Line ends and tabs are spaces.
pub(super) fn controls(value: &Value, problems: &mut Vec<Diagnostic>) {
    match &value.kind {
        Kind::Scalar(Scalar { text, .. }) => {
            let is_refused = |c: &char| {
                let is_mark = (u32::from(*c) & 0xfffe) == 0xfffe;
                is_mark || (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
            };
            if let Some(c) = text.chars().find(is_refused) {
                let message =
                    format!("the text has the invisible character U+{:04X}", u32::from(c));
                problems.push(
                    Diagnostic::error(Code::Syntax, message).at(value.span).hint("delete it"),
                );
            }
        }
        Kind::List(items) => items.iter().for_each(|item| controls(item, problems)),
        Kind::Table(entries) => entries.iter().for_each(|(_, item)| controls(item, problems)),
    }
}
