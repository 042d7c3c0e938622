//! `bindery init`.

use super::{Ending, tell};
use crate::cli;
use crate::ground::files;
use crate::starter;

pub(super) fn run(arguments: &cli::Init) -> Ending {
    let folder = &arguments.folder;
    if let Some(obstacle) = files::obstacle(folder) {
        tell(&format!("error: `{}` is not a folder, so no project can be ", obstacle.display()));
        tell(if obstacle == *folder { "written there\n" } else { "written below it\n" });
        tell("  hint: name a new folder; existing files are never overwritten\n");
        return Ending::Usage;
    }
    if !files::is_free(folder) {
        tell(&format!("error: `{}` exists and is not empty\n", folder.display()));
        tell("  hint: name a new folder; existing files are never overwritten\n");
        return Ending::Usage;
    }
    for (path, text) in starter::project() {
        if let Err(problem) = files::write_whole(&folder.join(path), text.as_bytes()) {
            // Half a project is none: what was written goes again.
            for (path, _) in starter::project() {
                let _ = files::remove(&folder.join(path));
            }
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
