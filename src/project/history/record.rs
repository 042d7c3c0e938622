//! `release.json`: what a release is, what it was made from, and what it contains.
//!
//! In: the file's text. Out: the record. Nothing in it depends on the machine, the user, the clock
//! or the folder where the release was cut. Digests are SHA-256 in hexadecimal; paths have forward
//! slashes.

use super::damage::{RESTORE, parse};
use super::text::FrozenSection;
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::files::is_inside;
use crate::ground::own_words::Words;
use crate::ground::source::{Sources, Span};
use crate::ground::version::{ReleaseVersion, Version};
use crate::project::book::FOREWORD;
use crate::project::fields::is_id;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The record of one release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReleaseRecord {
    pub(crate) schema: u32,
    pub(crate) work: WorkRecord,
    pub(crate) version: Version,
    pub(crate) date: Date,
    /// The release before this one.
    pub(crate) previous: Option<Version>,
    pub(crate) tool: ToolRecord,
    pub(crate) source: SourceRecord,
    /// The maintainer's introduction to the release notes.
    pub(crate) introduction: Option<String>,
    /// What changed since the previous release, in reading order.
    pub(crate) changes: Vec<Change>,
    /// In reading order.
    pub(crate) sections: Vec<SectionRecord>,
    /// By path.
    pub(crate) artefacts: Vec<ArtefactRecord>,
    /// The translations in it, by the tags of their languages.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) translations: Vec<TranslationRecord>,
    /// Every file in the source archive, by path.
    pub(crate) inputs: Vec<InputFile>,
    /// The languages in which nobody had reviewed the tool's own words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) unreviewed_words: Vec<String>,
}

impl ReleaseRecord {
    /// Reads the text of the record at `path`. In a project, `version` is the release that its
    /// folder is named after.
    ///
    /// # Errors
    /// If it cannot be read or is the record of a different release. The problem points into the
    /// text, which is added to `sources`.
    pub(crate) fn read(
        path: &str,
        text: String,
        version: Option<&Version>,
        sources: &mut Sources,
    ) -> Result<Self, Diagnostic> {
        let (problem, place) = match parse::<Self>(&text) {
            Ok(record) => match version.filter(|version| **version != record.version) {
                None => match record.stray_name() {
                    None => return Ok(record),
                    Some(name) => {
                        let message = format!(
                            "the record names `{}`, which is no id and no path inside a release",
                            name.escape_debug()
                        );
                        let place = serde_json::to_string(name).ok().and_then(|n| text.find(&n));
                        let problem = Diagnostic::error(Code::InvalidValue, message).hint(RESTORE);
                        (problem, place.unwrap_or(0))
                    }
                },
                Some(version) => {
                    let own = &record.version;
                    let message =
                        format!("this is the record of {own}, in the folder of {version}");
                    let problem = Diagnostic::error(Code::InvalidValue, message).hint(RESTORE);
                    (problem, version_in(&text).unwrap_or(0))
                }
            },
            Err(damage) => (damage.problem_with("the record"), damage.offset(&text)),
        };
        let file = sources.add(path, text);
        Err(problem.at(Span::new(file, place, place + 1)))
    }

    /// An id or a path that no release has. Files are written under these names, so one that leads
    /// elsewhere must never be used.
    fn stray_name(&self) -> Option<&str> {
        let sections = self.sections.iter().map(|section| section.id.as_str());
        let of_sections = self.changes.iter().filter(|change| !change.is_detail);
        let changes = of_sections.map(|change| change.section.as_str());
        let details = self.changes.iter().filter(|change| change.is_detail);
        let mut details = details.map(|change| change.section.as_str());
        let made = self.artefacts.iter().flat_map(|made| {
            [Some(made.partner.as_str()), Some(made.edition.as_str()), made.pack.as_deref()]
        });
        let ids = [self.work.id.as_str()].into_iter().chain(sections).chain(changes);
        let mut ids = ids.chain(made.flatten());
        let held = self.sections.iter().flat_map(|section| &section.artefacts);
        let made = self.artefacts.iter().map(|made| &made.path);
        let inputs = self.inputs.iter().map(|input| &input.path);
        let mut paths = held.chain(made).chain(inputs).chain([&self.source.archive]);
        ids.find(|id| !is_id(id))
            .or_else(|| details.find(|id| !is_detail_id(id)))
            .or_else(|| paths.find(|path| !is_inside(path)).map(String::as_str))
    }

    pub(crate) fn section(&self, id: &str) -> Option<&SectionRecord> {
        self.sections.iter().find(|section| section.id == id)
    }

    /// The section that somebody named.
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

