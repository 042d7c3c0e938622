//! A bucket to publish to, or a folder in it.
//!
//! In: files. Out: the same files as objects, each with its media type, its time to live and its
//! digest. An object is replaced in one step, so that a reader gets the old one or the new one.

use super::media::{cache_control, media_type};
use super::network::store::{Labels, Store};
use super::place::{Hold, Place, Present};
use super::record::{LOCK, RECORD};
use crate::ground::diagnostic::Diagnostic;
use crate::ground::digest::sha256;

/// A folder in a bucket.
#[derive(Debug)]
pub(super) struct Bucket {
    store: Store,
}

impl Bucket {
    pub(super) fn new(store: Store) -> Self {
        Self { store }
    }
}

impl Place for Bucket {
    fn name(&self) -> String {
        self.store.shown().to_owned()
    }

    fn hold(&self, tell: &dyn Fn(&str)) -> Result<Hold, Diagnostic> {
        let lease = self.store.lease(LOCK, tell)?;
        Ok(Box::new(lease))
    }

    fn may_go_on(&self) -> Result<(), Diagnostic> {
        self.store.may_go_on()
    }

    fn record(&self) -> Result<Option<Vec<u8>>, Diagnostic> {
        self.store.get(RECORD)
    }

    fn list(&self) -> Result<Vec<Present>, Diagnostic> {
        let objects = self.store.list()?;
        let others = objects.into_iter().filter(|object| ![RECORD, LOCK].contains(&&*object.name));
        let present = others.map(|object| Present {
            // Some programs use names that end with a slash for folders. Those are not ours.
            is_odd: object.name.is_empty(),
            path: object.name,
            bytes: object.bytes,
            tag: object.tag,
            is_doubtful: false,
        });
        Ok(present.collect())
    }

    /// The digest is that of the object's own label. An object without one is fetched: somebody else
    /// put it there, or the service keeps no labels.
    fn digest(&self, path: &str) -> Result<Option<String>, Diagnostic> {
        match self.store.label(path)? {
            Some(digest) => Ok(Some(digest)),
            None => Ok(self.store.get(path)?.map(|bytes| sha256(&bytes))),
        }
    }

    fn put(&self, path: &str, bytes: Vec<u8>, sha256: &str) -> Result<Option<String>, Diagnostic> {
        let labels =
            Labels { media_type: media_type(path), cache_control: cache_control(path), sha256 };
        self.store.put(path, bytes, labels)
    }

    fn put_record(&self, bytes: Vec<u8>) -> Result<(), Diagnostic> {
        let digest = sha256(&bytes);
        let labels =
            Labels { media_type: "application/json", cache_control: "no-store", sha256: &digest };
        self.store.put(RECORD, bytes, labels).map(|_| ())
    }

    fn remove(&self, path: &str) -> Result<(), Diagnostic> {
        self.store.remove(path)
    }
}
