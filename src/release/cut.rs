//! Cutting: from a project to a sealed release, or to every reason why not.
//!
//! In: a project's folder and what is asked for. Out: `<out>/<version>/` with the release and
//! `content/releases/<version>/` with its record. Both are made beside their places and moved
//! there whole; the first move decides whether there is a release, and whatever a killed run left
//! is finished or cleared up by the next one. A release is written once.

use super::archive::Archive;
use super::archived_history::kept;
use super::blockers::{blockers, uncommitted};
use super::commit;
use super::make::{MadeRelease, SEALED_DRAFT, UnpackedRelease};
use super::order::{self, Order};
use super::places::{self, Place};
use super::plan::dated;
use crate::assembly::build::Event;
use crate::assembly::workspace::text_date;
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic, Failure, any_error};
use crate::ground::files::{self, Root};
use crate::ground::source::Sources;
use crate::ground::version::Version;
use crate::project::history::{DRAFT, FOLDER, History, ReleaseRecord, SCHEMA};
use crate::project::{Strictness, open_root, read_book};
use crate::verify::seal::{SEAL, SecretKey};
use crate::verify::sums::{self, SUMS};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What is asked for.
#[derive(Debug)]
pub(crate) struct Request<'a> {
    pub(crate) root: &'a Path,
    /// The folder of all releases.
    pub(crate) out: &'a Path,
    /// The one that follows, where it is not named.
    pub(crate) version: Option<Version>,
    /// The date of the text, where it is not named.
    pub(crate) date: Option<Date>,
    pub(crate) key: Option<&'a SecretKey>,
    /// Cut what no commit holds, too.
    pub(crate) allow_uncommitted: bool,
    pub(crate) jobs: usize,
}

/// A release that is there now.
#[derive(Debug)]
pub(crate) struct Sealed {
    pub(crate) record: ReleaseRecord,
    /// Where it is.
    pub(crate) folder: PathBuf,
    /// Whether exactly this release was there before.
    pub(crate) was_there: bool,
    /// What somebody should look at.
    pub(crate) warnings: Vec<Diagnostic>,
    pub(crate) sources: Sources,
}

