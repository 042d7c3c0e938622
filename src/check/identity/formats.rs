//! Forms of the numbers by which offices know a person, and the words that come with them.
//!
//! In: a text. Out: the numbers in it. A form that means nothing alone, such as nine digits, counts
//! only beside a word that says what it is. Numbers that their offices keep for examples do not count.

use super::finding::Detail;
use super::folded::{Folded, bare};
use super::readings::{Reading, Setting};
use crate::ground::diagnostic::Code;
use std::ops::Range;

/// When a form counts.
#[derive(Debug, Clone, Copy)]
pub(super) enum Counts {
    Always,
    /// Beside one of these words.
    Beside(&'static [&'static str]),
    /// Beside one of these words, and alone in a testimony.
    BesideOrInTestimony(&'static [&'static str]),
    /// Directly after one of these words.
    After(&'static [&'static str]),
    /// Directly after one of these words, in a testimony alone: public text has numbers of published
    /// cases, of offices and of examples after them.
    AfterInTestimony(&'static [&'static str]),
}

/// The form of a kind of number.
pub(super) struct Format {
    what: &'static str,
    /// As `Folded::find` reads them.
    patterns: &'static [&'static str],
    counts: Counts,
    /// Whether letters and digits in this form can be such a number.
    fits: fn(&str) -> bool,
}

/// How far from a number the words are that say what it is.
const BEFORE: usize = 60;
const AFTER: usize = 25;
/// How far before a number the words are that directly name it.
const DIRECTLY: usize = 30;

const HOME_OFFICE: &[&str] = &[
    "home office",
    "ho ref",
    "ho number",
    "h.o. ref",
    "ukvi",
    "our ref",
    "your ref",
    "case ref",
    "reference",
    "cid",
    "atlas",
    "gcid",
    "immigration number",
    "port ref",
];

