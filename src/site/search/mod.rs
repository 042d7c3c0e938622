//! Search in the browser, over files that are made with the site.
//!
//! In: the sections of a site with their text, the names of glossary terms, and the tool's words.
//! Out: scripts for the search page. One holds the titles, and names those with the texts, which
//! arrive one by one, so that something can be found at once on a slow line. The index itself is
//! made in the browser: it would be as long as the texts, and these are needed anyway to show where
//! a word stands. All are plain scripts, because a page on a disk can load nothing else. Knows
//! neither templates nor folders.

mod entries;
#[cfg(test)]
mod tests;
mod wording;

#[cfg(test)]
use entries::SearchEntry;
pub(crate) use entries::SearchSection;

use crate::ground::own_words::Words;
use crate::project::Glossary;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use wording::Wording;

/// How long a file of texts may become before the next one begins, at the end of a section.
const TEXTS: usize = 64 * 1024;
/// The parts of the program, in the order in which they need each other. A project cannot replace
/// them: they belong to the form of the index.
const PROGRAM: [&str; 4] = [
    include_str!("vendor/minisearch.js"),
    include_str!("script/search-words.js"),
    include_str!("script/search-engine.js"),
    include_str!("script/search.js"),
];

/// The scripts of a search page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SearchScripts {
    /// Every file by its name. All are in one folder.
    pub(crate) files: BTreeMap<String, String>,
    /// The files that the page loads itself, in this order.
    pub(crate) loaded: [String; 2],
}

/// Makes the scripts. `names` are the names of each term, by which it is found; `name` makes a file
/// name from its beginning and the bytes.
pub(crate) fn search_scripts(
    sections: &[SearchSection],
    names: &[Vec<String>],
    words: &Words,
    name: impl Fn(&str, &[u8]) -> String,
) -> SearchScripts {
    let mut files = BTreeMap::new();
    let mut add = |stem: &str, text: String| {
        let name = name(stem, text.as_bytes());
        files.insert(name.clone(), text);
        name
    };
    let mut texts = Vec::new();
    for (at, file) in files_of_texts(sections).iter().enumerate() {
        let text = assigned("(self.BINDERY_TEXTS=self.BINDERY_TEXTS||[]).push(", file, ")");
        texts.push(add(&format!("search-texts-{}", at + 1), text));
    }
    let index = Index {
        language: words.language().tag(),
        words: Wording::new(words),
        sections: sections.iter().map(Listed::of).collect(),
        entries: listed_entries(sections),
        glossary: all_names(sections, names),
        texts,
    };
    let index = add("search-index", assigned("self.BINDERY_SEARCH=", &index, ""));
    let program = add("search", PROGRAM.concat());
    SearchScripts { files, loaded: [index, program] }
}

/// The names of every term of a glossary; those of the text that was translated, too, as readers
/// often know a term in that language.
pub(crate) fn names_of_terms(own: &Glossary, source: Option<&Glossary>) -> Vec<Vec<String>> {
    let names = |term: &crate::project::Term| -> Vec<String> {
        std::iter::once(&term.term).chain(&term.also).cloned().collect()
    };
    own.iter()
        .map(|term| {
            let theirs = source.and_then(|source| source.find(&term.id));
            let mut all = names(term);
            for name in theirs.map(names).unwrap_or_default() {
                if !all.contains(&name) {
                    all.push(name);
                }
            }
            all
        })
        .collect()
}

/// What the script knows before any text.
#[derive(Serialize)]
struct Index<'a> {
    language: &'a str,
    words: Wording,
    sections: Vec<Listed<'a>>,
    /// Section, heading, title, and the language if it is another.
    entries: Vec<(usize, &'a str, &'a str, &'a str)>,
    glossary: Vec<Vec<String>>,
    texts: Vec<String>,
}

#[derive(Serialize)]
struct Listed<'a> {
    address: &'a str,
    label: &'a str,
    title: &'a str,
}

impl<'a> Listed<'a> {
    fn of(section: &'a SearchSection) -> Self {
        let label = section.label.as_deref().unwrap_or_default();
        Self { address: &section.address, label, title: &section.title }
    }
}

fn listed_entries(sections: &[SearchSection]) -> Vec<(usize, &str, &str, &str)> {
    let mut all = Vec::new();
    for (at, section) in sections.iter().enumerate() {
        let language = section.language.as_deref().unwrap_or_default();
        for entry in &section.entries {
            all.push((at, entry.id.as_deref().unwrap_or_default(), entry.title.as_str(), language));
        }
    }
    all
}

/// The texts of neighbouring entries.
#[derive(Serialize, Default)]
struct Texts<'a> {
    /// The place of the first one among all entries.
    first: usize,
    texts: Vec<&'a str>,
}

fn files_of_texts(sections: &[SearchSection]) -> Vec<Texts<'_>> {
    let mut files: Vec<Texts<'_>> = Vec::new();
    let (mut current, mut length) = (Texts::default(), 0);
    for section in sections {
        let texts = section.entries.iter().map(|entry| entry.text.as_str());
        length += texts.clone().map(str::len).sum::<usize>();
        current.texts.extend(texts);
        if length >= TEXTS {
            let first = current.first + current.texts.len();
            files.push(std::mem::replace(&mut current, Texts { first, texts: Vec::new() }));
            length = 0;
        }
    }
    if !current.texts.is_empty() {
        files.push(current);
    }
    files
}

/// The names of terms, and the short forms that no term has.
fn all_names(sections: &[SearchSection], names: &[Vec<String>]) -> Vec<Vec<String>> {
    let known: BTreeSet<String> = names.iter().flatten().map(|name| name.to_lowercase()).collect();
    let mut own: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for [short, long] in sections.iter().flat_map(|section| &section.short_forms) {
        if known.contains(&short.to_lowercase()) {
            continue;
        }
        let all = own.entry(short).or_insert_with(|| vec![short.clone()]);
        if !all.contains(long) {
            all.push(long.clone());
        }
    }
    names.iter().cloned().chain(own.into_values()).collect()
}

/// A script that hands over a value.
fn assigned(before: &str, value: &impl Serialize, after: &str) -> String {
    let json = serde_json::to_string(value).expect("an index is plain data");
    // Older browsers end a line of a script at these characters, even inside a string.
    let json = json.replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029");
    format!("{before}{json}{after};\n")
}
