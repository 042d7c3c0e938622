//! Tags of languages in records of consent.
//!
//! In: a tag as it is written, and those of the book. Out: what is wrong with it. Pure.

use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::language::{self, Language};
use crate::ground::source::Span;
use crate::ground::words::brief;

/// What is wrong with a tag, which must be written exactly as the book has it: another way of writing it
/// would approve nothing, and agree to nothing.
pub(super) fn wrong_tag(written: &str, span: Span, known: &[&str]) -> Option<Diagnostic> {
    if known.contains(&written) {
        return None;
    }
    let dashed = written.trim().replace('_', "-");
    let meant = known.iter().find(|tag| tag.eq_ignore_ascii_case(&dashed));
    let usual = Language::parse(&dashed).map(|language| language.usual_tag());
    if meant.is_none() && usual.as_deref() == Some(written) {
        return None;
    }
    let message = format!("`{}` is not the tag of a language", brief(written));
    let problem = Diagnostic::error(Code::InvalidValue, message).at(span);
    Some(match meant.map(|tag| (*tag).to_owned()).or(usual) {
        Some(tag) => problem.hint(format!("did you mean `{tag}`?")),
        None => problem.hint(language::advice(written, "`en-GB`")),
    })
}
