//! Arguments of the commands for people who hold or check a release or a copy:
//! `show`, `bundle`, `attest`, `verify`.

use super::ListFormat;
use super::values::{date, version};
use crate::ground::date::Date;
use crate::ground::version::Version;
use crate::project::nearest_folder;
use crate::release::wording::At;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(crate) struct ReleaseShow {
    /// The section's id
    #[arg(value_name = "SECTION")]
    pub(crate) section: String,
    /// The version, such as 2026.11, or a date, YYYY-MM-DD, for the version that was current then
    /// [default: the newest version]
    #[arg(long, value_name = "DATE|VERSION", value_parser = At::read)]
    pub(crate) at: Option<At>,
    /// What the copies of this partner say [default: those of the publisher]
    #[arg(long, value_name = "ID")]
    pub(crate) partner: Option<String>,
    /// The project's folder [default: the project that the working folder is in]
    #[arg(long, value_name = "DIR", default_value_os_t = nearest_folder(), hide_default_value = true)]
    pub(crate) root: PathBuf,
    /// The format of the text
    #[arg(long, value_enum, default_value_t = ShowFormat::Human)]
    pub(crate) format: ShowFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ShowFormat {
    /// For a terminal
    Human,
    Markdown,
    /// One JSON object
    Json,
}

#[derive(Debug, Args)]
pub(crate) struct ReleaseBundle {
    /// The released version
    #[arg(value_parser = version)]
    pub(crate) version: Version,
    /// Only this partner (repeat for several)
    #[arg(long, value_name = "ID")]
    pub(crate) partner: Vec<String>,
    /// The project's folder [default: the project that the working folder is in]
    #[arg(long, value_name = "DIR", default_value_os_t = nearest_folder(), hide_default_value = true)]
    pub(crate) root: PathBuf,
    /// The folder that holds all releases [default: output/releases in the project]
    #[arg(long, value_name = "DIR")]
    pub(crate) releases: Option<PathBuf>,
    /// The folder to write bundles to [default: output/bundles in the project]
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct ReleaseAttest {
    /// The version to rebuild
    #[arg(value_parser = version)]
    pub(crate) version: Version,
    /// Sign with this minisign secret key of your own. Its password is read from the variable
    /// BINDERY_KEY_PASSWORD, or else asked for
    #[arg(long, value_name = "FILE")]
    pub(crate) key: PathBuf,
    /// Who rebuilt it: the person or organisation, for readers
    #[arg(long)]
    pub(crate) name: String,
    /// The date of the rebuild, YYYY-MM-DD [default: today]
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(crate) date: Option<Date>,
    /// The project's folder, if you have it [default: the project that the working folder is in]
    #[arg(long, value_name = "DIR", default_value_os_t = nearest_folder(), hide_default_value = true)]
    pub(crate) root: PathBuf,
    /// The folder that holds all releases, each in a folder named after its version [default:
    /// output/releases in the project]
    #[arg(long, value_name = "DIR")]
    pub(crate) releases: Option<PathBuf>,
    /// How many editions to lay out at the same time [default: one for every four processors]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=64))]
    pub(crate) jobs: Option<u16>,
}

#[derive(Debug, Args)]
pub(crate) struct Verify {
    /// The PDF and EPUB files to check
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// The project whose release records to check against [default: the one that the working folder
    /// is in]
    #[arg(
        long,
        value_name = "DIR",
        default_value_os_t = nearest_folder(),
        hide_default_value = true,
        conflicts_with = "record"
    )]
    pub(crate) root: PathBuf,
    /// A release record (release.json) to use instead of a project (repeat for several)
    #[arg(long, value_name = "FILE")]
    pub(crate) record: Vec<PathBuf>,
    /// A minisign public key that you trust, to check signatures with: a file, or the key itself
    /// (repeat for several)
    #[arg(long, value_name = "KEY")]
    pub(crate) key: Vec<String>,
    /// A signed status that you downloaded, to use as well (repeat for several)
    #[arg(long, value_name = "FILE")]
    pub(crate) status: Vec<PathBuf>,
    /// Give the verdict for this date, YYYY-MM-DD [default: today]
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(crate) on: Option<Date>,
    /// The format of the verdicts
    #[arg(long, value_enum, default_value_t = ListFormat::Human)]
    pub(crate) format: ListFormat,
}
