//! Entries of the table of authorities for an artefact.
//!
//! In: the key of a source. Out: its entry, with its address in print or as a link on its title,
//! and its code.

use super::forms::with_link;
use super::sources::{self, GUARD};
use super::unaddressed::unaddressed;
use super::{Authorities, Run, Runs};

impl Authorities {
    /// The code of a source, such as "C3".
    pub(crate) fn code(&self, key: &str) -> &str {
        self.codes.get(key).map_or("", String::as_str)
    }

    /// The entry in the table, either with its address as it is printed, or with the title as a
    /// link. The date on which an address was checked stays in both.
    pub(crate) fn table_entry(&self, key: &str, has_address: bool) -> Vec<Run> {
        let mut runs = self.entry(key);
        if !has_address {
            runs = match without_addresses(&runs) {
                Some(runs) => runs,
                None => self.table.get(key).map_or(runs, |own| self.entry_of(&unaddressed(own))),
            };
        }
        self.with_title_link(key, runs)
    }

    /// An entry whose title is a link, if none of its words is.
    pub(crate) fn with_title_link(&self, key: &str, runs: Vec<Run>) -> Vec<Run> {
        let Some(url) = self.url(key).filter(|_| runs.iter().all(|run| run.url.is_none())) else {
            return runs;
        };
        let title = self.table.get(key).map(sources::title).unwrap_or_default().replace(GUARD, "");
        with_link(runs, title.trim(), url)
    }
}

/// Leaves out each address with the angle brackets around it and the space before them. None if the
/// style has no such brackets, so that only it can word the entry without an address.
fn without_addresses(runs: &[Run]) -> Option<Vec<Run>> {
    let mut out = Runs::default();
    let mut follows = false;
    for run in runs {
        if run.url.is_some() {
            let last = out.0.last_mut()?;
            let kept = last.text.strip_suffix('<')?.trim_end().len();
            last.text.truncate(kept);
            follows = true;
            continue;
        }
        let text = if follows { run.text.strip_prefix('>')? } else { &run.text };
        follows = false;
        out.push(Run { text: text.to_owned(), ..run.clone() });
    }
    out.0.retain(|run| !run.text.is_empty());
    (!follows).then_some(out.0)
}
