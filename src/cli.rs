//! The command line's grammar, and nothing else.

use crate::ground::date::Date;
use crate::ground::version::Version;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Turns a living document in Markdown into branded, accessible PDF and EPUB editions.
#[derive(Debug, Parser)]
#[command(name = "bindery", version = crate::ground::tool::VERSION, max_term_width = 96)]
pub struct Cli {
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
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
    /// Plan, cut, prove and recall releases
    Release(Release),
    /// Tell whether a copy is genuine, altered, superseded or recalled
    Verify(Verify),
    /// Write completions for a shell to standard output
    Completions(Completions),
}

#[derive(Debug, Args)]
pub(crate) struct Build {
    /// The project's folder
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(crate) root: PathBuf,
    /// Where editions go [default: output/draft in the project]
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
    /// Only this partner; may be given again
    #[arg(long, value_name = "ID")]
    pub(crate) partner: Vec<String>,
    /// Only this edition; may be given again
    #[arg(long, value_name = "ID")]
    pub(crate) edition: Vec<String>,
    /// Only this pack, and not the whole book; may be given again
    #[arg(long, value_name = "ID")]
    pub(crate) pack: Vec<String>,
    /// Leave all packs out
    #[arg(long, conflicts_with = "pack")]
    pub(crate) no_packs: bool,
    /// Mark what changed since the last release
    #[arg(long)]
    pub(crate) marked: bool,
    /// Mark what changed since this release
    #[arg(long, value_name = "VERSION", value_parser = version)]
    pub(crate) since: Option<Version>,
    /// Editions to work on at the same time [default: the number of processors]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=64))]
    pub(crate) jobs: Option<u16>,
    /// Write the generated Typst beside each PDF
    #[arg(long)]
    pub(crate) keep_typst: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Check {
    /// The project's folder
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(crate) root: PathBuf,
    /// How to write the report
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,
    /// Fail on warnings too: `warnings` for all, or the name of one
    #[arg(long, value_name = "CODE")]
    pub(crate) deny: Vec<String>,
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
    pub(crate) what: Listed,
    /// The project's folder
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(crate) root: PathBuf,
    /// How to write the list
    #[arg(long, value_enum, default_value_t = ListFormat::Human)]
    pub(crate) format: ListFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Listed {
    Partners,
    Editions,
    Packs,
    Sections,
    Artefacts,
    /// Releases with their standing
    Releases,
    /// Every lint with its level
    Lints,
    /// The statements that are marked as unconfirmed
    Unconfirmed,
    /// How hard each section is to read
    Reading,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ListFormat {
    Human,
    Json,
}

#[derive(Debug, Args)]
pub struct Sheets {
    /// Files of printer's sheets, or for a print shop
    #[arg(value_name = "FILE", required = true)]
    pub(crate) files: Vec<PathBuf>,
    /// How to write it
    #[arg(long, value_enum, default_value_t = ListFormat::Human)]
    pub(crate) format: ListFormat,
}

#[derive(Debug, Args)]
pub(crate) struct Init {
    /// The new folder, absent or empty
    #[arg(value_name = "DIR")]
    pub(crate) folder: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct New {
    /// What to add
    #[arg(value_enum)]
    pub(crate) what: Skeleton,
    /// Its id: small letters, digits and hyphens
    pub(crate) id: String,
    /// The project's folder
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(crate) root: PathBuf,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Skeleton {
    Chapter,
    CaseStudy,
    Worksheet,
    Pack,
    Partner,
}

#[derive(Debug, Args)]
pub(crate) struct Release {
    #[command(subcommand)]
    pub(crate) verb: ReleaseVerb,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ReleaseVerb {
    /// Tell what changed since the last release and what blocks the next one
    Plan(ReleasePlan),
    /// Make every edition for every partner and seal them as a release
    Cut(ReleaseCut),
    /// Make a release again from its archived source and compare byte by byte
    Verify(ReleaseVerify),
    /// Tell what differs between two releases, or a release and the content now
    Diff(ReleaseDiff),
    /// Draft an entry of content/CHANGELOG.md
    Changelog(ReleaseChangelog),
    /// Take back a release, or one section of it
    Recall(ReleaseRecall),
    /// Write the pages that tell whether a copy is current
    Current(ReleaseCurrent),
    /// Make the leaves that bring a binder from one release to another
    UpdatePack(ReleaseUpdate),
}

#[derive(Debug, Args)]
pub(crate) struct ReleasePlan {
    /// The project's folder
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(crate) root: PathBuf,
    /// The date of the release, YYYY-MM-DD [default: that of the text]
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(crate) date: Option<Date>,
    /// How to write the plan
    #[arg(long, value_enum, default_value_t = ListFormat::Human)]
    pub(crate) format: ListFormat,
}

#[derive(Debug, Args)]
pub(crate) struct ReleaseCut {
    /// Its version, such as 2026.11 or 2026.11.1 [default: the next one]
    #[arg(value_parser = version)]
    pub(crate) version: Option<Version>,
    /// The project's folder
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(crate) root: PathBuf,
    /// The folder of all releases [default: output/releases in the project]
    #[arg(long, value_name = "DIR", alias = "out")]
    pub(crate) releases: Option<PathBuf>,
    /// The date of the release, YYYY-MM-DD [default: that of the text]
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(crate) date: Option<Date>,
    /// Seal with this minisign secret key; its password is asked for, or taken from
    /// BINDERY_KEY_PASSWORD
    #[arg(long, value_name = "FILE")]
    pub(crate) key: Option<PathBuf>,
    /// Cut content that no commit holds; the record tells
    #[arg(long)]
    pub(crate) allow_dirty: bool,
    /// Editions to work on at the same time [default: the number of processors]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=64))]
    pub(crate) jobs: Option<u16>,
}

#[derive(Debug, Args)]
pub(crate) struct ReleaseVerify {
    /// Its version
    #[arg(value_parser = version)]
    pub(crate) version: Version,
    /// The project's folder
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(crate) root: PathBuf,
    /// The folder of all releases [default: output/releases in the project]
    #[arg(long, value_name = "DIR", alias = "out")]
    pub(crate) releases: Option<PathBuf>,
    /// How to write the result
    #[arg(long, value_enum, default_value_t = ListFormat::Human)]
    pub(crate) format: ListFormat,
    /// Editions to work on at the same time [default: the number of processors]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=64))]
    pub(crate) jobs: Option<u16>,
}

#[derive(Debug, Args)]
pub(crate) struct ReleaseDiff {
    /// The older release
    #[arg(value_name = "A", value_parser = version)]
    pub(crate) before: Version,
    /// The newer release [default: the content as it is now]
    #[arg(value_name = "B", value_parser = version)]
    pub(crate) after: Option<Version>,
    /// The project's folder
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(crate) root: PathBuf,
    /// Only this section, new text included
    #[arg(long, value_name = "ID")]
    pub(crate) section: Option<String>,
    /// How to write the differences
    #[arg(long, value_enum, default_value_t = DiffFormat::Human)]
    pub(crate) format: DiffFormat,
}

#[derive(Debug, Args)]
pub(crate) struct ReleaseChangelog {
    /// The release [default: what changed since the last one]
    #[arg(value_parser = version)]
    pub(crate) version: Option<Version>,
    /// The project's folder
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(crate) root: PathBuf,
    /// Write the draft into the file, unless somebody has written there already
    #[arg(long)]
    pub(crate) write: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DiffFormat {
    /// For a terminal, words marked [-old-]{+new+}
    Human,
    /// Markdown, words marked with `del` and `ins`
    Markdown,
    /// One JSON object
    Json,
    /// A web page of its own
    Html,
}

#[derive(Debug, Args)]
pub(crate) struct ReleaseCurrent {
    /// The project's folder
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(crate) root: PathBuf,
    /// Where the pages go [default: output/releases/current in the project]
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct ReleaseUpdate {
    /// The release that binders hold now
    #[arg(value_parser = version)]
    pub(crate) from: Version,
    /// The release that they are to hold [default: the text as it is now]
    #[arg(value_parser = version)]
    pub(crate) to: Option<Version>,
    /// Only this partner; may be given again
    #[arg(long, value_name = "ID")]
    pub(crate) partner: Vec<String>,
    /// Only this loose-leaf edition; may be given again
    #[arg(long, value_name = "ID")]
    pub(crate) edition: Vec<String>,
    /// The project's folder
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(crate) root: PathBuf,
    /// The folder of all releases [default: output/releases in the project]
    #[arg(long, value_name = "DIR")]
    pub(crate) releases: Option<PathBuf>,
    /// Where updates go [default: output/updates in the project]
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
    /// How to write the list of what was made
    #[arg(long, value_enum, default_value_t = ListFormat::Human)]
    pub(crate) format: ListFormat,
}

#[derive(Debug, Args)]
pub(crate) struct ReleaseRecall {
    /// Its version
    #[arg(value_parser = version)]
    pub(crate) version: Version,
    /// Only this section of it
    #[arg(long, value_name = "ID")]
    pub(crate) section: Option<String>,
    /// Why: one sentence, which partners and readers will be told
    #[arg(long, value_name = "TEXT")]
    pub(crate) reason: String,
    /// The date of the recall, YYYY-MM-DD [default: that of the text]
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(crate) date: Option<Date>,
    /// The project's folder
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(crate) root: PathBuf,
    /// How to write the list of what is affected
    #[arg(long, value_enum, default_value_t = ListFormat::Human)]
    pub(crate) format: ListFormat,
}

#[derive(Debug, Args)]
pub(crate) struct Verify {
    /// PDF and EPUB files
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// The project whose history of releases is asked
    #[arg(long, value_name = "DIR", default_value = ".", conflicts_with = "record")]
    pub(crate) root: PathBuf,
    /// A release's record, release.json, in the place of a project; may be given again
    #[arg(long, value_name = "FILE")]
    pub(crate) record: Vec<PathBuf>,
    /// The minisign public key that proves the records: a file, or the key itself
    #[arg(long, value_name = "KEY")]
    pub(crate) key: Option<String>,
    /// How to write the verdicts
    #[arg(long, value_enum, default_value_t = ListFormat::Human)]
    pub(crate) format: ListFormat,
}

fn version(text: &str) -> Result<Version, String> {
    Version::parse(text).ok_or_else(|| {
        "write year and month, `2026.11`, and a number for a correction, `2026.11.1`".to_owned()
    })
}

fn date(text: &str) -> Result<Date, String> {
    Date::parse(text).ok_or_else(|| "write year, month and day: 2026-11-24".to_owned())
}

#[derive(Debug, Args)]
pub(crate) struct Completions {
    /// The shell
    #[arg(value_enum)]
    pub(crate) shell: clap_complete::Shell,
}
