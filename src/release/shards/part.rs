//! Cutting one shard: from a project to the folder of its share, or to every reason why there can be
//! none.
//!
//! In: a project's folder and a request. Out: `<shards>/<version>/<K>-of-<N>/`, which appears in one
//! step. The release folder and the project's records are left alone, so machines that share a disk do
//! not wait for each other. Every manuscript is read, not only those of the share: what a cut refuses,
//! each shard refuses.

use super::manifest::{BlockPages, MANIFEST, Manifest, ReadShard};
use crate::assembly::build::{Built, Event, Listener};
use crate::assembly::outline::Outlining;
use crate::assembly::plan::Artefact;
use crate::assembly::shares::{Shard, share_of};
use crate::compare::candidate::reference_pages;
use crate::ground::diagnostic::once::each_once;
use crate::ground::diagnostic::{Code, Diagnostic, Failure, Outcome, any_error};
use crate::ground::files;
use crate::ground::source::Sources;
use crate::ground::version::Version;
use crate::project::history::{SCHEMA, to_json};
use crate::project::{Strictness, open_root};
use crate::release::folders::ReleaseFolders;
use crate::release::make::{Manner, UnpackedRelease};
use crate::release::prepare::{CutRequest, PreparedCut, Unblocked};
use std::path::{Path, PathBuf};

/// What the cut of a shard is asked for.
#[derive(Debug)]
pub(crate) struct ShardRequest<'a> {
    /// The release that it is a share of. It is sealed later, when it is assembled.
    pub(crate) cut: CutRequest<'a>,
    pub(crate) shard: Shard,
    /// The folder of all shards.
    pub(crate) shards: &'a Path,
}

/// The shard that was made, or was found in its place already.
#[derive(Debug)]
pub(crate) struct CutShard {
    pub(crate) version: Version,
    pub(crate) folder: PathBuf,
    /// The number of its files.
    pub(crate) files: usize,
    /// Whether exactly this shard had been made before.
    pub(crate) existed: bool,
    /// What somebody should look at.
    pub(crate) warnings: Vec<Diagnostic>,
    pub(crate) sources: Sources,
}