pub(super) const FORMATS: &[Format] = &[
    Format {
        what: "a National Insurance number",
        patterns: &["@@_##_##_##_@"],
        counts: Counts::Always,
        fits: is_national_insurance,
    },
    Format {
        what: "an NHS number",
        patterns: &["###~###~####"],
        counts: Counts::Always,
        fits: is_nhs,
    },
    Format {
        what: "an NHS number",
        patterns: &["###_###_####"],
        counts: Counts::BesideOrInTestimony(&["nhs", "health and care number", "h&c"]),
        fits: is_nhs,
    },
    Format {
        what: "a CHI number",
        patterns: &["######_####"],
        counts: Counts::BesideOrInTestimony(&["chi", "community health"]),
        fits: is_chi,
    },
    Format {
        what: "a Unique Application Number",
        patterns: &["####~####~####~####", "UAN_####_####_####_####"],
        counts: Counts::Always,
        fits: |bare| !bare.starts_with("0000"),
    },
    Format {
        what: "a Unique Application Number",
        patterns: &["####_####_####_####"],
        counts: Counts::Beside(&["uan", "application number", "application no"]),
        fits: |_| true,
    },
    Format {
        what: "the number of a visa application (GWF)",
        patterns: &["GWF_#########+", "GWF_###_###_###+"],
        counts: Counts::Always,
        fits: |_| true,
    },
    Format {
        what: "the number of a health surcharge payment (IHS)",
        patterns: &["IHS_########+", "IHSC_########+"],
        counts: Counts::Always,
        fits: |_| true,
    },
    Format {
        what: "a biometric residence permit number",
        patterns: &["@@_#######", "@@_X######"],
        counts: Counts::Always,
        // The United Kingdom’s series: RA to RZ and ZA to ZZ.
        fits: |bare| bare.starts_with(['R', 'Z']),
    },
    Format {
        what: "a Home Office reference",
        patterns: &["@_#######", "@_########", "@_#######/#", "@_#######/##"],
        counts: Counts::BesideOrInTestimony(HOME_OFFICE),
        fits: |_| true,
    },
    Format {
        what: "a Home Office port reference",
        patterns: &["@@@/######+", "@@#/######+", "ASC/#######"],
        counts: Counts::BesideOrInTestimony(HOME_OFFICE),
        fits: |_| true,
    },
    Format {
        what: "a Home Office person or case number",
        patterns: &["########+", "#######"],
        counts: Counts::Beside(&[
            "person id",
            "person number",
            "cid",
            "atlas",
            "case id",
            "gcid",
            "hoid",
            "customer number",
            "status number",
            "home office id",
            "home office number",
            "home office file",
            "home office ref",
            "ho id",
        ]),
        fits: |_| true,
    },
    Format {
        what: "a Home Office reference",
        patterns: &["HO/######+"],
        counts: Counts::Always,
        fits: |_| true,
    },
    Format {
        what: "a Home Office reference",
        patterns: &["@_##_##_###", "@_###_####", "@_####_###"],
        counts: Counts::After(&[
            "home office",
            "ho ref",
            "ho number",
            "ho file",
            "h.o. ref",
            "our ref",
            "your ref",
        ]),
        // `T 020 …` is a telephone number.
        fits: |bare| !bare[1..].starts_with('0'),
    },
    Format {
        what: "a biometric residence permit number",
        patterns: &["@@_#######", "@@_###_####", "@@_####_###"],
        counts: Counts::After(&["brp", "residence permit", "biometric card"]),
        fits: |_| true,
    },
    Format {
        what: "an NHS number",
        patterns: &["###_###_####"],
        // Whatever its digits are: somebody calls it their own.
        counts: Counts::AfterInTestimony(&["nhs number", "nhs no"]),
        fits: |_| true,
    },
    Format {
        what: "the number of somebody’s case",
        patterns: &["##+/####", "#####+"],
        counts: Counts::AfterInTestimony(&[
            "case number",
            "case no",
            "claim number",
            "claim no",
            "appeal number",
            "appeal no",
            "file number",
        ]),
        fits: |_| true,
    },
    Format {
        what: "the registration of a car",
        patterns: &["**##_***", "@@##@@@", "*###_***", "*##_***", "***_###*"],
        counts: Counts::After(&[
            "car",
            "registration",
            "number plate",
            "numberplate",
            "licence plate",
            "van",
        ]),
        fits: is_registration,
    },
    Format {
        what: "a bank account",
        patterns: &["##_##_##"],
        counts: Counts::After(&["sort code", "sort-code"]),
        fits: |_| true,
    },
    Format {
        what: "a bank account",
        patterns: &["########"],
        counts: Counts::After(&["account number", "account no", "sort code", "sort-code"]),
        fits: |_| true,
    },
    Format {
        what: "a bank account",
        patterns: &["########"],
        counts: Counts::AfterInTestimony(&["account"]),
        fits: |_| true,
    },
    Format {
        what: "a driving licence number",
        patterns: &["*****_######_@**@@"],
        counts: Counts::Always,
        fits: is_driving_licence,
    },
    Format {
        what: "a crime reference",
        patterns: &["CAD_##+/##@@@##"],
        counts: Counts::Always,
        fits: |_| true,
    },
    Format {
        what: "a crime reference",
        patterns: &["##/#####+/##", "#####+/##", "######+", "CAD_##+"],
        counts: Counts::After(&[
            "crime number",
            "crime no",
            "crime ref",
            "police ref",
            "police number",
            "incident number",
        ]),
        fits: |_| true,
    },
    Format {
        what: "the number of a telephone (IMEI)",
        patterns: &["###############", "##_######_######_#"],
        counts: Counts::After(&["imei"]),
        fits: |_| true,
    },
    Format {
        what: "the number of an electronic tag",
        patterns: &["#####+", "@_#####+", "@@_#####+"],
        counts: Counts::After(&["tag number", "tag no", "tag id"]),
        fits: |_| true,
    },
    Format {
        what: "a Eurodac number",
        patterns: &["######+", "@@_######+"],
        counts: Counts::After(&["eurodac number", "eurodac no", "eurodac id", "eurodac ref"]),
        fits: |_| true,
    },
    Format {
        what: "a UNHCR number",
        patterns: &["###_##@#####+", "######+", "@@@_######+"],
        counts: Counts::After(&[
            "unhcr number",
            "unhcr no",
            "unhcr registration",
            "unhcr case",
            "unhcr file",
            "unhcr id",
        ]),
        fits: |_| true,
    },
    Format {
        what: "an asylum support reference",
        patterns: &["##/##/#####/###", "##/##/#####"],
        counts: Counts::Beside(&["nass", "asylum support", "support ref", "aspen"]),
        fits: |_| true,
    },
    Format {
        what: "a share code",
        patterns: &["***_***_***"],
        counts: Counts::Beside(&["share code", "share-code", "sharecode"]),
        fits: |bare| bare.starts_with(['R', 'S', 'W']) && has_digits(bare, 1),
    },
    Format {
        what: "a passport or identity document number",
        patterns: &["*********", "********", "*******", "@_########", "@@_#######", "@_#######"],
        counts: Counts::Beside(&["passport", "travel document", "identity card", "id card"]),
        fits: |bare| has_digits(bare, 5),
    },
    Format {
        what: "a prison or detention number",
        patterns: &["@####@@"],
        counts: Counts::BesideOrInTestimony(&["prison", "detention", "removal centre", "hmp"]),
        fits: |_| true,
    },
];

