//! What an output folder remembers of the project from which its files were made, so that a build
//! with nothing to do resolves nothing.
//!
//! In: the files of a project, as they were before anybody read them, and what else decides what is
//! made. Out: whether a copy was already resolved from the same, and what has changed since. The memory
//! is a file of its own beside `build.json`, because that is the same on every machine. Without it, or
//! if it is damaged or another version of the tool wrote it, every copy is resolved again: nothing is
//! ever taken for made because of it alone.

use super::inputs::Tool;
use super::plan::Artefact;
use super::workspace::Workspace;
use crate::ground::clock;
use crate::ground::date::Date;
use crate::ground::diagnostic::Outcome;
use crate::ground::digest;
use crate::ground::files;
use crate::project::{CONTENT, LAYOUTS};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The name of the file in an output folder.
pub(crate) const FILE_NAME: &str = ".bindery.memory.json";
/// The form of the file.
const SCHEMA: u32 = 1;

/// What a project is made from, as it was before anybody read it: all its files, and what else a run of
/// the tool is told.
///
/// If somebody writes a file in the meantime, what is made is newer than this says, and is looked at
/// again by the next build.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Before {
    /// The digests of all files, by their paths from the root of the project.
    files: BTreeMap<String, String>,
    /// The date that is asked for, and the languages of whose translations no other is read.
    settings: BTreeMap<String, String>,
}

impl Before {
    /// Looks at a project. `languages` are the tags of those that are to be read; none for all. There is
    /// nothing to remember if a file cannot be read.
    pub fn of(root: &Path, languages: &[String]) -> Option<Self> {
        let mut all = BTreeMap::new();
        for folder in [CONTENT, LAYOUTS] {
            let place = root.join(folder);
            if !files::exists(&place) {
                continue;
            }
            for path in files::files_with_links(&place, root).ok()? {
                let digest = files::digest_of(&place.join(&path))?;
                all.insert(format!("{folder}/{path}"), digest);
            }
        }
        let date = clock::source_date().ok()?;
        let settings = BTreeMap::from([
            (
                "`SOURCE_DATE_EPOCH`".to_owned(),
                date.map(|date| date.to_string()).unwrap_or_default(),
            ),
            ("the languages that are read".to_owned(), languages.join(" ")),
        ]);
        Some(Self { files: all, settings })
    }
}

/// Everything that decides what is made of a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct State {
    /// The digest of the tool and its fonts.
    tool: String,
    /// Whatever else is no file, by its name in a sentence.
    settings: BTreeMap<String, String>,
    files: BTreeMap<String, String>,
}

impl State {
    /// The state of a project that was read. There is none if what is made depends on more than this.
    pub(super) fn of(workspace: &Workspace, before: &Before) -> Option<Self> {
        let is_known = workspace.revisions.is_none() && !reads_elsewhere(workspace);
        is_known.then(|| Self::on(before, day_that_matters(workspace)))
    }

    /// The state of a project on a day, if the day matters.
    pub(super) fn on(before: &Before, day: Option<Date>) -> Self {
        let mut settings = before.settings.clone();
        settings.extend(day.map(|day| ("the day".to_owned(), day.to_string())));
        let tool = Tool::this().digest(&BTreeMap::new());
        Self { tool, settings, files: before.files.clone() }
    }

    pub(super) fn digest(&self) -> String {
        digest::sha256(&serde_json::to_vec(self).expect("a state is plain data"))
    }

    /// What is different from an earlier state.
    fn changes_since(&self, before: &Self) -> Changes {
        let differs = |own: &BTreeMap<String, String>, other: &BTreeMap<String, String>| {
            let all: BTreeSet<&String> = own.keys().chain(other.keys()).collect();
            let changed = all.into_iter().filter(|name| own.get(*name) != other.get(*name));
            changed.cloned().collect::<Vec<String>>()
        };
        Changes {
            is_tool: self.tool != before.tool,
            settings: differs(&self.settings, &before.settings),
            files: differs(&self.files, &before.files),
        }
    }
}

/// The day, for a project with testimony: consent may end from one day to the next.
pub(super) fn day_that_matters(workspace: &Workspace) -> Option<Date> {
    let ledger = &workspace.project.ledger;
    ledger.today.filter(|_| !ledger.records.is_empty())
}

