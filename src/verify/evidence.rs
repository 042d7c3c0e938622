//! The records that a file is judged by, and whether each of them can be trusted.
//!
//! In: a project's history, or single records, and a public key. Out: each record with what its
//! list of digests and its seal show about it. Works offline and writes nothing.

use super::keys::{KEYS, KeyFile, KeyRing, KeyState};
use super::seal::{Proof, PublicKey, SEAL};
use super::status::{KnownStatus, STATUS, StatusTrust};
use super::sums::{self, SUMS};
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic, Failure};
use crate::ground::digest;
use crate::ground::files;
use crate::ground::source::Sources;
use crate::ground::version::Version;
use crate::project::history::{
    ArtefactRecord, FOLDER, FrozenText, History, RECALLS_NAME, RECORD, RecallList, Recalls,
    ReleaseRecord, TEXT, parse,
};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Where a project keeps finished releases, unless a different folder is named.
const MADE: &str = "output/releases";

/// A record, and whether it can be trusted.
#[derive(Debug, Clone)]
pub(crate) struct Known {
    pub(crate) record: ReleaseRecord,
    /// The path of the record, for messages.
    pub(crate) path: String,
    pub(crate) trust: Trust,
    /// The folders that may have the other files of the release: the one of the record first.
    folders: Vec<PathBuf>,
    file: PathBuf,
    /// The digest of the record, if it can be read.
    sha256: Option<String>,
    /// Whether the list of digests may prove other files than the record. A signed status proves a
    /// record without its seal, but none of the files beside it.
    has_list: bool,
}

/// What is known about the authenticity of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Trust {
    /// It agrees with the list of digests beside it, but no key was given to check that list.
    Unproved,
    /// The holder of the key sealed exactly this record.
    Sealed,
    /// There is no list of digests beside it.
    Alone,
    /// A key was given, but there is no seal to check.
    Unsealed,
    /// It was sealed with a different key.
    OtherKey { sealed: String, given: String },
    /// The seal does not match the list: one of the two was altered.
    BrokenSeal,
    /// The record differs from the one that the list names.
    Altered,
    /// It was sealed with a key that no longer counts, and no signed status lists it.
    OldKey(KeyState),
    /// The signed status lists a different record of this release.
    OtherRecord,
    /// The signed status is newer than the record and does not list it.
    Unlisted,
}

impl Trust {
    /// Whether the record may be relied on.
    pub(crate) fn holds(&self) -> bool {
        matches!(self, Self::Unproved | Self::Sealed | Self::Alone)
    }

    /// The same in words.
    pub(crate) fn words(&self) -> String {
        match self {
            Self::Unproved => "the record was not checked: no public key was given".to_owned(),
            Self::Sealed => "the record is signed with a key that you trust".to_owned(),
            Self::OldKey(state) => format!(
                "the record is sealed with a key that was {}, and no signed status lists it",
                state.name()
            ),
            Self::OtherRecord => "the record was altered: the signed status lists a different one \
                                  of this release"
                .to_owned(),
            Self::Unlisted => "the record was added by somebody else: the signed status does not \
                               list this release"
                .to_owned(),
            Self::Alone => {
                "the record was not checked: there is no SHA256SUMS beside it".to_owned()
            }
            Self::Unsealed => {
                "the record has no seal (SHA256SUMS.minisig) to check with your key".to_owned()
            }
            Self::OtherKey { sealed, given } => {
                format!("the record is sealed with a different key: {sealed}, but you gave {given}")
            }
            Self::BrokenSeal => {
                "the seal does not match: SHA256SUMS or its signature was altered".to_owned()
            }
            Self::Altered => {
                "the record was altered: it differs from the one that SHA256SUMS lists".to_owned()
            }
        }
    }
}

/// What a reader relies on.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Basis<'a> {
    /// The keys that the reader trusts.
    pub(crate) keys: &'a [PublicKey],
    /// Signed statuses that the reader has, besides those beside the records.
    pub(crate) status: &'a [PathBuf],
    /// The day on which the reader asks.
    pub(crate) on: Option<Date>,
}

/// Everything that is known about releases.
#[derive(Debug, Clone, Default)]
pub(crate) struct Evidence {
    /// Oldest first.
    pub(crate) known: Vec<Known>,
    pub(crate) recalls: Recalls,
    /// The newest status that counts, or else one that does not.
    pub(crate) status: Option<KnownStatus>,
    /// Whether the reader gave a key.
    pub(crate) has_key: bool,
    /// What is wrong with the list of keys, if anything.
    pub(crate) key_problem: Option<String>,
    pub(crate) on: Option<Date>,
}

