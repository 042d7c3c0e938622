//! Languages of editions, and what is known about a translation of the project.
//!
//! In: the keys `languages`, `untranslated` and `[translations]` of settings files. Out: which
//! languages there are, and what happens to text that one of them lacks. Also the types that say
//! how far a project was translated; the room `translation` fills them in.

use super::fields::{Fields, Spanned};
use super::value::Value;
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::language::{self, Language};
use crate::ground::source::{FileId, Span};
use crate::ground::words::brief;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// The folder of all translations, below the project's root.
pub(crate) const TRANSLATIONS: &str = "content/translations";

/// What happens to text that a language lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Untranslated {
    /// It is shown in the source language, and marked as such.
    Source,
    /// Sections and blocks of which nothing is translated are left out.
    LeaveOut,
}

impl Untranslated {
    pub(crate) const ALL: [(&'static str, Self); 2] =
        [("source", Self::Source), ("leave-out", Self::LeaveOut)];
}

/// The languages that a file names, with their places.
pub(crate) type Languages = Vec<Spanned<Language>>;

/// Reads the key `languages`; nothing if it is absent.
pub(crate) fn read_languages(fields: &mut Fields<'_, '_>) -> Option<Languages> {
    if !fields.has("languages") {
        // Asked for here, so that a misspelt key gets a suggestion.
        fields.value("languages");
        return None;
    }
    let tags = fields.some_texts("languages");
    let mut languages: Languages = Vec::new();
    for tag in tags {
        match Language::parse(&tag.value) {
            Some(language) => languages.push(Spanned::new(tag.span, language)),
            None => fields.problems().push(
                Diagnostic::error(
                    Code::InvalidValue,
                    format!("`{}` is not a language tag", brief(&tag.value)),
                )
                .at(tag.span)
                .hint(language::advice(&tag.value, "`ar` or `pt-BR`")),
            ),
        }
    }
    Some(languages)
}

/// Reads the key `untranslated`; nothing if it is absent.
pub(crate) fn read_untranslated(fields: &mut Fields<'_, '_>) -> Option<Untranslated> {
    fields.optional_choice("untranslated", &Untranslated::ALL)
}

/// What a release does with a translation that nobody has reviewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unreviewed {
    /// It is an error.
    Refuse,
    /// It is released.
    Allow,
    /// The release has no editions in the language.
    LeaveOut,
}

impl Unreviewed {
    const ALL: [(&'static str, Self); 3] =
        [("refuse", Self::Refuse), ("allow", Self::Allow), ("leave-out", Self::LeaveOut)];
}

/// What `[translations]` says of translations that nobody has reviewed, by language.
pub(crate) fn read_unreviewed(
    value: &Value,
    problems: &mut Vec<Diagnostic>,
) -> BTreeMap<String, Spanned<Unreviewed>> {
    let mut chosen = BTreeMap::new();
    for (key, entry) in value.table().unwrap_or_default() {
        if Language::parse(&key.name).is_none() {
            let message = format!("`{}` is not a language tag", brief(&key.name));
            let problem = Diagnostic::error(Code::InvalidValue, message).at(key.span);
            problems.push(problem.hint(language::advice(&key.name, "`[translations.ar]`")));
        }
        let what = format!("`[translations.{}]`", brief(&key.name));
        let mut fields = Fields::new(what, entry, key.span, problems);
        let choice = fields.optional_choice("unreviewed", &Unreviewed::ALL);
        fields.finish();
        let choice = choice.unwrap_or(Unreviewed::Refuse);
        chosen.insert(key.name.clone(), Spanned::new(key.span, choice));
    }
    if value.table().is_none() {
        let message =
            "`translations` must be written as `[translations.ar]`, once for each language";
        problems.push(Diagnostic::error(Code::InvalidValue, message).at(value.span));
    }
    chosen
}

/// How far a unit was translated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum UnitState {
    Translated,
    /// The source has changed since it was translated.
    Outdated,
    /// Nobody has translated it.
    Missing,
}

/// A unit in a file of the translated project.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TranslatedUnit {
    pub(crate) span: Span,
    /// The text in the source language.
    pub(crate) source: Span,
    pub(crate) state: UnitState,
}

/// Who checked a file of translations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Review {
    pub(crate) reviewer: String,
    pub(crate) date: Date,
}

/// What is known about one file of translations.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Progress {
    pub(crate) translated: usize,
    pub(crate) outdated: usize,
    pub(crate) missing: usize,
    /// Whoever translated it last, without an address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) translator: Option<String>,
    /// The review, if everything that is translated was reviewed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) review: Option<Review>,
}

impl Progress {
    /// Whether there are translations that nobody has reviewed.
    pub(crate) fn is_unreviewed(&self) -> bool {
        self.translated > 0 && self.review.is_none()
    }
}

/// What makes a project a translation of another one.
#[derive(Debug, Clone)]
pub(crate) struct Translation {
    /// The language of the text that was translated.
    pub(crate) source: Language,
    /// The units of each file that was put together, in order.
    pub(crate) units: BTreeMap<FileId, Vec<TranslatedUnit>>,
    /// The texts that keep the words of the source, without those that are translated elsewhere.
    pub(crate) untranslated: BTreeSet<String>,
    /// The names of jurisdictions that were translated, by their names in the source: headers use those.
    pub(crate) places: BTreeMap<String, String>,
    /// Digest of all translations that are used, shortened.
    pub(crate) digest: String,
    /// By section; what belongs to no section is under [`REST`].
    pub(crate) progress: BTreeMap<String, Progress>,
}

/// The name of the file for everything that is in no section.
pub(crate) const REST: &str = "book";

impl Translation {
    /// The units that start in a place.
    fn units_in(&self, span: Span) -> impl Iterator<Item = &TranslatedUnit> {
        let units = self.units.get(&span.file).map_or(&[][..], Vec::as_slice);
        let from = units.partition_point(|unit| unit.span.start < span.start);
        units[from..].iter().take_while(move |unit| unit.span.start < span.end.max(span.start + 1))
    }

    /// The unit that contains a place.
    pub(crate) fn unit_at(&self, span: Span) -> Option<&TranslatedUnit> {
        let units = self.units.get(&span.file)?;
        let next = units.partition_point(|unit| unit.span.start <= span.start);
        let unit = units.get(next.checked_sub(1)?)?;
        (span.start < unit.span.end.max(unit.span.start + 1)).then_some(unit)
    }

    /// How far the text at a place was translated.
    pub(crate) fn state_at(&self, span: Span) -> Option<UnitState> {
        self.unit_at(span).map(|unit| unit.state)
    }

    /// Whether nothing in a place was ever translated, although there is something to translate.
    pub(crate) fn is_missing(&self, span: Span) -> bool {
        let mut units = self.units_in(span).peekable();
        units.peek().is_some() && units.all(|unit| unit.state == UnitState::Missing)
    }

    /// The states of the units in a place.
    pub(crate) fn states_in(&self, span: Span) -> BTreeSet<UnitState> {
        self.units_in(span).map(|unit| unit.state).collect()
    }
}
