//! Signed statements about a release, in the form of in-toto 1
//! (<https://github.com/in-toto/attestation>): what was made from what, and who made it again.
//!
//! In: an envelope and keys. Out: the statement, and whether one of the keys signed it. Knows
//! nothing of what a statement says beyond the files that it is about.

use super::envelope::Envelope;
use super::keys::{KEYS, KeyFile, KeyRing, KeyState};
use super::seal::{PublicKey, SecretKey};
use crate::ground::files;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// The type of the text in the envelope.
const TYPE: &str = "application/vnd.in-toto+json";
/// The type of the statement.
pub(crate) const STATEMENT: &str = "https://in-toto.io/Statement/v1";

/// What is known about the signature on a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Signature {
    /// No key was given. The statement names these keys, which proves nothing.
    Unchecked { named: Vec<String> },
    /// This key signed exactly this statement.
    Good { key: String },
    /// A key signed it that was replaced, or that somebody else may have.
    OldKey { key: String, state: KeyState },
    /// It is signed with other keys than those that were given.
    OtherKey { named: Vec<String> },
    /// A key that was given did not sign this: the statement or the signature was altered.
    Broken,
}

/// A statement and what is known about its signature.
#[derive(Debug, Clone)]
pub(crate) struct Signed {
    /// The text that is signed.
    pub(crate) text: String,
    pub(crate) statement: Value,
    pub(crate) signature: Signature,
}

/// Signs a statement. The result is one line.
pub(crate) fn signed(text: &str, key: &SecretKey) -> String {
    let mut envelope = Envelope::new(TYPE, text);
    envelope.sign(key);
    envelope.to_line()
}

impl Signed {
    /// Reads a signed statement; none if it is no such thing. `ring` has the keys that count, if the
    /// reader gave any.
    pub(crate) fn read(json: &str, ring: Option<&KeyRing>) -> Option<Self> {
        let envelope = Envelope::read(json, TYPE)?;
        let text = envelope.text()?;
        let statement: Value = serde_json::from_str(&text).ok()?;
        if statement["_type"] != STATEMENT {
            return None;
        }
        let named: Vec<String> = envelope.signers().map(str::to_owned).collect();
        let signature = match ring {
            None => Signature::Unchecked { named },
            Some(ring) => judge(&envelope, ring, named),
        };
        Some(Self { text, statement, signature })
    }

    /// The digests of the files that the statement is about, by name.
    pub(crate) fn subjects(&self) -> BTreeMap<&str, &str> {
        let subjects = self.statement["subject"].as_array().map(Vec::as_slice).unwrap_or_default();
        subjects
            .iter()
            .filter_map(|own| Some((own["name"].as_str()?, own["digest"]["sha256"].as_str()?)))
            .collect()
    }
}

fn judge(envelope: &Envelope, ring: &KeyRing, named: Vec<String>) -> Signature {
    let is_signed = |key: &&PublicKey| envelope.is_signed_by(key);
    if let Some(key) = ring.active.iter().find(is_signed) {
        return Signature::Good { key: key.shown() };
    }
    if let Some((key, state)) = ring.past.iter().find(|(key, _)| envelope.is_signed_by(key)) {
        return Signature::OldKey { key: key.shown(), state: *state };
    }
    let past = ring.past.iter().map(|(key, _)| key);
    match ring.active.iter().chain(past).any(|key| named.contains(&key.shown())) {
        true => Signature::Broken,
        false => Signature::OtherKey { named },
    }
}

/// The keys that count for a reader who trusts `keys`, by the newest list of keys in `folders`.
/// Without a list that leads from those keys to its own, they count alone.
pub(crate) fn ring(folders: &[PathBuf], keys: &[PublicKey], work: &str) -> KeyRing {
    let read = |folder: &PathBuf| {
        files::text_of(&folder.join(KEYS)).and_then(|text| KeyFile::read(&text).ok())
    };
    let newest = folders
        .iter()
        .filter_map(read)
        .max_by_key(|file| file.newest().map_or(0, |list| list.number));
    newest.and_then(|file| file.ring(keys, work).ok()).unwrap_or_else(|| KeyRing::of(keys))
}
