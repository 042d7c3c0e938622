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

/// Where numbers are that no line may divide: telephone numbers, those of North America (613-555-0142),
/// short ones (116 123) and amounts in groups of three digits (12 000).
pub(crate) fn whole_numbers(text: &str) -> Vec<Range<usize>> {
    let mut found = telephone_numbers(text);
    let known = found.clone();
    let is_free = |range: &Range<usize>| {
        known.iter().all(|own| range.end <= own.start || own.end <= range.start)
    };
    found.extend(in_groups(text).into_iter().filter(is_free));
    found.sort_by_key(|range| range.start);
    found
}

/// Runs of groups of digits that look like one number.
fn in_groups(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let start = at;
        let mut groups = Vec::new();
        let mut dividers = Vec::new();
        loop {
            let digits = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
            groups.push(digits);
            at += digits;
            let goes_on = bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
            match bytes.get(at) {
                Some(divider @ (b' ' | b'-')) if goes_on => dividers.push(*divider),
                _ => break,
            }
            at += 1;
        }
        let before = text[..start].chars().next_back();
        let is_apart = !before.is_some_and(|c| c.is_alphanumeric() || "/-.,".contains(c))
            && !text[at..].starts_with(|c: char| c.is_alphanumeric() || c == '/');
        let is_amount = dividers.iter().all(|divider| *divider == b' ')
            && groups[0] <= 3
            && groups[1..].iter().all(|digits| *digits == 3);
        let is_american = groups == [3, 3, 4];
        if is_apart && groups.len() > 1 && (is_amount || is_american) {
            found.push(start..at);
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
    fn short_and_american_numbers_and_amounts_are_kept_whole() {
        let whole = |text: &str| -> Vec<String> {
            super::whole_numbers(text).into_iter().map(|range| text[range].to_owned()).collect()
        };
        assert_eq!(whole("Ring 116 123, or 0808 157 0456."), ["116 123", "0808 157 0456"]);
        assert_eq!(whole("613-555-0142 (12 000 homes)"), ["613-555-0142", "12 000"]);
        for text in ["in 2025 10 people", "978-0-306-40615-7", "[2019] 1 WLR 200", "2026-03-01"] {
            assert_eq!(whole(text), Vec::<String>::new(), "{text}");
        }
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
