//! What a print shop needs: bleed, marks, and how the book is printed and bound.
//!
//! In: the table `[press]` of an edition. Out: `Press`, in millimetres. Knows no page.

use super::fields::{Fields, Spanned};
use super::production::Production;
use super::value::Value;
use crate::ground::diagnostic::Diagnostic;
use serde::Serialize;

/// The bleed beyond the trim, and marks beyond the bleed. Lengths are in millimetres.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Press {
    /// How far backgrounds extend beyond the trim on every side.
    pub(crate) bleed: f64,
    /// Whether there are crop and registration marks outside the bleed.
    pub(crate) marks: bool,
    /// How the colours of the file are those of a press, if they are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) production: Option<Production>,
}

/// The space for marks outside the bleed.
const MARKS: f64 = 9.0;

impl Press {
    /// How far the printed sheet extends beyond the trim on every side.
    pub(crate) fn reach(&self) -> f64 {
        if self.marks { self.bleed + MARKS } else { self.bleed }
    }

    /// Reads the table. Also gives the path of a profile that is a file of the project.
    pub(super) fn read(
        value: &Value,
        problems: &mut Vec<Diagnostic>,
    ) -> (Self, Option<Spanned<String>>) {
        let mut fields = Fields::new("`[press]`", value, value.span, problems);
        let bleed = fields.number("bleed", 0.5, 20.0).unwrap_or(3.0);
        let marks = fields.optional_flag("marks").unwrap_or(true);
        let (production, profile) = Production::read(value, &mut fields);
        fields.finish();
        (Self { bleed, marks, production }, profile)
    }
}
