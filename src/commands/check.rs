//! `bindery check`.

use super::{Ending, colour_on_stdout, print, tell};
use crate::cli::{self, Format};
use crate::diagnostic::render::{Style, render, summary};
use crate::diagnostic::{Code, Diagnostic, Severity, nearest};
use crate::prepare::Prepared;
use crate::project::Strictness;
use crate::source::Sources;

pub(super) fn run(arguments: &cli::Check) -> Ending {
    let known = || Code::ALL.iter().map(|code| code.name()).chain(["warnings"]);
    for code in &arguments.deny {
        if !known().any(|name| name == code) {
            tell(&format!("error: there is no warning `{code}`\n"));
            if let Some(near) = nearest(code, known()) {
                tell(&format!("  hint: did you mean `{near}`?\n"));
            }
            return Ending::Usage;
        }
    }
    let prepared = match Prepared::load(&arguments.root) {
        Ok(prepared) => prepared,
        Err((sources, problems)) => {
            conclude(&problems, &sources, arguments);
            return super::ending_of(&problems);
        }
    };
    let release = match prepared.draft() {
        Ok(release) => release,
        Err(message) => {
            tell(&format!("error: {message}\n"));
            return Ending::Environment;
        }
    };
    let mut problems = prepared.check_as(&release, Strictness::Draft, &arguments.deny);
    if arguments.deny.iter().any(|name| name == "warnings") {
        for problem in &mut problems {
            problem.severity = Severity::Error;
        }
    }
    conclude(&problems, &prepared.project.sources, arguments);
    if !problems.iter().any(|problem| problem.code == Code::Unconfirmed) {
        count_unconfirmed(&prepared);
    }
    if crate::diagnostic::any_error(&problems) { Ending::Content } else { Ending::Fine }
}

/// Says how many statements are unconfirmed, where the report does not list them.
fn count_unconfirmed(prepared: &Prepared) {
    let count = crate::check::statements(&prepared.project, &prepared.book).len();
    let statements = match count {
        0 => return,
        1 => "1 statement is".to_owned(),
        count => format!("{count} statements are"),
    };
    tell(&format!("{statements} marked unconfirmed: see `bindery list unconfirmed`\n"));
}

fn conclude(problems: &[Diagnostic], sources: &Sources, arguments: &cli::Check) {
    let style = match arguments.format {
        Format::Human => Style::Human { colour: colour_on_stdout() },
        Format::Short => Style::Short,
        Format::Json => Style::Json,
        Format::Github => Style::Github,
    };
    print(&render(problems, sources, style));
    let summary = summary(problems).unwrap_or_else(|| "no problems".to_owned());
    tell(&format!("{summary}\n"));
}
