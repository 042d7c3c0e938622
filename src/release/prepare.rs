//! Preparing a cut: from a project's folder to the source archive of a release that nothing blocks.
//!
//! In: a project's folder and a request. Out: the version, the date and the archive; then the project
//! unpacked from it, or every reason why it cannot be released. Makes no file of the release, and is
//! the same for a cut, for a shard of one, and for the release that is assembled from shards.

use super::archive::Archive;
use super::archived_history::archived_history;
use super::blockers::{blockers, uncommitted};
use super::commit;
use super::make::{SEALED_DRAFT, UnpackedRelease};
use super::order::{self, Order};
use super::plan::date_problem;
use crate::assembly::store::SharedStore;
use crate::assembly::workspace::{Workspace, text_date};
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic, Failure, any_error};
use crate::ground::digest;
use crate::ground::files::{self, Root};
use crate::ground::trace;
use crate::ground::version::Version;
use crate::project::history::{DRAFT, FOLDER, History, ReleaseRecord, SCHEMA};
use crate::project::{Strictness, open_root, read_book};
use crate::verify::evidence::require_unaltered;
use crate::verify::seal::SecretKey;
use std::collections::BTreeSet;
use std::path::Path;

/// What a cut is asked for.
#[derive(Debug, Clone)]
pub(crate) struct CutRequest<'a> {
    pub(crate) root: &'a Path,
    /// The folder of all releases.
    pub(crate) releases: &'a Path,
    /// By default, the version that follows the last release.
    pub(crate) version: Option<Version>,
    /// By default, the date of the text.
    pub(crate) date: Option<Date>,
    pub(crate) key: Option<&'a SecretKey>,
    /// Whether to cut content that is not committed.
    pub(crate) allow_uncommitted: bool,
    pub(crate) jobs: usize,
    /// Where finished files of other machines may come from.
    pub(crate) store: Option<&'a SharedStore>,
}

/// Everything about a cut that is settled before any file is made.
pub(super) struct PreparedCut {
    /// The record, if this version was cut before.
    known: Option<ReleaseRecord>,
    history: History,
    /// What blocks the release already.
    problems: Vec<Diagnostic>,
    archive: Archive,
    /// The bytes of the archive.
    bytes: Vec<u8>,
}

/// A release that nothing blocks, before any file is made.
pub(super) struct Unblocked {
    pub(super) unpacked: UnpackedRelease,
    /// How problems of manuscripts are judged, if they are.
    pub(super) strictness: Option<Strictness>,
    /// What somebody should look at.
    pub(super) warnings: Vec<Diagnostic>,
}

impl PreparedCut {
    /// Gathers the source of a release.
    ///
    /// # Errors
    /// If it cannot be read, or the version was released before from another source.
    pub(super) fn new(request: &CutRequest<'_>) -> Result<Self, Failure> {
        let _stage = trace::stage("gathering");
        let root = &open_root(request.root)?;
        let names = &released_files(root)?;
        let book = read_book(root)?;
        let history = History::open(request.root)?;
        require_unaltered(request.root, &history)?;
        let date = match request.date {
            Some(date) => date,
            None => text_date(&book)?,
        };
        let last = history.latest().map(|record| record.version.clone());
        let version =
            request.version.clone().unwrap_or_else(|| Version::propose(date, last.as_ref()));
        let known = history.find(&version).cloned();
        if let (None, Some(last)) = (&known, &last)
            && version < *last
        {
            let message = format!("{version} is older than the last release, {last}");
            let next = Version::propose(date, Some(last));
            let problem = Diagnostic::error(Code::Release, message);
            return Err(problem.hint(format!("the next version is {next}")).into());
        }
        let mut problems = Vec::new();
        let order = match &known {
            // It was cut from the same commit, even if the project has changed since.
            Some(record) => Order {
                schema: SCHEMA,
                version: version.clone(),
                date: request.date.unwrap_or(record.date),
                commit: record.source.commit.clone(),
                uncommitted: record.source.uncommitted,
                tool: order::this_tool(),
            },
            None => {
                let (id, is_uncommitted) = match commit::commit(root, names) {
                    Ok(commit) => {
                        let problem = uncommitted(&commit).filter(|_| !request.allow_uncommitted);
                        problems.extend(problem);
                        // Without a repository, nothing shows that the content was kept anywhere.
                        let is_uncommitted = commit.id.is_none() || !commit.uncommitted.is_empty();
                        (commit.id, is_uncommitted)
                    }
                    Err(_) if request.allow_uncommitted => (None, true),
                    Err(problem) => return Err(problem.into()),
                };
                problems.extend(date_problem(&version, date, history.latest()));
                Order::new(version.clone(), date, id, is_uncommitted)
            }
        };
        let draft = match &known {
            Some(_) => format!("{FOLDER}/{version}/{SEALED_DRAFT}"),
            None => DRAFT.to_owned(),
        };
        let draft = match root.exists(&draft) {
            true => Some(root.read_text(&draft)?),
            false => None,
        };
        let previous = history.before(&version).map(|record| &record.version);
        let since = book.marked_since.as_ref().map(|since| &since.value);
        let earlier = archived_history(root, &history, previous, since)?;
        let archive = Archive::gather(root, order, names, earlier, draft.as_deref())?;
        if let Some(known) = &known {
            require_same_source(known, &archive)?;
        }
        let bytes = archive.to_zip()?;
        Ok(Self { known, history, problems, archive, bytes })
    }

