//! From the names of two releases to an update for every partner.
//!
//! In: a project, the release that binders contain now, and the release that they should contain,
//! or the project's current text. Out: a PDF for each loose-leaf edition of each partner. The older
//! release needs only its record; the newer one is laid out again from its archived source.

use super::{Binder, export, lay_out};
use crate::assembly::plan::{Artefact, Choice, plan};
use crate::assembly::selection::Selection;
use crate::assembly::workspace::Workspace;
use crate::book::manuscript::Release;
use crate::ground::diagnostic::{Code, Diagnostic, Failure, Outcome, any_error};
use crate::ground::files::{self, TemporaryFolder};
use crate::ground::version::Version;
use crate::project::history::{ArtefactRecord, History, LeafRecord, ReleaseRecord};
use crate::release::agreed::AgreedToday;
use crate::release::archived::{Archived, archived};
use crate::release::folders::ReleaseFolders;
use crate::release::make::UnpackedRelease;
use crate::release::order;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What an update is asked for.
#[derive(Debug)]
pub(crate) struct UpdateRequest<'a> {
    pub(crate) root: &'a Path,
    /// The folder of all releases, which has the archived sources.
    pub(crate) releases: &'a Path,
    /// The folder to which updates are written.
    pub(crate) out: &'a Path,
    /// The release that binders contain now.
    pub(crate) from: Version,
    /// The release that they should contain; `None` for the project's current text.
    pub(crate) to: Option<Version>,
    /// The partners and editions to update; empty for all.
    pub(crate) choice: Choice,
}

/// An update of one edition for one partner.
#[derive(Debug, Clone)]
pub(crate) struct Update {
    pub(crate) artefact: Artefact,
    pub(crate) fate: UpdateFate,
}

/// The result of an update.
#[derive(Debug, Clone)]
pub(crate) enum UpdateFate {
    Made {
        path: PathBuf,
        /// Leaves to take out and to put in.
        out: usize,
        put: usize,
        /// The pages of the file, including the instructions.
        pages: usize,
    },
    /// The binder is already up to date.
    Nothing,
    /// The older release had no such edition.
    NoBinder,
}

/// What binders should contain.
struct Goal {
    /// The release that they contain now.
    from: ReleaseRecord,
    workspace: Workspace,
    release: Release,
    /// The release before the new one: leaves that have not changed since keep the release printed
    /// on them.
    last: Option<ReleaseRecord>,
    /// Its own record, if it is a release.
    record: Option<ReleaseRecord>,
    /// What people agree to today, if it is a release. Drafts are judged by that anyway.
    agreed: Option<AgreedToday>,
    /// Keeps the unpacked source for as long as it is needed.
    _folder: Option<TemporaryFolder>,
}

/// Makes the updates.
///
/// # Errors
/// If a release does not exist, the newer one cannot be laid out as it was released, or a file
/// cannot be written.
pub(crate) fn update_packs(request: &UpdateRequest<'_>) -> Result<Vec<Update>, Failure> {
    let goal = goal(request)?;
    updates(request, &goal).map_err(|problems| goal.workspace.failure(problems))
}

fn goal(request: &UpdateRequest<'_>) -> Result<Goal, Failure> {
    let Some(version) = &request.to else {
        let workspace = Workspace::open(request.root)?;
        let next = || -> Outcome<_> {
            workspace.require_sound()?;
            let history = workspace.history()?;
            let from = history.record(&request.from).map_err(|problem| vec![problem])?.clone();
            let release = workspace.draft_release().map_err(|problem| vec![problem])?;
            Ok((from, release, history.latest().cloned()))
        };
        let (from, release, last) = next().map_err(|problems| workspace.failure(problems))?;
        let (record, agreed) = (None, None);
        return Ok(Goal { workspace, from, release, last, record, agreed, _folder: None });
    };
    let history = History::open(request.root)?;
    let from = history.record(&request.from)?.clone();
    let record = history.record(version)?.clone();
    if record.version <= from.version {
        let message = format!("{} is not older than {version}", from.version);
        let problem = Diagnostic::error(Code::Release, message);
        return Err(problem
            .hint("name the release that binders contain first, then the one to update them to")
            .into());
    }
    let agreed = Some(AgreedToday::of(request.root, &record)?);
    let folders = ReleaseFolders { root: request.root, releases: request.releases };
    let Archived { archive, bytes, .. } = archived(&folders, &record)?;
    let folder = TemporaryFolder::new()?;
    let unpacked = UnpackedRelease::set_up(archive, bytes, folder.path())?;
    let last = unpacked.previous().cloned();
    let release = unpacked.release();
    let workspace = unpacked.workspace;
    let record = Some(record);
    Ok(Goal { workspace, from, release, last, record, agreed, _folder: Some(folder) })
}

fn updates(request: &UpdateRequest<'_>, goal: &Goal) -> Outcome<Vec<Update>> {
    let project = &goal.workspace.project;
    let planned = plan(project, &request.choice, &goal.release.version.to_string())?;
    let planned: Vec<Artefact> = planned
        .into_iter()
        .filter(|artefact| {
            project.edition(&artefact.edition).is_some_and(crate::project::Edition::is_loose_leaf)
        })
        .collect();
    if planned.is_empty() {
        let message = "none of the editions to update is a loose-leaf edition";
        return Err(vec![
            Diagnostic::error(Code::Release, message)
                .hint("a loose-leaf edition has `folios = \"by-chapter\"` in its table `[page]`"),
        ]);
    }
    planned.into_iter().map(|artefact| update(request, goal, artefact)).collect()
}

