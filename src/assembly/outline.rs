//! The outline of a build: every copy of the plan resolved, but not laid out.
//!
//! In: a workspace and planned artefacts. Out: for each copy its length, the digest of everything
//! that it is made from, and what is wrong with it. No page and no file is made.

use super::plan::Artefact;
use super::resolved::{Found, Resolver};
use super::workspace::Workspace;
use crate::book::manuscript::Release;
use crate::book::missing::MissingLetter;
use crate::ground::diagnostic::Diagnostic;
use crate::ground::diagnostic::once::each_once;
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
        let Self { workspace, release, last, strictness } = *self;
        let resolver = Resolver::new(workspace, release, last, strictness);
        let mut outlined: Vec<Outlined> = Vec::new();
        for files in artefacts.chunk_by(Artefact::is_same_copy) {
            let start = outlined.last().map_or(0, |last| last.files.end);
            let (found, resolved) = resolver.resolve(&files[0]);
            let Found { problems, missing, holds, words, .. } = found;
            let inputs = resolved.map(|copy| copy.inputs.digest);
            let files = start..start + files.len();
            outlined.push(Outlined { files, words, inputs, problems, missing, holds });
        }
        outlined
    }

    /// What is wrong with the copies, each fault once.
    pub(crate) fn problems(&self, outlined: &[Outlined]) -> Vec<Diagnostic> {
        let own = outlined.iter().flat_map(|copy| copy.problems.iter().cloned());
        let missing = outlined.iter().flat_map(|copy| copy.missing.iter().cloned()).collect();
        each_once(own.chain(self.workspace.report_missing(missing)).collect())
    }
}
