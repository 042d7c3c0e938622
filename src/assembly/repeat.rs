//! A build that is asked for once more.
//!
//! In: an output folder, what a build was asked to make, and the project as it was before anybody read
//! it. Out: the files of the last such build, if all of them are there and nothing has changed. Then the
//! project is not read at all.

use super::job::{Built, Fate, Finished};
use super::memory::{Memory, Run};
use super::plan::{Artefact, Choice, plan};
use super::reason::Reason;
use super::record::{FILE_NAME, Record};
use super::state::{Before, Changes, State, day_that_matters};
use super::workspace::Workspace;
use crate::ground::clock;
use crate::ground::diagnostic::Outcome;
use crate::ground::files;
use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

/// What the last build left.
#[derive(Debug)]
pub(crate) struct Repeat {
    pub(crate) built: Built,
    /// The paths of all files that the project makes.
    pub(crate) all: BTreeSet<String>,
}

impl Repeat {
    /// What the last build that was asked for the same left, if there is nothing else to do and to say.
    pub(crate) fn of(out: &Path, asked: &str, before: &Before) -> Option<Self> {
        let mut memory = Memory::of(out);
        let Run { state, is_dated, files: paths, all, record: digest } =
            memory.runs.remove(asked)?;
        let day = if is_dated { Some(clock::day_of_making()?) } else { None };
        if State::on(before, day).digest() != state {
            return None;
        }
        if files::digest_of(&out.join(FILE_NAME))? != digest {
            return None;
        }
        let record = Record::parse(&files::text_of(&out.join(FILE_NAME))?);
        let finished = |path: &String| {
            let made = record.find(path)?;
            let holds = memory.holds(made, &state)?.clone();
            let is_there = files::digest_of(&out.join(path)).as_ref() == Some(&made.sha256);
            is_there.then_some(())?;
            Some(Finished {
                artefact: made.artefact()?,
                fate: Fate::Unchanged(made.clone()),
                reason: Reason::Same(Some(Changes::default())),
                time: Duration::ZERO,
                problems: Vec::new(),
                missing: Vec::new(),
                holds,
            })
        };
        let finished = paths.iter().map(finished).collect::<Option<Vec<Finished>>>()?;
        Some(Self { built: Built { finished, ..Built::default() }, all })
    }

    /// Remembers a build, if there is nothing to do and to say the next time.
    ///
    /// # Errors
    /// If that cannot be written.
    pub(crate) fn note(
        out: &Path,
        asked: String,
        before: &Before,
        workspace: &Workspace,
        built: &Built,
    ) -> Outcome<()> {
        let is_there = |done: &Finished| done.fate.made().is_some();
        let is_settled = built.problems.is_empty() && built.finished.iter().all(is_there);
        let record = files::digest_of(&out.join(FILE_NAME)).filter(|_| is_settled);
        let (Some(record), Some(state)) = (record, State::of(workspace, before)) else {
            return Ok(());
        };
        let version = workspace.draft_release().map_err(|problem| vec![problem])?.version;
        let all = plan(&workspace.project, &Choice::default(), &version.to_string())?;
        let path = |artefact: &Artefact| artefact.path.clone();
        let run = Run {
            state: state.digest(),
            is_dated: day_that_matters(workspace).is_some(),
            files: built.finished.iter().map(|done| path(&done.artefact)).collect(),
            all: all.iter().map(path).collect(),
            record,
        };
        Memory::of(out).note_run(out, asked, run)
    }
}