impl Evidence {
    /// The history of a project.
    ///
    /// # Errors
    /// If the history, a status or a list of keys is damaged.
    pub(crate) fn of_project(folder: &Path, basis: &Basis<'_>) -> Result<Self, Failure> {
        let history = History::open(folder)?;
        let known = Self::of_history(&history, folder);
        known.with_signed(&[folder.join(FOLDER)], basis)
    }

    /// A history that was read from the project in `folder`.
    pub(crate) fn of_history(history: &History, folder: &Path) -> Self {
        let known = history.records.iter().map(|record| {
            let path = folder.join(FOLDER).join(record.version.to_string()).join(RECORD);
            let mut known = Known::new(record.clone(), &path);
            known.folders.push(folder.join(MADE).join(record.version.to_string()));
            known
        });
        Self { known: known.collect(), recalls: history.recalls.clone(), ..Self::default() }
    }

    /// Single records, each with the list of digests, the seal, the status, the keys and the
    /// recalls beside it.
    ///
    /// # Errors
    /// If any of them cannot be read, or the records belong to different works.
    pub(crate) fn of_records(paths: &[PathBuf], basis: &Basis<'_>) -> Result<Self, Failure> {
        let mut known = Vec::new();
        let mut failure = Failure::default();
        for path in paths {
            match read(path, &mut failure.sources) {
                Ok(record) => known.push(Known::new(record, path)),
                Err(problem) => failure.problems.push(problem),
            }
        }
        let folders = folders_beside(paths);
        let recalls = recalls_in(&folders, &mut failure);
        if !failure.problems.is_empty() {
            return Err(failure);
        }
        let other =
            known.iter().find(|other: &&Known| other.record.work.id != known[0].record.work.id);
        if let Some(other) = other {
            let (one, two) = (&known[0].record.work.id, &other.record.work.id);
            let message =
                format!("this record belongs to `{two}`, but another one belongs to `{one}`");
            let problem = Diagnostic::error(Code::Release, message).in_path(&other.path);
            return Err(problem.hint("run `bindery verify` once for each work").into());
        }
        known.sort_by(|a, b| a.record.version.cmp(&b.record.version));
        Self { known, recalls, ..Self::default() }.with_signed(&folders, basis)
    }

    /// The same, with whatever is signed in `folders` or was given, and checked with the keys that
    /// the reader trusts.
    fn with_signed(mut self, folders: &[PathBuf], basis: &Basis<'_>) -> Result<Self, Failure> {
        (self.has_key, self.on) = (!basis.keys.is_empty(), basis.on);
        let work = self.known.first().map(|known| known.record.work.id.clone());
        let ring = match self.has_key {
            true => Some(self.ring(folders, basis.keys, work.as_deref())?),
            false => None,
        };
        let beside = folders.iter().map(|folder| folder.join(STATUS));
        let beside = beside.filter(|path| files::exists(path));
        let mut problems = Vec::new();
        for path in basis.status.iter().cloned().chain(beside) {
            let found = files::text_at(&path).and_then(|json| {
                KnownStatus::read(&json, ring.as_ref()).map_err(|why| {
                    let problem = Diagnostic::error(Code::Release, why);
                    problem.in_path(path.display().to_string())
                })
            });
            match found {
                Ok(found) if work.as_ref().is_none_or(|work| *work == found.status.work) => {
                    self.consider(found);
                }
                Ok(found) => {
                    let message = format!("this status belongs to `{}`", found.status.work);
                    let problem = Diagnostic::error(Code::Release, message);
                    problems.push(problem.in_path(path.display().to_string()));
                }
                Err(problem) => problems.push(problem),
            }
        }
        if !problems.is_empty() {
            return Err(Failure::new(Sources::default(), problems));
        }
        // What was recalled stays recalled, whoever says so.
        if let Some(known) = &self.status {
            let entries = known.status.recalls.clone();
            self.recalls.add(Recalls { entries, ..Recalls::default() });
        }
        let signed = self.status.as_ref().filter(|known| known.trust == StatusTrust::Signed);
        for known in &mut self.known {
            known.judge(ring.as_ref(), signed);
        }
        Ok(self)
    }

    /// Keeps a status if it is signed and newer than what was kept, or if nothing better is known.
    fn consider(&mut self, found: KnownStatus) {
        let rank = |known: &KnownStatus| (known.trust == StatusTrust::Signed, known.status.number);
        if self.status.as_ref().is_none_or(|known| rank(known) < rank(&found)) {
            self.status = Some(found);
        }
    }

