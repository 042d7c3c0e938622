//! The names of statutes and cases in running text.
//!
//! In: a text, and the entries of `sources.yml`. Out: the places where the text names an authority,
//! and the entry for it, if there is one. A statute is named by its title in `sources.yml`, or by
//! capitalised words that end in "Act", "Regulations", "Order", "Rules" or "Measure" and a year; a
//! case by capitalised words on both sides of "v"; an article by "Article" and a number.

use crate::project::SourceEntry;
use std::collections::BTreeSet;
use std::ops::Range;

/// The last word of a statute's title before the year.
const STATUTES: [&str; 5] = ["Act", "Regulations", "Order", "Rules", "Measure"];

/// Short words inside a title or the name of a case.
const JOINING: [&str; 10] = ["and", "of", "the", "for", "to", "in", "on", "etc", "etc.", "&"];

/// Capitalised words that often come before a title but are not part of it.
const LEADING: [&str; 16] = [
    "The", "Under", "In", "See", "And", "Of", "For", "To", "On", "By", "Since", "Both", "If", "A",
    "When", "While",
];

/// Words that the names of many parties contain.
const COMMON: [&str; 6] = ["The", "Case", "Secretary", "State", "Home", "Department"];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NameKind {
    Statute,
    Case,
    /// An article of a law that the text need not name.
    Article,
}

/// An authority named in a text.
#[derive(Debug)]
pub(super) struct Name {
    pub(crate) kind: NameKind,
    /// The title in `sources.yml`, or else the name as the text has it.
    pub(crate) text: String,
    pub(crate) range: Range<usize>,
    /// Its key, if it is in `sources.yml`.
    pub(crate) key: Option<String>,
}

/// The authorities in `sources.yml`.
pub(super) struct Known<'a> {
    legislation: Vec<&'a SourceEntry>,
    cases: Vec<&'a SourceEntry>,
}

/// The places where a text names cases.
pub(super) fn cases_in(text: &str) -> Vec<Range<usize>> {
    let none = Known::new(&[]);
    none.named_cases(text).into_iter().map(|name| name.range).collect()
}

impl<'a> Known<'a> {
    pub(crate) fn new(entries: &'a [SourceEntry]) -> Self {
        Self {
            legislation: entries.iter().filter(|entry| entry.is_legislation()).collect(),
            cases: entries.iter().filter(|entry| entry.is_case()).collect(),
        }
    }

    /// Whether a key belongs to legislation.
    pub(crate) fn is_legislation(&self, key: &str) -> bool {
        self.legislation.iter().any(|entry| entry.key.value == key)
    }

    /// Every authority that a text names.
    pub(crate) fn names(&self, text: &str) -> Vec<Name> {
        let mut names = self.titles(text);
        names.extend(self.statutes(text));
        names.extend(self.named_cases(text));
        names.extend(articles(text));
        names
    }

    /// Titles of legislation without a year, such as those of conventions.
    fn titles(&self, text: &str) -> Vec<Name> {
        let mut found = Vec::new();
        for entry in &self.legislation {
            let title = entry.title.as_str();
            if !title.contains(' ') || title.ends_with(|c: char| c.is_ascii_digit()) {
                continue;
            }
            for (at, _) in text.match_indices(title) {
                let range = at..at + title.len();
                if !text[range.end..].starts_with(char::is_alphanumeric) {
                    found.push(named(NameKind::Statute, text, range, Some(entry)));
                }
            }
        }
        found
    }

    /// Acts and instruments with their years.
    fn statutes(&self, text: &str) -> Vec<Name> {
        let tokens = tokens(text);
        let mut found = Vec::new();
        for (at, pair) in tokens.windows(2).enumerate() {
            let [(word, _), (year, place)] = pair else { continue };
            let digits = year.trim_end_matches(|c: char| !c.is_ascii_digit());
            let is_year = digits.len() == 4
                && digits.bytes().all(|byte| byte.is_ascii_digit())
                && ["16", "17", "18", "19", "20"].iter().any(|start| digits.starts_with(start));
            if !STATUTES.contains(word) || !is_year {
                continue;
            }
            let Some(start) = start_of_title(&tokens[..at]) else { continue };
            let range = start..place.start + digits.len();
            // "The X Act 2018 (Amendment) Regulations 2024" names the regulations.
            let is_within = |entry: &&SourceEntry| {
                entry.title.len() > range.len() && text[start..].starts_with(&entry.title)
            };
            if self.legislation.iter().any(is_within) {
                continue;
            }
            // A text may have more capitalised words than the title, or leave some of them out.
            let written = fold(&text[range.clone()]);
            let fits = |entry: &&&SourceEntry| {
                let title = fold(&entry.title);
                let title = title.trim_start_matches("the ");
                written.ends_with(title) || title.ends_with(&written)
            };
            let entry = self.legislation.iter().filter(fits).max_by_key(|entry| entry.title.len());
            found.push(named(NameKind::Statute, text, range, entry.copied()));
        }
        found
    }

