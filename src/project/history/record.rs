//! `release.json`: what a release is, of what it was made, and what is in it.
//!
//! Nothing in it depends on the machine, the user, the clock or the place where it was cut.
//! Digests are SHA-256 in hexadecimal; paths have forward slashes.

use super::Version;
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::version::ReleaseVersion;
use serde::{Deserialize, Serialize};

/// The record of one release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReleaseRecord {
    pub schema: u32,
    pub work: WorkRecord,
    pub version: Version,
    pub date: Date,
    /// The release before it.
    pub previous: Option<Version>,
    pub tool: ToolRecord,
    pub source: SourceRecord,
    /// What a maintainer says first in the release notes.
    pub introduction: Option<String>,
    /// What changed since the release before, in reading order.
    pub changes: Vec<Change>,
    /// In reading order.
    pub sections: Vec<SectionRecord>,
    /// By path.
    pub artefacts: Vec<ArtefactRecord>,
    /// Everything that the source archive holds, by path.
    pub inputs: Vec<InputFile>,
}

impl ReleaseRecord {
    pub fn section(&self, id: &str) -> Option<&SectionRecord> {
        self.sections.iter().find(|section| section.id == id)
    }

    /// A section that somebody named.
    ///
    /// # Errors
    /// If the release has no such section.
    pub fn named_section(&self, id: &str) -> Result<&SectionRecord, Diagnostic> {
        self.section(id).ok_or_else(|| {
            let message = format!("release {} has no section `{id}`", self.version);
            let known = self.sections.iter().map(|section| section.id.as_str());
            Diagnostic::error(Code::UnknownId, message).suggest(id, known)
        })
    }

    /// Whether its sections say, under whatever ids, what those of `other` say.
    pub fn says_the_same(&self, other: &Self) -> bool {
        let said = |record: &Self| -> Vec<String> {
            let digests = record.sections.iter().map(|section| section.sha256.clone());
            let mut said: Vec<_> = digests.collect();
            said.sort_unstable();
            said
        };
        said(self) == said(other)
    }

    /// The address that tells whether a copy of this release is current.
    pub fn currency_address(&self) -> Option<String> {
        self.work.short_address.as_ref().map(|base| format!("{base}{}", self.version))
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkRecord {
    pub id: String,
    pub title: String,
    pub publisher: String,
    /// A language tag of BCP 47.
    pub language: String,
    pub homepage: String,
    /// What a version is put behind to make the address that tells whether a copy is current.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short_address: Option<String>,
}

/// The tool that made it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToolRecord {
    pub name: String,
    pub version: String,
    pub engine: String,
    /// Digest of the tool's own source and of the versions of all that it is built from.
    pub source: String,
    /// Digest of the fonts that come with the tool.
    pub fonts: String,
}

/// Where the content came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceRecord {
    /// The commit in the project's history, where it has one.
    pub commit: Option<String>,
    /// Whether the content differed from that commit.
    pub uncommitted: bool,
    /// The name of the archive that makes the release again.
    pub archive: String,
    pub sha256: String,
}

/// How much a change matters to a reader. The order is that of weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Impact {
    /// Punctuation, case, spacing, spelling.
    Typographic,
    /// The same said more plainly.
    Clarifying,
    /// What somebody should do or know is another.
    Substantive,
}

impl Impact {
    /// Every impact by its name, the weightiest first.
    pub const ALL: [(&'static str, Self); 3] = [
        ("substantive", Self::Substantive),
        ("clarifying", Self::Clarifying),
        ("typographic", Self::Typographic),
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Substantive => "substantive",
            Self::Clarifying => "clarifying",
            Self::Typographic => "typographic",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeKind {
    Added,
    Changed,
    Removed,
}

/// What changed in one section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The section's id.
    pub section: String,
    pub title: String,
    pub kind: ChangeKind,
    pub impact: Impact,
    /// Whether it follows a change of the law: readers see those first.
    pub law: bool,
    /// One sentence for readers; may be absent for a typographic change.
    pub summary: Option<String>,
}

/// One section in one release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionRecord {
    pub id: String,
    pub title: String,
    /// The role in the manuscript: `chapter`, `case-study`, `front-matter`, `glossary` …
    pub kind: String,
    /// The release that last changed its substance.
    pub version: Version,
    pub date: Date,
    /// Digest of its text, the same as long as readers read the same.
    pub sha256: String,
    /// The artefacts that hold it, by path.
    pub artefacts: Vec<String>,
}

/// One finished file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArtefactRecord {
    /// Below the release's folder.
    pub path: String,
    pub partner: String,
    pub edition: String,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub pack: Option<String>,
    pub language: String,
    pub format: String,
    /// `reading`, which is not written, or `sheets` for a printer's.
    #[serde(skip_serializing_if = "is_reading", default = "reading")]
    pub form: String,
    pub bytes: u64,
    pub sha256: String,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub pages: Option<usize>,
    /// The content fingerprint that the colophon prints.
    pub fingerprint: String,
    /// The leaves of a book whose pages are numbered by chapter, in filing order.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub leaves: Vec<LeafRecord>,
}

/// A leaf that can be taken out of a binder and put in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeafRecord {
    /// The section that it belongs to, by id; `title` for the cover and the title page.
    pub section: String,
    /// The numbers of its pages, as printed: `3-1` and `3-2`.
    pub pages: Vec<String>,
    /// Digest of what is drawn on it, but for the line with its release.
    pub sha256: String,
    /// The release in which that last changed; `draft` where no release made it.
    pub release: ReleaseVersion,
}

impl ArtefactRecord {
    /// Whether it is for a printer, and no copy to read.
    pub fn is_sheets(&self) -> bool {
        !is_reading(&self.form)
    }
}

/// A file of the source archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InputFile {
    pub path: String,
    pub bytes: u64,
    pub sha256: String,
}

fn reading() -> String {
    "reading".to_owned()
}

fn is_reading(form: &str) -> bool {
    form == "reading"
}
