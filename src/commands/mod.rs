//! The verbs, one a file: they call the library and are the only ones who print.
//!
//! Standard output carries data (reports, lists); standard error carries talk (progress, summary).

#![expect(
    clippy::disallowed_methods,
    reason = "commands print, ask, and read the environment of a terminal"
)]

mod build;
mod check;
mod completions;
mod init;
mod list;
mod new;
mod progress;
mod release;
mod sheets;
mod table;
mod verify;

use crate::assembly::workspace::Workspace;
use crate::cli::{Cli, Verb};
use crate::ground::diagnostic::render::{Style, render, summary};
use crate::ground::diagnostic::{Code, Diagnostic, Failure};
use crate::ground::source::Sources;
use std::io::IsTerminal;
use std::path::Path;
use std::process::ExitCode;

/// How a run ended, as the exit code tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// All is well.
    Fine,
    /// The content is wrong.
    Content,
    /// The command or the project's configuration is wrong.
    Usage,
    /// The machine is in the way: a folder that cannot be written, a variable that is no date.
    Environment,
    /// A copy is genuine, and a newer release replaces it.
    Superseded,
    /// A copy is genuine, and was recalled.
    Recalled,
    /// No record knows a copy.
    Unknown,
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
        })
    }
}

/// Runs a verb.
pub fn run(cli: Cli) -> Ending {
    match cli.verb {
        Verb::Build(arguments) => build::run(&arguments),
        Verb::Check(arguments) => check::run(&arguments),
        Verb::List(arguments) => list::run(&arguments),
        Verb::Sheets(arguments) => sheets::run(&arguments),
        Verb::Init(arguments) => init::run(&arguments),
        Verb::New(arguments) => new::run(&arguments),
        Verb::Release(arguments) => release::run(&arguments),
        Verb::Verify(arguments) => verify::run(&arguments),
        Verb::Completions(arguments) => completions::run(&arguments),
    }
}

/// Whether standard error may carry colour: a terminal, and nobody said no
/// (<https://no-color.org>).
fn colour_on_stderr() -> bool {
    std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|no| no.is_empty())
}

fn colour_on_stdout() -> bool {
    std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|no| no.is_empty())
}

/// Prints to standard output; a reader that went away is no failure.
fn print(text: &str) {
    use std::io::Write;
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}

/// Tells somebody at the terminal.
fn tell(text: &str) {
    use std::io::Write;
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

/// Reports complaints on standard error.
fn report(diagnostics: &[Diagnostic], sources: &Sources) {
    let style = Style::Human { colour: colour_on_stderr() };
    tell(&render(diagnostics, sources, style));
    if let Some(summary) = summary(diagnostics) {
        tell(&format!("{summary}\n"));
    }
}

/// Reports what went wrong.
fn fail(failure: &Failure) -> Ending {
    report(&failure.problems, &failure.sources);
    ending_of(&failure.problems)
}

/// Loads a project, or reports why there is none.
fn load(root: &Path) -> Result<Workspace, Ending> {
    Workspace::open(root).map_err(|failure| fail(&failure))
}

/// The ending that a list of errors asks for.
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

/// Complaints about a folder that cannot be written, or a variable that cannot be used.
fn is_about_the_machine(code: Code) -> bool {
    matches!(code, Code::Output | Code::Environment)
}

/// Complaints that no author can mend: the command named what does not exist.
fn is_about_the_project(code: Code) -> bool {
    matches!(code, Code::FileMissing | Code::FileUnreadable | Code::UnknownId)
}
