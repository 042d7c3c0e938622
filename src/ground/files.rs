//! The only door to the file system.
//!
//! In: a project root. Out: texts and bytes of the files inside it, sorted listings, and writes that
//! happen completely or not at all. A path that leads out of the root (through `..`, as an absolute
//! path, or through a link) is refused. Does not know what files mean.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "this is the one room that opens files"
)]

mod find;
mod finished;
mod folders;
mod listing;
mod lock;
mod paths;
mod reasons;
mod regular;
mod temporary;
mod together;
mod watching;

pub(crate) use find::folder_above_with;
pub(crate) use finished::{EntryKind, Finished, Found, entries_below, is_temporary};
pub(crate) use folders::{
    absolute, copy_staged, file_names, files_below, files_with_links, folder_names, is_below,
    is_same_folder, make_folder, move_folder, remove, remove_file, remove_if_empty, would_be_below,
    write_staged,
};
pub(crate) use lock::{Lock, lock, wait_for_lock};
pub(crate) use paths::{beside, decoded, is_inside, wrong_form};
pub(crate) use reasons::reason;
pub(crate) use regular::{
    bytes_at, bytes_of, digest_of, first_bytes, measure, text_at, text_of, unix_lines,
    with_unix_lines,
};
pub(crate) use temporary::{TemporaryFolder, remove_leftovers};
pub(crate) use together::{StagedFiles, require_writable};
pub(crate) use watching::{Heard, Watching};

use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::trace::{self, Amount};
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// How the names of temporary files start.
const TEMPORARY: &str = ".bindery-";

/// A folder, through which nothing outside it can be read.
#[derive(Debug, Clone)]
pub(crate) struct Root {
    /// The path as the user wrote it, for messages.
    shown: PathBuf,
    /// The path with every link resolved.
    real: PathBuf,
}

impl Root {
    /// Opens a project root.
    ///
    /// # Errors
    /// If the folder does not exist or cannot be opened.
    pub(crate) fn open(path: &Path) -> Result<Self, Diagnostic> {
        let unreadable = |error: io::Error| {
            Diagnostic::error(
                Code::FileUnreadable,
                format!("cannot open the project: {}", reason(&error)),
            )
            .in_path(path.display().to_string())
        };
        let real = fs::canonicalize(path).map_err(unreadable)?;
        if !real.is_dir() {
            return Err(Diagnostic::error(Code::FileUnreadable, "the project is not a folder")
                .in_path(path.display().to_string()));
        }
        Ok(Self { shown: path.to_owned(), real })
    }

    /// The root as the user named it.
    pub(crate) fn path(&self) -> &Path {
        &self.shown
    }

    /// The root with every link resolved.
    pub(crate) fn real_path(&self) -> PathBuf {
        self.real.clone()
    }

    /// Whether there is something at this path inside the root.
    pub(crate) fn exists(&self, relative: &str) -> bool {
        is_inside(relative) && self.real.join(relative).symlink_metadata().is_ok()
    }

    /// The path of what is there if capital and small letters are not told apart.
    pub(crate) fn spelled(&self, relative: &str) -> Option<String> {
        let mut found = String::new();
        for part in relative.split('/') {
            let folder = if found.is_empty() { "." } else { found.as_str() };
            let names = self.names_in(folder, |_, _| true).ok()?;
            let is_same = |name: &&String| name.to_lowercase() == part.to_lowercase();
            let name = names.iter().find(|name| *name == part).or(names.iter().find(is_same))?;
            found = beside(&found, name);
        }
        Some(found)
    }

    /// A file's text, without a byte order mark, and with every line ended by a line feed alone: a
    /// checkout on another system means the same.
    pub(crate) fn read_text(&self, relative: &str) -> Result<String, Diagnostic> {
        let path = self.resolve(relative)?;
        let bytes = regular::read(&path, relative, regular::MOST_TEXT)?;
        match String::from_utf8(bytes) {
            Ok(text) => {
                let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
                Ok(unix_lines(text))
            }
            Err(error) => {
                let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
                let line = valid.iter().filter(|&&byte| byte == b'\n').count() + 1;
                Err(Diagnostic::error(
                    Code::NotText,
                    format!("the file is not UTF-8 text (first bad byte on line {line})"),
                )
                .in_path(relative)
                .hint("save the file as UTF-8"))
            }
        }
    }

