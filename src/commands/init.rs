//! `bindery init`.

use super::{Ending, tell};
use crate::cli;
use crate::ground::files;
use crate::starter;

pub(super) fn run(arguments: &cli::Init) -> Ending {
    let folder = &arguments.folder;
    if !files::is_free(folder) {
        tell(&format!("error: `{}` exists and is not empty\n", folder.display()));
        tell("  hint: name a new folder; existing files are never overwritten\n");
        return Ending::Usage;
    }
    for (path, text) in starter::project() {
        if let Err(problem) = files::write_whole(&folder.join(path), text.as_bytes()) {
            super::report(&[problem], &crate::ground::source::Sources::default());
            return Ending::Environment;
        }
    }
    tell(&format!(
        "the new project is in `{0}`: edit content/book.toml there, then run\n  bindery build --root {0}\n",
        folder.display()
    ));
    Ending::Fine
}
