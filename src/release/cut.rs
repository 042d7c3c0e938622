//! Cutting: from a project to a finished release, or to every reason why there can be none.
//!
//! In: a project's folder and a request. Out: `<releases>/<version>/` with the release and
//! `content/releases/<version>/` with its record. Both are made in staging folders and moved into
//! their places whole. The first move decides whether there is a release; the next run finishes or
//! removes what a killed run left. A release is written once.

use super::archive::Archive;
use super::archived_history::archived_history;
use super::blockers::{blockers, uncommitted};
use super::commit;
use super::folders::ReleaseFolders;
use super::make::{MadeRelease, SEALED_DRAFT, UnpackedRelease};
use super::order::{self, Order};
use super::plan::date_problem;
use super::provenance::{PROVENANCE, SIGNED_PROVENANCE};
use super::published_recalls::publish_recalls;
use crate::assembly::build::Event;
use crate::assembly::workspace::{Workspace, text_date};
use crate::ground::date::Date;
use crate::ground::diagnostic::once::each_once;
use crate::ground::diagnostic::{Code, Diagnostic, Failure, any_error};
use crate::ground::files::{self, Root};
use crate::ground::source::Sources;
use crate::ground::version::Version;
use crate::project::history::{DRAFT, FOLDER, History, ReleaseRecord, SCHEMA};
use crate::project::{Strictness, open_root, read_book};
use crate::verify::evidence::require_unaltered;
use crate::verify::seal::{SEAL, SecretKey};
use crate::verify::statement::signed;
use crate::verify::sums::{self, SUMS};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// What a cut is asked for.
#[derive(Debug)]
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
}

/// The release that a cut has made, or has found in its place already.
#[derive(Debug)]
pub(crate) struct CutRelease {
    pub(crate) record: ReleaseRecord,
    /// The folder of the release.
    pub(crate) folder: PathBuf,
    /// Whether exactly this release had been cut before.
    pub(crate) existed: bool,
    /// What somebody should look at.
    pub(crate) warnings: Vec<Diagnostic>,
    pub(crate) sources: Sources,
}

