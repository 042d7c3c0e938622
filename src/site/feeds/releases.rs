//! `releases.json`: every release with its files, for programs, and the JSON Schema of that file.
//!
//! In: the history as one partner's readers know it, and its files. Out: a file with a stable form,
//! and beside it what that form is. The form has a number: keys may be added to it, and none is
//! removed or changes its meaning under the same number.

use super::following::Following;
use crate::project::history::{Change, ChangeKind, Impact, Recall, ReleaseRecord, to_json};
use crate::site::contents::Contents;
use crate::site::downloads::Download;
use crate::site::products::media_type;
use schemars::{JsonSchema, schema_for};
use serde::Serialize;
use serde_json::json;

const DATA: &str = "releases.json";
const SCHEMA_NAME: &str = "releases.schema.json";
/// The number of the form.
const SCHEMA: u32 = 1;

/// Every release of a work for the readers of one partner, with its files.
#[derive(Serialize, JsonSchema)]
struct Releases {
    /// The JSON Schema of this file.
    #[serde(rename = "$schema")]
    #[schemars(extend("format" = "uri"))]
    schema_address: String,
    /// The number of this form. Keys may be added under the same number. None is removed and none
    /// changes its meaning.
    #[schemars(range(min = 1, max = 1))]
    schema: u32,
    work: Work,
    partner: Named,
    /// The address of the site.
    #[schemars(extend("format" = "uri"))]
    site: String,
    /// The newest release that was not recalled.
    newest: String,
    /// The newest first.
    releases: Vec<Release>,
}

/// The work.
#[derive(Serialize, JsonSchema)]
struct Work {
    id: String,
    title: String,
    publisher: String,
    /// The language of the text, as a tag of BCP 47.
    language: String,
    /// The publisher’s site.
    #[schemars(extend("format" = "uri"))]
    homepage: String,
}

/// An organisation under whose name editions are published.
#[derive(Serialize, JsonSchema)]
struct Named {
    id: String,
    name: String,
}

/// Whether copies of a release may be used.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum Status {
    /// The newest release that was not recalled.
    Current,
    /// A newer one replaces it.
    Superseded,
    /// It was recalled as a whole. Nobody should use copies of it.
    Recalled,
}

/// One release.
#[derive(Serialize, JsonSchema)]
struct Release {
    /// The year, the month and, for a correction, a number.
    #[schemars(regex(pattern = r"^[0-9]{4}\.[0-9]{2}(\.[1-9][0-9]*)?$"))]
    version: String,
    #[schemars(extend("format" = "date"))]
    date: String,
    status: Status,
    /// Its page, with notes.
    #[schemars(extend("format" = "uri"))]
    address: String,
    /// The release before it.
    previous: Option<String>,
    /// What the publisher says about it, in the language of the text.
    introduction: Option<String>,
    /// What was recalled: the release, or sections of it.
    recalls: Vec<Recalled>,
    /// What changed since the release before it, in reading order.
    changes: Vec<Changed>,
    /// The files of this partner.
    files: Vec<File>,
}

/// A release or a section that nobody should use any longer.
#[derive(Serialize, JsonSchema)]
struct Recalled {
    /// The id of the section; null for the whole release.
    section: Option<String>,
    #[schemars(extend("format" = "date"))]
    date: String,
    reason: String,
}

/// What happened to a section.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    Added,
    Changed,
    Removed,
}

/// How much a change matters to readers.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum Weight {
    /// Punctuation, case, spacing, spelling.
    Typographic,
    /// The same meaning in plainer words.
    Clarifying,
    /// It changes what readers should do or know.
    Substantive,
}

/// A change.
#[derive(Serialize, JsonSchema)]
struct Changed {
    /// The id of the section, or of a detail outside the sections.
    id: String,
    title: String,
    kind: Kind,
    impact: Weight,
    /// Whether the law itself changed.
    law: bool,
    /// In the language of the text.
    summary: Option<String>,
}

