//! The list of sources, in the order and the form of a style's bibliography.
//!
//! In: the keys of sources in the order in which the text cites them. Out: entries in the order of
//! the list, each with what the style puts before it, such as `[1]`. Knows no page.

use super::runs::Runs;
use super::{Authorities, Run};
use hayagriva::{BibliographyDriver, BibliographyItem, CitationItem, ElemChild, ElemMeta};

/// An entry in the list of sources.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Listed {
    pub(crate) key: String,
    pub(crate) runs: Vec<Run>,
}

impl Listed {
    pub(super) fn new(item: &BibliographyItem) -> Self {
        Self::of(item, Runs::default())
    }

    /// An entry without its number, which does not depend on the others.
    pub(super) fn alone(item: &BibliographyItem) -> Self {
        Self::of(item, Runs::without_numbers())
    }

    fn of(item: &BibliographyItem, mut runs: Runs) -> Self {
        if let Some(first) = &item.first_field {
            let has_number = is_number(first);
            runs.child(first, &mut None);
            if let Some(last) = runs.0.last_mut() {
                last.text.truncate(last.text.trim_end().len());
            }
            runs.0.iter_mut().for_each(|run| run.bold |= has_number);
            if !runs.0.is_empty() {
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
        for run in runs.0.iter_mut().filter(|run| run.url.is_none()) {
            run.text = tidy(&run.text);
        }
        Self { key: item.key.clone(), runs: runs.0 }
    }
}

/// Whether it is the number of an entry, by which the text cites it.
fn is_number(field: &ElemChild) -> bool {
    let ElemChild::Elem(field) = field else { return false };
    let number = ElemMeta::CitationNumber;
    field.meta.as_ref() == Some(&number) || field.children.find_meta(&number).is_some()
}

/// Leaves out spaces that the processor leaves where a style has nothing to say. Languages that have
/// a space before a semicolon write another kind of space.
fn tidy(text: &str) -> String {
    let text = text.replace("  ", " ");
    [" ;", " ,", " )"].iter().fold(text, |text, gap| text.replace(gap, gap.trim_start()))
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
