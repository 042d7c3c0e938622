//! The order in which readers learn of changes: the law first, then by impact.

use crate::project::history::Impact;

/// The heading under which a change stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Group {
    Law,
    Substance,
    Clarity,
    Typography,
    /// Nobody has said yet what it means for readers.
    Unclassed,
}

impl Group {
    /// In the order of reading.
    pub(crate) const ALL: [Self; 5] =
        [Self::Law, Self::Substance, Self::Clarity, Self::Typography, Self::Unclassed];

    pub(crate) fn of(law: bool, impact: Option<Impact>) -> Self {
        match (law, impact) {
            (true, _) => Self::Law,
            (_, Some(Impact::Substantive)) => Self::Substance,
            (_, Some(Impact::Clarifying)) => Self::Clarity,
            (_, Some(Impact::Typographic)) => Self::Typography,
            (_, None) => Self::Unclassed,
        }
    }

    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Law => "Changes of the law",
            Self::Substance => "Changes of substance",
            Self::Clarity => "Said more clearly",
            Self::Typography => "Small corrections",
            Self::Unclassed => "Other changes",
        }
    }
}
