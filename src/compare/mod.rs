//! Comparing the text of two releases, or of a release and the project as it is now.
//!
//! In: frozen texts. Out: what changed, block by block and word by word, as data and as reports
//! for people and programs. Knows nothing of how a release is cut.

pub(crate) mod as_read;
pub(crate) mod candidate;
pub(crate) mod changes;
pub(crate) mod comparison;
pub(crate) mod copies;
pub(crate) mod details;
pub mod diff;
pub(crate) mod differing;
mod explained;
pub(crate) mod freeze;
pub mod groups;
pub(crate) mod marks;
pub(crate) mod report;
pub(crate) mod shared;
pub(crate) mod since;
mod typography;
mod wording;

pub(crate) use changes::PendingChange;
pub(crate) use comparison::compare_releases;
pub use marks::mark_changes;