    /// The ids of the sections in the artefact with this path.
    pub(crate) fn sections_in(&self, path: &str) -> BTreeSet<&str> {
        let own = |section: &&SectionRecord| section.artefacts.iter().any(|own| own == path);
        self.sections.iter().filter(own).map(|section| section.id.as_str()).collect()
    }

    /// Whether its sections have the same texts as those of `other`, in any order and under any
    /// ids.
    pub(crate) fn has_same_text_as(&self, other: &Self) -> bool {
        fn texts(record: &ReleaseRecord) -> Vec<&str> {
            let digests = record.sections.iter().map(|section| section.sha256.as_str());
            let mut digests: Vec<_> = digests.collect();
            digests.sort_unstable();
            digests
        }
        texts(self) == texts(other)
    }

    /// The address of the page that lists every release.
    pub(crate) fn currency_home(&self) -> Option<String> {
        self.work.short_address.clone()
    }

    /// The address of the page that says whether a copy of this release is current.
    pub(crate) fn currency_address(&self) -> Option<String> {
        self.work.short_address.as_ref().map(|base| format!("{base}{}", self.version))
    }
}

/// Whether a text can be the id of a detail: what it belongs to and its name there, such as
/// `partner.alder.phone`. Its name may be the key of a source or a label in any language. No file
/// is named after a detail.
fn is_detail_id(text: &str) -> bool {
    let (kind, name) = text.split_once('.').unwrap_or_default();
    is_id(kind) && !name.is_empty() && !name.contains(char::is_control)
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkRecord {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) publisher: String,
    /// A language tag of BCP 47.
    pub(crate) language: String,
    pub(crate) homepage: String,
    /// The address to which a version is added to find out whether a copy is current.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) short_address: Option<String>,
}

/// The text in another language: who translated and reviewed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TranslationRecord {
    /// A language tag of BCP 47.
    pub(crate) language: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) translators: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) reviewers: Vec<String>,
    /// The sections with translations that nobody has reviewed; `book` is everything else.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) unreviewed: Vec<String>,
    /// The sections of which something is missing, or has changed since it was translated.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) incomplete: Vec<String>,
}

/// The tool that made the release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToolRecord {
    pub(crate) name: String,
    pub(crate) version: String,
    pub(crate) engine: String,
    /// Digest of the tool's own source and of the versions of its dependencies.
    pub(crate) source: String,
    /// Digest of the fonts that come with the tool.
    pub(crate) fonts: String,
}

/// Where the content came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceRecord {
    /// The Git commit, if the project is in a repository.
    pub(crate) commit: Option<String>,
    /// Whether the content differed from that commit.
    pub(crate) uncommitted: bool,
    /// The name of the archive from which the release can be made again.
    pub(crate) archive: String,
    pub(crate) sha256: String,
}

/// How much a change matters to a reader, in ascending order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Impact {
    /// Punctuation, case, spacing, spelling.
    Typographic,
    /// The same meaning in plainer words.
    Clarifying,
    /// It changes what readers should do or know.
    Substantive,
}

impl Impact {
    /// Every impact by its name, the greatest first.
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
    /// The id of the section, or of the detail.
    pub(crate) section: String,
    /// Whether it is about a detail: something that readers are told outside the sections.
    #[serde(rename = "detail", skip_serializing_if = "is_no", default)]
    pub(crate) is_detail: bool,
    pub(crate) title: String,
    pub(crate) kind: ChangeKind,
    pub(crate) impact: Impact,
    /// Whether the law itself changed: readers see those changes first.
    pub(crate) law: bool,
    /// One sentence for readers; may be absent for a typographic change.
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
    /// Digest of its words, which changes only if readers read something different.
    pub(crate) sha256: String,
    /// Digest of its words and of how they are marked. Earlier tools did not record it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) exact: Option<String>,
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
    /// The number of a volume, if the edition is divided.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) volume: Option<usize>,
    pub(crate) language: String,
    pub(crate) format: String,
    /// `reading`, which is left out of the file, or `sheets` for printer's sheets.
    #[serde(skip_serializing_if = "is_reading", default = "reading")]
    pub(crate) form: String,
    pub(crate) bytes: u64,
    pub(crate) sha256: String,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) pages: Option<usize>,
    /// The content fingerprint that the colophon prints.
    pub(crate) fingerprint: String,
    /// Digest of everything that its readers read, without its version and date: see
    /// `book::reading`. Earlier tools did not record it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) reading: Option<String>,
    /// The leaves of a book with pages numbered by chapter, in filing order.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub(crate) leaves: Vec<LeafRecord>,
    /// The records of consent whose testimonies are in it.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub(crate) testimonies: Vec<String>,
    /// What it was searched for that may not be in it. Earlier tools did not search.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) absence: Option<AbsenceRecord>,
}

