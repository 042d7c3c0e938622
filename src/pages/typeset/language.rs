//! Languages in the engine's spelling.
//!
//! In: a language. Out: the settings of text for the engine.

use super::literal::{literal, optional_literal};
use crate::ground::fonts::{WIDE_LATIN_FAMILY, WIDE_LATIN_LANGUAGES};
use crate::ground::language::Language;

/// A language as the engine's settings: a dictionary of `lang`, `dir` and, if the tag has one,
/// `region`, and the fonts if the language has its own. Empty for the language of the work.
pub(super) fn language_arguments(language: Option<&Language>) -> String {
    let Some(language) = language else { return "(:)".to_owned() };
    // The engine knows the directions of a few languages only.
    let direction = if language.is_right_to_left() { "rtl, ligatures: false" } else { "ltr" };
    let fonts = if WIDE_LATIN_LANGUAGES.contains(&language.primary()) {
        format!(", font: ({}, ..families.body)", literal(WIDE_LATIN_FAMILY))
    } else if language.is_right_to_left() {
        ", font: families.joining".to_owned()
    } else {
        String::new()
    };
    format!(
        "(lang: {}, region: {}, dir: {direction}{fonts})",
        literal(language.primary()),
        optional_literal(language.country()),
    )
}
