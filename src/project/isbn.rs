//! ISBNs: the numbers under which bookshops and libraries know the editions of a publisher.
//!
//! In: the text of a key. Out: an `Isbn` whose last digit fits the others, or a problem that says
//! what to write. Knows no edition.

use super::fields::{Fields, Spanned};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::words::brief;
use serde::{Serialize, Serializer};

/// A number of thirteen digits that is right in itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Isbn {
    /// In the author's groups: `978-0-306-40615-7`.
    printed: String,
}

impl Serialize for Isbn {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.printed)
    }
}

impl Isbn {
    /// The number as it is printed.
    pub(crate) fn printed(&self) -> &str {
        &self.printed
    }

    /// The number as a name that programs know: `urn:isbn:9780306406157`.
    pub(crate) fn urn(&self) -> String {
        format!("urn:isbn:{}", self.digits())
    }

    /// The thirteen digits.
    pub(crate) fn digits(&self) -> String {
        self.printed.replace('-', "")
    }

    /// Reads the key `isbn`.
    pub(super) fn read(fields: &mut Fields<'_, '_>) -> Option<Spanned<Self>> {
        let text = fields.optional_text("isbn")?;
        match Self::parse(&text.value) {
            Ok(isbn) => Some(Spanned::new(text.span, isbn)),
            Err(wrong) => {
                let problem = Diagnostic::error(Code::InvalidValue, wrong.message);
                fields.problems().push(problem.at(text.span).hint(wrong.hint));
                None
            }
        }
    }

    fn parse(text: &str) -> Result<Self, Wrong> {
        let shown = brief(text);
        let printed: String = text.chars().map(|c| if is_gap(c) { '-' } else { c }).collect();
        let digits = printed.replace('-', "");
        if let Some(c) = digits.chars().find(|c| !c.is_ascii_digit())
            && !is_old(&digits)
        {
            return Err(Wrong::new(format!("`{shown}` is not an ISBN: it contains `{c}`"), FORM));
        }
        if printed.starts_with('-') || printed.ends_with('-') || printed.contains("--") {
            return Err(Wrong::new(
                format!("`{shown}` is not an ISBN: a hyphen is misplaced"),
                FORM,
            ));
        }
        match digits.len() {
            13 => {}
            10 => return Err(old(&shown, &printed, &digits)),
            length => {
                let s = if length == 1 { "" } else { "s" };
                let message = format!("`{shown}` has {length} digit{s}, and an ISBN has 13");
                return Err(Wrong::new(message, COMPARE));
            }
        }
        if digits.starts_with("9790") {
            let message =
                format!("`{shown}` is the number of a piece of printed music, not an ISBN");
            return Err(Wrong::new(message, COMPARE));
        }
        if !digits.starts_with("978") && !digits.starts_with("979") {
            let message = format!("`{shown}` is not an ISBN: they all start with 978 or 979");
            return Err(Wrong::new(message, COMPARE));
        }
        let last = check_digit(&digits);
        if !digits.ends_with(last) {
            let message = format!(
                "a digit of the ISBN `{shown}` is wrong: after the first twelve, the last one \
                 would be {last}"
            );
            return Err(Wrong::new(message, COMPARE));
        }
        Ok(Self { printed })
    }
}

const FORM: &str = "write only digits and hyphens, for example `978-0-306-40615-7`";
const COMPARE: &str = "compare it with the number that you were given, digit by digit";

/// What is wrong with a number, and what to do.
#[derive(Debug, PartialEq, Eq)]
struct Wrong {
    message: String,
    hint: String,
}

impl Wrong {
    fn new(message: String, hint: impl Into<String>) -> Self {
        Self { message, hint: hint.into() }
    }
}

/// Whether a character divides groups of digits: a hyphen, a dash that a program made of one, or a
/// space.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2013}')
}

/// Whether these may be the ten digits of an ISBN from before 2007, the last of which may be X.
fn is_old(digits: &str) -> bool {
    let (start, last) = digits.split_at_checked(9).unwrap_or_default();
    start.bytes().all(|byte| byte.is_ascii_digit()) && matches!(last, "X" | "x")
}

