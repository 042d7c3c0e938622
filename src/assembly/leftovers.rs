//! Leftovers: finished files of earlier builds that are no longer part of the project.
//!
//! In: a workspace, an output folder and its record. Out: the files there that no build of the
//! project makes any more, because a book was renamed or an edition, a partner or a pack is gone;
//! and, if asked for, their removal. Nothing is removed but what the record knows, and only as it
//! was made.

use super::plan::{Choice, plan};
use super::record::{FILE_NAME, Record};
use super::workspace::Workspace;
use crate::book::manuscript::Release;
use crate::ground::diagnostic::Outcome;
use crate::ground::files;
use std::collections::BTreeSet;
use std::path::Path;

/// The files in an output folder that the project no longer makes, as paths below that folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Leftovers {
    /// Those that the record knows, as they were made.
    pub(crate) known: Vec<String>,
    /// Those that the record knows, but that have changed since.
    pub(crate) changed: Vec<String>,
    /// Those that have the name of a draft, but that the record does not know.
    pub(crate) unknown: Vec<String>,
}

impl Leftovers {
    /// Looks for the leftovers of earlier builds in the folder `out`.
    ///
    /// # Errors
    /// If the artefacts of the project cannot be named.
    pub(crate) fn find(workspace: &Workspace, release: &Release, out: &Path) -> Outcome<Self> {
        let version = release.version.to_string();
        let planned = plan(&workspace.project, &Choice::default(), &version)?;
        Ok(Self::beside(
            &planned.into_iter().map(|artefact| artefact.path).collect(),
            &version,
            out,
        ))
    }

    /// The files in the folder `out` that are not among those that a project makes, by their paths.
    pub(crate) fn beside(planned: &BTreeSet<String>, version: &str, out: &Path) -> Self {
        let record = read(out);
        let mut found = Self::default();
        for made in &record.artefacts {
            let place = out.join(&made.path);
            let is_ours = files::is_inside(&made.path) && files::is_below(&place, out);
            if planned.contains(&made.path) || !is_ours {
                continue;
            }
            match files::digest_of(&place) {
                Some(digest) if digest == made.sha256 => found.known.push(made.path.clone()),
                _ => found.changed.push(made.path.clone()),
            }
        }
        for path in drafts(out, version) {
            if !planned.contains(&path) && record.find(&path).is_none() {
                found.unknown.push(path);
            }
        }
        found
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.known.is_empty() && self.changed.is_empty() && self.unknown.is_empty()
    }

    /// Removes the files that the record knows, and the folders that have become empty; then strikes
    /// them from the record.
    ///
    /// # Errors
    /// If a file cannot be removed, or the record cannot be written.
    pub(crate) fn prune(&self, out: &Path) -> Outcome<()> {
        let one = |problem| vec![problem];
        for path in &self.known {
            files::remove(&out.join(path)).map_err(one)?;
            let folders = Path::new(path).ancestors().skip(1);
            for folder in folders.filter(|folder| !folder.as_os_str().is_empty()) {
                files::remove_if_empty(&out.join(folder));
            }
        }
        let mut record = read(out);
        record.artefacts.retain(|made| !self.known.contains(&made.path));
        files::write_whole(&out.join(FILE_NAME), record.to_json().as_bytes()).map_err(one)
    }
}

fn read(out: &Path) -> Record {
    let text = files::text_of(&out.join(FILE_NAME));
    text.map(|text| Record::parse(&text)).unwrap_or_default()
}

/// The files in the folders of partners that are named like drafts:
/// `<partner>/<book>-<partner>-<edition>-<version>.pdf`.
fn drafts(out: &Path, version: &str) -> Vec<String> {
    let mut found = Vec::new();
    for partner in files::folder_names(out) {
        let folders = ["/packs", "/letters"].map(|own| format!("{partner}{own}"));
        for folder in std::iter::once(partner.clone()).chain(folders) {
            for name in files::file_names(&out.join(&folder)) {
                let stem =
                    [".pdf", ".epub", ".docx"].iter().find_map(|ending| name.strip_suffix(ending));
                let is_draft = stem.is_some_and(|stem| {
                    stem.ends_with(&format!("-{version}")) && stem.contains(&format!("-{partner}-"))
                });
                if is_draft {
                    found.push(format!("{folder}/{name}"));
                }
            }
        }
    }
    found
}
