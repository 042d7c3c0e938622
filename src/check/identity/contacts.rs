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
    pages(reading, folded, &mut add);
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
    for (at, length) in signs(folded) {
        let left = chars[..at].iter().rev().take_while(|c| is_name(c)).count();
        let (host, end) = host_at(chars, at + length);
        let range = at - left..end;
        let address = format!("{}@{host}", folded.text(at - left..at));
        // “At 5.30” is no host.
        let is_top = |top: &str| top.len() >= 2 && !top.starts_with(|c: char| c.is_ascii_digit());
        let is_host = host.rsplit_once('.').is_some_and(|(_, top)| length == 1 || is_top(top));
        if left > 0 && is_host {
            let provider = host.split('.').next().unwrap_or("").to_lowercase();
            let is_public = reading.setting == Setting::Public
                && (known.is_contact(&address) || !PROVIDERS.contains(&provider.as_str()));
            if !is_public && !is_example(&address) {
                add("an email address", range);
            }
        } else if left == 0
            && chars[at + length..].iter().take_while(|c| is_name(c)).count() >= 3
            && length == 1
            && chars[at] == '@'
            && reading.setting == Setting::Testimony
            && at.checked_sub(1).is_none_or(|before| !chars[before].is_alphanumeric())
        {
            add("somebody’s name on a network", range);
        }
    }
}

/// The name of a host that starts at a character, also with its dots as people write them for others to
/// copy (`[dot]`), and where it ends.
fn host_at(chars: &[char], start: usize) -> (String, usize) {
    let (mut host, mut end) = (String::new(), start);
    let mut at = start;
    loop {
        let label = chars[at..].iter().take_while(|c| c.is_ascii_alphanumeric() || **c == '-');
        let label: String = label.collect();
        if label.is_empty() {
            break;
        }
        if !host.is_empty() {
            host.push('.');
        }
        at += label.len();
        let shown = label.trim_end_matches('-');
        host.push_str(shown);
        end = at - (label.len() - shown.len());
        let Some(length) = dot(&chars[at..]) else { break };
        at += length;
    }
    (host, end)
}

/// How long the dot is with which characters start.
fn dot(chars: &[char]) -> Option<usize> {
    let start: String = chars.iter().take(7).collect::<String>().to_lowercase();
    let forms = [".", "(dot)", "[dot]", " (dot) ", " [dot] ", " dot "];
    forms.iter().find(|form| start.starts_with(**form)).map(|form| form.len())
}

/// Where `@` is, also as people write it for others to copy: `(at)`, `[at]`, with spaces around it.
fn signs(folded: &Folded) -> Vec<(usize, usize)> {
    let chars = &folded.chars;
    let is_space = |at: Option<usize>| at.is_some_and(|at| chars.get(at) == Some(&' '));
    let mut found = Vec::new();
    for at in 0..chars.len() {
        let before = is_space(at.checked_sub(1));
        let word = folded.text(at..(at + 4).min(chars.len())).to_lowercase();
        match chars[at] {
            '@' if before && is_space(Some(at + 1)) => found.push((at - 1, 3)),
            '@' => found.push((at, 1)),
            '(' | '[' if matches!(word.as_str(), "(at)" | "[at]") => {
                let (left, right) = (usize::from(before), usize::from(is_space(Some(at + 4))));
                found.push((at - left, left + 4 + right));
            }
            // “Ali at gmail dot com”: only where the dot is written too.
            'a' if before && word.starts_with("at ") => {
                let (host, end) = host_at(chars, at + 3);
                let is_spoken = folded.text(at + 3..end).contains(" dot ");
                let provider = host.split('.').next().unwrap_or("");
                if is_spoken && PROVIDERS.contains(&provider) {
                    found.push((at - 1, 4));
                }
            }
            _ => {}
        }
    }
    found
}

/// Networks where people have pages of their own, with what comes before their names.
const NETWORKS: [&str; 19] = [
    "facebook.com/",
    "fb.com/",
    "fb.me/",
    "m.me/",
    "t.me/",
    "telegram.me/",
    "wa.me/",
    "instagram.com/",
    "twitter.com/",
    "x.com/",
    "tiktok.com/@",
    "youtube.com/@",
    "linkedin.com/in/",
    "snapchat.com/add/",
    "threads.net/@",
    "bsky.app/profile/",
    "vk.com/",
    "ok.ru/",
    "reddit.com/user/",
];

/// Pages of networks in a testimony, which are its teller’s or somebody’s whom they know. In public text
/// they are those of organisations.
fn pages(reading: &Reading, folded: &Folded, add: &mut impl FnMut(&'static str, Range<usize>)) {
    if reading.setting == Setting::Public || !folded.chars.contains(&'/') {
        return;
    }
    let chars = &folded.chars;
    for at in 0..chars.len() {
        if at.checked_sub(1).is_some_and(|at| chars[at].is_alphanumeric() || chars[at] == '-') {
            continue;
        }
        let start = folded.text(at..(at + 20).min(chars.len())).to_lowercase();
        let Some(network) = NETWORKS.iter().find(|own| start.starts_with(**own)) else { continue };
        let name = at + network.len();
        let is_name = |c: &char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '%');
        let length = chars[name..].iter().take_while(|c| is_name(c)).count();
        let own = folded.text(name..name + length);
        let own = own.trim_end_matches('.');
        let is_other = ["hashtag", "search", "share", "sharer", "intent"].contains(&own);
        if own.chars().count() >= 2 && !is_other {
            add("somebody’s page on a network", at..name + own.chars().count());
        }
    }
}

fn postcodes(
    reading: &Reading,
    folded: &Folded,
    known: &Known,
    add: &mut impl FnMut(&'static str, Range<usize>),
) {
    for pattern in ["@#_#_@@", "@##_#_@@", "@@#_#_@@", "@@##_#_@@", "@#@_#_@@", "@@#@_#_@@"] {
        for range in folded.find(pattern) {
            let mut text = folded.text(range.clone());
            // A space within the second half: `M14 5 TQ`.
            let is_apart =
                text.len() > 3 && text.is_ascii() && text[..text.len() - 2].ends_with(' ');
            if is_apart {
                text.remove(text.len() - 3);
            }
            let area: String = text.chars().take_while(char::is_ascii_alphabetic).collect();
            let is_area = AREAS.contains(&format!(" {} ", area.to_uppercase()));
            let inward: String = text.chars().skip(text.chars().count() - 3).collect();
            let is_inward = inward.is_ascii()
                && inward.chars().all(char::is_alphanumeric)
                && !inward.to_uppercase()[1..].contains(['C', 'I', 'K', 'M', 'O', 'V']);
            let is_capital = !text.contains(|c: char| c.is_lowercase());
            let is_private = match reading.setting {
                Setting::Testimony => is_capital || !is_apart,
                Setting::Public => {
                    is_capital && !is_apart && !known.is_contact(&text) && is_own(folded, &range)
                }
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
        let gap = gap + longitude_word(&chars[end + gap..]);
        let second = decimal(chars, end + gap).filter(|_| (1..=16).contains(&gap));
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

/// How long a word for the longitude is, with the signs after it: `lon `, `longitude: `.
fn longitude_word(chars: &[char]) -> usize {
    let start: String = chars.iter().take(9).collect::<String>().to_lowercase();
    let words = ["longitude", "long", "lng", "lon"];
    let Some(word) = words.iter().find(|word| start.starts_with(**word)) else { return 0 };
    let signs = chars[word.len()..].iter().take_while(|c| matches!(**c, ' ' | ':' | '=' | '.'));
    word.len() + signs.count()
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
