//! The names that `book.toml` may use in its vocabulary, and what they mean.
//!
//! Holds enumerations. Reads nothing, and holds no word that readers meet.

use serde::Serialize;

/// What a kind of section is built like, which decides how it looks, what assistive technology is
/// told, and what its other properties are if the book does not set them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Form {
    /// In front of the parts or behind them, and not numbered.
    FrontMatter,
    Chapter,
    /// What happened to somebody: it may have a status and parties.
    CaseStudy,
    /// Workshop and casework material: letters, forms, plans, cards.
    Worksheet,
}

impl Form {
    /// Every form with its name.
    pub(crate) const ALL: [(&'static str, Self); 4] = [
        ("front-matter", Self::FrontMatter),
        ("chapter", Self::Chapter),
        ("case-study", Self::CaseStudy),
        ("worksheet", Self::Worksheet),
    ];
}

/// A field of a section's header, apart from its id, its title and its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum HeaderField {
    Summary,
    Audience,
    Jurisdiction,
    LawAsAt,
    Reviewed,
    ReviewBy,
    Owner,
    Since,
    Contributors,
    Status,
    Parties,
    Copies,
}

impl HeaderField {
    /// Every field with its name, in the order in which headers are written.
    pub(crate) const ALL: [(&'static str, Self); 12] = [
        ("summary", Self::Summary),
        ("audience", Self::Audience),
        ("jurisdiction", Self::Jurisdiction),
        ("law-as-at", Self::LawAsAt),
        ("reviewed", Self::Reviewed),
        ("review-by", Self::ReviewBy),
        ("owner", Self::Owner),
        ("since", Self::Since),
        ("contributors", Self::Contributors),
        ("status", Self::Status),
        ("parties", Self::Parties),
        ("copies", Self::Copies),
    ];
}

/// Whether headers have a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Need {
    Required,
    Optional,
    Absent,
}

/// A first title from an id: "Data sharing" for `data-sharing`.
pub(crate) fn titled(id: &str) -> String {
    let words = id.replace('-', " ");
    let mut chars = words.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// A line under the title of a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Standing {
    Jurisdiction,
    LawAsAt,
    Status,
    Parties,
    Reviewed,
    ReviewBy,
    LastChanged,
    Contributors,
}

impl Standing {
    /// Every line with its name, in the order in which they are shown if a kind has no order of its
    /// own.
    pub(crate) const ALL: [(&'static str, Self); 8] = [
        ("jurisdiction", Self::Jurisdiction),
        ("law-as-at", Self::LawAsAt),
        ("status", Self::Status),
        ("parties", Self::Parties),
        ("reviewed", Self::Reviewed),
        ("review-by", Self::ReviewBy),
        ("last-changed", Self::LastChanged),
        ("contributors", Self::Contributors),
    ];

    /// Its name among the header fields.
    pub(crate) fn name(self) -> &'static str {
        Self::ALL.iter().find(|(_, field)| *field == self).map_or("", |(name, _)| name)
    }

    /// Whether it is about how the section is looked after, and not about what it says.
    pub(crate) fn is_about_care(self) -> bool {
        matches!(self, Self::Reviewed | Self::ReviewBy | Self::LastChanged)
    }
}

/// What a callout is for, which decides how it looks and what assistive technology is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CalloutKind {
    Note,
    Tip,
    KeyPoint,
    Warning,
    Legal,
    /// What is not settled on a date, and what to do meanwhile.
    Unsettled,
}

impl CalloutKind {
    /// Every role with its name in `book.toml`, which is also that of a shipped callout, in layouts and
    /// in style sheets.
    pub(crate) const ALL: [(&'static str, Self); 6] = [
        ("note", Self::Note),
        ("tip", Self::Tip),
        ("key-point", Self::KeyPoint),
        ("warning", Self::Warning),
        ("legal", Self::Legal),
        ("unsettled", Self::Unsettled),
    ];

    /// Its name.
    pub(crate) fn name(self) -> &'static str {
        Self::ALL.iter().find(|(_, kind)| *kind == self).map_or("", |(name, _)| name)
    }
}
