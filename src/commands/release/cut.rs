//! `bindery release cut`.

use super::super::progress::{Progress, lanes};
use super::super::{Ended, print, tell};
use super::key::read_key;
use super::{count, current, failed, out_of, report_what_blocks, status};
use crate::assembly::build::Event;
use crate::cli;
use crate::ground::clock::Stopwatch;
use crate::release::{self, CutRequest};

pub(super) fn run(arguments: &cli::ReleaseCut) -> Ended {
    let watch = Stopwatch::start();
    let key = arguments.key.as_deref().map(|path| read_key(path, &arguments.root)).transpose()?;
    let out = out_of(&arguments.root, arguments.releases.as_ref());
    let request = CutRequest {
        root: &arguments.root,
        releases: &out,
        version: arguments.version.clone(),
        date: arguments.date,
        key: key.as_ref(),
        allow_uncommitted: arguments.allow_dirty,
        jobs: arguments.jobs.map_or_else(lanes, usize::from),
    };
    let progress = Progress::new(None);
    let listen = |event: Event<'_>| progress.hear(event);
    let result = release::cut(&request, &listen);
    progress.clear();
    let cut = result.map_err(|failure| {
        let ending = failed(failure);
        tell("no release was cut, and nothing was changed\n");
        ending
    })?;
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
        if let Some(key) = &key {
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
    let signed = status::after_a_change(&arguments.root, &out, key.as_ref());
    Ok(signed.and(current::refresh(&arguments.root, &out)))
}
