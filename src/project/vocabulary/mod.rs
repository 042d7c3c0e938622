//! The vocabulary of a book: its audiences and jurisdictions, its kinds of sections and of callouts,
//! and the labels of the lines under a title.
//!
//! In: `[vocabulary]` in `book.toml`. Out: a `Vocabulary`. What the book does not define is as shipped.
//! Knows no section.

mod callouts;
mod jurisdictions;
mod kinds;
mod labels;
mod names;
mod shipped;
mod standing;

pub use callouts::OwnCallout;
pub(crate) use callouts::{CONTAINERS, Callout, callout_label, open_points};
pub(crate) use jurisdictions::{Jurisdiction, place_message, whole_words};
pub use kinds::SectionKind;
pub use names::CalloutKind;
pub(crate) use names::{Form, HeaderField, Need, Standing, titled};

use super::fields::Fields;
use super::value::Value;
use crate::ground::diagnostic::{Code, Diagnostic};
use std::sync::Arc;

/// The words in which a book speaks of itself.
#[derive(Debug, Clone)]
pub(crate) struct Vocabulary {
    /// The audiences that a section may name.
    pub(crate) audiences: Vec<String>,
    /// The jurisdictions that a section may cover.
    pub(crate) jurisdictions: Vec<Jurisdiction>,
    /// What differs between them, in small letters.
    pub(crate) matters: Vec<String>,
    pub(crate) kinds: Vec<Arc<SectionKind>>,
    pub(crate) callouts: Vec<Callout>,
    labels: standing::Labels,
    /// Where `book.toml` names kinds and callouts.
    kinds_at: Vec<labels::Written>,
    callouts_at: Vec<labels::Written>,
}

impl Default for Vocabulary {
    fn default() -> Self {
        Self {
            audiences: owned(&shipped::AUDIENCES),
            jurisdictions: jurisdictions::all_shipped(),
            matters: owned(&shipped::MATTERS),
            kinds: kinds::all_shipped(&[]),
            callouts: callouts::all_shipped(),
            labels: standing::Labels::new(),
            kinds_at: Vec::new(),
            callouts_at: Vec::new(),
        }
    }
}

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

impl Vocabulary {
    /// Reads `[vocabulary]`. `other_folders` are the folders of `content` that are not for sections.
    pub(crate) fn read(
        value: &Value,
        other_folders: &[&str],
        problems: &mut Vec<Diagnostic>,
    ) -> Self {
        let mut own = Self::default();
        let mut fields = Fields::new("`[vocabulary]`", value, value.span, problems);
        if fields.has("audiences") {
            own.audiences = fields.texts("audiences").into_iter().map(|text| text.value).collect();
        }
        let has_matters = fields.has("matters");
        if has_matters {
            let matters = fields.texts("matters").into_iter();
            own.matters = matters.map(|text| text.value.to_ascii_lowercase()).collect();
        }
        // Asked for, so that misspelt keys get suggestions.
        fields.value("audiences");
        let matters = fields.value("matters").map(|value| value.span);
        let jurisdictions = fields.value("jurisdictions");
        let kinds = fields.value("kind");
        let callouts = fields.value("callout");
        let labels = fields.value("labels");
        fields.finish();
        if let Some(value) = jurisdictions {
            own.jurisdictions = jurisdictions::read(value, problems);
            // Those that come with the tool do not differ between other places.
            if !has_matters {
                own.matters.clear();
            }
        }
        if let (true, Some(place)) = (own.jurisdictions.is_empty(), matters) {
            let message = "there are no jurisdictions between which these matters could differ";
            problems.push(Diagnostic::error(Code::InvalidValue, message).at(place));
        }
        let lacking: Vec<HeaderField> = [
            (HeaderField::Audience, own.audiences.is_empty()),
            (HeaderField::Jurisdiction, own.jurisdictions.is_empty()),
        ]
        .into_iter()
        .filter_map(|(field, is_lacking)| is_lacking.then_some(field))
        .collect();
        own.kinds = match kinds {
            Some(value) => kinds::read(value, other_folders, &lacking, &mut own.kinds_at, problems),
            None => kinds::all_shipped(&lacking),
        };
        if let Some(value) = callouts {
            own.callouts = callouts::read(value, &mut own.callouts_at, problems);
        }
        if let Some(value) = labels {
            own.labels = standing::read_labels(value, problems);
        }
        own
    }

    /// The kind with this id.
    pub(crate) fn kind(&self, id: &str) -> Option<&Arc<SectionKind>> {
        self.kinds.iter().find(|kind| kind.id == id)
    }

    /// The folders of sections below `content/`.
    pub(crate) fn folders(&self) -> impl Iterator<Item = &str> {
        self.kinds.iter().map(|kind| kind.folder.as_str())
    }

    /// The callout that the tool itself writes for a purpose: the book's own with this role, or else a
    /// note, or else the shipped one.
    pub(crate) fn callout_for(&self, kind: CalloutKind) -> Callout {
        let of = |role| self.callouts.iter().find(|callout| callout.kind == role);
        let found = of(kind).or_else(|| of(CalloutKind::Note)).cloned();
        found.unwrap_or_else(|| Callout { id: kind.name().to_owned(), kind, own: None })
    }
}
