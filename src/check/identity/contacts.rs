//! Where somebody can be reached or found: telephone numbers, addresses, coordinates.
//!
//! In: a text. Out: the contacts in it that could be a person’s. Numbers of services (03, 08, 09, 116)
//! and those reserved for examples never are. In public text, neither are contacts that the project
//! declares, by a partner’s details or a link, nor addresses of organisations.

use super::finding::Detail;
use super::folded::Folded;
use super::known::{Known, national};
use super::readings::{Part, Reading, Setting};
use crate::ground::address::is_example;
use crate::ground::diagnostic::Code;
use std::ops::Range;

/// Words that say that a number or a house is somebody’s own.
const OWN: [&str; 12] = [
    "my ",
    "his ",
    "her ",
    "their own",
    "client's",
    "i live",
    "lives",
    "lived",
    "living at",
    "home address",
    "home number",
    "moved to",
];

/// Where people have addresses of their own, without their country’s ending.
const PROVIDERS: [&str; 16] = [
    "gmail",
    "googlemail",
    "hotmail",
    "outlook",
    "live",
    "msn",
    "yahoo",
    "ymail",
    "icloud",
    "me",
    "aol",
    "btinternet",
    "sky",
    "protonmail",
    "proton",
    "mail",
];

/// The first letters of postcodes.
const AREAS: &str = " AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH \
    DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA \
    LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL \
    SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE ";

pub(super) fn find(reading: &Reading, folded: &Folded, known: &Known, out: &mut Vec<Detail>) {
    let mut add = |what: &'static str, range: Range<usize>| {
        out.push(Detail { code: Code::IdentityContact, what, range: folded.place(&range) });
    };
    if folded.has_digit() {
        if reading.part != Part::Address {
            telephones(reading, folded, known, &mut add);
            postcodes(reading, folded, known, &mut add);
        }
        coordinates(folded, &mut add);
    }
    emails(reading, folded, known, &mut add);
    three_words(folded, &mut add);
}

/// Whether the words before a detail say that it is somebody’s own.
fn is_own(folded: &Folded, range: &Range<usize>) -> bool {
    let sentence = folded.sentence(range);
    let before = folded.text(sentence.start..range.start).to_lowercase();
    let words = format!(" {before}");
    OWN.iter().any(|own| words.contains(&format!(" {own}")))
}

fn telephones(
    reading: &Reading,
    folded: &Folded,
    known: &Known,
    add: &mut impl FnMut(&'static str, Range<usize>),
) {
    let mut at = 0;
    while at < folded.chars.len() {
        let Some(range) = telephone_at(folded, at) else {
            at += 1;
            continue;
        };
        at = range.end;
        let text = folded.text(range.clone());
        let number = national(&folded.digits(&range));
        let is_abroad = text.contains('+') || text.starts_with("00");
        let is_foreign = is_abroad && (!number.starts_with('0') || number.starts_with("00"));
        let what = match number.as_bytes() {
            _ if is_foreign && number.len() >= 9 => "a telephone number abroad",
            [b'0', b'7', ..] if number.len() == 11 => "a mobile telephone number",
            [b'0', b'1' | b'2', ..] if matches!(number.len(), 10 | 11) => "a telephone number",
            _ => continue,
        };
        let is_public = reading.setting == Setting::Public
            && (known.is_contact(&text) || what == "a telephone number" && !is_own(folded, &range));
        if !is_public && !is_example(&text) && !is_example(&number) {
            add(what, range);
        }
    }
}

/// The telephone number that starts at a character: `+`, `0` or `(0`, and digits with signs between them.
fn telephone_at(folded: &Folded, start: usize) -> Option<Range<usize>> {
    let chars = &folded.chars;
    let before = start.checked_sub(1).map(|at| chars[at]);
    if before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '/' | '-' | '.' | '+' | '(')) {
        return None;
    }
    let leads = match chars[start] {
        '0' => true,
        '+' => chars.get(start + 1).is_some_and(char::is_ascii_digit),
        '(' => chars.get(start + 1).is_some_and(|c| matches!(c, '0' | '+')),
        _ => false,
    };
    if !leads {
        return None;
    }
    let mut end = start;
    let mut gap = 0;
    let mut digits = 0;
    for (at, c) in chars.iter().enumerate().skip(start) {
        match c {
            '0'..='9' => (end, gap, digits) = (at + 1, 0, digits + 1),
            // A scan reads these for 0 and 1 within a number.
            'O' | 'o' | 'l' | 'I' if digits > 3 && gap == 0 => {
                (end, digits) = (at + 1, digits + 1);
            }
            '+' if at <= start + 1 => {}
            ' ' | '-' | '.' | '(' | ')' if gap < 2 => gap += 1,
            _ => break,
        }
    }
    let text = folded.text(start..end);
    // A number with a decimal point is an amount, and one that starts with four zeros a researcher’s.
    let is_amount = text.starts_with("0.") || text.starts_with("0000");
    let follows = chars.get(end).is_some_and(|c| c.is_alphanumeric());
    ((9..=16).contains(&digits) && !is_amount && !follows).then_some(start..end)
}

