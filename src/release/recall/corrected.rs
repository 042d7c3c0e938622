//! Saying that recalled text has been corrected, so that it no longer blocks a release.
//!
//! In: the recall, and what was done. Out: an entry at the end of `content/releases/recalls.toml`
//! with the digests of the recalled passages that the project no longer contains, none of which may
//! be released again. Refused while nothing but typography differs.

use super::scope::wanted;
use super::{add_to_list, checked_reason, place, quoted};
use crate::assembly::workspace::Workspace;
use crate::compare::candidate::ReleaseCandidate;
use crate::compare::freeze::coarsened;
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic, Failure};
use crate::ground::version::Version;
use crate::project::history::{Correction, History, RECALLS, text_of};
use crate::release::folders::{ReleaseFolders, default_releases};
use std::path::Path;

/// The recall that is answered, and how.
#[derive(Debug)]
pub(crate) struct CorrectionRequest<'a> {
    pub(crate) root: &'a Path,
    pub(crate) version: Version,
    pub(crate) section: Option<String>,
    pub(crate) reason: String,
    /// If it is not given: the date of the text, or of the recall if that is later.
    pub(crate) date: Option<Date>,
}

/// Records that recalled text has been corrected.
///
/// # Errors
/// If there is no such recall, the project still has all of its text, or no reason is given.
pub(crate) fn corrected(request: &CorrectionRequest<'_>) -> Result<Correction, Failure> {
    let releases = default_releases(request.root);
    let folders = ReleaseFolders { root: request.root, releases: &releases };
    let _lock = folders.lock_soon()?;
    folders.tidy()?;
    let history = History::open(request.root)?;
    let record = history.record(&request.version)?;
    let section = request.section.as_deref();
    if let Some(id) = section {
        record.named_section(id)?;
    }
    let recall = history.recalls.entries.iter().find(|own| own.is_of(&request.version, section));
    let Some(recall) = recall else { return Err(not_recalled(request, &history).into()) };
    let reason = checked_reason(&request.reason, "a correction")?;
    let mut workspace = Workspace::open(request.root)?;
    workspace.leave_out_unreviewed();
    let date = match request.date {
        Some(date) => date,
        None => workspace.draft_release()?.date.max(recall.date),
    };
    if date < recall.date {
        let message = format!(
            "the recall is dated {}, so it cannot have been corrected on {}",
            recall.date.long(),
            date.long()
        );
        return Err(Diagnostic::error(Code::Release, message).into());
    }
    let candidate = ReleaseCandidate::of(&workspace, date);
    let candidate = candidate.map_err(|problems| workspace.failure(problems))?;
    let text = text_of(&workspace.project.root, &request.version)?;
    // Words may only seem to be gone because the first tools did not record how they are marked.
    let sections = coarsened(&candidate.sections, &text);
    let gone = wanted(&text, section).missing_from(&sections);
    if gone.is_empty() {
        let message = format!(
            "the project still has every word that was recalled in {}: {}",
            recall.version, recall.reason
        );
        let problem = Diagnostic::error(Code::Release, message);
        return Err(problem
            .hint("correct the text first: a change of typography is not a correction")
            .into());
    }
    let known: Vec<&String> =
        history.recalls.corrections_of(recall).flat_map(|own| &own.gone).collect();
    if gone.iter().all(|digest| known.contains(&digest)) {
        let problem = Diagnostic::error(Code::Release, "this correction was recorded already");
        return Err(problem.in_path(RECALLS).into());
    }
    let correction = Correction {
        version: request.version.clone(),
        section: request.section.clone(),
        date,
        reason,
        gone,
    };
    append(request.root, &correction)?;
    Ok(correction)
}

fn not_recalled(request: &CorrectionRequest<'_>, history: &History) -> Diagnostic {
    let what = match &request.section {
        Some(id) => format!("the section `{id}` of {}", request.version),
        None => format!("version {}", request.version),
    };
    let problem = Diagnostic::error(Code::Release, format!("{what} was not recalled"));
    let entries = history.recalls.entries.iter().filter(|recall| recall.testimony.is_none());
    let recalls = entries.map(|recall| match &recall.section {
        Some(id) => format!("`{} --section {id}`", recall.version),
        None => format!("`{}`", recall.version),
    });
    let recalls: Vec<String> = recalls.collect();
    match recalls.is_empty() {
        true => problem.hint("nothing has been recalled"),
        false => problem.hint(format!("what was recalled: {}", recalls.join(", "))),
    }
}

fn append(root: &Path, correction: &Correction) -> Result<(), Diagnostic> {
    let mut entry = "[[corrected]]\n".to_owned();
    entry.push_str(&place(&correction.version, correction.section.as_deref()));
    let reason = quoted(&correction.reason);
    entry.push_str(&format!("date = {}\nreason = {reason}\n", correction.date));
    entry.push_str("# Digests of the recalled passages that are gone and may not come back.\n");
    let gone: Vec<String> =
        correction.gone.iter().map(|digest| format!("    {},\n", quoted(digest))).collect();
    entry.push_str(&format!("gone = [\n{}]\n", gone.concat()));
    add_to_list(root, &entry)
}
