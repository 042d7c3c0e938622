//! Acronyms that a section uses but does not spell out.
//!
//! In: the passages, the glossary, the names of cases. Out: `unexpanded-acronym` at the first use in
//! a section. An acronym is a word with at least two capitals and no lower-case letters except a
//! plural s: ICO, SARs, CG4M. It is spelt out by "Information Commissioner’s Office (ICO)", by "ICO
//! (Information Commissioner’s Office)", by "ICO is the Information Commissioner’s Office", or as a
//! marked term that the glossary knows in that form. This must happen in the section itself, because
//! sections are read on their own. Titles, the words of links to other sections, code, addresses, the
//! parties of cases and other people's words are ignored.

use super::passages::{Form, MARK, Passage, Text};
use super::{Code, Diagnostic, Subject};
use crate::book::source::Suspect;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Nations, and the sovereign’s offices. Any other acronym belongs in `known-acronyms`.
const KNOWN: [&str; 7] = ["UK", "GB", "EU", "US", "USA", "UAE", "HM"];

/// Words that are written in capitals for emphasis.
const SHOUTED: [&str; 14] = [
    "ALL", "AND", "ANY", "BE", "DO", "IF", "IS", "MUST", "NEVER", "NO", "NOT", "ONLY", "OR", "YES",
];

pub(super) fn check(subject: &Subject, problems: &mut Vec<Diagnostic>) {
    let book = &subject.project.book;
    let names = names_of_cases(subject);
    let is_known = |acronym: &str| {
        KNOWN.contains(&acronym)
            || SHOUTED.contains(&acronym)
            || names.contains(acronym)
            || is_roman(acronym)
            || book.lints.known_acronyms.iter().any(|known| core(known) == acronym)
    };
    for text in &subject.texts {
        for (acronym, (passage, range)) in unexpanded(subject, text) {
            let place = passage.place(&subject.project.sources, range);
            // What is reported as another tool's markup is no word.
            let is_markup = |suspect: &Suspect| {
                suspect.span.file == place.file
                    && suspect.span.start <= place.start
                    && place.end <= suspect.span.end
            };
            if is_known(&acronym) || text.suspects.iter().any(is_markup) {
                continue;
            }
            let message = format!("`{acronym}` is not spelt out at its first use in `{}`", text.id);
            problems.push(
                Diagnostic::warning(Code::UnexpandedAcronym, message)
                    .at(place)
                    .hint(hint(subject, &acronym)),
            );
        }
    }
}

fn hint(subject: &Subject, acronym: &str) -> String {
    let term = subject.project.glossary.iter().find(|term| {
        std::iter::once(&term.term).chain(&term.also).any(|form| core(form) == acronym)
    });
    match term {
        Some(term) if core(&term.term) != acronym => {
            format!("write “{} ({acronym})”, or mark it as a term: `[{acronym}](term:)`", term.term)
        }
        Some(_) => format!("mark it as a term: `[{acronym}](term:)`"),
        None => format!(
            "write “the full words ({acronym})”; if every reader knows it, add it to \
             `known-acronyms` in `content/book.toml`"
        ),
    }
}

/// Words in capitals in the names of cases and of their parties: the claimant in "R (ADL) v Home
/// Secretary" is not an acronym to spell out.
fn names_of_cases(subject: &Subject) -> BTreeSet<String> {
    let cases = subject.entries().iter().filter(|entry| entry.is_case()).map(|case| &case.title);
    let headers = subject.texts.iter().filter_map(|text| text.header);
    let names = cases.chain(headers.flat_map(|header| &header.parties));
    names.flat_map(|name| acronyms(name).into_iter().map(|(word, _)| word)).collect()
}

/// The first use of each acronym that is not spelt out before or at that place.
fn unexpanded<'t>(
    subject: &Subject,
    text: &'t Text,
) -> BTreeMap<String, (&'t Passage, Range<usize>)> {
    let mut expanded: BTreeSet<String> = BTreeSet::new();
    let mut found = BTreeMap::new();
    for passage in text.passages().filter(|passage| passage.is_measured) {
        let marked = marked(subject, passage);
        let cases = super::names::cases_in(&passage.text);
        for (acronym, range) in acronyms(&passage.text) {
            let is_within =
                |places: &[Range<usize>]| places.iter().any(|place| place.contains(&range.start));
            // The words of a link inside the book name another section, which spells them out itself.
            let is_name = is_within(&cases) || is_within(&passage.references);
            if is_name || expanded.contains(&acronym) {
                continue;
            }
            let is_marked =
                marked.iter().any(|(term, at)| *term == acronym && at.contains(&range.start));
            // The details of a definition list spell its term out.
            let is_defined = passage.form == Form::Term && passage.text.trim().len() == range.len();
            let is_explained = is_within(&passage.abbreviations);
            if is_marked
                || is_defined
                || is_explained
                || is_spelt_out(&passage.text, &acronym, range.clone())
            {
                expanded.insert(acronym);
            } else if !passage.is_quoted {
                found.entry(acronym).or_insert((passage, range));
            }
        }
    }
    // An acronym that is spelt out later was still unknown at its first use.
    found
}

