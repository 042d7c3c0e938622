//! Recalling a release, or one section of it, so that nobody relies on it any more.
//!
//! In: what is recalled, why and when. Out: an entry at the end of `content/releases/recalls.toml`,
//! every artefact that contains what was recalled, and a notice to partners, to be edited and sent.
//! Nothing is deleted, and a notice that already exists is never overwritten.

use super::folders::{ReleaseFolders, default_releases};
use super::notes::{how_to_check, wrap};
use super::published_recalls::publish_recalls;
use crate::assembly::workspace::text_date;
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic, Failure};
use crate::ground::files;
use crate::ground::version::Version;
use crate::project::history::{FOLDER, History, RECALLS, Recall, ReleaseRecord};
use crate::project::{open_root, read_book};
use crate::verify::evidence::{Evidence, Known, require_unaltered};
use crate::verify::judge::why_recalled;
use crate::web::markdown::escaped;
use std::collections::BTreeMap;
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
}

/// An artefact that contains what was recalled.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub(crate) struct AffectedArtefact {
    pub(crate) version: Version,
    pub(crate) partner: String,
    pub(crate) edition: String,
    pub(crate) pack: Option<String>,
    pub(crate) path: String,
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
    let title = match &request.section {
        None => None,
        Some(id) => Some(record.named_section(id)?.shared_title().to_owned()),
    };
    let reason = request.reason.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some(c) = reason.chars().find(|c| c.is_control()) {
        let message = format!("the reason has the invisible character U+{:04X}", u32::from(c));
        let problem = Diagnostic::error(Code::Release, message);
        return Err(problem.hint("delete it: partners and readers will see the reason").into());
    }
    if reason.is_empty() {
        let problem = Diagnostic::error(Code::Release, "a recall needs a reason");
        return Err(problem.hint("give one sentence, which partners and readers will read").into());
    }
    let is_known =
        |known: &&Recall| known.version == request.version && known.section == request.section;
    let known = history.recalls.entries.iter().find(is_known).cloned();
    let date = match request.date {
        _ if known.is_some() => record.date,
        Some(date) => date,
        None => text_date(&read_book(&open_root(request.root)?)?)?.max(record.date),
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
    let is_new = known.is_none();
    let recall = known.unwrap_or_else(|| Recall {
        version: request.version.clone(),
        section: request.section.clone(),
        date,
        reason,
    });
    let evidence = Evidence::of_history(&history, request.root, None);
    let affected = affected(&recall, &evidence);
    if is_new {
        append(request.root, &recall)?;
    }
    let newest = evidence.known.last();
    let notices = notices(request.root, &recall, title.as_deref(), record, &affected, newest)?;
    publish_recalls(&folders)?;
    // An earlier run that was killed may have written the entry and not the notices.
    if !is_new && notices.iter().all(|(_, is_written)| !is_written) {
        let message =
            format!("this was already recalled on {}: {}", recall.date.long(), recall.reason);
        return Err(Diagnostic::error(Code::Release, message).in_path(RECALLS).into());
    }
    Ok(Recalled { recall, title, affected, notices })
}

/// Every artefact of any release that contains what was recalled.
fn affected(recall: &Recall, evidence: &Evidence) -> Vec<AffectedArtefact> {
    let mut affected = Vec::new();
    for Known { record, .. } in &evidence.known {
        for artefact in &record.artefacts {
            if why_recalled(recall, record, artefact, evidence).is_some() {
                affected.push(AffectedArtefact {
                    version: record.version.clone(),
                    partner: artefact.partner.clone(),
                    edition: artefact.edition.clone(),
                    pack: artefact.pack.clone(),
                    path: artefact.path.clone(),
                });
            }
        }
    }
    affected
}

/// Adds the entry after all others.
fn append(root: &Path, recall: &Recall) -> Result<(), Diagnostic> {
    let path = root.join(RECALLS);
    let mut text = files::text_of(&path).unwrap_or_else(|| {
        "# What was recalled, when and why. Entries are only ever added, never changed or removed.\n\
         schema = 1\n"
            .to_owned()
    });
    if !text.ends_with('\n') {
        text.push('\n');
    }
    let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
    text.push_str(&format!("\n[[recall]]\nversion = \"{}\"\n", recall.version));
    if let Some(section) = &recall.section {
        text.push_str(&format!("section = {}\n", quoted(section)));
    }
    text.push_str(&format!("date = {}\nreason = {}\n", recall.date, quoted(&recall.reason)));
    files::write_text(&path, &text)
}

