//! The words that the tool adds to an author's text, in every language that has a catalogue.
//!
//! In: the catalogues in `layouts/words/`, in Project Fluent's format
//! (<https://projectfluent.org/fluent/guide/>), and those with which a project adds to them. Out:
//! `Catalogues`, and `Words`: messages, dates and lists in one language. Knows no format
//! of an edition.

mod built_in;
mod catalogue;
mod check;
mod faults;
mod formats;
pub(crate) mod phrases;
mod template;

pub(crate) use built_in::CATALOGUES;
pub(crate) use catalogue::Piece;
pub(crate) use check::check;
pub(crate) use fluent_bundle::FluentValue as Value;
pub(crate) use template::Template;

use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::language::Language;
use catalogue::{Catalogue, Labels, widening};
use formats::Formats;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

/// The folder of catalogues in `layouts/`.
pub(crate) const FOLDER: &str = "words/";
/// The ending of their files.
pub(crate) const ENDING: &str = ".ftl";

/// The catalogues of one project, by language.
#[derive(Debug, Clone)]
pub(crate) struct Catalogues {
    /// By tag.
    texts: Arc<BTreeMap<String, Vec<String>>>,
    /// Those that were asked for, by tag: it takes a while to read one.
    read: Arc<Mutex<BTreeMap<String, Arc<One>>>>,
}

impl Catalogues {
    /// The catalogues of the tool, to which those in `layouts` add. The names are those of files
    /// below `layouts/`; other files are ignored.
    pub(crate) fn new(layouts: &BTreeMap<String, String>) -> Self {
        Self::of_release(&BTreeMap::new(), layouts)
    }

    /// The catalogues of a project as it was released. `archived` are the layouts of the tool that
    /// cut the release, which replace this tool's own.
    pub(crate) fn of_release(
        archived: &BTreeMap<String, String>,
        layouts: &BTreeMap<String, String>,
    ) -> Self {
        let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let tool = CATALOGUES.iter().map(|(name, text)| (*name, *text));
        let others = archived.iter().chain(layouts);
        let others = others.map(|(name, text)| (name.as_str(), text.as_str()));
        for (name, text) in tool.chain(others) {
            if let Some(tag) = tag_of(name) {
                texts.entry(tag.to_owned()).or_default().push(text.to_owned());
            }
        }
        Self { texts: Arc::new(texts), read: Arc::default() }
    }

    /// The tags of languages that have a catalogue.
    pub(crate) fn tags(&self) -> impl Iterator<Item = &str> {
        self.texts.keys().map(String::as_str)
    }

    /// The words of a language; `None` if it has no catalogue. Those of `en-GB` are those of `en`,
    /// with what a catalogue `en-GB` adds.
    pub(crate) fn words(&self, language: &Language) -> Option<Words> {
        let one = self.one(language)?;
        Some(Words { one, all: self.clone() })
    }

    /// The words of the language with a tag, for what is published in it.
    ///
    /// # Errors
    /// If it has no catalogue, or one that lacks messages.
    pub(crate) fn required(&self, tag: &str) -> Result<Words, Diagnostic> {
        let unknown = || {
            let message = format!("there is no catalogue of the tool’s own words in `{tag}`");
            Diagnostic::error(Code::Words, message)
        };
        let language = Language::parse(tag).ok_or_else(unknown)?;
        match self.fault_of(&language) {
            Some(problem) => Err(problem),
            None => self.words(&language).ok_or_else(unknown),
        }
    }

    /// What is wrong with writing in a language: it has no catalogue, or one that lacks messages.
    pub(crate) fn fault_of(&self, language: &Language) -> Option<Diagnostic> {
        let tags = self.tags().map(str::to_owned);
        check::fault_of(language, &self.texts_in(language), tags)
    }

    /// The file of a language for somebody to translate. `own` is what the project has in its place.
    pub(crate) fn template(&self, language: &Language, own: Option<&str>) -> Template {
        template::template(language, &self.texts_in(language), own, built_in::ENGLISH)
    }

    /// The texts of a language, of which the later ones replace messages of the earlier ones.
    fn texts_in(&self, language: &Language) -> Vec<&str> {
        let texts = widening(language.tag()).filter_map(|tag| self.texts.get(tag));
        texts.flatten().map(String::as_str).collect()
    }

