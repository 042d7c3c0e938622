//! How to check a download: digests, the seal of a release, and the tool itself.
//!
//! In: a partner's files, the lists of digests of releases and what proves them. Out: a page, and
//! beside the files of each release a list of the partner's own digests; if the release is sealed,
//! also its whole list with the seal and the key. A list that does not agree with the record is not
//! offered.

use super::{MENU, VERIFY};
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::files;
use crate::ground::version::Version;
use crate::project::history::{FOLDER, History, RECORD, ReleaseRecord};
use crate::site::address::relative;
use crate::site::contents::Contents;
use crate::site::downloads::Download;
use crate::site::partner::{PageHead, PartnerSite};
use crate::site::released::Released;
use crate::verify::keys::{KEYS, KeyFile, KeyState, ListedKey};
use crate::verify::seal::{Proof, PublicKey, SEAL};
use crate::verify::sums::{self, SUMS};
use crate::web::render::{Renderer, values};
use minijinja::value::Value;
use std::collections::BTreeMap;

/// The name of a file with the public key.
const KEY: &str = "minisign.pub";
/// Where the program that checks a seal comes from.
const MINISIGN: &str = "https://jedisct1.github.io/minisign/";

/// What proves the list of digests of a release.
struct Seal {
    list: String,
    seal: String,
    /// The key that sealed it, if the project lists its keys.
    key: Option<PublicKey>,
    /// The record, if the release has files of no other partner.
    record: Option<String>,
}

/// The seals of releases.
#[derive(Default)]
pub(in crate::site) struct Seals {
    by_version: BTreeMap<Version, Seal>,
}

impl Seals {
    /// The seals of a partner's releases, and what is wrong with them.
    pub(in crate::site) fn of(
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
    pub(in crate::site) fn add(&self, contents: &mut Contents) {
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
    let agrees = |own: &crate::project::history::ArtefactRecord| {
        digests.get(own.path.as_str()) == Some(&&*own.sha256)
    };
    if !record.artefacts.iter().all(agrees) {
        return Err(format!(
            "`{SUMS}` of release {} does not agree with its record, and is not offered",
            record.version
        ));
    }
    let mut known = keys.iter().filter_map(|key| Some((key, PublicKey::read(&key.key).ok()?)));
    let found = known.find(|(_, key)| key.prove(seal, list) == Proof::Good);
    match found {
        Some((listed, key)) => Ok((listed.state != KeyState::Revoked).then_some(key)),
        None if keys.is_empty() => Ok(None),
        None => Err(format!(
            "no key in `{FOLDER}/{KEYS}` made the seal of release {}, which is not offered",
            record.version
        )),
    }
}

/// A key as `minisign -p` reads it.
fn key_file(key: &PublicKey) -> String {
    format!("untrusted comment: minisign public key {}\n{}\n", key.shown(), key.line())
}

/// The name of the list of a partner's own digests.
fn list_name(partner: &str) -> String {
    format!("{SUMS}-{partner}.txt")
}

/// Adds the list of a partner's own digests, as `sha256sum --check` reads it, beside its files.
pub(in crate::site) fn add_list(
    record: &ReleaseRecord,
    partner: &str,
    downloads: &[Download],
    contents: &mut Contents,
) {
    let offered = downloads.iter().filter(|own| own.is_offered());
    let digests: BTreeMap<String, String> =
        offered.map(|own| (own.name().to_owned(), own.artefact.sha256.clone())).collect();
    if !digests.is_empty() {
        let path = format!("files/{}/{}", record.version, list_name(partner));
        contents.add(path, sums::sums(&digests));
    }
}

impl PartnerSite<'_> {
    /// Adds the page about checking downloads.
    pub(super) fn add_verifying(
        &self,
        renderer: &Renderer<'_>,
        contents: &mut Contents,
        problems: &mut Vec<Diagnostic>,
    ) {
        let title = self.words.text("help-verify");
        let description = self.words.text("help-verify-summary");
        let offered: Vec<&Download> =
            self.downloads.iter().filter(|own| own.is_offered()).collect();
        let link = |path: &str| relative(&self.path(VERIFY), path);
        let version = &self.record().version;
        let list: Vec<Value> = offered
            .iter()
            .map(|own| {
                values! {
                    name => own.name(),
                    sha256 => own.artefact.sha256,
                    href => link(&own.path),
                }
            })
            .collect();
        let beside = |name: &str| link(&format!("files/{version}/{name}"));
        let own_list = list_name(&self.partner.partner.id);
        let seal = self.seals.by_version.get(version).map(|own| {
            values! {
                list => beside(SUMS),
                seal => beside(SEAL),
                key => own.key.as_ref().map(|key| values! {
                    id => key.shown(),
                    line => key.line(),
                    href => beside(KEY),
                }),
                record => own.record.as_ref().map(|_| beside(RECORD)),
            }
        });
        let values = values! {
            title,
            about => description,
            version => version.to_string(),
            list,
            example => offered.first().map(|own| own.name()),
            own_list => (!offered.is_empty()).then(|| values! {
                name => own_list,
                href => beside(&own_list),
            }),
            seal,
            minisign => MINISIGN,
            checked => self.words.date(super::CHECKED),
            publisher => self.project().book.publisher,
        };
        let head =
            PageHead { description: Some(&description), ..PageHead::new(VERIFY, &title, MENU) };
        self.add(renderer, "site/help/verify.html", &head, values, contents, problems);
    }
}
