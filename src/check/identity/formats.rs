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
        patterns: &["GWF_#########+"],
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
}

fn counts(counts: Counts, reading: &Reading, folded: &Folded, range: &Range<usize>) -> bool {
    let words = match counts {
        Counts::Always => return true,
        Counts::BesideOrInTestimony(_) if reading.setting == Setting::Testimony => return true,
        Counts::Beside(words) | Counts::BesideOrInTestimony(words) => words,
    };
    let around = folded.around(range, BEFORE, AFTER);
    words.iter().any(|word| {
        around.match_indices(word).any(|(at, _)| {
            !around[..at].ends_with(char::is_alphanumeric)
                && (word.len() > 4 || !around[at + word.len()..].starts_with(char::is_alphabetic))
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
