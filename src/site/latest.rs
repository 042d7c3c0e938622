//! Addresses without a number, which always lead to the newest version that may be used.
//!
//! In: the files of every release of one partner. Out: for each such address the file to which it
//! leads, or that it leads to none. A link that somebody saved must never lead to a file that was
//! recalled.

use super::contents::Contents;
use super::downloads::{Download, name_of};
use crate::project::history::{History, ReleaseRecord};
use std::collections::BTreeMap;

/// A file and the release that it belongs to.
#[derive(Clone, Copy)]
pub(super) struct Issued<'a> {
    pub(super) record: &'a ReleaseRecord,
    pub(super) file: &'a Download,
}

/// What is at an address.
#[derive(Clone, Copy)]
struct Place<'a> {
    /// The newest file with this address, whether it may be used or not.
    newest: Issued<'a>,
    /// The newest one that may be used and is on this site.
    safe: Option<Issued<'a>>,
}

/// Every address without a number that a release ever had.
pub(super) struct Latest<'a> {
    places: BTreeMap<&'a str, Place<'a>>,
}

impl<'a> Latest<'a> {
    /// `files` are those of the releases of `history`, in the same order. Files that the release
    /// `newest` does not have any longer are not offered.
    pub(super) fn of(
        history: &'a History,
        files: &'a [Vec<Download>],
        newest: &ReleaseRecord,
    ) -> Self {
        let mut all: BTreeMap<&str, Vec<Issued<'a>>> = BTreeMap::new();
        for (record, files) in history.records.iter().zip(files).rev() {
            for file in files {
                all.entry(&file.latest).or_default().push(Issued { record, file });
            }
        }
        let place = |issued: Vec<Issued<'a>>| {
            let newest_of_name = *issued.first()?;
            let is_dropped = newest_of_name.record.version < newest.version;
            let usable = issued.into_iter().find(|own| own.file.recalled.is_none());
            let safe = usable.filter(|own| !is_dropped && own.file.is_offered());
            Some(Place { newest: newest_of_name, safe })
        };
        let places = all.into_iter().filter_map(|(path, all)| Some((path, place(all)?)));
        Self { places: places.collect() }
    }

    /// The file to which the address of a download without its number leads.
    pub(super) fn safe(&self, download: &Download) -> Option<Issued<'a>> {
        self.places.get(download.latest.as_str())?.safe
    }

    /// Those files that belong to a release before `newest`, because nothing newer may be used.
    pub(super) fn older(&self, newest: &ReleaseRecord) -> impl Iterator<Item = &'a Download> {
        let safe = self.places.values().filter_map(|place| place.safe);
        safe.filter(|own| own.record.version < newest.version).map(|own| own.file)
    }

    /// The digests of the files by their names without a number, and of those of releases before
    /// `newest` also by their own names.
    pub(super) fn digests(&self, newest: &ReleaseRecord) -> BTreeMap<String, String> {
        let safe = self.places.iter().filter_map(|(path, place)| Some((*path, place.safe?.file)));
        let named = safe.map(|(path, file)| (name_of(path), file));
        let own = self.older(newest).map(|file| (file.name(), file));
        let all = named.chain(own);
        all.map(|(name, file)| (name.to_owned(), file.artefact.sha256.clone())).collect()
    }

    /// The addresses at which no file may be, each with the newest file that had it.
    pub(super) fn empty(&self) -> impl Iterator<Item = (&'a str, Issued<'a>)> {
        let empty = self.places.iter().filter(|(_, place)| place.safe.is_none());
        empty.map(|(path, place)| (*path, place.newest))
    }

    /// Adds the files under their names without a number.
    pub(super) fn add_files(&self, contents: &mut Contents) {
        for (path, place) in &self.places {
            if let Some(file) = place.safe.and_then(|own| own.file.file.clone()) {
                contents.add_file(*path, file);
            }
        }
    }
}
