//! The sheet of paper around a bound book.
//!
//! In: a manuscript, and how wide the spine is. Out: the outside of the cover, laid out by
//! `layouts/wrap.typ`, and an empty inside. Knows no pages of the book.

use super::compiled::Compiled;
use super::engine::Engine;
use super::generated::Generated;
use super::literal::{SpanMap, Writer};
use crate::book::manuscript::Manuscript;
use crate::ground::diagnostic::{Code, Diagnostic, Outcome};
use serde::Serialize;

/// The engine's path of the file that compiles the sheet.
const WRAP: &str = "/cover-sheet.typ";

/// What the layout reads.
#[derive(Serialize)]
struct WrapData<'a> {
    /// The width of the spine, in millimetres.
    spine: f64,
    /// Whether something is printed inside.
    inside: bool,
    /// What the line beside the marks says about the sheet.
    note: &'a str,
}

/// Lays out the sheet: its outside and, if anything is printed there, its inside.
///
/// # Errors
/// If the layout cannot set it.
pub(crate) fn cover_wrap(
    engine: &Engine,
    manuscript: &Manuscript,
    spine: f64,
    inside: bool,
) -> Outcome<Compiled> {
    let mut generated = Generated::with_data(manuscript);
    let width = [("width", manuscript.words.decimal(spine).into())];
    let note = manuscript.words.with("cover-spine", width);
    let data = serde_json::to_string_pretty(&WrapData { spine, inside, note: &note })
        .expect("names and numbers always serialise");
    generated.add("/wrap.json", (data, SpanMap::default()));
    let mut writer = Writer::default();
    writer.code("#import \"/layouts/wrap.typ\": cover-wrap\n#cover-wrap()\n");
    generated.add(WRAP, writer.finish());
    let compiled = engine.lay_out(WRAP, generated, manuscript)?;
    let (found, expected) = (compiled.page_count(), 1 + usize::from(inside));
    if found != expected {
        let message = format!("the cover needs {expected} pages, but its layout makes {found}");
        return Err(vec![
            Diagnostic::error(Code::Typeset, message)
                .in_path("layouts/")
                .hint("check `wrap.typ`: each side of the sheet must be one page"),
        ]);
    }
    Ok(compiled)
}
