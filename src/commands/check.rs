//! `bindery check`.

use super::inspect::inspect_pages;
use super::{Ended, Ending, colour_on_stdout, print_exactly, tell};
use crate::assembly::workspace::Workspace;
use crate::assembly::{card_problems, layout_problems};
use crate::check::Marked;
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
    let listed = [Code::Unconfirmed, Code::Unverified];
    if !problems.iter().any(|problem| listed.contains(&problem.code)) {
        count_unconfirmed(&workspace);
    }
    Ok(if any_error(&problems) { Ending::Content } else { Ending::Fine })
}

/// Prints how many statements somebody still has to check, if the report does not list them.
fn count_unconfirmed(workspace: &Workspace) {
    let statements = crate::check::statements(&workspace.project, &workspace.book);
    let of = |marked| statements.iter().filter(|statement| statement.marked == marked).count();
    let counted = |count: usize, one: &str, many: &str| match count {
        0 => None,
        1 => Some(format!("1 statement {one}")),
        count => Some(format!("{count} statements {many}")),
    };
    let parts: Vec<String> = [
        counted(of(Marked::Unconfirmed), "is marked as unconfirmed", "are marked as unconfirmed"),
        counted(of(Marked::Verify), "is marked to verify", "are marked to verify"),
    ]
    .into_iter()
    .flatten()
    .collect();
    if !parts.is_empty() {
        let pronoun = if statements.len() == 1 { "it" } else { "them" };
        tell(&format!(
            "{}: run `bindery list unconfirmed` to see {pronoun}\n",
            parts.join(" and ")
        ));
    }
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
