//! `bindery check`.

use super::inspect::inspect_pages;
use super::{Ended, Ending, colour_on_stdout, print_exactly, tell};
use crate::assembly::workspace::Workspace;
use crate::assembly::{card_problems, layout_problems};
use crate::cli::{self, Format};
use crate::ground::diagnostic::once::each_once;
use crate::ground::diagnostic::render::{Style, render, summary};
use crate::ground::diagnostic::{Code, Diagnostic, Severity, any_error, nearest};
use crate::ground::source::Sources;
use crate::project::Strictness;

pub(super) fn run(arguments: &cli::Check) -> Ended {
    let known = || Code::ALL.iter().map(|code| code.name()).chain(["warnings"]);
    for code in &arguments.deny {
        if !known().any(|name| name == code) {
            tell(&format!("error: there is no code `{code}`\n"));
            if let Some(near) = nearest(code, known()) {
                tell(&format!("  hint: did you mean `{near}`?\n"));
            }
            return Err(Ending::Usage);
        }
    }
    let workspace = Workspace::open(&arguments.root).map_err(|failure| {
        conclude(&failure.problems, &failure.sources, arguments);
        super::ending_of(&failure.problems)
    })?;
    let release = workspace.draft_release().map_err(super::fail)?;
    let mut problems = workspace.check_as(&release, Strictness::Draft, &arguments.deny);
    if !any_error(&problems) {
        let mut found = layout_problems(&workspace, &release);
        found.extend(card_problems(&workspace, &release));
        let found = each_once(found);
        problems.extend(workspace.judge(Strictness::Draft, &arguments.deny, found));
    }
    let mut inspected = None;
    if arguments.pages && !any_error(&problems) {
        let found = inspect_pages(&workspace, &release, arguments)?;
        problems.extend(workspace.judge(
            Strictness::Draft,
            &arguments.deny,
            found.problems.clone(),
        ));
        inspected = Some(found);
    }
    if arguments.deny.iter().any(|name| name == "warnings") {
        for problem in &mut problems {
            problem.severity = Severity::Error;
        }
    }
    conclude(&problems, &workspace.project.sources, arguments);
    if let Some(inspected) = inspected {
        inspected.print_counts(arguments.format);
    } else if arguments.pages {
        tell("no pages were inspected: correct the errors first\n");
    }
    if !problems.iter().any(|problem| problem.code == Code::Unconfirmed) {
        count_unconfirmed(&workspace);
    }
    Ok(if any_error(&problems) { Ending::Content } else { Ending::Fine })
}

/// Prints how many statements are unconfirmed, if the report does not list them.
fn count_unconfirmed(workspace: &Workspace) {
    let count = crate::check::statements(&workspace.project, &workspace.book).len();
    let statements = match count {
        0 => return,
        1 => "1 statement is".to_owned(),
        count => format!("{count} statements are"),
    };
    tell(&format!(
        "{statements} marked as unconfirmed: run `bindery list unconfirmed` to see them\n"
    ));
}

fn conclude(problems: &[Diagnostic], sources: &Sources, arguments: &cli::Check) {
    let style = match arguments.format {
        Format::Human => Style::Human { colour: colour_on_stdout() },
        Format::Short => Style::Short,
        Format::Json => Style::Json,
        Format::Github => Style::Github,
    };
    print_exactly(&render(problems, sources, style));
    let summary = summary(problems).unwrap_or_else(|| "no problems".to_owned());
    tell(&format!("{summary}\n"));
}
