//! Recalling: a release, or one section of it, is not to be relied on any more.
//!
//! In: what, why and when. Out: an entry at the end of `content/releases/recalls.toml`, every
//! artefact that holds what was recalled, and a notice to partners to be edited and sent. Nothing
//! is deleted, and a notice that somebody has edited is left alone.

use super::folders::{ReleaseFolders, default_releases};
use super::notes::{how_to_see, markdown, wrap};
use crate::assembly::workspace::text_date;
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic, Failure};
use crate::ground::files;
use crate::ground::version::Version;
use crate::project::history::{FOLDER, History, RECALLS, Recall, ReleaseRecord};
use crate::project::{open_root, read_book};
use crate::verify::evidence::{Evidence, Known};
use crate::verify::judge::why_recalled;
use std::collections::BTreeMap;
use std::path::Path;

/// What is asked for.
#[derive(Debug)]
pub(crate) struct RecallRequest<'a> {
    pub(crate) root: &'a Path,
    pub(crate) version: Version,
    pub(crate) section: Option<String>,
    pub(crate) reason: String,
    /// The date of the text, or of the release where that is later, where it is not named.
    pub(crate) date: Option<Date>,
}

/// An artefact that holds what was recalled.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub(crate) struct Holding {
    pub(crate) version: Version,
    pub(crate) partner: String,
    pub(crate) edition: String,
    pub(crate) pack: Option<String>,
    pub(crate) path: String,
}

/// What came of it.
#[derive(Debug)]
pub(crate) struct Recalled {
    pub(crate) recall: Recall,
    pub(crate) title: Option<String>,
    pub(crate) holdings: Vec<Holding>,
    /// The notices, below the project's root, and whether each was written now.
    pub(crate) notices: Vec<(String, bool)>,
}

/// Recalls.
///
/// # Errors
/// If there is nothing of that name to recall, it was recalled already, or no reason is given.
pub(crate) fn recall(request: &RecallRequest<'_>) -> Result<Recalled, Failure> {
    let releases = default_releases(request.root);
    let folders = ReleaseFolders { root: request.root, releases: &releases };
    let _lock = folders.lock_soon()?;
    folders.tidy()?;
    let history = History::open(request.root)?;
    let record = history.record(&request.version)?;
    let title = match &request.section {
        None => None,
        Some(id) => Some(record.named_section(id)?.title.clone()),
    };
    let reason = request.reason.split_whitespace().collect::<Vec<_>>().join(" ");
    if reason.is_empty() {
        let problem = Diagnostic::error(Code::Release, "a recall needs a reason");
        return Err(problem.hint("partners and readers will be told it: one sentence").into());
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
            "{} is of {}, and cannot be recalled on {}",
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
    let holdings = holdings(&recall, &evidence);
    if is_new {
        append(request.root, &recall)?;
    }
    let newest = evidence.known.last();
    let notices = notices(request.root, &recall, title.as_deref(), record, &holdings, newest)?;
    // A run that was killed may have left the entry without its notices.
    if !is_new && notices.iter().all(|(_, is_written)| !is_written) {
        let message = format!("that was recalled already, on {}: {}", recall.date, recall.reason);
        return Err(Diagnostic::error(Code::Release, message).in_path(RECALLS).into());
    }
    Ok(Recalled { recall, title, holdings, notices })
}

/// Every artefact of any release that holds what was recalled.
fn holdings(recall: &Recall, evidence: &Evidence) -> Vec<Holding> {
    let mut holdings = Vec::new();
    for Known { record, .. } in &evidence.known {
        for artefact in &record.artefacts {
            if why_recalled(recall, record, artefact, evidence).is_some() {
                holdings.push(Holding {
                    version: record.version.clone(),
                    partner: artefact.partner.clone(),
                    edition: artefact.edition.clone(),
                    pack: artefact.pack.clone(),
                    path: artefact.path.clone(),
                });
            }
        }
    }
    holdings
}

/// Adds the entry behind all others.
fn append(root: &Path, recall: &Recall) -> Result<(), Diagnostic> {
    let path = root.join(RECALLS);
    let mut text = files::text_of(&path).unwrap_or_else(|| {
        "# What was recalled, when and why. Entries are added, never changed or taken out.\n\
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
    files::write_whole(&path, text.as_bytes())
}

/// Writes the notice in two forms, unless somebody has one already.
fn notices(
    root: &Path,
    recall: &Recall,
    section: Option<&str>,
    record: &ReleaseRecord,
    holdings: &[Holding],
    newest: Option<&Known>,
) -> Result<Vec<(String, bool)>, Diagnostic> {
    let stem = match &recall.section {
        Some(id) => format!("recall-{}-{id}", recall.version),
        None => format!("recall-{}", recall.version),
    };
    let notice = Notice::new(recall, section, record, holdings, newest);
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

/// A notice to partners before it has a form.
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
        holdings: &[Holding],
        newest: Option<&Known>,
    ) -> Self {
        let work = &record.work.title;
        let what = match section {
            Some(title) => format!("the section “{title}” of {work}, version {}", recall.version),
            None => format!("{work}, version {}", recall.version),
        };
        let mut files: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for holding in holdings {
            files.entry(holding.partner.clone()).or_default().push(holding.path.clone());
        }
        let rest = match section {
            Some(_) => " The other sections may be used as before.",
            None => "",
        };
        let affected = |version: &Version| holdings.iter().any(|held| held.version == *version);
        let replacement = match newest.map(|known| &known.record.version) {
            // Nobody has said what in the release is wrong, so nobody knows where else it stands.
            Some(version) if section.is_none() && !affected(version) => format!(
                "Version {version} is the newest. We will tell you whether it may be used in the \
                 place of the files above."
            ),
            Some(version) if !affected(version) => format!(
                "Version {version} does not have the mistake. Give that to everybody who has one \
                 of the files above."
            ),
            _ => "We are preparing a corrected version and will send it to you. Until then, \
                  please do not give these files to anybody."
                .to_owned(),
        };
        Self {
            title: format!("Recalled: {what}"),
            paragraphs: vec![
                format!("On {} we recalled {what}.", recall.date.long()),
                format!("Why: {}", recall.reason),
                format!(
                    "Please stop using it, take it off your websites and shelves, and tell people \
                     to whom you gave it.{rest}"
                ),
            ],
            files,
            closing: vec![replacement, how_to_see(record)],
        }
    }

    fn markdown(&self) -> String {
        let mut out = format!("# {}\n", markdown(&self.title));
        for paragraph in &self.paragraphs {
            out.push_str(&format!("\n{}\n", markdown(paragraph)));
        }
        out.push_str("\n## Files that hold it\n");
        for (partner, files) in &self.files {
            out.push_str(&format!("\n**{}**\n\n", markdown(partner)));
            for file in files {
                out.push_str(&format!("- `{file}`\n"));
            }
        }
        for paragraph in &self.closing {
            out.push_str(&format!("\n{}\n", markdown(paragraph)));
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
        out.push_str("\nFILES THAT HOLD IT\n");
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
