//! The lists of digests beside the files of a release, and what proves them.
//!
//! In: the folders of releases, the record of each, and the keys that the project lists. Out: a list
//! of a partner's own digests; if a release is sealed, also its whole list with the seal and the key.
//! A list that does not agree with the record is not offered.

use super::contents::Contents;
use super::downloads::Download;
use super::released::Released;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::files;
use crate::ground::version::Version;
use crate::project::history::{ArtefactRecord, FOLDER, History, RECORD, ReleaseRecord};
use crate::verify::keys::{KEYS, KeyFile, KeyState, ListedKey};
use crate::verify::seal::{Proof, PublicKey, SEAL};
use crate::verify::sums::{self, SUMS};
use std::collections::BTreeMap;

/// The name of a file with the public key.
pub(super) const KEY: &str = "minisign.pub";

/// What proves the list of digests of a release.
pub(super) struct Seal {
    list: String,
    seal: String,
    /// The key that sealed it, if the project lists its keys.
    pub(super) key: Option<PublicKey>,
    /// The record, if the release has files of no other partner.
    pub(super) record: Option<String>,
}

/// The seals of releases.
#[derive(Default)]
pub(super) struct Seals {
    by_version: BTreeMap<Version, Seal>,
}

impl Seals {
    /// What proves the list of a release, if it is sealed.
    pub(super) fn find(&self, version: &Version) -> Option<&Seal> {
        self.by_version.get(version)
    }

    /// The seals of a partner's releases, and what is wrong with them.
    pub(super) fn of(
        released: &Released,
        history: &History,
        partner: &str,
        problems: &mut Vec<Diagnostic>,
    ) -> Self {
        let mut seals = Self::default();
        let keys = match keys(released) {
            Ok(keys) => keys,
            Err(problem) => {
                problems.push(problem);
                return seals;
            }
        };
        for record in &released.history.records {
            let folder = released.folder.join(record.version.to_string());
            let list = files::text_of(&folder.join(SUMS));
            let seal = files::text_of(&folder.join(SEAL));
            let (Some(list), Some(seal)) = (list, seal) else { continue };
            if history.find(&record.version).is_none() {
                continue;
            }
            match checked(record, &list, &seal, &keys) {
                Ok(key) => {
                    let is_own = record.artefacts.iter().all(|own| own.partner == partner);
                    let json = is_own.then(|| files::text_of(&folder.join(RECORD))).flatten();
                    let seal = Seal { list, seal, key, record: json };
                    seals.by_version.insert(record.version.clone(), seal);
                }
                Err(message) => problems.push(
                    Diagnostic::warning(Code::Release, message)
                        .in_path(folder.display().to_string())
                        .hint("`bindery release verify` says which files differ"),
                ),
            }
        }
        seals
    }

    /// Adds the sealed lists, the seals and the keys.
    pub(super) fn add(&self, contents: &mut Contents) {
        for (version, own) in &self.by_version {
            let path = |name: &str| format!("files/{version}/{name}");
            contents.add(path(SUMS), own.list.as_str());
            contents.add(path(SEAL), own.seal.as_str());
            if let Some(key) = &own.key {
                contents.add(path(KEY), key_file(key));
            }
            if let Some(record) = &own.record {
                contents.add(path(RECORD), record.as_str());
            }
        }
    }
}

/// The keys that the project lists.
fn keys(released: &Released) -> Result<Vec<ListedKey>, Diagnostic> {
    let path = released.project.root.path().join(FOLDER).join(KEYS);
    let Some(text) = files::text_of(&path) else { return Ok(Vec::new()) };
    let file = KeyFile::read(&text).map_err(|message| {
        Diagnostic::error(Code::Release, message).in_path(format!("{FOLDER}/{KEYS}"))
    })?;
    Ok(file.newest().map(|list| list.keys).unwrap_or_default())
}

/// The key that sealed a list which agrees with the record, if it is known. The message says why
/// the list is not to be relied on.
fn checked(
    record: &ReleaseRecord,
    list: &str,
    seal: &str,
    keys: &[ListedKey],
) -> Result<Option<PublicKey>, String> {
    let digests = sums::read(list);
    let agrees = |own: &ArtefactRecord| digests.get(own.path.as_str()) == Some(&&*own.sha256);
    if !record.artefacts.iter().all(agrees) {
        return Err(format!(
            "`{SUMS}` of release {} does not match its record, so the site does not offer it",
            record.version
        ));
    }
    let mut known = keys.iter().filter_map(|key| Some((key, PublicKey::read(&key.key).ok()?)));
    let found = known.find(|(_, key)| key.prove(seal, list) == Proof::Good);
    match found {
        Some((listed, key)) => Ok((listed.state != KeyState::Revoked).then_some(key)),
        None if keys.is_empty() => Ok(None),
        None => Err(format!(
            "the seal of release {} was made with a key that `{FOLDER}/{KEYS}` does not list, so the \
             site does not offer it",
            record.version
        )),
    }
}

/// A key as `minisign -p` reads it.
fn key_file(key: &PublicKey) -> String {
    format!("untrusted comment: minisign public key {}\n{}\n", key.shown(), key.line())
}

/// The name of the list of a partner's own digests.
pub(super) fn list_name(partner: &str) -> String {
    format!("{SUMS}-{partner}.txt")
}

/// Adds the list of a partner's own digests, as `sha256sum --check` reads it, beside its files. The
/// list of the newest release also has the files with the names `latest`, which have no number.
pub(super) fn add_list(
    record: &ReleaseRecord,
    partner: &str,
    downloads: &[Download],
    latest: BTreeMap<String, String>,
    contents: &mut Contents,
) {
    let offered = downloads.iter().filter(|own| own.is_offered());
    let mut digests: BTreeMap<String, String> =
        offered.map(|own| (own.name().to_owned(), own.artefact.sha256.clone())).collect();
    digests.extend(latest);
    if !digests.is_empty() {
        let path = format!("files/{}/{}", record.version, list_name(partner));
        contents.add(path, sums::sums(&digests));
    }
}
