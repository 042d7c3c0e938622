//! Releases: a frozen, numbered set of artefacts with its record.
//!
//! In: a project and its earlier releases. Out: a plan of the next one, a sealed release, proofs
//! and recalls. Prints nothing.
//!
//! `plan` tells what changed and what is in the way. `cut` gathers the source archive, has every
//! file made from it, and seals them in one step. `rebuild` makes a release again from its archive
//! and compares; `proof` tells of a single file what it is; `recall` takes back.

mod archive;
mod blockers;
mod carried;
mod changelog;
mod changes;
mod commit;
mod compare;
mod current;
mod cut;
pub mod diff;
mod draft;
mod evidence;
mod groups;
mod kept;
mod make;
mod marks;
mod notes;
mod order;
mod places;
mod plan;
mod proof;
mod provenance;
mod rebuild;
mod recall;
pub mod report;
mod seal;
mod study;
mod sums;
mod text;
pub mod update;

pub use changelog::{CHANGELOG, ChangelogDraft, DraftFate, changelog};
pub use changes::Found;
pub use compare::{Class, Compared, Side, compare_releases};
pub use current::{CURRENT, publish_current, site};
pub use cut::{Request, Sealed, cut};
pub use evidence::{Evidence, Known, Trust};
pub use groups::Group;
pub use make::Failure;
pub use marks::mark_changes;
pub use places::{Place, default_out};
pub use plan::{Planned, PlannedArtefact, plan};
pub use proof::{Report, Verdict, judge};
pub use rebuild::{Difference, Rebuilt, What, rebuild};
pub use recall::{Holding, RecallRequest, Recalled, recall};
pub use seal::{Proof, PublicKey, SEAL, SecretKey};
pub use sums::SUMS;
