//! Digests and fingerprints.

use sha2::{Digest, Sha256};

/// SHA-256 in lower-case hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The first 16 digits of a digest in groups of four, short enough to compare by eye.
pub(crate) fn fingerprint(bytes: &[u8]) -> String {
    let digest = sha256(bytes);
    let groups: Vec<&str> = (0..4).map(|group| &digest[group * 4..group * 4 + 4]).collect();
    groups.join("-")
}
