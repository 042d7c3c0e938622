//! Lines of a paragraph that another tool would read as something else.
//!
//! In: a paragraph as it is written. Out: the lines, or what they begin with, that an author may
//! have meant as a heading, a row of a table, an item of a list and the like.

use super::Found;
use super::lists;
use crate::book::source::Dialect;

/// A line of a paragraph, without the marks of quotations around it.
pub(super) struct Line<'a> {
    /// The byte of the paragraph at which it starts.
    pub(super) at: usize,
    pub(super) text: &'a str,
    /// Whether the author ends the line here, so that it is printed as a line.
    pub(super) is_broken: bool,
}

/// The suspicious lines of a paragraph. `is_item` if it begins an item of a list.
pub(in crate::book::markdown) fn in_lines(paragraph: &str, is_item: bool) -> Vec<Found> {
    let mut found = Vec::new();
    let lines = lines(paragraph);
    found.extend(rows(&lines));
    found.extend(lists::in_lines(&lines, is_item));
    for line in &lines {
        let Some(dialect) = dialect(line.text, lines.len() == 1) else { continue };
        let is_new = found.iter().all(|(_, other)| *other != dialect);
        if is_new || dialect != Dialect::Table {
            found.push((line.at..line.at + line.text.len(), dialect));
        }
    }
    found
}

fn lines(paragraph: &str) -> Vec<Line<'_>> {
    let mut start = 0;
    let read = paragraph.split_inclusive('\n').map(|line| {
        let at = start;
        start += line.len();
        let bare = line.trim_start_matches([' ', '\t', '>']);
        let text = bare.trim_end();
        let ending = bare.trim_end_matches('\n');
        Line {
            at: at + line.len() - bare.len(),
            text,
            is_broken: ending.ends_with("  ") || text.ends_with('\\'),
        }
    });
    read.collect()
}

/// Rows of a table without the line that makes them one, or with a line that does not fit.
fn rows(lines: &[Line]) -> Option<Found> {
    let bars = |line: &str| line.matches('|').count() - line.matches("\\|").count();
    let is_row = |line: &str| line.starts_with('|') && line.ends_with('|') && bars(line) > 1;
    let is_rule = |line: &str| line.contains('-') && line.chars().all(|c| "|-: \t".contains(c));
    let (index, first) = lines.iter().enumerate().find(|(_, line)| is_row(line.text))?;
    let place = first.at..first.at + first.text.len();
    let next = lines.get(index + 1).filter(|next| is_row(next.text) && is_rule(next.text));
    if next.is_some() && !is_rule(first.text) {
        return Some((place, Dialect::TableRule));
    }
    (lines.len() > 1 || bars(first.text) > 2).then_some((place, Dialect::Table))
}

fn dialect(line: &str, is_alone: bool) -> Option<Dialect> {
    let begins_with_letter = |text: &str| text.starts_with(|c: char| c.is_ascii_alphabetic());
    let admonition = ["!!! ", "??? ", "???+ "].iter().find_map(|sign| line.strip_prefix(sign));
    if is_grid(line) {
        Some(Dialect::Table)
    } else if admonition.is_some_and(|rest| begins_with_letter(rest.trim_start())) {
        Some(Dialect::Admonition)
    } else if (line.starts_with(".. ") && line.contains("::"))
        || line.starts_with("--8<--")
        || line.starts_with("!include ")
    {
        Some(Dialect::Directive)
    } else if line.starts_with("*[") && line.contains("]: ") {
        Some(Dialect::Abbreviation)
    } else if line.starts_with('#') {
        heading(line, is_alone).then_some(Dialect::Heading)
    } else {
        None
    }
}

/// Whether a line that begins with a number sign is meant as a heading. `#metoo` is not, and neither
/// is `#5`.
fn heading(line: &str, is_alone: bool) -> bool {
    let words = line.trim_start_matches('#');
    let signs = line.len() - words.len();
    let is_word = |word: &str| word.starts_with(char::is_alphabetic);
    match signs {
        1 => {
            let is_sentence = words.ends_with(['.', ',', ';', '?', '!']);
            let is_phrase = words.starts_with(char::is_uppercase) || words.contains(' ');
            is_alone && is_word(words) && is_phrase && !is_sentence
        }
        2..=6 => is_word(words),
        _ => is_word(words.trim_start()),
    }
}

