//! Objects as they will be in a finished PDF, and where.
//!
//! In: objects that were read, and what to change in them. Out: their text and data, and the rows
//! of the cross-reference stream. Compression writes them, and the proof looks for them.

use super::plain::{Body, Known, UnknownForm};
use hayro_syntax::object::Name;
use std::borrow::Cow;

/// The new content of an object.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Changed {
    /// The text of a dictionary.
    Dict(Vec<u8>),
    /// The text of a stream's dictionary, and the stream's data.
    Stream(Vec<u8>, Vec<u8>),
}

/// An object as it will be in the file.
pub(super) struct Written<'a> {
    pub(super) number: usize,
    /// Its text, or the text of its stream's dictionary.
    pub(super) text: Cow<'a, [u8]>,
    pub(super) data: Option<Cow<'a, [u8]>>,
    /// Whether it is a file inside the PDF.
    pub(super) is_attachment: bool,
}

impl Written<'_> {
    /// Whether its text is not the engine's.
    pub(super) fn is_changed(&self) -> bool {
        matches!(self.text, Cow::Owned(_))
    }
}

/// An object with its change.
pub(super) fn written<'a>(number: usize, body: &Body<'a>, changed: Option<Changed>) -> Written<'a> {
    let is_attachment = body
        .dict()
        .and_then(|dict| dict.get::<Name<'_>>("Type"))
        .is_some_and(|kind| &*kind == b"EmbeddedFile");
    let (text, data) = match (changed, body) {
        (Some(Changed::Dict(text)), _) => (Cow::Owned(text), None),
        (Some(Changed::Stream(text, data)), _) => (Cow::Owned(text), Some(Cow::Owned(data))),
        (None, Body::Dict(dict)) => (Cow::Borrowed(dict.data()), None),
        (None, Body::Stream(dict, data)) => {
            (Cow::Borrowed(dict.data()), Some(Cow::Borrowed(*data)))
        }
        (None, Body::Other(text)) => (Cow::Borrowed(*text), None),
    };
    Written { number, text, data, is_attachment }
}

/// Where an object is in the compressed file.
#[derive(Debug, Clone, Copy)]
pub(super) enum Entry {
    Free,
    At(usize),
    In { stream: usize, place: usize },
}

impl Entry {
    /// The fields of type, offset or stream, and generation or place: one, four and two bytes.
    pub(super) fn row(self) -> Known<[u8; 7]> {
        let too_large = |_| UnknownForm::of("a file of more than four gigabytes");
        let (kind, second, third) = match self {
            Self::Free => (0, 0, u16::MAX),
            Self::At(offset) => (1, u32::try_from(offset).map_err(too_large)?, 0),
            Self::In { stream, place } => (
                2,
                u32::try_from(stream).map_err(too_large)?,
                u16::try_from(place).map_err(too_large)?,
            ),
        };
        let [a, b, c, d] = second.to_be_bytes();
        let [e, f] = third.to_be_bytes();
        Ok([kind, a, b, c, d, e, f])
    }
}

/// The two parts of an object stream's data: where each object is, and the objects.
pub(super) fn gathered_text(objects: &[&Written<'_>]) -> (Vec<u8>, Vec<u8>) {
    let mut index = Vec::new();
    let mut texts: Vec<u8> = Vec::new();
    for object in objects {
        index.extend(format!("{} {} ", object.number, texts.len()).into_bytes());
        texts.extend_from_slice(&object.text);
        texts.push(b'\n');
    }
    (index, texts)
}
