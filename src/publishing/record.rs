//! The record that `publish` keeps beside a published site.
//!
//! In: what was put in place. Out: a JSON file, and what it says when it is read again. It is written
//! before the first file is touched, with everything that the run is about to do, and again when all
//! is done. So after an interruption it still names every file that this tool may have put there. It
//! tells nothing that is not public. Knows no place and no site.

use crate::ground::diagnostic::{Code, Diagnostic};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The record's name. It is hidden, and not a part of the site.
pub(super) const RECORD: &str = ".bindery.json";
/// The file, or object, that a run holds while it works.
pub(super) const LOCK: &str = ".bindery.lock";

const SCHEMA: u32 = 1;

/// What is known of a published site.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Record {
    /// Always `site`.
    bindery: String,
    schema: u32,
    /// The files that were put in place, by path.
    pub(super) files: BTreeMap<String, Known>,
    /// The digests of files that a run was about to put in place. A run that ends leaves none.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) pending: BTreeMap<String, String>,
    /// Whether a run was interrupted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) unfinished: bool,
}

/// A file that was put in place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Known {
    pub(super) bytes: u64,
    pub(super) sha256: String,
    /// The entity tag that the service gave it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) tag: Option<String>,
}

impl Record {
    /// A record of these files.
    pub(super) fn new(files: BTreeMap<String, Known>) -> Self {
        let (pending, unfinished) = (BTreeMap::new(), false);
        Self { bindery: "site".to_owned(), schema: SCHEMA, files, pending, unfinished }
    }

    /// The same before a run that puts `pending` in place.
    pub(super) fn before(
        files: BTreeMap<String, Known>,
        pending: BTreeMap<String, String>,
    ) -> Self {
        Self { pending, unfinished: true, ..Self::new(files) }
    }

    /// Reads a record.
    ///
    /// # Errors
    /// If it is damaged, or a newer version of this tool wrote it.
    pub(super) fn read(bytes: &[u8], shown: &str) -> Result<Self, Diagnostic> {
        let problem = |message: &str| Diagnostic::error(Code::Publish, message).in_path(shown);
        let record: Result<Self, _> = serde_json::from_slice(bytes);
        match record {
            Ok(record) if record.bindery != "site" => {
                Err(problem("this is not the record of a published site"))
            }
            Ok(record) if record.schema != SCHEMA => {
                let message = "another version of this tool published the site";
                Err(problem(message).hint("publish it with the newest version"))
            }
            Ok(record) => Ok(record),
            Err(error) => {
                Err(problem(&format!("the record of what was published is damaged: {error}"))
                    .hint("remove it; the next run then compares the files themselves"))
            }
        }
    }

    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let text = serde_json::to_string_pretty(self).expect("a record is plain data");
        format!("{text}\n").into_bytes()
    }
}
