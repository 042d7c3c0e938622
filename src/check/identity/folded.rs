//! A text as the rules read it: one kind of digit, space, dash and quotation mark, and nothing that
//! nobody sees.
//!
//! In: text. Out: characters, each with its place in the text, and where patterns occur in them.
//! People write the same number in many ways, and a scan reads `O` for `0`.

use crate::ground::unseen::is_invisible;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;

/// What the rules look at, with the places in the original.
pub(super) struct Folded {
    pub(super) chars: Vec<char>,
    places: Vec<Range<usize>>,
}

/// Zero in each script whose digits people write numbers with; the other nine follow it.
const ZEROS: [char; 14] = ['٠', '۰', '߀', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '๐', '០'];

/// Letters that a scan puts in place of digits.
const LOOK_ALIKE: [char; 6] = ['O', 'o', 'I', 'l', 'S', 'B'];

/// Signs that divide the parts of a number.
const DIVIDERS: [char; 4] = [' ', '-', '.', '/'];

impl Folded {
    pub(super) fn of(text: &str) -> Self {
        let mut own = Self { chars: Vec::new(), places: Vec::new() };
        for (start, c) in text.char_indices().filter(|(_, c)| !is_invisible(*c)) {
            let place = start..start + c.len_utf8();
            if c.is_ascii() {
                own.push(if c.is_whitespace() { ' ' } else { c }, place);
            } else {
                c.nfkc().for_each(|c| own.push(folded(c), place.clone()));
            }
        }
        own
    }

    fn push(&mut self, c: char, place: Range<usize>) {
        self.chars.push(c);
        self.places.push(place);
    }

    pub(super) fn has_digit(&self) -> bool {
        self.chars.iter().any(char::is_ascii_digit)
    }

    /// The place in the original text.
    pub(super) fn place(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.places.get(range.start).map_or(0, |place| place.start);
        let end = range.end.checked_sub(1).and_then(|last| self.places.get(last));
        start..end.map_or(start, |place| place.end).max(start)
    }

    pub(super) fn text(&self, range: Range<usize>) -> String {
        self.chars.get(range).into_iter().flatten().collect()
    }

    /// The words before and after a range, in small letters.
    pub(super) fn around(&self, range: &Range<usize>, before: usize, after: usize) -> String {
        let start = range.start.saturating_sub(before);
        let end = (range.end + after).min(self.chars.len());
        let (left, right) = (self.text(start..range.start), self.text(range.end..end));
        format!("{left} … {right}").to_lowercase()
    }

    /// The sentence that contains a range.
    pub(super) fn sentence(&self, range: &Range<usize>) -> Range<usize> {
        let ends = |at: usize| {
            matches!(self.chars[at], '.' | '!' | '?')
                && self.chars.get(at + 1).is_none_or(|next| *next == ' ')
                && self.chars.get(at + 2).is_none_or(|next| !next.is_lowercase())
        };
        let start = (0..range.start).rev().find(|at| ends(*at)).map_or(0, |at| at + 1);
        let end = (range.end..self.chars.len()).find(|at| ends(*at));
        start..end.unwrap_or(self.chars.len())
    }

    /// Where a pattern occurs as a whole. In it, `#` is a digit, `+` further digits, `@` a letter, `*` a
    /// capital or a digit, `_` at most two signs that divide, `~` one space or hyphen, and `/` a slash,
    /// a hyphen or a space; anything else is itself, in capitals or small letters.
    pub(super) fn find(&self, pattern: &str) -> Vec<Range<usize>> {
        let pattern: Vec<char> = pattern.chars().collect();
        let mut found = Vec::new();
        let mut at = 0;
        while at < self.chars.len() {
            match self.match_at(at, &pattern) {
                Some(end) if self.is_whole(at, end) => {
                    found.push(at..end);
                    at = end;
                }
                _ => at += 1,
            }
        }
        found
    }

