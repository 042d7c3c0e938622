//! Release records as they lie on disk: `content/releases/<version>/`.
//!
//! In: a project's root. Out: every release in the order of versions, and the recalls, each read
//! and checked; what cannot be read is reported and never passed over in silence. Knows nothing
//! of how a release is cut.

mod draft;
mod recalls;
mod record;
mod text;
mod version;

pub use draft::{DRAFT, Draft, DraftEntry};
pub use recalls::{RECALLS, RECALLS_NAME, Recall, Recalls};
pub use record::{
    ArtefactRecord, Change, ChangeKind, Impact, InputFile, LeafRecord, ReleaseRecord,
    SectionRecord, SourceRecord, ToolRecord, WorkRecord,
};
pub use text::{FrozenBlock, FrozenSection, FrozenText, Variant, Wording};
pub use version::Version;

use crate::diagnostic::{Code, Diagnostic};
use crate::files::Root;
use crate::source::Sources;
use serde::de::DeserializeOwned;

/// The folder of the records below the project's root.
pub const FOLDER: &str = "content/releases";
/// The record's file name.
pub const RECORD: &str = "release.json";
/// The file name of the frozen text.
pub const TEXT: &str = "text.json";
/// The schema number of both.
pub const SCHEMA: u32 = 1;

/// Every release of a project, oldest first, and what was recalled.
#[derive(Debug, Clone, Default)]
pub struct Releases {
    pub records: Vec<ReleaseRecord>,
    pub recalls: Recalls,
}

impl Releases {
    /// Reads all records and the recalls.
    ///
    /// # Errors
    /// Where any of them cannot be read: a history with a hole in it proves nothing.
    pub fn load(root: &Root, sources: &mut Sources) -> Result<Self, Vec<Diagnostic>> {
        let mut problems = Vec::new();
        let mut records = Vec::new();
        let folders = root.folders_in(FOLDER).unwrap_or_else(|problem| {
            problems.push(problem);
            Vec::new()
        });
        for folder in folders {
            // Notices and other things may lie there too.
            let Some(version) = Version::parse(&folder) else { continue };
            let path = format!("{FOLDER}/{folder}/{RECORD}");
            match read_json::<ReleaseRecord>(root, &path) {
                Ok(record) if record.version == version => records.push(record),
                Ok(record) => problems.push(
                    Diagnostic::error(
                        Code::InvalidValue,
                        format!(
                            "this is the record of {}, in the folder of {version}",
                            record.version
                        ),
                    )
                    .in_path(&path),
                ),
                Err(problem) => problems.push(problem),
            }
        }
        records.sort_by(|a, b| a.version.cmp(&b.version));
        let recalls = Recalls::load(root, sources, &mut problems);
        for recall in &recalls.entries {
            let record = records.iter().find(|record| record.version == recall.version);
            let section = recall.section.as_deref();
            let message = match (record, section) {
                (None, _) => format!("there is no release {}", recall.version),
                (Some(record), Some(id)) if record.section(id).is_none() => {
                    format!("release {} has no section `{id}`", recall.version)
                }
                _ => continue,
            };
            let known: Vec<String> = match record {
                None => records.iter().map(|record| record.version.to_string()).collect(),
                Some(record) => record.sections.iter().map(|own| own.id.clone()).collect(),
            };
            let named = recall.version.to_string();
            let named = section.filter(|_| record.is_some()).unwrap_or(&named);
            problems.push(
                Diagnostic::error(Code::UnknownId, message)
                    .in_path(RECALLS)
                    .suggest(named, known.iter().map(String::as_str)),
            );
        }
        if problems.is_empty() { Ok(Self { records, recalls }) } else { Err(problems) }
    }

    pub fn find(&self, version: &Version) -> Option<&ReleaseRecord> {
        self.records.iter().find(|record| record.version == *version)
    }

    /// The recalls of a release as a whole.
    pub fn recalls_of<'a>(&'a self, record: &'a ReleaseRecord) -> impl Iterator<Item = &'a Recall> {
        self.recalls.entries.iter().filter(|recall| {
            self.find(&recall.version).is_some_and(|named| recall.takes(record, named))
        })
    }

    /// The recalls of sections of a release, each with the section that has the recalled text.
    pub fn section_recalls_of<'a>(
        &'a self,
        record: &'a ReleaseRecord,
    ) -> impl Iterator<Item = (&'a Recall, &'a SectionRecord)> {
        self.recalls.entries.iter().flat_map(|recall| {
            let named = self.find(&recall.version);
            let sections = named.map(|named| recall.sections_in(record, named));
            sections.into_iter().flatten().map(move |section| (recall, section))
        })
    }

    pub fn latest(&self) -> Option<&ReleaseRecord> {
        self.records.last()
    }

    /// The newest release that is older than `version`.
    pub fn before(&self, version: &Version) -> Option<&ReleaseRecord> {
        self.records.iter().rev().find(|record| record.version < *version)
    }

    /// The oldest release that is newer than `version`.
    pub fn after(&self, version: &Version) -> Option<&ReleaseRecord> {
        self.records.iter().find(|record| record.version > *version)
    }
}

/// The frozen text of a release.
///
/// # Errors
/// Where it is not there or cannot be read.
pub fn text_of(root: &Root, version: &Version) -> Result<FrozenText, Diagnostic> {
    let path = format!("{FOLDER}/{version}/{TEXT}");
    let text: FrozenText = read_json(root, &path)?;
    if text.version != *version {
        let message = format!("this is the text of version {}, not of {version}", text.version);
        return Err(Diagnostic::error(Code::Release, message)
            .in_path(path)
            .hint("take it again from the release, or from the history of the project"));
    }
    Ok(text)
}

fn read_json<T: DeserializeOwned>(root: &Root, path: &str) -> Result<T, Diagnostic> {
    parse(&root.read_text(path)?).map_err(|problem| problem.in_path(path))
}

/// Reads a record or a frozen text.
///
/// # Errors
/// Where it is not JSON of its schema; the complaint has no place yet.
pub fn parse<T: DeserializeOwned>(text: &str) -> Result<T, Diagnostic> {
    #[derive(serde::Deserialize)]
    struct Schema {
        schema: u32,
    }
    let broken = |error: serde_json::Error| {
        Diagnostic::error(Code::Syntax, format!("the record cannot be read: {error}"))
            .hint("take it again from the release, or from the history of the project")
    };
    let Schema { schema } = serde_json::from_str(text).map_err(broken)?;
    if schema != SCHEMA {
        let message = format!("this tool reads release records of schema {SCHEMA}, not {schema}");
        return Err(
            Diagnostic::error(Code::UnknownSchema, message).hint("use a newer version of the tool")
        );
    }
    serde_json::from_str(text).map_err(broken)
}

/// A record or a frozen text as it is written.
pub fn to_json(value: &impl serde::Serialize) -> String {
    let mut text = serde_json::to_string_pretty(value).expect("a record is plain data");
    text.push('\n');
    text
}
