//! Recalling a release, or one section of it, so that nobody relies on it any more.
//!
//! In: what is recalled, why and when. Out: an entry at the end of `content/releases/recalls.toml`,
//! every artefact that contains what was recalled, and a notice to each partner, to be edited and
//! sent. Nothing is deleted, and a notice that already exists is never overwritten.
//!
//! `scope` finds every other release that shares most of the recalled text, whatever its section
//! is called there and however its typography differs. `corrected` records that recalled text
//! has been corrected; until then, `remaining` blocks every release that still has it. `testimony`
//! recalls the files that hold a testimony which was withdrawn.

mod affected;
pub(crate) mod corrected;
mod notices;
pub(crate) mod remaining;
pub(crate) mod scope;
pub(crate) mod testimony;

use super::folders::{ReleaseFolders, default_releases};
use super::published_recalls::publish_recalls;
use crate::assembly::workspace::text_date;
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic, Failure};
use crate::ground::files;
use crate::ground::source::Sources;
use crate::ground::unseen::unseen;
use crate::ground::version::Version;
use crate::ground::words::in_one_line;
use crate::project::history::{History, RECALLS, Recall, ReleaseRecord, SharedText};
use crate::project::{Project, open_root, read_book};
use crate::release::notes::Names;
use crate::verify::evidence::{Evidence, require_unaltered};
pub(crate) use affected::AffectedArtefact;

use affected::affected;
use notices::Notices;
use scope::{Decisions, Sharing, scope};
use std::path::Path;

/// What to recall, and why.
#[derive(Debug)]
pub(crate) struct RecallRequest<'a> {
    pub(crate) root: &'a Path,
    pub(crate) version: Version,
    pub(crate) section: Option<String>,
    pub(crate) reason: String,
    /// If it is not given: the date of the text, or of the release if that is later.
    pub(crate) date: Option<Date>,
    /// What was decided about other releases with the text.
    pub(crate) decisions: Decisions,
}

/// The result of a recall.
#[derive(Debug)]
pub(crate) struct Recalled {
    pub(crate) recall: Recall,
    pub(crate) title: Option<String>,
    pub(crate) affected: Vec<AffectedArtefact>,
    /// The notices by their path below the project's root, and whether each was written now.
    pub(crate) notices: Vec<(String, bool)>,
}

/// Where else the text of a release, or of one section of it, is, before it is recalled.
///
/// # Errors
/// If the release or section does not exist, or a frozen text cannot be read.
pub(crate) fn recall_scope(
    root: &Path,
    version: &Version,
    section: Option<&str>,
) -> Result<Vec<Sharing>, Failure> {
    let history = History::open(root)?;
    let record = history.record(version)?;
    if let Some(id) = section {
        record.named_section(id)?;
    }
    // What was decided once is not asked again.
    match history.recalls.entries.iter().any(|recall| recall.is_of(version, section)) {
        true => Ok(Vec::new()),
        false => scope(root, &history, record, section),
    }
}

/// Recalls a release or a section of it.
///
/// # Errors
/// If the release or section does not exist, was already recalled, or no reason is given.
pub(crate) fn recall(request: &RecallRequest<'_>) -> Result<Recalled, Failure> {
    let releases = default_releases(request.root);
    let folders = ReleaseFolders { root: request.root, releases: &releases };
    let _lock = folders.lock_soon()?;
    folders.tidy()?;
    let history = History::open(request.root)?;
    require_unaltered(request.root, &history)?;
    let record = history.record(&request.version)?;
    let section = request.section.as_deref();
    let project = Project::load(open_root(request.root)?)?;
    let words = project.catalogues.required(&record.work.language)?;
    let title = match section {
        None => None,
        Some(id) => Some(record.named_section(id)?.title_in(&words)),
    };
    let reason = checked_reason(&request.reason, "a recall")?;
    let is_known = |known: &&Recall| known.is_of(&request.version, section);
    let known = history.recalls.entries.iter().find(is_known).cloned();
    let is_new = known.is_none();
    let recall = match known {
        Some(known) => known,
        None => Recall {
            version: request.version.clone(),
            section: request.section.clone(),
            testimony: None,
            date: dated(request.root, request.date, record)?,
            reason,
            shared: request
                .decisions
                .about(scope(request.root, &history, record, section)?)
                .map_err(|problems| Failure::new(Sources::default(), problems))?,
        },
    };
    let evidence = Evidence::of_history(&history, request.root);
    let affected = affected(&recall, &evidence);
    if is_new {
        append(request.root, &recall)?;
    }
    let names = Names::of(&project);
    let section = title.as_deref();
    let notices = Notices::new(&recall, section, record, &affected, &evidence, &names, &words);
    let notices = notices.write(request.root)?;
    publish_recalls(&folders)?;
    // An earlier run that was killed may have written the entry and not the notices.
    if !is_new && notices.iter().all(|(_, is_written)| !is_written) {
        let message =
            format!("this was already recalled on {}: {}", recall.date.long(), recall.reason);
        return Err(Diagnostic::error(Code::Release, message).in_path(RECALLS).into());
    }
    Ok(Recalled { recall, title, affected, notices })
}

