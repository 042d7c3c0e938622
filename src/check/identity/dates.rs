//! Exact dates from somebody's life.
//!
//! In: a text. Out: days, with their month, beside a word such as “born” or “arrived”. In public text
//! only those that directly follow it: “people who arrived before 31 December 2020” is a rule.

use super::finding::Detail;
use super::folded::Folded;
use super::readings::{Part, Reading, Setting};
use crate::ground::diagnostic::Code;
use std::ops::Range;

const BIRTH: [&str; 7] = ["born", "birth", "birthday", "birthdate", "dob", "d.o.b", "d.o.b."];

const ARRIVAL: [&str; 12] = [
    "arrived",
    "arrival",
    "arriving",
    "entered",
    "entry",
    "landed",
    "came",
    "reached",
    "claimed",
    "disembarked",
    "crossed",
    "got here",
];

/// What else happens to people on a day that others may remember.
const EVENTS: [&str; 31] = [
    "detained",
    "arrested",
    "released",
    "married",
    "fled",
    "left",
    "escaped",
    "interview",
    "interviewed",
    "refused",
    "hearing",
    "moved",
    "deported",
    "removed",
    "attacked",
    "tagged",
    "died",
    "killed",
    "applied",
    "appeal",
    "appealed",
    "evicted",
    "dismissed",
    "hospital",
    "operation",
    "sentenced",
    "raided",
    "granted",
    "wedding",
    "funeral",
    "turned",
];

/// Days as words.
const ORDINALS: [&str; 20] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
];

/// Who arrives.
const PEOPLE: [&str; 22] = [
    "i",
    "he",
    "she",
    "they",
    "we",
    "who",
    "client",
    "claimant",
    "applicant",
    "appellant",
    "man",
    "woman",
    "child",
    "boy",
    "girl",
    "mother",
    "father",
    "family",
    "refugee",
    "person",
    "date",
    "of",
];

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Words that may be between a word such as “born” and its date.
const BETWEEN: [&str; 16] = [
    "on", "the", "is", "was", "in", "uk", "at", "of", "a", "date", "here", "to", "britain",
    "england", "dover", "heathrow",
];

pub(super) fn find(reading: &Reading, folded: &Folded, out: &mut Vec<Detail>) {
    if reading.part == Part::FileName {
        return file_name(reading, folded, out);
    }
    if reading.part == Part::Address {
        return;
    }
    for range in dates(folded) {
        let what = match reading.setting {
            Setting::Testimony => in_testimony(folded, &range),
            Setting::Public => in_public(folded, &range),
        };
        if let Some(what) = what {
            let range = folded.place(&range);
            out.push(Detail { code: Code::IdentityDate, what, range });
        }
    }
}

fn kind(word: &str) -> Option<&'static str> {
    if BIRTH.contains(&word) {
        Some("an exact date of birth")
    } else if ARRIVAL.contains(&word) {
        Some("an exact date of arrival")
    } else if EVENTS.contains(&word) {
        Some("an exact date from somebody’s life")
    } else {
        None
    }
}

fn words(text: &str) -> Vec<String> {
    let is_end = |c: char| !c.is_alphanumeric() && c != '.';
    let text = text.to_lowercase();
    let words = text.split(is_end).filter(|word| !word.is_empty());
    words
        .map(|word| if word.starts_with("d.o") { word } else { word.trim_matches('.') }.to_owned())
        .collect()
}

fn in_testimony(folded: &Folded, range: &Range<usize>) -> Option<&'static str> {
    let sentence = folded.sentence(range);
    let before = words(&folded.text(sentence.start..range.start));
    let after = words(&folded.text(range.end..sentence.end));
    let found = before.iter().rev().chain(&after).find_map(|word| kind(word));
    // “Since 12 June 2021 I am here.”
    let is_since = || {
        let is_own = |word: &String| ["i", "we", "my", "me", "our"].contains(&word.as_str());
        before.last().is_some_and(|word| word == "since") && before.iter().chain(&after).any(is_own)
    };
    found.or_else(|| is_since().then_some("an exact date from somebody’s life"))
}

