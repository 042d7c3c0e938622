//! Reading a finished EPUB, whichever program wrote it.
//!
//! In: the bytes of a file, perhaps damaged. Out: what it says about itself, and its words in
//! reading order. A reader of ZIP archives and readers of XML find them; words in titles and texts
//! that look like them are only words. Does not know what they mean.

use crate::book::identity::{FILE_NAME, TAG};
use crate::ground::files;
use entities::ENTITIES;
use quick_xml::events::Event;
use quick_xml::reader::Reader;
use roxmltree::{Document, Node, ParsingOptions};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::read::read_zipfile_from_stream;

/// The texts of an ebook together hold no more than this: an ebook whose texts do was made to fill
/// memory.
const MOST: u64 = 256 << 20;
/// Elements whose content readers do not see.
const UNSEEN: [&str; 5] = ["head", "script", "style", "template", "rp"];
/// Elements inside a line of text. Every other element separates words.
const INLINE: [&str; 22] = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "i", "kbd", "mark", "q",
    "s", "small", "span", "strong", "sub", "sup", "u", "wbr",
];

/// An EPUB that somebody has at hand.
pub(crate) struct FinishedEpub {
    /// Its texts by name. Pictures and fonts are left out.
    files: BTreeMap<String, Vec<u8>>,
    /// Whether every text could be read.
    is_whole: bool,
}

impl FinishedEpub {
    /// Opens a file; nothing if it is no EPUB.
    pub(crate) fn open(bytes: &[u8]) -> Option<Self> {
        let mut own = Self { files: BTreeMap::new(), is_whole: true };
        let mut room = MOST;
        match ZipArchive::new(Cursor::new(bytes)) {
            Ok(mut archive) => {
                for index in 0..archive.len() {
                    match archive.by_index(index) {
                        Ok(mut file) => {
                            let name = file.name().ok().map(std::borrow::Cow::into_owned);
                            own.add(name, &mut file, &mut room);
                        }
                        Err(_) => own.is_whole = false,
                    }
                }
            }
            // The list at the end is damaged, and so is perhaps everything else.
            Err(_) => {
                own.is_whole = false;
                let mut rest = Cursor::new(bytes);
                while let Ok(Some(mut file)) = read_zipfile_from_stream(&mut rest) {
                    let name = file.name().ok().map(std::borrow::Cow::into_owned);
                    own.add(name, &mut file, &mut room);
                }
            }
        }
        (!own.files.is_empty()).then_some(own)
    }

    fn add(&mut self, name: Option<String>, file: &mut impl Read, room: &mut u64) {
        let Some(name) = name.filter(|name| is_text(name)) else { return };
        let mut bytes = Vec::new();
        let read = file.take(*room).read_to_end(&mut bytes);
        *room -= bytes.len() as u64;
        if read.is_err() || *room == 0 {
            self.is_whole = false;
        }
        self.files.insert(name, bytes);
    }

    /// What the edition says about itself, in full.
    pub(crate) fn identity_file(&self) -> Option<&[u8]> {
        self.files.get(&format!("META-INF/{FILE_NAME}")).map(Vec::as_slice)
    }

    /// The same in one line, from the package document.
    pub(crate) fn identity_line(&self) -> Option<String> {
        let (_, package) = self.package()?;
        let document = parse(&package)?;
        document
            .descendants()
            .filter(|node| is_identifier(node))
            .filter_map(|node| node.text().map(str::trim))
            .find(|text| text.starts_with(TAG))
            .map(str::to_owned)
    }

