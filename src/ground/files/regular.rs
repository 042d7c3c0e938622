//! Reading whole files, and nothing but files.
//!
//! In: a path. Out: the bytes or the text there. A pipe would never end, and a device may have no
//! end, so anything that is not a regular file is refused before it is opened. So is a file that is
//! too large to be what it should be.

use super::read_error;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::digest;
use std::fs;
use std::io::{self, Read};
use std::path::Path;

/// A text of a project is never larger.
pub(super) const MOST_TEXT: u64 = 16 << 20;

/// A picture, a font or a finished edition is never larger.
pub(super) const MOST_BYTES: u64 = 2 << 30;

/// The bytes of a regular file of at most `most` bytes. `shown` is its path in messages.
pub(super) fn read(path: &Path, shown: &str, most: u64) -> Result<Vec<u8>, Diagnostic> {
    let unreadable = |message: String| {
        Diagnostic::error(Code::FileUnreadable, message).in_path(shown.to_owned())
    };
    if length(path, shown)? > most {
        return Err(unreadable(format!("the file is larger than {} MiB", most >> 20)));
    }
    // It may grow meanwhile.
    let mut bytes = Vec::new();
    let file = fs::File::open(path).map_err(|error| read_error(shown, &error))?;
    let read = file.take(most).read_to_end(&mut bytes);
    read.map_err(|error| read_error(shown, &error)).map(|_| bytes)
}

/// The length of a regular file.
fn length(path: &Path, shown: &str) -> Result<u64, Diagnostic> {
    let metadata = fs::metadata(path).map_err(|error| read_error(shown, &error))?;
    if metadata.is_file() {
        return Ok(metadata.len());
    }
    let message = format!("this is {} and not a file", kind_of(&metadata));
    Err(Diagnostic::error(Code::FileUnreadable, message)
        .in_path(shown.to_owned())
        .hint("put a regular file in its place"))
}

/// The length and the digest of a file outside any project, of any size. It is read piece by piece.
///
/// # Errors
/// If it is not a regular file, or cannot be read.
pub(crate) fn measure(path: &Path) -> Result<(u64, String), Diagnostic> {
    let shown = path.display().to_string();
    let length = length(path, &shown)?;
    let unread = |error| read_error(&shown, &error);
    let file = fs::File::open(path).map_err(unread)?;
    Ok((length, digest::sha256_of(file.take(length)).map_err(unread)?))
}

/// What is there in place of a file.
fn kind_of(metadata: &fs::Metadata) -> &'static str {
    if metadata.is_dir() {
        return "a folder";
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt;
        let kind = metadata.file_type();
        if kind.is_fifo() {
            return "a pipe";
        } else if kind.is_socket() {
            return "a socket";
        } else if kind.is_char_device() || kind.is_block_device() {
            return "a device";
        }
    }
    "something else"
}

/// The bytes of a file outside any project.
///
/// # Errors
/// If it is not a regular file, or cannot be read.
pub(crate) fn bytes_at(path: &Path) -> Result<Vec<u8>, Diagnostic> {
    read(path, &path.display().to_string(), MOST_BYTES)
}

/// The first bytes of a file outside any project, at most `most` of them.
///
/// # Errors
/// As for [`bytes_at`].
pub(crate) fn first_bytes(path: &Path, most: u64) -> Result<Vec<u8>, Diagnostic> {
    let shown = path.display().to_string();
    length(path, &shown)?;
    let mut bytes = Vec::new();
    let file = fs::File::open(path).map_err(|error| read_error(&shown, &error))?;
    let read = file.take(most).read_to_end(&mut bytes);
    read.map_err(|error| read_error(&shown, &error)).map(|_| bytes)
}

/// The text of a file outside any project.
///
/// # Errors
/// As for [`bytes_at`]; also if it is not UTF-8 text.
pub(crate) fn text_at(path: &Path) -> Result<String, Diagnostic> {
    String::from_utf8(bytes_at(path)?).map(unix_lines).map_err(|_| {
        Diagnostic::error(Code::NotText, "the file is not UTF-8 text")
            .in_path(path.display().to_string())
    })
}

/// The bytes of a file, or nothing if it cannot be read.
pub(crate) fn bytes_of(path: &Path) -> Option<Vec<u8>> {
    bytes_at(path).ok()
}

/// The text of a file outside any project, or nothing if it cannot be read.
pub(crate) fn text_of(path: &Path) -> Option<String> {
    text_at(path).ok()
}

/// The digest of a file outside any project, such as an edition that was made earlier. Returns
/// nothing if the file cannot be read.
pub(crate) fn digest_of(path: &Path) -> Option<String> {
    measure(path).ok().map(|(_, digest)| digest)
}

/// The text with every line ended by a line feed alone.
pub(crate) fn unix_lines(text: String) -> String {
    if text.contains("\r\n") { text.replace("\r\n", "\n") } else { text }
}

/// The bytes of a file with the lines of a text ended as [`unix_lines`] does. What contains a zero
/// byte is no text, and stays as it is.
pub(crate) fn with_unix_lines(bytes: Vec<u8>) -> Vec<u8> {
    let is_end = |pair: &[u8]| pair == b"\r\n";
    if bytes.contains(&0) || !bytes.windows(2).any(is_end) {
        return bytes;
    }
    let mut out = Vec::with_capacity(bytes.len());
    for (at, &byte) in bytes.iter().enumerate() {
        if byte != b'\r' || bytes.get(at + 1) != Some(&b'\n') {
            out.push(byte);
        }
    }
    out
}

/// Whether the error says that there is nothing at a path.
pub(super) fn is_absent(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}
