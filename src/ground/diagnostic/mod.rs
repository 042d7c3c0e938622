//! One form for every error and warning.
//!
//! In: a code, a place, what is wrong, what to do. Out: a `Diagnostic`, which any room can collect;
//! `render` turns a list of them into text for a person or a machine. Nothing here prints.

mod failure;
mod occurrences;
pub(crate) mod once;
pub(crate) mod render;
mod suggest;

pub(crate) use failure::Failure;
use occurrences::Occurrences;
pub(crate) use suggest::nearest;

use crate::ground::source::Span;
use std::borrow::Cow;
use std::fmt;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The edition cannot be made, or would mislead its readers.
    Error,
    /// The edition can be made, but somebody should look at the problem.
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
    /// What is wrong: in lower case, without a full stop, with names in backticks.
    pub message: String,
    /// The place, in a file that was read.
    pub span: Option<Span>,
    /// The path, if no text was read; for example, that of a missing file.
    pub(crate) path: Option<String>,
    /// What to do.
    pub(crate) hint: Option<String>,
    /// Whether it is an error even if the book allows its code.
    pub(crate) is_fixed: bool,
    /// The partners or artefacts in which it occurs, if it does not concern all of them.
    pub(crate) occurrences: Option<Box<Occurrences>>,
}

impl Diagnostic {
    pub(crate) fn error(code: Code, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Error, message.into())
    }

    pub(crate) fn warning(code: Code, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Warning, message.into())
    }

    fn new(code: Code, severity: Severity, message: String) -> Self {
        Self {
            code,
            severity,
            message,
            span: None,
            path: None,
            hint: None,
            is_fixed: false,
            occurrences: None,
        }
    }

    /// Adds a place in a file's text.
    pub(crate) fn at(mut self, span: Span) -> Self {
        self.span = Some(span);
        self
    }

    /// Adds a path, if there is no text to point into.
    pub(crate) fn in_path(mut self, path: impl Into<String>) -> Self {
        self.path = Some(path.into());
        self
    }

    /// Makes it an error, which `[lints]` cannot relax.
    pub(crate) fn whatever_the_book_sets(mut self) -> Self {
        self.is_fixed = true;
        self
    }

    pub(crate) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Adds "did you mean `x`?" if one of `known` is similar to `wrong`; otherwise lists them, if
    /// there are not too many.
    pub(crate) fn suggest<'a>(self, wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        const LISTED: usize = 40;
        let mut known: Vec<&str> = known.into_iter().collect();
        // Long lists are not shown, so their order makes no difference.
        if known.len() <= LISTED {
            known.sort_unstable();
            known.dedup();
        }
        match nearest(wrong, known.iter().copied()) {
            Some(near) => self.hint(format!("did you mean `{near}`?")),
            None if known.is_empty() => self,
            None if known.len() <= LISTED => self.hint(format!("known: {}", known.join(", "))),
            None => self,
        }
    }

    /// Adds where it occurs, if others may report the same: `lead` joins it to the message.
    pub(crate) fn occurring(mut self, lead: &'static str, place: impl Into<String>) -> Self {
        self.occurrences = Some(Box::new(Occurrences::new(lead, place)));
        self
    }

    /// What is wrong, and for whom.
    pub(crate) fn full_message(&self) -> Cow<'_, str> {
        match &self.occurrences {
            Some(occurrences) => format!("{}{}", self.message, occurrences.text()).into(),
            None => self.message.as_str().into(),
        }
    }

    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// The result of a stage that collects its diagnostics. If there are errors, there is no value.
pub(crate) type Outcome<T> = Result<T, Vec<Diagnostic>>;

