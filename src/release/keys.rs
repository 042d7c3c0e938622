//! Keeping the signed list of keys: adding a key, retiring one that was replaced, and revoking one
//! that somebody else may have.
//!
//! In: a project, a change and a secret key that stays active. Out: `keys.json` beside the records
//! and beside the published releases, with one list more. Earlier lists are never changed.

use super::folders::ReleaseFolders;
use super::signed::publish_signed;
use crate::assembly::workspace::text_date;
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic, Failure};
use crate::ground::files;
use crate::project::history::{FOLDER, History, SCHEMA};
use crate::project::{open_root, read_book};
use crate::verify::keys::{KEYS, KeyFile, KeyList, KeyState, ListedKey};
use crate::verify::seal::{PublicKey, SecretKey};
use std::path::Path;

/// A change to the list.
#[derive(Debug)]
pub(crate) enum KeyChange {
    Add { key: PublicKey, name: String },
    Retire { shown: String },
    Revoke { shown: String, reason: String },
}

/// A change, and who signs it.
#[derive(Debug)]
pub(crate) struct KeyRequest<'a> {
    pub(crate) root: &'a Path,
    /// The folder of all releases.
    pub(crate) releases: &'a Path,
    pub(crate) key: &'a SecretKey,
    pub(crate) change: KeyChange,
    /// By default, the date of the text, or of the last list if that is later.
    pub(crate) date: Option<Date>,
}

/// The newest list of a project's keys, if it has any.
///
/// # Errors
/// If the file cannot be read.
pub(crate) fn key_list(root: &Path) -> Result<Option<KeyList>, Diagnostic> {
    Ok(read(root)?.newest())
}

/// Changes the list of keys, and returns the new one.
///
/// # Errors
/// If the change makes no sense, or readers would not accept the new list.
pub(crate) fn change_keys(request: &KeyRequest<'_>) -> Result<KeyList, Failure> {
    let folders = ReleaseFolders { root: request.root, releases: request.releases };
    let _lock = folders.lock_soon()?;
    let mut file = read(request.root)?;
    let book = read_book(&open_root(request.root)?)?;
    let before = file.newest();
    let date = match (request.date, &before) {
        (Some(date), _) => date,
        (None, None) => text_date(&book)?,
        (None, Some(before)) => text_date(&book)?.max(before.date),
    };
    let mut list = before.unwrap_or_else(|| KeyList {
        schema: SCHEMA,
        work: book.id.clone(),
        number: 0,
        date,
        keys: Vec::new(),
    });
    if date < list.date {
        let message = format!("the last list of keys is dated {}", list.date.long());
        return Err(Diagnostic::error(Code::Release, message).into());
    }
    (list.number, list.date) = (list.number + 1, date);
    change(&mut list, &request.change, date)?;
    file.add(&list, request.key).map_err(|why| {
        Diagnostic::error(Code::Release, why).hint(
            "name the secret key with --key; the first key that you add must be the public half of \
             that key",
        )
    })?;
    files::write_text(&request.root.join(FOLDER).join(KEYS), &file.to_json())?;
    publish_signed(request.root, request.releases)?;
    Ok(list)
}

fn change(list: &mut KeyList, change: &KeyChange, date: Date) -> Result<(), Diagnostic> {
    let (shown, state, reason) = match change {
        KeyChange::Add { key, name } => {
            if list.find(&key.shown()).is_some() {
                let message = format!("the key {} is in the list already", key.shown());
                return Err(Diagnostic::error(Code::DuplicateId, message));
            }
            list.keys.push(ListedKey {
                key: key.line(),
                name: name.clone(),
                state: KeyState::Active,
                since: date,
                reason: None,
            });
            return Ok(());
        }
        KeyChange::Retire { shown } => (shown, KeyState::Retired, None),
        KeyChange::Revoke { shown, reason } => (shown, KeyState::Revoked, Some(reason)),
    };
    let shown = shown.to_uppercase();
    let known: Vec<String> = list
        .keys
        .iter()
        .filter_map(|key| PublicKey::read(&key.key).ok())
        .map(|key| key.shown())
        .collect();
    let is_it = |key: &ListedKey| PublicKey::read(&key.key).is_ok_and(|key| key.shown() == shown);
    let Some(own) = list.keys.iter_mut().find(|key| is_it(key)) else {
        let problem = Diagnostic::error(Code::UnknownId, format!("no key in the list is {shown}"));
        return Err(problem.suggest(&shown, known.iter().map(String::as_str)));
    };
    if own.state == state || own.state == KeyState::Revoked {
        let message = format!("the key {shown} is {} already", own.state.name());
        return Err(Diagnostic::error(Code::Release, message));
    }
    (own.state, own.since, own.reason) = (state, date, reason.cloned());
    Ok(())
}

/// Whether a key may sign for a project: it is active in the list of keys, or there is no list.
///
/// # Errors
/// If it may not, or the list cannot be read.
pub(crate) fn active_in(root: &Path, work: &str, key: &SecretKey) -> Result<(), Diagnostic> {
    let Some(list) = key_list(root)? else { return Ok(()) };
    let path = format!("{FOLDER}/{KEYS}");
    if list.work != work {
        let message = format!("the list of keys belongs to `{}`", list.work);
        return Err(Diagnostic::error(Code::Release, message).in_path(path));
    }
    match list.find(&key.shown()) {
        Some(own) if own.state == KeyState::Active => Ok(()),
        Some(own) => {
            let message = format!("the key {} is {}", key.shown(), own.state.name());
            Err(Diagnostic::error(Code::Release, message)
                .in_path(path)
                .hint("sign with a key that is active: `bindery release keys` lists them"))
        }
        None => {
            let message = format!("the key {} is not in the project’s list of keys", key.shown());
            Err(Diagnostic::error(Code::Release, message)
                .in_path(path)
                .hint("add it with `bindery release keys add`, signed with an active key"))
        }
    }
}

/// Whether a project has any release.
pub(crate) fn has_releases(root: &Path) -> bool {
    History::open(root).is_ok_and(|history| history.latest().is_some())
}

fn read(root: &Path) -> Result<KeyFile, Diagnostic> {
    let path = root.join(FOLDER).join(KEYS);
    if !files::exists(&path) {
        return Ok(KeyFile::default());
    }
    KeyFile::read(&files::text_at(&path)?).map_err(|why| {
        Diagnostic::error(Code::Release, why)
            .in_path(format!("{FOLDER}/{KEYS}"))
            .hint("restore the file from the project’s version history")
    })
}
