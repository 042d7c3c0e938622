//! The history of releases on disk: `content/releases/<version>/`.
//!
//! In: a project's root. Out: every release, in the order of versions, and the recalls, all read and
//! checked. If anything cannot be read, that is an error. Does not know how a release is cut.

mod draft;
mod recalls;
mod record;
mod text;

pub(crate) use draft::{DRAFT, Draft, DraftEntry};
pub(crate) use recalls::{RECALLS, RECALLS_NAME, Recall, Recalls};
pub use record::{
    ArtefactRecord, Change, ChangeKind, Impact, InputFile, LeafRecord, ReleaseRecord,
    SectionRecord, SourceRecord, ToolRecord, WorkRecord,
};
pub use text::{FrozenBlock, FrozenSection, FrozenText, Variant, Wording};

use crate::ground::diagnostic::{Code, Diagnostic, Failure, Outcome};
use crate::ground::files::Root;
use crate::ground::source::{Sources, Span};
use crate::ground::version::Version;
use serde::de::DeserializeOwned;
use std::path::Path;

/// The folder of the records, below the project's root.
pub(crate) const FOLDER: &str = "content/releases";
/// The record's file name.
pub(crate) const RECORD: &str = "release.json";
/// The file name of the frozen text.
pub(crate) const TEXT: &str = "text.json";
/// The schema number of both files.
pub(crate) const SCHEMA: u32 = 1;

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
    /// If any of them cannot be read, because an incomplete history proves nothing.
    pub(crate) fn load(root: &Root, sources: &mut Sources) -> Outcome<Self> {
        let mut problems = Vec::new();
        let mut records = Vec::new();
        let folders = root.folders_in(FOLDER).unwrap_or_else(|problem| {
            problems.push(problem);
            Vec::new()
        });
        for folder in folders {
            // The folder may also contain notices and other things.
            let Some(version) = Version::parse(&folder) else { continue };
            match read_record(root, &version, sources) {
                Ok(record) => records.push(record),
                Err(problem) => problems.push(problem),
            }
        }
        if !problems.is_empty() {
            // A recall may name something in a record that cannot be read.
            return Err(problems);
        }
        records.sort_by(|a, b| a.version.cmp(&b.version));
        let recalls = Recalls::load(root, sources, &mut problems);
        let history = Self { records, recalls };
        problems.extend(history.stray_recalls());
        if problems.is_empty() { Ok(history) } else { Err(problems) }
    }

    /// Reports recalls of releases and sections that do not exist.
    fn stray_recalls(&self) -> Vec<Diagnostic> {
        let stray = |recall: &Recall| {
            let record = match self.record(&recall.version) {
                Ok(record) => record,
                Err(problem) => return Some(problem.in_path(RECALLS)),
            };
            let problem = record.named_section(recall.section.as_deref()?).err()?;
            Some(problem.in_path(RECALLS))
        };
        self.recalls.entries.iter().filter_map(stray).collect()
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
                    "the project has no releases yet: run `bindery release plan` to see what is missing",
                ),
                false => problem.suggest(&version.to_string(), known.iter().map(String::as_str)),
            }
        })
    }

    pub(crate) fn find(&self, version: &Version) -> Option<&ReleaseRecord> {
        self.records.iter().find(|record| record.version == *version)
    }

    /// The recalls of a whole release.
    pub(crate) fn recalls_of<'a>(
        &'a self,
        record: &'a ReleaseRecord,
    ) -> impl Iterator<Item = &'a Recall> {
        self.recalls.entries.iter().filter(|recall| {
            self.find(&recall.version).is_some_and(|named| recall.takes(record, named))
        })
    }

    /// The recalls of sections of a release, each with the section that contains the recalled text.
    pub(crate) fn section_recalls_of<'a>(
        &'a self,
        record: &'a ReleaseRecord,
    ) -> impl Iterator<Item = (&'a Recall, &'a SectionRecord)> {
        self.recalls.entries.iter().flat_map(|recall| {
            let named = self.find(&recall.version);
            let sections = named.map(|named| recall.sections_in(record, named));
            sections.into_iter().flatten().map(move |section| (recall, section))
        })
    }

    pub(crate) fn latest(&self) -> Option<&ReleaseRecord> {
        self.records.last()
    }

    /// The newest release that is older than `version`.
    pub(crate) fn before(&self, version: &Version) -> Option<&ReleaseRecord> {
        self.records.iter().rev().find(|record| record.version < *version)
    }
}

