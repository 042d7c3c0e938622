//! What `build` and `plan` have in common: reading the project, and choosing what to make of it.

use super::{Ending, fail, load, report, tell};
use crate::assembly::plan::{Artefact, Choice, plan};
use crate::assembly::workspace::Workspace;
use crate::book::manuscript::Release;
use crate::cli::Choices;
use crate::compare::mark_changes;
use crate::ground::diagnostic::Diagnostic;
use crate::ground::diagnostic::once::each_once;
use std::path::{Path, PathBuf};

/// A project, and what to make of it.
pub(super) struct Chosen {
    pub(super) workspace: Workspace,
    pub(super) release: Release,
    pub(super) artefacts: Vec<Artefact>,
}

/// Reads a project and plans drafts of it. If that is not possible, says why, and `consequence`.
pub(super) fn choose(root: &Path, choices: &Choices, consequence: &str) -> Result<Chosen, Ending> {
    // What changed is looked for in every language.
    let is_marked = choices.marked || choices.since.is_some();
    let mut workspace = match choices.language.as_slice() {
        tags if !tags.is_empty() && !is_marked => Workspace::open_in(root, tags).map_err(fail)?,
        _ => load(root)?,
    };
    if !workspace.is_sound() {
        report(&all_problems(&workspace), &workspace.project.sources);
        tell(consequence);
        return Err(Ending::Content);
    }
    let choice = Choice {
        partners: choices.partner.clone(),
        editions: choices.edition.clone(),
        packs: choices.pack.clone(),
        no_packs: choices.no_packs,
        languages: choices.language.clone(),
        marked: false,
    };
    if is_marked {
        workspace.mark_every_edition();
        let marked = mark_changes(&mut workspace, choices.since.as_ref());
        marked.map_err(|problems| fail(workspace.failure(problems)))?;
    }
    let release = workspace.draft_release().map_err(fail)?;
    let artefacts = plan(&workspace.project, &choice, &release.version.to_string());
    let artefacts = artefacts.map_err(|problems| {
        report(&problems, &workspace.project.sources);
        Ending::Usage
    })?;
    Ok(Chosen { workspace, release, artefacts })
}

/// The folder of drafts in a project, unless a different one is named.
pub(super) fn default_drafts(root: &Path) -> PathBuf {
    root.join("output").join("draft")
}

/// What is wrong with the project as a whole and with each partner.
fn all_problems(workspace: &Workspace) -> Vec<Diagnostic> {
    let partners = workspace.partner_problems.values().flatten();
    each_once(workspace.problems.iter().chain(partners).cloned().collect())
}