/// Cuts a shard of a release.
///
/// # Errors
/// If anything blocks the release, or a file of the shard cannot be made; what was there is then left
/// unchanged.
pub(crate) fn cut_shard(
    request: &ShardRequest<'_>,
    listen: &(dyn Fn(Event<'_>) + Sync),
) -> Result<CutShard, Failure> {
    let ShardRequest { cut, shard, shards } = request;
    open_root(cut.root)?;
    ReleaseFolders { root: cut.root, releases: cut.releases }.settle()?;
    let prepared = PreparedCut::new(cut)?;
    let version = prepared.order().version.clone();
    let beside = shards.join(version.to_string());
    let name = shard.folder_name();
    let folder = beside.join(&name);
    let Some(_lock) = files::lock(&beside.join(format!(".{name}.lock")))? else {
        let problem = Diagnostic::error(Code::Release, "another run is making this shard");
        let problem = problem.in_path(folder.display().to_string());
        return Err(problem.hint("wait until that run has finished").into());
    };
    let stage = beside.join(format!(".cutting-{name}"));
    // A link there would lead the files of the shard elsewhere.
    files::remove(&stage)?;
    files::make_folder(&stage)?;
    let result = cut_in_stage(request, prepared, &stage, &folder, listen);
    files::remove(&stage)?;
    result
}

/// Makes the shard in the staging folder `stage` and moves it to `folder`.
fn cut_in_stage(
    request: &ShardRequest<'_>,
    prepared: PreparedCut,
    stage: &Path,
    folder: &Path,
    listen: Listener<'_>,
) -> Result<CutShard, Failure> {
    let Unblocked { unpacked, strictness, mut warnings } = prepared.unpack(&request.cut, stage)?;
    let goal = stage.join("shard");
    files::make_folder(&goal)?;
    let made = Making { request, unpacked: &unpacked, strictness, goal: &goal, folder };
    let made = made.make(listen).map_err(|problems| unpacked.workspace.failure(problems))?;
    let version = unpacked.order().version.clone();
    let sources = unpacked.workspace.project.sources;
    let (files, existed) = match made {
        Made::Before(files) => (files, true),
        Made::Now(files, problems) => {
            warnings.extend(problems);
            if files::exists(folder) {
                require_shard(folder)?;
                files::remove(folder)?;
            }
            files::move_folder(&goal, folder)?;
            (files, false)
        }
    };
    let warnings = each_once(warnings);
    Ok(CutShard { version, folder: folder.to_owned(), files, existed, warnings, sources })
}

/// A shard is replaced, but nothing else is.
fn require_shard(folder: &Path) -> Result<(), Diagnostic> {
    if files::exists(&folder.join(MANIFEST)) {
        return Ok(());
    }
    let message = "there is something else where this shard belongs";
    let problem = Diagnostic::error(Code::Output, message).in_path(folder.display().to_string());
    Err(problem.hint("move it away, or name a different folder with --shards"))
}

/// How many files a shard has, and when they were made.
enum Made {
    /// They were there already.
    Before(usize),
    /// They were made, and this is wrong with them, though nothing is in the way.
    Now(usize, Vec<Diagnostic>),
}

/// The making of a shard.
struct Making<'a> {
    request: &'a ShardRequest<'a>,
    unpacked: &'a UnpackedRelease,
    strictness: Option<Strictness>,
    /// Where its files are made.
    goal: &'a Path,
    /// Where it belongs.
    folder: &'a Path,
}

impl Making<'_> {
    fn make(&self, listen: Listener<'_>) -> Outcome<Made> {
        let Self { request, unpacked, strictness, goal, .. } = *self;
        let project = &unpacked.workspace.project;
        let release = unpacked.release();
        let outlining = Outlining {
            workspace: &unpacked.workspace,
            release: &release,
            last: unpacked.previous(),
            strictness,
        };
        let artefacts = unpacked.artefacts()?;
        let outlined = outlining.outline(&artefacts);
        let problems = outlining.problems(&outlined);
        if any_error(&problems) {
            return Err(problems.into_iter().filter(Diagnostic::is_error).collect());
        }
        let own = share_of(project, &artefacts, &outlined, request.shard);
        let empty = self.manifest();
        if let Some(files) = self.made_before(&empty, &own) {
            return Ok(Made::Before(files));
        }
        let manner = Manner { jobs: request.cut.jobs, strictness, store: request.cut.store };
        let built = unpacked.build(&own, goal, &manner, listen)?;
        let pages = self.pages(&built, &own);
        let files = built.finished.iter().filter_map(|done| done.fate.made().cloned());
        let manifest = Manifest { files: files.collect(), pages, ..empty };
        files::write_staged(&goal.join(MANIFEST), to_json(&manifest).as_bytes())
            .map_err(|problem| vec![problem])?;
        Ok(Made::Now(manifest.files.len(), built.problems))
    }

    /// The manifest of the shard, without files.
    fn manifest(&self) -> Manifest {
        let order = self.unpacked.order();
        let Shard { number, of } = self.request.shard;
        Manifest {
            schema: SCHEMA,
            work: self.unpacked.workspace.project.book.id.clone(),
            version: order.version.clone(),
            date: order.date,
            tool: order.tool.clone(),
            source: self.unpacked.source_digest(),
            shard: number,
            of,
            files: Vec::new(),
            pages: None,
        }
    }

    /// The number of its files, if the same shard is there already and whole.
    fn made_before(&self, empty: &Manifest, own: &[Artefact]) -> Option<usize> {
        let there = ReadShard::open(self.folder).ok()?;
        let files = &there.manifest.files;
        let has_all = files.len() == own.len()
            && own.iter().all(|artefact| files.iter().any(|made| made.path == artefact.path));
        let header = Manifest { files: Vec::new(), pages: None, ..there.manifest.clone() };
        (has_all && header == *empty && there.damage().is_empty()).then_some(files.len())
    }

    /// The pages of the blocks, if they were looked for in a copy of this share.
    fn pages(&self, built: &Built, own: &[Artefact]) -> Option<BlockPages> {
        let (partner, edition) = reference_pages(&self.unpacked.workspace.project)?;
        let volumes = own.iter().filter(|artefact| {
            artefact.partner == partner.partner.id
                && artefact.edition == edition.id
                && artefact.pack.is_none()
        });
        let volume = volumes.map(|artefact| artefact.volume).max()?;
        let first = built.blocks.iter().filter_map(|(id, places)| {
            let place = places.first()?;
            Some((id.0.clone(), place.page))
        });
        Some(BlockPages { volume, blocks: first.collect() })
    }
}
