//! Rebuilding: making a release again from its archive and comparing the two, byte by byte.
//!
//! In: a release's folder and the project's record of it. Out: every file that differs, and how
//! this tool differs from the one that cut the release. Writes only to a temporary folder.

use super::archive::ARCHIVE;
use super::archived::{Archived, archived};
use super::attestations::ATTESTATIONS;
use super::folders::ReleaseFolders;
use super::make::{Manner, SEALED_DRAFT, UnpackedRelease};
use super::order;
use super::provenance::SIGNED_PROVENANCE;
use crate::assembly::build::Event;
use crate::ground::diagnostic::{Code, Diagnostic, Failure};
use crate::ground::files::{self, TemporaryFolder};
use crate::ground::source::Sources;
use crate::ground::version::Version;
use crate::project::history::{
    History, RECALLS_NAME, RECORD, ReleaseRecord, WITHDRAWALS, Withdrawals,
};
use crate::verify::seal::SEAL;
use crate::verify::sums::{self, SUMS};
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::Path;

/// A file that differs from the rebuilt one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Difference {
    pub(crate) path: String,
    pub(crate) what: Mismatch,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Mismatch {
    /// Its bytes differ from those that the release lists.
    Altered,
    /// The release lists it but does not have it.
    Missing,
    /// The bytes made from the archive differ from those that the release lists.
    NotReproduced,
    /// It is in the folder but is not part of the release.
    Unlisted,
    /// It holds a testimony that was withdrawn, and should not be there any more.
    Withdrawn,
}

/// How a rebuilt release compares with the original.
#[derive(Debug)]
pub(crate) struct Rebuilt {
    pub(crate) version: Version,
    /// The id of the work.
    pub(crate) work: String,
    /// The number of files that are the same, byte by byte.
    pub(crate) same: usize,
    pub(crate) differences: Vec<Difference>,
    /// The files that nobody can make again, because a testimony that was withdrawn is no longer in
    /// the archive. Those that should still be there are unaltered.
    pub(crate) not_made: Vec<String>,
    /// The testimonies that were taken out.
    pub(crate) withdrawals: Withdrawals,
    /// How this tool differs from the one that cut the release.
    pub(crate) tool: Option<String>,
}

/// Makes a release again and compares the two.
///
/// # Errors
/// If the release does not exist, its archive cannot be read or was altered, or the history is
/// damaged.
pub(crate) fn rebuild(
    folders: &ReleaseFolders<'_>,
    version: &Version,
    jobs: usize,
    listen: &(dyn Fn(Event<'_>) + Sync),
) -> Result<Rebuilt, Failure> {
    folders.settle()?;
    let folder = folders.release_folder(version);
    let record = record_of(folders, version)?;
    let Archived { archive, bytes, withdrawals } = archived(folders, &record)?;
    let folder_of_source = TemporaryFolder::new()?;
    // A store would only repeat what somebody made before.
    let manner = Manner { jobs, strictness: None, store: None };
    let made =
        UnpackedRelease::set_up(archive, bytes, folder_of_source.path())?.make(&manner, listen)?;
    let listed = files::text_of(&folder.join(SUMS)).unwrap_or_default();
    let redacted = Redacted { record: &record, withdrawals: &withdrawals };
    let redacted = (!withdrawals.withdrawals.is_empty()).then_some(redacted);
    let Compared { same, differences, not_made } =
        compare(&folder, &listed, &made.sums, redacted.as_ref())?;
    Ok(Rebuilt {
        version: version.clone(),
        work: record.work.id.clone(),
        same,
        differences,
        not_made,
        withdrawals,
        tool: order::difference(&record.tool),
    })
}

/// The record in the project's history, or else the one in the release's own folder.
fn record_of(folders: &ReleaseFolders<'_>, version: &Version) -> Result<ReleaseRecord, Failure> {
    let history = History::open(folders.root)?;
    if let Some(record) = history.find(version) {
        return Ok(record.clone());
    }
    let path = folders.release_folder(version).join(RECORD);
    let shown = path.display().to_string();
    let Some(text) = files::text_of(&path) else {
        let message = format!("there is no release `{version}` here");
        let problem = Diagnostic::error(Code::UnknownId, message).in_path(shown);
        return Err(problem
            .hint("`bindery list releases` lists them; name their folder with --releases")
            .into());
    };
    let mut sources = Sources::default();
    let record = ReleaseRecord::read(&shown, text, Some(version), &mut sources);
    record.map_err(|problem| Failure::new(sources, vec![problem]))
}

/// What the comparison of two releases found.
struct Compared {
    same: usize,
    differences: Vec<Difference>,
    not_made: Vec<String>,
}

/// A release of which a part was taken out.
struct Redacted<'r> {
    record: &'r ReleaseRecord,
    withdrawals: &'r Withdrawals,
}

impl Redacted<'_> {
    /// Whether a file may say something else when it is made without the testimony: everything that
    /// describes the release, and translations, because less text was translated. The other editions
    /// never held it.
    fn may_differ(&self, path: &str) -> bool {
        let made = self.record.artefacts.iter().find(|made| made.path == path);
        made.is_none_or(|made| made.language != self.record.work.language)
    }
}

fn compare(
    folder: &Path,
    listed: &str,
    made: &str,
    redacted: Option<&Redacted<'_>>,
) -> Result<Compared, Diagnostic> {
    let mut found: BTreeMap<String, Mismatch> = BTreeMap::new();
    let mut not_made = Vec::new();
    if listed != made && redacted.is_none() {
        found.insert(SUMS.to_owned(), Mismatch::Altered);
    }
    let (listed, made) = (sums::read(listed), sums::read(made));
    let deleted = redacted.map(|own| own.withdrawals.deleted(own.record)).unwrap_or_default();
    let may_differ =
        |path: &str| deleted.contains(path) || redacted.is_some_and(|own| own.may_differ(path));
    let mut same = 0;
    let note = |path: &str, what, found: &mut BTreeMap<String, Mismatch>| {
        found.insert(path.to_owned(), what);
    };
    for (path, digest) in &made {
        if listed.get(path) != Some(digest) && !may_differ(path) {
            note(path, Mismatch::NotReproduced, &mut found);
        }
    }
    for (path, digest) in &listed {
        let actual = files::digest_of(&folder.join(path));
        if deleted.contains(path) {
            match actual {
                Some(_) => note(path, Mismatch::Withdrawn, &mut found),
                None => not_made.push((*path).to_owned()),
            }
            continue;
        }
        // It was checked when it was opened.
        if redacted.is_some() && *path == ARCHIVE {
            not_made.push((*path).to_owned());
            continue;
        }
        match actual {
            None => note(path, Mismatch::Missing, &mut found),
            Some(actual) if actual != **digest => note(path, Mismatch::Altered, &mut found),
            Some(_) if made.get(path) == Some(digest) => same += 1,
            Some(_) if may_differ(path) => not_made.push((*path).to_owned()),
            Some(_) => note(path, Mismatch::NotReproduced, &mut found),
        }
    }
    for path in files::files_below(folder)? {
        let own = [SUMS, SEAL, SEALED_DRAFT, SIGNED_PROVENANCE, RECALLS_NAME, WITHDRAWALS];
        let is_attestation = path.starts_with(&format!("{ATTESTATIONS}/"));
        let is_own = is_attestation || own.contains(&path.as_str());
        if !listed.contains_key(path.as_str()) && !is_own {
            note(&path, Mismatch::Unlisted, &mut found);
        }
    }
    let differences = found.into_iter().map(|(path, what)| Difference { path, what }).collect();
    Ok(Compared { same, differences, not_made })
}
