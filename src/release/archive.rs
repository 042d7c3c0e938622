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
use crate::project::history::{DRAFT, InputFile, parse, to_json};
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
/// What an archive may hold whatever its own size.
const ALWAYS_ALLOWED: u64 = 64 << 20;
/// How many times its own size an archive may hold. Text and drawings are packed to a tenth or a
/// twentieth; what is packed to a fiftieth was made to fill memory.
const MOST_TIMES: u64 = 50;

/// The files of an archive by name, and the order among them.
#[derive(Debug, Clone)]
pub(crate) struct Archive {
    pub(crate) order: Order,
    files: BTreeMap<String, Vec<u8>>,
}

impl Archive {
    /// Gathers the archive of a release. `names` are the files that it is made from, `history` has
    /// files of earlier releases by name, and `draft` is the text of this release's draft, if there
    /// is one.
    ///
    /// # Errors
    /// If files cannot be read; all of them are reported.
    pub(crate) fn gather(
        root: &Root,
        order: Order,
        names: &BTreeSet<String>,
        history: BTreeMap<String, Vec<u8>>,
        draft: Option<&str>,
    ) -> Result<Self, Vec<Diagnostic>> {
        let mut found = history;
        let mut problems = Vec::new();
        for name in names {
            match root.read_bytes(name) {
                Ok(bytes) if is_secret_key(&bytes) => problems.push(
                    Diagnostic::error(Code::Release, "this secret key would be archived")
                        .in_path(name.clone())
                        .hint("move it out of the project; make a new key if anybody saw it"),
                ),
                Ok(bytes) => {
                    // The archive is the same however a checkout ends the lines of its texts.
                    found.insert(name.clone(), files::with_unix_lines(bytes));
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

    /// The same archive with files replaced, or without them: by path, the new bytes or nothing.
    pub(crate) fn with(mut self, changes: BTreeMap<String, Option<Vec<u8>>>) -> Self {
        for (name, bytes) in changes {
            match bytes {
                Some(bytes) => self.files.insert(name, bytes),
                None => self.files.remove(&name),
            };
        }
        self
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
        let failed = |why: String| {
            Diagnostic::error(Code::Release, format!("the source cannot be packed: {why}"))
        };
        let bytes = packed(&self.files).map_err(|error| failed(error.to_string()))?;
        let size: u64 = self.files.values().map(|content| content.len() as u64).sum();
        // Nobody could unpack it again.
        if size > most_bytes(bytes.len()) {
            return Err(failed(too_large(bytes.len()))
                .hint("find the file in the project that is much larger than its content needs"));
        }
        Ok(bytes)
    }

    /// Reads an archive.
    ///
    /// # Errors
    /// If it is damaged, or not the source of a release.
    pub(crate) fn from_zip(bytes: &[u8]) -> Result<Self, Diagnostic> {
        let broken = |why: String| {
            Diagnostic::error(Code::Release, format!("the source archive cannot be read: {why}"))
        };
        // The reasons of the ZIP reader are for programmers.
        let damaged = || broken("it is damaged or cut short".to_owned());
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
        let mut files = BTreeMap::new();
        let most = most_bytes(bytes.len());
        // What it says about its size may be wrong, but if even that is too much, nothing is unpacked.
        if archive.decompressed_size().is_some_and(|size| size > u128::from(most)) {
            return Err(broken(too_large(bytes.len())));
        }
        let mut room = most;
        for index in 0..archive.len() {
            let file = archive.by_index(index).map_err(|_| damaged())?;
            let name = file.name().map_err(|_| damaged())?.into_owned();
            if !files::is_inside(&name) {
                return Err(broken(format!(
                    "it contains a file with a path that leads outside, `{}`",
                    name.escape_debug()
                )));
            }
            let mut content = Vec::new();
            let read = file.take(room + 1).read_to_end(&mut content);
            let read =
                read.map_err(|_| broken(format!("`{}` in it is damaged", name.escape_debug())))?;
            room = room.checked_sub(read as u64).ok_or_else(|| broken(too_large(bytes.len())))?;
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

/// How much an archive of so many bytes may hold.
fn most_bytes(packed: usize) -> u64 {
    (packed as u64).saturating_mul(MOST_TIMES).clamp(ALWAYS_ALLOWED, MOST_BYTES)
}

fn too_large(packed: usize) -> String {
    format!(
        "it holds more than {} MiB, the most that is unpacked from a file of its size",
        most_bytes(packed) >> 20
    )
}

/// The layouts of this tool by name.
fn tool_layouts() -> BTreeMap<String, String> {
    let none = Layouts::default();
    let other = Layouts::names().filter_map(|name| Some((name, none.get(name)?)));
    let pages = typeset::BUILT_IN_LAYOUTS.iter().map(|&(name, text)| (name, text));
    pages.chain(other).map(|(name, text)| (name.to_owned(), text.to_owned())).collect()
}
