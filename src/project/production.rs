//! How a print shop makes a book: the standard of its files, the profile of its press, the limit of
//! its ink, and the binding.
//!
//! In: keys of the table `[press]`. Out: `Production`. The profile of a project's own file is put in
//! later: this module opens no files.

use super::fields::{Fields, Spanned};
use super::value::Value;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::icc::PressProfile;
use serde::Serialize;

/// The name of the profile that comes with the tool.
const FOGRA39: &str = "fogra39";
/// The most ink that coated paper takes, all inks together, in per cent of full ink.
const USUAL_INK: f64 = 300.0;

/// How the file and the book are made. Files conform to PDF/X-4.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Production {
    pub(crate) profile: PressProfile,
    /// The most ink on one spot, all inks together, in per cent.
    pub(crate) total_ink: f64,
    /// How the leaves are held together, if the cover is a file of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) binding: Option<Bound>,
}

/// A book in a cover that is printed on a sheet of its own.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub(crate) struct Bound {
    pub(crate) method: Method,
    /// How thick a leaf is.
    pub(crate) paper_thickness: f64,
    /// How thick the cover is.
    pub(crate) cover_thickness: f64,
}

/// How leaves are held together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Method {
    /// Glued at the spine.
    Perfect,
    /// Folded sheets, stapled through the fold.
    Saddle,
}

impl Method {
    /// What the number of pages inside the cover must be a multiple of.
    pub(crate) fn pages_at_once(self) -> usize {
        match self {
            Self::Perfect => 2,
            Self::Saddle => 4,
        }
    }
}

impl Bound {
    /// How wide the spine is around a number of pages, to a tenth of a millimetre.
    pub(crate) fn spine(&self, pages: usize) -> f64 {
        match self.method {
            Method::Saddle => 0.0,
            Method::Perfect => {
                let leaves = pages.div_ceil(2) as f64;
                let exact = leaves * self.paper_thickness + 2.0 * self.cover_thickness;
                (exact * 10.0).round() / 10.0
            }
        }
    }
}

/// Keys that mean something only for a file in the colours of a press.
const NEED_STANDARD: [&str; 7] = [
    "profile",
    "condition",
    "total-ink",
    "binding",
    "paper-thickness",
    "paper-weight",
    "paper-bulk",
];

impl Production {
    /// Reads the keys. Also gives the path of a profile that is a file of the project.
    pub(super) fn read(
        table: &Value,
        fields: &mut Fields<'_, '_>,
    ) -> (Option<Self>, Option<Spanned<String>>) {
        let has_standard = fields.has("standard");
        fields.optional_choice("standard", &[("pdf/x-4", ())]);
        if !has_standard {
            let first = NEED_STANDARD.into_iter().find(|key| fields.has(key));
            if let (Some(key), Some(place)) = (first, first.and_then(|key| table.get(key))) {
                let message = format!("`{key}` needs the standard of the file");
                let problem = Diagnostic::error(Code::MissingKey, message)
                    .at(place.span)
                    .hint("write `standard = \"pdf/x-4\"` under `[press]`");
                fields.problems().push(problem);
            }
        }
        let written = fields.optional_text("profile");
        let condition = fields.optional_text("condition");
        let total_ink = fields.optional_number("total-ink", 200.0, 400.0).unwrap_or(USUAL_INK);
        let binding = bound(table, fields);
        let mut profile = PressProfile::fogra39();
        let path = written.filter(|name| !name.value.eq_ignore_ascii_case(FOGRA39));
        if let (None, Some(condition)) = (&path, &condition) {
            let message =
                "the profile `fogra39` has its own printing condition: remove `condition`";
            fields.problem(Code::InvalidValue, condition.span, message);
        }
        if path.is_some() {
            profile.condition = condition.map(|condition| condition.value);
        }
        let path = path.and_then(|path| as_path(path, fields));
        (has_standard.then_some(Self { profile, total_ink, binding }), path)
    }
}

/// The path of a profile from the root of the project.
fn as_path(path: Spanned<String>, fields: &mut Fields<'_, '_>) -> Option<Spanned<String>> {
    let ending = path.value.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    if ending.is_some_and(|ending| matches!(ending.as_str(), "icc" | "icm")) {
        return Some(Spanned::new(path.span, path.value));
    }
    let message = format!("`{}` is neither a known profile nor a file of one", path.value);
    let problem = Diagnostic::error(Code::InvalidValue, message).at(path.span).hint(
        "write `fogra39` (coated paper), which comes with Bindery, or the path of the press's own \
         profile below `content/`, for example `press/PSOcoated_v3.icc`",
    );
    fields.problems().push(problem);
    None
}

/// Reads how the book is bound.
fn bound(table: &Value, fields: &mut Fields<'_, '_>) -> Option<Bound> {
    let method = fields
        .optional_choice("binding", &[("perfect", Method::Perfect), ("saddle", Method::Saddle)]);
    let thickness = fields.optional_number("paper-thickness", 0.03, 1.0);
    let weight = fields.optional_number("paper-weight", 30.0, 500.0);
    let bulk = fields.optional_number("paper-bulk", 0.5, 3.0);
    let cover_thickness = fields.optional_number("cover-thickness", 0.0, 1.5).unwrap_or(0.3);
    let place = |key| table.get(key).map(|value| value.span);
    if let (Some(_), Some(place)) = (thickness, place("paper-weight").or(place("paper-bulk"))) {
        let message = "`paper-thickness` already says how thick a leaf is";
        let problem = Diagnostic::error(Code::InvalidValue, message)
            .at(place)
            .hint("keep `paper-thickness`, or `paper-weight` with `paper-bulk`");
        fields.problems().push(problem);
    }
    let method = method?;
    // Grams per square metre times cubic centimetres per gram are thousandths of a millimetre.
    let from_weight = weight.map(|weight| weight * bulk.unwrap_or(1.0) / 1000.0);
    let thousandths = |thickness: f64| (thickness * 1000.0).round() / 1000.0;
    let known = thickness.or(from_weight).map(thousandths);
    let was_given = ["paper-thickness", "paper-weight"].into_iter().any(|key| fields.has(key));
    if known.is_none() && !was_given && method == Method::Perfect {
        let message = "the width of the spine needs the thickness of the paper";
        let problem = Diagnostic::error(Code::MissingKey, message).at(table.span).hint(
            "write `paper-thickness = 0.12` (of one leaf, in millimetres), or `paper-weight` \
                 in g/m² and `paper-bulk` in cm³/g, as the print shop says",
        );
        fields.problems().push(problem);
    }
    Some(Bound { method, paper_thickness: known.unwrap_or(0.1), cover_thickness })
}
