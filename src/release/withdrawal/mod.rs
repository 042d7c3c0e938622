//! Withdrawing a testimony: its words leave the project, every release and everything that was made
//! from them.
//!
//! In: a project, the folder of its releases, and the reference of a record of consent. Out: the
//! record says that the testimony is withdrawn; the text keeps a stub in its place; archives of
//! releases are replaced by the same without the words; files that hold it are deleted, and their
//! digests stay, so that an old copy is recognised; a recall, and a notice to each partner. Then
//! what nobody can call back is named: printed copies, downloads, the history in version control.
//!
//! ```text
//! redact ──▶ stub           the text, translations, pictures, the draft of notes
//!        ├─▶ definitions    where links lead that nothing else has
//!        ├─▶ entries        what the index has of it
//!        ├─▶ details        names and details in the settings ──▶ lists
//!        └─▶ runs           the words, to find what repeats them
//! releases ──▶ redact       each archive, and withdrawals.json
//! output                    drafts, pages, bundles
//! around                    whatever else in the folder repeats the words, for a person to look at
//! apply                     all new files beside their places, then renames, then deletions
//! ```

mod apply;
mod around;
mod definitions;
mod details;
mod entries;
mod journal;
mod lists;
mod output;
mod parts;
mod redact;
mod releases;
mod runs;
mod stub;

use super::folders::{ReleaseFolders, default_releases};
use super::recall::AffectedArtefact;
use super::recall::testimony::TestimonyRecall;
use crate::ground::clock;
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic, Failure};
use crate::ground::files;
use crate::ground::version::Version;
use crate::project::history::{ArtefactRecord, History, RECALLS};
use crate::project::{CONSENT, CONTENT, Project, open_root};
use crate::verify::evidence::require_unaltered_records;
use apply::Changes;
use around::Around;
use journal::Journal;
use output::{Traces, holding};
use redact::{Mark, redact};
use releases::changed;
use runs::Runs;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What to withdraw.
#[derive(Debug)]
pub(crate) struct WithdrawalRequest<'a> {
    pub(crate) root: &'a Path,
    /// The folder of all releases.
    pub(crate) releases: &'a Path,
    /// The reference of the record of consent.
    pub(crate) reference: &'a str,
    /// By default, today.
    pub(crate) date: Option<Date>,
    /// Whether nothing is written.
    pub(crate) is_dry: bool,
}

/// A released file that holds the testimony.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub(crate) struct HeldFile {
    #[serde(flatten)]
    pub(crate) artefact: AffectedArtefact,
    /// Whether it is deleted now.
    pub(crate) deleted: bool,
}

/// What a withdrawal changes, or would change. Paths are below the project's root, and those of
/// releases as they were given.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub(crate) struct WithdrawnTestimony {
    pub(crate) reference: String,
    pub(crate) date: Date,
    /// Where the text names the record: file and line.
    pub(crate) places: Vec<String>,
    /// The files that are written.
    pub(crate) written: Vec<String>,
    /// The files that are deleted, apart from those of releases.
    pub(crate) deleted: Vec<String>,
    /// Every released file that holds the testimony.
    pub(crate) held: Vec<HeldFile>,
    /// The releases whose archives are replaced.
    pub(crate) archives: Vec<Version>,
    /// The releases that hold it, and are not in the folder of releases.
    pub(crate) missing: Vec<Version>,
    /// The notices to partners.
    pub(crate) notices: Vec<String>,
    /// Texts that repeat some of its words, and that a person has to look at: file and line.
    pub(crate) repeated: Vec<String>,
    /// Whether a page of the site held it.
    pub(crate) is_on_site: bool,
    /// The last release so far.
    pub(crate) latest: Option<Version>,
    /// Whether ring binders hold it.
    pub(crate) is_in_binders: bool,
}

impl WithdrawnTestimony {
    /// Whether there was nothing to do.
    pub(crate) fn is_done(&self) -> bool {
        self.written.is_empty()
            && self.deleted.is_empty()
            && self.held.iter().all(|own| !own.deleted)
    }
}

/// The folder of everything that the tool makes.
const OUTPUT: &str = "output";

