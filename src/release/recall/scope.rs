//! Where else recalled text is.
//!
//! In: a recall that somebody is about to make, and the history. Out: every other release, or
//! section of one, that shares most of the text, with how much it shares and what would be decided
//! about it unless a person decides otherwise. Writes nothing.

use crate::compare::freeze::coarsened;
use crate::compare::shared::{Shared, Wanted};
use crate::ground::diagnostic::{Code, Diagnostic, Failure};
use crate::ground::version::Version;
use crate::project::history::{
    FrozenSection, FrozenText, History, ReleaseRecord, SharedText, text_of,
};
use crate::project::open_root;
use std::path::Path;

/// A section with less of the recalled text than this, in per cent, is not named.
const LEAST: usize = 20;

/// A place that shares recalled text, before anybody has decided about it.
#[derive(Debug, Clone)]
pub(crate) struct Sharing {
    /// With what is decided unless a person decides otherwise.
    pub(crate) shared: SharedText,
    /// Whether a person has to decide, because the text there may be the corrected one.
    pub(crate) is_open: bool,
}

/// What somebody decided about releases that share recalled text.
#[derive(Debug, Clone, Default)]
pub(crate) struct Decisions {
    /// Releases that are also recalled.
    pub(crate) also: Vec<Version>,
    /// Releases that are not.
    pub(crate) except: Vec<Version>,
    /// Whether every other release that shares the text is recalled.
    pub(crate) all: bool,
}

impl Decisions {
    /// The scope as decided.
    ///
    /// # Errors
    /// If a decision is about a release that does not share the text, contradicts another, or is
    /// missing.
    pub(crate) fn about(
        &self,
        mut scope: Vec<Sharing>,
    ) -> Result<Vec<SharedText>, Vec<Diagnostic>> {
        let mut problems = Vec::new();
        for version in self.also.iter().filter(|version| self.except.contains(version)) {
            let message = format!("{version} is named with both --also and --except");
            let problem = Diagnostic::error(Code::Release, message);
            problems.push(problem.hint("name it with --also to recall it, or with --except if it does not have the mistake"));
        }
        for version in self.also.iter().chain(&self.except) {
            if scope.iter().all(|sharing| sharing.shared.version != *version) {
                let message = format!("{version} does not share most of the recalled text");
                let known: Vec<String> =
                    scope.iter().map(|sharing| sharing.shared.version.to_string()).collect();
                let problem = Diagnostic::error(Code::UnknownId, message);
                let known = known.iter().map(String::as_str);
                problems.push(problem.suggest(&version.to_string(), known));
            }
        }
        for Sharing { shared, is_open } in &mut scope {
            if self.also.contains(&shared.version) || self.all && *is_open {
                (shared.recalled, *is_open) = (true, false);
            }
            if self.except.contains(&shared.version) {
                (shared.recalled, *is_open) = (false, false);
            }
        }
        for Sharing { shared, .. } in scope.iter().filter(|sharing| sharing.is_open) {
            let SharedText { version, .. } = shared;
            let message = format!("nobody has said whether to recall {}", shared.words());
            problems.push(Diagnostic::error(Code::Release, message).hint(format!(
                "if it has the mistake too, add `--also {version}`; if it is corrected there, add \
                 `--except {version}`; `--yes` recalls them all"
            )));
        }
        match problems.is_empty() {
            true => Ok(scope.into_iter().map(|sharing| sharing.shared).collect()),
            false => Err(problems),
        }
    }
}

/// Everything else that shares most of the text of a release, or of one section of it. What differs
/// in nothing but typography is recalled by default. About sections that differ in more a person
/// has to decide. Other whole releases are recalled only if somebody names them, because nobody
/// has said which part of the text is wrong.
///
/// # Errors
/// If a frozen text cannot be read.
pub(crate) fn scope(
    root: &Path,
    history: &History,
    record: &ReleaseRecord,
    section: Option<&str>,
) -> Result<Vec<Sharing>, Failure> {
    let root = open_root(root)?;
    let text = text_of(&root, &record.version)?;
    let mut scope = Vec::new();
    for other in &history.records {
        let version = &other.version;
        let shares = match version == &record.version {
            // Another section of the same release may repeat the text.
            true if section.is_some() => {
                let others: Vec<FrozenSection> = text
                    .sections
                    .iter()
                    .filter(|own| Some(own.id.as_str()) != section)
                    .cloned()
                    .collect();
                wanted(&text, section).in_sections(&others)
            }
            true => continue,
            false => {
                // Two texts are compared as closely as the coarser of them was frozen.
                let theirs = text_of(&root, version)?;
                let own = coarsened(&text.sections, &theirs);
                wanted_in(&own, section).in_sections(&coarsened(&theirs.sections, &text))
            }
        };
        scope.extend(places(version, section.is_some(), shares));
    }
    Ok(scope)
}

/// The text that is recalled.
pub(super) fn wanted(text: &FrozenText, section: Option<&str>) -> Wanted {
    wanted_in(&text.sections, section)
}

fn wanted_in(sections: &[FrozenSection], section: Option<&str>) -> Wanted {
    let is_wanted = |own: &&FrozenSection| section.is_none_or(|id| own.id == id);
    Wanted::new(sections.iter().filter(is_wanted))
}

fn places(version: &Version, is_of_section: bool, shares: Shared) -> Vec<Sharing> {
    if !shares.is_most() {
        return Vec::new();
    }
    let sharing = |section, percent| Sharing {
        shared: SharedText { version: version.clone(), section, percent, recalled: shares.is_all },
        is_open: is_of_section && !shares.is_all,
    };
    if !is_of_section {
        return vec![sharing(None, shares.percent)];
    }
    let sections = shares.sections.iter().filter(|(_, percent)| *percent >= LEAST);
    sections.map(|(id, percent)| sharing(Some(id.clone()), *percent)).collect()
}