fn in_public(folded: &Folded, range: &Range<usize>) -> Option<&'static str> {
    let sentence = folded.sentence(range);
    let before = words(&folded.text(sentence.start..range.start));
    let found = before
        .iter()
        .rposition(|word| BIRTH.contains(&word.as_str()) || ARRIVAL.contains(&word.as_str()))?;
    // Letters arrive too.
    let subject = &before[found.saturating_sub(4)..found];
    let is_person = BIRTH.contains(&before[found].as_str())
        || found == 0
        || subject.iter().any(|word| PEOPLE.contains(&word.as_str()));
    // A day without a year, such as the first of January, is what forms say when nobody knows it.
    let date = folded.text(range.clone());
    let has_year = words(&date).iter().any(|it| it.len() == 4) || date.contains(['/', '-', '.']);
    let is_close = before[found + 1..].iter().all(|word| BETWEEN.contains(&word.as_str()));
    let after = words(&folded.text(range.end..sentence.end));
    let next = after.first().map_or("", String::as_str);
    // “Born on or after”, “arrived 1 May or later”: everybody to whom a rule applies.
    let is_limit = ["or", "and", "onwards", "to", "until"].contains(&next);
    // An entry into force.
    let is_law = before[found..].iter().any(|word| word == "force");
    (is_close && is_person && has_year && !is_limit && !is_law)
        .then(|| kind(&before[found]))
        .flatten()
}

