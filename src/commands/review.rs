//! `bindery review`.

use super::export::{FOLDER, partner};
use super::{Ended, Ending, fail, load_text, print, report, tell};
use crate::assembly::workspace::Workspace;
use crate::cli;
use crate::ground::diagnostic::Diagnostic;
use crate::ground::files;
use crate::ground::words::counted;
use crate::incoming::{self, Group, Returned};
use crate::review::{self, Applied, Change, Outcome, Review, Sent, State};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

pub(super) fn run(arguments: &cli::Review) -> Ended {
    let workspace = load_text(&arguments.root)?;
    let mut returned = read(&arguments.file)?;
    let sent = match &arguments.sent {
        Some(path) => review::sent_record(read(path)?.record.as_deref()),
        None => review::sent_record(returned.record.as_deref()),
    };
    let Some(sent) = sent else { return Err(without_record(arguments)) };
    refuse_other(&workspace, &sent)?;
    let partner = partner(&workspace, Some(&sent.partner))?;
    // The file was sent with the partner's name in this place.
    if returned.editor == partner.partner.name {
        returned.editor.clear();
    }
    let (_, now, _) =
        review::word_file(&workspace, partner, &sent.section).map_err(|problems| {
            report(&problems, &workspace.project.sources);
            super::ending_of(&problems)
        })?;
    let project = &workspace.project;
    let Some(found) = review::compare(project, &sent, &now, &returned) else {
        return Err(Ending::Content);
    };
    let chosen = match &arguments.apply {
        Some(choice) => Some(numbers(choice, &found)?),
        None => None,
    };
    let applied = chosen
        .as_ref()
        .and_then(|chosen| review::apply(project, &sent.section, &found, &returned, chosen));
    let credited = match &applied {
        Some(applied) => Some(credited(&workspace, &sent.section, applied, &arguments.credit)?),
        None => None,
    };
    // The report first: whatever happens next, nothing is lost.
    let path = report_path(arguments, &sent);
    super::build::refuse_content(&path, &arguments.root)?;
    let text = review::report(
        &arguments.file.file_name().unwrap_or_default().to_string_lossy(),
        &sent,
        &found,
        applied.as_ref(),
        &findings(&returned),
    );
    files::write_whole(&path, text.as_bytes()).map_err(fail)?;
    if let (Some(applied), Some(text)) = (&applied, &credited)
        && (!applied.made.is_empty() || !arguments.credit.is_empty())
    {
        let path = arguments.root.join(&applied.path);
        let before = files::bytes_of(&path).unwrap_or_default();
        let has_returns = String::from_utf8_lossy(&before).contains("\r\n");
        // The lines of the file end as they did.
        let text = if has_returns { text.replace('\n', "\r\n") } else { text.clone() };
        files::write_whole(&path, text.as_bytes()).map_err(fail)?;
    }
    show(&found, applied.as_ref());
    tell_findings(&returned);
    tell_summary(&found, applied.as_ref(), &path);
    Ok(match applied {
        Some(applied) if !applied.failed.is_empty() => Ending::Content,
        _ => Ending::Fine,
    })
}

fn read(path: &Path) -> Result<Returned, Ending> {
    let bytes = files::bytes_at(path).map_err(fail)?;
    let read = incoming::returned(&bytes, review::RECORD);
    read.map_err(|problem| fail(problem.in_path(path.display().to_string())))
}

fn without_record(arguments: &cli::Review) -> Ending {
    let (path, hint) = match &arguments.sent {
        Some(path) => (path, "name a file that `bindery export` wrote"),
        None => (
            &arguments.file,
            "name the file that was sent with `--sent FILE`, or read this one with `bindery import`",
        ),
    };
    let message = "the file does not say which section it was made from";
    let problem = Diagnostic::error(crate::ground::diagnostic::Code::Import, message);
    fail(problem.in_path(path.display().to_string()).hint(hint))
}

