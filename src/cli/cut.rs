//! Arguments of the commands that make a release: `release cut`, `release assemble`.

use super::values::{ShardChoice, date, shard, version};
use crate::ground::date::Date;
use crate::ground::version::Version;
use crate::project::nearest_folder;
use clap::Args;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(crate) struct ReleaseCut {
    /// The version to release, such as 2026.11 or 2026.11.1 [default: the next one]
    #[arg(value_parser = version)]
    pub(crate) version: Option<Version>,
    /// The project's folder [default: the project that the working folder is in]
    #[arg(long, value_name = "DIR", default_value_os_t = nearest_folder(), hide_default_value = true)]
    pub(crate) root: PathBuf,
    /// The folder that holds all releases [default: output/releases in the project]
    #[arg(long, value_name = "DIR", alias = "out")]
    pub(crate) releases: Option<PathBuf>,
    /// The date of the release, YYYY-MM-DD [default: the date of the text]
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(crate) date: Option<Date>,
    /// Seal the release with this minisign secret key. Its password is read from the variable
    /// BINDERY_KEY_PASSWORD, or else asked for
    #[arg(long, value_name = "FILE", conflicts_with = "shard")]
    pub(crate) key: Option<PathBuf>,
    /// Allow uncommitted content (recorded in release.json)
    #[arg(long)]
    pub(crate) allow_dirty: bool,
    /// Make only the Kth of N shards, for `release assemble` to join: 1/4, or `auto` to read both
    /// numbers from the variables of a job array (`auto/4` if they do not say how many)
    #[arg(long, value_name = "K/N", value_parser = shard)]
    pub(crate) shard: Option<ShardChoice>,
    /// The folder that holds all shards [default: output/shards in the project]
    #[arg(long, value_name = "DIR", requires = "shard")]
    pub(crate) shards: Option<PathBuf>,
    /// Take files that other machines have made from this shared store, make some of them again here
    /// to compare, and put files that are made here into it: a folder, or a bucket or a folder in it
    /// (s3://BUCKET/FOLDER), with credentials as for `publish`
    #[arg(long, value_name = "DIR|URL")]
    pub(crate) store: Option<String>,
    /// How many editions to lay out at the same time [default: one for every four processors]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=64))]
    pub(crate) jobs: Option<u16>,
    /// Write to FILE how long each stage took and how much work it was, as a trace for Perfetto
    #[arg(long, value_name = "FILE")]
    pub(crate) timings: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct ReleaseAssemble {
    /// The folders of the shards, or a folder that contains them
    #[arg(value_name = "DIR", required = true)]
    pub(crate) shards: Vec<PathBuf>,
    /// The project's folder [default: the project that the working folder is in]
    #[arg(long, value_name = "DIR", default_value_os_t = nearest_folder(), hide_default_value = true)]
    pub(crate) root: PathBuf,
    /// The folder that holds all releases [default: output/releases in the project]
    #[arg(long, value_name = "DIR", alias = "out")]
    pub(crate) releases: Option<PathBuf>,
    /// Seal the release with this minisign secret key. Its password is read from the variable
    /// BINDERY_KEY_PASSWORD, or else asked for
    #[arg(long, value_name = "FILE")]
    pub(crate) key: Option<PathBuf>,
    /// Allow uncommitted content (recorded in release.json)
    #[arg(long)]
    pub(crate) allow_dirty: bool,
}
