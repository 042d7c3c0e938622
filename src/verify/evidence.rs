//! The records by which a file is judged, and what each of them is worth.
//!
//! In: a project's history, or single records, and a public key. Out: each record with what its
//! list of digests and its seal say of it. Offline; nothing is written.

use super::seal::{Proof, PublicKey, SEAL};
use super::sums::{self, SUMS};
use crate::ground::diagnostic::{Code, Diagnostic, Failure};
use crate::ground::files;
use crate::ground::version::Version;
use crate::project::history::{
    FOLDER, History, RECALLS_NAME, RECORD, Recalls, ReleaseRecord, parse,
};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A record and its worth.
#[derive(Debug, Clone)]
pub(crate) struct Known {
    pub(crate) record: ReleaseRecord,
    /// The path of the record, to be shown.
    pub(crate) path: String,
    pub(crate) trust: Trust,
}

/// What is known of a record's own honesty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Trust {
    /// It agrees with the list of digests beside it; no key was given to prove that list.
    Unproved,
    /// The holder of the key sealed it as it is.
    Sealed,
    /// No list of digests lies beside it.
    Alone,
    /// A key was given, and there is no seal to prove.
    Unsealed,
    /// Another key sealed it.
    OtherKey { sealed: String, given: String },
    /// The seal does not fit the list: one of the two was altered.
    BrokenSeal,
    /// The record is not the one that the list names.
    Altered,
}

impl Trust {
    /// Whether what the record says may be relied on.
    pub(crate) fn holds(&self) -> bool {
        matches!(self, Self::Unproved | Self::Sealed | Self::Alone)
    }

    /// The same in words.
    pub(crate) fn words(&self) -> String {
        match self {
            Self::Unproved => "the record was not proved: no public key was given".to_owned(),
            Self::Sealed => "the record is sealed by your key".to_owned(),
            Self::Alone => "the record was not proved: no SHA256SUMS lies beside it".to_owned(),
            Self::Unsealed => {
                "the record has no seal (SHA256SUMS.minisig), so your key proves nothing".to_owned()
            }
            Self::OtherKey { sealed, given } => {
                format!("the record is sealed with another key: {sealed}, and yours is {given}")
            }
            Self::BrokenSeal => {
                "the seal does not fit: SHA256SUMS or its signature was altered".to_owned()
            }
            Self::Altered => {
                "the record was altered: it is not the one that SHA256SUMS lists".to_owned()
            }
        }
    }
}

/// Everything that is known of releases.
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
            let path = folder.join(FOLDER).join(record.version.to_string()).join(RECORD);
            Known {
                record: record.clone(),
                path: path.display().to_string(),
                trust: trust(&path, key),
            }
        });
        Self { known: known.collect(), recalls: history.recalls.clone() }
    }

    /// Single records, each with whatever is stored beside it.
    ///
    /// # Errors
    /// Every record that cannot be read, or records of more than one work.
    pub(crate) fn of_records(paths: &[PathBuf], key: Option<&PublicKey>) -> Result<Self, Failure> {
        let mut known = Vec::new();
        let mut problems = Vec::new();
        for path in paths {
            match read(path) {
                Ok(record) => known.push(Known {
                    record,
                    path: path.display().to_string(),
                    trust: trust(path, key),
                }),
                Err(problem) => problems.push(problem),
            }
        }
        if !problems.is_empty() {
            return Err(problems.into());
        }
        let other =
            known.iter().find(|other: &&Known| other.record.work.id != known[0].record.work.id);
        if let Some(other) = other {
            let (one, two) = (&known[0].record.work.id, &other.record.work.id);
            let message = format!("this is a record of `{two}`, and another one is of `{one}`");
            let problem = Diagnostic::error(Code::Release, message).in_path(&other.path);
            return Err(problem.hint("run `bindery verify` once for each work").into());
        }
        known.sort_by(|a, b| a.record.version.cmp(&b.record.version));
        Ok(Self { known, recalls: recalls_beside(paths)? })
    }

    /// The record of a version.
    pub(crate) fn find(&self, version: &Version) -> Option<&Known> {
        self.known.iter().find(|known| known.record.version == *version)
    }
}

/// What was recalled, according to the lists beside the records or beside their folders.
fn recalls_beside(paths: &[PathBuf]) -> Result<Recalls, Failure> {
    let folders: BTreeSet<PathBuf> = paths
        .iter()
        .filter_map(|path| path.parent())
        .map(|folder| files::absolute(&folder.join(".")))
        .flat_map(|folder| [Some(folder.clone()), folder.parent().map(Path::to_owned)])
        .flatten()
        .collect();
    let mut all = Recalls::default();
    let mut failure = Failure::default();
    let mut seen = BTreeSet::new();
    for folder in folders {
        let path = folder.join(RECALLS_NAME);
        let shown = path.display().to_string();
        if !files::exists(&path) {
            continue;
        }
        // A list that cannot be read may name what is verified.
        let text = match files::bytes_at(&path).map(String::from_utf8) {
            Ok(Ok(text)) => text,
            Ok(Err(_)) => {
                let message = "the list of recalls is not UTF-8 text";
                let problem = Diagnostic::error(Code::FileUnreadable, message);
                failure.problems.push(problem.in_path(shown));
                continue;
            }
            Err(problem) => {
                failure.problems.push(problem);
                continue;
            }
        };
        if seen.insert(text.clone()) {
            let Failure { sources, problems } = &mut failure;
            all.entries.extend(Recalls::read(&shown, text, sources, problems).entries);
        }
    }
    if failure.problems.is_empty() { Ok(all) } else { Err(failure) }
}

fn read(path: &Path) -> Result<ReleaseRecord, Diagnostic> {
    let shown = path.display().to_string();
    let text = files::text_of(path).ok_or_else(|| {
        Diagnostic::error(Code::FileMissing, "the record cannot be read").in_path(shown.clone())
    })?;
    parse(&text).map_err(|damage| damage.in_file(shown))
}

/// What the record at `path` is worth, according to the list of digests and the seal beside it.
fn trust(path: &Path, key: Option<&PublicKey>) -> Trust {
    let beside = |name: &str| files::text_of(&path.with_file_name(name));
    let (list, key) = match (beside(SUMS), key) {
        (None, None) => return Trust::Alone,
        (None, Some(_)) => return Trust::Unsealed,
        (Some(list), key) => (list, key),
    };
    let proof = key.map(|key| beside(SEAL).map(|seal| key.prove(&seal, &list)));
    let listed = sums::read(&list).get(RECORD).copied().map(str::to_owned);
    let fits = listed.is_some() && listed == files::digest_of(path);
    match (proof, fits) {
        (Some(Some(Proof::OtherKey { sealed, given })), _) => Trust::OtherKey { sealed, given },
        (Some(Some(Proof::Broken)), _) => Trust::BrokenSeal,
        (_, false) => Trust::Altered,
        (Some(None), true) => Trust::Unsealed,
        (Some(Some(Proof::Good)), true) => Trust::Sealed,
        (None, true) => Trust::Unproved,
    }
}
