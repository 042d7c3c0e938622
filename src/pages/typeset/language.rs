//! Languages in the engine's spelling.
//!
//! In: a language. Out: the settings of text for the engine.

use super::literal::{literal, optional_literal};
use crate::ground::language::Language;

/// A language as the engine's settings: a dictionary of `lang` and, if the tag has one, `region`.
/// Empty for the language of the work.
pub(super) fn language_arguments(language: Option<&Language>) -> String {
    match language {
        Some(language) => format!(
            "(lang: {}, region: {})",
            literal(language.primary()),
            optional_literal(language.country())
        ),
        None => "(:)".to_owned(),
    }
}