/// Withdraws a testimony. Whatever an interrupted run left to do is done; if nothing is left, nothing
/// changes.
///
/// # Errors
/// If there is no such record, the date is impossible, it was withdrawn on another day, or anything cannot be read or
/// written: then nothing was changed, unless the file system failed halfway.
pub(crate) fn withdraw(request: &WithdrawalRequest<'_>) -> Result<WithdrawnTestimony, Failure> {
    let root = open_root(request.root)?;
    let own_releases = default_releases(request.root);
    let folders = ReleaseFolders { root: request.root, releases: request.releases };
    // Whoever waits for the lock makes the folder.
    require_releases(request)?;
    let _lock = match request.is_dry {
        true => None,
        false => {
            let lock = folders.lock_soon()?;
            folders.tidy()?;
            Some(lock)
        }
    };
    let history = History::open(request.root)?;
    require_unaltered_records(request.root, &history)?;
    let project = Project::load(root.clone())?;
    let date = dated(&project, request)?;
    let reference = request.reference;
    let redaction = redact(&root, reference, date, Mark::Withdrawn)?;
    let mut changes = Changes::new(request.root);
    let mut lines = redaction.lines;
    let recall = TestimonyRecall::of(&project, &history, request.root, reference, date)?;
    let held: Vec<AffectedArtefact> =
        recall.as_ref().map(|recall| recall.affected.clone()).unwrap_or_default();
    let (mut archives, mut missing) = (Vec::new(), Vec::new());
    let mut places = vec![folders];
    // Copies that were made before the releases moved elsewhere are still in the project.
    if !files::is_same_folder(&own_releases, request.releases) {
        places.push(ReleaseFolders { root: request.root, releases: &own_releases });
    }
    for record in &history.records {
        let own = places.iter().filter(|own| files::exists(&own.release_folder(&record.version)));
        let own: Vec<&ReleaseFolders<'_>> = own.collect();
        if own.is_empty() && held.iter().any(|own| own.version == record.version) {
            missing.push(record.version.clone());
        }
        for folders in own {
            let Some(release) = changed(folders, record, reference, date)? else { continue };
            lines.extend(release.lines);
            for (path, text) in release.lists {
                changes.write(path, text.into_bytes());
            }
            if let Some((path, bytes)) = release.archive {
                if !archives.contains(&record.version) {
                    archives.push(record.version.clone());
                }
                changes.write(path, bytes);
            }
            release.artefacts.into_iter().for_each(|path| changes.delete(path));
        }
    }
    let runs = Runs::of(lines.iter().map(String::as_str));
    let mut repeated = Vec::new();
    for (path, text) in &redaction.kept {
        repeated.extend(runs.line_in(text).map(|line| format!("{path}:{line}")));
    }
    let own = runs.without(redaction.kept.iter().map(|(_, text)| text.as_str()));
    let digests: BTreeSet<String> =
        holding_artefacts(&history, reference).map(|made| made.sha256.clone()).collect();
    let traces = Traces { reference, digests: &digests, runs: &own };
    let output = request.root.join(OUTPUT);
    let is_release =
        |path: &str| places.iter().any(|own| is_of_release(&output.join(path), own.releases));
    let made = holding(&output, &traces, &is_release)?;
    let is_elsewhere = |path: &str| {
        let is_release = || {
            let path = request.root.join(path);
            places.iter().any(|own| is_of_release(&path, own.releases))
        };
        path == OUTPUT || path == CONTENT || is_release()
    };
    let around =
        Around { root: request.root, traces: &traces, runs: &runs, is_other: &is_elsewhere };
    repeated.extend(around.repeating());
    let is_on_site = made.iter().any(|path| path.starts_with(SITE));
    let mut deleted: BTreeSet<String> =
        made.iter().map(|path| format!("{OUTPUT}/{path}")).collect();
    deleted.extend(Journal::left(request.root, reference));
    let mut texts: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for (path, bytes) in redaction.files {
        match bytes {
            Some(bytes) => {
                texts.insert(path, bytes);
            }
            None => {
                deleted.insert(path);
            }
        }
    }
    changes.write_texts(texts, &format!("{CONSENT}/{reference}.toml"));
    let notices = recall.as_ref().map(TestimonyRecall::notices).unwrap_or_default();
    let is_deleted = |own: &AffectedArtefact| {
        let path =
            |folders: &ReleaseFolders<'_>| folders.release_folder(&own.version).join(&own.path);
        places.iter().any(|folders| changes.has_deleted(&path(folders)))
    };
    let held: Vec<HeldFile> = held
        .into_iter()
        .map(|artefact| HeldFile { deleted: is_deleted(&artefact), artefact })
        .collect();
    let is_recalled = recall.as_ref().is_some_and(|recall| recall.is_new);
    let mut written = changes.written();
    written.extend(is_recalled.then(|| RECALLS.to_owned()));
    let report = WithdrawnTestimony {
        reference: reference.to_owned(),
        date,
        places: redaction.places,
        written,
        deleted: deleted.iter().cloned().collect(),
        held,
        archives,
        missing,
        notices,
        repeated,
        is_on_site,
        latest: history.latest().map(|record| record.version.clone()),
        is_in_binders: holding_artefacts(&history, reference).any(|made| !made.leaves.is_empty()),
    };
    if request.is_dry {
        return Ok(report);
    }
    changes.apply(&places, reference, recall.as_ref(), Journal { delete: deleted })?;
    Ok(report)
}

