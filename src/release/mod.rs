//! Releases: a frozen, numbered set of artefacts with its record.
//!
//! In: a project and its earlier releases. Out: a plan of the next one, a sealed release, proofs
//! and recalls. Prints nothing.
//!
//! `plan` tells what changed and what is in the way. `cut` gathers the source archive, has every
//! file made from it, and seals them in one step. `rebuild` makes a release again from its archive
//! and compares; `proof` tells of a single file what it is; `recall` takes back.

pub(crate) mod archive;
pub(crate) mod archived_history;
pub(crate) mod blockers;
pub(crate) mod changelog;
pub(crate) mod commit;
pub(crate) mod cut;
pub(crate) mod draft;
pub(crate) mod make;
pub(crate) mod notes;
pub(crate) mod order;
pub(crate) mod places;
pub(crate) mod plan;
pub(crate) mod provenance;
pub(crate) mod rebuild;
pub(crate) mod recall;

pub(crate) use changelog::{CHANGELOG, DraftFate, changelog};
pub(crate) use cut::{Request, cut};
pub(crate) use places::{Place, default_out};
pub(crate) use plan::{Planned, PlannedArtefact, plan};
pub(crate) use rebuild::{Mismatch, rebuild};
pub(crate) use recall::{Holding, RecallRequest, recall};
