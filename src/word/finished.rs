//! Reading a Word file, whichever program saved it.
//!
//! In: the bytes of a file, perhaps damaged. Out: what it says about itself, and its words in reading
//! order. Does not know what they mean.

use super::MAIN;
use super::notes;
use super::parts::{IDENTITY, PROPERTY};
use roxmltree::{Document, Node};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// The texts of a document together hold no more than this: a file whose texts do was made to fill
/// memory.
const MOST: u64 = 256 << 20;
const TEXT: &str = "word/document.xml";

/// A Word file that somebody has at hand.
pub(crate) struct FinishedWord {
    /// Its parts of XML by name.
    parts: BTreeMap<String, Vec<u8>>,
    /// Whether every part could be read.
    is_whole: bool,
}

impl FinishedWord {
    /// Opens a file; nothing if it is no Word file.
    pub(crate) fn open(bytes: &[u8]) -> Option<Self> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
        let mut own = Self { parts: BTreeMap::new(), is_whole: true };
        let mut room = MOST;
        for index in 0..archive.len() {
            let Ok(file) = archive.by_index(index) else {
                own.is_whole = false;
                continue;
            };
            let name = file.name().ok().map(std::borrow::Cow::into_owned);
            let Some(name) = name.filter(|name| name.ends_with(".xml")) else { continue };
            let mut part = Vec::new();
            let read = file.take(room).read_to_end(&mut part);
            room -= part.len() as u64;
            own.is_whole &= read.is_ok() && room > 0;
            own.parts.insert(name, part);
        }
        own.parts.contains_key(TEXT).then_some(own)
    }

    /// What the document says about itself, in full. Other programs number the part anew.
    pub(crate) fn identity_file(&self) -> Option<Vec<u8>> {
        let own = self.parts.iter().filter(|(name, _)| name.starts_with("customXml/item"));
        let identity = |(_, bytes): (&String, &Vec<u8>)| {
            let document = Document::parse(std::str::from_utf8(bytes).ok()?).ok()?;
            let root = document.root_element();
            let is_identity = root.has_tag_name((IDENTITY, "identity"));
            root.text().filter(|_| is_identity).map(|text| text.as_bytes().to_vec())
        };
        own.filter_map(identity).next()
    }

    /// The same in one line, from the properties.
    pub(crate) fn identity_line(&self) -> Option<String> {
        let document = self.part("docProps/custom.xml")?;
        let own = document.descendants().find(|node| node.attribute("name") == Some(PROPERTY))?;
        let own = own.descendants().filter(Node::is_text);
        let text: String = own.filter_map(|node| node.text()).collect();
        Some(text.trim().to_owned())
    }

    /// The words in reading order, then those of the notes; nothing if a part is damaged.
    pub(crate) fn words(&self) -> Option<Vec<String>> {
        if !self.is_whole {
            return None;
        }
        let mut text = String::new();
        add_text(self.part(TEXT)?.root_element(), &mut text);
        if self.parts.contains_key(notes::PART) {
            add_text(self.part(notes::PART)?.root_element(), &mut text);
        }
        Some(text.split_whitespace().map(str::to_owned).collect())
    }

    fn part(&self, name: &str) -> Option<Document<'_>> {
        Document::parse(std::str::from_utf8(self.parts.get(name)?).ok()?).ok()
    }
}

/// Adds the text of an element. What was deleted with tracked changes is no text.
fn add_text(node: Node<'_, '_>, out: &mut String) {
    let is_of_word = node.tag_name().namespace() == Some(MAIN);
    match node.tag_name().name() {
        "t" if is_of_word => out.push_str(node.text().unwrap_or_default()),
        "br" | "cr" | "tab" | "footnoteReference" | "endnoteReference" if is_of_word => {
            out.push(' ');
        }
        "del" | "moveFrom" if is_of_word => {}
        name => {
            node.children().for_each(|child| add_text(child, out));
            if is_of_word && matches!(name, "p" | "tc") {
                out.push('\n');
            }
        }
    }
}
