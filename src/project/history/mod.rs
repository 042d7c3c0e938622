//! The history of releases: their records in `content/releases/<version>/`, and the recalls.
//!
//! In: a project's root. Out: every release in the order of versions, and the recalls, each read
//! and checked; whatever cannot be read is reported. Knows nothing of how a release is cut.

mod damage;
mod draft;
mod recalls;
mod record;
mod text;
mod withdrawals;

pub(crate) use damage::{SCHEMA, parse, to_json};
pub(crate) use draft::{DRAFT, Draft, DraftEntry};
pub(crate) use recalls::{
    Correction, Named, RECALLS, RECALLS_NAME, Recall, RecallList, Recalls, SharedText,
};
pub use record::{
    AbsenceRecord, ArtefactRecord, Change, ChangeKind, Impact, InputFile, LeafRecord,
    ReleaseRecord, SectionRecord, SourceRecord, ToolRecord, TranslationRecord, WorkRecord,
};
pub(crate) use record::{LETTERS, is_foreword};
pub(crate) use text::DETAIL;
pub use text::{Features, FrozenBlock, FrozenDetail, FrozenSection, FrozenText, Variant, Wording};
pub(crate) use withdrawals::{RedactedFile, WITHDRAWALS, Withdrawals, Withdrawn};

use crate::ground::diagnostic::{Code, Diagnostic, Failure, Outcome};
use crate::ground::files::Root;
use crate::ground::source::Sources;
use crate::ground::version::Version;
use std::collections::BTreeSet;
use std::path::Path;

/// The folder of the records below the project's root.
pub(crate) const FOLDER: &str = "content/releases";
/// The record's file name.
pub(crate) const RECORD: &str = "release.json";
/// The file name of the frozen text.
pub(crate) const TEXT: &str = "text.json";

/// Every release of a project, oldest first, and every recall.
#[derive(Debug, Clone, Default)]
pub(crate) struct History {
    pub(crate) records: Vec<ReleaseRecord>,
    pub(crate) recalls: Recalls,
}

impl History {
    /// Reads the history of the project in `folder`.
    ///
    /// # Errors
    /// If the folder cannot be opened, or as for [`History::load`].
    pub(crate) fn open(folder: &Path) -> Result<Self, Failure> {
        let root = Root::open(folder)?;
        let mut sources = Sources::default();
        Self::load(&root, &mut sources).map_err(|problems| Failure::new(sources, problems))
    }

    /// Reads all records and the recalls.
    ///
    /// # Errors
    /// If any of them cannot be read, because a history with a gap proves nothing; or if a recall
    /// names a release or a section that does not exist.
    pub(crate) fn load(root: &Root, sources: &mut Sources) -> Outcome<Self> {
        let mut problems = Vec::new();
        let mut records = Vec::new();
        let folders = root.folders_in(FOLDER).unwrap_or_else(|problem| {
            problems.push(problem);
            Vec::new()
        });
        for folder in folders {
            // Notices and other things may be in this folder, too.
            let Some(version) = Version::parse(&folder) else { continue };
            match read_record(root, &version, sources) {
                Ok(record) => records.push(record),
                Err(problem) => problems.push(problem),
            }
        }
        if !problems.is_empty() {
            // A recall may name a release whose record could not be read.
            return Err(problems);
        }
        records.sort_by(|a, b| a.version.cmp(&b.version));
        let list = recalls::load(root, sources, &mut problems);
        let history = Self { records, recalls: list.recalls };
        problems.extend(list.named.iter().filter_map(|named| history.stray(named)));
        if problems.is_empty() { Ok(history) } else { Err(problems) }
    }

    /// What is wrong with an entry about a release or a section that does not exist.
    fn stray(&self, named: &Named) -> Option<Diagnostic> {
        let record = match self.record(&named.version) {
            Ok(record) => record,
            Err(problem) => return Some(problem.at(named.version_at)),
        };
        let problem = record.named_section(named.section.as_deref()?).err()?;
        Some(problem.at(named.section_at.unwrap_or(named.version_at)))
    }

    /// The record of a release.
    ///
    /// # Errors
    /// If there is no such release.
    pub(crate) fn record(&self, version: &Version) -> Result<&ReleaseRecord, Diagnostic> {
        self.find(version).ok_or_else(|| {
            let known: Vec<String> =
                self.records.iter().map(|record| record.version.to_string()).collect();
            let problem =
                Diagnostic::error(Code::UnknownId, format!("there is no release `{version}`"));
            match known.is_empty() {
                true => problem.hint(
                    "the project has no releases yet: `bindery release plan` shows what is missing",
                ),
                false => problem.suggest(&version.to_string(), known.iter().map(String::as_str)),
            }
        })
    }

    pub(crate) fn find(&self, version: &Version) -> Option<&ReleaseRecord> {
        self.records.iter().find(|record| record.version == *version)
    }

    /// The recalls of a release as a whole.
    pub(crate) fn recalls_of<'a>(
        &'a self,
        record: &'a ReleaseRecord,
    ) -> impl Iterator<Item = &'a Recall> {
        let covers = |recall: &&Recall| recall.covers(record, self.find(&recall.version));
        self.recalls.entries.iter().filter(covers)
    }

    /// The recalls of sections of a release, each with the section that has the recalled text.
    pub(crate) fn section_recalls_of<'a>(
        &'a self,
        record: &'a ReleaseRecord,
    ) -> impl Iterator<Item = (&'a Recall, &'a SectionRecord)> {
        self.recalls.entries.iter().flat_map(|recall| {
            let sections = recall.sections_in(record, self.find(&recall.version));
            sections.map(move |section| (recall, section))
        })
    }

    /// The ids of the sections of a release whose text was recalled.
    pub(crate) fn recalled_sections(&self, record: &ReleaseRecord) -> BTreeSet<String> {
        self.section_recalls_of(record).map(|(_, section)| section.id.clone()).collect()
    }

    pub(crate) fn latest(&self) -> Option<&ReleaseRecord> {
        self.records.last()
    }

    /// The newest release that is older than `version`.
    pub(crate) fn before(&self, version: &Version) -> Option<&ReleaseRecord> {
        self.records.iter().rev().find(|record| record.version < *version)
    }
}

/// The record in the folder of a release.
fn read_record(
    root: &Root,
    version: &Version,
    sources: &mut Sources,
) -> Result<ReleaseRecord, Diagnostic> {
    let path = format!("{FOLDER}/{version}/{RECORD}");
    let text = root.read_text(&path);
    let text = text.map_err(|problem| damage::unopened(problem, version, RECORD))?;
    ReleaseRecord::read(&path, text, Some(version), sources)
}

/// The frozen text of a release.
///
/// # Errors
/// If it does not exist or cannot be read.
pub(crate) fn text_of(root: &Root, version: &Version) -> Result<FrozenText, Diagnostic> {
    let path = format!("{FOLDER}/{version}/{TEXT}");
    let text = root.read_text(&path);
    let text = text.map_err(|problem| damage::unopened(problem, version, TEXT))?;
    let text: FrozenText = parse(&text)
        .map_err(|damage| damage.placed_problem_with("the frozen text").in_path(&path))?;
    if text.version != *version {
        let message =
            format!("this is the frozen text of {}, in the folder of {version}", text.version);
        let problem = Diagnostic::error(Code::InvalidValue, message);
        return Err(problem.in_path(path).hint(damage::RESTORE));
    }
    Ok(text)
}
