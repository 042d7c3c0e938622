//! Citations in the text itself, by numbers or by names, and the list that explains them.
//!
//! In: every citation of an artefact, in the order of the text. Out: each as runs of text that lead
//! to its sources, and the list of sources. They are made together, because a number depends on what
//! was cited before, and "2024a" on what else is cited at all. Knows no page.

use super::locators::Labels;
use super::runs::{Runs, Shift};
use super::{Authorities, Listed, Run, Source, sources};
use hayagriva::citationberg::taxonomy::Locator;
use hayagriva::{
    BibliographyDriver, CitationItem, Entry, LocatorPayload, Rendered, SpecificLocator,
};
use std::sync::{Arc, PoisonError};

/// The citations of an artefact in the text, and the list of its sources.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct InText {
    /// In the order of the text.
    pub(crate) citations: Vec<Vec<Run>>,
    pub(crate) list: Vec<Listed>,
}

/// An entry, and where in it.
type Item<'a> = (&'a Entry, Option<(Locator, String)>);

impl Authorities {
    /// Formats all citations of an artefact.
    pub(crate) fn in_text(&self, groups: &[Vec<Source>]) -> Arc<InText> {
        let known = || self.in_text.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(done) = known().get(groups) {
            return Arc::clone(done);
        }
        let done = Arc::new(self.format_in_text(groups));
        known().insert(groups.to_vec(), Arc::clone(&done));
        done
    }

    fn format_in_text(&self, groups: &[Vec<Source>]) -> InText {
        let items: Vec<Vec<Item<'_>>> = groups
            .iter()
            .map(|group| {
                let item = |(key, written): &Source| {
                    let entry = self.notes.get(key)?;
                    Some((entry, self.labels.read_all(written, sources::kind(entry))))
                };
                group.iter().filter_map(item).collect()
            })
            .collect();
        let done = self.drive(&items, true);
        let list = done.bibliography.iter().flat_map(|own| &own.items).map(Listed::new).collect();
        let has_pinpoints = items.iter().flatten().any(|(_, pin)| pin.is_some());
        let bare = has_pinpoints.then(|| self.drive(&items, false));
        let citations = done.citations.iter().enumerate().map(|(at, own)| {
            let keys: Vec<&str> = items[at].iter().map(|(entry, _)| entry.key()).collect();
            let mut runs = Runs::default();
            runs.citation(&own.citation, &keys);
            let bare = bare.as_ref().map(|bare| {
                let mut runs = Runs::default();
                runs.citation(&bare.citations[at].citation, &keys);
                runs.0
            });
            match bare {
                // The style has no place for it.
                Some(bare) if bare == runs.0 => with_pinpoints(bare, &items[at], &groups[at]),
                _ => runs.0,
            }
        });
        InText { citations: citations.collect(), list }
    }

    fn drive(&self, groups: &[Vec<Item<'_>>], has_pinpoints: bool) -> Rendered {
        let mut driver = BibliographyDriver::new();
        for group in groups {
            let items = group.iter().map(|(entry, pin)| {
                let pin = pin.as_ref().filter(|_| has_pinpoints);
                let pin = pin.map(|(kind, own)| SpecificLocator(*kind, LocatorPayload::Str(own)));
                CitationItem::with_locator(*entry, pin)
            });
            // A range of numbers would hide pinpoints.
            let has_pin = group.iter().any(|(_, pin)| pin.is_some());
            let style = if has_pin { &self.note_style } else { &self.style };
            driver.citation(self.request(items.collect(), style, None));
        }
        driver.finish(self.bibliography(&self.style))
    }
}

/// Adds the pinpoints that a style does not print after what it says of each source.
fn with_pinpoints(runs: Vec<Run>, items: &[Item<'_>], group: &[Source]) -> Vec<Run> {
    let mut out = Runs::default();
    for (at, run) in runs.iter().enumerate() {
        out.push(run.clone());
        let Some(key) = &run.source else { continue };
        let is_last = runs.get(at + 1).is_none_or(|next| next.source.as_ref() != Some(key));
        let has_pin = items.iter().any(|(entry, pin)| entry.key() == key && pin.is_some());
        if !is_last || !has_pin {
            continue;
        }
        let written = group.iter().filter(|(own, _)| own == key).flat_map(|(_, pins)| pins);
        let text = written.map(|pin| Labels::tidy(pin)).collect::<Vec<_>>().join(", ");
        let (italic, shift) =
            (false, if run.shift == Shift::Raised { run.shift } else { Shift::None });
        out.push(Run { text: format!(", {text}"), italic, shift, ..Run::default() });
    }
    out.0
}
