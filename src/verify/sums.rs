//! `SHA256SUMS`: the digest of every file of a release, as `sha256sum --check` reads it.

use std::collections::BTreeMap;

/// The list's file name.
pub(crate) const SUMS: &str = "SHA256SUMS";

/// The list of files with their digests, by path.
pub(crate) fn sums(digests: &BTreeMap<String, String>) -> String {
    digests.iter().map(|(path, digest)| format!("{digest}  {path}\n")).collect()
}

/// The digests of a list by path; lines in any other form are ignored.
pub(crate) fn read(text: &str) -> BTreeMap<&str, &str> {
    text.lines()
        .filter_map(|line| line.split_once("  "))
        .filter(|(digest, _)| digest.len() == 64)
        .map(|(digest, path)| (path, digest))
        .collect()
}
