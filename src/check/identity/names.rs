//! Names in testimony.
//!
//! In: a text in somebody's own words, or who they are. Out: words with a capital that are no ordinary
//! words of the book, no country, people or large place, and in no list of `[identity]`. Knows no names:
//! a word with a capital that the book never has in small letters may be one.

use super::finding::Detail;
use super::folded::Folded;
use super::known::Known;
use super::readings::{Part, Reading, Setting};
use super::tokens::{Token, tokens};
use crate::ground::diagnostic::Code;

const TITLES: [&str; 12] =
    ["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "imam", "pastor", "sheikh", "father"];

/// Small words inside names.
const WITHIN: [&str; 14] = [
    "al", "el", "bin", "bint", "ibn", "ben", "abu", "umm", "de", "da", "van", "von", "der", "della",
];

/// What follows the name of somebody at the start of a sentence.
const DID: [&str; 36] = [
    "said", "says", "told", "tells", "was", "is", "had", "has", "asked", "came", "went", "did",
    "and", "lives", "lived", "works", "worked", "called", "helped", "knows", "knew", "wrote",
    "took", "gave", "made", "saw", "left", "died", "got", "cannot", "could", "would", "will",
    "never", "always", "who",
];

pub(super) fn find(reading: &Reading, folded: &Folded, known: &Known, out: &mut Vec<Detail>) {
    let is_text = !matches!(reading.part, Part::Address | Part::FileName);
    if reading.setting != Setting::Testimony || !reading.is_measured || !is_text {
        return;
    }
    let tokens = tokens(folded);
    let mut at = 0;
    while at < tokens.len() {
        // What an office is called is nobody’s name, even if one of its words is somebody’s.
        let phrase = known.phrase(joined(&tokens[at..]));
        if phrase > 0 {
            at += phrase;
            continue;
        }
        if !is_name(&tokens, at, reading.part, known) {
            at += 1;
            continue;
        }
        let mut end = at + 1;
        while let Some(next) = tokens.get(end).filter(|next| next.is_joined) {
            let goes_on = next.is_capitalised() && !known.is_ordinary(&next.text)
                || WITHIN.contains(&next.text.to_lowercase().as_str())
                    && tokens.get(end + 1).is_some_and(Token::is_capitalised);
            if !goes_on {
                break;
            }
            end += 1;
        }
        let range = tokens[at].range.start..tokens[end - 1].range.end;
        if !known.is_allowed(&folded.text(range.clone())) {
            let range = folded.place(&range);
            let what = "a name that no list of `[identity]` allows";
            out.push(Detail { code: Code::IdentityName, what, range });
        }
        at = end;
    }
}

/// The first words of a text that only spaces divide.
fn joined(tokens: &[Token]) -> impl Iterator<Item = &str> + Clone {
    let after = tokens.iter().skip(1).take_while(|token| token.is_joined);
    tokens.iter().take(1).chain(after).map(|token| token.text.as_str())
}

fn is_name(tokens: &[Token], at: usize, part: Part, known: &Known) -> bool {
    let own = &tokens[at];
    let before = at.checked_sub(1).map(|before| &tokens[before]);
    let is_titled = before.is_some_and(|title| {
        TITLES.contains(&title.text.to_lowercase().as_str())
            && title.text.starts_with(char::is_uppercase)
    });
    if !own.is_capitalised() || known.is_allowed(&own.text) {
        return false;
    }
    if is_titled {
        return true;
    }
    if known.is_ordinary(&own.text) {
        return false;
    }
    if !own.starts_sentence || part == Part::Attribution {
        return true;
    }
    // The first word of a sentence has a capital whatever it is.
    let next = tokens.get(at + 1);
    let is_full = next.is_some_and(|next| {
        next.is_joined && next.is_capitalised() && !known.is_ordinary(&next.text)
    });
    let acts = next.is_some_and(|next| DID.contains(&next.text.to_lowercase().as_str()));
    let is_again = tokens.iter().any(|other| other.text == own.text && !other.starts_sentence);
    own.is_possessive || is_full || acts || is_again
}
