//! `content/releases/recalls.toml`: what was recalled, when and why.
//!
//! In: the file's text. Out: its entries in order, each with the places of what it names. Entries
//! are only ever added. Knows nothing of the releases that they name.

use super::record::{ArtefactRecord, ReleaseRecord, SectionRecord};
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
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(crate) struct Recall {
    pub(crate) version: Version,
    /// The section; `None` for the whole release.
    pub(crate) section: Option<String>,
    /// The reference of a testimony that was withdrawn: not the release is recalled, but every file
    /// of any release that holds this testimony.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(crate) testimony: Option<String>,
    pub(crate) date: Date,
    pub(crate) reason: String,
    /// Where else most of the recalled text is, and what was decided about each place.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub(crate) shared: Vec<SharedText>,
}

/// A release, or a section of it, that shares recalled text, and what was decided about it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(crate) struct SharedText {
    pub(crate) version: Version,
    /// The section; `None` for the whole release.
    pub(crate) section: Option<String>,
    /// How much of the recalled text it has, in per cent.
    pub(crate) percent: usize,
    /// Whether it is recalled as well.
    pub(crate) recalled: bool,
}

impl SharedText {
    /// "version 2026.03, in which `asking` has 96% of the recalled text".
    pub(crate) fn words(&self) -> String {
        let percent = self.percent;
        match &self.section {
            Some(id) => format!(
                "version {}, in which `{id}` has {percent}% of the recalled text",
                self.version
            ),
            None => format!("version {}, which has {percent}% of the recalled text", self.version),
        }
    }
}

/// Somebody's statement that recalled text has been corrected in the project.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub(crate) struct Correction {
    /// The recall that it answers.
    pub(crate) version: Version,
    pub(crate) section: Option<String>,
    pub(crate) date: Date,
    pub(crate) reason: String,
    /// Digests of the recalled passages that the project no longer contained. None of them may
    /// ever be released again.
    pub(crate) gone: Vec<String>,
}

impl Recall {
    /// Whether it recalls the release of `record` as a whole: because it names that release,
    /// because somebody decided so, or because that release has the same text. `named` is the
    /// record of the release that it names, if that is known.
    pub(crate) fn covers(&self, record: &ReleaseRecord, named: Option<&ReleaseRecord>) -> bool {
        if self.section.is_some() || self.testimony.is_some() {
            return false;
        }
        if self.version == record.version {
            return true;
        }
        match self.decision(&record.version, None) {
            Some(shared) => shared.recalled,
            None => named.is_some_and(|named| record.has_same_text_as(named)),
        }
    }

    /// The sections of `record` that have the recalled text: the one that was named, those about
    /// which somebody decided so, and those with exactly the same text. They may have a different
    /// id, because renaming a section does not correct its text.
    pub(crate) fn sections_in<'a>(
        &self,
        record: &'a ReleaseRecord,
        named: Option<&ReleaseRecord>,
    ) -> impl Iterator<Item = &'a SectionRecord> {
        let recalled = self.section.as_deref();
        let digest = recalled
            .zip(named)
            .and_then(|(id, named)| named.section(id))
            .map(|section| section.sha256.as_str());
        let has_it = |section: &&SectionRecord| {
            let Some(id) = recalled else { return false };
            if self.version == record.version && section.id == id {
                return true;
            }
            match self.decision(&record.version, Some(&section.id)) {
                Some(shared) => shared.recalled,
                None => Some(section.sha256.as_str()) == digest,
            }
        };
        record.sections.iter().filter(has_it).collect::<Vec<_>>().into_iter()
    }

    fn decision(&self, version: &Version, section: Option<&str>) -> Option<&SharedText> {
        self.shared
            .iter()
            .find(|shared| shared.version == *version && shared.section.as_deref() == section)
    }

    /// Whether it recalls this release, or this section of it.
    pub(crate) fn is_of(&self, version: &Version, section: Option<&str>) -> bool {
        self.testimony.is_none() && self.version == *version && self.section.as_deref() == section
    }

    /// Whether it recalls a file because that holds a testimony which was withdrawn.
    pub(crate) fn is_of_testimony_in(&self, made: &ArtefactRecord) -> bool {
        self.testimony.as_ref().is_some_and(|own| made.testimonies.contains(own))
    }
}

/// Every recall and every correction, each in the order of the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Recalls {
    pub(crate) entries: Vec<Recall>,
    pub(crate) corrections: Vec<Correction>,
}

impl Recalls {
    /// The corrections that answer a recall.
    pub(crate) fn corrections_of<'a>(
        &'a self,
        recall: &'a Recall,
    ) -> impl Iterator<Item = &'a Correction> {
        let answers = |own: &&Correction| recall.is_of(&own.version, own.section.as_deref());
        self.corrections.iter().filter(answers)
    }

    /// Adds those of `others` that are not there yet.
    pub(crate) fn add(&mut self, others: Self) {
        for entry in others.entries {
            if !self.entries.contains(&entry) {
                self.entries.push(entry);
            }
        }
        for correction in others.corrections {
            if !self.corrections.contains(&correction) {
                self.corrections.push(correction);
            }
        }
    }
}

