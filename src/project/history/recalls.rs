//! `content/releases/recalls.toml`: what was recalled, when and why.
//!
//! In: the file's text. Out: every recall. Entries are only ever added, never changed.

use super::{ReleaseRecord, SectionRecord};
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::files::Root;
use crate::ground::source::{Sources, Span};
use crate::ground::version::Version;
use crate::project::fields::Fields;
use crate::project::value::{Kind, parse_toml};

/// The file, below the project's root.
pub(crate) const RECALLS: &str = "content/releases/recalls.toml";

/// The name of the file.
pub(crate) const RECALLS_NAME: &str = "recalls.toml";

/// A release, or one section of it, that nobody should rely on any more.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub(crate) struct Recall {
    pub(crate) version: Version,
    /// The recalled section, or nothing if the whole release is recalled.
    pub(crate) section: Option<String>,
    pub(crate) date: Date,
    pub(crate) reason: String,
}

impl Recall {
    /// Whether it recalls the whole release of `record`: the release that it names, or one with the
    /// same text. `named` is the record of the release that it names.
    pub(crate) fn takes(&self, record: &ReleaseRecord, named: &ReleaseRecord) -> bool {
        self.section.is_none() && (self.version == record.version || record.says_the_same(named))
    }

    /// The sections of `record` that have exactly the text that it recalls, under any id: a wrong
    /// text is not put right by a different name.
    pub(crate) fn sections_in<'a>(
        &self,
        record: &'a ReleaseRecord,
        named: &ReleaseRecord,
    ) -> impl Iterator<Item = &'a SectionRecord> {
        let taken = self.section.as_deref().and_then(|id| named.section(id));
        let digest = taken.map(|section| section.sha256.clone());
        let has_it = move |section: &&SectionRecord| Some(&section.sha256) == digest.as_ref();
        record.sections.iter().filter(has_it)
    }
}

/// Every recall, in the order of the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Recalls {
    pub(crate) entries: Vec<Recall>,
}

impl Recalls {
    pub(super) fn load(root: &Root, sources: &mut Sources, problems: &mut Vec<Diagnostic>) -> Self {
        if !root.exists(RECALLS) {
            return Self::default();
        }
        match root.read_text(RECALLS) {
            Ok(text) => Self::read(RECALLS, text, sources, problems),
            Err(problem) => {
                problems.push(problem);
                Self::default()
            }
        }
    }

    /// Reads the text of such a file, which messages call `path`.
    pub(crate) fn read(
        path: &str,
        text: String,
        sources: &mut Sources,
        problems: &mut Vec<Diagnostic>,
    ) -> Self {
        let file = sources.add(path, text);
        let value = match parse_toml(sources, file) {
            Ok(value) => value,
            Err(errors) => {
                problems.extend(errors);
                return Self::default();
            }
        };
        let mut fields = Fields::new("`recalls.toml`", &value, Span::start_of(file), problems);
        fields.schema();
        let list = fields.value("recall");
        fields.finish();
        let items = match list.map(|list| &list.kind) {
            None => &[],
            Some(Kind::List(items)) => items.as_slice(),
            Some(_) => {
                let span = list.map_or(Span::start_of(file), |list| list.span);
                problems.push(
                    Diagnostic::error(Code::InvalidValue, "`recall` must be a list")
                        .at(span)
                        .hint("write each recall under `[[recall]]`, with double brackets"),
                );
                &[]
            }
        };
        let mut entries = Vec::new();
        for item in items {
            let mut fields = Fields::new("`[[recall]]`", item, item.span, problems);
            let version = fields.version("version");
            let section = fields.optional_text("section").map(|text| text.value);
            let date = fields.date("date");
            let reason = fields.text("reason").value;
            fields.finish();
            if let (Some(version), Some(date)) = (version, date) {
                entries.push(Recall { version: version.value, section, date: date.value, reason });
            }
        }
        Self { entries }
    }
}