/// A file of a release.
#[derive(Serialize, JsonSchema)]
struct File {
    name: String,
    /// The id of the edition.
    edition: String,
    /// The id of the pack, if it holds a selection.
    pack: Option<String>,
    /// The number of the volume, if the edition is divided.
    volume: Option<usize>,
    /// As a tag of BCP 47.
    language: String,
    /// `reading` for readers; `sheets` and `cover` for printers.
    form: String,
    media_type: String,
    bytes: u64,
    #[schemars(regex(pattern = r"^[0-9a-f]{64}$"))]
    sha256: String,
    pages: Option<usize>,
    /// Where to get it; null if it was recalled or is not available.
    #[schemars(extend("format" = "uri"))]
    address: Option<String>,
    /// The address that always leads to the newest version that may be used, if this is it.
    #[schemars(extend("format" = "uri"))]
    latest: Option<String>,
    /// Why it must not be used.
    recalled: Option<Recalled>,
}

/// Adds the file and its schema.
pub(super) fn add(following: &Following<'_>, files: &[Vec<Download>], contents: &mut Contents) {
    let site = following.site;
    let newest = site.record();
    let work = &newest.work;
    let partner = &site.partner.partner;
    let records = site.history.records.iter().zip(files).rev();
    let data = Releases {
        schema_address: following.address(SCHEMA_NAME),
        schema: SCHEMA,
        work: Work {
            id: work.id.clone(),
            title: work.title.clone(),
            publisher: work.publisher.clone(),
            language: work.language.clone(),
            homepage: work.homepage.clone(),
        },
        partner: Named { id: partner.id.clone(), name: partner.name.clone() },
        site: following.address("index.html"),
        newest: newest.version.to_string(),
        releases: records.map(|(record, files)| release(following, record, files)).collect(),
    };
    contents.add(DATA, to_json(&data));
    let mut schema = schema_for!(Releases);
    schema.insert("$id".to_owned(), json!(following.address(SCHEMA_NAME)));
    contents.add(SCHEMA_NAME, to_json(&schema));
}

fn release(following: &Following<'_>, record: &ReleaseRecord, files: &[Download]) -> Release {
    let history = following.site.history;
    let newest = following.site.record();
    let is_recalled = history.recalls_of(record).next().is_some();
    let whole = history.recalls_of(record).map(|recall| recalled(recall, None));
    let sections = history
        .section_recalls_of(record)
        .map(|(recall, section)| recalled(recall, Some(section.id.clone())));
    Release {
        version: record.version.to_string(),
        date: record.date.to_string(),
        status: match record.version == newest.version {
            _ if is_recalled => Status::Recalled,
            true => Status::Current,
            false => Status::Superseded,
        },
        address: following.release_address(record),
        previous: record.previous.as_ref().map(ToString::to_string),
        introduction: record.introduction.clone(),
        recalls: whole.chain(sections).collect(),
        changes: record.changes.iter().map(|own| changed(following, own)).collect(),
        files: files.iter().map(|own| file(following, own)).collect(),
    }
}

fn recalled(recall: &Recall, section: Option<String>) -> Recalled {
    Recalled { section, date: recall.date.to_string(), reason: recall.reason.clone() }
}

fn changed(following: &Following<'_>, change: &Change) -> Changed {
    Changed {
        id: change.section.clone(),
        title: change.title_in(&following.site.words),
        kind: match change.kind {
            ChangeKind::Added => Kind::Added,
            ChangeKind::Changed => Kind::Changed,
            ChangeKind::Removed => Kind::Removed,
        },
        impact: match change.impact {
            Impact::Typographic => Weight::Typographic,
            Impact::Clarifying => Weight::Clarifying,
            Impact::Substantive => Weight::Substantive,
        },
        law: change.law,
        summary: change.summary.clone(),
    }
}

fn file(following: &Following<'_>, own: &Download) -> File {
    let latest = following.site.latest.safe(own);
    let is_latest = latest.is_some_and(|latest| latest.file.path == own.path);
    let artefact = &own.artefact;
    let address = |path: &str| own.is_offered().then(|| following.address(path));
    File {
        name: own.name().to_owned(),
        edition: artefact.edition.clone(),
        pack: artefact.pack.clone(),
        volume: artefact.volume,
        language: artefact.language.clone(),
        form: artefact.form.clone(),
        media_type: media_type(&artefact.format).to_owned(),
        bytes: artefact.bytes,
        sha256: artefact.sha256.clone(),
        pages: artefact.pages,
        address: address(&own.path),
        latest: address(&own.latest).filter(|_| is_latest),
        recalled: own.recalled.as_ref().map(|(date, reason)| Recalled {
            section: None,
            date: date.to_string(),
            reason: reason.clone(),
        }),
    }
}
