//! `build.json`: what was made, and from what.
//!
//! In: finished artefacts. Out: a JSON record beside them, read again by the next build to know
//! what need not be made anew.

use crate::assembly::plan::{Artefact, Form};
use crate::ground::files;
use crate::ground::language::Language;
use crate::pages::pdf::Ticket;
use crate::project::Format;
use crate::project::history::{AbsenceRecord, LeafRecord};
use serde::{Deserialize, Serialize};
use std::path::Path;

/// The record's file name in the output folder.
pub(crate) const FILE_NAME: &str = "build.json";

/// Everything in an output folder.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Record {
    pub(crate) schema: u32,
    pub(crate) made_with: String,
    pub(crate) book: String,
    pub(crate) version: String,
    pub(crate) date: String,
    pub(crate) artefacts: Vec<Made>,
}

/// One finished file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Made {
    pub(crate) partner: String,
    pub(crate) edition: String,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) pack: Option<String>,
    /// The number of a volume.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) volume: Option<usize>,
    pub(crate) language: String,
    pub(crate) format: String,
    /// `reading` or `sheets`.
    #[serde(default = "reading")]
    pub(crate) form: String,
    /// Below the output folder, with forward slashes.
    pub(crate) path: String,
    pub(crate) bytes: u64,
    pub(crate) sha256: String,
    /// Pages of a PDF.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) pages: Option<usize>,
    /// Sections of an EPUB.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) sections: Option<usize>,
    /// The leaves of a book whose pages are numbered by chapter.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub(crate) leaves: Vec<LeafRecord>,
    /// The records of consent whose testimonies are in it.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub(crate) testimonies: Vec<String>,
    /// How a file for a printer is printed, and what becomes of the paper.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) ticket: Option<Ticket>,
    /// The content fingerprint that the colophon prints.
    pub(crate) fingerprint: String,
    /// What it was searched for that may not be in it; nothing if an earlier version of the tool made
    /// it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) absence: Option<AbsenceRecord>,
    /// Digest of everything that went in; the same digest makes the same bytes.
    pub(crate) inputs: String,
}

/// The form of an artefact in records that do not say it.
fn reading() -> String {
    name_of(Form::Reading).to_owned()
}

/// The name of a form in records.
pub(crate) fn name_of(form: Form) -> &'static str {
    match form {
        Form::Reading => "reading",
        Form::Sheets => "sheets",
        Form::Cover => "cover",
    }
}

impl Made {
    /// The record of an artefact that was made from `inputs`.
    pub(crate) fn new(artefact: &Artefact, bytes: &[u8], fingerprint: &str, inputs: &str) -> Self {
        let format = match artefact.format {
            Format::Pdf => "pdf",
            Format::Epub => "epub",
            Format::Docx => "docx",
        };
        Self {
            partner: artefact.partner.clone(),
            edition: artefact.edition.clone(),
            pack: artefact.pack.clone(),
            volume: artefact.volume,
            language: artefact.language.to_string(),
            format: format.to_owned(),
            form: name_of(artefact.form).to_owned(),
            path: artefact.path.clone(),
            bytes: bytes.len() as u64,
            sha256: crate::ground::digest::sha256(bytes),
            pages: None,
            sections: None,
            leaves: Vec::new(),
            testimonies: Vec::new(),
            ticket: None,
            absence: None,
            fingerprint: fingerprint.to_owned(),
            inputs: inputs.to_owned(),
        }
    }
}

impl Made {
    /// The artefact that it is. Nothing if another version of the tool must have written it.
    pub(super) fn artefact(&self) -> Option<Artefact> {
        let forms = [Form::Reading, Form::Sheets, Form::Cover];
        Some(Artefact {
            partner: self.partner.clone(),
            edition: self.edition.clone(),
            pack: self.pack.clone(),
            volume: self.volume,
            language: Language::parse(&self.language)?,
            format: match self.format.as_str() {
                "pdf" => Format::Pdf,
                "epub" => Format::Epub,
                "docx" => Format::Docx,
                _ => return None,
            },
            form: forms.into_iter().find(|form| name_of(*form) == self.form)?,
            path: self.path.clone(),
        })
    }
}

impl Record {
    /// Reads a record; one of another schema or damaged reads as empty.
    pub(crate) fn parse(text: &str) -> Self {
        serde_json::from_str(text)
            .ok()
            .filter(|record: &Self| record.schema == 1)
            .unwrap_or_default()
    }

    /// Whether a folder has a record that this version of the tool cannot read.
    pub(crate) fn is_unreadable(out: &Path) -> bool {
        let path = out.join(FILE_NAME);
        files::exists(&path)
            && files::text_of(&path).is_none_or(|text| Self::parse(&text).schema == 0)
    }

    /// The record as it is written.
    pub(crate) fn to_json(&self) -> String {
        let mut text = serde_json::to_string_pretty(self).expect("a record is plain data");
        text.push('\n');
        text
    }

    pub(crate) fn find(&self, path: &str) -> Option<&Made> {
        self.artefacts.iter().find(|made| made.path == path)
    }
}
