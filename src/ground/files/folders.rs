//! Whole folders: making, listing, moving and removing them.

use super::{is_inside, read_error, reason, require_no_file_at};
use crate::ground::diagnostic::{Code, Diagnostic};
use std::fs::{self, File};
use std::io;
use std::path::{Component, Path, PathBuf};

/// Makes a folder and its missing parent folders.
///
/// # Errors
/// If it cannot be made.
pub(crate) fn make_folder(path: &Path) -> Result<(), Diagnostic> {
    fs::create_dir_all(path).map_err(|error| {
        let blocked = require_no_file_at(path).err();
        blocked.unwrap_or_else(|| failed("cannot make the folder", path, &error))
    })
}

/// Removes a file, or a folder with everything in it. If there is nothing to remove, that is no
/// error.
///
/// # Errors
/// If it cannot be removed completely.
pub(crate) fn remove(path: &Path) -> Result<(), Diagnostic> {
    let result = match path.symlink_metadata() {
        Ok(metadata) if metadata.is_dir() => fs::remove_dir_all(path),
        Ok(_) => fs::remove_file(path),
        Err(error) => Err(error),
    };
    match result {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(failed("cannot remove", path, &error))
        }
        _ => Ok(()),
    }
}

/// Removes a file, but never a folder. If there is nothing to remove, that is no error.
///
/// # Errors
/// If it cannot be removed.
pub(crate) fn remove_file(path: &Path) -> Result<(), Diagnostic> {
    match fs::remove_file(path) {
        Err(error) if !super::regular::is_absent(&error) => {
            Err(failed("cannot remove", path, &error))
        }
        _ => Ok(()),
    }
}

/// Removes a folder that has nothing in it; one that has something in it stays.
pub(crate) fn remove_if_empty(path: &Path) {
    let _ = fs::remove_dir(path);
}

/// Moves a folder to a free place in one step, so that it is there completely or not at all.
///
/// # Errors
/// If the place is taken, or the two places are on different file systems.
pub(crate) fn move_folder(from: &Path, to: &Path) -> Result<(), Diagnostic> {
    if super::exists(to) {
        let there = io::Error::from(io::ErrorKind::AlreadyExists);
        return Err(failed("cannot write", to, &there));
    }
    if let Some(folder) = to.parent() {
        make_folder(folder)?;
    }
    fs::rename(from, to).map_err(|error| failed("cannot write", to, &error))?;
    // The move itself must survive a power cut. Some systems cannot sync a folder.
    for folder in [from.parent(), to.parent()].into_iter().flatten() {
        if let Ok(folder) = File::open(folder) {
            let _ = folder.sync_all();
        }
    }
    Ok(())
}

/// Writes a file into a folder that will be moved to its final place later.
///
/// # Errors
/// If it cannot be written.
pub(crate) fn write_staged(path: &Path, bytes: &[u8]) -> Result<(), Diagnostic> {
    if let Some(folder) = path.parent() {
        make_folder(folder)?;
    }
    fs::write(path, bytes)
        .and_then(|()| File::open(path)?.sync_all())
        .map_err(|error| failed("cannot write", path, &error))?;
    super::count_written(bytes);
    Ok(())
}

/// Copies a file into a folder that will be moved to its final place later.
///
/// # Errors
/// If it cannot be read or written.
pub(crate) fn copy_staged(from: &Path, to: &Path) -> Result<(), Diagnostic> {
    if let Some(folder) = to.parent() {
        make_folder(folder)?;
    }
    fs::copy(from, to)
        .and_then(|_| File::open(to)?.sync_all())
        .map_err(|error| failed("cannot write", to, &error))
}

/// Every file below a folder, hidden ones included, as sorted paths relative to it with forward
/// slashes. Links are not followed.
///
/// # Errors
/// If a folder cannot be listed, or a name is not UTF-8 text.
pub(crate) fn files_below(folder: &Path) -> Result<Vec<String>, Diagnostic> {
    let mut found = Vec::new();
    collect(folder, "", None, &mut found)?;
    found.sort_unstable();
    Ok(found)
}

