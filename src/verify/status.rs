//! The signed status: which releases there are, which is the newest, and what was recalled, on a
//! date and until another.
//!
//! In: a file and the keys that count. Out: what it says, and whether anybody vouches for it. It
//! keeps to the rules of TUF (<https://theupdateframework.github.io/specification/>) that an offline
//! reader with one key can check. It lists the digest of every record, so none can be added, changed
//! or left out. It expires, so nobody can be kept on an old one for long. Its number only grows, and
//! a release that it does not list shows that it is older than that release.

use super::envelope::Envelope;
use super::keys::KeyRing;
use super::seal::SecretKey;
use crate::ground::date::Date;
use crate::ground::version::Version;
use crate::project::history::{Recall, SCHEMA, to_json};
use serde::{Deserialize, Serialize};

/// The name of the file, in the folder of records and beside published releases.
pub(crate) const STATUS: &str = "signed-status.json";
const TYPE: &str = "application/vnd.bindery.status+json";

/// What is true about all releases of a work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Status {
    pub(crate) schema: u32,
    pub(crate) work: String,
    /// Grows with each status.
    pub(crate) number: u64,
    pub(crate) date: Date,
    /// The last day on which anybody should rely on it.
    pub(crate) expires: Date,
    /// The address at which the newest status is published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) address: Option<String>,
    /// Oldest first.
    pub(crate) releases: Vec<ListedRelease>,
    pub(crate) recalls: Vec<Recall>,
}

/// A release as the status lists it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ListedRelease {
    pub(crate) version: Version,
    pub(crate) date: Date,
    /// The digest of its `release.json`, with line ends as on Unix.
    pub(crate) record: String,
}

/// A status, and whether anybody vouches for it.
#[derive(Debug, Clone)]
pub(crate) struct KnownStatus {
    pub(crate) status: Status,
    pub(crate) trust: StatusTrust,
}

/// What is known about the authenticity of a status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StatusTrust {
    /// No key was given to check it with.
    Unchecked,
    /// An active key signed it.
    Signed,
    /// No active key signed exactly this.
    Forged,
}

impl Status {
    /// The signed file.
    pub(crate) fn signed(&self, key: &SecretKey) -> String {
        let mut envelope = Envelope::new(TYPE, &to_json(self));
        envelope.sign(key);
        envelope.to_json()
    }

    pub(crate) fn release(&self, version: &Version) -> Option<&ListedRelease> {
        self.releases.iter().find(|listed| listed.version == *version)
    }

    pub(crate) fn newest(&self) -> Option<&ListedRelease> {
        self.releases.last()
    }

    /// Whether it says the same as another, apart from its number and dates.
    pub(crate) fn says_what(&self, other: &Self) -> bool {
        (&self.work, &self.address, &self.releases, &self.recalls)
            == (&other.work, &other.address, &other.releases, &other.recalls)
    }
}

impl KnownStatus {
    /// Reads the file, and checks it with `ring` if there is one.
    ///
    /// # Errors
    /// If it is not a signed status.
    pub(crate) fn read(json: &str, ring: Option<&KeyRing>) -> Result<Self, String> {
        let broken = || "this is not a signed status".to_owned();
        let envelope = Envelope::read(json, TYPE).ok_or_else(broken)?;
        let text = envelope.text().ok_or_else(broken)?;
        let mut status: Status = serde_json::from_str(&text).map_err(|_| broken())?;
        if status.schema != SCHEMA {
            return Err(format!(
                "this status follows schema {}, but this tool reads schema {SCHEMA}: use a newer \
                 version of the tool",
                status.schema
            ));
        }
        status.releases.sort_by(|one, other| one.version.cmp(&other.version));
        let trust = match ring {
            None => StatusTrust::Unchecked,
            Some(ring) if ring.active.iter().any(|key| envelope.is_signed_by(key)) => {
                StatusTrust::Signed
            }
            Some(_) => StatusTrust::Forged,
        };
        Ok(Self { status, trust })
    }

    /// The key that a status says it was signed with.
    pub(crate) fn signer(json: &str) -> Option<String> {
        Envelope::read(json, TYPE)?.signers().next().map(str::to_owned)
    }
}