    /// Whether nothing before or after a range belongs to the same number or word.
    pub(super) fn is_whole(&self, start: usize, end: usize) -> bool {
        let before = |back: usize| start.checked_sub(back).and_then(|at| self.chars.get(at));
        let after = |on: usize| self.chars.get(end + on);
        let is_digit = |c: Option<&char>| c.is_some_and(char::is_ascii_digit);
        let joins = |c: Option<&char>| c.is_some_and(|c| matches!(c, '-' | '/' | '.' | ','));
        let is_number = is_digit(self.chars.get(start));
        let is_inside = |c: Option<&char>| c.is_some_and(|c| c.is_alphanumeric() || *c == '_');
        let is_rest =
            is_number && joins(before(1)) && before(2).is_some_and(|c| c.is_alphanumeric());
        let ends_in_digit = is_digit(self.chars.get(end.wrapping_sub(1)));
        let goes_on = ends_in_digit && joins(after(0)) && is_digit(after(1));
        !(is_inside(before(1)) || is_inside(after(0)) || is_rest || goes_on)
    }

    fn match_at(&self, start: usize, pattern: &[char]) -> Option<usize> {
        let mut at = start;
        let (mut digits, mut alike) = (0, 0);
        for (sign, own) in pattern.iter().enumerate() {
            let next = self.chars.get(at).copied();
            let is = |test: fn(char) -> bool| next.is_some_and(test);
            match own {
                '#' if is(|c| c.is_ascii_digit()) => (digits, at) = (digits + 1, at + 1),
                '#' if is(|c| LOOK_ALIKE.contains(&c)) => {
                    (digits, alike, at) = (digits + 1, alike + 1, at + 1);
                }
                '+' => {
                    while self.chars.get(at).is_some_and(char::is_ascii_digit) {
                        at += 1;
                    }
                }
                '@' if is(|c| c.is_ascii_alphabetic()) => at += 1,
                '*' if is(|c| c.is_ascii_uppercase() || c.is_ascii_digit()) => at += 1,
                '_' => {
                    let most = at + 2;
                    while at < most && self.chars.get(at).is_some_and(|c| DIVIDERS.contains(c)) {
                        at += 1;
                    }
                }
                '~' if is(|c| matches!(c, ' ' | '-')) => at += 1,
                '/' => {
                    let from = at;
                    while at < from + 3
                        && self.chars.get(at).is_some_and(|c| matches!(c, ' ' | '-' | '/' | ':'))
                    {
                        at += 1;
                    }
                    if at == from {
                        return None;
                    }
                }
                own if next.is_some_and(|c| c.eq_ignore_ascii_case(own))
                    && !matches!(own, '#' | '@' | '*' | '~') =>
                {
                    at += 1;
                }
                _ => return None,
            }
            // A word is no number: most of the digits must be digits.
            if sign + 1 == pattern.len() && alike * 3 > digits {
                return None;
            }
        }
        Some(at)
    }

    /// The digits in a range, with those that a scan took for letters.
    pub(super) fn digits(&self, range: &Range<usize>) -> String {
        let chars = self.chars.get(range.clone()).into_iter().flatten();
        chars.filter_map(|c| digit(*c)).collect()
    }
}

/// The digit that a character is, or was before a scan.
pub(super) fn digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        'O' | 'o' => Some('0'),
        'I' | 'l' | 'L' => Some('1'),
        'S' => Some('5'),
        'B' => Some('8'),
        _ => None,
    }
}

/// Letters and digits alone, in capitals: how two ways of writing the same thing are compared.
pub(super) fn bare(text: &str) -> String {
    let folded = Folded::of(text);
    folded.chars.iter().filter(|c| c.is_alphanumeric()).flat_map(|c| c.to_uppercase()).collect()
}

fn folded(c: char) -> char {
    let zero =
        ZEROS.iter().find(|zero| (0..10).contains(&(u32::from(c).wrapping_sub(u32::from(**zero)))));
    if let Some(zero) = zero {
        return char::from_digit(u32::from(c) - u32::from(*zero), 10).unwrap_or(c);
    }
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2e3a}' | '\u{2e3b}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{2032}' | '\u{2bc}' => '\'',
        '\u{201c}' | '\u{201d}' | '\u{2033}' => '"',
        '\u{2044}' | '\u{2215}' => '/',
        '\u{66b}' => '.',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}
