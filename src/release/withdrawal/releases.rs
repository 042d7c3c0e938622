//! Taking a testimony out of finished releases.
//!
//! In: a record, the folder of its release, and the reference of a testimony. Out: a new archive
//! without the words, the artefacts that have to go, and the list of both with their digests.
//! Writes nothing.

use super::redact::{Mark, redact};
use crate::ground::date::Date;
use crate::ground::diagnostic::{Diagnostic, Failure};
use crate::ground::digest;
use crate::ground::files::{self, Root, TemporaryFolder};
use crate::project::history::{
    RedactedFile, ReleaseRecord, WITHDRAWALS, Withdrawals, Withdrawn, to_json,
};
use crate::release::archive::{ARCHIVE, Archive};
use crate::release::archived::require_genuine;
use crate::release::folders::ReleaseFolders;
use std::path::PathBuf;

/// What becomes of one release.
#[derive(Debug)]
pub(super) struct ChangedRelease {
    /// The new archive, if it changes.
    pub(super) archive: Option<(PathBuf, Vec<u8>)>,
    /// The artefacts that are still in the folder and have to go.
    pub(super) artefacts: Vec<PathBuf>,
    /// The places of the list of withdrawals, and its text.
    pub(super) lists: Vec<(PathBuf, String)>,
    /// What was said, in every language, as the archive has it.
    pub(super) lines: Vec<String>,
}

/// What becomes of a release whose folder is there; nothing if it never held the testimony.
///
/// # Errors
/// If its archive is damaged or was altered, or the words cannot be taken out of it.
pub(super) fn changed(
    folders: &ReleaseFolders<'_>,
    record: &ReleaseRecord,
    reference: &str,
    date: Date,
) -> Result<Option<ChangedRelease>, Failure> {
    let folder = folders.release_folder(&record.version);
    let known = Withdrawals::of(folders.root, &folder, &record.version)?;
    let own = known.withdrawals.iter().find(|own| own.testimony == reference);
    let path = folder.join(ARCHIVE);
    let mut listed: Vec<RedactedFile> = Vec::new();
    let (mut archive, mut lines) = (None, Vec::new());
    if files::exists(&path) {
        let bytes = files::bytes_at(&path)?;
        let before = digest::sha256(&bytes);
        let in_list = own.and_then(|own| own.files.iter().find(|file| file.path == ARCHIVE));
        let is_done = in_list.is_some_and(|file| file.after.as_ref() == Some(&before));
        // An interrupted run has listed the new archive and not put it in its place.
        let is_half_done = in_list.is_some_and(|file| file.before == before);
        if !is_done && !is_half_done {
            require_genuine(&bytes, record, &known).map_err(|problem| in_path(problem, &path))?;
        }
        if is_done {
            listed.extend(in_list.cloned());
        } else {
            let whole = Archive::from_zip(&bytes).map_err(|problem| in_path(problem, &path))?;
            let unpacked = TemporaryFolder::new()?;
            whole.unpack(unpacked.path())?;
            let root = Root::open(unpacked.path())?;
            let redaction = redact(&root, reference, date, Mark::TakenOut)?;
            if !redaction.places.is_empty() {
                lines = redaction.lines;
                let new = whole.with(redaction.files).to_zip()?;
                match new == bytes {
                    // The words of another testimony were taken out since.
                    true => listed.extend(in_list.cloned()),
                    false => {
                        let after = Some(digest::sha256(&new));
                        listed.push(RedactedFile { path: ARCHIVE.to_owned(), before, after });
                        archive = Some((path, new));
                    }
                }
            }
        }
    } else if let Some(own) = own {
        listed.extend(own.files.iter().filter(|file| file.path == ARCHIVE).cloned());
    }
    let held =
        record.artefacts.iter().filter(|made| made.testimonies.iter().any(|t| t == reference));
    let mut artefacts = Vec::new();
    for made in held {
        let (path, before) = (made.path.clone(), made.sha256.clone());
        listed.push(RedactedFile { path, before, after: None });
        let place = folder.join(&made.path);
        if files::is_inside(&made.path) && files::exists(&place) {
            artefacts.push(place);
        }
    }
    if listed.is_empty() {
        return Ok(None);
    }
    listed.sort_by(|a, b| a.path.cmp(&b.path));
    let mut list = known;
    list.add(Withdrawn { testimony: reference.to_owned(), date, files: listed });
    let text = to_json(&list);
    // The project's own copy counts; the one beside the release is for those who have only that.
    let places = [folders.record_folder(&record.version), folder];
    let lists = places.into_iter().map(|place| (place.join(WITHDRAWALS), text.clone()));
    Ok(Some(ChangedRelease { archive, artefacts, lists: lists.collect(), lines }))
}

fn in_path(problem: Diagnostic, path: &std::path::Path) -> Diagnostic {
    problem.in_path(path.display().to_string())
}
