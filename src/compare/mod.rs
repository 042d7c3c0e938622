//! Comparing the text of two releases, or of a release and the project as it is now.
//!
//! In: frozen texts. Out: what changed, block by block and word by word, as data and as reports
//! for people and machines. Knows nothing of how a release is cut.

pub mod candidate;
pub mod changes;
pub mod comparison;
pub mod diff;
pub mod freeze;
pub mod groups;
pub mod marks;
pub mod report;

pub use changes::PendingChange;
pub use comparison::{Class, Compared, Side, compare_releases};
pub use groups::Group;
pub use marks::mark_changes;
