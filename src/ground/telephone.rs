//! Telephone numbers in running text.
//!
//! In: text. Out: where numbers with spaces or hyphens in them are, so that no line ends inside one.
//! Does not check them: see `address`.

use std::ops::Range;

/// The digits of a number: fewer may be a year, a section of an Act or an amount; more are no
/// telephone number.
const DIGITS: Range<usize> = 9..16;

/// Where telephone numbers are: from a `0`, a `+` or a bracket on, in groups of digits that single
/// spaces or hyphens divide.
pub(crate) fn telephone_numbers(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(run) = next_run(text, from) {
        from = run.end;
        let digits = text[run.clone()].chars().filter(char::is_ascii_digit).count();
        let is_divided = text[run.clone()].contains([' ', '\u{a0}', '-', '\u{2011}']);
        if DIGITS.contains(&digits) && is_divided {
            found.push(run);
        }
    }
    found
}

/// The next thing that starts as a number does, as far as it goes on as one.
fn next_run(text: &str, from: usize) -> Option<Range<usize>> {
    let rest = &text[from..];
    let starts = rest.char_indices().find(|&(at, character)| {
        let before = text[..from + at].chars().next_back();
        // What follows a hyphen is the rest of something else, such as an ISBN.
        let is_free = before.is_none_or(|before| {
            !before.is_alphanumeric() && !matches!(before, '/' | '-' | '\u{2011}')
        });
        let next = rest[at + character.len_utf8()..].chars().next();
        let leads = match character {
            '0' => true,
            '+' | '(' => next.is_some_and(|next| matches!(next, '0'..='9' | '+')),
            _ => false,
        };
        is_free && leads
    });
    let start = from + starts?.0;
    let mut end = start;
    let mut was_divider = false;
    for (at, character) in text[start..].char_indices() {
        let is_divider = matches!(character, ' ' | '\u{a0}' | '-' | '\u{2011}');
        let goes_on = match character {
            '0'..='9' | '(' | ')' => true,
            '+' => at <= 1,
            _ => is_divider && !was_divider,
        };
        if !goes_on {
            break;
        }
        was_divider = is_divider;
        if character.is_ascii_digit() {
            end = start + at + 1;
        }
    }
    // A lone bracket is no number, but the search must go on after it.
    Some(start..end.max(start + 1))
}

#[cfg(test)]
mod tests {
    use super::telephone_numbers;

    fn numbers(text: &str) -> Vec<&str> {
        telephone_numbers(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn numbers_are_found_in_sentences() {
        assert_eq!(
            numbers("Call 0808 157 0456, or +44 20 7946 0000."),
            ["0808 157 0456", "+44 20 7946 0000"]
        );
        assert_eq!(
            numbers("(0131) 496 0000 or (+44) 131 496 0000"),
            ["(0131) 496 0000", "(+44) 131 496 0000"]
        );
        assert_eq!(numbers("on 01632-960-123 (weekdays 10 to 4)"), ["01632-960-123"]);
        assert_eq!(numbers("ring 0808\u{a0}157\u{a0}0456"), ["0808\u{a0}157\u{a0}0456"]);
    }

    #[test]
    fn other_numbers_are_left_alone() {
        for text in [
            "in 2025 10 people",
            "978-0-306-40615-7",
            "section 01 02 03",
            "08081570456",
            "A0 123 456 789",
            "(2025) 1 WLR 10",
            "0, 1 and 2",
            "(see 0)",
        ] {
            assert_eq!(numbers(text), Vec::<&str>::new(), "{text}");
        }
    }
}