/// Whether any of the diagnostics is an error.
pub fn any_error(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(Diagnostic::is_error)
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])* $variant:ident = $name:literal,)*) => {
        /// A stable name for a kind of error or warning.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code { $($(#[doc = $doc])* $variant,)* }

        impl Code {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name, as it is printed and as `--deny` takes it.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

codes! {
    /// A file of the project cannot be read.
    FileUnreadable = "file-unreadable",
    /// A named file does not exist.
    FileMissing = "file-missing",
    /// A path leads out of the project.
    PathOutside = "path-outside",
    /// A file is not UTF-8 text.
    NotText = "not-text",
    /// YAML, TOML or JSON that cannot be parsed.
    Syntax = "syntax",
    /// A key that the format does not have.
    UnknownKey = "unknown-key",
    /// A required key is missing.
    MissingKey = "missing-key",
    /// A value of the wrong type or form.
    InvalidValue = "invalid-value",
    /// A schema number that this tool does not read.
    UnknownSchema = "unknown-schema",
    /// An id that is used twice.
    DuplicateId = "duplicate-id",
    /// A section, partner or edition that does not exist.
    UnknownId = "unknown-id",
    /// A text, a settings file or a layout in a place where nothing reads it.
    MisplacedFile = "misplaced-file",
    /// A file in `content` that nothing uses.
    UnusedFile = "unused-file",
    /// A section that the contents do not list.
    UnlistedSection = "unlisted-section",
    /// A Markdown file without a header.
    MissingHeader = "missing-header",
    /// Dates in the wrong order.
    DateOrder = "date-order",
    /// Raw HTML in Markdown.
    RawHtml = "raw-html",
    /// A heading that skips a level, or has the level of the title.
    HeadingLevel = "heading-level",
    /// A heading, container, link or blank without text.
    EmptyText = "empty-text",
    /// A container that is unknown, not closed or misused.
    Container = "container",
    /// Attributes in braces that cannot be read.
    Attributes = "attributes",
    /// A formula that cannot be read, or that is where no formula can be.
    Formula = "formula",
    /// A table row with more cells than the table has columns.
    TableCells = "table-cells",
    /// A picture without alternative text.
    MissingAlt = "missing-alt",
    /// A picture that cannot be used.
    InvalidImage = "invalid-image",
    /// A picture that is shown without a part of it, or in other colours.
    ChangedPicture = "changed-picture",
    /// A picture whose file holds more than the picture: where and when it was taken.
    HiddenData = "hidden-data",
    /// A number by which an office, a court or a doctor knows somebody.
    IdentityReference = "identity-reference",
    /// Where somebody can be reached or found.
    IdentityContact = "identity-contact",
    /// An exact date from somebody's life.
    IdentityDate = "identity-date",
    /// A small place together with a nationality.
    IdentityPlace = "identity-place",
    /// A name in a testimony that the book does not allow.
    IdentityName = "identity-name",
    /// An acceptance of a detail that is not in the text.
    UnusedAcceptance = "unused-acceptance",
    /// A link to an id that does not exist.
    LinkTarget = "link-target",
    /// A link whose address is not valid.
    LinkAddress = "link-address",
    /// A footnote that is called but not written, or written but not called.
    Footnote = "footnote",
    /// A citation that is malformed, or whose source `sources.yml` does not contain.
    Citation = "citation",
    /// A source that nothing cites.
    UnusedSource = "unused-source",
    /// A source that does not say what a reader needs to find it.
    IncompleteSource = "incomplete-source",
    /// Text that only a generated section would show, which the contents do not list.
    GeneratedSection = "generated-section",
    /// Text of a skeleton that nobody has replaced.
    SkeletonText = "skeleton-text",
    /// A telephone number or an address that is reserved for examples.
    PlaceholderContact = "placeholder-contact",
    /// A term that is marked but not defined.
    UndefinedTerm = "undefined-term",
    /// A term that is defined but not used.
    UnusedTerm = "unused-term",
    /// An entry of the index that leads nowhere, or that is named and does not exist.
    Index = "index",
    /// An acronym that a section uses but does not spell out.
    UnexpandedAcronym = "unexpanded-acronym",
    /// A statute or case that is named but not cited.
    UncitedAuthority = "uncited-authority",
    /// A review that was due before the date of the text.
    OverdueReview = "overdue-review",
    /// A statement that its author marked as unconfirmed.
    Unconfirmed = "unconfirmed",
    /// A statement that is marked as unconfirmed but does not say so to its readers.
    UnconfirmedSilently = "unconfirmed-silently",
    /// A statement that somebody must look up again before a release.
    Unverified = "unverified",
    /// A doubt in the text that is not gathered with the other open points of its section.
    Hedge = "hedge",
    /// A paragraph that introduces a testimony, and stays where the testimony is left out.
    LeadIn = "lead-in",
    /// A figure that contains many words but has no long description.
    MissingDescription = "missing-description",
    /// Alternative text that is too long to listen to.
    OverlongAlt = "overlong-alt",
    /// A table that is too wide for the pages of every edition.
    WideTable = "wide-table",
    SmallLettering = "small-lettering",
    /// A photograph with too few pixels for the size at which a print shop prints it.
    CoarsePicture = "coarse-picture",
    /// A sentence that is too long to read.
    LongSentence = "long-sentence",
    /// A section that is harder to read than the book allows.
    ReadingGrade = "reading-grade",
    /// The same words, linked to the same place twice in one block.
    DuplicateLink = "duplicate-link",
    /// A link to the section that contains it.
    SelfLink = "self-link",
    /// An address that is not https.
    InsecureAddress = "insecure-address",
    /// A web address that is written out in running text.
    BareAddress = "bare-address",
    /// Text that looks like the markup of another tool.
    LooksLikeMarkup = "looks-like-markup",
    /// A rule that differs between nations, without the name of its nation.
    NationNotStated = "nation-not-stated",
    /// A variable that does not exist or has no value.
    Variable = "variable",
    /// A brand colour with too little contrast; a shade that passes is used instead.
    Contrast = "contrast",
    /// A font that cannot be used.
    InvalidFont = "invalid-font",
    /// A brand's font family that lacks a style.
    MissingFace = "missing-face",
    /// A character that is in no font.
    MissingGlyph = "missing-glyph",
    /// Something in a brand file that is valid but is not used.
    BrandIgnored = "brand-ignored",
    /// A translation that lacks what its source has, or a PO file that cannot be read.
    Translation = "translation",
    /// A translation that lacks texts, or has some whose source has changed since.
    OutdatedTranslation = "outdated-translation",
    /// A translation that nobody has reviewed.
    UnreviewedTranslation = "unreviewed-translation",
    /// A catalogue of the tool's own words that cannot be used, or is missing.
    Words = "words",
    /// A catalogue of words that nobody has reviewed.
    UnreviewedWords = "unreviewed-words",
    /// The page engine reported an error.
    Typeset = "typeset",
    /// A pack that takes more pages than its budget.
    PageBudget = "page-budget",
    /// A page of a file for a press that takes more ink than the paper does.
    TotalInk = "total-ink",
    /// Something that is too wide, cannot be broken, and was shrunk or runs into the margin.
    Overfull = "overfull",
    /// A note on another page than its call, or on two pages.
    NoteApart = "note-apart",
    /// A page with a single line.
    LoneLine = "lone-line",
    /// A single line of a paragraph at the head or the foot of a page.
    Widow = "widow",
    /// A single row of a table before or after a page break.
    LoneRow = "lone-row",
    /// A page with much room left that is not the last one of a section.
    HalfEmptyPage = "half-empty-page",
    /// The last page of a section with only two lines.
    ShortEnd = "short-end",
    /// A heading at the foot of a page.
    StrandedHeading = "stranded-heading",
    /// An edition whose lines are too long or too short.
    LineLength = "line-length",
    /// A blank page that the edition does not ask for.
    BlankPage = "blank-page",
    /// Text over the edge of a page, its head or its foot.
    OutsidePage = "outside-page",
    /// A telephone number that is divided between lines.
    DividedNumber = "divided-number",
    /// Text that is smaller than the edition's smallest size.
    SmallText = "small-text",
    /// Contents of more than two pages.
    LongContents = "long-contents",
    /// A testimony without a record of consent, or one that may not be shown.
    Consent = "consent",
    /// A finished file that contains text left out of it.
    Leak = "leak",
    /// A layout that cannot be filled in, or that makes an invalid file.
    Layout = "layout",
    /// A release that cannot be cut or rebuilt, or that was altered.
    Release = "release",
    /// A site that cannot be published to a place.
    Publish = "publish",
    /// A shared store that cannot be used, or that has something else than it should.
    Store = "store",
    /// An environment variable whose value cannot be used.
    Environment = "environment",
    /// A file of another program that cannot become a section.
    Import = "import",
    /// A file that could not be written.
    Output = "output",
    /// A fault in the tool itself: please report it.
    Internal = "internal",
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
