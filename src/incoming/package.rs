//! The ZIP files of which text files of office programs are made, opened safely.
//!
//! In: the bytes of a file that somebody got from somewhere. Out: what kind of file it is, and its parts
//! by name, unpacked in memory one at a time; or why it is refused, and what to do. What a file says
//! about itself decides, and not the end of its name. Nothing is written, run or fetched.

use super::xml;
use crate::ground::diagnostic::{Code, Diagnostic};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// A large document with many pictures has some hundreds.
const MOST_PARTS: usize = 20_000;
/// The most that is unpacked of a part in bytes: XML, or a picture.
const LARGEST_PART: u64 = 64 << 20;
/// The most that is unpacked of all parts together.
const MOST_BYTES: u64 = 512 << 20;
/// How many times larger than packed a part of more than [`ALWAYS_ALLOWED`] bytes may be.
const MOST_TIMES: u64 = 250;
const ALWAYS_ALLOWED: u64 = 8 << 20;

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Word,
    OpenDocument,
    /// Text without any program's format, which is read as Markdown.
    Plain,
}

impl Kind {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Word => "a Word document",
            Self::OpenDocument => "an OpenDocument text",
            Self::Plain => "plain text",
        }
    }

    /// The kind that the end of a file's name claims.
    pub(super) fn claimed(name: &str) -> Option<Self> {
        let ending = name.rsplit_once('.')?.1.to_ascii_lowercase();
        match ending.as_str() {
            "docx" | "docm" | "dotx" | "dotm" => Some(Self::Word),
            "odt" | "ott" => Some(Self::OpenDocument),
            "md" | "markdown" | "txt" => Some(Self::Plain),
            _ => None,
        }
    }
}

/// A file's parts.
pub(super) struct Package<'a> {
    archive: RefCell<ZipArchive<Cursor<&'a [u8]>>>,
    /// The number of each part by its name.
    parts: BTreeMap<String, usize>,
    /// How much more may be unpacked.
    room: Cell<u64>,
}

/// What a file turned out to be.
pub(super) enum Opened<'a> {
    Packed(Kind, Package<'a>),
    Plain(String),
}

/// Why a file is refused, and what to do.
pub(super) fn refused(message: impl Into<String>, hint: &str) -> Box<Diagnostic> {
    Box::new(Diagnostic::error(Code::Import, message).hint(hint))
}

const SAVE: &str = "open it in the program that made it, and save a copy as .docx or .odt";
const UNLOCK: &str =
    "open it in its program, remove the password, save a copy, and import the copy";
pub(super) const AGAIN: &str = "get the file again, or open it in its program and save a copy";

/// Finds out what a file is, and opens it.
///
/// # Errors
/// If it is nothing that can be imported.
pub(super) fn open(bytes: &[u8]) -> Result<Opened<'_>, Box<Diagnostic>> {
    match bytes {
        [] => Err(refused("the file is empty", AGAIN)),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Err(compound(bytes)),
        [b'P', b'K', 3..=6, ..] => packed(bytes),
        _ => plain(bytes),
    }
}

/// A compound file: what Word wrote before 2007, and what programs write around an encrypted document.
fn compound(bytes: &[u8]) -> Box<Diagnostic> {
    let has = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memchr::memmem::find(bytes, &name).is_some()
    };
    if has("EncryptedPackage") {
        return refused("the file is protected by a password", UNLOCK);
    }
    let what = if has("WordDocument") {
        "a Word document of before 2007 (.doc)"
    } else {
        "an old file of Microsoft Office"
    };
    refused(format!("this is {what}, which cannot be imported"), SAVE)
}

fn plain(bytes: &[u8]) -> Result<Opened<'_>, Box<Diagnostic>> {
    let known: [(&[u8], &str); 6] = [
        (b"%PDF-", "a PDF file"),
        (b"{\\rtf", "a file in Rich Text Format (.rtf)"),
        (b"\x89PNG", "a picture"),
        (b"\xff\xd8\xff", "a picture"),
        (b"GIF8", "a picture"),
        (b"\x1f\x8b", "a compressed file"),
    ];
    if let Some((_, what)) = known.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(refused(format!("this is {what}, which cannot be imported"), SAVE));
    }
    let text = match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => encoding_rs::Encoding::for_bom(bytes)
            .map(|(encoding, _)| encoding.decode(bytes))
            .filter(|(_, _, is_damaged)| !is_damaged)
            .map(|(text, _, _)| text.into_owned()),
        _ => std::str::from_utf8(bytes).ok().map(str::to_owned),
    };
    let Some(text) = text.filter(|text| !text.contains('\0')) else {
        return Err(refused(
            "this is neither a Word document, nor an OpenDocument text, nor text in UTF-8",
            SAVE,
        ));
    };
    let start = text.trim_start_matches('\u{feff}').trim_start();
    let start: String = start.chars().take(400).collect::<String>().to_ascii_lowercase();
    let what = if start.starts_with("<!doctype html") || start.starts_with("<html") {
        Some("a web page")
    } else if start.starts_with("<?xml") && start.contains("opendocument") {
        Some("a flat OpenDocument file (.fodt)")
    } else if start.starts_with("<?xml") {
        Some("an XML file")
    } else {
        None
    };
    match what {
        Some(what) => Err(refused(format!("this is {what}, which cannot be imported"), SAVE)),
        None => Ok(Opened::Plain(text)),
    }
}

