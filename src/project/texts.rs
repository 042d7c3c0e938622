//! Single values: texts, words, paths, addresses and ids.
//!
//! In: a value with its place. Out: what it says, or a diagnostic at its place. No text is accepted
//! that is empty, cut, of another type, or without end.

use super::value::{Form, Kind, Scalar, Value};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::files;
use crate::ground::source::Span;
use crate::ground::unseen::is_blank;
use crate::ground::words::brief;
use std::collections::BTreeSet;

/// The longest text of a field that is one line, in characters.
pub(crate) const LINE: usize = 500;
/// The longest text of a field that may be a paragraph.
pub(crate) const PARAGRAPH: usize = 5_000;
/// The longest id. Several are part of a file's name, which most systems limit to 255 bytes.
const ID: usize = 50;
/// The longest list.
pub(crate) const ITEMS: usize = 2_000;

/// A value and its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Spanned<T> {
    pub span: Span,
    pub value: T,
}

impl<T> Spanned<T> {
    pub fn new(span: Span, value: T) -> Self {
        Self { span, value }
    }
}

/// How a scalar may be written, and how long it may be.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Limit {
    /// Text for readers, with its longest length: a comment must not take anything from it.
    Text(usize),
    /// Markdown, which may have variables. It may be a few paragraphs.
    Markdown,
    /// A word that is checked against what it may be.
    Word,
    /// The text of a date.
    Date,
}

/// The text of a value that is named in messages: not empty, not cut, not too long, and no number,
/// flag or date that only looks like text.
pub(crate) fn text_of(
    name: &str,
    value: &Value,
    most: usize,
    problems: &mut Vec<Diagnostic>,
) -> Option<Spanned<String>> {
    scalar_text(&format!("`{name}`"), name, value, Limit::Text(most), problems)
}

/// A word that the caller checks against what it may be.
pub(crate) fn word_of(
    name: &str,
    value: &Value,
    problems: &mut Vec<Diagnostic>,
) -> Option<Spanned<String>> {
    scalar_text(&format!("`{name}`"), name, value, Limit::Word, problems)
}

pub(super) fn scalar_text(
    what: &str,
    name: &str,
    value: &Value,
    limit: Limit,
    problems: &mut Vec<Diagnostic>,
) -> Option<Spanned<String>> {
    let problem = |message: String| Diagnostic::error(Code::InvalidValue, message).at(value.span);
    if value.is_reported() {
        return None;
    }
    let Some(scalar) = value.scalar() else {
        let kind = if matches!(limit, Limit::Date) { "a date" } else { "text" };
        let problem = problem(format!("{what} must be {kind}, not {}", value.type_name()));
        problems.push(match (&value.kind, limit) {
            // `- Claimant: a name` is read as a table.
            (Kind::Table(_), Limit::Text(_)) => {
                problem.hint("put text that contains a colon or braces in quotation marks")
            }
            _ => problem,
        });
        return None;
    };
    let text = scalar.text.trim();
    if text.contains("{{") && !matches!(limit, Limit::Markdown) {
        problems.push(
            Diagnostic::error(Code::Variable, format!("{what} cannot have a variable"))
                .at(value.span)
                .hint("write the words themselves: only the text of sections has variables"),
        );
        return None;
    }
    match (&scalar.cut, scalar.form, limit) {
        (Some(cut), Form::Empty, _) => {
            let lost = brief(&cut.text);
            problems.push(
                problem(format!("{what} is empty, because `{lost}` is read as a comment"))
                    .hint(format!("put it in quotation marks: `{name}: \"{lost}\"`")),
            );
            return None;
        }
        (None, Form::Empty, _) => {
            problems.push(problem(format!("{what} is empty")));
            return None;
        }
        (Some(cut), _, Limit::Text(_) | Limit::Markdown) => {
            let (kept, lost) = (brief(text), brief(&cut.text));
            let message = format!("{what} ends at `{kept}`: `{lost}` is read as a comment");
            problems
                .push(Diagnostic::error(Code::InvalidValue, message).at(cut.span).hint(format!(
                "put the whole text in quotation marks, such as `\"{kept} {lost}\"`, or write the \
                 comment on a line of its own"
            )));
            return None;
        }
        (_, Form::Number | Form::Flag | Form::Date, _) => {
            let kind = if matches!(limit, Limit::Date) { "a date" } else { "text" };
            problems.push(
                problem(format!("{what} must be {kind}, not {}", described(value))).hint(
                    "put text that looks like a number, a date or a yes or no in quotation marks",
                ),
            );
            return None;
        }
        _ if is_blank(text) => {
            problems.push(problem(format!("{what} is empty")));
            return None;
        }
        _ => {}
    }
    let most = match limit {
        Limit::Text(most) => most,
        Limit::Markdown => PARAGRAPH,
        Limit::Word | Limit::Date => LINE,
    };
    let length = text.chars().count();
    if length > most {
        problems.push(problem(format!(
            "{what} has {length} characters, and at most {most} are allowed"
        )));
        return None;
    }
    if most < PARAGRAPH && text.contains(['\n', '\r']) {
        problems
            .push(problem(format!("{what} has more than one line")).hint("write it on one line"));
        return None;
    }
    Some(Spanned::new(value.span, text.to_owned()))
}

