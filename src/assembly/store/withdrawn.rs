//! Taking a withdrawn testimony out of a shared store.
//!
//! In: a store, and the reference of a record of consent. Out: the names of everything that was removed.
//! A store can always be filled again, so what cannot be read goes as well, because its contents cannot be determined.

use super::entry::{ENTRIES, Entry, FILES, MOST_ENTRY};
use super::shelf::{Refusal, Shelf};
use crate::ground::diagnostic::Diagnostic;
use std::collections::BTreeSet;

/// Removes every entry whose file holds a testimony, or that cannot be read, and then every file that no
/// entry names. Returns their names, sorted. If `is_dry`, nothing is removed.
///
/// # Errors
/// If the store cannot be listed, or something in it cannot be removed.
pub(crate) fn forget_testimony(
    shelf: &dyn Shelf,
    reference: &str,
    is_dry: bool,
) -> Result<Vec<String>, Diagnostic> {
    let names = shelf.names()?;
    let mut kept = BTreeSet::new();
    let mut gone = Vec::new();
    for name in names.iter().filter(|name| name.starts_with(ENTRIES)) {
        let entry = match shelf.get(name, MOST_ENTRY) {
            Ok(bytes) => bytes.and_then(|bytes| Entry::read(&bytes).ok()),
            Err(Refusal::File(_)) => None,
            Err(Refusal::Store(cause)) => return Err(cause),
        };
        let holds = |entry: &Entry| entry.made.testimonies.iter().any(|own| own == reference);
        match entry.filter(|entry| !holds(entry)).and_then(|entry| entry.file_name()) {
            Some(file) => {
                kept.insert(file);
            }
            None => gone.push(name.clone()),
        }
    }
    let files = names.iter().filter(|name| name.starts_with(FILES) && !kept.contains(*name));
    gone.extend(files.cloned());
    if !is_dry {
        // Entries go first: a file without one is never taken.
        gone.iter().try_for_each(|name| shelf.remove(name))?;
    }
    gone.sort_unstable();
    Ok(gone)
}