    /// The words in reading order; nothing if a text is missing or damaged.
    pub(crate) fn words(&self) -> Option<Vec<String>> {
        if !self.is_whole {
            return None;
        }
        let (folder, package) = self.package()?;
        let document = parse(&package)?;
        let items: BTreeMap<&str, &str> = document
            .descendants()
            .filter(|node| node.tag_name().name() == "item")
            .filter_map(|node| Some((node.attribute("id")?, node.attribute("href")?)))
            .collect();
        let spine = document.descendants().filter(|node| node.tag_name().name() == "itemref");
        let mut words = Vec::new();
        for item in spine.filter_map(|node| node.attribute("idref")) {
            let href = items.get(item)?;
            let href = href.split('#').next().unwrap_or_default();
            let path = files::beside(&folder, href);
            let decoded = files::decoded(&path);
            let page = self.files.get(&path).or_else(|| self.files.get(&decoded?))?;
            add_words(&String::from_utf8_lossy(page), &mut words)?;
        }
        Some(words)
    }

    /// The package document, and the folder that it is in.
    fn package(&self) -> Option<(String, String)> {
        let container = self.files.get("META-INF/container.xml");
        let named = container.and_then(|bytes| {
            let text = String::from_utf8_lossy(bytes).into_owned();
            let document = parse(&text)?;
            let root = document.descendants().find(|node| node.tag_name().name() == "rootfile")?;
            root.attribute("full-path").map(str::to_owned)
        });
        let name = named
            .filter(|name| self.files.contains_key(name))
            .or_else(|| self.files.keys().find(|name| name.ends_with(".opf")).cloned())?;
        let text = String::from_utf8_lossy(self.files.get(&name)?).into_owned();
        let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
        Some((folder.to_owned(), text))
    }
}

/// Whether a file is a text of the ebook or says something about it.
fn is_text(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    name == format!("META-INF/{FILE_NAME}")
        || matches!(ending.as_deref(), Some("opf" | "xhtml" | "html" | "htm" | "xml"))
}

/// Whether an element of the package document is an identifier, in the form of EPUB 3 or one that
/// editors make of it.
fn is_identifier(node: &Node<'_, '_>) -> bool {
    match node.tag_name().name() {
        "meta" => node.attribute("property") == Some("schema:identifier"),
        name => name == "identifier",
    }
}

fn parse(text: &str) -> Option<Document<'_>> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    Document::parse_with_options(text.trim_start_matches('\u{feff}'), options).ok()
}

/// The letters that a name stands for, in XML or in HTML.
fn named(name: &str) -> &'static str {
    let written = format!("&{name};");
    let known = ENTITIES.iter().find(|entity| entity.entity == written);
    known.map_or("\u{fffd}", |entity| entity.characters)
}

/// Adds the words of a page; nothing if it is not well-formed.
fn add_words(page: &str, words: &mut Vec<String>) -> Option<()> {
    let mut reader = Reader::from_str(page);
    let mut word = String::new();
    let mut unseen = 0_usize;
    let mut add = |text: &str, unseen: usize| {
        for letter in text.chars().filter(|_| unseen == 0) {
            match letter.is_whitespace() {
                false => word.push(letter),
                true if word.is_empty() => {}
                true => words.push(std::mem::take(&mut word)),
            }
        }
    };
    loop {
        match reader.read_event().ok()? {
            Event::Start(start) => {
                let name = start.local_name();
                if UNSEEN.contains(&name.as_ref()) {
                    unseen += 1;
                } else if !INLINE.contains(&name.as_ref()) {
                    add(" ", unseen);
                }
            }
            Event::End(end) => {
                let name = end.local_name();
                if UNSEEN.contains(&name.as_ref()) {
                    unseen = unseen.saturating_sub(1);
                } else if !INLINE.contains(&name.as_ref()) {
                    add(" ", unseen);
                }
            }
            Event::Empty(_) => add(" ", unseen),
            Event::Text(text) => add(&text, unseen),
            Event::CData(text) => add(&text, unseen),
            Event::GeneralRef(reference) => match reference.resolve_char_ref() {
                Ok(Some(letter)) => add(letter.encode_utf8(&mut [0; 4]), unseen),
                Ok(None) => add(named(&reference), unseen),
                Err(_) => add("\u{fffd}", unseen),
            },
            Event::Eof => break,
            _ => {}
        }
    }
    add(" ", 0);
    Some(())
}
