//! Assembly: a project is read once, every artefact is named, and what has changed is made.

pub mod build;
pub mod plan;
pub(crate) mod record;
pub mod workspace;
