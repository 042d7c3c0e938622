//! Where releases lie, and how they get there.
//!
//! `<out>/<version>/` holds a release, `content/releases/<version>/` its record. Beside both, a
//! cut works in folders whose names start with a full stop, which nothing else reads. Whoever
//! holds the lock may clear them up.

use super::make::SEALED_DRAFT;
use super::notes;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::files::{self, Lock};
use crate::ground::version::Version;
use crate::project::history::{DRAFT, FOLDER, RECORD, TEXT};
use crate::verify::seal::SEAL;
use crate::verify::sums::SUMS;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How the names of folders in the making start.
const STAGE: &str = ".cutting-";
/// The file that a run holds while it works on releases.
const LOCK: &str = ".lock";
/// Where the record's staging folder notes the release that it belongs to.
const GOAL: &str = "goal";

/// How often a run that needs a moment only is asked whether it has finished.
const PATIENCE: usize = 200;

/// What a run holds while it works on releases.
#[derive(Debug)]
pub(crate) struct Locks {
    _held: Vec<Lock>,
}

/// The two folders that hold releases and records.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) root: &'a Path,
    pub(crate) out: &'a Path,
}

/// The folder of all releases in a project, where nobody names another.
pub(crate) fn default_out(root: &Path) -> PathBuf {
    root.join("output").join("releases")
}

impl Place<'_> {
    /// The folder of a release.
    pub(crate) fn folder(&self, version: &Version) -> PathBuf {
        self.out.join(version.to_string())
    }

    /// The folder of its record.
    pub(crate) fn record_folder(&self, version: &Version) -> PathBuf {
        self.root.join(FOLDER).join(version.to_string())
    }

    /// The folder in which it is made.
    pub(crate) fn stage(&self, version: &Version) -> PathBuf {
        self.out.join(format!("{STAGE}{version}"))
    }

    fn record_stage(&self, version: &Version) -> PathBuf {
        self.root.join(FOLDER).join(format!("{STAGE}{version}"))
    }

    /// Keeps other runs out until the lock goes: all that work on this project’s releases, and
    /// all that write into the same folder.
    ///
    /// # Errors
    /// If another run is at work, or the folder cannot be written.
    pub(crate) fn lock(&self) -> Result<Locks, Diagnostic> {
        self.try_lock()?.ok_or_else(|| {
            Diagnostic::error(Code::Release, "another run is cutting a release here")
                .in_path(self.out.display().to_string())
                .hint("wait until it has finished")
        })
    }

    /// As `lock`, but gives a run that needs a moment only that moment.
    ///
    /// # Errors
    /// As of `lock`.
    pub(crate) fn lock_soon(&self) -> Result<Locks, Diagnostic> {
        for _ in 0..PATIENCE {
            if let Some(locks) = self.try_lock()? {
                return Ok(locks);
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        self.lock()
    }

    fn try_lock(&self) -> Result<Option<Locks>, Diagnostic> {
        let own = default_out(self.root);
        let Some(first) = files::lock(&own.join(LOCK))? else { return Ok(None) };
        if files::is_same_folder(&own, self.out) {
            return Ok(Some(Locks { _held: vec![first] }));
        }
        let second = files::lock(&self.out.join(LOCK))?;
        Ok(second.map(|second| Locks { _held: vec![first, second] }))
    }

    /// Finishes or clears up what a killed run left. The lock must be held.
    ///
    /// # Errors
    /// If something cannot be moved or removed.
    pub(crate) fn tidy(&self) -> Result<(), Diagnostic> {
        for name in files::folder_names(self.out) {
            if name.starts_with(STAGE) {
                files::remove(&self.out.join(name))?;
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
                    finish_record(self, &version)?;
                    self.retire_draft(&version)?;
                }
                _ => files::remove(&stage)?,
            }
        }
        Ok(())
    }

    /// Finishes what a killed run left, where one did and no other run is at work.
    ///
    /// # Errors
    /// If something cannot be moved or removed.
    pub(crate) fn settle(&self) -> Result<(), Diagnostic> {
        let is_left =
            |folder: &Path| files::folder_names(folder).iter().any(|name| name.starts_with(STAGE));
        if !is_left(self.out) && !is_left(&self.root.join(FOLDER)) {
            return Ok(());
        }
        match self.try_lock()? {
            Some(_locks) => self.tidy(),
            None => Ok(()),
        }
    }

    /// Makes a record ready beside its place: what of a release goes into the project's history.
    pub(crate) fn stage_record(&self, version: &Version, made: &Path) -> Result<(), Diagnostic> {
        let stage = self.record_stage(version);
        files::remove(&stage)?;
        let names = [RECORD, TEXT, SUMS, SEAL, SEALED_DRAFT];
        for name in names.into_iter().chain(notes::NAMES) {
            let path = made.join(name);
            if files::exists(&path) {
                let bytes = files::bytes_at(&path)?;
                files::write_staged(&stage.join("record").join(name), &bytes)?;
            }
        }
        let goal = self.folder(version);
        let goal = files::absolute(&goal);
        files::write_staged(&stage.join(GOAL), goal.to_string_lossy().as_bytes())
    }

    /// Removes the draft that a release has used up. One that somebody went on writing stays.
    pub(crate) fn retire_draft(&self, version: &Version) -> Result<(), Diagnostic> {
        let draft = self.root.join(DRAFT);
        let used = self.record_folder(version).join(SEALED_DRAFT);
        match (files::text_of(&draft), files::text_of(&used)) {
            (Some(draft_text), Some(used)) if draft_text == used => files::remove(&draft),
            _ => Ok(()),
        }
    }
}

/// Moves a record that is ready into its place.
pub(crate) fn finish_record(place: &Place<'_>, version: &Version) -> Result<(), Diagnostic> {
    let stage = place.record_stage(version);
    files::move_folder(&stage.join("record"), &place.record_folder(version))?;
    files::remove(&stage)
}
