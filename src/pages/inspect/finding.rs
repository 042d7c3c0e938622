//! A fault on a page: its kind, its page, and the author's place.
//!
//! In: what a finder saw. Out: a diagnostic. Finds nothing.

use crate::ground::diagnostic::{Code, Diagnostic};
use crate::ground::source::Span;
use crate::project::Edition;

/// The first words of a place that a message quotes.
const LONGEST_QUOTE: usize = 40;

/// The kinds of faults.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Kind {
    NoteApart,
    LoneLine,
    Widow,
    LoneRow,
    HalfEmpty,
    ShortEnd,
    StrandedHeading,
    LineLength,
    BlankPage,
    Overfull,
    OutsidePage,
    DividedNumber,
    SmallText,
    LongContents,
}

impl Kind {
    /// Every kind, in the order of reports.
    pub(crate) const ALL: [Self; 14] = [
        Self::NoteApart,
        Self::LoneLine,
        Self::Widow,
        Self::LoneRow,
        Self::HalfEmpty,
        Self::ShortEnd,
        Self::StrandedHeading,
        Self::LineLength,
        Self::BlankPage,
        Self::Overfull,
        Self::OutsidePage,
        Self::DividedNumber,
        Self::SmallText,
        Self::LongContents,
    ];

    /// The code of its diagnostics.
    pub(crate) fn code(self) -> Code {
        match self {
            Self::NoteApart => Code::NoteApart,
            Self::LoneLine => Code::LoneLine,
            Self::Widow => Code::Widow,
            Self::LoneRow => Code::LoneRow,
            Self::HalfEmpty => Code::HalfEmptyPage,
            Self::ShortEnd => Code::ShortEnd,
            Self::StrandedHeading => Code::StrandedHeading,
            Self::LineLength => Code::LineLength,
            Self::BlankPage => Code::BlankPage,
            Self::Overfull => Code::Overfull,
            Self::OutsidePage => Code::OutsidePage,
            Self::DividedNumber => Code::DividedNumber,
            Self::SmallText => Code::SmallText,
            Self::LongContents => Code::LongContents,
        }
    }

    /// What is wrong, and what an author or a maintainer can do about it.
    fn message(self) -> (&'static str, &'static str) {
        match self {
            Self::NoteApart => (
                "a note is not on the page of its call, or is continued on the next",
                "shorten the note, or move its call to another sentence of the paragraph",
            ),
            Self::LoneLine => (
                "a page has only one line",
                "shorten the section by a line or two, or give it more to say",
            ),
            Self::Widow => (
                "one line of a paragraph is on another page than the others",
                "shorten the paragraph, or move a note of this line to another one",
            ),
            Self::LoneRow => (
                "a page break leaves one row of a table alone",
                "shorten the table, or put it after the paragraph that follows it",
            ),
            Self::HalfEmpty => (
                "a page is more than half empty",
                "move what follows, or make it shorter, so that it fits",
            ),
            Self::ShortEnd => (
                "the last page of a section has only two lines",
                "shorten the section by two lines, or give it more to say",
            ),
            Self::StrandedHeading => (
                "a heading is at the foot of a page, without the text that it announces",
                "put text below the heading, or move it",
            ),
            Self::LineLength => (
                "lines of text are too long or too short to read with ease",
                "change `inside`, `outside` or `text-size`: lines have 60 to 75 characters, and at \
                 least 40 in large print",
            ),
            Self::BlankPage => (
                "a page is blank",
                "set `openings = \"next-page\"` in `[page]`, or find out what the layout put there",
            ),
            Self::Overfull => ("", ""),
            Self::OutsidePage => (
                "text runs over the running head, the foot or the edge of the page",
                "shorten it, or break it where a line may end",
            ),
            Self::DividedNumber => (
                "a telephone number is divided between two lines",
                "write its groups with spaces or hyphens and nothing else between them",
            ),
            Self::SmallText => (
                "text is smaller than the smallest size of the edition",
                "shorten what was set smaller so that it fits, or change the layout",
            ),
            Self::LongContents => (
                "the contents take more than two pages",
                "set `contents-depth` to a smaller number",
            ),
        }
    }
}

/// A fault on a page.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Finding {
    pub(super) kind: Kind,
    /// Counted from one.
    pub(super) page: usize,
    /// What is there: words in quotation marks, or a reason.
    pub(super) what: String,
    /// The author's place. A fault of the design has none.
    pub(super) span: Option<Span>,
}

impl Finding {
    pub(super) fn new(
        kind: Kind,
        page: usize,
        what: impl Into<String>,
        span: Option<Span>,
    ) -> Self {
        Self { kind, page, what: what.into(), span }
    }

    pub(super) fn diagnostic(&self, edition: &Edition, artefact: &str) -> Diagnostic {
        let (message, hint) = self.kind.message();
        let problem = Diagnostic::warning(self.kind.code(), message).hint(hint);
        let what = match self.what.as_str() {
            "" => String::new(),
            what => format!("{what} "),
        };
        let place = format!("{what}on page {} of {artefact}", self.page);
        match self.span {
            Some(span) => problem.at(span),
            None => problem.in_path(format!("content/editions/{}.toml", edition.id)),
        }
        .occurring(": ", place)
    }
}

/// The first words of a line, in quotation marks.
pub(super) fn quoted(words: &str) -> String {
    let words = words.trim();
    match words.char_indices().nth(LONGEST_QUOTE) {
        Some((end, _)) => format!("“{}…”", words[..end].trim_end()),
        None => format!("“{words}”"),
    }
}