/// Whether the project reads files from folders of its own choice, which are not among those that are
/// remembered.
fn reads_elsewhere(workspace: &Workspace) -> bool {
    let project = &workspace.project;
    let is_elsewhere = |path: &String| {
        [CONTENT, LAYOUTS]
            .iter()
            .all(|folder| path.strip_prefix(folder).is_none_or(|rest| !rest.starts_with('/')))
    };
    // The paths of pictures start from `content`.
    let is_outside = |path: &String| path.starts_with("..");
    let fonts = project.partners.iter().flat_map(|file| &file.partner.font_files);
    workspace.book.named_files.iter().any(is_outside)
        || project.read_files.iter().any(is_elsewhere)
        || fonts.map(|font| &font.path).any(is_elsewhere)
}

/// What is different between two states.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Changes {
    /// Whether another build of the tool is used.
    pub(crate) is_tool: bool,
    /// What else decides what is made.
    pub(crate) settings: Vec<String>,
    /// Paths from the root of the project, also of files that were added or removed.
    pub(crate) files: Vec<String>,
}

impl Changes {
    /// Without the files that cannot concern an artefact, unless there are no others. `sections` are the
    /// paths of the sections, and `holds` those of the sections that it holds.
    pub(super) fn concerning(
        mut self,
        artefact: &Artefact,
        sections: &BTreeSet<&str>,
        holds: &BTreeSet<&str>,
    ) -> Self {
        let is_own = |path: &str, folder: &str, names: &[&str]| {
            let rest = path.strip_prefix(CONTENT).and_then(|rest| rest.strip_prefix(folder));
            rest.is_none_or(|rest| {
                let name = rest.split(['/', '.']).next().unwrap_or_default();
                names.contains(&name)
            })
        };
        let pack = artefact.pack.as_deref().unwrap_or_default();
        let concerns = |path: &String| {
            is_own(path, "/partners/", &[&artefact.partner])
                && is_own(path, "/editions/", &[&artefact.edition])
                && is_own(path, "/packs/", &[pack])
                && is_own(path, "/translations/", &[artefact.language.tag()])
                && (!sections.contains(path.as_str()) || holds.contains(path.as_str()))
        };
        if self.files.iter().any(concerns) {
            self.files.retain(concerns);
        }
        self
    }
}

/// A copy that was resolved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Copy {
    /// The digest of the state from which it was resolved.
    state: String,
    /// The digest of everything from which it is made.
    inputs: String,
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

    /// A copy that was resolved from the state with this digest, without problems.
    pub(super) fn settled(&self, path: &str, state: &str) -> Option<Settled<'_>> {
        let copy = self.copies.get(path)?;
        let is_same = copy.state == state && !copy.has_problems;
        is_same.then_some(Settled { inputs: &copy.inputs, holds: &copy.holds })
    }

    /// Remembers a build. Others are forgotten, unless the project was in the same state.
    ///
    /// # Errors
    /// If it cannot be written.
    pub(super) fn note_run(mut self, out: &Path, asked: String, run: Run) -> Outcome<()> {
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

    /// A copy that was resolved from the state of now, without problems.
    pub(super) fn settled(&self, path: &str) -> Option<Settled<'_>> {
        self.before.settled(path, &self.now.as_ref()?.1)
    }

    /// What changed since the file of an artefact was last looked at. Nothing if that is not known.
    pub(super) fn changes(&self, artefact: &Artefact) -> Option<Changes> {
        self.before.changes(artefact, &self.now.as_ref()?.0)
    }

    /// Notes that a copy was resolved.
    pub(super) fn note(
        &mut self,
        path: &str,
        inputs: &str,
        holds: &BTreeSet<String>,
        has_problems: bool,
    ) {
        if let Some((_, state)) = &self.now {
            let (state, inputs, holds) = (state.clone(), inputs.to_owned(), holds.clone());
            self.noted.insert(path.to_owned(), Copy { state, inputs, holds, has_problems });
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

/// A copy that need not be resolved again.
#[derive(Debug, Clone, Copy)]
pub(super) struct Settled<'a> {
    pub(super) inputs: &'a str,
    pub(super) holds: &'a BTreeSet<String>,
}
