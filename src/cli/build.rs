//! Arguments of the commands that make drafts, or say what would be made: `build`, `plan`, `watch`.

use super::ListFormat;
use super::values::{ShardChoice, shard, version};
use crate::ground::version::Version;
use crate::project::nearest_folder;
use clap::Args;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(crate) struct Build {
    /// The project's folder [default: the project that the working folder is in]
    #[arg(long, value_name = "DIR", default_value_os_t = nearest_folder(), hide_default_value = true)]
    pub(crate) root: PathBuf,
    /// The folder to write editions to [default: output/draft in the project; for a shard,
    /// output/shards/draft/K-of-N]
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) choices: Choices,
    /// Make only the Kth of N shares, so that N machines can share the work: 1/4, or `auto` to read
    /// both numbers from the variables of a job array (`auto/4` if they do not say how many)
    #[arg(long, value_name = "K/N", value_parser = shard)]
    pub(crate) shard: Option<ShardChoice>,
    /// First take over finished files from this folder of another build, such as a shard (repeat for
    /// several)
    #[arg(long, value_name = "DIR", conflicts_with = "shard")]
    pub(crate) from: Vec<PathBuf>,
    /// Take files that other machines have made from this shared store, and put files that are made
    /// here into it: a folder, or a bucket or a folder in it (s3://BUCKET/FOLDER), with credentials as
    /// for `publish`
    #[arg(long, value_name = "DIR|URL")]
    pub(crate) store: Option<String>,
    /// How many editions to lay out at the same time [default: one for every four processors]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=64))]
    pub(crate) jobs: Option<u16>,
    /// Also write the generated Typst next to each PDF
    #[arg(long)]
    pub(crate) keep_typst: bool,
    /// Say why each file was made or not made
    #[arg(long)]
    pub(crate) explain: bool,
    /// Write to FILE how long each stage took and how much work it was, as a trace for Perfetto
    #[arg(long, value_name = "FILE")]
    pub(crate) timings: Option<PathBuf>,
    /// Remove files of earlier builds that the project no longer makes
    #[arg(long)]
    pub(crate) prune: bool,
}

/// What to make drafts of.
#[derive(Debug, Args)]
pub(crate) struct Choices {
    /// Only this partner (repeat for several)
    #[arg(long, value_name = "ID")]
    pub(crate) partner: Vec<String>,
    /// Only this edition (repeat for several)
    #[arg(long, value_name = "ID")]
    pub(crate) edition: Vec<String>,
    /// Only this pack, without the whole book (repeat for several)
    #[arg(long, value_name = "ID")]
    pub(crate) pack: Vec<String>,
    /// Make no packs
    #[arg(long, conflicts_with = "pack")]
    pub(crate) no_packs: bool,
    /// Only this language (repeat for several)
    #[arg(long, value_name = "TAG")]
    pub(crate) language: Vec<String>,
    /// Mark what has changed since the last release
    #[arg(long)]
    pub(crate) marked: bool,
    /// Mark what has changed since this release
    #[arg(long, value_name = "VERSION", value_parser = version)]
    pub(crate) since: Option<Version>,
}

#[derive(Debug, Args)]
pub(crate) struct Watch {
    /// The project's folder [default: the project that the working folder is in]
    #[arg(long, value_name = "DIR", default_value_os_t = nearest_folder(), hide_default_value = true)]
    pub(crate) root: PathBuf,
    /// The folder to write editions to [default: output/draft in the project]
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
    /// Make this partner's copy first [default: the first partner]
    #[arg(long, value_name = "ID")]
    pub(crate) partner: Option<String>,
    /// Make this edition first [default: the first PDF edition
    /// for reading on a screen, otherwise the first edition]
    #[arg(long, value_name = "ID")]
    pub(crate) edition: Option<String>,
    /// Make this pack first, instead of the whole book
    #[arg(long, value_name = "ID")]
    pub(crate) pack: Option<String>,
    /// Make the copy in this language first [default: the language of
    /// the text]
    #[arg(long, value_name = "TAG")]
    pub(crate) language: Option<String>,
    /// Make only this copy, and no others
    #[arg(long)]
    pub(crate) alone: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Plan {
    /// The project's folder [default: the project that the working folder is in]
    #[arg(long, value_name = "DIR", default_value_os_t = nearest_folder(), hide_default_value = true)]
    pub(crate) root: PathBuf,
    /// The folder of the last build, which knows how many pages each file has [default: output/draft
    /// in the project]
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) choices: Choices,
    /// Show which of N shards makes each file
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1000))]
    pub(crate) shards: Option<u16>,
    /// The format of the plan
    #[arg(long, value_enum, default_value_t = ListFormat::Human)]
    pub(crate) format: ListFormat,
}
