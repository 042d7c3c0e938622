//! The seal of a release: a minisign signature (<https://jedisct1.github.io/minisign/>) of its
//! `SHA256SUMS`.
//!
//! In: a list of digests and a key. Out: a signature, or whether a signature is valid. The same
//! list under the same key always gives the same signature: it depends on neither time nor chance,
//! as Ed25519 (RFC 8032) specifies.

use blake2::{Blake2b512, Digest};
use ct_codecs::{Base64, Decoder, Encoder};

/// The signature's file name.
pub(crate) const SEAL: &str = "SHA256SUMS.minisig";

/// Signatures of the digest of a file, not of the file itself.
const PREHASHED: [u8; 2] = *b"ED";
/// Where the parts of a secret key are in its bytes.
const SECRET_LENGTH: usize = 158;
const ENCRYPTION: std::ops::Range<usize> = 2..4;
const IDENTIFIER: std::ops::Range<usize> = 54..62;
const SECRET: std::ops::Range<usize> = 62..126;

/// A key that makes seals.
pub(crate) struct SecretKey {
    identifier: [u8; 8],
    key: ed25519_compact::SecretKey,
}

impl std::fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SecretKey").finish_non_exhaustive()
    }
}

impl SecretKey {
    /// Whether the text of a key file needs a password.
    pub(crate) fn is_encrypted(text: &str) -> bool {
        let bytes = text.lines().nth(1).and_then(decoded);
        bytes.is_some_and(|bytes| bytes.get(ENCRYPTION).is_some_and(|kind| kind != [0, 0]))
    }

    /// Reads the text of a key file; `password` opens an encrypted one.
    ///
    /// # Errors
    /// If it cannot be used; the text says why.
    pub(crate) fn read(text: &str, password: Option<&str>) -> Result<Self, String> {
        let broken = || "this is not a minisign secret key".to_owned();
        let stored = text.lines().nth(1).and_then(decoded);
        let stored = stored.filter(|key| key.len() == SECRET_LENGTH).ok_or_else(broken)?;
        let bytes = match (Self::is_encrypted(text), password) {
            // Not checked: minisign leaves the checksum of a key without a password empty.
            (false, _) => stored,
            (true, Some(password)) => minisign::SecretKeyBox::from_string(text)
                .and_then(|boxed| boxed.into_secret_key(Some(password.to_owned())))
                .map_err(|_| {
                    "the password does not open this key, or the key is damaged".to_owned()
                })?
                .to_bytes(),
            (true, None) => return Err("the key needs a password, and none was given".to_owned()),
        };
        let identifier = bytes.get(IDENTIFIER).and_then(|part| part.try_into().ok());
        let secret = bytes.get(SECRET).ok_or_else(broken)?;
        let key = ed25519_compact::SecretKey::from_slice(secret).map_err(|_| broken())?;
        key.validate_public_key(&key.public_key())
            .map_err(|_| "the key is damaged: its two halves do not match".to_owned())?;
        Ok(Self { identifier: identifier.ok_or_else(broken)?, key })
    }

    /// The signature of `data` and of a comment.
    pub(crate) fn sign(&self, data: &str, comment: &str) -> String {
        let digest = Blake2b512::digest(data.as_bytes());
        let signature = self.key.sign(digest, None);
        let mut first = PREHASHED.to_vec();
        first.extend_from_slice(&self.identifier);
        first.extend_from_slice(signature.as_ref());
        let mut covered = signature.as_ref().to_vec();
        covered.extend_from_slice(comment.as_bytes());
        let second = self.key.sign(covered, None);
        format!(
            "untrusted comment: verify with the public key {}\n{}\ntrusted comment: {comment}\n{}\n",
            shown(&self.identifier),
            encoded(&first),
            encoded(second.as_ref()),
        )
    }

    /// The signature of bytes as they are.
    pub(crate) fn sign_bytes(&self, bytes: &[u8]) -> Vec<u8> {
        self.key.sign(bytes, None).to_vec()
    }

    /// The identifier of the key, in the form that minisign shows.
    pub(crate) fn shown(&self) -> String {
        shown(&self.identifier)
    }

