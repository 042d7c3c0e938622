//! The verbs, one in each file: they call the library, and nothing else prints.
//!
//! Standard output carries data, such as reports and lists. Standard error carries messages, such
//! as progress and summaries.

#![expect(
    clippy::disallowed_methods,
    reason = "commands print, ask, and read the environment of a terminal"
)]

mod build;
mod check;
mod completions;
mod consent;
mod drafts;
mod export;
mod import;
mod init;
mod inspect;
mod list;
mod new;
mod output;
mod picture;
mod plan;
mod progress;
mod publish;
mod release;
mod review;
mod serve;
mod shard;
mod sheets;
mod site;
mod store;
mod table;
mod timings;
mod translate;
mod verify;
mod watch;

use crate::assembly::workspace::Workspace;
use crate::cli::{Cli, Verb};
use crate::ground::diagnostic::render::{Style, render, summary};
use crate::ground::diagnostic::{Code, Diagnostic, Failure};
use crate::ground::files;
use crate::ground::source::Sources;
use crate::verify::PublicKey;
use output::{print, print_exactly, print_json, tell, tell_exactly};
use std::io::IsTerminal;
use std::path::Path;
use std::process::ExitCode;

/// How a run ended; the exit code says which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Everything is in order.
    Fine,
    /// The content is wrong.
    Content,
    /// The command or the project's configuration is wrong.
    Usage,
    /// The machine does not allow it: a folder cannot be written, or a variable is not a date.
    Environment,
    /// A copy is genuine, but a newer release replaces it.
    Superseded,
    /// A copy is genuine, but it was recalled.
    Recalled,
    /// No record lists a copy.
    Unknown,
    /// A copy says what the newest release says, but another program has saved it again.
    ReSaved,
    /// A copy is genuine, but nothing signed and in date says whether it is still current.
    Unsettled,
}

impl Ending {
    /// This ending, or `other` if this one is fine.
    fn and(self, other: Self) -> Self {
        if self == Self::Fine { other } else { self }
    }
}

impl From<Ending> for ExitCode {
    fn from(ending: Ending) -> Self {
        Self::from(match ending {
            Ending::Fine => 0,
            Ending::Content => 1,
            Ending::Usage => 2,
            Ending::Environment => 3,
            Ending::Superseded => 4,
            Ending::Recalled => 5,
            Ending::Unknown => 6,
            Ending::Unsettled => 7,
            Ending::ReSaved => 8,
        })
    }
}

/// The ending of a verb. An error is an early one, whose reason has been reported.
type Ended = Result<Ending, Ending>;

/// Runs a verb.
pub fn run(cli: Cli) -> Ending {
    files::remove_leftovers();
    let ended = match cli.verb {
        Verb::Build(arguments) => build::run(&arguments),
        Verb::Watch(arguments) => watch::run(&arguments),
        Verb::Plan(arguments) => plan::run(&arguments),
        Verb::Check(arguments) => check::run(&arguments),
        Verb::List(arguments) => list::run(&arguments),
        Verb::Sheets(arguments) => Ok(sheets::run(&arguments)),
        Verb::Init(arguments) => Ok(init::run(&arguments)),
        Verb::New(arguments) => new::run(&arguments),
        Verb::Import(arguments) => import::run(&arguments),
        Verb::Export(arguments) => export::run(&arguments),
        Verb::Review(arguments) => review::run(&arguments),
        Verb::Picture(arguments) => Ok(picture::run(&arguments)),
        Verb::Release(arguments) => release::run(&arguments),
        Verb::Consent(arguments) => consent::run(&arguments),
        Verb::Site(arguments) => Ok(site::run(&arguments)),
        Verb::Translate(arguments) => translate::run(&arguments),
        Verb::Verify(arguments) => verify::run(&arguments),
        Verb::Serve(arguments) => Ok(serve::run(&arguments)),
        Verb::Publish(arguments) => Ok(publish::run(&arguments)),
        Verb::Completions(arguments) => Ok(completions::run(&arguments)),
    };
    checked(ended.unwrap_or_else(|early| early))
}

/// Says what is wrong with a command line, or shows the help or version that it asks for.
pub fn refuse(error: &clap::Error) -> Ending {
    use clap::error::ErrorKind;
    let text = error.render();
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            print_exactly(&match colour_on_stdout() {
                true => text.ansi().to_string(),
                false => text.to_string(),
            });
            checked(Ending::Fine)
        }
        _ => {
            // It repeats what somebody typed, so it has no colours of ours to keep.
            tell(&text.to_string());
            checked(Ending::Usage)
        }
    }
}

/// The ending of a run whose output may be lost: then nothing is in order.
fn checked(ending: Ending) -> Ending {
    let Some(why) = output::lost() else { return ending };
    tell(&format!("error: {why}\n"));
    Ending::Environment
}

/// Whether standard error may carry colour: it is a terminal, and `NO_COLOR` is not set
/// (<https://no-color.org>).
fn colour_on_stderr() -> bool {
    std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|no| no.is_empty())
}

/// The same for standard output.
fn colour_on_stdout() -> bool {
    std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|no| no.is_empty())
}

/// Reports diagnostics on standard error, with a summary.
fn report(diagnostics: &[Diagnostic], sources: &Sources) {
    let style = Style::Human { colour: colour_on_stderr() };
    tell_exactly(&render(diagnostics, sources, style));
    if let Some(summary) = summary(diagnostics) {
        tell(&format!("{summary}\n"));
    }
}

/// Reports what went wrong.
fn fail(failure: impl Into<Failure>) -> Ending {
    let failure = failure.into();
    report(&failure.problems, &failure.sources);
    ending_of(&failure.problems)
}

/// Reads a public key from a file, or from the argument itself.
fn public_key(given: &str) -> Result<PublicKey, Ending> {
    let path = Path::new(given);
    // What a key looks like is no path that anybody has.
    let key = PublicKey::read(given).or_else(|why| match files::exists(path) {
        true => match files::text_at(path) {
            Ok(text) => PublicKey::read(&text),
            Err(problem) => Err(problem.message),
        },
        false => Err(format!("there is no such file, and {why}")),
    });
    key.map_err(|why| {
        tell(&format!("error: `{given}`: {why}\n"));
        tell(
            "  hint: give the public key file that `minisign -G` made, or the second line of it\n",
        );
        Ending::Usage
    })
}

/// Loads a project, or reports why it cannot be loaded.
fn load(root: &Path) -> Result<Workspace, Ending> {
    Workspace::open(root).map_err(fail)
}

/// Loads a project without its translations, for what is said of the text and the plan alone.
fn load_text(root: &Path) -> Result<Workspace, Ending> {
    Workspace::open_in(root, &[]).map_err(fail)
}

/// The ending that a list of diagnostics asks for.
fn ending_of(problems: &[Diagnostic]) -> Ending {
    let errors = || problems.iter().filter(|problem| problem.is_error());
    if errors().any(|problem| is_about_the_machine(problem.code)) {
        Ending::Environment
    } else if errors().next().is_none() {
        Ending::Fine
    } else if errors().all(|problem| problem.span.is_none() && is_about_the_project(problem.code)) {
        Ending::Usage
    } else {
        Ending::Content
    }
}

/// Whether the fault is with the machine: a folder that cannot be written, or an environment
/// variable that cannot be used.
fn is_about_the_machine(code: Code) -> bool {
    matches!(code, Code::Output | Code::Environment)
}

/// Whether the fault is with the command and not the text: it named something that does not exist.
fn is_about_the_project(code: Code) -> bool {
    matches!(code, Code::FileMissing | Code::FileUnreadable | Code::UnknownId | Code::Publish)
}
