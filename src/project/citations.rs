//! How an edition prints citations.
//!
//! In: the key `citations` of an edition. Out: its value, or the one that suits the format.

use super::fields::{Fields, Spanned};
use serde::Serialize;

/// How an edition prints citations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Citations {
    /// Every note gives its sources in full.
    Full,
    /// Later notes of a section have short forms.
    Short,
    /// The same, with all notes at the end of their section.
    Endnotes,
    /// Codes in the text, which the table of authorities explains.
    Numbered,
}

impl Citations {
    /// Reads the key.
    pub(super) fn read(fields: &mut Fields<'_, '_>) -> Option<Spanned<Self>> {
        let place = fields.value("citations").map(|value| value.span);
        let written = fields.optional_choice(
            "citations",
            &[
                ("full", Self::Full),
                ("short", Self::Short),
                ("endnotes", Self::Endnotes),
                ("numbered", Self::Numbered),
            ],
        );
        Some(Spanned::new(place?, written?))
    }

    /// What is written, or what suits the format. Pages have short forms to save paper; ebooks show
    /// one note at a time, away from the notes to which a short form refers.
    pub(super) fn of(written: Option<&Spanned<Self>>, is_ebook: bool) -> Self {
        let usual = if is_ebook { Self::Full } else { Self::Short };
        written.map_or(usual, |written| written.value)
    }

    /// Whether later notes have short forms.
    pub(crate) fn has_short_forms(self) -> bool {
        matches!(self, Self::Short | Self::Endnotes)
    }
}
