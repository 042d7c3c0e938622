//! Reading everything in a finished file that could be text.
//!
//! In: the bytes of a file. Out: each of its texts, to the search: what is packed is unpacked, and
//! what is in a file of its own is read as that file. What no reader understands is searched as it
//! is. Knows nothing of what is searched for.

mod archive;
mod drawn;
mod encoded;
mod escapes;
mod markup;

use super::letters::Letters;
use super::search::Search;
use flate2::read::{GzDecoder, ZlibDecoder};
use std::io::Read;

/// Files inside files are not deeper than this.
const DEEPEST: usize = 6;
/// The largest data that are unpacked.
const MOST: u64 = 512 << 20;
/// Text with fewer bytes cannot hold any piece.
const LEAST: usize = 8;

/// A reader of one finished file.
pub(super) struct Decoder<'a, 's> {
    search: &'a mut Search<'s>,
    /// Where in the file the reader is, from the outermost file on.
    trail: Vec<String>,
    letters: Letters,
}

impl<'a, 's> Decoder<'a, 's> {
    pub(super) fn new(search: &'a mut Search<'s>) -> Self {
        Self { search, trail: Vec::new(), letters: Letters::default() }
    }

    /// Reads a file of any kind.
    pub(super) fn file(&mut self, bytes: &[u8]) {
        if self.trail.len() > DEEPEST {
            return self.raw("bytes", bytes);
        }
        let start = &bytes[..bytes.len().min(1024)];
        if is_picture(start) {
            let Self { search, trail, .. } = self;
            search.picture(bytes, &|| {
                [trail.join(", "), "a picture".to_owned()].join(" ").trim().to_owned()
            });
        }
        if memchr::memmem::find(start, b"%PDF-").is_some() {
            self.raw("bytes", bytes);
            self.pdf(bytes);
        } else if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
            self.raw("bytes", bytes);
            self.archive(bytes);
        } else if bytes.starts_with(b"\x1f\x8b") {
            let data = unpacked(GzDecoder::new(bytes));
            self.inside("unpacked", |own| own.file(&data));
        } else if bytes.starts_with(b"\x89PNG") {
            self.raw("bytes", bytes);
            self.png(bytes);
        } else if let Some(text) = whole_text(bytes) {
            self.document(&text);
        } else {
            self.raw("bytes", bytes);
            if !is_font(bytes) {
                self.wide(bytes);
            }
        }
    }

    /// Reads a file that is text from its first byte to its last.
    fn document(&mut self, text: &str) {
        let start = text.trim_start_matches('\u{feff}').trim_start();
        if start.starts_with('<') {
            return self.markup(text);
        }
        if start.starts_with(['{', '['])
            && let Ok(value) = serde_json::from_str::<serde_json::Value>(start)
        {
            return self.json(&value);
        }
        self.plain("text", text);
    }

    /// Searches a text, and what is encoded in it.
    fn plain(&mut self, what: &str, text: &str) {
        if text.len() < LEAST {
            return;
        }
        self.letters.clear();
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                self.letters.end_line();
            }
            self.letters.add(line);
        }
        self.searched(what);
        self.encoded(what, text);
    }

    /// Searches the letters that were collected.
    fn searched(&mut self, what: &str) {
        let Self { search, trail, letters } = self;
        if letters.len() < LEAST {
            return;
        }
        search.text(letters, &|| {
            let what = Some(what).filter(|what| !what.is_empty());
            let parts = trail.iter().map(String::as_str).chain(what);
            parts.collect::<Vec<_>>().join(", ")
        });
    }

    /// Searches bytes for the text among them.
    fn raw(&mut self, what: &str, bytes: &[u8]) {
        self.letters.clear();
        for chunk in bytes.utf8_chunks() {
            // Bytes that are text only by chance are in short runs. Zeros are between the letters of
            // text of two bytes a letter.
            let is_end = |sign: char| sign.is_control() && !"\0\t\n\r".contains(sign);
            for run in chunk.valid().split(is_end).filter(|run| run.len() >= LEAST) {
                self.letters.divide();
                self.letters.add(run);
            }
        }
        self.searched(what);
    }

    /// Searches bytes for text of two bytes a letter. Latin letters are found as they are, because
    /// the zeros between them are no letters.
    fn wide(&mut self, bytes: &[u8]) {
        if bytes.len() as u64 > MOST_WIDE {
            return;
        }
        for (from, is_big) in [(0, true), (1, true), (0, false), (1, false)] {
            let pairs = bytes.get(from..).unwrap_or_default().chunks_exact(2).map(|pair| {
                let pair = [pair[0], pair[1]];
                if is_big { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) }
            });
            let text =
                char::decode_utf16(pairs).map(|letter| letter.unwrap_or(' ')).collect::<String>();
            self.letters.clear();
            self.letters.add(&text);
            self.searched("bytes");
        }
    }

    /// Reads something inside the file.
    fn inside(&mut self, name: impl Into<String>, read: impl FnOnce(&mut Self)) {
        self.trail.push(name.into());
        read(self);
        self.trail.pop();
    }

    /// Searches all texts of a value, and its keys, as one text.
    fn json(&mut self, value: &serde_json::Value) {
        fn collect(value: &serde_json::Value, out: &mut String) {
            match value {
                serde_json::Value::String(text) => {
                    out.push_str(text);
                    out.push('\n');
                }
                serde_json::Value::Array(items) => items.iter().for_each(|item| collect(item, out)),
                serde_json::Value::Object(entries) => entries.iter().for_each(|(key, value)| {
                    out.push_str(key);
                    out.push('\n');
                    collect(value, out);
                }),
                // A telephone number may be written as one.
                serde_json::Value::Number(number) => {
                    out.push_str(&number.to_string());
                    out.push('\n');
                }
                _ => {}
            }
        }
        let mut text = String::new();
        collect(value, &mut text);
        self.plain("", &text);
    }

    /// Searches the packed texts of a PNG file. All others are among its bytes.
    fn png(&mut self, bytes: &[u8]) {
        let Ok(picture) = img_parts::png::Png::from_bytes(bytes.to_vec().into()) else { return };
        for chunk in picture.chunks() {
            let contents = chunk.contents();
            let kind = chunk.kind();
            // The packed data follow a name, and bytes that say how they are packed.
            let Some(name) = contents.iter().position(|byte| *byte == 0) else { continue };
            let packed = match &kind {
                b"zTXt" | b"iCCP" => contents.get(name + 2..),
                b"iTXt" => contents.get(name + 3..).and_then(|rest| {
                    let mut ends = rest.iter().enumerate().filter(|(_, byte)| **byte == 0);
                    let end = ends.nth(1)?.0;
                    rest.get(end + 1..)
                }),
                _ => None,
            };
            let Some(packed) = packed else { continue };
            let data = unpacked(ZlibDecoder::new(packed));
            self.raw("packed text", &data);
        }
    }
}

