//! The command line's grammar, and nothing else.

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Turns a living document in Markdown into branded, accessible PDF and EPUB editions.
#[derive(Debug, Parser)]
#[command(name = "bindery", version = crate::prepare::VERSION, max_term_width = 96)]
pub struct Cli {
    #[command(subcommand)]
    pub verb: Verb,
}

#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Make every edition for every partner
    Build(Build),
    /// Report everything that is wrong with the content
    Check(Check),
    /// Name what the project has: partners, editions, packs, sections, artefacts, and what checks
    /// know
    List(List),
    /// Say how printer's sheets are printed, folded and cut
    Sheets(Sheets),
    /// Start a small complete project in a new folder
    Init(Init),
    /// Add a skeleton to the project
    New(New),
    /// Write completions for a shell to standard output
    Completions(Completions),
}

#[derive(Debug, Args)]
pub struct Build {
    /// The project's folder
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
    /// Where editions go [default: output/draft in the project]
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Only this partner; may be given again
    #[arg(long, value_name = "ID")]
    pub partner: Vec<String>,
    /// Only this edition; may be given again
    #[arg(long, value_name = "ID")]
    pub edition: Vec<String>,
    /// Only this pack, and not the whole book; may be given again
    #[arg(long, value_name = "ID")]
    pub pack: Vec<String>,
    /// Leave all packs out
    #[arg(long, conflicts_with = "pack")]
    pub no_packs: bool,
    /// Editions to work on at the same time [default: the number of processors]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=64))]
    pub jobs: Option<u16>,
    /// Write the generated Typst beside each PDF
    #[arg(long)]
    pub keep_typst: bool,
}

#[derive(Debug, Args)]
pub struct Check {
    /// The project's folder
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
    /// How to write the report
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
    /// Fail on warnings too: `warnings` for all, or the name of one
    #[arg(long, value_name = "CODE")]
    pub deny: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Several lines each, with the source line
    Human,
    /// One line each
    Short,
    /// One JSON object a line
    Json,
    /// Annotations for GitHub
    Github,
}

#[derive(Debug, Args)]
pub struct List {
    /// What to list
    #[arg(value_enum)]
    pub what: Listed,
    /// The project's folder
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
    /// How to write the list
    #[arg(long, value_enum, default_value_t = ListFormat::Human)]
    pub format: ListFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Listed {
    Partners,
    Editions,
    Packs,
    Sections,
    Artefacts,
    /// Every lint with its level
    Lints,
    /// The statements that are marked as unconfirmed
    Unconfirmed,
    /// How hard each section is to read
    Reading,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    Human,
    Json,
}

#[derive(Debug, Args)]
pub struct Sheets {
    /// Files of printer's sheets, or for a print shop
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// How to write it
    #[arg(long, value_enum, default_value_t = ListFormat::Human)]
    pub format: ListFormat,
}

#[derive(Debug, Args)]
pub struct Init {
    /// The new folder, absent or empty
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
}

#[derive(Debug, Args)]
pub struct New {
    /// What to add
    #[arg(value_enum)]
    pub what: Skeleton,
    /// Its id: small letters, digits and hyphens
    pub id: String,
    /// The project's folder
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Skeleton {
    Chapter,
    CaseStudy,
    Worksheet,
    Pack,
    Partner,
}

#[derive(Debug, Args)]
pub struct Completions {
    /// The shell
    #[arg(value_enum)]
    pub shell: clap_complete::Shell,
}
