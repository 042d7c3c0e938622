//! The header of a Markdown file: who wrote what, when and for whom.
//!
//! In: a file's text. Out: the typed fields between its two `---` lines, and where the body starts.
//! Does not read the body.

use super::controls::controls;
use super::fields::{Fields, Spanned};
use super::value::{Value, parse_yaml};
use super::vocabulary::{HeaderField, Need, SectionKind, Vocabulary};
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::{FileId, Sources, Span};
use std::sync::Arc;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CaseStatus {
    Open,
    Decided,
}

/// The fields of a header, checked.
#[derive(Debug, Clone)]
pub struct Header {
    pub(crate) id: Spanned<String>,
    pub(crate) title: String,
    pub kind: Arc<SectionKind>,
    /// Empty if there is none.
    pub(crate) summary: String,
    pub(crate) jurisdiction: Vec<String>,
    pub(crate) law_as_at: Option<Date>,
    pub(crate) reviewed: Option<Date>,
    pub(crate) review_by: Option<Spanned<Date>>,
    pub(crate) contributors: Vec<String>,
    pub(crate) status: Option<CaseStatus>,
    pub(crate) parties: Vec<String>,
    /// Whether it is a worksheet that people photocopy: in print it starts on a recto, and its leaf
    /// contains nothing else.
    pub(crate) copies: bool,
    /// Whether its pages are wider than high.
    pub(crate) landscape: bool,
    /// The record of consent, if the whole section is a testimony.
    pub(crate) consent: Option<Spanned<String>>,
}

/// The fields of a header whose kind decides which of them there are.
struct Own<'k, 'f, 'v, 'p> {
    kind: &'k SectionKind,
    fields: &'f mut Fields<'v, 'p>,
}

impl Own<'_, '_, '_, '_> {
    /// Whether a field is to be read: it is there, or should be. One that this kind does not have is
    /// reported.
    fn wants(&mut self, name: &'static str, field: HeaderField) -> bool {
        let has = self.fields.has(name);
        match self.kind.need(field) {
            Need::Required => true,
            Need::Optional => {
                // Asked for, so that a misspelt key gets a suggestion.
                self.fields.value(name);
                has
            }
            Need::Absent => {
                if has {
                    let kind = &self.kind.id;
                    let reason = format!("sections of the kind `{kind}` do not have it");
                    let hint = "remove it, or define the kind in `content/book.toml`";
                    self.fields.absent(name, &reason, hint);
                }
                false
            }
        }
    }

    /// Reports a field that is required and not there.
    fn require(&mut self, name: &'static str, field: HeaderField) {
        if self.kind.need(field) == Need::Required {
            self.fields.require(name);
        }
    }

    fn date(&mut self, name: &'static str, field: HeaderField) -> Option<Spanned<Date>> {
        if self.wants(name, field) { self.fields.date(name) } else { None }
    }

    fn texts(&mut self, name: &'static str, field: HeaderField) -> Vec<String> {
        if !self.wants(name, field) {
            return Vec::new();
        }
        let texts = match self.kind.need(field) {
            Need::Required => self.fields.some_texts(name),
            _ => self.fields.texts(name),
        };
        texts.into_iter().map(|text| text.value).collect()
    }

    fn choices<'k>(
        &mut self,
        name: &'static str,
        field: HeaderField,
        known: impl Iterator<Item = &'k String>,
    ) -> Vec<String> {
        if !self.wants(name, field) {
            return Vec::new();
        }
        let known: Vec<&str> = known.map(String::as_str).collect();
        self.fields.choices(name, &known)
    }
}

/// The places of the header and the body in a file, in bytes.
struct Split {
    yaml: std::ops::Range<usize>,
    body: usize,
}

/// Finds the two `---` lines. Returns nothing if the file does not start with one.
fn split(text: &str) -> Option<Result<Split, usize>> {
    let first = text.lines().next()?;
    if first.trim_end() != "---" {
        return None;
    }
    let start = first.len() + line_end(&text[first.len()..]);
    let mut at = start;
    for line in text[start..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Some(Ok(Split { yaml: start..at, body: at + line.len() }));
        }
        at += line.len();
    }
    Some(Err(start))
}

/// The header of a file as values, if it can be read.
pub(crate) fn header_yaml(sources: &Sources, file: FileId) -> Option<Value> {
    let text = &sources.file(file).text;
    let Split { yaml, .. } = split(text)?.ok()?;
    parse_yaml(file, &text[yaml.clone()], yaml.start, &mut Vec::new())
}

/// Whether a text starts with a header.
pub(super) fn has_header(text: &str) -> bool {
    matches!(split(text), Some(Ok(_)))
}

fn line_end(text: &str) -> usize {
    if text.starts_with("\r\n") { 2 } else { usize::from(text.starts_with('\n')) }
}

