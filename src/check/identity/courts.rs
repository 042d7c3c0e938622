//! References of courts and tribunals.
//!
//! In: a text. Out: references to the file of one person’s case. Neutral citations, such as \[2024\] UKUT
//! 23, are published law and not looked for. A reference in public text is one of a published case if
//! `sources.yml` has it or its block cites a source.

use super::finding::Detail;
use super::folded::Folded;
use super::known::Known;
use super::readings::{Reading, Setting};
use crate::ground::diagnostic::Code;

const TRIBUNAL: &str = "a tribunal’s reference";
const COURT: &str = "a court’s reference";

/// The letters of First-tier Tribunal appeals (Immigration and Asylum Chamber), past and present.
const APPEALS: [&str; 17] = [
    "AA", "AS", "CC", "DA", "DC", "EA", "HR", "HU", "HX", "IA", "LP", "NS", "OA", "PA", "RP", "TH",
    "VA",
];

/// The forms of other references.
const FORMS: [(&str, &str); 18] = [
    ("UI/####/######", TRIBUNAL),
    ("UI##########", TRIBUNAL),
    ("SC/##+/####", TRIBUNAL),
    ("AS/##/##/#####", TRIBUNAL),
    ("UA/####/######", TRIBUNAL),
    ("JR/####/@@@/######", TRIBUNAL),
    ("JR/####+/####", TRIBUNAL),
    ("SC###/##/#####", TRIBUNAL),
    ("AC/####/@@@/######", COURT),
    ("CO/###+/####", COURT),
    ("CA/####/######", COURT),
    ("C#/####/####", COURT),
    ("KB/####/######", COURT),
    ("QB/####/######", COURT),
    ("KB/####/@@@/######", COURT),
    ("KA/####/######", COURT),
    ("@@##C#####", COURT),
    ("@##@@###", COURT),
];

/// These forms count only beside words that say what they are.
const PLAIN: [&str; 2] = ["@@##C#####", "@##@@###"];

/// This one counts only with slashes: `SC 123` is also a law report.
const SLASHED: &str = "SC/##+/####";

pub(super) fn find(reading: &Reading, folded: &Folded, known: &Known, out: &mut Vec<Detail>) {
    let appeals = APPEALS.iter().map(|letters| (format!("{letters}/#####/####"), TRIBUNAL));
    let others = FORMS.iter().map(|(form, what)| ((*form).to_owned(), *what));
    for (form, what) in appeals.chain(others) {
        for range in folded.find(&form) {
            let is_named = || {
                let around = folded.around(&range, 60, 25);
                ["case no", "case number", "claim no", "claim number", "court", "hearing"]
                    .iter()
                    .any(|word| around.contains(word))
            };
            let is_published = reading.setting == Setting::Public
                && (reading.is_cited || known.is_published(&folded.text(range.clone())));
            let is_other = form == SLASHED && !folded.text(range.clone()).contains('/');
            if (!PLAIN.contains(&form.as_str()) || is_named()) && !is_published && !is_other {
                let range = folded.place(&range);
                out.push(Detail { code: Code::IdentityReference, what, range });
            }
        }
    }
}
