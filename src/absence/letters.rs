//! Texts reduced to their letters, so that two renderings of the same words are equal.
//!
//! In: text, in any script. Out: its letters and digits, without capitals, accents, ligatures,
//! presentation forms, punctuation and spaces. Where something was dropped, the next letter has a
//! gap before it. Knows nothing of what the words are.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// Marks a letter that does not follow the last one directly.
const GAP: u32 = 1 << 31;

/// The letters of a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Letters {
    values: Vec<u32>,
    /// Where each line starts, if the text is in lines.
    lines: Vec<usize>,
    has_gap: bool,
    has_right_to_left: bool,
}

impl Letters {
    pub(super) fn of(text: &str) -> Self {
        let mut own = Self::default();
        own.add(text);
        own
    }

    /// Adds a text directly after the last one.
    pub(super) fn add(&mut self, text: &str) {
        for letter in text.chars() {
            if letter.is_ascii_alphanumeric() {
                self.push(letter.to_ascii_lowercase());
            } else if letter.is_ascii() {
                self.has_gap = true;
            } else {
                self.add_other(letter);
            }
        }
    }

    fn add_other(&mut self, letter: char) {
        // A soft hyphen, joiners and marks of direction do not divide a word.
        if matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}') {
            return;
        }
        decompose_compatible(letter, |part| {
            let part = same(part);
            if is_combining_mark(part) || part == TATWEEL {
                return;
            }
            if let Some(digit) = digit(part) {
                self.push(digit);
            } else if part.is_alphanumeric() {
                part.to_uppercase().flat_map(char::to_lowercase).for_each(|part| self.push(part));
            } else {
                self.has_gap = true;
            }
        });
    }

    fn push(&mut self, letter: char) {
        let value = u32::from(letter);
        self.has_right_to_left |= (0x590..0x900).contains(&value);
        let gap = if self.has_gap || self.values.is_empty() { GAP } else { 0 };
        self.has_gap = false;
        self.values.push(value | gap);
    }

    /// Divides what comes next from what is there.
    pub(super) fn divide(&mut self) {
        self.has_gap = true;
    }

    /// Starts a new line.
    pub(super) fn end_line(&mut self) {
        self.has_gap = true;
        if self.lines.last() != Some(&self.values.len()) {
            self.lines.push(self.values.len());
        }
    }

    pub(super) fn clear(&mut self) {
        self.values.clear();
        self.lines.clear();
        (self.has_gap, self.has_right_to_left) = (false, false);
    }

    pub(super) fn len(&self) -> usize {
        self.values.len()
    }

    /// The letter at a place.
    pub(super) fn get(&self, at: usize) -> Option<u32> {
        self.values.get(at).map(|value| value & !GAP)
    }

    /// So many letters from a place on, or as many as there are.
    pub(super) fn run(&self, at: usize, length: usize) -> impl Iterator<Item = u32> + '_ {
        let rest = self.values.get(at..).unwrap_or_default();
        rest.iter().take(length).map(|value| value & !GAP)
    }

    /// Every letter.
    pub(super) fn each(&self) -> impl Iterator<Item = u32> + '_ {
        self.values.iter().map(|value| value & !GAP)
    }

    /// Whether these letters are here, from a place on.
    pub(super) fn has(&self, wanted: &Self, place: usize) -> bool {
        let own = self.values.get(place..place + wanted.len());
        own.is_some_and(|own| own.iter().zip(&wanted.values).all(|(a, b)| a & !GAP == b & !GAP))
    }

    /// How many letters before a place, and how many from it on, are those around a place of another
    /// text.
    pub(super) fn common(&self, at: usize, other: &Self, there: usize) -> (usize, usize) {
        let is_same = |(a, b): &(&u32, &u32)| *a & !GAP == *b & !GAP;
        let (before, after) = self.values.split_at(at);
        let (others_before, others_after) = other.values.split_at(there);
        let before = before.iter().rev().zip(others_before.iter().rev());
        let after = after.iter().zip(others_after);
        (before.take_while(is_same).count(), after.take_while(is_same).count())
    }

    /// Whether so many letters from a place on are whole words.
    pub(super) fn is_whole(&self, at: usize, length: usize) -> bool {
        self.is_boundary(at) && self.is_boundary(at + length)
    }

    /// Whether a word, or a number, ends before a place. Digits end where letters begin.
    fn is_boundary(&self, place: usize) -> bool {
        let (Some(before), Some(after)) =
            (place.checked_sub(1).and_then(|at| self.values.get(at)), self.values.get(place))
        else {
            return true;
        };
        let is_digit = |value: u32| (u32::from('0')..=u32::from('9')).contains(&(value & !GAP));
        after & GAP != 0 || is_digit(*before) != is_digit(*after)
    }

    /// The orders in which the same letters may have been meant: as they are, and, if they are of a
    /// script that is written from right to left, with every line reversed and as a whole reversed.
    /// Pages hold such lines in the order in which they are seen, from left to right.
    pub(super) fn orders(&self) -> Vec<Self> {
        if !self.has_right_to_left {
            return Vec::new();
        }
        let mut starts = self.lines.clone();
        starts.push(self.values.len());
        let mut by_line = Vec::with_capacity(self.values.len());
        let mut from = 0;
        for to in starts {
            by_line.extend(reversed(&self.values[from..to]));
            from = to;
        }
        let whole = reversed(&self.values).collect();
        let of = |values| Self { values, ..Self::default() };
        if self.lines.is_empty() { vec![of(whole)] } else { vec![of(by_line), of(whole)] }
    }

    /// Adds the letters to a text from which a digest is made.
    pub(super) fn write(&self, out: &mut String) {
        out.extend(self.each().filter_map(char::from_u32));
        out.push('\n');
    }
}