fn emails(
    reading: &Reading,
    folded: &Folded,
    known: &Known,
    add: &mut impl FnMut(&'static str, Range<usize>),
) {
    let chars = &folded.chars;
    let is_name = |c: &char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '%');
    let is_host = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    for (at, length) in signs(folded) {
        let left = chars[..at].iter().rev().take_while(|c| is_name(c)).count();
        let right = chars[at + length..].iter().take_while(|c| is_host(c)).count();
        let host: String = folded.text(at + length..at + length + right);
        let host = host.trim_end_matches(['.', '-']);
        let range = at - left..at + length + host.chars().count();
        let address = format!("{}@{host}", folded.text(at - left..at));
        if left > 0 && host.contains('.') {
            let provider = host.split('.').next().unwrap_or("").to_lowercase();
            let is_public = reading.setting == Setting::Public
                && (known.is_contact(&address) || !PROVIDERS.contains(&provider.as_str()));
            if !is_public && !is_example(&address) {
                add("an email address", range);
            }
        } else if left == 0
            && chars[at + length..].iter().take_while(|c| is_name(c)).count() >= 3
            && length == 1
            && reading.setting == Setting::Testimony
            && at.checked_sub(1).is_none_or(|before| !chars[before].is_alphanumeric())
        {
            add("somebody’s name on a network", range);
        }
    }
}

/// Where `@` is, also as people write it for others to copy: `(at)`, `[at]`.
fn signs(folded: &Folded) -> Vec<(usize, usize)> {
    let chars = &folded.chars;
    let mut found = Vec::new();
    for at in 0..chars.len() {
        match chars[at] {
            '@' => found.push((at, 1)),
            '(' | '[' => {
                let word: String = folded.text(at..(at + 4).min(chars.len())).to_lowercase();
                if matches!(word.as_str(), "(at)" | "[at]") {
                    found.push((at, 4));
                }
            }
            _ => {}
        }
    }
    found
}

