//! What blocks a release.
//!
//! In: an unpacked project, what changed in it, the history and the recalls. Out: every reason at
//! once, each an error with its place and what to do. Some of these are only warnings in a draft.

use super::addresses;
use super::commit::Commit;
use super::recall::remaining::{Remaining, remaining};
use crate::assembly::workspace::Workspace;
use crate::book::manuscript::Release;
use crate::compare::candidate::ReleaseCandidate;
use crate::compare::changes::PendingChange;
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic, Outcome};
use crate::ground::files::Root;
use crate::project::Strictness;
use crate::project::history::{DETAIL, DRAFT, Draft, History, ReleaseRecord};

/// Everything that blocks the release, and warnings that somebody should look at. `root` is
/// the project itself, whose `history` has every recall; the archive of a release has none.
///
/// # Errors
/// If the draft or the history cannot be read.
pub(crate) fn blockers(
    workspace: &Workspace,
    candidate: &ReleaseCandidate,
    release: &Release,
    root: &Root,
    history: &History,
) -> Outcome<Vec<Diagnostic>> {
    let previous = workspace.history()?.latest();
    let mut problems = workspace.judge(Strictness::Release, &[], workspace.text_problems());
    problems.extend(overdue(workspace, release.date));
    problems.extend(coarsely_recorded(workspace, previous)?);
    problems.extend(unsettled(candidate, previous, workspace.draft()?));
    problems.extend(recalled(workspace, candidate, root, history));
    problems.extend(addresses::broken(workspace, candidate, root, history));
    Ok(problems)
}

/// Sections whose review is due before the date of the release.
fn overdue(workspace: &Workspace, date: Date) -> Vec<Diagnostic> {
    let sections = workspace.project.sections.values();
    sections
        .filter_map(|section| {
            let review_by = section.header.review_by.as_ref()?;
            (review_by.value < date).then(|| {
                let message = format!(
                    "`{}` was due for review on {}, before the date of the release, {date}",
                    section.header.id.value, review_by.value
                );
                Diagnostic::error(Code::DateOrder, message)
                    .at(review_by.span)
                    .hint("review it, then set `reviewed` and `review-by`")
            })
        })
        .collect()
}

/// A last release whose text was frozen with less detail than this tool looks at.
fn coarsely_recorded(
    workspace: &Workspace,
    previous: Option<&ReleaseRecord>,
) -> Outcome<Option<Diagnostic>> {
    let text = workspace.last_text()?.filter(|text| text.detail < DETAIL);
    Ok(text.zip(previous).map(|(_, previous)| {
        let message = format!(
            "the record of {} does not say how words are marked, how lists are numbered and what \
             readers see outside the sections, so changes to these are not found",
            previous.version
        );
        Diagnostic::warning(Code::Release, message)
            .hint("if there are any, say so in `introduction`; the next release records all of it")
    }))
}

/// Changes that nobody has classified or described.
fn unsettled(
    candidate: &ReleaseCandidate,
    previous: Option<&ReleaseRecord>,
    draft: Option<&Draft>,
) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let error = |message: String| Diagnostic::error(Code::Release, message);
    let Some(draft) = draft else {
        let open: Vec<&PendingChange> =
            candidate.changes.iter().filter(|change| is_open(change)).collect();
        if let Some(first) = open.first() {
            let others = match open.len() {
                1 => String::new(),
                2 => " and one more".to_owned(),
                more => format!(" and {} more", more - 1),
            };
            let message = format!("nobody has said what changed in `{}`{others}", first.section);
            problems.push(
                error(message)
                    .in_path(DRAFT)
                    .hint(format!("run `bindery release plan`, then fill in `{DRAFT}`")),
            );
        }
        return problems;
    };
    let since = draft.since.as_ref().map(|since| &since.value);
    let last = previous.map(|record| &record.version);
    if since != last {
        let since = since.map_or("no release".to_owned(), ToString::to_string);
        let last = last.map_or("no release".to_owned(), ToString::to_string);
        let message =
            format!("the draft describes changes since {since}, but the last release is {last}");
        let span = draft.since.as_ref().map_or(draft.start, |since| since.span);
        problems.push(
            error(message)
                .at(span)
                .hint("move this file away, then run `bindery release plan` again"),
        );
        return problems;
    }
    for change in candidate.changes.iter().filter(|change| is_open(change)) {
        let entry = draft.entry(&change.section);
        let (message, hint) = match entry {
            None => (
                format!("nobody has said what changed in `{}`", change.section),
                format!("run `bindery release plan`, then fill in `{DRAFT}`"),
            ),
            Some(_) if change.impact.is_none() => (
                format!("the change in `{}` has no impact", change.section),
                "write `impact = \"substantive\"`, `\"clarifying\"` or `\"typographic\"`"
                    .to_owned(),
            ),
            Some(_) if change.stale => (
                format!("`{}` changed again after its change was classified", change.section),
                "check its impact and summary, remove the line `text = …`, and run \
                 `bindery release plan`"
                    .to_owned(),
            ),
            Some(_) => (
                format!("the change in `{}` has no summary for readers", change.section),
                "write one sentence, which becomes the release note".to_owned(),
            ),
        };
        let span = entry.map_or(draft.start, |entry| entry.section.span);
        problems.push(error(message).at(span).hint(hint));
    }
    for entry in &draft.entries {
        if candidate.changes.iter().all(|change| change.section != entry.section.value) {
            let message =
                format!("`{}` has not changed since the last release", entry.section.value);
            let known = candidate.changes.iter().map(|change| change.section.as_str());
            problems.push(
                Diagnostic::warning(Code::Release, message)
                    .at(entry.section.span)
                    .suggest(&entry.section.value, known),
            );
        }
    }
    problems
}

fn is_open(change: &PendingChange) -> bool {
    change.impact.is_none() || change.stale || change.lacks_summary()
}

/// Recalled text that is still in the project.
fn recalled(
    workspace: &Workspace,
    candidate: &ReleaseCandidate,
    root: &Root,
    history: &History,
) -> Vec<Diagnostic> {
    let remaining = remaining(root, history, &candidate.sections);
    let placed = remaining.into_iter().map(|Remaining { section, problem }| {
        let file = section.and_then(|id| workspace.project.sections.get(&id));
        match file {
            Some(file) => problem.at(file.header.id.span),
            None => problem,
        }
    });
    placed.collect()
}

/// Content that is not in the last commit.
pub(crate) fn uncommitted(commit: &Commit) -> Option<Diagnostic> {
    let (first, rest) = commit.uncommitted.split_first()?;
    let differ = if rest.is_empty() { "differs" } else { "differ" };
    let others = match rest.len() {
        0 => String::new(),
        1 => " and one more file".to_owned(),
        more => format!(" and {more} more files"),
    };
    Some(
        Diagnostic::error(
            Code::Release,
            format!("`{first}`{others} {differ} from the last commit"),
        )
        .hint("commit the content, or cut with --allow-dirty (recorded in release.json)"),
    )
}