/// Refuses a file of another project, or of a section that is gone.
fn refuse_other(workspace: &Workspace, sent: &Sent) -> Result<(), Ending> {
    let project = &workspace.project;
    let message = if sent.work != project.book.id {
        format!("the file was made from another project, `{}`", sent.work.escape_debug())
    } else if sent.language != project.book.language.tag() {
        let tag = sent.language.escape_debug();
        format!("the file is in `{tag}`, and translations are changed in their PO files")
    } else if !project.sections.contains_key(&sent.section) {
        format!("there is no section `{}` any more", sent.section.escape_debug())
    } else {
        return Ok(());
    };
    tell(&format!("error: {message}\n"));
    Err(Ending::Usage)
}

/// The numbers of the changes that are to be made.
fn numbers(choice: &cli::Chosen, review: &Review) -> Result<BTreeSet<usize>, Ending> {
    let all = || review.changes.iter();
    match choice {
        cli::Chosen::All => {
            let ready = all().filter(|change| change.state == State::Ready);
            Ok(ready.map(|change| change.number).collect())
        }
        cli::Chosen::Numbers(numbers) => {
            let known: BTreeSet<usize> = all().map(|change| change.number).collect();
            match numbers.iter().find(|number| !known.contains(number)) {
                None => Ok(numbers.clone()),
                Some(number) => {
                    tell(&format!("error: there is no change {number}\n"));
                    tell(&format!("  hint: the file has {}\n", counted(known.len(), "change")));
                    Err(Ending::Usage)
                }
            }
        }
    }
}

/// The section with the names of contributors in its header.
fn credited(
    workspace: &Workspace,
    section: &str,
    applied: &Applied,
    names: &[String],
) -> Result<String, Ending> {
    let mut text = applied.text.clone();
    for name in names {
        text =
            review::with_contributor(&workspace.project, section, &text, name).map_err(|why| {
                tell(&format!("error: {why}\n"));
                Ending::Usage
            })?;
    }
    Ok(text)
}

fn report_path(arguments: &cli::Review, sent: &Sent) -> PathBuf {
    let stem = arguments.file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let own = match stem.starts_with(&sent.section) {
        true => format!("{stem}.md"),
        false => format!("{}-{stem}.md", sent.section),
    };
    arguments.report.clone().unwrap_or_else(|| arguments.root.join(FOLDER).join(own))
}

fn show(review: &Review, applied: Option<&Applied>) {
    for change in &review.changes {
        let outcome = Outcome::of(change, applied);
        for line in review::shown(change, &outcome) {
            print(&format!("{line}\n"));
        }
    }
}

fn findings(returned: &Returned) -> Vec<(String, String)> {
    let own = returned.findings.of(Group::Lost).into_iter();
    own.map(|(what, place)| (what.to_owned(), place)).collect()
}

fn tell_findings(returned: &Returned) {
    for (what, place) in findings(returned) {
        let place = if place.is_empty() { place } else { format!(": {place}") };
        tell(&format!("not used: {what}{place}\n"));
    }
}

fn tell_summary(review: &Review, applied: Option<&Applied>, path: &Path) {
    let count = |is: &dyn Fn(&Change) -> bool| review.changes.iter().filter(|own| is(own)).count();
    let total = review.changes.len();
    let mut line = match total {
        0 => "nothing was changed".to_owned(),
        _ => counted(total, "change"),
    };
    match applied {
        Some(applied) => {
            line.push_str(&format!(", {} applied", applied.made.len()));
            if !applied.failed.is_empty() {
                line.push_str(&format!(", {} could not be applied", applied.failed.len()));
            }
            line.push_str(&format!(", {} left", total - applied.made.len() - applied.failed.len()));
        }
        None if total > 0 => {
            let conflicts = count(&|own| matches!(own.state, State::Conflict(_)));
            let by_hand = count(&|own| matches!(own.state, State::Cannot(_)));
            line.push_str(&format!(", {} ready", count(&|own| own.state == State::Ready)));
            if conflicts > 0 {
                line.push_str(&format!(", {}", counted(conflicts, "conflict")));
            }
            if by_hand > 0 {
                line.push_str(&format!(", {by_hand} to make by hand"));
            }
        }
        None => {}
    }
    tell(&format!("{line}\n"));
    let shown = path.display().to_string();
    tell(&format!("everything that came back is in {}\n", shown.trim_start_matches("./")));
    if applied.is_none() && total > 0 {
        tell(
            "make the changes with `--apply`, or some of them with their numbers: `--apply=1,3-5`\n",
        );
    }
}