    /// What the release is asked to be.
    pub(super) fn order(&self) -> &Order {
        &self.archive.order
    }

    /// Digest of the source archive.
    pub(super) fn source_digest(&self) -> String {
        digest::sha256(&self.bytes)
    }

    /// Whether this version was cut before.
    pub(super) fn is_known(&self) -> bool {
        self.known.is_some()
    }

    /// Unpacks the source into the folder `stage` and looks for what blocks the release.
    ///
    /// # Errors
    /// Everything that blocks it.
    pub(super) fn unpack(
        self,
        request: &CutRequest<'_>,
        stage: &Path,
    ) -> Result<Unblocked, Failure> {
        let Self { known, history, mut problems, archive, bytes } = self;
        let unpacked = UnpackedRelease::set_up(archive, bytes, stage)?;
        if known.is_some() {
            // The same release was judged when it was cut first.
            return Ok(Unblocked { unpacked, strictness: None, warnings: Vec::new() });
        }
        let release = unpacked.release();
        let UnpackedRelease { workspace, candidate, .. } = &unpacked;
        let blockers =
            blockers(workspace, candidate, &release, &open_root(request.root)?, &history);
        problems.extend(blockers.map_err(|problems| workspace.failure(problems))?);
        if any_error(&problems) {
            // Manuscripts are judged while they are made. Here none will be, so all are read now.
            let found = workspace.survey(&release);
            problems.extend(workspace.judge(Strictness::Release, &[], found));
            return Err(workspace.failure(problems));
        }
        Ok(Unblocked { unpacked, strictness: Some(Strictness::Release), warnings: problems })
    }
}

/// The files that the release is made from. If the project cannot be read, these are all files that
/// may belong to it, and what is wrong is reported of the unpacked archive.
fn released_files(root: &Root) -> Result<BTreeSet<String>, Diagnostic> {
    if let Ok(workspace) = Workspace::open(root.path()) {
        return Ok(workspace.released_files());
    }
    let mut names = BTreeSet::new();
    for folder in ["content", "layouts"] {
        if root.exists(folder) {
            let below = files::files_with_links(&root.path().join(folder), root.path())?;
            names.extend(below.into_iter().map(|name| format!("{folder}/{name}")));
        }
    }
    let is_history = |name: &String| name.starts_with(&format!("{FOLDER}/"));
    let is_hidden = |name: &String| name.split('/').any(|part| part.starts_with('.'));
    names.retain(|name| !is_history(name) && !is_hidden(name));
    Ok(names)
}

/// A version that was cut before may only be cut again from the same source.
fn require_same_source(known: &ReleaseRecord, archive: &Archive) -> Result<(), Diagnostic> {
    let now = archive.inputs();
    let mut differing: Vec<&str> = now
        .iter()
        .filter(|input| !known.inputs.contains(input))
        .chain(known.inputs.iter().filter(|input| now.iter().all(|new| new.path != input.path)))
        .map(|input| input.path.as_str())
        .collect();
    differing.sort_unstable();
    differing.dedup();
    let Some(first) = differing.first() else { return Ok(()) };
    let what = match (differing.len(), order::difference(&known.tool)) {
        (1, Some(why)) => why,
        (1, None) => format!("`{first}` has changed since"),
        (2, _) => format!("`{first}` and one more file have changed since"),
        (more, _) => format!("`{first}` and {} more files have changed since", more - 1),
    };
    let message = format!(
        "{} has been released already, and a release is written only once: {what}",
        known.version
    );
    Err(Diagnostic::error(Code::Release, message).hint(
        "leave the version out to cut the next one; `bindery release verify` checks this one",
    ))
}
