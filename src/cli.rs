//! The grammar of the command line: verbs, options and their help. Runs nothing.

mod build;
mod consent;
mod cut;
mod import;
mod picture;
mod proofs;
mod publish;
mod review;
mod translate;
mod values;

pub(crate) use build::{Build, Choices, Plan, Watch};
pub(crate) use consent::{
    Consent, ConsentExpiring, ConsentList, ConsentShow, ConsentVerb, ConsentWithdraw,
};
pub(crate) use cut::{ReleaseAssemble, ReleaseCut};
pub(crate) use import::Import;
pub(crate) use picture::Picture;
pub(crate) use proofs::{ReleaseAttest, ReleaseBundle, ReleaseShow, ShowFormat, Verify};
pub(crate) use publish::{Publish, Serve};
pub(crate) use review::{Chosen, Export, Review};
pub(crate) use translate::{
    Translate, TranslateExtract, TranslateStats, TranslateStatus, TranslateVerb,
};
pub(crate) use values::ShardChoice;

use crate::ground::date::Date;
use crate::ground::version::Version;
use crate::project::nearest_folder;
use crate::release::status::DAYS as STATUS_DAYS;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;
use values::{date, version};

/// Turns a living document in Markdown into branded, accessible PDF and EPUB editions.
#[derive(Debug, Parser)]
#[command(name = "bindery", version = crate::ground::tool::VERSION, max_term_width = 96)]
pub struct Cli {
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Make every edition for every partner, as drafts
    Build(Build),
    /// Remake drafts whenever a file changes: first the copy you are working on, then all the others
    Watch(Watch),
    /// List what a build would make: each file, what it is made from, and about how long it takes
    Plan(Plan),
    /// Report everything that is wrong with the content, without making anything
    Check(Check),
    /// List partners, editions, packs, sections, artefacts, releases, lints, unconfirmed statements,
    /// reading grades or citation styles
    List(List),
    /// Explain how to print, fold and cut a file of printer's sheets
    Sheets(Sheets),
    /// Start a small, complete project in a new folder
    Init(Init),
    /// Add a section of one of the book's kinds, a pack or a partner to the project
    New(New),
    /// Turn a Word document, an OpenDocument text or a Markdown file into a section
    Import(Import),
    /// Write sections as Word files that contributors can change and send back
    Export(Export),
    /// Compare a returned Word file with the section that it was made from, and make the changes that
    /// you choose
    Review(Review),
    /// Copy pictures into the project without what their files say about people, places and programs
    Picture(Picture),
    /// Plan, cut, verify and recall releases
    Release(Release),
    /// List testimonies, see what is agreed to, and withdraw one
    Consent(Consent),
    /// Make the web site of the releases
    Site(Site),
    /// Bring translations up to date with the text, and list what is missing
    Translate(Translate),
    /// Check whether a copy is genuine, altered, superseded or recalled
    Verify(Verify),
    /// Show a finished site on this machine, as a web host would
    Serve(Serve),
    /// Copy what has changed in a finished site to a folder or a bucket
    Publish(Publish),
    /// Print a completion script for a shell
    Completions(Completions),
}

