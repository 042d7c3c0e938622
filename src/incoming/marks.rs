//! How words look, as far as styles and people set it: what all formats of text files have in common.
//!
//! In: what one place sets, and what another adds. Out: the marks that an import keeps, and the names of
//! those that it cannot keep. Knows no format.

use super::model::Format;
use std::collections::BTreeSet;

/// Properties of words, as far as they are set at one place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Marks {
    pub(super) bold: Option<bool>,
    pub(super) italic: Option<bool>,
    pub(super) strike: Option<bool>,
    pub(super) hidden: Option<bool>,
    /// Raised (`Some(1)`), lowered (`Some(-1)`) or neither.
    pub(super) shift: Option<i8>,
    pub(super) code: Option<bool>,
    pub(super) language: Option<String>,
    pub(super) is_right_to_left: bool,
    /// What our Markdown has no marks for, by name.
    pub(super) others: BTreeSet<&'static str>,
}

impl Marks {
    /// Adds what another place sets, which has more weight.
    pub(super) fn with(mut self, other: &Self) -> Self {
        self.bold = other.bold.or(self.bold);
        self.italic = other.italic.or(self.italic);
        self.strike = other.strike.or(self.strike);
        self.hidden = other.hidden.or(self.hidden);
        self.shift = other.shift.or(self.shift);
        self.code = other.code.or(self.code);
        self.language = other.language.clone().or(self.language);
        self.is_right_to_left |= other.is_right_to_left;
        self.others.extend(&other.others);
        self
    }

    /// Marks of which only that of hidden words is kept.
    pub(super) fn hidden_as(other: &Self) -> Self {
        Self { hidden: other.hidden, ..Self::default() }
    }

    /// The marks that a document of any format can have.
    pub(super) fn format(&self) -> Format {
        let is_on = |mark: Option<bool>| mark.unwrap_or(false);
        let shift = self.shift.unwrap_or(0);
        Format {
            bold: is_on(self.bold),
            italic: is_on(self.italic),
            strike: is_on(self.strike),
            raised: shift > 0,
            lowered: shift < 0,
            code: is_on(self.code),
            language: self.language.clone(),
        }
    }
}
