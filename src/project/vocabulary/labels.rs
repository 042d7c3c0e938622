//! Whether the labels of a vocabulary can be told apart, and are in the language of the book.
//!
//! In: a vocabulary, where `book.toml` names its parts, and the tool's own words. Out: problems. Does not
//! know what the labels stand above.

use super::names::Standing;
use super::{Vocabulary, shipped};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::language::Language;
use crate::ground::own_words::Words;
use crate::ground::source::Span;

/// Where `book.toml` gives a kind or a callout its label.
#[derive(Debug, Clone)]
pub(super) struct Written {
    pub(super) id: String,
    /// The label, or else the id.
    pub(super) at: Span,
    /// Whether the label is made from the id.
    pub(super) is_made: bool,
}

impl Vocabulary {
    /// Reports labels that two parts of the vocabulary have, and labels that are made from ids, which are
    /// English, in a book in another language. `words` are those of the book's language.
    pub(crate) fn check_labels(
        &self,
        language: &Language,
        words: &Words,
        problems: &mut Vec<Diagnostic>,
    ) {
        let kinds = self.kinds.iter().map(|kind| (kind.id.as_str(), kind.label(words)));
        let callouts = self.callouts.iter().map(|own| (own.id.as_str(), own.label(words)));
        for (what, one, written, named) in [
            ("kinds", "kind", &self.kinds_at, kinds.collect::<Vec<_>>()),
            ("callouts", "callout", &self.callouts_at, callouts.collect()),
        ] {
            for (at, (id, label)) in named.iter().enumerate() {
                let Some(own) = written.iter().find(|own| own.id == *id) else { continue };
                if own.is_made && !is_english(language) {
                    let message = format!(
                        "the {one} `{id}` needs `label`: one that is made from its id would not be in \
                         `{}`",
                        language.tag()
                    );
                    let hint = format!(
                        "write what readers call it in the language of the book, for example `label = \
                         \"{label}\"`"
                    );
                    problems
                        .push(Diagnostic::error(Code::MissingKey, message).at(own.at).hint(hint));
                } else if named[..at].iter().any(|(_, other)| other == label) {
                    let message = format!("two {what} have the label “{label}”");
                    problems.push(Diagnostic::error(Code::InvalidValue, message).at(own.at));
                }
            }
        }
        let label = |field: Standing| self.standing_label(field, words);
        let shared = self.labels.iter().find_map(|(field, text)| {
            let (name, _) = Standing::ALL
                .into_iter()
                .find(|(_, other)| other != field && label(*other) == text.value)?;
            Some((field, name, text.span))
        });
        if let Some((field, other, at)) = shared {
            let message = format!("`{}` and `{other}` have the same label", field.name());
            problems.push(Diagnostic::error(Code::InvalidValue, message).at(at));
        }
    }

    /// The label of a standing field.
    pub(crate) fn standing_label(&self, field: Standing, words: &Words) -> String {
        let usual = || words.text(shipped::standing_label(field));
        self.labels.get(&field).map_or_else(usual, |own| own.value.clone())
    }
}

/// Whether labels and plurals that are made by the rules of English are right. A language that cannot
/// be read has been reported.
pub(super) fn is_english(language: &Language) -> bool {
    matches!(language.primary(), "en" | "und")
}
