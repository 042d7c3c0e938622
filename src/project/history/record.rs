//! `release.json`: what a release is, what it was made from, and what it contains.
//!
//! Nothing in it depends on the machine, the user, the clock or the place where it was cut. Digests
//! are SHA-256 in hexadecimal. Paths have forward slashes.

use super::Version;
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::version::ReleaseVersion;
use serde::{Deserialize, Serialize};

/// The record of one release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReleaseRecord {
    pub(crate) schema: u32,
    pub(crate) work: WorkRecord,
    pub(crate) version: Version,
    pub(crate) date: Date,
    /// The previous release.
    pub(crate) previous: Option<Version>,
    pub(crate) tool: ToolRecord,
    pub(crate) source: SourceRecord,
    /// The maintainer's introduction to the release notes.
    pub(crate) introduction: Option<String>,
    /// What changed since the previous release, in reading order.
    pub(crate) changes: Vec<Change>,
    /// In reading order.
    pub(crate) sections: Vec<SectionRecord>,
    /// In the order of their paths.
    pub(crate) artefacts: Vec<ArtefactRecord>,
    /// Every file in the source archive, in the order of their paths.
    pub(crate) inputs: Vec<InputFile>,
}

impl ReleaseRecord {
    pub(crate) fn section(&self, id: &str) -> Option<&SectionRecord> {
        self.sections.iter().find(|section| section.id == id)
    }

    /// A section that a person named.
    ///
    /// # Errors
    /// If the release has no such section.
    pub(crate) fn named_section(&self, id: &str) -> Result<&SectionRecord, Diagnostic> {
        self.section(id).ok_or_else(|| {
            let message = format!("release {} has no section `{id}`", self.version);
            let known = self.sections.iter().map(|section| section.id.as_str());
            Diagnostic::error(Code::UnknownId, message).suggest(id, known)
        })
    }

    /// Whether its sections have the same text as those of `other`, under any ids.
    pub(crate) fn says_the_same(&self, other: &Self) -> bool {
        let said = |record: &Self| -> Vec<String> {
            let digests = record.sections.iter().map(|section| section.sha256.clone());
            let mut said: Vec<_> = digests.collect();
            said.sort_unstable();
            said
        };
        said(self) == said(other)
    }

    /// The address of the page that says whether a copy of this release is current.
    pub(crate) fn currency_address(&self) -> Option<String> {
        self.work.short_address.as_ref().map(|base| format!("{base}{}", self.version))
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkRecord {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) publisher: String,
    /// A language tag of BCP 47.
    pub(crate) language: String,
    pub(crate) homepage: String,
    /// The start of the address that says whether a copy is current, to which the version is added.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) short_address: Option<String>,
}

/// The tool that made the release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToolRecord {
    pub(crate) name: String,
    pub(crate) version: String,
    pub(crate) engine: String,
    /// Digest of the tool's own source and of the versions of everything that it is built from.
    pub(crate) source: String,
    /// Digest of the fonts that come with the tool.
    pub(crate) fonts: String,
}

/// Where the content came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceRecord {
    /// The commit in the project's version history, if it has one.
    pub(crate) commit: Option<String>,
    /// Whether the content differed from that commit.
    pub(crate) uncommitted: bool,
    /// The name of the archive from which the release can be rebuilt.
    pub(crate) archive: String,
    pub(crate) sha256: String,
}

/// How much a change matters to a reader, from the least to the most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Impact {
    /// Only punctuation, case, spacing or spelling has changed.
    Typographic,
    /// The text says the same more plainly.
    Clarifying,
    /// It changes what readers should do or know.
    Substantive,
}

impl Impact {
    /// Every impact with its name, the greatest first.
    pub(crate) const ALL: [(&'static str, Self); 3] = [
        ("substantive", Self::Substantive),
        ("clarifying", Self::Clarifying),
        ("typographic", Self::Typographic),
    ];

    pub(crate) fn name(self) -> &'static str {
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
    pub(crate) section: String,
    pub(crate) title: String,
    pub(crate) kind: ChangeKind,
    pub(crate) impact: Impact,
    /// Whether it follows from a change in the law. Readers see such changes first.
    pub(crate) law: bool,
    /// One sentence for readers. A typographic change may have none.
    pub(crate) summary: Option<String>,
}

/// One section in one release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionRecord {
    pub(crate) id: String,
    pub(crate) title: String,
    /// The role in the manuscript: `chapter`, `case-study`, `front-matter`, `glossary` …
    pub(crate) kind: String,
    /// The release that last changed its substance.
    pub(crate) version: Version,
    pub(crate) date: Date,
    /// Digest of its text, which stays the same as long as readers read the same.
    pub(crate) sha256: String,
    /// The paths of the artefacts that contain it.
    pub(crate) artefacts: Vec<String>,
}

/// One finished file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArtefactRecord {
    /// The path below the release's folder.
    pub(crate) path: String,
    pub(crate) partner: String,
    pub(crate) edition: String,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) pack: Option<String>,
    pub(crate) language: String,
    pub(crate) format: String,
    /// `reading`, which is left out of the record, or `sheets` for printer's sheets.
    #[serde(skip_serializing_if = "is_reading", default = "reading")]
    pub(crate) form: String,
    pub(crate) bytes: u64,
    pub(crate) sha256: String,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) pages: Option<usize>,
    /// The content fingerprint that is printed in the colophon.
    pub(crate) fingerprint: String,
    /// The leaves of a book whose pages are numbered by chapter, in filing order.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub(crate) leaves: Vec<LeafRecord>,
}

/// A leaf that can be exchanged in a binder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeafRecord {
    /// The id of the section that it belongs to, or `title` for the cover and the title page.
    pub(crate) section: String,
    /// Its page numbers, as printed: `3-1` and `3-2`.
    pub pages: Vec<String>,
    /// Digest of everything that is drawn on it except the line with its release.
    pub sha256: String,
    /// The release in which that last changed, or `draft` if it is not part of a release.
    pub release: ReleaseVersion,
}

impl ArtefactRecord {
    /// Whether it is for printing on sheets, and not a copy to read.
    pub(crate) fn is_sheets(&self) -> bool {
        !is_reading(&self.form)
    }
}

/// A file in the source archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InputFile {
    pub(crate) path: String,
    pub(crate) bytes: u64,
    pub(crate) sha256: String,
}

fn reading() -> String {
    "reading".to_owned()
}

fn is_reading(form: &str) -> bool {
    form == "reading"
}
