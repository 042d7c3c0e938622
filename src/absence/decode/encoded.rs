//! Text that is written in other letters: percent signs in addresses, escapes in scripts and
//! messages, Base64 in data.

use super::{Decoder, escapes};
use ct_codecs::{Base64, Base64NoPadding, Base64UrlSafeNoPadding, Decoder as _};
use url::form_urlencoded;

/// Fewer letters of Base64 hold no piece.
const LEAST: usize = 24;

impl Decoder<'_, '_> {
    /// Searches what is encoded in a text.
    pub(super) fn encoded(&mut self, what: &str, text: &str) {
        if self.trail.len() > super::DEEPEST {
            return;
        }
        if has_percent(text) {
            let name = format!("{what} (percent-encoded)").trim_start().to_owned();
            let decoded: String = form_urlencoded::parse(text.as_bytes())
                .flat_map(|(name, value)| [name.into_owned(), value.into_owned()])
                .collect::<Vec<_>>()
                .join("\n");
            self.inside(name, |own| own.plain("", &decoded));
        }
        let escapes = [
            ("escaped", escapes::without_backslashes(text)),
            ("quoted-printable", escapes::without_equals_signs(text)),
        ];
        for (name, decoded) in escapes {
            let Some(decoded) = decoded else { continue };
            let name = format!("{what} ({name})").trim_start().to_owned();
            self.inside(name, |own| own.plain("", &decoded));
        }
        for run in runs(text) {
            let Some(data) = decoded(&run) else { continue };
            // Digests and long words look like Base64, but give no text.
            let is_text = data.utf8_chunks().any(|chunk| chunk.valid().len() >= 8);
            let is_packed = data.starts_with(b"PK") || data.starts_with(b"\x1f\x8b");
            if is_text || is_packed {
                self.inside(format!("{what} (Base64)").trim_start().to_owned(), |own| {
                    own.file(&data);
                });
            }
        }
    }
}

/// Whether there is a percent sign before two hexadecimal digits.
fn has_percent(text: &str) -> bool {
    memchr::memchr_iter(b'%', text.as_bytes()).any(|at| {
        let digits = text.as_bytes().get(at + 1..at + 3);
        digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    })
}

/// Runs of letters that may be Base64, perhaps over several lines of a message.
fn runs(text: &str) -> Vec<String> {
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || b"+/-_=".contains(&byte);
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !is_letter(bytes[at]) {
            at += 1;
            continue;
        }
        let start = at;
        let mut end = at;
        loop {
            while at < bytes.len() && is_letter(bytes[at]) {
                at += 1;
            }
            end = end.max(at);
            // A line of a message is long.
            let line = bytes[start..at].rsplit(|byte| *byte == b'\n').next().map_or(0, <[u8]>::len);
            let next =
                bytes[at..].iter().take_while(|byte| **byte == b'\r' || **byte == b'\n').count();
            let goes_on =
                next > 0 && line >= 60 && bytes.get(at + next).copied().is_some_and(is_letter);
            if !goes_on {
                break;
            }
            at += next;
        }
        if end - start >= LEAST {
            found.push(text[start..end].chars().filter(|sign| !sign.is_whitespace()).collect());
        }
    }
    found
}

fn decoded(run: &str) -> Option<Vec<u8>> {
    let bare = run.trim_end_matches('=');
    let whole = &bare[..bare.len() - usize::from(bare.len() % 4 == 1)];
    let plain = Base64::decode_to_vec(run, None);
    let bare = plain.or_else(|_| Base64NoPadding::decode_to_vec(whole, None));
    bare.or_else(|_| Base64UrlSafeNoPadding::decode_to_vec(whole, None)).ok()
}