/// The letters from the last to the first, with the gaps between the same letters.
fn reversed(values: &[u32]) -> impl Iterator<Item = u32> + '_ {
    let gaps = std::iter::once(GAP).chain(values.iter().skip(1).rev().map(|value| value & GAP));
    values.iter().rev().zip(gaps).map(|(value, gap)| (value & !GAP) | gap)
}

/// A stroke that makes Arabic words longer.
const TATWEEL: char = '\u{640}';

/// One of the letters that look the same, of which keyboards and fonts take either.
fn same(letter: char) -> char {
    match letter {
        '\u{64a}' | '\u{649}' => '\u{6cc}',
        '\u{643}' => '\u{6a9}',
        letter => letter,
    }
}

/// The zeros of scripts that have digits of their own, each followed by its other nine.
const ZEROS: [u32; 21] = [
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50,
    0xed0, 0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0,
];

/// The value of a digit in another script.
fn digit(letter: char) -> Option<char> {
    let value = u32::from(letter);
    if value < 0x660 {
        return letter.is_ascii_digit().then_some(letter);
    }
    let zero = ZEROS.iter().find(|zero| (**zero..**zero + 10).contains(&value))?;
    char::from_digit(value - zero, 10)
}

#[cfg(test)]
mod tests {
    use super::Letters;

    fn same(one: &str, other: &str) -> bool {
        Letters::of(one).each().eq(Letters::of(other).each())
    }

    #[test]
    fn renderings_of_the_same_words_have_the_same_letters() {
        for (one, other) in [
            ("The ﬁrst of\u{ad}fice, ‘we think’.", "THE first of-\nfice 'we think'"),
            ("Straße", "STRASSE"),
            ("Ἀθῆναι ΟΔΟΣ", "αθηναι οδος"),
            ("Café", "Cafe\u{301}"),
            ("ﻣﺮﺣﺒﺎ", "مرحبا"),
            ("مَرْحَبًا", "مـرحبا"),
            ("٠٢٠ ٧٩٤٦ ۰۰۰۰", "020 7946 0000"),
            ("ﻻ", "لا"),
            ("می\u{200c}خواهم", "ميخواهم"),
            ("Ⅳ x²", "iv x2"),
        ] {
            assert!(same(one, other), "{one} and {other}");
        }
        assert!(!same("020 7946 0000", "020 7946 0001"));
    }

    #[test]
    fn words_and_numbers_end_at_boundaries() {
        let text = Letters::of("call02079 now");
        let ends: Vec<usize> = (0..=text.len()).filter(|at| text.is_boundary(*at)).collect();
        assert_eq!(ends, [0, 4, 9, 12]);
    }

    #[test]
    fn lines_from_right_to_left_are_read_both_ways() {
        let mut page = Letters::default();
        let seen = |words: &str| words.chars().rev().collect::<String>();
        page.add(&seen("كلمتان هنا"));
        page.end_line();
        page.add(&seen("وثلاث"));
        let orders = page.orders();
        let meant = |words: &str| Letters::of(words).each().collect::<Vec<_>>();
        assert_eq!(orders[0].each().collect::<Vec<_>>(), meant("كلمتان هنا وثلاث"));
        assert_eq!(orders[1].each().collect::<Vec<_>>(), meant("وثلاث كلمتان هنا"));
        assert!(Letters::of("plain words").orders().is_empty());
    }
}