fn postcodes(
    reading: &Reading,
    folded: &Folded,
    known: &Known,
    add: &mut impl FnMut(&'static str, Range<usize>),
) {
    for pattern in ["@#_#@@", "@##_#@@", "@@#_#@@", "@@##_#@@", "@#@_#@@", "@@#@_#@@"] {
        for range in folded.find(pattern) {
            let text = folded.text(range.clone());
            let area: String = text.chars().take_while(char::is_ascii_alphabetic).collect();
            let is_area = AREAS.contains(&format!(" {} ", area.to_uppercase()));
            let inward: String = text.chars().skip(text.chars().count() - 3).collect();
            let is_inward = !inward.to_uppercase()[1..].contains(['C', 'I', 'K', 'M', 'O', 'V']);
            let is_capital = !text.contains(|c: char| c.is_lowercase());
            let is_private = match reading.setting {
                Setting::Testimony => is_capital || text.contains(' '),
                Setting::Public => is_capital && !known.is_contact(&text) && is_own(folded, &range),
            };
            if is_area && is_inward && is_private {
                add("a postcode", range);
            }
        }
    }
}

fn coordinates(folded: &Folded, add: &mut impl FnMut(&'static str, Range<usize>)) {
    for range in decimal_pairs(folded).into_iter().chain(degrees(folded)) {
        add("coordinates", range);
    }
    // Open Location Code: twenty signs, chosen so that they make no words.
    let is_code = |c: &char| "23456789CFGHJMPQRVWX".contains(*c);
    for (at, _) in folded.chars.iter().enumerate().filter(|(_, c)| **c == '+') {
        let left = folded.chars[..at].iter().rev().take_while(|c| is_code(c)).count();
        let right = folded.chars[at + 1..].iter().take_while(|c| is_code(c)).count();
        let range = at - left..at + 1 + right;
        let is_code = matches!(left, 4 | 6 | 8) && matches!(right, 2 | 3);
        let has_letter = folded.text(range.clone()).contains(|c: char| c.is_ascii_alphabetic());
        if is_code && has_letter && folded.is_whole(range.start, range.end) {
            add("coordinates (a plus code)", range);
        }
    }
}

/// Two numbers with decimals that are a latitude and a longitude: with degrees or points of the compass,
/// beside a word for them, or somewhere in the British Isles.
fn decimal_pairs(folded: &Folded) -> Vec<Range<usize>> {
    let chars = &folded.chars;
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let Some((latitude, end)) = decimal(chars, at) else {
            at += 1;
            continue;
        };
        let gap = chars[end..].iter().take_while(|c| " ,;/°NSns".contains(**c)).count();
        let second = decimal(chars, end + gap).filter(|_| (1..=6).contains(&gap));
        let Some((longitude, last)) = second else {
            at = end;
            continue;
        };
        let signs = folded.text(end..(last + 2).min(chars.len()));
        let is_marked = signs.contains(['°', 'N', 'S']);
        let around = folded.around(&(at..last), 40, 10);
        let is_named = ["lat", "coordinate", "gps", "location", "map"]
            .iter()
            .any(|word| around.contains(word));
        let is_british = (49.0..61.0).contains(&latitude) && (-9.0..2.0).contains(&longitude);
        if latitude.abs() <= 90.0
            && longitude.abs() <= 180.0
            && (is_marked || is_named || is_british)
        {
            found.push(at..last);
        }
        at = last;
    }
    found
}

/// A number with at least three decimals.
fn decimal(chars: &[char], start: usize) -> Option<(f64, usize)> {
    if start.checked_sub(1).is_some_and(|at| chars[at].is_ascii_digit() || chars[at] == '.') {
        return None;
    }
    let mut end = start;
    if matches!(chars.get(end), Some('-' | '+')) {
        end += 1;
    }
    let whole = chars.get(end..)?.iter().take_while(|c| c.is_ascii_digit()).count();
    let point = end + whole;
    let rest = chars.get(point + 1..)?.iter().take_while(|c| c.is_ascii_digit()).count();
    let is_decimal = (1..=3).contains(&whole) && chars[point] == '.' && rest >= 3;
    end = point + 1 + rest;
    let text: String = chars.get(start..end)?.iter().collect();
    text.parse().ok().filter(|_| is_decimal).map(|number| (number, end))
}

/// Degrees, minutes and perhaps seconds, with a point of the compass.
fn degrees(folded: &Folded) -> Vec<Range<usize>> {
    let chars = &folded.chars;
    let mut found = Vec::new();
    for (at, _) in chars.iter().enumerate().filter(|(_, c)| matches!(**c, '°' | 'º')) {
        let left = chars[..at].iter().rev().take_while(|c| c.is_ascii_digit()).count();
        let right = chars[at + 1..]
            .iter()
            .take_while(|c| c.is_ascii_digit() || matches!(**c, ' ' | '\'' | '"' | '.'))
            .count();
        let compass = chars.get(at + 1 + right);
        let has_minutes = chars[at + 1..at + 1 + right].iter().any(char::is_ascii_digit);
        if left > 0 && has_minutes && compass.is_some_and(|c| "NSEW".contains(*c)) {
            found.push(at - left..at + 2 + right);
        }
    }
    found
}

/// An address of what3words: three words with full stops after three slashes, or beside its name.
fn three_words(folded: &Folded, add: &mut impl FnMut(&'static str, Range<usize>)) {
    let chars = &folded.chars;
    let is_word = |c: &char| c.is_lowercase() || *c == '.';
    for (at, window) in chars.windows(3).enumerate() {
        let is_start = window == ['/', '/', '/'];
        let is_named = window[0] == ' ' && {
            let before = folded.text(at.saturating_sub(25)..at).to_lowercase();
            before.contains("what3words") || before.contains("w3w")
        };
        if !is_start && !is_named {
            continue;
        }
        let start = if is_start { at + 3 } else { at + 1 };
        let length = chars[start..].iter().take_while(|c| is_word(c)).count();
        let words = folded.text(start..start + length);
        let words: Vec<&str> = words.trim_end_matches('.').split('.').collect();
        if words.len() == 3 && words.iter().all(|word| word.chars().count() >= 3) {
            let end = start + words.iter().map(|word| word.chars().count()).sum::<usize>() + 2;
            add("coordinates (what3words)", at..end);
        }
    }
}
