//! Finding the folder that a command is meant for.
//!
//! In: the path of a file that marks such a folder. Out: the nearest folder that has it: the working
//! folder, or one above it.

use std::path::{Path, PathBuf};

/// Deeper than this, no folder is searched for.
const HIGHEST: usize = 128;

/// The nearest folder, from the working folder upwards, that has the file `mark`; as a path from
/// the working folder. Nothing if no folder has it.
pub(crate) fn folder_above_with(mark: &str) -> Option<PathBuf> {
    let working = Path::new(".").canonicalize().ok()?;
    let depth = working.ancestors().count().min(HIGHEST);
    let mut folder = PathBuf::from(".");
    for level in 0..depth {
        if folder.join(mark).is_file() {
            return Some(folder);
        }
        folder = if level == 0 { PathBuf::from("..") } else { folder.join("..") };
    }
    None
}
