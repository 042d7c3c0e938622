//! Pinpoints for any style: what kind of place it is, and its number.
//!
//! In: what the author wrote after the comma of a citation ("p 12", "art. 5", "paras 91-93"), and
//! the words of the language. Out: a locator of CSL, which a style words in its own way. A text that
//! is none of these is printed as it is. Knows no style.

use super::pinpoint::ranges;
use super::sources::{AuthorityKind, GUARD};
use hayagriva::citationberg::taxonomy::{Locator, Term};
use hayagriva::citationberg::{Locale, TermForm};
use std::collections::BTreeMap;

/// The words before a number that say what it counts.
#[derive(Debug, Default, Clone)]
pub(super) struct Labels(BTreeMap<String, Locator>);

/// What authors of legal texts write in any language of the Commonwealth.
const USUAL: [(&str, Locator); 40] = [
    ("p", Locator::Page),
    ("pp", Locator::Page),
    ("pg", Locator::Page),
    ("page", Locator::Page),
    ("pages", Locator::Page),
    ("para", Locator::Paragraph),
    ("paras", Locator::Paragraph),
    ("paragraph", Locator::Paragraph),
    ("paragraphs", Locator::Paragraph),
    ("¶", Locator::Paragraph),
    ("¶¶", Locator::Paragraph),
    ("s", Locator::Section),
    ("ss", Locator::Section),
    ("sec", Locator::Section),
    ("section", Locator::Section),
    ("sections", Locator::Section),
    ("§", Locator::Section),
    ("§§", Locator::Section),
    ("art", Locator::ArticleLocator),
    ("arts", Locator::ArticleLocator),
    ("article", Locator::ArticleLocator),
    ("articles", Locator::ArticleLocator),
    ("r", Locator::Rule),
    ("rr", Locator::Rule),
    ("rule", Locator::Rule),
    ("rules", Locator::Rule),
    ("ch", Locator::Chapter),
    ("chs", Locator::Chapter),
    ("chapter", Locator::Chapter),
    ("chapters", Locator::Chapter),
    ("pt", Locator::Part),
    ("pts", Locator::Part),
    ("part", Locator::Part),
    ("parts", Locator::Part),
    ("n", Locator::Note),
    ("note", Locator::Note),
    ("fig", Locator::Figure),
    ("figure", Locator::Figure),
    ("vol", Locator::Volume),
    ("app", Locator::Appendix),
];

/// The kinds of places that locales have words for.
const KINDS: [Locator; 20] = [
    Locator::Appendix,
    Locator::ArticleLocator,
    Locator::Book,
    Locator::Canon,
    Locator::Chapter,
    Locator::Column,
    Locator::Equation,
    Locator::Figure,
    Locator::Folio,
    Locator::Line,
    Locator::Note,
    Locator::Page,
    Locator::Paragraph,
    Locator::Part,
    Locator::Rule,
    Locator::Section,
    Locator::Table,
    Locator::TitleLocator,
    Locator::Verse,
    Locator::Volume,
];

impl Labels {
    /// The usual words, and those of the locales.
    pub(super) fn new(locales: &[Locale]) -> Self {
        let mut labels = BTreeMap::new();
        for locale in locales {
            for kind in KINDS {
                for form in [TermForm::Long, TermForm::Short, TermForm::Symbol] {
                    let Some(term) = locale.term(Term::Locator(kind), form) else { continue };
                    for word in [term.single(), term.multiple()].into_iter().flatten() {
                        let word = word.trim().trim_end_matches('.').to_lowercase();
                        if !word.is_empty() {
                            labels.entry(word).or_insert(kind);
                        }
                    }
                }
            }
        }
        labels.extend(USUAL.iter().map(|(word, kind)| ((*word).to_owned(), *kind)));
        Self(labels)
    }

    /// A pinpoint as its author wrote it, with tidy spaces and ranges.
    pub(super) fn tidy(written: &str) -> String {
        ranges(written)
    }

    /// The kind of place and the words for it. A number alone is a page, in a case a paragraph, and
    /// in legislation a section.
    pub(super) fn read(&self, written: &str, kind: AuthorityKind) -> (Locator, String) {
        let text = ranges(written);
        let bare = text.strip_prefix("at ").unwrap_or(&text);
        if let Some((label, number)) = self.divided(bare) {
            return (label, guarded(number));
        }
        let within = bare.strip_prefix('[').and_then(|own| own.strip_suffix(']'));
        if let Some(number) = within.filter(|own| is_number(own)) {
            return (Locator::Paragraph, guarded(number));
        }
        if is_number(bare) {
            let label = match kind {
                AuthorityKind::Case => Locator::Paragraph,
                AuthorityKind::Legislation => Locator::Section,
                AuthorityKind::Other => Locator::Page,
            };
            return (label, guarded(bare));
        }
        (Locator::Custom, guarded(&text))
    }

    /// Several places: with one label if they are of one kind.
    pub(super) fn read_all(
        &self,
        written: &[String],
        kind: AuthorityKind,
    ) -> Option<(Locator, String)> {
        let mut all: Vec<(Locator, String)> = Vec::new();
        for own in written.iter().filter(|own| !ranges(own).is_empty()) {
            let read = self.read(own, kind);
            if !all.contains(&read) {
                all.push(read);
            }
        }
        let (first, _) = *all.first()?;
        if all.iter().all(|(label, _)| *label == first) {
            let numbers: Vec<&str> = all.iter().map(|(_, number)| number.as_str()).collect();
            return Some((first, numbers.join(", ")));
        }
        let texts: Vec<String> = written.iter().map(|own| ranges(own)).collect();
        Some((Locator::Custom, guarded(&texts.join(", "))))
    }

    /// Divides "art. 5(2)" into its label and its number.
    fn divided<'a>(&self, text: &'a str) -> Option<(Locator, &'a str)> {
        let end = text
            .char_indices()
            .find(|(_, c)| c.is_ascii_digit() || ".[ \u{a0}\u{202f}".contains(*c))
            .map_or(text.len(), |(at, _)| at);
        let label = self.0.get(&text[..end].to_lowercase())?;
        let rest = text[end..].trim_start_matches(['.', ' ', '\u{a0}', '\u{202f}']);
        is_number(rest).then_some((*label, rest))
    }
}

/// Whether it begins with a number, and no other label follows: "5(2)", "iv", "12–14, 20".
fn is_number(text: &str) -> bool {
    let first = text.split([' ', ',', '–', '(']).next().unwrap_or_default();
    let is_roman = !first.is_empty()
        && first.chars().all(|c| matches!(c.to_ascii_uppercase(), 'I' | 'V' | 'X' | 'L' | 'C'));
    let starts = text.starts_with(|c: char| c.is_ascii_digit()) || is_roman;
    let words = text.split(|c: char| !c.is_alphabetic());
    starts && words.filter(|word| word.chars().count() > 3).all(|word| word == "bis")
}

/// A closing bracket at the end must not swallow that of the style.
fn guarded(text: &str) -> String {
    let guard = if text.ends_with([')', ']']) { GUARD.to_string() } else { String::new() };
    format!("{text}{guard}")
}
