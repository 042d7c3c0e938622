//! The header of a Markdown file: who wrote what, when and for whom.
//!
//! In: a file's text. Out: the typed fields between its two `---` lines, and where the body starts.
//! Does not read the body.

use super::controls::controls;
use super::fields::{Fields, Spanned};
use super::value::{Value, parse_yaml};
use crate::ground::date::Date;
use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::{FileId, Sources, Span};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SectionKind {
    FrontMatter,
    Chapter,
    CaseStudy,
    /// Workshop and casework material: letters, forms, plans, cards.
    Worksheet,
}

impl SectionKind {
    /// Every kind with its name in headers.
    pub(crate) const ALL: [(&'static str, Self); 4] = [
        ("front-matter", Self::FrontMatter),
        ("chapter", Self::Chapter),
        ("case-study", Self::CaseStudy),
        ("worksheet", Self::Worksheet),
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::FrontMatter => "front-matter",
            Self::Chapter => "chapter",
            Self::CaseStudy => "case-study",
            Self::Worksheet => "worksheet",
        }
    }

    /// The folder below `content/` for such sections.
    pub(crate) fn folder(self) -> &'static str {
        match self {
            Self::FrontMatter => "front-matter",
            Self::Chapter => "chapters",
            Self::CaseStudy => "case-studies",
            Self::Worksheet => "worksheets",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CaseStatus {
    Open,
    Decided,
}

/// The audiences that a section may name.
pub const AUDIENCES: [&str; 5] =
    ["caseworkers", "volunteers", "campaigners", "organisations", "lawyers"];
/// The nations that a section may cover.
pub const NATIONS: [&str; 5] = ["England", "Wales", "Scotland", "Northern Ireland", "UK"];

/// The fields of a header, checked.
#[derive(Debug, Clone)]
pub struct Header {
    pub(crate) id: Spanned<String>,
    pub(crate) title: String,
    pub kind: SectionKind,
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

/// Reads the header of a file in a folder for sections of `folder_kind`.
///
/// `updated` is the date of the whole text, if it is known. Returns the header and the byte at which
/// the body starts, if the header can be read at all.
pub(crate) fn read(
    sources: &Sources,
    file: FileId,
    folder_kind: SectionKind,
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
    let kind = fields.choice("kind", &SectionKind::ALL).unwrap_or(folder_kind);
    if kind != folder_kind {
        let place = fields.value("kind").map_or(start, |value| value.span);
        let message =
            format!("a file in `{}/` cannot have the kind `{}`", folder_kind.folder(), kind.name());
        fields.problem(Code::InvalidValue, place, message);
    }
    let is_law = kind != SectionKind::FrontMatter;
    let is_case = kind == SectionKind::CaseStudy;
    let summary = fields.paragraph("summary").value;
    // Checked for the editors of the text. No edition shows them.
    fields.choices("audience", &AUDIENCES);
    let jurisdiction = if is_law || fields.has("jurisdiction") {
        fields.choices("jurisdiction", &NATIONS)
    } else {
        Vec::new()
    };
    let law_as_at =
        if is_law { fields.date("law-as-at") } else { fields.optional_date("law-as-at") };
    let reviewed = fields.date("reviewed");
    let review_by = fields.date("review-by");
    fields.text("owner");
    fields.version("since");
    let contributors = fields.texts("contributors").into_iter().map(|text| text.value).collect();
    let (mut status, mut parties) = (None, Vec::new());
    if is_case {
        status = fields
            .choice("status", &[("open", CaseStatus::Open), ("decided", CaseStatus::Decided)]);
        parties = fields.some_texts("parties").into_iter().map(|text| text.value).collect();
    }
    let copies = kind == SectionKind::Worksheet && fields.optional_flag("copies").unwrap_or(false);
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
    };
    Some((header, split.body))
}
