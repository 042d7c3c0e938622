//! What the tests share: projects to try things on, runs of the program, golden files.

mod artefacts;
mod golden;
mod project;
mod run;

pub use artefacts::{manuscript, numbered, pages, unzip, words, xml};
pub use golden::{accepts, compare};
pub use project::{Project, fixtures, repository};
pub use run::Run;