/// Acronyms that are forms of the terms marked in a passage, with the places of the marks.
fn marked(subject: &Subject, passage: &Passage) -> Vec<(String, Range<usize>)> {
    let glossary = &subject.project.glossary;
    let mut found = Vec::new();
    for (range, id) in &passage.terms {
        let words = passage.text[range.clone()].trim();
        let term = match id {
            Some(id) => glossary.find(id),
            None => glossary.called(words),
        };
        let Some(term) = term else { continue };
        for form in std::iter::once(&term.term).chain(&term.also) {
            let within = acronyms(form).into_iter();
            found.extend(within.map(|(acronym, _)| (acronym, range.clone())));
        }
    }
    found
}

/// The acronyms in a text, without a plural s or a possessive, and their places.
fn acronyms(text: &str) -> Vec<(String, Range<usize>)> {
    let mut found = Vec::new();
    for token in text.split(|c: char| c.is_whitespace() || matches!(c, '/' | '–' | '—')) {
        let start = token.as_ptr() as usize - text.as_ptr() as usize;
        let is_name = is_address(token) || is_identifier(token);
        if is_name || is_reference(text, start) || token.contains(MARK) {
            continue;
        }
        // "PDF-only" and "COVID-19" are hyphenated words.
        for part in token.split(['-', '‑', '+', '&']) {
            let from = start + (part.as_ptr() as usize - token.as_ptr() as usize);
            let bare = part.trim_start_matches(|c: char| !c.is_alphanumeric());
            let from = from + part.len() - bare.len();
            let bare = bare.trim_end_matches(|c: char| !c.is_alphanumeric());
            let acronym = core(bare);
            if is_acronym(acronym) && !is_postcode(text, from, bare) {
                found.push((acronym.to_owned(), from..from + acronym.len()));
            }
        }
    }
    found
}

/// A word without its possessive or plural s.
fn core(word: &str) -> &str {
    let word = word.strip_suffix("’s").or_else(|| word.strip_suffix("'s")).unwrap_or(word);
    let word = word.trim_end_matches(['’', '\'']);
    match word.strip_suffix('s') {
        Some(stem) if is_acronym(stem) => stem,
        _ => word,
    }
}

fn is_acronym(word: &str) -> bool {
    word.chars().filter(|c| c.is_uppercase()).count() >= 2
        && word.chars().all(|c| c.is_uppercase() || c.is_ascii_digit())
        && word.starts_with(char::is_uppercase)
}

/// Whether it is a web or email address: a full stop or a sign between letters.
fn is_address(token: &str) -> bool {
    let inner = token.trim_matches(|c: char| !c.is_alphanumeric());
    let chars: Vec<char> = inner.chars().collect();
    inner.contains('@')
        || chars.windows(3).any(|w| {
            w[0].is_alphanumeric()
                && matches!(w[1], '.' | ':')
                && (w[2].is_alphabetic() || w[2] == '/')
        })
}

/// Whether it is the name of a thing in a list of things: CVE-2006-0265, WSTG-INFO-02.
fn is_identifier(token: &str) -> bool {
    let parts: Vec<&str> = token.trim_matches(|c: char| !c.is_alphanumeric()).split('-').collect();
    let is_number = |part: &str| part.chars().all(|c| c.is_ascii_digit());
    let is_code = |part: &str| {
        !part.is_empty() && part.chars().all(|c| c.is_uppercase() || c.is_ascii_digit())
    };
    parts.len() >= 3
        && parts.iter().all(|part| is_code(part))
        && parts.iter().any(|part| is_number(part))
}

