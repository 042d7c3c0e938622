//! `bindery release cut`.

use super::super::progress::{Progress, lanes};
use super::super::timings::traced;
use super::super::{Ended, Ending, print, shard, store, tell};
use super::key::read_key;
use super::{count, current, failed, out_of, report_what_blocks, status};
use crate::assembly::build::Event;
use crate::cli;
use crate::ground::clock::Stopwatch;
use crate::ground::diagnostic::Failure;
use crate::release::{self, CutRelease, CutRequest, ShardRequest, default_shards};
use crate::verify::seal::SecretKey;
use std::path::{Path, PathBuf};

pub(super) fn run(arguments: &cli::ReleaseCut) -> Ended {
    let timings = arguments.timings.as_ref();
    let out = match arguments.shard {
        Some(_) => shards_of(arguments),
        None => out_of(&arguments.root, arguments.releases.as_ref()),
    };
    traced(timings, (&arguments.root, &out), "release cut", || cut(arguments))
}

/// The folder in which shards are made.
fn shards_of(arguments: &cli::ReleaseCut) -> PathBuf {
    arguments.shards.clone().unwrap_or_else(|| default_shards(&arguments.root))
}

fn cut(arguments: &cli::ReleaseCut) -> Ended {
    let watch = Stopwatch::start();
    let shard = shard::chosen(arguments.shard)?;
    let key = arguments.key.as_deref().map(|path| read_key(path, &arguments.root)).transpose()?;
    let out = out_of(&arguments.root, arguments.releases.as_ref());
    let shards = shards_of(arguments);
    let goal = if shard.is_some() { &shards } else { &out };
    let place = store::chosen(arguments.store.as_deref(), &arguments.root, goal)?;
    let store = store::opened(place.as_ref())?;
    let request = CutRequest {
        root: &arguments.root,
        releases: &out,
        version: arguments.version.clone(),
        date: arguments.date,
        key: key.as_ref(),
        allow_uncommitted: arguments.allow_dirty,
        jobs: arguments.jobs.map_or_else(lanes, usize::from),
        store: store.as_ref(),
    };
    if let Some(shard) = shard {
        let request = ShardRequest { cut: request, shard, shards: &shards };
        return one_shard(&request, watch);
    }
    let progress = Progress::new(None);
    let listen = |event: Event<'_>| progress.hear(event);
    let result = release::cut(&request, &listen);
    progress.clear();
    let cut = result.map_err(no_release)?;
    store::summarise(store.as_ref());
    Ok(conclude(&cut, key.as_ref(), (&arguments.root, &out), watch))
}

/// Makes one shard of the release.
fn one_shard(request: &ShardRequest<'_>, watch: Stopwatch) -> Ended {
    let shard = request.shard;
    let progress = Progress::new(None);
    let listen = |event: Event<'_>| progress.hear(event);
    let result = release::cut_shard(request, &listen);
    progress.clear();
    let made = result.map_err(|failure| {
        let ending = failed(failure);
        tell("no shard was made, and nothing was changed\n");
        ending
    })?;
    report_what_blocks(&made.warnings, &made.sources);
    let files = count(made.files, "file", "files");
    if made.existed {
        tell(&format!(
            "shard {shard} of version {} was made before, from the same source ({files})\n",
            made.version
        ));
    } else {
        tell(&format!(
            "made shard {shard} of version {}: {files}, in {:.1} s\n",
            made.version,
            watch.elapsed().as_secs_f64()
        ));
    }
    store::summarise(request.cut.store);
    tell("when all shards are made, `bindery release assemble DIR` joins them\n");
    print(&format!("{}\n", made.folder.display()));
    Ok(Ending::Fine)
}

/// Reports why there is no release.
pub(super) fn no_release(failure: Failure) -> Ending {
    let ending = failed(failure);
    tell("no release was cut, and nothing was changed\n");
    ending
}

/// Says what was released, and brings up to date what depends on it. `places` are the project and the
/// folder of all releases.
pub(super) fn conclude(
    cut: &CutRelease,
    key: Option<&SecretKey>,
    places: (&Path, &Path),
    watch: Stopwatch,
) -> Ending {
    let (root, out) = places;
    report_what_blocks(&cut.warnings, &cut.sources);
    let record = &cut.record;
    let files = count(record.artefacts.len(), "file", "files");
    if cut.existed {
        tell(&format!(
            "version {} already existed, and this cut is identical to it, byte for byte ({files})\n",
            record.version
        ));
    } else {
        let sections = count(record.sections.len(), "section", "sections");
        let changed = match &record.previous {
            None => String::new(),
            Some(previous) => {
                let details = record.changes.iter().filter(|change| change.is_detail).count();
                let sections = record.changes.len() - details;
                let others = match details {
                    0 => String::new(),
                    more => format!(" and {}", count(more, "other change", "other changes")),
                };
                format!(", {sections} changed{others} since {previous}")
            }
        };
        tell(&format!(
            "released version {}, dated {}: {files}, {sections}{changed}, in {:.1} s\n",
            record.version,
            record.date.long(),
            watch.elapsed().as_secs_f64()
        ));
        if record.source.commit.is_none() {
            tell("note: the content is not in a Git repository, so the record names no commit\n");
        }
        if let Some(key) = key {
            tell(&format!(
                "the release is sealed: publish the key that proves it, {}\n",
                key.public()
            ));
        }
        tell(&format!(
            "commit content/releases/{} to keep the record of the release\n",
            record.version
        ));
    }
    print(&format!("{}\n", cut.folder.display()));
    let signed = status::after_a_change(root, out, key);
    signed.and(current::refresh(root, out))
}
