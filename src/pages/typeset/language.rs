//! Languages in the engine's spelling.
//!
//! In: a language, or a text without inlines. Out: the settings of text for the engine, and texts in
//! which what reads against the line keeps its order.

use super::context::Context;
use super::literal::{Writer, literal, one_line, optional_literal};
use super::words::write_text;
use crate::book::manuscript::Manuscript;
use crate::ground::direction::{enclosed, isolated, pieces};
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

/// The call that sets words in a language apart from a line, if they read against it.
pub(super) fn apart(language: &Language, is_right_to_left: bool) -> Option<&'static str> {
    match (language.is_right_to_left(), is_right_to_left) {
        // What follows must not take its direction from these words.
        (true, _) => Some("#right-to-left["),
        (false, true) => Some("#left-to-right["),
        (false, false) => None,
    }
}

/// Writes a text that has no inlines, in its own language.
pub(super) fn write_string(text: &str, context: &Context, writer: &mut Writer) {
    let is_right_to_left = context.is_right_to_left;
    if let Some(language) = context.manuscript.foreign.language_of(text) {
        let apart = apart(language, is_right_to_left);
        apart.into_iter().for_each(|call| writer.code(call));
        writer.code(&format!("#text(..{})[", language_arguments(Some(language))));
        write_text(text, writer);
        writer.code("]");
        apart.into_iter().for_each(|_| writer.code("]"));
        return;
    }
    for (piece, is_apart) in pieces(text, is_right_to_left) {
        if is_apart {
            writer.code(if is_right_to_left { "#left-to-right[" } else { "#right-to-left[" });
        }
        write_text(piece, writer);
        if is_apart {
            writer.code("]");
        }
    }
}

/// A text that a layout sets, with marks of direction. One in another language has none: the layout
/// knows it by its words.
pub(super) fn string(text: &str, manuscript: &Manuscript) -> String {
    let text = one_line(text);
    match manuscript.foreign.language_of(&text) {
        Some(_) => text,
        None => isolated(&text, manuscript.work.language.is_right_to_left()),
    }
}

/// A text that a layout may shorten, where no language is said: in running heads.
pub(super) fn head(text: &str, manuscript: &Manuscript) -> String {
    let text = one_line(text);
    let is_right_to_left = manuscript.work.language.is_right_to_left();
    match manuscript.foreign.language_of(&text).map(Language::is_right_to_left) {
        Some(own) if own != is_right_to_left => enclosed(&text, own),
        _ => isolated(&text, is_right_to_left),
    }
}