pub(super) fn find(reading: &Reading, folded: &Folded, out: &mut Vec<Detail>) {
    for format in FORMATS {
        for pattern in format.patterns {
            for range in folded.find(pattern) {
                if (format.fits)(&bare(&folded.text(range.clone())))
                    && counts(format.counts, reading, folded, &range)
                {
                    let range = folded.place(&range);
                    out.push(Detail { code: Code::IdentityReference, what: format.what, range });
                }
            }
        }
    }
    machine_readable(folded, out);
    ibans(folded, out);
}

fn counts(counts: Counts, reading: &Reading, folded: &Folded, range: &Range<usize>) -> bool {
    let words = match counts {
        Counts::Always => return true,
        Counts::BesideOrInTestimony(_) if reading.setting == Setting::Testimony => return true,
        Counts::AfterInTestimony(_) if reading.setting != Setting::Testimony => return false,
        Counts::Beside(words)
        | Counts::BesideOrInTestimony(words)
        | Counts::After(words)
        | Counts::AfterInTestimony(words) => words,
    };
    let around = match counts {
        Counts::After(_) | Counts::AfterInTestimony(_) => folded.around(range, DIRECTLY, 0),
        _ => folded.around(range, BEFORE, AFTER),
    };
    // “Passports” is beside a number too; “in this case nobody” is not “case no”.
    let is_start = |word: &str| word.len() > 4 && !word.ends_with(" no") && !word.ends_with(" id");
    words.iter().any(|word| {
        around.match_indices(word).any(|(at, _)| {
            !around[..at].ends_with(char::is_alphanumeric)
                && (is_start(word) || !around[at + word.len()..].starts_with(char::is_alphabetic))
        })
    })
}

fn has_digits(text: &str, least: usize) -> bool {
    text.chars().filter(char::is_ascii_digit).count() >= least
}

fn digits_of(bare: &str) -> Vec<u32> {
    bare.chars().filter_map(super::folded::digit).filter_map(|c| c.to_digit(10)).collect()
}

/// Prefixes that are given out (HMRC, National Insurance Manual, NIM39110).
fn is_national_insurance(bare: &str) -> bool {
    const NEVER: [char; 6] = ['D', 'F', 'I', 'Q', 'U', 'V'];
    const UNUSED: [&str; 7] = ["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"];
    let prefix: String = bare.chars().take(2).collect();
    !prefix.contains(NEVER)
        && !prefix.ends_with('O')
        && !UNUSED.contains(&prefix.as_str())
        && bare.ends_with(['A', 'B', 'C', 'D'])
}

/// The check digit of NHS numbers in all four nations (NHS Data Dictionary, NHS NUMBER).
fn has_check_digit(digits: &[u32]) -> bool {
    let (Some(first), Some(last)) = (digits.get(..9), digits.get(9)) else { return false };
    let sum: u32 = first.iter().zip((2..=10).rev()).map(|(digit, weight)| digit * weight).sum();
    match 11 - sum % 11 {
        11 => *last == 0,
        10 => false,
        check => *last == check,
    }
}

/// England, Wales and the Isle of Man use 400 to 499 and 600 to 799, Northern Ireland 320 to 399. Those
/// that start with 9 are kept for tests.
fn is_nhs(bare: &str) -> bool {
    let digits = digits_of(bare);
    let start = digits.iter().take(3).fold(0, |all, digit| all * 10 + digit);
    let is_used = matches!(start, 320..=499 | 600..=799);
    digits.len() == 10 && is_used && has_check_digit(&digits)
}

/// Scotland’s numbers start with the date of birth.
fn is_chi(bare: &str) -> bool {
    let digits = digits_of(bare);
    let [a, b, c, d, ..] = digits[..] else { return false };
    let (day, month) = (a * 10 + b, c * 10 + d);
    digits.len() == 10
        && (1..=31).contains(&day)
        && (1..=12).contains(&month)
        && has_check_digit(&digits)
}

