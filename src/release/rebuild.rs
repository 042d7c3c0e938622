//! Rebuilding: making a release again from its archive and comparing the two, byte by byte.
//!
//! In: a release's folder and the project's record of it. Out: every file that differs, and how
//! this tool differs from the one that cut the release. Writes only to a temporary folder.

use super::archive::{ARCHIVE, Archive};
use super::attestations::ATTESTATIONS;
use super::folders::ReleaseFolders;
use super::make::{SEALED_DRAFT, UnpackedRelease};
use super::order;
use super::provenance::SIGNED_PROVENANCE;
use crate::assembly::build::Event;
use crate::ground::diagnostic::{Code, Diagnostic, Failure};
use crate::ground::digest;
use crate::ground::files::{self, TemporaryFolder};
use crate::ground::source::Sources;
use crate::ground::version::Version;
use crate::project::history::{History, RECALLS_NAME, RECORD, ReleaseRecord};
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
    let bytes = files::bytes_at(&folder.join(ARCHIVE))?;
    if digest::sha256(&bytes) != record.source.sha256 {
        let problem = Diagnostic::error(
            Code::Release,
            "the source archive was altered: it differs from the one that the record names",
        );
        return Err(problem.in_path(folder.join(ARCHIVE).display().to_string()).into());
    }
    let archive = Archive::from_zip(&bytes)?;
    let folder_of_source = TemporaryFolder::new()?;
    let made = UnpackedRelease::set_up(archive, bytes, folder_of_source.path())?
        .make(jobs, None, listen)?;
    let listed = files::text_of(&folder.join(SUMS)).unwrap_or_default();
    let (same, differences) = compare(&folder, &listed, &made.sums)?;
    Ok(Rebuilt {
        version: version.clone(),
        work: record.work.id.clone(),
        same,
        differences,
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

fn compare(
    folder: &Path,
    listed: &str,
    made: &str,
) -> Result<(usize, Vec<Difference>), Diagnostic> {
    let mut found: BTreeMap<String, Mismatch> = BTreeMap::new();
    if listed != made {
        found.insert(SUMS.to_owned(), Mismatch::Altered);
    }
    let (listed, made) = (sums::read(listed), sums::read(made));
    let mut same = 0;
    let note = |path: &str, what, found: &mut BTreeMap<String, Mismatch>| {
        found.insert(path.to_owned(), what);
    };
    for (path, digest) in &made {
        if listed.get(path) != Some(digest) {
            note(path, Mismatch::NotReproduced, &mut found);
        }
    }
    for (path, digest) in &listed {
        match files::digest_of(&folder.join(path)) {
            None => note(path, Mismatch::Missing, &mut found),
            Some(actual) if actual != **digest => note(path, Mismatch::Altered, &mut found),
            Some(_) if made.get(path) == Some(digest) => same += 1,
            Some(_) => note(path, Mismatch::NotReproduced, &mut found),
        }
    }
    for path in files::files_below(folder)? {
        let own = [SUMS, SEAL, SEALED_DRAFT, SIGNED_PROVENANCE, RECALLS_NAME];
        let is_attestation = path.starts_with(&format!("{ATTESTATIONS}/"));
        let is_own = is_attestation || own.contains(&path.as_str());
        if !listed.contains_key(path.as_str()) && !is_own {
            note(&path, Mismatch::Unlisted, &mut found);
        }
    }
    let differences = found.into_iter().map(|(path, what)| Difference { path, what }).collect();
    Ok((same, differences))
}
