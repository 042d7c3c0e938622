//! Planning: what changed since the last release, what it will be called, what is in the way.
//!
//! In: a project's folder. Out: the changes, the version, the artefacts that differ, every
//! blocker, and the draft with an entry for each change. Nothing but the draft is written.

use super::blockers::{blockers, uncommitted};
use super::changes::Found;
use super::commit::commit;
use super::draft::completed;
use super::make::Failure;
use super::places::{Place, default_out};
use super::study::Study;
use crate::diagnostic::{Code, Diagnostic};
use crate::files::{self, Root};
use crate::plan::{self, Choice};
use crate::prepare::Prepared;
use crate::project::Date;
use crate::project::releases::{DRAFT, Draft, ReleaseRecord, Releases, Version, text_of};
use crate::source::Sources;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What the next release will be.
#[derive(Debug)]
pub struct Planned {
    pub version: Version,
    pub date: Date,
    pub previous: Option<Version>,
    pub changes: Vec<Found>,
    pub artefacts: Vec<PlannedArtefact>,
    /// Errors block the release, warnings do not.
    pub problems: Vec<Diagnostic>,
    /// Whether the draft was created or added to.
    pub wrote_draft: bool,
    pub sources: Sources,
}

/// A file of the next release.
#[derive(Debug)]
pub struct PlannedArtefact {
    pub path: String,
    pub partner: String,
    pub edition: String,
    /// The pack's id; nothing for the whole book.
    pub pack: Option<String>,
    /// Whether it holds, whole or in part, a section that changed since the last release, gained
    /// one or lost one.
    pub differs: bool,
}

/// Plans the next release and completes its draft.
///
/// # Errors
/// Where there is no project or history to plan from, or the draft cannot be read or written.
pub fn plan(folder: &Path, date: Option<Date>) -> Result<Planned, Failure> {
    let one = |problem| (Sources::default(), vec![problem]);
    let root = Root::open(folder).map_err(one)?;
    Place { root: folder, out: &default_out(folder) }.settle().map_err(one)?;
    let mut prepared = Prepared::load(folder)?;
    let history = Releases::load(&root, &mut prepared.project.sources);
    let history = history.map_err(|problems| (prepared.project.sources.clone(), problems))?;
    let draft_date =
        prepared.draft().map_err(|message| one(Diagnostic::error(Code::Release, message)))?;
    let date = date.unwrap_or(draft_date.date);
    let previous = history.latest();
    let version = Version::propose(date, previous.map(|record| &record.version));
    let previous_text =
        previous.map(|record| text_of(&root, &record.version)).transpose().map_err(one)?;
    let mut text = match root.exists(DRAFT) {
        true => Some(root.read_text(DRAFT).map_err(one)?),
        false => None,
    };
    let mut draft = read(text.clone(), &mut prepared.project.sources)?;
    let mut study = Study::new(&prepared, previous, previous_text.as_ref(), draft.as_ref(), date);
    let mut wrote_draft = false;
    let fits = draft.as_ref().is_none_or(|draft| {
        draft.since.as_ref().map(|since| &since.value) == previous.map(|record| &record.version)
    });
    if let Some(previous) = previous.filter(|_| fits && !study.changes.is_empty()) {
        let existing = text.as_deref().zip(draft.as_ref());
        if let Some(new) = completed(existing, &study.changes, previous) {
            // What cannot be read again must not take the place of what a person wrote.
            if let Err(problems) = Draft::read(DRAFT, new.clone(), &mut Sources::default()) {
                let why = problems.first().map_or("", |problem| problem.message.as_str());
                let message = format!("the draft has a form that nothing can be added to: {why}");
                let problem = Diagnostic::error(Code::Release, message).in_path(DRAFT);
                return Err(one(problem.hint("write each change under `[[change]]`")));
            }
            files::write_whole(&folder.join(DRAFT), new.as_bytes()).map_err(one)?;
            wrote_draft = true;
            text = Some(new);
            draft = read(text, &mut prepared.project.sources)?;
            study = study.redrafted(previous, previous_text.as_ref(), draft.as_ref());
        }
    }
    let release = study.release(previous, &version, date);
    let mut problems = blockers(&prepared, &study, &release, previous, draft.as_ref(), &history);
    problems.extend(dated(&version, date, previous));
    match commit(folder) {
        Ok(commit) => problems.extend(uncommitted(&commit)),
        Err(problem) => problems.push(problem),
    }
    let choice = Choice { marked: previous.is_some(), ..Choice::default() };
    let planned = plan::plan(&prepared.project, &choice, &version.to_string());
    let changed: BTreeSet<&str> =
        study.changes.iter().map(|change| change.section.as_str()).collect();
    let mut artefacts = Vec::new();
    // All editions of a selection hold the same sections.
    let mut shelf: BTreeMap<(String, Option<String>), BTreeSet<&str>> = BTreeMap::new();
    for artefact in planned.unwrap_or_default() {
        let selection = (artefact.partner.clone(), artefact.pack.clone());
        let holds = shelf
            .entry(selection)
            .or_insert_with(|| study.sections_in(&prepared, &artefact, &release));
        let is_sheets = !artefact.form.is_reading();
        // What it held, as far as that was recorded.
        let held = previous.and_then(|record| {
            let known = record
                .artefacts
                .iter()
                .find(|known| artefact.is_of(known) && known.is_sheets() == is_sheets)?;
            let sections = record.sections.iter();
            let held = sections.filter(|section| section.artefacts.contains(&known.path));
            Some(held.map(|section| section.id.as_str()).collect::<BTreeSet<&str>>())
        });
        let differs = held.as_ref() != Some(&*holds) || holds.iter().any(|id| changed.contains(id));
        artefacts.push(PlannedArtefact {
            path: artefact.path,
            partner: artefact.partner,
            edition: artefact.edition,
            pack: artefact.pack,
            differs,
        });
    }
    Ok(Planned {
        version,
        date,
        previous: previous.map(|record| record.version.clone()),
        changes: study.changes,
        artefacts,
        problems,
        wrote_draft,
        sources: prepared.project.sources,
    })
}

/// What is odd about the date of a release that follows `previous`.
pub(super) fn dated(
    version: &Version,
    date: Date,
    previous: Option<&ReleaseRecord>,
) -> Option<Diagnostic> {
    if let Some(previous) = previous.filter(|previous| date < previous.date) {
        let (last, day) = (&previous.version, previous.date.long());
        let message =
            format!("{version} would be of {}, and {last} before it is of {day}", date.long());
        return Some(
            Diagnostic::error(Code::Release, message)
                .hint("give the date with --date, or write `updated` in content/book.toml"),
        );
    }
    let is_of_month = (i32::from(version.year), version.month) == (date.year, date.month);
    if version.correction == 0 && !is_of_month {
        let message =
            format!("version {version} is of another month than its date, {}", date.long());
        return Some(Diagnostic::warning(Code::Release, message));
    }
    None
}

fn read(text: Option<String>, sources: &mut Sources) -> Result<Option<Draft>, Failure> {
    let Some(text) = text else { return Ok(None) };
    match Draft::read(DRAFT, text, sources) {
        Ok(draft) => Ok(Some(draft)),
        Err(problems) => Err((sources.clone(), problems)),
    }
}
