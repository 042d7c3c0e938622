//! A formula as a whole.

use super::reading;
use super::term::Term;
use serde::Serialize;

/// A formula.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Formula {
    /// Whether it has lines of its own.
    pub(crate) is_display: bool,
    /// As the author wrote it, in LaTeX notation.
    pub(crate) written: String,
    /// What the author wants to be read out.
    pub(crate) alt: Option<String>,
    pub(crate) terms: Vec<Term>,
}

impl Formula {
    /// The formula in one line of plain text.
    pub(crate) fn reading(&self) -> String {
        reading::of(&self.terms)
    }

    /// What is read out to people who cannot see it.
    pub(crate) fn alternative(&self) -> String {
        self.alt.clone().unwrap_or_else(|| self.reading())
    }

    /// The formula as frozen text has it: any change of what is printed or read out changes it.
    pub(crate) fn frozen(&self) -> String {
        match &self.alt {
            Some(alt) => format!("{} ({alt})", self.reading()),
            None => self.reading(),
        }
    }

    /// Every text in it that is set in a font, and whether it is running text.
    pub(crate) fn texts(&self, see: &mut impl FnMut(&str, bool)) {
        for term in &self.terms {
            term.texts(see);
        }
    }
}
