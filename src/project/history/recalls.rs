//! `content/releases/recalls.toml`: what was recalled, when and why.
//!
//! In: the file's text. Out: its entries in order, each with the places of what it names. Entries
//! are only ever added. Knows nothing of the releases that they name.

use super::record::{ReleaseRecord, SectionRecord};
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::files::Root;
use crate::ground::source::{Sources, Span};
use crate::ground::version::Version;
use crate::project::fields::Fields;
use crate::project::value::{Kind, Value, parse_toml};

/// The file below the project's root.
pub(crate) const RECALLS: &str = "content/releases/recalls.toml";

/// Its name.
pub(crate) const RECALLS_NAME: &str = "recalls.toml";

/// A release, or one section of it, that nobody should rely on any longer.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub(crate) struct Recall {
    pub(crate) version: Version,
    /// The section; `None` for the whole release.
    pub(crate) section: Option<String>,
    pub(crate) date: Date,
    pub(crate) reason: String,
}

impl Recall {
    /// Whether it recalls the release of `record` as a whole: because it names that release, or
    /// because that release has the same text. `named` is the record of the release that it names.
    pub(crate) fn covers(&self, record: &ReleaseRecord, named: &ReleaseRecord) -> bool {
        self.section.is_none() && (self.version == record.version || record.has_same_text_as(named))
    }

    /// The sections of `record` with exactly the recalled text. They may have a different id,
    /// because renaming a section does not correct its text.
    pub(crate) fn sections_in<'a>(
        &self,
        record: &'a ReleaseRecord,
        named: &ReleaseRecord,
    ) -> impl Iterator<Item = &'a SectionRecord> {
        let recalled = self.section.as_deref().and_then(|id| named.section(id));
        let digest = recalled.map(|section| section.sha256.clone());
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
    /// The recalls without their places.
    pub(crate) fn of(entries: Vec<RecallEntry>) -> Self {
        Self { entries: entries.into_iter().map(|entry| entry.recall).collect() }
    }
}

/// A recall with the places of what it names, so that a slip can be shown there.
#[derive(Debug)]
pub(crate) struct RecallEntry {
    pub(crate) recall: Recall,
    pub(crate) version: Span,
    pub(crate) section: Option<Span>,
}

/// Reads the recalls of a project; a project without a list has none.
pub(super) fn load(
    root: &Root,
    sources: &mut Sources,
    problems: &mut Vec<Diagnostic>,
) -> Vec<RecallEntry> {
    if !root.exists(RECALLS) {
        return Vec::new();
    }
    match root.read_text(RECALLS) {
        Ok(text) => RecallEntry::read(RECALLS, text, sources, problems),
        Err(problem) => {
            problems.push(unopened(problem));
            Vec::new()
        }
    }
}

/// The same problem with a list that is there and cannot be opened. Nobody named it on the command
/// line, so it is damage.
fn unopened(problem: Diagnostic) -> Diagnostic {
    match problem.code {
        Code::FileMissing | Code::FileUnreadable => Diagnostic { code: Code::Release, ..problem },
        _ => problem,
    }
}

impl RecallEntry {
    /// Reads the text of the list at `path`.
    pub(crate) fn read(
        path: &str,
        text: String,
        sources: &mut Sources,
        problems: &mut Vec<Diagnostic>,
    ) -> Vec<Self> {
        let file = sources.add(path, text);
        let value = match parse_toml(sources, file) {
            Ok(value) => value,
            Err(errors) => {
                problems.extend(errors);
                return Vec::new();
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
                        .hint("write each recall under `[[recall]]`, in two brackets"),
                );
                &[]
            }
        };
        items.iter().filter_map(|item| Self::of(item, problems)).collect()
    }

    fn of(item: &Value, problems: &mut Vec<Diagnostic>) -> Option<Self> {
        let mut fields = Fields::new("`[[recall]]`", item, item.span, problems);
        let version = fields.version("version");
        let section = fields.optional_text("section");
        let date = fields.date("date");
        let reason = fields.paragraph("reason").value;
        fields.finish();
        let (version, date) = (version?, date?);
        Some(Self {
            version: version.span,
            section: section.as_ref().map(|section| section.span),
            recall: Recall {
                version: version.value,
                section: section.map(|section| section.value),
                date: date.value,
                reason,
            },
        })
    }
}
