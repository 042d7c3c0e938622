//! Text on a terminal and in plain files: its width, and lines that fit.
//!
//! In: text of any script. Out: columns, as a terminal counts them, and lines. Knows no format.

use std::borrow::Cow;
use textwrap::core::Fragment;
use textwrap::wrap_algorithms::wrap_first_fit;
use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};
use unicode_width::UnicodeWidthStr;

/// How many columns a text takes: two for a Chinese character, none for a combining accent.
pub(crate) fn columns(text: &str) -> usize {
    text.width()
}

/// An author's text as part of a message: on one line, and only its beginning if it is long.
pub(crate) fn brief(text: &str) -> String {
    const MOST: usize = 80;
    let mut out = String::new();
    for (at, c) in text.chars().enumerate() {
        if at == MOST {
            out.push('…');
            break;
        }
        if steers(c) { out.extend(c.escape_default()) } else { out.push(c) }
    }
    out
}

/// Things in a sentence: "one", "one and two", "one, two and three".
pub(crate) fn listed(things: &[String]) -> String {
    match things {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// The text without anything that steers a terminal: control characters, and marks that turn the
/// direction of text, are written as their numbers. Line ends and tabs stay.
pub(crate) fn printable(text: &str) -> Cow<'_, str> {
    escaped(text, &|c| !matches!(c, '\n' | '\t') && steers(c))
}

/// As [`printable`], for text that must stay on one line.
pub(crate) fn printable_line(text: &str) -> Cow<'_, str> {
    escaped(text, &|c| steers(c) || matches!(c, '\u{2028}' | '\u{2029}'))
}

fn escaped<'a>(text: &'a str, is_escaped: &dyn Fn(char) -> bool) -> Cow<'a, str> {
    if !text.contains(is_escaped) {
        return text.into();
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if is_escaped(c) {
            out.extend(c.escape_default());
        } else {
            out.push(c);
        }
    }
    out.into()
}

/// Whether a character can move the cursor, change a terminal or turn the direction of text.
pub(crate) fn steers(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The words of a text in lines of at most `width` columns, which start with `first` and then with
/// `others`. A word that is longer than a line has one to itself; no word is broken.
pub(crate) fn wrap(text: &str, width: usize, first: &str, others: &str) -> Vec<String> {
    let text = text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    let options = Options::new(width)
        .initial_indent(first)
        .subsequent_indent(others)
        .break_words(false)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit);
    let lines = textwrap::wrap(&text, options);
    lines.iter().map(|line| line.trim_end().to_owned()).collect()
}

/// Pieces of text in lines of at most `width` columns, with a space between two of them.
/// `columns_of` measures a piece.
pub(crate) fn fit<T>(
    pieces: Vec<T>,
    width: usize,
    columns_of: impl Fn(&T) -> usize,
) -> Vec<Vec<T>> {
    let widths: Vec<Piece> = pieces.iter().map(|piece| Piece(columns_of(piece))).collect();
    let mut pieces = pieces.into_iter();
    let lines = wrap_first_fit(&widths, &[width as f64]);
    lines
        .iter()
        .filter(|line| !line.is_empty())
        .map(|line| pieces.by_ref().take(line.len()).collect())
        .collect()
}

/// What `textwrap` needs to know of a piece: its columns.
#[derive(Debug)]
struct Piece(usize);

impl Fragment for Piece {
    fn width(&self) -> f64 {
        self.0 as f64
    }

    fn whitespace_width(&self) -> f64 {
        1.0
    }

    fn penalty_width(&self) -> f64 {
        0.0
    }
}

/// A number of things, for messages on a terminal: "1 word", "2 words".
pub(crate) fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

/// A text in one line, with single spaces. Spaces that hold words together stay as they are.
pub(crate) fn in_one_line(text: &str) -> String {
    let is_space = |c: char| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}');
    text.split(is_space).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_put_in_lines_and_never_broken() {
        let text = "one  two\nthree four-five https://example.org/long";
        assert_eq!(
            wrap(text, 12, "- ", "  "),
            ["- one two", "  three", "  four-five", "  https://example.org/long"]
        );
        assert_eq!(wrap("", 12, "", ""), [""]);
        // A space that holds two words together holds them on one line.
        assert_eq!(wrap("a b\u{a0}c", 4, "", ""), ["a", "b\u{a0}c"]);
    }

    #[test]
    fn spaces_that_hold_words_together_stay() {
        assert_eq!(in_one_line(" deux\n  mots\u{202f}: 5\u{a0}% "), "deux mots\u{202f}: 5\u{a0}%");
    }

    #[test]
    fn nothing_steers_the_terminal() {
        assert_eq!(printable("a\u{1b}[31m\u{9b}b\tc\n"), "a\\u{1b}[31m\\u{9b}b\tc\n");
        assert_eq!(printable_line("a\r\nb\u{202e}c"), "a\\r\\nb\\u{202e}c");
        assert!(matches!(printable_line("مُعَلِّم plain"), Cow::Borrowed(_)));
    }

    #[test]
    fn lines_are_measured_in_columns() {
        assert_eq!(columns("e\u{301}"), 1);
        assert_eq!(columns("中文"), 4);
        assert_eq!(wrap("中文 中文 ab", 7, "", ""), ["中文", "中文 ab"]);
    }

    #[test]
    fn pieces_keep_their_order() {
        assert_eq!(
            fit(vec!["a", "bb", "ccc"], 4, |text| columns(text)),
            [vec!["a", "bb"], vec!["ccc"]]
        );
        assert!(fit(Vec::<&str>::new(), 4, |text| columns(text)).is_empty());
    }
}
