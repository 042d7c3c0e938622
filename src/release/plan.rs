//! Planning: what changed since the last release, what the next one will be called, and what
//! blocks it.
//!
//! In: a project's folder. Out: the changes, the version, the artefacts that differ, every
//! blocker, and the draft with an entry for each change. Only the draft is written.

use super::blockers::{blockers, uncommitted};
use super::commit::commit;
use super::draft::completed;
use super::folders::{ReleaseFolders, default_releases};
use super::make::unreviewed_words;
use crate::assembly::plan::{self, Artefact, Choice};
use crate::assembly::workspace::Workspace;
use crate::compare::candidate::ReleaseCandidate;
use crate::compare::changes::PendingChange;
use crate::compare::copies::CopyOf;
use crate::compare::differing::CopiesSince;
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic, Failure, Outcome};
use crate::ground::files;
use crate::ground::source::Sources;
use crate::ground::version::Version;
use crate::project::history::{DRAFT, Draft, ReleaseRecord};
use crate::project::{Marking, Strictness};
use std::collections::BTreeSet;
use std::path::Path;

/// What the next release will be.
#[derive(Debug)]
pub(crate) struct Planned {
    pub(crate) version: Version,
    pub(crate) date: Date,
    pub(crate) previous: Option<Version>,
    pub(crate) changes: Vec<PendingChange>,
    pub(crate) artefacts: Vec<PlannedArtefact>,
    /// Errors block the release, warnings do not.
    pub(crate) problems: Vec<Diagnostic>,
    /// The languages in which nobody has reviewed the tool's own words.
    pub(crate) unreviewed_words: Vec<String>,
    /// The languages that it leaves out, because nobody has reviewed their translations.
    pub(crate) left_out: Vec<String>,
    /// Whether the draft was created or added to.
    pub(crate) wrote_draft: bool,
    pub(crate) sources: Sources,
}

/// A file of the next release.
#[derive(Debug)]
pub(crate) struct PlannedArtefact {
    pub(crate) path: String,
    pub(crate) partner: String,
    pub(crate) edition: String,
    /// The pack's id; `None` for the whole book.
    pub(crate) pack: Option<String>,
    /// The number of a volume.
    pub(crate) volume: Option<usize>,
    /// Whether its readers read, or are told, anything that they were not in the last release.
    pub(crate) differs: bool,
}

/// Plans the next release and completes its draft.
///
/// # Errors
/// If there is no project or history to plan from, or the draft cannot be read or written.
pub(crate) fn plan(folder: &Path, date: Option<Date>) -> Result<Planned, Failure> {
    ReleaseFolders { root: folder, releases: &default_releases(folder) }.settle()?;
    let mut workspace = Workspace::open(folder)?;
    let left_out = workspace.leave_out_unreviewed();
    let result = planned(&mut workspace, left_out, date);
    result.map_err(|problems| workspace.failure(problems))
}

fn planned(
    workspace: &mut Workspace,
    left_out: Vec<String>,
    date: Option<Date>,
) -> Outcome<Planned> {
    let one = |problem| vec![problem];
    let date = match date {
        Some(date) => date,
        None => workspace.draft_release().map_err(one)?.date,
    };
    let mut candidate = ReleaseCandidate::of(workspace, date)?;
    let wrote_draft = complete_draft(workspace, &candidate)?;
    if wrote_draft {
        candidate = candidate.with_draft_of(workspace)?;
    }
    let workspace = &*workspace;
    let history = workspace.history()?;
    let previous = history.latest();
    let version = Version::propose(date, previous.map(|record| &record.version));
    let release = candidate.release(previous, &version, date);
    let mut problems = blockers(workspace, &candidate, &release, &workspace.project.root, history)?;
    let found = workspace.survey(&release);
    problems.extend(workspace.judge(Strictness::Release, &[], found));
    problems.extend(date_problem(&version, date, previous));
    match commit(&workspace.project.root, &workspace.released_files()) {
        Ok(commit) => problems.extend(uncommitted(&commit)),
        Err(problem) => problems.push(problem),
    }
    let choice = Choice { marked: previous.is_some(), ..Choice::default() };
    let planned = plan::plan(&workspace.project, &choice, &version.to_string());
    let since = previous.map(|previous| CopiesSince::new(&candidate.copies, previous));
    let mut artefacts = Vec::new();
    for artefact in planned.unwrap_or_default() {
        let copy = CopyOf {
            partner: artefact.partner.clone(),
            edition: artefact.edition.clone(),
            pack: artefact.pack.clone(),
            language: artefact.language.to_string(),
        };
        let is_sheets = !artefact.form.is_reading();
        let known = previous.and_then(|record| {
            let mut all = record.artefacts.iter();
            let known = all.find(|old| artefact.is_of_copy(old) && old.is_sheets() == is_sheets)?;
            Some((record, known))
        });
        let edition = workspace.project.edition(&artefact.edition);
        let is_twin = edition.is_some_and(|edition| edition.marking == Marking::Twin);
        let differs = match (&since, known) {
            (Some(since), Some((record, known))) => since.differs(&copy).unwrap_or_else(|| {
                may_differ(&candidate, since, &copy, &record.sections_in(&known.path))
            }),
            (Some(since), None) if is_twin => since.differs(&copy).unwrap_or(true),
            _ => true,
        };
        let differs = differs
            && since.as_ref().is_none_or(|since| {
                reaches_volume(workspace, &candidate.changes, since, &artefact, &copy)
            });
        artefacts.push(PlannedArtefact {
            path: artefact.path,
            partner: artefact.partner,
            edition: artefact.edition,
            pack: artefact.pack,
            volume: artefact.volume,
            differs,
        });
    }
    Ok(Planned {
        version,
        date,
        previous: previous.map(|record| record.version.clone()),
        changes: candidate.changes,
        artefacts,
        problems,
        unreviewed_words: unreviewed_words(&workspace.project),
        left_out,
        wrote_draft,
        sources: workspace.project.sources.clone(),
    })
}

