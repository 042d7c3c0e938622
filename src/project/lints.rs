//! `[lints]` in `book.toml`: how strictly the content is judged.
//!
//! In: the table. Out: a level for each lint, for drafts and for releases, and the settings of lints
//! that have any. Knows the lints by name; how they work is known only to `check`.

use super::fields::Fields;
use super::value::Value;
use crate::ground::diagnostic::{Code, Diagnostic};
use std::collections::BTreeMap;

/// What a lint does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Nothing is reported.
    Allow,
    /// A warning: somebody should look.
    Warn,
    /// An error: a check fails, and no release can be cut.
    Deny,
}

impl Level {
    /// Every level with its name.
    pub(crate) const ALL: [(&'static str, Self); 3] =
        [("allow", Self::Allow), ("warn", Self::Warn), ("deny", Self::Deny)];

    /// The name in `book.toml`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Allow => "allow",
            Self::Warn => "warn",
            Self::Deny => "deny",
        }
    }
}

/// What the content is judged for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strictness {
    /// For authors at work.
    Draft,
    /// For readers: `[lints.release]` applies as well.
    Release,
}

/// A lint as the project knows it.
#[derive(Debug, Clone, Copy)]
pub struct Lint {
    pub code: Code,
    /// The level, if `book.toml` does not set one.
    pub level: Level,
    /// Whether an edition would break or fail its standard, so that only `deny` is possible.
    pub is_fixed: bool,
    /// What it finds.
    pub(crate) about: &'static str,
}

const fn fixed(code: Code, about: &'static str) -> Lint {
    Lint { code, level: Level::Deny, is_fixed: true, about }
}

const fn deny(code: Code, about: &'static str) -> Lint {
    Lint { code, level: Level::Deny, is_fixed: false, about }
}

const fn warn(code: Code, about: &'static str) -> Lint {
    Lint { code, level: Level::Warn, is_fixed: false, about }
}

const fn allow(code: Code, about: &'static str) -> Lint {
    Lint { code, level: Level::Allow, is_fixed: false, about }
}

/// Every lint. Anything that would mislead a reader is denied.
pub const LINTS: &[Lint] = &[
    fixed(Code::UndefinedTerm, "a marked term that the glossary does not define"),
    fixed(Code::LinkTarget, "a link to an id that does not exist"),
    fixed(Code::MissingAlt, "a picture without alternative text"),
    deny(Code::UncitedAuthority, "an Act, regulations or a case that is named but not cited"),
    deny(Code::UnconfirmedSilently, "an unconfirmed statement that does not say so to its readers"),
    deny(
        Code::NationNotStated,
        "a rule that differs between nations, without the name of its nation",
    ),
    deny(Code::InsecureAddress, "an address that is not https"),
    warn(Code::UnusedTerm, "a term that no section marks"),
    warn(Code::UnusedSource, "a source that nothing cites"),
    warn(Code::UnusedFile, "a file in `content` that nothing uses"),
    warn(Code::UnexpandedAcronym, "an acronym that its section does not spell out"),
    warn(Code::OverdueReview, "a section whose review was due before the date of the text"),
    warn(Code::MissingDescription, "a figure that contains many words but has no long description"),
    warn(Code::OverlongAlt, "alternative text that is too long to listen to"),
    warn(Code::ChangedPicture, "a picture that is shown without a part of it, or in other colours"),
    warn(
        Code::HiddenData,
        "a picture whose file says where, when or by whom it was made; denied in a release and in \
         testimony",
    ),
    warn(
        Code::IdentityReference,
        "a number by which an office, a court or a doctor knows somebody; in testimony always denied",
    ),
    warn(
        Code::IdentityContact,
        "where somebody can be reached or found; in testimony always denied",
    ),
    warn(Code::IdentityDate, "an exact date from somebody’s life; in testimony always denied"),
    warn(
        Code::IdentityPlace,
        "a small place together with a nationality; in testimony always denied",
    ),
    warn(
        Code::IdentityName,
        "a name in a testimony that `[identity]` does not list; always denied",
    ),
    warn(Code::UnusedAcceptance, "an accepted detail that is not in the text"),
    warn(Code::LeadIn, "words that lead in to a testimony, and stay where it is left out"),
    warn(Code::Hedge, "a doubt that is not in a box of open points"),
    warn(Code::LongSentence, "a sentence of more than 40 words"),
    warn(Code::ReadingGrade, "a section whose grade is above `reading-grade-at-most`"),
    warn(Code::DuplicateLink, "the same words, linked to the same place twice in a paragraph"),
    warn(Code::SelfLink, "a link to the section that contains it"),
    warn(Code::BareAddress, "a web address that is written out in running text"),
    warn(Code::MissingFace, "a font of a brand without a bold or an italic face"),
    warn(Code::LooksLikeMarkup, "text that looks like the markup of another tool"),
    warn(Code::WideTable, "a table that is too wide for an upright page"),
    warn(Code::CoarsePicture, "a picture that is too coarse for an edition for a print shop"),
    warn(Code::SmallLettering, "a drawing whose lettering is too small for a printed edition"),
    warn(Code::IncompleteSource, "a source without what a reader needs to find it"),
    warn(Code::OutdatedTranslation, "texts that are not translated, or have changed since"),
    warn(
        Code::UnreviewedTranslation,
        "a translation that nobody has reviewed; denied in a release",
    ),
    warn(Code::GeneratedSection, "text that only a generated section shows, which is not listed"),
    warn(Code::UnreviewedWords, "a language whose words of the tool nobody has reviewed"),
    warn(Code::SkeletonText, "text of a skeleton that nobody has replaced; denied in a release"),
    allow(Code::Unconfirmed, "a statement that an author marked as unconfirmed"),
    allow(Code::Unverified, "a statement that somebody must look up again before a release"),
    allow(
        Code::PlaceholderContact,
        "a telephone number or address that is reserved for examples; denied in a release",
    ),
];

