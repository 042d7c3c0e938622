//! Words of a text, and whether each is the first of a sentence.

use super::folded::Folded;
use std::ops::Range;

pub(super) struct Token {
    pub(super) text: String,
    /// The characters of the folded text.
    pub(super) range: Range<usize>,
    pub(super) starts_sentence: bool,
    /// Whether only a space is between it and the word before.
    pub(super) is_joined: bool,
    /// Whether it ends in ’s.
    pub(super) is_possessive: bool,
}

impl Token {
    /// Whether it is written as names are: a capital, and small letters.
    pub(super) fn is_capitalised(&self) -> bool {
        let mut chars = self.text.chars();
        chars.next().is_some_and(char::is_uppercase) && chars.any(char::is_lowercase)
    }
}

pub(super) fn tokens(folded: &Folded) -> Vec<Token> {
    let chars = &folded.chars;
    let is_part = |at: usize| {
        let c = chars[at];
        let is_inner = matches!(c, '\'' | '-')
            && at > 0
            && chars[at - 1].is_alphabetic()
            && chars.get(at + 1).is_some_and(|c| c.is_alphabetic());
        c.is_alphanumeric() || is_inner
    };
    let mut found: Vec<Token> = Vec::new();
    let mut at = 0;
    let mut last = 0;
    while at < chars.len() {
        if !is_part(at) {
            at += 1;
            continue;
        }
        let start = at;
        while at < chars.len() && is_part(at) {
            at += 1;
        }
        let between: String = chars[last..start].iter().collect();
        let starts_sentence = found.is_empty()
            || between.contains(['.', '!', '?', ':', '"', '\n', '•', '(', '|'])
            || between.contains(" '")
            || between.contains("- ");
        let mut text: String = chars[start..at].iter().collect();
        let is_possessive = text.ends_with("'s");
        if is_possessive {
            text.truncate(text.len() - 2);
        }
        let end = start + text.chars().count();
        let is_joined = between == " ";
        found.push(Token { text, range: start..end, starts_sentence, is_joined, is_possessive });
        last = at;
    }
    found
}
