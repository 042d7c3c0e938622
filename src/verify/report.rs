//! What is known about a file, as data.
//!
//! In: what the judges found out. Out: a verdict with its reasons, for people and for programs.

use super::wording::Comparison;
use crate::ground::version::Version;
use crate::project::history::{ArtefactRecord, Recall, ReleaseRecord};
use serde::Serialize;

/// What a file is, in order of alarm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Verdict {
    /// Made by a release that no newer one replaces.
    Genuine,
    /// It says what the newest release says, but another program has saved it again.
    ReSaved,
    /// A newer release replaces it. It is genuine, or says what its release says.
    Superseded,
    /// Genuine or re-saved, but nothing signed and in date says whether it is still current.
    Unsettled,
    /// No record lists it.
    Unknown,
    /// It was recalled. It is genuine, or contains what was recalled.
    Recalled,
    /// It claims to come from a release, but says something else, or cannot be compared.
    Altered,
    /// A record lists it, but that record cannot be relied on.
    Unproved,
}

impl Verdict {
    /// The verdict in words.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Genuine => "genuine",
            Self::ReSaved => "text unchanged, file re-saved",
            Self::Superseded => "superseded",
            Self::Unsettled => "genuine, but may be out of date",
            Self::Unknown => "unknown",
            Self::Recalled => "recalled",
            Self::Altered => "altered",
            Self::Unproved => "unproved",
        }
    }
}

/// A copy that can be used in place of another one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Replacement {
    pub(crate) version: Version,
    /// The path below the folder of that release.
    pub(crate) path: String,
    /// The paths of further volumes, if the text of the copy is now in several.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) also: Vec<String>,
}

/// What is known about a file.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Report {
    pub(crate) verdict: Verdict,
    /// What the file is or claims to be: "A field guide, print edition for alder, version …".
    pub(crate) what: Option<String>,
    /// Sentences without full stops, the most important first.
    pub(crate) reasons: Vec<String>,
    pub(crate) version: Option<Version>,
    /// The release that replaces it.
    pub(crate) superseded_by: Option<Version>,
    pub(crate) recalls: Vec<Recall>,
    /// For a file that no record lists: what it says, compared with its release.
    pub(crate) text: Option<Comparison>,
    /// A copy that nobody has recalled, unless this is one.
    pub(crate) use_instead: Option<Replacement>,
    pub(crate) sha256: String,
}

impl Report {
    pub(crate) fn new(verdict: Verdict, sha256: String) -> Self {
        Self {
            verdict,
            what: None,
            reasons: Vec::new(),
            version: None,
            superseded_by: None,
            recalls: Vec::new(),
            text: None,
            use_instead: None,
            sha256,
        }
    }

    /// Says which file of a release this is.
    pub(crate) fn name(&mut self, record: &ReleaseRecord, artefact: &ArtefactRecord) {
        let pack = artefact.pack.as_ref().map(|pack| format!(", pack {pack}")).unwrap_or_default();
        let volume = artefact.volume.map(|volume| format!(", volume {volume}")).unwrap_or_default();
        let form = if artefact.is_sheets() { " (printer’s sheets)" } else { "" };
        self.version = Some(record.version.clone());
        self.what = Some(format!(
            "{}, {} edition{volume}{form} for {}{pack}, version {} of {}",
            record.work.title,
            artefact.edition,
            artefact.partner,
            record.version,
            record.date.long()
        ));
    }
}
