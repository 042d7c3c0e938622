//! Texts in another language than the work that have no inlines to say so: titles, summaries, labels.
//!
//! In: what is still in the source language of a translation, and the headings that are in another
//! language as a whole. Out: the language of a text. Knows no output format.

use super::tree::{Inline, InlineKind, Mark};
use crate::ground::language::Language;
use crate::project::Translation;
use serde::Serialize;
use std::collections::BTreeMap;

/// Texts in another language, each with its language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Foreign(BTreeMap<String, Language>);

impl Foreign {
    /// What a translation lacks.
    pub(crate) fn of(translation: Option<&Translation>) -> Self {
        let mut foreign = Self::default();
        if let Some(translation) = translation {
            for text in &translation.untranslated {
                foreign.add(text, &translation.source);
            }
        }
        foreign
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn add(&mut self, text: &str, language: &Language) {
        if text.contains(char::is_alphabetic) {
            self.0.insert(folded(text), language.clone());
        }
    }

    /// The language of a text; `None` if it is that of the text around it.
    pub(crate) fn language_of(&self, text: &str) -> Option<&Language> {
        if self.0.is_empty() {
            return None;
        }
        self.0.get(&folded(text))
    }

    /// Every text with its language, in the order of the texts.
    pub(crate) fn each(&self) -> impl Iterator<Item = (&str, &Language)> {
        self.0.iter().map(|(text, language)| (text.as_str(), language))
    }
}

/// The language that all of some words are marked with.
pub(crate) fn whole(content: &[Inline]) -> Option<&Language> {
    let is_blank = |inline: &&Inline| match &inline.kind {
        InlineKind::Text(text) => text.trim().is_empty(),
        InlineKind::Place(_) => true,
        _ => false,
    };
    let mut parts = content.iter().filter(|inline| !is_blank(inline));
    let only = parts.next().filter(|_| parts.next().is_none())?;
    match &only.kind {
        InlineKind::Marked { mark: Mark::Language(language), .. } => Some(language),
        _ => None,
    }
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
