//! What an output folder remembers of the project from which its files were made, so that a build
//! with nothing to do resolves nothing.
//!
//! In: the files of a project, as they were before anybody read them, and what else decides what is
//! made. Out: whether a copy was already resolved from the same, and what has changed since. The memory
//! is a file of its own beside `build.json`, because that is the same on every machine. Without it, or
//! if it is damaged or another version of the tool wrote it, every copy is resolved again: nothing is
//! ever taken for made because of it alone.

use super::plan::Artefact;
use super::workspace::Workspace;
use crate::book::manuscript::Release;
use crate::ground::diagnostic::{Diagnostic, Outcome};
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

/// The digests of all files from which a project is made, by their paths from its root.
///
/// They are read before the project is. If somebody writes a file in the meantime, what is made is newer
/// than this says, and is looked at again by the next build.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilesBefore(BTreeMap<String, String>);

impl FilesBefore {
    /// Reads the files of a project. There is nothing to remember if one of them cannot be read.
    pub fn of(root: &Path) -> Option<Self> {
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
        Some(Self(all))
    }
}

/// Everything that decides what is made of a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct State {
    /// The digest of the tool, its fonts and every layout.
    tool: String,
    /// The release, the day and whatever else is no file, by their names in a sentence.
    settings: BTreeMap<String, String>,
    files: BTreeMap<String, String>,
}

impl State {
    /// The state of a project. `tool` is the digest of the tool and of the layouts. There is none if what
    /// is made depends on more than this.
    pub(super) fn of(
        workspace: &Workspace,
        release: &Release,
        tool: &str,
        files: &FilesBefore,
    ) -> Option<Self> {
        if workspace.revisions.is_some() || reads_elsewhere(workspace) {
            return None;
        }
        let release = serde_json::to_string(release).ok()?;
        let mut settings = BTreeMap::from([
            ("the version or date of the draft".to_owned(), release),
            ("the languages that are made".to_owned(), workspace.tags_read().join(" ")),
        ]);
        // Consent may end from one day to the next.
        let ledger = &workspace.project.ledger;
        if let Some(day) = ledger.today.filter(|_| !ledger.records.is_empty()) {
            settings.insert("the day".to_owned(), day.to_string());
        }
        Some(Self { tool: tool.to_owned(), settings, files: files.0.clone() })
    }

    fn digest(&self) -> String {
        digest::sha256(&serde_json::to_vec(self).expect("a state is plain data"))
    }

    /// What is different from an earlier state.
    fn changes_since(&self, before: &Self) -> Changes {
        let differs = |own: &BTreeMap<String, String>, other: &BTreeMap<String, String>| {
            let all: BTreeSet<&String> = own.keys().chain(other.keys()).collect();
            let changed = all.into_iter().filter(|name| own.get(*name) != other.get(*name));
            changed.cloned().collect::<Vec<String>>()
        };
        let is_own = |path: &&String| path.starts_with(LAYOUTS);
        let files = differs(&self.files, &before.files);
        // A layout of the project changes the digest of the tool, too.
        let is_tool = self.tool != before.tool && !files.iter().any(|path| is_own(&path));
        Changes { is_tool, settings: differs(&self.settings, &before.settings), files }
    }
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

    /// What changed since the file of an artefact was last looked at. Nothing if that is not known.
    pub(super) fn changes(&self, artefact: &Artefact, now: &State) -> Option<Changes> {
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
        let (_, now) = self.now.as_ref()?;
        let copy = self.before.copies.get(path)?;
        let is_same = copy.state == *now && !copy.has_problems;
        is_same.then_some(Settled { inputs: &copy.inputs, holds: &copy.holds })
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
        let memory = Memory { schema: SCHEMA, states, copies };
        let text = serde_json::to_string(&memory).expect("a memory is plain data");
        let is_known = files::text_of(&out.join(FILE_NAME)).is_some_and(|known| known == text);
        if is_known {
            return Ok(());
        }
        let one = |problem: Diagnostic| vec![problem];
        files::write_whole(&out.join(FILE_NAME), text.as_bytes()).map_err(one)
    }
}

/// A copy that need not be resolved again.
#[derive(Debug, Clone, Copy)]
pub(super) struct Settled<'a> {
    pub(super) inputs: &'a str,
    pub(super) holds: &'a BTreeSet<String>,
}
