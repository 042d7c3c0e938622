//! The list of sources, in the order and the form of a style's bibliography.
//!
//! In: the keys of sources in the order in which the text cites them. Out: entries in the order of
//! the list, each with what the style puts before it, such as "[1]". Knows no page.

use super::runs::{Runs, words};
use super::{Authorities, Run};
use hayagriva::{BibliographyDriver, BibliographyItem, CitationItem};

/// An entry in the list of sources.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Listed {
    pub(crate) key: String,
    pub(crate) runs: Vec<Run>,
}

impl Listed {
    pub(super) fn new(item: &BibliographyItem) -> Self {
        let mut runs = Runs::default();
        if let Some(first) = &item.first_field {
            runs.child(first, &mut None);
            let is_apart = words(&runs.0).ends_with(char::is_whitespace);
            if !runs.0.is_empty() && !is_apart {
                runs.text("\u{a0}", false);
            }
        }
        let before = runs.0.len();
        runs.tree(&item.content, &mut None);
        if before > 0
            && let Some(run) = runs.0.get_mut(before)
        {
            run.text = run.text.trim_start().to_owned();
        }
        Self { key: item.key.clone(), runs: runs.0 }
    }
}

impl Authorities {
    /// The list of these sources, in the order of the style.
    pub(crate) fn list(&self, keys: &[&str]) -> Vec<Listed> {
        let mut driver = BibliographyDriver::new();
        for entry in keys.iter().filter_map(|key| self.table.get(key)) {
            let items = vec![CitationItem::with_entry(entry)];
            driver.citation(self.request(items, &self.style, None));
        }
        let done = driver.finish(self.bibliography(&self.style));
        done.bibliography.iter().flat_map(|own| &own.items).map(Listed::new).collect()
    }
}
