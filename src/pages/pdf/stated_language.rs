//! The language that a file says it has.
//!
//! In: the catalogue of a PDF. Out: the same catalogue with the language of the book and the side on
//! which it starts to read. The engine finds the language on the pages that it lays out, and calls a
//! file of pages that were put together from others English.

use super::plain::{Body, Known, UnknownForm};
use super::written::Changed;
use crate::ground::language::Language;
use hayro_syntax::object::Name;

/// What the engine writes if it knows no language.
const ENGLISH: &str = "/Lang(en)/ViewerPreferences<</Direction/L2R>>";

/// The language to state in a file that the engine calls English, if it is another one.
pub(super) fn to_state(language: &Language) -> Option<&Language> {
    (language.primary() != "en").then_some(language)
}

/// The catalogue with its language, or `None` for any other object and if it has one.
///
/// # Errors
/// If the catalogue has an unknown form.
pub(super) fn with_language(object: &Body<'_>, language: &Language) -> Known<Option<Changed>> {
    let Body::Dict(dict) = object else { return Ok(None) };
    if dict.get::<Name<'_>>("Type").is_none_or(|kind| &*kind != b"Catalog") {
        return Ok(None);
    }
    let text = std::str::from_utf8(dict.data()).map_err(|_| UnknownForm::of("its catalogue"))?;
    let Some((before, after)) = text.split_once(ENGLISH) else { return Ok(None) };
    let side = if language.is_right_to_left() { "R2L" } else { "L2R" };
    let tag = language.tag();
    let own = format!("/Lang({tag})/ViewerPreferences<</Direction/{side}>>");
    Ok(Some(Changed::Dict([before, own.as_str(), after].concat().into_bytes())))
}
