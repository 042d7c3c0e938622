//! The objects of a PDF as values that can be changed.
//!
//! In: a file, read by a reader of PDF syntax. Out: its objects by number, and the file as it is
//! written again in the engine's plain form. Knows nothing of what the objects mean.

mod operations;
mod read;
mod value;
mod write;

pub(super) use operations::{Operation, encode, operations};
pub(super) use value::{Dictionary, Found, Missing, Object, Stream};
pub(super) use write::deflated;

use std::collections::{BTreeMap, BTreeSet};

/// The number of an object.
pub(super) type ObjectId = u32;

/// References that lead to references are not longer than this.
const DEEPEST: usize = 16;

/// All objects of a file.
#[derive(Debug, Default)]
pub(super) struct Document {
    pub(super) objects: BTreeMap<ObjectId, Object>,
    /// The root, the information and the names of the file.
    pub(super) trailer: Dictionary,
}

impl Document {
    /// The object itself, if this is a reference to one, and its number.
    pub(super) fn dereference<'a>(
        &'a self,
        object: &'a Object,
    ) -> Found<(Option<ObjectId>, &'a Object)> {
        let (mut id, mut object) = (None, object);
        for _ in 0..DEEPEST {
            let Object::Reference(to) = object else { return Ok((id, object)) };
            id = Some(*to);
            object = self.get_object(*to)?;
        }
        Err(Missing)
    }

    pub(super) fn get_object(&self, id: ObjectId) -> Found<&Object> {
        self.objects.get(&id).ok_or(Missing)
    }

    pub(super) fn get_object_mut(&mut self, id: ObjectId) -> Found<&mut Object> {
        self.objects.get_mut(&id).ok_or(Missing)
    }

    pub(super) fn get_dictionary(&self, id: ObjectId) -> Found<&Dictionary> {
        self.get_object(id)?.as_dict()
    }

    pub(super) fn get_dictionary_mut(&mut self, id: ObjectId) -> Found<&mut Dictionary> {
        self.get_object_mut(id)?.as_dict_mut()
    }

    /// Adds an object under the next free number.
    pub(super) fn add_object(&mut self, object: impl Into<Object>) -> ObjectId {
        let id = self.objects.keys().next_back().map_or(1, |last| last + 1);
        self.objects.insert(id, object.into());
        id
    }

    pub(super) fn catalog(&self) -> Found<&Dictionary> {
        self.get_dictionary(self.trailer.get(b"Root")?.as_reference()?)
    }

    pub(super) fn catalog_mut(&mut self) -> Found<&mut Dictionary> {
        let id = self.trailer.get(b"Root")?.as_reference()?;
        self.get_dictionary_mut(id)
    }

    /// The pages in order.
    pub(super) fn pages(&self) -> Vec<ObjectId> {
        let mut pages = Vec::new();
        let mut seen = BTreeSet::new();
        let root = self.catalog().and_then(|root| root.get(b"Pages")?.as_reference());
        let mut open: Vec<ObjectId> = root.into_iter().collect();
        while let Some(id) = open.pop() {
            let Ok(node) = self.get_dictionary(id) else { continue };
            if !seen.insert(id) {
                continue;
            }
            match node.get_deref(b"Kids", self).and_then(Object::as_array) {
                Ok(kids) => {
                    open.extend(kids.iter().rev().filter_map(|kid| kid.as_reference().ok()));
                }
                Err(_) => pages.push(id),
            }
        }
        pages
    }

    /// The streams of a page's operations.
    pub(super) fn page_contents(&self, page: ObjectId) -> Vec<ObjectId> {
        let contents = self.get_dictionary(page).and_then(|page| page.get(b"Contents"));
        let Ok(contents) = contents else { return Vec::new() };
        match (contents, self.dereference(contents)) {
            (_, Ok((_, Object::Array(parts)))) => {
                parts.iter().filter_map(|part| part.as_reference().ok()).collect()
            }
            (Object::Reference(id), Ok((_, Object::Stream(_)))) => vec![*id],
            _ => Vec::new(),
        }
    }

    /// Removes every object that nothing names.
    pub(super) fn prune(&mut self) {
        let mut seen = BTreeSet::new();
        let mut open = Vec::new();
        self.trailer.iter().for_each(|(_, value)| references(value, &mut open));
        while let Some(id) = open.pop() {
            if let (true, Some(object)) = (seen.insert(id), self.objects.get(&id)) {
                references(object, &mut open);
            }
        }
        self.objects.retain(|id, _| seen.contains(id));
    }
}

/// The objects that an object names.
fn references(object: &Object, found: &mut Vec<ObjectId>) {
    match object {
        Object::Reference(id) => found.push(*id),
        Object::Array(parts) => parts.iter().for_each(|part| references(part, found)),
        Object::Dictionary(dict) | Object::Stream(Stream { dict, .. }) => {
            dict.iter().for_each(|(_, value)| references(value, found));
        }
        _ => {}
    }
}
