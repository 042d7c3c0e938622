//! What readers are told about a change, and in which order.
//!
//! [`Group`] sorts changes by what they mean for readers: release notes, comparisons, marked
//! editions and the pages on currency use it. [`Heading`] sorts them by what happened, as a
//! changelog does.

use crate::project::history::{Change, ChangeKind, Impact};

/// What a change means for readers: changes to the law come first, then the impact decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Group {
    Law,
    Substance,
    Clarity,
    Typography,
    /// Nobody has said yet what the change means for readers.
    Unclassified,
}

impl Group {
    /// In reading order.
    pub(crate) const ALL: [Self; 5] =
        [Self::Law, Self::Substance, Self::Clarity, Self::Typography, Self::Unclassified];

    pub(crate) fn of(law: bool, impact: Option<Impact>) -> Self {
        match (law, impact) {
            (true, _) => Self::Law,
            (_, Some(Impact::Substantive)) => Self::Substance,
            (_, Some(Impact::Clarifying)) => Self::Clarity,
            (_, Some(Impact::Typographic)) => Self::Typography,
            (_, None) => Self::Unclassified,
        }
    }

    /// The heading above changes of this group.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Law => "Changes to the law",
            Self::Substance => "Changes of substance",
            Self::Clarity => "Clearer wording",
            Self::Typography => "Small corrections",
            Self::Unclassified => "Other changes",
        }
    }

    /// The group as a remark on one change: "change to the law, new".
    pub(crate) fn remark(self) -> &'static str {
        match self {
            Self::Law => "change to the law",
            Self::Substance => "change of substance",
            Self::Clarity => "clearer wording",
            Self::Typography => "small corrections",
            Self::Unclassified => "change",
        }
    }
}

/// A remark on a section that is new or gone; nothing about one that changed.
pub(crate) fn remark_on(kind: ChangeKind) -> Option<&'static str> {
    match kind {
        ChangeKind::Added => Some("new"),
        ChangeKind::Removed => Some("removed"),
        ChangeKind::Changed => None,
    }
}

/// A heading of a changelog, after Keep a Changelog.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Heading {
    LawChanged,
    Added,
    Changed,
    Fixed,
    Removed,
    /// For what was recalled.
    Withdrawn,
}

impl Heading {
    pub(crate) fn of(change: &Change) -> Self {
        match (change.law, change.kind, change.impact) {
            (true, ..) => Self::LawChanged,
            (_, ChangeKind::Added, _) => Self::Added,
            (_, ChangeKind::Removed, _) => Self::Removed,
            (_, ChangeKind::Changed, Impact::Typographic) => Self::Fixed,
            (_, ChangeKind::Changed, _) => Self::Changed,
        }
    }

    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::LawChanged => "Law changed",
            Self::Added => "Added",
            Self::Changed => "Changed",
            Self::Fixed => "Fixed",
            Self::Removed => "Removed",
            Self::Withdrawn => "Withdrawn",
        }
    }
}
