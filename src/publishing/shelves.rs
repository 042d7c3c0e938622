//! The places in which machines share finished files: a folder, which may be on a network drive, or a
//! bucket.
//!
//! In: a place as it is written on the command line. Out: a [`Shelf`] for a shared store, opened only
//! when something is asked of it. Each file is put in place in one step. Must not know what the files
//! are.

use super::network::account::Account;
use super::network::store::{Labels, Purpose, Store};
use super::target::Target;
use crate::assembly::store::{Refusal, Shelf};
use crate::ground::diagnostic::{Code, Diagnostic, Failure};
use crate::ground::digest::sha256;
use crate::ground::files;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

/// A place for a shared store that can be opened.
#[derive(Debug)]
pub(crate) enum StorePlace {
    Folder(PathBuf),
    Bucket { account: Box<Account>, bucket: String, prefix: String },
}

impl StorePlace {
    /// Reads a place. The account is asked for only if the place is a bucket.
    ///
    /// # Errors
    /// If it cannot be a store, or the account is not complete.
    pub(crate) fn read(
        text: &str,
        account: &dyn Fn() -> Result<Account, Failure>,
    ) -> Result<Self, Failure> {
        let own = |problem| Diagnostic { code: Code::Store, ..problem };
        match Target::read(text).map_err(own)? {
            Target::Folder(path) => {
                files::require_no_file_at(&path).map_err(own)?;
                Ok(Self::Folder(path))
            }
            Target::Bucket { bucket, prefix } => {
                Ok(Self::Bucket { account: Box::new(account()?), bucket, prefix })
            }
        }
    }

    /// The folder, if it is one on this machine.
    pub(crate) fn folder(&self) -> Option<&Path> {
        match self {
            Self::Folder(path) => Some(path),
            Self::Bucket { .. } => None,
        }
    }

    /// Opens the place. Nothing is asked of it yet.
    ///
    /// # Errors
    /// If the network cannot be used.
    pub(crate) fn open(&self) -> Result<Box<dyn Shelf>, Diagnostic> {
        Ok(match self {
            Self::Folder(path) => Box::new(FolderShelf { path: path.clone() }),
            Self::Bucket { account, bucket, prefix } => {
                let store = Store::open(account, bucket, prefix, Purpose::Sharing)?;
                Box::new(BucketShelf { store, is_known: AtomicBool::new(false) })
            }
        })
    }
}

/// A folder, which need not exist yet.
struct FolderShelf {
    path: PathBuf,
}

impl Shelf for FolderShelf {
    fn shown(&self, name: &str) -> String {
        self.path.join(name).display().to_string()
    }

    fn get(&self, name: &str, most: u64) -> Result<Option<Vec<u8>>, Refusal> {
        let place = self.path.join(name);
        if !files::exists(&place) {
            return Ok(None);
        }
        let read = files::first_bytes(&place, most.saturating_add(1));
        read.map(Some).map_err(|problem| Refusal::File(problem.message))
    }

    fn put(&self, name: &str, bytes: &[u8]) -> Result<(), Refusal> {
        let place = self.path.join(name);
        let folder = place.parent().unwrap_or(&self.path);
        files::make_folder(&self.path).map_err(Refusal::Store)?;
        if let Err(problem) = files::require_no_file_at(folder) {
            return Err(Refusal::File(problem.message));
        }
        if !files::would_be_below(folder, &self.path) {
            return Err(Refusal::File("a link in its path leads out of the store".to_owned()));
        }
        if files::exists(&place)
            && let Err(problem) = files::first_bytes(&place, 0)
        {
            return Err(Refusal::File(problem.message));
        }
        files::write_whole(&place, bytes).map_err(Refusal::Store)
    }

    fn names(&self) -> Result<Vec<String>, Diagnostic> {
        Ok(files::entries_below(&self.path)?.into_iter().map(|entry| entry.path).collect())
    }

    fn remove(&self, name: &str) -> Result<(), Diagnostic> {
        files::remove_file(&self.path.join(name))
    }
}

/// A bucket, or a folder in it.
struct BucketShelf {
    store: Store,
    /// Whether the bucket was there when it was first used.
    is_known: AtomicBool,
}

impl BucketShelf {
    /// The objects of the bucket, which must exist.
    fn objects(&self) -> Result<&Store, Diagnostic> {
        if !self.is_known.load(Ordering::Relaxed) {
            self.store.require_bucket()?;
            self.is_known.store(true, Ordering::Relaxed);
        }
        Ok(&self.store)
    }
}

impl Shelf for BucketShelf {
    fn shown(&self, name: &str) -> String {
        format!("{}/{name}", self.store.shown())
    }

    fn get(&self, name: &str, most: u64) -> Result<Option<Vec<u8>>, Refusal> {
        let objects = self.objects().map_err(Refusal::Store)?;
        objects.get_first(name, most.saturating_add(1)).map_err(Refusal::Store)
    }

    fn put(&self, name: &str, bytes: &[u8]) -> Result<(), Refusal> {
        let labels = Labels {
            media_type: "application/octet-stream",
            // An entry may be replaced at any time.
            cache_control: "no-store",
            sha256: &sha256(bytes),
        };
        let put = self.objects().and_then(|objects| objects.put(name, bytes.to_vec(), labels));
        put.map(|_| ()).map_err(Refusal::Store)
    }

    fn names(&self) -> Result<Vec<String>, Diagnostic> {
        let mut names: Vec<String> =
            self.objects()?.list()?.into_iter().map(|object| object.name).collect();
        names.sort_unstable();
        Ok(names)
    }

    fn remove(&self, name: &str) -> Result<(), Diagnostic> {
        self.store.remove(name)
    }
}
