//! What is at a place, and whose it is.
//!
//! In: what the place lists, the record of earlier runs, and the site. Out: for each file the digest
//! of what is there, if it is known, and whether `publish` put it there. A file counts as put there
//! only if it is still what was put there: only then may it be removed. Decides nothing.

use super::place::{Place, Present};
use super::record::{Known, Record};
use super::site::Site;
use super::together::together;
use crate::ground::diagnostic::Diagnostic;
use std::collections::BTreeMap;

/// A file that is at the place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Here {
    pub(super) whose: Whose,
    pub(super) bytes: u64,
    /// Its digest, if it had to be known.
    pub(super) sha256: Option<String>,
    pub(super) tag: Option<String>,
}

/// Who put a file in place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    /// This tool did.
    Ours,
    /// This tool did, but somebody has changed it since.
    Altered,
    /// Somebody else did.
    Others,
}

/// Everything at the place by path.
pub(super) type Survey = BTreeMap<String, Here>;

/// Looks at the place.
///
/// # Errors
/// If it cannot be listed, or a file that has to be looked at cannot be read.
pub(super) fn survey(
    place: &dyn Place,
    record: Option<&Record>,
    site: &Site,
) -> Result<Survey, Diagnostic> {
    let mut found = Survey::new();
    let mut doubtful = Vec::new();
    for present in place.list()? {
        let known = record.and_then(|record| record.files.get(&present.path));
        let pending = record.and_then(|record| record.pending.get(&present.path));
        let mut here = Here {
            whose: Whose::Others,
            bytes: present.bytes,
            sha256: None,
            tag: present.tag.clone(),
        };
        if present.is_odd {
            found.insert(present.path, here);
        } else if known.is_some_and(|known| pending.is_none() && is_untouched(known, &present)) {
            here.whose = Whose::Ours;
            here.sha256 = known.map(|known| known.sha256.clone());
            found.insert(present.path, here);
        } else if known.is_some() || pending.is_some() || is_perhaps_same(site, &present) {
            doubtful.push((present.path, here));
        } else {
            found.insert(present.path, here);
        }
    }
    let looked_at = together(&doubtful, |(path, _)| place.digest(path))?;
    for ((path, here), sha256) in doubtful.into_iter().zip(looked_at) {
        let known = record.and_then(|record| record.files.get(&path)).map(|known| &known.sha256);
        let pending = record.and_then(|record| record.pending.get(&path));
        let item = site.files.get(&path).map(|item| &item.sha256);
        let is_any =
            |digests: &[Option<&String>]| sha256.is_some() && digests.contains(&sha256.as_ref());
        let whose = match () {
            // What is exactly what the site has there can be counted as put there.
            () if is_any(&[known, pending, item]) => Whose::Ours,
            () if known.is_some() => Whose::Altered,
            () => Whose::Others,
        };
        found.insert(path, Here { whose, sha256, ..here });
    }
    Ok(found)
}

/// Whether a file is as it was when the record was written, as far as its size and tag show.
fn is_untouched(known: &Known, present: &Present) -> bool {
    // Some services give tags only when a file is put there, or only in lists.
    let is_same_tag = match (&known.tag, &present.tag) {
        (Some(known), Some(present)) => known == present,
        _ => true,
    };
    !present.is_doubtful && known.bytes == present.bytes && is_same_tag
}

/// Whether a file that no record names may be the one that the site has there.
fn is_perhaps_same(site: &Site, present: &Present) -> bool {
    site.files.get(&present.path).is_some_and(|item| item.bytes == present.bytes)
}
