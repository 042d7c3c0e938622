//! Digests and fingerprints.

use sha2::{Digest, Sha256};
use std::io::{self, Read};

/// SHA-256 in lower-case hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The same of everything that can be read from somewhere, without holding it in memory.
///
/// # Errors
/// If reading fails.
pub(crate) fn sha256_of(mut data: impl Read) -> io::Result<String> {
    let mut hasher = Sha256::new();
    let mut piece = vec![0; 1 << 16];
    loop {
        match data.read(&mut piece)? {
            0 => return Ok(hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()),
            length => hasher.update(&piece[..length]),
        }
    }
}

/// The first 16 digits of a digest in groups of four, short enough to compare by eye.
pub(crate) fn fingerprint(bytes: &[u8]) -> String {
    let digest = sha256(bytes);
    let groups: Vec<&str> = (0..4).map(|group| &digest[group * 4..group * 4 + 4]).collect();
    groups.join("-")
}
