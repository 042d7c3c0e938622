//! Folders of projects: written from generated files, or copied so that scenarios may edit them.
//!
//! In: paths and texts, or a folder. Out: files on disk.

use super::bundle;
use std::path::Path;

/// Writes the files of a generated project.
pub(crate) fn write_all(root: &Path, files: &[(String, String)]) -> Result<(), String> {
    for (path, text) in files {
        bundle::write(&root.join(path), text.as_bytes())?;
    }
    Ok(())
}

/// Copies a file, or a folder with everything in it.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("{}: {error}", from.display());
    if !from.is_dir() {
        return std::fs::copy(from, to).map(|_| ()).map_err(failed);
    }
    std::fs::create_dir_all(to).map_err(failed)?;
    for entry in std::fs::read_dir(from).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        copy(&entry.path(), &to.join(entry.file_name()))?;
    }
    Ok(())
}

/// Removes a folder, if there is one.
pub(crate) fn remove(folder: &Path) -> Result<(), String> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(format!("{}: {error}", folder.display()))
        }
        _ => Ok(()),
    }
}

/// A path as an argument of a program.
pub(crate) fn text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