/// Writes the notice in two forms, unless there already is one.
fn notices(
    root: &Path,
    recall: &Recall,
    section: Option<&str>,
    record: &ReleaseRecord,
    affected: &[AffectedArtefact],
    newest: Option<&Known>,
) -> Result<Vec<(String, bool)>, Diagnostic> {
    let stem = match &recall.section {
        Some(id) => format!("recall-{}-{id}", recall.version),
        None => format!("recall-{}", recall.version),
    };
    let notice = Notice::new(recall, section, record, affected, newest);
    let mut written = Vec::new();
    for (ending, text) in [("md", notice.markdown()), ("txt", notice.plain())] {
        let path = format!("{FOLDER}/notices/{stem}.{ending}");
        let is_new = !files::exists(&root.join(&path));
        if is_new {
            files::write_whole(&root.join(&path), text.as_bytes())?;
        }
        written.push((path, is_new));
    }
    Ok(written)
}

/// A notice to partners, before it has a form.
struct Notice {
    title: String,
    paragraphs: Vec<String>,
    /// Files by partner.
    files: BTreeMap<String, Vec<String>>,
    closing: Vec<String>,
}

impl Notice {
    fn new(
        recall: &Recall,
        section: Option<&str>,
        record: &ReleaseRecord,
        affected: &[AffectedArtefact],
        newest: Option<&Known>,
    ) -> Self {
        let work = &record.work.title;
        let recalled = match section {
            Some(title) => format!("the section “{title}” in {work}, version {}", recall.version),
            None => format!("{work}, version {}", recall.version),
        };
        let mut files: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for artefact in affected {
            files.entry(artefact.partner.clone()).or_default().push(artefact.path.clone());
        }
        let rest = match section {
            Some(_) => " You can go on using the other sections.",
            None => "",
        };
        let is_affected = |version: &Version| affected.iter().any(|own| own.version == *version);
        let replacement = match newest.map(|known| &known.record.version) {
            // Nobody has said which part of the release is wrong, so the newest may contain it too.
            Some(version) if section.is_none() && !is_affected(version) => format!(
                "Version {version} is the newest. We will tell you whether you can use it instead \
                 of the files above."
            ),
            Some(version) if !is_affected(version) => format!(
                "Version {version} does not contain the mistake. Please give it to everybody who \
                 has one of the files above."
            ),
            _ => "We are preparing a corrected version and will send it to you. Until then, \
                  please do not give the files above to anybody."
                .to_owned(),
        };
        Self {
            title: format!("Recalled: {recalled}"),
            paragraphs: vec![
                format!("On {} we recalled {recalled}.", recall.date.long()),
                format!("Reason: {}", recall.reason),
                format!(
                    "Please stop using it, remove it from your websites and shelves, and tell the \
                     people you gave it to.{rest}"
                ),
            ],
            files,
            closing: vec![replacement, how_to_check(record)],
        }
    }

    fn markdown(&self) -> String {
        let mut out = format!("# {}\n", escaped(&self.title));
        for paragraph in &self.paragraphs {
            out.push_str(&format!("\n{}\n", escaped(paragraph)));
        }
        out.push_str("\n## Files that contain it\n");
        for (partner, files) in &self.files {
            out.push_str(&format!("\n**{}**\n\n", escaped(partner)));
            for file in files {
                out.push_str(&format!("- `{file}`\n"));
            }
        }
        for paragraph in &self.closing {
            out.push_str(&format!("\n{}\n", escaped(paragraph)));
        }
        out
    }

    fn plain(&self) -> String {
        let mut out = String::new();
        wrap(&self.title, "", "", &mut out);
        for paragraph in &self.paragraphs {
            out.push('\n');
            wrap(paragraph, "", "", &mut out);
        }
        out.push_str("\nFILES THAT CONTAIN IT\n");
        for (partner, files) in &self.files {
            out.push_str(&format!("\n{partner}\n"));
            for file in files {
                out.push_str(&format!("  {file}\n"));
            }
        }
        for paragraph in &self.closing {
            out.push('\n');
            wrap(paragraph, "", "", &mut out);
        }
        out
    }
}
