//! The state of a project: everything that decides what is made of it.
//!
//! In: the files of a project, as they were before anybody read them, and what else a run is told. Out:
//! a state, which is the same only if the same is made, and what is different between two of them.

use super::inputs::Tool;
use super::plan::Artefact;
use super::workspace::Workspace;
use crate::ground::clock::{self, Moment};
use crate::ground::date::Date;
use crate::ground::digest;
use crate::ground::files::{self, EntryKind};
use crate::project::{CONTENT, LAYOUTS};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// What a setting is called whose change alone changes no file.
const LANGUAGES: &str = "the languages that are read";

/// A project before anybody read it: all its files, and what else a run of the tool is told.
#[derive(Debug, Clone)]
pub struct Before {
    root: PathBuf,
    /// The digests of all files, by their paths from the root of the project. Folders have none.
    files: BTreeMap<String, String>,
    /// When each file was last written, and how long it is.
    written: Written,
    /// The date that is asked for, and the languages of whose translations no other is read.
    settings: BTreeMap<String, String>,
}

type Written = BTreeMap<String, (Option<Moment>, u64)>;

impl Before {
    /// Looks at a project. `languages` are the tags of those that are to be read; none for all. There is
    /// nothing to remember if a file cannot be read, or if the project has links.
    pub fn of(root: &Path, languages: &[String]) -> Option<Self> {
        let written = written(root)?;
        let mut files = BTreeMap::new();
        for path in written.keys() {
            files.insert(path.clone(), files::digest_of(&root.join(path))?);
        }
        for folder in [CONTENT, LAYOUTS] {
            add_folders(&root.join(folder), folder, &mut files);
        }
        let date = clock::source_date().ok()?;
        let date = date.map(|date| date.to_string()).unwrap_or_default();
        let settings = BTreeMap::from([
            ("`SOURCE_DATE_EPOCH`".to_owned(), date),
            (LANGUAGES.to_owned(), languages.join(" ")),
        ]);
        Some(Self { root: root.to_owned(), files, written, settings })
    }

    /// Whether the files are those of another look at the project.
    pub(crate) fn has_the_files_of(&self, other: &Self) -> bool {
        self.files == other.files
    }

    /// Whether nobody has written a file since, not even as it was.
    fn is_still_so(&self) -> bool {
        written(&self.root).is_some_and(|now| now == self.written)
    }
}

/// The files of a project that somebody may read. There is no answer if it has links: they may lead
/// anywhere.
fn written(root: &Path) -> Option<Written> {
    let mut all = BTreeMap::new();
    for folder in [CONTENT, LAYOUTS] {
        for entry in files::entries_below(&root.join(folder)).ok()? {
            if !is_passed_over(&entry.path) {
                (entry.kind == EntryKind::File).then_some(())?;
                all.insert(format!("{folder}/{}", entry.path), (entry.written, entry.bytes));
            }
        }
    }
    Some(all)
}

/// Whether the tool passes over a file: a hidden one, or a copy that an editor has kept.
fn is_passed_over(path: &str) -> bool {
    path.ends_with('~') || path.split('/').any(|part| part.starts_with('.'))
}

/// Adds the folders below a folder: an empty one may be a partner without files.
fn add_folders(folder: &Path, shown: &str, all: &mut BTreeMap<String, String>) {
    for name in files::folder_names(folder).into_iter().filter(|name| !name.starts_with('.')) {
        let shown = format!("{shown}/{name}");
        add_folders(&folder.join(&name), &shown, all);
        all.insert(format!("{shown}/"), String::new());
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
    /// The state of a project that was read. There is none if what is made depends on more than this, or
    /// if somebody wrote a file while it was read.
    pub(super) fn of(workspace: &Workspace, before: &Before) -> Option<Self> {
        let is_known =
            workspace.revisions.is_none() && !reads_elsewhere(workspace) && before.is_still_so();
        is_known.then(|| Self::on(before, day_that_matters(workspace)))
    }

    /// The state of a project on a day, if the day matters.
    pub(super) fn on(before: &Before, day: Option<Date>) -> Self {
        let mut settings = before.settings.clone();
        settings.extend(day.map(|day| ("the date".to_owned(), day.to_string())));
        let tool = Tool::this().digest(&BTreeMap::new());
        Self { tool, settings, files: before.files.clone() }
    }

    pub(super) fn digest(&self) -> String {
        digest::sha256(&serde_json::to_vec(self).expect("a state is plain data"))
    }

    /// What is different from an earlier state.
    pub(super) fn changes_since(&self, before: &Self) -> Changes {
        let differs = |own: &BTreeMap<String, String>, other: &BTreeMap<String, String>| {
            let all: BTreeSet<&String> = own.keys().chain(other.keys()).collect();
            let changed = all.into_iter().filter(|name| own.get(*name) != other.get(*name));
            changed.cloned().collect::<Vec<String>>()
        };
        Changes {
            is_tool: self.tool != before.tool,
            settings: differs(&self.settings, &before.settings)
                .into_iter()
                .filter(|name| name != LANGUAGES)
                .collect(),
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
        is_passed_over(path)
            || [CONTENT, LAYOUTS]
                .iter()
                .all(|folder| path.strip_prefix(folder).is_none_or(|rest| !rest.starts_with('/')))
    };
    // The paths of pictures start from `content`.
    let is_outside = |path: &String| path.starts_with("..") || is_passed_over(path);
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
