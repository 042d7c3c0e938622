//! A place to write to, as it is written on the command line.
//!
//! In: the path of a folder, or an address such as `s3://bucket/folder`. Out: which of both it is.
//! Opens nothing.

use crate::ground::diagnostic::{Code, Diagnostic};
use std::path::PathBuf;

/// A place to write to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Target {
    Folder(PathBuf),
    Bucket {
        bucket: String,
        /// The folder in it; empty for the whole bucket.
        prefix: String,
    },
}

impl Target {
    /// Reads a target.
    ///
    /// # Errors
    /// If it is an address of another kind, or has no bucket.
    pub(super) fn read(text: &str) -> Result<Self, Diagnostic> {
        let problem = |message: &str, hint: &str| {
            Err(Diagnostic::error(Code::Publish, format!("`{text}` {message}")).hint(hint))
        };
        let example = "write `s3://bucket`, or `s3://bucket/folder` for a folder in it";
        let Some((scheme, rest)) = text.split_once("://") else {
            // A drive has one letter.
            let is_scheme = |scheme: &str| {
                scheme.len() > 1 && scheme.chars().all(|c| c.is_ascii_alphanumeric())
            };
            return match text.split_once(":/") {
                _ if text.is_empty() => {
                    problem("names no place", "name a folder, or write `s3://bucket`")
                }
                Some((scheme, _)) if is_scheme(scheme) => {
                    problem("has only one `/` after its colon", example)
                }
                _ => Ok(Self::Folder(PathBuf::from(text))),
            };
        };
        match scheme.to_ascii_lowercase().as_str() {
            "s3" => {}
            "file" => {
                return problem("is an address, not a path", "write only the path of the folder");
            }
            "http" | "https" => {
                let hint = "write `s3://bucket/folder`, and set AWS_ENDPOINT_URL to the address of \
                            the service";
                return problem("is a web address, and Bindery cannot write to one", hint);
            }
            _ => {
                let hint = "name a folder, or a bucket (`s3://bucket/folder`)";
                return problem("is an address of a kind that Bindery does not know", hint);
            }
        }
        let (bucket, prefix) = rest.split_once('/').unwrap_or((rest, ""));
        let is_name = |c: char| c.is_ascii_alphanumeric() || ".-_".contains(c);
        if bucket.is_empty() || !bucket.chars().all(is_name) {
            return problem("does not name a bucket", example);
        }
        let prefix = prefix.trim_end_matches('/');
        let is_odd =
            |part: &str| matches!(part, "" | "." | "..") || part.contains(['\\', '?', '#']);
        if !prefix.is_empty() && prefix.split('/').any(is_odd) {
            return problem("does not name a folder in a bucket", example);
        }
        Ok(Self::Bucket { bucket: bucket.to_owned(), prefix: prefix.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_and_buckets_are_told_apart() {
        let bucket = |bucket: &str, prefix: &str| Target::Bucket {
            bucket: bucket.to_owned(),
            prefix: prefix.to_owned(),
        };
        for (text, expected) in [
            ("public", Target::Folder("public".into())),
            ("C:\\public", Target::Folder("C:\\public".into())),
            ("C:/public", Target::Folder("C:/public".into())),
            ("s3:public", Target::Folder("s3:public".into())),
            ("s3://site", bucket("site", "")),
            ("s3://site/", bucket("site", "")),
            ("S3://site.example.org/a/b/", bucket("site.example.org", "a/b")),
        ] {
            assert_eq!(Target::read(text).expect("a target"), expected, "{text}");
        }
    }

    #[test]
    fn other_addresses_are_refused() {
        for text in [
            "",
            "s3://",
            "s3:/a",
            "s3:///a",
            "s3://a b/c",
            "s3://a/../b",
            "s3://a//b",
            "s3://a/b?c",
            "https://example.org",
            "gs://a",
            "file:///a",
            "sftp://a/b",
        ] {
            assert!(Target::read(text).is_err(), "{text}");
        }
    }
}
