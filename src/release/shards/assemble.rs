//! Assembling: from the shards of a release to the release.
//!
//! In: a project's folder and the folders of the shards. Out: the same release as a single cut makes,
//! put in its place in the same step; or every reason why these shards are not one release. The files
//! are taken from the shards, and each is proved again to hold nothing that was left out. Everything
//! else in the release is made here, as by a cut.

use super::manifest::{MANIFEST, Manifest, ReadShard};
use crate::assembly::build::{Built, Fate, Finished};
use crate::assembly::outline::Outlining;
use crate::assembly::plan::Artefact;
use crate::assembly::proof::Proofs;
use crate::assembly::reason::Reason;
use crate::assembly::record::Made;
use crate::book::tree::BlockId;
use crate::ground::diagnostic::{Diagnostic, Failure, Outcome, any_error};
use crate::ground::files;
use crate::pages::typeset::BlockPlace;
use crate::project::Strictness;
use crate::release::cut::{CutRelease, cut_with};
use crate::release::make::UnpackedRelease;
use crate::release::order;
use crate::release::prepare::CutRequest;
use crate::verify::seal::SecretKey;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// What to assemble.
#[derive(Debug)]
pub(crate) struct AssembleRequest<'a> {
    pub(crate) root: &'a Path,
    /// The folder of all releases.
    pub(crate) releases: &'a Path,
    /// The folders of the shards, or folders that contain them.
    pub(crate) shards: &'a [PathBuf],
    pub(crate) key: Option<&'a SecretKey>,
    /// Whether to release content that is not committed.
    pub(crate) allow_uncommitted: bool,
}

/// Assembles a release from its shards.
///
/// # Errors
/// If they are not the shards of one release of this project, all problems at once; or as for a cut.
/// Existing files are then left unchanged.
pub(crate) fn assemble(request: &AssembleRequest<'_>) -> Result<CutRelease, Failure> {
    let mut problems = Vec::new();
    let mut shards = Vec::new();
    for folder in folders(request.shards) {
        match ReadShard::open(&folder) {
            Ok(shard) => shards.push(shard),
            Err(problem) => problems.push(problem),
        }
    }
    shards.sort_by_key(|shard| (shard.manifest.shard, shard.folder.clone()));
    problems.extend(shards.iter().flat_map(ReadShard::damage));
    let Some(first) = shards.first() else { return Err(problems.into()) };
    let is_one_release = disagreements(first, &shards, &mut problems);
    if !is_one_release {
        return Err(problems.into());
    }
    let cut = CutRequest {
        root: request.root,
        releases: request.releases,
        version: Some(first.manifest.version.clone()),
        date: Some(first.manifest.date),
        key: request.key,
        allow_uncommitted: request.allow_uncommitted,
        // Nothing is laid out.
        jobs: 1,
        store: None,
    };
    let inspect = |source: &str| -> Vec<Diagnostic> {
        let differ = shards.iter().filter(|shard| shard.manifest.source != source);
        let differ = differ.map(|shard| {
            shard.problem("this shard was made from a different source than this project").hint(
                "make it again from the same commit, or assemble the release where the content is \
                 the same",
            )
        });
        problems.iter().cloned().chain(differ).collect()
    };
    let make = |unpacked: UnpackedRelease, strictness| {
        unpacked.make_from(|own, goal| join(own, goal, strictness, &shards))
    };
    cut_with(&cut, &inspect, &make)
}

/// The folders of shards among those that were named, each once: those with a manifest, and those
/// inside of one without.
fn folders(named: &[PathBuf]) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = Vec::new();
    for folder in named {
        let inside: Vec<PathBuf> = match files::exists(&folder.join(MANIFEST)) {
            true => Vec::new(),
            false => files::folder_names(folder)
                .into_iter()
                .filter(|name| !name.starts_with('.'))
                .map(|name| folder.join(name))
                .filter(|inner| files::exists(&inner.join(MANIFEST)))
                .collect(),
        };
        found.extend(if inside.is_empty() { vec![folder.clone()] } else { inside });
    }
    let mut seen = BTreeSet::new();
    found.retain(|folder| seen.insert(files::absolute(folder)));
    found
}

