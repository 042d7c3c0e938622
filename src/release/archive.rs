//! The source archive: everything that a release is made from, and nothing else.
//!
//! In: a project and an order. Out: files by name, and a ZIP archive of them whose bytes depend on
//! nothing else. A release is cut from its archive and not from the project, so that it can be made
//! again later from the same files.
//!
//! ```text
//! order.json            version, date, commit, tool
//! content/…             the project's content, with the draft of this release and those files of
//!                       earlier releases that it is compared with
//! layouts/…             the project's own layouts
//! …                     other files of the project that its text uses
//! tool/layouts/…        the layouts of the tool
//! ```

use super::order::{ORDER, Order};
use super::packed::packed;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::digest;
use crate::ground::files::{self, Root};
use crate::ground::layouts::Layouts;
use crate::pages::typeset;
use crate::project::history::{DRAFT, FOLDER, InputFile, parse, to_json};
use crate::verify::seal::is_secret_key;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};
use std::path::Path;
use zip::ZipArchive;

/// The archive's name in the release's folder.
pub(crate) const ARCHIVE: &str = "source.zip";
/// The folder of the tool's layouts in it.
const TOOL_LAYOUTS: &str = "tool/layouts/";
/// The greatest number of bytes that an archive may hold.
const MOST_BYTES: u64 = 2 << 30;

/// The files of an archive by name, and the order among them.
#[derive(Debug, Clone)]
pub(crate) struct Archive {
    pub(crate) order: Order,
    files: BTreeMap<String, Vec<u8>>,
}

impl Archive {
    /// Gathers the archive of a release. `others` are the files outside these folders that the text
    /// uses, `history` has files of earlier releases by name, and `draft` is the text of
    /// this release's draft, if there is one.
    ///
    /// # Errors
    /// If files cannot be read; all of them are reported.
    pub(crate) fn gather(
        root: &Root,
        order: Order,
        others: BTreeSet<String>,
        history: BTreeMap<String, Vec<u8>>,
        draft: Option<&str>,
    ) -> Result<Self, Vec<Diagnostic>> {
        let mut names = Vec::new();
        for folder in ["content", "layouts"] {
            if root.exists(folder) {
                let below = files::files_with_links(&root.path().join(folder), root.path())
                    .map_err(|p| vec![p])?;
                names.extend(below.into_iter().map(|name| format!("{folder}/{name}")));
            }
        }
        names.retain(|name| {
            let is_hidden = name.split('/').any(|part| part.starts_with('.'));
            let is_history = name.strip_prefix(FOLDER).is_some_and(|rest| rest.starts_with('/'));
            !is_hidden && !is_history
        });
        names.extend(others);
        let mut found = history;
        let mut problems = Vec::new();
        for name in names {
            match root.read_bytes(&name) {
                Ok(bytes) if is_secret_key(&bytes) => problems.push(
                    Diagnostic::error(Code::Release, "this secret key would be archived")
                        .in_path(name)
                        .hint("move it out of the project; make a new key if anybody saw it"),
                ),
                Ok(bytes) => {
                    // The archive is the same however a checkout ends the lines of its texts.
                    found.insert(name, files::with_unix_lines(bytes));
                }
                Err(problem) => problems.push(problem),
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        if let Some(draft) = draft {
            found.insert(DRAFT.to_owned(), draft.as_bytes().to_vec());
        }
        for (name, text) in tool_layouts() {
            found.insert(format!("{TOOL_LAYOUTS}{name}"), text.into_bytes());
        }
        found.insert(ORDER.to_owned(), to_json(&order).into_bytes());
        Ok(Self { order, files: found })
    }

    /// The layouts of the tool that cut the release.
    pub(crate) fn tool_layouts(&self) -> BTreeMap<String, String> {
        self.files
            .iter()
            .filter_map(|(name, bytes)| {
                let name = name.strip_prefix(TOOL_LAYOUTS)?;
                Some((name.to_owned(), String::from_utf8(bytes.clone()).ok()?))
            })
            .collect()
    }

    /// Its files with their digests.
    pub(crate) fn inputs(&self) -> Vec<InputFile> {
        let input = |(path, bytes): (&String, &Vec<u8>)| InputFile {
            path: path.clone(),
            bytes: bytes.len() as u64,
            sha256: digest::sha256(bytes),
        };
        self.files.iter().map(input).collect()
    }

    /// A file's text.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.files.get(name).and_then(|bytes| std::str::from_utf8(bytes).ok())
    }

    /// Writes its files into a folder.
    ///
    /// # Errors
    /// If one cannot be written.
    pub(crate) fn unpack(&self, folder: &Path) -> Result<(), Diagnostic> {
        for (name, bytes) in &self.files {
            files::write_staged(&folder.join(name), bytes)?;
        }
        Ok(())
    }

    /// The archive's bytes.
    ///
    /// # Errors
    /// If it is too large for a ZIP archive.
    pub(crate) fn to_zip(&self) -> Result<Vec<u8>, Diagnostic> {
        packed(&self.files).map_err(|error| {
            Diagnostic::error(Code::Release, format!("the source cannot be packed: {error}"))
        })
    }

    /// Reads an archive.
    ///
    /// # Errors
    /// If it is damaged, or not the source of a release.
    pub(crate) fn from_zip(bytes: &[u8]) -> Result<Self, Diagnostic> {
        let broken = |why: String| {
            Diagnostic::error(Code::Release, format!("the source archive cannot be read: {why}"))
        };
        let mut archive =
            ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(error.to_string()))?;
        let mut files = BTreeMap::new();
        let mut room = MOST_BYTES;
        for index in 0..archive.len() {
            let file = archive.by_index(index).map_err(|error| broken(error.to_string()))?;
            let name = file.name().map_err(|error| broken(error.to_string()))?.into_owned();
            if !files::is_inside(&name) {
                return Err(broken(format!(
                    "it contains a file with a path that leads outside, `{}`",
                    name.escape_debug()
                )));
            }
            let mut content = Vec::new();
            let read = file.take(room).read_to_end(&mut content);
            let read = read.map_err(|error| broken(format!("`{name}`: {error}")))?;
            room -= read as u64;
            if room == 0 {
                return Err(broken("it is too large".to_owned()));
            }
            files.insert(name, content);
        }
        let order = files.get(ORDER).and_then(|bytes| std::str::from_utf8(bytes).ok());
        let order = order.ok_or_else(|| broken(format!("it has no `{ORDER}`")))?;
        let order = parse(order).map_err(|damage| {
            damage.placed_problem_with("the order in the source archive").in_path(ORDER)
        })?;
        Ok(Self { order, files })
    }
}

/// The layouts of this tool by name.
fn tool_layouts() -> BTreeMap<String, String> {
    let none = Layouts::default();
    let other = Layouts::names().filter_map(|name| Some((name, none.get(name)?)));
    let pages = typeset::BUILT_IN_LAYOUTS.iter().map(|&(name, text)| (name, text));
    pages.chain(other).map(|(name, text)| (name.to_owned(), text.to_owned())).collect()
}
