//! Sentences and words, as readers count them.
//!
//! In: the text of a passage. Out: the ranges of its sentences, and of the words in a range. A
//! hyphenated compound is one word, two words joined by a slash or dash are two, and a number is one.
//! Passages do not contain citations, notes and blanks, so these do not count.

use std::ops::Range;

/// Abbreviations whose full stop does not end a sentence.
const SHORTENED: [&str; 38] = [
    "e.g", "i.e", "cf", "viz", "para", "paras", "no", "nos", "art", "arts", "s", "ss", "reg",
    "regs", "sch", "pt", "ch", "p", "pp", "vol", "ed", "eds", "mr", "mrs", "ms", "dr", "prof",
    "st", "v", "vs", "approx", "dept", "fig", "figs", "tel", "rev", "hon", "r",
];

/// Abbreviations whose full stop ends a sentence only if a capital follows.
const OFTEN_LAST: [&str; 6] = ["etc", "a.m", "p.m", "ltd", "co", "inc"];

/// The sentences of a passage, without the white space around them.
pub(super) fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        let after = at + c.len_utf8();
        let end = match c {
            '\n' => Some(after),
            '.' | '!' | '?' | '…' => sentence_end(text, at, c),
            _ => None,
        };
        if let Some(end) = end.filter(|end| *end > start) {
            push(text, start..end, &mut found);
            start = end;
        }
    }
    push(text, start..text.len(), &mut found);
    found
}

fn push(text: &str, range: Range<usize>, found: &mut Vec<Range<usize>>) {
    let slice = &text[range.clone()];
    let start = range.start + slice.len() - slice.trim_start().len();
    let end = range.start + slice.trim_end().len();
    if start < end && !words(text, start..end).is_empty() {
        found.push(start..end);
    }
}

/// The end of a sentence at this mark, if the mark ends one.
fn sentence_end(text: &str, at: usize, mark: char) -> Option<usize> {
    let rest = &text[at + mark.len_utf8()..];
    let after = rest.trim_start_matches(['.', '!', '?', '…', '’', '”', '"', '\'', ')', ']']);
    let end = text.len() - after.len();
    if after.is_empty() {
        return Some(end);
    }
    if !after.starts_with(char::is_whitespace) {
        return None;
    }
    let next = after.trim_start().trim_start_matches(['‘', '“', '"', '\'', '(', '[']);
    let continues = next.starts_with(char::is_lowercase);
    if continues {
        return None;
    }
    if mark == '.' {
        let before = text[..at].split(|c: char| c.is_whitespace()).next_back().unwrap_or("");
        let before = before.trim_start_matches(['(', '[', '‘', '“', '"', '\'']);
        let is_initial = before.chars().count() == 1 && before.starts_with(char::is_uppercase);
        let folded = before.to_lowercase();
        let needs_capital =
            OFTEN_LAST.contains(&folded.as_str()) && !next.starts_with(char::is_uppercase);
        // "No." is an abbreviation of "number" only if a number follows.
        let is_number = folded != "no" || next.starts_with(|c: char| c.is_ascii_digit());
        let is_short = SHORTENED.contains(&folded.as_str()) && is_number;
        if is_initial || is_short || needs_capital {
            return None;
        }
    }
    Some(end)
}

/// The words in a range of a text.
pub(super) fn words(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let slice = &text[range.clone()];
    for token in slice.split_whitespace() {
        let start = range.start + (token.as_ptr() as usize - slice.as_ptr() as usize);
        let is_address = token.contains("://") || token.contains('@') || token.starts_with("www.");
        if is_address {
            found.push(start..start + token.len());
            continue;
        }
        let is_number = token.starts_with(|c: char| c.is_ascii_digit());
        let joins = |c: char| matches!(c, '/' | '–' | '—' | '…') && !is_number;
        let mut at = start;
        for part in token.split(joins) {
            let bare = part.trim_start_matches(|c: char| !is_letter(c));
            let from = at + part.len() - bare.len();
            let bare = bare.trim_end_matches(|c: char| !is_letter(c));
            if !bare.is_empty() {
                found.push(from..from + bare.len());
            }
            let mark = text[at + part.len()..].chars().next().map_or(0, char::len_utf8);
            at += part.len() + mark;
        }
    }
    found
}

/// Whether it is a letter, a digit, or the mark for a variable or code.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || c == super::passages::MARK
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn full_stops_question_marks_and_breaks_end_sentences() {
        assert_eq!(split("One. Two! “Three?” Four…"), ["One.", "Two!", "“Three?”", "Four…"]);
        assert_eq!(split("Dear Sir\nI write to you"), ["Dear Sir", "I write to you"]);
        assert_eq!(split("See paragraph 4. It helps."), ["See paragraph 4.", "It helps."]);
        assert_eq!(split("Was it? No. Try again."), ["Was it?", "No.", "Try again."]);
    }

    #[test]
    fn shortened_words_initials_and_decimals_end_none() {
        for text in [
            "Read para. 4 and s. 45 of it.",
            "Bring proof, e.g. a letter, i.e. paper.",
            "In R (Bridges) v. Chief Constable the court said no.",
            "Mr. J. Smith paid 3.5 per cent.",
            "It costs £4.50 at gov.uk today.",
            "See No. 4 of 2020.",
            "Ask at 9 a.m. on Monday.",
            "He asked “why?” and left.",
        ] {
            assert_eq!(split(text), [text]);
        }
        assert_eq!(split("Cards, tags, etc. are data."), ["Cards, tags, etc. are data."]);
        assert_eq!(split("Cards, tags, etc. Keep them."), ["Cards, tags, etc.", "Keep them."]);
    }

    #[test]
    fn words_are_counted_as_readers_count_them() {
        for (text, expected) in [
            ("A well-known rule", 3),
            ("and/or", 2),
            ("the years 2024–2026", 3),
            ("£4,551.50 and 17%", 3),
            ("the client’s own “words” – twice", 5),
            ("write to help@example.org or https://example.org/a/b", 5),
            ("\u{fffc} may help", 3),
            ("… – !", 0),
        ] {
            assert_eq!(words(text, 0..text.len()).len(), expected, "{text}");
        }
    }
}
