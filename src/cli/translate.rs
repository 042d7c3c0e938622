//! The grammar of `bindery translate`. Runs nothing.

use super::ListFormat;
use crate::project::nearest_folder;
use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(crate) struct Translate {
    #[command(subcommand)]
    pub(crate) verb: TranslateVerb,
}

#[derive(Debug, Subcommand)]
pub(crate) enum TranslateVerb {
    /// Write the files that translators work on, or bring them up to date with the text
    Extract(TranslateExtract),
    /// List texts that are not translated, outdated or not reviewed
    Status(TranslateStatus),
    /// Count texts and words, and how many of them are translated
    Stats(TranslateStats),
}

#[derive(Debug, Args)]
pub(crate) struct TranslateExtract {
    /// The language, as a BCP 47 tag such as `ar` or `pt-BR`
    #[arg(value_name = "TAG")]
    pub(crate) tag: String,
    /// Only the files of these sections; `book` is the file for everything else [default: what
    /// editions in this language contain, or else everything]
    #[arg(value_name = "SECTION")]
    pub(crate) sections: Vec<String>,
    /// The project's folder [default: the project that the working folder is in]
    #[arg(long, value_name = "DIR", default_value_os_t = nearest_folder(), hide_default_value = true)]
    pub(crate) root: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct TranslateStatus {
    /// The language
    #[arg(value_name = "TAG")]
    pub(crate) tag: String,
    /// Only these sections; `book` is everything else
    #[arg(value_name = "SECTION")]
    pub(crate) sections: Vec<String>,
    /// The project's folder [default: the project that the working folder is in]
    #[arg(long, value_name = "DIR", default_value_os_t = nearest_folder(), hide_default_value = true)]
    pub(crate) root: PathBuf,
    /// The format of the list
    #[arg(long, value_enum, default_value_t = ListFormat::Human)]
    pub(crate) format: ListFormat,
}

#[derive(Debug, Args)]
pub(crate) struct TranslateStats {
    /// Only this language [default: every language that has translations]
    #[arg(value_name = "TAG")]
    pub(crate) tag: Option<String>,
    /// The project's folder [default: the project that the working folder is in]
    #[arg(long, value_name = "DIR", default_value_os_t = nearest_folder(), hide_default_value = true)]
    pub(crate) root: PathBuf,
    /// The format of the counts
    #[arg(long, value_enum, default_value_t = ListFormat::Human)]
    pub(crate) format: ListFormat,
}
