//! `bindery release attest`.

use super::super::progress::{Progress, lanes};
use super::super::{Ended, Ending, print, tell};
use super::key::read_key;
use super::verify::words;
use super::{count, failed, out_of};
use crate::assembly::build::Event;
use crate::cli;
use crate::ground::files;
use crate::project::history::FOLDER;
use crate::release::ReleaseFolders;
use crate::release::attest::{AttestRequest, attest};

pub(super) fn run(arguments: &cli::ReleaseAttest) -> Ended {
    let out = out_of(&arguments.root, arguments.releases.as_ref());
    let folders = ReleaseFolders { root: &arguments.root, releases: &out };
    // Without a project there is only the release to keep the key out of.
    let is_project = files::exists(&arguments.root.join("content"));
    let release = folders.release_folder(&arguments.version);
    let key = read_key(&arguments.key, if is_project { &arguments.root } else { &release })?;
    let request = AttestRequest {
        folders,
        version: &arguments.version,
        key: &key,
        name: &arguments.name,
        date: arguments.date,
        jobs: arguments.jobs.map_or_else(lanes, usize::from),
    };
    let progress = Progress::new(None);
    let listen = |event: Event<'_>| progress.hear(event);
    let result = attest(&request, &listen);
    progress.clear();
    let attested = result.map_err(failed)?;
    let rebuilt = &attested.rebuilt;
    for difference in &rebuilt.differences {
        print(&format!("{}: {}\n", difference.path, words(difference.what)));
    }
    if let Some(tool) = &rebuilt.tool {
        tell(&format!("note: {tool}\n"));
    }
    let version = &rebuilt.version;
    if !rebuilt.differences.is_empty() {
        let differing = count(rebuilt.differences.len(), "file", "files");
        tell(&format!(
            "attested nothing, because the bytes of {differing} in version {version} are not the same\n"
        ));
        return Ok(Ending::Content);
    }
    let files = count(rebuilt.same, "file", "files");
    tell(&format!("attested that version {version} was rebuilt: all {files} are identical\n"));
    tell(&format!("publish your public key, which proves it: {}\n", key.public()));
    match is_project {
        true => tell(&format!("commit {FOLDER}/{version}, and publish the release again\n")),
        false => tell("send the file to whoever published the release\n"),
    }
    for path in &attested.paths {
        print(&format!("{}\n", path.display()));
    }
    Ok(Ending::Fine)
}