/// The levels and settings of a project.
#[derive(Debug, Clone, Default)]
pub struct Lints {
    levels: BTreeMap<Code, Level>,
    release: BTreeMap<Code, Level>,
    /// Acronyms that need not be spelt out in this book.
    pub(crate) known_acronyms: Vec<String>,
    /// The highest Flesch-Kincaid grade that a section may have.
    pub(crate) reading_grade_at_most: Option<f64>,
}

impl Lints {
    /// The level of a lint, or nothing if the code is not that of a lint.
    pub fn level(&self, code: Code, strictness: Strictness) -> Option<Level> {
        let lint = LINTS.iter().find(|lint| lint.code == code)?;
        let level = self.levels.get(&code).copied().unwrap_or(lint.level);
        if strictness == Strictness::Draft {
            return Some(level);
        }
        let own = self.release.get(&code).copied();
        // A release always reports what somebody still has to check, and never tells readers to fill something in.
        let least = match code {
            Code::Unconfirmed | Code::Unverified => Level::Warn,
            Code::SkeletonText
            | Code::PlaceholderContact
            | Code::UnreviewedTranslation
            // The source of a release is published with it, as it is.
            | Code::HiddenData => Level::Deny,
            _ => Level::Allow,
        };
        Some(own.unwrap_or(level.max(least)))
    }

    pub(crate) fn read(value: &Value, problems: &mut Vec<Diagnostic>) -> Self {
        let mut fields = Fields::new("`[lints]`", value, value.span, problems);
        let levels = read_levels(&mut fields);
        let known_acronyms =
            fields.texts("known-acronyms").into_iter().map(|text| text.value).collect();
        let grade = "reading-grade-at-most";
        let reading_grade_at_most =
            fields.value(grade).and_then(|_| fields.number(grade, 1.0, 20.0));
        let release = fields.value("release");
        fields.finish();
        let release = release.map(|value| {
            let mut fields = Fields::new("`[lints.release]`", value, value.span, problems);
            let levels = read_levels(&mut fields);
            fields.finish();
            levels
        });
        Self { levels, release: release.unwrap_or_default(), known_acronyms, reading_grade_at_most }
    }
}

fn read_levels(fields: &mut Fields) -> BTreeMap<Code, Level> {
    let mut levels = BTreeMap::new();
    for lint in LINTS {
        let name = lint.code.name();
        let possible = if lint.is_fixed { &Level::ALL[2..] } else { &Level::ALL[..] };
        let level = fields.optional_choice(name, possible);
        levels.extend(level.map(|level| (lint.code, level)));
    }
    levels
}