    /// A file's bytes.
    pub(crate) fn read_bytes(&self, relative: &str) -> Result<Vec<u8>, Diagnostic> {
        let path = self.resolve(relative)?;
        regular::read(&path, relative, regular::MOST_BYTES)
    }

    /// The sorted names of the files directly in a folder that end in `.extension`. A folder that
    /// does not exist has none. Names that are not UTF-8 are refused.
    pub(crate) fn files_in(
        &self,
        folder: &str,
        extension: &str,
    ) -> Result<Vec<String>, Diagnostic> {
        let suffix = format!(".{extension}");
        self.names_in(folder, |entry, name| {
            name.ends_with(&suffix) && !name.starts_with('.') && !entry.path().is_dir()
        })
    }

    /// The sorted names of the folders directly in a folder.
    pub(crate) fn folders_in(&self, folder: &str) -> Result<Vec<String>, Diagnostic> {
        self.names_in(folder, |entry, name| !name.starts_with('.') && entry.path().is_dir())
    }

    fn names_in(
        &self,
        folder: &str,
        keep: impl Fn(&fs::DirEntry, &str) -> bool,
    ) -> Result<Vec<String>, Diagnostic> {
        if folder != "." && !self.exists(folder) {
            return Ok(Vec::new());
        }
        let path = if folder == "." { self.real.clone() } else { self.resolve(folder)? };
        let mut names = Vec::new();
        for entry in fs::read_dir(&path).map_err(|error| read_error(folder, &error))? {
            let entry = entry.map_err(|error| read_error(folder, &error))?;
            match entry.file_name().into_string() {
                Ok(name) if keep(&entry, &name) => names.push(name),
                Ok(_) => {}
                Err(name) => {
                    return Err(Diagnostic::error(
                        Code::FileUnreadable,
                        format!("the file name `{}` is not UTF-8 text", name.to_string_lossy()),
                    )
                    .in_path(folder));
                }
            }
        }
        names.sort_unstable();
        Ok(names)
    }

    /// The real path of something inside the root.
    fn resolve(&self, relative: &str) -> Result<PathBuf, Diagnostic> {
        let outside = || {
            Diagnostic::error(Code::PathOutside, "the path leads out of the project")
                .in_path(relative)
                .hint("copy the file into the project: a project can use only its own files")
        };
        if relative.contains('\\') {
            return Err(Diagnostic::error(Code::PathOutside, "the path contains a backslash")
                .in_path(relative)
                .hint("write the path with forward slashes: `figures/name.svg`"));
        }
        if !is_inside(relative) {
            return Err(outside());
        }
        let place = self.real.join(relative);
        let real = fs::canonicalize(&place).map_err(|error| {
            let is_link = place.symlink_metadata().is_ok_and(|there| there.is_symlink());
            if is_link && regular::is_absent(&error) {
                return Diagnostic::error(Code::FileUnreadable, "this link leads nowhere")
                    .in_path(relative)
                    .hint("repair the link, or put the file in its place");
            }
            read_error(relative, &error)
        })?;
        if real.starts_with(&self.real) { Ok(real) } else { Err(outside()) }
    }
}

fn read_error(relative: &str, error: &io::Error) -> Diagnostic {
    // A file in place of a folder on the way leaves no such file, either.
    if regular::is_absent(error) {
        return Diagnostic::error(Code::FileMissing, "the file does not exist").in_path(relative);
    }
    let message = format!("cannot read this: {}", reason(error));
    let problem = Diagnostic::error(Code::FileUnreadable, message).in_path(relative);
    match reasons::remedy(error) {
        Some(hint) => problem.hint(hint),
        None => problem,
    }
}