    /// The keys that count for a reader who trusts `keys`, by the lists of keys in `folders`.
    fn ring(
        &mut self,
        folders: &[PathBuf],
        keys: &[PublicKey],
        work: Option<&str>,
    ) -> Result<KeyRing, Failure> {
        let mut best: Option<(KeyFile, PathBuf)> = None;
        for path in folders.iter().map(|folder| folder.join(KEYS)) {
            if !files::exists(&path) {
                continue;
            }
            let file = KeyFile::read(&files::text_at(&path)?).map_err(|why| {
                let problem = Diagnostic::error(Code::Release, why);
                problem.in_path(path.display().to_string())
            })?;
            let number = |file: &KeyFile| file.newest().map(|list| list.number);
            if best.as_ref().is_none_or(|(known, _)| number(known) < number(&file)) {
                best = Some((file, path));
            }
        }
        let (Some((file, path)), Some(work)) = (best, work) else { return Ok(KeyRing::of(keys)) };
        match file.ring(keys, work) {
            Ok(ring) => Ok(ring),
            Err(why) => {
                self.key_problem = Some(format!("{}: {why}", path.display()));
                // The reader's own keys count as if there were no list.
                Ok(KeyRing::of(keys))
            }
        }
    }

    /// The record of a version.
    pub(crate) fn find(&self, version: &Version) -> Option<&Known> {
        self.known.iter().find(|known| known.record.version == *version)
    }
}

/// The folders of records, and the folders that these are in.
fn folders_beside(paths: &[PathBuf]) -> Vec<PathBuf> {
    let folders: BTreeSet<PathBuf> = paths
        .iter()
        .filter_map(|path| path.parent())
        .map(|folder| files::absolute(&folder.join(".")))
        .flat_map(|folder| [Some(folder.clone()), folder.parent().map(Path::to_owned)])
        .flatten()
        .collect();
    folders.into_iter().collect()
}

/// What was recalled, according to the lists in `folders`. What is wrong with a list is added to
/// `failure`: one that cannot be read may name the verified copy.
fn recalls_in(folders: &[PathBuf], failure: &mut Failure) -> Recalls {
    let mut recalls = Recalls::default();
    let mut seen = BTreeSet::new();
    for path in folders.iter().map(|folder| folder.join(RECALLS_NAME)) {
        if !files::exists(&path) {
            continue;
        }
        let Failure { sources, problems } = &mut *failure;
        match files::text_at(&path) {
            Ok(text) if seen.insert(text.clone()) => {
                let path = path.display().to_string();
                recalls.add(RecallList::read(&path, text, sources, problems).recalls);
            }
            Ok(_) => {}
            Err(problem) => problems.push(problem),
        }
    }
    recalls
}

/// Refuses a history whose records or frozen texts differ from the digests beside them: what is
/// published from it would not be what was released.
///
/// # Errors
/// If any of them differs from its digest, or is missing from the list.
pub(crate) fn require_unaltered(folder: &Path, history: &History) -> Result<(), Failure> {
    require_sound(folder, history, &[RECORD, TEXT])
}

/// The same of the records alone. A text that was altered must not keep readers from learning what
/// was recalled.
///
/// # Errors
/// As for [`require_unaltered`].
pub(crate) fn require_unaltered_records(folder: &Path, history: &History) -> Result<(), Failure> {
    require_sound(folder, history, &[RECORD])
}

fn require_sound(folder: &Path, history: &History, names: &[&str]) -> Result<(), Failure> {
    let mut problems = Vec::new();
    for record in &history.records {
        let own = folder.join(FOLDER).join(record.version.to_string());
        // A record without digests was written by hand: there is nothing to compare it with.
        let Some(list) = files::text_of(&own.join(SUMS)) else { continue };
        let listed = sums::read(&list);
        for &name in names {
            let bytes = files::bytes_of(&own.join(name)).map(files::with_unix_lines);
            let digest = bytes.as_deref().map(digest::sha256);
            // What cannot be read at all is reported by whoever reads it, at its place.
            let is_damaged = || {
                let text = files::text_of(&own.join(name)).unwrap_or_default();
                name == TEXT && parse::<FrozenText>(&text).is_err()
            };
            let is_sound = listed.get(name).copied() == digest.as_deref();
            if digest.is_none() || is_sound || is_damaged() {
                continue;
            }
            let message = match listed.contains_key(name) {
                true => {
                    format!("`{name}` was altered: its digest differs from the one in `{SUMS}`")
                }
                false => {
                    format!("`{SUMS}` does not list `{name}`, so nothing proves that it is genuine")
                }
            };
            let path = format!("{FOLDER}/{}/{name}", record.version);
            let problem = Diagnostic::error(Code::Release, message).in_path(path);
            problems.push(problem.hint(
                "restore the folder from your version control or from a copy of the release",
            ));
        }
    }
    match problems.is_empty() {
        true => Ok(()),
        false => Err(Failure::new(Sources::default(), problems)),
    }
}

