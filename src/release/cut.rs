//! Cutting: from a project to a finished release, or to every reason why there can be none.
//!
//! In: a project's folder and a request. Out: `<releases>/<version>/` with the release and
//! `content/releases/<version>/` with its record. Both are made in staging folders and moved into
//! their places whole. The first move decides whether there is a release; the next run finishes or
//! removes what a killed run left. A release is written once.

use super::folders::ReleaseFolders;
use super::make::{MadeRelease, Manner, UnpackedRelease};
use super::prepare::{CutRequest, PreparedCut, Unblocked};
use super::provenance::{PROVENANCE, SIGNED_PROVENANCE};
use super::published_recalls::publish_recalls;
use crate::assembly::build::Event;
use crate::ground::diagnostic::once::each_once;
use crate::ground::diagnostic::{Code, Diagnostic, Failure};
use crate::ground::files;
use crate::ground::source::Sources;
use crate::ground::version::Version;
use crate::project::history::ReleaseRecord;
use crate::project::{Strictness, open_root};
use crate::verify::seal::SEAL;
use crate::verify::statement::signed;
use crate::verify::sums::{self, SUMS};
use std::path::{Path, PathBuf};

/// The release that a cut has made, or has found in its place already.
#[derive(Debug)]
pub(crate) struct CutRelease {
    pub(crate) record: ReleaseRecord,
    /// The folder of the release.
    pub(crate) folder: PathBuf,
    /// Whether exactly this release had been cut before.
    pub(crate) existed: bool,
    /// What somebody should look at.
    pub(crate) warnings: Vec<Diagnostic>,
    pub(crate) sources: Sources,
}

