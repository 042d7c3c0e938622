//! `bindery check`.

use super::{Ending, colour_on_stdout, print, tell};
use crate::cli::{self, Format};
use crate::diagnostic::render::{Style, render, summary};
use crate::diagnostic::{Code, Diagnostic, Severity, nearest};
use crate::prepare::Prepared;
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
    let mut problems = prepared.check(&release);
    for problem in &mut problems {
        let denied = |name: &String| name == "warnings" || name == problem.code.name();
        if arguments.deny.iter().any(denied) {
            problem.severity = Severity::Error;
        }
    }
    conclude(&problems, &prepared.project.sources, arguments);
    if crate::diagnostic::any_error(&problems) { Ending::Content } else { Ending::Fine }
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
