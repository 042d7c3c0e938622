//! Statutes and cases that are named and not cited.
//!
//! In: the passages, and the titles in `sources.yml`. Out: `uncited-authority`, once a section for
//! each name. A statute is named by a title in `sources.yml` or by capital words that end in "Act",
//! "Regulations", "Order" or "Rules" and a year; a case by capital words around "v". One that
//! `sources.yml` has must be cited by its key at or before the block that names it. Another must
//! have a citation in its block, which may be of somebody who writes about it. "Article 8" needs
//! legislation cited somewhere in the section.
//! A block is a whole list, table or container, for an author cites once for all of it. Headings
//! carry no notes; letters and other people's words are left as they are.

use super::passages::{Form, Passage, Unit};
use super::{Code, Diagnostic, Subject};
use crate::project::SourceEntry;
use std::collections::BTreeSet;
use std::ops::Range;

/// The last words of a statute's title before its year.
const STATUTES: [&str; 5] = ["Act", "Regulations", "Order", "Rules", "Measure"];

/// Small words within a title or the name of a case.
const JOINING: [&str; 10] = ["and", "of", "the", "for", "to", "in", "on", "etc", "etc.", "&"];

/// Words that stand in front of a title and are not part of it.
const LEADING: [&str; 16] = [
    "The", "Under", "In", "See", "And", "Of", "For", "To", "On", "By", "Since", "Both", "If", "A",
    "When", "While",
];

/// The kinds of entries in `sources.yml` that are authorities.
const LEGISLATION: &str = "legislation";
const CASE: &str = "case";

/// Something named in a passage.
struct Named {
    /// An article of some law or other.
    is_article: bool,
    name: String,
    range: Range<usize>,
    /// Its key, where `sources.yml` has it.
    key: Option<String>,
}

pub(super) fn check(subject: &Subject, problems: &mut Vec<Diagnostic>) {
    if subject.project.unread.sources {
        return;
    }
    let entries: &[SourceEntry] =
        subject.project.authorities.as_ref().map_or(&[], |(_, entries)| entries);
    let has_legislation = |keys: &BTreeSet<&str>| {
        let laws = entries.iter().filter(|entry| entry.kind == LEGISLATION);
        laws.into_iter().any(|entry| keys.contains(entry.key.value.as_str()))
    };
    for text in &subject.texts {
        let all = text.units.iter().chain(&text.notes).flat_map(|unit| &unit.citations);
        let has_law = has_legislation(&all.map(|citation| citation.key.as_str()).collect());
        // A footnote's citation counts for the whole section: it may be called from anywhere.
        let notes = text.notes.iter().flat_map(|unit| &unit.citations);
        let mut cited: BTreeSet<&str> = notes.map(|citation| citation.key.as_str()).collect();
        let mut told: BTreeSet<String> = BTreeSet::new();
        for unit in &text.units {
            cited.extend(unit.citations.iter().map(|citation| citation.key.as_str()));
            for (passage, named) in named_in(unit, entries) {
                let is_cited = match &named.key {
                    Some(key) => cited.contains(key.as_str()),
                    None if named.is_article => has_law,
                    None => !unit.citations.is_empty(),
                };
                if is_cited || !told.insert(named.name.clone()) {
                    continue;
                }
                let message = format!("“{}” is named here and not cited", named.name);
                let hint = match &named.key {
                    Some(key) => format!("cite it behind the sentence: `[@{key}]`"),
                    None if named.is_article => {
                        "cite the law that it is part of: `[@key, art …]`".to_owned()
                    }
                    None => "add it to `content/sources.yml` and cite it: `[@its-key]`".to_owned(),
                };
                problems.push(
                    Diagnostic::warning(Code::UncitedAuthority, message)
                        .at(passage.place(&subject.project.sources, named.range))
                        .hint(hint),
                );
            }
        }
    }
}

fn named_in<'u>(unit: &'u Unit, entries: &[SourceEntry]) -> Vec<(&'u Passage, Named)> {
    let mut found = Vec::new();
    for passage in &unit.passages {
        if passage.form == Form::Heading || passage.is_template || passage.is_quoted {
            continue;
        }
        let named = titles(&passage.text, entries)
            .into_iter()
            .chain(statutes(&passage.text, entries))
            .chain(cases(&passage.text, entries))
            .chain(articles(&passage.text));
        found.extend(named.map(|named| (passage, named)));
    }
    found
}

/// Titles of legislation without a year, such as a convention's.
fn titles(text: &str, entries: &[SourceEntry]) -> Vec<Named> {
    let plain = plain(text);
    let mut found = Vec::new();
    for entry in entries.iter().filter(|entry| entry.kind == LEGISLATION) {
        let title = self::plain(&entry.title);
        if title.split(' ').count() < 2 || title.ends_with(|c: char| c.is_ascii_digit()) {
            continue;
        }
        for (at, _) in plain.match_indices(&title) {
            let behind = plain[at + title.len()..].chars().next();
            if !behind.is_some_and(char::is_alphanumeric) {
                found.push(Named {
                    is_article: false,
                    name: entry.title.clone(),
                    range: at..at + title.len(),
                    key: Some(entry.key.value.clone()),
                });
            }
        }
    }
    found
}

