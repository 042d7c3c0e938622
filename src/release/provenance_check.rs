//! Whether the signed provenance of a release is what its key holder signed.
//!
//! In: a release's folder and the keys that count. Out: what is known about it, in words.

use super::provenance::{PROVENANCE, SIGNED_PROVENANCE};
use crate::ground::files;
use crate::verify::keys::KeyRing;
use crate::verify::statement::{Signature, Signed};
use std::path::Path;

/// What is known about the signed provenance of a release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Provenance {
    /// There is none, as in releases without a key and in those of earlier tools.
    Unsigned,
    Signed(Signature),
    /// It differs from the provenance that the release lists, or cannot be read.
    Altered,
}

impl Provenance {
    pub(crate) fn of(folder: &Path, ring: Option<&KeyRing>) -> Self {
        let path = folder.join(SIGNED_PROVENANCE);
        if !files::exists(&path) {
            return Self::Unsigned;
        }
        let signed = files::text_of(&path).and_then(|json| Signed::read(&json, ring));
        let listed = files::text_of(&folder.join(PROVENANCE));
        match signed {
            Some(signed) if listed.as_ref() == Some(&signed.text) => Self::Signed(signed.signature),
            _ => Self::Altered,
        }
    }

    /// Whether there is no sign that something is wrong with it.
    pub(crate) fn holds(&self) -> bool {
        !matches!(
            self,
            Self::Altered | Self::Signed(Signature::Broken | Signature::OtherKey { .. })
        )
    }

    /// A word for it in data.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Unsigned => "unsigned",
            Self::Altered | Self::Signed(Signature::Broken) => "altered",
            Self::Signed(Signature::Unchecked { .. }) => "unchecked",
            Self::Signed(Signature::Good { .. }) => "signed",
            Self::Signed(Signature::OldKey { .. }) => "signed-with-an-old-key",
            Self::Signed(Signature::OtherKey { .. }) => "signed-with-another-key",
        }
    }

    pub(crate) fn words(&self) -> String {
        match self {
            Self::Unsigned => "the provenance is not signed".to_owned(),
            Self::Altered | Self::Signed(Signature::Broken) => {
                "the signed provenance was altered".to_owned()
            }
            Self::Signed(Signature::Unchecked { .. }) => {
                "the signed provenance was not checked: no public key was given".to_owned()
            }
            Self::Signed(Signature::Good { key }) => {
                format!("the provenance is signed with a key that you trust, {key}")
            }
            Self::Signed(Signature::OldKey { key, state }) => {
                format!("the provenance is signed with {key}, a key that was {}", state.name())
            }
            Self::Signed(Signature::OtherKey { named }) => {
                format!("the provenance is signed with a different key: {}", named.join(", "))
            }
        }
    }
}