fn packed(bytes: &[u8]) -> Result<Opened<'_>, Box<Diagnostic>> {
    let damaged = || refused("the file is damaged or cut short", AGAIN);
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
    if archive.len() > MOST_PARTS {
        return Err(refused(format!("the file has more than {MOST_PARTS} parts"), AGAIN));
    }
    if archive.decompressed_size().is_some_and(|size| size > u128::from(MOST_BYTES) * 4) {
        return Err(bomb());
    }
    let mut parts = BTreeMap::new();
    for index in 0..archive.len() {
        let part = archive.by_index_raw(index).map_err(|_| damaged())?;
        if part.encrypted() {
            return Err(refused("the file is protected by a password", UNLOCK));
        }
        let name = part.name().map_err(|_| damaged())?.replace('\\', "/");
        parts.insert(name.trim_start_matches('/').to_owned(), index);
    }
    let room = Cell::new(MOST_BYTES);
    let package = Package { archive: RefCell::new(archive), parts, room };
    let kind = package.kind()?;
    Ok(Opened::Packed(kind, package))
}

fn bomb() -> Box<Diagnostic> {
    refused(
        "the file unpacks to far more than its size allows, as a file that is made to do harm does",
        "do not open it; ask the person who sent it",
    )
}

impl Package<'_> {
    fn kind(&self) -> Result<Kind, Box<Diagnostic>> {
        let kind = self.bytes("mimetype")?.unwrap_or_default();
        let kind = String::from_utf8_lossy(&kind);
        if let Some(rest) = kind.trim().strip_prefix("application/vnd.oasis.opendocument.") {
            if !matches!(rest, "text" | "text-template" | "text-master" | "text-web") {
                let shown = crate::ground::words::brief(rest);
                return Err(refused(
                    format!("this is an OpenDocument {shown} and not a text"),
                    SAVE,
                ));
            }
            // Old programs declare its document type, so it is not read as XML.
            let manifest = self.bytes("META-INF/manifest.xml")?.unwrap_or_default();
            if memchr::memmem::find(&manifest, b"encryption-data").is_some() {
                return Err(refused("the file is protected by a password", UNLOCK));
            }
            return Ok(Kind::OpenDocument);
        }
        let starts = |start: &str| self.parts.keys().any(|name| name.starts_with(start));
        if self.has("[Content_Types].xml") {
            let what = if starts("word/") || self.main_part().is_some() {
                return Ok(Kind::Word);
            } else if starts("xl/") {
                "a spreadsheet of Excel"
            } else if starts("ppt/") {
                "a presentation of PowerPoint"
            } else {
                "a file of an office program, but no text"
            };
            return Err(refused(format!("this is {what}, which cannot be imported"), SAVE));
        }
        if self.has("content.xml") {
            return Ok(Kind::OpenDocument);
        }
        let what = if starts("META-INF/container") {
            "an ebook (EPUB)"
        } else if starts("Index/") {
            "a document of Pages"
        } else {
            "a ZIP file without a Word document or an OpenDocument text in it"
        };
        Err(refused(format!("this is {what}, which cannot be imported"), SAVE))
    }

    /// The part that the package names as its document, if it is one of Word.
    pub(super) fn main_part(&self) -> Option<String> {
        let relations = self.text("_rels/.rels").ok()??;
        let tree = xml::parse(&relations).ok()?;
        let is_main = |node: &roxmltree::Node<'_, '_>| {
            node.attribute("Type").is_some_and(|kind| kind.ends_with("/officeDocument"))
        };
        let node = tree.descendants().find(is_main)?;
        let target = node.attribute("Target")?.trim_start_matches('/').to_owned();
        let text = self.text(&target).ok()??;
        let is_word = text.contains("wordprocessingml");
        is_word.then_some(target)
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.index(name).is_some()
    }

    /// The names of all parts.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.parts.keys().map(String::as_str)
    }

    /// Capital and small letters are not told apart in names of parts (ECMA-376-2, 6.2.2).
    fn index(&self, name: &str) -> Option<usize> {
        let exact = self.parts.get(name);
        let alike = || self.parts.iter().find(|(own, _)| own.eq_ignore_ascii_case(name));
        exact.copied().or_else(|| alike().map(|(_, index)| *index))
    }

    /// The bytes of a part; nothing if there is no such part.
    ///
    /// # Errors
    /// If it is damaged, or unpacks to too much.
    pub(super) fn bytes(&self, name: &str) -> Result<Option<Vec<u8>>, Box<Diagnostic>> {
        let Some(index) = self.index(name) else { return Ok(None) };
        let shown = name.escape_debug();
        let mut archive = self.archive.borrow_mut();
        let part = archive.by_index(index).map_err(|error| match error {
            zip::result::ZipError::UnsupportedArchive(_) => {
                refused(format!("its part `{shown}` is packed in an unusual way"), SAVE)
            }
            _ => refused(format!("its part `{shown}` is damaged"), AGAIN),
        })?;
        let most = part.compressed_size().saturating_mul(MOST_TIMES).max(ALWAYS_ALLOWED);
        let most = most.min(LARGEST_PART).min(self.room.get());
        let mut bytes = Vec::new();
        let read = part.take(most + 1).read_to_end(&mut bytes);
        read.map_err(|_| refused(format!("its part `{shown}` is damaged"), AGAIN))?;
        let length = bytes.len() as u64;
        if length > most {
            return Err(bomb());
        }
        self.room.set(self.room.get() - length);
        Ok(Some(bytes))
    }

    /// The text of a part of XML; nothing if there is no such part.
    ///
    /// # Errors
    /// If it cannot be unpacked, or its XML is damaged or an attack.
    pub(super) fn text(&self, name: &str) -> Result<Option<String>, Box<Diagnostic>> {
        let Some(bytes) = self.bytes(name)? else { return Ok(None) };
        let wrong = |why: &str| {
            refused(format!("its part `{}` cannot be read: {why}", name.escape_debug()), AGAIN)
        };
        xml::text_of(&bytes).map(Some).map_err(wrong)
    }
}
