//! The commit that a project's content is of, asked of `git`.
//!
//! In: a project's folder. Out: the commit, and whether the content differs from it. A project
//! that no history keeps has none; where there is one that cannot be asked, that is told.

use crate::ground::diagnostic::{Code, Diagnostic};
use std::path::Path;
use std::process::{Command, Output};

/// What the history says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Commit {
    /// Nothing without a history, or before its first commit.
    pub(crate) id: Option<String>,
    /// The paths that differ from the commit.
    pub(crate) uncommitted: Vec<String>,
}

/// Asks the history of the project in `folder` about the files that a release is made of.
///
/// # Errors
/// If there is a history and `git` cannot read it.
pub(crate) fn commit(folder: &Path) -> Result<Commit, Diagnostic> {
    let Ok(real) = crate::ground::files::Root::open(folder).map(|root| root.real_path()) else {
        return Ok(Commit::default());
    };
    if !real.ancestors().any(|folder| crate::ground::files::exists(&folder.join(".git"))) {
        return Ok(Commit::default());
    }
    let problem = |why: String| {
        Diagnostic::error(
            Code::Release,
            format!("the project has a history that cannot be read: {why}"),
        )
        .in_path(folder.display().to_string())
        .hint("install git and let it read this folder, or cut with --allow-dirty")
    };
    let git = |arguments: &[&str]| -> Result<Output, Diagnostic> {
        Command::new("git")
            .arg("-C")
            .arg(&real)
            .args(arguments)
            // A question must not write to the history.
            .env("GIT_OPTIONAL_LOCKS", "0")
            .env("LC_ALL", "C")
            // A hook's own project is not this one.
            .env_remove("GIT_DIR")
            .env_remove("GIT_WORK_TREE")
            .env_remove("GIT_INDEX_FILE")
            .output()
            .map_err(|error| problem(format!("git cannot be run: {error}")))
    };
    let status = git(&[
        "-c",
        "core.quotePath=false",
        "status",
        "--porcelain=v1",
        "--untracked-files=all",
        // What the history is told to ignore goes into a release all the same.
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
        // Hidden files are no part of a release.
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
