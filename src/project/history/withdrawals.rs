//! `withdrawals.json`: what was taken out of a finished release because somebody withdrew a
//! testimony.
//!
//! In: the file's text. Out: for each withdrawal, the files of the release that were replaced or
//! deleted, with their digests before and after. The record and the seal of the release still
//! describe the files as they were released, so that an old copy can be recognised. Knows no words.

use super::damage::{SCHEMA, parse};
use super::{FOLDER, ReleaseRecord};
use crate::ground::date::Date;
use crate::ground::diagnostic::Diagnostic;
use crate::ground::files;
use crate::ground::version::Version;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::path::Path;

/// The file's name, beside the record and in the folder of the release.
pub(crate) const WITHDRAWALS: &str = "withdrawals.json";

/// What was taken out of one release, in the order in which it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Withdrawals {
    pub(crate) schema: u32,
    pub(crate) version: Version,
    pub(crate) withdrawals: Vec<Withdrawn>,
}

/// What was taken out for one testimony.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Withdrawn {
    /// The reference of the testimony.
    pub(crate) testimony: String,
    pub(crate) date: Date,
    /// By path.
    pub(crate) files: Vec<RedactedFile>,
}

/// A file that was replaced or deleted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct RedactedFile {
    /// Below the folder of the release.
    pub(crate) path: String,
    /// The digest of the file with the testimony.
    pub(crate) before: String,
    /// The digest of the file that took its place; nothing if it was deleted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) after: Option<String>,
}

impl Withdrawals {
    /// Nothing was taken out of a release.
    pub(crate) fn none(version: &Version) -> Self {
        Self { schema: SCHEMA, version: version.clone(), withdrawals: Vec::new() }
    }

    /// What was taken out of a release: by the project in `root`, if it has the record of the
    /// release, or else by the release's own `folder`.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub(crate) fn of(root: &Path, folder: &Path, version: &Version) -> Result<Self, Diagnostic> {
        let own = root.join(FOLDER).join(version.to_string());
        match files::exists(&own.join(super::RECORD)) {
            true => Self::read(&own.join(WITHDRAWALS), version),
            false => Self::read(&folder.join(WITHDRAWALS), version),
        }
    }

    /// Reads the file at a path; a release without one is whole.
    ///
    /// # Errors
    /// If it cannot be read.
    pub(crate) fn read(path: &Path, version: &Version) -> Result<Self, Diagnostic> {
        if !files::exists(path) {
            return Ok(Self::none(version));
        }
        let shown = path.display().to_string();
        let own: Self = parse(&files::text_at(path)?).map_err(|damage| {
            damage.placed_problem_with("the list of what was withdrawn").in_path(&shown)
        })?;
        Ok(own)
    }

    /// The digest that a file of the release has now, if it was replaced.
    pub(crate) fn replaced(&self, path: &str) -> Option<&str> {
        let files = self.withdrawals.iter().rev().flat_map(|own| &own.files);
        files.filter(|file| file.path == path).find_map(|file| file.after.as_deref())
    }

    /// The references of the testimonies that were taken out.
    pub(crate) fn testimonies(&self) -> BTreeSet<&str> {
        self.withdrawals.iter().map(|own| own.testimony.as_str()).collect()
    }

    /// The paths of those artefacts of the release that were deleted, or have to be.
    pub(crate) fn deleted<'r>(&self, record: &'r ReleaseRecord) -> BTreeSet<&'r str> {
        let gone = self.testimonies();
        let holds = |made: &&super::ArtefactRecord| {
            made.testimonies.iter().any(|own| gone.contains(own.as_str()))
        };
        record.artefacts.iter().filter(holds).map(|made| made.path.as_str()).collect()
    }

    /// Adds a withdrawal, or replaces what was recorded of it when a run was interrupted.
    pub(crate) fn add(&mut self, withdrawn: Withdrawn) {
        match self.withdrawals.iter_mut().find(|own| own.testimony == withdrawn.testimony) {
            Some(own) => *own = withdrawn,
            None => self.withdrawals.push(withdrawn),
        }
    }
}