/// A single record, which may have any version.
fn read(path: &Path, sources: &mut Sources) -> Result<ReleaseRecord, Diagnostic> {
    ReleaseRecord::read(&path.display().to_string(), files::text_at(path)?, None, sources)
}

/// Whether the record at `path` can be trusted, by the list of digests and the seal beside it.
/// `sha256` is the digest of its bytes.
fn trust(path: &Path, sha256: Option<&str>, ring: Option<&KeyRing>) -> Trust {
    let beside = |name: &str| files::text_of(&path.with_file_name(name));
    let (list, ring) = match (beside(SUMS), ring) {
        (None, None) => return Trust::Alone,
        (None, Some(_)) => return Trust::Unsealed,
        (Some(list), ring) => (list, ring),
    };
    let listed = sums::read(&list).get(RECORD).copied();
    let fits = listed.is_some() && listed == sha256;
    let Some(ring) = ring else {
        return if fits { Trust::Unproved } else { Trust::Altered };
    };
    let Some(seal) = beside(SEAL) else {
        return if fits { Trust::Unsealed } else { Trust::Altered };
    };
    let mut other = None;
    let active = ring.active.iter().map(|key| (key, None));
    let past = ring.past.iter().map(|(key, state)| (key, Some(*state)));
    for (key, state) in active.chain(past) {
        match (key.prove(&seal, &list), state) {
            (Proof::Good, _) if !fits => return Trust::Altered,
            (Proof::Good, None) => return Trust::Sealed,
            (Proof::Good, Some(state)) => return Trust::OldKey(state),
            (Proof::Broken, _) => return Trust::BrokenSeal,
            (Proof::OtherKey { sealed, given }, _) => {
                other.get_or_insert(Trust::OtherKey { sealed, given });
            }
        }
    }
    other.unwrap_or(Trust::Unsealed)
}

impl Known {
    fn new(record: ReleaseRecord, path: &Path) -> Self {
        // A checkout may have changed how its lines end, which changes nothing that it says.
        let bytes = files::bytes_of(path).map(files::with_unix_lines);
        let sha256 = bytes.as_deref().map(digest::sha256);
        let trust = trust(path, sha256.as_deref(), None);
        Self {
            record,
            folders: path.parent().map(Path::to_owned).into_iter().collect(),
            file: path.to_owned(),
            path: path.display().to_string(),
            sha256,
            trust,
            has_list: true,
        }
    }

    /// The frozen text of the release, if it is there and was not altered.
    pub(super) fn text(&self) -> Option<FrozenText> {
        if !self.has_list {
            return None;
        }
        let list = files::text_of(&self.file.with_file_name(SUMS));
        let listed = list.as_deref().map(|list| sums::read(list).get(TEXT).copied());
        self.folders.iter().find_map(|folder| {
            let text = files::with_unix_lines(files::bytes_of(&folder.join(TEXT))?);
            // Without a list the record has not been proved, either.
            if listed.is_some_and(|listed| listed != Some(digest::sha256(&text).as_str())) {
                return None;
            }
            let text = String::from_utf8(text).ok()?;
            parse::<FrozenText>(&text).ok().filter(|text| text.version == self.record.version)
        })
    }

    /// The release's own copy of a file, if it is there and was not altered.
    pub(super) fn original(&self, artefact: &ArtefactRecord) -> Option<Vec<u8>> {
        self.folders.iter().filter(|_| files::is_inside(&artefact.path)).find_map(|folder| {
            let bytes = files::bytes_of(&folder.join(&artefact.path))?;
            (digest::sha256(&bytes) == artefact.sha256).then_some(bytes)
        })
    }

    /// Judges the record by the keys that count and the signed status.
    fn judge(&mut self, ring: Option<&KeyRing>, signed: Option<&KnownStatus>) {
        self.trust = trust(&self.file, self.sha256.as_deref(), ring);
        self.has_list = ring.is_none()
            || matches!(self.trust, Trust::Sealed | Trust::OldKey(KeyState::Retired));
        let Some(KnownStatus { status, .. }) = signed else { return };
        match status.release(&self.record.version) {
            // Files that were altered stay suspicious, even if the record is not one of them.
            _ if matches!(self.trust, Trust::BrokenSeal | Trust::Altered) => {}
            Some(listed) if Some(&listed.record) == self.sha256.as_ref() => {
                self.trust = Trust::Sealed;
            }
            Some(_) => self.trust = Trust::OtherRecord,
            // A release that was sealed after the status was signed is not in it yet.
            None if self.trust == Trust::Sealed && self.record.date >= status.date => {}
            None if self.trust.holds() => self.trust = Trust::Unlisted,
            None => {}
        }
    }
}