    fn one(&self, language: &Language) -> Option<Arc<One>> {
        let own = self.texts_in(language);
        // A catalogue that lacks messages is an error, which `fault_of` finds. Until it is
        // reported, English ones are used.
        let texts: Vec<&str> = [built_in::ENGLISH].into_iter().chain(own).collect();
        if texts.len() == 1 {
            return None;
        }
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        let one = read.entry(language.tag().to_owned()).or_insert_with(|| {
            Arc::new(One {
                language: language.clone(),
                catalogue: Catalogue::new(language, &texts),
                formats: Formats::new(language),
            })
        });
        Some(one.clone())
    }
}

/// The tag of a catalogue, by its name below `layouts/`.
pub(crate) fn tag_of(name: &str) -> Option<&str> {
    name.strip_prefix(FOLDER)?.strip_suffix(ENDING)
}

/// The tool's words in one language.
#[derive(Clone)]
pub(crate) struct Words {
    one: Arc<One>,
    all: Catalogues,
}

/// One language.
struct One {
    language: Language,
    catalogue: Catalogue,
    formats: Formats,
}

impl Words {
    /// The words of the tool's own English catalogue: a project that has no valid language gets
    /// them, and an error.
    pub(crate) fn english() -> Self {
        let english = Language::parse("en-GB").expect("a language tag");
        let none = Catalogues::new(&BTreeMap::new());
        none.words(&english).expect("English comes with the tool")
    }

    /// The language.
    pub(crate) fn language(&self) -> &Language {
        &self.one.language
    }

    /// Who reviewed the catalogue; `None` if nobody did.
    pub(crate) fn reviewer(&self) -> Option<String> {
        self.one.catalogue.attribute("catalogue", "reviewer")
    }

    /// The words of another language, or these if it has none.
    pub(crate) fn beside(&self, language: Option<&Language>) -> Self {
        match language {
            Some(language) if language != self.language() => {
                self.all.words(language).unwrap_or_else(|| self.clone())
            }
            _ => self.clone(),
        }
    }

    /// A message without variables.
    pub(crate) fn text(&self, id: &str) -> String {
        self.with(id, [])
    }

    /// A message with variables. Every catalogue has the same messages with the same variables.
    pub(crate) fn with<'v>(
        &self,
        id: &str,
        variables: impl IntoIterator<Item = (&'static str, Value<'v>)>,
    ) -> String {
        self.one.catalogue.message(id, variables)
    }

    /// A message whose id and variables a project's layout names, or why there is none.
    pub(crate) fn attempt<'v>(
        &self,
        id: &str,
        variables: impl IntoIterator<Item = (&'v str, Value<'v>)>,
    ) -> Result<String, String> {
        self.one.catalogue.attempt(id, variables)
    }

    /// A message in pieces, for a sentence with a link or with emphasis in it. The variables that
    /// `apart` names become pieces of their own, wherever the language puts them; the others are
    /// filled in.
    pub(crate) fn parts<'v>(
        &self,
        id: &str,
        variables: impl IntoIterator<Item = (&'static str, Value<'v>)>,
        apart: &[&'static str],
    ) -> Vec<Piece> {
        let marked = apart.iter().map(|name| (*name, Value::from(catalogue::marked(name))));
        catalogue::divided(&self.with(id, variables.into_iter().chain(marked)))
    }

    /// A date in full: "24 November 2026".
    pub(crate) fn date(&self, date: Date) -> String {
        self.one.formats.date(date)
    }

    /// A number with its decimals: "4.2".
    pub(crate) fn decimal(&self, number: f64) -> String {
        self.one.formats.decimal(number)
    }

    /// The sign before decimals.
    pub(crate) fn decimal_sign(&self) -> String {
        self.decimal(0.5).trim_matches(['0', '5']).to_owned()
    }

    /// Things in a sentence: "one", "one and two", "one, two and three".
    pub(crate) fn listed(&self, things: &[String]) -> String {
        self.one.formats.listed(things)
    }

    /// What comes before and after the only variable of a message.
    pub(crate) fn around(&self, id: &str, variable: &'static str) -> (String, String) {
        let (mut before, mut after) = (String::new(), String::new());
        let mut is_before = true;
        for piece in self.parts(id, [], &[variable]) {
            match piece {
                Piece::Variable { .. } => is_before = false,
                Piece::Text(text) if is_before => before.push_str(&text),
                Piece::Text(text) => after.push_str(&text),
            }
        }
        (before, after)
    }

    /// What page layouts need: the labels of this language and of every other one, by tag.
    pub(crate) fn for_layouts(&self) -> LayoutWords {
        let others = self.all.tags().filter_map(|tag| {
            let words = self.all.words(&Language::parse(tag)?)?;
            Some((tag.to_owned(), words.one.catalogue.labels()))
        });
        LayoutWords { own: self.one.catalogue.labels(), others: others.collect() }
    }
}

