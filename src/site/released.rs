//! What a site is made from: the history, the records, and the newest release that may be used.
//!
//! In: a project and the folder of its releases. Out: the releases with their files, and the text of
//! the newest one, read from its own archive. Files that were altered or recalled are not offered.

use super::proof::Inventories;
use crate::assembly::workspace::Workspace;
use crate::book::manuscript::{LastChange, Release};
use crate::ground::diagnostic::{Code, Diagnostic, Failure};
use crate::ground::files::{self, TemporaryFolder};
use crate::ground::layouts::Layouts;
use crate::ground::version::{ReleaseVersion, Version};
use crate::project::history::{ArtefactRecord, FrozenText, History, ReleaseRecord};
use crate::project::{CONSENT, MOVED, Marking, Project, open_root};
use crate::release::archived::{Archived, archived};
use crate::release::folders::ReleaseFolders;
use crate::release::make::mark_changes;
use crate::release::wording::{Translated, texts, translated};
use crate::verify::evidence::{Basis, Evidence, require_unaltered_records};
use crate::verify::judge::why_recalled;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The releases of a project.
pub(super) struct Released {
    pub(super) history: History,
    pub(super) evidence: Evidence,
    /// The frozen texts of releases, without those that cannot be read.
    pub(super) texts: BTreeMap<Version, FrozenText>,
    /// What translated copies of releases say, as far as it can be read.
    pub(super) translated: Translated,
    /// The settings of the site, and what replaces old addresses, as the project has them now.
    pub(super) project: Project,
    /// The layouts of the site.
    pub(super) layouts: Layouts,
    /// The newest release that was not recalled as a whole; if all were, the newest one.
    pub(super) newest: Newest,
    /// What the pages may not say.
    pub(super) inventories: Inventories,
    /// The folder of all releases.
    pub(super) folder: PathBuf,
    pub(super) problems: Vec<Diagnostic>,
}

/// The newest release that may be used, with its text. If every release was recalled it is the newest
/// one, of which the site shows only what was recalled.
pub(super) struct Newest {
    pub(super) version: Version,
    pub(super) workspace: Workspace,
    pub(super) release: Release,
    _folder: TemporaryFolder,
}

/// Why a file with testimonies is not on the site, the more serious reason first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Withheld {
    /// Somebody took a testimony back, or the time for which they agreed is over.
    Ended,
    /// Somebody agreed to copies that are handed out, not to those that everybody can download.
    NotOnline,
}

impl Released {
    /// # Errors
    /// If there is no release, or the archive of the newest one that may be used is missing or was
    /// altered.
    pub(super) fn open(root: &Path, releases: &Path) -> Result<Self, Failure> {
        let folders = ReleaseFolders { root, releases };
        let _lock = folders.lock_soon()?;
        let history = History::open(root)?;
        require_unaltered_records(root, &history)?;
        let evidence = Evidence::of_project(root, &Basis::default())?;
        let project = Project::load(open_root(root)?)?;
        require_sound_settings(&project)?;
        let layouts = Layouts::of_release(project.layouts.clone(), BTreeMap::new());
        let (texts, problems) = texts(root, &history);
        let newest = newest(&history, &folders, &project)?;
        let languages = newest.workspace.project.languages();
        let inventories = Inventories::of(languages.iter().map(|own| &own.value));
        let translated = translated(&history, &folders);
        let folder = releases.to_owned();
        Ok(Self {
            history,
            evidence,
            texts,
            translated,
            project,
            layouts,
            newest,
            inventories,
            folder,
            problems,
        })
    }

    /// The project's folder.
    pub(super) fn root(&self) -> &Path {
        self.project.root.path()
    }

    /// A warning for each release whose files are not in the folder of releases: their addresses
    /// would lead nowhere.
    pub(super) fn missing(&self) -> Vec<Diagnostic> {
        let is_missing = |record: &&ReleaseRecord| {
            let has_files = !record.artefacts.is_empty();
            let is_recalled = self.history.recalls_of(record).next().is_some();
            has_files
                && !is_recalled
                && !files::exists(&self.folder.join(record.version.to_string()))
        };
        let records = self.history.records.iter().filter(is_missing);
        records
            .map(|record| {
                let message = format!(
                    "the files of release {} are not here, so the site does not offer them, and \
                     their addresses lead nowhere",
                    record.version
                );
                Diagnostic::warning(Code::Release, message)
                    .in_path(self.folder.display().to_string())
                    .hint(
                        "copy the release into this folder before you publish the site, or cut the \
                         same version again",
                    )
            })
            .collect()
    }

    /// What was recalled of the newest release, if anything was: nobody should announce it.
    pub(super) fn recalled_since(&self) -> Option<String> {
        let newest = self.history.latest()?;
        if newest.version != self.newest.version || self.is_all_recalled() {
            return Some(format!("release {} was recalled", newest.version));
        }
        let recalled = self.history.recalled_sections(newest);
        let first = recalled.first()?;
        Some(format!("`{first}` of release {} was recalled", newest.version))
    }