/// Reads the header of a file in a folder for sections of `folder_kind`, one of the kinds of
/// `vocabulary`.
///
/// `updated` is the date of the whole text, if it is known. Returns the header and the byte at which
/// the body starts, if the header can be read at all.
pub(crate) fn read(
    sources: &Sources,
    file: FileId,
    folder_kind: &Arc<SectionKind>,
    vocabulary: &Vocabulary,
    updated: Option<Date>,
    problems: &mut Vec<Diagnostic>,
) -> Option<(Header, usize)> {
    let text = &sources.file(file).text;
    let start = Span::new(file, 0, 0);
    let hint = "start the file with a header: fields between two lines of `---`";
    let split = match split(text) {
        Some(Ok(split)) => split,
        Some(Err(at)) => {
            let problem = Diagnostic::error(Code::MissingHeader, "the header is not closed")
                .at(Span::new(file, at, at));
            problems.push(problem.hint("end the header with a line of `---`"));
            return None;
        }
        None => {
            let problem = Diagnostic::error(Code::MissingHeader, "the file has no header");
            problems.push(problem.at(start).hint(hint));
            return None;
        }
    };
    let value = parse_yaml(file, &text[split.yaml.clone()], split.yaml.start, problems)?;
    controls(&value, problems);
    let mut fields = Fields::new("the header", &value, start, problems);
    let id = fields.id("id");
    let title = fields.text("title").value;
    let kinds: Vec<(&str, &Arc<SectionKind>)> =
        vocabulary.kinds.iter().map(|kind| (kind.id.as_str(), kind)).collect();
    let kind = fields.choice("kind", &kinds).unwrap_or(folder_kind).clone();
    if kind.id != folder_kind.id {
        let place = fields.value("kind").map_or(start, |value| value.span);
        let message =
            format!("a file in `{}/` cannot have the kind `{}`", folder_kind.folder, kind.id);
        fields.problem(Code::InvalidValue, place, message);
    }
    let mut own = Own { kind: &kind, fields: &mut fields };
    let summary = match own.wants("summary", HeaderField::Summary) {
        true => own.fields.paragraph("summary").value,
        false => String::new(),
    };
    // Checked for the editors of the text. No edition shows them.
    own.choices("audience", HeaderField::Audience, vocabulary.audiences.iter());
    let names = vocabulary.jurisdictions.iter().map(|place| &place.name);
    let jurisdiction = own.choices("jurisdiction", HeaderField::Jurisdiction, names);
    let law_as_at = own.date("law-as-at", HeaderField::LawAsAt);
    let reviewed = own.date("reviewed", HeaderField::Reviewed);
    let review_by = own.date("review-by", HeaderField::ReviewBy);
    if own.wants("owner", HeaderField::Owner) {
        own.fields.text("owner");
    }
    if own.wants("since", HeaderField::Since) {
        own.fields.version("since");
    }
    let contributors = own.texts("contributors", HeaderField::Contributors);
    let status = own.wants("status", HeaderField::Status).then(|| {
        let known = [("open", CaseStatus::Open), ("decided", CaseStatus::Decided)];
        own.fields.choice("status", &known)
    });
    let status = status.flatten();
    let parties = own.texts("parties", HeaderField::Parties);
    let copies = own.wants("copies", HeaderField::Copies)
        && own.fields.optional_flag("copies").unwrap_or(false);
    own.require("copies", HeaderField::Copies);
    let landscape = fields.optional_flag("landscape").unwrap_or(false);
    let consent = fields.optional_text("consent");
    if let (Some(reviewed), Some(review_by)) = (&reviewed, &review_by)
        && review_by.value <= reviewed.value
    {
        let message = format!(
            "`review-by` ({}) is not later than `reviewed` ({})",
            review_by.value, reviewed.value
        );
        fields.problem(Code::DateOrder, review_by.span, message);
    }
    for (name, date) in [("reviewed", &reviewed), ("law-as-at", &law_as_at)] {
        if let (Some(date), Some(updated)) = (date, updated)
            && date.value > updated
        {
            let message = format!(
                "`{name}` ({}) is later than the date of the text, `updated` in `book.toml` ({updated})",
                date.value
            );
            fields.problems().push(
                Diagnostic::error(Code::DateOrder, message)
                    .at(date.span)
                    .hint("correct this date, or move `updated` forward"),
            );
        }
    }
    fields.finish();
    let header = Header {
        id,
        title,
        kind,
        summary,
        jurisdiction,
        law_as_at: law_as_at.map(|date| date.value),
        reviewed: reviewed.map(|date| date.value),
        review_by,
        contributors,
        status,
        parties,
        copies,
        landscape,
        consent,
    };
    Some((header, split.body))
}