impl fmt::Debug for One {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "One({})", self.language)
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({})", self.one.language)
    }
}

/// The labels that page layouts use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct LayoutWords {
    own: Labels,
    /// By tag: some words are in the language of the text next to them.
    others: BTreeMap<String, Labels>,
}

#[cfg(test)]
mod tests {
    use super::catalogue::Piece;
    use super::*;

    fn words(tag: &str) -> Words {
        let language = Language::parse(tag).expect("a tag");
        Catalogues::new(&BTreeMap::new()).words(&language).expect("a catalogue")
    }

    #[test]
    fn a_language_has_messages_dates_and_lists() {
        let date = Date { year: 2026, month: 11, day: 4 };
        let things = ["a".to_owned(), "b".to_owned(), "c".to_owned()];
        let english = words("en-GB");
        assert_eq!(english.text("label-continued"), "continued");
        assert_eq!(
            english.with("label-sheet-back", [("number", 2.into()), ("count", 12.into())]),
            "Sheet 2 of 12, back"
        );
        assert_eq!(english.date(date), "4 November 2026");
        assert_eq!(english.listed(&things), "a, b and c");
        assert_eq!(english.listed(&[]), "");
        let welsh = words("cy");
        assert_eq!(welsh.date(date), "4 Tachwedd 2026");
        assert_eq!(welsh.beside(Some(english.language())).text("label-notes"), "Notes");
        let french = Formats::new(&Language::parse("fr-CA").expect("a tag"));
        assert_eq!(french.date(Date { year: 2026, month: 5, day: 1 }), "1er mai 2026");
        assert_eq!(french.date(date), "4 novembre 2026");
        let unknown = Language::parse("qaa");
        assert_eq!(welsh.beside(unknown.as_ref()).text("label-notes"), "Nodiadau");
    }

    #[test]
    fn decimals_are_those_of_the_language_in_european_digits() {
        for (tag, expected) in
            [("en-GB", "4.2"), ("cy", "4.2"), ("fr-CA", "4,2"), ("uk", "4,2"), ("ar", "4.2")]
        {
            assert_eq!(words(tag).decimal(4.2), expected, "{tag}");
        }
        let french = words("fr");
        assert_eq!((french.decimal(3.0), french.decimal(1234.5)), ("3".into(), "1234,5".into()));
        assert_eq!((french.decimal_sign(), words("en").decimal_sign()), (",".into(), ".".into()));
        let wide = french.with("print-spine-of", [("width", french.decimal(4.2).into())]);
        assert_eq!(wide, "4,2\u{a0}mm");
    }

    #[test]
    fn a_project_adds_to_a_catalogue() {
        let own = [
            ("words/en.ftl".to_owned(), "label-notes = Comments\n".to_owned()),
            ("words/en-IE.ftl".to_owned(), "label-pack = Bundle\n".to_owned()),
        ];
        let catalogues = Catalogues::new(&own.into());
        let words = |tag| catalogues.words(&Language::parse(tag).expect("a tag"));
        let irish = words("en-IE").expect("a catalogue");
        assert_eq!(irish.text("label-notes"), "Comments");
        assert_eq!(irish.text("label-pack"), "Bundle");
        assert_eq!(words("en-GB").expect("a catalogue").text("label-pack"), "Pack");
        assert!(words("qaa").is_none());
    }

    #[test]
    fn a_sentence_is_divided_at_its_links() {
        let variables = [("number", 2.into())];
        let pieces = words("en").parts("label-sheet-back", variables, &["count"]);
        let text = |text: &str| Piece::Text(text.to_owned());
        let count = Piece::Variable { name: "count".to_owned() };
        assert_eq!(pieces, [text("Sheet 2 of "), count, text(", back")]);
    }

    #[test]
    fn labels_are_given_in_pieces() {
        let labels = words("en").for_layouts();
        let text = |text: &str| Piece::Text(text.to_owned());
        let variable = |name: &str| Piece::Variable { name: name.to_owned() };
        assert_eq!(
            labels.own["sheet-back"],
            [text("Sheet "), variable("number"), text(" of "), variable("count"), text(", back")]
        );
        assert_eq!(labels.others["cy"]["notes"], [text("Nodiadau")]);
    }
}