/// Every file below a folder, as [`files_below`] lists them, but following links that stay inside
/// `root`.
///
/// # Errors
/// As for [`files_below`]; also if a link leads nowhere or out of `root`, or something is neither a
/// file nor a folder.
pub(crate) fn files_with_links(folder: &Path, root: &Path) -> Result<Vec<String>, Diagnostic> {
    let mut found = Vec::new();
    collect(folder, "", Some(root), &mut found)?;
    found.sort_unstable();
    Ok(found)
}

/// Folders that are nested more deeply than this can only come from a link that leads in a circle.
const DEEPEST: usize = 32;

fn collect(
    folder: &Path,
    prefix: &str,
    root: Option<&Path>,
    found: &mut Vec<String>,
) -> Result<(), Diagnostic> {
    let shown = folder.display().to_string();
    for entry in fs::read_dir(folder).map_err(|error| read_error(&shown, &error))? {
        let entry = entry.map_err(|error| read_error(&shown, &error))?;
        let Ok(name) = entry.file_name().into_string() else {
            let message = "a file's name is not UTF-8 text";
            return Err(Diagnostic::error(Code::FileUnreadable, message).in_path(shown));
        };
        let path = format!("{prefix}{name}");
        let kind = entry.file_type().map_err(|error| read_error(&path, &error))?;
        let odd = |message: &str| {
            let shown = entry.path().display().to_string();
            let shown = shown.trim_start_matches("./").to_owned();
            Err(Diagnostic::error(Code::Release, message.to_owned()).in_path(shown))
        };
        let is_folder = match root {
            Some(root) if kind.is_symlink() => match fs::metadata(entry.path()) {
                Err(_) => return odd("this link leads nowhere: repair or remove it"),
                Ok(_) if !is_below(&entry.path(), root) => {
                    return odd("this link leads out of the project: replace it with a copy");
                }
                Ok(goal) => goal.is_dir(),
            },
            Some(_) if !kind.is_dir() && !kind.is_file() => {
                return odd("this is neither a file nor a folder: remove it");
            }
            _ => kind.is_dir(),
        };
        if is_folder && path.split('/').count() > DEEPEST {
            return odd("this link leads in a circle: remove it");
        }
        if is_folder {
            collect(&entry.path(), &format!("{path}/"), root, found)?;
        } else if is_inside(&path) {
            found.push(path);
        }
    }
    Ok(())
}

/// Whether a file is in a folder or below it, with links resolved. False if either does not exist.
pub(crate) fn is_below(path: &Path, folder: &Path) -> bool {
    match (fs::canonicalize(path), fs::canonicalize(folder)) {
        (Ok(path), Ok(folder)) => path.starts_with(folder),
        _ => false,
    }
}

/// Whether something at a path is in a folder or would be below it. Neither need exist yet.
pub(crate) fn would_be_below(path: &Path, folder: &Path) -> bool {
    place_of(path).starts_with(place_of(folder))
}

/// Where a path leads, with links resolved as far as it exists.
fn place_of(path: &Path) -> PathBuf {
    let mut place = PathBuf::new();
    for part in absolute(path).components() {
        match part {
            Component::ParentDir => {
                place.pop();
            }
            Component::CurDir => {}
            part => place.push(part),
        }
        if let Ok(real) = fs::canonicalize(&place) {
            place = real;
        }
    }
    place
}

/// The sorted names of the folders directly in a folder, hidden ones included. There are none if the
/// folder does not exist.
pub(crate) fn folder_names(folder: &Path) -> Vec<String> {
    names(folder, fs::FileType::is_dir)
}

/// The sorted names of the files directly in a folder, hidden ones included. There are none if the
/// folder does not exist.
pub(crate) fn file_names(folder: &Path) -> Vec<String> {
    names(folder, fs::FileType::is_file)
}

fn names(folder: &Path, is_wanted: fn(&fs::FileType) -> bool) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut names: Vec<String> = entries
        .flatten()
        .filter(|entry| entry.file_type().is_ok_and(|kind| is_wanted(&kind)))
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    names.sort_unstable();
    names
}

pub(super) fn failed(what: &str, path: &Path, error: &io::Error) -> Diagnostic {
    Diagnostic::error(Code::Output, format!("{what}: {}", reason(error)))
        .in_path(path.display().to_string())
}

/// Whether two paths name the same folder, with links resolved.
pub(crate) fn is_same_folder(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => one == other,
    }
}

/// The path as an absolute one, which does not depend on the working folder.
pub(crate) fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}
