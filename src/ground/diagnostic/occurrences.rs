//! One fault of the text, which several partners' editions show: reported once, with all of them.
//!
//! In: diagnostics from many partners and artefacts. Out: each fault once, with where it occurs.
//! Does not know what a partner or an artefact is.

use super::Diagnostic;
use std::collections::BTreeSet;

/// How many occurrences a message names.
const SHOWN: usize = 4;

/// Where a fault occurs, as the end of its message.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Occurrences {
    /// What leads from the message to the first of them: ` for `.
    lead: &'static str,
    each: BTreeSet<String>,
}

impl Occurrences {
    /// A single occurrence.
    pub(super) fn new(lead: &'static str, one: impl Into<String>) -> Self {
        Self { lead, each: BTreeSet::from([one.into()]) }
    }

    /// The end of the message: " for `alder` and `birch`".
    pub(super) fn text(&self) -> String {
        let each: Vec<&str> = self.each.iter().map(String::as_str).collect();
        let list = match each.as_slice() {
            [] => return String::new(),
            [only] => (*only).to_owned(),
            [first @ .., last] if each.len() <= SHOWN => format!("{} and {last}", first.join(", ")),
            all => {
                let more = all.len() - (SHOWN - 1);
                format!("{} and {more} more", all[..SHOWN - 1].join(", "))
            }
        };
        format!("{}{list}", self.lead)
    }
}

/// The diagnostics in the order of their places, each once. Those that differ only in where they
/// occur become one; so do an error and a warning that say the same.
pub(crate) fn each_once(mut problems: Vec<Diagnostic>) -> Vec<Diagnostic> {
    problems.sort_by(|a, b| {
        let key = |problem: &Diagnostic| (problem.span, problem.code);
        let same = key(a).cmp(&key(b));
        let text = |problem: &Diagnostic| (problem.path.clone(), problem.message.clone());
        same.then_with(|| text(a).cmp(&text(b)))
            .then_with(|| a.severity.cmp(&b.severity))
            .then_with(|| (&a.occurrences, &a.hint).cmp(&(&b.occurrences, &b.hint)))
    });
    let mut out: Vec<Diagnostic> = Vec::with_capacity(problems.len());
    for problem in problems {
        match out.last_mut() {
            Some(last) if is_same(last, &problem) => {
                if let (Some(known), Some(new)) = (&mut last.occurrences, problem.occurrences) {
                    known.each.extend(new.each);
                }
            }
            _ => out.push(problem),
        }
    }
    out
}

fn is_same(one: &Diagnostic, other: &Diagnostic) -> bool {
    let is_same_text = one.span == other.span
        && one.code == other.code
        && one.path == other.path
        && one.message == other.message;
    // What to do about a fault in several editions may name one of them: any will serve.
    let is_same_hint = one.hint == other.hint || one.occurrences.is_some();
    is_same_text && is_same_hint && one.occurrences.is_some() == other.occurrences.is_some()
}
