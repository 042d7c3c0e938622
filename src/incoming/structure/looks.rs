//! What only looks like a heading, a list or a number that Word made.
//!
//! In: paragraphs. Out: remarks. Nothing is changed: only its author knows what was meant.

use crate::incoming::findings::Findings;
use crate::incoming::model::{Inline, Paragraph, words_of};
use crate::incoming::piece::{Run, What, plain};
use crate::incoming::text::opening;

/// A longer line is a sentence, even if all of it is bold.
const LONGEST_HEADING: usize = 80;

/// Remarks about a paragraph of ordinary text.
pub(super) fn look_at(paragraph: &Paragraph, findings: &mut Findings) {
    let words = words_of(&paragraph.runs);
    let words = words.trim();
    let is_bold = paragraph.runs.iter().all(|run| match &run.what {
        Inline::Text(text) => run.format.bold || text.trim().is_empty(),
        Inline::Break => false,
        _ => true,
    });
    let is_short =
        words.chars().count() <= LONGEST_HEADING && !words.ends_with(['.', ',', ';', ':']);
    let place = || format!("{} ({})", paragraph.place, opening(words));
    if is_bold && is_short && words.chars().any(char::is_alphabetic) {
        findings.look(
            "a bold line that looks like a heading: put `## ` before it if it is one",
            place(),
        );
    } else if has_typed_marker(words) {
        findings
            .look("a line that looks like an item of a list: its sign was typed by hand", place());
    }
}

/// Whether a line begins as the item of a list that somebody typed.
fn has_typed_marker(words: &str) -> bool {
    let Some(first) = words.chars().next() else { return false };
    let rest = &words[first.len_utf8()..];
    if "•‣◦▪●■∙⁃·➢➤-–*o\u{f0b7}\u{f0a7}".contains(first) {
        return rest.starts_with(char::is_whitespace) && rest.trim().len() > 1;
    }
    let label = words.trim_start_matches('(');
    let length = label.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(label.len());
    let is_number =
        length > 0 && length <= 3 && label[..length].bytes().all(|b| b.is_ascii_digit());
    let is_letter = length == 1;
    let after = &label[length..];
    (is_number || is_letter)
        && after.starts_with(['.', ')'])
        && after[1..].starts_with(char::is_whitespace)
}

/// A remark about a number in a heading that somebody typed.
pub(super) fn typed_number(words: &[Run], place: &str, findings: &mut Findings) {
    let text = plain(words);
    let text = text.trim_start();
    let length = text.find(|c: char| !(c.is_ascii_digit() || c == '.' || c == ')')).unwrap_or(0);
    let label = &text[..length];
    let is_number = label.starts_with(|c: char| c.is_ascii_digit())
        && (label.contains(['.', ')']) || label.len() <= 2)
        && text[length..].starts_with(char::is_whitespace);
    if is_number {
        let place = format!("{place} ({})", opening(text));
        findings.look(
            "a number that was typed by hand in a heading: the book numbers headings itself",
            place,
        );
    }
}

/// A caption without “Figure 3:”, which the book writes itself.
pub(in crate::incoming) fn without_label(words: Vec<Run>) -> (Vec<Run>, bool) {
    let text = plain(&words);
    let Some(length) = label(&text) else { return (words, false) };
    let mut left = length;
    let mut out = Vec::with_capacity(words.len());
    for mut run in words {
        if let What::Text(own) = &mut run.what
            && left > 0
        {
            let cut = left.min(own.len());
            left -= cut;
            own.drain(..cut);
            if own.is_empty() {
                continue;
            }
        }
        out.push(run);
    }
    (out, true)
}

/// The length of a label at the start of a caption: a word, a number, and a sign.
fn label(text: &str) -> Option<usize> {
    let start = text.len() - text.trim_start().len();
    let rest = &text[start..];
    let word = rest.find(|c: char| !c.is_alphabetic())?;
    if word == 0 || rest[..word].chars().count() > 16 {
        return None;
    }
    let after = rest[word..].trim_start_matches('.');
    let spaces = after.trim_start_matches([' ', '\u{a0}']);
    if spaces.len() == after.len() {
        return None;
    }
    let number =
        spaces.find(|c: char| !(c.is_ascii_digit() || ".-–".contains(c))).unwrap_or(spaces.len());
    let digits = &spaces[..number];
    if !digits.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let after = &spaces[number..];
    let signs = after.trim_start_matches([':', '.', '–', '—', '-', ' ', '\u{a0}', '|']);
    let has_sign = signs.len() < after.len() || digits.ends_with(['.', '-', '–']);
    (has_sign && !signs.is_empty()).then_some(text.len() - signs.len())
}

#[cfg(test)]
mod tests {
    use super::{has_typed_marker, label};

    #[test]
    fn labels_of_captions_are_told_from_words() {
        for (text, rest) in [
            ("Figure 3: A clock", Some("A clock")),
            ("Table 1.2 – Limits", Some("Limits")),
            ("Fig. 4. Steps", Some("Steps")),
            ("Tableau 2 Délais", Some("Délais")),
            ("Figure 3", None),
            ("Apples", None),
            ("In 2020", None),
        ] {
            assert_eq!(label(text).map(|at| &text[at..]), rest, "{text}");
        }
    }

    #[test]
    fn typed_markers_are_told_from_sentences() {
        for text in ["• one", "- one", "1. one", "a) one", "(b) two", "12) x"] {
            assert!(has_typed_marker(text), "{text}");
        }
        for text in ["one", "I am", "2020 was", "1.5 metres", "A. Smith wrote"] {
            assert_eq!(has_typed_marker(text), text == "A. Smith wrote", "{text}");
        }
    }
}
