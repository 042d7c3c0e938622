//! Values of a PDF. What is not there, or is something else, is `Missing`.

use super::{Document, ObjectId};
use flate2::read::ZlibDecoder;
use std::collections::BTreeMap;
use std::io::Read;

/// Something that is not there, or is of another kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::pages::pdf) struct Missing;

pub(in crate::pages::pdf) type Found<T> = Result<T, Missing>;

#[derive(Debug, Clone, PartialEq)]
pub(in crate::pages::pdf) enum Object {
    Null,
    Boolean(bool),
    Integer(i64),
    Real(f64),
    Name(Vec<u8>),
    String(Vec<u8>),
    Array(Vec<Object>),
    Dictionary(Dictionary),
    Stream(Stream),
    Reference(ObjectId),
}

/// Names and their values, in the order of the names.
#[derive(Debug, Clone, PartialEq, Default)]
pub(in crate::pages::pdf) struct Dictionary(BTreeMap<Vec<u8>, Object>);

/// A dictionary with data, encoded as its filters say.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::pages::pdf) struct Stream {
    pub(in crate::pages::pdf) dict: Dictionary,
    pub(in crate::pages::pdf) content: Vec<u8>,
}

/// The largest data that are decoded.
const MOST: usize = 1 << 30;

impl Object {
    /// A name.
    pub(in crate::pages::pdf) fn name(name: &str) -> Self {
        Self::Name(name.as_bytes().to_vec())
    }

    pub(in crate::pages::pdf) fn as_bool(&self) -> Found<bool> {
        if let Self::Boolean(flag) = self { Ok(*flag) } else { Err(Missing) }
    }

    pub(in crate::pages::pdf) fn as_i64(&self) -> Found<i64> {
        if let Self::Integer(number) = self { Ok(*number) } else { Err(Missing) }
    }

    pub(in crate::pages::pdf) fn as_float(&self) -> Found<f64> {
        match self {
            Self::Integer(number) => Ok(*number as f64),
            Self::Real(number) => Ok(*number),
            _ => Err(Missing),
        }
    }

    pub(in crate::pages::pdf) fn as_name(&self) -> Found<&[u8]> {
        if let Self::Name(name) = self { Ok(name) } else { Err(Missing) }
    }

    pub(in crate::pages::pdf) fn as_str(&self) -> Found<&[u8]> {
        if let Self::String(text) = self { Ok(text) } else { Err(Missing) }
    }

    pub(in crate::pages::pdf) fn as_array(&self) -> Found<&Vec<Self>> {
        if let Self::Array(parts) = self { Ok(parts) } else { Err(Missing) }
    }

    /// The dictionary; not that of a stream.
    pub(in crate::pages::pdf) fn as_dict(&self) -> Found<&Dictionary> {
        if let Self::Dictionary(dict) = self { Ok(dict) } else { Err(Missing) }
    }

    pub(in crate::pages::pdf) fn as_dict_mut(&mut self) -> Found<&mut Dictionary> {
        if let Self::Dictionary(dict) = self { Ok(dict) } else { Err(Missing) }
    }

    pub(in crate::pages::pdf) fn as_stream(&self) -> Found<&Stream> {
        if let Self::Stream(stream) = self { Ok(stream) } else { Err(Missing) }
    }

    pub(in crate::pages::pdf) fn as_stream_mut(&mut self) -> Found<&mut Stream> {
        if let Self::Stream(stream) = self { Ok(stream) } else { Err(Missing) }
    }

    pub(in crate::pages::pdf) fn as_reference(&self) -> Found<ObjectId> {
        if let Self::Reference(id) = self { Ok(*id) } else { Err(Missing) }
    }
}

impl From<i64> for Object {
    fn from(number: i64) -> Self {
        Self::Integer(number)
    }
}

impl From<Vec<Object>> for Object {
    fn from(parts: Vec<Object>) -> Self {
        Self::Array(parts)
    }
}

impl From<Dictionary> for Object {
    fn from(dict: Dictionary) -> Self {
        Self::Dictionary(dict)
    }
}

impl From<Stream> for Object {
    fn from(stream: Stream) -> Self {
        Self::Stream(stream)
    }
}

impl From<ObjectId> for Object {
    fn from(id: ObjectId) -> Self {
        Self::Reference(id)
    }
}

impl Dictionary {
    pub(in crate::pages::pdf) fn get(&self, key: &[u8]) -> Found<&Object> {
        self.0.get(key).ok_or(Missing)
    }

    /// The value itself, if it is a reference.
    pub(in crate::pages::pdf) fn get_deref<'a>(
        &'a self,
        key: &[u8],
        document: &'a Document,
    ) -> Found<&'a Object> {
        document.dereference(self.get(key)?).map(|(_, object)| object)
    }

    pub(in crate::pages::pdf) fn has(&self, key: &[u8]) -> bool {
        self.0.contains_key(key)
    }

    pub(in crate::pages::pdf) fn set(&mut self, key: impl AsRef<[u8]>, value: impl Into<Object>) {
        self.0.insert(key.as_ref().to_vec(), value.into());
    }

    /// The same with one more entry.
    pub(in crate::pages::pdf) fn with(mut self, key: &str, value: impl Into<Object>) -> Self {
        self.set(key, value);
        self
    }

    pub(in crate::pages::pdf) fn remove(&mut self, key: &[u8]) {
        self.0.remove(key);
    }

    pub(in crate::pages::pdf) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(in crate::pages::pdf) fn iter(&self) -> impl Iterator<Item = (&Vec<u8>, &Object)> {
        self.0.iter()
    }

    pub(in crate::pages::pdf) fn values_mut(&mut self) -> impl Iterator<Item = &mut Object> {
        self.0.values_mut()
    }
}

impl FromIterator<(Vec<u8>, Object)> for Dictionary {
    fn from_iter<T: IntoIterator<Item = (Vec<u8>, Object)>>(entries: T) -> Self {
        Self(entries.into_iter().collect())
    }
}

impl Stream {
    pub(in crate::pages::pdf) fn new(dict: Dictionary, content: Vec<u8>) -> Self {
        Self { dict, content }
    }

    /// The names of the filters.
    pub(in crate::pages::pdf) fn filters(&self) -> Vec<&[u8]> {
        match self.dict.get(b"Filter") {
            Ok(Object::Name(name)) => vec![name],
            Ok(Object::Array(names)) => {
                names.iter().filter_map(|name| name.as_name().ok()).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The decoded data, if they are packed in no other way than the engine's.
    pub(in crate::pages::pdf) fn decoded(&self) -> Found<Vec<u8>> {
        let has_parameters = self.dict.get(b"DecodeParms").is_ok_and(|own| *own != Object::Null);
        match self.filters().as_slice() {
            [] => Ok(self.content.clone()),
            [b"FlateDecode"] if !has_parameters => {
                let mut data = Vec::new();
                let mut decoder = ZlibDecoder::new(self.content.as_slice()).take(MOST as u64);
                decoder.read_to_end(&mut data).map_err(|_| Missing)?;
                Ok(data)
            }
            _ => Err(Missing),
        }
    }
}
