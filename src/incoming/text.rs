//! Characters of other programs that a book does without.
//!
//! In: text of a file. Out: the same without what nobody sees. Persian and the
//! scripts of India keep the joiners that they need.

use crate::ground::unseen::{is_invisible, unseen};

/// The text without control characters and without invisible ones that it does not need. Line ends and
/// tabs become spaces. Soft hyphens are left out: editions divide words themselves.
pub(super) fn cleaned(text: &str) -> String {
    let mut out: String = text
        .chars()
        .filter(|c| *c != '\u{ad}')
        .map(|c| match c {
            '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => ' ',
            c => c,
        })
        .collect();
    if unseen(&out).is_some() {
        out = without_unseen(&out);
    }
    out
}

/// Takes out one invisible character after the other, because what is needed depends on what is beside it.
fn without_unseen(text: &str) -> String {
    let all: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    for (at, &c) in all.iter().enumerate() {
        if is_invisible(c) {
            let before = out.chars().next_back();
            let after = all.get(at + 1);
            let around: String = before.into_iter().chain([c]).chain(after.copied()).collect();
            let has_right_to_left = || unseen(text.trim_matches(|own| own != c)).is_none();
            if unseen(&around).is_some() && !(is_direction(c) && has_right_to_left()) {
                continue;
            }
        }
        out.push(c);
    }
    // What is left may need a neighbour that is gone.
    while let Some(c) = unseen(&out) {
        out = out.replace(c, "");
    }
    out
}

fn is_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}')
}

/// The beginning of a text, between quotation marks, to name a place by.
pub(super) fn opening(text: &str) -> String {
    const MOST: usize = 32;
    let words = crate::ground::words::in_one_line(&cleaned(text));
    let mut out = String::from("“");
    for (at, c) in words.chars().enumerate() {
        if at >= MOST && c.is_whitespace() || at > MOST + 16 {
            return out.trim_end().to_owned() + " …”";
        }
        out.push(c);
    }
    out + "”"
}

#[cfg(test)]
mod tests {
    use super::{cleaned, opening};
    use proptest::prelude::*;

    #[test]
    fn what_nobody_sees_is_left_out_and_what_a_script_needs_stays() {
        assert_eq!(cleaned("Rechts\u{ad}schutz\u{200b} \u{feff}a\tb\u{1}"), "Rechtsschutz a b");
        assert_eq!(cleaned("می\u{200c}خواهم"), "می\u{200c}خواهم");
        assert_eq!(cleaned("5\u{a0}%"), "5\u{a0}%");
        assert_eq!(opening("One two"), "“One two”");
    }

    proptest! {
        #[test]
        fn nothing_invisible_is_left(text in any::<String>()) {
            prop_assert_eq!(crate::ground::unseen::unseen(&cleaned(&text)), None);
        }
    }
}
