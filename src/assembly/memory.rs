//! What an output folder remembers of the project from which its files were made, so that a build
//! with nothing to do resolves nothing.
//!
//! In: the state of a project. Out: whether a copy was already resolved from the same state, and what
//! has changed since. The memory is a file of its own beside `build.json`, because that is the same on
//! every machine. Without it, or if it is damaged or another version of the tool wrote it, every copy is
//! resolved again: no file is ever taken for made because of it alone.

use super::plan::Artefact;
use super::record::Made;
use super::state::{Changes, State};
use crate::ground::diagnostic::Outcome;
use crate::ground::files;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The name of the file in an output folder.
pub(crate) const FILE_NAME: &str = ".bindery.memory.json";
/// The form of the file.
const SCHEMA: u32 = 1;

/// A copy that was resolved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Copy {
    /// The digest of the state from which it was resolved.
    state: String,
    /// The digest of everything from which it is made.
    inputs: String,
    /// The digest of everything that may not be in it.
    absent: String,
    /// The ids of the sections that it holds, whole or in part.
    holds: BTreeSet<String>,
    /// Whether something is wrong with it that is to be said each time.
    has_problems: bool,
}

/// The memory of an output folder.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Memory {
    schema: u32,
    /// Every state from which one of the copies was resolved, by its digest.
    states: BTreeMap<String, State>,
    /// By the paths of their files below the output folder.
    copies: BTreeMap<String, Copy>,
    /// Builds that left nothing to do and nothing to say, by what they were asked to make.
    #[serde(default)]
    pub(super) runs: BTreeMap<String, Run>,
}

/// A build that left nothing to do and nothing to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Run {
    /// The digest of the state of the project.
    pub(super) state: String,
    /// Whether the day is a part of that state.
    pub(super) is_dated: bool,
    /// The paths of the files that it was asked for, in their order.
    pub(super) files: Vec<String>,
    /// The paths of all files that the project makes.
    pub(super) all: BTreeSet<String>,
    /// The digest of `build.json`.
    pub(super) record: String,
}

impl Memory {
    /// What a folder remembers: nothing, if it has no memory or one that cannot be used.
    pub(super) fn of(out: &Path) -> Self {
        let text = files::text_of(&out.join(FILE_NAME)).unwrap_or_default();
        let known: Option<Self> = serde_json::from_str(&text).ok();
        known.filter(Self::is_sound).unwrap_or_default()
    }

    /// Whether it says what it seems to say.
    fn is_sound(&self) -> bool {
        let is_own = |(digest, state): (&String, &State)| *digest == state.digest();
        self.schema == SCHEMA && self.states.iter().all(is_own)
    }

    /// The sections in a file that was made from a copy as it was resolved from the state with this
    /// digest, without problems. Another build may have made the file since, or searched it for something
    /// else.
    pub(super) fn holds(&self, made: &Made, state: &str) -> Option<&BTreeSet<String>> {
        let copy = self.copies.get(&made.path)?;
        let is_same = copy.state == state
            && copy.inputs == made.inputs
            && made.absence.as_ref().is_some_and(|own| own.sha256 == copy.absent);
        (is_same && !copy.has_problems).then_some(&copy.holds)
    }

    /// Remembers a build. Others are forgotten, unless the project was in the same state.
    ///
    /// # Errors
    /// If it cannot be written.
    pub(super) fn note_run(mut self, out: &Path, asked: String, run: Run) -> Outcome<()> {
        self.schema = SCHEMA;
        self.runs.retain(|_, other| other.state == run.state);
        self.runs.insert(asked, run);
        self.write(out)
    }

    fn write(&self, out: &Path) -> Outcome<()> {
        let text = serde_json::to_string(self).expect("a memory is plain data");
        let is_known = files::text_of(&out.join(FILE_NAME)).is_some_and(|known| known == text);
        if is_known {
            return Ok(());
        }
        files::write_whole(&out.join(FILE_NAME), text.as_bytes()).map_err(|problem| vec![problem])
    }

    /// What changed since the file of an artefact was last looked at. Nothing if that is not known.
    fn changes(&self, artefact: &Artefact, now: &State) -> Option<Changes> {
        let before = self.states.get(&self.copies.get(&artefact.path)?.state)?;
        Some(now.changes_since(before))
    }
}

/// What is remembered, in one run.
#[derive(Debug)]
pub(super) struct Remembering {
    before: Memory,
    /// The state of the project and its digest.
    now: Option<(State, String)>,
    noted: BTreeMap<String, Copy>,
}

impl Remembering {
    /// With what an output folder remembers, and the state of the project by now.
    pub(super) fn new(before: Memory, now: Option<State>) -> Self {
        let now = now.map(|state| {
            let digest = state.digest();
            (state, digest)
        });
        Self { before, now, noted: BTreeMap::new() }
    }

    /// The same as [`Memory::holds`], for the state of now.
    pub(super) fn holds(&self, made: &Made) -> Option<&BTreeSet<String>> {
        self.before.holds(made, &self.now.as_ref()?.1)
    }

    /// What changed since the file of an artefact was last looked at. Nothing if that is not known.
    pub(super) fn changes(&self, artefact: &Artefact) -> Option<Changes> {
        self.before.changes(artefact, &self.now.as_ref()?.0)
    }

    /// Notes a file that is as the state of now asks for it.
    pub(super) fn note(&mut self, made: &Made, holds: &BTreeSet<String>, has_problems: bool) {
        if let Some((_, state)) = &self.now
            && let Some(absence) = &made.absence
        {
            let copy = Copy {
                state: state.clone(),
                inputs: made.inputs.clone(),
                absent: absence.sha256.clone(),
                holds: holds.clone(),
                has_problems,
            };
            self.noted.insert(made.path.clone(), copy);
        }
    }

    /// Writes what is to be remembered of the files at these paths.
    ///
    /// # Errors
    /// If it cannot be written.
    pub(super) fn write(&self, out: &Path, paths: &BTreeSet<&str>) -> Outcome<()> {
        let mut copies = self.before.copies.clone();
        copies.extend(self.noted.clone());
        copies.retain(|path, _| paths.contains(path.as_str()));
        let mut states = self.before.states.clone();
        states.extend(self.now.iter().map(|(state, digest)| (digest.clone(), state.clone())));
        states.retain(|digest, _| copies.values().any(|copy| copy.state == *digest));
        let runs = self.before.runs.clone();
        Memory { schema: SCHEMA, states, copies, runs }.write(out)
    }
}
