//! Texts in a form in which two programs' renderings of them can be compared.
//!
//! In: words. Out: their letters. Programs divide words, draw ligatures and place spaces in their
//! own ways, so none of these count. Knows nothing of what the words are.

use super::copy::Word;
use unicode_normalization::UnicodeNormalization;

/// Every letter, digit and sign of a text: what two copies of one file must share.
pub(crate) fn exact(words: &[Word]) -> String {
    words.iter().flat_map(|word| letters_of(&word.text)).collect()
}

/// The letters of a word without those by which only renderings differ.
pub(crate) fn letters_of(word: &str) -> impl Iterator<Item = char> + '_ {
    word.nfkc().filter_map(|letter| match letter {
        // A hyphen may divide a word at the end of a line, and programs drop or keep it.
        '-' | '\u{ad}' | '\u{2010}' | '\u{2011}' => None,
        '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => None,
        letter if letter.is_whitespace() || letter.is_control() => None,
        letter => Some(letter),
    })
}

/// A text letter by letter, without punctuation or capitals, each with its place. A frozen text has
/// no notes and no labels, so it can be compared with pages in this form alone.
#[derive(Debug, Default)]
pub(crate) struct Letters {
    /// The letters as one text, to be searched.
    pub(crate) text: String,
    /// Where each letter starts in it.
    starts: Vec<usize>,
    pub(crate) letters: Vec<Letter>,
    pub(crate) words: Vec<Word>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Letter {
    pub(crate) value: char,
    /// Its word.
    pub(crate) word: usize,
    pub(crate) page: usize,
    /// Whether punctuation or the end of a word follows.
    pub(crate) is_last: bool,
    /// Whether punctuation follows.
    pub(crate) is_stopped: bool,
}

impl Letters {
    pub(crate) fn of(words: Vec<Word>) -> Self {
        let mut own = Self::default();
        for (at, word) in words.iter().enumerate() {
            let letters: Vec<char> = letters_of(&word.text).collect();
            for (index, &letter) in letters.iter().enumerate() {
                if counts(&letters, index) {
                    for value in letter.to_lowercase() {
                        own.push(Letter {
                            value,
                            word: at,
                            page: word.page,
                            is_last: false,
                            is_stopped: false,
                        });
                    }
                } else if let Some(last) = own.letters.last_mut() {
                    last.is_last = true;
                    last.is_stopped = true;
                }
            }
            if let Some(last) = own.letters.last_mut() {
                last.is_last = true;
            }
        }
        own.words = words;
        own
    }

    fn push(&mut self, letter: Letter) {
        self.starts.push(self.text.len());
        self.text.push(letter.value);
        self.letters.push(letter);
    }

    /// The words of a plain text.
    pub(crate) fn of_text(text: &str) -> Self {
        let words = text.split_whitespace();
        Self::of(words.map(|word| Word { text: word.to_owned(), page: 0 }).collect())
    }

    pub(crate) fn len(&self) -> usize {
        self.letters.len()
    }

    /// The part of the text between two letters.
    pub(crate) fn part(&self, from: usize, to: usize) -> &str {
        let at = |letter: usize| self.starts.get(letter).copied().unwrap_or(self.text.len());
        self.text.get(at(from)..at(to)).unwrap_or_default()
    }

    /// The letter that starts at a byte of the text.
    pub(crate) fn at_byte(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start < byte)
    }

    /// The first letter after the page of a letter.
    pub(crate) fn next_page(&self, letter: usize) -> usize {
        let page = self.letters.get(letter).map_or(usize::MAX, |letter| letter.page);
        letter + self.letters[letter.min(self.len())..].partition_point(|next| next.page <= page)
    }

    /// Words around a letter, to be shown to people.
    pub(crate) fn around(&self, letter: usize, before: usize, after: usize) -> String {
        let word = self.letters.get(letter).map_or(self.words.len(), |letter| letter.word);
        self.shown(word.saturating_sub(before), word + after)
    }

    /// The words of a range, to be shown to people.
    pub(crate) fn shown(&self, from: usize, to: usize) -> String {
        let to = to.min(self.words.len());
        let words = self.words.get(from.min(to)..to).unwrap_or_default();
        words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ")
    }
}

/// Whether a letter counts, and is not only punctuation. In a number punctuation counts.
fn counts(letters: &[char], at: usize) -> bool {
    let is_digit = |at: Option<usize>| {
        at.and_then(|at| letters.get(at)).is_some_and(|letter| letter.is_numeric())
    };
    match letters[at] {
        letter if letter.is_alphanumeric() => true,
        '£' | '$' | '€' | '%' | '<' | '>' | '=' | '+' | '±' | '×' | '÷' | '≤' | '≥' | '≠'
        | '\u{2212}' => true,
        '.' | ',' | ':' | '/' => is_digit(at.checked_sub(1)) && is_digit(Some(at + 1)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn renderings_of_one_text_have_the_same_letters() {
        let text = |text: &str| Letters::of_text(text).text;
        assert_eq!(
            text("The ﬁrst of\u{ad}fice, ‘we think’."),
            text("THE first of- fice 'we think'")
        );
        assert_ne!(text("1.5 days"), text("15 days"));
        assert_ne!(text("£5"), text("$5"));
        assert_eq!(text("ends in 2018."), text("ends in 2018"));
    }
}
