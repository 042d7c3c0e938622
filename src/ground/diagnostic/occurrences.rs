//! One fault of the text, which several partners' editions show: reported once, with all of them.
//!
//! In: the names of partners and artefacts. Out: the end of a message that lists them. Does not know
//! what a partner or an artefact is.

use crate::ground::words::listed;
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
        let mut each: Vec<String> = self.each.iter().cloned().collect();
        if each.len() > SHOWN {
            let more = each.split_off(SHOWN - 1).len();
            each.push(format!("{more} more"));
        }
        match each.is_empty() {
            true => String::new(),
            false => format!("{}{}", self.lead, listed(&each)),
        }
    }

    /// Adds those of another fault that is the same.
    pub(super) fn add(&mut self, others: Self) {
        self.each.extend(others.each);
    }
}