fn update(request: &UpdateRequest<'_>, goal: &Goal, artefact: Artefact) -> Outcome<Update> {
    let from = &goal.from;
    let Some(old) = same(from, &artefact).filter(|old| !old.leaves.is_empty()) else {
        return Ok(Update { artefact, fate: UpdateFate::NoBinder });
    };
    require_agreed(goal, &artefact)?;
    let workspace = goal.workspace.in_language(&artefact.language);
    let project = &workspace.project;
    let (Some(partner), Some(edition)) =
        (project.partner(&artefact.partner), project.edition(&artefact.edition))
    else {
        // The plan contains only partners and editions of the project.
        return Ok(Update { artefact, fate: UpdateFate::NoBinder });
    };
    let problems = [
        goal.workspace.problems_of(&artefact.partner),
        goal.workspace.problems_in(&artefact.language),
    ]
    .concat();
    if any_error(&problems) {
        return Err(problems);
    }
    let volumes = project.volumes(edition);
    let selection = Selection::named(artefact.pack.as_deref(), artefact.volume, &volumes, project);
    let (manuscript, problems) = workspace.selected(partner, edition, selection, &goal.release);
    if any_error(&problems) {
        return Err(problems);
    }
    let last = goal.last.as_ref().and_then(|record| same(record, &artefact));
    let last: &[LeafRecord] = last.map_or(&[], |last| &last.leaves);
    let engine = goal.workspace.engine()?;
    let leaves = engine.compile_leaves(&manuscript, last)?.leaves;
    if let Some(record) = &goal.record {
        require_as_released(record, &artefact, &leaves)?;
    }
    let titles = titles(from);
    let binder = Binder { version: &from.version, leaves: &old.leaves, titles: &titles };
    let Some(laid_out) = lay_out(engine, &manuscript, &leaves, last, binder)? else {
        return Ok(Update { artefact, fate: UpdateFate::Nothing });
    };
    let bytes = export(&laid_out, &manuscript, &from.version)?;
    let path = request.out.join(name_of(
        &artefact,
        from,
        &project.book.id,
        &goal.release.version.to_string(),
        artefact.language != goal.workspace.project.book.language,
    ));
    files::write_whole(&path, &bytes).map_err(|problem| vec![problem])?;
    let fate = UpdateFate::Made {
        path,
        out: laid_out.out,
        put: laid_out.put,
        pages: laid_out.pages.len(),
    };
    Ok(Update { artefact, fate })
}

/// The artefact of the same edition for the same partner.
fn same<'r>(record: &'r ReleaseRecord, artefact: &Artefact) -> Option<&'r ArtefactRecord> {
    record.artefacts.iter().find(|known| artefact.is_of(known))
}

/// Refuses leaves of a release that hold a testimony to which the person no longer agrees.
fn require_agreed(goal: &Goal, artefact: &Artefact) -> Outcome<()> {
    let (Some(record), Some(agreed)) = (&goal.record, &goal.agreed) else { return Ok(()) };
    let Some(made) = same(record, artefact) else { return Ok(()) };
    let Some((reference, refusal)) = agreed.refusal(made, &goal.workspace.project) else {
        return Ok(());
    };
    let message = format!(
        "`{}` contains the testimony `{reference}`, which may no longer be passed on: {refusal}",
        made.path
    );
    Err(vec![Diagnostic::error(Code::Consent, message).hint(
        "cut a version without it, and make the update to that version; `--partner` and `--edition` \
         make the other updates",
    )])
}

/// The leaves must be those of the release, or the update would not match it.
fn require_as_released(
    record: &ReleaseRecord,
    artefact: &Artefact,
    leaves: &[LeafRecord],
) -> Outcome<()> {
    let known = same(record, artefact).map(|known| known.leaves.as_slice());
    if known.is_none_or(|known| known == leaves) {
        return Ok(());
    }
    let message = format!(
        "this tool does not lay out `{}` as it was released in {}",
        artefact.edition, record.version
    );
    let hint = order::difference(&record.tool);
    let problem = Diagnostic::error(Code::Release, message);
    Err(vec![match hint {
        Some(hint) => problem.hint(format!("use the tool that made the release: {hint}")),
        None => problem,
    }])
}

/// The titles of a release's sections by id.
fn titles(record: &ReleaseRecord) -> BTreeMap<String, String> {
    record.sections.iter().map(|section| (section.id.clone(), section.title.clone())).collect()
}

/// The file's name below the folder of updates.
fn name_of(
    artefact: &Artefact,
    from: &ReleaseRecord,
    book: &str,
    to: &str,
    is_translation: bool,
) -> String {
    let Artefact { partner, edition, pack, volume, language, .. } = artefact;
    let tag = if is_translation { format!("-{language}") } else { String::new() };
    let volume = volume.map(|volume| format!("-volume-{volume}")).unwrap_or_default();
    let what = match pack {
        Some(pack) => format!("{book}-{pack}"),
        None => book.to_owned(),
    };
    format!("{partner}/{what}-{partner}-{edition}{volume}-update-{}-to-{to}{tag}.pdf", from.version)
}
