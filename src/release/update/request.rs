//! From the names of two releases to a file for every partner.
//!
//! In: a project, the release that binders hold, and the one that they are to hold, or the text
//! as it is now. Out: a PDF for each loose-leaf edition of each partner. The older release needs
//! only its record; the newer one is laid out again from its archived source.

use super::super::archive::{ARCHIVE, Archive};
use super::super::make::{Bench, Failure};
use super::super::order;
use super::super::places::Place;
use super::{Binder, export, lay_out};
use crate::book::manuscript::Release;
use crate::diagnostic::{Code, Diagnostic, Outcome, any_error};
use crate::digest;
use crate::files::{self, Root, TemporaryFolder};
use crate::plan::{Artefact, Choice, plan};
use crate::prepare::Prepared;
use crate::project::releases::{ArtefactRecord, LeafRecord, ReleaseRecord, Releases, Version};
use crate::source::Sources;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What is asked for.
#[derive(Debug)]
pub struct UpdateRequest<'a> {
    pub root: &'a Path,
    /// The folder of all releases, which holds archived sources.
    pub releases: &'a Path,
    /// Where updates go.
    pub out: &'a Path,
    /// What binders hold now.
    pub from: Version,
    /// What they are to hold; the text as it is now where no release is named.
    pub to: Option<Version>,
    /// Which partners and editions are wanted; empty means all.
    pub choice: Choice,
}

/// An update of one edition for one partner.
#[derive(Debug, Clone)]
pub struct Update {
    pub artefact: Artefact,
    pub fate: UpdateFate,
}

/// What became of it.
#[derive(Debug, Clone)]
pub enum UpdateFate {
    Made {
        path: PathBuf,
        /// Leaves to take out and to put in.
        out: usize,
        put: usize,
        /// Pages of the file, the instructions among them.
        pages: usize,
    },
    /// The binder is up to date as it is.
    Nothing,
    /// The older release had no such edition.
    NoBinder,
}

/// What binders are to hold.
struct Goal {
    prepared: Prepared,
    release: Release,
    /// The release before it, from which leaves keep theirs.
    last: Option<ReleaseRecord>,
    /// Its own record, where it is a release.
    record: Option<ReleaseRecord>,
    /// Holds the unpacked source as long as it is needed.
    _folder: Option<TemporaryFolder>,
}

/// Makes the updates.
///
/// # Errors
/// Where a release is not there, the newer one cannot be laid out as it was, or a file cannot be
/// written.
pub fn update_packs(request: &UpdateRequest<'_>) -> Result<Vec<Update>, Failure> {
    let one = |problem| (Sources::default(), vec![problem]);
    let root = Root::open(request.root).map_err(one)?;
    let mut sources = Sources::default();
    let history = match Releases::load(&root, &mut sources) {
        Ok(history) => history,
        Err(problems) => return Err((sources, problems)),
    };
    let from = find(&history, &request.from).map_err(one)?;
    let goal = goal(request, &history)?;
    if goal.record.as_ref().is_some_and(|record| record.version <= from.version) {
        let message = format!("{} is not older than {}", from.version, goal.release.version);
        return Err(one(Diagnostic::error(Code::Release, message)
            .hint("name the release that binders hold first, then the one they are to hold")));
    }
    updates(request, from, &goal).map_err(|problems| (goal.prepared.project.sources, problems))
}

fn find<'h>(history: &'h Releases, version: &Version) -> Result<&'h ReleaseRecord, Diagnostic> {
    history.find(version).ok_or_else(|| {
        let known: Vec<String> =
            history.records.iter().map(|record| record.version.to_string()).collect();
        Diagnostic::error(Code::UnknownId, format!("there is no release {version}"))
            .suggest(&version.to_string(), known.iter().map(String::as_str))
    })
}

fn goal(request: &UpdateRequest<'_>, history: &Releases) -> Result<Goal, Failure> {
    let one = |problem| (Sources::default(), vec![problem]);
    let Some(version) = &request.to else {
        let prepared = Prepared::load(request.root)?;
        if !prepared.is_sound() {
            return Err((prepared.project.sources, prepared.problems));
        }
        let release =
            prepared.draft().map_err(|message| one(Diagnostic::error(Code::Release, message)))?;
        let last = history.latest().cloned();
        return Ok(Goal { prepared, release, last, record: None, _folder: None });
    };
    let record = find(history, version).map_err(one)?.clone();
    let place = Place { root: request.root, out: request.releases };
    let path = place.folder(version).join(ARCHIVE);
    let bytes = files::bytes_at(&path).map_err(|problem| {
        one(problem.hint(format!(
            "the source of {version} is needed: name the folder of all releases with --releases"
        )))
    })?;
    if digest::sha256(&bytes) != record.source.sha256 {
        let message = "the source archive was altered: it is not the one that the record names";
        let problem = Diagnostic::error(Code::Release, message);
        return Err(one(problem.in_path(path.display().to_string())));
    }
    let archive = Archive::from_zip(&bytes).map_err(one)?;
    let folder = TemporaryFolder::new().map_err(one)?;
    let bench = Bench::set_up(archive, bytes, folder.path())?;
    let last = bench.previous().cloned();
    let release = bench.study.release(last.as_ref(), version, record.date);
    let prepared = bench.prepared;
    Ok(Goal { prepared, release, last, record: Some(record), _folder: Some(folder) })
}

