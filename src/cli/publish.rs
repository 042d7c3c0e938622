//! The grammar of `bindery serve` and `bindery publish`. Runs nothing.

use crate::project::nearest_folder;
use clap::Args;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(crate) struct Serve {
    /// The folder of the site [default: output/site in the project]
    #[arg(long, value_name = "DIR")]
    pub(crate) site: Option<PathBuf>,
    /// The port; with 0, the system chooses one that is free
    #[arg(long, value_name = "N", default_value_t = 8321)]
    pub(crate) port: u16,
    /// The project's folder [default: the project that the working folder is in]
    #[arg(long, value_name = "DIR", default_value_os_t = nearest_folder(), hide_default_value = true)]
    pub(crate) root: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Publish {
    /// A folder, or a bucket or a folder in it (s3://BUCKET/FOLDER). Credentials for a bucket are
    /// read from AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN, and its service
    /// from AWS_REGION and AWS_ENDPOINT_URL
    #[arg(value_name = "DIR|URL")]
    pub(crate) target: String,
    /// The folder of the site [default: output/site in the project]
    #[arg(long, value_name = "DIR")]
    pub(crate) site: Option<PathBuf>,
    /// List what would be done, and do nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Publish beside files that something else put there, which stay as they are
    #[arg(long)]
    pub(crate) leave_others: bool,
    /// Replace files that something else put there, if files of the site have the same names
    #[arg(long)]
    pub(crate) replace: bool,
    /// How many seconds to wait before old files are removed, for readers who have just opened an
    /// old page
    #[arg(long, value_name = "SECONDS", default_value_t = 5, value_parser = clap::value_parser!(u16).range(0..=3600))]
    pub(crate) pause: u16,
    /// The project's folder [default: the project that the working folder is in]
    #[arg(long, value_name = "DIR", default_value_os_t = nearest_folder(), hide_default_value = true)]
    pub(crate) root: PathBuf,
}
