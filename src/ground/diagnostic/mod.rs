//! One shape for every complaint.
//!
//! In: a code, a place, what is wrong, what to do. Out: a `Diagnostic` that any layer can
//! collect; `render` turns a list of them into text for a person or a machine. Nothing here
//! prints.

mod failure;
pub(crate) mod render;
mod suggest;

pub(crate) use failure::Failure;
pub(crate) use suggest::nearest;

use crate::ground::source::Span;
use std::fmt;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The edition cannot be made, or would mislead.
    Error,
    /// It can be made, but somebody should look.
    Warning,
}

impl Severity {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// Something that is wrong, where, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Diagnostic {
    pub code: Code,
    pub severity: Severity,
    /// What is: lower case, no full stop, names between backticks.
    pub message: String,
    /// Where in a file that was read.
    pub span: Option<Span>,
    /// The path where no text was read, for example a missing file.
    pub(crate) path: Option<String>,
    /// What to do.
    pub(crate) hint: Option<String>,
}

impl Diagnostic {
    pub(crate) fn error(code: Code, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Error, message.into())
    }

    pub(crate) fn warning(code: Code, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Warning, message.into())
    }

    fn new(code: Code, severity: Severity, message: String) -> Self {
        Self { code, severity, message, span: None, path: None, hint: None }
    }

    /// Places the complaint in a file's text.
    pub(crate) fn at(mut self, span: Span) -> Self {
        self.span = Some(span);
        self
    }

    /// Places the complaint at a path, where there is no text to point into.
    pub(crate) fn in_path(mut self, path: impl Into<String>) -> Self {
        self.path = Some(path.into());
        self
    }

    pub(crate) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Adds "did you mean `x`?" where one of `known` is near `wrong`, else lists what is known.
    pub(crate) fn suggest<'a>(self, wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        let mut known: Vec<&str> = known.into_iter().collect();
        known.sort_unstable();
        known.dedup();
        match nearest(wrong, known.iter().copied()) {
            Some(near) => self.hint(format!("did you mean `{near}`?")),
            None if known.is_empty() => self,
            None if known.len() <= 24 => self.hint(format!("known: {}", known.join(", "))),
            None => self,
        }
    }

    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// The result of a stage that collects its complaints: errors leave no value behind.
pub(crate) type Outcome<T> = Result<T, Vec<Diagnostic>>;

/// Whether any of them is an error.
pub fn any_error(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(Diagnostic::is_error)
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])* $variant:ident = $name:literal,)*) => {
        /// A stable name for a kind of complaint.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code { $($(#[doc = $doc])* $variant,)* }

        impl Code {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name, as printed and as used in `--deny`.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

codes! {
    /// A file of the project cannot be read.
    FileUnreadable = "file-unreadable",
    /// A file that is named does not exist.
    FileMissing = "file-missing",
    /// A path leads out of the project.
    PathOutside = "path-outside",
    /// A file is not UTF-8 text.
    NotText = "not-text",
    /// YAML or TOML that cannot be parsed.
    Syntax = "syntax",
    /// A key that the format does not have.
    UnknownKey = "unknown-key",
    /// A key that must be there is not.
    MissingKey = "missing-key",
    /// A value of the wrong type or form.
    InvalidValue = "invalid-value",
    /// A schema number that this tool does not read.
    UnknownSchema = "unknown-schema",
    /// The same id twice.
    DuplicateId = "duplicate-id",
    /// A section, partner or edition that does not exist.
    UnknownId = "unknown-id",
    /// A section that the contents do not list.
    UnlistedSection = "unlisted-section",
    /// No header at the top of a Markdown file.
    MissingHeader = "missing-header",
    /// Dates in the wrong order.
    DateOrder = "date-order",
    /// Raw HTML in Markdown.
    RawHtml = "raw-html",
    /// A heading that skips a level or repeats the title's.
    HeadingLevel = "heading-level",
    /// A heading, list item or cell without text.
    EmptyText = "empty-text",
    /// A container that is unknown, unclosed or misused.
    Container = "container",
    /// Attributes in braces that cannot be read.
    Attributes = "attributes",
    /// A table's row with more cells than the table has columns.
    TableCells = "table-cells",
    /// A picture without alternative text.
    MissingAlt = "missing-alt",
    /// A picture that cannot be used.
    InvalidImage = "invalid-image",
    /// A link to an id that does not exist.
    LinkTarget = "link-target",
    /// A link whose address cannot be right.
    LinkAddress = "link-address",
    /// A footnote that is called and not written, or written and not called.
    Footnote = "footnote",
    /// A citation of a source that `sources.yml` does not have, or that is misspelt.
    Citation = "citation",
    /// A source that nothing cites.
    UnusedSource = "unused-source",
    /// A term that is marked and not defined.
    UndefinedTerm = "undefined-term",
    /// A term that is defined and not used.
    UnusedTerm = "unused-term",
    /// An acronym that its section uses and does not spell out.
    UnexpandedAcronym = "unexpanded-acronym",
    /// A statute or case that is named and not cited.
    UncitedAuthority = "uncited-authority",
    /// A review that was due before the date of the text.
    OverdueReview = "overdue-review",
    /// A statement that its author marked as unconfirmed.
    Unconfirmed = "unconfirmed",
    /// A statement marked as unconfirmed that does not say so to its readers.
    UnconfirmedSilently = "unconfirmed-silently",
    /// A figure with many words in it and no long description.
    MissingDescription = "missing-description",
    /// Alternative text that is too long to listen to.
    OverlongAlt = "overlong-alt",
    /// A sentence that is too long to read.
    LongSentence = "long-sentence",
    /// A section that is harder to read than the book allows.
    ReadingGrade = "reading-grade",
    /// The same words linked twice to the same place in one block.
    DuplicateLink = "duplicate-link",
    /// A link to the section that it stands in.
    SelfLink = "self-link",
    /// An address that is not https.
    InsecureAddress = "insecure-address",
    /// A web address written out in running text.
    BareAddress = "bare-address",
    /// A rule that differs between nations, without its nation.
    NationNotStated = "nation-not-stated",
    /// A variable that does not exist or cannot be filled.
    Variable = "variable",
    /// A brand colour that is too weak; a passing shade is used.
    Contrast = "contrast",
    /// A font that cannot be used.
    InvalidFont = "invalid-font",
    /// A character that no font has.
    MissingGlyph = "missing-glyph",
    /// Something in a brand that is valid but that we do not use.
    BrandIgnored = "brand-ignored",
    /// The page engine refused.
    Typeset = "typeset",
    /// A pack that takes more pages than it may.
    PageBudget = "page-budget",
    /// Something wide that could not be broken and was shrunk or clipped.
    Overfull = "overfull",
    /// A layout that cannot be filled in, or that makes a file which is not valid.
    Layout = "layout",
    /// A release that cannot be cut or made again, or that was altered.
    Release = "release",
    /// An environment variable with a value that cannot be used.
    Environment = "environment",
    /// A file that could not be written.
    Output = "output",
    /// Something that the tool itself got wrong: please report it.
    Internal = "internal",
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
