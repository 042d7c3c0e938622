//! Which copies differ from those of the last release.
//!
//! In: the readings of all copies, and the last record. Out: for each copy whether its readers read
//! something new, and whether a change reaches it. Pure.

use super::copies::{Copies, CopyOf};
use super::details::Scope;
use crate::assembly::plan::Artefact;
use crate::book::reading;
use crate::project::history::ReleaseRecord;
use std::collections::{BTreeMap, BTreeSet};

/// Whether copies differ from the ones before.
pub(crate) struct CopiesSince<'a> {
    copies: &'a Copies,
    previous: &'a ReleaseRecord,
    /// For each copy of either release, whether it differs; none if that is not known.
    differ: BTreeMap<CopyOf, Option<bool>>,
}

impl<'a> CopiesSince<'a> {
    pub(crate) fn new(copies: &'a Copies, previous: &'a ReleaseRecord) -> Self {
        let before: BTreeMap<CopyOf, Option<&str>> = previous
            .artefacts
            .iter()
            .map(|artefact| (CopyOf::of(artefact), artefact.reading.as_deref()))
            .collect();
        let mut differ: BTreeMap<CopyOf, Option<bool>> = BTreeMap::new();
        for copy in copies.content.keys().chain(before.keys()) {
            // An edition with marked changes says what its twin says.
            let twin =
                copy.twin().filter(|twin| !before.contains_key(copy) && before.contains_key(twin));
            let of = twin.as_ref().unwrap_or(copy);
            let differs = match (before.get(of), copies.reading(of)) {
                (Some(Some(before)), Some(now)) => reading::differ(before, now),
                (Some(None), Some(_)) => None,
                // There was no such copy, or there is none any more.
                _ => Some(true),
            };
            differ.insert(copy.clone(), differs);
        }
        Self { copies, previous, differ }
    }

    /// Whether a copy differs from the one of the last release; none if that is not known.
    pub(crate) fn differs(&self, copy: &CopyOf) -> Option<bool> {
        self.differ.get(copy).copied().unwrap_or(Some(true))
    }

    /// Whether a reader of any copy may notice a change in a section, or of a detail.
    pub(crate) fn notice(&self, id: &str, is_detail: bool) -> bool {
        self.differ
            .iter()
            .any(|(copy, differs)| *differs != Some(false) && self.is_in(id, is_detail, copy))
    }

    /// Whether a change in a section, or of a detail, may be in a copy.
    pub(crate) fn is_in(&self, id: &str, is_detail: bool, copy: &CopyOf) -> bool {
        if is_detail {
            return Scope::of(id).holds(copy);
        }
        let holds_now = self.copies.content.get(copy).is_some_and(|now| now.holds.contains(id));
        holds_now || {
            let own = self.previous.artefacts.iter().filter(|known| CopyOf::of(known) == *copy);
            let paths: Vec<&String> = own.map(|known| &known.path).collect();
            let section = self.previous.section(id);
            section.is_some_and(|known| known.artefacts.iter().any(|path| paths.contains(&path)))
        }
    }

    /// The sections that a volume had in the last release; none if it had no such volume.
    pub(crate) fn sections_in(&self, artefact: &Artefact) -> Option<BTreeSet<&str>> {
        let known = self.previous.artefacts.iter().find(|known| artefact.is_of(known))?;
        Some(self.previous.sections_in(&known.path))
    }

    /// The copies of both releases that differ, and of which `is_explained` does not say why.
    pub(crate) fn differing_without(&self, is_explained: impl Fn(&CopyOf) -> bool) -> Vec<&CopyOf> {
        let known: BTreeSet<CopyOf> = self.previous.artefacts.iter().map(CopyOf::of).collect();
        let in_both =
            |copy: &&CopyOf| known.contains(*copy) && self.copies.content.contains_key(*copy);
        let differing = self.differ.iter().filter(|(_, differs)| **differs == Some(true));
        differing.map(|(copy, _)| copy).filter(in_both).filter(|copy| !is_explained(copy)).collect()
    }

    pub(crate) fn reading(&self, copy: &CopyOf) -> Option<&str> {
        self.copies.reading(copy)
    }
}