/// Notes in what the shards differ from the first one, which of them are missing or there twice, and
/// who did not make them. Returns whether they are of one version and date.
fn disagreements(first: &ReadShard, shards: &[ReadShard], problems: &mut Vec<Diagnostic>) -> bool {
    let Manifest { work, version, date, of, .. } = &first.manifest;
    let before = problems.len();
    for shard in shards {
        let own = &shard.manifest;
        if own.work != *work {
            let message = format!("this shard belongs to `{}`, another to `{work}`", own.work);
            problems.push(shard.problem(message).hint("name the shards of one release"));
        } else if own.version != *version {
            let message = format!("this shard is of version {}, another of {version}", own.version);
            problems.push(shard.problem(message).hint("name the shards of one release"));
        } else if own.date != *date {
            let message = format!("this shard is dated {}, another {date}", own.date);
            problems.push(shard.problem(message).hint("give all shards the same --date"));
        }
    }
    let is_one_release = problems.len() == before;
    for shard in shards {
        let own = &shard.manifest;
        if let Some(why) = order::difference(&own.tool) {
            let message = format!("this shard cannot be joined here: {why}");
            problems.push(
                shard
                    .problem(message)
                    .hint("make all shards and assemble them with the same build of Bindery"),
            );
        }
        if own.of != *of {
            let message =
                format!("this is shard {} of {}, but another is one of {of}", own.shard, own.of);
            problems.push(shard.problem(message).hint("name the shards of one release"));
        }
    }
    let mut known: BTreeMap<usize, &ReadShard> = BTreeMap::new();
    for shard in shards.iter().filter(|shard| shard.manifest.of == *of) {
        if let Some(other) = known.insert(shard.manifest.shard, shard) {
            let what = if other.manifest == shard.manifest { "again" } else { "with other files" };
            let message = format!(
                "this is shard {} of {of} {what}: it is also in `{}`",
                shard.manifest.shard,
                other.folder.display()
            );
            problems.push(shard.problem(message).hint("name each shard once"));
        }
    }
    let missing: Vec<String> = (1..=*of)
        .filter(|number| !known.contains_key(number))
        .map(|number| format!("{number}/{of}"))
        .collect();
    if let Some(number) = missing.first() {
        let again = format!("run `bindery release cut {version} --shard {number}`");
        let message = match missing.as_slice() {
            [one] => format!("shard {one} of version {version} is missing"),
            several => format!("shards {} of version {version} are missing", several.join(", ")),
        };
        problems.push(first.problem(message).hint(again));
    }
    let mut pieces: BTreeMap<&str, &ReadShard> = BTreeMap::new();
    for shard in known.values().copied() {
        for made in &shard.manifest.files {
            if let Some(other) = pieces.insert(made.path.as_str(), shard) {
                let folder = other.folder.display();
                let message = format!("`{}` is also in the shard `{folder}`", made.path);
                problems.push(shard.problem(message).hint("make both shards again"));
            }
        }
    }
    is_one_release
}

/// Copies the files of the shards into the folder of the release, as if they had been built there.
fn join(
    own: &UnpackedRelease,
    goal: &Path,
    strictness: Option<Strictness>,
    shards: &[ReadShard],
) -> Outcome<Built> {
    let workspace = &own.workspace;
    let release = own.release();
    let outlining = Outlining { workspace, release: &release, last: own.previous(), strictness };
    let artefacts = own.artefacts()?;
    let outlined = outlining.outline(&artefacts);
    let found = outlining.problems(&outlined);
    if any_error(&found) {
        return Err(found.into_iter().filter(Diagnostic::is_error).collect());
    }
    let mut pieces: BTreeMap<&str, (&ReadShard, &Made)> = BTreeMap::new();
    for shard in shards {
        let files = shard.manifest.files.iter();
        pieces.extend(files.map(|made| (made.path.as_str(), (shard, made))));
    }
    let mut joined: Vec<(&Artefact, &ReadShard, &Made)> = Vec::new();
    let mut problems = Vec::new();
    for copy in &outlined {
        for artefact in &artefacts[copy.files.clone()] {
            let Some((shard, made)) = pieces.remove(artefact.path.as_str()) else {
                problems.extend(shards.first().map(|first| {
                    let message = format!("no shard has `{}`", artefact.path);
                    first.problem(message).hint("make all shards again")
                }));
                continue;
            };
            if copy.inputs.as_ref() != Some(&made.inputs) {
                let message = format!("`{}` was made from other inputs", artefact.path);
                problems.push(shard.problem(message).hint("make this shard again"));
            }
            joined.push((artefact, shard, made));
        }
    }
    for (path, (shard, _)) in pieces {
        let message = format!("`{path}` is not part of the release");
        problems.push(shard.problem(message).hint("make this shard again"));
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let proofs = Proofs::default();
    let mut finished = Vec::new();
    let copies = outlined.iter().flat_map(|copy| copy.files.clone().map(move |_| copy));
    for ((artefact, shard, made), copy) in joined.into_iter().zip(copies) {
        let bytes = files::bytes_at(&shard.folder.join(&artefact.path));
        let bytes = bytes.map_err(|problem| vec![problem])?;
        let absence = proofs.prove(workspace, artefact, release.date, &bytes)?;
        files::write_staged(&goal.join(&artefact.path), &bytes).map_err(|problem| vec![problem])?;
        // Who it is for and what it is follow from the plan, and its digest from its bytes.
        let known = Made::new(artefact, &bytes, &made.fingerprint, &made.inputs);
        if known.sha256 != made.sha256 {
            let message = format!("`{}` was changed while it was read", artefact.path);
            return Err(vec![shard.problem(message).hint("make this shard again")]);
        }
        let made = Made {
            pages: made.pages,
            sections: made.sections,
            leaves: made.leaves.clone(),
            testimonies: made.testimonies.clone(),
            ticket: made.ticket.clone(),
            absence: Some(absence),
            ..known
        };
        finished.push(Finished {
            artefact: artefact.clone(),
            fate: Fate::Made(made),
            reason: Reason::New,
            time: Duration::ZERO,
            problems: copy.problems.clone(),
            missing: copy.missing.clone(),
            holds: copy.holds.clone(),
        });
    }
    Ok(Built { finished, problems: found, blocks: blocks(shards) })
}

/// Where blocks are in the copy whose pages the release records. If that is in volumes, a cut records
/// the pages of the last one.
fn blocks(shards: &[ReadShard]) -> BTreeMap<BlockId, Vec<BlockPlace>> {
    let pages = shards.iter().filter_map(|shard| shard.manifest.pages.as_ref());
    let last = pages.max_by_key(|pages| pages.volume);
    // A record has the number of the page alone.
    let place = |page: usize| vec![BlockPlace { page, top: 0.0, bottom: 0.0 }];
    let blocks = last.into_iter().flat_map(|pages| &pages.blocks);
    blocks.map(|(id, page)| (BlockId(id.clone()), place(*page))).collect()
}