/// Whether a folder is empty or does not exist, so that a new project may be written there.
pub(crate) fn is_free(path: &Path) -> bool {
    match fs::read_dir(path) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    }
}

/// The part of a path that blocks a folder there: something that is not a folder.
pub(crate) fn obstacle(path: &Path) -> Option<PathBuf> {
    let above = path.ancestors().filter(|folder| !folder.as_os_str().is_empty());
    let first = above.into_iter().find(|folder| folder.symlink_metadata().is_ok())?;
    (!first.is_dir()).then(|| first.to_owned())
}

/// # Errors
/// If a file is where a folder is needed: at the path itself, or on the way to it.
pub(crate) fn require_no_file_at(path: &Path) -> Result<(), Diagnostic> {
    let Some(file) = obstacle(path) else { return Ok(()) };
    let message = format!("`{}` is a file and not a folder", file.display());
    Err(Diagnostic::error(Code::Output, message)
        .in_path(path.display().to_string())
        .hint("name a folder, which need not exist yet, or move the file away"))
}

/// Whether there is something at a path outside any project.
pub(crate) fn exists(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// Writes a file completely or not at all: a temporary file next to it is written, synced and
/// renamed over it. Missing parent folders are made.
///
/// # Errors
/// If the file cannot be written. The previous file is then still there.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Diagnostic> {
    let file = temporary(path, bytes)?;
    file.persist(path).map_err(|error| unwritten(path, &error.error))?;
    count_written(bytes);
    // The rename itself must survive a power cut. Some systems cannot sync a folder.
    if let Ok(folder) = fs::File::open(folder_of(path)) {
        let _ = folder.sync_all();
    }
    Ok(())
}

fn count_written(bytes: &[u8]) {
    trace::count(Amount::FilesWritten, 1);
    trace::count(Amount::BytesWritten, bytes.len());
}

/// The folder of a file that is to be written.
fn folder_of(path: &Path) -> &Path {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
}

fn unwritten(path: &Path, error: &io::Error) -> Diagnostic {
    Diagnostic::error(Code::Output, format!("cannot write: {}", reason(error)))
        .in_path(path.display().to_string())
}

/// A temporary file beside the place of `path`, written and synced.
fn temporary(path: &Path, bytes: &[u8]) -> Result<tempfile::NamedTempFile, Diagnostic> {
    let failed = |error: io::Error| unwritten(path, &error);
    let folder = folder_of(path);
    fs::create_dir_all(folder)
        .map_err(|error| require_no_file_at(folder).err().unwrap_or_else(|| failed(error)))?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(TEMPORARY);
    // Temporary files are private by default, but everybody may read an edition.
    #[cfg(unix)]
    let permissions = std::os::unix::fs::PermissionsExt::from_mode(0o644);
    #[cfg(unix)]
    builder.permissions(permissions);
    let mut file = builder.tempfile_in(folder).map_err(failed)?;
    file.write_all(bytes).map_err(failed)?;
    file.as_file().sync_all().map_err(failed)?;
    Ok(file)
}

/// Writes a text that people edit, as [`write_whole`] does. If there is one already whose lines end
/// with carriage returns and line feeds, so do those of the new one.
///
/// # Errors
/// As for [`write_whole`].
pub(crate) fn write_text(path: &Path, text: &str) -> Result<(), Diagnostic> {
    let is_other = bytes_of(path).is_some_and(|bytes| bytes.windows(2).any(|end| end == b"\r\n"));
    match is_other {
        true => write_whole(path, text.replace('\n', "\r\n").as_bytes()),
        false => write_whole(path, text.as_bytes()),
    }
}

/// Removes temporary files that a killed run left behind in a folder.
pub(crate) fn sweep(folder: &Path) {
    for path in leftovers(folder) {
        let _ = fs::remove_file(path);
    }
}

/// Whether a killed run left temporary files behind in a folder.
pub(crate) fn has_leftovers(folder: &Path) -> bool {
    !leftovers(folder).is_empty()
}

fn leftovers(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let left = entries
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().starts_with(TEMPORARY));
    left.map(|entry| entry.path()).collect()
}