fn updates(request: &UpdateRequest<'_>, from: &ReleaseRecord, goal: &Goal) -> Outcome<Vec<Update>> {
    let project = &goal.prepared.project;
    let planned = plan(project, &request.choice, &goal.release.version)?;
    let planned: Vec<Artefact> = planned
        .into_iter()
        .filter(|artefact| {
            project.edition(&artefact.edition).is_some_and(|edition| edition.is_loose_leaf())
        })
        .collect();
    if planned.is_empty() {
        let message = "no loose-leaf edition is wanted";
        return Err(vec![
            Diagnostic::error(Code::Release, message)
                .hint("a loose-leaf edition has `folios = \"by-chapter\"` in its table `[page]`"),
        ]);
    }
    planned.into_iter().map(|artefact| update(request, from, goal, artefact)).collect()
}

fn update(
    request: &UpdateRequest<'_>,
    from: &ReleaseRecord,
    goal: &Goal,
    artefact: Artefact,
) -> Outcome<Update> {
    let Some(old) = same(from, &artefact).filter(|old| !old.leaves.is_empty()) else {
        return Ok(Update { artefact, fate: UpdateFate::NoBinder });
    };
    let prepared = &goal.prepared;
    let project = &prepared.project;
    let (Some(partner), Some(edition)) =
        (project.partner(&artefact.partner), project.edition(&artefact.edition))
    else {
        // The plan names only what the project has.
        return Ok(Update { artefact, fate: UpdateFate::NoBinder });
    };
    let own = prepared.problems_of(&artefact.partner);
    if any_error(own) {
        return Err(own.to_vec());
    }
    let pack = artefact.pack.as_deref().and_then(|id| project.pack(id));
    let (manuscript, problems) = prepared.selected(partner, edition, pack, &goal.release);
    if any_error(&problems) {
        return Err(problems);
    }
    let last = goal.last.as_ref().and_then(|record| same(record, &artefact));
    let last: &[LeafRecord] = last.map_or(&[], |last| &last.leaves);
    let engine = prepared.engine()?;
    let leaves = engine.compile_leaves(&manuscript, last)?.leaves;
    if let Some(record) = &goal.record {
        is_as_released(record, &artefact, &leaves)?;
    }
    let titles = titles(from);
    let version = from.version.to_string();
    let binder = Binder { version: &version, leaves: &old.leaves, titles: &titles };
    let Some(laid_out) = lay_out(engine, &manuscript, &leaves, last, binder)? else {
        return Ok(Update { artefact, fate: UpdateFate::Nothing });
    };
    let bytes = export(&laid_out, &manuscript, &version)?;
    let path = request.out.join(name_of(&artefact, from, &project.book.id, &goal.release.version));
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

/// The leaves must be those that the release has, or the update would not fit it.
fn is_as_released(
    record: &ReleaseRecord,
    artefact: &Artefact,
    leaves: &[LeafRecord],
) -> Outcome<()> {
    let known = same(record, artefact).map(|known| known.leaves.as_slice());
    if known.is_none_or(|known| known == leaves) {
        return Ok(());
    }
    let message = format!(
        "`{}` of {} is not laid out here as it was released",
        artefact.edition, record.version
    );
    let hint = order::difference(&record.tool);
    let problem = Diagnostic::error(Code::Release, message);
    Err(vec![match hint {
        Some(hint) => problem.hint(format!("{hint}: use that one")),
        None => problem,
    }])
}

/// The titles of a release's sections, with their numbers where they have any.
fn titles(record: &ReleaseRecord) -> BTreeMap<String, String> {
    record.sections.iter().map(|section| (section.id.clone(), section.title.clone())).collect()
}

/// The file's name below the folder of updates.
fn name_of(artefact: &Artefact, from: &ReleaseRecord, book: &str, to: &str) -> String {
    let Artefact { partner, edition, pack, .. } = artefact;
    let what = match pack {
        Some(pack) => format!("{book}-{pack}"),
        None => book.to_owned(),
    };
    format!("{partner}/{what}-{partner}-{edition}-update-{}-to-{to}.pdf", from.version)
}
