//! The shared store that a command is given: `--store`.
//!
//! In: a place on the command line, and credentials in the environment. Out: a store that can be asked,
//! or the reason why the place cannot be one; and what became of the store in a sentence.

use super::{Ending, fail, tell};
use crate::assembly::store::{SharedStore, Tally};
use crate::ground::diagnostic::{Code, Diagnostic, Failure};
use crate::ground::files;
use crate::ground::words::counted;
use crate::project::CONTENT;
use crate::publishing::{Account, StorePlace};
use std::path::Path;

/// Reads the place of a store, if one is given. It must not be among what authors write in the project
/// `root`, or among the files that the command writes to the folder `out`.
pub(super) fn chosen(
    place: Option<&str>,
    root: &Path,
    out: &Path,
) -> Result<Option<StorePlace>, Ending> {
    let Some(text) = place else { return Ok(None) };
    let account = || Ok(Account::read(&|name| std::env::var(name).ok())?);
    let place = StorePlace::read(text, &account).map_err(refuse)?;
    let is_among = |folder: &Path| {
        let is_below = |own: &Path| {
            files::would_be_below(own, folder)
                || files::absolute(own).starts_with(files::absolute(folder))
        };
        place.folder().is_some_and(is_below)
    };
    let why = if is_among(&root.join(CONTENT)) {
        "the store is among what authors write"
    } else if is_among(out) {
        "the store is in a folder that this command writes to"
    } else {
        return Ok(Some(place));
    };
    let problem = Diagnostic::error(Code::Store, why).in_path(text);
    Err(refuse(problem.hint("name a folder outside of it")))
}

/// Opens a store.
pub(super) fn opened(place: Option<&StorePlace>) -> Result<Option<SharedStore>, Ending> {
    let shelf = place.map(StorePlace::open).transpose().map_err(refuse)?;
    Ok(shelf.map(SharedStore::new))
}

/// Reports why a place cannot be a store. The command is wrong, unless the environment is.
fn refuse(failure: impl Into<Failure>) -> Ending {
    match fail(failure) {
        Ending::Environment => Ending::Environment,
        _ => Ending::Usage,
    }
}

/// Says how many files came from the store and how many were put there.
pub(super) fn summarise(store: Option<&SharedStore>) {
    let Some(store) = store else { return };
    let Tally { taken, put, compared } = store.tally();
    tell(&format!("{} taken from the store, {put} put there\n", counted(taken, "file")));
    if compared > 0 {
        tell(&format!(
            "{} from the store made again here, with the same bytes\n",
            counted(compared, "file")
        ));
    }
}
