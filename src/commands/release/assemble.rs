//! `bindery release assemble`.

use super::super::Ended;
use super::cut::{conclude, no_release};
use super::key::read_key;
use super::out_of;
use crate::cli;
use crate::ground::clock::Stopwatch;
use crate::release::{self, AssembleRequest};

pub(super) fn run(arguments: &cli::ReleaseAssemble) -> Ended {
    let watch = Stopwatch::start();
    let key = arguments.key.as_deref().map(|path| read_key(path, &arguments.root)).transpose()?;
    let out = out_of(&arguments.root, arguments.releases.as_ref());
    let request = AssembleRequest {
        root: &arguments.root,
        releases: &out,
        shards: &arguments.shards,
        key: key.as_ref(),
        allow_uncommitted: arguments.allow_dirty,
    };
    let cut = release::assemble(&request).map_err(no_release)?;
    Ok(conclude(&cut, key.as_ref(), (&arguments.root, &out), watch))
}