/// Whether a file is a picture, by its first bytes.
fn is_picture(start: &[u8]) -> bool {
    let is_drawing = || memchr::memmem::find(start, b"<svg").is_some();
    start.starts_with(b"\x89PNG") || start.starts_with(b"\xff\xd8") || is_drawing()
}

/// Data that may hold wide text are not larger than this.
const MOST_WIDE: u64 = 256 << 10;

/// Whether this is a font, whose tables are not text.
fn is_font(bytes: &[u8]) -> bool {
    const STARTS: [&[u8]; 5] = [b"\0\x01\0\0", b"OTTO", b"true", b"wOFF", b"wOF2"];
    STARTS.iter().any(|start| bytes.starts_with(start))
}

/// Everything that a decoder gives, up to where its data are damaged.
fn unpacked(decoder: impl Read) -> Vec<u8> {
    let mut data = Vec::new();
    let _ = decoder.take(MOST).read_to_end(&mut data);
    data
}

/// The text of a file that is nothing else.
fn whole_text(bytes: &[u8]) -> Option<String> {
    if bytes.starts_with(b"\xfe\xff") || bytes.starts_with(b"\xff\xfe") {
        return Some(encoding_rs::UTF_16LE.decode(bytes).0.into_owned());
    }
    std::str::from_utf8(bytes).ok().filter(|text| !text.contains('\0')).map(str::to_owned)
}