    /// Whether every release was recalled, so that there is nothing to read and to download.
    pub(super) fn is_all_recalled(&self) -> bool {
        self.history.recalls_of(self.record()).next().is_some()
    }

    /// The record of the newest release that may be used.
    pub(super) fn record(&self) -> &ReleaseRecord {
        let records = &self.history.records;
        let newest = records.iter().find(|record| record.version == self.newest.version);
        newest.unwrap_or_else(|| unreachable!("the newest release was found in the history"))
    }

    /// Why a file must not be used, if it must not.
    pub(super) fn recall_of(
        &self,
        record: &ReleaseRecord,
        artefact: &ArtefactRecord,
    ) -> Option<(crate::ground::date::Date, &str)> {
        let recalls = &self.evidence.recalls.entries;
        recalls
            .iter()
            .find(|recall| why_recalled(recall, record, artefact, &self.evidence).is_some())
            .map(|recall| (recall.date, recall.reason.as_str()))
    }

    /// Why a file must not be offered to everybody, because of the testimonies in it.
    pub(super) fn withheld(&self, artefact: &ArtefactRecord) -> Option<Withheld> {
        let ledger = &self.newest.workspace.project.ledger;
        let is_online =
            |reference: &String| ledger.records.get(reference).is_some_and(|own| own.scope.online);
        if self.ended(artefact).next().is_some() {
            return Some(Withheld::Ended);
        }
        let is_withheld = artefact.testimonies.iter().any(|reference| !is_online(reference));
        is_withheld.then_some(Withheld::NotOnline)
    }

    /// The references of testimonies in a file that nobody may be shown any more.
    pub(super) fn ended<'f>(
        &'f self,
        artefact: &'f ArtefactRecord,
    ) -> impl Iterator<Item = &'f str> {
        let ledger = &self.newest.workspace.project.ledger;
        let has_ended =
            |reference: &&String| ledger.ended(reference, self.newest.release.date).is_some();
        artefact.testimonies.iter().filter(has_ended).map(String::as_str)
    }

    /// The file of an artefact, if it is in the folder of releases as it was released.
    pub(super) fn file(
        &self,
        record: &ReleaseRecord,
        artefact: &ArtefactRecord,
    ) -> Option<PathBuf> {
        let path = self.folder.join(record.version.to_string()).join(&artefact.path);
        let (bytes, sha256) = files::measure(&path).ok()?;
        (bytes == artefact.bytes && sha256 == artefact.sha256).then_some(path)
    }
}

/// The files of a project that say what its site is like.
const SETTINGS: [&str; 2] = ["content/book.toml", MOVED];

/// # Errors
/// If the settings of the site, what replaces old addresses, or records of consent have mistakes.
/// Mistakes in the text do not matter: the site shows the text of a release.
fn require_sound_settings(project: &Project) -> Result<(), Failure> {
    let is_in_settings = |problem: &&Diagnostic| {
        let place = problem.span.map(|span| project.sources.file(span.file).path.as_str());
        let place = place.or(problem.path.as_deref());
        let is_setting =
            |path: &str| SETTINGS.contains(&path) || Path::new(path).starts_with(CONSENT);
        problem.is_error() && place.is_some_and(is_setting)
    };
    let found: Vec<Diagnostic> = project.problems.iter().filter(is_in_settings).cloned().collect();
    match found.is_empty() {
        true => Ok(()),
        false => Err(Failure::new(project.sources.clone(), found)),
    }
}

fn newest(
    history: &History,
    folders: &ReleaseFolders<'_>,
    project: &Project,
) -> Result<Newest, Failure> {
    let is_usable = |record: &&ReleaseRecord| history.recalls_of(record).next().is_none();
    let usable = history.records.iter().rev().find(is_usable);
    let Some(record) = usable.or_else(|| history.latest()) else {
        let message = "there is no release yet to make a site from";
        let problem = Diagnostic::error(Code::Release, message);
        return Err(problem.hint("cut one with `bindery release cut`").into());
    };
    let Archived { archive, .. } = archived(folders, record)?;
    let folder = TemporaryFolder::new()?;
    let mut workspace = archive.open(folder.path())?.judged_by(&project.ledger);
    if workspace.project.editions.iter().any(|edition| edition.marking == Marking::On) {
        mark_changes(&mut workspace, record.date)?;
    }
    let version = record.version.clone();
    Ok(Newest { version, workspace, release: release_of(record), _folder: folder })
}

/// The release as manuscripts name it.
fn release_of(record: &ReleaseRecord) -> Release {
    let last_changes = record.sections.iter().map(|section| {
        let last = LastChange { version: section.version.clone(), date: section.date };
        (section.id.clone(), last)
    });
    Release {
        version: ReleaseVersion::Numbered(record.version.clone()),
        date: record.date,
        last_changes: last_changes.collect(),
    }
}