/// The lines at the foot of a passport or a card (ICAO Doc 9303): 30, 36 or 44 signs. The state `UTO` is
/// the one of specimens.
fn machine_readable(folded: &Folded, out: &mut Vec<Detail>) {
    let is_sign = |c: &char| c.is_ascii_uppercase() || c.is_ascii_digit() || *c == '<';
    let mut at = 0;
    while at < folded.chars.len() {
        let length = folded.chars[at..].iter().take_while(|c| is_sign(c)).count();
        let line = folded.text(at..at + length);
        let fillers = line.matches('<').count();
        let is_line = (28..=46).contains(&length) && fillers >= 2 && !line.starts_with('<');
        if is_line && !line.contains("UTO") {
            let range = folded.place(&(at..at + length));
            let what = "the machine-readable line of a passport or a card";
            out.push(Detail { code: Code::IdentityReference, what, range });
        }
        at += length.max(1);
    }
}

/// Whether letters and digits are where the plates of cars have them, now or since 1963.
fn is_registration(bare: &str) -> bool {
    let shape: String = bare.chars().map(|c| if c.is_ascii_digit() { '9' } else { 'A' }).collect();
    matches!(shape.as_str(), "AA99AAA" | "A999AAA" | "A99AAA" | "AAA999A")
}

/// The surname in five letters, filled up with 9; the birthday, in whose month women’s have 5 more; the
/// initials; a digit; two letters.
fn is_driving_licence(bare: &str) -> bool {
    let Some((name, rest)) = bare.split_at_checked(5) else { return false };
    let number = |from: usize| rest.get(from..from + 2).and_then(|text| text.parse::<u32>().ok());
    let (Some(month), Some(day)) = (number(1), number(3)) else { return false };
    let is_name = name.trim_end_matches('9').chars().all(|c| c.is_ascii_alphabetic());
    is_name
        && name.starts_with(|c: char| c.is_ascii_alphabetic())
        && (1..=12).contains(&(month % 50))
        && (1..=31).contains(&day)
}

/// How long the account numbers of countries are (ISO 13616), with their check digits.
const IBANS: [(&str, usize); 30] = [
    ("AE", 23),
    ("AT", 20),
    ("BE", 16),
    ("BG", 22),
    ("CH", 21),
    ("CY", 28),
    ("DE", 22),
    ("DK", 18),
    ("EG", 29),
    ("ES", 24),
    ("FI", 18),
    ("FR", 27),
    ("GB", 22),
    ("GE", 22),
    ("GR", 27),
    ("HU", 28),
    ("IE", 22),
    ("IQ", 23),
    ("IT", 27),
    ("JO", 30),
    ("LB", 28),
    ("LT", 20),
    ("NL", 18),
    ("NO", 15),
    ("PK", 24),
    ("PL", 28),
    ("RO", 24),
    ("SE", 24),
    ("TR", 26),
    ("UA", 29),
];

/// International account numbers, whose check digits are right.
fn ibans(folded: &Folded, out: &mut Vec<Detail>) {
    let chars = &folded.chars;
    for at in 0..chars.len() {
        let is_start =
            chars.get(at + 2..at + 4).is_some_and(|c| c.iter().all(char::is_ascii_digit));
        if !is_start {
            continue;
        }
        let country = folded.text(at..at + 2).to_uppercase();
        let known = IBANS.iter().find(|(own, _)| *own == country);
        let is_inside = at.checked_sub(1).is_some_and(|before| chars[before].is_alphanumeric());
        let Some((_, length)) = known.filter(|_| !is_inside) else { continue };
        let mut digits = String::new();
        let mut end = at;
        for c in &chars[at..] {
            match c {
                c if c.is_ascii_alphanumeric() => digits.push(c.to_ascii_uppercase()),
                ' ' | '-' => {}
                _ => break,
            }
            end += 1;
            if digits.len() == *length {
                break;
            }
        }
        let follows = chars.get(end).is_some_and(|c| c.is_alphanumeric());
        if digits.len() == *length && !follows && has_remainder_of_one(&digits) {
            let (what, range) = ("a bank account (IBAN)", folded.place(&(at..end)));
            out.push(Detail { code: Code::IdentityReference, what, range });
        }
    }
}

/// The check of ISO 7064, MOD 97-10: two letters and the check digits go to the end, and letters are
/// numbers from 10.
fn has_remainder_of_one(iban: &str) -> bool {
    let Some((start, rest)) = iban.split_at_checked(4) else { return false };
    let sum =
        rest.chars().chain(start.chars()).filter_map(|c| c.to_digit(36)).fold(0, |sum, value| {
            let shifted = if value < 10 { sum * 10 } else { sum * 100 };
            (shifted + value) % 97
        });
    start[2..].bytes().all(|byte| byte.is_ascii_digit()) && sum == 1
}