/// A text as the path of a file, if it has the form of one.
pub(crate) fn path_of(
    text: Spanned<String>,
    problems: &mut Vec<Diagnostic>,
) -> Option<Spanned<String>> {
    let Some((what, hint)) = files::wrong_form(&text.value) else { return Some(text) };
    let message = format!("`{}` {what}", brief(&text.value));
    problems.push(Diagnostic::error(Code::PathOutside, message).at(text.span).hint(hint));
    None
}

/// Reports items that a list names twice.
pub(super) fn repeated(list: &str, items: &[Spanned<String>], problems: &mut Vec<Diagnostic>) {
    let mut seen = BTreeSet::new();
    for item in items {
        if !seen.insert(&item.value) {
            let message = format!("`{list}` names `{}` twice", brief(&item.value));
            let problem = Diagnostic::error(Code::DuplicateId, message).at(item.span);
            problems.push(problem.hint("delete one of the two"));
        }
    }
}

/// Checks an address of the kind that `check` knows.
pub(crate) fn check_address(
    name: &str,
    text: Spanned<String>,
    check: fn(&str) -> Result<(), String>,
    problems: &mut Vec<Diagnostic>,
) -> Option<Spanned<String>> {
    match check(&text.value) {
        Ok(()) => Some(text),
        Err(reason) => {
            let message = format!("the address `{}` of `{name}` {reason}", brief(&text.value));
            problems.push(Diagnostic::error(Code::LinkAddress, message).at(text.span));
            None
        }
    }
}

/// A value of the wrong type in messages: "`yes`", "a list".
pub(super) fn described(value: &Value) -> String {
    match value.scalar() {
        Some(scalar) if scalar.form == Form::Quoted => format!("text (`{}`)", brief(&scalar.text)),
        Some(scalar) if scalar.form != Form::Empty => format!("`{}`", brief(&scalar.text)),
        Some(Scalar { cut: Some(cut), .. }) => {
            format!("nothing (`{}` is read as a comment)", brief(&cut.text))
        }
        _ => value.type_name().to_owned(),
    }
}

/// What is wrong with a text as an id, if anything is.
pub(crate) fn wrong_id(text: &str, span: Span) -> Option<Diagnostic> {
    let problem = |message: String| Diagnostic::error(Code::InvalidValue, message).at(span);
    if !is_id(text) {
        let message = format!("`{}` is not an id", brief(text));
        let hint = "use lower-case letters, digits and hyphens, and start with a letter";
        return Some(problem(message).hint(hint));
    }
    let length = text.len();
    (length > ID).then(|| {
        problem(format!(
            "the id `{}` has {length} characters, and at most {ID} are allowed",
            brief(text)
        ))
    })
}

/// Whether a text is an id.
pub fn is_id(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && !text.ends_with('-')
        && !text.contains("--")
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}
