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

    /// The message above changes of this group.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Law => "changes-law",
            Self::Substance => "changes-substance",
            Self::Clarity => "changes-clarity",
            Self::Typography => "changes-typography",
            Self::Unclassified => "changes-other",
        }
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

    /// Its message.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::LawChanged => "changelog-law-changed",
            Self::Added => "changelog-added",
            Self::Changed => "changelog-changed",
            Self::Fixed => "changelog-fixed",
            Self::Removed => "changelog-removed",
            Self::Withdrawn => "changelog-withdrawn",
        }
    }
}