/// Whatever a list names, with its place, so that a slip can be shown there.
#[derive(Debug)]
pub(crate) struct Named {
    pub(crate) version: Version,
    pub(crate) version_at: Span,
    pub(crate) section: Option<String>,
    pub(crate) section_at: Option<Span>,
}

/// A list of recalls as it was read.
#[derive(Debug, Default)]
pub(crate) struct RecallList {
    pub(crate) recalls: Recalls,
    /// Every release and section that it names.
    pub(crate) named: Vec<Named>,
}

/// Reads the recalls of a project; a project without a list has none.
pub(super) fn load(
    root: &Root,
    sources: &mut Sources,
    problems: &mut Vec<Diagnostic>,
) -> RecallList {
    if !root.exists(RECALLS) {
        return RecallList::default();
    }
    match root.read_text(RECALLS) {
        Ok(text) => RecallList::read(RECALLS, text, sources, problems),
        Err(problem) => {
            problems.push(unopened(problem));
            RecallList::default()
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

impl RecallList {
    /// Reads the text of the list at `path`.
    pub(crate) fn read(
        path: &str,
        text: String,
        sources: &mut Sources,
        problems: &mut Vec<Diagnostic>,
    ) -> Self {
        let file = sources.add(path, text);
        let mut list = Self::default();
        let value = match parse_toml(sources, file) {
            Ok(value) => value,
            Err(errors) => {
                problems.extend(errors);
                return list;
            }
        };
        let start = Span::start_of(file);
        let mut fields = Fields::new("`recalls.toml`", &value, start, problems);
        fields.schema();
        let recalls = fields.value("recall");
        let corrections = fields.value("corrected");
        fields.finish();
        for item in items("recall", recalls, problems) {
            let recall = list.recall(item, problems);
            list.recalls.entries.extend(recall);
        }
        for item in items("corrected", corrections, problems) {
            let correction = list.correction(item, problems);
            list.recalls.corrections.extend(correction);
        }
        list
    }

    fn recall(&mut self, item: &Value, problems: &mut Vec<Diagnostic>) -> Option<Recall> {
        let mut fields = Fields::new("`[[recall]]`", item, item.span, problems);
        let place = self.place(&mut fields);
        let testimony = fields.optional_text("testimony").map(|text| text.value);
        let date = fields.date("date");
        let reason = fields.paragraph("reason").value;
        let shared = fields.value("shared");
        fields.finish();
        let mut places = Vec::new();
        for item in items("recall.shared", shared, problems) {
            let mut fields = Fields::new("`[[recall.shared]]`", item, item.span, problems);
            let place = self.place(&mut fields);
            let percent = fields.optional_whole("percent", 0, 100);
            let recalled = fields.optional_flag("recalled");
            fields.finish();
            if recalled.is_none() {
                let message = "`recalled` is missing: was this text recalled too?";
                let problem = Diagnostic::error(Code::MissingKey, message).at(item.span);
                problems.push(problem.hint("write `recalled = true` or `recalled = false`"));
            }
            if let (Some((version, section)), Some(recalled)) = (place, recalled) {
                let percent = percent.and_then(|number| usize::try_from(number).ok()).unwrap_or(0);
                places.push(SharedText { version, section, percent, recalled });
            }
        }
        let (version, section) = place?;
        let date = date?.value;
        Some(Recall { version, section, testimony, date, reason, shared: places })
    }

    fn correction(&mut self, item: &Value, problems: &mut Vec<Diagnostic>) -> Option<Correction> {
        let mut fields = Fields::new("`[[corrected]]`", item, item.span, problems);
        let place = self.place(&mut fields);
        let date = fields.date("date");
        let reason = fields.paragraph("reason").value;
        let gone = fields.some_texts("gone").into_iter().map(|text| text.value).collect();
        fields.finish();
        let (version, section) = place?;
        Some(Correction { version, section, date: date?.value, reason, gone })
    }

    /// The release that an entry names, and the section, if it names one.
    fn place(&mut self, fields: &mut Fields<'_, '_>) -> Option<(Version, Option<String>)> {
        let version = fields.version("version");
        let section = fields.optional_text("section");
        let version = version?;
        self.named.push(Named {
            version: version.value.clone(),
            version_at: version.span,
            section: section.as_ref().map(|section| section.value.clone()),
            section_at: section.as_ref().map(|section| section.span),
        });
        Some((version.value, section.map(|section| section.value)))
    }
}

/// The items of a list of tables.
fn items<'v>(name: &str, value: Option<&'v Value>, problems: &mut Vec<Diagnostic>) -> &'v [Value] {
    match value.map(|value| (&value.kind, value.span)) {
        None => &[],
        Some((Kind::List(items), _)) => items.as_slice(),
        Some((_, span)) => {
            let own = name.rsplit('.').next().unwrap_or(name);
            problems.push(
                Diagnostic::error(Code::InvalidValue, format!("`{own}` must be a list"))
                    .at(span)
                    .hint(format!("write each entry under `[[{name}]]`, in two brackets")),
            );
            &[]
        }
    }
}