/// Exact days: 3 March 1990, March 3rd, 03/03/1990, 1990-03-03.
fn dates(folded: &Folded) -> Vec<Range<usize>> {
    let chars = &folded.chars;
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let is_start = at.checked_sub(1).is_none_or(|before| !chars[before].is_alphanumeric());
        let end = if is_start { date_at(chars, at) } else { None };
        let end = end.filter(|end| chars.get(*end).is_none_or(|c| !c.is_alphanumeric()));
        match end {
            Some(end) => {
                found.push(at..end);
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

fn date_at(chars: &[char], start: usize) -> Option<usize> {
    numbers(chars, start)
        .or_else(|| day_first(chars, start))
        .or_else(|| month_first(chars, start))
        .or_else(|| day_in_words(chars, start))
}

/// A day as a word, such as `third` or `twenty-first`: where it ends.
fn ordinal(chars: &[char], start: usize) -> Option<usize> {
    let first = word(chars, start);
    let end = start + first.chars().count();
    if ORDINALS.contains(&first.as_str()) || first == "thirtieth" {
        return Some(end);
    }
    let units = match first.as_str() {
        "twenty" => &ORDINALS[..9],
        "thirty" => &ORDINALS[..1],
        _ => return None,
    };
    chars.get(end).filter(|c| matches!(c, ' ' | '-'))?;
    let unit = word(chars, end + 1);
    units.contains(&unit.as_str()).then(|| end + 1 + unit.chars().count())
}

/// The third of May, twenty-first May 1990.
fn day_in_words(chars: &[char], start: usize) -> Option<usize> {
    let end = ordinal(chars, start)?;
    let mut at = end + spaces(chars, end);
    let has_of = word(chars, at) == "of";
    if has_of {
        at += 2;
        at += spaces(chars, at);
    }
    let month = word(chars, at);
    let is_capital = chars.get(at).is_some_and(|c| c.is_uppercase());
    let last = at + month.chars().count();
    let end = with_year(chars, last);
    // “The second March in this house” is no day.
    (is_capital && MONTHS.contains(&month.as_str()) && (has_of || end > last)).then_some(end)
}

fn number(chars: &[char], at: usize) -> Option<(u32, usize)> {
    let length = chars.get(at..)?.iter().take_while(|c| c.is_ascii_digit()).count();
    let text: String = chars[at..at + length].iter().collect();
    text.parse().ok().map(|number| (number, length))
}

/// Three numbers with the same sign between them.
fn numbers(chars: &[char], start: usize) -> Option<usize> {
    let (first, length) = number(chars, start)?;
    let sign = *chars.get(start + length).filter(|c| matches!(c, '/' | '-' | '.'))?;
    let (second, middle) = number(chars, start + length + 1)?;
    let at = start + length + 1 + middle;
    if chars.get(at) != Some(&sign) {
        return None;
    }
    let (third, last) = number(chars, at + 1)?;
    let end = at + 1 + last;
    let is_day = |day: u32| (1..=31).contains(&day);
    let is_month = |month: u32| (1..=12).contains(&month);
    let is_year = |year: u32, length: usize| length == 2 || (1900..=2100).contains(&year);
    let is_date = match (length, middle, last) {
        (4, 1 | 2, 1 | 2) => is_year(first, 4) && is_month(second) && is_day(third),
        (1 | 2, 1 | 2, 2 | 4) => {
            is_year(third, last)
                && (is_day(first) && is_month(second) || is_month(first) && is_day(second))
        }
        _ => false,
    };
    is_date.then_some(end)
}

fn word(chars: &[char], at: usize) -> String {
    let letters = chars.iter().skip(at).take_while(|c| c.is_alphabetic());
    letters.flat_map(|c| c.to_lowercase()).collect()
}

fn is_month(word: &str) -> bool {
    word.len() >= 3 && (MONTHS.iter().any(|month| month.starts_with(word)) || word == "sept")
}

fn spaces(chars: &[char], at: usize) -> usize {
    chars.iter().skip(at).take_while(|c| matches!(c, ' ' | ',')).count()
}

/// A year after a day and a month, if there is one.
fn with_year(chars: &[char], end: usize) -> usize {
    let at = end + usize::from(chars.get(end) == Some(&'.'));
    let at = at + spaces(chars, at);
    match number(chars, at) {
        Some((year, 4)) if (1900..=2100).contains(&year) => at + 4,
        _ => end,
    }
}

/// 3 March, 3rd of March 1990.
fn day_first(chars: &[char], start: usize) -> Option<usize> {
    let (day, length) = number(chars, start).filter(|(day, _)| (1..=31).contains(day))?;
    let mut at = start + length;
    let ordinal = word(chars, at);
    if matches!(ordinal.as_str(), "st" | "nd" | "rd" | "th") {
        at += 2;
    }
    at += spaces(chars, at) + usize::from(chars.get(at) == Some(&'-'));
    if word(chars, at) == "of" {
        at += 2;
        at += spaces(chars, at);
    }
    let month = word(chars, at);
    (day > 0 && is_month(&month)).then(|| with_year(chars, at + month.chars().count()))
}

/// March 3, March 3rd 1990.
fn month_first(chars: &[char], start: usize) -> Option<usize> {
    let month = word(chars, start);
    let is_capital = chars.get(start).is_some_and(|c| c.is_uppercase());
    if !is_capital || !is_month(&month) {
        return None;
    }
    let at = start + month.chars().count();
    let at = at + spaces(chars, at);
    let (_, length) = number(chars, at).filter(|(day, _)| (1..=31).contains(day))?;
    let mut end = at + length;
    if matches!(word(chars, end).as_str(), "st" | "nd" | "rd" | "th") {
        end += 2;
    }
    Some(with_year(chars, end))
}

/// The day and perhaps the time that a camera or a telephone puts into a file's name.
fn file_name(reading: &Reading, folded: &Folded, out: &mut Vec<Detail>) {
    if reading.setting == Setting::Public {
        return;
    }
    let chars = &folded.chars;
    for start in 0..chars.len() {
        let is_start = start.checked_sub(1).is_none_or(|at| !chars[at].is_ascii_digit());
        let length = chars[start..].iter().take_while(|c| c.is_ascii_digit()).count();
        let text = folded.text(start..start + length.min(8));
        let (Some(year), Some(month)) = (text.get(..4), text.get(4..6)) else { continue };
        let is_whole = length == 8
            && (2000..=2100).contains(&year.parse().unwrap_or(0))
            && (1..=12).contains(&month.parse().unwrap_or(0));
        if is_start && is_whole {
            let range = folded.place(&(start..start + 8));
            let what = "the day on which a picture was taken";
            out.push(Detail { code: Code::IdentityDate, what, range });
        }
    }
    for range in dates(folded) {
        let range = folded.place(&range);
        let what = "the day on which a picture was taken";
        out.push(Detail { code: Code::IdentityDate, what, range });
    }
}
