//! Signing the status: which release is the newest, and what was recalled, until when.
//!
//! In: the history and a key. Out: `signed-status.json` beside the records, beside the published
//! releases and on the currency pages. The same history and dates give the same bytes.

use super::folders::ReleaseFolders;
use super::keys::active_in;
use super::signed::publish_signed;
use crate::assembly::workspace::text_date;
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic, Failure};
use crate::ground::digest;
use crate::ground::files;
use crate::project::history::{FOLDER, History, RECORD, SCHEMA};
use crate::project::{open_root, read_book};
use crate::verify::seal::SecretKey;
use crate::verify::status::{KnownStatus, ListedRelease, STATUS, Status};
use std::path::Path;

/// For how many days a status counts unless somebody says otherwise: two months, because the
/// document changes about monthly.
pub(crate) const DAYS: u16 = 60;

/// What to sign, and for how long.
#[derive(Debug)]
pub(crate) struct StatusRequest<'a> {
    pub(crate) root: &'a Path,
    /// The folder of all releases.
    pub(crate) releases: &'a Path,
    pub(crate) key: &'a SecretKey,
    /// By default, the latest date of the text, the releases and the recalls.
    pub(crate) date: Option<Date>,
    pub(crate) days: u16,
}

/// Signs the status of a project's releases. Returns it, and whether it is new.
///
/// # Errors
/// If there is no release, the key may not sign, or the last status has a later date.
pub(crate) fn sign_status(request: &StatusRequest<'_>) -> Result<(Status, bool), Failure> {
    let folders = ReleaseFolders { root: request.root, releases: request.releases };
    let _lock = folders.lock_soon()?;
    folders.tidy()?;
    let history = History::open(request.root)?;
    let Some(newest) = history.latest() else {
        let problem = Diagnostic::error(Code::Release, "there is no release yet");
        return Err(problem.hint("cut one with `bindery release cut`").into());
    };
    active_in(request.root, &newest.work.id, request.key)?;
    let path = request.root.join(FOLDER).join(STATUS);
    let last = match files::exists(&path) {
        true => Some(files::text_at(&path)?),
        false => None,
    };
    let signer = last.as_deref().and_then(KnownStatus::signer);
    let last = match last.as_deref().map(|json| KnownStatus::read(json, None)).transpose() {
        Ok(last) => last.map(|known| known.status),
        Err(why) => {
            let problem =
                Diagnostic::error(Code::Release, why).in_path(format!("{FOLDER}/{STATUS}"));
            return Err(problem.hint("restore the file from the project’s version history").into());
        }
    };
    let date = match request.date {
        Some(date) => date,
        None => {
            let text = text_date(&read_book(&open_root(request.root)?)?)?;
            let recalls = history.recalls.entries.iter().map(|recall| recall.date);
            let last = last.iter().map(|last| last.date);
            recalls.chain([newest.date]).chain(last).fold(text, Ord::max)
        }
    };
    if let Some(last) = last.as_ref().filter(|last| last.date > date) {
        let message = format!(
            "the last status is dated {}, so a new one cannot be dated {}",
            last.date.long(),
            date.long()
        );
        return Err(Diagnostic::error(Code::Release, message).into());
    }
    let status = Status {
        schema: SCHEMA,
        work: newest.work.id.clone(),
        number: last.as_ref().map_or(1, |last| last.number + 1),
        date,
        expires: date.after(request.days),
        address: newest.work.short_address.as_ref().map(|base| format!("{base}{STATUS}")),
        releases: listed(request.root, &history)?,
        recalls: history.recalls.entries.clone(),
    };
    let is_same = |last: &Status| {
        last.says_what(&status)
            && (last.date, last.expires) == (status.date, status.expires)
            && signer.as_deref() == Some(&request.key.shown())
    };
    if let Some(last) = last.filter(is_same) {
        publish_signed(request.root, request.releases)?;
        return Ok((last, false));
    }
    files::write_text(&path, &status.signed(request.key))?;
    publish_signed(request.root, request.releases)?;
    Ok((status, true))
}

/// Every release with the digest of its record.
fn listed(root: &Path, history: &History) -> Result<Vec<ListedRelease>, Diagnostic> {
    let mut releases = Vec::new();
    for record in &history.records {
        let path = root.join(FOLDER).join(record.version.to_string()).join(RECORD);
        let bytes = files::with_unix_lines(files::bytes_at(&path)?);
        releases.push(ListedRelease {
            version: record.version.clone(),
            date: record.date,
            record: digest::sha256(&bytes),
        });
    }
    Ok(releases)
}

/// Whether the project has a signed status that does not say what its history says.
///
/// # Errors
/// If the history or the status cannot be read.
pub(crate) fn is_status_behind(root: &Path) -> Result<bool, Failure> {
    let path = root.join(FOLDER).join(STATUS);
    if !files::exists(&path) {
        return Ok(false);
    }
    let Ok(known) = KnownStatus::read(&files::text_at(&path)?, None) else { return Ok(true) };
    let history = History::open(root)?;
    let says = (&known.status.releases, &known.status.recalls);
    Ok(says != (&listed(root, &history)?, &history.recalls.entries))
}