/// Whether any change may be in a volume, of whose edition something changed. What is not a volume
/// has all changes of its edition.
fn reaches_volume(
    workspace: &Workspace,
    changes: &[PendingChange],
    since: &CopiesSince<'_>,
    artefact: &Artefact,
    copy: &CopyOf,
) -> bool {
    let project = &workspace.project;
    let volumes = project.edition(&artefact.edition).map(|edition| project.volumes(edition));
    let volumes = volumes.unwrap_or_default();
    let Some(number) = artefact.volume else { return true };
    let before = since.sections_in(artefact);
    let homes =
        |id: &str| volumes.iter().find(|volume| volume.sections.iter().any(|own| own == id));
    changes.iter().any(|change| {
        let id = change.section.as_str();
        let is_there = before.as_ref().is_none_or(|before| before.contains(id))
            || homes(id).is_none_or(|volume| volume.number == number);
        since.is_in(id, change.is_detail, copy) && (change.is_detail || is_there)
    })
}

/// Whether a copy may differ from an earlier one whose record does not say what readers read in it:
/// whether it holds other sections, or a change reaches it.
fn may_differ(
    candidate: &ReleaseCandidate,
    since: &CopiesSince<'_>,
    copy: &CopyOf,
    before: &BTreeSet<&str>,
) -> bool {
    let now = candidate.copies.content.get(copy);
    let now: BTreeSet<&str> =
        now.into_iter().flat_map(|now| candidate.sections_among(&now.holds)).collect();
    let reaches = |change: &PendingChange| since.is_in(&change.section, change.is_detail, copy);
    *before != now || candidate.changes.iter().any(reaches)
}

/// What is wrong with the date of a release that follows `previous`, if anything.
pub(crate) fn date_problem(
    version: &Version,
    date: Date,
    previous: Option<&ReleaseRecord>,
) -> Option<Diagnostic> {
    if let Some(previous) = previous.filter(|previous| date < previous.date) {
        let message = format!(
            "{version} would be dated {}, but the release before it, {}, is dated {}",
            date.long(),
            previous.version,
            previous.date.long()
        );
        return Some(
            Diagnostic::error(Code::Release, message)
                .hint("give a date with --date, or change `updated` in content/book.toml"),
        );
    }
    let is_of_month = (i32::from(version.year), version.month) == (date.year, date.month);
    if version.correction == 0 && !is_of_month {
        let message = format!(
            "the month of version {version} differs from that of its date, {}",
            date.long()
        );
        return Some(Diagnostic::warning(Code::Release, message));
    }
    None
}

/// Adds an entry to the draft for each change that it does not mention. Returns whether anything
/// was written.
fn complete_draft(workspace: &mut Workspace, candidate: &ReleaseCandidate) -> Outcome<bool> {
    let one = |problem| vec![problem];
    let root = &workspace.project.root;
    let Some(previous) = workspace.history()?.latest() else { return Ok(false) };
    let draft = workspace.draft()?;
    let is_for_another = draft.is_some_and(|draft| {
        draft.since.as_ref().map(|since| &since.value) != Some(&previous.version)
    });
    if is_for_another || candidate.changes.is_empty() {
        return Ok(false);
    }
    let text = match draft {
        Some(_) => Some(root.read_text(DRAFT).map_err(one)?),
        None => None,
    };
    let existing = text.as_deref().zip(draft);
    let Some(new) = completed(existing, &candidate.changes, previous) else { return Ok(false) };
    // A text that cannot be read must not replace what a person wrote.
    if let Err(problems) = Draft::read(DRAFT, new.clone(), &mut Sources::default()) {
        let why = problems.first().map(Diagnostic::full_message).unwrap_or_default();
        let message = format!("no entry can be added to the draft as it is written: {why}");
        let problem = Diagnostic::error(Code::Release, message).in_path(DRAFT);
        return Err(one(problem.hint("write each change under `[[change]]`")));
    }
    files::write_text(&root.path().join(DRAFT), &new).map_err(one)?;
    workspace.reload_draft();
    Ok(true)
}
