//! Signed envelopes: a text with signatures, in the form of DSSE 1.0
//! (<https://github.com/secure-systems-lab/dsse>).
//!
//! In: a text, its type and keys. Out: an envelope as JSON, or which keys signed a text. The keys
//! are those of minisign, and the signatures Ed25519 (RFC 8032), so the same text under the same key
//! always gives the same bytes. Knows nothing of what the text says.

use super::seal::{PublicKey, SecretKey};
use crate::project::history::to_json;
use ct_codecs::{Base64, Decoder, Encoder};
use serde::{Deserialize, Serialize};

/// A text and its signatures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Envelope {
    payload_type: String,
    /// The text in Base64.
    payload: String,
    signatures: Vec<Signature>,
}

/// One signature and the key that made it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Signature {
    /// The identifier of the key, as minisign shows it.
    keyid: String,
    sig: String,
}

impl Envelope {
    /// An envelope without signatures.
    pub(crate) fn new(payload_type: &str, text: &str) -> Self {
        let payload = Base64::encode_to_string(text).unwrap_or_default();
        Self { payload_type: payload_type.to_owned(), payload, signatures: Vec::new() }
    }

    /// Reads the JSON of an envelope that holds a text of the wanted type.
    pub(crate) fn read(json: &str, payload_type: &str) -> Option<Self> {
        let envelope: Self = serde_json::from_str(json).ok()?;
        let fits = envelope.payload_type == payload_type && envelope.text().is_some();
        fits.then_some(envelope)
    }

    /// The text that is signed.
    pub(crate) fn text(&self) -> Option<String> {
        let bytes = Base64::decode_to_vec(&self.payload, None).ok()?;
        String::from_utf8(bytes).ok()
    }

    /// Adds a key's signature. A key signs once.
    pub(crate) fn sign(&mut self, key: &SecretKey) {
        let keyid = key.shown();
        self.signatures.retain(|known| known.keyid != keyid);
        let text = self.text().unwrap_or_default();
        let signature = key.sign_bytes(&covered(&self.payload_type, &text));
        let sig = Base64::encode_to_string(signature).unwrap_or_default();
        self.signatures.push(Signature { keyid, sig });
        self.signatures.sort_by(|one, other| one.keyid.cmp(&other.keyid));
    }

    /// Whether the key signed exactly this text as a text of this type.
    pub(crate) fn is_signed_by(&self, key: &PublicKey) -> bool {
        let Some(text) = self.text() else { return false };
        let covered = covered(&self.payload_type, &text);
        let own = self.signatures.iter().filter(|signature| signature.keyid == key.shown());
        own.filter_map(|signature| Base64::decode_to_vec(&signature.sig, None).ok())
            .any(|signature| key.proves_bytes(&signature, &covered))
    }

    /// The identifiers of the keys whose signatures it has. They prove nothing.
    pub(crate) fn signers(&self) -> impl Iterator<Item = &str> {
        self.signatures.iter().map(|signature| signature.keyid.as_str())
    }

    pub(crate) fn to_json(&self) -> String {
        to_json(self)
    }

    /// As `to_json`, on one line.
    pub(crate) fn to_line(&self) -> String {
        let mut line = serde_json::to_string(self).expect("an envelope is plain data");
        line.push('\n');
        line
    }
}

/// What a signature covers: the type and the text, each with its length (`PAE` in the standard).
fn covered(payload_type: &str, text: &str) -> Vec<u8> {
    format!("DSSEv1 {} {payload_type} {} {text}", payload_type.len(), text.len()).into_bytes()
}
