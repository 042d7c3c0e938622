//! One partner's copy, resolved but not laid out.
//!
//! In: a workspace, a release, an artefact of the plan. Out: its manuscript, the digest of everything
//! from which its files are made, and what is wrong with it. A build and the outline of one both start
//! here, so a plan can never say something else than what is built.

use super::inputs::{self, Inputs, Tool};
use super::plan::Artefact;
use super::selection::Selection;
use super::workspace::Workspace;
use crate::book::length::words_of;
use crate::book::manuscript::{Manuscript, Release};
use crate::book::missing::{MissingLetter, missing_letters};
use crate::ground::diagnostic::{Diagnostic, Outcome, any_error};
use crate::ground::trace::{self, Amount};
use crate::project::history::{LeafRecord, ReleaseRecord};
use crate::project::{Edition, Strictness};
use std::collections::BTreeSet;

/// How the copies of a plan are resolved.
pub(super) struct Resolver<'a> {
    workspace: &'a Workspace,
    release: &'a Release,
    last: Option<&'a ReleaseRecord>,
    strictness: Option<Strictness>,
    /// Digest of the tool and of every layout and font.
    tool: String,
}

/// A copy without errors.
pub(super) struct Resolved<'a> {
    pub(super) edition: &'a Edition,
    pub(super) manuscript: Manuscript,
    pub(super) inputs: Inputs,
    /// Its leaves in the last release.
    pub(super) last_leaves: &'a [LeafRecord],
}

/// What is known about a copy, whether or not it can be made.
#[derive(Debug, Clone, Default)]
pub(super) struct Found {
    /// What is wrong with it, except for its missing letters.
    pub(super) problems: Vec<Diagnostic>,
    /// The letters that none of its fonts draws.
    pub(super) missing: Vec<MissingLetter>,
    /// The ids of the sections that it holds, whole or in part.
    pub(super) holds: BTreeSet<String>,
    /// The number of words in it.
    pub(super) words: usize,
    /// Whether its own manuscript has problems, beside those of its partner and its language.
    pub(super) has_own_problems: bool,
}

impl<'a> Resolver<'a> {
    /// `last` is the last release, from which leaves that have not changed keep theirs, and
    /// `strictness` how problems of manuscripts are judged, if they are.
    pub(super) fn new(
        workspace: &'a Workspace,
        release: &'a Release,
        last: Option<&'a ReleaseRecord>,
        strictness: Option<Strictness>,
    ) -> Self {
        let tool = Tool::this().digest(&inputs::layouts(workspace));
        Self { workspace, release, last, strictness, tool }
    }

    /// What is wrong with the text of a partner's copies in a language, whichever they are.
    pub(super) fn problems(&self, artefact: &Artefact) -> Vec<Diagnostic> {
        let mut problems = self.workspace.problems_of(&artefact.partner).to_vec();
        problems.extend(self.workspace.problems_in(&artefact.language).iter().cloned());
        problems
    }

    /// Resolves a copy. There is none if errors are in the way, which are then among what was found.
    pub(super) fn resolve(&self, artefact: &Artefact) -> (Found, Option<Resolved<'a>>) {
        let mut found = Found { problems: self.problems(artefact), ..Found::default() };
        if any_error(&found.problems) {
            return (found, None);
        }
        match self.manuscript(artefact, &mut found) {
            Ok(resolved) => (found, resolved),
            Err(problems) => {
                found.problems.extend(problems);
                (found, None)
            }
        }
    }

    fn manuscript(&self, artefact: &Artefact, found: &mut Found) -> Outcome<Option<Resolved<'a>>> {
        let _stage = trace::stage("resolving");
        let workspace = self.workspace.in_language(&artefact.language);
        let project = &workspace.project;
        let (Some(partner), Some(edition)) =
            (project.partner(&artefact.partner), project.edition(&artefact.edition))
        else {
            // The plan names only what the project has.
            return Ok(None);
        };
        let volumes = project.volumes(edition);
        let selection =
            Selection::named(artefact.pack.as_deref(), artefact.volume, &volumes, project);
        trace::count(Amount::Manuscripts, 1);
        let (manuscript, problems) = workspace.selected(partner, edition, selection, self.release);
        let problems = match self.strictness {
            Some(strictness) => self.workspace.judge(strictness, &[], problems),
            None => problems,
        };
        found.words = words_of(&manuscript);
        found.missing = missing_letters(&manuscript);
        found.holds.extend(manuscript.holds.iter().map(|held| held.id.clone()));
        let is_sound = !any_error(&problems) && !found.missing.iter().any(MissingLetter::is_fatal);
        found.has_own_problems = !problems.is_empty() || !found.missing.is_empty();
        found.problems.extend(problems);
        if !is_sound {
            return Ok(None);
        }
        let last_leaves = inputs::last_leaves(self.last, artefact);
        let copy = (partner, edition);
        let inputs =
            inputs::of_copy(&self.tool, workspace, copy, &manuscript, last_leaves, self.release)?;
        Ok(Some(Resolved { edition, manuscript, inputs, last_leaves }))
    }
}
