//! The records by which a file is judged, and what each of them is worth.
//!
//! In: a project's history, or single records, and a public key. Out: each record with what its
//! list of digests and its seal say of it. Offline; nothing is written.

use super::seal::{Proof, PublicKey, SEAL};
use super::sums::{self, SUMS};
use crate::diagnostic::{Code, Diagnostic};
use crate::digest;
use crate::files::{self, Root};
use crate::project::releases::{
    FOLDER, RECALLS, RECALLS_NAME, RECORD, Recalls, ReleaseRecord, Version, parse,
};
use crate::source::Sources;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A record and its worth.
#[derive(Debug, Clone)]
pub struct Known {
    pub record: ReleaseRecord,
    /// The path of the record, to be shown.
    pub path: String,
    pub trust: Trust,
}

/// What is known of a record's own honesty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trust {
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
    pub fn holds(&self) -> bool {
        matches!(self, Self::Unproved | Self::Sealed | Self::Alone)
    }

    /// The same in words.
    pub fn words(&self) -> String {
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
pub struct Evidence {
    /// Oldest first.
    pub known: Vec<Known>,
    pub recalls: Recalls,
}

impl Evidence {
    /// The history of a project.
    ///
    /// # Errors
    /// Every record that cannot be read.
    pub fn of_project(folder: &Path, key: Option<&PublicKey>) -> Result<Self, Vec<Diagnostic>> {
        let root = Root::open(folder).map_err(|problem| vec![problem])?;
        let folders = root.folders_in(FOLDER).map_err(|problem| vec![problem])?;
        let paths: Vec<PathBuf> = folders
            .iter()
            .filter(|name| Version::parse(name).is_some())
            .map(|name| folder.join(FOLDER).join(name).join(RECORD))
            .collect();
        let evidence = Self::of_records(&paths, key)?;
        // The history is whole, so a recall of what it does not have is a slip of the pen.
        let unknown = evidence.recalls.entries.iter().find(|recall| {
            let known = evidence.find(&recall.version);
            let section = recall.section.as_deref();
            known.is_none_or(|known| section.is_some_and(|id| known.record.section(id).is_none()))
        });
        match unknown {
            None => Ok(evidence),
            Some(recall) => {
                let what = recall.section.as_ref().map(|id| format!(" of `{id}`"));
                let (what, version) = (what.unwrap_or_default(), &recall.version);
                let message = format!("the recall{what} in {version} is of nothing that is there");
                Err(vec![Diagnostic::error(Code::UnknownId, message).in_path(RECALLS)])
            }
        }
    }

    /// Single records, each with whatever lies beside it.
    ///
    /// # Errors
    /// Every record that cannot be read.
    pub fn of_records(paths: &[PathBuf], key: Option<&PublicKey>) -> Result<Self, Vec<Diagnostic>> {
        let mut known = Vec::new();
        let mut problems = Vec::new();
        for path in paths {
            match read(path, key) {
                Ok(record) => known.push(record),
                Err(problem) => problems.push(problem),
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let other =
            known.iter().find(|other: &&Known| other.record.work.id != known[0].record.work.id);
        if let Some(other) = other {
            let (one, two) = (&known[0].record.work.id, &other.record.work.id);
            let message = format!("this is a record of `{two}`, and another one is of `{one}`");
            return Err(vec![
                Diagnostic::error(Code::Release, message)
                    .in_path(&other.path)
                    .hint("run `bindery verify` once for each work"),
            ]);
        }
        known.sort_by(|a, b| a.record.version.cmp(&b.record.version));
        Ok(Self { known, recalls: recalls_beside(paths)? })
    }

    /// The record of a version.
    pub fn find(&self, version: &Version) -> Option<&Known> {
        self.known.iter().find(|known| known.record.version == *version)
    }
}

/// What was recalled, as told by the file beside a record or beside its folder.
fn recalls_beside(paths: &[PathBuf]) -> Result<Recalls, Vec<Diagnostic>> {
    let folders: BTreeSet<PathBuf> = paths
        .iter()
        .filter_map(|path| path.parent())
        .map(|folder| std::path::absolute(folder.join(".")).unwrap_or(folder.to_owned()))
        .flat_map(|folder| [Some(folder.clone()), folder.parent().map(Path::to_owned)])
        .flatten()
        .collect();
    let mut all = Recalls::default();
    let mut problems = Vec::new();
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
                let message = "the list of recalls is not text";
                problems.push(Diagnostic::error(Code::FileUnreadable, message).in_path(shown));
                continue;
            }
            Err(problem) => {
                problems.push(problem);
                continue;
            }
        };
        if !seen.insert(text.clone()) {
            continue;
        }
        let mut found = Vec::new();
        let recalls = Recalls::read(&shown, text, &mut Sources::default(), &mut found);
        all.entries.extend(recalls.entries);
        // Their places are in a text that nobody keeps.
        problems.extend(
            found.into_iter().map(|problem| Diagnostic { span: None, ..problem }.in_path(&shown)),
        );
    }
    if problems.is_empty() { Ok(all) } else { Err(problems) }
}

fn read(path: &Path, key: Option<&PublicKey>) -> Result<Known, Diagnostic> {
    let shown = path.display().to_string();
    let text = files::text_of(path).ok_or_else(|| {
        Diagnostic::error(Code::FileMissing, "the record cannot be read").in_path(shown.clone())
    })?;
    let record: ReleaseRecord = parse(&text).map_err(|problem| problem.in_path(shown.clone()))?;
    let beside = |name: &str| files::text_of(&path.with_file_name(name));
    let trust = match (beside(SUMS), key) {
        (None, None) => Trust::Alone,
        (None, Some(_)) => Trust::Unsealed,
        (Some(list), key) => {
            let proof = key.map(|key| beside(SEAL).map(|seal| key.prove(&seal, &list)));
            let listed = sums::read(&list).get(RECORD).copied().map(str::to_owned);
            let fits = listed.as_deref() == Some(digest::sha256(text.as_bytes()).as_str());
            match (proof, fits) {
                (Some(Some(Proof::OtherKey { sealed, given })), _) => {
                    Trust::OtherKey { sealed, given }
                }
                (Some(Some(Proof::Broken)), _) => Trust::BrokenSeal,
                (_, false) => Trust::Altered,
                (Some(None), true) => Trust::Unsealed,
                (Some(Some(Proof::Good)), true) => Trust::Sealed,
                (None, true) => Trust::Unproved,
            }
        }
    };
    Ok(Known { record, path: shown, trust })
}