    /// The public half, in the form that `minisign -P` and `bindery verify --key` accept.
    pub(crate) fn public(&self) -> String {
        let mut bytes = b"Ed".to_vec();
        bytes.extend_from_slice(&self.identifier);
        bytes.extend_from_slice(self.key.public_key().as_ref());
        encoded(&bytes)
    }
}

/// Whether a file is a secret key of minisign, with or without a password.
pub(crate) fn is_secret_key(bytes: &[u8]) -> bool {
    let text = std::str::from_utf8(bytes).ok();
    let key = text.and_then(|text| text.lines().nth(1)).and_then(decoded);
    key.is_some_and(|key| key.len() == SECRET_LENGTH && key.starts_with(b"Ed"))
}

/// A key that checks seals.
#[derive(Debug, Clone)]
pub(crate) struct PublicKey(minisign::PublicKey);

impl PublicKey {
    /// Reads the text of a key file, or only the line with the key.
    ///
    /// # Errors
    /// If it is not a public key.
    pub(crate) fn read(text: &str) -> Result<Self, String> {
        let line = text.lines().map(str::trim).rfind(|line| !line.is_empty()).unwrap_or_default();
        match minisign::PublicKey::from_base64(line) {
            Ok(key) => Ok(Self(key)),
            Err(_) => Err("this is not a minisign public key".to_owned()),
        }
    }

    /// Whether `signature` is this key's signature of the bytes as they are.
    pub(crate) fn proves_bytes(&self, signature: &[u8], bytes: &[u8]) -> bool {
        let raw = decoded(&self.0.to_base64()).unwrap_or_default();
        let key = raw.get(10..).map(ed25519_compact::PublicKey::from_slice);
        let signature = ed25519_compact::Signature::from_slice(signature);
        match (key, signature) {
            (Some(Ok(key)), Ok(signature)) => key.verify(bytes, &signature).is_ok(),
            _ => false,
        }
    }

    /// The identifier of the key, in the form that minisign shows.
    pub(crate) fn shown(&self) -> String {
        shown(self.0.keynum())
    }

    /// The key as the only line that counts in a key file.
    pub(crate) fn line(&self) -> String {
        self.0.to_base64()
    }

    /// Whether `signature` is this key's signature of `data`.
    pub(crate) fn prove(&self, signature: &str, data: &str) -> Proof {
        let lines: Vec<&str> = signature.lines().collect();
        let length = |line: usize| lines.get(line).and_then(|line| decoded(line)).map(|b| b.len());
        if length(1) != Some(74) || length(3) != Some(64) {
            return Proof::Broken;
        }
        let Ok(signature) = minisign::SignatureBox::from_string(signature) else {
            return Proof::Broken;
        };
        if signature.keynum() != self.0.keynum() {
            return Proof::OtherKey {
                sealed: shown(signature.keynum()),
                given: shown(self.0.keynum()),
            };
        }
        let data = std::io::Cursor::new(data.as_bytes());
        match minisign::verify(&self.0, &signature, data, true, false, false) {
            Ok(()) => Proof::Good,
            Err(_) => Proof::Broken,
        }
    }
}

/// The result of checking a signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Proof {
    /// The holder of the key signed exactly this.
    Good,
    /// A different key made it.
    OtherKey { sealed: String, given: String },
    /// The list, the signature or its comment was altered.
    Broken,
}

/// A key's identifier, in the form that minisign shows.
fn shown(identifier: &[u8]) -> String {
    identifier.iter().rev().map(|byte| format!("{byte:02X}")).collect()
}

fn decoded(line: &str) -> Option<Vec<u8>> {
    Base64::decode_to_vec(line.trim(), None).ok()
}

