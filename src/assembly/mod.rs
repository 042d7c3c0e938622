//! Assembly: a project is read once, every artefact is named, and what has changed is made.
//!
//! In: a folder. Out: a `Workspace`, a plan of artefacts, files on disk and `build.json`. Knows
//! nothing of how releases are cut.

mod authorities;
pub mod build;
mod card_check;
mod coarse;
mod engine;
pub(crate) mod forecast;
pub(crate) mod gather;
mod in_language;
mod inputs;
pub(crate) mod inspect;
mod job;
pub(crate) mod languages;
mod layout_check;
mod left_out;
pub(crate) mod leftovers;
mod lettering;
mod letters;
mod memory;
mod missing;
pub(crate) mod outline;
mod page_lists;
pub mod plan;
pub mod proof;
pub(crate) mod reason;
pub(crate) mod record;
mod refused;
pub(crate) mod repeat;
mod resolved;
mod run;
pub mod selection;
pub(crate) mod shares;
pub mod state;
pub(crate) mod store;
mod stray_layouts;
pub(crate) mod testimonies;
mod wide;
mod words;
pub mod workspace;

pub(crate) use card_check::card_problems;
pub(crate) use layout_check::layout_problems;
