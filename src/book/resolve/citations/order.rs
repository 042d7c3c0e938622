//! The order of the sources of one note.
//!
//! In: the sources that a note cites. Out: the same in the order in which the style sorts them, or in
//! that of the author if it sorts nothing. Knows no note but this one.

use super::{Authorities, Source, StyleKind};
use hayagriva::{BibliographyDriver, CitationItem, Elem, ElemChild, ElemMeta};

impl Authorities {
    /// The sources of a note in the order of the style.
    pub(crate) fn in_order(&self, sources: Vec<Source>) -> Vec<Source> {
        let sorts = self.note_style.citation.sort.is_some() && self.kind == StyleKind::Notes;
        if !sorts || sources.len() < 2 {
            return sources;
        }
        let entries = sources.iter().filter_map(|(key, _)| self.notes.get(key));
        let items: Vec<_> = entries.map(CitationItem::with_entry).collect();
        let mut driver = BibliographyDriver::new();
        driver.citation(self.request(items, &self.note_style, None));
        let done = driver.finish(self.bibliography(&self.note_style));
        let place = |child: &ElemChild| match child {
            ElemChild::Elem(Elem { meta: Some(ElemMeta::Entry(at)), .. }) => Some(*at),
            _ => None,
        };
        let places = done.citations.iter().flat_map(|own| &own.citation.0).filter_map(place);
        let sorted: Vec<Source> = places.filter_map(|at| sources.get(at).cloned()).collect();
        if sorted.len() == sources.len() { sorted } else { sources }
    }
}