/// Cuts a release.
///
/// # Errors
/// If anything blocks the release; existing files are then left unchanged.
pub(crate) fn cut(
    request: &CutRequest<'_>,
    listen: &(dyn Fn(Event<'_>) + Sync),
) -> Result<CutRelease, Failure> {
    let make = |unpacked: UnpackedRelease, strictness| {
        let manner = Manner { jobs: request.jobs, strictness, store: request.store };
        unpacked.make(&manner, listen)
    };
    cut_with(request, &|_| Vec::new(), &make)
}

/// Makes the files of a release from its unpacked archive, and judges its manuscripts if asked to.
pub(super) type Maker<'m> =
    &'m dyn Fn(UnpackedRelease, Option<Strictness>) -> Result<MadeRelease, Failure>;

/// Cuts a release whose files come from `make`. `inspect` is shown the digest of the source archive
/// before anything is made, and returns what is wrong with it.
///
/// # Errors
/// As for [`cut`].
pub(super) fn cut_with(
    request: &CutRequest<'_>,
    inspect: &dyn Fn(&str) -> Vec<Diagnostic>,
    make: Maker<'_>,
) -> Result<CutRelease, Failure> {
    let folders = ReleaseFolders { root: request.root, releases: request.releases };
    open_root(request.root)?;
    let _lock = folders.lock()?;
    folders.tidy()?;
    let prepared = PreparedCut::new(request)?;
    let problems = inspect(&prepared.source_digest());
    if !problems.is_empty() {
        return Err(Failure::from(problems));
    }
    let stage = folders.stage(&prepared.order().version);
    // A link there would lead the files of the release elsewhere.
    files::remove(&stage)?;
    files::make_folder(&stage)?;
    let mut result = cut_in_stage(request, &folders, prepared, &stage, make);
    // A failed cut must leave nothing there, either.
    files::remove(&stage)?;
    if let Ok(cut) = &mut result
        && let Err(problem) = publish_recalls(&folders)
    {
        // There is a release now, so this is no reason to report that there is none.
        cut.warnings.push(problem);
    }
    result
}

/// Makes the release in the staging folder `stage` and moves it into its place.
fn cut_in_stage(
    request: &CutRequest<'_>,
    folders: &ReleaseFolders<'_>,
    prepared: PreparedCut,
    stage: &Path,
    make: Maker<'_>,
) -> Result<CutRelease, Failure> {
    let is_known = prepared.is_known();
    let Unblocked { unpacked, strictness, mut warnings } = prepared.unpack(request, stage)?;
    let made = make(unpacked, strictness)?;
    warnings.extend(made.problems.iter().cloned());
    let warnings = each_once(warnings);
    let existed = put_in_place(request, folders, is_known, &made)?;
    let folder = folders.release_folder(&made.record.version);
    Ok(CutRelease { record: made.record, folder, existed, warnings, sources: made.sources })
}

/// Seals the release and moves it and its record into their places. Returns whether they were
/// there already.
fn put_in_place(
    request: &CutRequest<'_>,
    folders: &ReleaseFolders<'_>,
    is_known: bool,
    made: &MadeRelease,
) -> Result<bool, Diagnostic> {
    let version = &made.record.version;
    let folder = folders.release_folder(version);
    let record_folder = folders.record_folder(version);
    let exists = files::exists(&folder);
    if exists {
        require_same_files(&folder, made)?;
    }
    if is_known {
        let known = files::text_of(&record_folder.join(SUMS)).unwrap_or_default();
        if known != made.sums {
            return Err(different(version, &known, &made.sums));
        }
    }
    // The same key always makes the same seal, so a seal that differs is from a different key.
    let there = files::text_of(&record_folder.join(SEAL));
    let comment = format!("{} {version}", made.record.work.id);
    let own = request.key.map(|key| key.sign(&made.sums, &comment));
    if let (Some(there), Some(own)) = (&there, &own)
        && there != own
    {
        let message = format!("{version} has been sealed already, with a different key");
        return Err(Diagnostic::error(Code::Release, message)
            .in_path(record_folder.join(SEAL).display().to_string())
            .hint("cut without --key to keep the existing seal"));
    }
    let provenance = files::text_of(&record_folder.join(SIGNED_PROVENANCE));
    let provenance = match (provenance, request.key) {
        (None, Some(key)) => Some(signed(&files::text_at(&made.folder.join(PROVENANCE))?, key)),
        (there, _) => there,
    };
    for (name, text) in [(SEAL, there.or(own)), (SIGNED_PROVENANCE, provenance)] {
        let Some(text) = text else { continue };
        files::write_staged(&made.folder.join(name), text.as_bytes())?;
        if exists {
            files::write_whole(&folder.join(name), text.as_bytes())?;
        }
        if is_known {
            files::write_whole(&record_folder.join(name), text.as_bytes())?;
        }
    }
    if !is_known {
        folders.stage_record(version, &made.folder)?;
    }
    if !exists {
        files::move_folder(&made.folder, &folder)?;
    }
    if !is_known {
        folders.finish_record(version)?;
    }
    folders.retire_draft(version)?;
    Ok(is_known)
}

/// The release in `folder` must be, file for file, the one that was made.
fn require_same_files(folder: &Path, made: &MadeRelease) -> Result<(), Diagnostic> {
    let version = &made.record.version;
    let there = files::text_of(&folder.join(SUMS)).unwrap_or_default();
    if there != made.sums {
        return Err(different(version, &there, &made.sums));
    }
    for (path, digest) in sums::read(&made.sums) {
        if files::digest_of(&folder.join(path)).as_deref() != Some(digest) {
            let message = format!("`{path}` of release {version} is missing or was altered");
            return Err(Diagnostic::error(Code::Release, message)
                .in_path(folder.display().to_string())
                .hint(
                    "remove that folder and cut the version again, which makes the same release",
                ));
        }
    }
    Ok(())
}

fn different(version: &Version, known: &str, made: &str) -> Diagnostic {
    let (known, made) = (sums::read(known), sums::read(made));
    let mut paths: Vec<&str> = made
        .iter()
        .filter(|(path, digest)| known.get(*path) != Some(*digest))
        .map(|(path, _)| *path)
        .chain(known.keys().copied().filter(|path| !made.contains_key(path)))
        .collect();
    paths.sort_unstable();
    let shown: Vec<String> = paths.iter().take(3).map(|path| format!("`{path}`")).collect();
    let more = paths.len().saturating_sub(shown.len());
    let others = if more > 0 { format!(" and {more} more") } else { String::new() };
    let message = format!(
        "{version} has been released already, and a release is written only once: this cut differs \
         in {}{others}",
        shown.join(", ")
    );
    Diagnostic::error(Code::Release, message).hint("leave the version out to cut the next one")
}
