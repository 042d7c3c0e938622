//! The commit that a project's content comes from, according to `git`.
//!
//! In: a project's folder, and the files of a release. Out: the commit, and the files that differ
//! from it. The bytes of each file are compared with those in the commit itself: what Git thinks of
//! its working tree can be switched off for single files. A project outside any Git repository has
//! no commit; a repository that cannot be read is an error.

use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::digest;
use crate::ground::files::{self, Root};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The folders whose files belong to a release if they exist in the commit.
const FOLDERS: [&str; 2] = ["content", "layouts"];

/// What the Git repository says about the content.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Commit {
    /// `None` without a repository, or before its first commit.
    pub(crate) id: Option<String>,
    /// The paths that differ from the commit.
    pub(crate) uncommitted: Vec<String>,
}

/// The commit of a project, and those of the files in `names` that differ from it or are in it and
/// no longer there.
///
/// # Errors
/// If there is a Git repository that `git` cannot read.
pub(crate) fn commit(root: &Root, names: &BTreeSet<String>) -> Result<Commit, Diagnostic> {
    let folder = root.real_path();
    if !folder.ancestors().any(|folder| files::exists(&folder.join(".git"))) {
        return Ok(Commit::default());
    }
    let git = Git { folder };
    let Some(id) = git.head()? else {
        return Ok(Commit { id: None, uncommitted: names.iter().cloned().collect() });
    };
    let listed = git.listed(&id)?;
    let mut uncommitted = BTreeSet::new();
    let known: Vec<(&String, &String)> =
        names.iter().filter_map(|name| Some((name, listed.get(name)?))).collect();
    let stored = git.contents(&known)?;
    for ((name, _), stored) in known.iter().zip(stored) {
        let bytes = root.read_bytes(name).map(files::with_unix_lines).unwrap_or_default();
        if !is_same(&bytes, stored) {
            uncommitted.insert((*name).clone());
        }
    }
    uncommitted.extend(names.iter().filter(|name| !listed.contains_key(*name)).cloned());
    uncommitted.extend(listed.into_keys().filter(|name| is_released(name) && !root.exists(name)));
    Ok(Commit { id: Some(id), uncommitted: uncommitted.into_iter().collect() })
}

/// Whether a file in the commit would be part of a release if it was used: hidden files are not, and
/// neither is the history.
fn is_released(name: &str) -> bool {
    let is_hidden = name.split('/').any(|part| part.starts_with('.'));
    let is_own = FOLDERS.iter().any(|folder| name.starts_with(&format!("{folder}/")));
    is_own && !is_hidden && !name.starts_with(&format!("{}/", crate::project::history::FOLDER))
}

/// Whether a file says what the commit says. The ends of lines do not count, and a file that Git LFS
/// keeps elsewhere is in the commit as its digest (<https://git-lfs.com>).
fn is_same(bytes: &[u8], stored: Vec<u8>) -> bool {
    let pointer = std::str::from_utf8(&stored)
        .ok()
        .filter(|text| text.starts_with("version https://git-lfs.github.com/spec/"))
        .and_then(|text| text.lines().find_map(|line| line.strip_prefix("oid sha256:")));
    match pointer {
        Some(oid) => oid.trim() == digest::sha256(bytes),
        None => files::with_unix_lines(stored) == bytes,
    }
}

/// Asks `git` about the repository that a folder is in.
struct Git {
    folder: PathBuf,
}

impl Git {
    /// The newest commit; none before the first.
    fn head(&self) -> Result<Option<String>, Diagnostic> {
        let head = self
            .command(&["rev-parse", "--verify", "--quiet", "HEAD"])
            .output()
            .map_err(|error| self.not_run(&error))?;
        match head.status.code() {
            Some(0) => {}
            // No commit yet; anything else is a fault of the repository.
            Some(1) if head.stderr.is_empty() => return Ok(None),
            _ => return Err(self.failed(&head.stderr)),
        }
        let id = String::from_utf8_lossy(&head.stdout).trim().to_owned();
        Ok((!id.is_empty()).then_some(id))
    }

    /// The files in a commit by their paths below the project, each with the id of its content.
    fn listed(&self, commit: &str) -> Result<BTreeMap<String, String>, Diagnostic> {
        let tree = self
            .command(&["ls-tree", "-r", "-z", commit])
            .output()
            .map_err(|error| self.not_run(&error))?;
        if !tree.status.success() {
            return Err(self.failed(&tree.stderr));
        }
        let lines = tree.stdout.split(|byte| *byte == 0);
        Ok(lines
            .filter_map(|line| {
                let line = std::str::from_utf8(line).ok()?;
                let (about, path) = line.split_once('\t')?;
                let id = about.rsplit(' ').next()?;
                Some((path.to_owned(), id.to_owned()))
            })
            .collect())
    }

    /// The contents of the files, in their order.
    fn contents(&self, wanted: &[(&String, &String)]) -> Result<Vec<Vec<u8>>, Diagnostic> {
        let mut child = self
            .command(&["cat-file", "--batch"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| self.not_run(&error))?;
        let ids: String = wanted.iter().map(|(_, id)| format!("{id}\n")).collect();
        let input = child.stdin.take();
        // It answers while it is asked, so both happen at once.
        let output = std::thread::scope(|scope| {
            scope.spawn(move || {
                if let Some(mut input) = input {
                    // If it stops reading, its exit code shows why.
                    let _ = input.write_all(ids.as_bytes());
                }
            });
            child.wait_with_output()
        });
        let output = output.map_err(|error| self.not_run(&error))?;
        if !output.status.success() {
            return Err(self.failed(&output.stderr));
        }
        let mut rest = output.stdout.as_slice();
        let mut contents = Vec::new();
        for _ in wanted {
            let Some((content, after)) = next_content(rest) else {
                return Err(self.failed(b"git did not give the content of every file"));
            };
            contents.push(content.to_vec());
            rest = after;
        }
        Ok(contents)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("git");
        command
            .arg("-C")
            .arg(&self.folder)
            .args(arguments)
            // Asking must not write to the repository.
            .env("GIT_OPTIONAL_LOCKS", "0")
            // A replaced commit is not the one that its id names.
            .env("GIT_NO_REPLACE_OBJECTS", "1")
            .env("LC_ALL", "C")
            // In a Git hook, these variables name a different repository.
            .env_remove("GIT_DIR")
            .env_remove("GIT_WORK_TREE")
            .env_remove("GIT_INDEX_FILE");
        command
    }

    fn not_run(&self, error: &std::io::Error) -> Diagnostic {
        problem(&self.folder, format!("git could not be run: {}", files::reason(error)))
    }

    fn failed(&self, said: &[u8]) -> Diagnostic {
        let said = String::from_utf8_lossy(said);
        let why = said.lines().next().unwrap_or("git failed").trim().to_owned();
        problem(&self.folder, why)
    }
}

/// The first content in an answer of `git cat-file --batch`, and what follows it.
fn next_content(answer: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = answer.iter().position(|byte| *byte == b'\n')?;
    let head = std::str::from_utf8(answer.get(..end)?).ok()?;
    let size: usize = head.rsplit(' ').next()?.parse().ok()?;
    let start = end + 1;
    Some((answer.get(start..start + size)?, answer.get(start + size + 1..)?))
}

fn problem(folder: &Path, why: String) -> Diagnostic {
    Diagnostic::error(Code::Release, format!("the project's Git repository cannot be read: {why}"))
        .in_path(folder.display().to_string())
        .hint("install Git and allow it to read this folder, or cut with --allow-dirty")
}
