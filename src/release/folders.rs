//! The folders of releases and of their records, and how a cut fills them.
//!
//! In: a project's root and the folder of all releases. Out: the paths of a release, of its record
//! and of the staging folders beside them; the lock; and the moves that put a finished release in
//! its place. `<releases>/<version>/` holds a release, `content/releases/<version>/` its record. A
//! cut works in staging folders, whose names start with a full stop, and which nothing else reads.
//! A run that holds the lock may remove those of a killed run.

use super::make::SEALED_DRAFT;
use super::notes;
use super::provenance::SIGNED_PROVENANCE;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::files::{self, Lock};
use crate::ground::version::Version;
use crate::project::history::{DRAFT, FOLDER, RECORD, TEXT};
use crate::verify::seal::SEAL;
use crate::verify::sums::SUMS;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How the names of staging folders start.
const STAGE: &str = ".cutting-";
/// The file that a run locks while it works on releases.
const LOCK: &str = ".lock";
/// The file in a record's staging folder that names the folder of its release.
const GOAL: &str = "goal";

/// How often to try for a lock that the other run needs only for a moment.
const ATTEMPTS: usize = 200;

/// The locks that a run holds while it works on releases.
#[derive(Debug)]
pub(crate) struct Locks {
    _held: Vec<Lock>,
}

/// The folders in which releases and their records are stored.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ReleaseFolders<'a> {
    /// The project, which has the records.
    pub(crate) root: &'a Path,
    /// The folder of all releases.
    pub(crate) releases: &'a Path,
}

/// The folder of all releases in a project, unless a different one is named.
pub(crate) fn default_releases(root: &Path) -> PathBuf {
    root.join("output").join("releases")
}

impl ReleaseFolders<'_> {
    /// The folder of a release.
    pub(crate) fn release_folder(&self, version: &Version) -> PathBuf {
        self.releases.join(version.to_string())
    }

    /// The folder of its record.
    pub(crate) fn record_folder(&self, version: &Version) -> PathBuf {
        self.root.join(FOLDER).join(version.to_string())
    }

    /// The staging folder in which it is made.
    pub(crate) fn stage(&self, version: &Version) -> PathBuf {
        self.releases.join(format!("{STAGE}{version}"))
    }

    fn record_stage(&self, version: &Version) -> PathBuf {
        self.root.join(FOLDER).join(format!("{STAGE}{version}"))
    }

    /// Keeps other runs out until the lock is dropped: those that work on this project's releases,
    /// and those that write to the same folder.
    ///
    /// # Errors
    /// If another run holds the lock, or the folder cannot be written to.
    pub(crate) fn lock(&self) -> Result<Locks, Diagnostic> {
        self.try_lock()?.ok_or_else(|| {
            Diagnostic::error(Code::Release, "another run is cutting a release here")
                .in_path(self.releases.display().to_string())
                .hint("wait until that run has finished")
        })
    }

    /// As `lock`, but first waits a few seconds for a run that needs only a moment.
    ///
    /// # Errors
    /// As for `lock`.
    pub(crate) fn lock_soon(&self) -> Result<Locks, Diagnostic> {
        for _ in 0..ATTEMPTS {
            if let Some(locks) = self.try_lock()? {
                return Ok(locks);
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        self.lock()
    }

    fn try_lock(&self) -> Result<Option<Locks>, Diagnostic> {
        let own = default_releases(self.root);
        let Some(first) = files::lock(&own.join(LOCK))? else { return Ok(None) };
        if files::is_same_folder(&own, self.releases) {
            return Ok(Some(Locks { _held: vec![first] }));
        }
        let second = files::lock(&self.releases.join(LOCK))?;
        Ok(second.map(|second| Locks { _held: vec![first, second] }))
    }

    /// Finishes or removes what a killed run left. The lock must be held.
    ///
    /// # Errors
    /// If something cannot be moved or removed.
    pub(crate) fn tidy(&self) -> Result<(), Diagnostic> {
        files::sweep(self.releases);
        files::sweep(&self.root.join(FOLDER));
        for name in files::folder_names(self.releases) {
            if name.starts_with(STAGE) {
                files::remove(&self.releases.join(name))?;
            }
        }
        let records = self.root.join(FOLDER);
        for name in files::folder_names(&records) {
            let Some(version) = name.strip_prefix(STAGE) else { continue };
            let stage = records.join(&name);
            let goal = files::text_of(&stage.join(GOAL)).map(PathBuf::from);
            let sums = |folder: &Path| files::text_of(&folder.join(SUMS));
            let is_released = goal.as_deref().is_some_and(|goal| {
                sums(goal).is_some() && sums(goal) == sums(&stage.join("record"))
            });
            match Version::parse(version) {
                Some(version) if is_released && !files::exists(&self.record_folder(&version)) => {
                    self.finish_record(&version)?;
                    self.retire_draft(&version)?;
                }
                _ => files::remove(&stage)?,
            }
        }
        Ok(())
    }

    /// Finishes or removes what a killed run left, unless another run holds the lock.
    ///
    /// # Errors
    /// If something cannot be moved or removed.
    pub(crate) fn settle(&self) -> Result<(), Diagnostic> {
        let is_left = |folder: &Path| {
            files::folder_names(folder).iter().any(|name| name.starts_with(STAGE))
                || files::has_leftovers(folder)
        };
        if !is_left(self.releases) && !is_left(&self.root.join(FOLDER)) {
            return Ok(());
        }
        match self.try_lock()? {
            Some(_locks) => self.tidy(),
            None => Ok(()),
        }
    }

    /// Prepares a record beside its place: those files of a release that the project keeps.
    ///
    /// # Errors
    /// If a file cannot be read or written.
    pub(crate) fn stage_record(&self, version: &Version, made: &Path) -> Result<(), Diagnostic> {
        let stage = self.record_stage(version);
        files::remove(&stage)?;
        let names = [RECORD, TEXT, SUMS, SEAL, SIGNED_PROVENANCE, SEALED_DRAFT];
        for name in names.into_iter().chain(notes::NAMES) {
            let path = made.join(name);
            if files::exists(&path) {
                let bytes = files::bytes_at(&path)?;
                files::write_staged(&stage.join("record").join(name), &bytes)?;
            }
        }
        let goal = self.release_folder(version);
        let goal = files::absolute(&goal);
        files::write_staged(&stage.join(GOAL), goal.to_string_lossy().as_bytes())
    }

    /// Moves a prepared record into its place.
    ///
    /// # Errors
    /// If it cannot be moved.
    pub(crate) fn finish_record(&self, version: &Version) -> Result<(), Diagnostic> {
        let stage = self.record_stage(version);
        files::move_folder(&stage.join("record"), &self.record_folder(version))?;
        files::remove(&stage)
    }

    /// Removes the draft that a release was cut from, unless somebody has changed it since.
    ///
    /// # Errors
    /// If it cannot be removed.
    pub(crate) fn retire_draft(&self, version: &Version) -> Result<(), Diagnostic> {
        let draft = self.root.join(DRAFT);
        let used = self.record_folder(version).join(SEALED_DRAFT);
        match (files::text_of(&draft), files::text_of(&used)) {
            (Some(draft_text), Some(used)) if draft_text == used => files::remove(&draft),
            _ => Ok(()),
        }
    }
}