/// What a finished file was searched for that was left out of it, and is not there. It holds no word
/// of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AbsenceRecord {
    /// How many texts were left out.
    pub(crate) absent: usize,
    /// Their digest. The digest of all texts of the project goes into it, so that nobody who does not
    /// have the project can find a telephone number by trying all.
    pub(crate) sha256: String,
    /// How many texts of the file were searched, and how many letters they have.
    pub(crate) texts: usize,
    pub(crate) letters: usize,
}

/// A leaf of a ring binder, which can be taken out and replaced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeafRecord {
    /// The section that it belongs to, by id; `title` for the cover and the title page.
    pub(crate) section: String,
    /// The numbers of its pages, as printed: `3-1` and `3-2`.
    pub pages: Vec<String>,
    /// Digest of what is drawn on it, except for the line with its release.
    pub sha256: String,
    /// The release in which that last changed; `draft` if it was in no release yet.
    pub release: ReleaseVersion,
}

/// Whether a section is a foreword, of which each partner has its own.
pub(crate) fn is_foreword(section: &str) -> bool {
    section == FOREWORD
}

/// The title of a section for the readers of every partner's copies. A record has one title for each
/// section, the publisher's, but each partner has a foreword of its own.
fn title_in(section: &str, title: &str, words: &Words) -> String {
    if is_foreword(section) { words.text("title-foreword") } else { title.to_owned() }
}

fn shared_title<'t>(section: &str, title: &'t str) -> &'t str {
    if is_foreword(section) { "Foreword" } else { title }
}

impl Change {
    /// Whether readers need not know what it is: it does not change what they should do. The summary
    /// of a change of substance may be missing because its text was recalled.
    pub(crate) fn is_small(&self) -> bool {
        !self.law && self.summary.is_none() && self.impact != Impact::Substantive
    }

    /// The section's title for the readers of every partner's copies.
    pub(crate) fn title_in(&self, words: &Words) -> String {
        title_in(&self.section, &self.title, words)
    }
}

impl SectionRecord {
    /// Whether readers read the same in it as in the same section of another release, as far as
    /// both records say.
    pub(crate) fn has_text_as(&self, other: &Self) -> bool {
        is_same_text((&self.sha256, &self.exact), (&other.sha256, &other.exact))
    }

    /// Whether readers read the same in it as in a frozen section.
    pub(crate) fn has_text_of(&self, section: &FrozenSection) -> bool {
        is_same_text((&self.sha256, &self.exact), (&section.sha256, &section.exact))
    }

    /// The title for the readers of every partner's copies.
    pub(crate) fn shared_title(&self) -> &str {
        shared_title(&self.id, &self.title)
    }

    /// As `shared_title`, for what is published.
    pub(crate) fn title_in(&self, words: &Words) -> String {
        title_in(&self.id, &self.title, words)
    }
}

/// The folder of letters that are files of their own, in the folder of a partner.
pub(crate) const LETTERS: &str = "letters";

impl ArtefactRecord {
    /// Whether it is for a printer rather than for readers.
    pub(crate) fn is_sheets(&self) -> bool {
        !is_reading(&self.form)
    }

    /// Whether it is a single letter, in the folder of letters.
    pub(crate) fn is_letter(&self) -> bool {
        self.path.split('/').nth(1) == Some(LETTERS)
    }
}

/// A file in the source archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InputFile {
    pub(crate) path: String,
    pub(crate) bytes: u64,
    pub(crate) sha256: String,
}

/// The place in the text of a record where its version is.
fn version_in(text: &str) -> Option<usize> {
    #[derive(Deserialize)]
    struct Named<'t> {
        version: &'t str,
    }
    // The version is borrowed from the text, so its address gives its place.
    let Named { version } = serde_json::from_str(text).ok()?;
    version.as_ptr().addr().checked_sub(text.as_ptr().addr())
}

/// Whether two texts are the same: by the digests of everything if both are known, or else by those
/// of the words.
fn is_same_text(one: (&String, &Option<String>), other: (&String, &Option<String>)) -> bool {
    match (one.1, other.1) {
        (Some(one), Some(other)) => one == other,
        _ => one.0 == other.0,
    }
}

fn is_no(flag: &bool) -> bool {
    !*flag
}

fn reading() -> String {
    "reading".to_owned()
}

fn is_reading(form: &str) -> bool {
    form == "reading"
}
