//! A section as a Word file to be changed, with a record of what was sent.
//!
//! In: a workspace, a section, and whose copy it is. Out: the file, and its paragraphs with their names. The
//! record is a part of the file that Word and LibreOffice keep and nobody sees.

use crate::assembly::workspace::Workspace;
use crate::book::manuscript::{Manuscript, Release, Role};
use crate::ground::diagnostic::{Code, Diagnostic, Outcome, any_error};
use crate::incoming;
use crate::project::{Edition, Format, Pack, PartnerFile, Spanned};
use crate::word;
use serde::{Deserialize, Serialize};

/// The name space of the record.
pub(crate) const RECORD: &str = word::REVIEW;

/// What was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Sent {
    /// The schema number.
    pub(crate) bindery: u32,
    /// The work's id.
    pub(crate) work: String,
    pub(crate) section: String,
    pub(crate) partner: String,
    pub(crate) language: String,
    /// The newest release when it was sent; empty if there was none.
    pub(crate) release: String,
    /// `YYYY-MM-DD`: the date of the text.
    pub(crate) date: String,
    pub(crate) paragraphs: Vec<SentParagraph>,
}

/// A paragraph with the name by which it is known when it comes back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SentParagraph {
    /// Empty for a paragraph that is made anew each time, such as a note with a citation.
    pub(crate) mark: String,
    pub(crate) words: String,
    /// How many notes it calls.
    #[serde(default)]
    pub(crate) notes: usize,
}

/// The Word file of a section for a partner, and the problems that were found on the way.
///
/// # Errors
/// If the section cannot be resolved for the partner, or the project has no edition for Word.
pub(crate) fn word_file(
    workspace: &Workspace,
    partner: &PartnerFile,
    section: &str,
) -> Outcome<(Vec<u8>, Sent, Vec<Diagnostic>)> {
    let project = &workspace.project;
    let release = workspace.draft_release().map_err(|problem| vec![problem])?;
    let edition = edition(workspace, partner)?;
    let (manuscript, problems) = manuscript(workspace, partner, edition, section, &release)?;
    let bare = word::assemble_for_review(&manuscript, None)?;
    let read = incoming::returned(&bare.bytes, RECORD).map_err(|problem| vec![*problem])?;
    let paragraphs = read.paragraphs.into_iter().map(|own| SentParagraph {
        mark: own.marks.into_iter().next().unwrap_or_default(),
        words: own.words,
        notes: own.notes,
    });
    let newest = workspace.history().ok().and_then(|history| history.latest());
    let sent = Sent {
        bindery: 1,
        work: project.book.id.clone(),
        section: section.to_owned(),
        partner: partner.partner.id.clone(),
        language: project.book.language.tag().to_owned(),
        release: newest.map(|record| record.version.to_string()).unwrap_or_default(),
        date: release.date.to_string(),
        paragraphs: paragraphs.collect(),
    };
    let record = serde_json::to_string(&sent).expect("a record is plain data");
    let file = word::assemble_for_review(&manuscript, Some(&record))?;
    Ok((file.bytes, sent, problems))
}

/// The record in a file that came back. `None` if it has none, or none that this tool can read.
pub(crate) fn sent_record(record: Option<&str>) -> Option<Sent> {
    serde_json::from_str(record?).ok().filter(|sent: &Sent| sent.bindery == 1)
}

/// The edition whose form a section is sent in: the first Word edition that the partner takes.
fn edition<'a>(workspace: &'a Workspace, partner: &PartnerFile) -> Outcome<&'a Edition> {
    let word = |edition: &&Edition| edition.format == Format::Docx;
    let editions: Vec<&Edition> = workspace.project.editions.iter().filter(word).collect();
    let own = editions.iter().find(|edition| partner.partner.takes_edition(edition));
    own.or(editions.first()).copied().ok_or_else(|| {
        let message = "the project has no Word edition, whose form sections are sent in";
        let hint = "add one with `format = \"docx\"`, for example `content/editions/word.toml`";
        vec![Diagnostic::error(Code::FileMissing, message).in_path("content/editions").hint(hint)]
    })
}

fn manuscript(
    workspace: &Workspace,
    partner: &PartnerFile,
    edition: &Edition,
    section: &str,
    release: &Release,
) -> Outcome<(Manuscript, Vec<Diagnostic>)> {
    let project = &workspace.project;
    let Some(own) = project.sections.get(section) else {
        let message = format!("there is no section `{section}`");
        return Err(vec![Diagnostic::error(Code::UnknownId, message)]);
    };
    let header = &own.header;
    let pack = Pack::of_section(
        Spanned::new(header.id.span, section.to_owned()),
        header.title.clone(),
        header.summary.clone(),
        &edition.id,
    );
    let (mut manuscript, problems) = workspace.selected(partner, edition, Some(&pack), release);
    if any_error(&problems) {
        return Err(problems);
    }
    // Of what is generated around the section, only what its links lead to.
    let is_led_to = |role| matches!(role, Role::Glossary | Role::Authorities | Role::Elsewhere);
    manuscript.sections.retain(|own| own.id == section || is_led_to(own.role));
    manuscript.sections.sort_by_key(|own| own.id != section);
    if manuscript.sections.first().is_none_or(|own| own.id != section) {
        let message = format!("`{section}` is in no edition for `{}`", partner.partner.id);
        let hint = "name a partner whose readers see it with `--partner`";
        return Err(vec![Diagnostic::error(Code::UnknownId, message).hint(hint)]);
    }
    Ok((manuscript, problems))
}
