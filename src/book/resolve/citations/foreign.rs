//! Words of a style that are not in the language of the text.
//!
//! In: sources, a style and a language. Out: the words in another language that readers would meet in
//! citations and in the list of sources. The locales that come with the citation processor are not
//! complete: what nobody has translated is English in them, or missing. Which of these words a style
//! prints for these sources is found by marking each of them. Knows no place in a file.

use super::forms::{Manner, Placed, Position};
use super::runs::words;
use super::{Authorities, locales};
use hayagriva::citationberg::taxonomy::OtherTerm;
use hayagriva::citationberg::{Locale, LocalizedTerm, TermForm};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

/// The first of the characters that mark words. None of them is in any text.
const FIRST: u32 = 0xF_0000;

impl Authorities {
    /// The words in another language that readers would meet, in the order of the alphabet.
    pub(crate) fn foreign_words(&self) -> Vec<String> {
        let suspects = self.suspects();
        if suspects.is_empty() {
            return Vec::new();
        }
        let marked = self.with_locale(&suspects);
        let mut text = String::new();
        let keys: Vec<&str> = marked.keys().collect();
        for entry in marked.list(&keys) {
            text.push_str(&words(&entry.runs));
        }
        let manner = Manner { has_short_forms: true, has_addresses: true };
        for key in &keys {
            let first = Placed { pinpoints: vec!["7".to_owned()], ..Placed::first(key) };
            let pinpoints = vec!["8".to_owned()];
            let again = Position::Again { first: 1, is_near: false };
            let ibid = Position::Ibid { first: 1, last: 1, pinpoints };
            for position in [Position::First, again, ibid] {
                let placed = Placed { position, ..first.clone() };
                text.push_str(&words(&marked.named(&placed, manner)));
            }
        }
        if !marked.is_for_notes() {
            let cited = |key: &&str| vec![((*key).to_owned(), vec!["7".to_owned()])];
            let groups: Vec<_> = keys.iter().map(cited).collect();
            for citation in &marked.in_text(&groups).citations {
                text.push_str(&words(citation));
            }
        }
        let met: BTreeSet<char> = text.chars().collect();
        let met = suspects
            .iter()
            .zip(FIRST..)
            .filter(|(_, mark)| char::from_u32(*mark).is_some_and(|mark| met.contains(&mark)));
        let found: BTreeSet<String> = met.map(|((_, word), _)| word.clone()).collect();
        found.into_iter().collect()
    }

    /// The terms that are in another language, with their words.
    fn suspects(&self) -> Vec<(LocalizedTerm, String)> {
        let Some(english) = locales::english(&self.language).and_then(|own| own.terms) else {
            return Vec::new();
        };
        if self.language.is_english() {
            return Vec::new();
        }
        let own = self.own_locale();
        let is_latin = own.is_some_and(writes_latin);
        // A style that has a word of its own has said what it wants.
        let has_own = |term: &LocalizedTerm| {
            self.style.locale.iter().any(|locale| {
                locales::is_for(locale, &self.language)
                    && locale.term(term.name, term.form).is_some()
            })
        };
        let is_foreign = |term: &LocalizedTerm| match own.map(|own| own.term(term.name, term.form))
        {
            Some(Some(own)) => !is_latin && word_of(own).is_some(),
            // A language has as many ordinals as it needs.
            Some(None) if term.name.is_ordinal() => false,
            // A locale may leave a form to the longer one.
            Some(None) => {
                let is_there = |form| own.is_some_and(|own| own.term(term.name, form).is_some());
                !is_there(TermForm::Long) && !is_there(TermForm::Short)
            }
            None => true,
        };
        let term = |term: LocalizedTerm| {
            let own = own.and_then(|own| own.term(term.name, term.form)).and_then(word_of);
            let word = own.or_else(|| word_of(&term))?;
            (!has_own(&term) && is_foreign(&term)).then_some((term, word))
        };
        english.terms.into_iter().filter_map(term).collect()
    }

    /// The locale of the language, if there is one.
    fn own_locale(&self) -> Option<&Locale> {
        self.locales.first().filter(|_| locales::of(&self.language.0).is_some())
    }

    /// The same sources and style, with a mark in place of each of these words.
    fn with_locale(&self, suspects: &[(LocalizedTerm, String)]) -> Self {
        let mut locales = self.locales.clone();
        for locale in &mut locales {
            let Some(terms) = &mut locale.terms else { continue };
            for ((term, _), mark) in suspects.iter().zip(FIRST..) {
                let mark = char::from_u32(mark).map(String::from).unwrap_or_default();
                let marked = marked(term, &mark);
                terms.terms.retain(|own| own.name != term.name || own.form != term.form);
                terms.terms.extend(marked);
            }
        }
        Self {
            notes: self.notes.clone(),
            table: self.table.clone(),
            names: BTreeMap::new(),
            style: self.style.clone(),
            note_style: self.note_style.clone(),
            kind: self.kind,
            is_oscola: self.is_oscola,
            language: self.language.clone(),
            labels: self.labels.clone(),
            locales,
            codes: BTreeMap::new(),
            start: self.start.clone(),
            between: self.between.clone(),
            end: self.end.clone(),
            formatted: Mutex::default(),
            in_text: Mutex::default(),
        }
    }
}

/// A term with a mark in place of its words.
fn marked(term: &LocalizedTerm, mark: &str) -> Option<LocalizedTerm> {
    let mut value = serde_json::to_value(term).ok()?;
    let fields = value.as_object_mut()?;
    for name in ["$text", "single", "multiple"] {
        if let Some(field) = fields.get_mut(name) {
            *field = mark.into();
        }
    }
    serde_json::from_value(value).ok()
}

/// The words of a term, if they are in Latin letters.
fn word_of(term: &LocalizedTerm) -> Option<String> {
    let word = term.single()?.trim();
    word.contains(|c: char| c.is_ascii_alphabetic()).then(|| word.to_owned())
}

/// Whether a language is written in Latin letters, as the name of its first month tells.
fn writes_latin(locale: &Locale) -> bool {
    let month = OtherTerm::month(0).and_then(|own| locale.term(own.into(), TermForm::Long));
    month.is_none_or(|own| word_of(own).is_some())
}
