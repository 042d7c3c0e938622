//! How figures are displayed in an edition. `lettering` decides, and layouts obey.

use serde::Serialize;

/// How a figure is displayed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Display {
    /// At most three fifths of the text area high.
    Usual,
    /// At most four fifths of it high.
    Tall,
    /// On a landscape page of its own.
    Landscape,
    /// Its long description, in place of a picture that nobody could read.
    Words,
}

impl Display {
    /// The name in layouts.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Usual => "usual",
            Self::Tall => "tall",
            Self::Landscape => "landscape",
            Self::Words => "words",
        }
    }
}