/// What to write in place of a number of ten digits.
fn old(shown: &str, printed: &str, digits: &str) -> Wrong {
    let values = digits.bytes().map(|byte| match byte {
        b'0'..=b'9' => u32::from(byte - b'0'),
        _ => 10,
    });
    let sum: u32 = values.zip(1..).map(|(value, place)| value * place).sum();
    if !sum.is_multiple_of(11) {
        let message = format!(
            "`{shown}` has ten digits, and one is wrong; ISBNs have had 13 digits since 2007"
        );
        return Wrong::new(message, "write the ISBN of 13 digits that you were given");
    }
    let start = printed.get(..printed.len() - 1).unwrap_or_default();
    let gap = if printed.contains('-') { "-" } else { "" };
    let new = format!("978{gap}{start}");
    let last = check_digit(&new.replace('-', ""));
    let message = format!("`{shown}` is an ISBN of ten digits, which is no longer used");
    Wrong::new(message, format!("the same number with 13 digits is `{new}{last}`"))
}

/// The last digit that fits the first twelve: digits count once and three times in turn, and the
/// sum ends in zero.
fn check_digit(digits: &str) -> char {
    let values = digits.bytes().take(12).map(|byte| u32::from(byte - b'0'));
    let sum: u32 = values.zip([1, 3].into_iter().cycle()).map(|(value, times)| value * times).sum();
    char::from_digit((10 - sum % 10) % 10, 10).unwrap_or('0')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(text: &str) -> (String, String) {
        match Isbn::parse(text) {
            Ok(isbn) => panic!("{isbn:?} is right"),
            Err(wrong) => (wrong.message, wrong.hint),
        }
    }

    #[test]
    fn a_number_may_have_hyphens_spaces_or_neither() {
        for (text, printed) in [
            ("978-0-306-40615-7", "978-0-306-40615-7"),
            ("978 0 306 40615 7", "978-0-306-40615-7"),
            ("978\u{2011}0\u{2011}306\u{2011}40615\u{2011}7", "978-0-306-40615-7"),
            ("9780306406157", "9780306406157"),
            ("979-10-90636-07-1", "979-10-90636-07-1"),
            ("978-0-14-044436-0", "978-0-14-044436-0"),
        ] {
            let isbn = Isbn::parse(text).unwrap_or_else(|wrong| panic!("{text}: {wrong:?}"));
            assert_eq!(isbn.printed(), printed);
            assert_eq!(isbn.urn(), format!("urn:isbn:{}", printed.replace('-', "")));
        }
    }

    #[test]
    fn every_other_last_digit_and_every_single_slip_is_found() {
        let right = "9780306406157";
        for place in 0..13 {
            for digit in '0'..='9' {
                let mut text: Vec<char> = right.chars().collect();
                let same = text[place] == digit;
                text[place] = digit;
                let text: String = text.into_iter().collect();
                assert_eq!(Isbn::parse(&text).is_ok(), same, "{text}");
            }
        }
    }

    #[test]
    fn a_number_of_ten_digits_is_answered_with_the_new_one() {
        for (text, new) in [
            ("0-306-40615-2", "978-0-306-40615-7"),
            ("0306406152", "9780306406157"),
            ("0-8044-2957-X", "978-0-8044-2957-3"),
            ("080442957x", "9780804429573"),
        ] {
            assert_eq!(wrong(text).1, format!("the same number with 13 digits is `{new}`"));
            assert!(Isbn::parse(new).is_ok());
        }
        assert!(wrong("0-306-40615-3").0.contains("one is wrong"));
    }

    #[test]
    fn whatever_else_is_wrong_is_said() {
        for (text, part) in [
            ("ISBN 9780306406157", "contains `I`"),
            ("978-0-306-40615-X", "contains `X`"),
            ("978.0.306.40615.7", "contains `.`"),
            ("978-0-306-40615-", "a hyphen is misplaced"),
            ("978--0-306-40615-7", "a hyphen is misplaced"),
            ("978-0-306-4061-7", "has 12 digits, and an ISBN has 13"),
            ("7", "has 1 digit, and an ISBN has 13"),
            ("-", "a hyphen is misplaced"),
            ("9790260000438", "printed music"),
            ("5901234123457", "start with 978 or 979"),
            ("978-0-306-40615-8", "the last one would be 7"),
            ("٩٧٨0306406157", "contains `٩`"),
        ] {
            let (message, _) = wrong(text);
            assert!(message.contains(part), "{text}: {message}");
        }
    }
}