/// Cuts a release.
///
/// # Errors
/// Everything that blocks it. What was there stays as it was.
pub(crate) fn cut(
    request: &Request<'_>,
    listen: &(dyn Fn(Event<'_>) + Sync),
) -> Result<Sealed, Failure> {
    let root = open_root(request.root)?;
    let place = Place { root: request.root, out: request.out };
    let _lock = place.lock()?;
    place.tidy()?;
    let plan = Plan::new(request, &root)?;
    let archive =
        Archive::gather(&root, plan.order.clone(), plan.kept.clone(), plan.draft.as_deref())?;
    if let Some(known) = &plan.known {
        is_unmoved(known, &archive)?;
    }
    let bytes = archive.to_zip()?;
    let stage = place.stage(&plan.order.version);
    files::make_folder(&stage)?;
    let result = staged(request, &place, &plan, archive, bytes, &stage, listen);
    // A failed cut leaves nothing behind either.
    files::remove(&stage)?;
    result
}

fn staged(
    request: &Request<'_>,
    place: &Place<'_>,
    plan: &Plan,
    archive: Archive,
    bytes: Vec<u8>,
    stage: &Path,
    listen: &(dyn Fn(Event<'_>) + Sync),
) -> Result<Sealed, Failure> {
    let unpacked = UnpackedRelease::set_up(archive, bytes, stage)?;
    let mut warnings = Vec::new();
    if plan.known.is_none() {
        let release = unpacked.release();
        let UnpackedRelease { workspace, candidate, .. } = &unpacked;
        let mut problems = plan.problems.clone();
        let blockers = blockers(workspace, candidate, &release, &plan.history);
        problems.extend(blockers.map_err(|problems| workspace.failure(problems))?);
        if any_error(&problems) {
            // Manuscripts are judged while they are made. Here none will be, so all are read now.
            let found = workspace.survey(&release).problems;
            problems.extend(workspace.judge(Strictness::Release, &[], found));
            return Err(workspace.failure(problems));
        }
        warnings = problems;
    }
    // The same release was judged when it was cut first.
    let strictness = plan.known.is_none().then_some(Strictness::Release);
    let made = unpacked.make(request.jobs, strictness, listen)?;
    let mut all: Vec<Diagnostic> =
        made.finished.iter().flat_map(|done| done.problems.iter().cloned()).collect();
    all.sort_by(|a, b| (a.span, a.code, &a.message).cmp(&(b.span, b.code, &b.message)));
    warnings.extend(all);
    warnings.dedup();
    let was_there = seal(request, place, plan, &made)?;
    let folder = place.folder(&made.record.version);
    Ok(Sealed { record: made.record, folder, was_there, warnings, sources: made.sources })
}

/// What is to be cut, before anything is made.
struct Plan {
    order: Order,
    /// What the archive keeps of earlier releases.
    kept: BTreeMap<String, Vec<u8>>,
    /// The record, where this version was cut before.
    known: Option<ReleaseRecord>,
    draft: Option<String>,
    history: History,
    /// What blocks it already.
    problems: Vec<Diagnostic>,
}

impl Plan {
    fn new(request: &Request<'_>, root: &Root) -> Result<Self, Failure> {
        let book = read_book(root)?;
        let history = History::open(request.root)?;
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
            return Err(problem.hint(format!("the next is {next}")).into());
        }
        let mut problems = Vec::new();
        let order = match &known {
            // The same release comes from the same commit, wherever the project stands by now.
            Some(record) => Order {
                schema: SCHEMA,
                version: version.clone(),
                date: request.date.unwrap_or(record.date),
                commit: record.source.commit.clone(),
                uncommitted: record.source.uncommitted,
                tool: order::this_tool(),
            },
            None => {
                let (id, is_uncommitted) = match commit::commit(request.root) {
                    Ok(commit) => {
                        let problem = uncommitted(&commit).filter(|_| !request.allow_uncommitted);
                        problems.extend(problem);
                        let is_uncommitted = !commit.uncommitted.is_empty();
                        (commit.id, is_uncommitted)
                    }
                    Err(_) if request.allow_uncommitted => (None, true),
                    Err(problem) => return Err(problem.into()),
                };
                problems.extend(dated(&version, date, history.latest()));
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
        let kept = kept(root, &history, previous, since)?;
        Ok(Self { order, kept, known, draft, history, problems })
    }
}

/// A version that was cut before may only be cut from the same source.
fn is_unmoved(known: &ReleaseRecord, archive: &Archive) -> Result<(), Diagnostic> {
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
        (1, None) => format!("`{first}` is another by now"),
        (2, _) => format!("`{first}` and one more file are others by now"),
        (more, _) => format!("`{first}` and {} more files are others by now", more - 1),
    };
    let message =
        format!("{} is released already, and a release is written once: {what}", known.version);
    Err(Diagnostic::error(Code::Release, message).hint(
        "leave the version out to cut the next one; `bindery release verify` proves this one",
    ))
}

/// Puts the release and its record into their places. True where they were there already.
fn seal(
    request: &Request<'_>,
    place: &Place<'_>,
    plan: &Plan,
    made: &MadeRelease,
) -> Result<bool, Diagnostic> {
    let version = &made.record.version;
    let folder = place.folder(version);
    let record_folder = place.record_folder(version);
    let exists = files::exists(&folder);
    if exists {
        is_same(&folder, made)?;
    }
    if plan.known.is_some() {
        let known = files::text_of(&record_folder.join(SUMS)).unwrap_or_default();
        if known != made.sums {
            return Err(different(version, &known, &made.sums));
        }
    }
    // The same list under the same key has the same seal, so a seal can only be another key's.
    let there = files::text_of(&record_folder.join(SEAL));
    let comment = format!("{} {version}", made.record.work.id);
    let own = request.key.map(|key| key.sign(&made.sums, &comment));
    if let (Some(there), Some(own)) = (&there, &own)
        && there != own
    {
        let message = format!("{version} is sealed already, with another key");
        return Err(Diagnostic::error(Code::Release, message)
            .in_path(record_folder.join(SEAL).display().to_string())
            .hint("cut without --key: the seal that is there stays"));
    }
    let sealed = there.or(own);
    if let Some(seal) = &sealed {
        files::write_staged(&made.folder.join(SEAL), seal.as_bytes())?;
        if exists {
            files::write_whole(&folder.join(SEAL), seal.as_bytes())?;
        }
        if plan.known.is_some() {
            files::write_whole(&record_folder.join(SEAL), seal.as_bytes())?;
        }
    }
    if plan.known.is_none() {
        place.stage_record(version, &made.folder)?;
    }
    if !exists {
        files::move_folder(&made.folder, &folder)?;
    }
    if plan.known.is_none() {
        places::finish_record(place, version)?;
    }
    place.retire_draft(version)?;
    Ok(plan.known.is_some())
}

/// Whether the release in `folder` is, file for file, the one that was made.
fn is_same(folder: &Path, made: &MadeRelease) -> Result<(), Diagnostic> {
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
                .hint("remove that folder and cut the version again: it is the same release"));
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
        "{version} is released already, and a release is written once: this cut differs in {}{others}",
        shown.join(", ")
    );
    Diagnostic::error(Code::Release, message).hint("leave the version out to cut the next one")
}
