//! Reading a PDF in the form that the engine writes.
//!
//! In: the bytes of a file with uncompressed objects and one plain cross-reference table. Out: its
//! objects, each with the bytes that it occupies, and its trailer. Words such as `endobj` or
//! `stream` can occur in any text, so no object is found by searching for them: the table says
//! where each object starts, a reader of PDF syntax says where it ends, and the next object must
//! follow. A file in any other form is refused. Knows nothing of what the objects mean.

use hayro_syntax::object::{Array, Dict, FromBytes, MaybeRef, Number, Object as Parsed};
use memchr::memmem::rfind;
use std::fmt;

/// A PDF that does not have the engine's plain form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct UnknownForm {
    /// The part that differs, with its article.
    part: String,
}

impl UnknownForm {
    pub(super) fn of(part: impl Into<String>) -> Self {
        Self { part: part.into() }
    }
}

impl fmt::Display for UnknownForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} cannot be read", self.part)
    }
}

pub(super) type Known<T> = Result<T, UnknownForm>;

/// An object of the file.
pub(super) struct Object<'a> {
    pub(super) number: usize,
    pub(super) body: Body<'a>,
}

pub(super) enum Body<'a> {
    Dict(Dict<'a>),
    Stream(Dict<'a>, &'a [u8]),
    /// Anything else: its text.
    Other(&'a [u8]),
}

impl<'a> Body<'a> {
    /// The dictionary of the object, or of its stream.
    pub(super) fn dict(&self) -> Option<&Dict<'a>> {
        match self {
            Self::Dict(dict) | Self::Stream(dict, _) => Some(dict),
            Self::Other(_) => None,
        }
    }
}

/// A file in parts.
pub(super) struct Plain<'a> {
    /// The header and the line of high bytes after it.
    pub(super) head: &'a [u8],
    /// In the order of their numbers.
    pub(super) objects: Vec<Object<'a>>,
    pub(super) trailer: Dict<'a>,
}

/// Reads a file.
///
/// # Errors
/// If the file or one of its objects has a different form.
pub(super) fn read(pdf: &[u8]) -> Known<Plain<'_>> {
    let tail = rfind(pdf, b"startxref").ok_or_else(no_table)?;
    let (table, offsets, end) = read_table(pdf, tail).ok_or_else(no_table)?;
    let trailer = pdf.get(end..tail).and_then(read_trailer);
    let trailer = trailer.ok_or_else(|| UnknownForm::of("its trailer"))?;
    // Objects follow each other without gaps, so each one must end where the next one starts.
    let mut starts: Vec<usize> = offsets.iter().map(|(_, offset)| *offset).collect();
    starts.push(table);
    starts.sort_unstable();
    let mut objects = Vec::with_capacity(offsets.len());
    for (number, offset) in &offsets {
        let next = starts.partition_point(|start| start <= offset);
        let end = starts.get(next).copied().unwrap_or(*offset);
        let body = pdf.get(*offset..end).and_then(|text| read_object(text, *number));
        let body = body.ok_or_else(|| UnknownForm::of(format!("its object {number}")))?;
        objects.push(Object { number: *number, body });
    }
    let first = starts.first().filter(|_| !offsets.is_empty());
    let head = first.and_then(|first| pdf.get(..*first));
    let head = head.ok_or_else(|| UnknownForm::of("the list of its objects"))?;
    Ok(Plain { head, objects, trailer })
}

fn no_table() -> UnknownForm {
    UnknownForm::of("its cross-reference table")
}

/// A cross-reference table: where it starts, the number and offset of every object, where it ends.
type Table = (usize, Vec<(usize, usize)>, usize);

/// The table that the lines at `tail` name. It must be in one piece.
fn read_table(pdf: &[u8], tail: usize) -> Option<Table> {
    let table: usize = number_at(pdf.get(tail + 9..)?)?.0;
    let mut at = table + pdf.get(table..tail)?.strip_prefix(b"xref\n0 ").map(|_| 7)?;
    let (count, length) = number_at(pdf.get(at..)?)?;
    at += length + 1;
    let mut offsets = Vec::new();
    for number in 0..count {
        let line = pdf.get(at..at + 20)?;
        at += 20;
        match line[17] {
            b'n' => offsets.push((number, number_at(&line[..10])?.0)),
            b'f' => {}
            _ => return None,
        }
    }
    Some((table, offsets, at))
}

/// The trailer. An earlier version of the file or a key to it cannot be carried over.
fn read_trailer(text: &[u8]) -> Option<Dict<'_>> {
    let text = text.trim_ascii().strip_prefix(b"trailer")?.trim_ascii();
    let dict = Dict::from_bytes(text).filter(|dict| dict.data().len() == text.len())?;
    let is_known = dict.keys().all(|key| matches!(&*key, b"Size" | b"Root" | b"Info" | b"ID"));
    (is_known && dict.contains_key("Size") && dict.contains_key("Root")).then_some(dict)
}

/// Reads `7 0 obj ... endobj`, which is all of `text`.
fn read_object(text: &[u8], number: usize) -> Option<Body<'_>> {
    let head = format!("{number} 0 obj");
    let body = text.strip_prefix(head.as_bytes())?.trim_ascii();
    if !body.starts_with(b"<<") {
        let inner = body.strip_suffix(b"endobj")?.trim_ascii();
        return is_one_object(inner).then_some(Body::Other(inner));
    }
    let dict = Dict::from_bytes(body)?;
    let rest = body.get(dict.data().len()..)?.trim_ascii_start();
    if rest == b"endobj" {
        return Some(Body::Dict(dict));
    }
    let rest = rest.strip_prefix(b"stream\n")?;
    let MaybeRef::NotRef(length) = dict.get_raw::<Number>("Length")? else { return None };
    let length = Some(length.as_f64()).filter(|length| *length >= 0.0 && length.fract() == 0.0)?;
    let (data, rest) = rest.split_at_checked(length as usize)?;
    let end = rest.trim_ascii_start().strip_prefix(b"endstream")?.trim_ascii();
    (end == b"endobj").then_some(Body::Stream(dict, data))
}

/// Whether a text is exactly one object: the reader takes it as the only item of an array.
fn is_one_object(text: &[u8]) -> bool {
    let list = [b"[", text, b"]"].concat();
    let Some(array) = Array::from_bytes(&list) else { return false };
    let mut items = array.raw_iter();
    // The reader takes a word that it does not know for a null object.
    let is_known = match items.next() {
        Some(MaybeRef::NotRef(Parsed::Null(_))) => text == b"null",
        Some(_) => true,
        None => false,
    };
    is_known && items.next().is_none() && array.data().len() == text.len()
}

/// A number after white space, and how many bytes both take together.
fn number_at(bytes: &[u8]) -> Option<(usize, usize)> {
    let lead = bytes.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
    let digits = bytes[lead..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let text = std::str::from_utf8(&bytes[lead..lead + digits]).ok()?;
    Some((text.parse().ok()?, lead + digits))
}
