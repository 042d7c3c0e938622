//! What is asked of a build, and what comes of each job: the vocabulary of the build.
//!
//! Knows nothing of threads, pages or files.

use super::plan::Artefact;
use super::reason::Reason;
use super::record::Made;
use super::state::Before;
use super::store::SharedStore;
use crate::book::missing::MissingLetter;
use crate::book::tree::BlockId;
use crate::ground::diagnostic::{Diagnostic, any_error};
use crate::pages::typeset::BlockPlace;
use crate::project::Strictness;
use crate::project::history::ReleaseRecord;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::Duration;

/// How to build.
#[derive(Debug, Clone)]
pub struct Options<'a> {
    pub out: &'a Path,
    /// How many editions are laid out at the same time. Each takes up to 1.3 GB for a book of
    /// some hundred pages.
    pub jobs: usize,
    /// Write the generated Typst beside each PDF.
    pub keep_typst: bool,
    /// The last release, from which leaves that have not changed keep theirs.
    pub last: Option<&'a ReleaseRecord>,
    /// For a release, which has every artefact or none: after the first error nothing else is
    /// made, but every manuscript is still checked.
    pub all_or_nothing: bool,
    /// How problems of manuscripts are judged, if they are.
    pub strictness: Option<Strictness>,
    /// The copy of the whole book whose blocks are looked for on its pages.
    pub find_blocks_of: Option<EditionCopy<'a>>,
    /// Keep what the engine has laid out when the build is done, because the next one comes soon.
    pub keeps_layouts: bool,
    /// The project before it was read, if the output folder is to remember from what its
    /// files were made.
    pub remember: Option<&'a Before>,
    /// Where files that other machines have made are looked for, and where those that are made here are
    /// put.
    pub(crate) store: Option<&'a SharedStore>,
}

impl<'a> Options<'a> {
    /// How drafts are built: into `out`, `jobs` editions at a time.
    pub fn draft(out: &'a Path, jobs: usize) -> Self {
        Self {
            out,
            jobs,
            keep_typst: false,
            last: None,
            all_or_nothing: false,
            strictness: None,
            find_blocks_of: None,
            keeps_layouts: false,
            remember: None,
            store: None,
        }
    }
}

/// One partner's copy of an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EditionCopy<'a> {
    pub(crate) partner: &'a str,
    pub(crate) edition: &'a str,
}

/// What became of an artefact.
#[derive(Debug, Clone)]
pub enum Fate {
    Made(Made),
    /// It was there already, made from the same inputs.
    Unchanged(Made),
    /// Another machine had made it from the same inputs, and a shared store had it.
    Taken(Made),
    Failed,
    /// Something else failed first, and a release has every artefact or none.
    Abandoned,
}

impl Fate {
    /// The record of the file, if it is in its place.
    pub(crate) fn made(&self) -> Option<&Made> {
        match self {
            Self::Made(made) | Self::Unchanged(made) | Self::Taken(made) => Some(made),
            Self::Failed | Self::Abandoned => None,
        }
    }
}

/// An artefact with what became of it.
#[derive(Debug, Clone)]
pub struct Finished {
    pub(crate) artefact: Artefact,
    pub fate: Fate,
    pub(crate) reason: Reason,
    pub(crate) time: Duration,
    /// Errors and warnings of this artefact alone, except for its missing letters.
    pub problems: Vec<Diagnostic>,
    /// The letters that none of its fonts draws. Many artefacts may lack the same.
    pub(crate) missing: Vec<MissingLetter>,
    /// The ids of the sections that it holds, whole or in part.
    pub(crate) holds: BTreeSet<String>,
}

impl Finished {
    /// Whether there is an error that says why it was not made.
    pub(crate) fn has_errors(&self) -> bool {
        any_error(&self.problems) || self.missing.iter().any(MissingLetter::is_fatal)
    }
}

/// Everything that a build made.
#[derive(Debug, Default)]
pub struct Built {
    /// In the order of the plan.
    pub finished: Vec<Finished>,
    /// What is wrong, each fault once.
    pub problems: Vec<Diagnostic>,
    /// Where the blocks are in the copy that [`Options::find_blocks_of`] names.
    pub(crate) blocks: BTreeMap<BlockId, Vec<BlockPlace>>,
}

/// What a listener hears while the build goes on.
#[derive(Debug)]
pub enum Event<'a> {
    Started(&'a Artefact),
    Finished(&'a Finished),
}

/// A function that hears about the progress of a build.
pub(crate) type Listener<'a> = &'a (dyn Fn(Event<'_>) + Sync);

/// One partner's copy: the reading copy and the sheets that are made from its pages. Each artefact
/// has its place in the plan.
pub(super) type Job<'a> = Vec<(usize, &'a Artefact)>;