#[derive(Debug, Args)]
pub(crate) struct Site {
    /// The project's folder [default: the project that the working folder is in]
    #[arg(long, value_name = "DIR", default_value_os_t = nearest_folder(), hide_default_value = true)]
    pub(crate) root: PathBuf,
    /// The folder of all releases [default: output/releases in the project]
    #[arg(long, value_name = "DIR")]
    pub(crate) releases: Option<PathBuf>,
    /// The folder to write the site to [default: output/site in the project]
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
    /// Only the site of this partner, to be published on its own
    #[arg(long, value_name = "ID")]
    pub(crate) partner: Option<String>,
    /// Where the site will be published [default: `address` in `[site]`, for the whole site]
    #[arg(long, value_name = "URL")]
    pub(crate) address: Option<String>,
    /// Also write messages that tell partners about the newest release, as drafts, to this folder
    #[arg(long, value_name = "DIR")]
    pub(crate) announcements: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Check {
    /// The project's folder [default: the project that the working folder is in]
    #[arg(long, value_name = "DIR", default_value_os_t = nearest_folder(), hide_default_value = true)]
    pub(crate) root: PathBuf,
    /// The format of the report
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,
    /// Fail on warnings too: `warnings` for all of them, or the code of one (repeat for several)
    #[arg(long, value_name = "CODE")]
    pub(crate) deny: Vec<String>,
    /// Lay editions out and inspect their pages
    #[arg(long)]
    pub(crate) pages: bool,
    /// Inspect only pages of this partner (repeat for several)
    #[arg(long, value_name = "ID", requires = "pages")]
    pub(crate) partner: Vec<String>,
    /// Inspect only pages of this edition (repeat for several)
    #[arg(long, value_name = "ID", requires = "pages")]
    pub(crate) edition: Vec<String>,
    /// Inspect only pages of this pack, without the whole book (repeat for several)
    #[arg(long, value_name = "ID", requires = "pages")]
    pub(crate) pack: Vec<String>,
    /// Inspect no packs
    #[arg(long, conflicts_with = "pack", requires = "pages")]
    pub(crate) no_packs: bool,
    /// Inspect only pages in this language (repeat for several)
    #[arg(long, value_name = "TAG", requires = "pages")]
    pub(crate) language: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Several lines for each problem, with the source line
    Human,
    /// One line for each problem
    Short,
    /// One JSON object on each line
    Json,
    /// Annotations for GitHub
    Github,
}

#[derive(Debug, Args)]
pub struct List {
    /// What to list
    #[arg(value_enum)]
    pub(crate) what: Listed,
    /// Only artefacts in this language (repeat for several)
    #[arg(long, value_name = "TAG")]
    pub(crate) language: Vec<String>,
    /// The project's folder [default: the project that the working folder is in]
    #[arg(long, value_name = "DIR", default_value_os_t = nearest_folder(), hide_default_value = true)]
    pub(crate) root: PathBuf,
    /// The format of the list
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
    /// Releases: current, superseded or recalled
    Releases,
    /// Lints and their levels
    Lints,
    /// Statements that somebody still has to check
    Unconfirmed,
    /// How hard each section is to read
    Reading,
    /// Citation styles that come with the tool
    Styles,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ListFormat {
    #[value(alias = "text")]
    Human,
    Json,
}

#[derive(Debug, Args)]
pub struct Sheets {
    /// PDF files of printer's sheets, or for a print shop
    #[arg(value_name = "FILE", required = true)]
    pub(crate) files: Vec<PathBuf>,
    /// The folder of a project whose own words the instructions use [default: the project that the
    /// working folder is in]
    #[arg(long, value_name = "DIR", default_value_os_t = nearest_folder(), hide_default_value = true)]
    pub(crate) root: PathBuf,
    /// The format of the instructions
    #[arg(long, value_enum, default_value_t = ListFormat::Human)]
    pub(crate) format: ListFormat,
}

#[derive(Debug, Args)]
pub(crate) struct Init {
    /// The folder of the new project; it must be empty or not exist yet
    #[arg(value_name = "DIR")]
    pub(crate) folder: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct New {
    /// What to add: one of the book's kinds of sections (such as chapter), pack, partner, or words
    /// (the tool's own words in another language)
    #[arg(value_name = "KIND")]
    pub(crate) what: String,
    /// The id of the new item: lower-case letters, digits and hyphens; for words, the language's tag
    pub(crate) id: String,
    /// The project's folder [default: the project that the working folder is in]
    #[arg(long, value_name = "DIR", default_value_os_t = nearest_folder(), hide_default_value = true)]
    pub(crate) root: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Release {
    #[command(subcommand)]
    pub(crate) verb: ReleaseVerb,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ReleaseVerb {
    /// Show what has changed since the last release, and what blocks the next one
    Plan(ReleasePlan),
    /// Make every edition for every partner, and record and seal them as a release
    Cut(ReleaseCut),
    /// Join the shards of a release that several machines made into the release
    Assemble(ReleaseAssemble),
    /// Rebuild a release from its archived source and compare it byte by byte
    Verify(ReleaseVerify),
    /// Rebuild a release from its archived source, and sign that every byte is the same
    Attest(ReleaseAttest),
    /// Show what differs between two releases, or between a release and the current content
    Diff(ReleaseDiff),
    /// Show what a section said in a release, or on a date
    Show(ReleaseShow),
    /// Draft an entry for content/CHANGELOG.md
    Changelog(ReleaseChangelog),
    /// Make one ZIP file for each partner: its files, its notices, and how to check them
    Bundle(ReleaseBundle),
    /// Recall a release, or one section of it
    Recall(ReleaseRecall),
    /// Say that recalled text has been corrected, so that it no longer blocks a release
    Corrected(ReleaseCorrected),
    /// Write the web pages that say whether a copy is current
    Current(ReleaseCurrent),
    /// Sign which release is the newest and what was recalled
    Status(ReleaseStatus),
    /// List the keys that may seal releases, or change that list
    Keys(ReleaseKeys),
    /// Make the replacement leaves that update a ring binder from one release to another
    UpdatePack(ReleaseUpdate),
}

#[derive(Debug, Args)]
pub(crate) struct ReleasePlan {
    /// The project's folder [default: the project that the working folder is in]
    #[arg(long, value_name = "DIR", default_value_os_t = nearest_folder(), hide_default_value = true)]
    pub(crate) root: PathBuf,
    /// The date of the release, YYYY-MM-DD [default: the date of the text]
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(crate) date: Option<Date>,
    /// The format of the plan
    #[arg(long, value_enum, default_value_t = ListFormat::Human)]
    pub(crate) format: ListFormat,
}

#[derive(Debug, Args)]
pub(crate) struct ReleaseVerify {
    /// The version to rebuild
    #[arg(value_parser = version)]
    pub(crate) version: Version,
    /// The project's folder [default: the project that the working folder is in]
    #[arg(long, value_name = "DIR", default_value_os_t = nearest_folder(), hide_default_value = true)]
    pub(crate) root: PathBuf,
    /// The folder that holds all releases [default: output/releases in the project]
    #[arg(long, value_name = "DIR", alias = "out")]
    pub(crate) releases: Option<PathBuf>,
    /// The format of the result
    #[arg(long, value_enum, default_value_t = ListFormat::Human)]
    pub(crate) format: ListFormat,
    /// How many editions to lay out at the same time [default: one for every four processors]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=64))]
    pub(crate) jobs: Option<u16>,
    /// A minisign public key that you trust, to check the seal with: a file, or the key itself
    /// (repeat for several)
    #[arg(long, value_name = "KEY")]
    pub(crate) key: Vec<String>,
    /// The public key of somebody who rebuilt the release, to check attestations with; it cannot
    /// prove a seal (repeat for several)
    #[arg(long, value_name = "KEY")]
    pub(crate) attester: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct ReleaseDiff {
    /// The older release
    #[arg(value_name = "A", value_parser = version)]
    pub(crate) before: Version,
    /// The newer release [default: the current content]
    #[arg(value_name = "B", value_parser = version)]
    pub(crate) after: Option<Version>,
    /// The project's folder [default: the project that the working folder is in]
    #[arg(long, value_name = "DIR", default_value_os_t = nearest_folder(), hide_default_value = true)]
    pub(crate) root: PathBuf,
    /// Only this section, with the full text of new and removed sections
    #[arg(long, value_name = "ID")]
    pub(crate) section: Option<String>,
    /// The format of the comparison
    #[arg(long, value_enum, default_value_t = DiffFormat::Human)]
    pub(crate) format: DiffFormat,
}

#[derive(Debug, Args)]
pub(crate) struct ReleaseChangelog {
    /// The release to describe [default: the changes since the last one]
    #[arg(value_parser = version)]
    pub(crate) version: Option<Version>,
    /// The project's folder [default: the project that the working folder is in]
    #[arg(long, value_name = "DIR", default_value_os_t = nearest_folder(), hide_default_value = true)]
    pub(crate) root: PathBuf,
    /// Write the draft into the file, unless somebody has already written an entry there
    #[arg(long)]
    pub(crate) write: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DiffFormat {
    /// For a terminal, with changed words marked as [-old-]{+new+}
    Human,
    /// Markdown, with changed words in `del` and `ins`
    Markdown,
    /// One JSON object
    Json,
    /// A complete web page
    Html,
}

#[derive(Debug, Args)]
pub(crate) struct ReleaseCurrent {
    /// The project's folder [default: the project that the working folder is in]
    #[arg(long, value_name = "DIR", default_value_os_t = nearest_folder(), hide_default_value = true)]
    pub(crate) root: PathBuf,
    /// The folder to write the pages to [default: output/releases/current in the project]
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct ReleaseUpdate {
    /// The release that the binders contain now
    #[arg(value_parser = version)]
    pub(crate) from: Version,
    /// The release to update them to [default: the current text]
    #[arg(value_parser = version)]
    pub(crate) to: Option<Version>,
    /// Only this partner (repeat for several)
    #[arg(long, value_name = "ID")]
    pub(crate) partner: Vec<String>,
    /// Only this loose-leaf edition (repeat for several)
    #[arg(long, value_name = "ID")]
    pub(crate) edition: Vec<String>,
    /// The project's folder [default: the project that the working folder is in]
    #[arg(long, value_name = "DIR", default_value_os_t = nearest_folder(), hide_default_value = true)]
    pub(crate) root: PathBuf,
    /// The folder that holds all releases [default: output/releases in the project]
    #[arg(long, value_name = "DIR")]
    pub(crate) releases: Option<PathBuf>,
    /// The folder to write updates to [default: output/updates in the project]
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
    /// The format of the list of updates
    #[arg(long, value_enum, default_value_t = ListFormat::Human)]
    pub(crate) format: ListFormat,
}

#[derive(Debug, Args)]
pub(crate) struct ReleaseRecall {
    /// The version to recall
    #[arg(value_parser = version)]
    pub(crate) version: Version,
    /// Recall only this section
    #[arg(long, value_name = "ID")]
    pub(crate) section: Option<String>,
    /// The reason, in one sentence; partners and readers will see it
    #[arg(long, value_name = "TEXT")]
    pub(crate) reason: String,
    /// The date of the recall, YYYY-MM-DD [default: the date of the text]
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(crate) date: Option<Date>,
    /// Also recall this version, which shares most of the text (repeat for several)
    #[arg(long, value_name = "VERSION", value_parser = version)]
    pub(crate) also: Vec<Version>,
    /// Do not recall this version, although it shares most of the text (repeat for several)
    #[arg(long, value_name = "VERSION", value_parser = version)]
    pub(crate) except: Vec<Version>,
    /// Recall every version that shares most of the text, without asking
    #[arg(long)]
    pub(crate) yes: bool,
    /// Sign the new status with this minisign secret key
    #[arg(long, value_name = "FILE")]
    pub(crate) key: Option<PathBuf>,
    /// The project's folder [default: the project that the working folder is in]
    #[arg(long, value_name = "DIR", default_value_os_t = nearest_folder(), hide_default_value = true)]
    pub(crate) root: PathBuf,
    /// The format of the list of affected files
    #[arg(long, value_enum, default_value_t = ListFormat::Human)]
    pub(crate) format: ListFormat,
}

#[derive(Debug, Args)]
pub(crate) struct ReleaseStatus {
    /// Sign with this minisign secret key. Its password is read from the variable
    /// BINDERY_KEY_PASSWORD, or else asked for
    #[arg(long, value_name = "FILE")]
    pub(crate) key: PathBuf,
    /// The date of the status, YYYY-MM-DD [default: the latest date of the text, the releases and
    /// the recalls]
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(crate) date: Option<Date>,
    /// How many days readers may rely on it
    #[arg(long, value_name = "N", default_value_t = STATUS_DAYS, value_parser = clap::value_parser!(u16).range(1..=3660))]
    pub(crate) days: u16,
    /// The project's folder [default: the project that the working folder is in]
    #[arg(long, value_name = "DIR", default_value_os_t = nearest_folder(), hide_default_value = true)]
    pub(crate) root: PathBuf,
    /// The folder that holds all releases [default: output/releases in the project]
    #[arg(long, value_name = "DIR")]
    pub(crate) releases: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct ReleaseKeys {
    #[command(subcommand)]
    pub(crate) verb: Option<KeysVerb>,
    /// The project's folder [default: the project that the working folder is in]
    #[arg(long, global = true, value_name = "DIR", default_value_os_t = nearest_folder(), hide_default_value = true)]
    pub(crate) root: PathBuf,
    /// The folder that holds all releases [default: output/releases in the project]
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) releases: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum KeysVerb {
    /// Add a key. The first one must be the public half of the key that signs the list
    Add {
        /// The public key: a file, or the key itself
        #[arg(value_name = "KEY")]
        added: String,
        /// Whose key it is, for readers
        #[arg(long)]
        name: String,
        #[command(flatten)]
        signing: KeysSigning,
    },
    /// Retire a key that was replaced
    Retire {
        /// The key's identifier
        #[arg(value_name = "ID")]
        id: String,
        #[command(flatten)]
        signing: KeysSigning,
    },
    /// Revoke a key that somebody else may have
    Revoke {
        /// The key's identifier
        #[arg(value_name = "ID")]
        id: String,
        /// The reason, in one sentence; readers will see it
        #[arg(long, value_name = "TEXT")]
        reason: String,
        #[command(flatten)]
        signing: KeysSigning,
    },
}

#[derive(Debug, Args)]
pub(crate) struct KeysSigning {
    /// Sign the new list with this minisign secret key, which stays active
    #[arg(long, value_name = "FILE")]
    pub(crate) key: PathBuf,
    /// The date of the change, YYYY-MM-DD [default: the date of the text]
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(crate) date: Option<Date>,
}

#[derive(Debug, Args)]
pub(crate) struct ReleaseCorrected {
    /// The version that was recalled
    #[arg(value_parser = version)]
    pub(crate) version: Version,
    /// The section that was recalled, if not the whole version
    #[arg(long, value_name = "ID")]
    pub(crate) section: Option<String>,
    /// What was corrected, in one sentence
    #[arg(long, value_name = "TEXT")]
    pub(crate) reason: String,
    /// The date of the correction, YYYY-MM-DD [default: the date of the text]
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(crate) date: Option<Date>,
    /// The project's folder [default: the project that the working folder is in]
    #[arg(long, value_name = "DIR", default_value_os_t = nearest_folder(), hide_default_value = true)]
    pub(crate) root: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Completions {
    /// The shell to write the script for
    #[arg(value_enum)]
    pub(crate) shell: clap_complete::Shell,
}