/// A rule of a grid table: `+-----+-----+`.
fn is_grid(line: &str) -> bool {
    line.len() > 4
        && line.starts_with("+-")
        && line.ends_with('+')
        && line.chars().all(|c| "+-=:".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::source::ListFault;

    fn of(text: &str) -> Vec<Dialect> {
        in_lines(text, false).into_iter().map(|(_, dialect)| dialect).collect()
    }

    #[test]
    fn lines_are_looked_at_as_they_are_written() {
        assert_eq!(of("!!! note\n    Words"), [Dialect::Admonition]);
        assert_eq!(of("| a | b |\n| c | d |"), [Dialect::Table]);
        assert_eq!(of("| `a|b` |\n|---|\n| c |"), [Dialect::TableRule]);
        assert_eq!(of("+---+---+\n| a | b |\n+---+---+"), [Dialect::Table]);
        assert_eq!(of(".. note:: Words"), [Dialect::Directive]);
        assert_eq!(of("*[HTML]: Hypertext"), [Dialect::Abbreviation]);
        for heading in ["##Heading", "#Heading", "#heading of it", "####### Seven", "#######Seven"]
        {
            assert_eq!(of(heading), [Dialect::Heading], "{heading}");
        }
        for text in [
            "\\| a | b |",
            "\\!!! note",
            "|x| is positive",
            "#hashtag",
            "#MeToo changed it.",
            "#1 of them",
            "\\#Heading",
            "Wow!!! Yes",
        ] {
            assert_eq!(of(text), [], "{text}");
        }
    }

    #[test]
    fn lists_in_other_spellings_are_found() {
        for (text, fault) in [
            ("• one\n• two", ListFault::Bullet),
            ("•\tone", ListFault::Bullet),
            ("Words:\n– one\n– two", ListFault::Dash),
            ("o one\no two", ListFault::Dash),
            ("-one\n-two", ListFault::Dash),
            ("a) one\nb) two", ListFault::Letters),
            ("> (a) one\n> (b) two", ListFault::Letters),
            ("The rule:\n(i) one\n(ii) two", ListFault::Letters),
            ("a. one\nb. two", ListFault::Letters),
            ("(1) one\n(2) two", ListFault::Letters),
            ("1.one of them", ListFault::NoSpace),
            ("2.one\n3.two", ListFault::NoSpace),
            ("Words:\n2. one\n3. two", ListFault::NoGap),
        ] {
            assert_eq!(of(text), [Dialect::List(fault)], "{text}");
        }
        for text in [
            "(a) one, which\nis a long line",
            "(a) one\\\n(b) two",
            "(a) one  \n(b) two",
            "[2020] UKSC 1\n[2021] UKSC 2",
            "It began in\n1. January of\n2020. Later",
            "2.5 metres",
            "3.Nov",
            "\\(a) one\n\\(b) two",
            "a\\) one\nb\\) two",
            "1\\.one",
            "– one, he said.",
            "section 3\n(c) of it",
            "I am here\nJ is there",
            "a bag\nb bag",
        ] {
            assert_eq!(of(text), [], "{text}");
        }
    }

    #[test]
    fn tasks_in_other_spellings_are_found() {
        for (text, is_item) in [
            ("[] six", true),
            ("[-] six", true),
            ("[ ]six", true),
            ("[x]six", true),
            ("[ ] six", false),
            ("[x] six", false),
            ("[] six", false),
        ] {
            let found = in_lines(text, is_item);
            assert_eq!(found.first().map(|own| own.1), Some(Dialect::Task), "{text}");
        }
        for (text, is_item) in [
            ("[A]s he said", true),
            ("[x](https://a.org/)", true),
            ("[x]{.key}", true),
            ("[2020] UKSC 1", true),
            ("[x]enophobia", false),
            ("[-] six", false),
            ("\\[ ] six", true),
        ] {
            assert_eq!(in_lines(text, is_item), [], "{text}");
        }
    }
}
