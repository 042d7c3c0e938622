//! `content/releases/next.toml`: what a maintainer says about the changes since the last release.
//!
//! In: the file's text. Out: one entry for each changed section, with those fields that somebody
//! has filled in. The tool adds entries and never changes what a person wrote.

use super::Impact;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::files::Root;
use crate::ground::source::{Sources, Span};
use crate::ground::version::Version;
use crate::project::controls::controls;
use crate::project::fields::{Fields, Spanned};
use crate::project::value::{Kind, parse_toml};

/// The file below the project's root.
pub(crate) const DRAFT: &str = "content/releases/next.toml";

#[derive(Debug, Clone)]
pub(crate) struct Draft {
    /// The release that the changes are compared with; `None` before the first one.
    pub(crate) since: Option<Spanned<Version>>,
    pub(crate) introduction: Option<String>,
    pub(crate) entries: Vec<DraftEntry>,
    pub(crate) start: Span,
}

#[derive(Debug, Clone)]
pub(crate) struct DraftEntry {
    /// The id of the section, or of the detail.
    pub(crate) section: Spanned<String>,
    pub(crate) impact: Option<Impact>,
    /// Whether the section changed because the law did.
    pub(crate) law: bool,
    pub(crate) summary: Option<String>,
    /// The first digits of the digest of the text that was classified.
    pub(crate) text: Option<Spanned<String>>,
}

impl Draft {
    /// Reads the text of the draft at `path`.
    ///
    /// # Errors
    /// If anything is wrong with it; every problem is reported.
    pub(crate) fn read(
        path: &str,
        text: String,
        sources: &mut Sources,
    ) -> Result<Self, Vec<Diagnostic>> {
        let file = sources.add(path, text);
        let value = parse_toml(sources, file)?;
        let start = Span::start_of(file);
        let mut problems = Vec::new();
        controls(&value, &mut problems);
        let mut fields = Fields::new("the draft", &value, start, &mut problems);
        fields.schema();
        let since = if fields.has("since") { fields.version("since") } else { None };
        let introduction = fields.blank_paragraph("introduction").map(|text| text.value);
        let changes = fields.value("change");
        fields.finish();
        let items = match changes.map(|value| &value.kind) {
            None => &[],
            Some(Kind::List(items)) => items.as_slice(),
            Some(_) => {
                let span = changes.map_or(start, |value| value.span);
                problems.push(
                    Diagnostic::error(Code::InvalidValue, "`change` must be a list")
                        .at(span)
                        .hint("write each change under `[[change]]`, in two brackets"),
                );
                &[]
            }
        };
        let mut entries: Vec<DraftEntry> = Vec::new();
        for item in items {
            let mut fields = Fields::new("`[[change]]`", item, item.span, &mut problems);
            // Something that readers are told outside the sections has an id of its own.
            let section = match fields.optional_text("detail") {
                Some(detail) => {
                    if fields.has("section") {
                        let message = "an entry is about one thing: remove `section` or `detail`";
                        fields.problem(Code::InvalidValue, detail.span, message);
                    }
                    fields.value("section");
                    detail
                }
                None => fields.text("section"),
            };
            let impact = match fields.blank_paragraph("impact") {
                Some(_) => fields.optional_choice("impact", &Impact::ALL),
                None => None,
            };
            let law = fields.optional_flag("law").unwrap_or(false);
            // Always one line, because it becomes an item in lists.
            let summary = fields.blank_paragraph("summary").map(|text| text.value);
            let summary = summary.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
            let text = fields.blank_paragraph("text");
            fields.finish();
            if entries.iter().any(|other| other.section.value == section.value) {
                let message = format!("`{}` is listed twice", section.value);
                problems.push(Diagnostic::error(Code::DuplicateId, message).at(section.span));
            } else {
                entries.push(DraftEntry { section, impact, law, summary, text });
            }
        }
        if problems.is_empty() {
            Ok(Self { since, introduction, entries, start })
        } else {
            Err(problems)
        }
    }

    /// Reads a project's draft, if it has one.
    ///
    /// # Errors
    /// As for [`Draft::read`].
    pub(crate) fn load(
        root: &Root,
        sources: &mut Sources,
    ) -> Result<Option<Self>, Vec<Diagnostic>> {
        if !root.exists(DRAFT) {
            return Ok(None);
        }
        let text = root.read_text(DRAFT).map_err(|problem| vec![problem])?;
        Self::read(DRAFT, text, sources).map(Some)
    }

    pub(crate) fn entry(&self, section: &str) -> Option<&DraftEntry> {
        self.entries.iter().find(|entry| entry.section.value == section)
    }
}