/// The folder of the site, below that of everything that the tool makes.
const SITE: &str = "site/";

/// The released files that hold the testimony, as their records list them.
fn holding_artefacts<'h>(
    history: &'h History,
    reference: &'h str,
) -> impl Iterator<Item = &'h ArtefactRecord> {
    let made = history.records.iter().flat_map(|record| &record.artefacts);
    made.filter(move |made| made.testimonies.iter().any(|own| own == reference))
}

/// Whether a file belongs to a release, which is looked after as a whole.
fn is_of_release(path: &Path, releases: &Path) -> bool {
    let below = files::absolute(path);
    let below = below.strip_prefix(files::absolute(releases)).ok().map(Path::to_owned);
    let first = below.and_then(|below| Some(below.components().next()?.as_os_str().to_owned()));
    first.is_some_and(|name| Version::parse(&name.to_string_lossy()).is_some())
}

/// The date of the withdrawal.
fn dated(project: &Project, request: &WithdrawalRequest<'_>) -> Result<Date, Failure> {
    let reference = request.reference;
    let ledger = &project.ledger;
    let Some(record) = ledger.records.get(reference) else {
        if ledger.unread.iter().any(|own| own == reference) {
            let mut problems = project.problems.clone();
            problems.retain(Diagnostic::is_error);
            return Err(Failure::new(project.sources.clone(), problems));
        }
        return Err(unknown(project, reference).into());
    };
    let given = request.date;
    if let Some(on) = record.withdrawn {
        if given.is_some_and(|given| given != on) {
            let message = format!("`{reference}` was already withdrawn, on {}", on.long());
            let problem = Diagnostic::error(Code::Consent, message);
            return Err(problem
                .hint("leave `--on` out to finish a withdrawal that was interrupted")
                .into());
        }
        return Ok(on);
    }
    let Some(date) = given.or_else(clock::day_of_making) else {
        let message = "this machine’s clock does not give a valid date";
        let problem = Diagnostic::error(Code::Environment, message);
        return Err(problem.hint("give the date with --on").into());
    };
    if clock::day_of_making().is_some_and(|today| date > today) {
        let message = format!("{} is still to come", date.long());
        let problem = Diagnostic::error(Code::DateOrder, message);
        return Err(problem
            .hint("name the day on which the person said so, with --on; today is the default")
            .into());
    }
    if date < record.recording.on {
        let message = format!(
            "`{reference}` was recorded on {}, so it cannot have been withdrawn on {}",
            record.recording.on.long(),
            date.long()
        );
        return Err(Diagnostic::error(Code::DateOrder, message).into());
    }
    Ok(date)
}

/// There is no such record.
pub(crate) fn unknown(project: &Project, reference: &str) -> Diagnostic {
    let message = format!("there is no record of consent `{reference}`");
    let known = project.ledger.records.keys().map(String::as_str);
    let problem = Diagnostic::error(Code::UnknownId, message);
    match project.ledger.records.is_empty() {
        true => problem.hint(format!("there are no records in `{CONSENT}`")),
        false => problem.suggest(reference, known),
    }
}

/// Refuses to withdraw a testimony that was released if there are no releases to take it out of.
fn require_releases(request: &WithdrawalRequest<'_>) -> Result<(), Failure> {
    if files::exists(request.releases) {
        return Ok(());
    }
    let history = History::open(request.root)?;
    if holding_artefacts(&history, request.reference).next().is_none() {
        return Ok(());
    }
    let message = "there is no such folder of releases, but releases hold this testimony";
    let shown = request.releases.display().to_string();
    let is_default = request.releases == default_releases(request.root);
    let hint = match is_default {
        true => "name the folder that holds all releases with --releases",
        false => "name the folder that holds all releases",
    };
    let problem = Diagnostic::error(Code::FileMissing, message).in_path(shown);
    let hint = format!("{hint}; if they are kept nowhere, make an empty folder and name that");
    Err(problem.hint(hint).into())
}
