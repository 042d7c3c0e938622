//! What bookshops and libraries read about the book: in the metadata of every file, and partly in
//! its front.
//!
//! In: keys of `book.toml`. Out: a `Catalogue`, in texts of one line each. Knows no edition: the
//! number of an edition is its own.

use super::contributor::{self, Contribution, Contributor};
use super::fields::Fields;
use super::value::Value;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::words::in_one_line;
use serde::Serialize;

/// What the book says about itself to catalogues. Any of it may be missing.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct Catalogue {
    /// What the book is about and for whom it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) description: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) subjects: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) contributors: Vec<Contributor>,
}

impl Catalogue {
    /// Whether the book says nothing, so that it serialises as it did before these keys existed.
    pub(crate) fn is_empty(&self) -> bool {
        self.description.is_none() && self.subjects.is_empty() && self.contributors.is_empty()
    }

    /// The names of all contributors in a role, in the author's order.
    pub(crate) fn names(&self, role: Contribution) -> impl Iterator<Item = &str> {
        let in_role = self.contributors.iter().filter(move |contributor| contributor.role == role);
        in_role.map(|contributor| contributor.name.as_str())
    }

    /// Reads the keys. Contributors are returned as they are written, because their own keys can be
    /// read only when those of the book are known.
    pub(super) fn read<'v>(fields: &mut Fields<'v, '_>) -> (Self, Option<&'v Value>) {
        let description = fields.optional_paragraph("description");
        let mut subjects: Vec<String> = Vec::new();
        for subject in fields.listing("subjects") {
            let text = in_one_line(&subject.value);
            if subjects.contains(&text) {
                let message = format!("`subjects` lists `{text}` twice");
                fields.problem(Code::DuplicateId, subject.span, message);
            } else {
                subjects.push(text);
            }
        }
        let contributors = fields.value("contributors");
        let description = description.map(|text| in_one_line(&text.value));
        (Self { description, subjects, contributors: Vec::new() }, contributors)
    }

    /// Adds the contributors.
    pub(super) fn with_contributors(
        self,
        value: Option<&Value>,
        problems: &mut Vec<Diagnostic>,
    ) -> Self {
        let contributors = value.map(|value| contributor::read(value, problems));
        Self { contributors: contributors.unwrap_or_default(), ..self }
    }
}
