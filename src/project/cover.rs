//! How the front of a work looks: `cover` in `book.toml`, and a partner's own picture for it.
//!
//! In: the value. Out: the family and the motif, the author's own picture if there is one, and the
//! words of the back cover. Opens no file.

use super::fields::{Fields, LINE, Spanned, path_of, text_of};
use super::value::Value;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::Span;
use crate::ground::words::in_one_line;
use serde::Serialize;

/// The composition and the type of a cover.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Family {
    /// The title as large as it can be, on the brand's colour.
    Poster,
    /// A drawing that fills the upper part, and the title on paper.
    #[default]
    Picture,
    /// A small drawing in the middle of a framed page.
    Quiet,
}

impl Family {
    const ALL: [(&'static str, Self); 3] =
        [("poster", Self::Poster), ("picture", Self::Picture), ("quiet", Self::Quiet)];
}

/// What the drawing shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Motif {
    /// Routes that end at borders, and one that finds its way through.
    Paths,
    /// Cards of a register, some of which are matched.
    Records,
    /// The fixes of a tag, and how uncertain each of them is.
    Trail,
    /// Doors, of which one opens after another.
    Doors,
    /// Lines of a document with words blacked out.
    Redaction,
    /// Lines as on a map or a finger.
    #[default]
    Contours,
    /// Traces of a signal, one below the other.
    Signals,
    /// Nothing.
    None,
}

impl Motif {
    const ALL: [(&'static str, Self); 8] = [
        ("paths", Self::Paths),
        ("records", Self::Records),
        ("trail", Self::Trail),
        ("doors", Self::Doors),
        ("redaction", Self::Redaction),
        ("contours", Self::Contours),
        ("signals", Self::Signals),
        ("none", Self::None),
    ];
}

/// How the front of a work looks, and what its back says.
#[derive(Debug, Clone, Default)]
pub(crate) struct CoverDesign {
    pub(crate) family: Family,
    pub(crate) motif: Motif,
    pub(crate) art: Option<Art>,
    /// What the back cover says about the work; otherwise it is the work's description.
    pub(crate) blurb: Option<String>,
}

/// A picture of the author's own, in place of the drawing.
#[derive(Debug, Clone)]
pub(crate) struct Art {
    /// The path below `content/` or, in a brand, beside the brand file.
    pub(crate) path: String,
    /// Empty if the picture is a decoration.
    pub(crate) alt: String,
    /// Whether the title is in the picture, so that the cover does not print it again.
    pub(crate) holds_title: bool,
    pub(crate) span: Span,
}

impl CoverDesign {
    /// Reads `cover`: the path of a decorative picture, or a table.
    pub(super) fn read(value: &Value, problems: &mut Vec<Diagnostic>) -> Self {
        if value.table().is_none() && value.scalar().is_some() {
            return Self { art: plain_art("cover", value, problems), ..Self::default() };
        }
        let mut fields = Fields::new("`[cover]`", value, value.span, problems);
        let family = fields.optional_choice("family", &Family::ALL).unwrap_or_default();
        let motif = fields.optional_choice("motif", &Motif::ALL);
        let has_motif = motif.is_some();
        let art = read_art(&mut fields, "picture");
        if !fields.has("picture") {
            for name in ["alt", "decorative", "holds-title"] {
                if let Some(value) = fields.value(name) {
                    let message =
                        format!("`{name}` is about the cover’s own picture: add `picture`");
                    fields.problem(Code::InvalidValue, value.span, message);
                }
            }
        }
        let blurb = fields.optional_paragraph("blurb");
        if let (true, Some(art)) = (has_motif, &art) {
            let message = "a cover with its own `picture` shows no `motif`: remove one of them";
            fields.problem(Code::InvalidValue, art.span, message);
        }
        fields.finish();
        let blurb = blurb.map(|text| in_one_line(&text.value));
        Self { family, motif: motif.unwrap_or_default(), art, blurb }
    }
}

/// Reads a partner's own picture for the cover: a path, or a table.
pub(super) fn read_partners(value: &Value, problems: &mut Vec<Diagnostic>) -> Option<Art> {
    if value.table().is_none() && value.scalar().is_some() {
        return plain_art("cover", value, problems);
    }
    let mut fields = Fields::new("`cover`", value, value.span, problems);
    let art = read_art(&mut fields, "path");
    if !fields.has("path") {
        let problem = Diagnostic::error(Code::MissingKey, "`cover` needs the key `path`");
        fields.missing_with("path", problem.at(value.span));
    }
    fields.finish();
    art
}

/// A path alone is that of a decoration.
fn plain_art(name: &str, value: &Value, problems: &mut Vec<Diagnostic>) -> Option<Art> {
    let path = path_of(text_of(name, value, LINE, problems)?, problems)?;
    Some(Art { path: path.value, alt: String::new(), holds_title: false, span: path.span })
}

/// Reads the keys of a picture, whose path is under `key`.
fn read_art(fields: &mut Fields<'_, '_>, key: &'static str) -> Option<Art> {
    let path = fields.optional_path(key);
    let has_alt = fields.has("alt");
    let alt = fields.optional_text("alt");
    let is_decorative = fields.optional_flag("decorative");
    let holds_title = fields.optional_flag("holds-title").unwrap_or(false);
    let alt_place = fields.value("alt").map(|value| value.span);
    if !fields.has(key) {
        return None;
    }
    let path = path?;
    match (alt_place, is_decorative) {
        (Some(span), Some(true)) => {
            let message = "a decoration has no alternative text: remove `alt` or `decorative`";
            fields.problem(Code::InvalidValue, span, message);
        }
        (None, Some(true)) if holds_title => {
            let message = "a picture that holds the title is no decoration: write its title in \
                           `alt`";
            fields.problem(Code::MissingAlt, path.span, message);
        }
        (None, None | Some(false)) if !has_alt => {
            let problem = Diagnostic::error(
                Code::MissingAlt,
                "the cover’s picture has no alternative text",
            )
            .at(path.span)
            .hint("say in `alt` what it shows, or write `decorative = true` if it adds nothing");
            fields.problems().push(problem);
        }
        _ => {}
    }
    let alt: Option<Spanned<String>> = alt.filter(|_| is_decorative != Some(true));
    let alt = alt.map(|alt| alt.value).unwrap_or_default();
    Some(Art { path: path.value, alt, holds_title, span: path.span })
}
