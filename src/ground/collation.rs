//! The order in which a language sorts words.
//!
//! In: a language. Out: comparisons, by the Unicode Collation Algorithm
//! (<https://www.unicode.org/reports/tr10/>) with what the language adds to it.

use super::language::Language;
use icu_collator::CollatorBorrowed;
use icu_collator::options::{CollatorOptions, Strength};
use icu_locale::Locale;
use std::cmp::Ordering;
use std::fmt;

/// The order of a language.
pub(crate) struct Collation {
    /// Compares as the language does; `None` for a language about which nothing is known.
    words: Option<CollatorBorrowed<'static>>,
    /// Tells letters apart, and not their accents or case.
    letters: Option<CollatorBorrowed<'static>>,
}

impl Collation {
    pub(crate) fn of(language: &Language) -> Self {
        Self {
            words: collator_of(language, Strength::Tertiary),
            letters: collator_of(language, Strength::Primary),
        }
    }

    /// The order of two words or titles.
    pub(crate) fn compare(&self, one: &str, other: &str) -> Ordering {
        match &self.words {
            Some(collator) => collator.compare(one, other),
            None => one.to_lowercase().cmp(&other.to_lowercase()),
        }
    }

    /// Whether two letters are the same but for accents and case.
    pub(crate) fn is_same_letter(&self, one: &str, other: &str) -> bool {
        self.letters.as_ref().is_none_or(|letters| letters.compare(one, other) == Ordering::Equal)
    }
}

impl fmt::Debug for Collation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Collation")
    }
}

fn collator_of(language: &Language, strength: Strength) -> Option<CollatorBorrowed<'static>> {
    let locale = Locale::try_from_str(language.tag()).ok()?;
    let mut options = CollatorOptions::default();
    options.strength = Some(strength);
    CollatorBorrowed::try_new(locale.into(), options).ok()
}
