//! The grammar of `bindery consent`. Runs nothing.

use super::ListFormat;
use super::values::{date, reference};
use crate::assembly::testimonies::SOON;
use crate::ground::date::Date;
use crate::project::nearest_folder;
use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(crate) struct Consent {
    #[command(subcommand)]
    pub(crate) verb: ConsentVerb,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ConsentVerb {
    /// List testimonies: until when they may be shown, and whether they are used
    List(ConsentList),
    /// Show what somebody agreed to, where the testimony is, and what leaves it out
    Show(ConsentShow),
    /// List what ends soon, or is due to be reviewed
    Expiring(ConsentExpiring),
    /// Take a testimony out of the text, of every release and of everything made from them
    Withdraw(ConsentWithdraw),
}

#[derive(Debug, Args)]
pub(crate) struct ConsentList {
    /// The project's folder [default: the project that the working folder is in]
    #[arg(long, value_name = "DIR", default_value_os_t = nearest_folder(), hide_default_value = true)]
    pub(crate) root: PathBuf,
    /// The format of the list
    #[arg(long, value_enum, default_value_t = ListFormat::Human)]
    pub(crate) format: ListFormat,
}

#[derive(Debug, Args)]
pub(crate) struct ConsentShow {
    /// The reference of the testimony, such as t-7k2m9x, or the path of its record
    #[arg(value_name = "REF", value_parser = reference)]
    pub(crate) reference: String,
    /// The project's folder [default: the project that the working folder is in]
    #[arg(long, value_name = "DIR", default_value_os_t = nearest_folder(), hide_default_value = true)]
    pub(crate) root: PathBuf,
    /// The format
    #[arg(long, value_enum, default_value_t = ListFormat::Human)]
    pub(crate) format: ListFormat,
}

#[derive(Debug, Args)]
pub(crate) struct ConsentExpiring {
    /// How many days to look ahead
    #[arg(long, value_name = "DAYS", default_value_t = SOON, value_parser = clap::value_parser!(u16).range(0..=3660))]
    pub(crate) within: u16,
    /// The project's folder [default: the project that the working folder is in]
    #[arg(long, value_name = "DIR", default_value_os_t = nearest_folder(), hide_default_value = true)]
    pub(crate) root: PathBuf,
    /// The format of the list
    #[arg(long, value_enum, default_value_t = ListFormat::Human)]
    pub(crate) format: ListFormat,
}

#[derive(Debug, Args)]
pub(crate) struct ConsentWithdraw {
    /// The reference of the testimony, such as t-7k2m9x, or the path of its record
    #[arg(value_name = "REF", value_parser = reference)]
    pub(crate) reference: String,
    /// The date of the withdrawal, YYYY-MM-DD [default: today]
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(crate) on: Option<Date>,
    /// Say what would be done, and change nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// The project's folder [default: the project that the working folder is in]
    #[arg(long, value_name = "DIR", default_value_os_t = nearest_folder(), hide_default_value = true)]
    pub(crate) root: PathBuf,
    /// The folder that holds all releases [default: output/releases in the project]
    #[arg(long, value_name = "DIR", alias = "out")]
    pub(crate) releases: Option<PathBuf>,
    /// Also take it out of this shared store (repeat for several): a folder, or a bucket or a folder in
    /// it (s3://BUCKET/FOLDER), with credentials as for `publish`
    #[arg(long, value_name = "DIR|URL")]
    pub(crate) store: Vec<String>,
    /// The format of the report
    #[arg(long, value_enum, default_value_t = ListFormat::Human)]
    pub(crate) format: ListFormat,
}