/// Reads the record in the folder of a release. Problems point into its text.
fn read_record(
    root: &Root,
    version: &Version,
    sources: &mut Sources,
) -> Result<ReleaseRecord, Diagnostic> {
    let path = format!("{FOLDER}/{version}/{RECORD}");
    let text = root.read_text(&path)?;
    match parse::<ReleaseRecord>(&text) {
        Ok(record) if record.version == *version => Ok(record),
        Ok(record) => {
            let message =
                format!("the folder of {version} contains the record of {}", record.version);
            Err(Diagnostic::error(Code::InvalidValue, message).in_path(path))
        }
        Err(damage) => {
            let place = damage.offset(&text);
            let file = sources.add(path, text);
            Err(Diagnostic::from(damage).at(Span::new(file, place, place + 1)))
        }
    }
}

/// Reads the frozen text of a release.
///
/// # Errors
/// If it does not exist or cannot be read.
pub(crate) fn text_of(root: &Root, version: &Version) -> Result<FrozenText, Diagnostic> {
    let path = format!("{FOLDER}/{version}/{TEXT}");
    let text = root.read_text(&path)?;
    let text: FrozenText = parse(&text).map_err(|damage| damage.in_file(&path))?;
    if text.version != *version {
        let message =
            format!("this is the text of version {}, not of version {version}", text.version);
        return Err(Diagnostic::error(Code::Release, message).in_path(path).hint(RESTORE));
    }
    Ok(text)
}

/// What to do about a damaged file of a release.
const RESTORE: &str = "restore it from the release, or from the history of the project";

/// Why a record or a frozen text cannot be read.
#[derive(Debug)]
pub(crate) enum Damage {
    /// It is not JSON, or one of its fields is missing or wrong.
    Json(serde_json::Error),
    /// It has a schema that this tool does not know.
    Schema(u32),
}

impl Damage {
    /// The byte at which reading failed; the start of the text if that is not known.
    fn offset(&self, text: &str) -> usize {
        let Self::Json(error) = self else { return 0 };
        let lines = text.split_inclusive('\n').map(str::len);
        let start: usize = lines.take(error.line().saturating_sub(1)).sum();
        let end = (start + error.column().saturating_sub(1)).min(text.len());
        (0..=end).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
    }

    /// The diagnostic for the file at `path`, whose text is not kept.
    pub(crate) fn in_file(self, path: impl Into<String>) -> Diagnostic {
        let place = match &self {
            Self::Json(error) if error.line() > 0 => {
                format!(" (line {}, column {})", error.line(), error.column())
            }
            _ => String::new(),
        };
        let mut problem = Diagnostic::from(self).in_path(path);
        problem.message.push_str(&place);
        problem
    }
}

impl From<Damage> for Diagnostic {
    fn from(damage: Damage) -> Self {
        match damage {
            Damage::Json(error) => {
                // The message does not contain the place, which is shown separately.
                let why = error.to_string();
                let why = why.rsplit_once(" at line ").map_or(why.as_str(), |(why, _)| why);
                Diagnostic::error(Code::Syntax, format!("the record cannot be read: {why}"))
                    .hint(RESTORE)
            }
            Damage::Schema(schema) => {
                let message =
                    format!("this tool reads release records of schema {SCHEMA}, not {schema}");
                Diagnostic::error(Code::UnknownSchema, message)
                    .hint("use a newer version of the tool")
            }
        }
    }
}

/// Reads a record or a frozen text.
///
/// # Errors
/// If it is not JSON that follows the schema.
pub(crate) fn parse<T: DeserializeOwned>(text: &str) -> Result<T, Damage> {
    #[derive(serde::Deserialize)]
    struct Schema {
        schema: u32,
    }
    let Schema { schema } = serde_json::from_str(text).map_err(Damage::Json)?;
    if schema != SCHEMA {
        return Err(Damage::Schema(schema));
    }
    serde_json::from_str(text).map_err(Damage::Json)
}

/// A record or a frozen text, as it is written to its file.
pub(crate) fn to_json(value: &impl serde::Serialize) -> String {
    let mut text = serde_json::to_string_pretty(value).expect("a record is plain data");
    text.push('\n');
    text
}