fn encoded(bytes: &[u8]) -> String {
    Base64::encode_to_string(bytes).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair() -> (String, String) {
        let pair = minisign::KeyPair::generate_unencrypted_keypair().expect("a key pair");
        let secret = pair.sk.to_box(None).expect("a box").into_string();
        (secret, pair.pk.to_box().expect("a box").into_string())
    }

    #[test]
    fn a_seal_is_what_minisign_makes_and_always_the_same() {
        let (secret, public) = pair();
        let key = SecretKey::read(&secret, None).expect("a key");
        let seal = key.sign("abc  file\n", "guide 2026.11");
        assert_eq!(seal, key.sign("abc  file\n", "guide 2026.11"));
        let public = PublicKey::read(&public).expect("a key");
        assert_eq!(public.prove(&seal, "abc  file\n"), Proof::Good);
        assert_eq!(
            PublicKey::read(&key.public()).expect("a key").prove(&seal, "abc  file\n"),
            Proof::Good
        );
        assert_eq!(public.prove(&seal, "abd  file\n"), Proof::Broken);
        assert_eq!(public.prove(&seal.replace("2026.11", "2026.12"), "abc  file\n"), Proof::Broken);
        let (_, other) = pair();
        let other = PublicKey::read(&other).expect("a key");
        assert!(matches!(other.prove(&seal, "abc  file\n"), Proof::OtherKey { .. }));
    }

    #[test]
    fn nonsense_is_no_key_and_no_seal() {
        let (secret, public) = pair();
        for text in ["", "x", "untrusted comment: x\nAAAA", &public] {
            assert!(SecretKey::read(text, None).is_err(), "{text}");
        }
        let public = PublicKey::read(&public).expect("a key");
        for seal in ["", "x\ny\nz\nw", "untrusted comment: a\nAAAA\ntrusted comment: b\nAAAA"] {
            assert_eq!(public.prove(seal, "x"), Proof::Broken, "{seal}");
        }
        assert!(PublicKey::read(&secret).is_err());
    }

    /// Made by `minisign -G` and `minisign -G -W` (0.11) for these tests; used nowhere else.
    const WITH_PASSWORD: &str = "untrusted comment: minisign encrypted secret key\n\
        RWRTY0IyGXz6z/mcJueNi/vswFux/n5qnqALUtCwtO4E5oLP0UIAAAACAAAAAAAAAEAAAAAAuYBEpYVi2hacWYWV\
        NJrkZ/YTyIK1t1Yb9Jhj3hA407+uf6A1F/sIsJNvOkhF7yqFi7vQCN9b/gphkdjzd1J0tWsOk1aJTuCo/a8wI9K+\
        lywwoe4eBn+lQZpSIiigE7e95CcVLeuDtaE=\n";
    const ITS_PUBLIC_HALF: &str = "RWTLlGNR4IxUv9jni1AfQiYju4MyZPw/hBA26wlin+9oLNWu3CvdNHDA";
    const WITHOUT_PASSWORD: &str = "untrusted comment: minisign encrypted secret key\n\
        RWQAAEIyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAV528QYNs4vo5hqvf\
        vPdEwGsYoJBgfqCVe1EsvOCpDOdhVYyvl3ajvVbyKByLBR+BmgCAuhECMPCcgGMIe37pj8o0CMASQkUJAAAAAAAA\
        AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";

    #[test]
    fn a_key_with_a_password_opens_with_it_alone() {
        assert!(SecretKey::is_encrypted(WITH_PASSWORD));
        let opened = |password| SecretKey::read(WITH_PASSWORD, password);
        assert!(opened(None).is_err_and(|why| why.contains("password")));
        assert!(opened(Some("wrong horse")).is_err_and(|why| why.contains("does not open")));
        assert_eq!(opened(Some("correct horse")).expect("a key").public(), ITS_PUBLIC_HALF);
    }

    #[test]
    fn a_key_that_minisign_made_without_a_password_is_read() {
        assert!(!SecretKey::is_encrypted(WITHOUT_PASSWORD));
        let key = SecretKey::read(WITHOUT_PASSWORD, None).expect("a key");
        let public = PublicKey::read(&key.public()).expect("a key");
        assert_eq!(public.prove(&key.sign("abc  file\n", "x"), "abc  file\n"), Proof::Good);
        let damaged = WITHOUT_PASSWORD.replace("pj8o0CM", "pj8o0CN");
        assert_ne!(damaged, WITHOUT_PASSWORD);
        assert!(SecretKey::read(&damaged, None).is_err_and(|why| why.contains("damaged")));
    }
}