    /// Cases: capitalised words on both sides of "v".
    fn named_cases(&self, text: &str) -> Vec<Name> {
        let tokens = tokens(text);
        let mut found = Vec::new();
        for (at, (token, _)) in tokens.iter().enumerate() {
            if !matches!(*token, "v" | "v.") {
                continue;
            }
            let (Some(first), Some(last)) = (first_of_case(&tokens, at), last_of_case(&tokens, at))
            else {
                continue;
            };
            let start = tokens[first].1.start;
            let name = &text[start..tokens[last].1.end];
            let name = name.trim_end_matches(|c: char| !c.is_alphanumeric() && c != ')');
            let entry = self.cases.iter().find(|entry| same_case(&entry.title, name));
            let mut case = named(NameKind::Case, text, start..start + name.len(), entry.copied());
            // The author knows this form better than the full title.
            case.text = name.to_owned();
            found.push(case);
        }
        found
    }
}

fn named(kind: NameKind, text: &str, range: Range<usize>, entry: Option<&SourceEntry>) -> Name {
    Name {
        kind,
        text: entry.map_or_else(|| text[range.clone()].to_owned(), |entry| entry.title.clone()),
        range,
        key: entry.map(|entry| entry.key.value.clone()),
    }
}

type Token<'t> = (&'t str, Range<usize>);

/// The words of a text, with their places.
fn tokens(text: &str) -> Vec<Token<'_>> {
    text.split_whitespace()
        .map(|token| {
            let start = token.as_ptr() as usize - text.as_ptr() as usize;
            (token, start..start + token.len())
        })
        .collect()
}

/// The start of a title, given the words before "Act". Returns nothing if no word belongs to it.
fn start_of_title(tokens: &[Token]) -> Option<usize> {
    let mut first = tokens.len();
    for (at, (token, _)) in tokens.iter().enumerate().rev() {
        let bare = token.trim_matches(['(', ')', ',', '‘', '“']);
        let fits = bare.starts_with(char::is_uppercase) || JOINING.contains(&bare);
        let ends_sentence = token.ends_with(['.', ':', ';', '”', '’']) && *token != "etc.";
        if !fits || ends_sentence {
            break;
        }
        first = at;
    }
    let leads = |token: &str| {
        LEADING.contains(&token) || token.starts_with(|c: char| c.is_lowercase() || c == '&')
    };
    while first < tokens.len() && leads(tokens[first].0) {
        first += 1;
    }
    let (token, range) = tokens.get(first)?;
    Some(range.end - token.trim_start_matches(['‘', '“']).len())
}

/// Whether a word may be part of a party's name.
fn is_party(token: &str) -> bool {
    token.trim_start_matches(['(', '[']).starts_with(char::is_uppercase)
}

/// The first word of the name of a case with its "v" at `v`.
fn first_of_case(tokens: &[Token], v: usize) -> Option<usize> {
    let within = ["(on", "application", "others)", "another)"];
    let mut first = v;
    while first > 0 {
        let word = tokens[first - 1].0;
        let fits = is_party(word) || JOINING.contains(&word) || within.contains(&word);
        if !fits || word.ends_with(['.', ':', ';', ',']) {
            break;
        }
        first -= 1;
    }
    (first..v).find(|at| is_party(tokens[*at].0) && !LEADING.contains(&tokens[*at].0))
}

/// The last word of the name of a case with its "v" at `v`.
fn last_of_case(tokens: &[Token], v: usize) -> Option<usize> {
    let mut last = None;
    for (at, (word, _)) in tokens.iter().enumerate().skip(v + 1) {
        if is_party(word) {
            last = Some(at);
        } else if last.is_none() || !JOINING.contains(word) {
            break;
        }
        if word.ends_with(['.', ':', ';', ',', '?', '!']) {
            break;
        }
    }
    last
}

/// Whether two names are those of the same case: they share a party on the left, or, if that is only
/// the Crown, one on the right.
fn same_case(title: &str, name: &str) -> bool {
    let parties = |text: &str, side: usize| -> BTreeSet<String> {
        let text = text.replace(" v. ", " v ");
        let side = text.split(" v ").nth(side).unwrap_or("").to_owned();
        side.split(|c: char| !c.is_alphanumeric())
            .filter(|word| word.len() > 1 && word.starts_with(char::is_uppercase))
            .filter(|word| !COMMON.contains(word))
            .map(str::to_lowercase)
            .collect()
    };
    let left = (parties(title, 0), parties(name, 0));
    if !left.1.is_empty() {
        return !left.0.is_disjoint(&left.1);
    }
    !parties(title, 1).is_disjoint(&parties(name, 1)) && left.0.is_empty()
}

/// Articles, such as "Article 8", of any law.
fn articles(text: &str) -> Vec<Name> {
    let mut found = Vec::new();
    for pair in tokens(text).windows(2) {
        let [(word, place), (number, _)] = pair else { continue };
        let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
        let number: String = number.chars().take_while(char::is_ascii_digit).collect();
        if matches!(word, "Article" | "Articles") && !number.is_empty() {
            found.push(Name {
                kind: NameKind::Article,
                text: format!("{word} {number}"),
                range: place.end - word.len()..place.end,
                key: None,
            });
        }
    }
    found
}

/// The text with every run of white space as one space, and with one kind of apostrophe.
fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('\'', "’")
}
