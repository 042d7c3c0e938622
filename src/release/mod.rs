//! Releases: a frozen, numbered set of artefacts with its record.
//!
//! In: a project and its earlier releases. Out: a plan for the next release, a finished release, or
//! a recall. Prints nothing.
//!
//! `plan` finds what changed and what blocks the release. `cut` gathers the source archive, makes
//! every file from it, and puts the release in its place in one step. `rebuild` makes a release
//! again from its archive and compares the two. `shards` lets several machines share a cut.
//! `recall` withdraws a release or a section. `withdrawal` takes a testimony out of the project and of
//! every release.

mod addresses;
pub(crate) mod agreed;
pub(crate) mod archive;
pub(crate) mod archived;
pub(crate) mod archived_history;
pub(crate) mod attest;
pub(crate) mod attestations;
pub(crate) mod blockers;
pub(crate) mod bundle;
pub(crate) mod changelog;
pub(crate) mod commit;
pub(crate) mod cut;
pub(crate) mod draft;
pub(crate) mod folders;
pub(crate) mod keys;
pub(crate) mod make;
pub(crate) mod notes;
pub(crate) mod order;
mod packed;
pub(crate) mod plan;
mod prepare;
pub(crate) mod provenance;
pub(crate) mod provenance_check;
pub(crate) mod published_recalls;
pub(crate) mod rebuild;
pub(crate) mod recall;
mod sample;
pub(crate) mod shards;
pub(crate) mod signed;
pub(crate) mod status;
mod translations;
pub(crate) mod withdrawal;
pub(crate) mod wording;

pub(crate) use changelog::{CHANGELOG, DraftFate, changelog};
pub(crate) use cut::{CutRelease, cut};
pub(crate) use folders::{ReleaseFolders, default_releases};
pub(crate) use keys::{KeyChange, KeyRequest, change_keys, has_releases, key_list};
pub(crate) use plan::{Planned, PlannedArtefact, plan};
pub(crate) use prepare::CutRequest;
pub(crate) use rebuild::{Mismatch, Rebuilt, rebuild};
pub(crate) use recall::corrected::{CorrectionRequest, corrected};
pub(crate) use recall::scope::{Decisions, Sharing};
pub(crate) use recall::{AffectedArtefact, RecallRequest, recall, recall_scope};
pub(crate) use shards::{AssembleRequest, ShardRequest, assemble, cut_shard, default_shards};
pub(crate) use status::{StatusRequest, is_status_behind, sign_status};
