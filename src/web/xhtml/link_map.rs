//! Where everything is: the file of each link target, and the address of each picture.
//!
//! In: a manuscript, the file name of each section, the pictures' addresses. Out: the values of
//! `href`, `src` and `id`. All files are taken to be in one folder.

use crate::book::lettering::large_path;
use crate::book::manuscript::Section;
use crate::book::tree::{Anchor, Block, BlockKind, Inline, InlineKind, Locator};
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt::Write;

/// A picture's address and size.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    pub(crate) href: String,
    pub(crate) width: u32,
    pub(crate) height: u32,
    /// Whether it can be shown at any size without loss.
    pub(crate) scalable: bool,
    /// The least width at which its words can be read, in tenths of the size of the text; nothing
    /// for a picture without words.
    pub(crate) legible_width: Option<u32>,
}

/// The file of every anchor and the address of every picture.
#[derive(Debug)]
pub struct LinkMap<'a> {
    /// The file of each section, by its place in the manuscript.
    files: Vec<String>,
    /// The section that contains each anchor.
    anchors: HashMap<&'a str, usize>,
    /// The anchors to which something in the text leads.
    led_to: HashSet<&'a str>,
    /// The anchors of the sections themselves, for which the file's name is enough.
    tops: Vec<&'a str>,
    pictures: BTreeMap<&'a str, Picture>,
}

impl<'a> LinkMap<'a> {
    /// `files` holds one name for each of `sections`.
    pub(crate) fn new(
        sections: &'a [Section],
        files: Vec<String>,
        pictures: BTreeMap<&'a str, Picture>,
    ) -> Self {
        let mut anchors = HashMap::new();
        let mut led_to = HashSet::new();
        for (at, section) in sections.iter().enumerate() {
            anchors.insert(section.anchor.as_str(), at);
            anchors_of_blocks(&section.blocks, &mut |found| {
                match found {
                    Found::Anchor(anchor) => _ = anchors.insert(anchor, at),
                    Found::Lead(target) => _ = led_to.insert(target),
                };
            });
        }
        let tops = sections.iter().map(|section| section.anchor.as_str()).collect();
        Self { files, anchors, led_to, tops, pictures }
    }

    /// The file of a section.
    pub fn file(&self, section: usize) -> Option<&str> {
        self.files.get(section).map(String::as_str)
    }

    /// The address of `target` for a link in section `from`, or in a file outside the sections.
    pub(crate) fn href(&self, from: Option<usize>, target: &Anchor) -> Option<String> {
        let section = *self.anchors.get(target.as_str())?;
        let file = self.file(section)?;
        if from == Some(section) {
            Some(format!("#{}", fragment(target.as_str())))
        } else if self.tops.get(section) == Some(&target.as_str()) {
            Some(file.to_owned())
        } else {
            Some(format!("{file}#{}", fragment(target.as_str())))
        }
    }

    /// Whether a link in the text, or an entry of a list, leads to a place.
    pub(crate) fn is_led_to(&self, anchor: &Anchor) -> bool {
        self.led_to.contains(anchor.as_str())
    }

    /// A picture by its path below `content/`.
    pub(crate) fn picture(&self, path: &str) -> Option<&Picture> {
        self.pictures.get(path)
    }

    /// The second drawing of a picture, for readers who need large letters, with its path.
    pub(crate) fn large_drawing(&self, path: &str) -> Option<(&'a str, &Picture)> {
        let (path, picture) = self.pictures.get_key_value(large_path(path)?.as_str())?;
        Some((*path, picture))
    }
}

/// A name as an XML id and as the fragment of an address: letters, digits, `-` and `.` stay, and
/// every other byte becomes `_` and its two hexadecimal digits. Different names give different
/// fragments. None starts with `_` and a letter after `f`, as the tool's own ids do.
pub fn fragment(name: &str) -> Cow<'_, str> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'.';
    let letter_first = name.bytes().next().is_some_and(|byte| byte.is_ascii_alphabetic());
    if letter_first && name.bytes().all(plain) {
        return Cow::Borrowed(name);
    }
    let mut out = String::with_capacity(name.len() + 8);
    if name.is_empty() {
        out.push('_');
    }
    for (at, byte) in name.bytes().enumerate() {
        if plain(byte) && (at > 0 || letter_first) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "_{byte:02x}");
        }
    }
    Cow::Owned(out)
}

/// Where an entry of a list leads, each section once: a page has no pages to tell apart.
pub(super) fn distinct(locators: &[Locator]) -> Vec<&Locator> {
    let mut kept: Vec<&Locator> = Vec::new();
    for own in locators {
        let is_same =
            |known: &&Locator| known.name == own.name && known.is_definition == own.is_definition;
        if !kept.iter().any(is_same) {
            kept.push(own);
        }
    }
    kept
}

/// What a walk through a text finds.
enum Found<'a> {
    /// A place with an address.
    Anchor(&'a str),
    /// The place to which a link leads.
    Lead(&'a str),
}

fn anchors_of_blocks<'a>(blocks: &'a [Block<Inline>], found: &mut dyn FnMut(Found<'a>)) {
    for block in blocks {
        if let Some(anchor) = &block.anchor {
            found(Found::Anchor(anchor.as_str()));
        }
        if let BlockKind::Definitions(definitions) = &block.kind {
            let terms = definitions.iter().filter_map(|definition| definition.anchor.as_ref());
            terms.for_each(|anchor| found(Found::Anchor(anchor.as_str())));
        }
        block.text().into_iter().for_each(|inlines| anchors_of_inlines(inlines, found));
        block.inner().into_iter().for_each(|blocks| anchors_of_blocks(blocks, found));
    }
}

/// Only notes and places among words can be linked to.
fn anchors_of_inlines<'a>(inlines: &'a [Inline], found: &mut dyn FnMut(Found<'a>)) {
    for inline in inlines {
        match &inline.kind {
            InlineKind::Note(note) => {
                found(Found::Anchor(note.anchor.as_str()));
                anchors_of_blocks(&note.blocks, found);
            }
            InlineKind::Place(anchor) => found(Found::Anchor(anchor.as_str())),
            InlineKind::Reference { target, .. } | InlineKind::Term { target, .. } => {
                found(Found::Lead(target.as_str()));
            }
            InlineKind::Locators(locators) => {
                for own in distinct(locators) {
                    found(Found::Lead(own.target.as_str()));
                }
            }
            _ => {}
        }
        let content = inline.kind.content().into_iter();
        content.for_each(|content| anchors_of_inlines(content, found));
    }
}

#[cfg(test)]
mod tests {
    use super::fragment;

    #[test]
    fn fragments_are_names_in_xml_and_never_coincide() {
        assert_eq!(fragment("sar-time.limits"), "sar-time.limits");
        assert_eq!(fragment("2026"), "_32026");
        assert_eq!(fragment("a b"), "a_20b");
        assert_eq!(fragment("a_20b"), "a_5f20b");
        assert_eq!(fragment("\"><x"), "_22_3e_3cx");
        assert_eq!(fragment(""), "_");
    }
}
