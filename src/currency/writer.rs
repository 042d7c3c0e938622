//! A language in which pages are written.
//!
//! In: the tool's words in it, and in the language of the records. Out: the names of its pages, and
//! sentences with what the records say in them, which is marked with its language where that is
//! another one.

use crate::ground::language::Language;
use crate::ground::own_words::{Piece, Value, Words};
use crate::ground::version::Version;
use crate::project::history::{History, ReleaseRecord, is_foreword};
use crate::web::shell::direction_beside;
use crate::web::xhtml::escaped;
use std::collections::BTreeMap;

/// The page of every folder, without its ending.
pub(super) const PAGE: &str = "index";
/// The page in the folder of a section with its wording, without its ending.
pub(super) const TEXT_PAGE: &str = "text";

/// The languages in which there are pages.
#[derive(Debug)]
pub(crate) struct Languages {
    /// The words of the language of the records.
    pub(crate) source: Words,
    /// Those of every other language, by tag.
    pub(crate) others: BTreeMap<String, Words>,
}

/// A page in a language, beside the same page in others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct InLanguage {
    pub(crate) language: Language,
    /// What the language calls itself.
    pub(crate) name: String,
    /// The file name of the page, in the same folder.
    pub(crate) file: String,
}

impl Languages {
    /// All of them, the language of the records first.
    pub(super) fn writers<'a>(
        &'a self,
        history: &'a History,
    ) -> impl Iterator<Item = Writer<'a>> + 'a {
        let others = self.others.values();
        std::iter::once(&self.source).chain(others).map(move |words| Writer {
            words,
            history,
            all: self,
        })
    }
}

/// Writes in one language.
#[derive(Clone, Copy)]
pub(super) struct Writer<'a> {
    pub(super) words: &'a Words,
    history: &'a History,
    all: &'a Languages,
}

impl<'a> Writer<'a> {
    /// The words of the language of the records.
    pub(super) fn source(&self) -> &'a Words {
        &self.all.source
    }

    /// Whether it writes in the language of the records.
    pub(super) fn is_of_source(&self) -> bool {
        self.words.language() == self.source().language()
    }

    /// The file name of a page.
    pub(super) fn file(&self, page: &str) -> String {
        file_of(page, self.words, self.source())
    }

    /// What the language calls itself.
    pub(super) fn own_name(&self) -> String {
        name_of(self.words)
    }

    /// A page in every language; nothing if there is only one.
    pub(super) fn languages(&self, page: &str) -> Vec<InLanguage> {
        let all: Vec<&Words> =
            std::iter::once(self.source()).chain(self.all.others.values()).collect();
        if all.len() == 1 {
            return Vec::new();
        }
        let names: Vec<String> = all.iter().map(|words| name_of(words)).collect();
        let of_one = |(words, name): (&&Words, &String)| {
            // Two kinds of French call themselves by the same name.
            let is_shared = names.iter().filter(|other| *other == name).count() > 1;
            let language = words.language().clone();
            let name = if is_shared { format!("{name} ({language})") } else { name.clone() };
            InLanguage { language, name, file: file_of(page, words, self.source()) }
        };
        all.iter().zip(&names).map(of_one).collect()
    }

    /// Whether there is a copy of a release in the language.
    pub(super) fn has_copy_of(&self, version: &Version) -> bool {
        let tag = self.words.language().tag();
        let has = |record: &ReleaseRecord| record.artefacts.iter().any(|own| own.language == tag);
        self.history.find(version).is_some_and(has)
    }

    /// Words of the records, as markup.
    pub(super) fn quoted(&self, text: &str) -> String {
        let text = escaped(text);
        match self.is_of_source() {
            true => text,
            false => format!("<span{}>{text}</span>", self.mark()),
        }
    }

    /// The attributes of what is in the language of the records; none if the page is, too.
    pub(super) fn mark(&self) -> String {
        if self.is_of_source() {
            return String::new();
        }
        let source = self.source().language().tag();
        let direction = direction_beside(source, self.words.language());
        format!(" lang=\"{}\"{direction}", escaped(source))
    }

    /// The title of a section, as markup. The title of a foreword is the tool's own word.
    pub(super) fn title(&self, section: &str, title: &str) -> String {
        match is_foreword(section) {
            true => escaped(&self.words.text("title-foreword")),
            false => self.quoted(title),
        }
    }

    /// A message as markup. `apart` are the variables that are markup already.
    pub(super) fn sentence<'v>(
        &self,
        id: &str,
        variables: impl IntoIterator<Item = (&'static str, Value<'v>)>,
        apart: &[(&'static str, &str)],
    ) -> String {
        let names: Vec<&'static str> = apart.iter().map(|(name, _)| *name).collect();
        let pieces = self.words.parts(id, variables, &names).into_iter();
        let markup = |piece: Piece| match piece {
            Piece::Text(text) => escaped(&text),
            Piece::Variable { name } => {
                let own = apart.iter().find(|(own, _)| *own == name);
                own.map(|(_, markup)| (*markup).to_owned()).unwrap_or_default()
            }
        };
        pieces.map(markup).collect()
    }
}

fn file_of(page: &str, words: &Words, source: &Words) -> String {
    match words.language() == source.language() {
        true => format!("{page}.html"),
        false => format!("{page}.{}.html", words.language()),
    }
}

/// What a language calls itself.
pub(super) fn name_of(words: &Words) -> String {
    words.text("catalogue")
}
