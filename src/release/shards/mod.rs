//! Shards: several machines share the making of a release, without a server between them.
//!
//! In: a project, and the number of a share. Out: a folder for each share with its files and a
//! manifest; and from the folders of all shares the release, byte for byte as a single cut makes it.
//! Each machine prepares the release by itself as a cut does, refuses what a cut refuses, and makes its
//! share. What a release has beside its artefacts is made once, when it is assembled.

mod assemble;
mod manifest;
mod part;

pub(crate) use assemble::{AssembleRequest, assemble};
pub(crate) use part::{ShardRequest, cut_shard};

use std::path::{Path, PathBuf};

/// The folder of all shards in a project, unless a different one is named.
pub(crate) fn default_shards(root: &Path) -> PathBuf {
    root.join("output").join("shards")
}