/// Acts and instruments with their year.
fn statutes(text: &str, entries: &[SourceEntry]) -> Vec<Named> {
    let tokens = tokens(text);
    let plain = plain(text);
    let mut found = Vec::new();
    for (at, pair) in tokens.windows(2).enumerate() {
        let [(word, _), (year, end)] = pair else { continue };
        let digits = year.trim_end_matches(|c: char| !c.is_ascii_digit());
        let is_year = digits.len() == 4
            && digits.bytes().all(|byte| byte.is_ascii_digit())
            && matches!(&digits[..2], "16" | "17" | "18" | "19" | "20");
        if !STATUTES.contains(word) || !is_year {
            continue;
        }
        let end = end.start + digits.len();
        let Some(start) = start_of_title(&tokens[..at]) else { continue };
        let range = start..end;
        let written = &plain[range.clone()];
        let known = entries
            .iter()
            .filter(|entry| entry.kind == LEGISLATION)
            .filter(|entry| {
                let title = self::plain(&entry.title);
                let title = title.trim_start_matches("the ");
                plain[..end].ends_with(title) || title.ends_with(written)
            })
            .max_by_key(|entry| entry.title.len());
        found.push(Named {
            is_article: false,
            name: known.map_or_else(|| text[range.clone()].to_owned(), |entry| entry.title.clone()),
            range,
            key: known.map(|entry| entry.key.value.clone()),
        });
    }
    found
}

/// The words of a text and their places.
fn tokens(text: &str) -> Vec<(&str, Range<usize>)> {
    text.split_whitespace()
        .map(|token| {
            let start = token.as_ptr() as usize - text.as_ptr() as usize;
            (token, start..start + token.len())
        })
        .collect()
}

/// Where the title starts of which these are the words before "Act". Nothing where there are none.
fn start_of_title(tokens: &[(&str, Range<usize>)]) -> Option<usize> {
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
    let is_lead = |token: &str| {
        JOINING.contains(&token)
            || LEADING.contains(&token)
            || token.starts_with(char::is_lowercase)
    };
    while first < tokens.len() && is_lead(tokens[first].0) {
        first += 1;
    }
    tokens.get(first).map(|(token, range)| {
        range.start + token.len() - token.trim_start_matches(['‘', '“']).len()
    })
}

/// Where a text names cases.
pub(super) fn named_cases(text: &str) -> Vec<Range<usize>> {
    cases(text, &[]).into_iter().map(|named| named.range).collect()
}

/// Cases: capital words on both sides of "v".
fn cases(text: &str, entries: &[SourceEntry]) -> Vec<Named> {
    let tokens = tokens(text);
    let mut found = Vec::new();
    for (at, (token, _)) in tokens.iter().enumerate() {
        if !matches!(*token, "v" | "v.") || at == 0 || at + 1 >= tokens.len() {
            continue;
        }
        let is_name =
            |token: &str| token.trim_start_matches(['(', '[']).starts_with(char::is_uppercase);
        let mut first = at;
        while first > 0 {
            let word = tokens[first - 1].0;
            let joins = JOINING.contains(&word)
                || ["(on", "application", "others)", "another)"].contains(&word);
            if !(is_name(word) || joins) || word.ends_with(['.', ':', ';', ',']) {
                break;
            }
            first -= 1;
        }
        while first < at && (!is_name(tokens[first].0) || LEADING.contains(&tokens[first].0)) {
            first += 1;
        }
        let mut last = at + 1;
        while last < tokens.len() {
            let word = tokens[last].0;
            let names = is_name(word) || (last > at + 1 && JOINING.contains(&word));
            if !names {
                break;
            }
            last += 1;
            if word.ends_with(['.', ':', ';', ',', '?', '!']) {
                break;
            }
        }
        while last > at + 1 && JOINING.contains(&tokens[last - 1].0) {
            last -= 1;
        }
        if first == at || last == at + 1 {
            continue;
        }
        let start = tokens[first].1.start;
        let name = text[start..tokens[last - 1].1.end]
            .trim_end_matches(|c: char| !c.is_alphanumeric() && c != ')');
        let known =
            entries.iter().find(|entry| entry.kind == CASE && same_case(&entry.title, name));
        found.push(Named {
            is_article: false,
            name: name.to_owned(),
            range: start..start + name.len(),
            key: known.map(|entry| entry.key.value.clone()),
        });
    }
    found
}

/// Whether two names are those of one case: they share a party on the left; where that is the
/// Crown alone, one on the right.
fn same_case(title: &str, name: &str) -> bool {
    let parties = |text: &str, side: usize| -> BTreeSet<String> {
        let text = text.replace(" v. ", " v ");
        let side = text.split(" v ").nth(side).unwrap_or("").to_owned();
        side.split(|c: char| !c.is_alphanumeric())
            .filter(|word| word.len() > 1 && word.starts_with(char::is_uppercase))
            .filter(|word| {
                !["The", "Case", "Secretary", "State", "Home", "Department"].contains(word)
            })
            .map(str::to_lowercase)
            .collect()
    };
    let left = (parties(title, 0), parties(name, 0));
    if !left.1.is_empty() {
        return !left.0.is_disjoint(&left.1);
    }
    !parties(title, 1).is_disjoint(&parties(name, 1)) && left.0.is_empty()
}

/// "Article 8", of whatever law.
fn articles(text: &str) -> Vec<Named> {
    let tokens = tokens(text);
    let pairs = tokens.windows(2);
    pairs
        .filter_map(|pair| {
            let [(word, place), (number, _)] = pair else { return None };
            let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
            let number: String = number.chars().take_while(char::is_ascii_digit).collect();
            let is_article = matches!(word, "Article" | "Articles") && !number.is_empty();
            is_article.then(|| Named {
                is_article: true,
                name: format!("{word} {number}"),
                range: place.end - word.len()..place.end,
                key: None,
            })
        })
        .collect()
}

/// Quotation marks made one kind, byte for byte as long as they were, and all spaces plain.
fn plain(text: &str) -> String {
    text.replace('\n', " ")
}
