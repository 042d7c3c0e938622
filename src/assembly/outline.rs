//! The outline of a build: every copy of the plan resolved, but not laid out.
//!
//! In: a workspace and planned artefacts. Out: for each copy its length, the digest of everything
//! that it is made from, and what is wrong with it. No page and no file is made.

use super::inputs::{self, Tool};
use super::plan::Artefact;
use super::selection::Selection;
use super::workspace::Workspace;
use crate::book::length::words_of;
use crate::book::manuscript::Release;
use crate::book::missing::{MissingLetter, missing_letters};
use crate::ground::diagnostic::once::each_once;
use crate::ground::diagnostic::{Diagnostic, Outcome, any_error};
use crate::project::Strictness;
use crate::project::history::ReleaseRecord;
use std::collections::BTreeSet;
use std::ops::Range;

/// One partner's copy: the reading copy, and the sheets and the cover that are made from its pages.
#[derive(Debug)]
pub(crate) struct Outlined {
    /// The places of its files in the plan.
    pub(crate) files: Range<usize>,
    /// The number of words in it.
    pub(crate) words: usize,
    /// Digest of everything that goes in, as in `build.json`. There is none if errors are in the way.
    pub(crate) inputs: Option<String>,
    /// What is wrong with it, except for its missing letters.
    pub(crate) problems: Vec<Diagnostic>,
    /// The letters that none of its fonts draws.
    pub(crate) missing: Vec<MissingLetter>,
    /// The ids of the sections that it holds, whole or in part.
    pub(crate) holds: BTreeSet<String>,
}

/// How copies are resolved.
#[derive(Clone, Copy)]
pub(crate) struct Outlining<'a> {
    pub(crate) workspace: &'a Workspace,
    pub(crate) release: &'a Release,
    /// The last release, from which leaves that have not changed keep theirs.
    pub(crate) last: Option<&'a ReleaseRecord>,
    /// How problems of manuscripts are judged, if they are.
    pub(crate) strictness: Option<Strictness>,
}

impl Outlining<'_> {
    /// The copies of a plan, in its order.
    pub(crate) fn outline(&self, artefacts: &[Artefact]) -> Vec<Outlined> {
        let tool = Tool::this().digest(&inputs::layouts(self.workspace));
        let mut outlined: Vec<Outlined> = Vec::new();
        for files in artefacts.chunk_by(Artefact::is_same_copy) {
            let start = outlined.last().map_or(0, |last| last.files.end);
            outlined.push(self.copy(&tool, &files[0], start..start + files.len()));
        }
        outlined
    }

    /// What is wrong with the copies, each fault once.
    pub(crate) fn problems(&self, outlined: &[Outlined]) -> Vec<Diagnostic> {
        let own = outlined.iter().flat_map(|copy| copy.problems.iter().cloned());
        let missing = outlined.iter().flat_map(|copy| copy.missing.iter().cloned()).collect();
        each_once(own.chain(self.workspace.report_missing(missing)).collect())
    }

    fn copy(&self, tool: &str, artefact: &Artefact, files: Range<usize>) -> Outlined {
        let mut problems = self.workspace.problems_of(&artefact.partner).to_vec();
        problems.extend(self.workspace.problems_in(&artefact.language).iter().cloned());
        let (missing, holds) = (Vec::new(), BTreeSet::new());
        let mut copy = Outlined { files, words: 0, inputs: None, problems, missing, holds };
        let is_readable = !any_error(&copy.problems);
        match self.resolve(tool, artefact, &mut copy) {
            Ok(inputs) => copy.inputs = inputs.filter(|_| is_readable),
            Err(problems) => copy.problems.extend(problems),
        }
        copy
    }

    /// The digest of what a copy is made from.
    fn resolve(
        &self,
        tool: &str,
        artefact: &Artefact,
        copy: &mut Outlined,
    ) -> Outcome<Option<String>> {
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
        let (manuscript, problems) = workspace.selected(partner, edition, selection, self.release);
        let problems = match self.strictness {
            Some(strictness) => self.workspace.judge(strictness, &[], problems),
            None => problems,
        };
        copy.words = words_of(&manuscript);
        copy.missing = missing_letters(&manuscript);
        copy.holds.extend(manuscript.holds.iter().map(|held| held.id.clone()));
        let is_sound = !any_error(&problems) && !copy.missing.iter().any(MissingLetter::is_fatal);
        copy.problems.extend(problems);
        if !is_sound {
            return Ok(None);
        }
        let leaves = inputs::last_leaves(self.last, artefact);
        let both = (partner, edition);
        inputs::of_copy(tool, workspace, both, &manuscript, leaves, self.release)
            .map(|inputs| Some(inputs.digest))
    }
}