/// The date of a statement about a release: the one that was given, or that of the text.
fn dated(root: &Path, given: Option<Date>, record: &ReleaseRecord) -> Result<Date, Failure> {
    let date = match given {
        Some(date) => date,
        None => text_date(&read_book(&open_root(root)?)?)?.max(record.date),
    };
    if date < record.date {
        let message = format!(
            "version {} is dated {}, so it cannot be recalled on {}",
            record.version,
            record.date.long(),
            date.long()
        );
        return Err(Diagnostic::error(Code::Release, message).into());
    }
    Ok(date)
}

/// A reason on one line that partners and readers can read. `what` needs it: "a recall".
fn checked_reason(given: &str, what: &str) -> Result<String, Diagnostic> {
    let reason = in_one_line(given);
    let control = reason.chars().find(|c| c.is_control());
    if let Some(c) = control.or_else(|| unseen(&reason)) {
        let message = format!("the reason has the invisible character U+{:04X}", u32::from(c));
        let problem = Diagnostic::error(Code::Release, message);
        return Err(problem.hint("delete it: partners and readers will see the reason"));
    }
    if reason.is_empty() {
        let problem = Diagnostic::error(Code::Release, format!("{what} needs a reason"));
        return Err(problem.hint("give one sentence, which partners and readers will read"));
    }
    Ok(reason)
}

/// Adds the entry after all others.
fn append(root: &Path, recall: &Recall) -> Result<(), Diagnostic> {
    let mut entry = format!("[[recall]]\n{}", place(&recall.version, recall.section.as_deref()));
    if let Some(testimony) = &recall.testimony {
        entry.push_str(&format!("testimony = {}\n", quoted(testimony)));
    }
    let reason = quoted(&recall.reason);
    entry.push_str(&format!("date = {}\nreason = {reason}\n", recall.date));
    for SharedText { version, section, percent, recalled } in &recall.shared {
        entry.push_str("\n[[recall.shared]]\n");
        entry.push_str(&place(version, section.as_deref()));
        entry.push_str(&format!("percent = {percent}\nrecalled = {recalled}\n"));
    }
    add_to_list(root, &entry)
}

/// The lines that name a release or a section of it.
fn place(version: &Version, section: Option<&str>) -> String {
    let mut lines = format!("version = \"{version}\"\n");
    if let Some(section) = section {
        lines.push_str(&format!("section = {}\n", quoted(section)));
    }
    lines
}

fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

/// Adds an entry at the end of the list of recalls.
fn add_to_list(root: &Path, entry: &str) -> Result<(), Diagnostic> {
    let path = root.join(RECALLS);
    let mut text = match files::exists(&path) {
        true => files::text_at(&path)?,
        false => {
            "# What was recalled, when and why. Entries are only ever added, never changed or \
                  removed.\nschema = 1\n"
                .to_owned()
        }
    };
    if !text.ends_with('\n') {
        text.push('\n');
    }
    text.push_str(&format!("\n{entry}"));
    files::write_text(&path, &text)
}
