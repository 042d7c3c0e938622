//! What a print shop needs around a page: bleed and marks.
//!
//! In: the table `[press]` of an edition. Out: `Press`, in millimetres. Knows no page.

use super::fields::Fields;
use super::value::Value;
use crate::ground::diagnostic::Diagnostic;
use serde::{Deserialize, Serialize};

/// The bleed beyond the trim, and marks beyond the bleed. Lengths are in millimetres.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(crate) struct Press {
    /// How far backgrounds extend beyond the trim on every side.
    pub(crate) bleed: f64,
    /// Whether there are crop and registration marks outside the bleed.
    pub(crate) marks: bool,
}

/// The space for marks outside the bleed.
const MARKS: f64 = 9.0;

impl Press {
    /// How far the printed sheet extends beyond the trim on every side.
    pub(crate) fn reach(&self) -> f64 {
        if self.marks { self.bleed + MARKS } else { self.bleed }
    }

    pub(super) fn read(value: &Value, problems: &mut Vec<Diagnostic>) -> Self {
        let mut fields = Fields::new("`[press]`", value, value.span, problems);
        let bleed = fields.number("bleed", 0.5, 20.0).unwrap_or(3.0);
        let marks = fields.optional_flag("marks").unwrap_or(true);
        fields.finish();
        Self { bleed, marks }
    }
}
