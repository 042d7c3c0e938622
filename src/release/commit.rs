//! The commit that a project's content comes from, according to `git`.
//!
//! In: a project's folder. Out: the commit, and the files that differ from it. A project outside
//! any Git repository has no commit; a repository that cannot be read is an error.

use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::files;
use std::path::Path;
use std::process::{Command, Output};

/// What the Git repository says about the content.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Commit {
    /// `None` without a repository, or before its first commit.
    pub(crate) id: Option<String>,
    /// The paths that differ from the commit.
    pub(crate) uncommitted: Vec<String>,
}

/// The commit of the project in `folder`, and those of a release's files that differ from it.
///
/// # Errors
/// If there is a Git repository that `git` cannot read.
pub(crate) fn commit(folder: &Path) -> Result<Commit, Diagnostic> {
    let Ok(real) = files::Root::open(folder).map(|root| root.real_path()) else {
        return Ok(Commit::default());
    };
    if !real.ancestors().any(|folder| files::exists(&folder.join(".git"))) {
        return Ok(Commit::default());
    }
    let problem = |why: String| {
        Diagnostic::error(
            Code::Release,
            format!("the project's Git repository cannot be read: {why}"),
        )
        .in_path(folder.display().to_string())
        .hint("install Git and allow it to read this folder, or cut with --allow-dirty")
    };
    let git = |arguments: &[&str]| -> Result<Output, Diagnostic> {
        Command::new("git")
            .arg("-C")
            .arg(&real)
            .args(arguments)
            // Asking must not write to the repository.
            .env("GIT_OPTIONAL_LOCKS", "0")
            .env("LC_ALL", "C")
            // In a Git hook, these variables name a different repository.
            .env_remove("GIT_DIR")
            .env_remove("GIT_WORK_TREE")
            .env_remove("GIT_INDEX_FILE")
            .output()
            .map_err(|error| problem(format!("git could not be run: {}", files::reason(&error))))
    };
    let status = git(&[
        "-c",
        "core.quotePath=false",
        "status",
        "--porcelain=v1",
        "--untracked-files=all",
        // Git may ignore files that go into a release.
        "--ignored",
        "--no-renames",
        "--",
        "content",
        "layouts",
    ])?;
    if !status.status.success() {
        let said = String::from_utf8_lossy(&status.stderr);
        return Err(problem(said.lines().next().unwrap_or("git failed").trim().to_owned()));
    }
    let uncommitted = String::from_utf8_lossy(&status.stdout)
        .lines()
        .filter_map(|line| line.get(3..))
        // Hidden files are not part of a release.
        .filter(|path| path.split('/').all(|part| !part.starts_with('.')))
        .map(str::to_owned)
        .collect();
    let head = git(&["rev-parse", "--verify", "--quiet", "HEAD"])?;
    let id = head
        .status
        .success()
        .then(|| String::from_utf8_lossy(&head.stdout).trim().to_owned())
        .filter(|id| !id.is_empty());
    Ok(Commit { id, uncommitted })
}
