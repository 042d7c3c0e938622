//! The source archive of a finished release, opened again.
//!
//! In: the folders of releases and a record. Out: the archive, which is the one that was released,
//! or the one that took its place when somebody withdrew a testimony. Anything else was altered.

use super::archive::{ARCHIVE, Archive};
use super::folders::ReleaseFolders;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::digest;
use crate::ground::files;
use crate::project::history::{ReleaseRecord, Withdrawals};

/// The archive of a release, and what was taken out of it.
#[derive(Debug)]
pub(crate) struct Archived {
    pub(crate) archive: Archive,
    /// Those of its ZIP file.
    pub(crate) bytes: Vec<u8>,
    pub(crate) withdrawals: Withdrawals,
}

/// Opens the archive of a release.
///
/// # Errors
/// If it is missing, damaged or altered, or still holds a testimony that was withdrawn.
pub(crate) fn archived(
    folders: &ReleaseFolders<'_>,
    record: &ReleaseRecord,
) -> Result<Archived, Diagnostic> {
    let folder = folders.release_folder(&record.version);
    let path = folder.join(ARCHIVE);
    let bytes = files::bytes_at(&path).map_err(|problem| {
        problem.hint(format!(
            "the source archive of {} is needed: cut the same version again to get its files \
             back, or name the folder of all releases with --releases",
            record.version
        ))
    })?;
    let withdrawals = Withdrawals::of(folders.root, &folder, &record.version)?;
    require_genuine(&bytes, record, &withdrawals)
        .map_err(|problem| problem.in_path(path.display().to_string()))?;
    let archive = Archive::from_zip(&bytes)?;
    Ok(Archived { archive, bytes, withdrawals })
}

/// Refuses the bytes of an archive that is not the one of a release, less what was withdrawn.
///
/// # Errors
/// If it is not.
pub(crate) fn require_genuine(
    bytes: &[u8],
    record: &ReleaseRecord,
    withdrawals: &Withdrawals,
) -> Result<(), Diagnostic> {
    let digest = digest::sha256(bytes);
    let replaced = withdrawals.replaced(ARCHIVE);
    if digest == replaced.unwrap_or(&record.source.sha256) {
        return Ok(());
    }
    if digest != record.source.sha256 {
        let message =
            "the source archive was altered: it differs from the one that the record names";
        return Err(Diagnostic::error(Code::Release, message)
            .hint("`bindery release verify` says which files differ"));
    }
    let message = "the source archive still holds a testimony that was withdrawn";
    let last = withdrawals.withdrawals.last().map(|own| own.testimony.as_str());
    Err(Diagnostic::error(Code::Release, message).hint(format!(
        "run `bindery consent withdraw {}` again with this folder of releases",
        last.unwrap_or_default()
    )))
}
