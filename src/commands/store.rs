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

/// Folders of a project that are for something else.
const NOT_FOR_STORES: [&str; 8] = [
    CONTENT,
    "layouts",
    "fonts",
    "output/draft",
    "output/shards",
    "output/releases",
    "output/bundles",
    "output/site",
];

/// Reads the place of a store, if one is given. It must not be where the project `root` keeps other
/// files, and not mix with the files that the command writes to the folder `out`.
pub(super) fn chosen(
    place: Option<&str>,
    root: &Path,
    out: &Path,
) -> Result<Option<StorePlace>, Ending> {
    let Some(text) = place else { return Ok(None) };
    let account = || Ok(Account::read(&|name| std::env::var(name).ok())?);
    let place = StorePlace::read(text, &account).map_err(refuse)?;
    let is_in =
        |folder: &Path| place.folder().is_some_and(|own| files::would_be_below(own, folder));
    let holds_out = place.folder().is_some_and(|own| files::would_be_below(out, own));
    let why = if is_in(out) || holds_out {
        "the store cannot share a folder with the files that this command writes".to_owned()
    } else if let Some(folder) = NOT_FOR_STORES.iter().find(|name| is_in(&root.join(name))) {
        format!("the store is in `{folder}`, which is for other files")
    } else {
        return Ok(Some(place));
    };
    let problem = Diagnostic::error(Code::Store, why).in_path(text);
    Err(refuse(problem.hint("name a folder outside of it")))
}

/// Opens a store. What cannot be read is found out now and told later.
pub(super) fn opened(place: Option<&StorePlace>) -> Result<Option<SharedStore>, Ending> {
    let Some(place) = place else { return Ok(None) };
    let shelf = place.open().map_err(refuse)?;
    let shown = shelf.shown("");
    match SharedStore::open(shelf) {
        Some(store) => Ok(Some(store)),
        None => Err(refuse(no_store(&shown))),
    }
}

/// That a place holds something else than a store.
pub(super) fn no_store(shown: &str) -> Diagnostic {
    Diagnostic::error(Code::Store, "there are files here, but no store of Bindery")
        .in_path(shown)
        .hint("name the folder of a store, or an empty one in which a store can begin")
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
    let Tally { taken, put, compared, is_begun } = store.tally();
    if is_begun {
        tell(&format!("a new store was begun in `{}`\n", store.shown()));
    }
    tell(&format!("{} taken from the store, {put} put there\n", counted(taken, "file")));
    if compared > 0 {
        tell(&format!(
            "{} from the store {} made again here, with the same bytes\n",
            counted(compared, "file"),
            if compared == 1 { "was" } else { "were" }
        ));
    }
}
