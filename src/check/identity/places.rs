//! A small place together with a nationality: few people are both.
//!
//! In: a text, and whether its testimony names a nationality. Out: places after “in”, “from” and the like
//! that are neither a large city nor a region or a country. In public text a sentence must be about one
//! person: “an Eritrean woman in …”. Knows no map: any other name in capitals may be a small place.

use super::finding::Detail;
use super::folded::Folded;
use super::known::Known;
use super::readings::{Part, Reading, Setting};
use super::tokens::{Token, tokens};
use crate::ground::diagnostic::Code;
use std::ops::Range;

const BEFORE: [&str; 12] = [
    "in", "from", "near", "at", "around", "outside", "of", "to", "leave", "reached", "called",
    "through",
];

/// Words for one person.
const PERSON: [&str; 38] = [
    "man",
    "woman",
    "boy",
    "girl",
    "child",
    "teenager",
    "mother",
    "father",
    "son",
    "daughter",
    "student",
    "nurse",
    "doctor",
    "refugee",
    "national",
    "family",
    "couple",
    "worker",
    "client",
    "person",
    "journalist",
    "activist",
    "seeker",
    "asylum",
    "citizen",
    "carer",
    "teacher",
    "driver",
    "engineer",
    "farmer",
    "brother",
    "sister",
    "widow",
    "wife",
    "husband",
    "baby",
    "resident",
    "claimant",
];

/// Whether a text names a nationality or a country other than that of the book.
pub(super) fn names_nationality(folded: &Folded, known: &Known) -> bool {
    nationality(&tokens(folded), known).is_some()
}

fn nationality(tokens: &[Token], known: &Known) -> Option<usize> {
    (0..tokens.len()).find(|at| {
        let is_capital = tokens[*at].text.starts_with(char::is_uppercase);
        let one = tokens[*at].text.to_lowercase();
        let pair = tokens.get(at + 1).map(|next| format!("{one} {}", next.text.to_lowercase()));
        let is_known = |word: &str| known.peoples.contains(word) || known.countries.contains(word);
        is_capital && (is_known(&one) || pair.is_some_and(|pair| is_known(&pair)))
    })
}

pub(super) fn find(
    reading: &Reading,
    folded: &Folded,
    known: &Known,
    has_nationality: bool,
    out: &mut Vec<Detail>,
) {
    if !reading.is_measured || matches!(reading.part, Part::Address | Part::FileName) {
        return;
    }
    let all = tokens(folded);
    for sentence in sentences(&all) {
        let own = &all[sentence];
        let is_told = match reading.setting {
            Setting::Testimony => has_nationality,
            Setting::Public => is_one_person(own, known),
        };
        if is_told {
            small_places(own, known, &mut |range| {
                let what = "a small place together with a nationality";
                let range = folded.place(&range);
                out.push(Detail { code: Code::IdentityPlace, what, range });
            });
        }
    }
}

fn sentences(tokens: &[Token]) -> Vec<Range<usize>> {
    let starts = tokens.iter().enumerate().filter(|(_, token)| token.starts_sentence);
    let mut starts: Vec<usize> = starts.map(|(at, _)| at).collect();
    starts.push(tokens.len());
    starts.windows(2).map(|pair| pair[0]..pair[1]).collect()
}

/// Whether a sentence is about one person of a nationality: “an Eritrean woman”.
fn is_one_person(tokens: &[Token], known: &Known) -> bool {
    let Some(at) = nationality(tokens, known) else { return false };
    let is = |token: &Token, words: &[&str]| words.contains(&token.text.to_lowercase().as_str());
    let before = &tokens[at.saturating_sub(4)..at];
    let after = &tokens[at..(at + 5).min(tokens.len())];
    let is_one = before
        .iter()
        .any(|token| is(token, &["a", "an", "one", "the", "this", "my", "our", "young", "old"]));
    is_one && after.iter().chain(before).any(|token| is(token, &PERSON))
}

fn small_places(tokens: &[Token], known: &Known, see: &mut impl FnMut(Range<usize>)) {
    let mut at = 1;
    while at < tokens.len() {
        let leads = BEFORE.contains(&tokens[at - 1].text.to_lowercase().as_str());
        if !leads || !tokens[at].is_capitalised() || !tokens[at].is_joined {
            at += 1;
            continue;
        }
        let mut end = at + 1;
        while tokens.get(end).is_some_and(|next| next.is_capitalised() && next.is_joined) {
            end += 1;
        }
        let range = tokens[at].range.start..tokens[end - 1].range.end;
        let name = tokens[at..end].iter().map(|token| token.text.as_str()).collect::<Vec<_>>();
        let name = name.join(" ");
        if !known.is_large(&name) && !known.is_ordinary(&name) {
            see(range);
        }
        at = end;
    }
}