/// Whether it is a court or a series, as in “\[2024\] EWHC 994” and “SI 2024/342”.
fn is_reference(text: &str, start: usize) -> bool {
    let before = text[..start].trim_end();
    let after = text[start..].split_whitespace().nth(1).unwrap_or("");
    let is_series = ["SI ", "SR ", "SSI ", "WSI "].iter().any(|s| text[start..].starts_with(s));
    let after_court = before.rsplit_once(']').is_some_and(|(_, court)| {
        court.split_whitespace().count() == 1 && court.trim().starts_with(char::is_uppercase)
    });
    before.ends_with(']')
        || after_court && text[start..].starts_with(char::is_uppercase)
        || is_series && after.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether it is the first half of a British postcode, as in "SW1A 2AA".
fn is_postcode(text: &str, start: usize, word: &str) -> bool {
    let after = text[start + word.len()..].trim_start();
    let inward: Vec<char> = after.chars().take(3).collect();
    word.len() <= 4
        && word.contains(|c: char| c.is_ascii_digit())
        && matches!(inward[..], [a, b, c] if a.is_ascii_digit() && b.is_uppercase() && c.is_uppercase())
}

/// Whether it is a Roman numeral.
fn is_roman(word: &str) -> bool {
    let units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"];
    tens.iter().any(|ten| word.strip_prefix(ten).is_some_and(|rest| units.contains(&rest)))
}

/// Whether the words around an acronym spell it out.
fn is_spelt_out(text: &str, acronym: &str, range: Range<usize>) -> bool {
    let before = text[..range.start].trim_end_matches(['‘', '“', '"', '\'']);
    let after = &text[range.end..];
    let after_plural = after.trim_start_matches(['s', '’', '”', '"', '\'']);
    // "Information Commissioner’s Office (ICO)", "(the ICO)", "(ICO, once the Registrar)",
    // "the UK General Data Protection Regulation (UK GDPR)".
    if let Some((words, inner)) = before.rsplit_once('(')
        && inner.split_whitespace().count() <= 2
        && !inner.contains(')')
        && after_plural.starts_with([')', ',', ';', ' ', '/'])
    {
        return abbreviates(acronym, words, true);
    }
    // "ICO (Information Commissioner’s Office)".
    if let Some(inner) = after_plural.trim_start().strip_prefix('(') {
        let inner = inner.split(')').next().unwrap_or("");
        return abbreviates(acronym, inner, false);
    }
    // "ICO is the Information Commissioner’s Office".
    let verbs = [" is the ", " is ", " are ", " stands for ", " means "];
    let words = verbs.iter().find_map(|verb| after_plural.strip_prefix(verb));
    words.is_some_and(|words| {
        let most = acronym.len() + 3;
        let next: Vec<&str> = words.split_whitespace().take(most).collect();
        next.first().is_some_and(|word| starts_alike(acronym, word))
            && abbreviates(acronym, &next.join(" "), false)
    })
}

/// Whether a word starts with the initial of an acronym, as a capital.
fn starts_alike(acronym: &str, word: &str) -> bool {
    acronym.chars().next() == word.chars().next()
}

/// Whether the letters of an acronym occur in words in the same order, from the initial of a word
/// on. `from_end` limits the search to the last words, as many as the acronym may abbreviate.
fn abbreviates(acronym: &str, words: &str, from_end: bool) -> bool {
    let letters: Vec<char> =
        acronym.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    let words: Vec<&str> = words
        .split(|c: char| c.is_whitespace() || matches!(c, '-' | '‑' | '/'))
        .filter(|word| word.contains(char::is_alphabetic))
        .collect();
    let most = letters.len() * 2 + 2;
    let words = if from_end { &words[words.len().saturating_sub(most)..] } else { &words[..] };
    // X abbreviates some words by their sound or shape: XML, XSS.
    let words: Vec<String> = words
        .iter()
        .map(|word| {
            let word = word.to_lowercase();
            let is_x = ["cross", "ex", "trans"].iter().any(|start| word.starts_with(start));
            if is_x && letters.contains(&'x') { format!("x{word}") } else { word }
        })
        .collect();
    (0..words.len()).any(|start| {
        let text = words[start..].concat();
        let mut chars = text.chars().filter(|c| c.is_alphabetic());
        chars.next() == letters.first().copied()
            && letters[1..].iter().all(|letter| chars.any(|c| c == *letter))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        acronyms(text).into_iter().map(|(acronym, _)| acronym).collect()
    }

    #[test]
    fn acronyms_are_words_in_capitals_with_digits_or_a_plural() {
        assert_eq!(found("The ICO’s SARs, UKVI and (CG4M)."), ["ICO", "SAR", "UKVI", "CG4M"]);
        assert_eq!(found("An A4 page, form N244, eVisa, GOV.UK, www.BBC.org and Part I"), [""; 0]);
        assert_eq!(found("R (X) v Y [2024] EWHC 994, SI 2024/342, SW1A 2AA"), [""; 0]);
        assert_eq!(found("a PDF-only form; COVID-19; NHS/DWP"), ["PDF", "COVID", "NHS", "DWP"]);
        assert_eq!(found("see CVE-2006-0265 and (WSTG-INFO-02)"), [""; 0]);
    }

    #[test]
    fn an_acronym_is_spelt_out_before_it_or_after_it() {
        for text in [
            "the Information Commissioner’s Office (ICO)",
            "the Information Commissioner’s Office (the “ICO”)",
            "the ICO (Information Commissioner’s Office)",
        ] {
            let (acronym, range) = acronyms(text).remove(0);
            assert!(is_spelt_out(text, &acronym, range), "{text}");
        }
        for (words, acronym) in [
            ("UK Visas and Immigration", "UKVI"),
            ("data protection impact assessment", "DPIA"),
            ("electronic travel authorisation", "ETA"),
            ("Cross-Site Scripting", "XSS"),
            ("Extensible Markup Language", "XML"),
            ("continuous integration/continuous deployment", "CI/CD"),
        ] {
            let text = format!("{words} ({acronym}s)");
            let (acronym, range) = acronyms(&text).pop().expect("one");
            assert!(is_spelt_out(&text, &acronym, range), "{text}");
        }
        for text in ["the regulator (ICO)", "the ICO (see below)", "a tag (or ICO)"] {
            let (acronym, range) = acronyms(text).remove(0);
            assert!(!is_spelt_out(text, &acronym, range), "{text}");
        }
    }

    #[test]
    fn roman_numerals_are_numbers() {
        assert!(["II", "IV", "XIV", "LX"].iter().all(|word| is_roman(word)));
        assert!(["ICO", "CV", "IIX", "ID"].iter().all(|word| !is_roman(word)));
    }
}
