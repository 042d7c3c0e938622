//! Which release somebody means, and its frozen text.
//!
//! In: a project, a section and a version or a date. Out: the section as that release has it, or why
//! there is none. A frozen text that is not the one in the release's list of digests is refused.

use super::data::SectionText;
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic, Failure};
use crate::ground::digest;
use crate::ground::files::{self, Root};
use crate::ground::own_words::Words;
use crate::ground::version::Version;
use crate::project::catalogues_at;
use crate::project::history::{FOLDER, FrozenText, History, ReleaseRecord, TEXT, text_of};
use crate::verify::sums::{self, SUMS};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// When: a release by its number, or the one that was current on a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum At {
    Version(Version),
    Date(Date),
}

impl At {
    /// Reads `2026.11` or `2026-11-24`.
    ///
    /// # Errors
    /// If it is neither; the text says what is expected.
    pub(crate) fn read(text: &str) -> Result<Self, String> {
        match (Version::parse(text), Date::read(text)) {
            (Some(version), _) => Ok(Self::Version(version)),
            (None, Ok(date)) => Ok(Self::Date(date)),
            (None, Err(why)) if text.contains('-') => Err(why.to_owned()),
            (None, Err(_)) => {
                Err("write a version such as 2026.11, or a date such as 2026-11-24".to_owned())
            }
        }
    }
}

/// What somebody asks for.
#[derive(Debug)]
pub(crate) struct WordingRequest<'a> {
    pub(crate) root: &'a Path,
    pub(crate) section: &'a str,
    /// By default, the newest release.
    pub(crate) at: Option<&'a At>,
    /// By default, the publisher.
    pub(crate) partner: Option<&'a str>,
}

/// The wording of a section in a release.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) section: SectionText,
    /// The partners that the release was made for.
    pub(crate) partners: Vec<String>,
    /// In the language of the work.
    pub(crate) words: Words,
    /// The languages in which nobody had reviewed the tool's own words.
    pub(crate) unreviewed_words: Vec<String>,
}

/// The wording of a section.
///
/// # Errors
/// If there is no such release, section or partner, or its text cannot be read.
pub(crate) fn wording(request: &WordingRequest<'_>) -> Result<Found, Failure> {
    let history = History::open(request.root)?;
    let record = release_at(&history, request.at)?;
    let partners: BTreeSet<&str> =
        record.artefacts.iter().map(|artefact| artefact.partner.as_str()).collect();
    if let Some(partner) = request.partner.filter(|id| !partners.contains(id)) {
        let message = format!("release {} has no copies for `{partner}`", record.version);
        let problem = Diagnostic::error(Code::UnknownId, message);
        return Err(problem.suggest(partner, partners.iter().copied()).into());
    }
    let text = checked_text(&Root::open(request.root)?, record)?;
    let Some(section) = text.section(request.section) else {
        return Err(no_section(&history, record, request.section).into());
    };
    let words = catalogues_at(request.root)?.required(&record.work.language)?;
    Ok(Found {
        section: SectionText::new(&history, record, section, request.partner, &words),
        partners: partners.into_iter().map(str::to_owned).collect(),
        words,
        unreviewed_words: record.unreviewed_words.clone(),
    })
}

/// The release that somebody means.
fn release_at<'h>(history: &'h History, at: Option<&At>) -> Result<&'h ReleaseRecord, Diagnostic> {
    let none = || {
        Diagnostic::error(Code::Release, "there is no release yet")
            .hint("cut one with `bindery release cut`")
    };
    match at {
        None => history.latest().ok_or_else(none),
        Some(At::Version(version)) => history.record(version),
        Some(At::Date(date)) => {
            let first = history.records.first().ok_or_else(none)?;
            let was_there = |record: &&ReleaseRecord| record.date <= *date;
            history.records.iter().rev().find(was_there).ok_or_else(|| {
                let message = format!("there was no release on {} yet", date.long());
                Diagnostic::error(Code::UnknownId, message).hint(format!(
                    "the first release is {}, dated {}",
                    first.version,
                    first.date.long()
                ))
            })
        }
    }
}

/// What to say if a release does not have a section: when it came or went, or what was meant.
fn no_section(history: &History, record: &ReleaseRecord, id: &str) -> Diagnostic {
    let message = format!("release {} has no section `{id}`", record.version);
    let problem = Diagnostic::error(Code::UnknownId, message);
    let has = |own: &&ReleaseRecord| own.section(id).is_some();
    let before = history.records.iter().rev().filter(|own| own.version < record.version).find(has);
    let after = history.records.iter().filter(|own| own.version > record.version).find(has);
    match (before, after) {
        (_, Some(after)) => {
            problem.hint(format!("release {} is the next one that has it", after.version))
        }
        (Some(before), None) => {
            problem.hint(format!("release {} was the last one that had it", before.version))
        }
        (None, None) => {
            problem.suggest(id, record.sections.iter().map(|section| section.id.as_str()))
        }
    }
}

/// The frozen text of a release, checked against the digests of the release.
fn checked_text(root: &Root, record: &ReleaseRecord) -> Result<FrozenText, Diagnostic> {
    let folder = root.path().join(FOLDER).join(record.version.to_string());
    let listed = files::text_of(&folder.join(SUMS));
    let listed = listed.as_deref().and_then(|list| sums::read(list).get(TEXT).copied());
    let bytes = files::bytes_of(&folder.join(TEXT)).map(files::with_unix_lines);
    let actual = bytes.as_deref().map(digest::sha256);
    if let (Some(listed), Some(actual)) = (listed, &actual)
        && listed != actual
    {
        let message = format!(
            "the frozen text of {} was altered: it differs from the one that {SUMS} lists",
            record.version
        );
        return Err(Diagnostic::error(Code::Release, message)
            .in_path(format!("{FOLDER}/{}/{TEXT}", record.version))
            .hint("restore the file from the release, or from the project's version history"));
    }
    text_of(root, &record.version)
}

/// The frozen texts of all releases that can be read, and what is wrong with the others.
pub(crate) fn texts(
    folder: &Path,
    history: &History,
) -> (BTreeMap<Version, FrozenText>, Vec<Diagnostic>) {
    let (mut texts, mut problems) = (BTreeMap::new(), Vec::new());
    let root = match Root::open(folder) {
        Ok(root) => root,
        Err(problem) => return (texts, vec![problem]),
    };
    for record in &history.records {
        match checked_text(&root, record) {
            Ok(text) => {
                texts.insert(record.version.clone(), text);
            }
            Err(problem) => problems.push(problem),
        }
    }
    (texts, problems)
}