/// Cuts a release.
///
/// # Errors
/// If anything blocks the release; existing files are then left unchanged.
pub(crate) fn cut(
    request: &CutRequest<'_>,
    listen: &(dyn Fn(Event<'_>) + Sync),
) -> Result<CutRelease, Failure> {
    let root = open_root(request.root)?;
    let folders = ReleaseFolders { root: request.root, releases: request.releases };
    let _lock = folders.lock()?;
    folders.tidy()?;
    let names = released_files(&root)?;
    let prepared = PreparedCut::new(request, &root, &names)?;
    let earlier = prepared.earlier.clone();
    let archive =
        Archive::gather(&root, prepared.order.clone(), &names, earlier, prepared.draft.as_deref())?;
    if let Some(known) = &prepared.known {
        require_same_source(known, &archive)?;
    }
    let bytes = archive.to_zip()?;
    let stage = folders.stage(&prepared.order.version);
    // A link there would lead the files of the release elsewhere.
    files::remove(&stage)?;
    files::make_folder(&stage)?;
    let mut result = cut_in_stage(request, &folders, &prepared, archive, bytes, &stage, listen);
    // A failed cut must leave nothing there, either.
    files::remove(&stage)?;
    if let Ok(cut) = &mut result
        && let Err(problem) = publish_recalls(&folders)
    {
        // There is a release now, so this is no reason to report that there is none.
        cut.warnings.push(problem);
    }
    result
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

/// Makes the release in the staging folder `stage` and moves it into its place.
fn cut_in_stage(
    request: &CutRequest<'_>,
    folders: &ReleaseFolders<'_>,
    prepared: &PreparedCut,
    archive: Archive,
    bytes: Vec<u8>,
    stage: &Path,
    listen: &(dyn Fn(Event<'_>) + Sync),
) -> Result<CutRelease, Failure> {
    let unpacked = UnpackedRelease::set_up(archive, bytes, stage)?;
    let mut warnings = Vec::new();
    if prepared.known.is_none() {
        let release = unpacked.release();
        let UnpackedRelease { workspace, candidate, .. } = &unpacked;
        let mut problems = prepared.problems.clone();
        let blockers =
            blockers(workspace, candidate, &release, &open_root(request.root)?, &prepared.history);
        problems.extend(blockers.map_err(|problems| workspace.failure(problems))?);
        if any_error(&problems) {
            // Manuscripts are judged while they are made. Here none will be, so all are read now.
            let found = workspace.survey(&release);
            problems.extend(workspace.judge(Strictness::Release, &[], found));
            return Err(workspace.failure(problems));
        }
        warnings = problems;
    }
    // The same release was judged when it was cut first.
    let strictness = prepared.known.is_none().then_some(Strictness::Release);
    let made = unpacked.make(request.jobs, strictness, listen)?;
    warnings.extend(made.problems.iter().cloned());
    let warnings = each_once(warnings);
    let existed = put_in_place(request, folders, prepared, &made)?;
    let folder = folders.release_folder(&made.record.version);
    Ok(CutRelease { record: made.record, folder, existed, warnings, sources: made.sources })
}

/// Everything about a cut that is settled before any file is made.
struct PreparedCut {
    order: Order,
    /// The files of earlier releases that go into the archive.
    earlier: BTreeMap<String, Vec<u8>>,
    /// The record, if this version was cut before.
    known: Option<ReleaseRecord>,
    draft: Option<String>,
    history: History,
    /// What blocks the release already.
    problems: Vec<Diagnostic>,
}

impl PreparedCut {
    fn new(
        request: &CutRequest<'_>,
        root: &Root,
        names: &BTreeSet<String>,
    ) -> Result<Self, Failure> {
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
        Ok(Self { order, earlier, known, draft, history, problems })
    }
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

/// Seals the release and moves it and its record into their places. Returns whether they were
/// there already.
fn put_in_place(
    request: &CutRequest<'_>,
    folders: &ReleaseFolders<'_>,
    prepared: &PreparedCut,
    made: &MadeRelease,
) -> Result<bool, Diagnostic> {
    let version = &made.record.version;
    let folder = folders.release_folder(version);
    let record_folder = folders.record_folder(version);
    let exists = files::exists(&folder);
    if exists {
        require_same_files(&folder, made)?;
    }
    if prepared.known.is_some() {
        let known = files::text_of(&record_folder.join(SUMS)).unwrap_or_default();
        if known != made.sums {
            return Err(different(version, &known, &made.sums));
        }
    }
    // The same key always makes the same seal, so a seal that differs is from a different key.
    let there = files::text_of(&record_folder.join(SEAL));
    let comment = format!("{} {version}", made.record.work.id);
    let own = request.key.map(|key| key.sign(&made.sums, &comment));
    if let (Some(there), Some(own)) = (&there, &own)
        && there != own
    {
        let message = format!("{version} has been sealed already, with a different key");
        return Err(Diagnostic::error(Code::Release, message)
            .in_path(record_folder.join(SEAL).display().to_string())
            .hint("cut without --key to keep the existing seal"));
    }
    let provenance = files::text_of(&record_folder.join(SIGNED_PROVENANCE));
    let provenance = match (provenance, request.key) {
        (None, Some(key)) => Some(signed(&files::text_at(&made.folder.join(PROVENANCE))?, key)),
        (there, _) => there,
    };
    for (name, text) in [(SEAL, there.or(own)), (SIGNED_PROVENANCE, provenance)] {
        let Some(text) = text else { continue };
        files::write_staged(&made.folder.join(name), text.as_bytes())?;
        if exists {
            files::write_whole(&folder.join(name), text.as_bytes())?;
        }
        if prepared.known.is_some() {
            files::write_whole(&record_folder.join(name), text.as_bytes())?;
        }
    }
    if prepared.known.is_none() {
        folders.stage_record(version, &made.folder)?;
    }
    if !exists {
        files::move_folder(&made.folder, &folder)?;
    }
    if prepared.known.is_none() {
        folders.finish_record(version)?;
    }
    folders.retire_draft(version)?;
    Ok(prepared.known.is_some())
}

/// The release in `folder` must be, file for file, the one that was made.
fn require_same_files(folder: &Path, made: &MadeRelease) -> Result<(), Diagnostic> {
    let version = &made.record.version;
    let there = files::text_of(&folder.join(SUMS)).unwrap_or_default();
    if there != made.sums {
        return Err(different(version, &there, &made.sums));
    }
    for (path, digest) in sums::read(&made.sums) {
        if files::digest_of(&folder.join(path)).as_deref() != Some(digest) {
            let message = format!("`{path}` of release {version} is missing or was altered");
            return Err(Diagnostic::error(Code::Release, message)
                .in_path(folder.display().to_string())
                .hint(
                    "remove that folder and cut the version again, which makes the same release",
                ));
        }
    }
    Ok(())
}

fn different(version: &Version, known: &str, made: &str) -> Diagnostic {
    let (known, made) = (sums::read(known), sums::read(made));
    let mut paths: Vec<&str> = made
        .iter()
        .filter(|(path, digest)| known.get(*path) != Some(*digest))
        .map(|(path, _)| *path)
        .chain(known.keys().copied().filter(|path| !made.contains_key(path)))
        .collect();
    paths.sort_unstable();
    let shown: Vec<String> = paths.iter().take(3).map(|path| format!("`{path}`")).collect();
    let more = paths.len().saturating_sub(shown.len());
    let others = if more > 0 { format!(" and {more} more") } else { String::new() };
    let message = format!(
        "{version} has been released already, and a release is written only once: this cut differs \
         in {}{others}",
        shown.join(", ")
    );
    Diagnostic::error(Code::Release, message).hint("leave the version out to cut the next one")
}
