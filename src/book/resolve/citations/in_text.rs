//! Citations in the text itself, by numbers or by names, and the list that explains them.
//!
//! In: every citation of an artefact, in the order of the text. Out: each as runs of text that lead
//! to its sources, and the list of sources. They are made together, because a number depends on what
//! was cited before, and "2024a" on what else is cited at all. Knows no page.

use super::forms::PROBE;
use super::locators::Labels;
use super::runs::{Runs, Shift, words};
use super::{Authorities, Listed, Run, Source, sources};
use hayagriva::citationberg::taxonomy::Locator;
use hayagriva::{
    BibliographyDriver, CitationItem, CitationRequest, Entry, LocatorPayload, Rendered,
    RenderedCitation, SpecificLocator,
};
use std::sync::{Arc, PoisonError};

/// The citations of an artefact in the text, and the list of its sources.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct InText {
    /// In the order of the text.
    pub(crate) citations: Vec<Vec<Run>>,
    pub(crate) list: Vec<Listed>,
}

/// A source in a citation, where in it, and how its author wrote that.
struct Item<'a> {
    entry: &'a Entry,
    pin: Option<(Locator, String)>,
    written: &'a [String],
}

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
            .map(|group| group.iter().filter_map(|own| self.item(own)).collect())
            .collect();
        let mut done = self.drive(&items, &[]);
        let mut first = 0;
        if self.style.citation.disambiguate_add_year_suffix {
            // The letters after years follow the order of the list, so the processor is shown that
            // first, unless the style then takes first citations for later ones.
            let list = done.bibliography.iter().flat_map(|own| &own.items);
            let order: Vec<&Entry> = list.filter_map(|own| self.notes.get(&own.key)).collect();
            let again = self.drive(&items, &order);
            let shown = again.citations.iter().skip(1);
            let mut both = done.citations.iter().zip(shown);
            if both.all(|(one, other)| unlettered(one) == unlettered(other)) {
                done = again;
                first = 1;
            }
        }
        let list = done.bibliography.iter().flat_map(|own| &own.items).map(Listed::new).collect();
        let citations = done.citations.iter().skip(first).zip(&items).map(|(own, group)| {
            let keys: Vec<&str> = group.iter().map(|item| item.entry.key()).collect();
            let mut runs = Runs::default();
            runs.citation(&own.citation, &keys);
            let lost: Vec<&Item<'_>> =
                group.iter().filter(|item| self.loses_pinpoint(item)).collect();
            if lost.is_empty() { runs.0 } else { with_pinpoints(&runs.0, &lost) }
        });
        InText { citations: citations.collect(), list }
    }

    fn item<'a>(&'a self, (key, written): &'a Source) -> Option<Item<'a>> {
        let entry = self.notes.get(key)?;
        let pin = self.labels.read_all(written, sources::kind(entry));
        Some(Item { entry, pin, written })
    }

    /// Shows the citation processor all citations. `order` are the sources that it meets before
    /// them, out of sight.
    fn drive<'a>(&'a self, groups: &'a [Vec<Item<'a>>], order: &[&'a Entry]) -> Rendered {
        let mut driver = BibliographyDriver::new();
        if !order.is_empty() {
            let hidden = |entry: &&'a Entry| CitationItem::new(*entry, None, None, true, None);
            driver.citation(self.request(order.iter().map(hidden).collect(), &self.style, None));
        }
        for group in groups {
            driver.citation(self.citation_of(group));
        }
        driver.finish(self.bibliography(&self.style))
    }

    fn citation_of<'a>(&'a self, group: &'a [Item<'a>]) -> CitationRequest<'a, Entry> {
        let items = group.iter().map(|item| {
            let pin = item.pin.as_ref();
            let pin = pin.map(|(kind, own)| SpecificLocator(*kind, LocatorPayload::Str(own)));
            CitationItem::with_locator(item.entry, pin)
        });
        // A range of numbers would hide pinpoints.
        let has_pin = group.iter().any(|item| item.pin.is_some());
        let style = if has_pin { &self.note_style } else { &self.style };
        self.request(items.collect(), style, None)
    }

    /// Whether the style has no place for the pinpoint of a source.
    fn loses_pinpoint(&self, item: &Item<'_>) -> bool {
        let Some((label, _)) = &item.pin else { return false };
        let name = format!("probe\n{}\n{label:?}", item.entry.key());
        let runs = self.once(name, || {
            let pin = Some((*label, PROBE.to_owned()));
            let probe = [Item { entry: item.entry, pin, written: &[] }];
            let mut driver = BibliographyDriver::new();
            driver.citation(self.citation_of(&probe));
            let mut runs = Runs::default();
            let done = driver.finish(self.bibliography(&self.note_style));
            done.citations.iter().for_each(|own| runs.tree(&own.citation, &mut None));
            runs.0
        });
        !words(&runs).contains(PROBE)
    }
}

/// The text of a citation without the letters after years.
fn unlettered(citation: &RenderedCitation) -> String {
    let mut runs = Runs::default();
    runs.tree(&citation.citation, &mut None);
    let mut out = String::new();
    let mut digits = 0;
    for letter in words(&runs.0).chars() {
        if digits < 4 || !letter.is_ascii_lowercase() {
            out.push(letter);
        }
        digits = if letter.is_ascii_digit() { digits + 1 } else { 0 };
    }
    out
}

/// Adds the pinpoints that a style does not print after what it says of each source.
fn with_pinpoints(runs: &[Run], lost: &[&Item<'_>]) -> Vec<Run> {
    let mut out = Runs::default();
    let mut follows = false;
    for (at, run) in runs.iter().enumerate() {
        // After a pinpoint, a comma would not part two sources.
        let parts = follows && run.source.is_none() && run.text.trim() == ",";
        let text = if parts { "; ".to_owned() } else { run.text.clone() };
        out.push(Run { text, ..run.clone() });
        follows = false;
        let Some(key) = &run.source else { continue };
        let is_last = runs.get(at + 1).is_none_or(|next| next.source.as_ref() != Some(key));
        let Some(item) = lost.iter().find(|item| item.entry.key() == key && is_last) else {
            continue;
        };
        let pins: Vec<String> = item.written.iter().map(|pin| Labels::tidy(pin)).collect();
        let shift = if run.shift == Shift::Raised { Shift::Raised } else { Shift::None };
        out.push(Run { text: format!(", {}", pins.join(", ")), shift, ..Run::default() });
        follows = true;
    }
    out.0
}
