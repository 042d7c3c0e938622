//! Reading objects.

use super::super::plain::{Body, Plain};
use super::{Dictionary, Document, Object, ObjectId, Stream};
use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, FromBytes, MaybeRef, Object as Parsed, ObjectIdentifier};

/// Values inside values are not deeper than this.
const DEEPEST: usize = 64;

impl Document {
    /// The objects of a file in the engine's form.
    pub(in crate::pages::pdf) fn of_plain(plain: &Plain<'_>) -> Option<Self> {
        let mut document = Self::default();
        for object in &plain.objects {
            let value = match &object.body {
                Body::Dict(dict) => Object::Dictionary(dictionary(dict, DEEPEST)?),
                Body::Stream(dict, data) => {
                    Object::Stream(Stream::new(dictionary(dict, DEEPEST)?, data.to_vec()))
                }
                Body::Other(text) => {
                    // The reader takes it as the only item of an array.
                    let list = [b"[", *text, b"]"].concat();
                    let list = Array::from_bytes(&list).and_then(|list| array(&list, DEEPEST))?;
                    list.into_iter().next()?
                }
            };
            document.objects.insert(ObjectId::try_from(object.number).ok()?, value);
        }
        document.trailer = dictionary(&plain.trailer, DEEPEST)?;
        Some(document)
    }

    /// The objects of any file that its catalogue leads to.
    pub(in crate::pages::pdf) fn of_any(bytes: &[u8]) -> Option<Self> {
        let pdf = Pdf::new(bytes.to_vec()).ok()?;
        let xref = pdf.xref();
        let root = xref.root_id();
        let mut document = Self::default();
        let mut open = vec![ObjectId::try_from(root.obj_number).ok()?];
        document.trailer.set("Root", *open.first()?);
        while let Some(id) = open.pop() {
            if document.objects.contains_key(&id) {
                continue;
            }
            let place = ObjectIdentifier::new(i32::try_from(id).ok()?, 0);
            let value = match xref.get::<Parsed<'_>>(place) {
                Some(Parsed::Stream(stream)) => {
                    let dict = dictionary(stream.dict(), DEEPEST)?;
                    Object::Stream(Stream::new(dict, stream.raw_data().into_owned()))
                }
                Some(other) => value(&other, DEEPEST)?,
                None => Object::Null,
            };
            super::references(&value, &mut open);
            document.objects.insert(id, value);
        }
        Some(document)
    }
}

/// A value of the reader as one of ours.
pub(super) fn value(parsed: &Parsed<'_>, depth: usize) -> Option<Object> {
    Some(match parsed {
        Parsed::Null(_) => Object::Null,
        Parsed::Boolean(flag) => Object::Boolean(*flag),
        Parsed::Number(number) => {
            let number = number.as_f64();
            if number.fract() == 0.0 && number.abs() < 1e15 {
                Object::Integer(number as i64)
            } else {
                Object::Real(number)
            }
        }
        Parsed::String(text) => Object::String(text.as_bytes().to_vec()),
        Parsed::Name(name) => Object::Name(name.to_vec()),
        Parsed::Dict(dict) => Object::Dictionary(dictionary(dict, depth.checked_sub(1)?)?),
        Parsed::Array(list) => Object::Array(array(list, depth.checked_sub(1)?)?),
        Parsed::Stream(_) => return None,
    })
}

fn dictionary(dict: &Dict<'_>, depth: usize) -> Option<Dictionary> {
    dict.entries().map(|(key, entry)| Some((key.to_vec(), entry_value(entry, depth)?))).collect()
}

fn array(list: &Array<'_>, depth: usize) -> Option<Vec<Object>> {
    list.raw_iter().map(|entry| entry_value(entry, depth)).collect()
}

fn entry_value(entry: MaybeRef<Parsed<'_>>, depth: usize) -> Option<Object> {
    match entry {
        MaybeRef::Ref(to) => Some(Object::Reference(ObjectId::try_from(to.obj_number).ok()?)),
        MaybeRef::NotRef(parsed) => value(&parsed, depth),
    }
}
