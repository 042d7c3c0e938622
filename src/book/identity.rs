//! What an artefact says about itself: a small record inside every edition.
//!
//! In: a manuscript. Out: the record as JSON, and a short form of it on one line. With it, a copy
//! that was renamed and passed on can still be found in the history of releases. It does not
//! contain the digest of its own file, which only the release's record can give.

use super::manuscript::Manuscript;
use serde::{Deserialize, Serialize};

/// The record's file name: an attachment of a PDF, a file in `META-INF` of an EPUB.
pub(crate) const FILE_NAME: &str = "bindery.json";

/// How the short form starts.
pub(crate) const TAG: &str = "bindery:";

/// What precedes the number of a volume in the short form.
const VOLUME: &str = "volume-";

/// The form of an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Form {
    /// One page after another, for readers.
    #[default]
    Reading,
    /// Imposed on larger paper, for the printer.
    Sheets,
    /// The sheet of paper around a bound book, for the printer.
    Cover,
}

impl Form {
    pub(crate) fn is_reading(&self) -> bool {
        *self == Self::Reading
    }
}

/// Names the edition and its work, and says how old its sections are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Identity {
    /// The schema number. First, so that the record can be found in a damaged file.
    pub(crate) bindery: u32,
    /// The work's id.
    pub(crate) work: String,
    pub(crate) title: String,
    pub(crate) publisher: String,
    pub(crate) homepage: String,
    pub(crate) version: String,
    /// `YYYY-MM-DD`.
    pub(crate) date: String,
    pub(crate) partner: String,
    pub(crate) edition: String,
    pub(crate) pack: Option<String>,
    /// The number of a volume, if the edition is divided.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) volume: Option<usize>,
    #[serde(skip_serializing_if = "Form::is_reading", default)]
    pub(crate) form: Form,
    pub(crate) language: String,
    pub(crate) fingerprint: String,
    pub(crate) sections: Vec<SectionIdentity>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SectionIdentity {
    pub(crate) id: String,
    pub(crate) title: String,
    /// The release that last changed its substance.
    pub(crate) version: String,
    pub(crate) date: String,
}

impl Identity {
    pub(crate) fn of(manuscript: &Manuscript) -> Self {
        let last_changes = &manuscript.release.last_changes;
        let sections = manuscript.holds.iter().filter_map(|held| {
            let last = last_changes.get(&held.id)?;
            Some(SectionIdentity {
                id: held.id.clone(),
                title: held.title.clone(),
                version: last.version.to_string(),
                date: last.date.to_string(),
            })
        });
        Self {
            bindery: 1,
            work: manuscript.work.id.clone(),
            title: manuscript.work.title.clone(),
            publisher: manuscript.work.publisher.clone(),
            homepage: manuscript.work.homepage.clone(),
            version: manuscript.release.version.to_string(),
            date: manuscript.release.date.to_string(),
            partner: manuscript.partner.id.clone(),
            edition: manuscript.edition.id.clone(),
            pack: manuscript.pack.as_ref().map(|pack| pack.id.clone()),
            volume: manuscript.volume.as_ref().map(|volume| volume.number),
            form: Form::Reading,
            language: manuscript.work.language.to_string(),
            fingerprint: manuscript.fingerprint.clone(),
            sections: sections.collect(),
        }
    }

    /// The record in the form in which it is embedded.
    pub(crate) fn to_json(&self) -> String {
        let mut text = serde_json::to_string_pretty(self).expect("an identity is plain data");
        text.push('\n');
        text
    }

    /// The short form, for metadata: `bindery:work/version/partner/edition/pack/fingerprint`,
    /// followed by `/volume-2` for a volume, by `/sheets` for printer's sheets, and by `/cover` for the
    /// cover of a bound book.
    pub(crate) fn tag(&self) -> String {
        let pack = self.pack.as_deref().unwrap_or("book");
        let volume = self.volume.map(|volume| format!("/{VOLUME}{volume}")).unwrap_or_default();
        let form = match self.form {
            Form::Reading => "",
            Form::Sheets => "/sheets",
            Form::Cover => "/cover",
        };
        format!(
            "{TAG}{}/{}/{}/{}/{pack}/{}{volume}{form}",
            self.work, self.version, self.partner, self.edition, self.fingerprint
        )
    }

    /// What a short form says, for files whose record cannot be read.
    pub(crate) fn from_tag(tag: &str) -> Option<Self> {
        let parts: Vec<&str> = tag.strip_prefix(TAG)?.split('/').collect();
        let (parts, form) = match parts.as_slice() {
            [parts @ .., "sheets"] => (parts, Form::Sheets),
            [parts @ .., "cover"] if parts.len() == 6 => (parts, Form::Cover),
            parts => (parts, Form::Reading),
        };
        let (parts, volume) = match parts {
            [parts @ .., volume] if parts.len() == 6 => {
                (parts, Some(volume.strip_prefix(VOLUME)?.parse().ok()?))
            }
            parts => (parts, None),
        };
        let [work, version, partner, edition, pack, fingerprint] = parts else { return None };
        let is_plain = |part: &&str| {
            let mut letters = part.bytes();
            !part.is_empty()
                && letters.all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(&byte))
        };
        if !parts.iter().all(is_plain) {
            return None;
        }
        Some(Self {
            bindery: 1,
            work: (*work).to_owned(),
            title: String::new(),
            publisher: String::new(),
            homepage: String::new(),
            version: (*version).to_owned(),
            date: String::new(),
            partner: (*partner).to_owned(),
            edition: (*edition).to_owned(),
            pack: (*pack != "book").then(|| (*pack).to_owned()),
            volume,
            form,
            language: String::new(),
            fingerprint: (*fingerprint).to_owned(),
            sections: Vec::new(),
        })
    }
}
