//! The records that a file is judged by, and whether each of them can be trusted.
//!
//! In: a project's history, or single records, and a public key. Out: each record with what its
//! list of digests and its seal show about it. Works offline and writes nothing.

use super::seal::{Proof, PublicKey, SEAL};
use super::sums::{self, SUMS};
use crate::ground::diagnostic::{Code, Diagnostic, Failure};
use crate::ground::digest;
use crate::ground::files;
use crate::ground::source::Sources;
use crate::ground::version::Version;
use crate::project::history::{
    ArtefactRecord, FOLDER, FrozenText, History, RECALLS_NAME, RECORD, Recall, RecallEntry,
    Recalls, ReleaseRecord, TEXT, parse,
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
    /// The folders that may have the other files of the release: the one of the record first.
    pub(super) folders: Vec<PathBuf>,
    pub(crate) trust: Trust,
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
            Self::Sealed => "the record is sealed with the key that you gave".to_owned(),
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

/// Everything that is known about releases.
#[derive(Debug, Clone, Default)]
pub(crate) struct Evidence {
    /// Oldest first.
    pub(crate) known: Vec<Known>,
    pub(crate) recalls: Recalls,
}

impl Evidence {
    /// The history of a project.
    ///
    /// # Errors
    /// If the history is damaged.
    pub(crate) fn of_project(folder: &Path, key: Option<&PublicKey>) -> Result<Self, Failure> {
        Ok(Self::of_history(&History::open(folder)?, folder, key))
    }

    /// A history that was read from the project in `folder`.
    pub(crate) fn of_history(history: &History, folder: &Path, key: Option<&PublicKey>) -> Self {
        let known = history.records.iter().map(|record| {
            let version = record.version.to_string();
            let path = folder.join(FOLDER).join(&version).join(RECORD);
            let made = folder.join(MADE).join(version);
            Known {
                folders: path.parent().map(Path::to_owned).into_iter().chain([made]).collect(),
                record: record.clone(),
                path: path.display().to_string(),
                trust: trust(&path, key),
            }
        });
        Self { known: known.collect(), recalls: history.recalls.clone() }
    }

    /// Single records, each with the list of digests, the seal and the recalls beside it.
    ///
    /// # Errors
    /// If a record or a list of recalls cannot be read, or the records belong to different works.
    pub(crate) fn of_records(paths: &[PathBuf], key: Option<&PublicKey>) -> Result<Self, Failure> {
        let mut known = Vec::new();
        let mut failure = Failure::default();
        for path in paths {
            match read(path, &mut failure.sources) {
                Ok(record) => known.push(Known {
                    folders: path.parent().map(Path::to_owned).into_iter().collect(),
                    record,
                    path: path.display().to_string(),
                    trust: trust(path, key),
                }),
                Err(problem) => failure.problems.push(problem),
            }
        }
        let recalls = recalls_beside(paths, &mut failure);
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
        Ok(Self { known, recalls })
    }

    /// The record of a version.
    pub(crate) fn find(&self, version: &Version) -> Option<&Known> {
        self.known.iter().find(|known| known.record.version == *version)
    }
}

impl Known {
    /// The frozen text of the release, if it is there and was not altered.
    pub(super) fn text(&self) -> Option<FrozenText> {
        self.folders.iter().find_map(|folder| {
            let text = files::text_of(&folder.join(TEXT))?;
            let list = files::text_of(&folder.join(SUMS));
            let listed = list.as_deref().map(|list| sums::read(list).get(TEXT).copied());
            // Without a list the record has not been proved, either.
            if listed.is_some_and(|listed| listed != Some(digest::sha256(text.as_bytes()).as_str()))
            {
                return None;
            }
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
}

/// What was recalled, according to the lists beside the records or beside their folders. What is
/// wrong with a list is added to `failure`: one that cannot be read may name the verified copy.
fn recalls_beside(paths: &[PathBuf], failure: &mut Failure) -> Recalls {
    let folders: BTreeSet<PathBuf> = paths
        .iter()
        .filter_map(|path| path.parent())
        .map(|folder| files::absolute(&folder.join(".")))
        .flat_map(|folder| [Some(folder.clone()), folder.parent().map(Path::to_owned)])
        .flatten()
        .collect();
    let mut entries = Vec::new();
    let mut seen = BTreeSet::new();
    for path in folders.iter().map(|folder| folder.join(RECALLS_NAME)) {
        if !files::exists(&path) {
            continue;
        }
        let Failure { sources, problems } = &mut *failure;
        match files::text_at(&path) {
            Ok(text) if seen.insert(text.clone()) => {
                let path = path.display().to_string();
                entries.extend(RecallEntry::read(&path, text, sources, problems));
            }
            Ok(_) => {}
            Err(problem) => problems.push(problem),
        }
    }
    let mut recalls = Recalls::of(entries);
    // A list in the folder of a release and the one of all releases share their entries.
    let mut kept: Vec<Recall> = Vec::new();
    recalls.entries.retain(|recall| {
        let is_new = !kept.contains(recall);
        kept.push(recall.clone());
        is_new
    });
    recalls
}

/// Refuses a history whose records or frozen texts differ from the digests beside them: what is
/// published from it would not be what was released.
///
/// # Errors
/// If any of them differs from its digest, or is missing from the list.
pub(crate) fn require_unaltered(folder: &Path, history: &History) -> Result<(), Failure> {
    let mut problems = Vec::new();
    for record in &history.records {
        let own = folder.join(FOLDER).join(record.version.to_string());
        // A record without digests was written by hand: there is nothing to compare it with.
        let Some(list) = files::text_of(&own.join(SUMS)) else { continue };
        let listed = sums::read(&list);
        for name in [RECORD, TEXT] {
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
                false => format!("`{SUMS}` does not list `{name}`, so nothing proves it"),
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
fn trust(path: &Path, key: Option<&PublicKey>) -> Trust {
    let beside = |name: &str| files::text_of(&path.with_file_name(name));
    let (list, key) = match (beside(SUMS), key) {
        (None, None) => return Trust::Alone,
        (None, Some(_)) => return Trust::Unsealed,
        (Some(list), key) => (list, key),
    };
    let proof = key.map(|key| beside(SEAL).map(|seal| key.prove(&seal, &list)));
    let listed = sums::read(&list).get(RECORD).copied().map(str::to_owned);
    // A checkout may have changed how its lines end, which changes nothing that it says.
    let bytes = files::bytes_of(path).map(files::with_unix_lines);
    let fits = listed.is_some() && listed == bytes.as_deref().map(digest::sha256);
    match (proof, fits) {
        (Some(Some(Proof::OtherKey { sealed, given })), _) => Trust::OtherKey { sealed, given },
        (Some(Some(Proof::Broken)), _) => Trust::BrokenSeal,
        (_, false) => Trust::Altered,
        (Some(None), true) => Trust::Unsealed,
        (Some(Some(Proof::Good)), true) => Trust::Sealed,
        (None, true) => Trust::Unproved,
    }
}
