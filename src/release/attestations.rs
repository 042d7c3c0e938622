//! Attestations: who else made a release from its archive and got the same bytes.
//!
//! An in-toto statement in a signed envelope (DSSE 1.0), with the predicate “Simple Verification
//! Result” 0.1 (<https://github.com/in-toto/attestation/blob/main/spec/predicates/svr.md>), because
//! that says which properties somebody has found true of files, and when. It is about `SHA256SUMS`
//! and every file in it.
//!
//! In: a release's folders. Out: its attestations, each with what is known about it.

use crate::ground::digest;
use crate::ground::files;
use crate::ground::words::printable_line;
use crate::verify::keys::KeyRing;
use crate::verify::statement::{STATEMENT, Signature, Signed};
use crate::verify::sums::{self, SUMS};
use serde_json::json;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The folder of attestations in a release and in its record.
pub(crate) const ATTESTATIONS: &str = "attestations";
const PREDICATE: &str = "https://in-toto.io/attestation/svr/v0.1";
/// The property that an attestation is about.
const SAME_BYTES: &str = "BINDERY_REBUILT_WITH_THE_SAME_BYTES";

/// An attestation that was found.
#[derive(Debug, Clone)]
pub(crate) struct Attestation {
    /// The name that it gives for whoever made it; it proves nothing.
    pub(crate) name: String,
    /// The day on which it was made.
    pub(crate) date: String,
    pub(crate) state: AttestationState,
}

/// What is known about an attestation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum AttestationState {
    Known(Signature),
    /// It is about other files than those of this release.
    OtherFiles,
    /// It cannot be read.
    Damaged,
}

/// The statement that `name` rebuilt a release with these digests on a day.
pub(super) fn statement(listed: &str, key: &str, name: &str, date: &str, tool: &str) -> String {
    let own = digest::sha256(listed.as_bytes());
    let files = sums::read(listed);
    let subjects: Vec<_> = std::iter::once((SUMS, own.as_str()))
        .chain(files)
        .map(|(name, digest)| json!({ "name": name, "digest": { "sha256": digest } }))
        .collect();
    json!({
        "_type": STATEMENT,
        "subject": subjects,
        "predicateType": PREDICATE,
        "predicate": {
            "verifier": {
                "id": format!("tag:bindery,2026:key/{key}"),
                "bindery_name": name,
                "bindery_tool": tool,
            },
            "timeCreated": format!("{date}T00:00:00Z"),
            "properties": [SAME_BYTES],
        },
    })
    .to_string()
}

/// The attestations in the `folders` of a release and of its record, by the names of their files.
/// `listed` is the release's list of digests.
pub(crate) fn attestations(
    folders: &[PathBuf],
    listed: &str,
    ring: Option<&KeyRing>,
) -> Vec<Attestation> {
    let mut found: BTreeMap<String, Attestation> = BTreeMap::new();
    for folder in folders {
        let folder = folder.join(ATTESTATIONS);
        for name in files::file_names(&folder) {
            if let Some(key) = name.strip_suffix(".json") {
                let own = read(&folder.join(&name), key, listed, ring);
                found.entry(key.to_owned()).or_insert(own);
            }
        }
    }
    found.into_values().collect()
}

fn read(path: &Path, key: &str, listed: &str, ring: Option<&KeyRing>) -> Attestation {
    let signed = files::text_of(path).and_then(|json| Signed::read(&json, ring));
    let signed = signed.filter(|own| {
        let properties = own.statement["predicate"]["properties"].as_array();
        own.statement["predicateType"] == PREDICATE
            && properties.is_some_and(|all| all.iter().any(|own| own == SAME_BYTES))
    });
    let Some(signed) = signed else {
        let name = key.to_owned();
        return Attestation { name, date: String::new(), state: AttestationState::Damaged };
    };
    let own = digest::sha256(listed.as_bytes());
    let mut wanted = sums::read(listed);
    wanted.insert(SUMS, &own);
    let state = match signed.subjects() == wanted {
        true => AttestationState::Known(signed.signature.clone()),
        false => AttestationState::OtherFiles,
    };
    let predicate = &signed.statement["predicate"];
    let text =
        |value: &serde_json::Value| printable_line(value.as_str().unwrap_or_default()).into_owned();
    Attestation {
        name: text(&predicate["verifier"]["bindery_name"]),
        date: text(&predicate["timeCreated"]).split('T').next().unwrap_or_default().to_owned(),
        state,
    }
}

impl Attestation {
    /// Whether there is no sign that something is wrong with it.
    pub(crate) fn holds(&self) -> bool {
        !matches!(
            self.state,
            AttestationState::OtherFiles
                | AttestationState::Damaged
                | AttestationState::Known(Signature::Broken)
        )
    }

    /// A word for what is known about it in data.
    pub(crate) fn state_name(&self) -> &'static str {
        match &self.state {
            AttestationState::Known(Signature::Good { .. }) => "proved",
            AttestationState::Known(Signature::OldKey { .. }) => "signed-with-an-old-key",
            AttestationState::Known(Signature::Unchecked { .. } | Signature::OtherKey { .. }) => {
                "unchecked"
            }
            AttestationState::Known(Signature::Broken) => "altered",
            AttestationState::OtherFiles => "about-other-files",
            AttestationState::Damaged => "damaged",
        }
    }

    pub(crate) fn words(&self) -> String {
        let who = format!("{} rebuilt it with the same bytes on {}", self.name, self.date);
        match &self.state {
            AttestationState::Known(Signature::Good { key }) => {
                format!("{who}, signed with a key that you trust, {key}")
            }
            AttestationState::Known(Signature::OldKey { key, state }) => {
                format!("{who}, signed with {key}, a key that was {}", state.name())
            }
            AttestationState::Known(
                Signature::Unchecked { named } | Signature::OtherKey { named },
            ) => format!(
                "{who}, according to a statement that was not checked: give the public key {} with --attester to check it",
                named.join(", ")
            ),
            AttestationState::Known(Signature::Broken) => {
                format!("the attestation of {} was altered", self.name)
            }
            AttestationState::OtherFiles => {
                format!("the attestation of {} is about other files", self.name)
            }
            AttestationState::Damaged => {
                format!("the attestation {ATTESTATIONS}/{}.json cannot be read", self.name)
            }
        }
    }
}
